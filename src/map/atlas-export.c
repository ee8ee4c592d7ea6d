/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-export.h"

#include "atlas-export-forces.h"
#include "atlas-export-markers.h"
#include "atlas-export-private.h"
#include "atlas-highlight.h"
#include "atlas-label-text.h"
#include "atlas-painter.h"
#include "atlas-projection.h"
#include "atlas-ring.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#define DEFAULT_WIDTH 1600
#define DEFAULT_HEIGHT 1000

static const AtlasRegion europe = { .south = 34.0, .west = -13.0, .north = 70.0, .east = 48.0 };

void
atlas_export_request_init (AtlasExportRequest *request, AtlasDay *day)
{
  *request = (AtlasExportRequest) { .day = day,
                                    .scheme = ATLAS_SCHEME_LIGHT,
                                    .visible_alliances = G_MAXUINT64,
                                    .region = europe,
                                    .width = DEFAULT_WIDTH,
                                    .height = DEFAULT_HEIGHT,
                                    .scale = 1 };
}

gboolean
atlas_export_request_fits (const AtlasExportRequest *request, int scale)
{
  return scale >= 1 && scale <= ATLAS_EXPORT_MAX_SCALE &&
         MAX (request->width, request->height) <= ATLAS_EXPORT_MAX_PX / scale;
}

/* No map shows more of the world to north and south. */
static const AtlasRegion world = { .south = -60.0, .west = -180.0, .north = 80.0, .east = 180.0 };

static gboolean
is_upright (const AtlasRegion *region)
{
  double width = atlas_mercator_x (region->east) - atlas_mercator_x (region->west) +
                 (region->west > region->east ? 1.0 : 0.0);

  return atlas_mercator_y (region->south) - atlas_mercator_y (region->north) > width;
}

void
atlas_export_request_init_for_session (AtlasExportRequest *request,
                                       AtlasSession *session,
                                       AtlasScheme scheme)
{
  AtlasBounds bounds;

  atlas_export_request_init (request, atlas_session_get_day (session));
  request->scheme = scheme;
  request->visible_alliances = atlas_session_get_visible_alliances (session);
  request->outlined_alliances = atlas_session_get_outlined_alliances (session);
  request->overlays = atlas_session_get_overlays (session);
  request->step = atlas_session_get_shown_step (session);
  request->region = world;
  if (atlas_session_get_region (session, &bounds))
    request->region = (AtlasRegion) {
      .south = bounds.south, .west = bounds.west, .north = bounds.north, .east = bounds.east
    };
  if (is_upright (&request->region))
    {
      request->width = DEFAULT_HEIGHT;
      request->height = DEFAULT_WIDTH;
    }
}

/* The scale at which the whole region is in the map, as large as can be, and the map’s corner. */
static void
fit_region (AtlasSheet *self)
{
  const AtlasRegion *region = &self->request->region;
  double left = atlas_mercator_x (region->west);
  double right = atlas_mercator_x (region->east) + (region->west > region->east ? 1.0 : 0.0);
  double top = atlas_mercator_y (region->north);
  double bottom = atlas_mercator_y (region->south);
  double world_px =
    MIN (self->map_width / MAX (right - left, 1e-9), self->map_height / MAX (bottom - top, 1e-9));

  self->world_px = world_px;
  self->origin_x = (left + right) / 2.0 * world_px - self->map_width / 2.0;
  self->origin_y = (top + bottom) / 2.0 * world_px - self->map_height / 2.0;
  /* Nothing lies north or south of the world: where it is tall enough the map stays in it. */
  if (world_px >= self->map_height)
    self->origin_y = CLAMP (self->origin_y, 0.0, world_px - self->map_height);
}

static AtlasStyle *
create_style (const AtlasExportRequest *request, const AtlasHighlight *highlight)
{
  AtlasGeography *geography = atlas_world_get_geography (atlas_day_get_world (request->day));
  g_autofree guint8 *highlighted =
    highlight != NULL ? atlas_highlight_dup_bits (highlight, geography) : NULL;
  AtlasStyleRequest style = { .scheme = request->scheme,
                              .visible_alliances = request->visible_alliances,
                              .outlined_alliances = request->outlined_alliances,
                              .shows_treaty_area =
                                (request->overlays & ATLAS_OVERLAY_TREATY_AREA) != 0,
                              .shows_partners = (request->overlays & ATLAS_OVERLAY_PARTNERS) != 0,
                              .highlighted = highlighted };

  return atlas_style_new (request->day, &style);
}

typedef struct
{
  AtlasLabelText *text;
  double world_px;
} Measure;

static AtlasLabelBox
measure_cb (const AtlasLabel *label, gpointer user_data)
{
  Measure *measure = user_data;

  return atlas_label_text_measure (measure->text, label, measure->world_px);
}

static gboolean
is_cut_off (const AtlasSheet *self, const AtlasPlacedLabel *placed, double radius)
{
  double bleed = ATLAS_LABEL_BLEED_PX;

  return placed->show_text &&
         ((double) placed->text_x < bleed || (double) placed->text_y < bleed ||
          (double) (placed->text_x + placed->box.width) > self->map_width - bleed ||
          (double) (placed->text_y + placed->box.height) > self->map_height - bleed ||
          (double) placed->x < radius || (double) placed->x > self->map_width - radius ||
          (double) placed->y < radius || (double) placed->y > self->map_height - radius);
}

/* A name that would be cut off at the map’s edge, or its dot, is left out; a state’s dot never. */
static void
drop_cut_off (const AtlasSheet *self, GArray *labels, GArray *placed)
{
  for (guint i = placed->len; i > 0; i--)
    {
      AtlasPlacedLabel *item = &g_array_index (placed, AtlasPlacedLabel, i - 1);
      const AtlasLabel *label = &g_array_index (labels, AtlasLabel, item->label);

      if (!is_cut_off (self, item, atlas_label_get_dot_radius (label)))
        continue;
      if (label->kind == ATLAS_LABEL_DOT)
        item->show_text = FALSE;
      else
        g_array_remove_index (placed, i - 1);
    }
}

static void
draw_labels (AtlasSheet *self, AtlasStyle *style, GArray *obstacles)
{
  AtlasDay *day = self->request->day;
  PangoFontDescription *font = pango_font_description_from_string (ATLAS_SHEET_FONT);
  g_autoptr (AtlasLabelText) text = atlas_label_text_new (font, ATLAS_SHEET_TEXT_PX);
  g_autoptr (GArray) labels = atlas_labels_collect (day);
  Measure measure = { text, self->world_px };
  g_autoptr (GArray) placed = atlas_labels_place (
    (const AtlasLabel *) (void *) labels->data, labels->len, self->world_px, self->origin_x,
    self->origin_y, self->map_width, self->map_height, obstacles, measure_cb, &measure);

  drop_cut_off (self, labels, placed);
  atlas_label_text_paint (text, self->cr, labels, placed, self->world_px, day, style);
  pango_font_description_free (font);
}

static void
draw_rings_of_copy (AtlasSheet *self, const AtlasHighlight *highlight, AtlasRingPart part, int copy)
{
  for (guint i = 0; i < highlight->sites->len; i++)
    {
      const AtlasSite *site = &g_array_index (highlight->sites, AtlasSite, i);

      atlas_ring_draw (self->cr,
                       (atlas_mercator_x (site->lon) + copy) * self->world_px - self->origin_x,
                       atlas_mercator_y (site->lat) * self->world_px - self->origin_y, part,
                       self->request->scheme);
    }
}

/* In every copy of the world that the map shows */
static void
draw_rings (AtlasSheet *self, const AtlasHighlight *highlight)
{
  int first = 0;
  int last = 0;

  atlas_sheet_get_copies (self, &first, &last);
  for (AtlasRingPart part = 0; part < ATLAS_RING_N_PARTS; part++)
    for (int copy = first; copy <= last; copy++)
      draw_rings_of_copy (self, highlight, part, copy);
}

static AtlasHighlight *
create_highlight (const AtlasExportRequest *request)
{
  return request->step != NULL
           ? atlas_highlight_new_for_step (atlas_day_get_world (request->day), request->step)
           : NULL;
}

static void
draw_map (AtlasSheet *self)
{
  AtlasGeography *geography = atlas_world_get_geography (atlas_day_get_world (self->request->day));
  AtlasOverlays overlays = self->request->overlays;
  g_autoptr (AtlasHighlight) highlight = create_highlight (self->request);
  g_autoptr (AtlasStyle) style = create_style (self->request, highlight);
  g_autoptr (GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (AtlasForceObstacle));
  g_autoptr (AtlasSheetMarkers) markers = NULL;
  g_autoptr (AtlasSheetForces) forces = NULL;

  if ((overlays & ATLAS_OVERLAY_RECORD) != 0)
    {
      markers = atlas_sheet_markers_new (self);
      atlas_sheet_markers_add_obstacles (markers, obstacles);
    }
  if ((overlays & ATLAS_OVERLAY_TROOPS) != 0)
    {
      forces = atlas_sheet_forces_new (self, obstacles);
      atlas_sheet_forces_add_obstacles (forces, obstacles);
    }

  cairo_save (self->cr);
  cairo_translate (self->cr, self->map_x, self->map_y);
  atlas_painter_paint (geography, style, self->cr, self->world_px, self->origin_x, self->origin_y,
                       self->map_width, self->map_height, self->scale);
  cairo_rectangle (self->cr, 0.0, 0.0, self->map_width, self->map_height);
  cairo_clip (self->cr);
  /* Below the names, which nobody can look at from another side here */
  if (highlight != NULL)
    draw_rings (self, highlight);
  draw_labels (self, style, obstacles);
  if (forces != NULL)
    atlas_sheet_forces_draw (forces, self);
  if (markers != NULL)
    atlas_sheet_markers_draw (markers, self);
  cairo_restore (self->cr);
}

/* A large picture is not fuller than one of the usual size: everything in it is larger. */
static double
get_scale (const AtlasExportRequest *request)
{
  return MAX (
    1.0, MIN ((double) request->width / DEFAULT_WIDTH, (double) request->height / DEFAULT_HEIGHT));
}

static AtlasSheet
create_sheet (const AtlasExportRequest *request, cairo_t *cr, double zoom)
{
  double scale = get_scale (request);

  return (AtlasSheet) { .request = request,
                        .cr = cr,
                        .width = request->width / scale,
                        .height = request->height / scale,
                        .scale = scale * zoom };
}

void
atlas_export_request_make_room (const AtlasExportRequest *request, AtlasExportRoom *room)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1, 1);
  cairo_t *cr = cairo_create (surface);
  AtlasSheet sheet = create_sheet (request, cr, 1.0);

  cairo_scale (cr, get_scale (request), get_scale (request));
  atlas_sheet_make_room (&sheet, room);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

void
atlas_export_paint (const AtlasExportRequest *request, cairo_t *cr, double zoom)
{
  AtlasSheet sheet = create_sheet (request, cr, zoom);
  double scale = get_scale (request);

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  atlas_sheet_layout (&sheet);
  fit_region (&sheet);
  atlas_sheet_draw_paper (&sheet);
  draw_map (&sheet);
  atlas_sheet_draw_furniture (&sheet);
  atlas_sheet_clear (&sheet);
  cairo_restore (cr);
}

cairo_surface_t *
atlas_export_draw (const AtlasExportRequest *request)
{
  int scale = CLAMP (request->scale, 1, ATLAS_EXPORT_MAX_SCALE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, request->width * scale,
                                                         request->height * scale);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  atlas_export_paint (request, cr, scale);
  if (cairo_status (cr) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      /* A surface without memory is how cairo says that there is none. */
      surface = cairo_image_surface_create (CAIRO_FORMAT_INVALID, 0, 0);
    }
  cairo_destroy (cr);
  return surface;
}

/* Formats */

static const char *const suffixes[ATLAS_EXPORT_N_FORMATS] = {
  [ATLAS_EXPORT_PNG] = "png",
  [ATLAS_EXPORT_SVG] = "svg",
  [ATLAS_EXPORT_PDF] = "pdf",
};

const char *
atlas_export_format_get_suffix (AtlasExportFormat format)
{
  g_return_val_if_fail ((guint) format < ATLAS_EXPORT_N_FORMATS, NULL);

  return suffixes[format];
}

gboolean
atlas_export_format_for_name (const char *name, AtlasExportFormat *format)
{
  const char *base = strrchr (name, G_DIR_SEPARATOR);
  const char *dot;

  base = base != NULL ? base + 1 : name;
  dot = strrchr (base, '.');
  if (dot == NULL || dot == base)
    return FALSE;
  for (guint i = 0; i < ATLAS_EXPORT_N_FORMATS; i++)
    if (g_ascii_strcasecmp (dot + 1, suffixes[i]) == 0)
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

static cairo_status_t
append_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
make_png (const AtlasExportRequest *request, GByteArray *bytes)
{
  cairo_surface_t *surface = atlas_export_draw (request);
  cairo_status_t status = cairo_surface_status (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_destroy (surface);
  return status;
}

static cairo_status_t
finish (cairo_surface_t *surface)
{
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

static cairo_status_t
make_svg (const AtlasExportRequest *request, GByteArray *bytes)
{
  cairo_surface_t *surface =
    cairo_svg_surface_create_for_stream (append_cb, bytes, request->width, request->height);
  cairo_t *cr;

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  cr = cairo_create (surface);
  atlas_export_paint (request, cr, ATLAS_EXPORT_VECTOR_ZOOM);
  cairo_destroy (cr);
  return finish (surface);
}

static void
set_title (cairo_surface_t *surface, const AtlasExportRequest *request)
{
  g_autofree char *title = atlas_sheet_dup_title (request->day);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Alliance Atlas");
}

static cairo_status_t
make_pdf (const AtlasExportRequest *request, const AtlasExportPaper *paper, GByteArray *bytes)
{
  cairo_surface_t *surface =
    cairo_pdf_surface_create_for_stream (append_cb, bytes, paper->width, paper->height);
  cairo_t *cr = cairo_create (surface);

  /* Which all printers know */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_title (surface, request);
  cairo_translate (cr, paper->left, paper->top);
  cairo_scale (cr, ATLAS_EXPORT_POINTS_PER_PX, ATLAS_EXPORT_POINTS_PER_PX);
  atlas_export_paint (request, cr, ATLAS_EXPORT_VECTOR_ZOOM);
  cairo_destroy (cr);
  return finish (surface);
}

static cairo_status_t
make (const AtlasExportRequest *request, AtlasExportFormat format, GByteArray *bytes)
{
  const AtlasExportPaper paper = { .width = request->width * ATLAS_EXPORT_POINTS_PER_PX,
                                   .height = request->height * ATLAS_EXPORT_POINTS_PER_PX };

  switch (format)
    {
    case ATLAS_EXPORT_SVG:
      return make_svg (request, bytes);
    case ATLAS_EXPORT_PDF:
      return make_pdf (request, &paper, bytes);
    case ATLAS_EXPORT_PNG:
    case ATLAS_EXPORT_N_FORMATS:
    default:
      return make_png (request, bytes);
    }
}

static GBytes *
take (GByteArray *bytes, cairo_status_t status, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) made = g_byte_array_free_to_bytes (bytes);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s", cairo_status_to_string (status));
      return NULL;
    }
  return g_steal_pointer (&made);
}

GBytes *
atlas_export_make (const AtlasExportRequest *request,
                   AtlasExportFormat format,
                   GCancellable *cancellable,
                   GError **error)
{
  GByteArray *bytes;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  bytes = g_byte_array_new ();
  return take (bytes, make (request, format, bytes), cancellable, error);
}

GBytes *
atlas_export_make_sheet (const AtlasExportRequest *request,
                         const AtlasExportPaper *paper,
                         GCancellable *cancellable,
                         GError **error)
{
  double width = (paper->width - paper->left - paper->right) / ATLAS_EXPORT_POINTS_PER_PX;
  double height = (paper->height - paper->top - paper->bottom) / ATLAS_EXPORT_POINTS_PER_PX;
  AtlasExportRequest sheet = *request;
  GByteArray *bytes;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  /* Whatever a printer says of itself */
  sheet.width = (int) CLAMP (width, ATLAS_EXPORT_MIN_PX, ATLAS_EXPORT_MAX_PX);
  sheet.height = (int) CLAMP (height, ATLAS_EXPORT_MIN_PX, ATLAS_EXPORT_MAX_PX);
  bytes = g_byte_array_new ();
  return take (bytes, make_pdf (&sheet, paper, bytes), cancellable, error);
}

gboolean
atlas_export_write (const AtlasExportRequest *request,
                    const char *path,
                    GCancellable *cancellable,
                    GError **error)
{
  AtlasExportFormat format = ATLAS_EXPORT_PNG;
  g_autoptr (GBytes) bytes = NULL;
  const char *data;
  gsize size = 0;

  g_return_val_if_fail (atlas_export_format_for_name (path, &format), FALSE);

  bytes = atlas_export_make (request, format, cancellable, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &size);
  /* To a temporary file beside it that is renamed in the end: a failure leaves nothing. */
  return g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0666,
                                   error);
}
