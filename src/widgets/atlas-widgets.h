/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Makes templates, style and icons known; before the first widget, and as often as one likes. */
void atlas_widgets_register_resources (void);
/* Prepares the default display: needs one */
void atlas_widgets_init (void);

G_END_DECLS
