/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page.h"

#include "atlas-country-summary.h"

#include <glib/gi18n.h>

char *
atlas_page_dup_bar_title (AtlasDay *day, AtlasTarget target)
{
  g_autoptr (AtlasCountrySummary) summary = NULL;

  if (target.kind == ATLAS_TARGET_NONE)
    return g_strdup (_ ("Timeline"));
  if (target.kind != ATLAS_TARGET_STATE)
    return atlas_page_dup_title (atlas_day_get_world (day), target);
  summary = atlas_country_summary_new (day, target.index);
  return g_strdup (summary->name);
}

static char *
describe_state (AtlasDay *day, guint state)
{
  char *statuses = NULL;

  if (!atlas_day_has_state (day, state))
    return g_strdup (_ ("Not on the map on this date"));
  statuses = atlas_day_describe_statuses (day, state);
  return statuses != NULL ? statuses : g_strdup (_ ("In no alliance of the record"));
}

char *
atlas_page_dup_bar_subtitle (AtlasDay *day, AtlasTarget target)
{
  const char *kind = atlas_target_kind_get_label (target.kind);
  g_autofree char *text = NULL;
  AtlasPartialDate date;

  if (target.kind == ATLAS_TARGET_NONE)
    return g_strdup (_ ("Events and quotes in time order"));
  if (target.kind == ATLAS_TARGET_STATE)
    return describe_state (day, target.index);
  if (target.kind == ATLAS_TARGET_COMPARE)
    {
      g_autofree char *from = atlas_date_format_long (
        MIN (atlas_target_get_compare_date (target), atlas_day_get_date (day)));
      g_autofree char *to = atlas_date_format_long (
        MAX (atlas_target_get_compare_date (target), atlas_day_get_date (day)));

      return g_strdup_printf (_ ("%1$s and %2$s"), from, to);
    }
  if (target.kind == ATLAS_TARGET_TROOPS || target.kind == ATLAS_TARGET_CHANGES)
    return atlas_date_format_long (atlas_day_get_date (day));
  if (!atlas_target_get_date (target, atlas_day_get_world (day), &date))
    return g_strdup (kind);
  text = atlas_partial_date_format (date);
  return g_strdup_printf ("%s · %s", text, kind);
}
