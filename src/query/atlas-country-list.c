/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-country-list.h"

#include "atlas-country-summary.h"

#include <glib/gi18n.h>

static void
entry_free (gpointer data)
{
  AtlasCountryEntry *entry = data;

  g_free (entry->name);
  g_free (entry->detail);
  g_free (entry);
}

/* All names of the state but @current, joined */
static char *
join_other_names (AtlasGeography *geography, guint state, const char *current)
{
  guint n_names = 0;
  const AtlasGeoName *names = atlas_geography_get_state_names (geography, state, &n_names);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_names; i++)
    {
      const char *name = atlas_geography_get_text (geography, names[i].name);

      if (g_str_equal (name, current))
        continue;
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append (text, name);
    }
  return g_strdup (text->str);
}

/* “1949–1990”; "" for a state that was never there */
static char *
describe_years (AtlasWorld *world, guint state, AtlasView view)
{
  g_autoptr (GArray) spans = atlas_world_find_state_spans (world, state, view);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const AtlasSpan *span = &g_array_index (spans, AtlasSpan, i);
      int from = atlas_date_get_year (MAX (span->from, ATLAS_DATE_START));

      if (i > 0)
        g_string_append (text, ", ");
      if (span->is_open)
        /* Translators: a year from which on something has been so */
        g_string_append_printf (text, _ ("since %d"), from);
      else
        g_string_append_printf (text, "%d–%d", from, atlas_date_get_year (span->to));
    }
  return g_strdup (text->str);
}

static AtlasCountryEntry *
entry_new (AtlasDay *day, guint state)
{
  AtlasWorld *world = atlas_day_get_world (day);
  AtlasGeography *geography = atlas_world_get_geography (world);
  g_autoptr (AtlasCountrySummary) summary = atlas_country_summary_new (day, state);
  AtlasCountryEntry *entry = g_new0 (AtlasCountryEntry, 1);
  g_autofree char *others = join_other_names (geography, state, summary->name);

  entry->state = state;
  entry->exists = summary->exists;
  entry->name = g_strdup (summary->name);
  if (entry->exists)
    entry->detail = g_steal_pointer (&others);
  else
    entry->detail = describe_years (world, state, atlas_day_get_view (day));
  return entry;
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const AtlasCountryEntry *first = *(AtlasCountryEntry *const *) a;
  const AtlasCountryEntry *second = *(AtlasCountryEntry *const *) b;

  if (first->exists != second->exists)
    return first->exists ? -1 : 1;
  return g_utf8_collate (first->name, second->name);
}

GPtrArray *
atlas_country_list_new (AtlasDay *day)
{
  guint n_states =
    atlas_geography_get_n_states (atlas_world_get_geography (atlas_day_get_world (day)));
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);

  for (guint state = 1; state <= n_states; state++)
    {
      AtlasCountryEntry *entry = entry_new (day, state);

      if (entry->exists || entry->detail[0] != '\0')
        g_ptr_array_add (entries, entry);
      else
        entry_free (entry);
    }
  g_ptr_array_sort (entries, compare_entries);
  return entries;
}
