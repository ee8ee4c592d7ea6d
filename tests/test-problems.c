/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-collection-limits.h"
#include "atlas-json.h"

#include <string.h>

static void
add (AtlasProblems *problems, const char *file, guint line, guint column, const char *path)
{
  AtlasProblem *problem = atlas_problem_new (ATLAS_PROBLEM_WRONG_VALUE, file, path, "is odd");

  problem->line = line;
  problem->column = column;
  atlas_problems_take (problems, problem);
}

static char *
list (AtlasProblems *problems)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < atlas_problems_get_n (problems); i++)
    {
      g_autofree char *line = atlas_problem_format (atlas_problems_get (problems, i), NULL);

      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_sort (void)
{
  g_autoptr (AtlasProblems) problems = atlas_problems_new ();
  g_autofree char *text = NULL;
  g_autofree char *rest = NULL;

  atlas_problems_add_unlisted (problems, "b.json", 2);
  add (problems, "b.json", 10, 1, "$.b");
  add (problems, "b.json", 9, 12, "$.a");
  add (problems, "a.json", 30, 2, "$");
  add (problems, "b.json", 9, 3, "$.z");
  add (problems, "b.json", 9, 3, "$.y");
  atlas_problems_sort (problems);
  text = list (problems);
  g_assert_cmpstr (text, ==,
                   "a.json:30:2: $: is odd\n"
                   "b.json:9:3: $.y: is odd\n"
                   "b.json:9:3: $.z: is odd\n"
                   "b.json:9:12: $.a: is odd\n"
                   "b.json:10:1: $.b: is odd\n"
                   "b.json: and 2 more problems in this file\n");
  g_assert_cmpuint (atlas_problems_get_total (problems), ==, 7);

  atlas_problems_keep_file (problems, "a.json");
  rest = list (problems);
  g_assert_cmpstr (rest, ==, "a.json:30:2: $: is odd\n");
  g_assert_cmpuint (atlas_problems_get_total (problems), ==, 1);
}

static void
test_error (void)
{
  g_autoptr (AtlasProblems) problems = atlas_problems_new ();
  g_autoptr (GError) one = NULL;
  g_autoptr (GError) two = NULL;
  g_autoptr (GError) four = NULL;

  add (problems, "a.json", 1, 2, "$.a");
  one = atlas_problems_to_error (problems);
  g_assert_cmpstr (one->message, ==, "a.json:1:2: $.a: is odd");
  g_assert_error (one, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_VALUE);
  add (problems, "a.json", 1, 3, "$.b");
  two = atlas_problems_to_error (problems);
  g_assert_cmpstr (two->message, ==, "a.json:1:2: $.a: is odd (and 1 more problem)");
  atlas_problems_add_unlisted (problems, "a.json", 2);
  four = atlas_problems_to_error (problems);
  g_assert_cmpstr (four->message, ==, "a.json:1:2: $.a: is odd (and 3 more problems)");
}

static void
test_codes (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ATLAS_N_PROBLEM_CODES; i++)
    {
      const char *id = atlas_problem_code_to_id (i);

      g_assert_nonnull (id);
      g_assert_true (g_hash_table_add (ids, (gpointer) id));
    }
}

/* A reader: positions, and no more of them than can be read. */

static GBytes *
make_list (guint n_numbers)
{
  g_autoptr (GString) text = g_string_new ("{\"list\": [");

  for (guint i = 0; i < n_numbers; i++)
    g_string_append_printf (text, "%s\n%u", i > 0 ? "," : "", i);
  g_string_append (text, "]}");
  return g_string_free_to_bytes (g_steal_pointer (&text));
}

static void
report_each (AtlasJsonReader *reader, guint n_numbers)
{
  AtlasJson root = { reader, NULL, NULL, 0, atlas_json_reader_get_root (reader) };
  guint n_elements;
  AtlasJson array = atlas_json_get_array (&root, "list", &n_elements);

  g_assert_cmpuint (n_elements, ==, n_numbers);
  for (guint i = 0; i < n_elements; i++)
    {
      AtlasJson element = atlas_json_get_element (&array, i);

      atlas_json_as_text (&element, ATLAS_TEXT_LINE);
    }
}

static void
test_reader (void)
{
  g_autoptr (GBytes) bytes = make_list (3);
  g_autoptr (AtlasJsonReader) reader = atlas_json_reader_new ("x.json");
  g_autoptr (AtlasProblems) problems = atlas_problems_new ();
  g_autofree char *text = NULL;

  g_assert_true (atlas_json_reader_parse (reader, bytes));
  report_each (reader, 3);
  atlas_json_reader_drop_document (reader);
  atlas_json_reader_finish (reader, problems);
  text = list (problems);
  g_assert_cmpstr (text, ==,
                   "x.json:2:1: $.list[0]: is a number; expected a string\n"
                   "x.json:3:1: $.list[1]: is a number; expected a string\n"
                   "x.json:4:1: $.list[2]: is a number; expected a string\n");
}

static void
test_many (void)
{
  g_autoptr (GBytes) bytes = make_list (ATLAS_FILE_PROBLEMS_MAX + 7);
  g_autoptr (AtlasJsonReader) reader = atlas_json_reader_new ("x.json");
  g_autoptr (AtlasProblems) problems = atlas_problems_new ();
  const AtlasProblem *last;

  g_assert_true (atlas_json_reader_parse (reader, bytes));
  report_each (reader, ATLAS_FILE_PROBLEMS_MAX + 7);
  g_assert_cmpuint (atlas_json_reader_get_n_problems (reader), ==, ATLAS_FILE_PROBLEMS_MAX + 7);
  atlas_json_reader_finish (reader, problems);
  atlas_problems_sort (problems);
  g_assert_cmpuint (atlas_problems_get_n (problems), ==, ATLAS_FILE_PROBLEMS_MAX + 1);
  g_assert_cmpuint (atlas_problems_get_total (problems), ==, ATLAS_FILE_PROBLEMS_MAX + 7);
  last = atlas_problems_get (problems, ATLAS_FILE_PROBLEMS_MAX);
  g_assert_cmpint (last->code, ==, ATLAS_PROBLEM_MORE);
  g_assert_cmpuint (last->n_more, ==, 7);
  last = atlas_problems_get (problems, ATLAS_FILE_PROBLEMS_MAX - 1);
  g_assert_cmpuint (last->line, ==, ATLAS_FILE_PROBLEMS_MAX + 1);
}

static void
test_nearest_word (void)
{
  static const char *const known[] = { "title", "text", "native", "as_of", NULL };

  g_assert_cmpstr (atlas_nearest_word ("titel", known, 2), ==, "title");
  g_assert_cmpstr (atlas_nearest_word ("Title", known, 1), ==, "title");
  g_assert_cmpstr (atlas_nearest_word ("txet", known, 1), ==, "text");
  g_assert_cmpstr (atlas_nearest_word ("text", known, 1), ==, "text");
  g_assert_cmpstr (atlas_nearest_word ("nativ", known, 2), ==, "native");
  g_assert_cmpstr (atlas_nearest_word ("as-of", known, 2), ==, "as_of");
  g_assert_null (atlas_nearest_word ("xyzzy", known, 2));
  g_assert_null (atlas_nearest_word ("", known, 2));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/problems/sort", test_sort);
  g_test_add_func ("/problems/error", test_error);
  g_test_add_func ("/problems/codes", test_codes);
  g_test_add_func ("/problems/reader", test_reader);
  g_test_add_func ("/problems/many", test_many);
  g_test_add_func ("/problems/nearest-word", test_nearest_word);

  return g_test_run ();
}
