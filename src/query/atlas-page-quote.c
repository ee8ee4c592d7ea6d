/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page-private.h"

#include "atlas-thread.h"

#include <glib/gi18n.h>

static void
fill_heading (AtlasPage *self, const AtlasQuote *quote)
{
  g_autofree char *date = atlas_partial_date_format (quote->date);

  self->date = quote->date.first;
  self->heading = g_strdup (quote->speaker->name);
  self->subheading = g_strdup (quote->role);
  if (quote->disputed_by != NULL || quote->confidence == ATLAS_CONFIDENCE_DISPUTED)
    self->caption = g_strdup_printf ("%s · %s · %s", date, _ ("Quote"), _ ("Disputed"));
  else
    self->caption = g_strdup_printf ("%s · %s", date, _ ("Quote"));
}

/* The other account in full: it can be read without leaving the page. */
static void
add_rival (AtlasPage *self, AtlasWorld *world, guint index)
{
  const AtlasQuote *rival = atlas_collection_get_quote (atlas_world_get_collection (world), index);
  g_autofree char *date = atlas_partial_date_format (rival->date);
  AtlasBlock *row =
    atlas_page_add_target (self, world, (AtlasTarget) { ATLAS_TARGET_QUOTE, index });

  g_free (row->text);
  row->text = g_strdup_printf ("%s · %s", date, rival->occasion);
  atlas_page_add_words (self, rival);
  atlas_page_add_dispute (self, rival);
}

static void
add_dispute (AtlasPage *self, AtlasWorld *world, const AtlasQuote *quote)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  guint index = 0;

  atlas_page_begin (self, _ ("Disputed"));
  atlas_page_add_dispute (self, quote);
  if (quote->disputed_quotes == NULL || quote->disputed_quotes[0] == NULL)
    return;
  atlas_page_begin (self, g_strv_length ((char **) quote->disputed_quotes) > 1
                            ? _ ("The Rival Accounts")
                            : _ ("The Rival Account"));
  for (guint i = 0; quote->disputed_quotes[i] != NULL; i++)
    if (atlas_collection_find_quote_index (collection, quote->disputed_quotes[i], &index))
      add_rival (self, world, index);
}

static void
add_background (AtlasPage *self, AtlasWorld *world, const AtlasQuote *quote)
{
  AtlasBlock *speaker = NULL;

  atlas_page_begin (self, _ ("Context"));
  atlas_page_add (self, ATLAS_BLOCK_TEXT, quote->context);
  atlas_page_add (self, ATLAS_BLOCK_REMARK, quote->note);
  speaker = atlas_page_add_property (self, _ ("Speaker"), quote->speaker->name);
  if (speaker != NULL)
    speaker->target = atlas_target_for_person (world, quote->speaker);
  atlas_page_add_property (self, _ ("Occasion"), quote->occasion);
  atlas_page_add_site (self, _ ("Place"), quote->place);
}

/* What it answers, the quote, what answers it */
static void
add_thread (AtlasPage *self, AtlasWorld *world)
{
  g_autoptr (GArray) thread = atlas_thread_new (
    atlas_world_get_collection (world), atlas_world_get_backlinks (world), self->target.index);

  if (thread->len < 2)
    return;
  atlas_page_begin (self, _ ("Exchange"));
  for (guint i = 0; i < thread->len; i++)
    {
      AtlasThreadEntry entry = g_array_index (thread, AtlasThreadEntry, i);
      AtlasBlock *row =
        atlas_page_add_target (self, world, (AtlasTarget) { ATLAS_TARGET_QUOTE, entry.quote });

      row->depth = MAX (entry.depth, 0);
      row->icon = NULL;
      if (entry.depth != 0)
        continue;
      row->is_current = TRUE;
      row->target = (AtlasTarget) ATLAS_TARGET_INIT_NONE;
      g_free (row->text);
      row->text = g_strdup (_ ("The quote on this page"));
    }
}

/* Events that the quote names, and those that name it */
static void
add_events (AtlasPage *self, AtlasWorld *world, const AtlasQuote *quote)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n = 0;
  guint index = 0;
  const AtlasTarget *links =
    atlas_backlinks_get (atlas_world_get_backlinks (world), self->target, &n);

  atlas_page_begin (self, _ ("Events"));
  for (guint i = 0; quote->events != NULL && quote->events[i] != NULL; i++)
    if (atlas_collection_find_event_index (atlas_world_get_collection (world), quote->events[i],
                                           &index) &&
        g_hash_table_add (seen, GUINT_TO_POINTER (index)))
      atlas_page_add_target (self, world, (AtlasTarget) { ATLAS_TARGET_EVENT, index });
  for (guint i = 0; i < n; i++)
    if (links[i].kind == ATLAS_TARGET_EVENT &&
        g_hash_table_add (seen, GUINT_TO_POINTER (links[i].index)))
      atlas_page_add_target (self, world, links[i]);
}

void
atlas_page_fill_quote (AtlasPage *self, AtlasWorld *world)
{
  const AtlasQuote *quote =
    atlas_collection_get_quote (atlas_world_get_collection (world), self->target.index);

  fill_heading (self, quote);
  atlas_page_add_words (self, quote);
  add_dispute (self, world, quote);
  add_background (self, world, quote);
  add_thread (self, world);
  add_events (self, world, quote);
  atlas_page_begin (self, _ ("Countries"));
  atlas_page_add_states (self, world, quote->states);
  atlas_page_add_sources (self, world, &quote->confidence, quote->sources, quote->n_sources);
}
