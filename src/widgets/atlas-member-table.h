/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A table of everybody who was a member of @alliance: state, from, until; each column sorts. Opens
 * the page of a state. @session has a world. */
GtkWidget *atlas_member_table_new (AtlasSession *session, guint alliance) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
