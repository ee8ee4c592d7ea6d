/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-timeline.h"
#include "made-up-world.h"
#include "world-fixture.h"

static AtlasChanges *changes;
static GListModel *timeline;

static AtlasItem *
get_item (guint position)
{
  g_autoptr (AtlasItem) item = g_list_model_get_item (timeline, position);

  g_assert_nonnull (item);
  return item; /* the model holds it */
}

/* The change item of a day and an alliance */
static AtlasItem *
find_change (const char *date, const char *alliance, AtlasChangeKind kind)
{
  for (guint i = 0; i < g_list_model_get_n_items (timeline); i++)
    {
      AtlasItem *item = get_item (i);
      const AtlasChange *change = atlas_item_get_change (item);

      if (change != NULL && change->date == fixture_date (date) && change->kind == kind &&
          change->alliance == world_fixture_find_alliance (alliance))
        return item;
    }

  return NULL;
}

static AtlasItem *
find_event (const AtlasEvent *event)
{
  for (guint i = 0; i < g_list_model_get_n_items (timeline); i++)
    if (atlas_item_get_event (get_item (i)) == event)
      return get_item (i);

  return NULL;
}

static void
test_sorted (void)
{
  guint n = g_list_model_get_n_items (timeline);

  g_assert_cmpuint (n, >, 100);
  for (guint i = 1; i < n; i++)
    {
      AtlasPartialDate a = atlas_item_get_date (get_item (i - 1));
      AtlasPartialDate b = atlas_item_get_date (get_item (i));

      g_assert_true (a.first < b.first || (a.first == b.first && a.precision >= b.precision));
    }
}

/* Every change of membership, event and quote is there once, or told by a change. */
static void
test_complete (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());
  guint n_of_type[ATLAS_N_ITEM_TYPES] = { 0 };
  guint n_missing = 0, n_changes = 0;

  for (guint i = 0; i < g_list_model_get_n_items (timeline); i++)
    {
      const AtlasChange *change = atlas_item_get_change (get_item (i));

      if (change == NULL || change->kind != ATLAS_CHANGE_STAGE)
        n_of_type[atlas_item_get_item_type (get_item (i))]++;
    }
  for (guint i = 0; i < atlas_changes_get_n (changes); i++)
    {
      AtlasChangeKind kind = atlas_changes_get (changes, i)->kind;

      n_changes += kind == ATLAS_CHANGE_JOINED || kind == ATLAS_CHANGE_LEFT;
    }
  for (guint i = 0; i < atlas_collection_get_n_events (collection); i++)
    {
      const AtlasEvent *event = atlas_collection_get_event (collection, i);

      if (find_event (event) != NULL)
        continue;
      n_missing++;
      g_assert_true (event->kind == ATLAS_EVENT_ACCESSION ||
                     event->kind == ATLAS_EVENT_WITHDRAWAL || event->kind == ATLAS_EVENT_TREATY ||
                     event->kind == ATLAS_EVENT_OTHER);
    }

  g_assert_cmpuint (n_of_type[ATLAS_ITEM_CHANGE], ==, n_changes);
  g_assert_cmpuint (n_of_type[ATLAS_ITEM_QUOTE], ==, atlas_collection_get_n_quotes (collection));
  g_assert_cmpuint (n_of_type[ATLAS_ITEM_FORCE], ==, atlas_collection_get_n_forces (collection));
  g_assert_cmpuint (n_of_type[ATLAS_ITEM_EVENT] + n_missing, ==,
                    atlas_collection_get_n_events (collection));
  g_assert_cmpuint (n_missing, >, 10);
}

/* The event that tells of an accession lends the change its words, sources and place. */
static void
test_change_with_event (void)
{
  AtlasItem *item = find_change ("2004-03-29", "nato", ATLAS_CHANGE_JOINED);
  guint n_sources;
  double lat, lon;

  g_assert_nonnull (item);
  g_assert_true (
    g_str_has_prefix (atlas_item_get_title (item), "Seven states joined NATO: Bulgaria, "));
  g_assert_cmpuint (strlen (atlas_item_get_text (item)), >, 0);
  atlas_item_get_sources (item, &n_sources);
  g_assert_cmpuint (n_sources, >, 0);
  g_assert_true (atlas_item_get_site (item, &lat, &lon));
  g_assert_null (atlas_item_get_event (item));
  g_assert_null (atlas_item_get_quote (item));
  g_assert_true (atlas_item_concerns (item, world_fixture_find_state ("EST")));
  g_assert_false (atlas_item_concerns (item, world_fixture_find_state ("PRT")));
}

/* Treaties that found an alliance or end it, and the end of a member state, are no other thing than
 * the change that they bring. */
static void
test_told_by_treaties (void)
{
  static const char *const ids[] = { "washington-treaty-signed-1949",
                                     "mem-eu-1952",
                                     "warsaw-treaty-signed-1955",
                                     "germany-unity-1990",
                                     "warsaw-pact-ends-1991",
                                     "alma-ata-1991",
                                     "mem-weu-end-2011" };
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const AtlasEvent *event = atlas_collection_find_event (collection, ids[i]);

      g_test_message ("%s", ids[i]);
      g_assert_nonnull (event);
      g_assert_null (find_event (event));
    }
  /* What was signed, and not yet in force, changes no membership. */
  g_assert_nonnull (find_event (atlas_collection_find_event (collection, "brussels-treaty-1948")));
}

/* Without one, the text of the stage and its sources stand there. */
static void
test_change_without_event (void)
{
  AtlasItem *item = find_change ("1994-02-09", "pfp", ATLAS_CHANGE_JOINED);
  double lat, lon;
  guint n_sources;
  const AtlasSource *const *sources;

  g_assert_nonnull (item);
  g_assert_cmpstr (atlas_item_get_title (item), ==, "Slovakia joined PfP");
  sources = atlas_item_get_sources (item, &n_sources);
  g_assert_cmpuint (n_sources, >, 0);
  for (guint i = 0; i < n_sources; i++)
    for (guint j = 0; j < i; j++)
      g_assert_true (sources[i] != sources[j]);
  g_assert_false (atlas_item_get_site (item, &lat, &lon));
}

/* An event of the same day and alliance that leaves out a state does not replace the change. */
static void
test_partial_event (void)
{
  AtlasItem *weu = find_change ("1955-05-06", "weu", ATLAS_CHANGE_JOINED);
  AtlasItem *nato = find_change ("1955-05-06", "nato", ATLAS_CHANGE_JOINED);

  g_assert_true (atlas_item_concerns (weu, world_fixture_find_state ("ITA")));
  g_assert_false (atlas_item_concerns (nato, world_fixture_find_state ("ITA")));
  g_assert_cmpstr (atlas_item_get_text (weu), !=, atlas_item_get_text (nato));
}

/* An event of the day and alliance that names none of the states stands beside the change. */
static void
test_other_event (void)
{
  g_autoptr (AtlasWorld) world = made_up_world_new (
    MADE_UP_PERIOD ("U1", "1949-04-04", "null", "AAA") "," MADE_UP_PERIOD (
      "U2", "1949-04-04", "null",
      "BBB") "," MADE_UP_PERIOD ("U3", "1949-04-04", "null",
                                 "CCC") "," MADE_UP_PERIOD ("U4", "1949-04-04", "null", "DDD"),
    MADE_UP_MEMBERSHIP ("AAA", MADE_UP_STAGE ("member", "1999-03-12", "")));
  g_autoptr (AtlasChanges) small = atlas_changes_new (world);
  GListModel *items = atlas_timeline_new (world, small);
  guint n_of_type[ATLAS_N_ITEM_TYPES] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AtlasItem) item = g_list_model_get_item (items, i);

      n_of_type[atlas_item_get_item_type (item)]++;
    }
  g_assert_cmpuint (n_of_type[ATLAS_ITEM_CHANGE], ==, 1);
  g_assert_cmpuint (n_of_type[ATLAS_ITEM_EVENT], ==, 1);
  g_assert_finalize_object (G_OBJECT (items));
}

static gboolean
has_stage (const char *date, const char *alliance, AtlasStage stage)
{
  for (guint i = 0; i < g_list_model_get_n_items (timeline); i++)
    {
      const AtlasChange *change = atlas_item_get_change (get_item (i));

      if (change != NULL && change->kind == ATLAS_CHANGE_STAGE &&
          change->date == fixture_date (date) && change->stage == stage &&
          change->alliance == world_fixture_find_alliance (alliance))
        return TRUE;
    }
  return FALSE;
}

/* What is short of membership stands there by itself, or in the event that tells of it, never in
 * both, and never beside the accession that it is part of. */
static void
test_stages (void)
{
  static const char *const telling[] = { "prague-summit-2002", "mem-nato-france-leaves-1966",
                                         "intensified-dialogue-ukraine-2005" };
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());

  g_assert_true (has_stage ("1951-09-20", "nato", ATLAS_STAGE_INVITED));
  g_assert_true (has_stage ("1951-10-17", "nato", ATLAS_STAGE_SIGNED));
  g_assert_false (has_stage ("2002-11-21", "nato", ATLAS_STAGE_INVITED));
  g_assert_false (has_stage ("1966-07-01", "nato", ATLAS_STAGE_LEFT_COMMAND));
  /* A war of the same day is another thing than the break that it brought. */
  g_assert_true (has_stage ("1999-03-24", "nato", ATLAS_STAGE_SUSPENDED));
  /* Founders sign on the day on which they are told to have founded it. */
  g_assert_false (has_stage ("1949-04-04", "nato", ATLAS_STAGE_SIGNED));
  g_assert_false (has_stage ("1982-05-30", "nato", ATLAS_STAGE_LEFT_COMMAND));

  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    {
      AtlasItem *item = find_event (atlas_collection_find_event (collection, telling[i]));

      g_assert_nonnull (item);
      g_assert_true (atlas_item_tells_of_step (item));
    }
  g_assert_false (atlas_item_tells_of_step (
    find_event (atlas_collection_find_event (collection, "kosovo-air-war-1999"))));
}

/* No happening twice: an event is told by one item only. */
static void
test_each_event_once (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (timeline); i++)
    {
      guint n;
      const AtlasEvent *const *events = atlas_item_get_events (get_item (i), &n);

      for (guint j = 0; j < n; j++)
        g_assert_true (g_hash_table_add (seen, (gpointer) events[j]));
    }
  g_assert_cmpuint (
    g_hash_table_size (seen), ==,
    atlas_collection_get_n_events (atlas_world_get_collection (world_fixture_get ())));
}

static void
test_forces (void)
{
  guint n_forces = 0;

  for (guint i = 0; i < g_list_model_get_n_items (timeline); i++)
    {
      AtlasItem *item = get_item (i);
      const AtlasForce *force = atlas_item_get_force (item);
      guint n_sources;
      double lat, lon;

      if (force == NULL)
        continue;
      n_forces++;
      g_assert_cmpint (atlas_item_get_date (item).first, ==, force->as_of.first);
      g_assert_true (atlas_item_get_site (item, &lat, &lon));
      g_assert_cmpfloat (lat, ==, force->place.lat);
      g_assert_true (atlas_item_concerns (item, world_fixture_find_state (force->host)));
      g_assert_nonnull (strstr (atlas_item_get_text (item), force->published));
      atlas_item_get_sources (item, &n_sources);
      g_assert_cmpuint (n_sources, ==, force->n_sources);
      /* An alliance as a side is no state. */
      g_assert_false (atlas_item_concerns (item, 0));
    }
  g_assert_cmpuint (n_forces, >, 100);
}

/* Opening an item leads to a page that exists, and to the same thing. */
static void
test_targets (void)
{
  AtlasWorld *world = world_fixture_get ();
  AtlasItem *joined = find_change ("2004-03-29", "nato", ATLAS_CHANGE_JOINED);
  AtlasItem *alone = find_change ("1994-02-09", "pfp", ATLAS_CHANGE_JOINED);
  AtlasItem *several = find_change ("1994-02-08", "pfp", ATLAS_CHANGE_JOINED);

  for (guint i = 0; i < g_list_model_get_n_items (timeline); i++)
    {
      AtlasTarget target = atlas_item_get_target (get_item (i));
      g_autofree char *text = atlas_target_to_string (target, world);
      AtlasTarget parsed;
      g_autoptr (GError) error = NULL;

      g_assert_true (atlas_target_parse (text, world, &parsed, &error));
      g_assert_no_error (error);
      g_assert_true (atlas_target_equal (target, parsed));
      g_assert_cmpint (target.kind, !=, ATLAS_TARGET_NONE);
    }
  g_assert_cmpint (atlas_item_get_target (joined).kind, ==, ATLAS_TARGET_EVENT);
  g_assert_cmpint (atlas_item_get_target (alone).kind, ==, ATLAS_TARGET_STATE);
  g_assert_cmpuint (atlas_item_get_target (alone).index, ==, world_fixture_find_state ("SVK"));
  g_assert_cmpint (atlas_item_get_target (several).kind, ==, ATLAS_TARGET_ALLIANCE);
  g_assert_cmpuint (atlas_item_get_target (several).index, ==, world_fixture_find_alliance ("pfp"));
}

static void
test_quotes (void)
{
  guint n_quotes = 0;

  for (guint i = 0; i < g_list_model_get_n_items (timeline); i++)
    {
      AtlasItem *item = get_item (i);
      const AtlasQuote *quote = atlas_item_get_quote (item);
      guint country;

      if (quote == NULL)
        continue;
      n_quotes++;
      g_assert_cmpint (atlas_item_get_item_type (item), ==, ATLAS_ITEM_QUOTE);
      g_assert_true (g_str_has_prefix (atlas_item_get_title (item), quote->speaker->name));
      g_assert_cmpstr (atlas_item_get_text (item), ==, quote->english_text);
      country = atlas_geography_find_state (geography_fixture_get (), quote->speaker->country);
      g_assert_true (country == 0 || atlas_item_concerns (item, country));
    }
  g_assert_cmpuint (n_quotes, >, 10);
}

static void
test_nearest (void)
{
  g_autoptr (GListStore) empty = g_list_store_new (ATLAS_TYPE_ITEM);
  guint n = g_list_model_get_n_items (timeline);
  AtlasDate date = fixture_date ("2004-02-29");
  guint nearest = atlas_timeline_find_nearest (timeline, date);

  g_assert_cmpint (atlas_item_get_date (get_item (nearest)).first, <=, date);
  g_assert_cmpint (atlas_item_get_date (get_item (nearest + 1)).first, >, date);

  /* On its own day an item is the nearest, of several the last. */
  date = atlas_item_get_date (get_item (nearest)).first;
  g_assert_cmpuint (atlas_timeline_find_nearest (timeline, date), ==, nearest);

  g_assert_cmpuint (atlas_timeline_find_nearest (timeline, G_MININT32 + 1), ==, 0);
  g_assert_cmpuint (atlas_timeline_find_nearest (timeline, G_MAXINT32), ==, n - 1);
  g_assert_cmpuint (atlas_timeline_find_nearest (G_LIST_MODEL (empty), date), ==, G_MAXUINT);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  changes = atlas_changes_new (world_fixture_get ());
  timeline = atlas_timeline_new (world_fixture_get (), changes);
  g_test_add_func ("/timeline/sorted", test_sorted);
  g_test_add_func ("/timeline/complete", test_complete);
  g_test_add_func ("/timeline/told-by-treaties", test_told_by_treaties);
  g_test_add_func ("/timeline/change-with-event", test_change_with_event);
  g_test_add_func ("/timeline/change-without-event", test_change_without_event);
  g_test_add_func ("/timeline/partial-event", test_partial_event);
  g_test_add_func ("/timeline/other-event", test_other_event);
  g_test_add_func ("/timeline/stages", test_stages);
  g_test_add_func ("/timeline/each-event-once", test_each_event_once);
  g_test_add_func ("/timeline/forces", test_forces);
  g_test_add_func ("/timeline/targets", test_targets);
  g_test_add_func ("/timeline/quotes", test_quotes);
  g_test_add_func ("/timeline/nearest", test_nearest);
  status = g_test_run ();
  g_assert_finalize_object (G_OBJECT (timeline));
  g_clear_pointer (&changes, atlas_changes_unref);
  world_fixture_drop ();
  return status;
}
