/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-country-summary.h"

#include <glib/gi18n.h>

char *
atlas_status_describe (const AtlasStageSpan *stage)
{
  g_autofree char *since = atlas_partial_date_format (stage->from);

  if (stage->stage == ATLAS_STAGE_WITHDREW || stage->stage == ATLAS_STAGE_DISSOLVED)
    /* Translators: an ending and a date, “Withdrew: 21 August 2009” */
    return g_strdup_printf (_ ("%s: %s"), atlas_stage_get_label (stage->stage), since);
  /* Translators: a stage of a membership and a date, “Member since 29 March 2004” */
  return g_strdup_printf (_ ("%s since %s"), atlas_stage_get_label (stage->stage), since);
}

const char *
atlas_day_get_alliance_name (AtlasDay *day, guint alliance)
{
  AtlasCollection *collection = atlas_world_get_collection (atlas_day_get_world (day));

  return atlas_collection_get_alliance (collection, alliance)->short_name;
}

char *
atlas_day_describe_statuses (AtlasDay *day, guint state)
{
  guint n_statuses = 0;
  const AtlasStatus *statuses = atlas_day_get_statuses (day, state, &n_statuses);
  g_autoptr (GString) members = g_string_new (NULL);
  g_autoptr (GString) others = g_string_new (NULL);

  for (guint i = 0; i < n_statuses; i++)
    {
      g_autofree char *text = atlas_status_describe (statuses[i].stage);
      GString *target = statuses[i].stage->stage == ATLAS_STAGE_MEMBER ? members : others;

      if (target->len > 0)
        g_string_append (target, " · ");
      /* Translators: an alliance and a status, “NATO: Member since 29 March 2004” */
      g_string_append_printf (target, _ ("%s: %s"),
                              atlas_day_get_alliance_name (day, statuses[i].alliance), text);
    }
  if (members->len > 0 && others->len > 0)
    g_string_append (members, " · ");
  g_string_append (members, others->str);
  return members->len > 0 ? g_strdup (members->str) : NULL;
}

char *
atlas_day_describe_membership (AtlasDay *day, guint state)
{
  guint n_statuses = 0;
  const AtlasStatus *statuses = atlas_day_get_statuses (day, state, &n_statuses);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n_statuses; i++)
    {
      if (statuses[i].stage->stage != ATLAS_STAGE_MEMBER)
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, atlas_day_get_alliance_name (day, statuses[i].alliance));
    }
  return names->len > 0 ? g_strdup_printf (_ ("Member of %s"), names->str) : NULL;
}
