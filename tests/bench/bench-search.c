/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* bench-search FOLDER: makes the search of a collection and asks it for what somebody types, letter
 * by letter; prints as JSON how long each took and how much memory the search takes. */

#include "config.h"

#include "atlas-builtin.h"
#include "atlas-collection-load.h"
#include "atlas-search.h"

static const char *const typed[] = {
  "eesti",
  "Україна",
  "summit treaty",
  "treaty of warsaw",
  "договор",
  "łódź",
  "not one inch",
  "president",
  "estonia 2004",
  "1990",
  "security",
  "a b c d e",
  "zzzz",
  "s",
  "t",
  "п",
  "w",
  "r",
};
#define N_ROUNDS 5

typedef struct
{
  double ms;
  char *text;
  guint n_results;
} Answer;

static int
compare_answers (gconstpointer a, gconstpointer b)
{
  const Answer *one = a, *other = b;

  return one->ms < other->ms ? -1 : one->ms > other->ms;
}

static AtlasWorld *
load (const char *path)
{
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasGeography) geography = atlas_builtin_load_geography (&error);
  g_autoptr (AtlasCollection) collection = NULL;
  AtlasLoadOptions options = { 0 };
  AtlasWorld *world = NULL;

  options.geography = geography;
  if (geography != NULL)
    collection = atlas_collection_load_with (folder, &options, NULL, NULL, &error);
  if (collection != NULL)
    world = atlas_world_new (geography, collection, &error);
  if (world == NULL)
    g_error ("%s", error->message);
  return world;
}

/* Each beginning of @text, as the letters come */
static void
type (AtlasSearch *search, const char *text, GArray *answers)
{
  for (const char *end = g_utf8_next_char (text);; end = g_utf8_next_char (end))
    {
      Answer answer = { 0, g_strndup (text, (gsize) (end - text)), 0 };
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (AtlasSearchResults) results = atlas_search_query (search, answer.text, 0, 0);

      answer.ms = (double) (g_get_monotonic_time () - begin) / 1000;
      answer.n_results = atlas_search_results_get_n_results (results);
      g_array_append_val (answers, answer);
      if (*end == '\0')
        return;
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (AtlasWorld) world = NULL;
  g_autoptr (AtlasSearch) search = NULL;
  g_autoptr (GArray) answers = g_array_new (FALSE, FALSE, sizeof (Answer));
  const Answer *worst = NULL;
  gint64 begin;
  double build_ms;

  if (argc != 2)
    {
      g_printerr ("Usage: bench-search FOLDER\n");
      return 2;
    }
  world = load (argv[1]);
  begin = g_get_monotonic_time ();
  search = atlas_search_new (world);
  build_ms = (double) (g_get_monotonic_time () - begin) / 1000;
  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
      type (search, typed[i], answers);

  g_array_sort (answers, compare_answers);
  worst = &g_array_index (answers, Answer, answers->len - 1);
  g_print ("{\"items\": %u, \"build_ms\": %.1f, \"bytes\": %" G_GSIZE_FORMAT
           ", \"p50_ms\": %.3f, \"p95_ms\": %.3f, \"worst_ms\": %.3f, \"worst\": \"%s\", "
           "\"worst_results\": %u}\n",
           atlas_search_get_n_items (search), build_ms, atlas_search_get_size (search),
           g_array_index (answers, Answer, answers->len / 2).ms,
           g_array_index (answers, Answer, answers->len * 95 / 100).ms, worst->ms, worst->text,
           worst->n_results);
  for (guint i = 0; i < answers->len; i++)
    g_free (g_array_index (answers, Answer, i).text);
  return 0;
}
