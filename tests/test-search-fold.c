/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-search-fold.h"

#include <locale.h>

static const struct
{
  const char *text;
  const char *folded;
} cases[] = {
  { "", "" },
  { " \t\n ", "" },
  { "?!“”", "" },
  { "Estonia", "estonia" },
  { "  Two\t words ", "two words" },
  { "Türkei", "turkei" },
  { "Tu\xcc\x88rkei", "turkei" }, /* decomposed as on other systems */
  { "Ёлка", "елка" },
  { "Łódź", "lodz" },
  { "Straße STRASSE GROẞ", "strasse strasse gross" },
  { "Đurđević", "durdevic" },
  { "Tromsø", "tromso" },
  { "Işık İstanbul ılıca", "isik istanbul ilica" },
  { "Ærø Œuvre", "aero oeuvre" },
  { "Þórður Guðmundsson", "thordur gudmundsson" },
  { "Azərbaycan", "azerbaycan" },
  { "São Tomé", "sao tome" },
  { "Україна", "украіна" },
  { "Ґданськ", "гданськ" },
  { "Ελλάς ΕΛΛΑΔΑ", "ελλασ ελλαδα" },
  { "Việt Nam", "viet nam" },
  { "Côte d’Ivoire", "cote d ivoire" },
  { "Oʻzbekiston", "ozbekiston" },
  { "F-16", "f 16" },
  { "one\xc2\xad"
    "word",
    "oneword" }, /* soft hyphen */
  { "a\xe2\x80\xae"
    "b",
    "ab" },                /* right-to-left override */
  { "ﬁnland", "finland" }, /* ligature */
  { "ＮＡＴＯ", "nato" },  /* full width */
  { "مُحَمَّد", "محمد" },
  { "नेपाल", "नेपाल" },
  { "中国", "中国" },
  { "a\xff"
    "b",
    "a b" },
  { "caf\xc3", "caf" }, /* ends within a character */
  { "😀", "" },
};

static void
test_table (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = atlas_search_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

/* What is folded stays as it is: titles and questions are folded once each, in any order. */
static void
test_idempotent (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *once = atlas_search_fold (cases[i].text);
      g_autofree char *twice = atlas_search_fold (once);

      g_assert_true (g_utf8_validate (once, -1, NULL));
      g_assert_cmpstr (once, ==, twice);
    }
}

static void
test_append (void)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  atlas_search_fold_append (folded, "…");
  g_assert_cmpstr (folded->str, ==, "");
  atlas_search_fold_append (folded, "Été");
  atlas_search_fold_append (folded, "");
  atlas_search_fold_append (folded, "–");
  atlas_search_fold_append (folded, "1990");
  g_assert_cmpstr (folded->str, ==, "ete 1990");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-fold/table", test_table);
  g_test_add_func ("/search-fold/idempotent", test_idempotent);
  g_test_add_func ("/search-fold/append", test_append);
  return g_test_run ();
}
