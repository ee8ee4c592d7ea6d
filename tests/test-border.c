/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-border.h"
#include "world-fixture.h"

#include <math.h>

static AtlasStateSet *
new_side (const char *codes)
{
  g_auto (GStrv) words = g_strsplit (codes, " ", -1);
  AtlasStateSet *side =
    atlas_state_set_new (atlas_geography_get_n_states (geography_fixture_get ()));

  for (guint i = 0; words[i] != NULL; i++)
    atlas_state_set_add (side, world_fixture_find_state (words[i]));
  return side;
}

static AtlasStateSet *
new_members (AtlasDay *day, const char *alliance)
{
  guint n_states = atlas_geography_get_n_states (geography_fixture_get ());
  AtlasStateSet *side = atlas_state_set_new (n_states);

  for (guint state = 1; state <= n_states; state++)
    if (atlas_day_get_member_wave (day, world_fixture_find_alliance (alliance), state) != 0)
      atlas_state_set_add (side, state);
  return side;
}

static double
sum_up (GArray *borders)
{
  double km = 0;

  for (guint i = 0; i < borders->len; i++)
    km += g_array_index (borders, AtlasBorder, i).km;
  return km;
}

/* “NOR-RUS POL-RUS” */
static char *
list_pairs (GArray *borders)
{
  g_autoptr (GString) pairs = g_string_new (NULL);

  for (guint i = 0; i < borders->len; i++)
    {
      const AtlasBorder *border = &g_array_index (borders, AtlasBorder, i);

      g_string_append_printf (pairs, "%s%s-%s", i > 0 ? " " : "",
                              atlas_geography_get_state_code (geography_fixture_get (), border->a),
                              atlas_geography_get_state_code (geography_fixture_get (), border->b));
    }
  return g_string_free (g_steal_pointer (&pairs), FALSE);
}

/* Lengths as the geometry’s own description gives them; they agree to one part in a hundred. */
static void
test_nato_and_moscow (void)
{
  static const struct
  {
    const char *date;
    double km;
    const char *pairs;
  } rows[] = {
    { "1949-04-04", 163, "NOR-SUN" },
    { "1952-02-17", 163, "NOR-SUN" },
    { "1952-02-18", 658, "NOR-SUN TUR-SUN" },
    { "1955-12-31", 658, "NOR-SUN TUR-SUN" },
    { "1991-12-26", 163, "NOR-RUS" },
    { "1999-03-11", 163, "NOR-RUS" },
    { "1999-03-12", 369, "NOR-RUS POL-RUS" },
    { "2004-03-29", 1057, "EST-RUS LTU-RUS LVA-RUS NOR-RUS POL-RUS" },
    { "2023-04-04", 2276, "EST-RUS FIN-RUS LTU-RUS LVA-RUS NOR-RUS POL-RUS" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (AtlasDay) day = world_fixture_day (rows[i].date, ATLAS_VIEW_RECOGNISED);
      g_autoptr (AtlasStateSet) nato = new_members (day, "nato");
      g_autoptr (AtlasStateSet) moscow = new_side ("SUN RUS");
      g_autoptr (GArray) borders = atlas_day_measure_borders (day, nato, moscow);
      g_autofree char *pairs = list_pairs (borders);

      g_assert_cmpstr (pairs, ==, rows[i].pairs);
      g_assert_cmpfloat_with_epsilon (sum_up (borders), rows[i].km, rows[i].km / 100);
    }
}

static GArray *
measure (const char *date, AtlasView view, const char *a, const char *b)
{
  g_autoptr (AtlasDay) day = world_fixture_day (date, view);
  g_autoptr (AtlasStateSet) side_a = new_side (a);
  g_autoptr (AtlasStateSet) side_b = new_side (b);

  return atlas_day_measure_borders (day, side_a, side_b);
}

static void
test_inner_german (void)
{
  g_autoptr (GArray) before = measure ("1990-10-02", ATLAS_VIEW_RECOGNISED, "DEU", "DDR");
  g_autoptr (GArray) after = measure ("1990-10-03", ATLAS_VIEW_RECOGNISED, "DEU", "DDR");
  g_autoptr (GArray) berlin = measure ("1990-10-02", ATLAS_VIEW_RECOGNISED, "XBW", "DDR");

  g_assert_cmpuint (before->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (sum_up (before), 963, 10);
  g_assert_cmpuint (after->len, ==, 0);
  g_assert_cmpuint (berlin->len, ==, 1);
  g_assert_cmpfloat (sum_up (berlin), >, 50);
}

/* The state of side A is always A, and both ways round are equally long. */
static void
test_sides (void)
{
  g_autoptr (GArray) one = measure ("2023-04-04", ATLAS_VIEW_RECOGNISED, "RUS", "FIN NOR");
  g_autoptr (GArray) other = measure ("2023-04-04", ATLAS_VIEW_RECOGNISED, "FIN NOR", "RUS");
  g_autofree char *one_pairs = list_pairs (one);
  g_autofree char *other_pairs = list_pairs (other);

  g_assert_cmpstr (one_pairs, ==, "RUS-FIN RUS-NOR");
  g_assert_cmpstr (other_pairs, ==, "FIN-RUS NOR-RUS");
  g_assert_cmpfloat_with_epsilon (sum_up (one), sum_up (other), 1e-6);
}

/* States on both sides: each pair once, in the order of the codes */
static void
test_both_sides (void)
{
  const char *nordic = "FIN NOR SWE";
  g_autoptr (GArray) borders = measure ("2023-04-04", ATLAS_VIEW_RECOGNISED, nordic, nordic);
  g_autoptr (GArray) apart = measure ("2023-04-04", ATLAS_VIEW_RECOGNISED, "FIN", "NOR");
  g_autofree char *pairs = list_pairs (borders);

  g_assert_cmpstr (pairs, ==, "FIN-NOR FIN-SWE NOR-SWE");
  g_assert_cmpfloat_with_epsilon (g_array_index (borders, AtlasBorder, 0).km, sum_up (apart), 1e-6);
}

static void
test_views (void)
{
  g_autoptr (GArray) recognised = measure ("2014-03-18", ATLAS_VIEW_RECOGNISED, "UKR", "RUS");
  g_autoptr (GArray) controlled = measure ("2014-03-18", ATLAS_VIEW_CONTROLLED, "UKR", "RUS");
  g_autoptr (GArray) before = measure ("2014-02-26", ATLAS_VIEW_CONTROLLED, "UKR", "RUS");

  g_assert_cmpfloat_with_epsilon (sum_up (recognised), sum_up (before), 1e-6);
  g_assert_cmpfloat (sum_up (controlled), >, sum_up (recognised) + 1);
}

static void
test_none (void)
{
  g_autoptr (GArray) apart = measure ("2004-03-29", ATLAS_VIEW_RECOGNISED, "PRT", "RUS");
  g_autoptr (GArray) gone = measure ("2004-03-29", ATLAS_VIEW_RECOGNISED, "NOR", "SUN");
  g_autoptr (AtlasDay) day = world_fixture_day ("2004-03-29", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasStateSet) empty = atlas_state_set_new (3);
  g_autoptr (AtlasStateSet) russia = new_side ("RUS");
  g_autoptr (GArray) none = atlas_day_measure_borders (day, empty, russia);

  g_assert_cmpuint (apart->len, ==, 0);
  g_assert_cmpuint (gone->len, ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_set (void)
{
  g_autoptr (AtlasStateSet) set = atlas_state_set_new (2);

  g_assert_false (atlas_state_set_contains (set, 2));
  atlas_state_set_add (set, 2);
  g_assert_true (atlas_state_set_contains (set, 2));
  g_assert_false (atlas_state_set_contains (set, 1));
  g_assert_false (atlas_state_set_contains (set, 3));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/border/nato-and-moscow", test_nato_and_moscow);
  g_test_add_func ("/border/inner-german", test_inner_german);
  g_test_add_func ("/border/sides", test_sides);
  g_test_add_func ("/border/both-sides", test_both_sides);
  g_test_add_func ("/border/views", test_views);
  g_test_add_func ("/border/none", test_none);
  g_test_add_func ("/border/set", test_set);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
