/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day-layers.h"
#include "atlas-ground.h"
#include "atlas-legend.h"
#include "atlas-map-hover.h"
#include "atlas-map-view.h"
#include "atlas-swipe.h"

#include <adwaita.h>
#include <shumate/shumate.h>

G_BEGIN_DECLS

struct _AtlasMapView
{
  GtkWidget parent_instance;

  /* template widgets */
  GtkOverlay *overlay;
  ShumateMap *map;
  AtlasSwipe *swipe;
  AtlasMapHover *hover;
  AtlasLegend *legend;
  GtkBox *corner;

  /* borrowed */
  ShumateViewport *viewport;
  GtkWidget *force_popover;  /* or NULL */
  GtkWidget *marker_popover; /* or NULL */

  /* owned */
  AtlasSession *session;
  AtlasDayLayers *layers; /* of the date; the swipe has those of the other day */
  guint describe_id;
  guint region_id;
  ShumateViewport *scale_viewport; /* of the scale, a little behind */
  guint scale_id;

  /* where the pointer went down, and what the map showed then */
  double press_x;
  double press_y;
  AtlasMapPosition press_position;

  /* what is pointed at, by mouse or by keys; x is −1 for nothing */
  double pointer_x;
  double pointer_y;
  double mouse_x;
  double mouse_y;
  char *pointed; /* what is said of it, or NULL */

  int width;
  int height;
  AtlasMapPosition pending;

  /* of a story: where it looks, the way there, and where the map was before */
  AtlasMapPosition camera;
  AdwAnimation *flight; /* owned */
  AtlasMapPosition flight_from;
  AtlasMapPosition flight_to;
  AtlasMapPosition kept;

  guint has_pending : 1;
  guint has_cross : 1; /* is pointed at by keys */
  guint is_home : 1;
  guint is_setting : 1;
  guint has_camera : 1; /* and nobody has moved the map since */
  guint has_kept : 1;
  guint was_home : 1;
  guint is_telling : 1;       /* a step of a story */
  guint is_explaining : 1;    /* contested ground */
  guint places_swipe : 1;     /* as soon as there is a size */
  guint points_at_marker : 1; /* its item is hovered in the session */
  guint points_at_other : 1;  /* day than the date */
};

/* atlas-map-view-camera.c */
void atlas_map_view_add_camera (AtlasMapView *self);
void atlas_map_view_remove_camera (AtlasMapView *self);
void atlas_map_view_release_camera (AtlasMapView *self);
void atlas_map_view_refit_camera (AtlasMapView *self);
void atlas_map_view_follow_story (AtlasMapView *self);
/* atlas-map-view-forces.c */
/* What is said of the troops at a point, or NULL */
char *atlas_map_view_describe_force (AtlasMapView *self, double x, double y);
/* FALSE when there are none to be clicked */
gboolean atlas_map_view_click_force (AtlasMapView *self, double x, double y, gboolean touch);
void atlas_map_view_remove_force_popover (AtlasMapView *self);
/* atlas-map-view-input.c */
void atlas_map_view_add_input (AtlasMapView *self);
void atlas_map_view_update_hover (AtlasMapView *self);
/* atlas-map-view-markers.c */
void atlas_map_view_update_markers (AtlasMapView *self);
char *atlas_map_view_describe_markers (AtlasMapView *self) G_GNUC_WARN_UNUSED_RESULT;
char *atlas_map_view_point_at_marker (AtlasMapView *self, double x, double y);
gboolean atlas_map_view_click_marker (AtlasMapView *self, double x, double y, gboolean touch);
void atlas_map_view_list_markers (AtlasMapView *self);
void atlas_map_view_remove_marker_popover (AtlasMapView *self);
/* atlas-map-view-scale.c */
void atlas_map_view_add_scale (AtlasMapView *self);
void atlas_map_view_remove_scale (AtlasMapView *self);
/* atlas-map-view-style.c */
void atlas_map_view_update_style (AtlasMapView *self);
/* atlas-map-view.c */
/* Where a comparison begins: in the middle of what the legend leaves free */
void atlas_map_view_place_swipe (AtlasMapView *self);
/* The day that is shown at @x, and its layers */
AtlasDay *atlas_map_view_get_day_at (AtlasMapView *self, double x);
AtlasDayLayers *atlas_map_view_get_layers_at (AtlasMapView *self, double x);
AtlasGround atlas_map_view_pick (AtlasMapView *self, double x, double y);
void atlas_map_view_go_to (AtlasMapView *self, AtlasMapPosition position, gboolean animate);
void atlas_map_view_go_home (AtlasMapView *self);
/* At once, and as at first: following the size of the map */
void atlas_map_view_return_home (AtlasMapView *self);
/* How much of it lies under the legend, px; negative at the right */
int atlas_map_view_get_inset (AtlasMapView *self);
/* As it is, with no memory of where a story looked */
void atlas_map_view_show_position (AtlasMapView *self, AtlasMapPosition position);
/* Whatever moves it by itself */
void atlas_map_view_stop (AtlasMapView *self);
void atlas_map_view_zoom_by (AtlasMapView *self, double levels);
void atlas_map_view_queue_describe (AtlasMapView *self);

G_END_DECLS
