/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-map.h"

#include "bench-meter.h"

#define START_LATITUDE 50.0
#define START_ZOOM 4.0

void
bench_map_show_start (ShumateViewport *viewport, double longitude)
{
  shumate_viewport_set_zoom_level (viewport, START_ZOOM);
  shumate_location_set_location (SHUMATE_LOCATION (viewport), START_LATITUDE, longitude);
}

void
bench_map_pan (ShumateViewport *viewport, guint frame, double longitude)
{
  ShumateMapSource *source = shumate_viewport_get_reference_map_source (viewport);
  double left = shumate_map_source_get_x (source, START_ZOOM, longitude);
  double top = shumate_map_source_get_y (source, START_ZOOM, START_LATITUDE);
  double x_px = 0;
  double y_px = 0;

  bench_script_pan (frame, &x_px, &y_px);
  shumate_location_set_location (
    SHUMATE_LOCATION (viewport), shumate_map_source_get_latitude (source, START_ZOOM, top + y_px),
    shumate_map_source_get_longitude (source, START_ZOOM, left + x_px));
}

void
bench_map_zoom (ShumateViewport *viewport, guint frame)
{
  shumate_viewport_set_zoom_level (viewport, START_ZOOM + bench_script_zoom (frame));
}

GtkWidget *
bench_find_descendant (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = bench_find_descendant (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}
