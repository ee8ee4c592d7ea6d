/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-builtin.h"

#include "atlas-collection-translate.h"

#include <libintl.h>

#define GEOGRAPHY_PATH RESOURCE_PATH "/geography.atlas"
#define COLLECTION_DOMAIN GETTEXT_PACKAGE "-" ATLAS_BUILTIN_ID
#define COLLECTION_URI "resource://" RESOURCE_PATH "/collections/" ATLAS_BUILTIN_ID

AtlasGeography *
atlas_builtin_load_geography (GError **error)
{
  g_autoptr (GBytes) blob =
    g_resources_lookup_data (GEOGRAPHY_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return blob != NULL ? atlas_geography_new (blob, error) : NULL;
}

static AtlasWorld *
load_world (const char *domain, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) folder = g_file_new_for_uri (COLLECTION_URI);
  g_autoptr (AtlasGeography) geography = atlas_builtin_load_geography (error);
  g_autoptr (AtlasCollection) collection = NULL;

  if (geography == NULL)
    return NULL;

  collection = atlas_collection_load (folder, cancellable, error);
  if (collection == NULL)
    return NULL;
  if (domain != NULL)
    atlas_collection_translate (collection, domain);

  return atlas_world_new (geography, collection, error);
}

AtlasWorld *
atlas_builtin_load_world (GCancellable *cancellable, GError **error)
{
  return load_world (COLLECTION_DOMAIN, cancellable, error);
}

AtlasWorld *
atlas_builtin_load_original_world (GCancellable *cancellable, GError **error)
{
  return load_world (NULL, cancellable, error);
}

void
atlas_builtin_bind_catalogues (const char *locale_folder)
{
  bindtextdomain (COLLECTION_DOMAIN, locale_folder);
  bind_textdomain_codeset (COLLECTION_DOMAIN, "UTF-8");
}
