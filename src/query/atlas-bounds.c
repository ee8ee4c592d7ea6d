/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-bounds.h"

#include "atlas-error.h"
#include "atlas-point.h"

#include <glib/gi18n.h>

#define HALF_TURN 180.0

static gboolean
fail (GError **error, AtlasDataError code, const char *text, const char *problem)
{
  g_autofree char *word = atlas_data_quote_word (text);

  g_set_error (error, ATLAS_DATA_ERROR, code, _ ("“%1$s”: %2$s"), word, problem);
  return FALSE;
}

/* One corner, which is a point */
static gboolean
parse_corner (const char *text,
              const char *lat_word,
              const char *lon_word,
              double *lat,
              double *lon,
              GError **error)
{
  g_autofree char *corner = g_strdup_printf ("%s,%s", lat_word, lon_word);
  g_autoptr (GError) problem = NULL;

  if (atlas_point_parse (corner, lat, lon, &problem))
    return TRUE;
  if (g_error_matches (problem, ATLAS_DATA_ERROR, ATLAS_DATA_ERROR_SYNTAX))
    return fail (error, ATLAS_DATA_ERROR_SYNTAX, text,
                 _ ("not a region; expected S,W,N,E in degrees, such as 44,22,53,41"));
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/**
 * atlas_bounds_parse:
 * @text: a region as `S,W,N,E` in degrees, such as `44,22,53,41`: its corners in the south-west and
 *   the north-east
 * @region: (out): filled; left alone after an error
 * @error: return location for an error
 *
 * A west that is more than the east means a region across the 180th meridian: `50,170,70,-170`.
 *
 * Errors: %ATLAS_DATA_ERROR_SYNTAX when @text has another form, %ATLAS_DATA_ERROR_VALUE when there
 * is no such region.
 *
 * Returns: whether @text is a region
 */
gboolean
atlas_bounds_parse (const char *text, AtlasBounds *region, GError **error)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);
  AtlasBounds parsed;

  if (g_strv_length (words) != 4)
    return fail (error, ATLAS_DATA_ERROR_SYNTAX, text,
                 _ ("not a region; expected S,W,N,E in degrees, such as 44,22,53,41"));
  if (!parse_corner (text, words[0], words[1], &parsed.south, &parsed.west, error) ||
      !parse_corner (text, words[2], words[3], &parsed.north, &parsed.east, error))
    return FALSE;
  if (parsed.south > parsed.north)
    return fail (error, ATLAS_DATA_ERROR_VALUE, text,
                 _ ("its first latitude is north of its second; expected S,W,N,E, the south "
                    "first"));
  *region = parsed;
  return TRUE;
}

/**
 * atlas_bounds_contains:
 * @region: a region
 * @lat: degrees
 * @lon: degrees, -180 … 180; both ends are the same meridian
 */
gboolean
atlas_bounds_contains (const AtlasBounds *region, double lat, double lon)
{
  if (lat < region->south || lat > region->north)
    return FALSE;
  if (region->west > region->east)
    return lon >= region->west || lon <= region->east;
  if (lon == HALF_TURN || lon == -HALF_TURN)
    return region->west == -HALF_TURN || region->east == HALF_TURN;
  return lon >= region->west && lon <= region->east;
}
