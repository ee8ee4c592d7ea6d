/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-stage-mark.h"

G_BEGIN_DECLS

/**
 * AtlasLegendEntry:
 * @alliance: index into the collection
 * @count: members on the day
 * @text: “32 members”; without any, “from 1955” before it began, “1955–1991” after its end
 *
 * What the legend says of one filled alliance on the day.
 */
typedef struct
{
  guint alliance;
  guint count;
  char *text;
} AtlasLegendEntry;

/* Fills @entry, whose text is to be freed with g_free(). */
void atlas_legend_entry_init (AtlasLegendEntry *entry, AtlasDay *day, guint alliance);

/* “2004 · 7”: the year of a wave and how many of it are members on the day */
char *
atlas_legend_describe_wave (AtlasDay *day, guint alliance, guint wave) G_GNUC_WARN_UNUSED_RESULT;
/* “29 March 2004: Bulgaria, Estonia, …”, as the states are called on the day of the wave */
char *
atlas_legend_list_wave (AtlasWorld *world, guint alliance, guint wave) G_GNUC_WARN_UNUSED_RESULT;

/* “Invited · 7” */
char *atlas_legend_describe_mark (AtlasStageMark mark, guint count) G_GNUC_WARN_UNUSED_RESULT;
/* “Invited: Bulgaria, Estonia, …”, all states with @mark of the alliance */
char *atlas_legend_list_mark (AtlasDay *day,
                              guint alliance,
                              AtlasStageMark mark) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
