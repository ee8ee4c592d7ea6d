/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-marker-span.h"

#include <glib/gi18n.h>

static gboolean
stands_for_year (AtlasDate date, AtlasDate previous, AtlasDate today)
{
  gboolean is_small_step = date != previous && ABS (date - previous) <= ATLAS_MARKER_DAYS;

  return date == atlas_date_of_year (atlas_date_get_year (date), today) && !is_small_step;
}

AtlasMarkerSpan
atlas_marker_span_new (AtlasDate date, AtlasDate previous, AtlasDate today)
{
  AtlasMarkerSpan self = { .date = date };

  self.is_year = stands_for_year (date, previous, today);
  self.now.from = self.is_year ? atlas_date_from_ymd (atlas_date_get_year (date), 1, 1) : date;
  self.now.to = date + 1;
  self.around = self.now;
  if (!self.is_year)
    {
      self.around.from -= ATLAS_MARKER_DAYS;
      self.around.to += ATLAS_MARKER_DAYS;
    }
  return self;
}

gboolean
atlas_marker_span_equal (const AtlasMarkerSpan *a, const AtlasMarkerSpan *b)
{
  return a->date == b->date && a->is_year == b->is_year;
}

char *
atlas_marker_span_describe (const AtlasMarkerSpan *self)
{
  g_autofree char *date = NULL;

  if (self->is_year)
    /* Translators: of the symbols on the map, when a year was selected; the number of the year */
    return g_strdup_printf (_ ("All of the year %d"), atlas_date_get_year (self->date));
  date = atlas_date_format_long (self->date);
  return g_strdup_printf (
    /* Translators: of the symbols on the map; the first number is of days, the text a date */
    ngettext ("Large: on %2$s. Small: up to %1$d day before or after.",
              "Large: on %2$s. Small: up to %1$d days before or after.", ATLAS_MARKER_DAYS),
    ATLAS_MARKER_DAYS, date);
}
