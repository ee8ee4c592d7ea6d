/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-filter-private.h"

#include "atlas-item-private.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (AtlasFilter, atlas_filter, atlas_filter_ref, atlas_filter_unref)

static void
clear_part (gpointer part)
{
  g_free ((char *) ((AtlasFilterPart *) part)->text);
}

AtlasFilter *
atlas_filter_new (void)
{
  AtlasFilter *self = g_new0 (AtlasFilter, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->parts = g_array_new (FALSE, FALSE, sizeof (AtlasFilterPart));
  g_array_set_clear_func (self->parts, clear_part);
  self->people = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

AtlasFilter *
atlas_filter_ref (AtlasFilter *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlas_filter_unref (AtlasFilter *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->parts);
  g_array_unref (self->people);
  g_strfreev (self->words);
  g_free (self);
}

static void
append (AtlasFilter *self, AtlasFilterPart part)
{
  part.text = part.aspect == ATLAS_FILTER_TEXT ? g_strdup (part.text) : NULL;
  switch (part.aspect)
    {
    case ATLAS_FILTER_KIND:
      self->kinds |= G_GUINT64_CONSTANT (1) << part.value;
      break;
    case ATLAS_FILTER_ALLIANCE:
      self->alliances |= G_GUINT64_CONSTANT (1) << part.value;
      break;
    case ATLAS_FILTER_PERSON:
      g_array_append_val (self->people, part.value);
      break;
    case ATLAS_FILTER_DISPUTED:
      self->is_disputed = TRUE;
      break;
    case ATLAS_FILTER_TEXT:
      g_clear_pointer (&self->words, g_strfreev);
      self->words = atlas_item_fold_words (part.text);
      break;
    case ATLAS_FILTER_STATE:
    default:
      self->state = part.value;
      break;
    }
  g_array_append_val (self->parts, part);
}

static gboolean
has_value (AtlasFilterAspect aspect)
{
  return aspect == ATLAS_FILTER_KIND || aspect == ATLAS_FILTER_ALLIANCE ||
         aspect == ATLAS_FILTER_PERSON;
}

/* Whether there is room for one of the two only */
static gboolean
is_same_place (AtlasFilterPart a, AtlasFilterPart b)
{
  return a.aspect == b.aspect && (!has_value (a.aspect) || a.value == b.value);
}

static gboolean
is_part (AtlasFilterPart part)
{
  g_auto (GStrv) words = NULL;

  if (part.aspect == ATLAS_FILTER_ALLIANCE && part.value >= 64)
    return FALSE;
  if (part.aspect != ATLAS_FILTER_TEXT)
    return part.aspect != ATLAS_FILTER_STATE || part.value != 0;
  words = part.text != NULL ? atlas_item_fold_words (part.text) : NULL;
  return words != NULL && words[0] != NULL;
}

AtlasFilter *
atlas_filter_with (AtlasFilter *self, AtlasFilterPart part)
{
  AtlasFilter *other = atlas_filter_new ();
  gboolean is_placed = !is_part (part);
  guint n_parts = 0;
  const AtlasFilterPart *parts = atlas_filter_get_parts (self, &n_parts);

  /* What takes the place of another keeps it, so that a chip does not move while one types. */
  for (guint i = 0; i < n_parts; i++)
    if (!is_same_place (parts[i], part))
      append (other, parts[i]);
    else if (is_part (part))
      {
        append (other, part);
        is_placed = TRUE;
      }
  if (!is_placed)
    append (other, part);
  return other;
}

AtlasFilter *
atlas_filter_without (AtlasFilter *self, AtlasFilterPart part)
{
  AtlasFilter *other = atlas_filter_new ();
  guint n_parts = 0;
  const AtlasFilterPart *parts = atlas_filter_get_parts (self, &n_parts);

  for (guint i = 0; i < n_parts; i++)
    if (!is_same_place (parts[i], part))
      append (other, parts[i]);
  return other;
}

static gboolean
is_equal_part (AtlasFilterPart a, AtlasFilterPart b)
{
  return a.aspect == b.aspect && a.value == b.value && g_strcmp0 (a.text, b.text) == 0;
}

gboolean
atlas_filter_has (AtlasFilter *self, AtlasFilterPart part)
{
  guint n_parts = 0;
  const AtlasFilterPart *parts = atlas_filter_get_parts (self, &n_parts);

  for (guint i = 0; i < n_parts; i++)
    if (is_equal_part (parts[i], part))
      return TRUE;
  return FALSE;
}

const AtlasFilterPart *
atlas_filter_get_parts (AtlasFilter *self, guint *n_parts)
{
  *n_parts = self != NULL ? self->parts->len : 0;
  return self != NULL ? (const AtlasFilterPart *) (gconstpointer) self->parts->data : NULL;
}

const char *
atlas_filter_get_text (AtlasFilter *self)
{
  guint n_parts = 0;
  const AtlasFilterPart *parts = atlas_filter_get_parts (self, &n_parts);

  for (guint i = 0; i < n_parts; i++)
    if (parts[i].aspect == ATLAS_FILTER_TEXT)
      return parts[i].text;
  return NULL;
}

gboolean
atlas_filter_equal (AtlasFilter *a, AtlasFilter *b)
{
  guint n_a = 0;
  guint n_b = 0;
  const AtlasFilterPart *parts = atlas_filter_get_parts (a, &n_a);

  atlas_filter_get_parts (b, &n_b);
  if (n_a != n_b)
    return FALSE;
  for (guint i = 0; i < n_a; i++)
    if (!atlas_filter_has (b, parts[i]))
      return FALSE;
  return TRUE;
}

/* Matching */

static gboolean
has_person (AtlasFilter *self, AtlasItem *item)
{
  for (guint i = 0; i < self->people->len; i++)
    if (atlas_item_has_person (item, g_array_index (self->people, guint, i)))
      return TRUE;
  return self->people->len == 0;
}

/* The aspects that are not counted by themselves */
static gboolean
matches_rest (AtlasFilter *self, AtlasItem *item)
{
  return (self->state == 0 || atlas_item_concerns (item, self->state)) && has_person (self, item) &&
         (self->words == NULL || atlas_item_has_words (item, (const char *const *) self->words));
}

gboolean
atlas_filter_matches (AtlasFilter *self, AtlasItem *item)
{
  if (self == NULL)
    return TRUE;
  return (!self->is_disputed || atlas_item_is_disputed (item)) &&
         (self->kinds == 0 || (self->kinds & atlas_item_get_filter_kinds (item)) != 0) &&
         (self->alliances == 0 || (self->alliances & atlas_item_get_alliances (item)) != 0) &&
         matches_rest (self, item);
}

static void
count_bits (guint *counts, guint n_counts, guint64 bits)
{
  for (guint i = 0; bits != 0 && i < n_counts; i++, bits >>= 1)
    counts[i] += bits & 1;
}

/* Returns whether the item matches, which comes out on the way. */
static gboolean
count_item (AtlasFilter *self, AtlasItem *item, AtlasFilterCounts *counts)
{
  guint64 kinds = atlas_item_get_filter_kinds (item);
  guint64 alliances = atlas_item_get_alliances (item);
  gboolean is_kind = self->kinds == 0 || (self->kinds & kinds) != 0;
  gboolean is_alliance = self->alliances == 0 || (self->alliances & alliances) != 0;
  gboolean is_disputed = atlas_item_is_disputed (item);
  gboolean is_so = !self->is_disputed || is_disputed;

  if (!matches_rest (self, item))
    return FALSE;
  if (is_alliance && is_so)
    count_bits (counts->kinds, ATLAS_N_FILTER_KINDS, kinds);
  if (is_kind && is_so)
    count_bits (counts->alliances, 64, alliances);
  if (is_kind && is_alliance)
    counts->disputed += is_disputed;
  return is_kind && is_alliance && is_so;
}

GPtrArray *
atlas_filter_run (AtlasFilter *self,
                  GPtrArray *items,
                  AtlasFilterCounts *counts,
                  GCancellable *cancellable)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AtlasFilter) filter = self != NULL ? atlas_filter_ref (self) : atlas_filter_new ();

  if (counts != NULL)
    *counts = (AtlasFilterCounts) { .n_all = items->len };
  for (guint i = 0; i < items->len; i++)
    {
      if (i % 256 == 0 && g_cancellable_is_cancelled (cancellable))
        return NULL;
      if (counts != NULL ? count_item (filter, items->pdata[i], counts)
                         : atlas_filter_matches (filter, items->pdata[i]))
        g_ptr_array_add (found, g_object_ref (items->pdata[i]));
    }
  if (counts != NULL)
    counts->n_items = found->len;
  return g_steal_pointer (&found);
}
