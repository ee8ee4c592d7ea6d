/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-timeline-row.h"

#include "atlas-item-summary.h"
#include "atlas-text-safety.h"

#include <adwaita.h>

#define ICON_PX 16
#define ICON_GAP_PX 12
#define LINE_GAP_PX 3
#define MIN_TEXT_PX 120
/* Of title and text together; an item without text has only a title. */
#define BODY_LINES 4
#define TITLE_LINES 2
#define DISPUTE_LINES 4
#define DISPUTE_BAR_PX 3
#define DISPUTE_GAP_PX 9
#define CAPTION_SCALE 0.82
#define DIM_OPACITY 0.55f
#define DIM_OPACITY_HIGH_CONTRAST 0.9f

struct _AtlasTimelineRow
{
  GtkWidget parent_instance;

  /* owned */
  AtlasItem *item;

  guint is_current : 1;
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

static gboolean
has_dispute (AtlasItem *item)
{
  const AtlasQuote *quote = atlas_item_get_quote (item);

  return quote != NULL && quote->disputed_by != NULL;
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

static int
measure_height (AtlasTimelineRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int body = get_line_height (widget, 1.0);
  int caption = get_line_height (widget, CAPTION_SCALE);
  int height = caption + LINE_GAP_PX;

  if (self->item == NULL)
    return height;
  height += body * (has_text (self->item) ? BODY_LINES : TITLE_LINES) + LINE_GAP_PX;
  if (has_dispute (self->item))
    height += caption * DISPUTE_LINES + LINE_GAP_PX;
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
  GtkWidget *widget, const char *text, int width, int n_lines, double scale, gboolean bold)
{
  g_autofree char *safe = atlas_text_show_controls (text);
  g_autofree char *paragraph = make_one_paragraph (safe);
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, paragraph);
  PangoAttrList *attributes = pango_attr_list_new ();
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_height (layout, -n_lines);
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

static int
append_body (AtlasTimelineRow *self, GtkSnapshot *snapshot, int x, int y, int width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autoptr (PangoLayout) title =
    make_layout (widget, atlas_item_get_title (self->item), width, TITLE_LINES, 1.0, TRUE);
  g_autoptr (PangoLayout) text = NULL;
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  y = append_layout (snapshot, title, x, y, &color);
  if (!has_text (self->item))
    return y + LINE_GAP_PX;
  text = make_layout (widget, atlas_item_get_text (self->item), width,
                      BODY_LINES - pango_layout_get_line_count (title), 1.0, FALSE);
  return append_layout (snapshot, text, x, y, &color) + LINE_GAP_PX;
}

/* What is said against a quote stands below its words, with a bar at its side. */
static int
append_dispute (AtlasTimelineRow *self, GtkSnapshot *snapshot, int x, int y, int width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int indent = DISPUTE_BAR_PX + DISPUTE_GAP_PX;
  g_autofree char *dispute = atlas_item_describe_dispute (self->item);
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA color;
  int end;

  if (dispute == NULL)
    return y;
  layout =
    make_layout (widget, dispute, MAX (width - indent, 1), DISPUTE_LINES, CAPTION_SCALE, FALSE);
  gtk_widget_get_color (widget, &color);
  end = append_layout (snapshot, layout, is_rtl ? x : x + indent, y, &color);
  color = get_dim_color (widget);
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT ((float) (is_rtl ? x + width - DISPUTE_BAR_PX : x),
                                                  (float) y, DISPUTE_BAR_PX, (float) (end - y)));
  return end + LINE_GAP_PX;
}

static void
append_texts (AtlasTimelineRow *self, GtkSnapshot *snapshot, int x, int width)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *when = atlas_item_format_heading (self->item);
  const char *publisher = get_publisher (self->item);
  g_autoptr (PangoLayout) heading = make_layout (widget, when, width, 1, CAPTION_SCALE, FALSE);
  GdkRGBA dim = get_dim_color (widget);
  int y = append_layout (snapshot, heading, x, 0, &dim) + LINE_GAP_PX;

  y = append_body (self, snapshot, x, y, width);
  y = append_dispute (self, snapshot, x, y, width);
  if (publisher != NULL)
    {
      g_autoptr (PangoLayout) source =
        make_layout (widget, publisher, width, 1, CAPTION_SCALE, FALSE);

      append_layout (snapshot, source, x, y, &dim);
    }
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
  else
    *minimum = *natural = measure_height (self);
}

/* State */

void
atlas_timeline_row_set_item (AtlasTimelineRow *self, AtlasItem *item)
{
  g_return_if_fail (ATLAS_IS_TIMELINE_ROW (self));
  g_return_if_fail (item == NULL || ATLAS_IS_ITEM (item));

  if (!g_set_object (&self->item, item))
    return;
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
