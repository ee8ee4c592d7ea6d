/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-loader.h"

#include "atlas-builtin.h"
#include "atlas-timeline.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

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

static void
load_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (Loaded) loaded = g_new0 (Loaded, 1);
  GError *error = NULL;

  loaded->world = atlas_builtin_load_world (cancellable, &error);
  if (loaded->world == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  loaded->changes = atlas_changes_new (loaded->world);
  loaded->timeline = atlas_timeline_new (loaded->world, loaded->changes);
  return_memory ();
  g_task_return_pointer (task, g_steal_pointer (&loaded), (GDestroyNotify) loaded_free);
}

void
atlas_loader_load_async (GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, atlas_loader_load_async);
  g_task_run_in_thread (task, load_thread);
}

gboolean
atlas_loader_load_finish (GAsyncResult *result, AtlasSession *session, GError **error)
{
  g_autoptr (Loaded) loaded = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  g_return_val_if_fail (ATLAS_IS_SESSION (session), FALSE);

  loaded = g_task_propagate_pointer (G_TASK (result), error);
  if (loaded == NULL)
    return FALSE;
  atlas_session_set_world (session, loaded->world, loaded->changes, loaded->timeline);
  return TRUE;
}
