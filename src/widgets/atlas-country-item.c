/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-country-item.h"

struct _AtlasCountryItem
{
  GObject parent_instance;

  GPtrArray *entries;
  const AtlasCountryEntry *entry;
};

enum
{
  PROP_0,
  PROP_NAME,
  PROP_DETAIL,
  PROP_EXISTS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasCountryItem, atlas_country_item, G_TYPE_OBJECT)

static void
atlas_country_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AtlasCountryItem *self = ATLAS_COUNTRY_ITEM (object);

  switch (id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->entry->name);
      break;
    case PROP_DETAIL:
      g_value_set_string (value, self->entry->detail);
      break;
    case PROP_EXISTS:
      g_value_set_boolean (value, self->entry->exists);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
atlas_country_item_finalize (GObject *object)
{
  g_clear_pointer (&ATLAS_COUNTRY_ITEM (object)->entries, g_ptr_array_unref);
  G_OBJECT_CLASS (atlas_country_item_parent_class)->finalize (object);
}

static void
atlas_country_item_class_init (AtlasCountryItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = atlas_country_item_finalize;
  object_class->get_property = atlas_country_item_get_property;
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_DETAIL] = g_param_spec_string ("detail", NULL, NULL, NULL, flags);
  properties[PROP_EXISTS] = g_param_spec_boolean ("exists", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
atlas_country_item_init (AtlasCountryItem *self)
{
}

AtlasCountryItem *
atlas_country_item_new (GPtrArray *entries, const AtlasCountryEntry *entry)
{
  AtlasCountryItem *self = g_object_new (ATLAS_TYPE_COUNTRY_ITEM, NULL);

  self->entries = g_ptr_array_ref (entries);
  self->entry = entry;
  return self;
}

const AtlasCountryEntry *
atlas_country_item_get_entry (AtlasCountryItem *self)
{
  g_return_val_if_fail (ATLAS_IS_COUNTRY_ITEM (self), NULL);

  return self->entry;
}
