/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Alliances, and what each state was to them over time. */

#include "atlas-collection-private.h"

#include <glib/gi18n.h>

/* The kind that the map is coloured by, where a collection has any of it */
#define KIND_OF_MILITARY "military alliance"

/* A stage while it is read */
typedef struct
{
  AtlasStageSpan *span;
  guint index; /* in the file */
} StageEntry;

static void
read_alliance (AtlasCollectionLoad *load, const AtlasJson *item, gpointer target)
{
  static const char *const keys[] = { "id",      "name",      "short", "native",  "kind",
                                      "founded", "dissolved", "text",  "sources", NULL };
  AtlasAlliance *alliance = target;
  gboolean has_founded;

  atlas_json_expect_keys (item, keys);
  alliance->id = atlas_collection_read_id (load, item, load->self->alliance_ids);
  alliance->name = atlas_collection_read_text (load, item, "name", ATLAS_TEXT_LINE);
  alliance->short_name = atlas_collection_read_text (load, item, "short", ATLAS_TEXT_LINE);
  alliance->native = atlas_collection_read_optional_text (load, item, "native", ATLAS_TEXT_LINE);
  alliance->kind = atlas_collection_read_text (load, item, "kind", ATLAS_TEXT_LINE);
  alliance->is_military = g_strcmp0 (alliance->kind, KIND_OF_MILITARY) == 0;
  alliance->text = atlas_collection_read_text (load, item, "text", ATLAS_TEXT_TEXT);
  has_founded = atlas_json_get_date (item, "founded", &alliance->founded);
  alliance->has_dissolved = atlas_json_get_optional_date (item, "dissolved", &alliance->dissolved);
  if (alliance->has_dissolved)
    alliance->has_dissolved =
      has_founded &&
      atlas_collection_expect_order (item, "dissolved", alliance->founded, alliance->dissolved);
  /* What is not known bounds nothing. */
  if (!has_founded)
    alliance->founded.first = G_MININT32;
  alliance->sources = atlas_collection_read_citations (load, item, &alliance->n_sources);
}

static void
fail_outside (const AtlasJson *item,
              const char *key,
              AtlasPartialDate date,
              const char *format,
              AtlasPartialDate bound)
{
  AtlasJson member = atlas_json_get_member (item, key);
  g_autofree char *iso = atlas_partial_date_to_iso (date);
  g_autofree char *bound_iso = atlas_partial_date_to_iso (bound);
  g_autoptr (GString) message = g_string_new (format);

  g_string_replace (message, "{date}", iso, 0);
  g_string_replace (message, "{bound}", bound_iso, 0);
  atlas_json_fail (&member, ATLAS_PROBLEM_DATE_OUTSIDE, "%s", message->str);
}

/* A founding treaty is signed before there is an alliance, and who has left stays so for ever; all
 * else is in its life. */
static void
expect_within_alliance (const AtlasJson *item,
                        const AtlasStageSpan *stage,
                        const AtlasAlliance *alliance)
{
  gboolean is_end = stage->stage == ATLAS_STAGE_WITHDREW || stage->stage == ATLAS_STAGE_DISSOLVED;
  AtlasJson to = atlas_json_get_member (item, "to");
  AtlasDate end;
  g_autofree char *iso = NULL;

  if (stage->stage != ATLAS_STAGE_SIGNED &&
      atlas_partial_date_get_end (stage->from) <= alliance->founded.first)
    fail_outside (item, "from", stage->from,
                  /* Translators: keep {date} and {bound} */
                  _ ("“{date}” is before the alliance was founded; expected {bound} or later"),
                  alliance->founded);
  if (!alliance->has_dissolved)
    return;
  end = atlas_partial_date_get_end (alliance->dissolved);
  if (stage->from.first >= end)
    {
      fail_outside (item, "from", stage->from,
                    _ ("“{date}” is after the alliance was dissolved; expected {bound} or earlier"),
                    alliance->dissolved);
      return;
    }
  if (is_end)
    return;
  if (!stage->span.is_open && stage->to.first >= end)
    fail_outside (item, "to", stage->to,
                  _ ("“{date}” is after the alliance was dissolved; expected {bound} or earlier"),
                  alliance->dissolved);
  if (!stage->span.is_open)
    return;
  iso = atlas_partial_date_to_iso (alliance->dissolved);
  atlas_json_fail (&to, ATLAS_PROBLEM_DATE_OUTSIDE,
                   _ ("is missing, though the alliance was dissolved; expected %s or earlier"),
                   iso);
}

/* @alliance: NULL when it is not known */
static void
read_stage (AtlasCollectionLoad *load,
            const AtlasJson *item,
            const AtlasAlliance *alliance,
            AtlasStageSpan *stage)
{
  static const char *const keys[] = { "stage", "from", "to", "text", "sources", NULL };
  gboolean has_from, has_to, is_right;

  if (!atlas_json_expect_keys (item, keys))
    return;
  stage->stage = atlas_collection_read_choice (item, "stage", ATLAS_VOCABULARY_STAGE);
  has_from = atlas_json_get_date (item, "from", &stage->from);
  is_right = atlas_collection_read_to (item, has_from, stage->from, &has_to, &stage->to);
  stage->text = atlas_collection_read_optional_text (load, item, "text", ATLAS_TEXT_TEXT);
  stage->sources = atlas_collection_read_citations (load, item, &stage->n_sources);
  stage->span = (AtlasSpan) { stage->from.first, stage->to.first, !has_to };
  if (!has_from || !is_right)
    /* An empty span overlaps with nothing. */
    stage->span = (AtlasSpan) { 0, 0, FALSE };
  else if (alliance != NULL)
    expect_within_alliance (item, stage, alliance);
}

static int
compare_stages (gconstpointer a, gconstpointer b, gpointer data)
{
  const AtlasStageSpan *stage_a = a, *stage_b = b;

  if (stage_a->span.from != stage_b->span.from)
    return stage_a->span.from < stage_b->span.from ? -1 : 1;
  return stage_a->stage < stage_b->stage ? -1 : stage_a->stage > stage_b->stage;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const StageEntry *one = a, *other = b;

  if (one->span->stage != other->span->stage)
    return one->span->stage < other->span->stage ? -1 : 1;
  if (one->span->span.from != other->span->span.from)
    return one->span->span.from < other->span->span.from ? -1 : 1;
  return one->index < other->index ? -1 : 1;
}

static void
fail_overlap (const AtlasJson *array, const StageEntry *one, const StageEntry *other)
{
  AtlasJson later = atlas_json_get_element (array, MAX (one->index, other->index));

  atlas_json_fail (&later, ATLAS_PROBLEM_OVERLAP,
                   _ ("the stage “%s” overlaps with that of item %u; expected one at a time"),
                   atlas_stage_to_id (one->span->stage), MIN (one->index, other->index));
}

/* A state is not, say, a member twice over: counts would then be wrong. */
static void
expect_no_overlap (const AtlasJson *array, AtlasStageSpan *stages, guint n_stages)
{
  g_autoptr (GArray) entries = g_array_sized_new (FALSE, FALSE, sizeof (StageEntry), n_stages);
  const StageEntry *longest = NULL; /* the one that ends last, of those before */

  for (guint i = 0; i < n_stages; i++)
    {
      StageEntry entry = { &stages[i], i };

      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  for (guint i = 0; i < n_stages; i++)
    {
      const StageEntry *entry = &g_array_index (entries, StageEntry, i);

      if (longest == NULL || longest->span->stage != entry->span->stage)
        longest = entry;
      else if (atlas_span_overlaps (longest->span->span, entry->span->span))
        fail_overlap (array, longest, entry);
      if (!longest->span->span.is_open &&
          (entry->span->span.is_open || entry->span->span.to > longest->span->span.to))
        longest = entry;
    }
}

static const AtlasStageSpan *
read_stages (AtlasCollectionLoad *load,
             const AtlasJson *item,
             const AtlasAlliance *alliance,
             guint *n_stages)
{
  AtlasJson array = atlas_json_get_array (item, "stages", n_stages);
  AtlasStageSpan *stages = atlas_arena_alloc0 (load->self->arena, *n_stages, sizeof *stages);

  if (*n_stages == 0 && array.node != NULL && JSON_NODE_HOLDS_ARRAY (array.node))
    atlas_json_fail (&array, ATLAS_PROBLEM_WRONG_VALUE,
                     _ ("is empty; expected at least one stage"));
  for (guint i = 0; i < *n_stages; i++)
    {
      AtlasJson element = atlas_json_get_element (&array, i);

      read_stage (load, &element, alliance, &stages[i]);
    }
  expect_no_overlap (&array, stages, *n_stages);
  g_sort_array (stages, *n_stages, sizeof *stages, compare_stages, NULL);
  return stages;
}

/* One item a state and alliance, so that all its stages stand together. */
static void
expect_no_doubles (AtlasCollectionLoad *load, const AtlasJson *root)
{
  AtlasCollection *self = load->self;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  AtlasJson array = atlas_json_get_member (root, "memberships");

  for (guint i = 0; i < self->n_memberships; i++)
    {
      const AtlasMembership *membership = &self->memberships[i];
      AtlasJson element = atlas_json_get_element (&array, i);
      const char *alliance;

      if (membership->state == NULL || membership->alliance == G_MAXUINT)
        continue;
      alliance = self->alliances[membership->alliance].id;
      if (!g_hash_table_add (seen, g_strconcat (membership->state, " ", alliance, NULL)))
        atlas_json_fail (
          &element, ATLAS_PROBLEM_DUPLICATE_ID,
          _ ("%s and “%s” stand together in an item before; expected one item with all stages"),
          membership->state, alliance);
    }
}

static void
read_membership (AtlasCollectionLoad *load, const AtlasJson *item, gpointer target)
{
  static const char *const keys[] = { "alliance", "state", "stages", NULL };
  AtlasMembership *membership = target;
  AtlasJson member = atlas_json_get_member (item, "alliance");
  const AtlasAlliance *alliance = NULL;

  atlas_json_expect_keys (item, keys);
  membership->alliance = G_MAXUINT;
  if (atlas_collection_read_reference (load, &member, load->self->alliance_ids,
                                       N_ ("the id of an alliance"), &membership->alliance))
    alliance = &load->self->alliances[membership->alliance];
  membership->state = atlas_collection_read_state (load, item, "state");
  membership->stages = read_stages (load, item, alliance, &membership->n_stages);
}

void
atlas_collection_read_alliances (AtlasCollectionLoad *load, const AtlasJson *root)
{
  static const char *const keys[] = { "alliances", "memberships", NULL };
  AtlasCollection *self = load->self;

  if (!atlas_json_expect_keys (root, keys))
    return;
  self->alliances =
    atlas_collection_read_items (load, root, "alliances", sizeof (AtlasAlliance),
                                 self->alliance_ids, read_alliance, &self->n_alliances);
  self->memberships =
    atlas_collection_read_items (load, root, "memberships", sizeof (AtlasMembership), NULL,
                                 read_membership, &self->n_memberships);
  if (!load->is_cancelled)
    expect_no_doubles (load, root);
}
