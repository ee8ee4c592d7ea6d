/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-arena.h"
#include "atlas-border-length.h"
#include "atlas-collection-load.h"
#include "atlas-collection.h"
#include "atlas-dispute.h"
#include "atlas-json.h"
#include "atlas-story.h"
#include "atlas-vocabulary.h"

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
  guint *force_order;         /* wholes before parts */
  const guint **force_wholes; /* by force */
  AtlasDispute *disputes;
  guint n_disputes;
  AtlasBorderLength *borders;
  guint n_borders;
  AtlasStory *stories;
  guint n_stories;

  /* id → place in the array, plus one; old ids too, once all is loaded */
  GHashTable *source_ids;
  GHashTable *person_ids;
  GHashTable *alliance_ids;
  GHashTable *event_ids;
  GHashTable *quote_ids;
  GHashTable *force_ids;
  GHashTable *dispute_ids;
  GHashTable *border_ids;
  GHashTable *story_ids;
};

AtlasCollection *atlas_collection_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* The place of an item in its array by its id, FALSE when nothing has that id. */
gboolean atlas_collection_find_index (GHashTable *ids, const char *id, guint *index);

/**
 * AtlasCollectionLoad:
 * @self: what is being loaded; after any problem it is only fit to be freed
 * @span_from, @span_to: the time that the collection is about, half-open, as far as it says
 * @unknown: the tables of ids that are not all known, because their file could not be read: what
 *   leads there is not a problem
 * @step_done, @step_size: the part of the whole that is done, and that the current file is
 * @told: the progress that was last told of
 * @is_cancelled: whether somebody cancelled, so that all ends as soon as it can
 *
 * What the readers of all files need to know while a collection is loaded.
 */
typedef struct
{
  AtlasCollection *self;
  const AtlasLoadOptions *options;
  GCancellable *cancellable;
  gboolean has_span_from;
  AtlasPartialDate span_from;
  gboolean has_span_to;
  AtlasPartialDate span_to;
  GHashTable *unknown;
  double step_done;
  double step_size;
  double told;
  gboolean is_cancelled;
} AtlasCollectionLoad;

/* Readers of one file each: they fill the arrays of the collection from the document @root, and
 * report all problems to its reader. */
typedef void (*AtlasCollectionReadFunc) (AtlasCollectionLoad *load, const AtlasJson *root);

void atlas_collection_read_about (AtlasCollectionLoad *load, const AtlasJson *root);
void atlas_collection_read_sources (AtlasCollectionLoad *load, const AtlasJson *root);
void atlas_collection_read_people (AtlasCollectionLoad *load, const AtlasJson *root);
void atlas_collection_read_alliances (AtlasCollectionLoad *load, const AtlasJson *root);
void atlas_collection_read_events (AtlasCollectionLoad *load, const AtlasJson *root);
void atlas_collection_read_quotes (AtlasCollectionLoad *load, const AtlasJson *root);
void atlas_collection_read_forces (AtlasCollectionLoad *load, const AtlasJson *root);
void atlas_collection_read_disputes (AtlasCollectionLoad *load, const AtlasJson *root);
void atlas_collection_read_borders (AtlasCollectionLoad *load, const AtlasJson *root);
void atlas_collection_read_story (AtlasCollectionLoad *load, const AtlasJson *root);

/* Behind all files: what leads to items that were read later than what leads there */
void atlas_collection_check_events (AtlasCollectionLoad *load, AtlasJsonReader *reader);
void atlas_collection_check_quotes (AtlasCollectionLoad *load, AtlasJsonReader *reader);
void atlas_collection_check_forces (AtlasCollectionLoad *load, AtlasJsonReader *reader);
void atlas_collection_read_renamed (AtlasCollectionLoad *load, const AtlasJson *root);

/* What the readers share */
typedef void (*AtlasCollectionItemFunc) (AtlasCollectionLoad *load,
                                         const AtlasJson *item,
                                         gpointer target);

gpointer atlas_collection_read_items (AtlasCollectionLoad *load,
                                      const AtlasJson *root,
                                      const char *key,
                                      gsize item_size,
                                      GHashTable *ids,
                                      AtlasCollectionItemFunc read_item,
                                      guint *n_items);
const char *
atlas_collection_read_id (AtlasCollectionLoad *load, const AtlasJson *item, GHashTable *ids);
gboolean atlas_collection_expect_id (const AtlasJson *value, const char *id, gboolean at_key);
const char *atlas_collection_read_text (AtlasCollectionLoad *load,
                                        const AtlasJson *item,
                                        const char *key,
                                        AtlasTextKind kind);
const char *atlas_collection_read_common_text (AtlasCollectionLoad *load,
                                               const AtlasJson *item,
                                               const char *key,
                                               AtlasTextKind kind);
const char *atlas_collection_read_optional_text (AtlasCollectionLoad *load,
                                                 const AtlasJson *item,
                                                 const char *key,
                                                 AtlasTextKind kind);
const char *
atlas_collection_read_state (AtlasCollectionLoad *load, const AtlasJson *item, const char *key);
const char *atlas_collection_read_side (AtlasCollectionLoad *load, const AtlasJson *item);
const char *const *
atlas_collection_read_states (AtlasCollectionLoad *load, const AtlasJson *item, const char *key);
const char *const *atlas_collection_read_ids (AtlasCollectionLoad *load,
                                              const AtlasJson *item,
                                              const char *key,
                                              GHashTable *known,
                                              const char *expected);
gboolean atlas_collection_read_reference (AtlasCollectionLoad *load,
                                          const AtlasJson *value,
                                          GHashTable *known,
                                          const char *expected,
                                          guint *index);
const AtlasSource *const *atlas_collection_read_citations (AtlasCollectionLoad *load,
                                                           const AtlasJson *item,
                                                           guint *n_sources);
const AtlasSource *const *atlas_collection_read_optional_citations (AtlasCollectionLoad *load,
                                                                    const AtlasJson *item,
                                                                    guint *n_sources);
void
atlas_collection_read_spot (AtlasCollectionLoad *load, const AtlasJson *place, AtlasSite *site);
void
atlas_collection_read_site (AtlasCollectionLoad *load, const AtlasJson *place, AtlasSite *site);
guint
atlas_collection_read_choice (const AtlasJson *item, const char *key, AtlasVocabulary vocabulary);
guint
atlas_collection_read_choices (const AtlasJson *item, const char *key, AtlasVocabulary vocabulary);

/* Dates */
gboolean atlas_collection_read_date_within (AtlasCollectionLoad *load,
                                            const AtlasJson *item,
                                            const char *key,
                                            AtlasPartialDate *date);
gboolean atlas_collection_expect_order (const AtlasJson *item,
                                        const char *key,
                                        AtlasPartialDate from,
                                        AtlasPartialDate to);
gboolean atlas_collection_read_to (const AtlasJson *item,
                                   gboolean has_from,
                                   AtlasPartialDate from,
                                   gboolean *has_to,
                                   AtlasPartialDate *to);

void atlas_collection_report_progress (AtlasCollectionLoad *load, double fraction);

G_END_DECLS
