/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page-private.h"

#include "atlas-backlinks.h"
#include "atlas-border-history.h"
#include "atlas-phrases.h"

#include <glib/gi18n.h>

/* The chart says nothing that the waves and the table do not. */
static void
add_members (AtlasPage *self)
{
  atlas_page_begin (self, _ ("Number of Members"));
  atlas_page_add (self, ATLAS_BLOCK_CHART, "chart");
}

static char *
join_states (AtlasWorld *world, const AtlasWave *wave)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < wave->n_states; i++)
    g_ptr_array_add (names,
                     (gpointer) atlas_page_get_state_name (world, wave->states[i], wave->date));
  return atlas_phrase_join_names ((const char *const *) names->pdata, names->len);
}

static void
add_waves (AtlasPage *self, AtlasWorld *world)
{
  guint n_waves = atlas_world_get_n_waves (world, self->target.index);

  atlas_page_begin (self, _ ("Waves of Accession"));
  for (guint i = 1; i <= n_waves; i++)
    {
      const AtlasWave *wave = atlas_world_get_wave (world, self->target.index, i);
      g_autofree char *date = atlas_date_format_long (wave->date);
      g_autofree char *states = join_states (world, wave);

      atlas_page_add_property (self, date, states);
    }
}

static void
add_borders (AtlasPage *self, AtlasWorld *world)
{
  g_autoptr (GPtrArray) histories =
    atlas_border_histories_of_alliance (world, self->target.index, ATLAS_VIEW_RECOGNISED);

  atlas_page_begin (self, _ ("Borders With Other States"));
  if (histories->len > 0)
    atlas_page_add (self, ATLAS_BLOCK_BORDERS, "borders");
}

void
atlas_page_fill_alliance (AtlasPage *self, AtlasWorld *world)
{
  const AtlasAlliance *alliance =
    atlas_collection_get_alliance (atlas_world_get_collection (world), self->target.index);
  g_autofree char *founded = atlas_partial_date_format (alliance->founded);
  g_autofree char *dissolved =
    alliance->has_dissolved ? atlas_partial_date_format (alliance->dissolved) : NULL;
  guint n = 0;
  const AtlasTarget *links =
    atlas_backlinks_get (atlas_world_get_backlinks (world), self->target, &n);

  self->caption = g_strdup_printf ("%s · %s", _ ("Alliance"), alliance->kind);
  self->heading = g_strdup (alliance->name);
  self->subheading = g_strdup (alliance->native);
  atlas_page_add (self, ATLAS_BLOCK_TEXT, alliance->text);
  atlas_page_add_property (self, _ ("Founded"), founded);
  atlas_page_add_property (self, _ ("Dissolved"), dissolved);
  add_members (self);
  add_waves (self, world);
  add_borders (self, world);
  atlas_page_begin (self, _ ("Members Over Time"));
  atlas_page_add (self, ATLAS_BLOCK_MEMBERS, "members");
  atlas_page_begin (self, _ ("Events and Troop Reports"));
  for (guint i = 0; i < n; i++)
    atlas_page_add_target (self, world, links[i]);
  atlas_page_add_sources (self, world, NULL, alliance->sources, alliance->n_sources);
}
