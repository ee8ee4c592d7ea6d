/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-ribbon-bar.h"

#include "atlas-scheme.h"
#include "atlas-step-chart.h"

#include <math.h>

#define HEIGHT_PX 24
#define BAR_PX 14
#define STRIPE_PX 3.5f
#define PALE 0.35f

struct _AtlasRibbonBar
{
  GtkWidget parent_instance;

  AtlasSession *session;
  AtlasWorld *world; /* that the alliance is of */
  GArray *pieces;
  guint alliance;
};

G_DEFINE_FINAL_TYPE (AtlasRibbonBar, atlas_ribbon_bar, GTK_TYPE_WIDGET)

static float
get_x (GtkWidget *widget, AtlasSession *session, AtlasDate date)
{
  float width = (float) gtk_widget_get_width (widget);
  double share =
    atlas_time_axis_get_fraction (date, ATLAS_DATE_START, atlas_session_get_today (session) + 1);
  float x = (float) share * width;

  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - x : x;
}

void
atlas_ribbon_append_date (GtkSnapshot *snapshot,
                          GtkWidget *widget,
                          AtlasSession *session,
                          float height)
{
  float x = floorf (get_x (widget, session, atlas_session_get_date (session)));
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  x = CLAMP (x, 0, (float) gtk_widget_get_width (widget) - 2);
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, 0, 2, height));
}

GdkRGBA
atlas_ribbon_get_color (GtkWidget *widget, AtlasWorld *world, guint alliance)
{
  GdkRGBA color;

  if (atlas_world_is_filled (world, alliance))
    return atlas_scheme_get_alliance_color (world, alliance);
  gtk_widget_get_color (widget, &color);
  color.alpha *= 0.6f;
  return color;
}

static void
append_hatch (GtkSnapshot *snapshot,
              const graphene_rect_t *area,
              const GdkRGBA *first,
              const GdkRGBA *second)
{
  GskColorStop stops[4] = { { 0.0f, *first }, { 0.5f, *first }, { 0.5f, *second }, { 1, *second } };

  gtk_snapshot_append_repeating_linear_gradient (snapshot, area, &GRAPHENE_POINT_INIT (0, 0),
                                                 &GRAPHENE_POINT_INIT (STRIPE_PX, STRIPE_PX), stops,
                                                 G_N_ELEMENTS (stops));
}

void
atlas_ribbon_append_piece (GtkSnapshot *snapshot,
                           const graphene_rect_t *bar,
                           AtlasRibbonFill fill,
                           const GdkRGBA *color)
{
  GdkRGBA pale = *color;
  GdkRGBA clear = *color;

  pale.alpha *= PALE;
  clear.alpha = 0;
  switch (fill)
    {
    case ATLAS_RIBBON_MEMBER:
      gtk_snapshot_append_color (snapshot, color, bar);
      break;
    case ATLAS_RIBBON_LIMITED:
      append_hatch (snapshot, bar, color, &pale);
      break;
    case ATLAS_RIBBON_NEAR:
      append_hatch (snapshot, bar, color, &clear);
      break;
    case ATLAS_RIBBON_TOUCH:
      gtk_snapshot_append_color (snapshot, &pale, bar);
      break;
    case ATLAS_RIBBON_ENDED:
    default:
      gtk_snapshot_append_color (
        snapshot, &pale,
        &GRAPHENE_RECT_INIT (bar->origin.x, bar->origin.y + floorf (bar->size.height / 2) - 1,
                             bar->size.width, 2));
    }
}

static void
append_piece (AtlasRibbonBar *self, GtkSnapshot *snapshot, const AtlasRibbonPiece *piece)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float a = get_x (widget, self->session, piece->from);
  float b = get_x (widget, self->session, piece->to);
  float top = ((float) gtk_widget_get_height (widget) - BAR_PX) / 2;
  graphene_rect_t bar = GRAPHENE_RECT_INIT (fminf (a, b), top, fmaxf (fabsf (b - a), 1.0f), BAR_PX);
  GdkRGBA color = atlas_ribbon_get_color (widget, self->world, self->alliance);

  atlas_ribbon_append_piece (snapshot, &bar, piece->fill, &color);
}

static void
atlas_ribbon_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasRibbonBar *self = ATLAS_RIBBON_BAR (widget);

  for (guint i = 0; i < self->pieces->len; i++)
    append_piece (self, snapshot, &g_array_index (self->pieces, AtlasRibbonPiece, i));
  atlas_ribbon_append_date (snapshot, widget, self->session,
                            (float) gtk_widget_get_height (widget));
}

static void
atlas_ribbon_bar_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT_PX : 60;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT_PX : 200;
}

static void
atlas_ribbon_bar_finalize (GObject *object)
{
  AtlasRibbonBar *self = ATLAS_RIBBON_BAR (object);

  g_clear_pointer (&self->pieces, g_array_unref);
  g_clear_pointer (&self->world, atlas_world_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_ribbon_bar_parent_class)->finalize (object);
}

static void
atlas_ribbon_bar_class_init (AtlasRibbonBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = atlas_ribbon_bar_finalize;
  widget_class->measure = atlas_ribbon_bar_measure;
  widget_class->snapshot = atlas_ribbon_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "ribbonbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
atlas_ribbon_bar_init (AtlasRibbonBar *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  atlas_scheme_connect (G_OBJECT (self), G_CALLBACK (gtk_widget_queue_draw));
}

GtkWidget *
atlas_ribbon_bar_new (AtlasSession *session, guint alliance, GArray *pieces)
{
  AtlasRibbonBar *self = g_object_new (ATLAS_TYPE_RIBBON_BAR, NULL);

  self->session = g_object_ref (session);
  self->world = atlas_world_ref (atlas_session_get_world (session));
  self->alliance = alliance;
  self->pieces = g_array_ref (pieces);
  g_signal_connect_object (session, "notify::date", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
