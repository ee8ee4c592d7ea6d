/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-border-history.h"
#include "atlas-world-private.h"

#include "collection-fixture.h"
#include "made-up-world.h"
#include "world-fixture.h"

/* “1952-02-18 NOR-SUN TUR-SUN” for each step, one a line */
static char *
describe (AtlasWorld *world, const AtlasBorderHistory *history)
{
  AtlasGeography *geography = atlas_world_get_geography (world);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < history->steps->len; i++)
    {
      const AtlasBorderStep *step = &g_array_index (history->steps, AtlasBorderStep, i);
      const AtlasBorderPair *pairs = atlas_border_history_get_pairs (history, step);
      g_autofree char *date = atlas_date_to_iso (step->date);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", date);
      for (guint j = 0; j < step->n_pairs; j++)
        g_string_append_printf (text, " %s-%s",
                                atlas_geography_get_state_code (geography, pairs[j].member),
                                atlas_geography_get_state_code (geography, pairs[j].state));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static AtlasBorderHistory *
make_history (const char *alliance, const char *state, AtlasView view)
{
  return atlas_border_history_new (world_fixture_get (), world_fixture_find_alliance (alliance),
                                   world_fixture_find_state (state), view);
}

static void
assert_history (const char *alliance, const char *state, const char *expected)
{
  g_autoptr (AtlasBorderHistory) history = make_history (alliance, state, ATLAS_VIEW_RECOGNISED);
  g_autofree char *text = describe (world_fixture_get (), history);

  g_assert_cmpstr (text, ==, expected);
}

/* The case that the collection is about. The inner-German border is none with the Soviet Union. */
static void
test_nato_and_moscow (void)
{
  assert_history ("nato", "RUS",
                  "1949-04-04 NOR-SUN\n"
                  "1952-02-18 NOR-SUN TUR-SUN\n"
                  "1991-12-26 NOR-RUS\n"
                  "1999-03-12 NOR-RUS POL-RUS\n"
                  "2004-03-29 EST-RUS LTU-RUS LVA-RUS NOR-RUS POL-RUS\n"
                  "2023-04-04 EST-RUS FIN-RUS LTU-RUS LVA-RUS NOR-RUS POL-RUS");
  assert_history ("nato", "SUN",
                  "1949-04-04 NOR-SUN\n"
                  "1952-02-18 NOR-SUN TUR-SUN\n"
                  "1991-12-26");
}

/* The sum of a step as `query` measures it on the same day; the states have no dependencies there. */
static void
test_measured (void)
{
  static const struct
  {
    const char *date;
    double km;
  } rows[] = {
    { "1949-04-04", 163 }, { "1960-01-01", 658 },  { "1991-12-25", 658 },  { "1991-12-26", 163 },
    { "1999-03-12", 369 }, { "2004-03-29", 1057 }, { "2023-04-03", 1057 }, { "2023-04-04", 2276 },
  };
  g_autoptr (AtlasBorderHistory) history = make_history ("nato", "RUS", ATLAS_VIEW_RECOGNISED);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const AtlasBorderStep *step =
        atlas_border_history_find (history, fixture_date (rows[i].date));
      const AtlasBorderPair *pairs = atlas_border_history_get_pairs (history, step);
      double km = 0;

      for (guint j = 0; j < step->n_pairs; j++)
        km += pairs[j].measured_km;
      g_assert_cmpfloat_with_epsilon (step->measured_km, rows[i].km, rows[i].km / 100);
      g_assert_cmpfloat_with_epsilon (step->measured_km, km, 1e-6);
    }
  g_assert_null (atlas_border_history_find (history, fixture_date ("1949-04-03")));
}

/* On every day there are published lengths for each pair. What is measured is shorter than the
 * middle of them by 9 to 20 %, as the geometry’s own description says of it. */
static void
test_published (void)
{
  static const struct
  {
    const char *date;
    double low, high;
    guint n_whole;
  } rows[] = {
    { "1949-04-04", 196, 196, 0 },       { "1952-02-17", 196, 196, 0 },
    { "1952-02-18", 813, 813, 0 },       { "1991-12-25", 813, 813, 0 },
    { "1991-12-26", 196, 197.7, 0 },     { "1999-03-12", 406, 429.7, 0 },
    { "2004-03-29", 1170.7, 1331.8, 1 }, { "2023-04-03", 1170.7, 1331.8, 1 },
    { "2023-04-04", 2479.7, 2671.8, 1 },
  };
  g_autoptr (AtlasBorderHistory) history = make_history ("nato", "RUS", ATLAS_VIEW_RECOGNISED);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const AtlasBorderStep *step =
        atlas_border_history_find (history, fixture_date (rows[i].date));
      double short_by;

      g_assert_true (atlas_border_step_is_published (step));
      g_assert_cmpuint (step->published.n, ==, step->n_pairs);
      g_assert_cmpfloat_with_epsilon (step->published.low_km, rows[i].low, 0.05);
      g_assert_cmpfloat_with_epsilon (step->published.high_km, rows[i].high, 0.05);
      g_assert_cmpuint (step->whole.n, ==, rows[i].n_whole);
      short_by = 1 - 2 * step->measured_km / (step->published.low_km + step->published.high_km);
      g_assert_cmpfloat (short_by, >, 0.09);
      g_assert_cmpfloat (short_by, <, 0.20);
    }
  g_assert_cmpfloat_with_epsilon (atlas_border_history_get_max_km (history), 2671.8, 0.05);
}

/* What NATO says of all of it stands beside the sum, and is never added to it. */
static void
test_whole (void)
{
  g_autoptr (AtlasBorderHistory) history = make_history ("nato", "RUS", ATLAS_VIEW_RECOGNISED);
  const AtlasBorderStep *step = atlas_border_history_find (history, fixture_date ("2022-02-24"));
  g_autoptr (GPtrArray) lengths =
    atlas_border_history_find_lengths (history, world_fixture_get (), fixture_date ("2022-02-24"));
  g_autoptr (GPtrArray) before =
    atlas_border_history_find_lengths (history, world_fixture_get (), fixture_date ("1949-04-03"));
  const AtlasBorderLength *last = g_ptr_array_index (lengths, lengths->len - 1);

  g_assert_cmpfloat_with_epsilon (step->whole.low_km, 1215, 1e-6);
  g_assert_cmpfloat_with_epsilon (step->whole.high_km, 1215, 1e-6);
  g_assert_cmpuint (lengths->len, ==, 12);
  g_assert_cmpstr (((const AtlasBorderLength *) lengths->pdata[0])->side, ==, "EST");
  g_assert_cmpstr (last->side, ==, "nato");
  g_assert_cmpuint (before->len, ==, 0);
}

/* Where some of a border is only measured, the rest is no length of it. */
static void
test_partly_published (void)
{
  g_autoptr (AtlasBorderHistory) georgia = make_history ("nato", "GEO", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasBorderHistory) bulgaria = make_history ("nato", "BGR", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasBorderHistory) ukraine = make_history ("nato", "UKR", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasBorderHistory) iraq = make_history ("nato", "IRQ", ATLAS_VIEW_RECOGNISED);
  AtlasDate day = fixture_date ("2000-01-01");

  g_assert_true (atlas_border_step_is_published (atlas_border_history_find (georgia, day)));
  g_assert_true (atlas_border_step_is_published (atlas_border_history_find (bulgaria, day)));
  g_assert_true (atlas_border_step_is_published (atlas_border_history_find (iraq, day)));
  g_assert_false (atlas_border_step_is_published (atlas_border_history_find (ukraine, day)));
  g_assert_cmpuint (atlas_border_history_find (ukraine, day)->published.n, ==, 0);
  /* A member by then, it has no border with NATO that could be published. */
  g_assert_false (atlas_border_step_is_published (
    atlas_border_history_find (bulgaria, fixture_date ("2010-01-01"))));
}

/* A border of Hong Kong is none of the United Kingdom, one of Algeria’s departments is France’s. */
static void
test_dependencies (void)
{
  g_autoptr (AtlasBorderHistory) china = make_history ("nato", "CHN", ATLAS_VIEW_RECOGNISED);

  g_assert_cmpuint (china->steps->len, ==, 0);
  assert_history ("nato", "TUN", "1956-03-20 FRA-TUN\n1957-08-07 FRA-TUN\n1962-07-03");
}

static void
test_germany (void)
{
  assert_history ("nato", "DDR", "1955-05-06 DEU-DDR\n1990-10-03");
  assert_history ("warsaw-pact", "DEU",
                  "1955-05-14 CSK-DEU DDR-DEU\n"
                  "1990-10-03 CSK-DEU POL-DEU\n"
                  "1991-07-01");
}

static void
test_of_alliance (void)
{
  g_autoptr (GPtrArray) histories = atlas_border_histories_of_alliance (
    world_fixture_get (), world_fixture_find_alliance ("nato"), ATLAS_VIEW_RECOGNISED);
  gboolean has_russia = FALSE;

  for (guint i = 0; i < histories->len; i++)
    {
      const AtlasBorderHistory *history = g_ptr_array_index (histories, i);

      g_assert_cmpuint (history->steps->len, >, 0);
      /* Who went on stands for it. */
      g_assert_cmpuint (history->state, !=, world_fixture_find_state ("SUN"));
      has_russia = has_russia || history->state == world_fixture_find_state ("RUS");
    }
  g_assert_true (has_russia);
}

static void
test_of_state (void)
{
  g_autoptr (GPtrArray) poland = atlas_border_histories_of_state (
    world_fixture_get (), world_fixture_find_state ("POL"), ATLAS_VIEW_RECOGNISED);
  g_autoptr (GPtrArray) iceland = atlas_border_histories_of_state (
    world_fixture_get (), world_fixture_find_state ("ISL"), ATLAS_VIEW_RECOGNISED);

  g_assert_cmpuint (poland->len, >=, 2);
  g_assert_cmpuint (iceland->len, ==, 0);
}

/* Made-up worlds: U1 and U2, U2 and U3, U3 and U4 touch. */

#define FOREVER(unit, state) MADE_UP_PERIOD (unit, "1949-04-04", "null", state)
#define UNTIL(unit, to, state) MADE_UP_PERIOD (unit, "1949-04-04", "\"" to "\"", state)
#define SINCE(unit, from, state) MADE_UP_PERIOD (unit, from, "null", state)
#define MEMBER(state, from) MADE_UP_MEMBERSHIP (state, MADE_UP_STAGE ("member", from, ""))

static void
assert_made_up (const char *periods,
                const char *memberships,
                const char *code,
                const char *expected)
{
  g_autoptr (AtlasWorld) world = made_up_world_new (periods, memberships);
  guint state = atlas_geography_find_state (atlas_world_get_geography (world), code);
  g_autoptr (AtlasBorderHistory) history =
    atlas_border_history_new (world, 0, state, ATLAS_VIEW_RECOGNISED);
  g_autofree char *text = describe (world, history);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_edges (void)
{
  const char *row = FOREVER ("U1", "AAA") "," FOREVER ("U2", "BBB") "," FOREVER (
    "U3", "CCC") "," FOREVER ("U4", "DDD");

  assert_made_up (row, MEMBER ("AAA", "1960-01-01"), "BBB", "1960-01-01 AAA-BBB");
  /* They do not touch. */
  assert_made_up (row, MEMBER ("AAA", "1960-01-01"), "CCC", "");
  /* Partners border nobody. */
  assert_made_up (row, MADE_UP_MEMBERSHIP ("AAA", MADE_UP_STAGE ("partner", "1960-01-01", "")),
                  "BBB", "");
  /* A member itself, then both sides of it */
  assert_made_up (row, MEMBER ("AAA", "1960-01-01") "," MEMBER ("BBB", "1970-01-01"), "BBB",
                  "1960-01-01 AAA-BBB\n1970-01-01");
  assert_made_up (row, MEMBER ("AAA", "1960-01-01") "," MEMBER ("BBB", "1960-01-01"), "BBB", "");
  assert_made_up (row, MEMBER ("AAA", "1960-01-01") "," MEMBER ("CCC", "1965-01-01"), "BBB",
                  "1960-01-01 AAA-BBB\n1965-01-01 AAA-BBB CCC-BBB");
  /* It left, and came back. */
  assert_made_up (
    row,
    MADE_UP_MEMBERSHIP (
      "AAA", MADE_UP_STAGE ("member", "1960-01-01", MADE_UP_TO ("1970-01-01")) "," MADE_UP_STAGE (
               "member", "1980-01-01", "")),
    "BBB", "1960-01-01 AAA-BBB\n1970-01-01\n1980-01-01 AAA-BBB");
}

/* CCC held U2, U3 and U4 until 1980; BBB then took two of them, DDD one. */
static void
test_succession (void)
{
  const char *periods = FOREVER ("U1", "AAA") "," UNTIL ("U2", "1980-01-01", "CCC") "," SINCE (
    "U2", "1980-01-01",
    "BBB") "," UNTIL ("U3", "1980-01-01",
                      "CCC") "," SINCE ("U3", "1980-01-01",
                                        "BBB") "," UNTIL ("U4", "1980-01-01",
                                                          "CCC") "," SINCE ("U4", "1980-01-01",
                                                                            "DDD");
  g_autoptr (AtlasWorld) world = made_up_world_new (periods, MEMBER ("AAA", "1960-01-01"));
  g_autoptr (GPtrArray) histories =
    atlas_border_histories_of_alliance (world, 0, ATLAS_VIEW_RECOGNISED);

  assert_made_up (periods, MEMBER ("AAA", "1960-01-01"), "BBB",
                  "1960-01-01 AAA-CCC\n1980-01-01 AAA-BBB");
  assert_made_up (periods, MEMBER ("AAA", "1960-01-01"), "CCC", "1960-01-01 AAA-CCC\n1980-01-01");
  assert_made_up (periods, MEMBER ("AAA", "1960-01-01"), "DDD", "");
  g_assert_cmpuint (histories->len, ==, 1);
}

/* States that went on, as the built-in geography has them */
static void
test_heirs (void)
{
  static const char *const rows[][2] = {
    { "SUN", "RUS" }, { "CSK", "CZE" }, { "XGW", "DEU" },
    { "XGE", "DDR" }, { "DDR", NULL },  { "POL", NULL },
  };
  AtlasBorderSpans *spans = world_fixture_get ()->border_spans;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint heir = atlas_border_spans_get_successor (spans, world_fixture_find_state (rows[i][0]));

      g_assert_cmpstr (heir != 0 ? atlas_geography_get_state_code (geography_fixture_get (), heir)
                                 : NULL,
                       ==, rows[i][1]);
    }
}

/* What a page asks for has to fit into a frame. */
static void
test_duration (void)
{
  AtlasWorld *world = world_fixture_get ();
  gint64 start = g_get_monotonic_time ();
  g_autoptr (AtlasBorderSpans) spans = atlas_border_spans_new (atlas_world_get_geography (world));
  gint64 made = g_get_monotonic_time ();
  g_autoptr (GPtrArray) histories = atlas_border_histories_of_alliance (
    world, world_fixture_find_alliance ("nato"), ATLAS_VIEW_RECOGNISED);
  gint64 listed = g_get_monotonic_time ();

  g_test_message ("spans %.2f ms, %u histories of an alliance %.2f ms",
                  (double) (made - start) / 1000, histories->len, (double) (listed - made) / 1000);
  g_assert_nonnull (spans);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/border-history/nato-and-moscow", test_nato_and_moscow);
  g_test_add_func ("/border-history/measured", test_measured);
  g_test_add_func ("/border-history/published", test_published);
  g_test_add_func ("/border-history/whole", test_whole);
  g_test_add_func ("/border-history/partly-published", test_partly_published);
  g_test_add_func ("/border-history/dependencies", test_dependencies);
  g_test_add_func ("/border-history/germany", test_germany);
  g_test_add_func ("/border-history/of-alliance", test_of_alliance);
  g_test_add_func ("/border-history/of-state", test_of_state);
  g_test_add_func ("/border-history/edges", test_edges);
  g_test_add_func ("/border-history/succession", test_succession);
  g_test_add_func ("/border-history/heirs", test_heirs);
  g_test_add_func ("/border-history/duration", test_duration);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
