/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-border-json.h"

#include "atlas-write-json.h"

void
atlas_border_json_append_km (GString *json, double km)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (json, g_ascii_formatd (number, sizeof number, "%.1f", km));
}

static void
append_sources (GString *json, const AtlasBorderLength *length)
{
  g_string_append_c (json, '[');
  for (guint i = 0; i < length->n_sources; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      atlas_write_json_string (json, length->sources[i]->id);
    }
  g_string_append_c (json, ']');
}

static void
append_length (GString *json, const AtlasBorderLength *length)
{
  g_string_append (json, "{\"km\":");
  atlas_border_json_append_km (json, length->km);
  g_string_append (json, ",\"counted\":");
  atlas_write_json_string (json, length->counted);
  g_string_append (json, ",\"published\":");
  atlas_write_json_string (json, length->published);
  g_string_append (json, ",\"sources\":");
  append_sources (json, length);
  g_string_append_c (json, '}');
}

void
atlas_border_json_append_lengths (GString *json,
                                  const AtlasBorderLength *const *lengths,
                                  guint n_lengths,
                                  AtlasDate date)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < n_lengths; i++)
    {
      if (!atlas_span_contains (lengths[i]->span, date))
        continue;
      if (!is_first)
        g_string_append_c (json, ',');
      append_length (json, lengths[i]);
      is_first = FALSE;
    }
}
