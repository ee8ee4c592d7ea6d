/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-border-history.h"
#include "atlas-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** AtlasBorderChart: how long a border was over time, as steps, and the date. */
#define ATLAS_TYPE_BORDER_CHART (atlas_border_chart_get_type ())

G_DECLARE_FINAL_TYPE (AtlasBorderChart, atlas_border_chart, ATLAS, BORDER_CHART, GtkWidget)

/* @history is of the world of @session; @holder owns it. */
GtkWidget *atlas_border_chart_new (AtlasSession *session,
                                   const AtlasBorderHistory *history,
                                   GPtrArray *holder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
