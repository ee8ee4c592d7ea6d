/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Alliances, and what each state was to them over time. */

#include "atlas-collection-private.h"

#include <glib/gi18n.h>

static void
read_alliance (AtlasCollection *self, const AtlasJson *item, gpointer target)
{
  static const char *const keys[] = { "id",      "name",      "short", "native",  "kind",
                                      "founded", "dissolved", "text",  "sources", NULL };
  AtlasAlliance *alliance = target;

  atlas_json_expect_keys (item, keys);
  alliance->id = atlas_collection_read_id (self, item, self->alliance_ids);
  alliance->name = atlas_collection_read_text (self, item, "name");
  alliance->short_name = atlas_collection_read_text (self, item, "short");
  alliance->native = atlas_collection_read_optional_text (self, item, "native");
  alliance->kind = atlas_collection_read_text (self, item, "kind");
  alliance->text = atlas_collection_read_text (self, item, "text");
  alliance->founded = atlas_json_get_date (item, "founded");
  alliance->has_dissolved = atlas_json_get_optional_date (item, "dissolved", &alliance->dissolved);
  alliance->sources = atlas_collection_read_citations (self, item, &alliance->n_sources);
  if (alliance->has_dissolved)
    atlas_collection_expect_order (item, "dissolved", alliance->founded, alliance->dissolved);
}

static AtlasStage
read_stage_word (const AtlasJson *item)
{
  AtlasStage stage = ATLAS_STAGE_MEMBER;
  AtlasJson member = atlas_json_get_member (item, "stage");
  const char *id = atlas_json_as_string (&member);

  if (member.reader->error == NULL && !atlas_stage_from_id (id, &stage))
    {
      g_autofree char *word = atlas_data_quote_word (id);
      g_autofree char *known = atlas_stage_dup_known_ids ();

      atlas_json_fail (&member, ATLAS_DATA_ERROR_VALUE,
                       _ ("“%s” is not a stage; expected one of %s"), word, known);
    }
  return stage;
}

static void
read_stage (AtlasCollection *self, const AtlasJson *item, AtlasStageSpan *stage)
{
  static const char *const keys[] = { "stage", "from", "to", "text", "sources", NULL };

  atlas_json_expect_keys (item, keys);
  stage->stage = read_stage_word (item);
  stage->from = atlas_json_get_date (item, "from");
  stage->span.is_open = !atlas_json_get_optional_date (item, "to", &stage->to);
  stage->text = atlas_collection_read_optional_text (self, item, "text");
  stage->sources = atlas_collection_read_citations (self, item, &stage->n_sources);
  stage->span.from = stage->from.first;
  stage->span.to = stage->to.first;
  if (!stage->span.is_open)
    atlas_collection_expect_order (item, "to", stage->from, stage->to);
}

static int
compare_stages (gconstpointer a, gconstpointer b, gpointer data)
{
  const AtlasStageSpan *stage_a = a, *stage_b = b;

  if (stage_a->span.from != stage_b->span.from)
    return stage_a->span.from < stage_b->span.from ? -1 : 1;
  return stage_a->stage < stage_b->stage ? -1 : stage_a->stage > stage_b->stage;
}

/* A state is not, say, a member twice over: counts would then be wrong. */
static void
expect_no_overlap (const AtlasJson *array, const AtlasStageSpan *stages, guint n_stages)
{
  for (guint i = 0; i < n_stages; i++)
    {
      for (guint j = 0; j < i; j++)
        {
          AtlasJson later;

          if (stages[i].stage != stages[j].stage ||
              !atlas_span_overlaps (stages[i].span, stages[j].span))
            continue;
          later = atlas_json_get_element (array, i);
          atlas_json_fail (
            &later, ATLAS_DATA_ERROR_VALUE,
            _ ("the stage “%s” overlaps with that of item %u; expected one at a time"),
            atlas_stage_to_id (stages[i].stage), j);
        }
    }
}

static const AtlasStageSpan *
read_stages (AtlasCollection *self, const AtlasJson *item, guint *n_stages)
{
  AtlasJson array = atlas_json_get_array (item, "stages", n_stages);
  AtlasStageSpan *stages = atlas_arena_alloc0 (self->arena, *n_stages, sizeof *stages);

  if (*n_stages == 0)
    atlas_json_fail (&array, ATLAS_DATA_ERROR_VALUE, _ ("is empty; expected at least one stage"));
  for (guint i = 0; i < *n_stages; i++)
    {
      AtlasJson element = atlas_json_get_element (&array, i);

      read_stage (self, &element, &stages[i]);
    }
  if (array.reader->error == NULL)
    expect_no_overlap (&array, stages, *n_stages);
  g_sort_array (stages, *n_stages, sizeof *stages, compare_stages, NULL);
  return stages;
}

/* One item a state and alliance, so that all its stages stand together. */
static void
expect_no_doubles (AtlasCollection *self, const AtlasJson *root)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_elements;
  AtlasJson array = atlas_json_get_array (root, "memberships", &n_elements);

  for (guint i = 0; i < n_elements; i++)
    {
      const AtlasMembership *membership = &self->memberships[i];
      const char *alliance = self->alliances[membership->alliance].id;
      AtlasJson element = atlas_json_get_element (&array, i);

      if (!g_hash_table_add (seen, g_strconcat (membership->state, " ", alliance, NULL)))
        atlas_json_fail (
          &element, ATLAS_DATA_ERROR_VALUE,
          _ ("%s and “%s” stand together in an item before; expected one item with all stages"),
          membership->state, alliance);
    }
}

static void
read_membership (AtlasCollection *self, const AtlasJson *item, gpointer target)
{
  static const char *const keys[] = { "alliance", "state", "stages", NULL };
  AtlasMembership *membership = target;
  AtlasJson member = atlas_json_get_member (item, "alliance");
  const char *alliance = atlas_json_as_string (&member);

  atlas_json_expect_keys (item, keys);
  if (!atlas_collection_find_alliance (self, alliance, &membership->alliance))
    atlas_collection_fail_reference (&member, alliance, _ ("the id of an alliance"));
  membership->state = atlas_collection_read_state (self, item, "state");
  membership->stages = read_stages (self, item, &membership->n_stages);
}

void
atlas_collection_read_alliances (AtlasCollection *self, const AtlasJson *root)
{
  static const char *const keys[] = { "alliances", "memberships", NULL };

  atlas_json_expect_keys (root, keys);
  self->alliances = atlas_collection_read_items (self, root, "alliances", sizeof (AtlasAlliance),
                                                 read_alliance, &self->n_alliances);
  self->memberships = atlas_collection_read_items (
    self, root, "memberships", sizeof (AtlasMembership), read_membership, &self->n_memberships);
  if (root->reader->error == NULL)
    expect_no_doubles (self, root);
}
