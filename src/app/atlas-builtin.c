/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-builtin.h"

#include "atlas-collection-translate.h"

#include <libintl.h>

#define GEOGRAPHY_PATH RESOURCE_PATH "/geography.atlas"
#define COLLECTION_DOMAIN GETTEXT_PACKAGE "-" ATLAS_BUILTIN_ID
#define COLLECTION_URI "resource://" RESOURCE_PATH "/collections/" ATLAS_BUILTIN_ID
#define GEOGRAPHY_DOMAIN GETTEXT_PACKAGE "-geography"

AtlasGeography *
atlas_builtin_load_geography (GError **error)
{
  g_autoptr (GBytes) blob =
    g_resources_lookup_data (GEOGRAPHY_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return blob != NULL ? atlas_geography_new (blob, error) : NULL;
}

static AtlasWorld *
load_world (gboolean translated, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_uri (COLLECTION_URI);
  g_autoptr (AtlasGeography) geography = atlas_builtin_load_geography (error);
  g_autoptr (AtlasCollection) collection = NULL;

  if (geography == NULL)
    return NULL;

  collection = atlas_collection_load (folder, cancellable, error);
  if (collection == NULL)
    return NULL;
  if (translated)
    {
      atlas_collection_translate (collection, COLLECTION_DOMAIN);
      atlas_geography_translate (geography, GEOGRAPHY_DOMAIN);
    }

  return atlas_world_new (geography, collection, error);
}

AtlasWorld *
atlas_builtin_load_world (GCancellable *cancellable, GError **error)
{
  return load_world (TRUE, cancellable, error);
}

AtlasWorld *
atlas_builtin_load_original_world (GCancellable *cancellable, GError **error)
{
  return load_world (FALSE, cancellable, error);
}

void
atlas_builtin_bind_catalogues (const char *locale_folder)
{
  static const char *const domains[] = { COLLECTION_DOMAIN, GEOGRAPHY_DOMAIN };

  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    {
      bindtextdomain (domains[i], locale_folder);
      bind_textdomain_codeset (domains[i], "UTF-8");
    }
}
