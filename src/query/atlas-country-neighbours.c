/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-country-summary.h"

#include <glib/gi18n.h>

GArray *
atlas_day_find_neighbours (AtlasDay *day, guint state)
{
  AtlasGeography *geography = atlas_world_get_geography (atlas_day_get_world (day));
  guint n_states = atlas_geography_get_n_states (geography);
  g_autofree guint8 *is_neighbour = g_new0 (guint8, n_states + 1);
  GArray *neighbours = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint line = 1; line <= atlas_geography_get_n_borders (geography); line++)
    {
      guint a = 0;
      guint b = 0;

      atlas_geography_get_line_units (geography, line, &a, &b);
      a = atlas_day_get_unit_state (day, a);
      b = atlas_day_get_unit_state (day, b);
      if ((a == state) != (b == state))
        is_neighbour[a == state ? b : a] = TRUE;
    }
  for (guint other = 1; state != 0 && other <= n_states; other++)
    if (is_neighbour[other])
      g_array_append_val (neighbours, other);
  return neighbours;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const AtlasCountryLine *x = *(const AtlasCountryLine *const *) a;
  const AtlasCountryLine *y = *(const AtlasCountryLine *const *) b;

  return g_utf8_collate (x->title, y->title);
}

static AtlasCountryLine *
make_line (AtlasDay *day, guint state)
{
  AtlasCountryLine *line = g_new0 (AtlasCountryLine, 1);

  line->title = g_strdup (atlas_day_get_state_name (day, state));
  line->text = atlas_day_describe_statuses (day, state);
  if (line->text == NULL)
    line->text = g_strdup (_ ("In no alliance of the record"));
  line->alliance = G_MAXUINT;
  line->state = state;
  return line;
}

GPtrArray *
atlas_country_neighbours_new (AtlasDay *day, guint state)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (atlas_country_line_free);
  g_autoptr (GArray) states = atlas_day_find_neighbours (day, state);

  for (guint i = 0; i < states->len; i++)
    g_ptr_array_add (lines, make_line (day, g_array_index (states, guint, i)));
  g_ptr_array_sort (lines, compare_lines);
  return lines;
}
