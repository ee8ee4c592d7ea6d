/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-markers.h"

#include "atlas-item-private.h"

/* An item with a place, on the days [from, to) */
typedef struct
{
  AtlasDate from, to;
  AtlasDate last_to; /* the latest end in the half of which it is the middle */
  AtlasItem *item;
} Entry;

struct _AtlasMarkers
{
  gatomicrefcount ref_count;
  GPtrArray *items;
  Entry *entries; /* by their beginning; the middle one is the root of a tree, and so on down */
  guint n_entries;
};

G_DEFINE_BOXED_TYPE (AtlasMarkers, atlas_markers, atlas_markers_ref, atlas_markers_unref)

static gboolean
has_site (AtlasItem *item)
{
  const AtlasQuote *quote = atlas_item_get_quote (item);
  guint n_events = 0;
  const AtlasEvent *const *events = atlas_item_get_events (item, &n_events);

  for (guint i = 0; i < n_events; i++)
    if (events[i]->n_places > 0)
      return TRUE;
  return quote != NULL && quote->place != NULL;
}

static AtlasDate
get_end (AtlasItem *item)
{
  AtlasDate end = atlas_partial_date_get_end (atlas_item_get_date (item));
  guint n_events = 0;
  const AtlasEvent *const *events = atlas_item_get_events (item, &n_events);

  for (guint i = 0; i < n_events; i++)
    if (events[i]->has_end)
      end = MAX (end, atlas_partial_date_get_end (events[i]->end));
  return end;
}

/* Halves below halves: what begins before a day is found by where it stands, and no half is looked
 * into in which all has ended. */
static AtlasDate
fill_last (Entry *entries, guint low, guint high)
{
  guint middle = low + (high - low) / 2;
  AtlasDate before = G_MININT32;
  AtlasDate after = G_MININT32;

  if (low < middle)
    before = fill_last (entries, low, middle);
  if (middle + 1 < high)
    after = fill_last (entries, middle + 1, high);
  entries[middle].last_to = MAX (entries[middle].to, MAX (before, after));
  return entries[middle].last_to;
}

AtlasMarkers *
atlas_markers_new (GPtrArray *items)
{
  AtlasMarkers *self = g_new0 (AtlasMarkers, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->items = g_ptr_array_ref (items);
  self->entries = g_new0 (Entry, items->len);
  for (guint i = 0; i < items->len; i++)
    {
      AtlasItem *item = items->pdata[i];

      if (atlas_item_get_item_type (item) == ATLAS_ITEM_FORCE || !has_site (item))
        continue;
      self->entries[self->n_entries++] =
        (Entry) { .from = atlas_item_get_date (item).first, .to = get_end (item), .item = item };
    }
  if (self->n_entries > 0)
    fill_last (self->entries, 0, self->n_entries);
  return self;
}

AtlasMarkers *
atlas_markers_ref (AtlasMarkers *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlas_markers_unref (AtlasMarkers *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->items);
  g_free (self->entries);
  g_free (self);
}

static gboolean
is_at (const AtlasSite *a, const AtlasSite *b)
{
  return a->lat == b->lat && a->lon == b->lon;
}

/* Two events that tell of one change may have been at one place. */
static void
add_entry (GArray *markers, const Entry *entry, const AtlasMarkerSpan *span)
{
  g_autoptr (GArray) sites = g_array_new (FALSE, FALSE, sizeof (AtlasSite));
  AtlasSpan days = { .from = entry->from, .to = entry->to };

  atlas_item_list_sites (entry->item, sites);
  for (guint i = 0; i < sites->len; i++)
    {
      const AtlasSite *site = &g_array_index (sites, AtlasSite, i);
      AtlasMarker marker = { .item = entry->item,
                             .site = *site,
                             .is_around = !atlas_span_overlaps (days, span->now) };
      gboolean is_there = FALSE;

      for (guint k = 0; k < i && !is_there; k++)
        is_there = is_at (&g_array_index (sites, AtlasSite, k), site);
      if (!is_there)
        g_array_append_val (markers, marker);
    }
}

static void
find (AtlasMarkers *self, guint low, guint high, const AtlasMarkerSpan *span, GArray *markers)
{
  guint middle = low + (high - low) / 2;
  const Entry *entry = NULL;

  if (low == high)
    return;
  entry = &self->entries[middle];
  if (entry->last_to <= span->around.from)
    return;
  find (self, low, middle, span, markers);
  if (entry->from >= span->around.to)
    return;
  if (entry->to > span->around.from)
    add_entry (markers, entry, span);
  find (self, middle + 1, high, span, markers);
}

GArray *
atlas_markers_find (AtlasMarkers *self, const AtlasMarkerSpan *span)
{
  GArray *markers = g_array_new (FALSE, FALSE, sizeof (AtlasMarker));

  find (self, 0, self->n_entries, span, markers);
  return markers;
}

static void
count (AtlasMarkerCounts *counts, AtlasItem *item)
{
  if (atlas_item_get_item_type (item) == ATLAS_ITEM_QUOTE)
    counts->n_quotes++;
  else
    counts->n_events++;
}

AtlasMarkerCounts
atlas_markers_count (const AtlasMarker *markers, guint n_markers)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  AtlasMarkerCounts counts = { 0 };

  for (guint i = 0; i < n_markers; i++)
    if (g_hash_table_add (seen, markers[i].item))
      count (&counts, markers[i].item);
  return counts;
}

AtlasMarkerCounts
atlas_marker_counts_new (AtlasItem *const *items, guint n_items)
{
  AtlasMarkerCounts counts = { 0 };

  for (guint i = 0; i < n_items; i++)
    count (&counts, items[i]);
  return counts;
}
