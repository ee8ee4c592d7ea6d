/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-time-slider.h"

G_BEGIN_DECLS

#define CHART_HEIGHT_PX 40

struct _AtlasTimeSlider
{
  GtkWidget parent_instance;

  /* owned */
  AtlasSession *session;
  GskRenderNode *chart;
  GskRenderNode *dim_chart;
  GskRenderNode *ticks;
  GskRenderNode *labels;
  int label_height_px;
  int chart_width_px;
};

/* atlas-time-slider.c */
gboolean atlas_time_slider_is_mirrored (AtlasTimeSlider *self);
float atlas_time_slider_get_date_x (AtlasTimeSlider *self, AtlasDate date);
int atlas_time_slider_find_year (AtlasTimeSlider *self, double x);
/* atlas-time-slider-input.c */
void atlas_time_slider_install_keys (GtkWidgetClass *widget_class);
void atlas_time_slider_add_input (AtlasTimeSlider *self);

G_END_DECLS
