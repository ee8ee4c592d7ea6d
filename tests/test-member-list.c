/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-member-list.h"

#include "world-fixture.h"

#include <locale.h>

static guint
count_on (GArray *members, AtlasDate date)
{
  guint n = 0;

  for (guint i = 0; i < members->len; i++)
    {
      const AtlasMember *member = &g_array_index (members, AtlasMember, i);

      n += member->from.first <= date && (member->is_open || date < member->to.first);
    }
  return n;
}

/* The table says of any day what the map says. */
static void
test_agrees_with_days (void)
{
  static const char *const dates[] = { "1949-08-23", "1949-08-24", "1982-06-01", "1991-06-30",
                                       "1991-07-01", "2004-03-28", "2004-03-29", "2024-03-07" };
  static const char *const alliances[] = { "nato", "warsaw-pact", "csto" };

  for (guint i = 0; i < G_N_ELEMENTS (alliances); i++)
    {
      guint alliance = world_fixture_find_alliance (alliances[i]);
      g_autoptr (GArray) members = atlas_member_list_new (world_fixture_get (), alliance);

      for (guint j = 0; j < G_N_ELEMENTS (dates); j++)
        {
          g_autoptr (AtlasDay) day = world_fixture_day (dates[j], ATLAS_VIEW_RECOGNISED);

          g_assert_cmpuint (count_on (members, fixture_date (dates[j])), ==,
                            atlas_day_get_n_members (day, alliance));
        }
    }
}

static void
test_order (void)
{
  g_autoptr (GArray) members =
    atlas_member_list_new (world_fixture_get (), world_fixture_find_alliance ("nato"));
  const AtlasMember *last = NULL;

  g_assert_cmpuint (members->len, ==, 32);
  g_assert_cmpstr (g_array_index (members, AtlasMember, 0).name, ==, "Belgium");
  last = &g_array_index (members, AtlasMember, members->len - 1);
  g_assert_cmpstr (last->name, ==, "Sweden");
  g_assert_true (last->is_open);
  for (guint i = 1; i < members->len; i++)
    g_assert_cmpint (g_array_index (members, AtlasMember, i - 1).from.first, <=,
                     g_array_index (members, AtlasMember, i).from.first);
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/member-list/agrees-with-days", test_agrees_with_days);
  g_test_add_func ("/member-list/order", test_order);
  result = g_test_run ();
  world_fixture_drop ();
  return result;
}
