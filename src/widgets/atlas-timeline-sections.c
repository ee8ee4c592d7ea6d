/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-timeline-sections.h"

struct _AtlasTimelineSections
{
  GObject parent_instance;

  AtlasItemList *list;
};

static GType
atlas_timeline_sections_get_item_type (GListModel *model)
{
  return ATLAS_TYPE_ITEM;
}

static guint
atlas_timeline_sections_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (ATLAS_TIMELINE_SECTIONS (model)->list));
}

static gpointer
atlas_timeline_sections_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (ATLAS_TIMELINE_SECTIONS (model)->list), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = atlas_timeline_sections_get_item_type;
  iface->get_n_items = atlas_timeline_sections_get_n_items;
  iface->get_item = atlas_timeline_sections_get_item;
}

/* Past the end, GTK wants everything up to where counting ends. */
static void
atlas_timeline_sections_get_section (GtkSectionModel *model,
                                     guint position,
                                     guint *start,
                                     guint *end)
{
  GPtrArray *items = atlas_item_list_get_items (ATLAS_TIMELINE_SECTIONS (model)->list);
  int year;

  if (position >= items->len)
    {
      *start = items->len;
      *end = G_MAXUINT;
      return;
    }
  year = atlas_date_get_year (atlas_item_get_date (items->pdata[position]).first);
  *start = atlas_items_find_date (items, atlas_date_from_ymd (year, 1, 1));
  *end = atlas_items_find_date (items, atlas_date_from_ymd (year + 1, 1, 1));
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = atlas_timeline_sections_get_section;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasTimelineSections,
                               atlas_timeline_sections,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

static void
atlas_timeline_sections_finalize (GObject *object)
{
  g_clear_object (&ATLAS_TIMELINE_SECTIONS (object)->list);
  G_OBJECT_CLASS (atlas_timeline_sections_parent_class)->finalize (object);
}

static void
atlas_timeline_sections_class_init (AtlasTimelineSectionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_timeline_sections_finalize;
}

static void
atlas_timeline_sections_init (AtlasTimelineSections *self)
{
}

GListModel *
atlas_timeline_sections_new (AtlasItemList *list)
{
  AtlasTimelineSections *self = g_object_new (ATLAS_TYPE_TIMELINE_SECTIONS, NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (g_list_model_items_changed), self,
                           G_CONNECT_SWAPPED);
  return G_LIST_MODEL (self);
}
