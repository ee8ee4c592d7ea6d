/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page-private.h"

#include "atlas-backlinks.h"
#include "atlas-border-length.h"
#include "atlas-item-summary.h"

#include <glib/gi18n.h>

static void
add_entry (AtlasPage *self, const AtlasSource *source)
{
  g_autofree char *date = source->has_date ? atlas_partial_date_format (source->date) : NULL;
  AtlasBlock *address = NULL;

  atlas_page_add_property (self, _ ("Author"), source->author);
  atlas_page_add_property (self, _ ("Publisher"), source->publisher);
  atlas_page_add_property (self, _ ("Date"), date);
  atlas_page_add_property (self, _ ("Kind"), atlas_source_kind_get_label (source->kind));
  atlas_page_add_property (self, _ ("Reading"),
                           source->opened ? _ ("Its text was read for the collection")
                                          : _ ("Its text was not read for the collection"));
  address = atlas_page_add_property (self, _ ("Address"), source->url);
  if (address != NULL)
    address->uri = g_strdup (atlas_source_get_link (source));
  atlas_page_add_property (self, _ ("Note"), source->note);
}

static gboolean
is_among (const AtlasSource *source, const AtlasSource *const *sources, guint n_sources)
{
  for (guint i = 0; i < n_sources; i++)
    if (sources[i] == source)
      return TRUE;
  return FALSE;
}

/* The published lengths of borders that cite @source */
static GPtrArray *
find_borders (AtlasCollection *collection, const AtlasSource *source)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < atlas_collection_get_n_borders (collection); i++)
    {
      const AtlasBorderLength *border = atlas_collection_get_border (collection, i);

      if (is_among (source, border->sources, border->n_sources))
        g_ptr_array_add (found, (gpointer) border);
    }
  return g_steal_pointer (&found);
}

static const char *
get_state_name (AtlasWorld *world, const char *code, AtlasDate date)
{
  guint state = atlas_geography_find_state (atlas_world_get_geography (world), code);

  return state != 0 ? atlas_page_get_state_name (world, state, date) : code;
}

static void
add_border (AtlasPage *self, AtlasWorld *world, const AtlasBorderLength *border)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  const char *side = NULL;
  guint alliance = 0;
  g_autofree char *title = NULL;

  if (atlas_collection_find_alliance (collection, border->side, &alliance))
    side = atlas_collection_get_alliance (collection, alliance)->short_name;
  else
    side = get_state_name (world, border->side, border->span.from);
  /* Translators: a border by the names of its two sides, “Norway” and “Russia” */
  title = g_strdup_printf (_ ("Border: %1$s – %2$s"), side,
                           get_state_name (world, border->state, border->span.from));
  atlas_page_add_property (self, title, border->published);
}

void
atlas_page_fill_source (AtlasPage *self, AtlasWorld *world)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  const AtlasSource *source = atlas_collection_get_source (collection, self->target.index);
  g_autoptr (GPtrArray) borders = find_borders (collection, source);
  guint n = 0;
  const AtlasTarget *links =
    atlas_backlinks_get (atlas_world_get_backlinks (world), self->target, &n);
  guint n_entries = n + borders->len;
  g_autofree char *heading =
    g_strdup_printf (ngettext ("Cited by %u Entry", "Cited by %u Entries", n_entries), n_entries);

  self->caption = g_strdup (_ ("Source"));
  self->heading = g_strdup (source->title);
  add_entry (self, source);
  atlas_page_begin (self, heading);
  for (guint i = 0; i < n; i++)
    atlas_page_add_target (self, world, links[i]);
  for (guint i = 0; i < borders->len; i++)
    add_border (self, world, borders->pdata[i]);
}
