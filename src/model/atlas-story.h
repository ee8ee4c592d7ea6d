/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-collection.h"
#include "atlas-geography.h"

G_BEGIN_DECLS

/* A camera is written for a map of this size; in another one, all that is in this one is seen. */
#define ATLAS_STORY_MAP_WIDTH_PX 880
#define ATLAS_STORY_MAP_HEIGHT_PX 620

typedef enum
{
  ATLAS_STORY_ITEM_EVENT,
  ATLAS_STORY_ITEM_QUOTE,
  ATLAS_STORY_ITEM_FORCE,
  ATLAS_N_STORY_ITEM_KINDS,
} AtlasStoryItemKind;

/** AtlasStoryItem: an item that a step shows; @index is into the array of its kind. */
typedef struct
{
  AtlasStoryItemKind kind;
  guint index;
} AtlasStoryItem;

/**
 * AtlasStoryStep:
 *
 * Where a story stops, and what the map shows then. What it does not say is as at first, so that a
 * step looks the same however one came to it; only the map stays where it is without a camera.
 */
typedef struct
{
  const char *title;
  const char *text;
  AtlasPartialDate date;
  gboolean has_view; /* FALSE: recognised */
  AtlasView view;
  gboolean has_camera; /* FALSE: the map stays; the rest is 0 */
  double lat;          /* the middle of the map, degrees, WGS 84 */
  double lon;
  double zoom;            /* in a map of ATLAS_STORY_MAP_WIDTH_PX × ATLAS_STORY_MAP_HEIGHT_PX */
  gboolean has_alliances; /* FALSE: those that are filled at first */
  const char *const *alliances; /* ids, NULL-terminated */
  guint layers;                 /* a bit for each word of ATLAS_VOCABULARY_LAYER */
  const char *const *highlight; /* state codes, NULL-terminated */
  const AtlasStoryItem *items;
  guint n_items;
  const AtlasSource *const *sources; /* may be none */
  guint n_sources;
  const char *notes; /* for the speaker, may be NULL */
} AtlasStoryStep;

/** AtlasStory: a guided tour, out of a file of its own. It has a step at least. */
typedef struct
{
  const char *id;
  const char *title;
  const char *summary;
  const AtlasStoryStep *steps;
  guint n_steps;
  const AtlasSource *const *sources;
  guint n_sources;
} AtlasStory;

/* In the order of their files' names */
guint atlas_collection_get_n_stories (AtlasCollection *self);
const AtlasStory *atlas_collection_get_story (AtlasCollection *self, guint index);
const AtlasStory *atlas_collection_find_story (AtlasCollection *self, const char *id);

G_END_DECLS
