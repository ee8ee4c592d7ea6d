/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-search-list.h"

/* What a frame has time for */
#define ROWS_A_FRAME 24

struct _AtlasSearchList
{
  GObject parent_instance;

  /* one of them or none */
  AtlasSearchResults *results;
  GPtrArray *countries;
  guint n_existing; /* countries before those of other times */
  guint n_shown;    /* rows that the model has so far */
};

static GType
get_item_type (GListModel *model)
{
  return ATLAS_TYPE_SEARCH_ROW;
}

guint
atlas_search_list_get_n_rows (AtlasSearchList *self)
{
  g_return_val_if_fail (ATLAS_IS_SEARCH_LIST (self), 0);

  if (self->results != NULL)
    return atlas_search_results_get_n_results (self->results);
  return self->countries != NULL ? self->countries->len : 0;
}

static guint
get_n_items (GListModel *model)
{
  return ATLAS_SEARCH_LIST (model)->n_shown;
}

/* The rows around @position that belong together, those that are not shown yet included */
static void
get_whole_section (AtlasSearchList *self, guint position, guint *start, guint *end)
{
  if (self->results != NULL)
    {
      atlas_search_results_get_run (self->results, position, start, end);
      return;
    }
  *start = position < self->n_existing ? 0 : self->n_existing;
  *end = position < self->n_existing ? self->n_existing : self->countries->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  AtlasSearchList *self = ATLAS_SEARCH_LIST (model);
  guint start;
  guint end;

  if (position >= get_n_items (model))
    return NULL;
  if (self->results != NULL)
    return atlas_search_row_new_result (self->results, position);
  get_whole_section (self, position, &start, &end);
  return atlas_search_row_new_country (g_ptr_array_index (self->countries, position), end - start);
}

static void
get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  AtlasSearchList *self = ATLAS_SEARCH_LIST (model);
  guint n_items = get_n_items (G_LIST_MODEL (model));

  if (position >= n_items)
    {
      *start = n_items;
      *end = G_MAXUINT;
    }
  else
    {
      get_whole_section (self, position, start, end);
      *end = MIN (*end, n_items);
    }
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasSearchList,
                               atlas_search_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

static void
clear (AtlasSearchList *self)
{
  g_clear_pointer (&self->results, atlas_search_results_unref);
  g_clear_pointer (&self->countries, g_ptr_array_unref);
  self->n_existing = 0;
}

static void
atlas_search_list_finalize (GObject *object)
{
  clear (ATLAS_SEARCH_LIST (object));
  G_OBJECT_CLASS (atlas_search_list_parent_class)->finalize (object);
}

static void
atlas_search_list_class_init (AtlasSearchListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_search_list_finalize;
}

static void
atlas_search_list_init (AtlasSearchList *self)
{
}

static void
show_first (AtlasSearchList *self)
{
  guint n_before = self->n_shown;

  self->n_shown = MIN (atlas_search_list_get_n_rows (self), ROWS_A_FRAME);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->n_shown);
}

void
atlas_search_list_show_results (AtlasSearchList *self, AtlasSearchResults *results)
{
  /* Before what was there goes: it may be the same. */
  atlas_search_results_ref (results);
  clear (self);
  self->results = results;
  show_first (self);
}

void
atlas_search_list_show_countries (AtlasSearchList *self, AtlasDay *day)
{
  clear (self);
  self->countries = atlas_country_list_new (day);
  while (
    self->n_existing < self->countries->len &&
    ((const AtlasCountryEntry *) g_ptr_array_index (self->countries, self->n_existing))->exists)
    self->n_existing++;
  show_first (self);
}

gboolean
atlas_search_list_grow (AtlasSearchList *self)
{
  guint n_before = self->n_shown;
  guint n_rows = atlas_search_list_get_n_rows (self);

  self->n_shown = MIN (n_rows, n_before + ROWS_A_FRAME);
  if (self->n_shown > n_before)
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, self->n_shown - n_before);
  return self->n_shown < n_rows;
}

guint
atlas_search_list_get_n_found (AtlasSearchList *self)
{
  if (self->results != NULL)
    return atlas_search_results_get_n_found (self->results);
  return atlas_search_list_get_n_rows (self);
}
