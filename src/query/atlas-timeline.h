/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-changes.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  ATLAS_ITEM_EVENT,
  ATLAS_ITEM_QUOTE,
  ATLAS_ITEM_CHANGE, /* an accession or a withdrawal, from the memberships */
} AtlasItemType;

/**
 * AtlasItem:
 *
 * One row of the timeline: an event, a quote or a change of membership. A thin object over the
 * immutable world, for list models.
 */
#define ATLAS_TYPE_ITEM (atlas_item_get_type ())

G_DECLARE_FINAL_TYPE (AtlasItem, atlas_item, ATLAS, ITEM, GObject)

AtlasItemType atlas_item_get_item_type (AtlasItem *self);
AtlasPartialDate atlas_item_get_date (AtlasItem *self);
const AtlasEvent *atlas_item_get_event (AtlasItem *self);
const AtlasQuote *atlas_item_get_quote (AtlasItem *self);
const AtlasChange *atlas_item_get_change (AtlasItem *self);
/* Whether it is about @state: names it, is spoken by one of its people, or changes it */
gboolean atlas_item_concerns (AtlasItem *self, guint state);
/* Where it happened; FALSE when it has no place */
gboolean atlas_item_get_site (AtlasItem *self, double *lat, double *lon);
/* First of its sources, NULL for a change without one */
const AtlasSource *const *atlas_item_get_sources (AtlasItem *self, guint *n_sources);
/* Heading and text as shown (a quote: speaker and role; the words), owned by the item */
const char *atlas_item_get_title (AtlasItem *self);
const char *atlas_item_get_text (AtlasItem *self);

/* Everything in time order; events of kind accession and withdrawal that tell what a membership
 * change already says are left to the change. A GListStore of AtlasItem; blocking, a few ms. */
GListModel *atlas_timeline_new (AtlasWorld *world, AtlasChanges *changes) G_GNUC_WARN_UNUSED_RESULT;

/* Position of the item nearest to @date in a model sorted by time: the last one that began on or
 * before it, else the first. GTK_INVALID_LIST_POSITION (G_MAXUINT) when the model is empty. */
guint atlas_timeline_find_nearest (GListModel *model, AtlasDate date);

G_END_DECLS
