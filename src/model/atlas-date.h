/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasDate:
 *
 * A calendar day, proleptic Gregorian, without a time zone: the number of days since 1970-01-01.
 * Dates compare with `<` and `==`.
 */
typedef gint32 AtlasDate;

/** ATLAS_DATE_INVALID: what a conversion returns when there is no such day. */
#define ATLAS_DATE_INVALID G_MININT32

/**
 * ATLAS_DATE_START:
 *
 * The first day that the atlas knows: 4 April 1949, when the North Atlantic Treaty was signed.
 */
#define ATLAS_DATE_START ((AtlasDate) - 7577)

/** ATLAS_YEAR_START: the year of %ATLAS_DATE_START. */
#define ATLAS_YEAR_START 1949

/**
 * AtlasPrecision:
 *
 * How exactly a date is known. A month-precise date is shown as “June 2017”.
 */
typedef enum
{
  ATLAS_PRECISION_DAY,
  ATLAS_PRECISION_MONTH,
  ATLAS_PRECISION_YEAR,
} AtlasPrecision;

/**
 * AtlasPartialDate:
 * @first: the first day that the date may mean; it sorts there
 * @precision: how exactly it is known
 */
typedef struct
{
  AtlasDate first;
  AtlasPrecision precision;
} AtlasPartialDate;

/**
 * AtlasSpan:
 * @from: the first day in the span
 * @to: the first day no longer in it; meaningless when @is_open
 * @is_open: whether the span has not ended
 *
 * A stretch of time, half-open: `[from, to)`. Nothing holds twice on the day of a hand-over.
 */
typedef struct
{
  AtlasDate from;
  AtlasDate to;
  gboolean is_open;
} AtlasSpan;

AtlasDate atlas_date_from_ymd (int year, int month, int day);
void atlas_date_to_ymd (AtlasDate date, int *year, int *month, int *day);
int atlas_date_get_year (AtlasDate date);
AtlasDate atlas_date_today (void);
AtlasDate atlas_date_of_year (int year, AtlasDate today);
AtlasDate atlas_date_add_months (AtlasDate date, int months);
/* Sorts an array of AtlasDate, the earliest first: a GCompareFunc of pointers to them */
int atlas_date_compare (gconstpointer a, gconstpointer b);

gboolean atlas_date_parse (const char *text, AtlasDate *date, GError **error);
char *atlas_date_to_iso (AtlasDate date) G_GNUC_WARN_UNUSED_RESULT;
char *atlas_date_format_long (AtlasDate date) G_GNUC_WARN_UNUSED_RESULT;

gboolean atlas_partial_date_parse (const char *text, AtlasPartialDate *date, GError **error);
AtlasDate atlas_partial_date_get_end (AtlasPartialDate date);
char *atlas_partial_date_to_iso (AtlasPartialDate date) G_GNUC_WARN_UNUSED_RESULT;
char *atlas_partial_date_format (AtlasPartialDate date) G_GNUC_WARN_UNUSED_RESULT;

gboolean atlas_span_contains (AtlasSpan span, AtlasDate date);
gboolean atlas_span_overlaps (AtlasSpan a, AtlasSpan b);
gboolean atlas_span_intersect (AtlasSpan a, AtlasSpan b, AtlasSpan *both);

G_END_DECLS
