/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AtlasSessionBox:
 *
 * A box that follows a session, for parts of the legend to derive from. Who does has a template, of
 * which this disposes.
 *
 * Properties: session (AtlasSession).
 */
#define ATLAS_TYPE_SESSION_BOX (atlas_session_box_get_type ())

G_DECLARE_DERIVABLE_TYPE (AtlasSessionBox, atlas_session_box, ATLAS, SESSION_BOX, GtkBox)

/**
 * AtlasSessionBoxClass:
 * @attach: connects signals of @session, with the box as their data, and shows how it stands. They are
 *   disconnected when the session goes.
 * @update: shows how the session stands, for who follows one of its signals
 */
struct _AtlasSessionBoxClass
{
  GtkBoxClass parent_class;

  void (*attach) (AtlasSessionBox *self, AtlasSession *session);
  void (*update) (AtlasSessionBox *self);
};

/* NULL when it follows none */
AtlasSession *atlas_session_box_get_session (AtlasSessionBox *self);
/* Updates the box a little after each @signal of its session, once the map is drawn; from attach() */
void atlas_session_box_follow (AtlasSessionBox *self, const char *signal);

G_END_DECLS
