/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-standing.h"

#include <glib/gi18n.h>

static AtlasCountryLine *
make_line (const AtlasHolding *holding, AtlasWorld *world, AtlasDate date)
{
  AtlasCountryLine *line = g_new0 (AtlasCountryLine, 1);

  line->title = atlas_holding_dup_ground (holding, world);
  line->text = atlas_holding_describe (holding, world, date);
  line->alliance = G_MAXUINT;
  line->is_now = TRUE;
  return line;
}

AtlasStanding *
atlas_standing_new (const AtlasDispute *dispute,
                    GPtrArray *holdings,
                    AtlasWorld *world,
                    AtlasDate date)
{
  AtlasStanding *self = g_new0 (AtlasStanding, 1);

  self->lines = g_ptr_array_new_with_free_func (atlas_country_line_free);
  self->nearest_date = atlas_dispute_get_nearest_date (dispute, date);
  if (self->nearest_date != date)
    {
      g_autofree char *times = atlas_dispute_describe_times (dispute);

      /* Translators: when ground is contested: “since 27 February 2014”, “from … until …” */
      self->absence = g_strdup_printf (_ ("Not contested on this day. Contested %s."), times);
      return self;
    }
  for (guint i = 0; i < holdings->len; i++)
    {
      const AtlasHolding *holding = g_ptr_array_index (holdings, i);

      if (atlas_span_contains (holding->span, date))
        g_ptr_array_add (self->lines, make_line (holding, world, date));
    }
  return self;
}

void
atlas_standing_free (AtlasStanding *self)
{
  g_free (self->absence);
  g_ptr_array_unref (self->lines);
  g_free (self);
}
