/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-item-private.h"

#include "atlas-changes-private.h"

#include <glib/gi18n.h>

struct _AtlasItem
{
  GObject parent_instance;

  AtlasItemType type;
  AtlasPartialDate date;
  AtlasWorld *world;
  AtlasChanges *changes;   /* keeps @change alive; NULL for the others */
  const AtlasEvent *event; /* of a change: one that tells of it in more words, or NULL */
  const AtlasQuote *quote;
  const AtlasChange *change;

  GArray *states;     /* guint16 */
  GPtrArray *sources; /* AtlasSource, each once */
  char *title;        /* only where it is not the record's own */
  char *text;
};

G_DEFINE_FINAL_TYPE (AtlasItem, atlas_item, G_TYPE_OBJECT)

static void
atlas_item_finalize (GObject *object)
{
  AtlasItem *self = ATLAS_ITEM (object);

  g_clear_pointer (&self->states, g_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->text, g_free);
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
  self->states = atlas_state_list_new ();
  self->sources = g_ptr_array_new ();
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

static void
add_code (AtlasItem *self, const char *code)
{
  if (code != NULL)
    atlas_state_list_add (
      self->states, atlas_geography_find_state (atlas_world_get_geography (self->world), code));
}

static void
add_codes (AtlasItem *self, const char *const *codes)
{
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    add_code (self, codes[i]);
}

static void
add_sources (AtlasItem *self, const AtlasSource *const *sources, guint n_sources)
{
  for (guint i = 0; i < n_sources; i++)
    if (!g_ptr_array_find (self->sources, sources[i], NULL))
      g_ptr_array_add (self->sources, (gpointer) sources[i]);
}

static void
add_person (AtlasItem *self, const AtlasPerson *person)
{
  if (person != NULL)
    add_code (self, person->country);
}

AtlasItem *
atlas_item_new_for_event (AtlasWorld *world, const AtlasEvent *event)
{
  AtlasItem *self = create (ATLAS_ITEM_EVENT, world, event->date);

  self->event = event;
  add_codes (self, event->states);
  add_sources (self, event->sources, event->n_sources);
  return self;
}

AtlasItem *
atlas_item_new_for_quote (AtlasWorld *world, const AtlasQuote *quote)
{
  AtlasItem *self = create (ATLAS_ITEM_QUOTE, world, quote->date);

  self->quote = quote;
  /* Translators: who spoke, and what they were then */
  self->title = g_strdup_printf (_ ("%1$s, %2$s"), quote->speaker->name, quote->role);
  add_codes (self, quote->states);
  add_person (self, quote->speaker);
  add_sources (self, quote->sources, quote->n_sources);
  return self;
}

/* A clause as a heading: with a capital */
static char *
capitalise (const char *text)
{
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

static gboolean
is_changing (const AtlasChange *change, const AtlasStageSpan *stage)
{
  if (stage->stage != ATLAS_STAGE_MEMBER)
    return change->kind == ATLAS_CHANGE_LEFT && stage->span.from == change->date &&
           (stage->stage == ATLAS_STAGE_WITHDREW || stage->stage == ATLAS_STAGE_DISSOLVED);
  if (change->kind == ATLAS_CHANGE_JOINED)
    return stage->span.from == change->date;
  return !stage->span.is_open && stage->span.to == change->date;
}

/* Says what the record says of the stage: of a member that left only the end is of interest, which
 * the stage that follows tells. */
static void
add_stage (AtlasItem *self, GString *text, const AtlasStageSpan *stage, const char *state_name)
{
  gboolean is_history =
    stage->stage == ATLAS_STAGE_MEMBER && self->change->kind == ATLAS_CHANGE_LEFT;

  add_sources (self, stage->sources, stage->n_sources);
  if (stage->text == NULL || is_history)
    return;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  if (self->change->n_states > 1)
    /* Translators: a state, and what is said of it */
    g_string_append_printf (text, _ ("%1$s: %2$s"), state_name, stage->text);
  else
    g_string_append (text, stage->text);
}

static void
add_stages_of_state (AtlasItem *self, GString *text, guint state)
{
  AtlasCollection *collection = atlas_world_get_collection (self->world);
  guint n;
  const guint16 *memberships = atlas_world_get_state_memberships (self->world, state, &n);
  const char *name = atlas_geography_get_state_name (atlas_world_get_geography (self->world), state,
                                                     self->change->date);

  for (guint i = 0; i < n; i++)
    {
      const AtlasMembership *membership =
        atlas_collection_get_membership (collection, memberships[i]);

      if (membership->alliance != self->change->alliance)
        continue;
      for (guint j = 0; j < membership->n_stages; j++)
        if (is_changing (self->change, &membership->stages[j]))
          add_stage (self, text, &membership->stages[j], name);
    }
}

static void
add_event (AtlasItem *self, GString *text, const AtlasEvent *event)
{
  if (self->event == NULL)
    self->event = event;
  add_codes (self, event->states);
  add_sources (self, event->sources, event->n_sources);
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, event->text);
}

AtlasItem *
atlas_item_new_for_change (AtlasWorld *world,
                           AtlasChanges *changes,
                           const AtlasChange *change,
                           GPtrArray *events)
{
  AtlasPartialDate date = { change->date, ATLAS_PRECISION_DAY };
  AtlasItem *self = create (ATLAS_ITEM_CHANGE, world, date);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) stages = g_string_new (NULL);

  self->changes = atlas_changes_ref (changes);
  self->change = change;
  for (guint i = 0; i < change->n_states; i++)
    atlas_state_list_add (self->states, change->states[i]);

  for (guint i = 0; i < events->len; i++)
    add_event (self, text, events->pdata[i]);
  for (guint i = 0; i < change->n_states; i++)
    add_stages_of_state (self, stages, change->states[i]);

  self->title = capitalise (change->text);
  self->text = g_strdup (text->len > 0 ? text->str : stages->str);
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

const AtlasChange *
atlas_item_get_change (AtlasItem *self)
{
  g_return_val_if_fail (ATLAS_IS_ITEM (self), NULL);

  return self->change;
}

gboolean
atlas_item_concerns (AtlasItem *self, guint state)
{
  g_return_val_if_fail (ATLAS_IS_ITEM (self), FALSE);

  for (guint i = 0; i < self->states->len; i++)
    if (g_array_index (self->states, guint16, i) == state)
      return TRUE;

  return FALSE;
}

gboolean
atlas_item_get_site (AtlasItem *self, double *lat, double *lon)
{
  const AtlasSite *site = NULL;

  g_return_val_if_fail (ATLAS_IS_ITEM (self), FALSE);

  if (self->quote != NULL)
    site = self->quote->place;
  else if (self->event != NULL && self->event->n_places > 0)
    site = &self->event->places[0];
  if (site == NULL)
    return FALSE;

  *lat = site->lat;
  *lon = site->lon;
  return TRUE;
}

const AtlasSource *const *
atlas_item_get_sources (AtlasItem *self, guint *n_sources)
{
  g_return_val_if_fail (ATLAS_IS_ITEM (self), NULL);

  *n_sources = self->sources->len;
  return (const AtlasSource *const *) self->sources->pdata;
}

const char *
atlas_item_get_title (AtlasItem *self)
{
  g_return_val_if_fail (ATLAS_IS_ITEM (self), NULL);

  return self->title != NULL ? self->title : self->event->title;
}

const char *
atlas_item_get_text (AtlasItem *self)
{
  g_return_val_if_fail (ATLAS_IS_ITEM (self), NULL);

  if (self->text != NULL)
    return self->text;
  return self->quote != NULL ? self->quote->english_text : self->event->text;
}
