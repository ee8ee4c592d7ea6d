/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-error.h"

G_DEFINE_QUARK (atlas - data - error - quark, atlas_data_error)
