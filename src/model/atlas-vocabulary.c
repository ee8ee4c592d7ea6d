/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-vocabulary.h"

#include "atlas-story.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *id;    /* as the files write it */
  const char *label; /* as people read it, to be translated in the context of the list */
} Word;

static const Word stages[] = {
  [ATLAS_STAGE_ASPIRANT] = { "aspirant", NC_ ("stage", "Aspirant") },
  [ATLAS_STAGE_PARTNER] = { "partner", NC_ ("stage", "Partner") },
  [ATLAS_STAGE_DIALOGUE] = { "dialogue", NC_ ("stage", "In dialogue") },
  [ATLAS_STAGE_ACTION_PLAN] = { "action-plan", NC_ ("stage", "In an action plan for membership") },
  [ATLAS_STAGE_INVITED] = { "invited", NC_ ("stage", "Invited") },
  [ATLAS_STAGE_SIGNED] = { "signed", NC_ ("stage", "Signed, not yet in force") },
  [ATLAS_STAGE_MEMBER] = { "member", NC_ ("stage", "Member") },
  [ATLAS_STAGE_LEFT_COMMAND] = { "left-command", NC_ ("stage", "Outside the military command") },
  [ATLAS_STAGE_SUSPENDED] = { "suspended", NC_ ("stage", "Suspended") },
  [ATLAS_STAGE_WITHDREW] = { "withdrew", NC_ ("stage", "Withdrew") },
  [ATLAS_STAGE_DISSOLVED] = { "dissolved", NC_ ("stage", "Dissolved") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (stages) == ATLAS_N_STAGES);

static const Word event_kinds[] = {
  [ATLAS_EVENT_TREATY] = { "treaty", NC_ ("kind of event", "Treaty") },
  [ATLAS_EVENT_ACCESSION] = { "accession", NC_ ("kind of event", "Accession") },
  [ATLAS_EVENT_WITHDRAWAL] = { "withdrawal", NC_ ("kind of event", "Withdrawal") },
  [ATLAS_EVENT_SUMMIT] = { "summit", NC_ ("kind of event", "Summit") },
  [ATLAS_EVENT_DECLARATION] = { "declaration", NC_ ("kind of event", "Declaration") },
  [ATLAS_EVENT_WAR] = { "war", NC_ ("kind of event", "War") },
  [ATLAS_EVENT_CRISIS] = { "crisis", NC_ ("kind of event", "Crisis") },
  [ATLAS_EVENT_DEPLOYMENT] = { "deployment", NC_ ("kind of event", "Deployment of troops") },
  [ATLAS_EVENT_EXERCISE] = { "exercise", NC_ ("kind of event", "Military exercise") },
  [ATLAS_EVENT_NEGOTIATION] = { "negotiation", NC_ ("kind of event", "Negotiation") },
  [ATLAS_EVENT_SANCTIONS] = { "sanctions", NC_ ("kind of event", "Sanctions") },
  [ATLAS_EVENT_INDEPENDENCE] = { "independence", NC_ ("kind of event", "Independence") },
  [ATLAS_EVENT_ELECTION] = { "election", NC_ ("kind of event", "Election") },
  [ATLAS_EVENT_OTHER] = { "other", NC_ ("kind of event", "Other") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (event_kinds) == ATLAS_N_EVENT_KINDS);

static const Word confidences[] = {
  [ATLAS_CONFIDENCE_VERIFIED] = { "verified", NC_ ("confidence", "Verified in a source") },
  [ATLAS_CONFIDENCE_LIKELY] = { "likely", NC_ ("confidence", "Likely") },
  [ATLAS_CONFIDENCE_DISPUTED] = { "disputed", NC_ ("confidence", "Disputed") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (confidences) == ATLAS_N_CONFIDENCES);

static const Word force_kinds[] = {
  [ATLAS_FORCE_ARMY] = { "army", NC_ ("kind of force", "Army") },
  [ATLAS_FORCE_AIR] = { "air", NC_ ("kind of force", "Air force") },
  [ATLAS_FORCE_NAVY] = { "navy", NC_ ("kind of force", "Navy") },
  [ATLAS_FORCE_BATTLEGROUP] = { "battlegroup", NC_ ("kind of force", "Battlegroup") },
  [ATLAS_FORCE_MISSION] = { "mission", NC_ ("kind of force", "Mission") },
  /* Translators: all troops of one side in one place together */
  [ATLAS_FORCE_TOTAL] = { "total", NC_ ("kind of force", "All forces") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (force_kinds) == ATLAS_N_FORCE_KINDS);

static const Word force_units[] = {
  [ATLAS_UNIT_PERSONNEL] = { "personnel", NC_ ("unit of a force", "Personnel") },
  [ATLAS_UNIT_VEHICLES] = { "vehicles", NC_ ("unit of a force", "Vehicles") },
  [ATLAS_UNIT_AIRCRAFT] = { "aircraft", NC_ ("unit of a force", "Aircraft") },
  [ATLAS_UNIT_SHIPS] = { "ships", NC_ ("unit of a force", "Ships") },
  [ATLAS_UNIT_BATTALION_GROUPS] = { "battalion-groups",
                                    NC_ ("unit of a force", "Battalion groups") },
  [ATLAS_UNIT_UNCOUNTED] = { "uncounted", NC_ ("unit of a force", "Not counted") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (force_units) == ATLAS_N_FORCE_UNITS);

static const Word site_precisions[] = {
  /* Translators: how exactly a place is known: the very site */
  [ATLAS_SITE_SITE] = { "site", NC_ ("precision of a place", "Exact site") },
  [ATLAS_SITE_TOWN] = { "town", NC_ ("precision of a place", "Town") },
  [ATLAS_SITE_REGION] = { "region", NC_ ("precision of a place", "Region") },
  [ATLAS_SITE_COUNTRY] = { "country", NC_ ("precision of a place", "Country") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (site_precisions) == ATLAS_N_SITE_PRECISIONS);

static const Word source_kinds[] = {
  [ATLAS_SOURCE_PRIMARY] = { "primary", NC_ ("kind of source", "Primary source") },
  [ATLAS_SOURCE_ARCHIVE] = { "archive", NC_ ("kind of source", "Archive") },
  [ATLAS_SOURCE_PRESS] = { "press", NC_ ("kind of source", "Press") },
  [ATLAS_SOURCE_SCHOLARLY] = { "scholarly", NC_ ("kind of source", "Scholarly work") },
  [ATLAS_SOURCE_REFERENCE] = { "reference", NC_ ("kind of source", "Reference work") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (source_kinds) == ATLAS_N_SOURCE_KINDS);

static const Word story_item_kinds[] = {
  [ATLAS_STORY_ITEM_EVENT] = { "event", NC_ ("kind of item", "Event") },
  [ATLAS_STORY_ITEM_QUOTE] = { "quote", NC_ ("kind of item", "Quote") },
  [ATLAS_STORY_ITEM_FORCE] = { "force", NC_ ("kind of item", "Force") },
};
G_STATIC_ASSERT (G_N_ELEMENTS (story_item_kinds) == ATLAS_N_STORY_ITEM_KINDS);

/* Only read from files; the label is that of a switch elsewhere. */
static const Word views[] = {
  [ATLAS_VIEW_RECOGNISED] = { "recognised", NULL },
  [ATLAS_VIEW_CONTROLLED] = { "controlled", NULL },
};

/* Only read from files; the query layer has the same, in the same order. */
static const Word layers[] = {
  { "troops", NULL },
  { "record", NULL },
  { "treaty-area", NULL },
  { "partners", NULL },
};

#define WORDS(words, what) { words, G_N_ELEMENTS (words), what }

/* The lists, and what a word is said not to be when it is in none */
static const struct
{
  const Word *words;
  guint n_words;
  const char *what;
} vocabularies[] = {
  [ATLAS_VOCABULARY_STAGE] = WORDS (stages, NC_ ("vocabulary", "a stage")),
  [ATLAS_VOCABULARY_EVENT_KIND] = WORDS (event_kinds, NC_ ("vocabulary", "a kind of event")),
  [ATLAS_VOCABULARY_CONFIDENCE] = WORDS (confidences, NC_ ("vocabulary", "a confidence")),
  [ATLAS_VOCABULARY_FORCE_KIND] = WORDS (force_kinds, NC_ ("vocabulary", "a kind of force")),
  [ATLAS_VOCABULARY_FORCE_UNIT] = WORDS (force_units, NC_ ("vocabulary", "a unit")),
  [ATLAS_VOCABULARY_SITE_PRECISION] =
    WORDS (site_precisions, NC_ ("vocabulary", "a precision of a place")),
  [ATLAS_VOCABULARY_SOURCE_KIND] = WORDS (source_kinds, NC_ ("vocabulary", "a kind of source")),
  [ATLAS_VOCABULARY_STORY_ITEM_KIND] =
    WORDS (story_item_kinds, NC_ ("vocabulary", "a kind of item in a story")),
  [ATLAS_VOCABULARY_VIEW] = WORDS (views, NC_ ("vocabulary", "a view")),
  [ATLAS_VOCABULARY_LAYER] = WORDS (layers, NC_ ("vocabulary", "a layer of the map")),
};

static gboolean
find_word (const Word *words, guint n_words, const char *id, guint *index)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (g_str_equal (words[i].id, id))
        {
          *index = i;
          return TRUE;
        }
    }
  return FALSE;
}

static char *
join_ids (const Word *words, guint n_words)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", words[i].id);
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

/**
 * atlas_vocabulary_find:
 *
 * Returns: whether @id is a word of @vocabulary, of which @index is the value
 */
gboolean
atlas_vocabulary_find (AtlasVocabulary vocabulary, const char *id, guint *index)
{
  return find_word (vocabularies[vocabulary].words, vocabularies[vocabulary].n_words, id, index);
}

/* All words, for messages: “treaty, accession, …” */
char *
atlas_vocabulary_dup_known_ids (AtlasVocabulary vocabulary)
{
  return join_ids (vocabularies[vocabulary].words, vocabularies[vocabulary].n_words);
}

/* What a word of it is, for messages: “a kind of event” */
const char *
atlas_vocabulary_get_what (AtlasVocabulary vocabulary)
{
  return g_dpgettext2 (NULL, "vocabulary", vocabularies[vocabulary].what);
}

/* What each vocabulary offers; @words is its list, @context that of the translations. */
#define DEFINE_VOCABULARY(name, Type, words, context)                                              \
  const char *atlas_##name##_to_id (Type word)                                                     \
  {                                                                                                \
    g_return_val_if_fail (word < G_N_ELEMENTS (words), NULL);                                      \
                                                                                                   \
    return words[word].id;                                                                         \
  }                                                                                                \
                                                                                                   \
  gboolean atlas_##name##_from_id (const char *id, Type *word)                                     \
  {                                                                                                \
    guint index;                                                                                   \
                                                                                                   \
    if (!find_word (words, G_N_ELEMENTS (words), id, &index))                                      \
      return FALSE;                                                                                \
    *word = index;                                                                                 \
    return TRUE;                                                                                   \
  }                                                                                                \
                                                                                                   \
  const char *atlas_##name##_get_label (Type word)                                                 \
  {                                                                                                \
    g_return_val_if_fail (word < G_N_ELEMENTS (words), NULL);                                      \
                                                                                                   \
    return g_dpgettext2 (NULL, context, words[word].label);                                        \
  }

DEFINE_VOCABULARY (stage, AtlasStage, stages, "stage")
DEFINE_VOCABULARY (event_kind, AtlasEventKind, event_kinds, "kind of event")
DEFINE_VOCABULARY (confidence, AtlasConfidence, confidences, "confidence")
DEFINE_VOCABULARY (force_kind, AtlasForceKind, force_kinds, "kind of force")
DEFINE_VOCABULARY (force_unit, AtlasForceUnit, force_units, "unit of a force")
DEFINE_VOCABULARY (site_precision, AtlasSitePrecision, site_precisions, "precision of a place")
DEFINE_VOCABULARY (source_kind, AtlasSourceKind, source_kinds, "kind of source")

gboolean
atlas_event_kind_is_force (AtlasEventKind kind)
{
  return kind == ATLAS_EVENT_WAR || kind == ATLAS_EVENT_CRISIS || kind == ATLAS_EVENT_DEPLOYMENT ||
         kind == ATLAS_EVENT_EXERCISE;
}
