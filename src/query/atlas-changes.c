/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-changes-private.h"

#include "atlas-world-private.h"

#include <glib/gi18n.h>

G_DEFINE_BOXED_TYPE (AtlasChanges, atlas_changes, atlas_changes_ref, atlas_changes_unref)

typedef struct
{
  AtlasGeography *geography;
  AtlasDate date;
} NameOrder;

static int
compare_states_by_name (gconstpointer a, gconstpointer b, gpointer user_data)
{
  guint x = *(const guint16 *) a;
  guint y = *(const guint16 *) b;
  NameOrder *order = user_data;
  int result = g_utf8_collate (atlas_geography_get_state_name (order->geography, x, order->date),
                               atlas_geography_get_state_name (order->geography, y, order->date));

  return result != 0 ? result : (x > y) - (x < y);
}

GArray *
atlas_state_list_new (void)
{
  return g_array_new (FALSE, TRUE, sizeof (guint16));
}

/* Adds a state that is not in the list yet; lists are short. */
void
atlas_state_list_add (GArray *states, guint state)
{
  guint16 value = (guint16) state;

  for (guint i = 0; i < states->len; i++)
    if (g_array_index (states, guint16, i) == value)
      return;

  if (state != 0)
    g_array_append_val (states, value);
}

static void
clear_record (gpointer data)
{
  AtlasChangeRecord *record = data;

  g_free ((gpointer) record->change.states);
  g_free ((gpointer) record->change.text);
  g_free (record->brief);
}

static gboolean
is_stop (AtlasChangeList *self, AtlasChangeKind kind, guint alliance)
{
  switch (kind)
    {
    case ATLAS_CHANGE_JOINED:
    case ATLAS_CHANGE_LEFT:
      return atlas_world_is_filled (self->world, alliance);
    case ATLAS_CHANGE_STAGE:
    case ATLAS_CHANGE_STATUS:
    case ATLAS_CHANGE_NAME:
      return FALSE;
    case ATLAS_CHANGE_INDEPENDENCE:
    case ATLAS_CHANGE_UNION:
    case ATLAS_CHANGE_TRANSFER:
    case ATLAS_CHANGE_CONTROL:
    case ATLAS_N_CHANGE_KINDS:
    default:
      return TRUE;
    }
}

void
atlas_change_list_add (AtlasChangeList *self,
                       AtlasDate date,
                       AtlasChangeKind kind,
                       guint alliance,
                       GArray *states,
                       char *text,
                       const char *note)
{
  NameOrder order = { self->geography, date };
  AtlasChangeRecord record = {
    .change = { .date = date,
                .kind = kind,
                .alliance = alliance,
                .stage = ATLAS_STAGE_MEMBER,
                .n_states = states->len },
    .brief = text,
    .is_stop = is_stop (self, kind, alliance),
  };

  g_array_sort_with_data (states, compare_states_by_name, &order);
  record.change.states = (const guint16 *) (const void *) g_array_free (states, FALSE);
  if (note != NULL && *note != '\0')
    /* Translators: what happened, and in parentheses what is to be said about it */
    record.change.text = g_strdup_printf (_ ("%1$s (%2$s)"), text, note);
  else
    record.change.text = g_strdup (text);

  g_array_append_val (self->records, record);
}

/* A stable order is wanted: what was added first comes first among equals. */
static int
compare_records (gconstpointer a, gconstpointer b)
{
  const AtlasChange *x = &((const AtlasChangeRecord *) a)->change;
  const AtlasChange *y = &((const AtlasChangeRecord *) b)->change;

  if (x->date != y->date)
    return x->date < y->date ? -1 : 1;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  return (x->alliance > y->alliance) - (x->alliance < y->alliance);
}

static void
list_stops (AtlasChanges *self)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      const AtlasChangeRecord *record = &g_array_index (self->records, AtlasChangeRecord, i);
      AtlasDate date = record->change.date;

      if (record->is_stop && (self->stops->len == 0 ||
                              g_array_index (self->stops, AtlasDate, self->stops->len - 1) != date))
        g_array_append_val (self->stops, date);
    }
}

/**
 * atlas_changes_new:
 * @world: what the atlas knows
 *
 * Works out every change from %ATLAS_DATE_START on. Nothing is known of the ground before that
 * day, so none of it changes on it; memberships that the record lets begin on it do.
 *
 * Returns: (transfer full): the changes
 */
AtlasChanges *
atlas_changes_new (AtlasWorld *world)
{
  AtlasChanges *self = g_new0 (AtlasChanges, 1);
  AtlasChangeList list = {
    .world = world,
    .geography = atlas_world_get_geography (world),
    .collection = atlas_world_get_collection (world),
  };

  g_atomic_ref_count_init (&self->ref_count);
  self->world = atlas_world_ref (world);
  self->records = g_array_new (FALSE, TRUE, sizeof (AtlasChangeRecord));
  self->stops = g_array_new (FALSE, TRUE, sizeof (AtlasDate));
  g_array_set_clear_func (self->records, clear_record);
  list.records = self->records;

  atlas_change_list_add_memberships (&list);
  atlas_change_list_add_ground (&list);

  /* g_array_sort() is documented to be stable. */
  g_array_sort (self->records, compare_records);
  list_stops (self);
  return self;
}

AtlasChanges *
atlas_changes_ref (AtlasChanges *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
atlas_changes_unref (AtlasChanges *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->records, g_array_unref);
  g_clear_pointer (&self->stops, g_array_unref);
  g_clear_pointer (&self->world, atlas_world_unref);
  g_free (self);
}

guint
atlas_changes_get_n (AtlasChanges *self)
{
  return self->records->len;
}

const AtlasChange *
atlas_changes_get (AtlasChanges *self, guint index)
{
  g_return_val_if_fail (index < self->records->len, NULL);

  return &g_array_index (self->records, AtlasChangeRecord, index).change;
}

/* The first record on or after @date */
static guint
find_first (AtlasChanges *self, AtlasDate date)
{
  guint low = 0;
  guint high = self->records->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->records, AtlasChangeRecord, middle).change.date < date)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

guint
atlas_changes_find (AtlasChanges *self, AtlasDate from, AtlasDate to, guint *n_changes)
{
  guint first = find_first (self, from);

  *n_changes = to > from ? find_first (self, to) - first : 0;
  return first;
}

/* Position of the first stop on or after @date */
static guint
find_stop (AtlasChanges *self, AtlasDate date)
{
  guint low = 0;
  guint high = self->stops->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->stops, AtlasDate, middle) < date)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

AtlasDate
atlas_changes_get_next (AtlasChanges *self, AtlasDate date)
{
  guint stop = date == G_MAXINT32 ? self->stops->len : find_stop (self, date + 1);

  return stop < self->stops->len ? g_array_index (self->stops, AtlasDate, stop)
                                 : ATLAS_DATE_INVALID;
}

AtlasDate
atlas_changes_get_previous (AtlasChanges *self, AtlasDate date)
{
  guint stop = find_stop (self, date);

  return stop > 0 ? g_array_index (self->stops, AtlasDate, stop - 1) : ATLAS_DATE_INVALID;
}
