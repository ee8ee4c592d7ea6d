/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-name-links.h"

#include "atlas-contested.h"
#include "atlas-phrases.h"
#include "atlas-text-safety.h"
#include "atlas-world-private.h"

#include <string.h>

/* What a name may stand for. A unit and a territory are both ground: only that of units is known. */
typedef enum
{
  MEANS_STATE,
  MEANS_ALLIANCE,
  MEANS_UNIT,
  MEANS_TERRITORY,
} Meaning;

typedef struct
{
  Meaning meaning;
  guint index;
} Sense;

typedef struct
{
  char *name;
  gsize length;
  GArray *senses; /* Sense */
} Entry;

struct _AtlasNameLinks
{
  AtlasWorld *world;
  GHashTable *entries; /* name → Entry, owned */
  GHashTable *words;   /* first word → GPtrArray of Entry, the longest first */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->name);
  g_array_unref (entry->senses);
  g_free (entry);
}

/* Where the word ends that begins at @text */
static const char *
find_word_end (const char *text)
{
  while (g_unichar_isalnum (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* The first word of a name; all of one that begins with something else, which is never found */
static char *
dup_first_word (const char *name)
{
  return g_strndup (name, (gsize) (find_word_end (name) - name));
}

static Entry *
add_entry (AtlasNameLinks *self, const char *name)
{
  Entry *entry = g_new0 (Entry, 1);
  g_autofree char *word = dup_first_word (name);
  GPtrArray *list = g_hash_table_lookup (self->words, word);

  entry->name = g_strdup (name);
  entry->length = strlen (name);
  entry->senses = g_array_new (FALSE, FALSE, sizeof (Sense));
  g_hash_table_insert (self->entries, entry->name, entry);
  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (self->words, g_steal_pointer (&word), list);
    }
  g_ptr_array_add (list, entry);
  return entry;
}

static void
add_name (AtlasNameLinks *self, const char *name, Meaning meaning, guint index)
{
  const Sense sense = { meaning, index };
  g_autofree char *shown = atlas_text_show_controls (name);
  Entry *entry = NULL;

  if (*shown == '\0')
    return;
  entry = g_hash_table_lookup (self->entries, shown);
  if (entry == NULL)
    entry = add_entry (self, shown);
  for (guint i = 0; i < entry->senses->len; i++)
    {
      const Sense *other = &g_array_index (entry->senses, Sense, i);

      if (other->meaning == meaning && other->index == index)
        return;
    }
  g_array_append_val (entry->senses, sense);
}

/* Sentences have a name with its article, which may be another form of it. */
static void
add (AtlasNameLinks *self, const char *name, Meaning meaning, guint index)
{
  const char *phrase = atlas_phrase_with_article (name);

  add_name (self, name, meaning, index);
  if (strstr (phrase, name) == NULL)
    add_name (self, phrase, meaning, index);
}

static void
add_ground (AtlasNameLinks *self, guint unit)
{
  AtlasGeography *geography = self->world->geography;
  guint n_periods = 0;
  const AtlasGeoPeriod *periods = atlas_geography_get_periods (geography, unit, &n_periods);
  guint32 last = 0;

  add (self, atlas_geography_get_unit_name (geography, unit), MEANS_UNIT, unit);
  for (guint i = 0; i < n_periods; i++)
    if (periods[i].territory != last)
      {
        last = periods[i].territory;
        add (self, atlas_geography_get_text (geography, last), MEANS_TERRITORY, unit);
      }
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  gsize x = (*(const Entry *const *) a)->length;
  gsize y = (*(const Entry *const *) b)->length;

  return (x < y) - (x > y);
}

AtlasNameLinks *
atlas_name_links_new (AtlasWorld *world)
{
  AtlasNameLinks *self = g_new0 (AtlasNameLinks, 1);
  GHashTableIter iter;
  gpointer list;

  self->world = atlas_world_ref (world);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, entry_free);
  self->words =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint state = 1; state <= world->n_states; state++)
    {
      guint n_names = 0;
      const AtlasGeoName *names =
        atlas_geography_get_state_names (world->geography, state, &n_names);

      for (guint i = 0; i < n_names; i++)
        add (self, atlas_geography_get_text (world->geography, names[i].name), MEANS_STATE, state);
    }
  for (guint i = 0; i < world->n_alliances; i++)
    {
      const AtlasAlliance *alliance = atlas_collection_get_alliance (world->collection, i);

      add (self, alliance->short_name, MEANS_ALLIANCE, i);
      add (self, alliance->name, MEANS_ALLIANCE, i);
    }
  for (guint unit = 1; unit <= world->n_units; unit++)
    add_ground (self, unit);
  g_hash_table_iter_init (&iter, self->words);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    g_ptr_array_sort (list, compare_entries);
  return self;
}

void
atlas_name_links_free (AtlasNameLinks *self)
{
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->entries);
  atlas_world_unref (self->world);
  g_free (self);
}

/* What a name means */

static gboolean
is_about (const AtlasChange *change, guint state)
{
  for (guint i = 0; i < change->n_states; i++)
    if (change->states[i] == state)
      return TRUE;
  return FALSE;
}

static gboolean
is_called (const AtlasNameLinks *self, guint state, const Entry *entry, AtlasDate date)
{
  g_autofree char *name =
    atlas_text_show_controls (atlas_geography_get_state_name (self->world->geography, state, date));

  return g_str_equal (entry->name, name) ||
         g_str_equal (entry->name, atlas_phrase_with_article (name));
}

/* How well a sense suits a change; 0 for not at all */
static guint
judge_state (const AtlasNameLinks *self, guint state, const Entry *entry, const AtlasChange *change)
{
  gboolean is_now = is_called (self, state, entry, change->date) ||
                    is_called (self, state, entry, change->date - 1);

  if (is_about (change, state))
    return is_now ? 5 : 4;
  /* A name of other days, in a note, is better than none. */
  return is_now ? 2 : 1;
}

static gboolean
find_dispute (const AtlasNameLinks *self, guint unit, AtlasDate date, guint *dispute)
{
  return atlas_contested_find (self->world->contested, unit, date, dispute) ||
         atlas_contested_find (self->world->contested, unit, date - 1, dispute);
}

static gboolean
has_territory (const AtlasNameLinks *self, guint unit, const Entry *entry, AtlasDate date)
{
  AtlasGeography *geography = self->world->geography;
  const AtlasGeoPeriod *period = atlas_geography_find_period (geography, unit, date);
  const char *name = period != NULL ? atlas_geography_get_text (geography, period->territory) : "";

  return g_str_equal (entry->name, name) ||
         g_str_equal (entry->name, atlas_phrase_with_article (name));
}

/* A territory is contested when all its ground of the day is, by one dispute: that over some islands
 * does not explain a republic that has them. */
static gboolean
find_dispute_of_territory (const AtlasNameLinks *self,
                           const Entry *entry,
                           AtlasDate date,
                           guint *dispute)
{
  gboolean is_found = FALSE;

  for (guint i = 0; i < entry->senses->len; i++)
    {
      const Sense *sense = &g_array_index (entry->senses, Sense, i);
      guint other = 0;

      if (sense->meaning != MEANS_TERRITORY ||
          (!has_territory (self, sense->index, entry, date) &&
           !has_territory (self, sense->index, entry, date - 1)))
        continue;
      if (!find_dispute (self, sense->index, date, &other) || (is_found && other != *dispute))
        return FALSE;
      *dispute = other;
      is_found = TRUE;
    }
  return is_found;
}

static guint
judge (const AtlasNameLinks *self,
       const Sense *sense,
       const Entry *entry,
       const AtlasChange *change,
       AtlasTarget *target)
{
  guint dispute = 0;

  switch (sense->meaning)
    {
    case MEANS_STATE:
      *target = (AtlasTarget) { ATLAS_TARGET_STATE, sense->index };
      return judge_state (self, sense->index, entry, change);
    case MEANS_ALLIANCE:
      *target = (AtlasTarget) { ATLAS_TARGET_ALLIANCE, sense->index };
      return sense->index == change->alliance ? 5 : 2;
    case MEANS_UNIT:
    case MEANS_TERRITORY:
    default:
      if (sense->meaning == MEANS_UNIT
            ? !find_dispute (self, sense->index, change->date, &dispute)
            : !find_dispute_of_territory (self, entry, change->date, &dispute))
        return 0;
      *target = (AtlasTarget) { ATLAS_TARGET_DISPUTE, dispute };
      return 3;
    }
}

static AtlasTarget
choose_target (const AtlasNameLinks *self, const Entry *entry, const AtlasChange *change)
{
  AtlasTarget best = ATLAS_TARGET_INIT_NONE;
  guint best_fit = 0;

  for (guint i = 0; i < entry->senses->len; i++)
    {
      AtlasTarget target = ATLAS_TARGET_INIT_NONE;
      guint fit = judge (self, &g_array_index (entry->senses, Sense, i), entry, change, &target);

      if (fit > best_fit)
        {
          best = target;
          best_fit = fit;
        }
    }
  return best;
}

/* Finding names */

/* Whether a name may end here: a longer word, or one with a hyphen, is another one. */
static gboolean
may_end (const char *end)
{
  gunichar next = g_utf8_get_char (end);

  if (next == '-' || next == 0x2011)
    next = g_utf8_get_char (g_utf8_next_char (end));
  return !g_unichar_isalnum (next);
}

static gboolean
is_called_before (const AtlasNameLinks *self,
                  const AtlasChange *change,
                  const char *text,
                  gboolean (*fits) (const char *text, const char *name))
{
  for (guint i = 0; i < change->n_states; i++)
    {
      const char *name = atlas_geography_get_state_name (self->world->geography, change->states[i],
                                                         change->date - 1);

      if (!g_str_equal (name, text) && fits (text, name))
        return TRUE;
    }
  return FALSE;
}

/* Whether a name was two of them the day before, as Tanganyika and Zanzibar were when they united under
 * the names of both: then these are meant. */
static gboolean
was_two (const AtlasNameLinks *self, const Entry *entry, const AtlasChange *change)
{
  return is_called_before (self, change, entry->name, g_str_has_prefix) &&
         is_called_before (self, change, entry->name, g_str_has_suffix);
}

static const Entry *
find_entry (const AtlasNameLinks *self, const char *text, const AtlasChange *change)
{
  g_autofree char *word = dup_first_word (text);
  GPtrArray *list = g_hash_table_lookup (self->words, word);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const Entry *entry = list->pdata[i];

      if (strncmp (text, entry->name, entry->length) == 0 && may_end (text + entry->length) &&
          !was_two (self, entry, change))
        return entry;
    }
  return NULL;
}

/* The next word, not the second part of one with a hyphen */
static const char *
find_next_word (const char *text)
{
  text = find_word_end (text);
  while (*text == '-' && g_unichar_isalnum (g_utf8_get_char (text + 1)))
    text = find_word_end (text + 1);
  while (*text != '\0' && !g_unichar_isalnum (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

GArray *
atlas_name_links_find (const AtlasNameLinks *self, const char *text, const AtlasChange *change)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (AtlasTextLink));
  AtlasTextLink ground = { .end = 0,
                           .date = ATLAS_DATE_INVALID }; /* the first that leads nowhere */
  const char *at = g_unichar_isalnum (g_utf8_get_char (text)) ? text : find_next_word (text);

  while (*at != '\0')
    {
      const Entry *entry = find_entry (self, at, change);
      AtlasTextLink link = { .date = ATLAS_DATE_INVALID };

      if (entry == NULL)
        {
          at = find_next_word (at);
          continue;
        }
      link.start = (guint) (at - text);
      link.end = link.start + (guint) entry->length;
      link.target = choose_target (self, entry, change);
      if (link.target.kind != ATLAS_TARGET_NONE)
        g_array_append_val (links, link);
      else if (ground.end == 0)
        ground = link;
      at += entry->length;
      if (*at != '\0')
        at = find_next_word (at);
    }
  /* As on the map, ground then leads to the state that has it. */
  if (links->len == 0 && ground.end > 0 && change->n_states == 1)
    {
      ground.target = (AtlasTarget) { ATLAS_TARGET_STATE, change->states[0] };
      g_array_append_val (links, ground);
    }
  return links;
}
