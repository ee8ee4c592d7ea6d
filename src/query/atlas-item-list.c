/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-item-list.h"

struct _AtlasItemList
{
  GObject parent_instance;

  GPtrArray *items;
};

static GType
atlas_item_list_get_item_type (GListModel *model)
{
  return ATLAS_TYPE_ITEM;
}

static guint
atlas_item_list_get_n_items (GListModel *model)
{
  return ATLAS_ITEM_LIST (model)->items->len;
}

static gpointer
atlas_item_list_get_item (GListModel *model, guint position)
{
  GPtrArray *items = ATLAS_ITEM_LIST (model)->items;

  return position < items->len ? g_object_ref (items->pdata[position]) : NULL;
}

static void
atlas_item_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = atlas_item_list_get_item_type;
  iface->get_n_items = atlas_item_list_get_n_items;
  iface->get_item = atlas_item_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (AtlasItemList,
                               atlas_item_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      atlas_item_list_model_init))

static void
atlas_item_list_finalize (GObject *object)
{
  g_ptr_array_unref (ATLAS_ITEM_LIST (object)->items);
  G_OBJECT_CLASS (atlas_item_list_parent_class)->finalize (object);
}

static void
atlas_item_list_class_init (AtlasItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_item_list_finalize;
}

static void
atlas_item_list_init (AtlasItemList *self)
{
}

AtlasItemList *
atlas_item_list_new (GPtrArray *items)
{
  AtlasItemList *self = g_object_new (ATLAS_TYPE_ITEM_LIST, NULL);

  self->items = g_ptr_array_ref (items);
  return self;
}

GPtrArray *
atlas_item_list_get_items (AtlasItemList *self)
{
  g_return_val_if_fail (ATLAS_IS_ITEM_LIST (self), NULL);

  return self->items;
}

void
atlas_item_list_set_items (AtlasItemList *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) old = NULL;
  guint first = 0;
  guint last = 0;

  g_return_if_fail (ATLAS_IS_ITEM_LIST (self));

  old = g_steal_pointer (&self->items);
  self->items = g_ptr_array_ref (items);
  while (first < old->len && first < items->len && old->pdata[first] == items->pdata[first])
    first++;
  while (last < old->len - first && last < items->len - first &&
         old->pdata[old->len - 1 - last] == items->pdata[items->len - 1 - last])
    last++;
  if (old->len - first - last > 0 || items->len - first - last > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), first, old->len - first - last,
                                items->len - first - last);
}

guint
atlas_items_find_date (GPtrArray *items, AtlasDate date)
{
  guint low = 0;
  guint high = items->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (atlas_item_get_date (items->pdata[middle]).first < date)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
