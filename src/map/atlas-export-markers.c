/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-export-markers.h"

#include "atlas-item-list.h"
#include "atlas-marker-symbol.h"
#include "atlas-obstacles.h"

#include <glib/gi18n.h>

/* Signs of the legend are as large as its rows are high. */
#define SIGN_SCALE 0.72

struct _AtlasSheetMarkers
{
  AtlasMarkers *markers;
  GArray *shown; /* AtlasMarker, of @markers */
  AtlasMarkerClusters *clusters;
};

static const char *const sign_labels[] = {
  [ATLAS_MARKER_SAMPLE_EVENT] = N_ ("Event"),
  [ATLAS_MARKER_SAMPLE_QUOTE] = N_ ("Quote"),
  [ATLAS_MARKER_SAMPLE_DISPUTED] = N_ ("Disputed"),
  [ATLAS_MARKER_SAMPLE_SEVERAL] = NC_ ("symbols on the map", "Several"),
};

static AtlasMarkerSpan
get_span (const AtlasSheet *sheet)
{
  AtlasDate date = atlas_day_get_date (sheet->request->day);

  return atlas_marker_span_new (date, date, atlas_date_today ());
}

AtlasSheetMarkers *
atlas_sheet_markers_new (AtlasSheet *sheet)
{
  AtlasSheetMarkers *self = g_new0 (AtlasSheetMarkers, 1);
  AtlasWorld *world = atlas_day_get_world (sheet->request->day);
  g_autoptr (AtlasChanges) changes = atlas_changes_new (world);
  g_autoptr (GListModel) timeline = atlas_timeline_new (world, changes);
  AtlasMarkerSpan span = get_span (sheet);

  self->markers = atlas_markers_new (atlas_item_list_get_items (ATLAS_ITEM_LIST (timeline)));
  self->shown = atlas_markers_find (self->markers, &span);
  self->clusters =
    atlas_marker_clusters_new ((const AtlasMarker *) (gconstpointer) self->shown->data,
                               self->shown->len, ATLAS_MARKER_RADIUS_PX, sheet->world_px);
  return self;
}

void
atlas_sheet_markers_free (AtlasSheetMarkers *self)
{
  atlas_marker_clusters_free (self->clusters);
  g_array_unref (self->shown);
  atlas_markers_unref (self->markers);
  g_free (self);
}

void
atlas_sheet_markers_add_obstacles (AtlasSheetMarkers *self, GArray *obstacles)
{
  guint n = 0;
  const AtlasMarkerCluster *clusters = atlas_marker_clusters_get (self->clusters, &n);

  for (guint i = 0; i < n; i++)
    {
      AtlasMarkerLook look = atlas_marker_look_for_cluster (&clusters[i]);
      graphene_rect_t body = atlas_marker_look_get_body (&look, 1);

      atlas_obstacles_add_box (obstacles, clusters[i].x, clusters[i].y, &body);
    }
}

static void
draw_look (AtlasSheet *sheet, const AtlasMarkerLook *look, double x, double y, double scale)
{
  PangoFontDescription *font = pango_font_description_from_string (ATLAS_SHEET_FONT);

  cairo_save (sheet->cr);
  cairo_translate (sheet->cr, x, y);
  cairo_scale (sheet->cr, scale, scale);
  atlas_marker_look_draw (look, sheet->cr, font, atlas_palette_get (sheet->request->scheme), 1,
                          sheet->scale * scale);
  cairo_restore (sheet->cr);
  pango_font_description_free (font);
}

/* In every copy of the world that the map shows */
void
atlas_sheet_markers_draw (AtlasSheetMarkers *self, AtlasSheet *sheet)
{
  guint n = 0;
  const AtlasMarkerCluster *clusters = atlas_marker_clusters_get (self->clusters, &n);
  int first = 0;
  int last = 0;

  atlas_sheet_get_copies (sheet, &first, &last);
  for (int copy = first; copy <= last; copy++)
    for (guint i = 0; i < n; i++)
      {
        AtlasMarkerLook look = atlas_marker_look_for_cluster (&clusters[i]);

        draw_look (sheet, &look, (clusters[i].x + copy) * sheet->world_px - sheet->origin_x,
                   clusters[i].y * sheet->world_px - sheet->origin_y, 1);
      }
}

/* The legend */

guint
atlas_sheet_count_marker_signs (void)
{
  return ATLAS_MARKER_N_SAMPLES;
}

char *
atlas_sheet_describe_marker_sign (guint sign)
{
  g_return_val_if_fail (sign < ATLAS_MARKER_N_SAMPLES, NULL);

  if (sign == ATLAS_MARKER_SAMPLE_SEVERAL)
    return g_strdup (g_dpgettext2 (NULL, "symbols on the map", sign_labels[sign]));
  return g_strdup (_ (sign_labels[sign]));
}

void
atlas_sheet_draw_marker_sign (AtlasSheet *self, guint sign, double x, double y)
{
  AtlasMarkerLook look;
  graphene_rect_t body;

  g_return_if_fail (sign < ATLAS_MARKER_N_SAMPLES);

  look = atlas_marker_look_get_sample (sign);
  body = atlas_marker_look_get_body (&look, 1);
  draw_look (self, &look, x, y + (double) body.size.height / 2.0 * SIGN_SCALE, SIGN_SCALE);
}

char *
atlas_sheet_describe_marker_span (const AtlasSheet *self)
{
  AtlasMarkerSpan span = get_span (self);
  g_autofree char *text = atlas_marker_span_describe (&span);

  /* Translators: a legend entry: from when events and quotes are shown, a sentence */
  return g_strdup_printf (_ ("Events and quotes: %s"), text);
}
