/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Whether the built-in collection holds together, in itself and with the geography. */

#include "atlas-border-length.h"

#include "collection-fixture.h"

typedef struct
{
  AtlasCollection *collection;
  GHashTable *states; /* code → AtlasSpan */
} Fixture;

static AtlasDate
parse_day (const char *text)
{
  AtlasDate date = ATLAS_DATE_INVALID;

  g_assert_true (atlas_date_parse (text, &date, NULL));
  return date;
}

static AtlasSpan *
read_state_span (JsonObject *state)
{
  AtlasSpan *span = g_new0 (AtlasSpan, 1);
  const char *from = json_object_get_string_member_with_default (state, "from", NULL);
  const char *to = json_object_get_string_member_with_default (state, "to", NULL);

  /* The file begins with the atlas; states that stood then are older. */
  span->from = from != NULL ? parse_day (from) : G_MININT32;
  if (span->from == ATLAS_DATE_START)
    span->from = G_MININT32;
  span->is_open = to == NULL;
  if (to != NULL)
    span->to = parse_day (to);
  return span;
}

static GHashTable *
read_states (void)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "geography", "states.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GHashTable) states = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  JsonArray *array;

  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  array =
    json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "states");
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *state = json_array_get_object_element (array, i);

      g_hash_table_insert (states, g_strdup (json_object_get_string_member (state, "code")),
                           read_state_span (state));
    }
  g_assert_cmpuint (g_hash_table_size (states), >, 200);
  return g_steal_pointer (&states);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = collection_fixture_get_built_in ();
  g_autoptr (GError) error = NULL;

  fixture->collection = atlas_collection_load (folder, NULL, &error);
  g_assert_no_error (error);
  fixture->states = read_states ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->collection, atlas_collection_unref);
  g_clear_pointer (&fixture->states, g_hash_table_unref);
}

static const AtlasMembership *
find_membership (AtlasCollection *collection, const char *alliance, const char *state)
{
  guint index;

  g_assert_true (atlas_collection_find_alliance (collection, alliance, &index));
  for (guint i = 0; i < atlas_collection_get_n_memberships (collection); i++)
    {
      const AtlasMembership *membership = atlas_collection_get_membership (collection, i);

      if (membership->alliance == index && g_str_equal (membership->state, state))
        return membership;
    }
  g_assert_not_reached ();
}

static gboolean
holds_stage (const AtlasMembership *membership, AtlasStage stage, AtlasDate date)
{
  for (guint i = 0; i < membership->n_stages; i++)
    {
      if (membership->stages[i].stage == stage &&
          atlas_span_contains (membership->stages[i].span, date))
        return TRUE;
    }
  return FALSE;
}

static guint
count_members (AtlasCollection *collection, const char *alliance, const char *date)
{
  AtlasDate day = parse_day (date);
  guint index, n_members = 0;

  g_assert_true (atlas_collection_find_alliance (collection, alliance, &index));
  for (guint i = 0; i < atlas_collection_get_n_memberships (collection); i++)
    {
      const AtlasMembership *membership = atlas_collection_get_membership (collection, i);

      if (membership->alliance == index && holds_stage (membership, ATLAS_STAGE_MEMBER, day))
        n_members++;
    }
  return n_members;
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  AtlasCollection *collection = fixture->collection;

  g_assert_cmpstr (atlas_collection_get_title (collection), ==, "NATO and its neighbours");
  g_assert_cmpstr (atlas_collection_get_license (collection), ==, "CC-BY-4.0");
  g_assert_cmpuint (atlas_collection_get_n_alliances (collection), ==, 8);
  g_assert_cmpuint (atlas_collection_get_n_memberships (collection), ==, 173);
  g_assert_cmpuint (atlas_collection_get_n_events (collection), ==, 431);
  g_assert_cmpuint (atlas_collection_get_n_quotes (collection), ==, 162);
  g_assert_cmpuint (atlas_collection_get_n_people (collection), ==, 150);
  g_assert_cmpuint (atlas_collection_get_n_sources (collection), ==, 1213);
  g_assert_cmpuint (atlas_collection_get_n_borders (collection), ==, 29);

  g_assert_cmpstr (atlas_collection_get_alliance (collection, 0)->id, ==, "nato");
  g_assert_cmpstr (atlas_collection_get_alliance (collection, 1)->id, ==, "warsaw-pact");
  g_assert_cmpstr (atlas_collection_get_alliance (collection, 2)->id, ==, "csto");
}

typedef struct
{
  const char *alliance;
  const char *date;
  guint n_members;
} MemberCount;

/* The day before and the day of every change, as the alliances themselves count. */
static void
test_member_counts (Fixture *fixture, gconstpointer data)
{
  static const MemberCount counts[] = {
    { "nato", "1949-04-03", 0 },        { "nato", "1949-04-04", 12 },
    { "nato", "1952-02-17", 12 },       { "nato", "1952-02-18", 14 },
    { "nato", "1955-05-05", 14 },       { "nato", "1955-05-06", 15 },
    { "nato", "1966-07-01", 15 },       { "nato", "1982-05-29", 15 },
    { "nato", "1982-05-30", 16 },       { "nato", "1990-10-03", 16 },
    { "nato", "1999-03-11", 16 },       { "nato", "1999-03-12", 19 },
    { "nato", "2004-03-28", 19 },       { "nato", "2004-03-29", 26 },
    { "nato", "2009-03-31", 26 },       { "nato", "2009-04-01", 28 },
    { "nato", "2017-06-04", 28 },       { "nato", "2017-06-05", 29 },
    { "nato", "2020-03-26", 29 },       { "nato", "2020-03-27", 30 },
    { "nato", "2023-04-03", 30 },       { "nato", "2023-04-04", 31 },
    { "nato", "2024-03-06", 31 },       { "nato", "2024-03-07", 32 },
    { "warsaw-pact", "1955-05-13", 0 }, { "warsaw-pact", "1955-05-14", 8 },
    { "warsaw-pact", "1968-09-12", 8 }, { "warsaw-pact", "1968-09-13", 7 },
    { "warsaw-pact", "1990-10-02", 7 }, { "warsaw-pact", "1990-10-03", 6 },
    { "warsaw-pact", "1991-06-30", 6 }, { "warsaw-pact", "1991-07-01", 0 },
    { "csto", "1994-04-19", 0 },        { "csto", "1994-04-20", 9 },
    { "csto", "1999-04-20", 9 },        { "csto", "1999-04-21", 6 },
    { "csto", "2006-08-16", 7 },        { "csto", "2012-12-19", 6 },
    { "eu", "1952-07-23", 6 },          { "eu", "2020-01-31", 28 },
    { "eu", "2020-02-01", 27 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      const MemberCount *count = &counts[i];

      g_test_message ("%s on %s", count->alliance, count->date);
      g_assert_cmpuint (count_members (fixture->collection, count->alliance, count->date), ==,
                        count->n_members);
    }
}

static void
test_spots (Fixture *fixture, gconstpointer data)
{
  AtlasCollection *collection = fixture->collection;
  const AtlasMembership *france = find_membership (collection, "nato", "FRA");
  const AtlasQuote *quote =
    atlas_collection_find_quote (collection, "q-seed-genscher-tutzing-1990");
  const AtlasEvent *event = atlas_collection_find_event (collection, "mem-nato-finland-2023");
  g_autofree char *date = NULL;

  g_assert_true (holds_stage (france, ATLAS_STAGE_LEFT_COMMAND, parse_day ("1966-07-01")));
  g_assert_true (holds_stage (france, ATLAS_STAGE_MEMBER, parse_day ("1966-07-01")));
  g_assert_false (holds_stage (france, ATLAS_STAGE_LEFT_COMMAND, parse_day ("2009-04-04")));

  g_assert_nonnull (quote);
  g_assert_cmpstr (quote->speaker->name, ==, "Hans-Dietrich Genscher");
  g_assert_cmpstr (quote->original_lang, ==, "de");
  g_assert_nonnull (strstr (quote->original_text, "NATO-Territoriums"));

  g_assert_nonnull (event);
  g_assert_cmpint (event->kind, ==, ATLAS_EVENT_ACCESSION);
  g_assert_true (g_strv_contains (event->states, "FIN"));
  date = atlas_partial_date_format (event->date);
  g_assert_cmpstr (date, ==, "4 April 2023");
}

/* The republics founded the CIS while the Soviet Union still stood. */
static gboolean
may_precede_state (const AtlasAlliance *alliance, const AtlasStageSpan *stage)
{
  return g_str_equal (alliance->id, "cis") && stage->span.from >= parse_day ("1991-12-08");
}

static void
assert_stage_in_state (Fixture *fixture, const AtlasMembership *membership, guint index)
{
  const AtlasStageSpan *stage = &membership->stages[index];
  const AtlasSpan *state = g_hash_table_lookup (fixture->states, membership->state);
  const AtlasAlliance *alliance =
    atlas_collection_get_alliance (fixture->collection, membership->alliance);

  g_test_message ("%s in %s, %s", membership->state, alliance->id,
                  atlas_stage_to_id (stage->stage));
  g_assert_nonnull (state);
  if (!may_precede_state (alliance, stage))
    g_assert_cmpint (stage->span.from, >=, state->from);
  if (!state->is_open)
    {
      g_assert_false (stage->span.is_open);
      g_assert_cmpint (stage->span.to, <=, state->to);
    }
}

static void
assert_stage_in_alliance (Fixture *fixture, const AtlasMembership *membership, guint index)
{
  const AtlasStageSpan *stage = &membership->stages[index];
  const AtlasAlliance *alliance =
    atlas_collection_get_alliance (fixture->collection, membership->alliance);

  if (stage->stage != ATLAS_STAGE_MEMBER)
    return;
  g_test_message ("%s in %s", membership->state, alliance->id);
  g_assert_cmpint (stage->span.from, >=, alliance->founded.first);
  if (alliance->has_dissolved)
    {
      g_assert_false (stage->span.is_open);
      g_assert_cmpint (stage->span.to, <=, alliance->dissolved.first);
    }
}

static void
test_stages_fit (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < atlas_collection_get_n_memberships (fixture->collection); i++)
    {
      const AtlasMembership *membership = atlas_collection_get_membership (fixture->collection, i);

      for (guint j = 0; j < membership->n_stages; j++)
        {
          assert_stage_in_state (fixture, membership, j);
          assert_stage_in_alliance (fixture, membership, j);
        }
    }
}

/* Who has left is not a member at the same time. */
static void
test_leaving (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < atlas_collection_get_n_memberships (fixture->collection); i++)
    {
      const AtlasMembership *membership = atlas_collection_get_membership (fixture->collection, i);

      for (guint j = 0; j < membership->n_stages; j++)
        {
          const AtlasStageSpan *stage = &membership->stages[j];

          if (stage->stage != ATLAS_STAGE_WITHDREW && stage->stage != ATLAS_STAGE_DISSOLVED)
            continue;
          g_test_message ("%s", membership->state);
          g_assert_false (holds_stage (membership, ATLAS_STAGE_MEMBER, stage->span.from));
          g_assert_true (holds_stage (membership, ATLAS_STAGE_MEMBER, stage->span.from - 1));
        }
    }
}

static gboolean
is_told (AtlasCollection *collection,
         AtlasEventKind kind,
         const char *alliance,
         const char *state,
         AtlasDate date)
{
  for (guint i = 0; i < atlas_collection_get_n_events (collection); i++)
    {
      const AtlasEvent *event = atlas_collection_get_event (collection, i);

      if (event->kind == kind && event->date.first == date &&
          g_strv_contains (event->alliances, alliance) && g_strv_contains (event->states, state))
        return TRUE;
    }
  return FALSE;
}

/* Every accession to NATO is an event of that day, in which the state is named. */
static void
test_accessions_are_told (Fixture *fixture, gconstpointer data)
{
  AtlasCollection *collection = fixture->collection;
  guint nato, n_told = 0;

  g_assert_true (atlas_collection_find_alliance (collection, "nato", &nato));
  for (guint i = 0; i < atlas_collection_get_n_memberships (collection); i++)
    {
      const AtlasMembership *membership = atlas_collection_get_membership (collection, i);

      if (membership->alliance != nato)
        continue;
      for (guint j = 0; j < membership->n_stages; j++)
        {
          const AtlasStageSpan *stage = &membership->stages[j];

          if (stage->stage != ATLAS_STAGE_MEMBER || stage->span.from == ATLAS_DATE_START)
            continue;
          g_test_message ("%s", membership->state);
          g_assert_true (is_told (collection, ATLAS_EVENT_ACCESSION, "nato", membership->state,
                                  stage->span.from));
          n_told++;
        }
    }
  g_assert_cmpuint (n_told, ==, 20);
}

static void
assert_states_known (Fixture *fixture, const char *item, const char *const *states)
{
  for (guint i = 0; states[i] != NULL; i++)
    {
      g_test_message ("%s: %s", item, states[i]);
      g_assert_true (g_hash_table_contains (fixture->states, states[i]));
    }
}

static void
test_states_known (Fixture *fixture, gconstpointer data)
{
  AtlasCollection *collection = fixture->collection;

  for (guint i = 0; i < atlas_collection_get_n_events (collection); i++)
    {
      const AtlasEvent *event = atlas_collection_get_event (collection, i);

      assert_states_known (fixture, event->id, event->states);
    }
  for (guint i = 0; i < atlas_collection_get_n_quotes (collection); i++)
    {
      const AtlasQuote *quote = atlas_collection_get_quote (collection, i);

      assert_states_known (fixture, quote->id, quote->states);
    }
  for (guint i = 0; i < atlas_collection_get_n_people (collection); i++)
    {
      const AtlasPerson *person = atlas_collection_get_person (collection, i);
      const char *states[] = { person->country, NULL };

      assert_states_known (fixture, person->id, states);
    }
}

/* Nobody answers what has not been said, but in one exchange each answers the other. */
static void
test_replies_follow (Fixture *fixture, gconstpointer data)
{
  AtlasCollection *collection = fixture->collection;

  for (guint i = 0; i < atlas_collection_get_n_quotes (collection); i++)
    {
      const AtlasQuote *quote = atlas_collection_get_quote (collection, i);

      for (guint j = 0; quote->replies[j] != NULL; j++)
        {
          const AtlasQuote *reply = atlas_collection_find_quote (collection, quote->replies[j]);

          g_test_message ("%s, answered by %s", quote->id, reply->id);
          g_assert_true (reply != quote);
          g_assert_cmpint (atlas_partial_date_get_end (reply->date), >, quote->date.first);
        }
    }
}

static void
test_disputes_are_told (Fixture *fixture, gconstpointer data)
{
  guint n_disputed = 0;

  for (guint i = 0; i < atlas_collection_get_n_quotes (fixture->collection); i++)
    {
      const AtlasQuote *quote = atlas_collection_get_quote (fixture->collection, i);

      g_test_message ("%s", quote->id);
      g_assert_true ((quote->disputed_by == NULL) == (quote->disputed_what == NULL));
      if (quote->confidence == ATLAS_CONFIDENCE_DISPUTED)
        g_assert_nonnull (quote->disputed_by);
      if (quote->disputed_by != NULL)
        n_disputed++;
    }
  g_assert_cmpuint (n_disputed, >, 10);
}

/* Ordered by time, so that a list need not be sorted. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  AtlasCollection *collection = fixture->collection;

  for (guint i = 1; i < atlas_collection_get_n_events (collection); i++)
    g_assert_cmpint (atlas_collection_get_event (collection, i - 1)->date.first, <=,
                     atlas_collection_get_event (collection, i)->date.first);
  for (guint i = 1; i < atlas_collection_get_n_quotes (collection); i++)
    g_assert_cmpint (atlas_collection_get_quote (collection, i - 1)->date.first, <=,
                     atlas_collection_get_quote (collection, i)->date.first);
}

/* The program carries the same collection inside. */
static void
test_resource (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder =
    g_file_new_for_uri ("resource://" RESOURCE_PATH "/collections/nato-and-its-neighbours");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasCollection) collection = atlas_collection_load (folder, cancellable, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (atlas_collection_get_id (collection), ==,
                   atlas_collection_get_id (fixture->collection));
  g_assert_cmpuint (atlas_collection_get_n_events (collection), ==,
                    atlas_collection_get_n_events (fixture->collection));

  g_cancellable_cancel (cancellable);
  g_assert_null (atlas_collection_load (folder, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/collection-data/counts", test_counts);
  ADD ("/collection-data/member-counts", test_member_counts);
  ADD ("/collection-data/spots", test_spots);
  ADD ("/collection-data/stages-fit", test_stages_fit);
  ADD ("/collection-data/leaving", test_leaving);
  ADD ("/collection-data/accessions-are-told", test_accessions_are_told);
  ADD ("/collection-data/states-known", test_states_known);
  ADD ("/collection-data/replies-follow", test_replies_follow);
  ADD ("/collection-data/disputes-are-told", test_disputes_are_told);
  ADD ("/collection-data/order", test_order);
  ADD ("/collection-data/resource", test_resource);

  return g_test_run ();
}
