/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-command-export.h"

#include "atlas-builtin.h"
#include "atlas-command.h"
#include "atlas-export-options.h"
#include "atlas-query-options.h"
#include "atlas-widgets.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <math.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static const char help[] =
  N_ ("Usage:\n"
      "  alliance-atlas export --date DATE [--view VIEW] [--region S,W,N,E]\n"
      "                        [--size WIDTHxHEIGHT] [--scale N] [--outline ID[,ID…]]\n"
      "                        [--layers LAYER[,LAYER…]] [--dark] FILE.png|svg|pdf\n"
      "  alliance-atlas export --storyboard --from DATE --to DATE [--view VIEW] … FILE.pdf\n"
      "  alliance-atlas export --storyboard --story ID [--size WIDTHxHEIGHT] [--dark] FILE.pdf\n"
      "  alliance-atlas export --animation --from DATE --to DATE [--step STEP] [--speed N]\n"
      "                        [--fps N] [--view VIEW] … FILE.webm|gif\n"
      "\n"
      "Draws the map of a day with its date, legend, scale bar, sources and licence: as pixels\n"
      "(PNG), or as vectors, which can be enlarged (SVG, PDF). A storyboard is a PDF with a\n"
      "page for each day on which something changed, or for each step of a story, and what\n"
      "is told of it beside the map. An animation is a film of a time.\n"
      "\n"
      "  --date DATE            a day as YYYY-MM-DD, 1949-04-04 … today\n"
      "  --from DATE, --to DATE the first day and the last one; both are shown\n"
      "  --story ID             a story, which says itself what is shown\n"
      "  --view VIEW            recognised (by the UN or most states; the default)\n"
      "                         or controlled (who held the ground)\n"
      "  --region S,W,N,E       what has to be in the picture, degrees; it crosses the\n"
      "                         dateline where W is greater than E. Europe by default\n"
      "  --size WIDTHxHEIGHT    pixels, each 16 … 8192; 1600x1000 by default, 1123x794 (A4) for\n"
      "                         a storyboard, 1280x800 for an animation. What there is no room\n"
      "                         for is left out: legend, title, then attribution\n"
      "  --scale N              1 … 4: a PNG of the same picture with so many times the pixels\n"
      "                         each way, at most 8192\n"
      "  --outline ID[,ID…]     alliances whose outline is drawn over the filled ones, such as\n"
      "                         eu,pfp\n"
      "  --layers LAYER[,LAYER…] what is drawn besides: troops, record (events and quotes),\n"
      "                         treaty-area (of Article 5), partners\n"
      "  --step STEP            how far an animation goes at once: day, month or year. By\n"
      "                         default days up to three months, months up to eight years,\n"
      "                         else years. Where something changed it says so, and waits as\n"
      "                         long as it takes to read that\n"
      "  --speed N              0.25 … 8 times the usual pace\n"
      "  --fps N                1 … 30 pictures a second, 5 by default\n"
      "  --dark                 in dark colours\n"
      "\n"
      "Exit status: 0 when the file was written; 2, after one line on standard error, when it\n"
      "was not: then nothing is written, and a file that was there before is as it was.\n");

/* What the system said is the file’s fault; the rest says itself what is missing. */
static int
fail_to_write (const char *path, const GError *error)
{
  g_autofree char *problem = NULL;

  if (error->domain == G_FILE_ERROR)
    problem = g_strdup_printf (_ ("cannot be written (%s); expected a file name in a folder where "
                                  "files can be made"),
                               error->message);
  else
    problem = g_strdup_printf (_ ("not written: %s"), error->message);
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

/* “one of …” */
static char *
list_stories (AtlasCollection *collection)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < atlas_collection_get_n_stories (collection); i++)
    g_strv_builder_add (words, atlas_collection_get_story (collection, i)->id);
  ids = g_strv_builder_end (words);
  return g_strjoinv (", ", ids);
}

static gboolean
find_story (AtlasWorld *world, const char *id, guint *story, GError **error)
{
  g_autofree char *page = g_strconcat ("story:", id, NULL);
  g_autofree char *known = NULL;
  g_autofree char *problem = NULL;
  AtlasTarget target;

  if (atlas_target_parse (page, world, &target, NULL))
    {
      *story = target.index;
      return TRUE;
    }
  known = list_stories (atlas_world_get_collection (world));
  problem = g_strdup_printf (_ ("no such story; expected one of %s"), known);
  return atlas_query_fail (error, id, problem);
}

/* Writing: in a thread, so that a signal can stop it and nothing half-written is left. */

typedef struct
{
  AtlasExportJob *job;
  AtlasWorld *world;
  GCancellable *cancellable;
  GMainLoop *loop;
  GError *error;
  gboolean is_written;
} Running;

/* Only to a person */
static void
progress_cb (double fraction, gpointer user_data)
{
  if (isatty (STDERR_FILENO))
    fprintf (stderr, "\r%3.0f %%", floor (fraction * 100.0));
}

static gpointer
run_in_thread (gpointer data)
{
  Running *self = data;

  self->is_written = atlas_export_job_run (self->job, self->world, NULL, progress_cb, NULL,
                                           self->cancellable, &self->error);
  g_main_loop_quit (self->loop);
  return NULL;
}

static gboolean
signal_cb (gpointer user_data)
{
  g_cancellable_cancel (user_data);
  return G_SOURCE_CONTINUE;
}

/* Returns whether the file is there; one that was stopped is an error as well. */
static gboolean
run (AtlasExportJob *job, AtlasWorld *world, GError **error)
{
  static const int signals[] = { SIGINT, SIGTERM, SIGHUP };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  guint ids[G_N_ELEMENTS (signals)];
  Running running = { .job = job, .world = world, .cancellable = cancellable, .loop = loop };
  GThread *thread;

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    ids[i] = g_unix_signal_add (signals[i], signal_cb, cancellable);
  thread = g_thread_new ("export", run_in_thread, &running);
  g_main_loop_run (loop);
  g_thread_join (thread);
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_source_remove (ids[i]);
  if (job->kind != ATLAS_EXPORT_PICTURE && isatty (STDERR_FILENO))
    fputs ("\r     \r", stderr);
  if (running.error != NULL)
    g_propagate_error (error, running.error);
  return running.is_written;
}

int
atlas_command_export (int argc, char *const *argv)
{
  AtlasExportOptions options;
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasWorld) world = NULL;
  AtlasExportJob *job = &options.job;
  gboolean is_written;

  if (!atlas_export_options_parse (&options, argc, argv, atlas_date_today (), &error))
    return atlas_command_fail (error->message);
  if (options.wants_help)
    return atlas_command_write (_ (help), strlen (_ (help))) ? 0 : ATLAS_EXIT_ERROR;

  world = atlas_builtin_load_world (NULL, &error);
  if (world == NULL)
    return atlas_command_fail (error->message);
  if (options.outline != NULL && !find_outlined (world, options.outline, &job->request, &error))
    return atlas_command_fail (error->message);
  if (options.story != NULL && !find_story (world, options.story, &job->story, &error))
    return atlas_command_fail (error->message);
  atlas_widgets_register_resources (); /* has the icons */
  job->path = g_strdup (options.path);
  is_written = run (job, world, &error);
  atlas_export_job_clear (job);
  return is_written ? 0 : fail_to_write (options.path, error);
}
