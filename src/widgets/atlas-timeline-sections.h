/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-item-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasTimelineSections:
 *
 * An item list with a section for each year. GTK would sort for that; the items are in order, so a
 * section is found by halving.
 */
#define ATLAS_TYPE_TIMELINE_SECTIONS (atlas_timeline_sections_get_type ())

G_DECLARE_FINAL_TYPE (
  AtlasTimelineSections, atlas_timeline_sections, ATLAS, TIMELINE_SECTIONS, GObject)

GListModel *atlas_timeline_sections_new (AtlasItemList *list) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
