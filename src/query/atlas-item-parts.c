/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-item-private.h"

#include "atlas-changes-private.h"
#include "atlas-item-summary.h"
#include "atlas-phrases.h"
#include "atlas-search-fold.h"

#include <glib/gi18n.h>

/*
 * What an item gathers from the record: its states, and what a change or a report of troops has for
 * title, text and sources.
 */

/* States */

static void
add_code (AtlasItem *self, GArray *states, const char *code)
{
  guint state =
    atlas_geography_find_state (atlas_world_get_geography (atlas_item_get_world (self)), code);

  if (state != 0)
    atlas_state_list_add (states, state);
}

static void
add_codes (AtlasItem *self, GArray *states, const char *const *codes)
{
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    add_code (self, states, codes[i]);
}

GArray *
atlas_item_list_states (AtlasItem *self)
{
  GArray *states = atlas_state_list_new ();
  const AtlasChange *change = atlas_item_get_change (self);
  const AtlasQuote *quote = atlas_item_get_quote (self);
  const AtlasForce *force = atlas_item_get_force (self);
  guint n_events;
  const AtlasEvent *const *events = atlas_item_get_events (self, &n_events);

  for (guint i = 0; change != NULL && i < change->n_states; i++)
    atlas_state_list_add (states, change->states[i]);
  for (guint i = 0; i < n_events; i++)
    add_codes (self, states, events[i]->states);
  if (quote != NULL)
    {
      add_codes (self, states, quote->states);
      if (quote->speaker->country != NULL)
        add_code (self, states, quote->speaker->country);
    }
  if (force != NULL)
    {
      add_code (self, states, force->host);
      /* The id of an alliance is the code of no state. */
      add_code (self, states, force->side);
    }
  return states;
}

/* Stages of a change */

typedef void (*StageFunc) (AtlasItem *self,
                           const AtlasStageSpan *stage,
                           guint state,
                           gpointer user_data);

static gboolean
is_changing (const AtlasChange *change, const AtlasStageSpan *stage)
{
  gboolean begins = stage->span.from == change->date;
  gboolean ends = !stage->span.is_open && stage->span.to == change->date;

  if (change->kind == ATLAS_CHANGE_STAGE)
    return stage->stage == change->stage && (change->has_ended ? ends : begins);
  if (stage->stage == ATLAS_STAGE_MEMBER)
    return change->kind == ATLAS_CHANGE_JOINED ? begins : ends;
  return begins;
}

static void
visit_stages_of_state (AtlasItem *self, guint state, StageFunc visit, gpointer user_data)
{
  const AtlasChange *change = atlas_item_get_change (self);
  AtlasWorld *world = atlas_item_get_world (self);
  AtlasCollection *collection = atlas_world_get_collection (world);
  guint n;
  const guint16 *memberships = atlas_world_get_state_memberships (world, state, &n);

  for (guint i = 0; i < n; i++)
    {
      const AtlasMembership *membership =
        atlas_collection_get_membership (collection, memberships[i]);

      for (guint j = 0; membership->alliance == change->alliance && j < membership->n_stages; j++)
        if (is_changing (change, &membership->stages[j]))
          visit (self, &membership->stages[j], state, user_data);
    }
}

static void
visit_stages (AtlasItem *self, StageFunc visit, gpointer user_data)
{
  const AtlasChange *change = atlas_item_get_change (self);

  for (guint i = 0; i < change->n_states; i++)
    visit_stages_of_state (self, change->states[i], visit, user_data);
}

/* Sources */

static void
add_sources (GPtrArray *list, const AtlasSource *const *sources, guint n_sources)
{
  for (guint i = 0; i < n_sources; i++)
    if (!g_ptr_array_find (list, sources[i], NULL))
      g_ptr_array_add (list, (gpointer) sources[i]);
}

static void
add_sources_of_stage (AtlasItem *self, const AtlasStageSpan *stage, guint state, gpointer user_data)
{
  add_sources (user_data, stage->sources, stage->n_sources);
}

GPtrArray *
atlas_item_list_sources (AtlasItem *self)
{
  GPtrArray *list = g_ptr_array_new ();
  guint n_events;
  const AtlasEvent *const *events = atlas_item_get_events (self, &n_events);

  for (guint i = 0; i < n_events; i++)
    add_sources (list, events[i]->sources, events[i]->n_sources);
  visit_stages (self, add_sources_of_stage, list);
  return list;
}

/* Places */

void
atlas_item_list_sites (AtlasItem *self, GArray *sites)
{
  const AtlasQuote *quote = atlas_item_get_quote (self);
  const AtlasForce *force = atlas_item_get_force (self);
  guint n_events = 0;
  const AtlasEvent *const *events = atlas_item_get_events (self, &n_events);

  for (guint i = 0; i < n_events; i++)
    g_array_append_vals (sites, events[i]->places, events[i]->n_places);
  if (quote != NULL && quote->place != NULL)
    g_array_append_vals (sites, quote->place, 1);
  if (force != NULL)
    g_array_append_vals (sites, &force->place, 1);
}

/* Title */

char *
atlas_item_compose_title (AtlasItem *self)
{
  const AtlasQuote *quote = atlas_item_get_quote (self);

  if (quote == NULL)
    return atlas_phrase_capitalise (atlas_item_get_change (self)->text);
  /* Translators: who spoke, and what they were then */
  return g_strdup_printf (_ ("%1$s, %2$s"), quote->speaker->name, quote->role);
}

/* Text */

static void
append_line (GString *text, const char *line)
{
  if (line == NULL || *line == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

/* Says what the record says of the stage: of one that ended only the end is of interest, which the
 * stage that follows tells. */
static void
add_text_of_stage (AtlasItem *self, const AtlasStageSpan *stage, guint state, gpointer user_data)
{
  const AtlasChange *change = atlas_item_get_change (self);
  AtlasGeography *geography = atlas_world_get_geography (atlas_item_get_world (self));
  g_autofree char *line = NULL;

  if (stage->text == NULL || stage->span.from != change->date)
    return;
  if (change->n_states > 1)
    /* Translators: a state, and what is said of it */
    line = g_strdup_printf (_ ("%1$s: %2$s"),
                            atlas_geography_get_state_name (geography, state, change->date),
                            stage->text);
  append_line (user_data, line != NULL ? line : stage->text);
}

static char *
compose_text_of_force (AtlasItem *self)
{
  const AtlasForce *force = atlas_item_get_force (self);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *count = atlas_force_format_count (force);
  g_autofree char *place = atlas_item_format_places (self);
  /* Translators: how many, and where: “900–1,000 personnel · Tapa, Estonia” */
  g_autofree char *first = g_strdup_printf (_ ("%1$s · %2$s"), count, place);
  /* Translators: the figures as somebody published them, and who that was */
  g_autofree char *published = g_strdup_printf (_ ("As published: %s"), force->published);

  append_line (text, first);
  append_line (text, published);
  append_line (text, force->text);
  return g_strdup (text->str);
}

char *
atlas_item_compose_text (AtlasItem *self)
{
  g_autoptr (GString) text = NULL;
  guint n_events;
  const AtlasEvent *const *events = atlas_item_get_events (self, &n_events);

  if (atlas_item_get_force (self) != NULL)
    return compose_text_of_force (self);

  text = g_string_new (NULL);
  for (guint i = 0; i < n_events; i++)
    append_line (text, events[i]->text);
  if (text->len == 0)
    visit_stages (self, add_text_of_stage, text);
  return g_strdup (text->str);
}

/* Words */

char **
atlas_item_fold_words (const char *text)
{
  g_autofree char *folded = atlas_search_fold (text);

  return folded[0] != '\0' ? g_strsplit (folded, " ", -1) : g_new0 (char *, 1);
}

static void
append_words (GString *words, const char *text)
{
  if (text != NULL)
    atlas_search_fold_append (words, text);
}

char *
atlas_item_compose_words (AtlasItem *self)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const AtlasQuote *quote = atlas_item_get_quote (self);
  g_autofree char *places = atlas_item_format_places (self);

  append_words (words, atlas_item_get_title (self));
  append_words (words, atlas_item_get_text (self));
  append_words (words, places);
  if (quote != NULL)
    {
      append_words (words, quote->original_text);
      append_words (words, quote->occasion);
      append_words (words, quote->speaker->native);
    }
  return g_strconcat (" ", words->str, NULL);
}
