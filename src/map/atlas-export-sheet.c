/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-export-sheet.h"

#include "atlas-export-forces.h"
#include "atlas-export-markers.h"
#include "atlas-export-page.h"
#include "atlas-legend-summary.h"
#include "atlas-pattern-source.h"
#include "atlas-pixel-rgba.h"
#include "atlas-projection.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>
#include <math.h>

#define MARGIN 18.0
#define TITLE_PX 24.0
#define SMALL_PX 11.5
#define TITLE_HEIGHT (TITLE_PX + ATLAS_SHEET_TEXT_PX + 30.0)
#define ROW_HEIGHT 23.0
#define SWATCH_WIDTH 18.0
#define SWATCH_HEIGHT 12.0
#define ITEM_GAP 14.0
#define SCALE_COLUMN 210.0
#define SCALE_MAX_PX 170.0
#define EARTH_KM 40075.017
/* The map is left at least this share of the height; what surrounds it gives way. */
#define MIN_MAP_SHARE 0.4
#define MIN_FURNITURE_WIDTH 260.0
/* On a narrower sheet the scale bar stands below the legend, not beside it. */
#define MIN_COLUMNS_WIDTH 640.0
#define CAPTION_GAP 8.0
/* What is told beside the map: its width in parts of the sheet’s, more where there is much of it */
#define MIN_PAGE_SHARE 0.3
#define MAX_PAGE_SHARE 0.45
#define PAGE_SHARE_STEP 0.05
#define PAGE_GAP 20.0
/* Where it stands above the map it takes at most this share of the height that the two have. */
#define MAX_PAGE_HEIGHT_SHARE 0.5

typedef struct
{
  AtlasPixel paper, text, faint, frame;
} PaperColors;

static const PaperColors light_paper = { 0xffffffff, 0xff1e1e24, 0xff5e5c64, 0xff9a9996 };
static const PaperColors dark_paper = { 0xff1e1e21, 0xfff6f5f4, 0xffb5b3b9, 0xff5e5c64 };

static const PaperColors *
get_colors (const AtlasSheet *self)
{
  return (self->request->scheme & ATLAS_SCHEME_DARK) != 0 ? &dark_paper : &light_paper;
}

static void
set_color (AtlasSheet *self, AtlasPixel color)
{
  atlas_pixel_set_source (color, self->cr, 1);
}

static PangoLayout *
create_text (AtlasSheet *self, const char *text, double size_px, PangoWeight weight)
{
  PangoLayout *layout = pango_cairo_create_layout (self->cr);
  PangoFontDescription *font = pango_font_description_from_string (ATLAS_SHEET_FONT);

  pango_font_description_set_absolute_size (font, size_px * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);
  return layout;
}

static double
get_text_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return (double) width / PANGO_SCALE;
}

/* Writes on the line whose middle is @y, smaller where there is not room enough; returns the
 * width. */
static double
draw_text (AtlasSheet *self,
           const char *text,
           double x,
           double y,
           double size_px,
           PangoWeight weight,
           AtlasPixel color)
{
  g_autoptr (PangoLayout) layout = create_text (self, text, size_px, weight);
  double room = MAX (self->width - MARGIN - x, 1.0);
  double width = get_text_width (layout);
  int height;

  if (width > room)
    {
      g_clear_object (&layout);
      layout = create_text (self, text, size_px * MAX (room / width * 0.96, 0.6), weight);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_width (layout, (int) (room * PANGO_SCALE));
    }
  pango_layout_get_size (layout, NULL, &height);
  cairo_move_to (self->cr, x, y - (double) height / PANGO_SCALE / 2.0);
  set_color (self, color);
  pango_cairo_show_layout (self->cr, layout);
  return get_text_width (layout);
}

static gboolean
has_columns (const AtlasSheet *self)
{
  return self->width >= MIN_COLUMNS_WIDTH;
}

/* Where the next item of the legend goes; nothing is drawn when it is only measured. */
typedef struct
{
  AtlasSheet *sheet;
  double left, right;
  double x, y;
  gboolean draws;
} Flow;

static void
flow_item (Flow *self, const char *text, PangoWeight weight, const AtlasFill *swatch, double indent)
{
  AtlasSheet *sheet = self->sheet;
  g_autoptr (PangoLayout) layout = create_text (sheet, text, ATLAS_SHEET_TEXT_PX - 1.0, weight);
  double swatch_width = swatch != NULL ? SWATCH_WIDTH + 6.0 : 0.0;
  double width = get_text_width (layout) + swatch_width;

  if (self->x + width > self->right && self->x > self->left + indent)
    {
      self->x = self->left + indent;
      self->y += ROW_HEIGHT;
    }
  if (self->draws && swatch != NULL)
    {
      cairo_rectangle (sheet->cr, self->x + 0.5, self->y - SWATCH_HEIGHT / 2.0, SWATCH_WIDTH,
                       SWATCH_HEIGHT);
      atlas_pattern_set_source (sheet->cr, swatch, 0.0, 0.0, sheet->scale);
      cairo_fill_preserve (sheet->cr);
      cairo_set_line_width (sheet->cr, 1.0);
      set_color (sheet, get_colors (sheet)->frame);
      cairo_stroke (sheet->cr);
    }
  if (self->draws)
    draw_text (sheet, text, self->x + swatch_width, self->y, ATLAS_SHEET_TEXT_PX - 1.0, weight,
               get_colors (sheet)->text);
  self->x += width + ITEM_GAP;
}

static void
flow_waves (Flow *self, guint alliance, double indent)
{
  const AtlasExportRequest *request = self->sheet->request;
  AtlasDay *day = request->day;
  guint n_waves = atlas_world_get_n_waves (atlas_day_get_world (day), alliance);

  for (guint wave = 1; wave <= n_waves; wave++)
    {
      AtlasFill swatch = { .color = atlas_style_get_wave_color (alliance, wave, n_waves,
                                                                request->scheme) };
      g_autofree char *text = NULL;

      if (atlas_day_get_n_wave_members (day, alliance, wave) == 0)
        continue;
      text = atlas_legend_describe_wave (day, alliance, wave);
      flow_item (self, text, PANGO_WEIGHT_NORMAL, &swatch, indent);
    }
}

static void
flow_marks (Flow *self, guint alliance, double indent)
{
  const AtlasExportRequest *request = self->sheet->request;
  guint counts[ATLAS_N_STAGE_MARKS];

  atlas_day_count_marks (request->day, alliance, counts);
  for (guint i = ATLAS_N_STAGE_MARKS; i-- > 0;)
    {
      AtlasStageMark mark = (AtlasStageMark) i;
      AtlasFill swatch = atlas_style_get_mark_key (alliance, mark, request->scheme);
      g_autofree char *text = NULL;

      if (counts[i] == 0 || (atlas_stage_mark_is_partnership (mark) &&
                             (request->overlays & ATLAS_OVERLAY_PARTNERS) == 0))
        continue;
      text = atlas_legend_describe_mark (mark, counts[i]);
      flow_item (self, text, PANGO_WEIGHT_NORMAL, &swatch, indent);
    }
}

static void
flow_alliance (Flow *self, guint alliance)
{
  AtlasDay *day = self->sheet->request->day;
  AtlasCollection *collection = atlas_world_get_collection (atlas_day_get_world (day));
  AtlasLegendEntry entry;
  double indent;

  self->x = self->left;
  atlas_legend_entry_init (&entry, day, alliance);
  flow_item (self, atlas_collection_get_alliance (collection, alliance)->short_name,
             PANGO_WEIGHT_BOLD, NULL, 0.0);
  self->x -= ITEM_GAP / 2.0;
  flow_item (self, entry.text, PANGO_WEIGHT_NORMAL, NULL, 0.0);
  indent = MIN (self->x - self->left, 24.0);
  flow_waves (self, alliance, indent);
  flow_marks (self, alliance, indent);
  self->y += ROW_HEIGHT;
  g_free (entry.text);
}

static gboolean
is_listed (const AtlasSheet *self, guint alliance)
{
  return (self->request->visible_alliances >> alliance & 1) != 0 &&
         atlas_world_is_filled (atlas_day_get_world (self->request->day), alliance);
}

/* What is outlined, in one row */
static void
flow_outlines (Flow *self)
{
  const AtlasExportRequest *request = self->sheet->request;
  AtlasWorld *world = atlas_day_get_world (request->day);
  AtlasCollection *collection = atlas_world_get_collection (world);

  gboolean has_treaty_area = (request->overlays & ATLAS_OVERLAY_TREATY_AREA) != 0;

  if (request->outlined_alliances == 0 && !has_treaty_area)
    return;
  self->x = self->left;
  for (guint i = 0; i < MIN (atlas_collection_get_n_alliances (collection), 64); i++)
    {
      AtlasFill band;
      AtlasLegendEntry entry;
      g_autofree char *text = NULL;

      if ((request->outlined_alliances >> i & 1) == 0)
        continue;
      band = atlas_style_get_band_fill (world, i, request->scheme);
      atlas_legend_entry_init (&entry, request->day, i);
      /* Translators: a legend entry, an alliance and “27 members” */
      text = g_strdup_printf (
        _ ("%s · %s"), atlas_collection_get_alliance (collection, i)->short_name, entry.text);
      flow_item (self, text, PANGO_WEIGHT_NORMAL, &band, 0.0);
      g_free (entry.text);
    }
  if (has_treaty_area)
    {
      AtlasFill band = atlas_style_get_treaty_fill (request->scheme);

      flow_item (self, _ ("Edge of what Article 5 covers, by Article 6"), PANGO_WEIGHT_NORMAL,
                 &band, 0.0);
    }
  self->y += ROW_HEIGHT;
}

/* Which kinds of contested ground there are on the day */
static void
find_contests (AtlasDay *day, gboolean has[static ATLAS_CONTEST_DIVIDED + 1])
{
  guint n_units =
    atlas_geography_get_n_units (atlas_world_get_geography (atlas_day_get_world (day)));

  for (guint unit = 1; unit <= n_units; unit++)
    has[atlas_day_get_contest (day, unit)] = TRUE;
}

static void
flow_contest (Flow *self, AtlasContest contest, const char *text)
{
  AtlasFill key = atlas_style_get_contest_key (contest, self->sheet->request->scheme);

  flow_item (self, text, PANGO_WEIGHT_NORMAL, &key, 0.0);
}

static void
flow_contests (Flow *self)
{
  AtlasDay *day = self->sheet->request->day;
  gboolean has[ATLAS_CONTEST_DIVIDED + 1] = { FALSE };
  AtlasPartialDate known_until;
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  find_contests (day, has);
  if (has[ATLAS_CONTEST_DIVIDED])
    flow_contest (self, ATLAS_CONTEST_DIVIDED,
                  _ ("Recognised as one state’s, controlled by another"));
  if (has[ATLAS_CONTEST_CLAIMED])
    flow_contest (self, ATLAS_CONTEST_CLAIMED, _ ("Claimed by another state"));
  if (has[ATLAS_CONTEST_OPEN] || has[ATLAS_CONTEST_TOLD])
    flow_contest (self, ATLAS_CONTEST_OPEN, _ ("Status open or disputed"));
  if (!atlas_day_get_known_until (day, &known_until))
    return;
  date = atlas_partial_date_format (known_until);
  text = g_strdup_printf (_ ("The front line is not drawn: as known on %s"), date);
  flow_item (self, text, PANGO_WEIGHT_NORMAL, NULL, 0.0);
}

/* What is not an alliance’s: the rest of the ground, and ground that two states hold. */
static void
flow_signs (Flow *self)
{
  const AtlasExportRequest *request = self->sheet->request;
  AtlasFill plain = { .color = atlas_style_get_neutral_color (request->scheme) };
  AtlasPixel member = atlas_style_get_wave_color (0, 1, 1, request->scheme);
  AtlasFill paler = { .color = atlas_style_get_dependency_color (member, request->scheme) };

  self->x = self->left;
  flow_item (self, _ ("In none of these"), PANGO_WEIGHT_NORMAL, &plain, 0.0);
  flow_item (self, _ ("Paler: colonies and dependencies"), PANGO_WEIGHT_NORMAL, &paler, 0.0);
  flow_contests (self);
  self->y += ROW_HEIGHT;
}

typedef void (*SignFunc) (AtlasSheet *self, guint sign, double x, double y);

static void
flow_sign (Flow *self, guint sign, const char *text, double room, SignFunc draw)
{
  g_autoptr (PangoLayout) layout =
    create_text (self->sheet, text, ATLAS_SHEET_TEXT_PX - 1.0, PANGO_WEIGHT_NORMAL);

  if (self->x + room + get_text_width (layout) > self->right && self->x > self->left)
    {
      self->x = self->left;
      self->y += ROW_HEIGHT;
    }
  if (self->draws)
    draw (self->sheet, sign, self->x + room / 2.0, self->y);
  self->x += room;
  flow_item (self, text, PANGO_WEIGHT_NORMAL, NULL, room);
}

/* What the symbols of troops mean */
static void
flow_forces (Flow *self)
{
  if ((self->sheet->request->overlays & ATLAS_OVERLAY_TROOPS) == 0)
    return;
  self->x = self->left;
  for (guint i = 0; i < atlas_sheet_count_force_signs (); i++)
    {
      g_autofree char *text = atlas_sheet_describe_force_sign (i);

      flow_sign (self, i, text, ATLAS_SHEET_FORCE_SIGN_PX, atlas_sheet_draw_force_sign);
    }
  self->y += ROW_HEIGHT;
}

/* What the symbols of events and quotes mean, and from when they are */
static void
flow_markers (Flow *self)
{
  g_autofree char *span = NULL;

  if ((self->sheet->request->overlays & ATLAS_OVERLAY_RECORD) == 0)
    return;
  self->x = self->left;
  for (guint i = 0; i < atlas_sheet_count_marker_signs (); i++)
    {
      g_autofree char *text = atlas_sheet_describe_marker_sign (i);

      flow_sign (self, i, text, ATLAS_SHEET_MARKER_SIGN_PX, atlas_sheet_draw_marker_sign);
    }
  span = atlas_sheet_describe_marker_span (self->sheet);
  flow_item (self, span, PANGO_WEIGHT_NORMAL, NULL, 0.0);
  self->y += ROW_HEIGHT;
}

/* The legend from @y on; returns its height. */
static double
flow_legend (AtlasSheet *self, double y, gboolean draws)
{
  AtlasWorld *world = atlas_day_get_world (self->request->day);
  guint n = atlas_collection_get_n_alliances (atlas_world_get_collection (world));
  Flow flow = { .sheet = self,
                .left = MARGIN,
                .right = self->width - MARGIN - (has_columns (self) ? SCALE_COLUMN : 0.0),
                .y = y + ROW_HEIGHT / 2.0,
                .draws = draws };

  for (guint i = 0; i < MIN (n, 64); i++)
    if (is_listed (self, i))
      flow_alliance (&flow, i);
  flow_outlines (&flow);
  flow_signs (&flow);
  flow_forces (&flow);
  flow_markers (&flow);
  return flow.y - ROW_HEIGHT / 2.0 - y;
}

/* The caption, on as many lines as it takes; NULL without one */
static PangoLayout *
create_caption (AtlasSheet *self)
{
  const char *text = self->request->caption;
  PangoLayout *layout;

  if (text == NULL)
    return NULL;
  layout = create_text (self, text, ATLAS_SHEET_TEXT_PX, PANGO_WEIGHT_NORMAL);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (MAX (self->width - 2.0 * MARGIN, 1.0) * PANGO_SCALE));
  return layout;
}

static double
measure_caption (AtlasSheet *self)
{
  g_autoptr (PangoLayout) layout = create_caption (self);
  int height = 0;

  if (layout == NULL)
    return 0.0;
  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE + CAPTION_GAP;
}

static double
get_title_height (AtlasSheet *self)
{
  double caption = MAX (measure_caption (self), self->request->room.caption);

  return self->has_title ? TITLE_HEIGHT + (self->has_caption ? caption : 0.0) : 0.0;
}

/* The scale bar needs two rows, beside the legend or below it. */
static double
get_legend_height (AtlasSheet *self)
{
  double height;

  if (!self->has_legend)
    return 0.0;
  height = MAX (flow_legend (self, 0.0, FALSE), self->request->room.legend);
  return 8.0 + (has_columns (self) ? MAX (height, 2.0 * ROW_HEIGHT) : height + 2.0 * ROW_HEIGHT);
}

static double
get_footer_height (const AtlasSheet *self)
{
  return self->has_footer ? ROW_HEIGHT + 4.0 : 0.0;
}

void
atlas_sheet_make_room (AtlasSheet *self, AtlasExportRoom *room)
{
  room->caption = MAX (room->caption, measure_caption (self));
  room->legend = MAX (room->legend, flow_legend (self, 0.0, FALSE));
}

/* As wide as it takes to be read */
static void
lay_out_beside (AtlasSheet *self, const AtlasPage *page)
{
  double share = MIN_PAGE_SHARE;

  self->page = atlas_sheet_page_new (self, page, share * self->width, self->map_height);
  while (atlas_sheet_page_is_small (self->page) && share < MAX_PAGE_SHARE)
    {
      share = MIN (share + PAGE_SHARE_STEP, MAX_PAGE_SHARE);
      atlas_sheet_page_free (self->page);
      self->page = atlas_sheet_page_new (self, page, share * self->width, self->map_height);
    }
  self->map_width -= share * self->width + PAGE_GAP;
  self->page_x += self->map_width + PAGE_GAP;
}

/* Beside the map where the sheet is wide, else above it */
static void
lay_out_page (AtlasSheet *self)
{
  const AtlasPage *page = self->request->page;
  double taken;

  if (page == NULL || !self->has_footer)
    return;
  self->page_x = self->map_x;
  self->page_y = self->map_y;
  if (has_columns (self) && self->width > self->height)
    {
      lay_out_beside (self, page);
      return;
    }
  self->page =
    atlas_sheet_page_new (self, page, self->map_width, MAX_PAGE_HEIGHT_SHARE * self->map_height);
  taken = atlas_sheet_page_get_height (self->page) + PAGE_GAP / 2.0;
  self->map_y += taken;
  self->map_height -= taken;
}

void
atlas_sheet_clear (AtlasSheet *self)
{
  g_clear_pointer (&self->page, atlas_sheet_page_free);
}

void
atlas_sheet_layout (AtlasSheet *self)
{
  gboolean *droppable[] = { &self->has_legend, &self->has_caption, &self->has_title,
                            &self->has_footer };
  gboolean is_wide = self->width >= MIN_FURNITURE_WIDTH;
  double margin;

  self->has_title = self->has_caption = self->has_legend = self->has_footer = is_wide;
  for (guint i = 0; i < G_N_ELEMENTS (droppable); i++)
    {
      double rest = self->height - get_title_height (self) - get_legend_height (self) -
                    get_footer_height (self);

      if (rest < MIN_MAP_SHARE * self->height)
        *droppable[i] = FALSE;
    }

  margin = self->has_footer ? MARGIN : 0.0;
  self->map_x = margin;
  self->map_y = self->has_title ? get_title_height (self) : margin;
  self->map_width = self->width - 2.0 * margin;
  self->map_height = self->height - self->map_y - get_legend_height (self) -
                     get_footer_height (self) - (self->has_footer ? 6.0 : 0.0);
  lay_out_page (self);
}

void
atlas_sheet_get_copies (const AtlasSheet *self, int *first, int *last)
{
  *first = (int) floor (self->origin_x / self->world_px) - 1;
  *last = (int) floor ((self->origin_x + self->map_width) / self->world_px) + 1;
}

void
atlas_sheet_draw_paper (AtlasSheet *self)
{
  set_color (self, get_colors (self)->paper);
  cairo_paint (self->cr);
}

char *
atlas_sheet_dup_title (AtlasDay *day)
{
  g_autofree char *date = atlas_date_format_long (atlas_day_get_date (day));

  /* Translators: the title of a picture of the map, %s is a date such as “29 March 2004” */
  return g_strdup_printf (_ ("Alliances on %s"), date);
}

static void
draw_caption (AtlasSheet *self)
{
  g_autoptr (PangoLayout) layout = create_caption (self);

  if (layout == NULL)
    return;
  cairo_move_to (self->cr, MARGIN, TITLE_HEIGHT);
  set_color (self, get_colors (self)->text);
  pango_cairo_show_layout (self->cr, layout);
}

static void
draw_title (AtlasSheet *self)
{
  AtlasDay *day = self->request->day;
  g_autofree char *title = atlas_sheet_dup_title (day);
  const char *view = atlas_day_get_view (day) == ATLAS_VIEW_RECOGNISED
                       ? _ ("Borders as the United Nations or most states recognised them")
                       : _ ("Borders as they were controlled on the ground");

  draw_text (self, title, MARGIN, 14.0 + TITLE_PX / 2.0, TITLE_PX, PANGO_WEIGHT_BOLD,
             get_colors (self)->text);
  draw_text (self, view, MARGIN, 22.0 + TITLE_PX + ATLAS_SHEET_TEXT_PX / 2.0, ATLAS_SHEET_TEXT_PX,
             PANGO_WEIGHT_NORMAL, get_colors (self)->faint);
}

/* Whose all this is, and what may be done with it. The collection’s own words are anybody’s. */
static void
draw_sources (AtlasSheet *self)
{
  AtlasCollection *collection =
    atlas_world_get_collection (atlas_day_get_world (self->request->day));
  g_autofree char *title = atlas_text_show_controls (atlas_collection_get_title (collection));
  g_autofree char *license = atlas_text_show_controls (atlas_collection_get_license (collection));
  g_autofree char *text =
    /* Translators: the title of a collection, and its licence */
    g_strdup_printf (_ ("Borders: Natural Earth (public domain), Alliance Atlas. Data: %1$s, %2$s"),
                     title, license);

  draw_text (self, text, MARGIN, self->height - get_footer_height (self) / 2.0 - 2.0, SMALL_PX,
             PANGO_WEIGHT_NORMAL, get_colors (self)->faint);
}

/* The longest of 1, 2, 5, 10 … km that is no longer than @km. */
static double
round_down (double km)
{
  double power = pow (10.0, floor (log10 (km)));
  double first = km / power;

  return power * (first >= 5.0 ? 5.0 : first >= 2.0 ? 2.0 : 1.0);
}

static char *
describe_scale (double km, double lat)
{
  int degrees = (int) lround (fabs (lat));

  if (degrees == 0)
    /* Translators: beside a scale bar; the map’s scale changes with the latitude */
    return g_strdup_printf (_ ("%g km, true at the equator"), km);
  if (lat > 0.0)
    return g_strdup_printf (_ ("%g km, true at %d° N"), km, degrees);
  return g_strdup_printf (_ ("%g km, true at %d° S"), km, degrees);
}

static void
draw_scale (AtlasSheet *self, double y)
{
  double middle = (self->origin_y + self->map_height / 2.0) / self->world_px;
  double lat = atlas_mercator_lat (CLAMP (middle, 0.0, 1.0));
  double km_per_px = EARTH_KM * cos (lat * G_PI / 180.0) / self->world_px;
  double km = round_down (SCALE_MAX_PX * km_per_px);
  double length = km / km_per_px;
  double right = self->width - MARGIN - 1.0;
  g_autofree char *text = describe_scale (km, lat);
  g_autoptr (PangoLayout) layout = create_text (self, text, SMALL_PX, PANGO_WEIGHT_NORMAL);

  cairo_move_to (self->cr, right - length, y + 4.0);
  cairo_line_to (self->cr, right - length, y + 10.0);
  cairo_line_to (self->cr, right, y + 10.0);
  cairo_line_to (self->cr, right, y + 4.0);
  cairo_set_line_width (self->cr, 1.5);
  set_color (self, get_colors (self)->text);
  cairo_stroke (self->cr);
  draw_text (self, text, right - get_text_width (layout), y + 22.0, SMALL_PX, PANGO_WEIGHT_NORMAL,
             get_colors (self)->faint);
}

void
atlas_sheet_draw_furniture (AtlasSheet *self)
{
  double y = self->map_y + self->map_height + 6.0;

  if (self->has_title)
    draw_title (self);
  if (self->has_title && self->has_caption)
    draw_caption (self);
  if (self->page != NULL)
    atlas_sheet_page_draw (self->page, self->cr, self->page_x, self->page_y,
                           get_colors (self)->text, get_colors (self)->faint);
  if (self->has_footer)
    {
      cairo_rectangle (self->cr, self->map_x, self->map_y, self->map_width, self->map_height);
      cairo_set_line_width (self->cr, 1.0);
      set_color (self, get_colors (self)->frame);
      cairo_stroke (self->cr);
      draw_sources (self);
    }
  if (self->has_legend)
    {
      double height = flow_legend (self, y, TRUE);

      draw_scale (self, has_columns (self) ? y : y + height);
    }
}
