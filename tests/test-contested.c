/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Nothing contested is silent: every stretch of it has an explanation with a source. */

#include "atlas-contested.h"

#include "atlas-error.h"
#include "atlas-world-private.h"
#include "collection-fixture.h"
#include "world-fixture.h"

#include <string.h>

/* The dispute over a unit on a day; its id or NULL. */
static const char *
explain (const char *date, const char *unit)
{
  g_autoptr (AtlasDay) day = world_fixture_day (date, ATLAS_VIEW_RECOGNISED);
  const AtlasDispute *dispute = atlas_day_explain (day, world_fixture_find_unit (unit));

  return dispute != NULL ? dispute->id : NULL;
}

static void
assert_explained (guint unit, const AtlasGeoPeriod *period)
{
  AtlasGeography *geography = geography_fixture_get ();
  AtlasSpan span = atlas_geo_period_get_span (period);
  AtlasDate end = span.is_open ? atlas_date_today () + 1 : span.to;

  for (AtlasDate date = span.from; date < end; date++)
    {
      guint dispute;

      if (!atlas_contested_find (world_fixture_get ()->contested, unit, date, &dispute))
        {
          g_autofree char *iso = atlas_date_to_iso (date);

          g_error ("%s on %s is not explained", atlas_geography_get_unit_id (geography, unit), iso);
        }
      g_assert_cmpuint (
        atlas_collection_get_dispute (world_fixture_get ()->collection, dispute)->n_sources, >, 0);
    }
}

static void
test_every_period (void)
{
  AtlasGeography *geography = geography_fixture_get ();
  guint n_contested = 0;

  for (guint unit = 1; unit <= atlas_geography_get_n_units (geography); unit++)
    {
      guint n_periods;
      const AtlasGeoPeriod *periods = atlas_geography_get_periods (geography, unit, &n_periods);

      for (guint i = 0; i < n_periods; i++)
        if (atlas_geo_period_is_contested (&periods[i]))
          {
            assert_explained (unit, &periods[i]);
            n_contested++;
          }
    }
  /* The geography marks 99, and 15 more had no sovereign. */
  g_assert_cmpuint (n_contested, >=, 114);
}

/* What is still contested stays explained: no dispute ends while its period does not. */
static void
test_open_end (void)
{
  AtlasGeography *geography = geography_fixture_get ();

  for (guint unit = 1; unit <= atlas_geography_get_n_units (geography); unit++)
    {
      guint n_periods, dispute;
      const AtlasGeoPeriod *periods = atlas_geography_get_periods (geography, unit, &n_periods);
      const AtlasGeoPeriod *last = &periods[n_periods - 1];

      if (atlas_geo_period_is_contested (last))
        g_assert_true (
          atlas_contested_find (world_fixture_get ()->contested, unit, G_MAXINT32 - 1, &dispute));
    }
}

static void
test_by_name (void)
{
  static const struct
  {
    const char *unit;
    const char *date;
    const char *dispute;
  } rows[] = {
    { "UKR-43", "2014-02-26", NULL },
    { "UKR-43", "2014-02-27", "crimea" },
    { "UKR-40", "1993-07-08", NULL },
    { "UKR-40", "1993-07-09", "sevastopol-1993" },
    { "UKR-40", "1999-04-01", NULL },
    { "UKR-40", "2024-01-01", "crimea" },
    { "UKR-14E", "2014-04-06", NULL },
    { "UKR-14E", "2022-09-29", "donetsk-luhansk-2014" },
    { "UKR-14E", "2022-09-30", "ukraine-2022" },
    { "UKR-09W", "2022-07-02", NULL },
    { "UKR-09W", "2022-07-03", "ukraine-2022" },
    { "UKR-65", "2024-01-01", "ukraine-2022" },
    { "GEO-AB", "2000-01-01", "abkhazia" },
    { "GEO-SO", "2000-01-01", "south-ossetia" },
    { "MDA-SN", "2000-01-01", "transnistria" },
    { "AZE-NK", "2023-09-19", "nagorno-karabakh" },
    { "AZE-NK", "2023-09-20", NULL },
    { "CYP-N", "1980-01-01", "northern-cyprus" },
    { "XKX", "2000-01-01", "kosovo" },
    { "XKX", "2020-01-01", "kosovo" },
    { "ISR-GO", "2020-01-01", "golan" },
    { "PSE-WB", "1960-01-01", "west-bank-jordan" },
    { "PSE-WB", "2020-01-01", "palestinian-territory" },
    { "PSE-GZ", "2020-01-01", "palestinian-territory" },
    { "ESH-NE", "2020-01-01", "western-sahara" },
    { "TWN", "2020-01-01", "taiwan" },
    { "EST", "1991-09-05", "baltic-states" },
    { "EST", "1991-09-06", NULL },
    { "LVA", "1970-01-01", "baltic-states" },
    { "LTU", "1990-03-11", "baltic-states" },
    { "DEU-BW", "1961-08-13", "berlin" },
    { "DEU-BO", "1990-10-02", "berlin" },
    { "DEU-BO", "1990-10-03", NULL },
    { "DEU-SL", "1956-12-31", "saar" },
    { "ITA-TS", "1954-10-25", "trieste" },
    { "ITA-TS", "1954-10-26", NULL },
    { "SVN-ZB", "1977-04-02", "trieste" },
    { "FRA", "2000-01-01", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (g_strcmp0 (explain (rows[i].date, rows[i].unit), rows[i].dispute) != 0)
      g_error ("%s on %s: %s, expected %s", rows[i].unit, rows[i].date,
               explain (rows[i].date, rows[i].unit), rows[i].dispute);
}

/* The map does not show the front since 24 February 2022, and says so wherever it runs. */
static void
test_front (void)
{
  static const char *const units[] = { "UKR-14W", "UKR-14E", "UKR-09W",
                                       "UKR-09E", "UKR-23",  "UKR-65" };
  g_autoptr (AtlasDay) day = world_fixture_day ("2024-06-01", ATLAS_VIEW_CONTROLLED);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      const AtlasDispute *dispute = atlas_day_explain (day, world_fixture_find_unit (units[i]));

      g_assert_true (dispute->has_known_until);
      g_assert_cmpint (dispute->known_until.first, ==, fixture_date ("2022-02-24"));
      g_assert_nonnull (strstr (dispute->controlled, "not draw the front line"));
    }
}

static void
test_since (void)
{
  g_autoptr (AtlasDay) jan = world_fixture_day ("2020-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasDay) war = world_fixture_day ("1957-01-01", ATLAS_VIEW_RECOGNISED);
  AtlasSpan span;

  g_assert_nonnull (atlas_day_explain_since (jan, world_fixture_find_unit ("CYP-N"), &span));
  g_assert_cmpint (span.from, ==, fixture_date ("1974-08-16"));
  g_assert_true (span.is_open);
  /* Two times with peace between them stay two. */
  g_assert_nonnull (atlas_day_explain_since (war, world_fixture_find_unit ("EGY-SIN"), &span));
  g_assert_cmpint (span.from, ==, fixture_date ("1956-11-05"));
  g_assert_false (span.is_open);
  g_assert_cmpint (span.to, ==, fixture_date ("1957-03-08"));
  g_assert_null (atlas_day_explain_since (jan, world_fixture_find_unit ("EGY-SIN"), &span));
  g_assert_null (atlas_day_explain_since (jan, 0, &span));
}

static void
test_contest (void)
{
  static const struct
  {
    const char *date;
    const char *unit;
    AtlasContest contest;
  } rows[] = {
    { "2014-02-26", "UKR-43", ATLAS_CONTEST_NONE },
    { "2014-02-27", "UKR-43", ATLAS_CONTEST_DIVIDED },
    { "2023-01-01", "UKR-65", ATLAS_CONTEST_CLAIMED },
    { "2000-01-01", "RUS-KU", ATLAS_CONTEST_CLAIMED },
    { "1970-01-01", "EST", ATLAS_CONTEST_CLAIMED },
    { "1970-01-01", "DEU-BW", ATLAS_CONTEST_OPEN },
    { "1953-01-01", "ITA-TS", ATLAS_CONTEST_OPEN },
    { "1953-01-01", "DEU-SL", ATLAS_CONTEST_TOLD },
    { "2000-01-01", "XKX", ATLAS_CONTEST_TOLD },
    { "2020-01-01", "PSE-GZ", ATLAS_CONTEST_TOLD },
    { "2020-01-01", "PSE-WB", ATLAS_CONTEST_DIVIDED },
    { "2020-01-01", "FRA", ATLAS_CONTEST_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int view = 0; view < ATLAS_N_VIEWS; view++)
      {
        g_autoptr (AtlasDay) day = world_fixture_day (rows[i].date, (AtlasView) view);
        AtlasContest contest = atlas_day_get_contest (day, world_fixture_find_unit (rows[i].unit));

        if (contest != rows[i].contest)
          g_error ("%s on %s: %d, expected %d", rows[i].unit, rows[i].date, contest,
                   rows[i].contest);
      }
}

/* The legend says up to when positions are known, on the days after that. */
static void
test_known_until (void)
{
  g_autoptr (AtlasDay) before = world_fixture_day ("2022-02-24", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasDay) after = world_fixture_day ("2022-02-25", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasDay) later = world_fixture_day ("2025-01-01", ATLAS_VIEW_CONTROLLED);
  AtlasPartialDate known_until;

  g_assert_false (atlas_day_get_known_until (before, &known_until));
  g_assert_true (atlas_day_get_known_until (after, &known_until));
  g_assert_cmpint (known_until.first, ==, fixture_date ("2022-02-24"));
  g_assert_true (atlas_day_get_known_until (later, &known_until));
  g_assert_cmpint (known_until.first, ==, fixture_date ("2022-02-24"));
}

/* A collection without disputes, or with one over a unit that the map has not */
static void
test_other_collections (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasCollection) plain = atlas_collection_load (fixture->folder, NULL, &error);
  g_autoptr (AtlasContested) none = atlas_contested_new (geography_fixture_get (), plain, &error);
  g_autoptr (AtlasCollection) odd = NULL;
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "disputes.json");
  guint dispute = 7;

  g_assert_no_error (error);
  g_assert_false (atlas_contested_find (none, world_fixture_find_unit ("UKR-43"),
                                        fixture_date ("2020-01-01"), &dispute));
  g_assert_cmpuint (dispute, ==, 7);

  collection_fixture_write (
    fixture, "disputes.json",
    "{\"disputes\": [{\"id\": \"d\", \"title\": \"D\", \"grounds\": [{\"units\": [\"XYZ-1\"], "
    "\"from\": \"2000\"}], \"text\": \"t\", \"recognised\": \"r\", \"controlled\": \"c\", "
    "\"authority\": \"a\", \"sources\": [\"s1\"]}]}");
  odd = atlas_collection_load (fixture->folder, NULL, &error);
  g_file_delete (file, NULL, NULL);
  g_assert_no_error (error);
  g_assert_null (atlas_contested_new (geography_fixture_get (), odd, &error));
  g_assert_error (error, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_REFERENCE);
  g_assert_nonnull (strstr (error->message, "XYZ-1"));
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contested/every-period", test_every_period);
  g_test_add_func ("/contested/open-end", test_open_end);
  g_test_add_func ("/contested/by-name", test_by_name);
  g_test_add_func ("/contested/front", test_front);
  g_test_add_func ("/contested/since", test_since);
  g_test_add_func ("/contested/contest", test_contest);
  g_test_add_func ("/contested/known-until", test_known_until);
  g_test_add ("/contested/other-collections", CollectionFixture, NULL, collection_fixture_set_up,
              test_other_collections, collection_fixture_tear_down);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
