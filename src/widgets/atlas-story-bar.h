/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AtlasStoryBar:
 *
 * Previous and next step of the story that is read, which one it is of how many, and the list of
 * all. It tells assistive technology of each new step while it is to be seen.
 *
 * Properties: session (AtlasSession).
 */
#define ATLAS_TYPE_STORY_BAR (atlas_story_bar_get_type ())

G_DECLARE_FINAL_TYPE (AtlasStoryBar, atlas_story_bar, ATLAS, STORY_BAR, AdwBin)

GtkWidget *atlas_story_bar_new (AtlasSession *session) G_GNUC_WARN_UNUSED_RESULT;
void atlas_story_bar_set_session (AtlasStoryBar *self, AtlasSession *session);

G_END_DECLS
