/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-timeline.h"

#include "atlas-item-private.h"

static gboolean
is_membership_change (const AtlasChange *change)
{
  return change->kind == ATLAS_CHANGE_JOINED || change->kind == ATLAS_CHANGE_LEFT;
}

static gboolean
has_state (AtlasWorld *world, const AtlasEvent *event, guint state)
{
  return g_strv_contains (
    event->states, atlas_geography_get_state_code (atlas_world_get_geography (world), state));
}

/* A treaty founds an alliance or ends it; a membership ends with its state in some other way. */
static gboolean
may_tell (AtlasEventKind event, AtlasChangeKind change)
{
  if (event == ATLAS_EVENT_TREATY)
    return TRUE;
  if (change == ATLAS_CHANGE_JOINED)
    return event == ATLAS_EVENT_ACCESSION;
  return event == ATLAS_EVENT_WITHDRAWAL || event == ATLAS_EVENT_OTHER;
}

/* Whether @event tells all that @change says: the same day and alliance, and all its states */
static gboolean
tells_of (AtlasWorld *world, const AtlasEvent *event, const AtlasChange *change)
{
  const AtlasAlliance *alliance =
    atlas_collection_get_alliance (atlas_world_get_collection (world), change->alliance);

  if (!may_tell (event->kind, change->kind) || event->date.precision != ATLAS_PRECISION_DAY ||
      event->date.first != change->date || !g_strv_contains (event->alliances, alliance->id))
    return FALSE;

  for (guint i = 0; i < change->n_states; i++)
    if (!has_state (world, event, change->states[i]))
      return FALSE;

  return TRUE;
}

static void
add_change (GPtrArray *items,
            AtlasWorld *world,
            AtlasChanges *changes,
            const AtlasChange *change,
            guint8 *is_told)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  g_autoptr (GPtrArray) events = g_ptr_array_new ();

  for (guint i = 0; i < atlas_collection_get_n_events (collection); i++)
    {
      const AtlasEvent *event = atlas_collection_get_event (collection, i);

      if (is_told[i] || !tells_of (world, event, change))
        continue;
      is_told[i] = TRUE;
      g_ptr_array_add (events, (gpointer) event);
    }

  g_ptr_array_add (items, atlas_item_new_for_change (world, changes, change, events));
}

/* A less precise date sorts before the days that it may mean; changes come before what was said of
 * them. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  AtlasItem *x = *(AtlasItem *const *) a;
  AtlasItem *y = *(AtlasItem *const *) b;
  AtlasPartialDate date_x = atlas_item_get_date (x);
  AtlasPartialDate date_y = atlas_item_get_date (y);
  gboolean is_change_x = atlas_item_get_item_type (x) == ATLAS_ITEM_CHANGE;
  gboolean is_change_y = atlas_item_get_item_type (y) == ATLAS_ITEM_CHANGE;

  if (date_x.first != date_y.first)
    return date_x.first < date_y.first ? -1 : 1;
  if (date_x.precision != date_y.precision)
    return date_x.precision > date_y.precision ? -1 : 1;
  if (is_change_x != is_change_y)
    return is_change_x ? -1 : 1;
  return (atlas_item_get_item_type (x) > atlas_item_get_item_type (y)) -
         (atlas_item_get_item_type (x) < atlas_item_get_item_type (y));
}

GListModel *
atlas_timeline_new (AtlasWorld *world, AtlasChanges *changes)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  guint n_events = atlas_collection_get_n_events (collection);
  g_autofree guint8 *is_told = g_new0 (guint8, n_events + 1);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  GListStore *store = g_list_store_new (ATLAS_TYPE_ITEM);

  for (guint i = 0; i < atlas_changes_get_n (changes); i++)
    if (is_membership_change (atlas_changes_get (changes, i)))
      add_change (items, world, changes, atlas_changes_get (changes, i), is_told);
  for (guint i = 0; i < n_events; i++)
    if (!is_told[i])
      g_ptr_array_add (
        items, atlas_item_new_for_event (world, atlas_collection_get_event (collection, i)));
  for (guint i = 0; i < atlas_collection_get_n_quotes (collection); i++)
    g_ptr_array_add (items,
                     atlas_item_new_for_quote (world, atlas_collection_get_quote (collection, i)));

  g_ptr_array_sort (items, compare_items);
  g_list_store_splice (store, 0, 0, items->pdata, items->len);
  return G_LIST_MODEL (store);
}

guint
atlas_timeline_find_nearest (GListModel *model, AtlasDate date)
{
  guint n = g_list_model_get_n_items (model);
  guint low = 0;
  guint high = n;

  if (n == 0)
    return G_MAXUINT;

  /* The first item that begins after the date; the one before it is the answer. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      g_autoptr (AtlasItem) item = g_list_model_get_item (model, middle);

      if (atlas_item_get_date (item).first <= date)
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 ? low - 1 : 0;
}
