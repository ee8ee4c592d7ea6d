/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-search-private.h"

#include <glib/gi18n.h>
#include <stdlib.h>

struct _AtlasSearchResults
{
  gatomicrefcount ref_count;
  AtlasSearch *search;
  guint32 *documents;
  guint n_documents;
  guint totals[ATLAS_N_SEARCH_GROUPS];
  guint run_ends[ATLAS_N_SEARCH_GROUPS]; /* where each of the runs ends, in their order */
};

/* While they are ranked, results are numbers: the points that are missing to the most, above the
 * document, which is the order among equals. */
#define NUMBER(points, document) ((guint64) (G_MAXUINT16 - (points)) << 32 | (document))
#define NUMBER_DOCUMENT(number) ((guint32) (number))

const char *
atlas_search_group_get_label (AtlasSearchGroup group)
{
  static const char *const labels[] = {
    [ATLAS_SEARCH_COUNTRIES] = N_ ("Countries"), [ATLAS_SEARCH_ALLIANCES] = N_ ("Alliances"),
    [ATLAS_SEARCH_PLACES] = N_ ("Places"),       [ATLAS_SEARCH_DISPUTES] = N_ ("Contested Ground"),
    [ATLAS_SEARCH_PEOPLE] = N_ ("People"),       [ATLAS_SEARCH_EVENTS] = N_ ("Events"),
    [ATLAS_SEARCH_QUOTES] = N_ ("Quotes"),       [ATLAS_SEARCH_FORCES] = N_ ("Forces"),
    [ATLAS_SEARCH_SOURCES] = N_ ("Sources"),     [ATLAS_SEARCH_STORIES] = N_ ("Stories"),
  };
  G_STATIC_ASSERT (G_N_ELEMENTS (labels) == ATLAS_N_SEARCH_GROUPS);

  g_return_val_if_fail (group < ATLAS_N_SEARCH_GROUPS, "");

  return _ (labels[group]);
}

AtlasSearch *
atlas_search_new (AtlasWorld *world)
{
  AtlasSearch *self = g_new0 (AtlasSearch, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->world = atlas_world_ref (world);
  self->sites = g_ptr_array_new ();
  self->index = atlas_search_collect (self);
  return self;
}

AtlasSearch *
atlas_search_ref (AtlasSearch *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlas_search_unref (AtlasSearch *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  atlas_search_index_free (self->index);
  g_free (self->items);
  g_ptr_array_unref (self->sites);
  atlas_world_unref (self->world);
  g_free (self);
}

AtlasWorld *
atlas_search_get_world (AtlasSearch *self)
{
  return self->world;
}

guint
atlas_search_get_n_items (AtlasSearch *self)
{
  return self->n_items;
}

gsize
atlas_search_get_size (AtlasSearch *self)
{
  return atlas_search_index_get_size (self->index) + sizeof (AtlasSearchItem) * self->n_items;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint64 first = *(const guint64 *) a;
  guint64 second = *(const guint64 *) b;

  return (first > second) - (first < second);
}

/* Brings together what is of one group, the group of the best result first. */
static void
gather_groups (AtlasSearchResults *self, const guint64 *numbers, guint n, guint group_limit)
{
  const AtlasSearchItem *items = self->search->items;
  gboolean done[ATLAS_N_SEARCH_GROUPS] = { FALSE };
  guint n_runs = 0;

  for (guint i = 0; i < n && n_runs < ATLAS_N_SEARCH_GROUPS; i++)
    {
      guint group = items[NUMBER_DOCUMENT (numbers[i])].group;
      guint end = self->n_documents + group_limit;

      if (done[group])
        continue;
      done[group] = TRUE;
      for (guint k = i; k < n && self->n_documents < end; k++)
        if (items[NUMBER_DOCUMENT (numbers[k])].group == group)
          self->documents[self->n_documents++] = NUMBER_DOCUMENT (numbers[k]);
      self->run_ends[n_runs++] = self->n_documents;
    }
}

AtlasSearchResults *
atlas_search_query (AtlasSearch *self, const char *text, guint limit, guint group_limit)
{
  AtlasSearchResults *results = g_new0 (AtlasSearchResults, 1);
  g_autofree guint16 *points = atlas_search_index_rank (self->index, text, self->n_items);
  g_autofree guint64 *numbers = g_new (guint64, self->n_items);
  guint n = 0;

  g_atomic_ref_count_init (&results->ref_count);
  results->search = atlas_search_ref (self);
  for (guint i = 0; i < self->n_items; i++)
    if (points[i] > 0)
      {
        numbers[n++] = NUMBER (points[i], i);
        results->totals[self->items[i].group]++;
      }
  qsort (numbers, n, sizeof (guint64), compare_numbers);
  if (limit > 0)
    n = MIN (n, limit);
  results->documents = g_new (guint32, n);
  gather_groups (results, numbers, n, group_limit > 0 ? group_limit : n);
  return results;
}

AtlasSearchResults *
atlas_search_results_ref (AtlasSearchResults *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlas_search_results_unref (AtlasSearchResults *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  atlas_search_unref (self->search);
  g_free (self->documents);
  g_free (self);
}

guint
atlas_search_results_get_n_results (AtlasSearchResults *self)
{
  return self->n_documents;
}

guint
atlas_search_results_get_n_found (AtlasSearchResults *self)
{
  guint n_found = 0;

  for (guint group = 0; group < ATLAS_N_SEARCH_GROUPS; group++)
    n_found += self->totals[group];
  return n_found;
}

guint
atlas_search_results_get_total (AtlasSearchResults *self, AtlasSearchGroup group)
{
  g_return_val_if_fail (group < ATLAS_N_SEARCH_GROUPS, 0);

  return self->totals[group];
}

static const AtlasSearchItem *
get_item (AtlasSearchResults *self, guint position)
{
  return &self->search->items[self->documents[position]];
}

void
atlas_search_results_get (AtlasSearchResults *self, guint position, AtlasSearchResult *result)
{
  const AtlasSearchItem *item = NULL;

  g_return_if_fail (position < self->n_documents);

  item = get_item (self, position);
  *result = (AtlasSearchResult) {
    .target = atlas_search_item_get_target (item),
    .group = item->group,
    .title = item->title,
  };
  result->has_point = atlas_search_get_point (self->search, item, &result->lat, &result->lon);
}

void
atlas_search_results_get_run (AtlasSearchResults *self, guint position, guint *start, guint *end)
{
  guint run = 0;

  g_return_if_fail (position < self->n_documents);

  while (position >= self->run_ends[run])
    run++;
  *start = run > 0 ? self->run_ends[run - 1] : 0;
  *end = self->run_ends[run];
}

char *
atlas_search_results_dup_subtitle (AtlasSearchResults *self, guint position)
{
  g_return_val_if_fail (position < self->n_documents, g_strdup (""));

  return atlas_search_describe (self->search, get_item (self, position));
}

char *
atlas_search_results_dup_dispute (AtlasSearchResults *self, guint position)
{
  g_return_val_if_fail (position < self->n_documents, NULL);

  return atlas_search_describe_dispute (self->search, get_item (self, position));
}
