/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-command-export.h"

#include "atlas-builtin.h"
#include "atlas-command.h"
#include "atlas-export-options.h"
#include "atlas-query-options.h"
#include "atlas-widgets.h"

#include <glib/gi18n.h>
#include <string.h>

static const char help[] =
  N_ ("Usage:\n"
      "  alliance-atlas export --date DATE [--view VIEW] [--region S,W,N,E]\n"
      "                        [--size WIDTHxHEIGHT] [--outline ID[,ID…]]\n"
      "                        [--layers LAYER[,LAYER…]] [--dark] FILE.png|svg|pdf\n"
      "\n"
      "Draws the map of a day with its date, legend, scale bar and attribution: as pixels\n"
      "(PNG), or as vectors, which can be enlarged (SVG, PDF).\n"
      "\n"
      "  --date DATE            a day as YYYY-MM-DD, 1949-04-04 … today\n"
      "  --view VIEW            recognised (by the UN or most states; the default)\n"
      "                         or controlled (who held the ground)\n"
      "  --region S,W,N,E       what has to be in the picture, degrees; it crosses the\n"
      "                         dateline where W is greater than E. Europe by default\n"
      "  --size WIDTHxHEIGHT    pixels, each 16 … 8192; 1600x1000 by default. What there is\n"
      "                         no room for is left out: legend, title, then attribution\n"
      "  --outline ID[,ID…]     alliances whose outline is drawn over the filled ones, such as\n"
      "                         eu,pfp\n"
      "  --layers LAYER[,LAYER…] what is drawn besides: troops, record (events and quotes),\n"
      "                         treaty-area (of Article 5), partners\n"
      "  --dark                 in dark colours\n"
      "\n"
      "Exit status: 0 when the file was written; 2, after one line on standard error, when it\n"
      "was not: then nothing is written, and a file that was there before is as it was.\n");

static int
fail_to_write (const char *path, const GError *error)
{
  g_autofree char *problem =
    g_strdup_printf (_ ("cannot be written (%s); expected a file name in a folder where files "
                        "can be made"),
                     error->message);

  return atlas_command_fail_word (path, problem);
}

/* “one of eu, cis, …” */
static char *
list_outlines (AtlasWorld *world)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < atlas_collection_get_n_alliances (collection); i++)
    if (!atlas_world_is_filled (world, i))
      g_strv_builder_add (words, atlas_collection_get_alliance (collection, i)->id);
  ids = g_strv_builder_end (words);
  return g_strjoinv (", ", ids);
}

static gboolean
find_outlined (AtlasWorld *world, const char *text, AtlasExportRequest *request, GError **error)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  g_auto (GStrv) ids = g_strsplit (text, ",", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *known = NULL;
      g_autofree char *problem = NULL;
      guint index = 0;

      if (atlas_collection_find_alliance (collection, ids[i], &index) &&
          !atlas_world_is_filled (world, index))
        {
          request->outlined_alliances |= G_GUINT64_CONSTANT (1) << index;
          continue;
        }
      known = list_outlines (world);
      problem =
        g_strdup_printf (_ ("no alliance that can be outlined; expected some of %s"), known);
      return atlas_query_fail (error, ids[i], problem);
    }
  return TRUE;
}

int
atlas_command_export (int argc, char *const *argv)
{
  AtlasExportOptions options;
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasWorld) world = NULL;
  g_autoptr (AtlasDay) day = NULL;

  if (!atlas_export_options_parse (&options, argc, argv, atlas_date_today (), &error))
    return atlas_command_fail (error->message);
  if (options.wants_help)
    return atlas_command_write (_ (help), strlen (_ (help))) ? 0 : ATLAS_EXIT_ERROR;

  world = atlas_builtin_load_world (NULL, &error);
  if (world == NULL)
    return atlas_command_fail (error->message);
  if (options.outline != NULL && !find_outlined (world, options.outline, &options.request, &error))
    return atlas_command_fail (error->message);
  day = atlas_day_new (world, options.date, options.view);
  options.request.day = day;
  atlas_widgets_register_resources (); /* has the icons */
  if (!atlas_export_write (&options.request, options.path, NULL, &error))
    return fail_to_write (options.path, error);
  return 0;
}
