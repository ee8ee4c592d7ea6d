/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* bench-load FOLDER [RUNS]: loads a collection as the program does, and prints as JSON how long
 * that took, the median of the runs, and how much memory the collection and its loading take. */

#include "config.h"

#include "atlas-builtin.h"
#include "atlas-collection-load.h"

#include <stdlib.h>
#include <string.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* What is allocated, in bytes; 0 where that cannot be told */
static gsize
get_allocated (void)
{
#ifdef __GLIBC__
  struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
#else
  return 0;
#endif
}

/* The most that the process ever had in memory, in KiB */
static guint64
get_peak_kib (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line != NULL ? g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10) : 0;
}

static guint
count_items (AtlasCollection *collection)
{
  guint n_items = atlas_collection_get_n_events (collection) +
                  atlas_collection_get_n_quotes (collection) +
                  atlas_collection_get_n_forces (collection);

  for (guint i = 0; i < atlas_collection_get_n_memberships (collection); i++)
    n_items += atlas_collection_get_membership (collection, i)->n_stages;
  return n_items;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return one < other ? -1 : one > other;
}

int
main (int argc, char **argv)
{
  int n_runs = argc > 2 ? atoi (argv[2]) : 5;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (AtlasGeography) geography = NULL;
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  AtlasLoadOptions options = { 0 };
  guint64 peak_before_kib;
  gsize allocated = 0;
  guint n_items = 0;
  double median_ms;

  if (argc < 2 || n_runs < 1)
    {
      g_printerr ("Usage: bench-load FOLDER [RUNS]\n");
      return 2;
    }
  folder = g_file_new_for_commandline_arg (argv[1]);
  geography = atlas_builtin_load_geography (&error);
  if (geography == NULL)
    g_error ("%s", error->message);
  options.geography = geography;

  peak_before_kib = get_peak_kib ();
  for (int i = 0; i < n_runs; i++)
    {
      gsize before = get_allocated ();
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (AtlasCollection) collection =
        atlas_collection_load_with (folder, &options, NULL, NULL, &error);
      gint64 took = g_get_monotonic_time () - begin;

      if (collection == NULL)
        g_error ("%s", error->message);
      g_array_append_val (times, took);
      allocated = get_allocated () - before;
      n_items = count_items (collection);
    }
  g_array_sort (times, compare_times);
  median_ms = (double) g_array_index (times, gint64, times->len / 2) / 1000;
  g_print ("{\"items\": %u, \"load_ms\": %.2f, \"us_per_item\": %.3f, \"bytes_per_item\": %.0f, "
           "\"peak_bytes_per_item\": %.0f}\n",
           n_items, median_ms, median_ms * 1000 / n_items, (double) allocated / n_items,
           (double) (get_peak_kib () - peak_before_kib) * 1024 / n_items);
  return 0;
}
