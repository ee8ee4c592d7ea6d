/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-window-state.h"

#include "atlas-builtin.h"
#include "atlas-prefix.h"

/* Settings are written this long after the last change, and when the window closes. */
#define SAVE_DELAY_MS 1500
#define MIN_SIZE_PX 200
#define MAX_SIZE_PX 16384
#define DATA_KEY "atlas-window-state"

struct _AtlasWindowState
{
  GObject parent_instance;

  AtlasWindow *window; /* borrowed: it owns this */
  GSettings *settings;
  guint save_id;

  guint has_world : 1;
  guint has_page : 1; /* whether the page that was shown last is back, or another one is wanted */
};

G_DEFINE_FINAL_TYPE (AtlasWindowState, atlas_window_state, G_TYPE_OBJECT)

static AtlasWindowState *
get_state (AtlasWindow *window)
{
  return g_object_get_data (G_OBJECT (window), DATA_KEY);
}

/* Saving */

static void
save_size (AtlasWindowState *self)
{
  GtkWindow *window = GTK_WINDOW (self->window);
  int width = 0;
  int height = 0;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
}

/* Today is kept as no date at all, so that it is today again on another day. */
static void
save_date (AtlasWindowState *self)
{
  AtlasSession *session = atlas_window_get_session (self->window);
  AtlasDate date = atlas_session_get_date (session);
  g_autofree char *text =
    date == atlas_session_get_today (session) ? g_strdup ("") : atlas_date_to_iso (date);

  g_settings_set_string (self->settings, "date", text);
}

static void
save_position (AtlasWindowState *self)
{
  AtlasMapView *view = atlas_window_get_map_view (self->window);
  AtlasMapPosition position = atlas_map_view_get_position (view);
  gboolean is_home = atlas_map_view_is_home (view);

  g_settings_set_boolean (self->settings, "map-moved", !is_home);
  if (is_home)
    return;
  g_settings_set_double (self->settings, "map-latitude", position.lat);
  g_settings_set_double (self->settings, "map-longitude", position.lon);
  g_settings_set_double (self->settings, "map-zoom", position.zoom);
}

/* The ids of the alliances that are not as they are at first: filled ones that are off, others
 * that are on */
static void
save_alliances (AtlasWindowState *self, const char *key, gboolean filled)
{
  AtlasSession *session = atlas_window_get_session (self->window);
  AtlasWorld *world = atlas_session_get_world (session);
  AtlasCollection *collection = atlas_world_get_collection (world);
  g_autoptr (GStrvBuilder) changed = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < atlas_collection_get_n_alliances (collection); i++)
    if (atlas_world_is_filled (world, i) == filled &&
        atlas_session_is_alliance_visible (session, i) != filled)
      g_strv_builder_add (changed, atlas_collection_get_alliance (collection, i)->id);
  ids = g_strv_builder_end (changed);
  g_settings_set_strv (self->settings, key, (const char *const *) ids);
}

static void
save_world (AtlasWindowState *self)
{
  AtlasSession *session = atlas_window_get_session (self->window);
  AtlasCollection *collection = atlas_world_get_collection (atlas_session_get_world (session));
  g_autofree char *layers = atlas_overlays_to_string (atlas_session_get_overlays (session));

  /* What is hidden of another collection is not kept. */
  if (g_str_equal (atlas_collection_get_id (collection), ATLAS_BUILTIN_ID))
    {
      save_alliances (self, "hidden-alliances", TRUE);
      save_alliances (self, "outlined-alliances", FALSE);
    }
  g_settings_set_enum (self->settings, "border-view", atlas_session_get_view (session));
  g_settings_set_string (self->settings, "layers", layers);
}

static void
save_page (AtlasWindowState *self)
{
  AtlasSession *session = atlas_window_get_session (self->window);
  g_autofree char *page =
    atlas_target_to_string (atlas_session_get_target (session), atlas_session_get_world (session));

  g_settings_set_string (self->settings, "page", page);
}

static void
save (AtlasWindowState *self)
{
  AtlasSession *session = atlas_window_get_session (self->window);

  g_clear_handle_id (&self->save_id, g_source_remove);
  save_size (self);
  /* What a story shows is not what the person chose; that is kept from before. */
  if (!self->has_world || atlas_session_get_story (session, NULL) != NULL)
    return;
  save_date (self);
  save_position (self);
  save_world (self);
  if (self->has_page)
    save_page (self);
}

static gboolean
save_cb (gpointer user_data)
{
  AtlasWindowState *self = user_data;

  self->save_id = 0;
  save (self);
  return G_SOURCE_REMOVE;
}

static void
queue_save (AtlasWindowState *self)
{
  if (self->save_id == 0)
    self->save_id = g_timeout_add (SAVE_DELAY_MS, save_cb, self);
}

static gboolean
close_request_cb (AtlasWindowState *self)
{
  atlas_session_leave_story (atlas_window_get_session (self->window));
  save (self);
  return FALSE;
}

/* Restoring */

static void
restore_size (AtlasWindowState *self)
{
  int width = g_settings_get_int (self->settings, "window-width");
  int height = g_settings_get_int (self->settings, "window-height");

  gtk_window_set_default_size (GTK_WINDOW (self->window), CLAMP (width, MIN_SIZE_PX, MAX_SIZE_PX),
                               CLAMP (height, MIN_SIZE_PX, MAX_SIZE_PX));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self->window));
}

static void
restore_date (AtlasWindowState *self)
{
  AtlasSession *session = atlas_window_get_session (self->window);
  g_autofree char *text = g_settings_get_string (self->settings, "date");
  AtlasDate date;

  if (text[0] != '\0' && atlas_date_parse (text, &date, NULL))
    atlas_session_set_date (session, date);
  atlas_session_set_view (session, (AtlasView) g_settings_get_enum (self->settings, "border-view"));
}

static void
restore_overlays (AtlasWindowState *self)
{
  g_autofree char *text = g_settings_get_string (self->settings, "layers");
  AtlasOverlays overlays;

  if (atlas_overlays_from_string (text, &overlays))
    atlas_session_set_overlays (atlas_window_get_session (self->window), overlays);
}

static void
restore_position (AtlasWindowState *self)
{
  AtlasMapPosition position = {
    .lat = g_settings_get_double (self->settings, "map-latitude"),
    .lon = g_settings_get_double (self->settings, "map-longitude"),
    .zoom = g_settings_get_double (self->settings, "map-zoom"),
  };

  if (g_settings_get_boolean (self->settings, "map-moved"))
    atlas_map_view_set_position (atlas_window_get_map_view (self->window), position);
}

static void
restore_alliances (AtlasWindowState *self, const char *key, gboolean visible)
{
  AtlasSession *session = atlas_window_get_session (self->window);
  AtlasCollection *collection = atlas_world_get_collection (atlas_session_get_world (session));
  g_auto (GStrv) ids = g_settings_get_strv (self->settings, key);
  guint index = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    if (atlas_collection_find_alliance (collection, ids[i], &index))
      atlas_session_set_alliance_visible (session, index, visible);
}

/* Once, to whoever starts the atlas for the first time */
static void
offer_story (AtlasWindowState *self)
{
  if (g_settings_get_boolean (self->settings, "story-offered"))
    return;
  atlas_window_offer_story (self->window);
  g_settings_set_boolean (self->settings, "story-offered", TRUE);
}

void
atlas_window_state_restore_world (AtlasWindow *window)
{
  AtlasWindowState *self = get_state (window);

  if (self == NULL || self->has_world ||
      atlas_session_get_world (atlas_window_get_session (window)) == NULL)
    return;
  restore_alliances (self, "hidden-alliances", FALSE);
  restore_alliances (self, "outlined-alliances", TRUE);
  self->has_world = TRUE;
  offer_story (self);
}

void
atlas_window_state_restore_page (AtlasWindow *window)
{
  AtlasWindowState *self = get_state (window);
  AtlasSession *session = atlas_window_get_session (window);
  g_autofree char *page = NULL;
  AtlasTarget target;

  if (self == NULL || self->has_page)
    return;
  self->has_page = TRUE;
  page = g_settings_get_string (self->settings, "page");
  if (*page != '\0' && atlas_target_parse (page, atlas_session_get_world (session), &target, NULL))
    atlas_session_show (session, target);
}

GFile *
atlas_window_state_dup_collection (AtlasWindow *window)
{
  AtlasWindowState *self = get_state (window);
  g_autofree char *uri = self != NULL ? g_settings_get_string (self->settings, "collection") : NULL;

  return uri != NULL && *uri != '\0' ? g_file_new_for_uri (uri) : NULL;
}

void
atlas_window_state_set_collection (AtlasWindow *window, GFile *collection)
{
  AtlasWindowState *self = get_state (window);
  g_autofree char *uri = collection != NULL ? g_file_get_uri (collection) : g_strdup ("");

  if (self != NULL)
    g_settings_set_string (self->settings, "collection", uri);
}

void
atlas_window_state_start_afresh (AtlasWindow *window)
{
  AtlasWindowState *self = get_state (window);

  atlas_window_state_set_collection (window, NULL);
  if (self != NULL)
    self->has_page = TRUE;
}

/* Object */

/* Also beside a program that was moved to where GLib does not look */
static GSettings *
open_settings (const char *schema_id)
{
  g_autofree char *data = atlas_prefix_find_folder (DATADIR);
  g_autofree char *folder = g_build_filename (data, "glib-2.0", "schemas", NULL);
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) beside = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, schema_id, TRUE);
  if (schema == NULL)
    beside = g_settings_schema_source_new_from_directory (folder, source, TRUE, NULL);
  if (beside != NULL)
    schema = g_settings_schema_source_lookup (beside, schema_id, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

static void
bookmarks_cb (AtlasWindowState *self, guint position, guint removed, guint added, GListModel *list)
{
  g_settings_set_value (self->settings, "bookmarks", atlas_bookmarks_to_variant (list));
}

static void
restore_bookmarks (AtlasWindowState *self)
{
  g_autoptr (GVariant) kept = g_settings_get_value (self->settings, "bookmarks");

  atlas_bookmarks_set_variant (atlas_window_get_bookmarks (self->window), kept);
}

static void
watch (AtlasWindowState *self)
{
  AtlasSession *session = atlas_window_get_session (self->window);

  g_signal_connect_object (atlas_window_get_bookmarks (self->window), "items-changed",
                           G_CALLBACK (bookmarks_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (session, "notify", G_CALLBACK (queue_save), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->window, "notify::default-width", G_CALLBACK (queue_save), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->window, "notify::default-height", G_CALLBACK (queue_save), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->window, "close-request", G_CALLBACK (close_request_cb), self,
                           G_CONNECT_SWAPPED);
}

void
atlas_window_state_attach (AtlasWindow *window, const char *schema_id)
{
  g_autoptr (GSettings) settings = open_settings (schema_id);
  AtlasWindowState *self = NULL;

  if (settings == NULL)
    return;
  self = g_object_new (ATLAS_TYPE_WINDOW_STATE, NULL);
  self->window = window;
  self->settings = g_steal_pointer (&settings);
  g_object_set_data_full (G_OBJECT (window), DATA_KEY, self, g_object_unref);
  restore_size (self);
  restore_date (self);
  restore_overlays (self);
  restore_position (self);
  restore_bookmarks (self);
  g_settings_bind (self->settings, "show-lanes", atlas_window_get_time_bar (window), "lanes",
                   G_SETTINGS_BIND_DEFAULT);
  watch (self);
}

static void
atlas_window_state_dispose (GObject *object)
{
  AtlasWindowState *self = ATLAS_WINDOW_STATE (object);

  g_clear_handle_id (&self->save_id, g_source_remove);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (atlas_window_state_parent_class)->dispose (object);
}

static void
atlas_window_state_class_init (AtlasWindowStateClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_window_state_dispose;
}

static void
atlas_window_state_init (AtlasWindowState *self)
{
}
