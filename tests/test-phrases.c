/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-phrases.h"

static void
test_articles (void)
{
  /* From the beginning, the middle and the end of the table, capitals before small letters */
  static const char *const with_article[] = {
    "Amami Islands", "Azores",       "CIS",           "CSTO",           "Canary Islands",    "EU",
    "Gaza Strip",    "Soviet Union", "Netherlands",   "United Kingdom", "United States",     "WEU",
    "Warsaw Pact",   "West Bank",    "Ukrainian SSR", "Czech Republic", "Saar Protectorate",
  };
  static const char *const without[] = { "", "Poland", "NATO", "netherlands", "West", "Zanzibar" };

  for (guint i = 0; i < G_N_ELEMENTS (with_article); i++)
    {
      g_autofree char *expected = g_strconcat ("the ", with_article[i], NULL);

      g_assert_cmpstr (atlas_phrase_with_article (with_article[i]), ==, expected);
    }
  for (guint i = 0; i < G_N_ELEMENTS (without); i++)
    g_assert_true (atlas_phrase_with_article (without[i]) == without[i]);
  g_assert_cmpstr (atlas_phrase_with_article ("The Gambia"), ==, "the Gambia");
}

static void
test_lists (void)
{
  static const char *const names[] = { "A", "B", "C", "D" };
  static const char *const expected[] = { "", "A", "A and B", "A, B and C", "A, B, C and D" };

  for (guint n = 0; n < G_N_ELEMENTS (expected); n++)
    {
      g_autofree char *list = atlas_phrase_join_names (names, n);

      g_assert_cmpstr (list, ==, expected[n]);
    }
}

static void
test_append (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  atlas_phrase_append (list, "A, 1%");
  g_assert_cmpstr (list->str, ==, "A, 1%");
  atlas_phrase_append (list, "B");
  atlas_phrase_append (list, "C %s");
  g_assert_cmpstr (list->str, ==, "A, 1%; B; C %s");
}

static void
test_numbers (void)
{
  static const struct
  {
    guint number;
    const char *word;
  } rows[] = {
    { 0, "no" }, { 1, "one" }, { 7, "seven" }, { 12, "twelve" }, { 13, "13" }, { 1000, "1000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *word = atlas_phrase_number (rows[i].number);

      g_assert_cmpstr (word, ==, rows[i].word);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrases/articles", test_articles);
  g_test_add_func ("/phrases/lists", test_lists);
  g_test_add_func ("/phrases/append", test_append);
  g_test_add_func ("/phrases/numbers", test_numbers);
  return g_test_run ();
}
