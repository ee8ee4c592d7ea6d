/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Which forces are there on a day in a region, how old their reports are, and what they come to. */

#include "atlas-forces-json.h"

#include "collection-fixture.h"

#include <string.h>

/* What a test says of a force; the rest is made up. */
typedef struct
{
  const char *id;
  const char *side;
  const char *kind;
  const char *unit;
  int low, high;
  const char *from, *to; /* @to may be NULL */
  double lat, lon;
  const char *part_of; /* as JSON, or NULL */
} Row;

static AtlasCollection *
load (CollectionFixture *fixture, const Row *rows, guint n_rows)
{
  g_autoptr (GString) text = g_string_new ("{\"forces\": [");
  g_autoptr (GError) error = NULL;
  AtlasCollection *collection;

  for (guint i = 0; i < n_rows; i++)
    {
      const Row *row = &rows[i];
      gboolean has_count = !g_str_equal (row->unit, "uncounted");
      char lat[G_ASCII_DTOSTR_BUF_SIZE], lon[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (
        text,
        "%s{\"id\": \"%s\", \"side\": \"%s\", \"name\": \"A “force”\", \"kind\": \"%s\", "
        "\"host\": \"DEU\", \"place\": {\"name\": \"P\", \"lat\": %s, \"lon\": %s, "
        "\"precision\": \"town\"}, \"from\": \"%s\", \"as_of\": \"%s\", \"unit\": \"%s\", "
        "\"published\": \"Some\", \"confidence\": \"likely\", \"sources\": [\"s1\"], "
        "\"part_of\": %s",
        i > 0 ? ", " : "", row->id, row->side, row->kind,
        g_ascii_dtostr (lat, sizeof lat, row->lat), g_ascii_dtostr (lon, sizeof lon, row->lon),
        row->from, row->from, row->unit, row->part_of != NULL ? row->part_of : "[]");
      if (row->to != NULL)
        g_string_append_printf (text, ", \"to\": \"%s\"", row->to);
      if (has_count)
        g_string_append_printf (text, ", \"low\": %d, \"high\": %d}", row->low, row->high);
      else
        g_string_append (text, ", \"low\": null, \"high\": null}");
    }
  g_string_append (text, "]}");
  collection_fixture_write (fixture, "forces.json", text->str);
  collection = atlas_collection_load (fixture->folder, NULL, &error);
  g_assert_no_error (error);
  return collection;
}

static AtlasDate
date_of (const char *iso)
{
  AtlasDate date = ATLAS_DATE_INVALID;

  g_assert_true (atlas_date_parse (iso, &date, NULL));
  return date;
}

static AtlasPartialDate
partial (const char *iso)
{
  AtlasPartialDate date = { 0 };

  g_assert_true (atlas_partial_date_parse (iso, &date, NULL));
  return date;
}

/* Ids of what is there, one after the other */
static void
assert_there (AtlasCollection *collection,
              const char *date,
              const AtlasBounds *bounds,
              const char *expected)
{
  g_autoptr (AtlasForces) forces = atlas_forces_new (collection, date_of (date), bounds);
  g_autoptr (GString) ids = g_string_new (NULL);
  guint n_reports = 0;
  const AtlasForceReport *reports = atlas_forces_get_reports (forces, &n_reports);

  for (guint i = 0; i < n_reports; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", reports[i].force->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

/* The sums as “SIDE UNIT LOW-HIGH (COUNTED) -LEFT_OUT ?UNCOUNTED”, with “; ” between them */
static char *
describe_sums (AtlasForces *forces)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_sums = 0;
  const AtlasForceSum *sums = atlas_forces_get_sums (forces, &n_sums);

  for (guint i = 0; i < n_sums; i++)
    {
      g_string_append_printf (text, "%s%s %s", i > 0 ? "; " : "", sums[i].side,
                              atlas_force_unit_to_id (sums[i].unit));
      if (sums[i].n_counted > 0)
        g_string_append_printf (text, " %" G_GUINT64_FORMAT "-%" G_GUINT64_FORMAT " (%u)",
                                sums[i].low, sums[i].high, sums[i].n_counted);
      for (guint k = 0; k < sums[i].n_left_out; k++)
        g_string_append_printf (text, " -%s", sums[i].left_out[k]->id);
      if (sums[i].n_uncounted > 0)
        g_string_append_printf (text, " ?%u", sums[i].n_uncounted);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_sums (AtlasCollection *collection,
             const char *date,
             const AtlasBounds *bounds,
             const char *expected)
{
  g_autoptr (AtlasForces) forces = atlas_forces_new (collection, date_of (date), bounds);
  g_autofree char *sums = describe_sums (forces);

  g_assert_cmpstr (sums, ==, expected);
}

static void
test_present (CollectionFixture *fixture, gconstpointer data)
{
  static const Row rows[] = {
    { "ever", "POL", "army", "personnel", 1, 2, "1955-03-02", NULL, 50, 7, NULL },
    { "days", "POL", "army", "personnel", 1, 2, "1955-03-02", "1955-03-04", 50, 7, NULL },
    { "month", "POL", "army", "personnel", 1, 2, "1955-04", "1955-05", 50, 7, NULL },
    { "year", "POL", "army", "personnel", 1, 2, "1956", "1957", 50, 7, NULL },
  };
  g_autoptr (AtlasCollection) collection = load (fixture, rows, G_N_ELEMENTS (rows));

  assert_there (collection, "1955-03-01", NULL, "");
  assert_there (collection, "1955-03-02", NULL, "ever days");
  assert_there (collection, "1955-03-03", NULL, "ever days");
  assert_there (collection, "1955-03-04", NULL, "ever");
  assert_there (collection, "1955-03-31", NULL, "ever");
  assert_there (collection, "1955-04-01", NULL, "ever month");
  assert_there (collection, "1955-04-30", NULL, "ever month");
  assert_there (collection, "1955-05-01", NULL, "ever");
  assert_there (collection, "1956-01-01", NULL, "ever year");
  assert_there (collection, "1956-12-31", NULL, "ever year");
  assert_there (collection, "1957-01-01", NULL, "ever");
}

static void
test_age (void)
{
  AtlasForce force = { .as_of = partial ("2022-02-10") };

  g_assert_cmpint (atlas_force_get_age (&force, date_of ("2022-02-10")), ==, 0);
  g_assert_cmpint (atlas_force_get_age (&force, date_of ("2022-02-24")), ==, 14);
  g_assert_cmpint (atlas_force_get_age (&force, date_of ("2022-02-07")), ==, -3);
  force.as_of = partial ("2022-02");
  g_assert_cmpint (atlas_force_get_age (&force, date_of ("2022-02-01")), ==, 0);
  g_assert_cmpint (atlas_force_get_age (&force, date_of ("2022-02-28")), ==, 0);
  g_assert_cmpint (atlas_force_get_age (&force, date_of ("2022-03-01")), ==, 1);
  g_assert_cmpint (atlas_force_get_age (&force, date_of ("2022-01-31")), ==, -1);
  force.as_of = partial ("1989");
  g_assert_cmpint (atlas_force_get_age (&force, date_of ("1989-12-31")), ==, 0);
  g_assert_cmpint (atlas_force_get_age (&force, date_of ("1990-12-31")), ==, 365);
}

static void
test_strength (void)
{
  double middle = atlas_force_get_strength ((ATLAS_FORCE_FRESH_DAYS + ATLAS_FORCE_STALE_DAYS) / 2);

  g_assert_cmpfloat (atlas_force_get_strength (0), ==, 1);
  g_assert_cmpfloat (atlas_force_get_strength (30), ==, 1);
  g_assert_cmpfloat (atlas_force_get_strength (31), <, 1);
  g_assert_cmpfloat (atlas_force_get_strength (364), >, ATLAS_FORCE_STALE_STRENGTH);
  g_assert_cmpfloat_with_epsilon (atlas_force_get_strength (365), ATLAS_FORCE_STALE_STRENGTH,
                                  1e-12);
  g_assert_cmpfloat_with_epsilon (atlas_force_get_strength (40000), ATLAS_FORCE_STALE_STRENGTH,
                                  1e-12);
  g_assert_cmpfloat_with_epsilon (middle, (1 + ATLAS_FORCE_STALE_STRENGTH) / 2, 0.002);
  for (int age = -1000; age < 1000; age++)
    {
      g_assert_cmpfloat (atlas_force_get_strength (age), ==, atlas_force_get_strength (-age));
      if (age >= 0)
        g_assert_cmpfloat (atlas_force_get_strength (age), >=, atlas_force_get_strength (age + 1));
    }
}

static void
test_ranges_add (CollectionFixture *fixture, gconstpointer data)
{
  static const Row rows[] = {
    { "a", "POL", "army", "personnel", 100, 300, "1955", NULL, 50, 7, NULL },
    { "b", "a1", "army", "personnel", 7, 7, "1955", NULL, 50, 7, NULL },
    { "c", "POL", "air", "aircraft", 4, 7, "1955", NULL, 50, 7, NULL },
    { "d", "POL", "navy", "personnel", 1000000000, 1000000000, "1955", NULL, 50, 7, NULL },
    { "e", "DEU", "army", "personnel", 0, 5, "1955", NULL, 50, 7, NULL },
    { "f", "POL", "army", "uncounted", 0, 0, "1955", NULL, 50, 7, NULL },
    { "g", "POL", "army", "uncounted", 0, 0, "1955", NULL, 50, 7, NULL },
    { "h", "POL", "army", "personnel", 1000000000, 1000000000, "1955", NULL, 50, 7, NULL },
    { "i", "POL", "army", "personnel", 1000000000, 1000000000, "1955", NULL, 50, 7, NULL },
    { "j", "POL", "army", "personnel", 1000000000, 1000000000, "1955", NULL, 50, 7, NULL },
    { "k", "POL", "army", "personnel", 1000000000, 1000000000, "1955", NULL, 50, 7, NULL },
    { "l", "POL", "total", "personnel", 9, 9, "1955", NULL, 50, 7, NULL },
  };
  g_autoptr (AtlasCollection) collection = load (fixture, rows, G_N_ELEMENTS (rows));

  assert_sums (collection, "1955-06-01", NULL,
               "DEU personnel 0-5 (1); POL personnel 5000000100-5000000300 (6); "
               "POL aircraft 4-7 (1); POL uncounted ?2; a1 personnel 7-7 (1)");
}

static void
test_part_and_whole (CollectionFixture *fixture, gconstpointer data)
{
  static const Row rows[] = {
    { "whole", "a1", "army", "personnel", 500, 600, "1955-01-01", "1955-03-01", 50, 7, NULL },
    { "middle", "a1", "army", "personnel", 200, 250, "1955-01-01", "1955-02-01", 60, 7,
      "[\"whole\"]" },
    { "leaf", "POL", "army", "personnel", 100, 150, "1955-01-01", NULL, 50, 8, "[\"middle\"]" },
    { "tanks", "POL", "army", "vehicles", 30, 40, "1955-01-01", NULL, 50, 8, "[\"leaf\"]" },
    { "camp", "POL", "army", "uncounted", 0, 0, "1955-01-01", NULL, 50, 8, "[\"tanks\"]" },
    { "guards", "POL", "army", "personnel", 10, 10, "1955-01-01", NULL, 50, 8, "[\"camp\"]" },
  };
  static const AtlasBounds south = { 49, 6, 51, 9 };
  static const AtlasBounds leaf_only = { 49, 7.5, 51, 9 };
  g_autoptr (AtlasCollection) collection = load (fixture, rows, G_N_ELEMENTS (rows));
  guint n_reports = 0;
  g_autoptr (AtlasForces) forces = atlas_forces_new (collection, date_of ("1955-01-01"), NULL);
  const AtlasForceReport *reports = atlas_forces_get_reports (forces, &n_reports);

  assert_sums (collection, "1955-01-01", NULL,
               "POL personnel -leaf -guards; POL vehicles 30-40 (1); POL uncounted -camp; "
               "a1 personnel 500-600 (1) -middle");
  /* what is counted in its place, not what lies between */
  g_assert_cmpuint (n_reports, ==, 6);
  g_assert_null (reports[0].counted_with);
  g_assert_cmpstr (reports[2].counted_with->id, ==, "whole");
  g_assert_cmpstr (reports[5].counted_with->id, ==, "whole");
  /* the middle is gone, which changes nothing */
  assert_sums (collection, "1955-02-01", NULL,
               "POL personnel -leaf -guards; POL vehicles 30-40 (1); POL uncounted -camp; "
               "a1 personnel 500-600 (1)");
  /* the whole is gone */
  assert_sums (collection, "1955-03-01", NULL,
               "POL personnel 100-150 (1) -guards; POL vehicles 30-40 (1); POL uncounted -camp");
  /* or elsewhere */
  assert_sums (collection, "1955-01-01", &leaf_only,
               "POL personnel 100-150 (1) -guards; POL vehicles 30-40 (1); POL uncounted -camp");
  /* and what lies between may be elsewhere */
  assert_sums (collection, "1955-01-01", &south,
               "POL personnel -leaf -guards; POL vehicles 30-40 (1); POL uncounted -camp; "
               "a1 personnel 500-600 (1)");
}

/* Two wholes, of which the first is gone before the second, and shares troops with it */
static void
test_several_wholes (CollectionFixture *fixture, gconstpointer data)
{
  static const Row rows[] = {
    { "part", "POL", "army", "personnel", 1, 2, "1955-01-01", NULL, 50, 7,
      "[\"ships\", \"early\", \"late\"]" },
    { "late", "POL", "army", "personnel", 30, 40, "1955-01-01", "1955-03-01", 50, 7, NULL },
    { "early", "POL", "army", "personnel", 10, 20, "1955-01-01", "1955-02-01", 50, 7,
      "[\"late\"]" },
    { "ships", "POL", "navy", "ships", 5, 5, "1955-01-01", NULL, 50, 7, NULL },
  };
  g_autoptr (AtlasCollection) collection = load (fixture, rows, G_N_ELEMENTS (rows));

  assert_sums (collection, "1955-01-01", NULL,
               "POL personnel 30-40 (1) -part -early; POL ships 5-5 (1)");
  assert_sums (collection, "1955-02-01", NULL, "POL personnel 30-40 (1) -part; POL ships 5-5 (1)");
  assert_sums (collection, "1955-03-01", NULL, "POL personnel 1-2 (1); POL ships 5-5 (1)");
}

/* A way from part to whole that is as long as the file costs no more than its length. */
static void
test_long_way (CollectionFixture *fixture, gconstpointer data)
{
  enum
  {
    N_LONG = 5000
  };
  g_autofree Row *rows = g_new0 (Row, N_LONG);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (AtlasCollection) collection = NULL;
  g_autoptr (AtlasForces) forces = NULL;
  guint n_sums = 0;
  const AtlasForceSum *sums;

  for (guint i = 0; i < N_LONG; i++)
    {
      rows[i] = (Row) { .side = "POL",
                        .kind = "army",
                        .unit = i % 2 == 0 ? "personnel" : "ships",
                        .low = (int) i,
                        .high = (int) i + 1,
                        .from = "1955",
                        .lat = 50,
                        .lon = 7 };
      rows[i].id = g_strdup_printf ("f%u", i);
      g_ptr_array_add (texts, (gpointer) rows[i].id);
      if (i + 1 < N_LONG)
        rows[i].part_of = g_strdup_printf ("[\"f%u\"]", i + 1);
      g_ptr_array_add (texts, (gpointer) rows[i].part_of);
    }
  collection = load (fixture, rows, N_LONG);
  forces = atlas_forces_new (collection, date_of ("1955-06-01"), NULL);
  sums = atlas_forces_get_sums (forces, &n_sums);
  g_assert_cmpuint (n_sums, ==, 2);
  for (guint i = 0; i < n_sums; i++)
    {
      g_assert_cmpuint (sums[i].n_counted, ==, 1);
      g_assert_cmpuint (sums[i].n_left_out, ==, N_LONG / 2 - 1);
      g_assert_cmpuint (sums[i].low, ==, N_LONG - 2 + i);
    }
}

static void
test_totals (CollectionFixture *fixture, gconstpointer data)
{
  static const Row rows[] = {
    { "all", "POL", "total", "personnel", 900, 900, "1955", NULL, 50, 7, NULL },
    { "rival", "POL", "total", "personnel", 700, 950, "1955", NULL, 50, 7, NULL },
    { "wider", "POL", "total", "personnel", 1000, 1000, "1955", NULL, 50, 7, NULL },
    { "north", "POL", "total", "personnel", 500, 500, "1955", NULL, 50, 7, "[\"wider\"]" },
    { "x", "POL", "army", "personnel", 100, 150, "1955", NULL, 50, 7, "[\"all\", \"rival\"]" },
    { "y", "POL", "army", "personnel", 20, 30, "1955", NULL, 50, 7, "[\"x\"]" },
    { "z", "POL", "army", "uncounted", 0, 0, "1955", NULL, 50, 7, "[\"all\"]" },
  };
  g_autoptr (AtlasCollection) collection = load (fixture, rows, G_N_ELEMENTS (rows));
  g_autoptr (AtlasForces) forces = atlas_forces_new (collection, date_of ("1955-06-01"), NULL);
  guint n_reports = 0;
  const AtlasForceReport *reports = atlas_forces_get_reports (forces, &n_reports);

  /* A total says how many they are all together, not how many are at a place. */
  assert_sums (collection, "1955-06-01", NULL, "POL personnel 100-150 (1) -y; POL uncounted ?1");
  g_assert_cmpuint (n_reports, ==, 7);
  g_assert_null (reports[0].counted_with);
  g_assert_cmpstr (reports[3].counted_with->id, ==, "wider");
}

static void
test_bounds (CollectionFixture *fixture, gconstpointer data)
{
  static const Row rows[] = {
    { "corner", "POL", "army", "personnel", 1, 1, "1955", NULL, 50, 7, NULL },
    { "east", "POL", "army", "personnel", 1, 1, "1955", NULL, 0, 180, NULL },
    { "west", "POL", "army", "personnel", 1, 1, "1955", NULL, 0, -180, NULL },
    { "fiji", "POL", "army", "personnel", 1, 1, "1955", NULL, -18, 178.5, NULL },
    { "samoa", "POL", "army", "personnel", 1, 1, "1955", NULL, -14, -172, NULL },
    { "pole", "POL", "army", "personnel", 1, 1, "1955", NULL, 90, 0, NULL },
  };
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "-90,-180,90,180", "corner east west fiji samoa pole" },
    { "50,7,51,8", "corner" },
    { "49,6,50,7", "corner" },
    { "50,7,50,7", "corner" },
    { "50.001,7,51,8", "" },
    { "49,6,50,6.999", "" },
    { "-20,170,1,-170", "east west fiji samoa" },
    { "-20,178.5,0,-172", "east west fiji samoa" },
    { "-20,178.6,0,-172.1", "east west" },
    { "-20,170,1,180", "east west fiji" },
    { "-20,-180,1,-170", "east west samoa" },
    { "-20,180,1,-180", "east west" },
    { "-20,180,1,180", "east west" },
    { "-20,-170,1,170", "" },
    { "90,-180,90,180", "pole" },
  };
  g_autoptr (AtlasCollection) collection = load (fixture, rows, G_N_ELEMENTS (rows));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AtlasBounds bounds;

      g_assert_true (atlas_bounds_parse (cases[i].text, &bounds, NULL));
      assert_there (collection, "1955-06-01", &bounds, cases[i].expected);
    }
}

static void
test_bounds_refused (void)
{
  static const char *const texts[] = {
    "",
    "44,22,53",
    "44,22,53,41,9",
    "44,22,,41",
    "44;22;53;41",
    "44,22,53,4 1",
    "53,22,44,41",
    "44,22,91,41",
    "-91,22,44,41",
    "44,181,53,41",
    "44,22,53,-181",
    "44,22,53,nan",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      AtlasBounds bounds = { 1, 2, 3, 4 };
      g_autoptr (GError) error = NULL;

      g_assert_false (atlas_bounds_parse (texts[i], &bounds, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, "expected"));
      g_assert_cmpfloat (bounds.south, ==, 1);
    }
}

static void
test_json (CollectionFixture *fixture, gconstpointer data)
{
  static const Row rows[] = {
    { "all", "POL", "total", "personnel", 9, 10, "1955", NULL, 50.1, -7, NULL },
    { "x", "POL", "army", "personnel", 3, 4, "1955", "1956", 52.4, 13.06, "[\"all\"]" },
    { "z", "POL", "army", "uncounted", 0, 0, "1955", NULL, 0, 0, NULL },
  };
  g_autoptr (AtlasCollection) collection = load (fixture, rows, G_N_ELEMENTS (rows));
  g_autoptr (AtlasForces) forces = atlas_forces_new (collection, date_of ("1955-12-31"), NULL);
  g_autoptr (AtlasForces) none = atlas_forces_new (collection, date_of ("1954-12-31"), NULL);
  g_autoptr (GString) json = g_string_new (NULL);
  const char *sources = "\"sources\":[{\"id\":\"s1\",\"title\":\"A report\",\"publisher\":\"A "
                        "paper\",\"date\":\"2004-03\",\"url\":\"https://example.org/1\"}]";
  g_autofree char *expected = g_strdup_printf (
    "{\"date\":\"1955-12-31\",\"forces\":["
    "{\"id\":\"all\",\"side\":\"POL\",\"name\":\"A “force”\",\"kind\":\"total\",\"host\":\"DEU\","
    "\"place\":\"P\",\"lat\":50.1,\"lon\":-7,\"precision\":\"town\",\"low\":9,\"high\":10,"
    "\"unit\":\"personnel\",\"published\":\"Some\",\"as_of\":\"1955\",\"age_days\":0,"
    "\"part_of\":[],\"confidence\":\"likely\",%s},"
    "{\"id\":\"x\",\"side\":\"POL\",\"name\":\"A “force”\",\"kind\":\"army\",\"host\":\"DEU\","
    "\"place\":\"P\",\"lat\":52.4,\"lon\":13.06,\"precision\":\"town\",\"low\":3,\"high\":4,"
    "\"unit\":\"personnel\",\"published\":\"Some\",\"as_of\":\"1955\",\"age_days\":0,"
    "\"part_of\":[\"all\"],\"confidence\":\"likely\",%s},"
    "{\"id\":\"z\",\"side\":\"POL\",\"name\":\"A “force”\",\"kind\":\"army\",\"host\":\"DEU\","
    "\"place\":\"P\",\"lat\":0,\"lon\":0,\"precision\":\"town\",\"low\":null,\"high\":null,"
    "\"unit\":\"uncounted\",\"published\":\"Some\",\"as_of\":\"1955\",\"age_days\":0,"
    "\"part_of\":[],\"confidence\":\"likely\",%s}],\"sums\":["
    "{\"side\":\"POL\",\"unit\":\"personnel\",\"low\":3,\"high\":4,\"counted\":1,\"left_out\":[],"
    "\"uncounted\":0},"
    "{\"side\":\"POL\",\"unit\":\"uncounted\",\"low\":null,\"high\":null,\"counted\":0,"
    "\"left_out\":[],\"uncounted\":1}],\"totals\":["
    "{\"id\":\"all\",\"side\":\"POL\",\"name\":\"A “force”\",\"low\":9,\"high\":10,"
    "\"unit\":\"personnel\",\"published\":\"Some\",\"publishers\":[\"A paper\"],"
    "\"as_of\":\"1955\",\"age_days\":0,\"part_of\":[]}]}",
    sources, sources, sources);

  atlas_forces_json_append (json, forces);
  g_assert_cmpstr (json->str, ==, expected);
  g_string_truncate (json, 0);
  atlas_forces_json_append (json, none);
  g_assert_cmpstr (json->str, ==,
                   "{\"date\":\"1954-12-31\",\"forces\":[],\"sums\":[],\"totals\":[]}");
}

/* The built-in record */

static gboolean
leads_to (AtlasCollection *collection, const AtlasForce *part, const AtlasForce *whole)
{
  for (guint i = 0; part->part_of[i] != NULL; i++)
    {
      const AtlasForce *next = atlas_collection_find_force (collection, part->part_of[i]);

      if (next == whole || leads_to (collection, next, whole))
        return TRUE;
    }
  return FALSE;
}

/* What is counted is added up here once more, and nothing of it is part of anything else of it. */
static void
check_day (AtlasCollection *collection, AtlasDate date)
{
  g_autoptr (AtlasForces) forces = atlas_forces_new (collection, date, NULL);
  guint n_reports = 0, n_sums = 0;
  const AtlasForceReport *reports = atlas_forces_get_reports (forces, &n_reports);
  const AtlasForceSum *sums = atlas_forces_get_sums (forces, &n_sums);
  guint64 added = 0, expected = 0;

  for (guint i = 0; i < n_sums; i++)
    added += sums[i].high;
  for (guint i = 0; i < n_reports; i++)
    {
      const AtlasForce *force = reports[i].force;
      gboolean is_added = !atlas_force_is_total (force) && reports[i].counted_with == NULL;

      if (is_added)
        expected += force->high;
      for (guint k = 0; k < n_reports && is_added; k++)
        if (reports[k].counted_with == NULL && !atlas_force_is_total (reports[k].force) &&
            reports[k].force->unit == force->unit && force->has_count)
          g_assert_false (leads_to (collection, force, reports[k].force));
    }
  g_assert_cmpuint (added, ==, expected);
}

static void
test_built_in (void)
{
  g_autoptr (GFile) folder = collection_fixture_get_built_in ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasCollection) collection = atlas_collection_load (folder, NULL, &error);
  g_autoptr (AtlasForces) before_war = NULL;
  guint n_sums = 0;
  const AtlasForceSum *sums;

  g_assert_no_error (error);
  for (guint i = 0; i < atlas_collection_get_n_forces (collection); i++)
    {
      const AtlasForce *force = atlas_collection_get_force (collection, i);

      check_day (collection, force->from.first - 1);
      check_day (collection, force->from.first);
      if (force->has_to)
        check_day (collection, force->to.first);
    }

  /* Eight in Lithuania, ten in Estonia and four to seven in Romania are the 22 that were counted. */
  before_war = atlas_forces_new (collection, date_of ("2022-02-15"), NULL);
  sums = atlas_forces_get_sums (before_war, &n_sums);
  for (guint i = 0; i < n_sums; i++)
    if (g_str_equal (sums[i].side, "nato") && sums[i].unit == ATLAS_UNIT_AIRCRAFT)
      {
        g_assert_cmpuint (sums[i].low, ==, 22);
        g_assert_cmpuint (sums[i].high, ==, 22);
        g_assert_cmpuint (sums[i].n_left_out, ==, 3);
        return;
      }
  g_assert_not_reached ();
}

#define ADD(path, function)                                                                        \
  g_test_add (path, CollectionFixture, NULL, collection_fixture_set_up, function,                  \
              collection_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/forces/present", test_present);
  g_test_add_func ("/forces/age", test_age);
  g_test_add_func ("/forces/strength", test_strength);
  ADD ("/forces/ranges-add", test_ranges_add);
  ADD ("/forces/part-and-whole", test_part_and_whole);
  ADD ("/forces/several-wholes", test_several_wholes);
  ADD ("/forces/long-way", test_long_way);
  ADD ("/forces/totals", test_totals);
  ADD ("/forces/bounds", test_bounds);
  g_test_add_func ("/forces/bounds-refused", test_bounds_refused);
  ADD ("/forces/json", test_json);
  g_test_add_func ("/forces/built-in", test_built_in);
  return g_test_run ();
}
