/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-count-chart.h"

#include "atlas-ribbon-bar.h"
#include "atlas-scheme.h"
#include "atlas-step-chart.h"

#include <glib/gi18n.h>
#include <math.h>

#define HEIGHT_PX 84

struct _AtlasCountChart
{
  GtkWidget parent_instance;

  AtlasSession *session;
  AtlasWorld *world; /* that the alliance is of */
  GArray *steps;
  guint alliance;
  guint max;
};

G_DEFINE_FINAL_TYPE (AtlasCountChart, atlas_count_chart, GTK_TYPE_WIDGET)

static float
get_x (AtlasCountChart *self, AtlasDate date)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float width = (float) gtk_widget_get_width (widget);
  float x = (float) atlas_time_axis_get_fraction (date, ATLAS_DATE_START,
                                                  atlas_session_get_today (self->session) + 1) *
            width;

  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - x : x;
}

static GdkRGBA
get_color (AtlasCountChart *self)
{
  GdkRGBA color;

  if (atlas_world_is_filled (self->world, self->alliance))
    return atlas_scheme_get_alliance_color (self->world, self->alliance);
  gtk_widget_get_color (GTK_WIDGET (self), &color);
  color.alpha *= 0.6f;
  return color;
}

static void
atlas_count_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasCountChart *self = ATLAS_COUNT_CHART (widget);
  float height = (float) gtk_widget_get_height (widget);
  GdkRGBA color = get_color (self);
  GdkRGBA line;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const AtlasStep *step = &g_array_index (self->steps, AtlasStep, i);
      AtlasDate to =
        i + 1 < self->steps->len ? step[1].date : atlas_session_get_today (self->session) + 1;
      float bar = roundf ((float) step->count / (float) MAX (self->max, 1) * height);
      float a = floorf (get_x (self, step->date));
      float b = floorf (get_x (self, to));

      gtk_snapshot_append_color (
        snapshot, &color, &GRAPHENE_RECT_INIT (fminf (a, b), height - bar, fabsf (b - a), bar));
    }
  gtk_widget_get_color (widget, &line);
  line.alpha *= 0.3f;
  gtk_snapshot_append_color (
    snapshot, &line, &GRAPHENE_RECT_INIT (0, height - 1, (float) gtk_widget_get_width (widget), 1));
  atlas_ribbon_append_date (snapshot, widget, self->session, height);
}

static void
atlas_count_chart_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT_PX : 120;
}

static void
atlas_count_chart_finalize (GObject *object)
{
  AtlasCountChart *self = ATLAS_COUNT_CHART (object);

  g_clear_pointer (&self->steps, g_array_unref);
  g_clear_pointer (&self->world, atlas_world_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_count_chart_parent_class)->finalize (object);
}

static void
atlas_count_chart_class_init (AtlasCountChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = atlas_count_chart_finalize;
  widget_class->measure = atlas_count_chart_measure;
  widget_class->snapshot = atlas_count_chart_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
atlas_count_chart_init (AtlasCountChart *self)
{
  atlas_scheme_connect (G_OBJECT (self), G_CALLBACK (gtk_widget_queue_draw));
}

static char *
describe_axis (AtlasCountChart *self)
{
  /* Translators: below a chart: its first and last year, and its highest value */
  return g_strdup_printf (_ ("%1$d – %2$d, at most %3$u members"), ATLAS_YEAR_START,
                          atlas_date_get_year (atlas_session_get_today (self->session)), self->max);
}

GtkWidget *
atlas_count_chart_new (AtlasSession *session, guint alliance)
{
  AtlasCountChart *self = g_object_new (ATLAS_TYPE_COUNT_CHART, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *axis = NULL;
  GtkWidget *label = NULL;

  self->session = g_object_ref (session);
  self->world = atlas_world_ref (atlas_session_get_world (session));
  self->alliance = alliance;
  self->steps = atlas_step_chart_new (atlas_session_get_changes (session), alliance);
  self->max = atlas_step_chart_get_max (self->steps);
  g_signal_connect_object (session, "notify::date", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  axis = describe_axis (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Chart of the number of members"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, axis, -1);
  label = gtk_label_new (axis);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (box), label);
  return box;
}
