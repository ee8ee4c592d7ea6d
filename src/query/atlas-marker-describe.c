/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-markers.h"

#include "atlas-item-summary.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>

/* So many of several are named, or the pointer would hide the map. */
#define MAX_NAMED 4

char *
atlas_marker_counts_describe (const AtlasMarkerCounts *self)
{
  g_autofree char *events =
    g_strdup_printf (ngettext ("%u event", "%u events", self->n_events), self->n_events);
  g_autofree char *quotes =
    g_strdup_printf (ngettext ("%u quote", "%u quotes", self->n_quotes), self->n_quotes);

  if (self->n_events == 0 && self->n_quotes == 0)
    return NULL;
  if (self->n_quotes == 0)
    return g_steal_pointer (&events);
  if (self->n_events == 0)
    return g_steal_pointer (&quotes);
  /* Translators: “3 events and 1 quote” */
  return g_strdup_printf (_ ("%1$s and %2$s"), events, quotes);
}

static void
append_items (GString *text, AtlasItem *const *items, guint n_items)
{
  AtlasMarkerCounts counts = atlas_marker_counts_new (items, n_items);
  g_autofree char *summary = atlas_marker_counts_describe (&counts);

  g_string_append (text, summary);
  for (guint i = 0; i < MIN (n_items, MAX_NAMED); i++)
    {
      g_autofree char *date = atlas_item_format_date (items[i]);

      g_string_append_printf (text, "\n%s · %s", date, atlas_item_get_title (items[i]));
    }
  if (n_items > MAX_NAMED)
    g_string_append (text, "\n…");
}

char *
atlas_marker_items_describe (AtlasItem *const *items, guint n_items)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (n_items == 1)
    {
      g_autofree char *heading = atlas_item_format_heading (items[0]);

      g_string_append_printf (text, "%s\n%s", heading, atlas_item_get_title (items[0]));
    }
  else if (n_items > 1)
    append_items (text, items, n_items);
  return atlas_text_show_controls (text->str);
}
