/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-item-private.h"

struct _AtlasItem
{
  GObject parent_instance;

  AtlasItemType type;
  AtlasPartialDate date;
  gboolean tells_of_step; /* of an event: a change was left to it */
  AtlasWorld *world;
  AtlasChanges *changes;   /* keeps @change alive; NULL for the others */
  const AtlasEvent *event; /* of a change: the first that tells of it, or NULL */
  const AtlasQuote *quote;
  const AtlasForce *force;
  const AtlasChange *change;
  GPtrArray *events; /* AtlasEvent, of a change that has some; else NULL */

  /* made when asked for, then never changed: see set_once() */
  GArray *states;     /* guint16 */
  GPtrArray *sources; /* AtlasSource, each once; only of a change */
  char *title;        /* only where it is not the record's own */
  char *text;
  char *words;
};

G_DEFINE_FINAL_TYPE (AtlasItem, atlas_item, G_TYPE_OBJECT)

static void
atlas_item_finalize (GObject *object)
{
  AtlasItem *self = ATLAS_ITEM (object);

  g_clear_pointer (&self->states, g_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->events, g_ptr_array_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->changes, atlas_changes_unref);
  g_clear_pointer (&self->world, atlas_world_unref);

  G_OBJECT_CLASS (atlas_item_parent_class)->finalize (object);
}

static void
atlas_item_class_init (AtlasItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_item_finalize;
}

static void
atlas_item_init (AtlasItem *self)
{
}

static AtlasItem *
create (AtlasItemType type, AtlasWorld *world, AtlasPartialDate date)
{
  AtlasItem *self = g_object_new (ATLAS_TYPE_ITEM, NULL);

  self->type = type;
  self->world = atlas_world_ref (world);
  self->date = date;
  return self;
}

AtlasItem *
atlas_item_new_for_event (AtlasWorld *world, const AtlasEvent *event, const AtlasChange *change)
{
  AtlasItem *self = create (ATLAS_ITEM_EVENT, world, event->date);

  self->event = event;
  self->tells_of_step = change != NULL;
  return self;
}

AtlasItem *
atlas_item_new_for_quote (AtlasWorld *world, const AtlasQuote *quote)
{
  AtlasItem *self = create (ATLAS_ITEM_QUOTE, world, quote->date);

  self->quote = quote;
  return self;
}

AtlasItem *
atlas_item_new_for_force (AtlasWorld *world, const AtlasForce *force)
{
  AtlasItem *self = create (ATLAS_ITEM_FORCE, world, force->as_of);

  self->force = force;
  return self;
}

AtlasItem *
atlas_item_new_for_change (AtlasWorld *world,
                           AtlasChanges *changes,
                           const AtlasChange *change,
                           GPtrArray *events)
{
  AtlasPartialDate date = { change->date, ATLAS_PRECISION_DAY };
  AtlasItem *self = create (ATLAS_ITEM_CHANGE, world, date);

  self->changes = atlas_changes_ref (changes);
  self->change = change;
  if (events->len > 0)
    {
      self->event = events->pdata[0];
      self->events = g_ptr_array_ref (events);
    }
  return self;
}

AtlasItemType
atlas_item_get_item_type (AtlasItem *self)
{
  g_return_val_if_fail (ATLAS_IS_ITEM (self), ATLAS_ITEM_EVENT);

  return self->type;
}

AtlasPartialDate
atlas_item_get_date (AtlasItem *self)
{
  const AtlasPartialDate none = { ATLAS_DATE_INVALID, ATLAS_PRECISION_DAY };

  g_return_val_if_fail (ATLAS_IS_ITEM (self), none);

  return self->date;
}

AtlasWorld *
atlas_item_get_world (AtlasItem *self)
{
  g_return_val_if_fail (ATLAS_IS_ITEM (self), NULL);

  return self->world;
}

const AtlasEvent *
atlas_item_get_event (AtlasItem *self)
{
  g_return_val_if_fail (ATLAS_IS_ITEM (self), NULL);

  return self->type == ATLAS_ITEM_EVENT ? self->event : NULL;
}

const AtlasQuote *
atlas_item_get_quote (AtlasItem *self)
{
  g_return_val_if_fail (ATLAS_IS_ITEM (self), NULL);

  return self->quote;
}

const AtlasForce *
atlas_item_get_force (AtlasItem *self)
{
  g_return_val_if_fail (ATLAS_IS_ITEM (self), NULL);

  return self->force;
}

const AtlasChange *
atlas_item_get_change (AtlasItem *self)
{
  g_return_val_if_fail (ATLAS_IS_ITEM (self), NULL);

  return self->change;
}

const AtlasEvent *const *
atlas_item_get_events (AtlasItem *self, guint *n_events)
{
  g_return_val_if_fail (ATLAS_IS_ITEM (self), NULL);

  if (self->events != NULL)
    {
      *n_events = self->events->len;
      return (const AtlasEvent *const *) self->events->pdata;
    }
  *n_events = self->event != NULL;
  return (const AtlasEvent *const *) &self->event;
}

AtlasTarget
atlas_item_get_target (AtlasItem *self)
{
  AtlasTarget target = ATLAS_TARGET_INIT_NONE;

  g_return_val_if_fail (ATLAS_IS_ITEM (self), target);

  if (self->event != NULL)
    return atlas_target_for_event (self->world, self->event);
  if (self->quote != NULL)
    return atlas_target_for_quote (self->world, self->quote);
  if (self->force != NULL)
    return atlas_target_for_force (self->world, self->force);

  target.kind = self->change->n_states == 1 ? ATLAS_TARGET_STATE : ATLAS_TARGET_ALLIANCE;
  target.index = self->change->n_states == 1 ? self->change->states[0] : self->change->alliance;
  return target;
}

gboolean
atlas_item_tells_of_step (AtlasItem *self)
{
  g_return_val_if_fail (ATLAS_IS_ITEM (self), FALSE);

  return self->tells_of_step;
}

static gboolean
has_disputed_event (AtlasItem *self)
{
  guint n;
  const AtlasEvent *const *events = atlas_item_get_events (self, &n);

  for (guint i = 0; i < n; i++)
    if (events[i]->confidence == ATLAS_CONFIDENCE_DISPUTED)
      return TRUE;

  return FALSE;
}

gboolean
atlas_item_is_disputed (AtlasItem *self)
{
  g_return_val_if_fail (ATLAS_IS_ITEM (self), FALSE);

  if (self->quote != NULL)
    return self->quote->disputed_what != NULL ||
           self->quote->confidence == ATLAS_CONFIDENCE_DISPUTED;
  if (self->force != NULL)
    return self->force->confidence == ATLAS_CONFIDENCE_DISPUTED;
  return has_disputed_event (self);
}

gboolean
atlas_item_get_site (AtlasItem *self, double *lat, double *lon)
{
  const AtlasSite *site = NULL;

  g_return_val_if_fail (ATLAS_IS_ITEM (self), FALSE);

  if (self->quote != NULL)
    site = self->quote->place;
  else if (self->force != NULL)
    site = &self->force->place;
  else if (self->event != NULL && self->event->n_places > 0)
    site = &self->event->places[0];
  if (site == NULL)
    return FALSE;

  *lat = site->lat;
  *lon = site->lon;
  return TRUE;
}

/* What is made when it is asked for. Two threads may make it at once; the first keeps its place. */

static gpointer
set_once (gpointer *place, gpointer made, GDestroyNotify destroy)
{
  if (!g_atomic_pointer_compare_and_exchange (place, NULL, made))
    destroy (made);
  return g_atomic_pointer_get (place);
}

static GArray *
get_states (AtlasItem *self)
{
  GArray *states = g_atomic_pointer_get (&self->states);

  if (states != NULL)
    return states;
  return set_once ((gpointer *) &self->states, atlas_item_list_states (self),
                   (GDestroyNotify) g_array_unref);
}

const guint16 *
atlas_item_get_states (AtlasItem *self, guint *n_states)
{
  GArray *states;

  g_return_val_if_fail (ATLAS_IS_ITEM (self), NULL);

  states = get_states (self);
  *n_states = states->len;
  return (const guint16 *) (const void *) states->data;
}

gboolean
atlas_item_concerns (AtlasItem *self, guint state)
{
  GArray *states;

  g_return_val_if_fail (ATLAS_IS_ITEM (self), FALSE);

  states = get_states (self);
  for (guint i = 0; i < states->len; i++)
    if (g_array_index (states, guint16, i) == state)
      return TRUE;

  return FALSE;
}

const AtlasSource *const *
atlas_item_get_sources (AtlasItem *self, guint *n_sources)
{
  GPtrArray *sources;

  g_return_val_if_fail (ATLAS_IS_ITEM (self), NULL);

  if (self->type == ATLAS_ITEM_CHANGE)
    {
      sources = g_atomic_pointer_get (&self->sources);
      if (sources == NULL)
        sources = set_once ((gpointer *) &self->sources, atlas_item_list_sources (self),
                            (GDestroyNotify) g_ptr_array_unref);
      *n_sources = sources->len;
      return (const AtlasSource *const *) sources->pdata;
    }

  if (self->quote != NULL)
    {
      *n_sources = self->quote->n_sources;
      return self->quote->sources;
    }
  *n_sources = self->force != NULL ? self->force->n_sources : self->event->n_sources;
  return self->force != NULL ? self->force->sources : self->event->sources;
}

const char *
atlas_item_get_title (AtlasItem *self)
{
  const char *title;

  g_return_val_if_fail (ATLAS_IS_ITEM (self), NULL);

  if (self->type == ATLAS_ITEM_EVENT)
    return self->event->title;
  if (self->type == ATLAS_ITEM_FORCE)
    return self->force->name;
  title = g_atomic_pointer_get (&self->title);
  return title != NULL
           ? title
           : set_once ((gpointer *) &self->title, atlas_item_compose_title (self), g_free);
}

const char *
atlas_item_get_text (AtlasItem *self)
{
  const char *text;

  g_return_val_if_fail (ATLAS_IS_ITEM (self), NULL);

  if (self->type == ATLAS_ITEM_EVENT)
    return self->event->text;
  if (self->type == ATLAS_ITEM_QUOTE)
    return self->quote->english_text;
  text = g_atomic_pointer_get (&self->text);
  return text != NULL ? text
                      : set_once ((gpointer *) &self->text, atlas_item_compose_text (self), g_free);
}

const char *
atlas_item_get_words (AtlasItem *self)
{
  const char *words;

  g_return_val_if_fail (ATLAS_IS_ITEM (self), NULL);

  words = g_atomic_pointer_get (&self->words);
  return words != NULL
           ? words
           : set_once ((gpointer *) &self->words, atlas_item_compose_words (self), g_free);
}
