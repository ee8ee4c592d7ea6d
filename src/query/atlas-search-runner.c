/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-search-runner.h"

struct _AtlasSearchRunner
{
  GObject parent_instance;

  AtlasWorld *world;
  AtlasSearch *search; /* NULL until it is made */
  gboolean is_busy;
  gboolean is_wanted; /* whether anybody waits for the answer being looked for */
  gboolean is_complete;
  char *next; /* the question after that, or NULL */
};

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AtlasSearchRunner, atlas_search_runner, G_TYPE_OBJECT)

/* What goes into the thread and comes back out of it */
typedef struct
{
  AtlasWorld *world;
  AtlasSearch *search;
  char *text; /* NULL: nothing but make the index */
  gboolean is_complete;
  AtlasSearchResults *results;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->results, atlas_search_results_unref);
  g_clear_pointer (&job->search, atlas_search_unref);
  g_clear_pointer (&job->world, atlas_world_unref);
  g_free (job->text);
  g_free (job);
}

static AtlasSearchResults *
answer (AtlasSearch *search, const char *text, gboolean is_complete)
{
  g_autoptr (AtlasSearchResults) results = atlas_search_query (search, text, 0, 0);

  if (is_complete || atlas_search_results_get_n_found (results) <= ATLAS_SEARCH_RUNNER_MAX_ROWS)
    return g_steal_pointer (&results);
  return atlas_search_query (search, text, 0, ATLAS_SEARCH_RUNNER_GROUP_LIMIT);
}

static void
run_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;

  if (job->search == NULL)
    job->search = atlas_search_new (job->world);
  if (job->text != NULL)
    job->results = answer (job->search, job->text, job->is_complete);
  g_task_return_boolean (task, TRUE);
}

static void start (AtlasSearchRunner *self, const char *text);

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AtlasSearchRunner *self = ATLAS_SEARCH_RUNNER (source);
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autofree char *next = g_steal_pointer (&self->next);

  self->is_busy = FALSE;
  if (self->search == NULL)
    self->search = atlas_search_ref (job->search);
  if (next != NULL)
    start (self, next);
  else if (self->is_wanted && job->results != NULL)
    g_signal_emit (self, signals[ANSWERED], 0, job->results);
}

static void
start (AtlasSearchRunner *self, const char *text)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, done_cb, NULL);
  Job *job = g_new0 (Job, 1);

  job->world = atlas_world_ref (self->world);
  job->search = self->search != NULL ? atlas_search_ref (self->search) : NULL;
  job->text = g_strdup (text);
  job->is_complete = self->is_complete;
  self->is_busy = TRUE;
  self->is_wanted = text != NULL;
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_thread);
}

static void
atlas_search_runner_finalize (GObject *object)
{
  AtlasSearchRunner *self = ATLAS_SEARCH_RUNNER (object);

  g_clear_pointer (&self->search, atlas_search_unref);
  g_clear_pointer (&self->world, atlas_world_unref);
  g_clear_pointer (&self->next, g_free);
  G_OBJECT_CLASS (atlas_search_runner_parent_class)->finalize (object);
}

static void
atlas_search_runner_class_init (AtlasSearchRunnerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_search_runner_finalize;
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
atlas_search_runner_init (AtlasSearchRunner *self)
{
}

AtlasSearchRunner *
atlas_search_runner_new (AtlasWorld *world)
{
  AtlasSearchRunner *self = g_object_new (ATLAS_TYPE_SEARCH_RUNNER, NULL);

  self->world = atlas_world_ref (world);
  return self;
}

void
atlas_search_runner_prepare (AtlasSearchRunner *self)
{
  g_return_if_fail (ATLAS_IS_SEARCH_RUNNER (self));

  if (self->search == NULL && !self->is_busy)
    start (self, NULL);
}

void
atlas_search_runner_set_complete (AtlasSearchRunner *self, gboolean is_complete)
{
  g_return_if_fail (ATLAS_IS_SEARCH_RUNNER (self));

  self->is_complete = is_complete;
}

void
atlas_search_runner_ask (AtlasSearchRunner *self, const char *text)
{
  g_return_if_fail (ATLAS_IS_SEARCH_RUNNER (self));
  g_return_if_fail (text != NULL);

  if (self->is_busy)
    g_set_str (&self->next, text);
  else
    start (self, text);
}

void
atlas_search_runner_forget (AtlasSearchRunner *self)
{
  g_return_if_fail (ATLAS_IS_SEARCH_RUNNER (self));

  g_clear_pointer (&self->next, g_free);
  self->is_wanted = FALSE;
}
