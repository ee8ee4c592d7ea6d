/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-search-row.h"

#include "atlas-country-summary.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>

struct _AtlasSearchRow
{
  GObject parent_instance;

  char *title;
  char *subtitle;
  char *dispute;
  char *description;
  const char *heading;
  char *count;
  AtlasTarget target;
  gboolean has_point;
  double lat;
  double lon;
};

enum
{
  PROP_0,
  PROP_HEADING,
  PROP_COUNT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasSearchRow, atlas_search_row, G_TYPE_OBJECT)

static void
atlas_search_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AtlasSearchRow *self = ATLAS_SEARCH_ROW (object);
  const char *const values[] = {
    [PROP_HEADING] = self->heading,
    [PROP_COUNT] = self->count,
  };

  if (id < N_PROPS)
    g_value_set_string (value, values[id]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
atlas_search_row_finalize (GObject *object)
{
  AtlasSearchRow *self = ATLAS_SEARCH_ROW (object);

  g_free (self->title);
  g_free (self->subtitle);
  g_free (self->dispute);
  g_free (self->description);
  g_free (self->count);
  G_OBJECT_CLASS (atlas_search_row_parent_class)->finalize (object);
}

static void
atlas_search_row_class_init (AtlasSearchRowClass *klass)
{
  static const char *const names[] = {
    [PROP_HEADING] = "heading",
    [PROP_COUNT] = "count",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = atlas_search_row_finalize;
  object_class->get_property = atlas_search_row_get_property;
  for (guint i = PROP_HEADING; i < N_PROPS; i++)
    properties[i] =
      g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
atlas_search_row_init (AtlasSearchRow *self)
{
}

/* A quote may have lines; a row has none. NULL for "" */
static char *
make_shown (const char *text)
{
  g_autofree char *line = g_strdup (text);

  if (text == NULL || *text == '\0')
    return NULL;
  return atlas_text_show_controls (g_strdelimit (line, "\n\t", ' '));
}

static char *
make_description (const char *subtitle, const char *dispute)
{
  if (subtitle != NULL && dispute != NULL)
    return g_strdup_printf ("%s. %s", subtitle, dispute);
  return g_strdup (subtitle != NULL ? subtitle : dispute);
}

static char *
count_group (AtlasSearchResults *results, guint position, AtlasSearchGroup group)
{
  guint n_found = atlas_search_results_get_total (results, group);
  guint start;
  guint end;

  atlas_search_results_get_run (results, position, &start, &end);
  if (end - start == n_found)
    return g_strdup_printf ("%u", n_found);
  /* Translators: the best so many of all that were found */
  return g_strdup_printf (_ ("%1$u of %2$u"), end - start, n_found);
}

AtlasSearchRow *
atlas_search_row_new_result (AtlasSearchResults *results, guint position)
{
  AtlasSearchRow *self = g_object_new (ATLAS_TYPE_SEARCH_ROW, NULL);
  g_autofree char *subtitle = atlas_search_results_dup_subtitle (results, position);
  g_autofree char *dispute = atlas_search_results_dup_dispute (results, position);
  AtlasSearchResult result;

  atlas_search_results_get (results, position, &result);
  self->title = make_shown (result.title);
  self->subtitle = make_shown (subtitle);
  self->dispute = make_shown (dispute);
  self->description = make_description (self->subtitle, self->dispute);
  self->heading = atlas_search_group_get_label (result.group);
  self->count = count_group (results, position, result.group);
  self->target = result.target;
  self->has_point = result.has_point;
  self->lat = result.lat;
  self->lon = result.lon;
  return self;
}

AtlasSearchRow *
atlas_search_row_new_country (const AtlasCountryEntry *entry, guint n_entries)
{
  AtlasSearchRow *self = g_object_new (ATLAS_TYPE_SEARCH_ROW, NULL);

  self->title = make_shown (entry->name);
  self->subtitle = make_shown (entry->detail);
  self->description = g_strdup (self->subtitle);
  self->heading = entry->exists ? _ ("Countries") : _ ("Countries at Other Times");
  self->count = g_strdup_printf ("%u", n_entries);
  self->target = (AtlasTarget) { ATLAS_TARGET_STATE, entry->state };
  return self;
}

const char *
atlas_search_row_get_title (AtlasSearchRow *self)
{
  g_return_val_if_fail (ATLAS_IS_SEARCH_ROW (self), NULL);

  return self->title;
}

const char *
atlas_search_row_get_subtitle (AtlasSearchRow *self)
{
  g_return_val_if_fail (ATLAS_IS_SEARCH_ROW (self), NULL);

  return self->subtitle;
}

const char *
atlas_search_row_get_dispute (AtlasSearchRow *self)
{
  g_return_val_if_fail (ATLAS_IS_SEARCH_ROW (self), NULL);

  return self->dispute;
}

const char *
atlas_search_row_get_description (AtlasSearchRow *self)
{
  g_return_val_if_fail (ATLAS_IS_SEARCH_ROW (self), NULL);

  return self->description;
}

gboolean
atlas_search_row_is_place (AtlasSearchRow *self)
{
  g_return_val_if_fail (ATLAS_IS_SEARCH_ROW (self), FALSE);

  return self->target.kind == ATLAS_TARGET_NONE;
}

void
atlas_search_row_open (AtlasSearchRow *self, AtlasSession *session)
{
  double lat = self->lat;
  double lon = self->lon;
  gboolean has_point = self->has_point;

  g_return_if_fail (ATLAS_IS_SEARCH_ROW (self));

  /* A country has no place of its own to open with: it is where it lies on the day. */
  if (self->target.kind == ATLAS_TARGET_STATE)
    has_point =
      atlas_day_get_state_point (atlas_session_get_day (session), self->target.index, &lat, &lon);
  if (self->target.kind != ATLAS_TARGET_NONE)
    atlas_session_open (session, self->target);
  if (has_point)
    atlas_session_go_to (session, lat, lon);
}
