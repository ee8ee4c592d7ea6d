/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-filter.h"

#include <glib/gi18n.h>

const char *
atlas_filter_kind_get_label (guint kind)
{
  static const char *const labels[ATLAS_N_FILTER_KINDS] = {
    [ATLAS_EVENT_TREATY] = NC_ ("items", "Treaties"),
    [ATLAS_EVENT_ACCESSION] = NC_ ("items", "Accessions"),
    [ATLAS_EVENT_WITHDRAWAL] = NC_ ("items", "Withdrawals"),
    [ATLAS_EVENT_SUMMIT] = NC_ ("items", "Summits"),
    [ATLAS_EVENT_DECLARATION] = NC_ ("items", "Declarations"),
    [ATLAS_EVENT_WAR] = NC_ ("items", "Wars"),
    [ATLAS_EVENT_CRISIS] = NC_ ("items", "Crises"),
    [ATLAS_EVENT_DEPLOYMENT] = NC_ ("items", "Deployments"),
    [ATLAS_EVENT_EXERCISE] = NC_ ("items", "Exercises"),
    [ATLAS_EVENT_NEGOTIATION] = NC_ ("items", "Negotiations"),
    [ATLAS_EVENT_SANCTIONS] = NC_ ("items", "Sanctions"),
    [ATLAS_EVENT_INDEPENDENCE] = NC_ ("items", "Independence"),
    [ATLAS_EVENT_ELECTION] = NC_ ("items", "Elections"),
    [ATLAS_EVENT_OTHER] = NC_ ("items", "Other Events"),
    /* Translators: invitations, signatures, suspensions: what a state is to an alliance, short of
     * joining or leaving it */
    [ATLAS_FILTER_KIND_STEP] = NC_ ("items", "Invitations and Other Steps"),
    [ATLAS_FILTER_KIND_QUOTE] = NC_ ("items", "Quotes"),
    [ATLAS_FILTER_KIND_FORCE] = NC_ ("items", "Troop Reports"),
  };

  g_return_val_if_fail (kind < ATLAS_N_FILTER_KINDS, NULL);

  return g_dpgettext2 (NULL, "items", labels[kind]);
}

/* As it is called today, or was last */
static const char *
get_state_name (AtlasWorld *world, guint state)
{
  AtlasGeography *geography = atlas_world_get_geography (world);
  guint n_names = 0;
  const AtlasGeoName *names = atlas_geography_get_state_names (geography, state, &n_names);

  return n_names > 0 ? atlas_geography_get_text (geography, names[n_names - 1].name)
                     : atlas_geography_get_state_code (geography, state);
}

char *
atlas_filter_part_get_label (AtlasFilterPart part, AtlasWorld *world)
{
  AtlasCollection *collection = atlas_world_get_collection (world);

  switch (part.aspect)
    {
    case ATLAS_FILTER_KIND:
      return g_strdup (atlas_filter_kind_get_label (part.value));
    case ATLAS_FILTER_ALLIANCE:
      return g_strdup (atlas_collection_get_alliance (collection, part.value)->short_name);
    case ATLAS_FILTER_PERSON:
      return g_strdup (atlas_collection_get_person (collection, part.value)->name);
    case ATLAS_FILTER_DISPUTED:
      return g_strdup (C_ ("items", "Disputed"));
    case ATLAS_FILTER_TEXT:
      /* Translators: words that are searched for */
      return g_strdup_printf (_ ("“%s”"), part.text);
    case ATLAS_FILTER_STATE:
    default:
      return g_strdup (get_state_name (world, part.value));
    }
}

/* The parts of one aspect, as alternatives; NULL when there are none */
static char *
join_parts (AtlasFilter *self, AtlasWorld *world, AtlasFilterAspect aspect)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_parts = 0;
  const AtlasFilterPart *parts = atlas_filter_get_parts (self, &n_parts);

  for (guint i = 0; i < n_parts; i++)
    {
      g_autofree char *label = NULL;

      if (parts[i].aspect != aspect)
        continue;
      label = atlas_filter_part_get_label (parts[i], world);
      if (text->len > 0)
        /* Translators: between alternatives: “Summits or Wars” */
        g_string_append (text, C_ ("alternatives", " or "));
      g_string_append (text, label);
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

char *
atlas_filter_describe (AtlasFilter *self, AtlasWorld *world)
{
  const struct
  {
    AtlasFilterAspect aspect;
    const char *format;
  } aspects[] = {
    { ATLAS_FILTER_STATE, _ ("Country: %s.") },     { ATLAS_FILTER_KIND, _ ("Kind: %s.") },
    { ATLAS_FILTER_ALLIANCE, _ ("Alliance: %s.") }, { ATLAS_FILTER_PERSON, _ ("Person: %s.") },
    { ATLAS_FILTER_TEXT, _ ("Words: %s.") },        { ATLAS_FILTER_DISPUTED, "%s." },
  };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    {
      g_autofree char *joined = join_parts (self, world, aspects[i].aspect);

      if (joined == NULL)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ' ');
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      g_string_append_printf (text, aspects[i].format, joined);
#pragma GCC diagnostic pop
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

char *
atlas_filter_counts_describe (const AtlasFilterCounts *self)
{
  if (self->n_items == self->n_all)
    return g_strdup_printf (ngettext ("%'u item", "%'u items", self->n_all), self->n_all);
  /* Translators: how many of how many are shown */
  return g_strdup_printf (ngettext ("%1$'u of %2$'u item", "%1$'u of %2$'u items", self->n_all),
                          self->n_items, self->n_all);
}
