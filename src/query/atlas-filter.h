/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-timeline.h"

G_BEGIN_DECLS

/** AtlasFilterKind: the kinds of items as a reader tells them apart; those of events come first. */
typedef enum
{
  ATLAS_FILTER_KIND_STEP = ATLAS_N_EVENT_KINDS, /* invitation, signature, suspension … */
  ATLAS_FILTER_KIND_QUOTE,
  ATLAS_FILTER_KIND_FORCE,
  ATLAS_N_FILTER_KINDS,
} AtlasFilterKind;

/** AtlasFilterAspect: what a part of a filter looks at; its value, where it has one. */
typedef enum
{
  ATLAS_FILTER_KIND,     /* AtlasFilterKind, or an AtlasEventKind */
  ATLAS_FILTER_ALLIANCE, /* index in the collection, up to 63 */
  ATLAS_FILTER_PERSON,   /* index in the collection */
  ATLAS_FILTER_DISPUTED,
  ATLAS_FILTER_TEXT,  /* @text: words, each of which begins a word of the item */
  ATLAS_FILTER_STATE, /* index in the geography */
} AtlasFilterAspect;

/** AtlasFilterPart: one thing that was chosen, what a chip shows. @text is NULL but for text. */
typedef struct
{
  AtlasFilterAspect aspect;
  guint value;
  const char *text;
} AtlasFilterPart;

/**
 * AtlasFilter:
 *
 * What of a timeline is shown: an immutable list of parts in the order in which they were chosen.
 * Parts of one aspect are alternatives (summits or wars), the aspects narrow each other down (of
 * NATO, disputed). There is at most one text and one state. NULL and one without parts let
 * everything through. May be used from any thread.
 */
typedef struct _AtlasFilter AtlasFilter;

#define ATLAS_TYPE_FILTER (atlas_filter_get_type ())

GType atlas_filter_get_type (void);

AtlasFilter *atlas_filter_new (void) G_GNUC_WARN_UNUSED_RESULT;
AtlasFilter *atlas_filter_ref (AtlasFilter *self);
void atlas_filter_unref (AtlasFilter *self);

/* The filter with one part more, at the end; another text or state is replaced. A text without a
 * word is no part. */
AtlasFilter *atlas_filter_with (AtlasFilter *self, AtlasFilterPart part) G_GNUC_WARN_UNUSED_RESULT;
AtlasFilter *
atlas_filter_without (AtlasFilter *self, AtlasFilterPart part) G_GNUC_WARN_UNUSED_RESULT;
gboolean atlas_filter_has (AtlasFilter *self, AtlasFilterPart part);
const AtlasFilterPart *atlas_filter_get_parts (AtlasFilter *self, guint *n_parts);
/* The text of its text part, or NULL */
const char *atlas_filter_get_text (AtlasFilter *self);
/* Whether both let the same through because they have the same parts, in whatever order */
gboolean atlas_filter_equal (AtlasFilter *a, AtlasFilter *b);

gboolean atlas_filter_matches (AtlasFilter *self, AtlasItem *item);

/**
 * AtlasFilterCounts: how many items there are, and how many there would be with one part of an
 * aspect alone, the other aspects of the filter being as they are.
 */
typedef struct
{
  guint n_items;
  guint n_all;
  guint kinds[ATLAS_N_FILTER_KINDS];
  guint alliances[64];
  guint disputed;
} AtlasFilterCounts;

/* The items that match, in their order (AtlasItem, with a reference). @counts may be NULL. Blocking:
 * for a thread of its own. NULL when cancelled. */
GPtrArray *atlas_filter_run (AtlasFilter *self,
                             GPtrArray *items,
                             AtlasFilterCounts *counts,
                             GCancellable *cancellable) G_GNUC_WARN_UNUSED_RESULT;

/* Words for people */
/* “Summits” */
const char *atlas_filter_kind_get_label (guint kind);
/* “Summits”, “NATO”, “Vladimir Putin”, “Disputed”, ““enlargement””; what a chip says */
char *
atlas_filter_part_get_label (AtlasFilterPart part, AtlasWorld *world) G_GNUC_WARN_UNUSED_RESULT;
/* “Kind: Summits or Wars. Alliance: NATO. Disputed.” NULL when it lets everything through. */
char *atlas_filter_describe (AtlasFilter *self, AtlasWorld *world) G_GNUC_WARN_UNUSED_RESULT;
/* “43 of 829 items” */
char *atlas_filter_counts_describe (const AtlasFilterCounts *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasFilter, atlas_filter_unref)

G_END_DECLS
