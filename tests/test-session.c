/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-item-list.h"
#include "atlas-session.h"
#include "atlas-timeline.h"
#include "world-fixture.h"

#define TODAY "2026-07-01"

static AtlasChanges *changes;
static GListModel *timeline;

typedef struct
{
  AtlasSession *session;
  GString *notified; /* “date day ”, in order */
} Fixture;

static void
notify_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  Fixture *fixture = user_data;

  g_string_append_printf (fixture->notified, "%s ", pspec->name);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->session = atlas_session_new (fixture_date (TODAY));
  fixture->notified = g_string_new (NULL);
  g_signal_connect (fixture->session, "notify", G_CALLBACK (notify_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->session);
  g_string_free (fixture->notified, TRUE);
}

static void
load (Fixture *fixture)
{
  atlas_session_set_world (fixture->session, world_fixture_get (), changes, timeline);
  g_string_truncate (fixture->notified, 0);
}

static void
assert_notified (Fixture *fixture, const char *properties)
{
  g_assert_cmpstr (fixture->notified->str, ==, properties);
  g_string_truncate (fixture->notified, 0);
}

static void
go (Fixture *fixture, const char *date)
{
  atlas_session_set_date (fixture->session, fixture_date (date));
}

static void
assert_date (Fixture *fixture, const char *date)
{
  g_assert_cmpint (atlas_session_get_date (fixture->session), ==, fixture_date (date));
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  assert_date (fixture, TODAY);
  g_assert_cmpint (atlas_session_get_previous_date (fixture->session), ==, fixture_date (TODAY));
  g_assert_cmpint (atlas_session_get_today (fixture->session), ==, fixture_date (TODAY));
  g_assert_null (atlas_session_get_world (fixture->session));
  g_assert_null (atlas_session_get_day (fixture->session));
  g_assert_null (atlas_session_describe_step (fixture->session));
  g_assert_cmpint (atlas_session_get_view (fixture->session), ==, ATLAS_VIEW_RECOGNISED);
  g_assert_true (atlas_session_is_alliance_visible (fixture->session, 0));
  g_assert_false (atlas_session_is_joining (fixture->session, 0));
  g_assert_false (atlas_session_step_change (fixture->session, -1));
  assert_notified (fixture, "");
}

static void
test_world (Fixture *fixture, gconstpointer data)
{
  atlas_session_set_world (fixture->session, world_fixture_get (), changes, timeline);
  assert_notified (fixture, "world visible-alliances changes timeline day ");
  g_assert_true (atlas_session_get_world (fixture->session) == world_fixture_get ());
  g_assert_true (atlas_session_get_changes (fixture->session) == changes);
  g_assert_true (atlas_session_get_timeline (fixture->session) == timeline);
  g_assert_cmpint (atlas_day_get_date (atlas_session_get_day (fixture->session)), ==,
                   fixture_date (TODAY));

  atlas_session_set_world (fixture->session, world_fixture_get (), changes, timeline);
  assert_notified (fixture, "");

  atlas_session_set_selected_state (fixture->session, 5);
  atlas_session_set_alliance_visible (fixture->session, 0, FALSE);
  g_string_truncate (fixture->notified, 0);
  atlas_session_set_world (fixture->session, NULL, NULL, NULL);
  /* Who hears of the day has heard of the world. */
  assert_notified (fixture, "world target selected-state visible-alliances changes timeline day ");
  g_assert_true (atlas_session_is_alliance_visible (fixture->session, 0));
  g_assert_null (atlas_session_get_day (fixture->session));
}

static void
test_date (Fixture *fixture, gconstpointer data)
{
  /* Without a world there is no day to notify of. */
  go (fixture, "1990-10-02");
  assert_notified (fixture, "date ");
  go (fixture, "1990-10-03");
  assert_notified (fixture, "date previous-date ");

  /* In a world that has just come no step was taken. */
  load (fixture);
  g_assert_cmpint (atlas_session_get_previous_date (fixture->session), ==,
                   fixture_date ("1990-10-03"));
  go (fixture, "1990-10-01");
  assert_notified (fixture, "day date ");
  go (fixture, "1990-10-03");
  assert_notified (fixture, "day date previous-date ");
  go (fixture, "1990-10-04");
  assert_notified (fixture, "day date previous-date ");
  g_assert_cmpint (atlas_session_get_previous_date (fixture->session), ==,
                   fixture_date ("1990-10-03"));
  g_assert_cmpint (atlas_day_get_date (atlas_session_get_day (fixture->session)), ==,
                   fixture_date ("1990-10-04"));

  go (fixture, "1990-10-04");
  assert_notified (fixture, "");
  g_assert_cmpint (atlas_session_get_previous_date (fixture->session), ==,
                   fixture_date ("1990-10-03"));
}

/* Whoever is notified finds everything in its new state. */
static void
check_day_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  AtlasSession *session = ATLAS_SESSION (object);

  g_assert_cmpint (atlas_day_get_date (atlas_session_get_day (session)), ==,
                   atlas_session_get_date (session));
  g_assert_cmpint (atlas_day_get_view (atlas_session_get_day (session)), ==,
                   atlas_session_get_view (session));
}

static void
test_consistent (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  g_signal_connect (fixture->session, "notify", G_CALLBACK (check_day_cb), NULL);
  go (fixture, "1962-07-03");
  atlas_session_set_view (fixture->session, ATLAS_VIEW_CONTROLLED);
  go (fixture, "2014-03-18");
}

static void
test_clamped (Fixture *fixture, gconstpointer data)
{
  go (fixture, "1949-04-03");
  assert_date (fixture, "1949-04-04");
  go (fixture, "1066-10-14");
  assert_date (fixture, "1949-04-04");
  go (fixture, "2026-07-02");
  assert_date (fixture, TODAY);
  g_object_set (fixture->session, "date", G_MAXINT, NULL);
  assert_date (fixture, TODAY);
  g_object_set (fixture->session, "date", ATLAS_DATE_INVALID, NULL);
  assert_date (fixture, "1949-04-04");
}

static void
test_year (Fixture *fixture, gconstpointer data)
{
  atlas_session_set_year (fixture->session, 2004);
  assert_date (fixture, "2004-12-31");
  g_assert_cmpint (atlas_session_get_year (fixture->session), ==, 2004);
  atlas_session_set_year (fixture->session, 2026);
  assert_date (fixture, TODAY);
  atlas_session_set_year (fixture->session, 1900);
  assert_date (fixture, "1949-12-31");
  atlas_session_set_year (fixture->session, 3000);
  assert_date (fixture, TODAY);
}

static void
test_step_change (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  go (fixture, "2004-01-01");
  g_assert_true (atlas_session_step_change (fixture->session, 1));
  assert_date (fixture, "2004-03-29");
  g_assert_true (atlas_session_step_change (fixture->session, -1));
  assert_date (fixture, "2003-02-04");
  go (fixture, "1949-04-04");
  g_assert_false (atlas_session_step_change (fixture->session, -1));
  assert_date (fixture, "1949-04-04");
  go (fixture, TODAY);
  g_assert_false (atlas_session_step_change (fixture->session, 1));
  assert_date (fixture, TODAY);
}

/* A change that lies after today is not stepped to. */
static void
test_step_past_today (void)
{
  g_autoptr (AtlasSession) session = atlas_session_new (fixture_date ("2004-03-28"));

  atlas_session_set_world (session, world_fixture_get (), changes, timeline);
  g_assert_false (atlas_session_step_change (session, 1));
  g_assert_cmpint (atlas_session_get_date (session), ==, fixture_date ("2004-03-28"));
}

static gboolean
is_joining (Fixture *fixture, const char *code)
{
  return atlas_session_is_joining (fixture->session, world_fixture_find_state (code));
}

static void
test_joining (Fixture *fixture, gconstpointer data)
{
  load (fixture);

  /* After a year’s step, a leap year */
  go (fixture, "2003-12-31");
  go (fixture, "2004-12-31");
  g_assert_true (is_joining (fixture, "EST"));
  g_assert_false (is_joining (fixture, "POL"));

  /* 366 days, between days that stand for no year; a day more is too long */
  go (fixture, "2003-12-30");
  go (fixture, "2004-12-30");
  g_assert_true (is_joining (fixture, "EST"));
  go (fixture, "2003-12-29");
  go (fixture, "2004-12-30");
  g_assert_false (is_joining (fixture, "EST"));

  /* After a longer step, or one back, what is of the year, or of the very day */
  go (fixture, "1980-01-01");
  go (fixture, "2004-12-31");
  g_assert_true (is_joining (fixture, "EST"));
  g_assert_false (is_joining (fixture, "POL"));
  go (fixture, "2005-12-31");
  go (fixture, "2004-12-31");
  g_assert_true (is_joining (fixture, "EST"));
  go (fixture, "2005-12-31");
  go (fixture, "2004-12-30");
  g_assert_false (is_joining (fixture, "EST"));
  go (fixture, "1980-01-01");
  go (fixture, "2004-03-29");
  g_assert_true (is_joining (fixture, "EST"));

  /* The day before the step counts not, and going back tells nothing of what was skipped. */
  go (fixture, "2004-03-30");
  g_assert_false (is_joining (fixture, "EST"));
  go (fixture, "2004-12-31");
  go (fixture, "2004-04-15");
  g_assert_false (is_joining (fixture, "EST"));

  /* Not filled: the EU */
  go (fixture, "1994-12-31");
  go (fixture, "1995-01-01");
  g_assert_false (is_joining (fixture, "AUT"));
}

static void
test_joining_hidden (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  go (fixture, "2004-03-29");
  g_assert_true (is_joining (fixture, "EST"));
  atlas_session_set_alliance_visible (fixture->session, world_fixture_find_alliance ("nato"),
                                      FALSE);
  g_assert_false (is_joining (fixture, "EST"));
}

static void
assert_sentence (Fixture *fixture, const char *expected)
{
  g_autofree char *sentence = atlas_session_describe_step (fixture->session);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_sentence (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  go (fixture, "2022-12-31");
  go (fixture, "2023-12-31");
  assert_sentence (fixture, "4 April 2023: Finland joined NATO; 20 September 2023: control of "
                            "Nagorno-Karabakh passed from Nagorno-Karabakh (Artsakh) to "
                            "Azerbaijan.");
  go (fixture, "2023-12-30");
  assert_sentence (fixture, NULL);
  go (fixture, "2023-04-04");
  assert_sentence (fixture, "4 April 2023: Finland joined NATO.");
}

static void
test_view (Fixture *fixture, gconstpointer data)
{
  guint crimea = world_fixture_find_unit ("UKR-43");

  load (fixture);
  g_assert_cmpuint (atlas_day_get_unit_state (atlas_session_get_day (fixture->session), crimea), ==,
                    world_fixture_find_state ("UKR"));
  atlas_session_set_view (fixture->session, ATLAS_VIEW_CONTROLLED);
  assert_notified (fixture, "day view ");
  g_assert_cmpuint (atlas_day_get_unit_state (atlas_session_get_day (fixture->session), crimea), ==,
                    world_fixture_find_state ("RUS"));
  atlas_session_set_view (fixture->session, ATLAS_VIEW_CONTROLLED);
  assert_notified (fixture, "");
}

/* What is selected outlives its end on the map, for the way back. */
static void
test_selection (Fixture *fixture, gconstpointer data)
{
  guint east = world_fixture_find_state ("DDR");

  load (fixture);
  go (fixture, "1989-11-09");
  g_string_truncate (fixture->notified, 0);
  atlas_session_set_selected_state (fixture->session, east);
  assert_notified (fixture, "target selected-state ");
  atlas_session_set_selected_state (fixture->session, east);
  assert_notified (fixture, "");

  go (fixture, "1990-10-03");
  assert_notified (fixture, "day date previous-date ");
  g_assert_cmpuint (atlas_session_get_selected_state (fixture->session), ==, east);
  g_assert_false (atlas_day_has_state (atlas_session_get_day (fixture->session), east));

  atlas_session_set_hovered_state (fixture->session, east);
  assert_notified (fixture, "hovered-state ");
  atlas_session_set_hovered_state (fixture->session, east);
  atlas_session_set_hovered_state (fixture->session, 0);
  assert_notified (fixture, "hovered-state ");
}

/* A word a page: “state:EST event:…” */
static void
assert_trail (Fixture *fixture, const char *expected)
{
  g_autoptr (GString) trail = g_string_new (NULL);
  guint n_targets;
  const AtlasTarget *targets = atlas_session_get_trail (fixture->session, &n_targets);

  for (guint i = 0; i < n_targets; i++)
    {
      g_autofree char *text = atlas_target_to_string (targets[i], world_fixture_get ());

      g_string_append_printf (trail, "%s%s", i > 0 ? " " : "", text);
    }
  g_assert_cmpstr (trail->str, ==, expected);
}

static AtlasTarget
find_target (const char *text)
{
  AtlasTarget target;
  g_autoptr (GError) error = NULL;

  g_assert_true (atlas_target_parse (text, world_fixture_get (), &target, &error));
  g_assert_no_error (error);
  return target;
}

static void
select_state (Fixture *fixture, const char *code)
{
  atlas_session_set_selected_state (fixture->session, world_fixture_find_state (code));
}

static void
assert_selected (Fixture *fixture, const char *code)
{
  g_assert_cmpuint (atlas_session_get_selected_state (fixture->session), ==,
                    code != NULL ? world_fixture_find_state (code) : 0);
}

static void
test_trail (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  g_assert_false (atlas_session_back (fixture->session));
  g_assert_true (atlas_session_get_target (fixture->session).kind == ATLAS_TARGET_NONE);

  /* Another country takes the place of one, and lies above anything else. */
  select_state (fixture, "EST");
  select_state (fixture, "LVA");
  assert_trail (fixture, "state:LVA");
  atlas_session_show (fixture->session, find_target ("person:boris-yeltsin"));
  assert_trail (fixture, "state:LVA person:boris-yeltsin");
  assert_selected (fixture, "LVA");
  g_string_truncate (fixture->notified, 0);
  atlas_session_show (fixture->session, find_target ("person:boris-yeltsin"));
  assert_notified (fixture, "");
  select_state (fixture, "RUS");
  assert_notified (fixture, "target selected-state ");
  assert_trail (fixture, "state:LVA person:boris-yeltsin state:RUS");

  /* What was selected below comes back. */
  g_assert_true (atlas_session_back (fixture->session));
  assert_selected (fixture, "LVA");
  assert_trail (fixture, "state:LVA person:boris-yeltsin");
  g_assert_true (atlas_session_back (fixture->session));
  g_assert_true (atlas_session_back (fixture->session));
  assert_selected (fixture, NULL);
  assert_trail (fixture, "");

  atlas_session_show (fixture->session, find_target ("alliance:nato"));
  select_state (fixture, "EST");
  atlas_session_set_selected_state (fixture->session, 0);
  assert_trail (fixture, "");
  g_string_truncate (fixture->notified, 0);
  atlas_session_clear_trail (fixture->session);
  assert_notified (fixture, "");
}

/* A comparison lies in the trail like any page; another day takes its place while it is shown. */
static void
test_compare (Fixture *fixture, gconstpointer data)
{
  AtlasSession *session = fixture->session;

  load (fixture);
  g_assert_cmpint (atlas_session_get_compare_date (session), ==, ATLAS_DATE_INVALID);
  atlas_session_compare (session, fixture_date ("1989-06-01"));
  assert_trail (fixture, "compare:1989-06-01");
  g_assert_cmpint (atlas_session_get_compare_date (session), ==, fixture_date ("1989-06-01"));
  atlas_session_compare (session, fixture_date ("1999-06-01"));
  assert_trail (fixture, "compare:1999-06-01");
  g_string_truncate (fixture->notified, 0);
  atlas_session_compare (session, fixture_date ("1999-06-01"));
  assert_notified (fixture, "");

  /* A name on it is opened above it, and the day stays compared. */
  select_state (fixture, "POL");
  assert_trail (fixture, "compare:1999-06-01 state:POL");
  g_assert_cmpint (atlas_session_get_compare_date (session), ==, fixture_date ("1999-06-01"));
  /* The second handle of the slider moves the day wherever its page lies. */
  atlas_session_set_compare_date (session, fixture_date ("1995-06-01"));
  assert_trail (fixture, "compare:1995-06-01 state:POL");
  g_assert_cmpint (atlas_session_get_compare_date (session), ==, fixture_date ("1995-06-01"));
  g_assert_true (atlas_session_back (session));
  g_assert_true (atlas_session_back (session));
  g_assert_cmpint (atlas_session_get_compare_date (session), ==, ATLAS_DATE_INVALID);
  atlas_session_set_compare_date (session, fixture_date ("1995-06-01"));
  assert_trail (fixture, "");

  atlas_session_compare (session, fixture_date ("1900-01-01"));
  assert_trail (fixture, "compare:1949-04-04");
  atlas_session_compare (session, fixture_date ("2900-01-01"));
  g_assert_cmpint (atlas_session_get_compare_date (session), ==, atlas_session_get_today (session));
}

/* The map shows a day beside the date while there is another, and no story says what it shows. */
static void
test_other_date (Fixture *fixture, gconstpointer data)
{
  AtlasSession *session = fixture->session;
  AtlasMarkerSpan span;

  load (fixture);
  atlas_session_set_date (session, fixture_date ("1999-06-01"));
  g_assert_cmpint (atlas_session_get_other_date (session), ==, ATLAS_DATE_INVALID);
  atlas_session_compare (session, fixture_date ("1989-06-01"));
  g_assert_cmpint (atlas_session_get_other_date (session), ==, fixture_date ("1989-06-01"));
  atlas_session_set_date (session, fixture_date ("1989-06-01"));
  g_assert_cmpint (atlas_session_get_other_date (session), ==, ATLAS_DATE_INVALID);
  atlas_session_set_date (session, fixture_date ("1999-06-01"));
  atlas_session_show (session, (AtlasTarget) { ATLAS_TARGET_STORY, 0 });
  g_assert_cmpint (atlas_session_get_compare_date (session), ==, fixture_date ("1989-06-01"));
  g_assert_cmpint (atlas_session_get_other_date (session), ==, ATLAS_DATE_INVALID);

  /* The last day of a year stands for it, from wherever the date was come to. */
  atlas_session_set_date (session, fixture_date ("1991-12-30"));
  atlas_session_set_date (session, fixture_date ("1991-12-31"));
  g_assert_false (atlas_session_get_marker_span (session).is_year);
  span = atlas_session_get_marker_span_of (session, fixture_date ("1991-12-31"));
  g_assert_true (span.is_year);
  span = atlas_session_get_marker_span_of (session, fixture_date ("1991-12-30"));
  g_assert_false (span.is_year);
  g_assert_cmpint (span.date, ==, fixture_date ("1991-12-30"));
}

static void
pick (Fixture *fixture, const char *code, const char *dispute)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());

  atlas_session_pick_ground (fixture->session, code != NULL ? world_fixture_find_state (code) : 0,
                             dispute != NULL ? atlas_collection_find_dispute (collection, dispute)
                                             : NULL);
}

/* A click on contested ground shows its explanation at once, above the page of its state. */
static void
test_pick_ground (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  pick (fixture, "UKR", "crimea");
  assert_trail (fixture, "state:UKR dispute:crimea");
  assert_selected (fixture, "UKR");
  g_string_truncate (fixture->notified, 0);
  pick (fixture, "UKR", "crimea");
  assert_notified (fixture, "");

  /* Another click takes the place of both. */
  pick (fixture, "UKR", NULL);
  assert_trail (fixture, "state:UKR");
  pick (fixture, "RUS", "crimea");
  assert_trail (fixture, "state:RUS dispute:crimea");
  g_string_truncate (fixture->notified, 0);
  pick (fixture, "SYR", "golan");
  assert_notified (fixture, "target selected-state ");
  assert_trail (fixture, "state:SYR dispute:golan");
  select_state (fixture, "ISR");
  assert_trail (fixture, "state:ISR");

  /* What was opened otherwise stays below. */
  atlas_session_show (fixture->session, find_target ("person:boris-yeltsin"));
  pick (fixture, "UKR", "crimea");
  assert_trail (fixture, "state:ISR person:boris-yeltsin state:UKR dispute:crimea");
  g_assert_true (atlas_session_back (fixture->session));
  assert_trail (fixture, "state:ISR person:boris-yeltsin state:UKR");
  pick (fixture, NULL, "antarctica");
  assert_trail (fixture, "state:ISR person:boris-yeltsin dispute:antarctica");
  pick (fixture, NULL, NULL);
  assert_trail (fixture, "");
}

static void
test_pick_ground_is_bounded (Fixture *fixture, gconstpointer data)
{
  guint n_targets;

  load (fixture);
  for (guint i = 0; i < 31; i++)
    atlas_session_show (fixture->session, (AtlasTarget) { ATLAS_TARGET_PERSON, i % 7 });
  pick (fixture, "UKR", "crimea");
  atlas_session_get_trail (fixture->session, &n_targets);
  g_assert_cmpuint (n_targets, ==, 32);
  g_assert_true (atlas_target_equal (atlas_session_get_target (fixture->session),
                                     find_target ("dispute:crimea")));
}

static void
test_trail_is_bounded (Fixture *fixture, gconstpointer data)
{
  guint n_targets;

  load (fixture);
  select_state (fixture, "EST");
  for (guint i = 0; i < 100; i++)
    atlas_session_show (fixture->session, (AtlasTarget) { ATLAS_TARGET_PERSON, i % 7 });
  atlas_session_get_trail (fixture->session, &n_targets);
  g_assert_cmpuint (n_targets, ==, 32);
  assert_selected (fixture, NULL);
}

static void go_to_cb (AtlasSession *session, double lat, double lon, gpointer user_data);

/* What happened is gone to in time and space; a person is only read about. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) places = g_string_new (NULL);

  g_signal_connect (fixture->session, "go-to", G_CALLBACK (go_to_cb), places);
  load (fixture);
  atlas_session_open (fixture->session, find_target ("event:fulton-speech-1946"));
  assert_date (fixture, "1949-04-04");
  g_assert_cmpstr (places->str, ==, "38.8,-91.9 ");
  atlas_session_open (fixture->session, find_target ("quote:q-seed-putin-munich-2007"));
  assert_date (fixture, "2007-02-10");
  g_string_truncate (places, 0);
  g_string_truncate (fixture->notified, 0);
  atlas_session_open (fixture->session, find_target ("person:boris-yeltsin"));
  assert_date (fixture, "2007-02-10");
  g_assert_cmpstr (places->str, ==, "");
  assert_notified (fixture, "target ");
}

/* An item is told even when its page is the one that was pointed at already. */
static void
test_hovered_item (Fixture *fixture, gconstpointer data)
{
  GListModel *items = timeline;
  g_autoptr (AtlasItem) first = NULL;
  g_autoptr (AtlasItem) second = NULL;

  /* Two changes of the same alliance */
  for (guint i = 0; i < g_list_model_get_n_items (items) && second == NULL; i++)
    {
      g_autoptr (AtlasItem) item = g_list_model_get_item (items, i);

      if (!atlas_target_equal (atlas_item_get_target (item), find_target ("alliance:pfp")))
        continue;
      if (first == NULL)
        g_set_object (&first, item);
      else
        g_set_object (&second, item);
    }
  g_assert_nonnull (second);
  load (fixture);
  atlas_session_set_hovered_item (fixture->session, first);
  atlas_session_set_hovered_item (fixture->session, first);
  assert_notified (fixture, "hovered-target ");
  atlas_session_set_hovered_item (fixture->session, second);
  assert_notified (fixture, "hovered-target ");
  g_assert_true (atlas_session_get_hovered_item (fixture->session) == second);
  atlas_session_set_hovered_target (fixture->session, find_target ("alliance:pfp"));
  assert_notified (fixture, "hovered-target ");
  g_assert_null (atlas_session_get_hovered_item (fixture->session));
  atlas_session_set_hovered_item (fixture->session, second);
  atlas_session_set_hovered_item (fixture->session, NULL);
  g_assert_cmpint (atlas_session_get_hovered_target (fixture->session).kind, ==, ATLAS_TARGET_NONE);
}

/* Opened from elsewhere, it is shown on a day on which the ground is contested, and where it is. */
static void
test_open_dispute (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) places = g_string_new (NULL);

  g_signal_connect (fixture->session, "go-to", G_CALLBACK (go_to_cb), places);
  load (fixture);
  atlas_session_set_date (fixture->session, fixture_date ("2010-01-01"));
  atlas_session_open (fixture->session, find_target ("dispute:kosovo"));
  assert_date (fixture, "2010-01-01");
  g_assert_true (g_str_has_prefix (places->str, "42."));
  atlas_session_open (fixture->session, find_target ("dispute:saar"));
  assert_date (fixture, "1956-12-31");
  atlas_session_open (fixture->session, find_target ("dispute:crimea"));
  assert_date (fixture, "2014-02-27");
}

static void
test_hovered_target (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  atlas_session_set_hovered_target (fixture->session, find_target ("alliance:nato"));
  assert_notified (fixture, "hovered-target ");
  atlas_session_set_hovered_target (fixture->session, find_target ("alliance:nato"));
  assert_notified (fixture, "");
  atlas_session_set_world (fixture->session, NULL, NULL, NULL);
  g_assert_true (atlas_session_get_hovered_target (fixture->session).kind == ATLAS_TARGET_NONE);
}

static void
test_overlays (Fixture *fixture, gconstpointer data)
{
  load (fixture);
  g_assert_cmpuint (atlas_session_get_overlays (fixture->session), ==, ATLAS_OVERLAYS_DEFAULT);
  atlas_session_set_overlay (fixture->session, ATLAS_OVERLAY_PARTNERS, FALSE);
  assert_notified (fixture, "");
  atlas_session_set_overlay (fixture->session, ATLAS_OVERLAY_PARTNERS, TRUE);
  assert_notified (fixture, "overlays ");
  g_assert_true (atlas_session_has_overlay (fixture->session, ATLAS_OVERLAY_PARTNERS));
  g_assert_true (atlas_session_has_overlay (fixture->session, ATLAS_OVERLAY_TROOPS));
  atlas_session_set_overlays (fixture->session, ATLAS_OVERLAYS_NONE);
  assert_notified (fixture, "overlays ");
  g_assert_false (atlas_session_has_overlay (fixture->session, ATLAS_OVERLAYS_ALL));
}

static void
count_cb (AtlasSession *session, guint *n)
{
  ++*n;
}

static void
test_region (Fixture *fixture, gconstpointer data)
{
  const AtlasBounds crimea = { 44, 32, 47, 37 };
  AtlasBounds region;
  guint n = 0;

  g_signal_connect (fixture->session, "region-changed", G_CALLBACK (count_cb), &n);
  g_assert_false (atlas_session_get_region (fixture->session, &region));
  atlas_session_set_region (fixture->session, NULL);
  g_assert_cmpuint (n, ==, 0);
  atlas_session_set_region (fixture->session, &crimea);
  atlas_session_set_region (fixture->session, &crimea);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (atlas_session_get_region (fixture->session, &region));
  g_assert_cmpfloat (region.east, ==, 37);
  atlas_session_set_region (fixture->session, NULL);
  g_assert_cmpuint (n, ==, 2);
}

static void
test_markers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlasMarkers) markers =
    atlas_markers_new (atlas_item_list_get_items (ATLAS_ITEM_LIST (timeline)));
  AtlasMarkerSpan span;

  load (fixture);
  g_assert_null (atlas_session_get_markers (fixture->session));
  atlas_session_set_markers (fixture->session, markers);
  assert_notified (fixture, "markers ");
  atlas_session_set_markers (fixture->session, markers);
  assert_notified (fixture, "");
  atlas_session_set_year (fixture->session, 2014);
  span = atlas_session_get_marker_span (fixture->session);
  g_assert_true (span.is_year);
  atlas_session_set_date (fixture->session, fixture_date ("2014-12-30"));
  atlas_session_set_date (fixture->session, fixture_date ("2014-12-31"));
  span = atlas_session_get_marker_span (fixture->session);
  g_assert_false (span.is_year);
  /* They are of the world that goes. */
  atlas_session_set_world (fixture->session, NULL, NULL, NULL);
  g_assert_null (atlas_session_get_markers (fixture->session));
}

static void
test_visible_alliances (Fixture *fixture, gconstpointer data)
{
  atlas_session_set_alliance_visible (fixture->session, 1, TRUE);
  assert_notified (fixture, "");
  atlas_session_set_alliance_visible (fixture->session, 1, FALSE);
  assert_notified (fixture, "visible-alliances ");
  g_assert_false (atlas_session_is_alliance_visible (fixture->session, 1));
  g_assert_true (atlas_session_is_alliance_visible (fixture->session, 0));
  g_assert_true (atlas_session_is_alliance_visible (fixture->session, 63));
  g_assert_false (atlas_session_is_alliance_visible (fixture->session, 64));
  atlas_session_set_alliance_visible (fixture->session, 63, FALSE);
  assert_notified (fixture, "visible-alliances ");
  g_assert_false (atlas_session_is_alliance_visible (fixture->session, 63));
}

static void
go_to_cb (AtlasSession *session, double lat, double lon, gpointer user_data)
{
  g_string_append_printf (user_data, "%.1f,%.1f ", lat, lon);
}

static void
test_go_to (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) places = g_string_new (NULL);

  g_signal_connect (fixture->session, "go-to", G_CALLBACK (go_to_cb), places);
  atlas_session_go_to (fixture->session, 52.5, -0.5);
  g_assert_cmpstr (places->str, ==, "52.5,-0.5 ");
  assert_notified (fixture, "");
}

static void
test_properties (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AtlasWorld) world = NULL;
  g_autoptr (AtlasDay) day = NULL;
  int date, view, today;
  guint selected;
  guint64 visible;

  load (fixture);
  g_object_set (fixture->session, "date", fixture_date ("1960-02-29"), "view",
                ATLAS_VIEW_CONTROLLED, "selected-state", 7u, "hovered-state", 8u,
                "visible-alliances", G_GUINT64_CONSTANT (5), NULL);
  g_object_get (fixture->session, "world", &world, "day", &day, "date", &date, "today", &today,
                "view", &view, "selected-state", &selected, "visible-alliances", &visible, NULL);
  g_assert_true (world == world_fixture_get ());
  g_assert_true (day == atlas_session_get_day (fixture->session));
  g_assert_cmpint (date, ==, fixture_date ("1960-02-29"));
  g_assert_cmpint (today, ==, fixture_date (TODAY));
  g_assert_cmpint (view, ==, ATLAS_VIEW_CONTROLLED);
  g_assert_cmpuint (selected, ==, 7);
  g_assert_cmpuint (visible, ==, 5);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/session/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  changes = atlas_changes_new (world_fixture_get ());
  timeline = atlas_timeline_new (world_fixture_get (), changes);
  ADD ("new", test_new);
  ADD ("world", test_world);
  ADD ("date", test_date);
  ADD ("consistent", test_consistent);
  ADD ("clamped", test_clamped);
  ADD ("year", test_year);
  ADD ("step-change", test_step_change);
  g_test_add_func ("/session/step-past-today", test_step_past_today);
  ADD ("joining", test_joining);
  ADD ("joining-hidden", test_joining_hidden);
  ADD ("sentence", test_sentence);
  ADD ("view", test_view);
  ADD ("selection", test_selection);
  ADD ("trail", test_trail);
  ADD ("compare", test_compare);
  ADD ("other-date", test_other_date);
  ADD ("trail-is-bounded", test_trail_is_bounded);
  ADD ("pick-ground", test_pick_ground);
  ADD ("pick-ground-is-bounded", test_pick_ground_is_bounded);
  ADD ("open-dispute", test_open_dispute);
  ADD ("open", test_open);
  ADD ("hovered-target", test_hovered_target);
  ADD ("hovered-item", test_hovered_item);
  ADD ("overlays", test_overlays);
  ADD ("region", test_region);
  ADD ("markers", test_markers);
  ADD ("visible-alliances", test_visible_alliances);
  ADD ("go-to", test_go_to);
  ADD ("properties", test_properties);
  status = g_test_run ();
  g_assert_finalize_object (G_OBJECT (timeline));
  g_clear_pointer (&changes, atlas_changes_unref);
  world_fixture_drop ();
  return status;
}
