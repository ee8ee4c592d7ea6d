/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-marker-span.h"
#include "atlas-timeline.h"

G_BEGIN_DECLS

/**
 * AtlasMarker:
 * @item: an event, a quote, or a change that events tell of; kept by the markers
 * @site: where; its name lives as long as the item
 * @is_around: whether it is only near the day in time
 *
 * One symbol on the map. An event of several places has a symbol at each.
 */
typedef struct
{
  AtlasItem *item;
  AtlasSite site;
  gboolean is_around;
} AtlasMarker;

/**
 * AtlasMarkerCounts: how many there are, each item once
 */
typedef struct
{
  guint n_events;
  guint n_quotes;
} AtlasMarkerCounts;

/**
 * AtlasMarkers:
 *
 * The items that can stand on the map: the events and quotes that have a place. An item is there on
 * all days that its date may mean: a month or a year when no more is known, what lasts from its
 * first to its last day. Immutable; may be made in any thread. To find those of a span takes time in
 * proportion to what is found and to the logarithm of their number.
 */
typedef struct _AtlasMarkers AtlasMarkers;

#define ATLAS_TYPE_MARKERS (atlas_markers_get_type ())

GType atlas_markers_get_type (void);

/* @items: AtlasItem, sorted by time; those that the filter of the timeline lets through */
AtlasMarkers *atlas_markers_new (GPtrArray *items) G_GNUC_WARN_UNUSED_RESULT;
AtlasMarkers *atlas_markers_ref (AtlasMarkers *self);
void atlas_markers_unref (AtlasMarkers *self);

/* In order of time. Element type AtlasMarker, valid as long as @self. */
GArray *
atlas_markers_find (AtlasMarkers *self, const AtlasMarkerSpan *span) G_GNUC_WARN_UNUSED_RESULT;

AtlasMarkerCounts atlas_markers_count (const AtlasMarker *markers, guint n_markers);
/* Of items that are there once */
AtlasMarkerCounts atlas_marker_counts_new (AtlasItem *const *items, guint n_items);

/* Words for people: plain text, with what would turn it around written out */
/* “3 events and 1 quote”, “1 quote”; NULL when there are none */
char *atlas_marker_counts_describe (const AtlasMarkerCounts *self) G_GNUC_WARN_UNUSED_RESULT;
/* What is said at the pointer of the items of one symbol: of one its date, kind and title, of several
 * how many they are, and of the first of them the dates and titles, a line each. No quote is shown in
 * its words, which would stand there without what is said against them. */
char *
atlas_marker_items_describe (AtlasItem *const *items, guint n_items) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasMarkers, atlas_markers_unref)

G_END_DECLS
