/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-timeline-row.h"

#include "atlas-item-summary.h"
#include "atlas-line-meter.h"
#include "atlas-text-safety.h"

#include <adwaita.h>

#define ICON_PX 16
#define ICON_GAP_PX 12
#define LINE_GAP_PX 3
#define MIN_TEXT_PX 120
/* Of title and text together */
#define BODY_LINES 4
#define TITLE_LINES 2
#define DISPUTE_LINES 4
#define DISPUTE_BAR_PX 3
#define DISPUTE_INDENT_PX (DISPUTE_BAR_PX + 9)
#define CAPTION_SCALE 0.82
#define DIM_OPACITY 0.55f
#define DIM_OPACITY_HIGH_CONTRAST 0.9f

/* How many lines there are of what a row says, 0 for what its item has not, at one width. */
typedef struct
{
  int width; /* of the text, 0 while they are not counted */
  guint title;
  guint text;
  guint dispute;
} Lines;

struct _AtlasTimelineRow
{
  GtkWidget parent_instance;

  /* owned */
  AtlasItem *item;
  Lines lines;

  guint is_current : 1;
  guint is_marked : 1;
};

G_DEFINE_FINAL_TYPE (AtlasTimelineRow, atlas_timeline_row, GTK_TYPE_WIDGET)

/* What a row shows */

static const char *
get_publisher (AtlasItem *item)
{
  guint n_sources = 0;
  const AtlasSource *const *sources = atlas_item_get_sources (item, &n_sources);

  return n_sources > 0 ? sources[0]->publisher : NULL;
}

static gboolean
has_text (AtlasItem *item)
{
  const char *text = atlas_item_get_text (item);

  return text != NULL && text[0] != '\0';
}

static int
get_line_height (GtkWidget *widget, double scale)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = pango_font_metrics_get_height (metrics);

  pango_font_metrics_unref (metrics);
  return (int) (PANGO_PIXELS_CEIL (height) * scale + 0.5);
}

/* Lines. A list view measures two hundred rows at a time, so that nothing is laid out for it: lines
 * are counted by the meters, and what is drawn gets as many as were counted. */

typedef enum
{
  METER_TITLE,
  METER_TEXT,
  METER_DISPUTE,
  N_METERS,
} Meter;

/* The meters of the font that was in use last; all rows have the same. */
static AtlasLineMeter *
get_meter (GtkWidget *widget, Meter kind)
{
  static AtlasLineMeter *meters[N_METERS];
  static PangoFontDescription *font;
  static double resolution;
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *now = pango_context_get_font_description (context);
  double resolution_now = pango_cairo_context_get_resolution (context);

  if (font == NULL || resolution != resolution_now || !pango_font_description_equal (font, now))
    {
      for (guint i = 0; i < N_METERS; i++)
        g_clear_pointer (&meters[i], atlas_line_meter_free);
      g_clear_pointer (&font, pango_font_description_free);
      font = pango_font_description_copy (now);
      resolution = resolution_now;
    }
  if (meters[kind] == NULL)
    meters[kind] = atlas_line_meter_new (context, kind == METER_TITLE,
                                         kind == METER_DISPUTE ? CAPTION_SCALE : 1.0);
  return meters[kind];
}

static const Lines *
count_lines (AtlasTimelineRow *self, int width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  Lines *lines = &self->lines;
  g_autofree char *dispute = NULL;

  if (lines->width == width)
    return lines;
  dispute = atlas_item_describe_dispute (self->item);
  *lines = (Lines) { .width = width };
  lines->title = atlas_line_meter_count (get_meter (widget, METER_TITLE),
                                         atlas_item_get_title (self->item), width, TITLE_LINES);
  if (has_text (self->item))
    lines->text =
      atlas_line_meter_count (get_meter (widget, METER_TEXT), atlas_item_get_text (self->item),
                              width, BODY_LINES - lines->title);
  if (dispute != NULL)
    lines->dispute = atlas_line_meter_count (get_meter (widget, METER_DISPUTE), dispute,
                                             width - DISPUTE_INDENT_PX, DISPUTE_LINES);
  return lines;
}

static int
measure_height (AtlasTimelineRow *self, int width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const Lines *lines = count_lines (self, width);
  int body = get_line_height (widget, 1.0);
  int caption = get_line_height (widget, CAPTION_SCALE);
  int height = caption + LINE_GAP_PX + body * (int) (lines->title + lines->text) + LINE_GAP_PX;

  if (lines->dispute > 0)
    height += caption * (int) lines->dispute + LINE_GAP_PX;
  if (get_publisher (self->item) != NULL)
    height += caption + LINE_GAP_PX;
  return height;
}

/* Drawing */

/* Pango counts the lines of each paragraph by itself; so there is to be but one. A line separator
 * would do, were it not drawn in a line that is cut off. */
static char *
make_one_paragraph (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strjoinv (" · ", lines);
}

static PangoLayout *
make_layout (
  GtkWidget *widget, const char *text, int width, guint n_lines, double scale, gboolean bold)
{
  g_autofree char *safe = atlas_text_show_controls (text);
  g_autofree char *paragraph = make_one_paragraph (safe);
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, paragraph);
  PangoAttrList *attributes = pango_attr_list_new ();
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_height (layout, -(int) n_lines);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, is_rtl ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  if (scale != 1.0)
    pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

/* Draws @layout at @y and returns where the next one begins. */
static int
append_layout (GtkSnapshot *snapshot, PangoLayout *layout, int x, int y, const GdkRGBA *color)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
  return y + height;
}

static GdkRGBA
get_dim_color (GtkWidget *widget)
{
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  color.alpha *= adw_style_manager_get_high_contrast (adw_style_manager_get_default ())
                   ? DIM_OPACITY_HIGH_CONTRAST
                   : DIM_OPACITY;
  return color;
}

static void
append_icon (AtlasTimelineRow *self, GtkSnapshot *snapshot, int x)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (
    theme, atlas_item_get_icon_name (self->item), NULL, ICON_PX,
    gtk_widget_get_scale_factor (widget), gtk_widget_get_direction (widget), 0);
  GdkRGBA colors[4];

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    colors[i] = get_dim_color (widget);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, ICON_PX,
                                            ICON_PX, colors, G_N_ELEMENTS (colors));
  gtk_snapshot_restore (snapshot);
}

/* What is said against a quote stands below its words, with a bar at its side. */
static int
append_dispute (AtlasTimelineRow *self, GtkSnapshot *snapshot, int x, int y, int width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *dispute = atlas_item_describe_dispute (self->item);
  g_autoptr (PangoLayout) layout = make_layout (widget, dispute, MAX (width - DISPUTE_INDENT_PX, 1),
                                                self->lines.dispute, CAPTION_SCALE, FALSE);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int bar_x = is_rtl ? x + width - DISPUTE_BAR_PX : x;
  GdkRGBA color;
  int end;

  gtk_widget_get_color (widget, &color);
  end = append_layout (snapshot, layout, is_rtl ? x : x + DISPUTE_INDENT_PX, y, &color);
  color = get_dim_color (widget);
  gtk_snapshot_append_color (
    snapshot, &color,
    &GRAPHENE_RECT_INIT ((float) bar_x, (float) y, DISPUTE_BAR_PX, (float) (end - y)));
  return end;
}

static int
append_text (AtlasTimelineRow *self,
             GtkSnapshot *snapshot,
             const char *text,
             int x,
             int y,
             guint n_lines,
             gboolean bold)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (PangoLayout) layout =
    make_layout (widget, text, self->lines.width, n_lines, 1.0, bold);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  return append_layout (snapshot, layout, x, y, &color);
}

static int
append_caption (AtlasTimelineRow *self, GtkSnapshot *snapshot, const char *text, int x, int y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (PangoLayout) layout =
    make_layout (widget, text, self->lines.width, 1, CAPTION_SCALE, FALSE);
  GdkRGBA dim = get_dim_color (widget);

  return append_layout (snapshot, layout, x, y, &dim);
}

static void
append_texts (AtlasTimelineRow *self, GtkSnapshot *snapshot, int x, int width)
{
  const Lines *lines = count_lines (self, width);
  const char *publisher = get_publisher (self->item);
  g_autofree char *when = atlas_item_format_heading (self->item);
  int y = append_caption (self, snapshot, when, x, 0) + LINE_GAP_PX;

  y = append_text (self, snapshot, atlas_item_get_title (self->item), x, y, lines->title, TRUE);
  if (lines->text > 0)
    y = append_text (self, snapshot, atlas_item_get_text (self->item), x, y, lines->text, FALSE);
  if (lines->dispute > 0)
    y = append_dispute (self, snapshot, x, y + LINE_GAP_PX, width);
  if (publisher != NULL)
    append_caption (self, snapshot, publisher, x, y + LINE_GAP_PX);
}

static void
atlas_timeline_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasTimelineRow *self = ATLAS_TIMELINE_ROW (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int width = gtk_widget_get_width (widget);
  int text_width = width - ICON_PX - ICON_GAP_PX;

  if (self->item != NULL && text_width > 0)
    {
      append_icon (self, snapshot, is_rtl ? width - ICON_PX : 0);
      append_texts (self, snapshot, is_rtl ? 0 : ICON_PX + ICON_GAP_PX, text_width);
    }
}

/* Geometry */

static void
atlas_timeline_row_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  AtlasTimelineRow *self = ATLAS_TIMELINE_ROW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = ICON_PX + ICON_GAP_PX + MIN_TEXT_PX;
  else if (self->item == NULL)
    *minimum = *natural = ICON_PX;
  else
    *minimum = *natural =
      measure_height (self, MAX (for_size - ICON_PX - ICON_GAP_PX, MIN_TEXT_PX));
}

static GtkSizeRequestMode
atlas_timeline_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
atlas_timeline_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (atlas_timeline_row_parent_class)->css_changed (widget, change);
  ATLAS_TIMELINE_ROW (widget)->lines.width = 0;
}

static void
atlas_timeline_row_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (atlas_timeline_row_parent_class)->direction_changed (widget, previous);
  ATLAS_TIMELINE_ROW (widget)->lines.width = 0;
}

/* Among others the text’s scale */
static void
atlas_timeline_row_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (atlas_timeline_row_parent_class)->system_setting_changed (widget, setting);
  ATLAS_TIMELINE_ROW (widget)->lines.width = 0;
}

/* State */

void
atlas_timeline_row_set_item (AtlasTimelineRow *self, AtlasItem *item)
{
  g_return_if_fail (ATLAS_IS_TIMELINE_ROW (self));
  g_return_if_fail (item == NULL || ATLAS_IS_ITEM (item));

  if (!g_set_object (&self->item, item))
    return;
  self->lines.width = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

AtlasItem *
atlas_timeline_row_get_item (AtlasTimelineRow *self)
{
  g_return_val_if_fail (ATLAS_IS_TIMELINE_ROW (self), NULL);

  return self->item;
}

void
atlas_timeline_row_set_current (AtlasTimelineRow *self, gboolean current)
{
  g_return_if_fail (ATLAS_IS_TIMELINE_ROW (self));

  if (self->is_current == current)
    return;
  self->is_current = current;
  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (self), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "current");
}

void
atlas_timeline_row_set_marked (AtlasTimelineRow *self, gboolean marked)
{
  g_return_if_fail (ATLAS_IS_TIMELINE_ROW (self));

  if (self->is_marked == marked)
    return;
  self->is_marked = marked;
  if (marked)
    gtk_widget_add_css_class (GTK_WIDGET (self), "marked");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "marked");
}

static void
atlas_timeline_row_dispose (GObject *object)
{
  AtlasTimelineRow *self = ATLAS_TIMELINE_ROW (object);

  g_clear_object (&self->item);
  G_OBJECT_CLASS (atlas_timeline_row_parent_class)->dispose (object);
}

static void
atlas_timeline_row_class_init (AtlasTimelineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_timeline_row_dispose;
  widget_class->measure = atlas_timeline_row_measure;
  widget_class->get_request_mode = atlas_timeline_row_get_request_mode;
  widget_class->css_changed = atlas_timeline_row_css_changed;
  widget_class->direction_changed = atlas_timeline_row_direction_changed;
  widget_class->system_setting_changed = atlas_timeline_row_system_setting_changed;
  widget_class->snapshot = atlas_timeline_row_snapshot;
}

static void
atlas_timeline_row_init (AtlasTimelineRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "timeline-row");
}

GtkWidget *
atlas_timeline_row_new (void)
{
  return g_object_new (ATLAS_TYPE_TIMELINE_ROW, NULL);
}
