/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-point.h"

#include "atlas-error.h"

#include <glib/gi18n.h>

#define MAX_LATITUDE 90.0
#define MAX_LONGITUDE 180.0

/* As many digits as a double holds exactly, and the powers of ten that are exact too: then one
 * division gives the double nearest to what was written, as strtod() does but quicker. */
#define MAX_EXACT_DIGITS 15

static double
get_power_of_ten (guint exponent)
{
  static const double powers[MAX_EXACT_DIGITS + 1] = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  };

  return powers[exponent];
}

/* Reads “-33.9”: a sign, digits, and perhaps a point and digits. No exponents, no hexadecimals, no
 * infinity. Returns where the number ends, NULL when there is none. */
static const char *
read_decimal (const char *text, double *value)
{
  const char *p = text + (*text == '-' || *text == '+');
  guint64 digits = 0;
  guint n_digits = 0, n_decimals = 0;

  for (; g_ascii_isdigit (*p); p++, n_digits++)
    digits = n_digits < MAX_EXACT_DIGITS ? digits * 10 + (guint64) (*p - '0') : digits;
  if (*p == '.')
    for (p++; g_ascii_isdigit (*p); p++, n_digits++, n_decimals++)
      digits = n_digits < MAX_EXACT_DIGITS ? digits * 10 + (guint64) (*p - '0') : digits;
  if (n_digits == 0)
    return NULL;

  if (n_digits <= MAX_EXACT_DIGITS)
    *value = (double) digits / get_power_of_ten (n_decimals) * (*text == '-' ? -1.0 : 1.0);
  else
    *value = g_ascii_strtod (text, NULL);
  return p;
}

static gboolean
fail (GError **error, AtlasDataError code, const char *text, const char *problem)
{
  g_autofree char *word = atlas_data_quote_word (text);

  /* Translators: a word that was typed, and what is wrong with it */
  g_set_error (error, ATLAS_DATA_ERROR, code, _ ("“%1$s”: %2$s"), word, problem);
  return FALSE;
}

/**
 * atlas_point_parse:
 * @text: a point as `LAT,LON` in degrees, such as `-33.9,18.4`
 * @lat: (out): latitude, -90 … 90
 * @lon: (out): longitude, -180 … 180
 * @error: return location for an error
 *
 * Errors: %ATLAS_DATA_ERROR_SYNTAX when @text has another form, %ATLAS_DATA_ERROR_VALUE when there
 * is no such point.
 *
 * Returns: whether @text is a point
 */
gboolean
atlas_point_parse (const char *text, double *lat, double *lon, GError **error)
{
  double latitude = 0, longitude = 0;
  const char *p = read_decimal (text, &latitude);

  if (p != NULL && *p == ',')
    p = read_decimal (p + 1, &longitude);
  else
    p = NULL;

  if (p == NULL || *p != '\0')
    return fail (error, ATLAS_DATA_ERROR_SYNTAX, text,
                 _ ("not a point; expected LAT,LON in degrees, such as 52.23,21.01"));
  if (!(ABS (latitude) <= MAX_LATITUDE))
    return fail (error, ATLAS_DATA_ERROR_VALUE, text,
                 _ ("there is no such latitude; expected -90 … 90 before the comma"));
  if (!(ABS (longitude) <= MAX_LONGITUDE))
    return fail (error, ATLAS_DATA_ERROR_VALUE, text,
                 _ ("there is no such longitude; expected -180 … 180 behind the comma"));

  *lat = latitude;
  *lon = longitude;
  return TRUE;
}
