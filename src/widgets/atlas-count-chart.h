/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** AtlasCountChart: how many members an alliance had over time, as steps, and the date. */
#define ATLAS_TYPE_COUNT_CHART (atlas_count_chart_get_type ())

G_DECLARE_FINAL_TYPE (AtlasCountChart, atlas_count_chart, ATLAS, COUNT_CHART, GtkWidget)

/* The chart with its axis; @session has a world and its changes */
GtkWidget *atlas_count_chart_new (AtlasSession *session, guint alliance) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
