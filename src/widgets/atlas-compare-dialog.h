/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks with which day the one that is shown is to be compared, and opens the page of it. */
void atlas_compare_dialog_present (GtkWidget *parent, AtlasSession *session);

G_END_DECLS
