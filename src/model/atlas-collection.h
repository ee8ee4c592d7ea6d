/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-date.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AtlasCollection:
 *
 * A loaded collection: alliances and their memberships, and the record of events, quotes and
 * forces with the people and sources they name. Immutable and complete: a collection with an error
 * in it is never half-loaded. All pointers inside live as long as the collection.
 */
typedef struct _AtlasCollection AtlasCollection;

/** Stages of a state's relation to an alliance; several can hold at once. */
typedef enum
{
  ATLAS_STAGE_ASPIRANT,
  ATLAS_STAGE_PARTNER,
  ATLAS_STAGE_DIALOGUE,
  ATLAS_STAGE_ACTION_PLAN,
  ATLAS_STAGE_INVITED,
  ATLAS_STAGE_SIGNED,
  ATLAS_STAGE_MEMBER,
  ATLAS_STAGE_LEFT_COMMAND,
  ATLAS_STAGE_SUSPENDED,
  ATLAS_STAGE_WITHDREW,
  ATLAS_STAGE_DISSOLVED,
  ATLAS_N_STAGES,
} AtlasStage;

typedef enum
{
  ATLAS_EVENT_TREATY,
  ATLAS_EVENT_ACCESSION,
  ATLAS_EVENT_WITHDRAWAL,
  ATLAS_EVENT_SUMMIT,
  ATLAS_EVENT_DECLARATION,
  ATLAS_EVENT_WAR,
  ATLAS_EVENT_CRISIS,
  ATLAS_EVENT_DEPLOYMENT,
  ATLAS_EVENT_EXERCISE,
  ATLAS_EVENT_NEGOTIATION,
  ATLAS_EVENT_SANCTIONS,
  ATLAS_EVENT_INDEPENDENCE,
  ATLAS_EVENT_ELECTION,
  ATLAS_EVENT_OTHER,
  ATLAS_N_EVENT_KINDS,
} AtlasEventKind;

typedef enum
{
  ATLAS_CONFIDENCE_VERIFIED,
  ATLAS_CONFIDENCE_LIKELY,
  ATLAS_CONFIDENCE_DISPUTED,
  ATLAS_N_CONFIDENCES,
} AtlasConfidence;

/** What sort of force a report of troops is about; a total is of one side in one place or state. */
typedef enum
{
  ATLAS_FORCE_ARMY,
  ATLAS_FORCE_AIR,
  ATLAS_FORCE_NAVY,
  ATLAS_FORCE_BATTLEGROUP,
  ATLAS_FORCE_MISSION,
  ATLAS_FORCE_TOTAL,
  ATLAS_N_FORCE_KINDS,
} AtlasForceKind;

/** What the numbers of a force count. */
typedef enum
{
  ATLAS_UNIT_PERSONNEL,
  ATLAS_UNIT_VEHICLES,
  ATLAS_UNIT_AIRCRAFT,
  ATLAS_UNIT_SHIPS,
  ATLAS_UNIT_BATTALION_GROUPS,
  ATLAS_UNIT_UNCOUNTED,
  ATLAS_N_FORCE_UNITS,
} AtlasForceUnit;

/** How exactly a place is known; a region or a country stands at a point in it. */
typedef enum
{
  ATLAS_SITE_SITE,
  ATLAS_SITE_TOWN,
  ATLAS_SITE_REGION,
  ATLAS_SITE_COUNTRY,
  ATLAS_N_SITE_PRECISIONS,
} AtlasSitePrecision;

typedef enum
{
  ATLAS_SOURCE_PRIMARY,
  ATLAS_SOURCE_ARCHIVE,
  ATLAS_SOURCE_PRESS,
  ATLAS_SOURCE_SCHOLARLY,
  ATLAS_SOURCE_REFERENCE,
  ATLAS_N_SOURCE_KINDS,
} AtlasSourceKind;

/**
 * AtlasSource: an entry of the bibliography. @author, @url and @note may be NULL; @opened: its text
 * was read for the collection.
 */
typedef struct
{
  const char *id;
  AtlasSourceKind kind;
  gboolean opened;
  const char *title;
  const char *publisher;
  const char *author;
  const char *url;
  const char *note;
  gboolean has_date;
  AtlasPartialDate date;
} AtlasSource;

/** AtlasRole: an office that a person held; @from is not always known. */
typedef struct
{
  const char *title;
  gboolean has_from;
  AtlasPartialDate from;
  gboolean has_to;
  AtlasPartialDate to;
} AtlasRole;

typedef struct
{
  const char *id;
  const char *name;
  const char *native;  /* NULL when the same */
  const char *country; /* state code */
  const AtlasRole *roles;
  guint n_roles;
} AtlasPerson;

/** AtlasSite: a named point; @lat and @lon in degrees, WGS 84. */
typedef struct
{
  const char *name;
  double lat;
  double lon;
} AtlasSite;

/**
 * AtlasAlliance: @has_dissolved is FALSE while it exists. @native may be NULL. @kind is for readers;
 * what it means for the map is @is_military.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *short_name;
  const char *native;
  const char *kind;
  gboolean is_military;
  const char *text;
  AtlasPartialDate founded;
  gboolean has_dissolved;
  AtlasPartialDate dissolved;
  const AtlasSource *const *sources;
  guint n_sources;
} AtlasAlliance;

/** AtlasStageSpan: one stage of one membership, @from as precise as the source is. */
typedef struct
{
  AtlasStage stage;
  AtlasPartialDate from;
  AtlasPartialDate to; /* only when !span.is_open */
  AtlasSpan span;
  const char *text; /* may be NULL */
  const AtlasSource *const *sources;
  guint n_sources;
} AtlasStageSpan;

/** AtlasMembership: what one state was to one alliance over time, stages sorted by start. */
typedef struct
{
  guint alliance;    /* index into the alliances */
  const char *state; /* code */
  const AtlasStageSpan *stages;
  guint n_stages;
} AtlasMembership;

/** AtlasEvent: something that happened, on a day or from @date to @end. */
typedef struct
{
  const char *id;
  AtlasEventKind kind;
  AtlasPartialDate date;
  gboolean has_end;
  AtlasPartialDate end; /* the last day, inclusive, as the source says */
  const char *title;
  const char *text;
  const char *note; /* may be NULL */
  AtlasConfidence confidence;
  const AtlasSite *places;
  guint n_places;
  const char *const *states;    /* codes, NULL-terminated */
  const char *const *alliances; /* ids, NULL-terminated */
  const char *const *people;    /* ids, NULL-terminated */
  const char *const *related;   /* ids of events and quotes, NULL-terminated */
  const AtlasSource *const *sources;
  guint n_sources;
} AtlasEvent;

/** AtlasQuote: what somebody said or wrote. @replies are the quotes that answer it. */
typedef struct
{
  const char *id;
  AtlasPartialDate date;
  const AtlasPerson *speaker;
  const char *role;
  const char *occasion;
  const AtlasSite *place;    /* may be NULL */
  const char *original_lang; /* BCP 47, or NULL with original_text */
  const char *original_text;
  const char *english_text;
  const char *english_by; /* "official", "own", or the translator */
  gboolean verbatim;      /* FALSE: a paraphrase or a report */
  const char *context;
  const char *disputed_by; /* NULL with disputed_what when nobody disputes it */
  const char *disputed_what;
  const char *const *disputed_quotes; /* ids, NULL-terminated: the rival account; NULL likewise */
  const char *note;                   /* may be NULL */
  AtlasConfidence confidence;
  const char *const *replies; /* quote ids, NULL-terminated */
  const char *const *events;  /* event ids, NULL-terminated */
  const char *const *states;  /* codes, NULL-terminated */
  const AtlasSource *const *sources;
  guint n_sources;
} AtlasQuote;

/**
 * AtlasForce: troops of @side in @host, as somebody published it. The numbers hold on @as_of, the
 * presence from @from until @to. @part_of never leads back to the force itself.
 */
typedef struct
{
  const char *id;
  const char *side; /* a state code, or the id of an alliance */
  const char *name;
  AtlasForceKind kind;
  const char *host; /* state code */
  AtlasSite place;
  AtlasSitePrecision precision;
  AtlasPartialDate from;
  gboolean has_to;
  AtlasPartialDate to;
  AtlasPartialDate as_of;
  AtlasForceUnit unit;
  gboolean has_count; /* FALSE exactly when @unit is uncounted; @low and @high are then 0 */
  guint low;          /* at most @high */
  guint high;
  const char *published;      /* the figures as they were published, and by whom */
  const char *text;           /* may be NULL */
  const char *const *part_of; /* ids of forces that its troops are among, NULL-terminated */
  AtlasConfidence confidence;
  const AtlasSource *const *sources;
  guint n_sources;
} AtlasForce;

#define ATLAS_TYPE_COLLECTION (atlas_collection_get_type ())

GType atlas_collection_get_type (void);

/* A folder may be a resource:// one. Blocking: call it off the main thread. */
AtlasCollection *atlas_collection_load (GFile *folder,
                                        GCancellable *cancellable,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
AtlasCollection *atlas_collection_ref (AtlasCollection *self);
void atlas_collection_unref (AtlasCollection *self);

const char *atlas_collection_get_id (AtlasCollection *self);
const char *atlas_collection_get_title (AtlasCollection *self);
const char *atlas_collection_get_summary (AtlasCollection *self);
const char *atlas_collection_get_version (AtlasCollection *self);
const char *atlas_collection_get_license (AtlasCollection *self);

guint atlas_collection_get_n_alliances (AtlasCollection *self);
const AtlasAlliance *atlas_collection_get_alliance (AtlasCollection *self, guint index);
gboolean atlas_collection_find_alliance (AtlasCollection *self, const char *id, guint *index);
guint atlas_collection_get_n_memberships (AtlasCollection *self);
const AtlasMembership *atlas_collection_get_membership (AtlasCollection *self, guint index);
guint atlas_collection_get_n_events (AtlasCollection *self);
const AtlasEvent *atlas_collection_get_event (AtlasCollection *self, guint index);
guint atlas_collection_get_n_quotes (AtlasCollection *self);
const AtlasQuote *atlas_collection_get_quote (AtlasCollection *self, guint index);
guint atlas_collection_get_n_people (AtlasCollection *self);
const AtlasPerson *atlas_collection_get_person (AtlasCollection *self, guint index);
guint atlas_collection_get_n_sources (AtlasCollection *self);
const AtlasSource *atlas_collection_get_source (AtlasCollection *self, guint index);
guint atlas_collection_get_n_forces (AtlasCollection *self);
const AtlasForce *atlas_collection_get_force (AtlasCollection *self, guint index);
/* The places of all forces, each behind those that it is part of */
const guint *atlas_collection_get_force_order (AtlasCollection *self);
/* The places of the forces that one is part of, as many as its part_of; NULL when it is of none */
const guint *atlas_collection_get_force_wholes (AtlasCollection *self, guint index);

/* NULL or FALSE when nothing has that id; @index is then left alone */
const AtlasEvent *atlas_collection_find_event (AtlasCollection *self, const char *id);
const AtlasQuote *atlas_collection_find_quote (AtlasCollection *self, const char *id);
const AtlasPerson *atlas_collection_find_person (AtlasCollection *self, const char *id);
const AtlasSource *atlas_collection_find_source (AtlasCollection *self, const char *id);
const AtlasForce *atlas_collection_find_force (AtlasCollection *self, const char *id);
gboolean atlas_collection_find_event_index (AtlasCollection *self, const char *id, guint *index);
gboolean atlas_collection_find_quote_index (AtlasCollection *self, const char *id, guint *index);
gboolean atlas_collection_find_person_index (AtlasCollection *self, const char *id, guint *index);
gboolean atlas_collection_find_source_index (AtlasCollection *self, const char *id, guint *index);
gboolean atlas_collection_find_force_index (AtlasCollection *self, const char *id, guint *index);

/* Vocabulary: the words of the files (“left-command”), and as shown to people */
const char *atlas_stage_to_id (AtlasStage stage);
gboolean atlas_stage_from_id (const char *id, AtlasStage *stage);
const char *atlas_stage_get_label (AtlasStage stage);
const char *atlas_event_kind_to_id (AtlasEventKind kind);
gboolean atlas_event_kind_from_id (const char *id, AtlasEventKind *kind);
const char *atlas_event_kind_get_label (AtlasEventKind kind);
/* Whether arms were used, moved or made ready: war, crisis, deployment, exercise */
gboolean atlas_event_kind_is_force (AtlasEventKind kind);
const char *atlas_confidence_to_id (AtlasConfidence confidence);
gboolean atlas_confidence_from_id (const char *id, AtlasConfidence *confidence);
const char *atlas_confidence_get_label (AtlasConfidence confidence);
const char *atlas_force_kind_to_id (AtlasForceKind kind);
gboolean atlas_force_kind_from_id (const char *id, AtlasForceKind *kind);
const char *atlas_force_kind_get_label (AtlasForceKind kind);
const char *atlas_force_unit_to_id (AtlasForceUnit unit);
gboolean atlas_force_unit_from_id (const char *id, AtlasForceUnit *unit);
const char *atlas_force_unit_get_label (AtlasForceUnit unit);
const char *atlas_site_precision_to_id (AtlasSitePrecision precision);
gboolean atlas_site_precision_from_id (const char *id, AtlasSitePrecision *precision);
const char *atlas_site_precision_get_label (AtlasSitePrecision precision);
const char *atlas_source_kind_to_id (AtlasSourceKind kind);
gboolean atlas_source_kind_from_id (const char *id, AtlasSourceKind *kind);
const char *atlas_source_kind_get_label (AtlasSourceKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasCollection, atlas_collection_unref)

G_END_DECLS
