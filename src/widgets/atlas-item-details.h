/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-timeline.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What an expanded row shows below its text: the original words of a quote, how they were
 * translated, who disputes them, context, places, and every source, with a link where it has one. */
GtkWidget *atlas_item_details_new (AtlasItem *item) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
