/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-sample.h"

#include "atlas-force-pen.h"
#include "atlas-scheme.h"

#include <math.h>

/* A column of samples is at least as wide as this, so that the texts beside them stand in line. */
#define MIN_WIDTH_PX 30
#define SAMPLE_LOW 24000
#define SAMPLE_HIGH 60000
#define AGEING_DAYS 180

struct _AtlasForceSample
{
  GtkWidget parent_instance;

  AtlasForcePen *pen; /* until the font changes */
  char *id;
  AtlasForceTag tag;
  AtlasForceDisc disc;
  guint has_disc : 1;
};

enum
{
  PROP_0,
  PROP_SAMPLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasForceSample, atlas_force_sample, GTK_TYPE_WIDGET)

static void
set_disc (AtlasForceSample *self, guint64 low, guint64 high)
{
  self->has_disc = TRUE;
  self->disc = (AtlasForceDisc) {
    .symbol = atlas_force_symbol_for_range (ATLAS_UNIT_PERSONNEL, low, high),
    .hue = ATLAS_FORCE_N_HUES,
  };
}

/* What is not one of the kinds of forces */
static void
set_other (AtlasForceSample *self, const char *id)
{
  guint64 number = g_ascii_strtoull (id, NULL, 10);
  AtlasConfidence confidence;

  if (number > 0)
    set_disc (self, number, number);
  else if (g_str_equal (id, "range"))
    set_disc (self, SAMPLE_LOW, SAMPLE_HIGH);
  else if (atlas_confidence_from_id (id, &confidence))
    self->tag.confidence = confidence;
  self->tag.has_count = !g_str_equal (id, "uncounted");
  self->tag.is_dashed = g_str_equal (id, "region");
  self->tag.is_stack = g_str_equal (id, "several");
  if (g_str_equal (id, "ageing"))
    self->tag.strength = atlas_force_get_strength (AGEING_DAYS);
  if (g_str_equal (id, "old"))
    self->tag.strength = ATLAS_FORCE_STALE_STRENGTH;
}

static void
set_sample (AtlasForceSample *self, const char *id)
{
  g_set_str (&self->id, id);
  self->has_disc = FALSE;
  self->tag = (AtlasForceTag) { .kind = ATLAS_FORCE_ARMY,
                                .code = "",
                                .hue = ATLAS_FORCE_N_HUES,
                                .strength = 1,
                                .has_count = TRUE };
  if (!atlas_force_kind_from_id (id, &self->tag.kind))
    set_other (self, id);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static AtlasForcePen *
get_pen (AtlasForceSample *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = (double) pango_font_description_get_size (font) / PANGO_SCALE;

  if (self->pen != NULL)
    return self->pen;
  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72.0;
  self->pen = atlas_force_pen_new (font, size);
  return self->pen;
}

static void
atlas_force_sample_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  AtlasForceSample *self = ATLAS_FORCE_SAMPLE (widget);
  double width = 0;
  double height = 0;

  atlas_force_pen_measure_tag (get_pen (self), &self->tag, &width, &height);
  if (self->has_disc)
    width = height = 2 * self->disc.symbol.outer_px;
  *minimum = (int) ceil (orientation == GTK_ORIENTATION_HORIZONTAL
                           ? MAX (width + 2 * ATLAS_FORCE_BLEED_PX, MIN_WIDTH_PX)
                           : height + 2 * ATLAS_FORCE_BLEED_PX);
  *natural = *minimum;
}

static void
atlas_force_sample_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasForceSample *self = ATLAS_FORCE_SAMPLE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  AtlasScheme scheme = atlas_scheme_get_current ();
  cairo_t *cr =
    gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));

  cairo_translate (cr, floor (width / 2.0), floor (height / 2.0));
  if (self->has_disc)
    atlas_force_draw_disc (cr, &self->disc, scheme);
  else
    atlas_force_pen_draw_tag (get_pen (self), cr, &self->tag, scheme);
  cairo_destroy (cr);
}

static void
atlas_force_sample_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  AtlasForceSample *self = ATLAS_FORCE_SAMPLE (widget);

  GTK_WIDGET_CLASS (atlas_force_sample_parent_class)->css_changed (widget, change);
  g_clear_pointer (&self->pen, atlas_force_pen_unref);
  gtk_widget_queue_resize (widget);
}

static void
atlas_force_sample_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SAMPLE)
    g_value_set_string (value, ATLAS_FORCE_SAMPLE (object)->id);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
atlas_force_sample_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SAMPLE)
    set_sample (ATLAS_FORCE_SAMPLE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
atlas_force_sample_finalize (GObject *object)
{
  AtlasForceSample *self = ATLAS_FORCE_SAMPLE (object);

  g_clear_pointer (&self->pen, atlas_force_pen_unref);
  g_free (self->id);
  G_OBJECT_CLASS (atlas_force_sample_parent_class)->finalize (object);
}

static void
atlas_force_sample_class_init (AtlasForceSampleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = atlas_force_sample_finalize;
  object_class->get_property = atlas_force_sample_get_property;
  object_class->set_property = atlas_force_sample_set_property;
  widget_class->measure = atlas_force_sample_measure;
  widget_class->snapshot = atlas_force_sample_snapshot;
  widget_class->css_changed = atlas_force_sample_css_changed;
  properties[PROP_SAMPLE] = g_param_spec_string (
    "sample", NULL, NULL, "army", G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "forcesample");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_force_sample_init (AtlasForceSample *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  atlas_scheme_connect (G_OBJECT (self), G_CALLBACK (gtk_widget_queue_draw));
}
