/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-border-lengths.h"

/* What a length is of. Alliances are numbered behind the states. */
typedef struct
{
  guint low;
  guint high;
  guint place; /* in the collection */
} Entry;

struct _AtlasBorderLengths
{
  guint n_states;
  GArray *entries;     /* Entry, sorted */
  GPtrArray *in_order; /* const AtlasBorderLength, as the entries */
};

static Entry
make_entry (guint a, guint b, guint place)
{
  return (Entry) { MIN (a, b), MAX (a, b), place };
}

static int
compare_sides (const Entry *a, const Entry *b)
{
  if (a->low != b->low)
    return a->low < b->low ? -1 : 1;
  return (a->high > b->high) - (a->high < b->high);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *x = a;
  const Entry *y = b;
  int order = compare_sides (x, y);

  return order != 0 ? order : (x->place > y->place) - (x->place < y->place);
}

static guint
find_side (AtlasGeography *geography, AtlasCollection *collection, const char *side)
{
  guint alliance = 0;

  if (atlas_collection_find_alliance (collection, side, &alliance))
    return atlas_geography_get_n_states (geography) + 1 + alliance;
  return atlas_geography_find_state (geography, side);
}

/* What names a state that the geography does not know is of nothing that could be shown. */
AtlasBorderLengths *
atlas_border_lengths_new (AtlasGeography *geography, AtlasCollection *collection)
{
  AtlasBorderLengths *self = g_new0 (AtlasBorderLengths, 1);

  self->n_states = atlas_geography_get_n_states (geography);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->in_order = g_ptr_array_new ();
  for (guint i = 0; i < atlas_collection_get_n_borders (collection); i++)
    {
      const AtlasBorderLength *border = atlas_collection_get_border (collection, i);
      Entry entry = make_entry (find_side (geography, collection, border->side),
                                atlas_geography_find_state (geography, border->state), i);

      if (entry.low != 0)
        g_array_append_val (self->entries, entry);
    }
  g_array_sort (self->entries, compare_entries);
  for (guint i = 0; i < self->entries->len; i++)
    g_ptr_array_add (self->in_order, (gpointer) atlas_collection_get_border (
                                       collection, g_array_index (self->entries, Entry, i).place));
  return self;
}

void
atlas_border_lengths_free (AtlasBorderLengths *self)
{
  g_array_unref (self->entries);
  g_ptr_array_unref (self->in_order);
  g_free (self);
}

/* The first entry that is not before @wanted */
static guint
find_first (AtlasBorderLengths *self, const Entry *wanted)
{
  guint low = 0;
  guint high = self->entries->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_sides (&g_array_index (self->entries, Entry, middle), wanted) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static const AtlasBorderLength *const *
find_lengths (AtlasBorderLengths *self, guint a, guint b, guint *n_lengths)
{
  Entry wanted = make_entry (a, b, 0);
  guint first = find_first (self, &wanted);
  guint end = first;

  while (end < self->entries->len &&
         compare_sides (&g_array_index (self->entries, Entry, end), &wanted) == 0)
    end++;
  *n_lengths = end - first;
  return *n_lengths > 0 ? (const AtlasBorderLength *const *) &self->in_order->pdata[first] : NULL;
}

const AtlasBorderLength *const *
atlas_border_lengths_of_states (AtlasBorderLengths *self, guint a, guint b, guint *n_lengths)
{
  return find_lengths (self, a, b, n_lengths);
}

const AtlasBorderLength *const *
atlas_border_lengths_of_alliance (AtlasBorderLengths *self,
                                  guint alliance,
                                  guint state,
                                  guint *n_lengths)
{
  return find_lengths (self, self->n_states + 1 + alliance, state, n_lengths);
}

AtlasBorderRange
atlas_border_range_find (const AtlasBorderLength *const *lengths, guint n_lengths, AtlasDate date)
{
  AtlasBorderRange range = { 0 };

  for (guint i = 0; i < n_lengths; i++)
    {
      if (!atlas_span_contains (lengths[i]->span, date))
        continue;
      range.low_km = range.n > 0 ? MIN (range.low_km, lengths[i]->km) : lengths[i]->km;
      range.high_km = range.n > 0 ? MAX (range.high_km, lengths[i]->km) : lengths[i]->km;
      range.n++;
    }
  return range;
}

/* They come out of the same numbers, so that nothing has to be rounded. */
gboolean
atlas_border_range_equal (AtlasBorderRange a, AtlasBorderRange b)
{
  return a.n == b.n && !(a.low_km < b.low_km) && !(a.low_km > b.low_km) &&
         !(a.high_km < b.high_km) && !(a.high_km > b.high_km);
}
