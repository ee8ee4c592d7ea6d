/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-changes.h"
#include "atlas-target.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  ATLAS_ITEM_EVENT,
  ATLAS_ITEM_QUOTE,
  ATLAS_ITEM_CHANGE, /* a change of membership: accession, withdrawal, invitation and the like */
  ATLAS_ITEM_FORCE,  /* a report of troops, on the day that its numbers are for */
  ATLAS_N_ITEM_TYPES,
} AtlasItemType;

/**
 * AtlasItem:
 *
 * One row of the timeline: an event, a quote, a change of membership or a report of troops. A thin
 * object over the immutable world, for list models. Title, text, states and sources are worked out
 * when they are first asked for, from whatever thread.
 */
#define ATLAS_TYPE_ITEM (atlas_item_get_type ())

G_DECLARE_FINAL_TYPE (AtlasItem, atlas_item, ATLAS, ITEM, GObject)

AtlasItemType atlas_item_get_item_type (AtlasItem *self);
AtlasPartialDate atlas_item_get_date (AtlasItem *self);
AtlasWorld *atlas_item_get_world (AtlasItem *self);
/* What it is, each NULL for items of another type */
const AtlasEvent *atlas_item_get_event (AtlasItem *self);
const AtlasQuote *atlas_item_get_quote (AtlasItem *self);
const AtlasChange *atlas_item_get_change (AtlasItem *self);
const AtlasForce *atlas_item_get_force (AtlasItem *self);
/* The events that it tells: itself, or those that a change was joined with */
const AtlasEvent *const *atlas_item_get_events (AtlasItem *self, guint *n_events);
/* The page to open: of the event, quote or report; of a change its event, else its state when it is
 * of one, else the alliance */
AtlasTarget atlas_item_get_target (AtlasItem *self);
/* Whether it is an event that tells of a change short of membership, such as an invitation */
gboolean atlas_item_tells_of_step (AtlasItem *self);
/* Whether the record says that it is disputed */
gboolean atlas_item_is_disputed (AtlasItem *self);
/* Whether it is about @state: names it, is spoken by one of its people, or changes it */
gboolean atlas_item_concerns (AtlasItem *self, guint state);
/* The states of which that is so */
const guint16 *atlas_item_get_states (AtlasItem *self, guint *n_states);
/* Where it happened; FALSE when it has no place */
gboolean atlas_item_get_site (AtlasItem *self, double *lat, double *lon);
/* First of its sources, NULL for a change without one */
const AtlasSource *const *atlas_item_get_sources (AtlasItem *self, guint *n_sources);
/* Heading and text as shown (a quote: speaker and role; the words), owned by the item */
const char *atlas_item_get_title (AtlasItem *self);
const char *atlas_item_get_text (AtlasItem *self);
/* All words of it as a filter compares them, each with a space before it */
const char *atlas_item_get_words (AtlasItem *self);

/* Everything in time order, each happening once: an event that tells of a change of members is left
 * to the change; a change of another stage is left to the event that tells of it, and to a change of
 * members on its day. An AtlasItemList; blocking. */
GListModel *atlas_timeline_new (AtlasWorld *world, AtlasChanges *changes) G_GNUC_WARN_UNUSED_RESULT;

/* Position of the item nearest to @date in a model sorted by time: the last one that began on or
 * before it, else the first. GTK_INVALID_LIST_POSITION (G_MAXUINT) when the model is empty. */
guint atlas_timeline_find_nearest (GListModel *model, AtlasDate date);

G_END_DECLS
