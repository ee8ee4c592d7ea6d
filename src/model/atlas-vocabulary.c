/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-collection-private.h"

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

char *
atlas_stage_dup_known_ids (void)
{
  return join_ids (stages, ATLAS_N_STAGES);
}

char *
atlas_event_kind_dup_known_ids (void)
{
  return join_ids (event_kinds, ATLAS_N_EVENT_KINDS);
}

const char *
atlas_stage_to_id (AtlasStage stage)
{
  g_return_val_if_fail (stage < ATLAS_N_STAGES, NULL);

  return stages[stage].id;
}

gboolean
atlas_stage_from_id (const char *id, AtlasStage *stage)
{
  guint index;

  if (!find_word (stages, ATLAS_N_STAGES, id, &index))
    return FALSE;
  *stage = index;
  return TRUE;
}

const char *
atlas_stage_get_label (AtlasStage stage)
{
  g_return_val_if_fail (stage < ATLAS_N_STAGES, NULL);

  return g_dpgettext2 (NULL, "stage", stages[stage].label);
}

const char *
atlas_event_kind_to_id (AtlasEventKind kind)
{
  g_return_val_if_fail (kind < ATLAS_N_EVENT_KINDS, NULL);

  return event_kinds[kind].id;
}

gboolean
atlas_event_kind_from_id (const char *id, AtlasEventKind *kind)
{
  guint index;

  if (!find_word (event_kinds, ATLAS_N_EVENT_KINDS, id, &index))
    return FALSE;
  *kind = index;
  return TRUE;
}

const char *
atlas_event_kind_get_label (AtlasEventKind kind)
{
  g_return_val_if_fail (kind < ATLAS_N_EVENT_KINDS, NULL);

  return g_dpgettext2 (NULL, "kind of event", event_kinds[kind].label);
}

const char *
atlas_confidence_to_id (AtlasConfidence confidence)
{
  g_return_val_if_fail (confidence < ATLAS_N_CONFIDENCES, NULL);

  return confidences[confidence].id;
}

gboolean
atlas_confidence_from_id (const char *id, AtlasConfidence *confidence)
{
  guint index;

  if (!find_word (confidences, ATLAS_N_CONFIDENCES, id, &index))
    return FALSE;
  *confidence = index;
  return TRUE;
}

const char *
atlas_confidence_get_label (AtlasConfidence confidence)
{
  g_return_val_if_fail (confidence < ATLAS_N_CONFIDENCES, NULL);

  return g_dpgettext2 (NULL, "confidence", confidences[confidence].label);
}
