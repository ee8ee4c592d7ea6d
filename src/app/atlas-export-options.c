/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-export-options.h"

#include "atlas-point.h"
#include "atlas-projection.h"
#include "atlas-query-options.h"

#include <glib/gi18n.h>
#include <string.h>

/* A smaller region shows nothing that the geometry knows. */
#define MIN_REGION_DEGREES 0.01

typedef enum
{
  OPTION_DATE,
  OPTION_VIEW,
  OPTION_REGION,
  OPTION_SIZE,
  OPTION_OUTLINE,
  OPTION_LAYERS,
  OPTION_DARK,
  OPTION_HELP,
  OPTION_FILE,
  N_OPTIONS,
} Option;

static const char *const names[N_OPTIONS] = {
  [OPTION_DATE] = "--date", [OPTION_VIEW] = "--view",       [OPTION_REGION] = "--region",
  [OPTION_SIZE] = "--size", [OPTION_DARK] = "--dark",       [OPTION_HELP] = "--help",
  [OPTION_FILE] = "FILE",   [OPTION_OUTLINE] = "--outline", [OPTION_LAYERS] = "--layers",
};

static gboolean
has_value (Option option)
{
  return option < OPTION_DARK;
}

/* The option that @word names, up to its “=”; a word that is none is the file. */
static gboolean
find_option (const char *word, Option *option, GError **error)
{
  gsize length = strcspn (word, "=");

  *option = OPTION_FILE;
  if (word[0] != '-')
    return TRUE;
  for (Option i = 0; i < OPTION_FILE; i++)
    if (strlen (names[i]) == length && strncmp (names[i], word, length) == 0 &&
        (word[length] == '\0' || has_value (i)))
      {
        *option = i;
        return TRUE;
      }
  return atlas_query_fail (error, word,
                           _ ("there is no such option; expected --date, --view, --region, "
                              "--size, --outline, --layers, --dark or --help"));
}

static gboolean
sort_words (const char **values, int argc, char *const *argv, GError **error)
{
  for (int i = 1; i < argc; i++)
    {
      const char *word = argv[i];
      Option option;

      if (!find_option (word, &option, error))
        return FALSE;
      if (values[option] != NULL && option == OPTION_FILE)
        return atlas_query_fail (error, word,
                                 _ ("a second file; expected one, behind the options"));
      if (values[option] != NULL)
        return atlas_query_fail (error, names[option], _ ("given twice; expected it once"));

      if (!has_value (option))
        values[option] = word;
      else if (strchr (word, '=') != NULL)
        values[option] = strchr (word, '=') + 1;
      else if (i + 1 < argc)
        values[option] = argv[++i];
      else
        return atlas_query_fail (error, word, _ ("its value is missing; expected one behind it"));
    }
  return TRUE;
}

/* Both corners on the map, north over south and not on one line. */
static gboolean
check_region (const char *text, const AtlasRegion *region, GError **error)
{
  double width = region->east - region->west + (region->west > region->east ? 360.0 : 0.0);
  double north = MIN (region->north, ATLAS_MERCATOR_MAX_LAT);
  double south = MAX (region->south, -ATLAS_MERCATOR_MAX_LAT);

  if (region->south >= region->north)
    return atlas_query_fail (error, text,
                             _ ("its south is not south of its north; expected S,W,N,E such as "
                                "34,-13,70,48"));
  if (north - south < MIN_REGION_DEGREES || width < MIN_REGION_DEGREES)
    return atlas_query_fail (error, text,
                             _ ("too small; expected at least 0.01° each way, between 85° south "
                                "and 85° north"));
  return TRUE;
}

/**
 * atlas_export_parse_region:
 * @text: `S,W,N,E` in degrees, such as `34,-13,70,48`; west of the dateline to east of it where W
 *   is greater than E
 * @region: (out): the region
 * @error: return location for an error
 *
 * Returns: whether @text is a region of the map
 */
gboolean
atlas_export_parse_region (const char *text, AtlasRegion *region, GError **error)
{
  g_auto (GStrv) words = g_strsplit (text, ",", -1);
  g_autofree char *south_west = NULL;
  g_autofree char *north_east = NULL;
  AtlasRegion parsed;

  if (g_strv_length (words) != 4)
    return atlas_query_fail (error, text,
                             _ ("not a region; expected S,W,N,E in degrees, such as "
                                "34,-13,70,48"));
  south_west = g_strdup_printf ("%s,%s", words[0], words[1]);
  north_east = g_strdup_printf ("%s,%s", words[2], words[3]);
  if (!atlas_point_parse (south_west, &parsed.south, &parsed.west, error) ||
      !atlas_point_parse (north_east, &parsed.north, &parsed.east, error) ||
      !check_region (text, &parsed, error))
    return FALSE;
  *region = parsed;
  return TRUE;
}

static gboolean
parse_side (const char *text, int *side)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (text, 10, ATLAS_EXPORT_MIN_PX, ATLAS_EXPORT_MAX_PX, &value,
                                   NULL))
    return FALSE;
  *side = (int) value;
  return TRUE;
}

gboolean
atlas_export_parse_size (const char *text, int *width, int *height, GError **error)
{
  g_auto (GStrv) words = g_strsplit (text, "x", -1);
  int parsed_width;
  int parsed_height;

  if (g_strv_length (words) != 2 || !parse_side (words[0], &parsed_width) ||
      !parse_side (words[1], &parsed_height))
    {
      g_autofree char *problem =
        g_strdup_printf (_ ("not a size; expected WIDTHxHEIGHT in pixels, each %d … %d"),
                         ATLAS_EXPORT_MIN_PX, ATLAS_EXPORT_MAX_PX);

      return atlas_query_fail (error, text, problem);
    }
  *width = parsed_width;
  *height = parsed_height;
  return TRUE;
}

static gboolean
parse_layers (const char *text, AtlasOverlays *overlays, GError **error)
{
  g_autofree char *known = NULL;
  g_autofree char *problem = NULL;

  if (atlas_overlays_from_string (text, overlays))
    return TRUE;
  known = atlas_overlays_to_string (ATLAS_OVERLAYS_ALL);
  problem = g_strdup_printf (_ ("not a list of layers; expected some of %s"), known);
  return atlas_query_fail (error, text, problem);
}

static gboolean
check_needed (const char *const *values, GError **error)
{
  AtlasExportFormat format = ATLAS_EXPORT_PNG;

  if (values[OPTION_DATE] == NULL)
    return atlas_query_fail (error, "export", _ ("the day is missing; expected --date YYYY-MM-DD"));
  if (values[OPTION_FILE] == NULL)
    return atlas_query_fail (error, "export",
                             _ ("the file is missing; expected a name that ends in .png, .svg or "
                                ".pdf"));
  if (!atlas_export_format_for_name (values[OPTION_FILE], &format))
    return atlas_query_fail (error, values[OPTION_FILE],
                             _ ("not a picture; expected a name that ends in .png, .svg or .pdf"));
  return TRUE;
}

/**
 * atlas_export_options_parse:
 * @self: filled
 * @argc: number of @argv
 * @argv: the arguments, the first of which is the subcommand’s name
 * @today: the last day that may be shown
 * @error: return location for an error
 *
 * Takes `--option VALUE` and `--option=VALUE` in any order, and one file.
 *
 * Returns: whether the arguments ask for a picture, completely
 */
gboolean
atlas_export_options_parse (
  AtlasExportOptions *self, int argc, char *const *argv, AtlasDate today, GError **error)
{
  const char *values[N_OPTIONS] = { NULL };
  AtlasExportRequest *request = &self->request;

  *self = (AtlasExportOptions) { .view = ATLAS_VIEW_RECOGNISED };
  atlas_export_request_init (request, NULL);
  if (!sort_words (values, argc, argv, error))
    return FALSE;
  self->wants_help = values[OPTION_HELP] != NULL;
  if (self->wants_help)
    return TRUE;

  self->path = values[OPTION_FILE];
  self->outline = values[OPTION_OUTLINE];
  request->scheme = values[OPTION_DARK] != NULL ? ATLAS_SCHEME_DARK : ATLAS_SCHEME_LIGHT;
  if (!check_needed (values, error) ||
      !atlas_query_parse_date (values[OPTION_DATE], today, &self->date, error))
    return FALSE;
  if (values[OPTION_VIEW] != NULL &&
      !atlas_query_parse_view (values[OPTION_VIEW], &self->view, error))
    return FALSE;
  if (values[OPTION_REGION] != NULL &&
      !atlas_export_parse_region (values[OPTION_REGION], &request->region, error))
    return FALSE;
  if (values[OPTION_LAYERS] != NULL &&
      !parse_layers (values[OPTION_LAYERS], &request->overlays, error))
    return FALSE;
  return values[OPTION_SIZE] == NULL ||
         atlas_export_parse_size (values[OPTION_SIZE], &request->width, &request->height, error);
}
