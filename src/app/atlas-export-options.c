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
/* How many times the usual pace */
#define MIN_SPEED 0.25
#define MAX_SPEED 8.0

typedef enum
{
  OPTION_DATE,
  OPTION_VIEW,
  OPTION_REGION,
  OPTION_SIZE,
  OPTION_SCALE,
  OPTION_OUTLINE,
  OPTION_LAYERS,
  OPTION_FROM,
  OPTION_TO,
  OPTION_STORY,
  OPTION_STEP,
  OPTION_SPEED,
  OPTION_FPS,
  OPTION_DARK,
  OPTION_STORYBOARD,
  OPTION_ANIMATION,
  OPTION_HELP,
  OPTION_FILE,
  N_OPTIONS,
} Option;

static const char *const names[N_OPTIONS] = {
  [OPTION_DATE] = "--date",
  [OPTION_VIEW] = "--view",
  [OPTION_REGION] = "--region",
  [OPTION_SIZE] = "--size",
  [OPTION_SCALE] = "--scale",
  [OPTION_OUTLINE] = "--outline",
  [OPTION_LAYERS] = "--layers",
  [OPTION_FROM] = "--from",
  [OPTION_TO] = "--to",
  [OPTION_STORY] = "--story",
  [OPTION_STEP] = "--step",
  [OPTION_SPEED] = "--speed",
  [OPTION_FPS] = "--fps",
  [OPTION_DARK] = "--dark",
  [OPTION_STORYBOARD] = "--storyboard",
  [OPTION_ANIMATION] = "--animation",
  [OPTION_HELP] = "--help",
  [OPTION_FILE] = "FILE",
};

#define PICTURE (1 << ATLAS_EXPORT_PICTURE)
#define DAYS (1 << ATLAS_EXPORT_DAYS)
#define STORY (1 << ATLAS_EXPORT_STORY)
#define ANIMATION (1 << ATLAS_EXPORT_ANIMATION)
#define ALL (PICTURE | DAYS | STORY | ANIMATION)

/* What each of them is for; a story says itself what is shown. */
static const guint purposes[N_OPTIONS] = {
  [OPTION_DATE] = PICTURE,
  [OPTION_VIEW] = PICTURE | DAYS | ANIMATION,
  [OPTION_REGION] = PICTURE | DAYS | ANIMATION,
  [OPTION_SIZE] = ALL,
  [OPTION_SCALE] = PICTURE,
  [OPTION_OUTLINE] = PICTURE | DAYS | ANIMATION,
  [OPTION_LAYERS] = PICTURE | DAYS | ANIMATION,
  [OPTION_FROM] = DAYS | ANIMATION,
  [OPTION_TO] = DAYS | ANIMATION,
  [OPTION_STORY] = STORY,
  [OPTION_STEP] = ANIMATION,
  [OPTION_SPEED] = ANIMATION,
  [OPTION_FPS] = ANIMATION,
  [OPTION_DARK] = ALL,
  [OPTION_STORYBOARD] = DAYS | STORY,
  [OPTION_ANIMATION] = ANIMATION,
  [OPTION_HELP] = ALL,
  [OPTION_FILE] = ALL,
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
                              "--size, --scale, --outline, --layers, --dark, --storyboard, "
                              "--animation, --from, --to, --story, --step, --speed, --fps or "
                              "--help"));
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

/* Only of a picture of pixels, and as large as one can be */
static gboolean
parse_scale (const char *text, const char *path, AtlasExportRequest *request, GError **error)
{
  AtlasExportFormat format = ATLAS_EXPORT_PNG;
  g_autofree char *problem = NULL;
  guint64 scale;

  if (!g_ascii_string_to_unsigned (text, 10, 1, ATLAS_EXPORT_MAX_SCALE, &scale, NULL))
    {
      problem = g_strdup_printf (_ ("not a scale; expected 1 … %d"), ATLAS_EXPORT_MAX_SCALE);
      return atlas_query_fail (error, text, problem);
    }
  if (!atlas_export_format_for_name (path, &format) || format != ATLAS_EXPORT_PNG)
    return atlas_query_fail (error, "--scale",
                             _ ("this file has no pixels; expected a name that ends in .png"));
  if (!atlas_export_request_fits (request, (int) scale))
    {
      problem = g_strdup_printf (
        _ ("the picture would be too large; expected at most %d pixels along a side"),
        ATLAS_EXPORT_MAX_PX);
      return atlas_query_fail (error, text, problem);
    }
  request->scale = (int) scale;
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

static AtlasExportKind
find_kind (const char *const *values)
{
  if (values[OPTION_ANIMATION] != NULL)
    return ATLAS_EXPORT_ANIMATION;
  if (values[OPTION_STORYBOARD] == NULL)
    return ATLAS_EXPORT_PICTURE;
  return values[OPTION_STORY] != NULL ? ATLAS_EXPORT_STORY : ATLAS_EXPORT_DAYS;
}

/* No option is without effect. */
static gboolean
check_purposes (const char *const *values, AtlasExportKind kind, GError **error)
{
  static const char *const advice[ATLAS_EXPORT_N_KINDS] = {
    [ATLAS_EXPORT_PICTURE] =
      N_ ("not for a picture of a day; expected --storyboard or --animation with it"),
    [ATLAS_EXPORT_DAYS] = N_ ("not for a storyboard of days; expected --from and --to, or --story"),
    [ATLAS_EXPORT_STORY] = N_ ("not for a story, which says itself what is shown; expected --story "
                               "without it"),
    [ATLAS_EXPORT_ANIMATION] = N_ ("not for an animation; expected --from and --to"),
  };

  for (Option i = 0; i < N_OPTIONS; i++)
    if (values[i] != NULL && (purposes[i] >> kind & 1) == 0)
      return atlas_query_fail (error, names[i], _ (advice[kind]));
  return TRUE;
}

static gboolean
check_name (const char *name, const AtlasExportJob *job, GError **error)
{
  static const char *const expected[ATLAS_EXPORT_N_KINDS] = {
    [ATLAS_EXPORT_PICTURE] = N_ ("not a picture; expected a name that ends in .png, .svg or .pdf"),
    [ATLAS_EXPORT_DAYS] = N_ ("not a storyboard; expected a name that ends in .pdf"),
    [ATLAS_EXPORT_STORY] = N_ ("not a storyboard; expected a name that ends in .pdf"),
    [ATLAS_EXPORT_ANIMATION] = N_ ("not a film; expected a name that ends in .webm or .gif"),
  };

  if (name == NULL)
    return atlas_query_fail (error, "export",
                             _ ("the file is missing; expected a name that ends in .png, .svg or "
                                ".pdf; .webm or .gif for an animation"));
  return atlas_export_job_takes_name (job, name) ||
         atlas_query_fail (error, name, _ (expected[job->kind]));
}

static gboolean
parse_times (const char *const *values, AtlasDate today, AtlasExportJob *job, GError **error)
{
  if (job->kind == ATLAS_EXPORT_STORY)
    return TRUE;
  if (job->kind == ATLAS_EXPORT_PICTURE)
    return values[OPTION_DATE] != NULL
             ? atlas_query_parse_date (values[OPTION_DATE], today, &job->date, error)
             : atlas_query_fail (error, "export",
                                 _ ("the day is missing; expected --date YYYY-MM-DD"));
  if (values[OPTION_FROM] == NULL || values[OPTION_TO] == NULL)
    return atlas_query_fail (error, "export",
                             job->kind == ATLAS_EXPORT_DAYS
                               ? _ ("the time is missing; expected --from and --to, or --story")
                               : _ ("the time is missing; expected --from and --to"));
  if (!atlas_query_parse_date (values[OPTION_FROM], today, &job->from, error) ||
      !atlas_query_parse_date (values[OPTION_TO], today, &job->to, error))
    return FALSE;
  return job->from <= job->to ||
         atlas_query_fail (error, values[OPTION_TO], _ ("before --from; expected a later day"));
}

static gboolean
parse_step (const char *text, AtlasAnimationPace *pace, GError **error)
{
  static const char *const units[ATLAS_N_TIME_UNITS] = {
    [ATLAS_TIME_YEAR] = "year", [ATLAS_TIME_MONTH] = "month", [ATLAS_TIME_DAY] = "day"
  };

  for (AtlasTimeUnit unit = 0; unit < ATLAS_N_TIME_UNITS; unit++)
    if (g_str_equal (text, units[unit]))
      {
        pace->has_unit = TRUE;
        pace->unit = unit;
        return TRUE;
      }
  return atlas_query_fail (error, text, _ ("not a step; expected one of day, month, year"));
}

static gboolean
parse_speed (const char *text, AtlasAnimationPace *pace, GError **error)
{
  char *end = NULL;
  double speed = g_ascii_strtod (text, &end);

  if (end == text || *end != '\0' || !(speed >= MIN_SPEED && speed <= MAX_SPEED))
    return atlas_query_fail (error, text, _ ("not a speed; expected 0.25 … 8"));
  pace->speed = speed;
  return TRUE;
}

static gboolean
parse_fps (const char *text, AtlasAnimationPace *pace, GError **error)
{
  g_autofree char *problem = NULL;
  guint64 fps;

  if (g_ascii_string_to_unsigned (text, 10, ATLAS_ANIMATION_MIN_FPS, ATLAS_ANIMATION_MAX_FPS, &fps,
                                  NULL))
    {
      pace->fps = (guint) fps;
      return TRUE;
    }
  problem = g_strdup_printf (_ ("not a number of pictures a second; expected %d … %d"),
                             ATLAS_ANIMATION_MIN_FPS, ATLAS_ANIMATION_MAX_FPS);
  return atlas_query_fail (error, text, problem);
}

static gboolean
parse_pace (const char *const *values, AtlasExportJob *job, GError **error)
{
  g_autofree char *problem = NULL;
  guint n;

  if (job->kind != ATLAS_EXPORT_ANIMATION)
    return TRUE;
  if (values[OPTION_STEP] != NULL && !parse_step (values[OPTION_STEP], &job->pace, error))
    return FALSE;
  if (values[OPTION_SPEED] != NULL && !parse_speed (values[OPTION_SPEED], &job->pace, error))
    return FALSE;
  if (values[OPTION_FPS] != NULL && !parse_fps (values[OPTION_FPS], &job->pace, error))
    return FALSE;
  n = atlas_animation_count_frames (&job->pace, job->from, job->to);
  if (n <= ATLAS_ANIMATION_MAX_FRAMES)
    return TRUE;
  problem = g_strdup_printf (_ ("that would be %u pictures; expected a longer step, or a shorter "
                                "time, with at most %d"),
                             n, ATLAS_ANIMATION_MAX_FRAMES);
  return atlas_query_fail (error, "--step", problem);
}

static gboolean
parse_size (const char *text, AtlasExportJob *job, GError **error)
{
  AtlasExportRequest *request = &job->request;
  g_autoptr (GError) problem = NULL;

  atlas_export_job_set_usual_size (job);
  if (text == NULL)
    return TRUE;
  if (!atlas_export_parse_size (text, &request->width, &request->height, error))
    return FALSE;
  return job->kind != ATLAS_EXPORT_ANIMATION ||
         atlas_export_check_movie_size (request->width, request->height, &problem) ||
         atlas_query_fail (error, text, problem->message);
}

static gboolean
parse_look (const char *const *values, AtlasExportJob *job, GError **error)
{
  AtlasExportRequest *request = &job->request;

  request->scheme = values[OPTION_DARK] != NULL ? ATLAS_SCHEME_DARK : ATLAS_SCHEME_LIGHT;
  if (values[OPTION_VIEW] != NULL &&
      !atlas_query_parse_view (values[OPTION_VIEW], &job->view, error))
    return FALSE;
  if (values[OPTION_REGION] != NULL &&
      !atlas_export_parse_region (values[OPTION_REGION], &request->region, error))
    return FALSE;
  if (values[OPTION_LAYERS] != NULL &&
      !parse_layers (values[OPTION_LAYERS], &request->overlays, error))
    return FALSE;
  if (!parse_size (values[OPTION_SIZE], job, error))
    return FALSE;
  return values[OPTION_SCALE] == NULL ||
         parse_scale (values[OPTION_SCALE], values[OPTION_FILE], request, error);
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
 * Returns: whether the arguments ask for a file, completely
 */
gboolean
atlas_export_options_parse (
  AtlasExportOptions *self, int argc, char *const *argv, AtlasDate today, GError **error)
{
  const char *values[N_OPTIONS] = { NULL };
  AtlasExportJob *job = &self->job;
  AtlasExportRequest request;

  *self = (AtlasExportOptions) { .wants_help = FALSE };
  atlas_export_request_init (&request, NULL);
  atlas_export_job_init (job, &request);
  if (!sort_words (values, argc, argv, error))
    return FALSE;
  self->wants_help = values[OPTION_HELP] != NULL;
  if (self->wants_help)
    return TRUE;

  job->kind = find_kind (values);
  self->path = values[OPTION_FILE];
  self->outline = values[OPTION_OUTLINE];
  self->story = values[OPTION_STORY];
  return check_purposes (values, job->kind, error) && check_name (self->path, job, error) &&
         parse_times (values, today, job, error) && parse_look (values, job, error) &&
         parse_pace (values, job, error);
}
