/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-collection.h"

G_BEGIN_DECLS

char *atlas_collection_dup_domain (AtlasCollection *self) G_GNUC_WARN_UNUSED_RESULT;
void atlas_collection_translate (AtlasCollection *self, const char *domain);

G_END_DECLS
