/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-search-runner.h"
#include "world-fixture.h"

typedef struct
{
  AtlasSearchRunner *runner;
  guint n_answers;
  AtlasSearchResults *last;
} Fixture;

static void
answered_cb (AtlasSearchRunner *runner, AtlasSearchResults *results, gpointer user_data)
{
  Fixture *self = user_data;

  self->n_answers++;
  g_clear_pointer (&self->last, atlas_search_results_unref);
  self->last = atlas_search_results_ref (results);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->runner = atlas_search_runner_new (world_fixture_get ());
  g_signal_connect (self->runner, "answered", G_CALLBACK (answered_cb), self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->last, atlas_search_results_unref);
  g_clear_object (&self->runner);
}

static void
wait_for_answer (Fixture *self, guint n_answers)
{
  while (self->n_answers < n_answers)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_title (Fixture *self, const char *title)
{
  AtlasSearchResult first;

  atlas_search_results_get (self->last, 0, &first);
  g_assert_cmpstr (first.title, ==, title);
}

/* Typed faster than it is answered: only the last question gets an answer. */
static void
test_latest_wins (Fixture *self, gconstpointer data)
{
  atlas_search_runner_ask (self->runner, "p");
  atlas_search_runner_ask (self->runner, "po");
  atlas_search_runner_ask (self->runner, "eesti");
  g_assert_cmpuint (self->n_answers, ==, 0);
  wait_for_answer (self, 1);
  assert_title (self, "Estonia");
  atlas_search_runner_ask (self->runner, "latvija");
  wait_for_answer (self, 2);
  assert_title (self, "Latvia");
}

static void
test_prepare (Fixture *self, gconstpointer data)
{
  atlas_search_runner_prepare (self->runner);
  atlas_search_runner_prepare (self->runner);
  atlas_search_runner_ask (self->runner, "latvija");
  wait_for_answer (self, 1);
  assert_title (self, "Latvia");
  g_assert_cmpuint (self->n_answers, ==, 1);
}

static void
test_forget (Fixture *self, gconstpointer data)
{
  atlas_search_runner_ask (self->runner, "eesti");
  atlas_search_runner_ask (self->runner, "eest");
  atlas_search_runner_forget (self->runner);
  atlas_search_runner_ask (self->runner, "latvija");
  wait_for_answer (self, 1);
  assert_title (self, "Latvia");
}

/* Few rows are all there, of many the best of each group. */
static void
test_limits (Fixture *self, gconstpointer data)
{
  atlas_search_runner_ask (self->runner, "not one inch");
  wait_for_answer (self, 1);
  g_assert_cmpuint (atlas_search_results_get_n_results (self->last), ==,
                    atlas_search_results_get_n_found (self->last));
  atlas_search_runner_ask (self->runner, "e");
  wait_for_answer (self, 2);
  g_assert_cmpuint (atlas_search_results_get_n_results (self->last), <=,
                    ATLAS_N_SEARCH_GROUPS * ATLAS_SEARCH_RUNNER_GROUP_LIMIT);
  g_assert_cmpuint (atlas_search_results_get_n_found (self->last), >, ATLAS_SEARCH_RUNNER_MAX_ROWS);

  atlas_search_runner_set_complete (self->runner, TRUE);
  atlas_search_runner_ask (self->runner, "e");
  wait_for_answer (self, 3);
  g_assert_cmpuint (atlas_search_results_get_n_results (self->last), ==,
                    atlas_search_results_get_n_found (self->last));
}

static gboolean
is_gone (GWeakRef *runner)
{
  g_autoptr (GObject) object = g_weak_ref_get (runner);

  return object == NULL;
}

/* A runner that goes while it is asked answers nobody; the thread may be the last to hold it. */
static void
test_gone (Fixture *self, gconstpointer data)
{
  GWeakRef runner;

  g_weak_ref_init (&runner, self->runner);
  atlas_search_runner_ask (self->runner, "eesti");
  g_signal_handlers_disconnect_by_data (self->runner, self);
  g_clear_object (&self->runner);
  while (!is_gone (&runner))
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_weak_ref_clear (&runner);
  g_assert_cmpuint (self->n_answers, ==, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/search-runner/latest-wins", Fixture, NULL, set_up, test_latest_wins, tear_down);
  g_test_add ("/search-runner/prepare", Fixture, NULL, set_up, test_prepare, tear_down);
  g_test_add ("/search-runner/forget", Fixture, NULL, set_up, test_forget, tear_down);
  g_test_add ("/search-runner/limits", Fixture, NULL, set_up, test_limits, tear_down);
  g_test_add ("/search-runner/gone", Fixture, NULL, set_up, test_gone, tear_down);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
