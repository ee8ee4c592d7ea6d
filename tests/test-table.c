/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-forces.h"
#include "atlas-search-fold.h"
#include "atlas-table-private.h"

#include "collection-fixture.h"
#include "folder-fixture.h"
#include "made-up-world.h"
#include "world-fixture.h"

#include <locale.h>
#include <string.h>

static GListStore *
make_store (AtlasDay *day)
{
  GListStore *store = g_list_store_new (ATLAS_TYPE_TABLE_ROW);
  g_autoptr (GPtrArray) rows = atlas_table_new (day);

  atlas_table_update (store, rows);
  return store;
}

/* The row of a state, an alliance and a stage, or NULL for the first; it is the store’s. NULL: none */
static AtlasTableRow *
find_stage (GListStore *store, const char *state, const char *alliance, const char *stage)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++)
    {
      g_autoptr (AtlasTableRow) row = g_list_model_get_item (G_LIST_MODEL (store), i);

      if (g_str_equal (atlas_table_row_get_text (row, ATLAS_TABLE_STATE), state) &&
          g_str_equal (atlas_table_row_get_text (row, ATLAS_TABLE_ALLIANCE), alliance) &&
          (stage == NULL || g_str_equal (atlas_table_row_get_text (row, ATLAS_TABLE_STAGE), stage)))
        return row;
    }
  return NULL;
}

static AtlasTableRow *
find_row (GListStore *store, const char *state, const char *alliance)
{
  return find_stage (store, state, alliance, NULL);
}

static void
assert_row (
  GListStore *store, const char *state, const char *alliance, const char *stage, const char *since)
{
  AtlasTableRow *row = find_stage (store, state, alliance, stage);

  g_assert_nonnull (row);
  g_assert_cmpstr (atlas_table_row_get_text (row, ATLAS_TABLE_SINCE), ==, since);
}

static void
test_rows (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2004-03-29", ATLAS_VIEW_RECOGNISED);
  g_autoptr (GListStore) store = make_store (day);
  guint n_states;
  const guint16 *states = atlas_day_get_states (day, &n_states);
  guint n_members = 0;

  assert_row (store, "Estonia", "NATO", "Member", "29 March 2004");
  assert_row (store, "France", "NATO", "Outside the military command", "1 July 1966");
  assert_row (store, "Switzerland", "PfP", "Member", "11 December 1996");
  assert_row (store, "Brazil", "", "", "");
  /* The Warsaw Pact is no more, and the map does not show who was in it. */
  g_assert_null (find_row (store, "Poland", "Warsaw Pact"));
  g_assert_null (find_row (store, "Soviet Union", ""));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++)
    {
      g_autoptr (AtlasTableRow) row = g_list_model_get_item (G_LIST_MODEL (store), i);

      n_members += g_str_equal (row->texts[ATLAS_TABLE_ALLIANCE], "NATO") &&
                   row->stage->stage == ATLAS_STAGE_MEMBER;
    }
  g_assert_cmpuint (n_members, ==, 26);
  /* Every state has a row. */
  for (guint i = 0, position = 0; i < n_states; position++)
    {
      g_autoptr (AtlasTableRow) row = g_list_model_get_item (G_LIST_MODEL (store), position);

      g_assert_nonnull (row);
      i += row->state == states[i];
    }
}

static void
test_contested (void)
{
  g_autoptr (AtlasDay) recognised = world_fixture_day ("2015-01-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasDay) controlled = world_fixture_day ("2015-01-01", ATLAS_VIEW_CONTROLLED);
  g_autoptr (GListStore) law = make_store (recognised);
  g_autoptr (GListStore) fact = make_store (controlled);

  g_assert_nonnull (
    strstr (find_row (law, "Ukraine", "NATO")->texts[ATLAS_TABLE_GROUND], "Crimea"));
  g_assert_nonnull (
    strstr (find_row (fact, "Russia", "CSTO")->texts[ATLAS_TABLE_GROUND], "Crimea"));
  g_assert_nonnull (
    strstr (find_row (fact, "Ukraine", "NATO")->texts[ATLAS_TABLE_GROUND], "Shown as another’s: "));
  g_assert_nonnull (
    strstr (find_row (law, "Russia", "CSTO")->texts[ATLAS_TABLE_GROUND], "Shown as another’s: "));
  g_assert_cmpstr (find_row (law, "Portugal", "NATO")->texts[ATLAS_TABLE_GROUND], ==, "");
}

/* The sums of all hosts are those of the day: nothing is there twice, nothing is lost. */
static void
test_troops (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2022-02-15", ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasForces) forces = atlas_forces_new (
    atlas_world_get_collection (world_fixture_get ()), fixture_date ("2022-02-15"), NULL);
  g_autoptr (GListStore) store = make_store (day);
  AtlasTableRow *estonia = find_row (store, "Estonia", "NATO");
  guint n_sums = 0;
  const AtlasForceSum *sums = atlas_forces_get_sums (forces, &n_sums);
  guint64 most = 0;
  guint64 expected = 0;
  guint last = 0;

  for (guint i = 0; i < n_sums; i++)
    if (sums[i].unit == ATLAS_UNIT_PERSONNEL)
      expected += sums[i].high;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++)
    {
      g_autoptr (AtlasTableRow) row = g_list_model_get_item (G_LIST_MODEL (store), i);

      if (row->state != last)
        most += row->most_people;
      last = row->state;
    }
  g_assert_cmpuint (expected, >, 100000);
  g_assert_cmpuint (most, ==, expected);
  g_assert_nonnull (strstr (estonia->texts[ATLAS_TABLE_TROOPS], "NATO: "));
  g_assert_nonnull (strstr (estonia->texts[ATLAS_TABLE_TROOPS], "personnel"));
}

static int
compare (GListStore *store,
         const char *a,
         const char *a_alliance,
         const char *b,
         const char *b_alliance,
         AtlasTableColumn column)
{
  return atlas_table_row_compare (find_row (store, a, a_alliance), find_row (store, b, b_alliance),
                                  column);
}

/* By the rules of the locale: Türkiye’s neighbours in code points are not those in the dictionary. */
static void
test_sorting (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2024-06-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (GListStore) store = make_store (day);

  g_assert_cmpint (compare (store, "Albania", "NATO", "Belgium", "NATO", ATLAS_TABLE_STATE), <, 0);
  g_assert_cmpint (compare (store, "Belgium", "NATO", "Albania", "NATO", ATLAS_TABLE_SINCE), <, 0);
  g_assert_cmpint (compare (store, "Georgia", "NATO", "Albania", "NATO", ATLAS_TABLE_STAGE), <, 0);
  /* What is empty comes last. */
  g_assert_cmpint (compare (store, "Brazil", "", "Albania", "NATO", ATLAS_TABLE_ALLIANCE), >, 0);
  g_assert_cmpint (compare (store, "Albania", "NATO", "Brazil", "", ATLAS_TABLE_SINCE), <, 0);
  /* Two rows that are alike in the column go by country. */
  g_assert_cmpint (compare (store, "Albania", "NATO", "Belgium", "NATO", ATLAS_TABLE_ALLIANCE), <,
                   0);
}

/* Makes German rules in @folder, as systems have them ready that speak German; FALSE without the means */
static gboolean
make_rules (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "de_DE.UTF-8", NULL);
  const char *const command[] = { "localedef", "-i", "de_DE", "-f", "UTF-8", path, NULL };
  g_autoptr (GSubprocess) maker = g_subprocess_newv (
    command, G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL);

  return maker != NULL && g_subprocess_wait_check (maker, NULL, NULL);
}

static void
assert_sorted_as_in_german (void)
{
  char *const first[ATLAS_N_TABLE_COLUMNS] = { g_strdup ("Österreich") };
  char *const second[ATLAS_N_TABLE_COLUMNS] = { g_strdup ("Zypern") };
  g_autoptr (AtlasTableRow) a = atlas_table_row_new (world_fixture_get (), 1, NULL, first, 0);
  g_autoptr (AtlasTableRow) b = atlas_table_row_new (world_fixture_get (), 2, NULL, second, 0);

  g_assert_cmpint (strcmp ("Österreich", "Zypern"), >, 0);
  g_assert_cmpint (atlas_table_row_compare (a, b, ATLAS_TABLE_STATE), <, 0);
}

static void
test_locale (void)
{
  char *folder = folder_fixture_new ();
  g_autofree char *before = g_strdup (setlocale (LC_COLLATE, NULL));

  if (!make_rules (folder))
    g_test_skip ("there is no localedef, or no rules for it");
  else
    {
      g_setenv ("LOCPATH", folder, TRUE);
      g_assert_nonnull (setlocale (LC_COLLATE, "de_DE.UTF-8"));
      assert_sorted_as_in_german ();
      setlocale (LC_COLLATE, before);
      g_unsetenv ("LOCPATH");
    }
  folder_fixture_free (folder);
}

static void
test_matching (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2024-06-01", ATLAS_VIEW_RECOGNISED);
  g_autoptr (GListStore) store = make_store (day);
  g_autofree char *words = atlas_search_fold ("nato MEM alb");
  g_autofree char *part = atlas_search_fold ("bania");

  g_assert_true (atlas_table_row_matches (find_row (store, "Albania", "NATO"), words));
  g_assert_false (atlas_table_row_matches (find_row (store, "Belgium", "NATO"), words));
  g_assert_false (atlas_table_row_matches (find_row (store, "Albania", "NATO"), part));
  g_assert_true (atlas_table_row_matches (find_row (store, "Brazil", ""), ""));
}

static void
count_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  guint *counts = user_data;

  counts[0]++;
  counts[1] += removed;
  counts[2] += added;
}

static void
assert_same (GListStore *store, AtlasDay *day)
{
  g_autoptr (GPtrArray) rows = atlas_table_new (day);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (store)), ==, rows->len);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (AtlasTableRow) row = g_list_model_get_item (G_LIST_MODEL (store), i);

      g_assert_true (atlas_table_row_equal (row, rows->pdata[i]));
    }
}

/* From one day to the next only what is other is exchanged; whichever day it comes from, it is right. */
static void
test_update (void)
{
  static const char *const days[] = { "2004-03-28", "2004-03-29", "1989-06-01", "2022-02-24",
                                      "1949-04-04", "2024-03-07", "2024-03-06" };
  g_autoptr (GListStore) store = g_list_store_new (ATLAS_TYPE_TABLE_ROW);
  AtlasTableRow *kept = NULL;
  guint counts[3] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (AtlasDay) day = world_fixture_day (days[i], ATLAS_VIEW_CONTROLLED);
      g_autoptr (GPtrArray) rows = atlas_table_new (day);

      if (i == 1)
        {
          kept = find_row (store, "Belgium", "NATO");
          g_signal_connect (store, "items-changed", G_CALLBACK (count_cb), counts);
        }
      atlas_table_update (store, rows);
      assert_same (store, day);
      if (i == 1)
        {
          g_assert_true (find_row (store, "Belgium", "NATO") == kept);
          g_assert_cmpuint (counts[2], >=, 7);
          g_assert_cmpuint (counts[2], <, 30);
        }
    }
  memset (counts, 0, sizeof counts);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (AtlasDay) day = world_fixture_day ("2024-03-06", ATLAS_VIEW_CONTROLLED);
      g_autoptr (GPtrArray) rows = atlas_table_new (day);

      atlas_table_update (store, rows);
    }
  g_assert_cmpuint (counts[0], ==, 0);
}

#define UNITS                                                                                      \
  MADE_UP_PERIOD ("U1", "1949-04-04", "null", "AAA")                                               \
  "," MADE_UP_PERIOD ("U2", "1949-04-04", "null", "BBB") "," MADE_UP_PERIOD (                      \
    "U3", "1949-04-04", "null", "AAA") "," MADE_UP_PERIOD ("U4", "1949-04-04", "null", "BBB")

static void
test_csv (void)
{
  g_autoptr (AtlasWorld) world = made_up_world_new (
    UNITS, MADE_UP_MEMBERSHIP ("AAA", MADE_UP_STAGE ("member", "1950-01-01", "")));
  g_autoptr (AtlasDay) day =
    atlas_day_new (world, fixture_date ("1960-01-01"), ATLAS_VIEW_CONTROLLED);
  g_autoptr (GListStore) store = make_store (day);
  g_autofree char *csv = atlas_table_to_csv (G_LIST_MODEL (store), day);
  g_autofree char *tsv = atlas_table_to_tsv (G_LIST_MODEL (store));

  g_assert_cmpstr (csv, ==,
                   "date,view,code,state,alliance,stage,since,contested,troops\r\n"
                   "1960-01-01,controlled,AAA,Aland,a1,member,1950-01-01,,\r\n"
                   "1960-01-01,controlled,BBB,Bland,,,,,\r\n");
  g_assert_cmpstr (tsv, ==,
                   "Country\tAlliance\tStage\tSince\tContested Ground\tTroops There\n"
                   "Aland\tFirst\tMember\t1 January 1950\t\t\n"
                   "Bland\t\t\t\t\t\n");
}

/* Quotation marks, commas and ends of lines within a field */
static void
test_quoting (void)
{
  g_autoptr (AtlasWorld) world = made_up_world_new (UNITS, "");
  g_autoptr (AtlasDay) day =
    atlas_day_new (world, fixture_date ("1960-01-01"), ATLAS_VIEW_RECOGNISED);
  g_autoptr (GListStore) store = g_list_store_new (ATLAS_TYPE_TABLE_ROW);
  char *const texts[ATLAS_N_TABLE_COLUMNS] = {
    [ATLAS_TABLE_STATE] = g_strdup ("Say “no”, \"yes\""),
    [ATLAS_TABLE_GROUND] = g_strdup ("one\ntwo\r\nthree\tfour"),
    [ATLAS_TABLE_TROOPS] = g_strdup ("\""),
  };
  g_autoptr (AtlasTableRow) row = atlas_table_row_new (world, 1, NULL, texts, 0);
  g_autofree char *csv = NULL;
  g_autofree char *tsv = NULL;

  g_list_store_append (store, row);
  csv = atlas_table_to_csv (G_LIST_MODEL (store), day);
  tsv = atlas_table_to_tsv (G_LIST_MODEL (store));
  g_assert_cmpstr (strchr (csv, '\n') + 1, ==,
                   "1960-01-01,recognised,AAA,\"Say “no”, \"\"yes\"\"\",,,,"
                   "\"one\ntwo\r\nthree\tfour\",\"\"\"\"\r\n");
  g_assert_cmpstr (strchr (tsv, '\n') + 1, ==,
                   "Say “no”, \"yes\"\t\t\t\tone two  three four\t\"\n");
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/rows", test_rows);
  g_test_add_func ("/table/contested", test_contested);
  g_test_add_func ("/table/troops", test_troops);
  g_test_add_func ("/table/sorting", test_sorting);
  g_test_add_func ("/table/locale", test_locale);
  g_test_add_func ("/table/matching", test_matching);
  g_test_add_func ("/table/update", test_update);
  g_test_add_func ("/table/csv", test_csv);
  g_test_add_func ("/table/quoting", test_quoting);

  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
