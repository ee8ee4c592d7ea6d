/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Dates, plurals and the sentence of the day in each language of the interface, from the catalogues
 * that the build has compiled. */

#include "atlas-changes.h"
#include "atlas-forces-describe.h"
#include "atlas-legend-summary.h"
#include "atlas-membership-phrases.h"
#include "atlas-phrases.h"
#include "atlas-time-lanes.h"
#include "folder-fixture.h"
#include "translation-fixture.h"
#include "world-fixture.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

/* How many states a sentence speaks of: all the forms of a Slavic plural, in words and in digits */
static const guint counts[] = { 1, 2, 5, 11, 21 };

/* Days on which NATO had 30, 31 and 32 members */
static const char *const member_days[] = { "2022-01-01", "2023-06-01", "2024-06-01" };

/* Names of states have catalogues of their own and are English here. */
typedef struct
{
  const char *code;
  const char *dates[3];      /* 1 January 1949, 29 March 2004, 31 May 2022 */
  const char *months[2];     /* March 2004, May 2022 */
  const char *list;          /* “X” and “Y”, either with commas of its own */
  const char *members[3];    /* on member_days */
  const char *joined[5];     /* “X” joined “Y”, by counts */
  const char *invited[5];    /* likewise */
  const char *ages[5];       /* so many days before, by counts */
  const char *many_sentence; /* of the day on which seven states joined NATO */
  const char *two_sentence;  /* of the day on which Greece and Turkey did */
  const char *one_sentence;  /* of the day on which Sweden did */
} Language;

static const Language languages[] = {
  {
    .code = "en",
    .dates = { "1 January 1949", "29 March 2004", "31 May 2022" },
    .months = { "March 2004", "May 2022" },
    .list = "X; Y",
    .members = { "30 members", "31 members", "32 members" },
    .joined = { "X joined Y", "two states joined Y: X", "five states joined Y: X",
                "eleven states joined Y: X", "21 states joined Y: X" },
    .invited = { "X was invited to join Y", "two states were invited to join Y: X",
                 "five states were invited to join Y: X", "eleven states were invited to join Y: X",
                 "21 states were invited to join Y: X" },
    .ages = { "1 day earlier", "2 days earlier", "5 days earlier", "11 days earlier",
              "21 days earlier" },
    .many_sentence = "29 March 2004: seven states joined NATO: Bulgaria, Estonia, Latvia, "
                     "Lithuania, Romania, Slovakia and Slovenia.",
    .two_sentence = "18 February 1952: two states joined NATO: Greece and Turkey.",
    .one_sentence = "7 March 2024: Sweden joined NATO.",
  },
  {
    .code = "de",
    .dates = { "1. Januar 1949", "29. März 2004", "31. Mai 2022" },
    .months = { "März 2004", "Mai 2022" },
    .list = "X; Y",
    .members = { "30 Mitglieder", "31 Mitglieder", "32 Mitglieder" },
    .joined = { "Beitritt zum Bündnis Y: X", "zwei Staaten traten dem Bündnis Y bei: X",
                "fünf Staaten traten dem Bündnis Y bei: X",
                "elf Staaten traten dem Bündnis Y bei: X",
                "21 Staaten traten dem Bündnis Y bei: X" },
    .invited = { "Einladung zum Beitritt zum Bündnis Y: X",
                 "zwei Staaten wurden zum Beitritt zum Bündnis Y eingeladen: X",
                 "fünf Staaten wurden zum Beitritt zum Bündnis Y eingeladen: X",
                 "elf Staaten wurden zum Beitritt zum Bündnis Y eingeladen: X",
                 "21 Staaten wurden zum Beitritt zum Bündnis Y eingeladen: X" },
    .ages = { "1 Tag zuvor", "2 Tage zuvor", "5 Tage zuvor", "11 Tage zuvor", "21 Tage zuvor" },
    .many_sentence = "29. März 2004: sieben Staaten traten dem Bündnis NATO bei: Bulgaria, "
                     "Estonia, Latvia, Lithuania, Romania, Slovakia und Slovenia.",
    .two_sentence =
      "18. Februar 1952: zwei Staaten traten dem Bündnis NATO bei: Greece und Turkey.",
    .one_sentence = "7. März 2024: Beitritt zum Bündnis NATO: Sweden.",
  },
  {
    .code = "fr",
    .dates = { "1er janvier 1949", "29 mars 2004", "31 mai 2022" },
    .months = { "mars 2004", "mai 2022" },
    .list = "X ; Y",
    .members = { "30 membres", "31 membres", "32 membres" },
    .joined = { "X a rejoint Y", "deux États ont rejoint Y : X", "cinq États ont rejoint Y : X",
                "onze États ont rejoint Y : X", "21 États ont rejoint Y : X" },
    .invited = { "X a reçu une invitation à rejoindre Y",
                 "deux États ont reçu une invitation à rejoindre Y : X",
                 "cinq États ont reçu une invitation à rejoindre Y : X",
                 "onze États ont reçu une invitation à rejoindre Y : X",
                 "21 États ont reçu une invitation à rejoindre Y : X" },
    .ages = { "1 jour plus tôt", "2 jours plus tôt", "5 jours plus tôt", "11 jours plus tôt",
              "21 jours plus tôt" },
    .many_sentence = "29 mars 2004 : sept États ont rejoint NATO : Bulgaria, Estonia, Latvia, "
                     "Lithuania, Romania, Slovakia et Slovenia.",
    .two_sentence = "18 février 1952 : deux États ont rejoint NATO : Greece et Turkey.",
    .one_sentence = "7 mars 2024 : Sweden a rejoint NATO.",
  },
  {
    .code = "uk",
    .dates = { "1 січня 1949", "29 березня 2004", "31 травня 2022" },
    .months = { "березень 2004", "травень 2022" },
    .list = "X; Y",
    .members = { "30 членів", "31 член", "32 члени" },
    .joined = { "X вступає до Y", "дві держави вступають до Y: X", "п’ять держав вступають до Y: X",
                "одинадцять держав вступають до Y: X", "21 держава вступає до Y: X" },
    .invited = { "X отримує запрошення вступити до Y",
                 "дві держави отримують запрошення вступити до Y: X",
                 "п’ять держав отримують запрошення вступити до Y: X",
                 "одинадцять держав отримують запрошення вступити до Y: X",
                 "21 держава отримує запрошення вступити до Y: X" },
    .ages = { "на 1 день раніше", "на 2 дні раніше", "на 5 днів раніше", "на 11 днів раніше",
              "на 21 день раніше" },
    .many_sentence = "29 березня 2004: сім держав вступають до NATO: Bulgaria, Estonia, Latvia, "
                     "Lithuania, Romania, Slovakia та Slovenia.",
    .two_sentence = "18 лютого 1952: дві держави вступають до NATO: Greece та Turkey.",
    .one_sentence = "7 березня 2024: Sweden вступає до NATO.",
  },
  {
    .code = "ru",
    .dates = { "1 января 1949", "29 марта 2004", "31 мая 2022" },
    .months = { "март 2004", "май 2022" },
    .list = "X; Y",
    .members = { "30 членов", "31 член", "32 члена" },
    .joined = { "вступление в Y: X", "два государства вступили в Y: X",
                "пять государств вступили в Y: X", "одиннадцать государств вступили в Y: X",
                "21 государство вступило в Y: X" },
    .invited = { "приглашение вступить в Y: X",
                 "два государства получили приглашение вступить в Y: X",
                 "пять государств получили приглашение вступить в Y: X",
                 "одиннадцать государств получили приглашение вступить в Y: X",
                 "21 государство получило приглашение вступить в Y: X" },
    .ages = { "на 1 день раньше", "на 2 дня раньше", "на 5 дней раньше", "на 11 дней раньше",
              "на 21 день раньше" },
    .many_sentence = "29 марта 2004 — семь государств вступили в NATO: Bulgaria, Estonia, Latvia, "
                     "Lithuania, Romania, Slovakia и Slovenia.",
    .two_sentence = "18 февраля 1952 — два государства вступили в NATO: Greece и Turkey.",
    .one_sentence = "7 марта 2024 — вступление в NATO: Sweden.",
  },
};

static char *locale_folder;

/* German is the locale, since gettext wants one that is there; LANGUAGE chooses the catalogue. */
static void
speak (const char *code)
{
  g_autofree char *catalogues = g_test_build_filename (G_TEST_BUILT, "..", "po", NULL);

  g_setenv ("LANGUAGE", code, TRUE);
  translation_fixture_set_german (locale_folder);
  bindtextdomain (GETTEXT_PACKAGE, catalogues);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static void
test_dates (gconstpointer data)
{
  static const char *const days[] = { "1949-01-01", "2004-03-29", "2022-05-31" };
  static const char *const months[] = { "2004-03", "2022-05" };
  const Language *language = data;

  speak (language->code);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *text = atlas_date_format_long (fixture_date (days[i]));

      g_assert_cmpstr (text, ==, language->dates[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;
      AtlasPartialDate date;

      g_assert_true (atlas_partial_date_parse (months[i], &date, &error));
      text = atlas_partial_date_format (date);
      g_assert_cmpstr (text, ==, language->months[i]);
    }
}

/* Parts of a list are joined as the language does, also where a lane of time is spoken. */
static void
test_lists (gconstpointer data)
{
  const Language *language = data;
  g_autoptr (GString) list = g_string_new ("X");
  g_autoptr (AtlasChanges) changes = NULL;
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (GPtrArray) stages = NULL;
  g_autofree char *joint = NULL;

  speak (language->code);
  atlas_phrase_append (list, "Y");
  g_assert_cmpstr (list->str, ==, language->list);
  joint = g_strndup (language->list + 1, strlen (language->list) - 2);
  changes = atlas_changes_new (world_fixture_get ());
  members = atlas_time_lanes_new (world_fixture_get (), changes, G_MAXUINT64, 0,
                                  fixture_date ("2024-06-01"));
  stages = atlas_time_lanes_new (world_fixture_get (), changes, 0, world_fixture_find_state ("POL"),
                                 fixture_date ("2024-06-01"));
  g_assert_nonnull (strstr (((const AtlasTimeLane *) members->pdata[0])->text, joint));
  g_assert_nonnull (strstr (((const AtlasTimeLane *) stages->pdata[0])->text, joint));
}

static void
test_members (gconstpointer data)
{
  const Language *language = data;
  guint nato = world_fixture_find_alliance ("nato");

  speak (language->code);
  for (guint i = 0; i < G_N_ELEMENTS (member_days); i++)
    {
      g_autoptr (AtlasDay) day = world_fixture_day (member_days[i], ATLAS_VIEW_RECOGNISED);
      AtlasLegendEntry entry;

      atlas_legend_entry_init (&entry, day, nato);
      g_assert_cmpstr (entry.text, ==, language->members[i]);
      g_free (entry.text);
    }
}

static void
test_clauses (gconstpointer data)
{
  const Language *language = data;

  speak (language->code);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *number = atlas_phrase_number (counts[i]);
      AtlasMembershipSubject subject = { counts[i], (char *) "X", number, "Y" };
      g_autofree char *joined = atlas_membership_describe (ATLAS_TELL_JOINED, &subject);
      g_autofree char *invited = atlas_membership_describe_begin (ATLAS_STAGE_INVITED, &subject);

      g_assert_cmpstr (joined, ==, language->joined[i]);
      g_assert_cmpstr (invited, ==, language->invited[i]);
    }
}

static void
test_ages (gconstpointer data)
{
  const Language *language = data;

  speak (language->code);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *age = atlas_force_dup_age ((int) counts[i]);

      g_assert_cmpstr (age, ==, language->ages[i]);
    }
}

static void
test_sentence (gconstpointer data)
{
  const Language *language = data;
  g_autoptr (AtlasChanges) changes = NULL;
  g_autofree char *many = NULL;
  g_autofree char *two = NULL;
  g_autofree char *one = NULL;

  speak (language->code);
  changes = atlas_changes_new (world_fixture_get ());
  many = atlas_changes_describe (changes, fixture_date ("2004-03-28"), fixture_date ("2004-03-29"));
  two = atlas_changes_describe (changes, fixture_date ("1952-02-17"), fixture_date ("1952-02-18"));
  one = atlas_changes_describe (changes, fixture_date ("2024-03-06"), fixture_date ("2024-03-07"));
  g_assert_cmpstr (many, ==, language->many_sentence);
  g_assert_cmpstr (two, ==, language->two_sentence);
  g_assert_cmpstr (one, ==, language->one_sentence);
}

static void
add_tests (const Language *language)
{
  static const struct
  {
    const char *name;
    GTestDataFunc test;
  } tests[] = {
    { "dates", test_dates },     { "lists", test_lists }, { "members", test_members },
    { "clauses", test_clauses }, { "ages", test_ages },   { "sentence", test_sentence },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/languages/%s/%s", language->code, tests[i].name);

      g_test_add_data_func (path, language, tests[i].test);
    }
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  locale_folder = folder_fixture_new ();
  /* GLib decides once whether there is a language to translate into: in English there is none. */
  speak ("de");
  g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, "Search"), !=, "Search");
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    add_tests (&languages[i]);
  result = g_test_run ();
  world_fixture_drop ();
  translation_fixture_end ();
  folder_fixture_free (locale_folder);
  return result;
}
