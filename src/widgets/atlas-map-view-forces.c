/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-map-view-private.h"

#include "atlas-force-popover.h"
#include "atlas-text-safety.h"

#include <math.h>

/* Pointing at symbols of troops, and clicking them */

static void
forget_popover (AtlasMapView *self)
{
  g_clear_pointer (&self->force_popover, gtk_widget_unparent);
}

void
atlas_map_view_remove_force_popover (AtlasMapView *self)
{
  forget_popover (self);
}

char *
atlas_map_view_describe_force (AtlasMapView *self, double x, double y)
{
  AtlasForceLayer *layer = atlas_map_view_get_layers_at (self, x)->forces;
  const AtlasForceMark *mark = atlas_force_layer_pick (layer, x, y, FALSE);
  g_autofree char *text = NULL;

  if (mark == NULL)
    return NULL;
  text = atlas_force_mark_describe (mark, atlas_force_layer_get_scene (layer),
                                    atlas_session_get_world (self->session));
  return atlas_text_show_controls (text);
}

/* All reports of a mark are at one place: a list to choose from. */
static void
choose (AtlasMapView *self, AtlasForceScene *scene, const AtlasForceMark *mark, double x, double y)
{
  forget_popover (self);
  self->force_popover = atlas_force_popover_new (self->session, atlas_force_scene_get_date (scene));
  for (guint i = 0; i < mark->n_reports; i++)
    atlas_force_popover_add (ATLAS_FORCE_POPOVER (self->force_popover),
                             atlas_force_scene_get_report (scene, mark->reports[i]));
  gtk_widget_set_parent (self->force_popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->force_popover),
                               &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->force_popover));
}

/* The middle of all of its reports, at the zoom where they fall apart */
static void
split (AtlasMapView *self, AtlasForceScene *scene, const AtlasForceMark *mark, double zoom)
{
  AtlasMapPosition now = atlas_map_view_get_position (self);
  const AtlasSite *first = &atlas_force_scene_get_report (scene, mark->reports[0])->force->place;
  double south = first->lat, north = first->lat;
  double west = 0, east = 0; /* from the first one on, the shorter way around the world */

  for (guint i = 1; i < mark->n_reports; i++)
    {
      const AtlasSite *site = &atlas_force_scene_get_report (scene, mark->reports[i])->force->place;
      double lon = remainder (site->lon - first->lon, 360);

      south = MIN (south, site->lat);
      north = MAX (north, site->lat);
      west = MIN (west, lon);
      east = MAX (east, lon);
    }
  now.lat = (south + north) / 2;
  now.lon = first->lon + (west + east) / 2;
  now.zoom = MAX (zoom, now.zoom + 0.5);
  atlas_map_view_go_to (self, now, TRUE);
}

gboolean
atlas_map_view_click_force (AtlasMapView *self, double x, double y, gboolean touch)
{
  AtlasForceLayer *layer = atlas_map_view_get_layers_at (self, x)->forces;
  const AtlasForceMark *mark = atlas_force_layer_pick (layer, x, y, touch);
  AtlasForceScene *scene = atlas_force_layer_get_scene (layer);
  double zoom;

  if (mark == NULL)
    return FALSE;
  zoom = atlas_force_layer_get_split_zoom (layer, mark, ATLAS_MAP_MAX_ZOOM);
  if (mark->n_reports == 1)
    {
      guint force = atlas_force_scene_get_report (scene, mark->reports[0])->index;

      atlas_session_show (self->session, (AtlasTarget) { ATLAS_TARGET_FORCE, force });
    }
  else if (zoom > 0)
    split (self, scene, mark, zoom);
  else
    choose (self, scene, mark, x, y);
  return TRUE;
}
