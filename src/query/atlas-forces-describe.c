/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-forces-describe.h"

#include "atlas-force-label.h"
#include "atlas-item-summary.h"
#include "atlas-phrases.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <math.h>

/* From where on an age is in months, and in years */
#define MONTHS_FROM_DAYS 60
#define YEARS_FROM_DAYS 730
#define DAYS_OF_MONTH 30.4375
#define DAYS_OF_YEAR 365.25

/* With the separator of the reader’s country, or as in English where there is no country */
char *
atlas_force_dup_number (guint64 number)
{
  g_autofree char *plain = g_strdup_printf ("%'" G_GUINT64_FORMAT, number);
  const char *locale = setlocale (LC_NUMERIC, NULL);
  g_autoptr (GString) text = g_string_new (plain);

  if (locale == NULL || (locale[0] == 'C' && (locale[1] == '\0' || locale[1] == '.')))
    for (gssize i = (gssize) text->len - 3; i > 0; i -= 3)
      g_string_insert_c (text, i, ',');
  return g_strdup (text->str);
}

static char *
format_count (AtlasForceUnit unit, const char *numbers, gulong n)
{
  switch (unit)
    {
    case ATLAS_UNIT_PERSONNEL:
      /* Translators: a number or a range of soldiers, “100,000 – 130,000 personnel” */
      return g_strdup_printf (ngettext ("%s soldier", "%s personnel", n), numbers);
    case ATLAS_UNIT_VEHICLES:
      return g_strdup_printf (ngettext ("%s vehicle", "%s vehicles", n), numbers);
    case ATLAS_UNIT_AIRCRAFT:
      return g_strdup_printf (ngettext ("%s aircraft", "%s aircraft", n), numbers);
    case ATLAS_UNIT_SHIPS:
      return g_strdup_printf (ngettext ("%s ship", "%s ships", n), numbers);
    case ATLAS_UNIT_BATTALION_GROUPS:
      return g_strdup_printf (ngettext ("%s battalion group", "%s battalion groups", n), numbers);
    case ATLAS_UNIT_UNCOUNTED:
    case ATLAS_N_FORCE_UNITS:
    default:
      return g_strdup (_ ("Not counted"));
    }
}

char *
atlas_force_dup_estimate (AtlasForceUnit unit, guint64 low, guint64 high)
{
  g_autofree char *low_text = atlas_force_dup_number (low);
  g_autofree char *high_text = atlas_force_dup_number (high);
  /* Translators: the lowest and the highest estimate */
  g_autofree char *numbers =
    low == high ? g_strdup (low_text) : g_strdup_printf (_ ("%s – %s"), low_text, high_text);

  return format_count (unit, numbers, (gulong) high);
}

char *
atlas_force_dup_range (const AtlasForce *force)
{
  return atlas_force_dup_estimate (force->unit, force->low, force->high);
}

char *
atlas_force_dup_age (int age_days)
{
  guint days = (guint) ABS (age_days);
  guint months = (guint) lround (days / DAYS_OF_MONTH);
  guint years = (guint) lround (days / DAYS_OF_YEAR);

  if (days == 0)
    return NULL;
  if (days < MONTHS_FROM_DAYS)
    return g_strdup_printf (age_days > 0 ? ngettext ("%u day earlier", "%u days earlier", days)
                                         : ngettext ("%u day later", "%u days later", days),
                            days);
  if (days < YEARS_FROM_DAYS)
    return g_strdup_printf (
      age_days > 0 ? ngettext ("about %u month earlier", "about %u months earlier", months)
                   : ngettext ("about %u month later", "about %u months later", months),
      months);
  return g_strdup_printf (age_days > 0
                            ? ngettext ("about %u year earlier", "about %u years earlier", years)
                            : ngettext ("about %u year later", "about %u years later", years),
                          years);
}

char *
atlas_force_dup_side (AtlasWorld *world, const char *side, AtlasDate date)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  AtlasGeography *geography = atlas_world_get_geography (world);
  guint state = atlas_geography_find_state (geography, side);
  const char *name = NULL;
  guint alliance = 0;

  if (atlas_collection_find_alliance (collection, side, &alliance))
    return g_strdup (atlas_collection_get_alliance (collection, alliance)->short_name);
  if (state != 0)
    name = atlas_geography_get_state_name (geography, state, date);
  return g_strdup (name != NULL && *name != '\0' ? name : side);
}

static void
append (GString *text, char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

static void
append_number (GString *text, const AtlasForceReport *report)
{
  const AtlasForce *force = report->force;
  g_autofree char *number = atlas_force_format_count (force);
  g_autofree char *as_of = atlas_partial_date_format (force->as_of);
  g_autofree char *age = atlas_force_dup_age (report->age_days);

  if (age == NULL)
    /* Translators: a range of numbers, and a date: “100 – 200 ships, as of 15 February 2022.” */
    append (text, g_strdup_printf (_ ("%1$s, as of %2$s."), number, as_of));
  else
    /* Translators: a range of numbers, a date, and how far that is from the day shown on the map:
     * “100 – 200 ships, as of 3 February 2022 (12 days earlier).” */
    append (text, g_strdup_printf (_ ("%1$s, as of %2$s (%3$s)."), number, as_of, age));
}

static void
append_publishers (GString *text, const AtlasForce *force)
{
  guint n_publishers = 0;
  g_autofree char *publishers = atlas_force_dup_publishers (force, &n_publishers);

  append (text, g_strdup_printf (
                  /* Translators: publishers, with semicolons between them */
                  ngettext ("Source: %s.", "Sources: %s.", n_publishers), publishers));
}

char *
atlas_force_report_describe (const AtlasForceReport *report, AtlasWorld *world, AtlasDate date)
{
  const AtlasForce *force = report->force;
  g_autofree char *side = atlas_force_dup_side (world, force->side, date);
  g_autoptr (GString) text = g_string_new (NULL);

  append (text, g_strdup_printf (
                  /* Translators: side, kind of force, its name, its place: “Russia, Army:
                   * 14th Army in Moldova, Tiraspol.” */
                  _ ("%1$s, %2$s: %3$s, %4$s."), side, atlas_force_kind_get_label (force->kind),
                  force->name, force->place.name));
  if (force->precision == ATLAS_SITE_REGION)
    append (text, g_strdup (_ ("Only the region is known.")));
  if (force->precision == ATLAS_SITE_COUNTRY)
    append (text, g_strdup (_ ("Only the country is known.")));
  append_number (text, report);
  /* Translators: what somebody published, in their words */
  append (text, g_strdup_printf (_ ("As published: %s."), force->published));
  if (report->counted_with != NULL)
    append (text, g_strdup_printf (_ ("Counted in “%s”."), report->counted_with->name));
  /* Translators: how sure it is, “Confidence: verified.” */
  append (text,
          g_strdup_printf (_ ("Confidence: %s."), atlas_confidence_get_label (force->confidence)));
  append_publishers (text, force);
  return g_strdup (text->str);
}

char *
atlas_force_sum_describe (const AtlasForceSum *sum)
{
  g_autofree char *estimate = NULL;

  if (sum->n_uncounted > 0)
    return g_strdup_printf (
      ngettext ("%u place without a number", "%u places without a number", sum->n_uncounted),
      sum->n_uncounted);
  if (sum->n_counted == 0)
    return NULL;
  estimate = atlas_force_dup_estimate (sum->unit, sum->low, sum->high);
  if (sum->low < sum->high)
    return g_strdup_printf (
      /* Translators: a range, as “100 – 200 ships from 3 reports” */
      ngettext ("%1$s from %2$u report", "%1$s from %2$u reports", sum->n_counted), estimate,
      sum->n_counted);
  return g_strdup_printf (
    /* Translators: a number, as “22 aircraft from 3 reports of single figures” */
    ngettext ("%1$s from %2$u report of a single figure",
              "%1$s from %2$u reports of single figures", sum->n_counted),
    estimate, sum->n_counted);
}

char *
atlas_force_sum_describe_left_out (const AtlasForceSum *sum)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (sum->n_left_out == 0)
    return NULL;
  for (guint i = 0; i < sum->n_left_out; i++)
    atlas_phrase_append (names, sum->left_out[i]->name);
  /* Translators: names of forces, with semicolons between them */
  return g_strdup_printf (_ ("Not counted twice: %s"), names->str);
}

char *
atlas_force_describe_fading (void)
{
  /* Translators: the rule for how faint symbols on the map are; two numbers of days */
  return g_strdup_printf (
    _ ("Reports are shown in full up to %1$u days from the day that their numbers are for, and "
       "fainter from there up to %2$u days."),
    (guint) ATLAS_FORCE_FRESH_DAYS, (guint) ATLAS_FORCE_STALE_DAYS);
}

char *
atlas_force_describe_scale (void)
{
  return g_strdup (_ ("Areas of discs go with numbers of personnel. Vehicles, aircraft, ships and "
                      "battalion groups have scales of their own."));
}

char *
atlas_force_describe_summing (void)
{
  return g_strdup (
    _ ("Sums are of ranges, for each side and unit. Published totals stand beside them and are not "
       "added, nor are reports that are part of another, or places without a number."));
}
