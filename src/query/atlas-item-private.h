/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-timeline.h"

G_BEGIN_DECLS

/* @change: what of a membership it tells, so that nothing else need; may be NULL */
AtlasItem *atlas_item_new_for_event (AtlasWorld *world,
                                     const AtlasEvent *event,
                                     const AtlasChange *change) G_GNUC_WARN_UNUSED_RESULT;
AtlasItem *
atlas_item_new_for_quote (AtlasWorld *world, const AtlasQuote *quote) G_GNUC_WARN_UNUSED_RESULT;
AtlasItem *
atlas_item_new_for_force (AtlasWorld *world, const AtlasForce *force) G_GNUC_WARN_UNUSED_RESULT;
/* @events (element type AtlasEvent) tell of the same change, in more words; may be empty */
AtlasItem *atlas_item_new_for_change (AtlasWorld *world,
                                      AtlasChanges *changes,
                                      const AtlasChange *change,
                                      GPtrArray *events) G_GNUC_WARN_UNUSED_RESULT;

/* Parts that an item works out when they are first asked for */
GArray *atlas_item_list_states (AtlasItem *self) G_GNUC_WARN_UNUSED_RESULT;     /* guint16 */
GPtrArray *atlas_item_list_sources (AtlasItem *self) G_GNUC_WARN_UNUSED_RESULT; /* AtlasSource */
/* Appends every place of it, AtlasSite */
void atlas_item_list_sites (AtlasItem *self, GArray *sites);
char *atlas_item_compose_title (AtlasItem *self) G_GNUC_WARN_UNUSED_RESULT;
char *atlas_item_compose_text (AtlasItem *self) G_GNUC_WARN_UNUSED_RESULT;
char *atlas_item_compose_words (AtlasItem *self) G_GNUC_WARN_UNUSED_RESULT;
/* The words of a text as they are compared: without case and accents */
char **atlas_item_fold_words (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
