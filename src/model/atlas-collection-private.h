/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-arena.h"
#include "atlas-collection.h"
#include "atlas-json.h"

G_BEGIN_DECLS

struct _AtlasCollection
{
  AtlasArena *arena; /* holds everything below but the hash tables */

  const char *id;
  const char *title;
  const char *summary;
  const char *version;
  const char *license;

  AtlasSource *sources;
  guint n_sources;
  AtlasPerson *people;
  guint n_people;
  AtlasAlliance *alliances;
  guint n_alliances;
  AtlasMembership *memberships;
  guint n_memberships;
  AtlasEvent *events;
  guint n_events;
  AtlasQuote *quotes;
  guint n_quotes;
  AtlasForce *forces;
  guint n_forces;

  /* id → place in the array, plus one */
  GHashTable *source_ids;
  GHashTable *person_ids;
  GHashTable *alliance_ids;
  GHashTable *event_ids;
  GHashTable *quote_ids;
  GHashTable *force_ids;
};

AtlasCollection *atlas_collection_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* The place of an item in its array by its id, FALSE when nothing has that id. */
gboolean atlas_collection_find_index (GHashTable *ids, const char *id, guint *index);

/* Readers of one file each: they fill the arrays of the collection from the document @root. After
 * a problem, which @root’s reader then knows, the collection is only fit to be freed. */
typedef void (*AtlasCollectionReadFunc) (AtlasCollection *self, const AtlasJson *root);

void atlas_collection_read_about (AtlasCollection *self, const AtlasJson *root);
void atlas_collection_read_sources (AtlasCollection *self, const AtlasJson *root);
void atlas_collection_read_people (AtlasCollection *self, const AtlasJson *root);
void atlas_collection_read_alliances (AtlasCollection *self, const AtlasJson *root);
void atlas_collection_read_events (AtlasCollection *self, const AtlasJson *root);
void atlas_collection_read_quotes (AtlasCollection *self, const AtlasJson *root);
void atlas_collection_read_forces (AtlasCollection *self, const AtlasJson *root);

/* What the readers share */
typedef void (*AtlasCollectionItemFunc) (AtlasCollection *self,
                                         const AtlasJson *item,
                                         gpointer target);

gpointer atlas_collection_read_items (AtlasCollection *self,
                                      const AtlasJson *root,
                                      const char *key,
                                      gsize item_size,
                                      AtlasCollectionItemFunc read_item,
                                      guint *n_items);
const char *
atlas_collection_read_id (AtlasCollection *self, const AtlasJson *item, GHashTable *ids);
const char *
atlas_collection_read_text (AtlasCollection *self, const AtlasJson *item, const char *key);
const char *
atlas_collection_read_optional_text (AtlasCollection *self, const AtlasJson *item, const char *key);
const char *
atlas_collection_read_state (AtlasCollection *self, const AtlasJson *item, const char *key);
const char *const *atlas_collection_read_states (AtlasCollection *self, const AtlasJson *item);
const char *const *atlas_collection_read_ids (AtlasCollection *self,
                                              const AtlasJson *item,
                                              const char *key,
                                              GHashTable *known,
                                              const char *expected);
const AtlasSource *const *
atlas_collection_read_citations (AtlasCollection *self, const AtlasJson *item, guint *n_sources);
void atlas_collection_read_spot (AtlasCollection *self, const AtlasJson *place, AtlasSite *site);
void atlas_collection_read_site (AtlasCollection *self, const AtlasJson *place, AtlasSite *site);
AtlasConfidence atlas_collection_read_confidence (const AtlasJson *item);
void atlas_collection_expect_order (const AtlasJson *item,
                                    const char *key,
                                    AtlasPartialDate from,
                                    AtlasPartialDate to);
void atlas_collection_fail_reference (const AtlasJson *value, const char *id, const char *expected);

/* All words of a list, for messages: “treaty, accession, …” */
char *atlas_stage_dup_known_ids (void) G_GNUC_WARN_UNUSED_RESULT;
char *atlas_event_kind_dup_known_ids (void) G_GNUC_WARN_UNUSED_RESULT;
char *atlas_confidence_dup_known_ids (void) G_GNUC_WARN_UNUSED_RESULT;
char *atlas_force_kind_dup_known_ids (void) G_GNUC_WARN_UNUSED_RESULT;
char *atlas_force_unit_dup_known_ids (void) G_GNUC_WARN_UNUSED_RESULT;
char *atlas_site_precision_dup_known_ids (void) G_GNUC_WARN_UNUSED_RESULT;
char *atlas_source_kind_dup_known_ids (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
