/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-timeline.h"

G_BEGIN_DECLS

/* What a row of the timeline says of an item besides its title and text. Every string is plain
 * text, never markup; NULL where there is nothing to say. */

/* “24 March 1999 – 10 June 1999”, “June 2017” */
char *atlas_item_format_date (AtlasItem *self) G_GNUC_WARN_UNUSED_RESULT;
/* “Summit”, “Quote”, “Accession” */
const char *atlas_item_get_kind_label (AtlasItem *self);
/* Date, kind, and whether it is disputed: “9 February 1990 · Quote · Disputed” */
char *atlas_item_format_heading (AtlasItem *self) G_GNUC_WARN_UNUSED_RESULT;
/* The same with its title, as assistive technology says it: “9 February 1990, Quote, Disputed: James
 * Baker, …”, with what would turn it around written out */
char *atlas_item_format_label (AtlasItem *self) G_GNUC_WARN_UNUSED_RESULT;
/* Name of the symbolic icon that goes with the label */
const char *atlas_item_get_icon_name (AtlasItem *self);
const char *atlas_event_kind_get_icon_name (AtlasEventKind kind);
/* “Bucharest”, “Moscow; Berlin” */
char *atlas_item_format_places (AtlasItem *self) G_GNUC_WARN_UNUSED_RESULT;
/* “Disputed by …: …” */
char *atlas_item_describe_dispute (AtlasItem *self) G_GNUC_WARN_UNUSED_RESULT;

/* “36,000 – 50,000 personnel”, “Not counted”. An estimate, so never one bare figure: where low and high
 * are the same it says so, “20,000 personnel (a single figure)”. */
char *atlas_force_format_count (const AtlasForce *force) G_GNUC_WARN_UNUSED_RESULT;

/* The address when a link to it may be shown: https only; else NULL */
const char *atlas_source_get_link (const AtlasSource *source);

G_END_DECLS
