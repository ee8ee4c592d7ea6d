/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-map-view-private.h"

#include "atlas-country-summary.h"
#include "atlas-map-source.h"
#include "atlas-page.h"
#include "atlas-scheme.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>
#include <math.h>

#define GO_TO_DURATION_MS 400
#define ZOOM_DURATION_MS 200
#define DESCRIBE_DELAY_MS 600
#define REGION_DELAY_MS 120

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_COMPACT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasMapView, atlas_map_view, GTK_TYPE_WIDGET)

/* Position */

AtlasMapPosition
atlas_map_view_get_position (AtlasMapView *self)
{
  AtlasMapPosition position = { 0 };

  g_return_val_if_fail (ATLAS_IS_MAP_VIEW (self), position);

  if (self->has_pending)
    return self->pending;
  position.lat = shumate_location_get_latitude (SHUMATE_LOCATION (self->viewport));
  position.lon = shumate_location_get_longitude (SHUMATE_LOCATION (self->viewport));
  position.zoom = shumate_viewport_get_zoom_level (self->viewport);
  return position;
}

void
atlas_map_view_show_position (AtlasMapView *self, AtlasMapPosition position)
{
  self->is_setting = TRUE;
  g_object_freeze_notify (G_OBJECT (self->viewport));
  shumate_viewport_set_zoom_level (self->viewport, position.zoom);
  shumate_location_set_location (SHUMATE_LOCATION (self->viewport), position.lat, position.lon);
  g_object_thaw_notify (G_OBJECT (self->viewport));
  self->is_setting = FALSE;
}

void
atlas_map_view_stop (AtlasMapView *self)
{
  shumate_map_stop_go_to (self->map);
  atlas_map_view_release_camera (self);
}

void
atlas_map_view_go_to (AtlasMapView *self, AtlasMapPosition position, gboolean animate)
{
  AtlasMapPosition clamped = atlas_map_position_clamp (position, self->width, self->height);
  gboolean has_animations = adw_get_enable_animations (GTK_WIDGET (self));

  atlas_map_view_stop (self);
  self->is_home = FALSE;
  if (animate && has_animations)
    shumate_map_go_to_full_with_duration (self->map, clamped.lat, clamped.lon, clamped.zoom,
                                          GO_TO_DURATION_MS);
  else
    atlas_map_view_show_position (self, clamped);
}

/* What matters is to be seen beside the unfolded legend, not under it. */
int
atlas_map_view_get_inset (AtlasMapView *self)
{
  int inset = 0;

  if (!atlas_legend_get_compact (self->legend))
    gtk_widget_measure (GTK_WIDGET (self->legend), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &inset,
                        NULL, NULL);
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -inset : inset;
}

static AtlasMapPosition
get_home (AtlasMapView *self)
{
  return atlas_map_position_get_home (self->width, self->height, atlas_map_view_get_inset (self));
}

void
atlas_map_view_return_home (AtlasMapView *self)
{
  self->is_home = TRUE;
  self->has_pending = FALSE;
  if (self->width > 0)
    atlas_map_view_show_position (self, get_home (self));
}

void
atlas_map_view_go_home (AtlasMapView *self)
{
  atlas_map_view_go_to (self, get_home (self), TRUE);
}

void
atlas_map_view_zoom_by (AtlasMapView *self, double levels)
{
  AtlasMapPosition now = atlas_map_view_get_position (self);
  guint duration = adw_get_enable_animations (GTK_WIDGET (self)) ? ZOOM_DURATION_MS : 0;
  double zoom = CLAMP (now.zoom + levels, ATLAS_MAP_MIN_ZOOM, ATLAS_MAP_MAX_ZOOM);

  atlas_map_view_release_camera (self);
  self->is_home = FALSE;
  shumate_map_go_to_full_with_duration (self->map, now.lat, now.lon, zoom, duration);
}

void
atlas_map_view_set_position (AtlasMapView *self, AtlasMapPosition position)
{
  g_return_if_fail (ATLAS_IS_MAP_VIEW (self));

  atlas_map_view_release_camera (self);
  self->is_home = FALSE;
  self->has_pending = self->width == 0;
  self->pending = position;
  if (!self->has_pending)
    atlas_map_view_show_position (self,
                                  atlas_map_position_clamp (position, self->width, self->height));
}

gboolean
atlas_map_view_is_home (AtlasMapView *self)
{
  g_return_val_if_fail (ATLAS_IS_MAP_VIEW (self), FALSE);

  return self->is_home;
}

void
atlas_map_view_focus_map (AtlasMapView *self)
{
  g_return_if_fail (ATLAS_IS_MAP_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->map));
}

/* Lists that are of what is shown follow when the map has come to rest. */
static void
region_cb (gpointer user_data)
{
  AtlasMapView *self = user_data;
  AtlasMapPosition now = atlas_map_view_get_position (self);
  AtlasBounds bounds;
  gboolean is_part;

  self->region_id = 0;
  if (self->session == NULL || self->width == 0)
    return;
  is_part = atlas_map_position_get_bounds (&now, self->width, self->height, &bounds);
  atlas_session_set_region (self->session, is_part ? &bounds : NULL);
}

static void
queue_region (AtlasMapView *self)
{
  g_clear_handle_id (&self->region_id, g_source_remove);
  self->region_id = g_timeout_add_once (REGION_DELAY_MS, region_cb, self);
}

/* Keeps the world over the whole map, north up, whatever moved it. */
static void
viewport_cb (AtlasMapView *self)
{
  AtlasMapPosition now = atlas_map_view_get_position (self);
  AtlasMapPosition clamped;

  queue_region (self);
  /* The cross stays, the map moves. */
  if (self->has_cross)
    atlas_map_view_update_hover (self);
  if (self->is_setting || self->width == 0)
    return;
  self->is_home = FALSE;
  atlas_map_view_release_camera (self);
  clamped = atlas_map_position_clamp (now, self->width, self->height);
  if (fabs (clamped.lat - now.lat) > 1e-9)
    atlas_map_view_show_position (self, clamped);
  if (shumate_viewport_get_rotation (self->viewport) != 0)
    shumate_viewport_set_rotation (self->viewport, 0);
}

void
atlas_map_view_place_swipe (AtlasMapView *self)
{
  if (!self->places_swipe || self->width == 0)
    return;
  self->places_swipe = FALSE;
  atlas_swipe_set_fraction (self->swipe, 0.5 + atlas_map_view_get_inset (self) / 2.0 / self->width);
}

static void
size_cb (AtlasMapView *self)
{
  if (self->has_camera)
    {
      self->has_pending = FALSE;
      atlas_map_view_refit_camera (self);
    }
  else if (self->has_pending)
    {
      self->has_pending = FALSE;
      atlas_map_view_show_position (
        self, atlas_map_position_clamp (self->pending, self->width, self->height));
    }
  else if (self->is_home)
    atlas_map_view_show_position (self, get_home (self));
  else
    atlas_map_view_show_position (
      self,
      atlas_map_position_clamp (atlas_map_view_get_position (self), self->width, self->height));
}

static void
atlas_map_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (widget);
  gboolean is_new = self->width != width || self->height != height;

  self->width = width;
  self->height = height;
  if (is_new && width > 1 && height > 1)
    {
      size_cb (self);
      atlas_map_view_place_swipe (self);
      queue_region (self);
    }
  gtk_widget_allocate (GTK_WIDGET (self->overlay), width, height, baseline, NULL);
  if (self->force_popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->force_popover));
  if (self->marker_popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->marker_popover));
}

static void
atlas_map_view_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (ATLAS_MAP_VIEW (widget)->overlay), orientation, for_size, minimum,
                      natural, NULL, NULL);
}

/* Picking */

AtlasDay *
atlas_map_view_get_day_at (AtlasMapView *self, double x)
{
  if (atlas_swipe_is_other (self->swipe, x))
    return atlas_swipe_get_day (self->swipe);
  return self->session != NULL ? atlas_session_get_day (self->session) : NULL;
}

AtlasDayLayers *
atlas_map_view_get_layers_at (AtlasMapView *self, double x)
{
  return atlas_swipe_is_other (self->swipe, x) ? atlas_swipe_get_layers (self->swipe)
                                               : self->layers;
}

AtlasGround
atlas_map_view_pick (AtlasMapView *self, double x, double y)
{
  AtlasDay *day = atlas_map_view_get_day_at (self, x);
  AtlasMapPosition position = atlas_map_view_get_position (self);
  const AtlasGround none = { 0 };
  guint state;
  double lat;
  double lon;

  if (day == NULL)
    return none;
  state = atlas_label_layer_pick (atlas_map_view_get_layers_at (self, x)->labels, x, y);
  if (state != 0)
    return atlas_day_get_main_ground (day, state);
  if (!atlas_map_position_locate (&position, self->width, self->height, x, y, &lat, &lon))
    return none;
  return atlas_day_locate_ground (day, lat, lon);
}

/* What is said of it */

static char *
describe_selection (AtlasMapView *self)
{
  AtlasDay *day = atlas_session_get_day (self->session);
  guint state = atlas_session_get_selected_state (self->session);
  g_autofree char *date = atlas_date_format_long (atlas_day_get_date (day));
  g_autofree char *statuses = NULL;

  if (state == 0)
    return g_strdup_printf (_ ("%s. No country is selected."), date);
  if (!atlas_day_has_state (day, state))
    return g_strdup_printf (_ ("%s. The selected country is not on the map on this date."), date);
  statuses = atlas_day_describe_statuses (day, state);
  return g_strdup_printf (_ ("%s. Selected: %s. %s"), date, atlas_day_get_state_name (day, state),
                          statuses != NULL ? statuses : _ ("In no alliance of the record."));
}

/* What page of contested ground is shown, and what country is selected */
static char *
describe_target (AtlasMapView *self)
{
  AtlasTarget target = atlas_session_get_target (self->session);
  g_autofree char *selection = describe_selection (self);
  g_autofree char *title = NULL;

  if (target.kind != ATLAS_TARGET_DISPUTE)
    return g_steal_pointer (&selection);
  title = atlas_page_dup_title (atlas_session_get_world (self->session), target);
  /* Translators: which contested ground is explained, and what else is said of the map */
  return g_strdup_printf (_ ("Contested: %1$s. %2$s"), title, selection);
}

/* “Poland. Member of NATO” */
static char *
describe_pointed (AtlasMapView *self)
{
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;

  if (self->pointed == NULL)
    return NULL;
  lines = g_strsplit (self->pointed, "\n", -1);
  text = g_strjoinv (". ", lines);
  /* Translators: what is under the pointer on the map: “Poland. Member of NATO” */
  return g_strdup_printf (_ ("Pointed at: %s."), text);
}

/* What is read of the time bar, and where all that the map shows can be read */
static char *
describe_day (AtlasMapView *self)
{
  g_autofree char *sentence = atlas_session_describe_step (self->session);

  if (sentence == NULL)
    {
      g_autofree char *date = atlas_date_format_long (atlas_session_get_date (self->session));

      sentence = g_strconcat (date, ".", NULL);
    }
  /* Translators: what changed on the day; the key is that of the table */
  return g_strdup_printf (_ ("%s What the map shows is in a table as well: Ctrl+Shift+M."),
                          sentence);
}

static char *
describe (AtlasMapView *self)
{
  g_autofree char *pointed = describe_pointed (self);
  g_autofree char *selection = describe_target (self);
  g_autofree char *markers = atlas_map_view_describe_markers (self);
  g_autofree char *day = describe_day (self);
  const char *const parts[] = { selection, markers, day };
  g_autoptr (GString) text = g_string_new (pointed);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const char *part = parts[i];

      if (part != NULL && text->len > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, part != NULL ? part : "");
    }

  return atlas_text_show_controls (text->str);
}

static gboolean
describe_cb (gpointer user_data)
{
  AtlasMapView *self = user_data;
  g_autofree char *text = NULL;

  self->describe_id = 0;
  if (self->session == NULL || atlas_session_get_day (self->session) == NULL)
    return G_SOURCE_REMOVE;
  text = describe (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text, -1);
  return G_SOURCE_REMOVE;
}

void
atlas_map_view_queue_describe (AtlasMapView *self)
{
  if (self->describe_id == 0)
    self->describe_id = g_timeout_add (DESCRIBE_DELAY_MS, describe_cb, self);
}

static void
announce (AtlasMapView *self)
{
  g_autofree char *text = describe_target (self);
  g_autofree char *shown = atlas_text_show_controls (text);

  gtk_accessible_announce (GTK_ACCESSIBLE (self->map), shown,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
selected_cb (AtlasMapView *self)
{
  atlas_map_view_update_style (self);
  atlas_map_view_queue_describe (self);
  if (atlas_session_get_day (self->session) != NULL &&
      atlas_session_get_selected_state (self->session) != 0 &&
      atlas_session_get_target (self->session).kind != ATLAS_TARGET_DISPUTE)
    announce (self);
}

/* Contested ground is outlined as long as its page is shown, and what a step of a story is about. */
static void
target_cb (AtlasMapView *self)
{
  AtlasTargetKind kind = atlas_session_get_target (self->session).kind;
  gboolean was_special = self->is_explaining || self->is_telling;

  self->is_explaining = kind == ATLAS_TARGET_DISPUTE;
  self->is_telling = kind == ATLAS_TARGET_STORY;
  if (!self->is_explaining && !self->is_telling && !was_special)
    return;
  atlas_map_view_update_style (self);
  atlas_map_view_queue_describe (self);
  if (self->is_explaining && atlas_session_get_day (self->session) != NULL)
    announce (self);
}

static void
day_cb (AtlasMapView *self)
{
  atlas_map_view_update_style (self);
  atlas_map_view_queue_describe (self);
  atlas_map_view_update_hover (self);
}

static void
markers_cb (AtlasMapView *self)
{
  atlas_map_view_update_markers (self);
  atlas_map_view_queue_describe (self);
  atlas_map_view_update_hover (self);
}

/* What has not moved may lie on the other side now. */
static void
swipe_moved_cb (AtlasMapView *self)
{
  if (self->session != NULL)
    atlas_map_view_update_hover (self);
}

static void
go_to_cb (AtlasMapView *self, double lat, double lon)
{
  AtlasMapPosition now = atlas_map_view_get_position (self);

  if (atlas_map_position_shows (&now, self->width, self->height, lat, lon))
    return;
  now.lat = lat;
  now.lon = lon;
  atlas_map_view_go_to (self, now, TRUE);
}

/* Object */

static void
connect_session (AtlasMapView *self)
{
  const struct
  {
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { "notify::day", G_CALLBACK (day_cb) },
    { "notify::selected-state", G_CALLBACK (selected_cb) },
    { "notify::target", G_CALLBACK (target_cb) },
    { "notify::hovered-state", G_CALLBACK (atlas_map_view_update_style) },
    { "notify::hovered-target", G_CALLBACK (atlas_map_view_update_style) },
    { "notify::visible-alliances", G_CALLBACK (atlas_map_view_update_style) },
    { "notify::overlays", G_CALLBACK (day_cb) },
    { "notify::markers", G_CALLBACK (markers_cb) },
    { "notify::target", G_CALLBACK (atlas_map_view_update_markers) },
    { "notify::previous-date", G_CALLBACK (atlas_map_view_update_style) },
    { "notify::story-step", G_CALLBACK (day_cb) },
    { "notify::compare-date", G_CALLBACK (day_cb) },
    { "go-to", G_CALLBACK (go_to_cb) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (self->session, handlers[i].signal, handlers[i].callback, self,
                             G_CONNECT_SWAPPED);
  atlas_map_view_follow_story (self);
  day_cb (self);
}

void
atlas_map_view_set_session (AtlasMapView *self, AtlasSession *session)
{
  g_return_if_fail (ATLAS_IS_MAP_VIEW (self));
  g_return_if_fail (session == NULL || ATLAS_IS_SESSION (session));

  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      connect_session (self);
      queue_region (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
atlas_map_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (object);

  switch (id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, atlas_legend_get_compact (self->legend));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
atlas_map_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (object);

  switch (id)
    {
    case PROP_SESSION:
      atlas_map_view_set_session (self, g_value_get_object (value));
      break;
    case PROP_COMPACT:
      atlas_legend_set_compact (self->legend, g_value_get_boolean (value));
      gtk_widget_set_visible (GTK_WIDGET (self->corner), !g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
atlas_map_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  GTK_WIDGET_CLASS (atlas_map_view_parent_class)->snapshot (widget, snapshot);
  atlas_day_layers_check_obstacles (ATLAS_MAP_VIEW (widget)->layers);
}

static void
atlas_map_view_dispose (GObject *object)
{
  AtlasMapView *self = ATLAS_MAP_VIEW (object);

  g_clear_handle_id (&self->describe_id, g_source_remove);
  g_clear_handle_id (&self->region_id, g_source_remove);
  g_clear_pointer (&self->pointed, g_free);
  atlas_map_view_remove_scale (self);
  atlas_map_view_remove_camera (self);
  atlas_map_view_remove_force_popover (self);
  atlas_map_view_remove_marker_popover (self);
  if (self->overlay != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->overlay));
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_MAP_VIEW);
  g_clear_pointer (&self->layers, atlas_day_layers_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_map_view_parent_class)->dispose (object);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  atlas_map_view_zoom_by (ATLAS_MAP_VIEW (widget), g_str_equal (name, "map.zoom-in") ? 1 : -1);
}

static void
home_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  atlas_map_view_go_home (ATLAS_MAP_VIEW (widget));
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (SHUMATE_TYPE_MAP);
  g_type_ensure (ATLAS_TYPE_LEGEND);
  g_type_ensure (ATLAS_TYPE_MAP_HOVER);
  g_type_ensure (ATLAS_TYPE_SWIPE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, overlay);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, map);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, hover);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, swipe);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, legend);
  gtk_widget_class_bind_template_child (widget_class, AtlasMapView, corner);
}

static void
atlas_map_view_class_init (AtlasMapViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = atlas_map_view_dispose;
  object_class->get_property = atlas_map_view_get_property;
  object_class->set_property = atlas_map_view_set_property;
  widget_class->measure = atlas_map_view_measure;
  widget_class->size_allocate = atlas_map_view_size_allocate;
  widget_class->snapshot = atlas_map_view_snapshot;
  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, ATLAS_TYPE_SESSION, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "map.home", NULL, home_action);
}

/* libshumate wants a map source as the frame of reference; zoom limits count only after it. */
static void
set_up_viewport (AtlasMapView *self)
{
  g_autoptr (ShumateMapSource) source = atlas_map_source_new ();

  self->viewport = shumate_map_get_viewport (self->map);
  shumate_viewport_set_reference_map_source (self->viewport, source);
  shumate_viewport_set_min_zoom_level (self->viewport, ATLAS_MAP_MIN_ZOOM);
  shumate_viewport_set_max_zoom_level (self->viewport, ATLAS_MAP_MAX_ZOOM);
  g_signal_connect_object (self->viewport, "notify", G_CALLBACK (viewport_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_layers (AtlasMapView *self)
{
  self->layers = atlas_day_layers_new (self->viewport);
  for (guint i = 0; i < ATLAS_DAY_N_LAYERS; i++)
    shumate_map_add_layer (self->map, atlas_day_layers_get_nth (self->layers, i));
  atlas_swipe_set_viewport (self->swipe, self->viewport);
  g_signal_connect_object (self->swipe, "moved", G_CALLBACK (swipe_moved_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
atlas_map_view_init (AtlasMapView *self)
{
  self->is_home = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_viewport (self);
  add_layers (self);
  atlas_map_view_add_camera (self);
  atlas_map_view_add_scale (self);
  atlas_map_view_add_input (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->map), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Map"), -1);
  atlas_scheme_connect (G_OBJECT (self), G_CALLBACK (atlas_map_view_update_style));
}
