/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasLatePage:
 *
 * A page that is worked out in a thread and made anew when the session changes, for such pages to
 * derive from. It scrolls, and waits while the date is scrubbed or another page lies above it; it is
 * of the world that its session has at first.
 */
#define ATLAS_TYPE_LATE_PAGE (atlas_late_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (AtlasLatePage, atlas_late_page, ATLAS, LATE_PAGE, AdwBin)

/**
 * AtlasLatePageClass:
 * @make: starts a task for the page that can be cancelled by @cancellable. When that has a result, it
 *   asks atlas_late_page_end() whether it is still wanted.
 */
struct _AtlasLatePageClass
{
  AdwBinClass parent_class;

  void (*make) (AtlasLatePage *self, GCancellable *cancellable);
};

/* Makes the page, and anew after a change of the @properties of @session (a list that ends with NULL).
 * Once, after construction; @session has a world. */
void
atlas_late_page_start (AtlasLatePage *self, AtlasSession *session, const char *const *properties);
AtlasSession *atlas_late_page_get_session (AtlasLatePage *self);
/* Whether the session still has the world that the page is of, so that a result can be shown */
gboolean atlas_late_page_end (AtlasLatePage *self);
/* What it shows; NULL at first */
GtkWidget *atlas_late_page_get_content (AtlasLatePage *self);
void atlas_late_page_set_content (AtlasLatePage *self, GtkWidget *content);
void atlas_late_page_scroll_to_top (AtlasLatePage *self);

G_END_DECLS
