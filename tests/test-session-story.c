/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* A story sets what the session shows, and leaves it as it was. */

#include "atlas-link.h"
#include "atlas-session.h"
#include "atlas-story-steps.h"

#include "world-fixture.h"

typedef struct
{
  AtlasSession *session;
  guint n_looks;
  double zoom;
  guint n_steps_told;
} Fixture;

static void
look_at_cb (Fixture *fixture, double lat, double lon, double zoom)
{
  fixture->n_looks++;
  fixture->zoom = zoom;
}

static void
step_cb (Fixture *fixture)
{
  fixture->n_steps_told++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = atlas_session_new (fixture_date ("2026-06-30"));
  atlas_session_set_world (fixture->session, world_fixture_get (), NULL, NULL);
  atlas_session_set_date (fixture->session, fixture_date ("1985-06-01"));
  atlas_session_set_view (fixture->session, ATLAS_VIEW_CONTROLLED);
  atlas_session_set_overlays (fixture->session, ATLAS_OVERLAY_PARTNERS);
  g_signal_connect_swapped (fixture->session, "look-at", G_CALLBACK (look_at_cb), fixture);
  g_signal_connect_swapped (fixture->session, "notify::story-step", G_CALLBACK (step_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (G_OBJECT (fixture->session));
}

static const AtlasStory *
get_story (guint index)
{
  return atlas_collection_get_story (atlas_world_get_collection (world_fixture_get ()), index);
}

static AtlasTarget
target (guint index)
{
  return (AtlasTarget) { ATLAS_TARGET_STORY, index };
}

static void
assert_step (Fixture *fixture, guint story, guint step)
{
  AtlasStoryScene scene = atlas_story_get_scene (get_story (story), step, world_fixture_get ());
  guint64 alliances = 0;
  guint shown = G_MAXUINT;

  g_assert_true (atlas_session_get_story (fixture->session, &shown) == get_story (story));
  g_assert_cmpuint (shown, ==, step);
  g_object_get (fixture->session, "visible-alliances", &alliances, NULL);
  g_assert_cmpint (atlas_session_get_date (fixture->session), ==, scene.date);
  g_assert_cmpint (atlas_day_get_date (atlas_session_get_day (fixture->session)), ==, scene.date);
  g_assert_cmpint (atlas_session_get_view (fixture->session), ==, scene.view);
  g_assert_cmpint (atlas_session_get_overlays (fixture->session), ==, scene.overlays);
  g_assert_cmpuint (alliances, ==, scene.alliances);
  g_assert_cmpfloat (fixture->zoom, ==, scene.zoom);
}

static void
assert_left (Fixture *fixture, AtlasDate previous_date)
{
  guint64 alliances = 0;

  g_object_get (fixture->session, "visible-alliances", &alliances, NULL);
  g_assert_null (atlas_session_get_story (fixture->session, NULL));
  g_assert_cmpint (atlas_session_get_date (fixture->session), ==, fixture_date ("1985-06-01"));
  g_assert_cmpint (atlas_session_get_previous_date (fixture->session), ==, previous_date);
  g_assert_cmpint (atlas_session_get_view (fixture->session), ==, ATLAS_VIEW_CONTROLLED);
  g_assert_cmpint (atlas_session_get_overlays (fixture->session), ==, ATLAS_OVERLAY_PARTNERS);
  g_assert_cmpuint (alliances, ==, atlas_world_get_filled_alliances (world_fixture_get ()));
}

static void
test_steps (Fixture *fixture, gconstpointer data)
{
  AtlasDate previous_date = atlas_session_get_previous_date (fixture->session);
  guint n_looks = 0;

  g_assert_false (atlas_session_step_story (fixture->session, 1));
  atlas_session_open (fixture->session, target (0));
  g_assert_cmpuint (fixture->n_looks, ==, 1);
  assert_step (fixture, 0, 0);
  g_assert_false (atlas_session_step_story (fixture->session, -1));
  fixture->n_steps_told = 0;
  for (guint i = 1; i < get_story (0)->n_steps; i++)
    {
      g_assert_true (atlas_session_step_story (fixture->session, 1));
      assert_step (fixture, 0, i);
    }
  g_assert_cmpuint (fixture->n_steps_told, ==, get_story (0)->n_steps - 1);
  n_looks = fixture->n_looks;
  g_assert_cmpuint (n_looks, ==, get_story (0)->n_steps);
  g_assert_false (atlas_session_step_story (fixture->session, 1));
  /* The same step is no step. */
  atlas_session_set_story_step (fixture->session, 4711);
  g_assert_cmpuint (fixture->n_looks, ==, n_looks);
  atlas_session_set_story_step (fixture->session, 2);
  assert_step (fixture, 0, 2);
  atlas_session_leave_story (fixture->session);
  assert_left (fixture, previous_date);
}

/* Pages lie above a story while it is read, and time may be moved; it is come back to as it was. */
static void
test_pages_above (Fixture *fixture, gconstpointer data)
{
  AtlasDate previous_date = atlas_session_get_previous_date (fixture->session);
  guint state = world_fixture_find_state ("FRA");
  guint n_trail = 0;

  atlas_session_open (fixture->session, target (1));
  atlas_session_set_story_step (fixture->session, 3);
  atlas_session_open (fixture->session,
                      atlas_story_item_get_target (get_story (1)->steps[4].items[0]));
  g_assert_cmpint (atlas_session_get_date (fixture->session), !=,
                   get_story (1)->steps[3].date.first);
  g_assert_true (atlas_session_back (fixture->session));
  assert_step (fixture, 1, 3);

  /* A click on the sea goes back to it, and a second one does not leave it. */
  atlas_session_set_selected_state (fixture->session, state);
  g_assert_cmpuint (atlas_session_get_selected_state (fixture->session), ==, state);
  atlas_session_set_date (fixture->session, fixture_date ("2000-01-01"));
  atlas_session_pick_ground (fixture->session, 0, NULL);
  assert_step (fixture, 1, 3);
  atlas_session_pick_ground (fixture->session, 0, NULL);
  assert_step (fixture, 1, 3);

  /* A step is taken from above, too, and so is opening it once more. */
  atlas_session_set_selected_state (fixture->session, state);
  g_assert_true (atlas_session_step_story (fixture->session, 1));
  assert_step (fixture, 1, 4);
  atlas_session_set_selected_state (fixture->session, state);
  atlas_session_open (fixture->session, target (1));
  assert_step (fixture, 1, 4);
  atlas_session_get_trail (fixture->session, &n_trail);
  g_assert_cmpuint (n_trail, ==, 1);
  atlas_session_clear_trail (fixture->session);
  assert_left (fixture, previous_date);
}

static void
test_another_story (Fixture *fixture, gconstpointer data)
{
  AtlasDate previous_date = atlas_session_get_previous_date (fixture->session);
  guint n_trail = 0;

  atlas_session_show (fixture->session, (AtlasTarget) { ATLAS_TARGET_STORIES, 0 });
  atlas_session_open (fixture->session, target (0));
  atlas_session_set_story_step (fixture->session, 5);
  atlas_session_open (fixture->session, target (2));
  assert_step (fixture, 2, 0);
  atlas_session_get_trail (fixture->session, &n_trail);
  g_assert_cmpuint (n_trail, ==, 2);
  atlas_session_back (fixture->session);
  assert_left (fixture, previous_date);
  g_assert_cmpint (atlas_session_get_target (fixture->session).kind, ==, ATLAS_TARGET_STORIES);
}

static void
test_world_goes (Fixture *fixture, gconstpointer data)
{
  atlas_session_open (fixture->session, target (0));
  atlas_session_set_world (fixture->session, NULL, NULL, NULL);
  g_assert_null (atlas_session_get_story (fixture->session, NULL));
  g_assert_cmpint (atlas_session_get_date (fixture->session), ==, fixture_date ("1985-06-01"));
}

/* A link leads to a step, and says no more than that. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasLink) made = NULL;
  g_autoptr (AtlasLink) read = NULL;
  g_autofree char *text = NULL;

  atlas_session_open (fixture->session, target (1));
  atlas_session_set_story_step (fixture->session, 6);
  made = atlas_link_new_for_session (fixture->session);
  text = atlas_link_to_string (made);
  g_assert_cmpstr (text, ==,
                   "alliance-atlas:nato-and-its-neighbours?page=story:nato-by-accession&step=7");
  atlas_session_leave_story (fixture->session);
  read = atlas_link_parse (text, &error);
  g_assert_no_error (error);
  g_assert_true (atlas_link_apply (read, fixture->session, &error));
  assert_step (fixture, 1, 6);
}

static void
test_wrong_links (Fixture *fixture, gconstpointer data)
{
  static const char *const wrong[] = {
    "alliance-atlas:?page=story:nato-by-accession&step=0",
    "alliance-atlas:?page=story:nato-by-accession&step=x",
    "alliance-atlas:?page=story:nato-by-accession&step=",
    "alliance-atlas:?page=story:nato-by-accession&step=1&step=2",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (atlas_link_parse (wrong[i], &error));
      g_assert_nonnull (error);
    }
}

/* A link to something else leaves the story; what it does not say is as before the story. */
static void
test_link_away (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasLink) link = NULL;

  atlas_session_open (fixture->session, target (0));
  link = atlas_link_parse ("alliance-atlas:?date=1999-03-12", &error);
  g_assert_no_error (error);
  g_assert_true (atlas_link_apply (link, fixture->session, &error));
  g_assert_null (atlas_session_get_story (fixture->session, NULL));
  g_assert_cmpint (atlas_session_get_date (fixture->session), ==, fixture_date ("1999-03-12"));
  g_assert_cmpint (atlas_session_get_view (fixture->session), ==, ATLAS_VIEW_CONTROLLED);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/session-story/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  ADD ("steps", test_steps);
  ADD ("pages-above", test_pages_above);
  ADD ("another-story", test_another_story);
  ADD ("world-goes", test_world_goes);
  ADD ("link", test_link);
  ADD ("wrong-links", test_wrong_links);
  ADD ("link-away", test_link_away);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
