/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-tile-store.h"

/* More make no map come sooner: a view is a few dozen tiles of a millisecond each. */
#define MAX_WORKERS 4
/* Where more pixels keep a distance, fewer are alike: rasters take up to so many times the room. */
#define BANDS_FACTOR 4

typedef struct
{
  AtlasTileKey key;
  AtlasRaster *raster;
  gsize size;
  guint64 used; /* stamp of the last use */
} Tile;

typedef struct
{
  AtlasTileKey key;
  double scale;
  double reach;
} Wish;

/* What the main thread and the workers share; a worker that outlives the store keeps it alive. */
typedef struct
{
  gatomicrefcount ref_count;
  GMutex mutex;
  AtlasGeography *geography;
  GArray *wishes;      /* Wish, the most urgent last */
  GHashTable *working; /* AtlasTileKey → itself, being made */
  GPtrArray *finished; /* Tile, not yet taken by the main thread */
  guint n_workers;
  GSource *wake; /* NULL once the store is gone */
} Shared;

struct _AtlasTileStore
{
  GObject parent_instance;

  Shared *shared;
  GThreadPool *pool;
  GHashTable *tiles; /* AtlasTileKey in Tile → Tile */
  gsize max_bytes;
  double reach; /* that was asked for last */
  gsize n_bytes;
  guint64 stamp;
};

enum
{
  READY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AtlasTileStore, atlas_tile_store, G_TYPE_OBJECT)

guint
atlas_tile_key_hash (gconstpointer key)
{
  const AtlasTileKey *k = key;

  return k->world_px * 31u + (guint) k->x * 65599u + (guint) k->y * 2654435761u;
}

gboolean
atlas_tile_key_equal (gconstpointer a, gconstpointer b)
{
  const AtlasTileKey *key_a = a;
  const AtlasTileKey *key_b = b;

  return key_a->world_px == key_b->world_px && key_a->x == key_b->x && key_a->y == key_b->y;
}

static void
tile_free (Tile *tile)
{
  atlas_raster_unref (tile->raster);
  g_free (tile);
}

static Shared *
shared_ref (Shared *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

static void
shared_unref (Shared *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_mutex_clear (&self->mutex);
  atlas_geography_unref (self->geography);
  g_array_unref (self->wishes);
  g_hash_table_unref (self->working);
  g_ptr_array_unref (self->finished);
  g_free (self);
}

static gboolean
take_wish (Shared *self, Wish *wish)
{
  if (self->wishes->len == 0)
    return FALSE;

  *wish = g_array_index (self->wishes, Wish, self->wishes->len - 1);
  g_array_set_size (self->wishes, self->wishes->len - 1);
  g_hash_table_add (self->working, g_memdup2 (&wish->key, sizeof wish->key));
  return TRUE;
}

static Tile *
make_tile (Shared *self, const Wish *wish)
{
  Tile *tile = g_new0 (Tile, 1);
  gint64 x = (gint64) wish->key.x * ATLAS_TILE_PX;
  gint64 y = (gint64) wish->key.y * ATLAS_TILE_PX;

  /* The tiles at the eastern and southern edges of the world are smaller. */
  tile->key = wish->key;
  tile->raster = atlas_raster_new (
    self->geography, wish->key.world_px, x, y, (guint) MIN (ATLAS_TILE_PX, wish->key.world_px - x),
    (guint) MIN (ATLAS_TILE_PX, wish->key.world_px - y), wish->scale, wish->reach);
  tile->size = atlas_raster_get_size (tile->raster);
  return tile;
}

static void
work_cb (gpointer data, gpointer user_data)
{
  Shared *self = data;
  Wish wish;

  g_mutex_lock (&self->mutex);
  while (take_wish (self, &wish))
    {
      Tile *tile;

      g_mutex_unlock (&self->mutex);
      tile = make_tile (self, &wish);
      g_mutex_lock (&self->mutex);

      g_hash_table_remove (self->working, &wish.key);
      g_ptr_array_add (self->finished, tile);
      if (self->wake != NULL)
        g_source_set_ready_time (self->wake, 0);
    }
  self->n_workers--;
  g_mutex_unlock (&self->mutex);
  shared_unref (self);
}

static void
evict (AtlasTileStore *self)
{
  gsize max_bytes = self->max_bytes * (self->reach > ATLAS_REACH_STROKES ? BANDS_FACTOR : 1);

  while (self->n_bytes > max_bytes)
    {
      GHashTableIter iter;
      Tile *tile;
      Tile *oldest = NULL;

      g_hash_table_iter_init (&iter, self->tiles);
      while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &tile))
        if (oldest == NULL || tile->used < oldest->used)
          oldest = tile;
      if (oldest == NULL)
        return;
      self->n_bytes -= oldest->size;
      g_hash_table_remove (self->tiles, &oldest->key);
    }
}

static void
take_tile (AtlasTileStore *self, Tile *tile)
{
  const Tile *old = g_hash_table_lookup (self->tiles, &tile->key);

  if (old != NULL && old->raster->reach >= tile->raster->reach)
    {
      tile_free (tile);
      return;
    }
  if (old != NULL)
    self->n_bytes -= old->size;
  tile->used = ++self->stamp;
  self->n_bytes += tile->size;
  g_hash_table_replace (self->tiles, &tile->key, tile);
}

static gboolean
wake_cb (gpointer user_data)
{
  AtlasTileStore *self = user_data;
  g_autoptr (GPtrArray) finished = NULL;

  g_mutex_lock (&self->shared->mutex);
  g_source_set_ready_time (self->shared->wake, -1);
  finished = g_steal_pointer (&self->shared->finished);
  self->shared->finished = g_ptr_array_new_with_free_func ((GDestroyNotify) tile_free);
  g_mutex_unlock (&self->shared->mutex);

  g_ptr_array_set_free_func (finished, NULL);
  for (guint i = 0; i < finished->len; i++)
    take_tile (self, g_ptr_array_index (finished, i));
  evict (self);
  if (finished->len > 0)
    g_signal_emit (self, signals[READY], 0);

  return G_SOURCE_CONTINUE;
}

static gboolean
dispatch_wake (GSource *source, GSourceFunc callback, gpointer user_data)
{
  return callback (user_data);
}

static GSourceFuncs wake_funcs = {
  .dispatch = dispatch_wake,
};

static void
atlas_tile_store_dispose (GObject *object)
{
  AtlasTileStore *self = ATLAS_TILE_STORE (object);

  if (self->shared != NULL)
    {
      g_mutex_lock (&self->shared->mutex);
      g_array_set_size (self->shared->wishes, 0);
      g_source_destroy (self->shared->wake);
      g_clear_pointer (&self->shared->wake, g_source_unref);
      g_mutex_unlock (&self->shared->mutex);
    }
  g_clear_pointer (&self->shared, shared_unref);
  /* Tasks that have not begun are run, find nothing to do and drop what they share. */
  if (self->pool != NULL)
    g_thread_pool_free (g_steal_pointer (&self->pool), FALSE, FALSE);

  G_OBJECT_CLASS (atlas_tile_store_parent_class)->dispose (object);
}

static void
atlas_tile_store_finalize (GObject *object)
{
  AtlasTileStore *self = ATLAS_TILE_STORE (object);

  g_hash_table_unref (self->tiles);

  G_OBJECT_CLASS (atlas_tile_store_parent_class)->finalize (object);
}

static void
atlas_tile_store_class_init (AtlasTileStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = atlas_tile_store_dispose;
  object_class->finalize = atlas_tile_store_finalize;

  signals[READY] = g_signal_new ("ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlas_tile_store_init (AtlasTileStore *self)
{
  self->tiles = g_hash_table_new_full (atlas_tile_key_hash, atlas_tile_key_equal, NULL,
                                       (GDestroyNotify) tile_free);
}

static Shared *
shared_new (AtlasTileStore *store, AtlasGeography *geography)
{
  Shared *self = g_new0 (Shared, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->mutex);
  self->geography = atlas_geography_ref (geography);
  self->wishes = g_array_new (FALSE, FALSE, sizeof (Wish));
  self->working = g_hash_table_new_full (atlas_tile_key_hash, atlas_tile_key_equal, g_free, NULL);
  self->finished = g_ptr_array_new_with_free_func ((GDestroyNotify) tile_free);
  self->wake = g_source_new (&wake_funcs, sizeof (GSource));
  g_source_set_static_name (self->wake, "[atlas] tiles ready");
  g_source_set_ready_time (self->wake, -1);
  g_source_set_callback (self->wake, wake_cb, store, NULL);
  g_source_attach (self->wake, g_main_context_get_thread_default ());
  return self;
}

/**
 * atlas_tile_store_new:
 * @geography: the geometry
 * @max_bytes: how much memory the rasters may take; what was used least recently goes first
 *
 * Returns: (transfer full): an empty store
 */
AtlasTileStore *
atlas_tile_store_new (AtlasGeography *geography, gsize max_bytes)
{
  AtlasTileStore *self = g_object_new (ATLAS_TYPE_TILE_STORE, NULL);
  guint n_workers = CLAMP (g_get_num_processors (), 1, MAX_WORKERS);

  self->max_bytes = max_bytes;
  self->shared = shared_new (self, geography);
  self->pool = g_thread_pool_new (work_cb, NULL, (int) n_workers, FALSE, NULL);

  return self;
}

AtlasRaster *
atlas_tile_store_lookup (AtlasTileStore *self, const AtlasTileKey *key)
{
  Tile *tile = g_hash_table_lookup (self->tiles, key);

  if (tile == NULL)
    return NULL;
  tile->used = ++self->stamp;
  return tile->raster;
}

static gboolean
is_finished (Shared *self, const AtlasTileKey *key)
{
  for (guint i = 0; i < self->finished->len; i++)
    if (atlas_tile_key_equal (&((Tile *) g_ptr_array_index (self->finished, i))->key, key))
      return TRUE;
  return FALSE;
}

static gboolean
has_tile (AtlasTileStore *self, const Wish *wish)
{
  const Tile *tile = g_hash_table_lookup (self->tiles, &wish->key);

  return tile != NULL && tile->raster->reach >= wish->reach;
}

void
atlas_tile_store_request (
  AtlasTileStore *self, const AtlasTileKey *keys, guint n_keys, double scale, double reach)
{
  Shared *shared = self->shared;

  self->reach = reach;
  g_mutex_lock (&shared->mutex);
  g_array_set_size (shared->wishes, 0);
  for (guint i = n_keys; i > 0; i--)
    {
      Wish wish = { keys[i - 1], scale, reach };

      if (!has_tile (self, &wish) && !g_hash_table_contains (shared->working, &wish.key) &&
          !is_finished (shared, &wish.key))
        g_array_append_val (shared->wishes, wish);
    }
  while (shared->n_workers <
         MIN (shared->wishes->len, (guint) g_thread_pool_get_max_threads (self->pool)))
    {
      shared->n_workers++;
      g_thread_pool_push (self->pool, shared_ref (shared), NULL);
    }
  g_mutex_unlock (&shared->mutex);
}

/**
 * atlas_tile_store_is_idle:
 *
 * Returns: whether nothing is wanted, under way or waiting to be taken
 */
gboolean
atlas_tile_store_is_idle (AtlasTileStore *self)
{
  gboolean is_idle;

  g_mutex_lock (&self->shared->mutex);
  is_idle = self->shared->wishes->len == 0 && g_hash_table_size (self->shared->working) == 0 &&
            self->shared->finished->len == 0;
  g_mutex_unlock (&self->shared->mutex);

  return is_idle;
}
