/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Dates of items, and what they must lie within. A date of a month or a year lies within when a day
 * of it does. */

#include "atlas-collection-private.h"

#include <glib/gi18n.h>

/* Refuses a span, ending at @key of @item, that holds no day. */
gboolean
atlas_collection_expect_order (const AtlasJson *item,
                               const char *key,
                               AtlasPartialDate from,
                               AtlasPartialDate to)
{
  AtlasJson member = atlas_json_get_member (item, key);
  g_autofree char *from_iso = NULL;
  g_autofree char *to_iso = NULL;

  if (to.first > from.first)
    return TRUE;
  from_iso = atlas_partial_date_to_iso (from);
  to_iso = atlas_partial_date_to_iso (to);
  atlas_json_fail (&member, ATLAS_PROBLEM_REVERSED_SPAN,
                   _ ("“%s” ends what begins on %s; expected a later date"), to_iso, from_iso);
  return FALSE;
}

/**
 * atlas_collection_read_to:
 * @has_from: whether @from is known
 * @has_to: (out): whether there is an end
 *
 * Reads the end of a span at `to`, which may be missing.
 *
 * Returns: whether nothing is wrong with it
 */
gboolean
atlas_collection_read_to (const AtlasJson *item,
                          gboolean has_from,
                          AtlasPartialDate from,
                          gboolean *has_to,
                          AtlasPartialDate *to)
{
  *has_to = atlas_json_get_optional_date (item, "to", to);
  if (!*has_to)
    return !atlas_json_has (item, "to");
  return !has_from || atlas_collection_expect_order (item, "to", from, *to);
}

/* Reads a date that must lie within the span of the collection. */
gboolean
atlas_collection_read_date_within (AtlasCollectionLoad *load,
                                   const AtlasJson *item,
                                   const char *key,
                                   AtlasPartialDate *date)
{
  AtlasJson member = atlas_json_get_member (item, key);
  gboolean is_early, is_late;
  g_autofree char *iso = NULL;
  g_autofree char *edge = NULL;

  if (!atlas_json_get_date (item, key, date))
    return FALSE;
  is_early = load->has_span_from && atlas_partial_date_get_end (*date) <= load->span_from.first;
  is_late = load->has_span_to && date->first >= load->span_to.first;
  if (!is_early && !is_late)
    return TRUE;
  iso = atlas_partial_date_to_iso (*date);
  edge = atlas_partial_date_to_iso (is_early ? load->span_from : load->span_to);
  atlas_json_fail (&member, ATLAS_PROBLEM_DATE_OUTSIDE,
                   is_early
                     ? _ ("“%s” is before the span of the collection; expected %s or later")
                     : _ ("“%s” is after the span of the collection; expected a date before %s"),
                   iso, edge);
  return FALSE;
}
