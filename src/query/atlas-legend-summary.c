/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-legend-summary.h"

#include <glib/gi18n.h>

static char *
describe_count (guint count)
{
  return g_strdup_printf (ngettext ("%u member", "%u members", count), count);
}

/* An alliance without members on the day: already dissolved, not yet founded, or empty. */
static char *
describe_absence (const AtlasAlliance *alliance, AtlasDate date)
{
  int founded = atlas_date_get_year (alliance->founded.first);

  if (alliance->has_dissolved && date >= alliance->dissolved.first)
    /* Translators: the years of an alliance's beginning and end */
    return g_strdup_printf (_ ("%d–%d"), founded, atlas_date_get_year (alliance->dissolved.first));
  if (date < alliance->founded.first)
    /* Translators: the year of an alliance's beginning */
    return g_strdup_printf (_ ("from %d"), founded);
  return describe_count (0);
}

void
atlas_legend_entry_init (AtlasLegendEntry *entry, AtlasDay *day, guint alliance)
{
  AtlasCollection *collection = atlas_world_get_collection (atlas_day_get_world (day));

  entry->alliance = alliance;
  entry->count = atlas_day_get_n_members (day, alliance);
  if (entry->count > 0)
    entry->text = describe_count (entry->count);
  else
    entry->text = describe_absence (atlas_collection_get_alliance (collection, alliance),
                                    atlas_day_get_date (day));
}

char *
atlas_legend_describe_wave (AtlasDay *day, guint alliance, guint wave)
{
  const AtlasWave *info = atlas_world_get_wave (atlas_day_get_world (day), alliance, wave);

  /* Translators: a legend entry, the year of accession and the number of members of that year */
  return g_strdup_printf (_ ("%d · %u"), atlas_date_get_year (info->date),
                          atlas_day_get_n_wave_members (day, alliance, wave));
}

char *
atlas_legend_list_wave (AtlasWorld *world, guint alliance, guint wave)
{
  AtlasGeography *geography = atlas_world_get_geography (world);
  const AtlasWave *info = atlas_world_get_wave (world, alliance, wave);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *date = atlas_date_format_long (info->date);

  for (guint i = 0; i < info->n_states; i++)
    {
      if (i > 0)
        g_string_append (names, ", ");
      g_string_append (names,
                       atlas_geography_get_state_name (geography, info->states[i], info->date));
    }
  return g_strdup_printf (_ ("%s: %s"), date, names->str);
}

char *
atlas_legend_describe_mark (AtlasStageMark mark, guint count)
{
  /* Translators: a legend entry, a stage of membership and how many states are in it */
  return g_strdup_printf (_ ("%s · %u"), atlas_stage_mark_get_label (mark), count);
}

char *
atlas_legend_list_mark (AtlasDay *day, guint alliance, AtlasStageMark mark)
{
  guint n_states =
    atlas_geography_get_n_states (atlas_world_get_geography (atlas_day_get_world (day)));
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint state = 1; state <= n_states; state++)
    {
      if (atlas_day_get_mark (day, alliance, state) != mark)
        continue;
      if (names->len > 0)
        g_string_append (names, ", ");
      g_string_append (names, atlas_day_get_state_name (day, state));
    }
  return g_strdup_printf (_ ("%s: %s"), atlas_stage_mark_get_label (mark), names->str);
}
