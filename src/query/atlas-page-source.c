/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page-private.h"

#include "atlas-backlinks.h"
#include "atlas-dispute.h"
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
is_cited_by (const AtlasDispute *dispute, const AtlasSource *source)
{
  for (guint i = 0; i < dispute->n_sources; i++)
    if (dispute->sources[i] == source)
      return TRUE;
  return FALSE;
}

/* The explanations of contested ground that cite @source */
static GPtrArray *
find_disputes (AtlasCollection *collection, const AtlasSource *source)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < atlas_collection_get_n_disputes (collection); i++)
    {
      const AtlasDispute *dispute = atlas_collection_get_dispute (collection, i);

      if (is_cited_by (dispute, source))
        g_ptr_array_add (found, (gpointer) dispute);
    }
  return g_steal_pointer (&found);
}

void
atlas_page_fill_source (AtlasPage *self, AtlasWorld *world)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  const AtlasSource *source = atlas_collection_get_source (collection, self->target.index);
  g_autoptr (GPtrArray) disputes = find_disputes (collection, source);
  guint n = 0;
  const AtlasTarget *links =
    atlas_backlinks_get (atlas_world_get_backlinks (world), self->target, &n);
  g_autofree char *heading = g_strdup_printf (
    ngettext ("Cited by %u Entry", "Cited by %u Entries", n + disputes->len), n + disputes->len);

  self->caption = g_strdup (_ ("Source"));
  self->heading = g_strdup (source->title);
  add_entry (self, source);
  atlas_page_begin (self, heading);
  for (guint i = 0; i < n; i++)
    atlas_page_add_target (self, world, links[i]);
  for (guint i = 0; i < disputes->len; i++)
    atlas_page_add_property (self, _ ("Contested Ground"),
                             ((const AtlasDispute *) disputes->pdata[i])->title);
}
