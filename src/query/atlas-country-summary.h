/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"
#include "atlas-dispute.h"

G_BEGIN_DECLS

/**
 * AtlasCountryLine:
 * @title: “NATO”, “French Algeria”, “Crimea”
 * @text: “Member since 29 March 2004”, “colony”, a note; may be ""
 * @alliance: which alliance it is about, or %G_MAXUINT
 * @state: which other state it is about, or 0
 * @dispute: the explanation of contested ground that it leads to, or NULL; borrowed from the collection
 * @wave: the accession wave of a member, else 0
 * @is_now: whether it holds on the day, for a history that covers all days
 *
 * One line of a country's page.
 */
typedef struct
{
  char *title;
  char *text;
  guint alliance;
  guint state;
  const AtlasDispute *dispute;
  guint wave;
  gboolean is_now;
} AtlasCountryLine;

/**
 * AtlasCountrySummary:
 * @state: index of the state
 * @name: what it is called on the day (or was, when it is none on the day)
 * @exists: whether it holds ground on the day, in the day's border view
 * @existence: when it does not: a sentence that says so and when it did; else NULL
 * @nearest_date: when it does not: the nearest day on which it did
 * @other_names: how it is called on other days, a sentence, or NULL
 * @capital: name of the capital of the day, or NULL
 * @statuses: what it is to each alliance on the day
 * @territories: republics, colonies and zones it holds on the day
 * @disputes: its ground, or ground it claims, that is contested on the day; since when, or why
 * @treaty_area: by which rules Article 5 covers its ground or does not, as recognised
 * @memberships: every stage of every membership over time, sorted by date
 *
 * What the country page shows, worked out without a widget. Lists have AtlasCountryLine elements.
 */
typedef struct
{
  guint state;
  char *name;
  gboolean exists;
  char *existence;
  AtlasDate nearest_date;
  char *other_names;
  char *capital;
  GPtrArray *statuses;
  GPtrArray *territories;
  GPtrArray *disputes;
  GPtrArray *treaty_area;
  GPtrArray *memberships;
} AtlasCountrySummary;

AtlasCountrySummary *
atlas_country_summary_new (AtlasDay *day, guint state) G_GNUC_WARN_UNUSED_RESULT;
void atlas_country_summary_free (AtlasCountrySummary *self);

void atlas_country_line_free (gpointer line);

/* States that share a border with @state on the day, in its border view; by index, guint */
GArray *atlas_day_find_neighbours (AtlasDay *day, guint state) G_GNUC_WARN_UNUSED_RESULT;
/* The same as lines of the page, by name, with what each is to alliances on the day */
GPtrArray *atlas_country_neighbours_new (AtlasDay *day, guint state) G_GNUC_WARN_UNUSED_RESULT;

/* “colony”, “status unsettled”: an AtlasGeoStatus in words */
const char *atlas_geo_status_get_label (guint8 status);

/* Whether two lists of lines read the same, so that nothing needs to be shown anew */
gboolean atlas_country_lines_equal (GPtrArray *a, GPtrArray *b);

/* The spans in which @state holds ground in @view, sorted, none touching. Element type AtlasSpan.
 * Empty for an index that names no state. */
GArray *atlas_world_find_state_spans (AtlasWorld *world,
                                      guint state,
                                      AtlasView view) G_GNUC_WARN_UNUSED_RESULT;

/* A point on the ground that @state holds on the day (its capital, else inside its largest unit),
 * in degrees; FALSE when it holds none. */
gboolean atlas_day_get_state_point (AtlasDay *day, guint state, double *lat, double *lon);

/* The short name of an alliance of the day's collection */
const char *atlas_day_get_alliance_name (AtlasDay *day, guint alliance);
/* “Member since 29 March 2004”: for the status line of a state */
char *atlas_status_describe (const AtlasStageSpan *stage) G_GNUC_WARN_UNUSED_RESULT;
/* “Member from 14 May 1955 until 1 July 1991”, or as above where it has not ended */
char *atlas_stage_span_describe (const AtlasStageSpan *stage) G_GNUC_WARN_UNUSED_RESULT;
/* One line such as “NATO: Member since 1 April 2009”, all statuses joined; the most telling first.
 * NULL when it has none. */
char *atlas_day_describe_statuses (AtlasDay *day, guint state) G_GNUC_WARN_UNUSED_RESULT;

/* “Member of NATO”, “Member of CIS, CSTO”; NULL for a member of none */
char *atlas_day_describe_membership (AtlasDay *day, guint state) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasCountrySummary, atlas_country_summary_free)

G_END_DECLS
