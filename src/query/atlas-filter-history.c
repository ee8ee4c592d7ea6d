/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-filter-history.h"

#define MAX_FILTERS 100

struct _AtlasFilterHistory
{
  GPtrArray *filters; /* AtlasFilter, never empty: the first was before all others */
  guint present;
};

AtlasFilterHistory *
atlas_filter_history_new (void)
{
  AtlasFilterHistory *self = g_new0 (AtlasFilterHistory, 1);

  self->filters = g_ptr_array_new_with_free_func ((GDestroyNotify) atlas_filter_unref);
  g_ptr_array_add (self->filters, atlas_filter_new ());
  return self;
}

void
atlas_filter_history_free (AtlasFilterHistory *self)
{
  g_ptr_array_unref (self->filters);
  g_free (self);
}

static AtlasFilter *
get (AtlasFilterHistory *self, guint index)
{
  return g_ptr_array_index (self->filters, index);
}

static AtlasFilter *
without_text (AtlasFilter *filter)
{
  const AtlasFilterPart text = { ATLAS_FILTER_TEXT, 0, atlas_filter_get_text (filter) };

  return text.text != NULL ? atlas_filter_without (filter, text) : atlas_filter_ref (filter);
}

static gboolean
differ_only_in_text (AtlasFilter *a, AtlasFilter *b)
{
  g_autoptr (AtlasFilter) rest_a = without_text (a);
  g_autoptr (AtlasFilter) rest_b = without_text (b);

  return atlas_filter_equal (rest_a, rest_b);
}

/* Whether @filter goes on with the typing that led to the present one */
static gboolean
goes_on (AtlasFilterHistory *self, AtlasFilter *filter)
{
  return self->present > 0 && differ_only_in_text (get (self, self->present), filter) &&
         differ_only_in_text (get (self, self->present - 1), filter);
}

void
atlas_filter_history_add (AtlasFilterHistory *self, AtlasFilter *filter)
{
  g_autoptr (AtlasFilter) added = filter != NULL ? atlas_filter_ref (filter) : atlas_filter_new ();

  g_return_if_fail (self != NULL);

  if (atlas_filter_equal (get (self, self->present), added))
    return;
  if (goes_on (self, added))
    self->present--;
  g_ptr_array_set_size (self->filters, (int) self->present + 1);
  /* All that was typed has been deleted again. */
  if (atlas_filter_equal (get (self, self->present), added))
    return;
  if (self->filters->len == MAX_FILTERS)
    g_ptr_array_remove_index (self->filters, 0);
  g_ptr_array_add (self->filters, g_steal_pointer (&added));
  self->present = self->filters->len - 1;
}

gboolean
atlas_filter_history_can_go (AtlasFilterHistory *self, int direction)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return direction < 0 ? self->present > 0 : self->present + 1 < self->filters->len;
}

AtlasFilter *
atlas_filter_history_go (AtlasFilterHistory *self, int direction)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (atlas_filter_history_can_go (self, direction))
    self->present += direction < 0 ? (guint) -1 : 1;
  return get (self, self->present);
}
