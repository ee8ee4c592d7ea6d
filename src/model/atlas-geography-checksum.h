/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Checksum of @size bytes, eight at a time: any single changed bit changes it. Meant to find
 * damage, not to withstand malice; that is what the checks of every index are for. */
guint32 atlas_geography_checksum (const guint8 *data, gsize size);

G_END_DECLS
