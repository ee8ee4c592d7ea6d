/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-loader.h"

#include "atlas-builtin.h"
#include "atlas-collection-load.h"
#include "atlas-timeline.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

struct _AtlasLoad
{
  GFile *folder;             /* NULL for the built-in collection */
  AtlasGeography *geography; /* NULL for a new one */
  AtlasProblems *problems;   /* once it is loaded, when there are any */
  AtlasWorld *world;         /* once it is loaded */
  int per_mille;             /* atomic */
};

typedef struct
{
  AtlasWorld *world;
  AtlasChanges *changes;
  GListModel *timeline;
} Loaded;

static void
loaded_free (Loaded *loaded)
{
  g_clear_object (&loaded->timeline);
  g_clear_pointer (&loaded->changes, atlas_changes_unref);
  g_clear_pointer (&loaded->world, atlas_world_unref);
  g_free (loaded);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loaded, loaded_free)

/* Parsing leaves megabytes behind that glibc would keep for this thread, which is done. */
static void
return_memory (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}

AtlasLoad *
atlas_load_new (GFile *folder, AtlasGeography *geography)
{
  AtlasLoad *self = g_atomic_rc_box_new0 (AtlasLoad);

  g_set_object (&self->folder, folder);
  self->geography = geography != NULL ? atlas_geography_ref (geography) : NULL;
  return self;
}

static AtlasLoad *
load_ref (AtlasLoad *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
load_clear (gpointer data)
{
  AtlasLoad *self = data;

  g_clear_pointer (&self->problems, atlas_problems_unref);
  g_clear_pointer (&self->world, atlas_world_unref);
  g_clear_pointer (&self->geography, atlas_geography_unref);
  g_clear_object (&self->folder);
}

void
atlas_load_unref (AtlasLoad *self)
{
  g_atomic_rc_box_release_full (self, load_clear);
}

double
atlas_load_get_progress (AtlasLoad *self)
{
  return g_atomic_int_get (&self->per_mille) / 1000.0;
}

AtlasWorld *
atlas_load_get_world (AtlasLoad *self)
{
  return self->world;
}

static void
progress_cb (double fraction, gpointer user_data)
{
  AtlasLoad *self = user_data;

  g_atomic_int_set (&self->per_mille, (int) (fraction * 1000));
}

static AtlasWorld *
load_world (AtlasLoad *self, GCancellable *cancellable, GError **error)
{
  AtlasLoadOptions options = { self->geography, progress_cb, self };
  g_autoptr (AtlasCollection) collection = NULL;

  if (self->folder == NULL)
    return atlas_builtin_load_world (cancellable, error);

  collection =
    atlas_collection_load_with (self->folder, &options, &self->problems, cancellable, error);
  return collection != NULL ? atlas_world_new (self->geography, collection, error) : NULL;
}

static void
load_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  AtlasLoad *load = task_data;
  g_autoptr (Loaded) loaded = g_new0 (Loaded, 1);
  GError *error = NULL;

  loaded->world = load_world (load, cancellable, &error);
  if (loaded->world == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  loaded->changes = atlas_changes_new (loaded->world);
  loaded->timeline = atlas_timeline_new (loaded->world, loaded->changes);
  load->world = atlas_world_ref (loaded->world);
  return_memory ();
  g_task_return_pointer (task, g_steal_pointer (&loaded), (GDestroyNotify) loaded_free);
}

void
atlas_loader_load_async (AtlasLoad *load,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, atlas_loader_load_async);
  g_task_set_task_data (task, load_ref (load), (GDestroyNotify) atlas_load_unref);
  g_task_run_in_thread (task, load_thread);
}

gboolean
atlas_loader_load_finish (GAsyncResult *result,
                          AtlasSession *session,
                          AtlasProblems **problems,
                          GError **error)
{
  g_autoptr (Loaded) loaded = NULL;
  AtlasLoad *load;

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  g_return_val_if_fail (ATLAS_IS_SESSION (session), FALSE);

  load = g_task_get_task_data (G_TASK (result));
  loaded = g_task_propagate_pointer (G_TASK (result), error);
  if (problems != NULL)
    *problems = g_steal_pointer (&load->problems);
  if (loaded == NULL)
    return FALSE;
  atlas_session_set_world (session, loaded->world, loaded->changes, loaded->timeline);
  return TRUE;
}
