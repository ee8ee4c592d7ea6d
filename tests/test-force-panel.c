/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-panel.h"

#include "atlas-forces-describe.h"
#include "world-fixture.h"

#include <string.h>

static const AtlasBounds pacific = { -40, -170, -10, -120 };
static const AtlasBounds crimea = { 44, 32, 47, 37 };

static GPtrArray *
make_lines (int year, int month, int day, const AtlasBounds *region)
{
  AtlasForcePanelRequest request = { atlas_date_from_ymd (year, month, day), region, TRUE };

  return atlas_force_panel_new (world_fixture_get (), &request);
}

static AtlasForceLine *
get_line (GPtrArray *lines, guint index)
{
  return g_ptr_array_index (lines, index);
}

/* A report is spoken with its range, its date and its source. */
static void
check_report (AtlasForceLine *line, const AtlasForceReport *report)
{
  const AtlasForce *force = report->force;
  const char *sentence = atlas_force_line_get_sentence (line);
  g_autofree char *range = atlas_force_dup_range (force);
  g_autofree char *as_of = atlas_partial_date_format (force->as_of);

  g_assert_nonnull (strstr (sentence, range));
  g_assert_nonnull (strstr (sentence, as_of));
  g_assert_nonnull (strstr (sentence, force->sources[0]->publisher));
  g_assert_nonnull (strstr (sentence, force->name));
  g_assert_cmpuint (atlas_force_line_get_kind (line), ==,
                    atlas_force_is_total (force) ? ATLAS_FORCE_LINE_TOTAL
                    : force->has_count           ? ATLAS_FORCE_LINE_REPORT
                                                 : ATLAS_FORCE_LINE_UNCOUNTED);
}

/* Each report of the day is there once, under its side. */
static void
check_day (int year, int month, int day, const AtlasBounds *region)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());
  AtlasDate date = atlas_date_from_ymd (year, month, day);
  g_autoptr (GPtrArray) lines = make_lines (year, month, day, region);
  g_autoptr (AtlasForces) forces = atlas_forces_new (collection, date, region);
  guint n_reports = 0, n_found = 0;
  const AtlasForceReport *reports = atlas_forces_get_reports (forces, &n_reports);
  g_autofree char *side = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      AtlasTarget target = atlas_force_line_get_target (get_line (lines, i));
      guint k = 0;

      g_assert_cmpstr (atlas_force_line_get_title (get_line (lines, i)), !=, "");
      g_assert_cmpstr (atlas_force_line_get_sentence (get_line (lines, i)), !=, "");
      if (atlas_force_line_get_kind (get_line (lines, i)) == ATLAS_FORCE_LINE_SIDE)
        {
          g_free (side);
          side = g_strdup (atlas_force_line_get_title (get_line (lines, i)));
        }
      if (target.kind == ATLAS_TARGET_NONE)
        continue;
      while (k < n_reports && reports[k].index != target.index)
        k++;
      g_assert_cmpuint (k, <, n_reports);
      check_report (get_line (lines, i), &reports[k]);
      g_assert_true (g_str_has_prefix (atlas_force_line_get_sentence (get_line (lines, i)), side));
      n_found++;
    }
  g_assert_cmpuint (n_found, ==, n_reports);
}

static void
test_days (void)
{
  check_day (1949, 12, 31, NULL);
  check_day (1962, 10, 20, NULL);
  check_day (1989, 6, 1, NULL);
  check_day (2021, 11, 15, NULL);
  check_day (2022, 2, 15, NULL);
  check_day (2022, 2, 15, &crimea);
  check_day (2024, 6, 1, NULL);
}

/* The sums are those of the day, and what is in none is said. */
static void
test_sums (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());
  g_autoptr (GPtrArray) lines = make_lines (2022, 2, 15, NULL);
  g_autoptr (AtlasForces) forces =
    atlas_forces_new (collection, atlas_date_from_ymd (2022, 2, 15), NULL);
  guint n_sums = 0, n_lines = 0;
  const AtlasForceSum *sums = atlas_forces_get_sums (forces, &n_sums);

  for (guint i = 0; i < lines->len; i++)
    n_lines += atlas_force_line_get_kind (get_line (lines, i)) == ATLAS_FORCE_LINE_SUM;
  g_assert_cmpuint (n_lines, ==, n_sums);
  for (guint i = 0; i < n_sums; i++)
    {
      g_autofree char *number = atlas_force_sum_describe (&sums[i]);
      gboolean is_there = FALSE;

      for (guint k = 0; k < lines->len; k++)
        if (atlas_force_line_get_kind (get_line (lines, k)) == ATLAS_FORCE_LINE_SUM &&
            (number == NULL ||
             strstr (atlas_force_line_get_title (get_line (lines, k)), number) != NULL))
          is_there |=
            sums[i].n_left_out == 0 || strstr (atlas_force_line_get_sentence (get_line (lines, k)),
                                               sums[i].left_out[0]->name) != NULL;
      g_assert_true (is_there);
    }
}

static const char *
get_note (GPtrArray *lines)
{
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpuint (atlas_force_line_get_kind (get_line (lines, 0)), ==, ATLAS_FORCE_LINE_NOTE);
  return atlas_force_line_get_title (get_line (lines, 0));
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) elsewhere = make_lines (2022, 2, 15, &pacific);
  g_autoptr (GPtrArray) before = make_lines (1900, 1, 1, NULL);
  AtlasForcePanelRequest request = { atlas_date_from_ymd (2022, 2, 15), NULL, FALSE };
  g_autoptr (GPtrArray) hidden = atlas_force_panel_new (world_fixture_get (), &request);

  g_assert_nonnull (strstr (get_note (elsewhere), "for this part of the map"));
  g_assert_nonnull (strstr (get_note (before), "No report of troops is for this day."));
  g_assert_nonnull (strstr (get_note (before), "The nearest report is for "));
  /* The layer is off: it says so, and lists them all the same. */
  g_assert_nonnull (
    strstr (atlas_force_line_get_title (get_line (hidden, 0)), "switched off in the legend"));
  g_assert_cmpuint (hidden->len, >, 50);
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, guint *n_changes)
{
  n_changes[0]++;
  n_changes[1] += removed;
  n_changes[2] += added;
}

static void
test_update (void)
{
  g_autoptr (GListStore) store = g_list_store_new (ATLAS_TYPE_FORCE_LINE);
  g_autoptr (GPtrArray) first = make_lines (2022, 2, 14, NULL);
  g_autoptr (GPtrArray) again = make_lines (2022, 2, 14, NULL);
  g_autoptr (GPtrArray) next = make_lines (2022, 2, 15, NULL);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  guint n_changes[3] = { 0, 0, 0 };

  atlas_force_panel_update (store, first);
  g_signal_connect (store, "items-changed", G_CALLBACK (items_changed_cb), n_changes);
  atlas_force_panel_update (store, again);
  g_assert_cmpuint (n_changes[0], ==, 0);
  atlas_force_panel_update (store, next);
  g_assert_cmpuint (n_changes[0], ==, 1);
  g_assert_cmpuint (n_changes[1], <, first->len);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, next->len);
  for (guint i = 0; i < next->len; i++)
    {
      g_autoptr (AtlasForceLine) line = g_list_model_get_item (G_LIST_MODEL (store), i);

      g_assert_true (atlas_force_line_equal (line, get_line (next, i)));
    }
  atlas_force_panel_update (store, none);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/force-panel/days", test_days);
  g_test_add_func ("/force-panel/sums", test_sums);
  g_test_add_func ("/force-panel/nothing", test_nothing);
  g_test_add_func ("/force-panel/update", test_update);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
