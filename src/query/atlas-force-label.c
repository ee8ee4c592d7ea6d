/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-label.h"

#include "atlas-phrases.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Below this, thousands have one decimal. */
#define WHOLE_THOUSANDS_FROM 10000

/* Thousands, as “3.2”, “34”, without a decimal that says nothing */
static char *
format_thousands (guint64 number)
{
  double tenths = round ((double) number / 100);

  if (number >= WHOLE_THOUSANDS_FROM || fmod (tenths, 10) == 0)
    return g_strdup_printf ("%.0f", round ((double) number / 1000));
  return g_strdup_printf ("%.1f", tenths / 10);
}

static char *
format_personnel (guint64 low, guint64 high)
{
  g_autofree char *first = format_thousands (low);
  g_autofree char *second = format_thousands (high);

  if (low < 1000 || (low < high && g_str_equal (first, second)))
    {
      g_autofree char *low_text = atlas_force_dup_number (low);
      g_autofree char *high_text = atlas_force_dup_number (high);

      if (low == high)
        return g_steal_pointer (&low_text);
      /* Translators: the lowest and the highest number, as short as can be */
      return g_strdup_printf (C_ ("troops", "%1$s–%2$s"), low_text, high_text);
    }
  if (low == high)
    /* Translators: thousands, as short as can be: “34 k” */
    return g_strdup_printf (C_ ("troops", "%s k"), first);
  /* Translators: thousands, from and to, as short as can be: “34–42 k” */
  return g_strdup_printf (C_ ("troops", "%1$s–%2$s k"), first, second);
}

char *
atlas_force_dup_short_estimate (AtlasForceUnit unit, guint64 low, guint64 high)
{
  if (unit == ATLAS_UNIT_UNCOUNTED)
    return NULL;
  if (unit == ATLAS_UNIT_PERSONNEL)
    return format_personnel (low, high);
  return atlas_force_dup_estimate (unit, low, high);
}

/* The first letters of its words, or of its only word */
static char *
shorten (const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " -", -1);
  g_autoptr (GString) initials = g_string_new (NULL);
  guint n_words = 0;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && n_words++ < ATLAS_FORCE_CODE_CHARS)
      g_string_append_unichar (initials, g_unichar_toupper (g_utf8_get_char (words[i])));
  if (n_words < 2)
    return g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), ATLAS_FORCE_CODE_CHARS));
  return g_strdup (initials->str);
}

char *
atlas_force_dup_side_code (AtlasWorld *world, const char *side)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  guint alliance = 0;

  if (!atlas_collection_find_alliance (collection, side, &alliance))
    return g_strdup (side);
  return shorten (atlas_collection_get_alliance (collection, alliance)->short_name);
}

char *
atlas_force_dup_publishers (const AtlasForce *force, guint *n_publishers)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < force->n_sources; i++)
    if (g_hash_table_add (seen, (gpointer) force->sources[i]->publisher))
      atlas_phrase_append (names, force->sources[i]->publisher);
  if (n_publishers != NULL)
    *n_publishers = g_hash_table_size (seen);
  return g_strdup (names->str);
}

char *
atlas_force_report_describe_briefly (const AtlasForceReport *report,
                                     AtlasWorld *world,
                                     AtlasDate date)
{
  const AtlasForce *force = report->force;
  g_autofree char *side = atlas_force_dup_side (world, force->side, date);
  g_autofree char *number = atlas_force_dup_range (force);
  g_autofree char *as_of = atlas_partial_date_format (force->as_of);
  g_autofree char *publishers = atlas_force_dup_publishers (force, NULL);
  const char *counted = force->has_count ? number : _ ("Reported without a number; enters no sum");

  /* Translators: what a symbol on the map stands for: side, kind and name of the force; a range of
   * numbers and the date that they are for; who published them */
  return g_strdup_printf (_ ("%1$s, %2$s: %3$s\n%4$s, as of %5$s\nSource: %6$s"), side,
                          atlas_force_kind_get_label (force->kind), force->name, counted, as_of,
                          publishers);
}
