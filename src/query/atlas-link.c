/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-link.h"

#include "atlas-error.h"
#include "atlas-query-json.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

/* Longer than any link of ours; what is longer is not looked at. */
#define MAX_LENGTH 2000
#define MAX_ZOOM 22

static gboolean
fail (GError **error, AtlasDataError code, const char *word, const char *problem)
{
  g_autofree char *quoted = atlas_data_quote_word (word);

  g_set_error (error, ATLAS_DATA_ERROR, (int) code, _ ("“%1$s”: %2$s"), quoted, problem);
  return FALSE;
}

gboolean
atlas_link_has_scheme (const char *text)
{
  const char *with_colon = ATLAS_LINK_SCHEME ":";

  return g_ascii_strncasecmp (text, with_colon, strlen (with_colon)) == 0;
}

/* Parsing */

static gboolean
set_date (AtlasLink *self, const char *value, GError **error)
{
  self->has_date = atlas_date_parse (value, &self->date, error);
  if (!self->has_date || self->date >= ATLAS_DATE_START)
    return self->has_date;
  return fail (error, ATLAS_DATA_ERROR_VALUE, value,
               _ ("before the atlas begins; expected 1949-04-04 or a later day"));
}

static gboolean
set_view (AtlasLink *self, const char *value, GError **error)
{
  self->has_view = atlas_view_from_id (value, &self->view);
  return self->has_view || fail (error, ATLAS_DATA_ERROR_VALUE, value,
                                 _ ("there is no such view; expected recognised or controlled"));
}

static gboolean
set_overlays (AtlasLink *self, const char *value, GError **error)
{
  self->has_overlays = atlas_overlays_from_string (value, &self->overlays);
  return self->has_overlays ||
         fail (error, ATLAS_DATA_ERROR_VALUE, value,
               _ ("not a list of layers; expected some of troops,record,treaty-area,partners"));
}

static gboolean
parse_number (const char *text, double least, double most, double *number)
{
  char *end = NULL;

  /* No white space, signs of infinity or hexadecimal numbers */
  if (*text == '\0' || text[strspn (text, "-.0123456789")] != '\0')
    return FALSE;
  *number = g_ascii_strtod (text, &end);
  return *end == '\0' && isfinite (*number) && *number >= least && *number <= most;
}

static gboolean
set_camera (AtlasLink *self, const char *value, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (value, ",", -1);

  self->has_camera = g_strv_length (parts) == 3 && parse_number (parts[0], -90, 90, &self->lat) &&
                     parse_number (parts[1], -180, 180, &self->lon) &&
                     parse_number (parts[2], 0, MAX_ZOOM, &self->zoom);
  return self->has_camera ||
         fail (error, ATLAS_DATA_ERROR_VALUE, value,
               _ ("not a place on the map; expected latitude,longitude,zoom such as "
                  "59.4,24.8,5.5"));
}

static gboolean
set_page (AtlasLink *self, const char *value, GError **error)
{
  if (*value == '\0')
    return fail (error, ATLAS_DATA_ERROR_VALUE, "page",
                 _ ("empty; expected a page such as state:EST"));
  self->page = g_strdup (value);
  return TRUE;
}

static gboolean
set_step (AtlasLink *self, const char *value, GError **error)
{
  guint64 step = 0;

  if (!g_ascii_string_to_unsigned (value, 10, 1, G_MAXUINT16, &step, NULL))
    return fail (error, ATLAS_DATA_ERROR_VALUE, value,
                 _ ("not the number of a step; expected 1 or more"));
  self->step = (guint) step;
  return TRUE;
}

static const struct
{
  const char *name;
  gboolean (*set) (AtlasLink *self, const char *value, GError **error);
} parameters[] = {
  { "date", set_date },  { "view", set_view }, { "layers", set_overlays },
  { "map", set_camera }, { "page", set_page }, { "step", set_step },
};

static gboolean
set_parameter (
  AtlasLink *self, const char *name, const char *value, guint *is_given, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (parameters); i++)
    {
      if (!g_str_equal (parameters[i].name, name))
        continue;
      if ((*is_given & 1u << i) != 0)
        return fail (error, ATLAS_DATA_ERROR_SYNTAX, name, _ ("given twice; expected it once"));
      *is_given |= 1u << i;
      return parameters[i].set (self, value, error);
    }
  return fail (error, ATLAS_DATA_ERROR_SYNTAX, name,
               _ ("means nothing in a link; expected date, view, layers, map, page or step"));
}

static gboolean
set_parameters (AtlasLink *self, const char *query, GError **error)
{
  GUriParamsIter iter;
  guint is_given = 0;
  g_autoptr (GError) problem = NULL;
  char *name = NULL;
  char *value = NULL;

  g_uri_params_iter_init (&iter, query, -1, "&", G_URI_PARAMS_NONE);
  while (g_uri_params_iter_next (&iter, &name, &value, &problem))
    {
      g_autofree char *own_name = name;
      g_autofree char *own_value = value;

      if (!set_parameter (self, own_name, own_value, &is_given, error))
        return FALSE;
    }
  return problem == NULL || fail (error, ATLAS_DATA_ERROR_SYNTAX, query, problem->message);
}

/* Whatever else an address can have has no meaning here. */
static gboolean
has_our_form (GUri *uri)
{
  return uri != NULL && g_str_equal (g_uri_get_scheme (uri), ATLAS_LINK_SCHEME) &&
         g_uri_get_host (uri) == NULL && g_uri_get_fragment (uri) == NULL &&
         strchr (g_uri_get_path (uri), '/') == NULL;
}

/**
 * atlas_link_parse:
 * @uri: what was clicked or typed
 *
 * Returns: (transfer full): what it asks for, or %NULL when it is no link of ours
 */
AtlasLink *
atlas_link_parse (const char *uri, GError **error)
{
  g_autoptr (AtlasLink) self = g_new0 (AtlasLink, 1);
  g_autoptr (GUri) parsed = NULL;

  if (strlen (uri) <= MAX_LENGTH)
    parsed = g_uri_parse (uri, G_URI_FLAGS_NONE, NULL);
  if (!has_our_form (parsed))
    {
      fail (error, ATLAS_DATA_ERROR_SYNTAX, uri,
            _ ("not a link of the atlas; expected alliance-atlas:?date=…&page=…"));
      return NULL;
    }
  if (*g_uri_get_path (parsed) != '\0')
    self->collection = g_strdup (g_uri_get_path (parsed));
  if (g_uri_get_query (parsed) != NULL && !set_parameters (self, g_uri_get_query (parsed), error))
    return NULL;
  return g_steal_pointer (&self);
}

AtlasLink *
atlas_link_copy (const AtlasLink *self)
{
  AtlasLink *copy = g_memdup2 (self, sizeof *self);

  copy->collection = g_strdup (self->collection);
  copy->page = g_strdup (self->page);
  return copy;
}

void
atlas_link_free (AtlasLink *self)
{
  g_free (self->collection);
  g_free (self->page);
  g_free (self);
}

/* Writing */

static void
append (GString *uri, const char *name, const char *value)
{
  g_string_append_printf (uri, "%c%s=", strchr (uri->str, '?') == NULL ? '?' : '&', name);
  g_string_append_uri_escaped (uri, value, ":,", FALSE);
}

static void
append_number (GString *text, const char *format, double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, format, number));
}

static void
append_camera (GString *uri, const AtlasLink *self)
{
  g_autoptr (GString) camera = g_string_new (NULL);

  append_number (camera, "%.4f", self->lat);
  g_string_append_c (camera, ',');
  append_number (camera, "%.4f", self->lon);
  g_string_append_c (camera, ',');
  append_number (camera, "%.2f", self->zoom);
  append (uri, "map", camera->str);
}

char *
atlas_link_to_string (const AtlasLink *self)
{
  g_autoptr (GString) uri = g_string_new (ATLAS_LINK_SCHEME ":");

  if (self->collection != NULL)
    g_string_append_uri_escaped (uri, self->collection, NULL, FALSE);
  if (self->has_date)
    {
      g_autofree char *date = atlas_date_to_iso (self->date);

      append (uri, "date", date);
    }
  if (self->has_view)
    append (uri, "view", atlas_view_to_id (self->view));
  if (self->has_overlays)
    {
      g_autofree char *overlays = atlas_overlays_to_string (self->overlays);

      append (uri, "layers", overlays);
    }
  if (self->has_camera)
    append_camera (uri, self);
  if (self->page != NULL)
    append (uri, "page", self->page);
  if (self->step > 0)
    {
      g_autofree char *step = g_strdup_printf ("%u", self->step);

      append (uri, "step", step);
    }
  return g_string_free (g_steal_pointer (&uri), FALSE);
}

/* Session */

AtlasLink *
atlas_link_new_for_session (AtlasSession *session)
{
  AtlasWorld *world = atlas_session_get_world (session);
  AtlasTarget target = atlas_session_get_target (session);
  AtlasLink *self = g_new0 (AtlasLink, 1);

  self->collection = g_strdup (atlas_collection_get_id (atlas_world_get_collection (world)));
  if (target.kind == ATLAS_TARGET_STORY)
    {
      guint step = 0;

      atlas_session_get_story (session, &step);
      self->page = atlas_target_to_string (target, world);
      self->step = step + 1;
      return self;
    }
  self->has_date = TRUE;
  self->date = atlas_session_get_date (session);
  self->has_view = TRUE;
  self->view = atlas_session_get_view (session);
  self->has_overlays = TRUE;
  self->overlays = atlas_session_get_overlays (session);
  if (target.kind == ATLAS_TARGET_CHANGES)
    target = atlas_target_for_changes (atlas_session_get_previous_date (session));
  if (target.kind != ATLAS_TARGET_NONE)
    self->page = atlas_target_to_string (target, world);
  return self;
}

gboolean
atlas_link_apply (const AtlasLink *self, AtlasSession *session, GError **error)
{
  AtlasWorld *world = atlas_session_get_world (session);
  AtlasTarget target = ATLAS_TARGET_INIT_NONE;
  AtlasDate from;
  const char *id;

  g_return_val_if_fail (world != NULL, FALSE);

  id = atlas_collection_get_id (atlas_world_get_collection (world));
  if (self->collection != NULL && !g_str_equal (self->collection, id))
    return fail (error, ATLAS_DATA_ERROR_REFERENCE, self->collection,
                 _ ("another collection than the one that is open; open it first"));
  if (self->page != NULL && !atlas_target_parse (self->page, world, &target, error))
    return FALSE;

  /* First the page: leaving a story, and a step of one, set the rest. */
  atlas_session_show (session, target);
  if (target.kind == ATLAS_TARGET_STORY && self->step > 0)
    atlas_session_set_story_step (session, self->step - 1);
  g_object_freeze_notify (G_OBJECT (session));
  /* A link leads to a day, not through time, but for one to what changed. */
  if (self->has_date)
    atlas_session_set_step (
      session, atlas_target_get_step_start (target, &from) ? from : self->date, self->date);
  if (self->has_view)
    atlas_session_set_view (session, self->view);
  if (self->has_overlays)
    atlas_session_set_overlays (session, self->overlays);
  g_object_thaw_notify (G_OBJECT (session));
  return TRUE;
}
