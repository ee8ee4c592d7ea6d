/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-timeline.h"

#include "atlas-item-list.h"
#include "atlas-item-private.h"

/* A meeting of several days decides on any of them. */
#define MAX_MEETING_DAYS 7

/**
 * Record: the events by the day on which they begin, so that what tells of a change is found without
 * a look at all others.
 */
typedef struct
{
  AtlasWorld *world;
  AtlasChanges *changes;
  GHashTable *firsts;         /* day → number of the first event of that day, plus one */
  guint *nexts;               /* by event: the next of its day, plus one; 0 after the last */
  const AtlasChange **stages; /* by event: the change of a stage that it tells, or NULL */
  guint8 *is_told;            /* by event: whether a change of members tells it */
} Record;

static void
record_init (Record *self, AtlasWorld *world, AtlasChanges *changes)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  guint n_events = atlas_collection_get_n_events (collection);

  self->world = world;
  self->changes = changes;
  self->firsts = g_hash_table_new (NULL, NULL);
  self->nexts = g_new0 (guint, n_events + 1);
  self->stages = g_new0 (const AtlasChange *, n_events + 1);
  self->is_told = g_new0 (guint8, n_events + 1);

  for (guint i = n_events; i > 0; i--)
    {
      gpointer day = GINT_TO_POINTER (atlas_collection_get_event (collection, i - 1)->date.first);

      self->nexts[i - 1] = GPOINTER_TO_UINT (g_hash_table_lookup (self->firsts, day));
      g_hash_table_insert (self->firsts, day, GUINT_TO_POINTER (i));
    }
}

static void
record_clear (Record *self)
{
  g_clear_pointer (&self->firsts, g_hash_table_unref);
  g_clear_pointer (&self->nexts, g_free);
  g_clear_pointer (&self->stages, g_free);
  g_clear_pointer (&self->is_told, g_free);
}

/* The number of the first event of a day, plus one; 0 when there is none */
static guint
record_find (Record *self, AtlasDate date)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->firsts, GINT_TO_POINTER (date)));
}

static const AtlasEvent *
record_get_event (Record *self, guint index)
{
  return atlas_collection_get_event (atlas_world_get_collection (self->world), index);
}

/* Whether @event is about all that @change is about */
static gboolean
has_all (Record *self, const AtlasEvent *event, const AtlasChange *change)
{
  AtlasGeography *geography = atlas_world_get_geography (self->world);
  const AtlasAlliance *alliance =
    atlas_collection_get_alliance (atlas_world_get_collection (self->world), change->alliance);

  if (event->date.precision != ATLAS_PRECISION_DAY ||
      !g_strv_contains (event->alliances, alliance->id))
    return FALSE;

  for (guint i = 0; i < change->n_states; i++)
    if (!g_strv_contains (event->states,
                          atlas_geography_get_state_code (geography, change->states[i])))
      return FALSE;

  return TRUE;
}

/* Changes of members */

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

static void
add_change (Record *self, GPtrArray *items, const AtlasChange *change)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new ();

  for (guint i = record_find (self, change->date); i > 0; i = self->nexts[i - 1])
    {
      const AtlasEvent *event = record_get_event (self, i - 1);

      if (self->is_told[i - 1] || !may_tell (event->kind, change->kind) ||
          !has_all (self, event, change))
        continue;
      self->is_told[i - 1] = TRUE;
      g_ptr_array_add (events, (gpointer) event);
    }

  g_ptr_array_add (items, atlas_item_new_for_change (self->world, self->changes, change, events));
}

/* Changes of another stage */

/* The kinds of event that tell of a stage, the likeliest first, ending in ATLAS_N_EVENT_KINDS. An
 * event of another kind on the same day, such as a war, is another thing. */
static const AtlasEventKind *
get_telling_kinds (AtlasStage stage)
{
  static const AtlasEventKind invited[] = { ATLAS_EVENT_ACCESSION, ATLAS_EVENT_SUMMIT,
                                            ATLAS_EVENT_DECLARATION, ATLAS_N_EVENT_KINDS };
  static const AtlasEventKind agreed[] = { ATLAS_EVENT_TREATY, ATLAS_EVENT_ACCESSION,
                                           ATLAS_N_EVENT_KINDS };
  static const AtlasEventKind parted[] = { ATLAS_EVENT_WITHDRAWAL, ATLAS_EVENT_DECLARATION,
                                           ATLAS_EVENT_CRISIS, ATLAS_N_EVENT_KINDS };
  static const AtlasEventKind talked[] = { ATLAS_EVENT_NEGOTIATION, ATLAS_EVENT_OTHER,
                                           ATLAS_EVENT_SUMMIT,      ATLAS_EVENT_TREATY,
                                           ATLAS_EVENT_DECLARATION, ATLAS_N_EVENT_KINDS };

  switch (stage)
    {
    case ATLAS_STAGE_INVITED:
      return invited;
    case ATLAS_STAGE_SIGNED:
      return agreed;
    case ATLAS_STAGE_LEFT_COMMAND:
    case ATLAS_STAGE_SUSPENDED:
    case ATLAS_STAGE_WITHDREW:
    case ATLAS_STAGE_DISSOLVED:
      return parted;
    case ATLAS_STAGE_ASPIRANT:
    case ATLAS_STAGE_PARTNER:
    case ATLAS_STAGE_DIALOGUE:
    case ATLAS_STAGE_ACTION_PLAN:
    case ATLAS_STAGE_MEMBER:
    case ATLAS_N_STAGES:
    default:
      return talked;
    }
}

/* The event of kind @kind that tells of @change, plus one; 0 when none does */
static guint
find_telling (Record *self, const AtlasChange *change, AtlasEventKind kind)
{
  for (int days = 0; days < MAX_MEETING_DAYS; days++)
    for (guint i = record_find (self, change->date - days); i > 0; i = self->nexts[i - 1])
      {
        const AtlasEvent *event = record_get_event (self, i - 1);
        gboolean lasts = event->has_end && atlas_partial_date_get_end (event->end) > change->date;

        if (event->kind == kind && (days == 0 || lasts) && !self->is_told[i - 1] &&
            has_all (self, event, change))
          return i;
      }

  return 0;
}

static gboolean
has_states_of (const AtlasChange *change, const AtlasChange *other)
{
  for (guint i = 0; i < other->n_states; i++)
    {
      gboolean is_there = FALSE;

      for (guint j = 0; j < change->n_states && !is_there; j++)
        is_there = change->states[j] == other->states[i];
      if (!is_there)
        return FALSE;
    }
  return TRUE;
}

/* Who joins or leaves on the day signs for it, or is something else afterwards, which is told with
 * it. */
static gboolean
is_part_of_other (Record *self, const AtlasChange *change)
{
  guint n;
  guint first = atlas_changes_find (self->changes, change->date, change->date + 1, &n);

  for (guint i = first; i < first + n; i++)
    {
      const AtlasChange *other = atlas_changes_get (self->changes, i);

      if ((other->kind == ATLAS_CHANGE_JOINED || other->kind == ATLAS_CHANGE_LEFT) &&
          other->alliance == change->alliance && has_states_of (other, change))
        return TRUE;
    }
  return FALSE;
}

static void
add_stage (Record *self, GPtrArray *items, const AtlasChange *change)
{
  g_autoptr (GPtrArray) none = NULL;
  const AtlasEventKind *kinds = get_telling_kinds (change->stage);
  guint found = 0;

  if (is_part_of_other (self, change))
    return;
  for (guint i = 0; found == 0 && kinds[i] != ATLAS_N_EVENT_KINDS; i++)
    found = find_telling (self, change, kinds[i]);
  if (found > 0)
    {
      self->stages[found - 1] = change;
      return;
    }
  none = g_ptr_array_new ();
  g_ptr_array_add (items, atlas_item_new_for_change (self->world, self->changes, change, none));
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

/* The changes of members choose their events first. */
static void
add_changes (Record *self, GPtrArray *items)
{
  guint n = atlas_changes_get_n (self->changes);

  for (guint i = 0; i < n; i++)
    {
      const AtlasChange *change = atlas_changes_get (self->changes, i);

      if (change->kind == ATLAS_CHANGE_JOINED || change->kind == ATLAS_CHANGE_LEFT)
        add_change (self, items, change);
    }
  for (guint i = 0; i < n; i++)
    if (atlas_changes_get (self->changes, i)->kind == ATLAS_CHANGE_STAGE)
      add_stage (self, items, atlas_changes_get (self->changes, i));
}

GListModel *
atlas_timeline_new (AtlasWorld *world, AtlasChanges *changes)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  Record record;

  record_init (&record, world, changes);
  add_changes (&record, items);
  for (guint i = 0; i < atlas_collection_get_n_events (collection); i++)
    if (!record.is_told[i])
      g_ptr_array_add (
        items, atlas_item_new_for_event (world, record_get_event (&record, i), record.stages[i]));
  record_clear (&record);
  for (guint i = 0; i < atlas_collection_get_n_quotes (collection); i++)
    g_ptr_array_add (items,
                     atlas_item_new_for_quote (world, atlas_collection_get_quote (collection, i)));
  for (guint i = 0; i < atlas_collection_get_n_forces (collection); i++)
    g_ptr_array_add (items,
                     atlas_item_new_for_force (world, atlas_collection_get_force (collection, i)));

  g_ptr_array_sort (items, compare_items);
  return G_LIST_MODEL (atlas_item_list_new (items));
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
