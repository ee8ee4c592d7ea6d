/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasPageView:
 *
 * The page of one thing: what is told of it, and the menu to cite it. A state’s has what concerns
 * it in the record below.
 *
 * Properties: show-window-buttons (bool): whether its bar has the buttons of the window;
 * has-place (bool, read-only): whether it can be shown on the map.
 * Actions: page.copy-citation (s: “text”, “bibtex”, “csl-json”), page.show-on-map.
 */
#define ATLAS_TYPE_PAGE_VIEW (atlas_page_view_get_type ())

G_DECLARE_FINAL_TYPE (AtlasPageView, atlas_page_view, ATLAS, PAGE_VIEW, AdwNavigationPage)

/* @session has a world, which @target is of */
AdwNavigationPage *atlas_page_view_new (AtlasSession *session, AtlasTarget target);
AtlasTarget atlas_page_view_get_target (AtlasPageView *self);

G_END_DECLS
