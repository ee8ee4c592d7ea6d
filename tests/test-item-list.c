/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-item-list.h"
#include "world-fixture.h"

typedef struct
{
  guint n_signals;
  guint position;
  guint n_removed;
  guint n_added;
} Heard;

static GPtrArray *all;

static void
changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, Heard *heard)
{
  *heard = (Heard) { heard->n_signals + 1, position, n_removed, n_added };
}

/* Every @step-th of the items from @first up to @last */
static GPtrArray *
pick (guint first, guint last, guint step)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = first; i < last; i += step)
    g_ptr_array_add (items, g_object_ref (all->pdata[i]));
  return items;
}

static void
test_swap (void)
{
  const struct
  {
    guint first, last, step;
    guint position, n_removed, n_added;
    gboolean is_silent;
  } swaps[] = {
    { 0, 10, 1, 0, 0, 0, TRUE },  /* the same */
    { 0, 8, 1, 8, 2, 0, FALSE },  /* the end goes */
    { 0, 10, 1, 8, 0, 2, FALSE }, /* and comes back */
    { 3, 10, 1, 0, 3, 0, FALSE }, /* the beginning goes */
    { 3, 3, 1, 0, 7, 0, FALSE },  /* nothing is left */
    { 3, 3, 1, 0, 0, 0, TRUE },   { 0, 10, 1, 0, 0, 10, FALSE },
    { 0, 10, 9, 1, 8, 0, FALSE }, /* only first and last stay */
  };
  g_autoptr (GPtrArray) items = pick (0, 10, 1);
  AtlasItemList *list = atlas_item_list_new (items);
  Heard heard = { 0 };

  g_signal_connect (list, "items-changed", G_CALLBACK (changed_cb), &heard);
  for (guint i = 0; i < G_N_ELEMENTS (swaps); i++)
    {
      g_autoptr (GPtrArray) others = pick (swaps[i].first, swaps[i].last, swaps[i].step);

      heard = (Heard) { 0 };
      atlas_item_list_set_items (list, others);
      g_assert_cmpuint (heard.n_signals, ==, !swaps[i].is_silent);
      g_assert_cmpuint (heard.position, ==, swaps[i].position);
      g_assert_cmpuint (heard.n_removed, ==, swaps[i].n_removed);
      g_assert_cmpuint (heard.n_added, ==, swaps[i].n_added);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, others->len);
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 2));
  g_assert_finalize_object (G_OBJECT (list));
}

static void
test_find_date (void)
{
  AtlasDate date = atlas_item_get_date (all->pdata[all->len / 2]).first;
  guint found = atlas_items_find_date (all, date);

  g_assert_cmpuint (found, <=, all->len / 2);
  g_assert_cmpint (atlas_item_get_date (all->pdata[found]).first, ==, date);
  g_assert_cmpint (atlas_item_get_date (all->pdata[found - 1]).first, <, date);
  g_assert_cmpuint (atlas_items_find_date (all, G_MININT32), ==, 0);
  g_assert_cmpuint (atlas_items_find_date (all, G_MAXINT32), ==, all->len);
}

int
main (int argc, char **argv)
{
  g_autoptr (GListModel) timeline = NULL;
  AtlasChanges *changes;
  int result;

  g_test_init (&argc, &argv, NULL);
  changes = atlas_changes_new (world_fixture_get ());
  timeline = atlas_timeline_new (world_fixture_get (), changes);
  all = atlas_item_list_get_items (ATLAS_ITEM_LIST (timeline));
  g_test_add_func ("/item-list/swap", test_swap);
  g_test_add_func ("/item-list/find-date", test_find_date);
  result = g_test_run ();
  g_clear_object (&timeline);
  atlas_changes_unref (changes);
  world_fixture_drop ();
  return result;
}
