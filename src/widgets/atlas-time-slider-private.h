/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-time-scale.h"
#include "atlas-time-slider.h"

G_BEGIN_DECLS

#define CHART_HEIGHT_PX 40
/* Beside the axis, where the knob has room */
#define ATLAS_TIME_MARGIN_PX 10

/* Below the chart, a row of ticks each */
enum
{
  ATLAS_TIME_ROW_EVENTS, /* of the kinds without force */
  ATLAS_TIME_ROW_FORCE,
  ATLAS_TIME_ROW_QUOTES,
  ATLAS_N_TIME_ROWS,
};

struct _AtlasTimeSlider
{
  GtkWidget parent_instance;

  GtkWidget *handle; /* of the day that the date is compared with; a child */

  /* owned */
  AtlasSession *session;
  GskRenderNode *chart;
  GskRenderNode *dim_chart;
  GskRenderNode *ticks;
  GskRenderNode *labels;
  GArray *record_dates[ATLAS_N_TIME_ROWS]; /* AtlasDate, sorted; NULL before a world */

  AtlasTimeScale scale; /* what is seen; valid with a session */
  AtlasTimeUnit unit;   /* what a step is at that scale and width */

  double pinch_day; /* that stays between the fingers */
  AtlasTimeScale pinch_scale;
  double pointer_x; /* of the last motion, where scrolling zooms */
  double drag_x;    /* of the knob, while it is held at an edge */
  guint drag_tick;  /* pans on there */

  int label_height_px;
  int chart_width_px;
  guint drags_overview : 1;
  guint drags_handle : 1;
};

/* atlas-time-slider.c */
gboolean atlas_time_slider_is_mirrored (AtlasTimeSlider *self);
float atlas_time_slider_get_date_x (AtlasTimeSlider *self, AtlasDate date);
/* The day at @x, and how much of the width that is */
double atlas_time_slider_get_day (AtlasTimeSlider *self, double x);
double atlas_time_slider_get_x_fraction (AtlasTimeSlider *self, double x);
/* Where one can stop that is nearest to @x */
AtlasDate atlas_time_slider_find_date (AtlasTimeSlider *self, double x);
/* What assistive technology is told of a day, and the day of such a value; FALSE where it is none */
double atlas_time_slider_get_value (AtlasTimeSlider *self, AtlasDate date);
gboolean atlas_time_slider_find_value (AtlasTimeSlider *self, double value, AtlasDate *date);
/* Whether the second handle is there to be dragged */
gboolean atlas_time_slider_is_on_handle (AtlasTimeSlider *self, double x, double y);
/* Whether @y is on the strip that says which part of time is seen */
gboolean atlas_time_slider_is_on_overview (AtlasTimeSlider *self, double y);
/* Shows what was set in @scale: call after changing it. */
void atlas_time_slider_scale_changed (AtlasTimeSlider *self);
/* atlas-time-slider-input.c */
void atlas_time_slider_install_keys (GtkWidgetClass *widget_class);
void atlas_time_slider_add_input (AtlasTimeSlider *self);

G_END_DECLS
