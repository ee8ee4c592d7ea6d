/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-phrases.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *name;
  const char *in_sentence;
} Article;

/* Names that take an article inside an English sentence. Translators give the whole name as it
 * stands in the middle of a sentence. Sorted by name. */
static const Article articles[] = {
  { "Amami Islands", N_ ("the Amami Islands") },
  { "Azores", N_ ("the Azores") },
  { "Belgian Congo", N_ ("the Belgian Congo") },
  { "CIS", N_ ("the CIS") },
  { "CSTO", N_ ("the CSTO") },
  { "Canary Islands", N_ ("the Canary Islands") },
  { "Central African Empire", N_ ("the Central African Empire") },
  { "Central African Republic", N_ ("the Central African Republic") },
  { "Cocos (Keeling) Islands", N_ ("the Cocos (Keeling) Islands") },
  { "Comoros", N_ ("the Comoros") },
  { "Czech Republic", N_ ("the Czech Republic") },
  { "Czech Socialist Republic", N_ ("the Czech Socialist Republic") },
  { "Dominican Republic", N_ ("the Dominican Republic") },
  { "EU", N_ ("the EU") },
  { "Falkland Islands", N_ ("the Falkland Islands") },
  { "Federated States of Micronesia", N_ ("the Federated States of Micronesia") },
  { "Free Territory of Trieste", N_ ("the Free Territory of Trieste") },
  { "Gaza Strip", N_ ("the Gaza Strip") },
  { "Golan Heights", N_ ("the Golan Heights") },
  { "Khmer Republic", N_ ("the Khmer Republic") },
  { "Maldives", N_ ("the Maldives") },
  { "Mali Federation", N_ ("the Mali Federation") },
  { "Marshall Islands", N_ ("the Marshall Islands") },
  { "Netherlands", N_ ("the Netherlands") },
  { "Netherlands Antilles", N_ ("the Netherlands Antilles") },
  { "New Hebrides", N_ ("the New Hebrides") },
  { "Northern Mariana Islands", N_ ("the Northern Mariana Islands") },
  { "Ogasawara and Volcano Islands", N_ ("the Ogasawara and Volcano Islands") },
  { "Panama Canal Zone", N_ ("the Panama Canal Zone") },
  { "Paracel Islands", N_ ("the Paracel Islands") },
  { "Philippines", N_ ("the Philippines") },
  { "Republic of China (Taiwan)", N_ ("the Republic of China (Taiwan)") },
  { "Russian SFSR", N_ ("the Russian SFSR") },
  { "Ryukyu Islands", N_ ("the Ryukyu Islands") },
  { "Saar Protectorate", N_ ("the Saar Protectorate") },
  { "Saudi-Iraqi Neutral Zone", N_ ("the Saudi-Iraqi Neutral Zone") },
  { "Saudi-Kuwaiti Neutral Zone", N_ ("the Saudi-Kuwaiti Neutral Zone") },
  { "Seychelles", N_ ("the Seychelles") },
  { "Slovak Republic", N_ ("the Slovak Republic") },
  { "Slovak Socialist Republic", N_ ("the Slovak Socialist Republic") },
  { "Solomon Islands", N_ ("the Solomon Islands") },
  { "South Kurils", N_ ("the South Kurils") },
  { "Soviet Union", N_ ("the Soviet Union") },
  { "Spanish Protectorate in Morocco", N_ ("the Spanish Protectorate in Morocco") },
  { "State of Vietnam", N_ ("the State of Vietnam") },
  { "Tangier International Zone", N_ ("the Tangier International Zone") },
  { "The Bahamas", N_ ("the Bahamas") },
  { "The Gambia", N_ ("the Gambia") },
  { "Trust Territory of the Pacific Islands", N_ ("the Trust Territory of the Pacific Islands") },
  { "Ukrainian SSR", N_ ("the Ukrainian SSR") },
  { "United Arab Emirates", N_ ("the United Arab Emirates") },
  { "United Arab Republic", N_ ("the United Arab Republic") },
  { "United Kingdom", N_ ("the United Kingdom") },
  { "United Nations administration", N_ ("the United Nations") },
  { "United States", N_ ("the United States") },
  { "WEU", N_ ("the WEU") },
  { "Warsaw Pact", N_ ("the Warsaw Pact") },
  { "West Bank", N_ ("the West Bank") },
};

static int
compare_article (const void *key, const void *entry)
{
  return g_strcmp0 (key, ((const Article *) entry)->name);
}

const char *
atlas_phrase_with_article (const char *name)
{
  const Article *article =
    bsearch (name, articles, G_N_ELEMENTS (articles), sizeof (Article), compare_article);

  return article != NULL ? _ (article->in_sentence) : name;
}

char *
atlas_phrase_join_names (const char *const *names, guint n_names)
{
  g_autofree char *joined = NULL;

  if (n_names == 0)
    return g_strdup ("");

  joined = g_strdup (names[0]);
  for (guint i = 1; i < n_names; i++)
    {
      g_autofree char *head = g_steal_pointer (&joined);

      if (i + 1 < n_names)
        /* Translators: joins a list of names, all but the last */
        joined = g_strdup_printf (_ ("%1$s, %2$s"), head, names[i]);
      else
        /* Translators: joins the last name to a list */
        joined = g_strdup_printf (_ ("%1$s and %2$s"), head, names[i]);
    }

  return g_steal_pointer (&joined);
}

void
atlas_phrase_append (GString *list, const char *phrase)
{
  g_autofree char *head = g_strdup (list->str);

  if (*head == '\0')
    g_string_assign (list, phrase);
  else
    /* Translators: joins two things that changed, or two parts of a list that have commas of their own */
    g_string_printf (list, _ ("%1$s; %2$s"), head, phrase);
}

char *
atlas_phrase_number (guint number)
{
  /* Translators: these stand before “states”, as in “seven states joined NATO” */
  static const char *const words[] = {
    NC_ ("number of states", "no"),     NC_ ("number of states", "one"),
    NC_ ("number of states", "two"),    NC_ ("number of states", "three"),
    NC_ ("number of states", "four"),   NC_ ("number of states", "five"),
    NC_ ("number of states", "six"),    NC_ ("number of states", "seven"),
    NC_ ("number of states", "eight"),  NC_ ("number of states", "nine"),
    NC_ ("number of states", "ten"),    NC_ ("number of states", "eleven"),
    NC_ ("number of states", "twelve"),
  };

  if (number < G_N_ELEMENTS (words))
    return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "number of states", words[number]));
  return g_strdup_printf ("%u", number);
}

char *
atlas_phrase_capitalise (const char *clause)
{
  g_autofree char *first = g_utf8_substring (clause, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (clause), NULL);
}
