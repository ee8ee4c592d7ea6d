/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-search-index.h"
#include "atlas-search.h"

G_BEGIN_DECLS

typedef enum
{
  ATLAS_SEARCH_TARGET, /* @index of the target that its group means */
  ATLAS_SEARCH_TOWN,   /* place of the geography */
  ATLAS_SEARCH_REGION, /* unit of the geography */
  ATLAS_SEARCH_SITE,   /* where something of the record happened */
} AtlasSearchOrigin;

/** AtlasSearchItem: what a document of the index stands for. */
typedef struct
{
  const char *title; /* the world's */
  guint32 index;
  guint8 group;  /* AtlasSearchGroup */
  guint8 origin; /* AtlasSearchOrigin */
} AtlasSearchItem;

struct _AtlasSearch
{
  gatomicrefcount ref_count;

  AtlasWorld *world;
  AtlasSearchIndex *index;
  AtlasSearchItem *items; /* by document; in the order among equals, so by group */
  guint n_items;
  GPtrArray *sites; /* const AtlasSite *, of the world */
};

/* atlas-search-items.c: fills @self->items and @self->sites and returns what is in them */
AtlasSearchIndex *atlas_search_collect (AtlasSearch *self) G_GNUC_WARN_UNUSED_RESULT;

/* atlas-search-describe.c */
char *
atlas_search_describe (AtlasSearch *self, const AtlasSearchItem *item) G_GNUC_WARN_UNUSED_RESULT;
char *atlas_search_describe_dispute (AtlasSearch *self,
                                     const AtlasSearchItem *item) G_GNUC_WARN_UNUSED_RESULT;
AtlasTarget atlas_search_item_get_target (const AtlasSearchItem *item);
gboolean
atlas_search_get_point (AtlasSearch *self, const AtlasSearchItem *item, double *lat, double *lon);

/* The state that holds a unit today as the UN sees it, 0 for none */
guint atlas_search_find_owner (AtlasWorld *world, guint unit);

G_END_DECLS
