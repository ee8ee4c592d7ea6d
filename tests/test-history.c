/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-history.h"

#define REST_MS 2500

static gint64 now_ms;

static AtlasLink *
parse (const char *uri)
{
  g_autoptr (GError) error = NULL;
  AtlasLink *link = atlas_link_parse (uri, &error);

  g_assert_no_error (error);
  return link;
}

/* In the middle of a movement */
static void
pass (AtlasHistory *history, const char *uri)
{
  g_autoptr (AtlasLink) link = parse (uri);

  now_ms += 100;
  atlas_history_note (history, link, now_ms);
}

/* After some rest, the first of a movement */
static void
rest_and_pass (AtlasHistory *history, const char *uri)
{
  now_ms += REST_MS;
  pass (history, uri);
}

static void
assert_goes (AtlasHistory *history, int direction, const char *uri)
{
  const AtlasLink *link;
  g_autofree char *text = NULL;

  g_assert_true (atlas_history_can_go (history, direction));
  link = atlas_history_go (history, direction, ++now_ms);
  text = atlas_link_to_string (link);
  g_assert_cmpstr (text, ==, uri);
}

static void
test_empty (void)
{
  g_autoptr (AtlasHistory) history = atlas_history_new ();

  g_assert_false (atlas_history_can_go (history, -1));
  g_assert_false (atlas_history_can_go (history, 1));
  g_assert_null (atlas_history_go (history, -1, 0));
  pass (history, "alliance-atlas:?date=2004-03-29");
  g_assert_false (atlas_history_can_go (history, -1));
  g_assert_null (atlas_history_go (history, 1, 0));
}

static void
test_pages (void)
{
  g_autoptr (AtlasHistory) history = atlas_history_new ();

  pass (history, "alliance-atlas:?date=1999-03-12");
  pass (history, "alliance-atlas:?date=1999-03-12&page=state:POL");
  pass (history, "alliance-atlas:?date=2014-03-18&page=event:crimea-annexation-2014");
  /* A place is come back to as it was left. */
  pass (history, "alliance-atlas:?date=2014-05-11&page=event:crimea-annexation-2014");
  assert_goes (history, -1, "alliance-atlas:?date=1999-03-12&page=state:POL");
  assert_goes (history, -1, "alliance-atlas:?date=1999-03-12");
  g_assert_false (atlas_history_can_go (history, -1));
  assert_goes (history, 1, "alliance-atlas:?date=1999-03-12&page=state:POL");
  assert_goes (history, 1, "alliance-atlas:?date=2014-05-11&page=event:crimea-annexation-2014");
  g_assert_false (atlas_history_can_go (history, 1));
}

static void
test_another_page_ends_what_lies_before (void)
{
  g_autoptr (AtlasHistory) history = atlas_history_new ();

  pass (history, "alliance-atlas:");
  pass (history, "alliance-atlas:?page=state:POL");
  pass (history, "alliance-atlas:?page=state:HUN");
  assert_goes (history, -1, "alliance-atlas:?page=state:POL");
  /* A look around does not. */
  rest_and_pass (history, "alliance-atlas:?date=2004-01-01&page=state:POL");
  g_assert_true (atlas_history_can_go (history, 1));
  pass (history, "alliance-atlas:?page=state:EST");
  g_assert_false (atlas_history_can_go (history, 1));
  assert_goes (history, -1, "alliance-atlas:?date=2004-01-01&page=state:POL");
  assert_goes (history, -1, "alliance-atlas:");
}

static void
test_far_in_time (void)
{
  g_autoptr (AtlasHistory) history = atlas_history_new ();

  pass (history, "alliance-atlas:?date=1955-05-14");
  /* Scrubbing, which begins slowly */
  rest_and_pass (history, "alliance-atlas:?date=1955-05-20");
  pass (history, "alliance-atlas:?date=1955-12-31");
  pass (history, "alliance-atlas:?date=1962-10-20");
  pass (history, "alliance-atlas:?date=1989-11-09");
  g_assert_true (atlas_history_can_go (history, -1));
  /* From there not far */
  rest_and_pass (history, "alliance-atlas:?date=1990-10-03");
  assert_goes (history, -1, "alliance-atlas:?date=1955-05-14");
  g_assert_false (atlas_history_can_go (history, -1));
  assert_goes (history, 1, "alliance-atlas:?date=1990-10-03");
}

static void
test_far_on_the_map (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    gboolean is_far;
  } ways[] = {
    /* 5.7 ° of longitude are 64 px at zoom 4. */
    { "map=50.0000,10.0000,4.00", "map=50.0000,15.7000,4.00", FALSE },
    { "map=50.0000,10.0000,4.00", "map=50.0000,60.0000,4.00", TRUE },
    /* The shorter way round the world */
    { "map=50.0000,179.0000,4.00", "map=50.0000,-179.0000,4.00", FALSE },
    { "map=0.0000,0.0000,4.00", "map=60.0000,0.0000,4.00", TRUE },
    { "map=50.0000,10.0000,4.00", "map=50.0000,10.0000,5.00", FALSE },
    { "map=50.0000,10.0000,4.00", "map=50.0000,10.0000,6.00", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (AtlasHistory) history = atlas_history_new ();
      g_autofree char *from = g_strconcat ("alliance-atlas:?", ways[i].from, NULL);
      g_autofree char *to = g_strconcat ("alliance-atlas:?", ways[i].to, NULL);

      pass (history, from);
      rest_and_pass (history, to);
      g_assert_cmpint (atlas_history_can_go (history, -1), ==, ways[i].is_far);
      if (ways[i].is_far)
        assert_goes (history, -1, from);
    }
}

/* Playing from 1949 to today is one movement. */
static void
test_long_movement (void)
{
  g_autoptr (AtlasHistory) history = atlas_history_new ();

  pass (history, "alliance-atlas:?date=1949-04-04");
  for (int year = 1950; year < 2026; year++)
    {
      g_autofree char *uri = g_strdup_printf ("alliance-atlas:?date=%d-12-31", year);

      now_ms += 1000;
      pass (history, uri);
    }
  assert_goes (history, -1, "alliance-atlas:?date=1949-04-04");
  g_assert_false (atlas_history_can_go (history, -1));
}

static void
test_steps_are_one_place (void)
{
  g_autoptr (AtlasHistory) history = atlas_history_new ();

  pass (history, "alliance-atlas:?date=2026-01-01");
  pass (history, "alliance-atlas:?page=story:accession&step=1");
  rest_and_pass (history, "alliance-atlas:?page=story:accession&step=2");
  rest_and_pass (history, "alliance-atlas:?page=story:accession&step=3");
  pass (history, "alliance-atlas:?page=state:EST");
  assert_goes (history, -1, "alliance-atlas:?page=story:accession&step=3");
  assert_goes (history, -1, "alliance-atlas:?date=2026-01-01");
}

/* Dragging the second handle of the time bar */
static void
test_compared_days_are_one_place (void)
{
  g_autoptr (AtlasHistory) history = atlas_history_new ();

  pass (history, "alliance-atlas:?date=1999-06-01");
  pass (history, "alliance-atlas:?date=1999-06-01&page=compare:1989-06-01");
  pass (history, "alliance-atlas:?date=1999-06-01&page=compare:1989-07-01");
  rest_and_pass (history, "alliance-atlas:?date=1999-06-01&page=compare:1955-05-14");
  pass (history, "alliance-atlas:?date=1999-06-01&page=state:POL");
  assert_goes (history, -1, "alliance-atlas:?date=1999-06-01&page=compare:1955-05-14");
  assert_goes (history, -1, "alliance-atlas:?date=1999-06-01");
}

/* Stepping from change to change while they are listed */
static void
test_changes_are_one_page (void)
{
  g_autoptr (AtlasHistory) history = atlas_history_new ();

  pass (history, "alliance-atlas:?date=1955-05-06");
  pass (history, "alliance-atlas:?date=1955-05-06&page=changes:1954-12-31");
  pass (history, "alliance-atlas:?date=1955-05-14&page=changes:1955-05-06");
  rest_and_pass (history, "alliance-atlas:?date=1955-06-05&page=changes:1955-05-14");
  pass (history, "alliance-atlas:?date=1955-06-05&page=state:POL");
  assert_goes (history, -1, "alliance-atlas:?date=1955-06-05&page=changes:1955-05-14");
  assert_goes (history, -1, "alliance-atlas:?date=1955-05-06");
}

static void
test_bounded (void)
{
  g_autoptr (AtlasHistory) history = atlas_history_new ();
  guint n = 0;

  for (guint i = 0; i < 500; i++)
    pass (history,
          i % 2 == 0 ? "alliance-atlas:?page=state:POL" : "alliance-atlas:?page=state:EST");
  for (; atlas_history_can_go (history, -1); n++)
    assert_goes (history, -1,
                 n % 2 == 0 ? "alliance-atlas:?page=state:POL" : "alliance-atlas:?page=state:EST");
  g_assert_cmpuint (n, ==, 99);
  atlas_history_clear (history);
  g_assert_false (atlas_history_can_go (history, 1));
  pass (history, "alliance-atlas:");
  g_assert_false (atlas_history_can_go (history, -1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/empty", test_empty);
  g_test_add_func ("/history/pages", test_pages);
  g_test_add_func ("/history/another-page-ends-what-lies-before",
                   test_another_page_ends_what_lies_before);
  g_test_add_func ("/history/far-in-time", test_far_in_time);
  g_test_add_func ("/history/far-on-the-map", test_far_on_the_map);
  g_test_add_func ("/history/long-movement", test_long_movement);
  g_test_add_func ("/history/steps-are-one-place", test_steps_are_one_place);
  g_test_add_func ("/history/compared-days-are-one-place", test_compared_days_are_one_place);
  g_test_add_func ("/history/changes-are-one-page", test_changes_are_one_page);
  g_test_add_func ("/history/bounded", test_bounded);
  return g_test_run ();
}
