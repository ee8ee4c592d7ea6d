/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-search.h"
#include "world-fixture.h"

#include <string.h>

static AtlasSearch *
get_search (void)
{
  static AtlasSearch *search = NULL;

  if (search == NULL)
    search = atlas_search_new (world_fixture_get ());
  return search;
}

static AtlasSearchResults *
ask (const char *text)
{
  return atlas_search_query (get_search (), text, 0, 0);
}

static AtlasSearchResult
get_first (const char *text)
{
  g_autoptr (AtlasSearchResults) results = ask (text);
  AtlasSearchResult first;

  g_assert_cmpuint (atlas_search_results_get_n_results (results), >, 0);
  atlas_search_results_get (results, 0, &first);
  return first;
}

/* Whatever is the first result, as “kind:id”, or the title of a place */
static void
assert_first (const char *text, const char *expected)
{
  AtlasSearchResult first = get_first (text);
  g_autofree char *target = atlas_target_to_string (first.target, world_fixture_get ());

  g_assert_cmpstr (*target != '\0' ? target : first.title, ==, expected);
}

static void
test_names_of_countries (void)
{
  assert_first ("eesti", "state:EST");
  assert_first ("Eest", "state:EST");
  assert_first ("EST", "state:EST");
  assert_first ("estonia", "state:EST");
  assert_first ("Україна", "state:UKR");
  assert_first ("deutschland", "state:DEU");
  assert_first ("west germany", "state:DEU");
  assert_first ("germany west", "state:DEU");
  assert_first ("ddr", "state:DDR");
  assert_first ("upper volta", "state:BFA");
  assert_first ("zaire", "state:COD");
  assert_first ("turkiye", "state:TUR");
  assert_first ("TÜRKİYE", "state:TUR");
  assert_first ("magyarorszag", "state:HUN");
  assert_first ("Hellas", "state:GRC");
  assert_first ("日本", "state:JPN");
  assert_first ("مصر", "state:EGY");
  assert_first ("gold coast", "state:GHA");
}

/* A whole word before the beginning of one, and countries first among equals */
static void
test_ranking (void)
{
  assert_first ("niger", "state:NER");
  assert_first ("georgia", "state:GEO");
  assert_first ("nigeri", "state:NGA");
  assert_first ("luxembourg", "state:LUX"); /* as the town */
  assert_first ("nato", "alliance:nato");
  assert_first ("lodz", "Łódź");
  assert_first ("leningrad", "St. Petersburg");
}

static void
test_runs (void)
{
  g_autoptr (AtlasSearchResults) results = ask ("pol");
  guint n = atlas_search_results_get_n_results (results);
  gboolean seen[ATLAS_N_SEARCH_GROUPS] = { FALSE };
  guint end = 0;
  guint n_counted = 0;

  for (guint start = 0; start < n; start = end)
    {
      AtlasSearchResult result;
      guint run;

      atlas_search_results_get (results, start, &result);
      g_assert_false (seen[result.group]);
      seen[result.group] = TRUE;
      atlas_search_results_get_run (results, start, &run, &end);
      g_assert_cmpuint (run, ==, start);
      g_assert_cmpuint (end, >, start);
      g_assert_cmpuint (atlas_search_results_get_total (results, result.group), ==, end - start);
      atlas_search_results_get_run (results, end - 1, &run, &end);
      g_assert_cmpuint (run, ==, start);
    }
  for (guint group = 0; group < ATLAS_N_SEARCH_GROUPS; group++)
    n_counted += atlas_search_results_get_total (results, group);
  g_assert_cmpuint (n_counted, ==, n);
  g_assert_true (seen[ATLAS_SEARCH_COUNTRIES] && seen[ATLAS_SEARCH_EVENTS]);
}

/* Every thing of the world is found by its own title, in its group, with its own target. */
static void
test_everything_is_reached (void)
{
  AtlasWorld *world = world_fixture_get ();
  AtlasCollection *collection = atlas_world_get_collection (world);
  const struct
  {
    AtlasTargetKind kind;
    AtlasSearchGroup group;
    guint first;
    guint n;
  } kinds[] = {
    { ATLAS_TARGET_STATE, ATLAS_SEARCH_COUNTRIES, 1,
      atlas_geography_get_n_states (atlas_world_get_geography (world)) },
    { ATLAS_TARGET_ALLIANCE, ATLAS_SEARCH_ALLIANCES, 0,
      atlas_collection_get_n_alliances (collection) },
    { ATLAS_TARGET_DISPUTE, ATLAS_SEARCH_DISPUTES, 0,
      atlas_collection_get_n_disputes (collection) },
    { ATLAS_TARGET_PERSON, ATLAS_SEARCH_PEOPLE, 0, atlas_collection_get_n_people (collection) },
    { ATLAS_TARGET_EVENT, ATLAS_SEARCH_EVENTS, 0, atlas_collection_get_n_events (collection) },
    { ATLAS_TARGET_QUOTE, ATLAS_SEARCH_QUOTES, 0, atlas_collection_get_n_quotes (collection) },
    { ATLAS_TARGET_FORCE, ATLAS_SEARCH_FORCES, 0, atlas_collection_get_n_forces (collection) },
    { ATLAS_TARGET_SOURCE, ATLAS_SEARCH_SOURCES, 0, atlas_collection_get_n_sources (collection) },
  };
  g_autoptr (GHashTable) reached = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  /* All items have a letter or digit that their words begin with. */
  for (const char *letter = "abcdefghijklmnopqrstuvwxyz0123456789"; *letter != '\0'; letter++)
    {
      const char text[] = { *letter, '\0' };
      g_autoptr (AtlasSearchResults) results = ask (text);

      for (guint i = 0; i < atlas_search_results_get_n_results (results); i++)
        {
          AtlasSearchResult result;

          atlas_search_results_get (results, i, &result);
          g_hash_table_add (reached, g_strdup_printf ("%d %d %u", result.group, result.target.kind,
                                                      result.target.index));
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_assert_cmpuint (kinds[i].n, >, 0);
      for (guint k = kinds[i].first; k < kinds[i].first + kinds[i].n; k++)
        {
          g_autofree char *key = g_strdup_printf ("%d %d %u", kinds[i].group, kinds[i].kind, k);

          g_assert_true (g_hash_table_contains (reached, key));
        }
    }
}

/* Contested ground by its title, and by the names of its pieces */
static void
test_contested_ground (void)
{
  static const char *const rows[][2] = {
    { "golan", "dispute:golan" },          { "crimea", "dispute:crimea" },
    { "sevastopol", "dispute:crimea" },    { "aksai chin", "dispute:aksai-chin" },
    { "latvia", "dispute:baltic-states" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AtlasSearchResults) results = ask (rows[i][0]);
      gboolean is_found = FALSE;

      for (guint k = 0; k < atlas_search_results_get_n_results (results); k++)
        {
          AtlasSearchResult result;
          g_autofree char *target = NULL;
          g_autofree char *subtitle = atlas_search_results_dup_subtitle (results, k);

          atlas_search_results_get (results, k, &result);
          target = atlas_target_to_string (result.target, world_fixture_get ());
          if (!g_str_equal (target, rows[i][1]))
            continue;
          is_found = TRUE;
          g_assert_cmpint (result.group, ==, ATLAS_SEARCH_DISPUTES);
          g_assert_cmpstr (subtitle, !=, "");
        }
      g_assert_true (is_found);
    }
}

static void
test_places (void)
{
  AtlasSearchResult tallinn = get_first ("tallinn");
  AtlasSearchResult crimea = get_first ("crimea");

  g_assert_cmpint (tallinn.group, ==, ATLAS_SEARCH_PLACES);
  g_assert_cmpint (tallinn.target.kind, ==, ATLAS_TARGET_NONE);
  g_assert_true (tallinn.has_point);
  g_assert_cmpfloat_with_epsilon (tallinn.lat, 59.43, 0.1);
  g_assert_cmpfloat_with_epsilon (tallinn.lon, 24.73, 0.1);
  g_assert_cmpstr (crimea.title, ==, "Crimea");
  g_assert_cmpfloat_with_epsilon (crimea.lat, 45.2, 0.7);
  g_assert_cmpfloat_with_epsilon (crimea.lon, 34.3, 1.0);
  g_assert_false (get_first ("estonia").has_point);
}

static gboolean
has_result (const char *text, const char *expected)
{
  g_autoptr (AtlasSearchResults) results = ask (text);

  for (guint i = 0; i < atlas_search_results_get_n_results (results); i++)
    {
      AtlasSearchResult result;
      g_autofree char *target = NULL;

      atlas_search_results_get (results, i, &result);
      target = atlas_target_to_string (result.target, world_fixture_get ());
      if (g_str_equal (target, expected))
        return TRUE;
    }
  return FALSE;
}

/* By speaker, words, language of its own and place; not by a word that it has not */
static void
test_quotes (void)
{
  g_assert_true (has_result ("putin december 2021", "quote:q-putin-not-one-inch-2021") ||
                 has_result ("putin 2021 not one inch", "quote:q-putin-not-one-inch-2021"));
  g_assert_true (has_result ("Путин", "quote:q-putin-not-one-inch-2021"));
  g_assert_false (has_result ("putin 2021 not one inch zebra", "quote:q-putin-not-one-inch-2021"));
}

/* A disputed quote says by whom wherever it is found. */
static void
test_disputes (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());
  g_autoptr (AtlasSearchResults) results = ask ("not one inch");
  guint n_disputed = 0;

  for (guint i = 0; i < atlas_search_results_get_n_results (results); i++)
    {
      AtlasSearchResult result;
      g_autofree char *dispute = atlas_search_results_dup_dispute (results, i);
      const AtlasQuote *quote = NULL;

      atlas_search_results_get (results, i, &result);
      if (result.group != ATLAS_SEARCH_QUOTES)
        continue;
      quote = atlas_collection_get_quote (collection, result.target.index);
      g_assert_cmpstr (result.title, ==, quote->english_text);
      g_assert_cmpint (dispute != NULL, ==, quote->disputed_by != NULL);
      if (dispute == NULL)
        continue;
      n_disputed++;
      g_assert_nonnull (strstr (dispute, quote->disputed_by));
    }
  g_assert_cmpuint (n_disputed, >, 1);
}

static void
test_subtitles (void)
{
  g_autoptr (AtlasSearchResults) estonia = ask ("eesti");
  g_autoptr (AtlasSearchResults) petersburg = ask ("leningrad");
  g_autofree char *of_state = atlas_search_results_dup_subtitle (estonia, 0);
  g_autofree char *of_town = atlas_search_results_dup_subtitle (petersburg, 0);

  g_assert_cmpstr (of_state, ==, "Eesti · EST");
  g_assert_nonnull (strstr (of_town, "Russia"));
  g_assert_nonnull (strstr (of_town, "Leningrad"));
}

static void
test_limit (void)
{
  g_autoptr (AtlasSearchResults) all = ask ("war");
  g_autoptr (AtlasSearchResults) three = atlas_search_query (get_search (), "war", 3, 0);
  g_autoptr (AtlasSearchResults) more = atlas_search_query (get_search (), "eesti", 1000000, 0);
  AtlasSearchResult best;
  AtlasSearchResult first;

  g_assert_cmpuint (atlas_search_results_get_n_results (all), >, 3);
  g_assert_cmpuint (atlas_search_results_get_n_results (three), ==, 3);
  for (guint group = 0; group < ATLAS_N_SEARCH_GROUPS; group++)
    g_assert_cmpuint (atlas_search_results_get_total (three, group), ==,
                      atlas_search_results_get_total (all, group));
  atlas_search_results_get (all, 0, &best);
  atlas_search_results_get (three, 0, &first);
  g_assert_true (atlas_target_equal (best.target, first.target));
  g_assert_cmpuint (atlas_search_results_get_n_results (more), ==, 1);
}

/* Of each group the best, and how many there are */
static void
test_group_limit (void)
{
  g_autoptr (AtlasSearchResults) all = ask ("pol");
  g_autoptr (AtlasSearchResults) some = atlas_search_query (get_search (), "pol", 0, 2);
  guint end = 0;

  g_assert_cmpuint (atlas_search_results_get_n_found (some), ==,
                    atlas_search_results_get_n_results (all));
  for (guint start = 0; start < atlas_search_results_get_n_results (some); start = end)
    {
      AtlasSearchResult result;
      AtlasSearchResult best;
      guint run;
      guint all_start = 0;
      guint all_end;

      atlas_search_results_get (some, start, &result);
      atlas_search_results_get_run (some, start, &run, &end);
      g_assert_cmpuint (end - start, ==,
                        MIN (2, atlas_search_results_get_total (all, result.group)));
      do
        {
          atlas_search_results_get_run (all, all_start, &run, &all_end);
          atlas_search_results_get (all, all_start, &best);
          all_start = all_end;
        }
      while (best.group != result.group);
      g_assert_cmpstr (best.title, ==, result.title);
    }
}

static void
test_odd_input (void)
{
  g_autofree char *long_text = g_strnfill (100000, 'x');
  g_autofree char *long_words = g_strnfill (10001, ' ');
  const char *const texts[] = {
    "", " ", "…", "\xff\xfe", "zzzzzz", "%%%", long_text, "\xe2\x80\xae"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (AtlasSearchResults) results = ask (texts[i]);

      g_assert_cmpuint (atlas_search_results_get_n_results (results), ==, 0);
    }
  for (guint i = 0; i < 10000; i += 2)
    long_words[i] = 'e';
  /* Five thousand words that are all one */
  g_assert_cmpint (get_first (long_words).group, ==, get_first ("e").group);
}

static gpointer
ask_often (gpointer data)
{
  for (guint i = 0; i < 20; i++)
    {
      assert_first ("eesti", "state:EST");
      assert_first ("not one", get_first ("not one").title[0] != '\0' ? data : "");
    }
  return NULL;
}

static void
test_threads (void)
{
  AtlasSearchResult first = get_first ("not one");
  g_autofree char *expected = atlas_target_to_string (first.target, world_fixture_get ());
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ask", ask_often, expected);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/names-of-countries", test_names_of_countries);
  g_test_add_func ("/search/ranking", test_ranking);
  g_test_add_func ("/search/runs", test_runs);
  g_test_add_func ("/search/everything-is-reached", test_everything_is_reached);
  g_test_add_func ("/search/places", test_places);
  g_test_add_func ("/search/quotes", test_quotes);
  g_test_add_func ("/search/disputes", test_disputes);
  g_test_add_func ("/search/subtitles", test_subtitles);
  g_test_add_func ("/search/limit", test_limit);
  g_test_add_func ("/search/contested-ground", test_contested_ground);
  g_test_add_func ("/search/group-limit", test_group_limit);
  g_test_add_func ("/search/odd-input", test_odd_input);
  g_test_add_func ("/search/threads", test_threads);
  status = g_test_run ();
  atlas_search_unref (get_search ());
  world_fixture_drop ();
  return status;
}
