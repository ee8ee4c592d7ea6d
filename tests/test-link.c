/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-error.h"
#include "atlas-link.h"
#include "world-fixture.h"

#include <string.h>

#define TODAY "2026-07-01"

static void
test_round_trip (void)
{
  static const char *const uris[] = {
    "alliance-atlas:",
    "alliance-atlas:nato-and-its-neighbours",
    "alliance-atlas:?date=2004-03-29",
    "alliance-atlas:?view=controlled",
    "alliance-atlas:?layers=",
    "alliance-atlas:?layers=troops,treaty-area",
    "alliance-atlas:?map=-33.9000,-180.0000,5.50",
    "alliance-atlas:?page=event:crimea-annexation-2014",
    "alliance-atlas:a?date=1949-04-04&view=recognised&layers=record&map=90.0000,180.0000,0.00&page="
    "state:EST",
  };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlasLink) link = atlas_link_parse (uris[i], &error);
      g_autofree char *again = NULL;

      g_assert_no_error (error);
      again = atlas_link_to_string (link);
      g_assert_cmpstr (again, ==, uris[i]);
    }
}

/* What mail programs and people make of a link */
static void
test_escaped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasLink) link =
    atlas_link_parse ("Alliance-Atlas:?page=state%3AEST&map=59.4%2C24.8%2C5", &error);

  g_assert_no_error (error);
  g_assert_cmpstr (link->page, ==, "state:EST");
  g_assert_cmpfloat (link->zoom, ==, 5.0);
}

static void
test_malformed (void)
{
  g_autofree char *too_long = g_strnfill (3000, 'x');
  g_autofree char *long_uri = g_strconcat ("alliance-atlas:", too_long, NULL);
  const char *const uris[] = {
    "",
    "alliance-atlas",
    "https://example.org/?date=2004-03-29",
    "alliance-atlas://host/?date=2004-03-29",
    "alliance-atlas:a/b",
    "alliance-atlas:../../etc/passwd",
    "alliance-atlas:?date=2004-03-29#x",
    "alliance-atlas:?date=2004-02-30",
    "alliance-atlas:?date=2004",
    "alliance-atlas:?date=",
    "alliance-atlas:?date=1949-04-03",
    "alliance-atlas:?date=2004-03-29&date=2004-03-29",
    "alliance-atlas:?view=both",
    "alliance-atlas:?layers=tanks",
    "alliance-atlas:?layers=troops,",
    "alliance-atlas:?layers=troops,troops",
    "alliance-atlas:?map=91,0,5",
    "alliance-atlas:?map=0,181,5",
    "alliance-atlas:?map=0,0,23",
    "alliance-atlas:?map=0,0,-1",
    "alliance-atlas:?map=0,0",
    "alliance-atlas:?map=0,0,5,6",
    "alliance-atlas:?map=0x10,0,5",
    "alliance-atlas:?map=nan,0,5",
    "alliance-atlas:?map=1-2,0,5",
    "alliance-atlas:?map=,,",
    "alliance-atlas:?page=",
    "alliance-atlas:?zoom=5",
    "alliance-atlas:?Date=2004-03-29",
    "alliance-atlas:?date",
    "alliance-atlas:?page=%ff",
    "alliance-atlas:?page=%zz",
    "alliance-atlas:?page=a%00b",
    long_uri,
  };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlasLink) link = atlas_link_parse (uris[i], &error);

      if (link != NULL)
        g_error ("taken: %s", uris[i]);
      g_assert_nonnull (error);
      g_assert_true (error->domain == ATLAS_DATA_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpuint (strlen (error->message), <, 600);
    }
}

static AtlasSession *
make_session (void)
{
  AtlasSession *session = atlas_session_new (fixture_date (TODAY));

  atlas_session_set_world (session, world_fixture_get (), NULL, NULL);
  return session;
}

static void
test_session (void)
{
  g_autoptr (AtlasSession) from = make_session ();
  g_autoptr (AtlasSession) to = make_session ();
  g_autoptr (AtlasLink) link = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;

  atlas_session_set_date (from, fixture_date ("2004-03-29"));
  atlas_session_set_view (from, ATLAS_VIEW_CONTROLLED);
  atlas_session_set_overlays (from, ATLAS_OVERLAY_TREATY_AREA);
  atlas_session_set_selected_state (from, world_fixture_find_state ("EST"));
  link = atlas_link_new_for_session (from);
  uri = atlas_link_to_string (link);
  g_assert_cmpstr (uri, ==,
                   "alliance-atlas:nato-and-its-neighbours?date=2004-03-29&view=controlled&"
                   "layers=treaty-area&page=state:EST");

  g_assert_true (atlas_link_apply (link, to, &error));
  g_assert_no_error (error);
  g_assert_cmpint (atlas_session_get_date (to), ==, fixture_date ("2004-03-29"));
  g_assert_cmpint (atlas_session_get_view (to), ==, ATLAS_VIEW_CONTROLLED);
  g_assert_cmpint (atlas_session_get_overlays (to), ==, ATLAS_OVERLAY_TREATY_AREA);
  g_assert_cmpuint (atlas_session_get_selected_state (to), ==, world_fixture_find_state ("EST"));
}

/* A link that cannot be followed leaves everything as it was. */
static void
test_refused (void)
{
  static const char *const uris[] = {
    "alliance-atlas:another-collection?date=1960-01-01",
    "alliance-atlas:?date=1960-01-01&page=event:no-such-thing",
    "alliance-atlas:?date=1960-01-01&page=state:XYZ",
    "alliance-atlas:?date=1960-01-01&page=nonsense",
  };
  g_autoptr (AtlasSession) session = make_session ();

  atlas_session_set_selected_state (session, 5);
  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlasLink) link = atlas_link_parse (uris[i], &error);

      g_assert_no_error (error);
      g_assert_false (atlas_link_apply (link, session, &error));
      g_assert_nonnull (error);
      g_assert_cmpint (atlas_session_get_date (session), ==, fixture_date (TODAY));
      g_assert_cmpuint (atlas_session_get_selected_state (session), ==, 5);
    }
}

/* A link without a page leads to the timeline; one into the future to today. */
static void
test_without_page (void)
{
  g_autoptr (AtlasSession) session = make_session ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasLink) link = atlas_link_parse ("alliance-atlas:?date=2999-01-01", &error);

  g_assert_no_error (error);
  atlas_session_set_selected_state (session, 5);
  g_assert_true (atlas_link_apply (link, session, &error));
  g_assert_cmpuint (atlas_session_get_selected_state (session), ==, 0);
  g_assert_cmpint (atlas_session_get_date (session), ==, fixture_date (TODAY));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link/round-trip", test_round_trip);
  g_test_add_func ("/link/escaped", test_escaped);
  g_test_add_func ("/link/malformed", test_malformed);
  g_test_add_func ("/link/session", test_session);
  g_test_add_func ("/link/refused", test_refused);
  g_test_add_func ("/link/without-page", test_without_page);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
