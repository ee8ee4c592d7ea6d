/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-map-source.h"

struct _AtlasMapSource
{
  ShumateMapSource parent_instance;
};

G_DEFINE_FINAL_TYPE (AtlasMapSource, atlas_map_source, SHUMATE_TYPE_MAP_SOURCE)

static void
atlas_map_source_fill_tile_async (ShumateMapSource *source,
                                  ShumateTile *tile,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_source_tag (task, atlas_map_source_fill_tile_async);
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           "The source of the atlas has no tiles");
}

static gboolean
atlas_map_source_fill_tile_finish (ShumateMapSource *source, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
atlas_map_source_class_init (AtlasMapSourceClass *klass)
{
  ShumateMapSourceClass *source_class = SHUMATE_MAP_SOURCE_CLASS (klass);

  source_class->fill_tile_async = atlas_map_source_fill_tile_async;
  source_class->fill_tile_finish = atlas_map_source_fill_tile_finish;
}

static void
atlas_map_source_init (AtlasMapSource *self)
{
}

ShumateMapSource *
atlas_map_source_new (void)
{
  return g_object_new (ATLAS_TYPE_MAP_SOURCE, "id", "atlas", "name", "Alliance Atlas", "projection",
                       SHUMATE_MAP_PROJECTION_MERCATOR, "tile-size", 256, "min-zoom-level",
                       ATLAS_MIN_ZOOM, "max-zoom-level", ATLAS_MAX_ZOOM, NULL);
}
