/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-query-json.h"

G_BEGIN_DECLS

/* Answers lines “DATE LAT,LON [VIEW]” from stdin, one JSON line each, in order; @view is what a line
 * without one means. Memory does not grow with the number of lines. Returns the exit status: the
 * first bad line ends it with a message, after the answers to those before it. */
int atlas_query_answer_lines (AtlasQueryJson *json, AtlasView view, AtlasDate today);

G_END_DECLS
