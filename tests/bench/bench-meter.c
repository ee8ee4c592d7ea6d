/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-meter.h"

#include <math.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#define DEFAULT_FRAMES 300
#define WARM_UP_FRAMES 30
#define PAN_LEG_FRAMES 150
#define ZOOM_LEG_FRAMES 60

typedef struct
{
  const char *name;
  BenchStepFunc step;
  BenchReadyFunc ready;
  gpointer user_data;
} Scenario;

struct _BenchMeter
{
  const char *program;
  guint frames;
  GStrv wanted; /* NULL-terminated, empty for all. */
  gboolean shows_late;
  GArray *scenarios;

  GtkWindow *window; /* Borrowed. */
  BenchReadyFunc start_ready;
  gpointer start_data;
  gint64 launch_us;
  gint64 peak_pss_kib;
  gboolean started;

  /* The scenario that runs. */
  guint current;
  int frame;       /* Negative while warming up. */
  gint64 input_us; /* When the change that is not yet shown was made, or 0. */
  gint64 last_frame_us;
  gint64 cpu_us;
  gint64 thread_us; /* CPU time of the main thread at the last frame */
  guint presented;
  guint dropped;
  GArray *latencies_us; /* gint64 */
};

static gint64
cpu_time_us (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * G_USEC_PER_SEC + usage.ru_utime.tv_usec +
         usage.ru_stime.tv_usec;
}

static gint64
thread_time_us (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
note_memory (BenchMeter *self)
{
  g_autofree char *rollup = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &rollup, NULL, NULL))
    return;
  line = strstr (rollup, "\nPss:");
  if (line != NULL)
    self->peak_pss_kib =
      MAX (self->peak_pss_kib, g_ascii_strtoll (line + strlen ("\nPss:"), NULL, 10));
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/* The nearest-rank percentile, in milliseconds; NAN when nothing was measured. */
static double
percentile_ms (GArray *sorted_us, double percent)
{
  guint rank;

  if (sorted_us->len == 0)
    return NAN;
  rank = (guint) ceil (percent / 100 * sorted_us->len);
  return (double) g_array_index (sorted_us, gint64, MAX (rank, 1) - 1) / 1000;
}

static void
print_number (const char *key, double number)
{
  if (isfinite (number))
    g_print (", \"%s\": %.3f", key, number);
  else
    g_print (", \"%s\": null", key);
}

static void
print_scenario (BenchMeter *self, const Scenario *scenario)
{
  double cpu_ms = (double) (cpu_time_us () - self->cpu_us) / 1000;

  g_array_sort (self->latencies_us, compare_times);
  g_print ("{\"program\": \"%s\", \"scenario\": \"%s\", \"frames\": %u, \"dropped\": %u",
           self->program, scenario->name, self->presented, self->dropped);
  print_number ("p50_ms", percentile_ms (self->latencies_us, 50));
  print_number ("p95_ms", percentile_ms (self->latencies_us, 95));
  print_number ("cpu_ms", self->presented > 0 ? cpu_ms / self->presented : NAN);
  g_print ("}\n");
}

static void
print_start (BenchMeter *self)
{
  g_print ("{\"program\": \"%s\"", self->program);
  print_number ("start_ms", (double) (g_get_monotonic_time () - self->launch_us) / 1000);
  g_print ("}\n");
}

static void
print_memory (BenchMeter *self)
{
  g_print ("{\"program\": \"%s\"", self->program);
  print_number ("peak_pss_mib", (double) self->peak_pss_kib / 1024);
  g_print ("}\n");
}

static void
begin_scenario (BenchMeter *self)
{
  self->frame = -WARM_UP_FRAMES;
  self->input_us = 0;
  self->last_frame_us = 0;
  self->presented = 0;
  self->dropped = 0;
  g_array_set_size (self->latencies_us, 0);
}

static void
finish (BenchMeter *self)
{
  print_memory (self);
  gtk_window_destroy (self->window);
}

static void
end_scenario (BenchMeter *self, const Scenario *scenario)
{
  print_scenario (self, scenario);
  note_memory (self);
  self->current++;
  begin_scenario (self);
}

/* What came between two frames: work of the main thread, or the machine’s, which had other work? */
static void
show_late (BenchMeter *self, gint64 interval_us)
{
  if (self->shows_late)
    g_printerr ("%s: %.1f ms before frame %d, of which the main thread worked %.1f\n",
                g_array_index (self->scenarios, Scenario, self->current).name,
                (double) interval_us / 1000, self->frame,
                (double) (thread_time_us () - self->thread_us) / 1000);
}

/* Counts the frames that should have come between this one and the one before it. */
static void
count_dropped (BenchMeter *self, GdkFrameClock *clock)
{
  gint64 now = gdk_frame_clock_get_frame_time (clock), interval = 0;

  gdk_frame_clock_get_refresh_info (clock, now, &interval, NULL);
  if (self->last_frame_us > 0 && interval > 0)
    {
      double frames = (double) (now - self->last_frame_us) / (double) interval;

      if (frames > 1.5)
        {
          self->dropped += (guint) lround (frames) - 1;
          show_late (self, now - self->last_frame_us);
        }
    }
  self->last_frame_us = now;
  self->thread_us = thread_time_us ();
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  BenchMeter *self = user_data;
  const Scenario *scenario;
  gint64 now = g_get_monotonic_time ();

  if (!self->started)
    return G_SOURCE_CONTINUE;
  if (self->current >= self->scenarios->len)
    {
      finish (self);
      return G_SOURCE_REMOVE;
    }
  scenario = &g_array_index (self->scenarios, Scenario, self->current);
  /* What the first step sets up belongs to the warm-up: it is no part of what is scripted. */
  if (self->frame == -WARM_UP_FRAMES)
    scenario->step (0, scenario->user_data);
  if (self->frame < 0)
    return G_SOURCE_CONTINUE;
  count_dropped (self, clock);
  if (self->frame < (int) self->frames &&
      scenario->step ((guint) self->frame, scenario->user_data) && self->input_us == 0)
    self->input_us = now;
  return G_SOURCE_CONTINUE;
}

static gboolean
is_ready (BenchReadyFunc ready, gpointer user_data)
{
  return ready == NULL || ready (user_data);
}

static void
after_scenario_frame (BenchMeter *self)
{
  const Scenario *scenario = &g_array_index (self->scenarios, Scenario, self->current);
  gboolean ready = is_ready (scenario->ready, scenario->user_data);

  /* The script starts when the warm-up is over and nothing is on its way any more. */
  if (self->frame < -1 || (self->frame == -1 && ready))
    {
      self->frame++;
      if (self->frame == 0)
        self->cpu_us = cpu_time_us ();
      return;
    }
  if (self->frame < 0)
    return;
  if (self->input_us > 0 && ready)
    {
      gint64 latency_us = g_get_monotonic_time () - self->input_us;

      g_array_append_val (self->latencies_us, latency_us);
      self->input_us = 0;
    }
  self->presented++;
  self->frame++;
  if (self->frame >= (int) self->frames && self->input_us == 0)
    end_scenario (self, scenario);
}

static void
after_paint_cb (GdkFrameClock *clock, gpointer user_data)
{
  BenchMeter *self = user_data;

  if (self->started && self->current < self->scenarios->len)
    after_scenario_frame (self);
  else if (!self->started && gtk_widget_get_mapped (GTK_WIDGET (self->window)) &&
           is_ready (self->start_ready, self->start_data))
    {
      print_start (self);
      note_memory (self);
      self->started = TRUE;
    }
}

static void
realize_cb (GtkWidget *widget, gpointer user_data)
{
  g_signal_connect (gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (after_paint_cb),
                    user_data);
}

static gboolean
is_wanted (BenchMeter *self, const char *name)
{
  return self->wanted[0] == NULL || g_strv_contains ((const char *const *) self->wanted, name);
}

BenchMeter *
bench_meter_new (const char *program, int argc, char **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new ("[SCENARIO…]");
  g_autoptr (GError) error = NULL;
  int frames = DEFAULT_FRAMES;
  gboolean shows_late = FALSE;
  g_auto (GStrv) names = NULL;
  const GOptionEntry entries[] = {
    { "frames", 0, 0, G_OPTION_ARG_INT, &frames, "Frames of each scenario", "N" },
    { "late", 0, 0, G_OPTION_ARG_NONE, &shows_late, "Write of each frame that was late", NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &names, NULL, NULL },
    { NULL },
  };
  const char *launch = g_getenv ("BENCH_LAUNCH_US");
  BenchMeter *self;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || frames < 1)
    {
      g_printerr ("%s: %s\n", program, error ? error->message : "expected at least one frame");
      exit (2);
    }
  self = g_new0 (BenchMeter, 1);
  self->program = program;
  self->frames = (guint) frames;
  self->shows_late = shows_late;
  self->wanted = names ? g_steal_pointer (&names) : g_new0 (char *, 1);
  self->scenarios = g_array_new (FALSE, TRUE, sizeof (Scenario));
  self->latencies_us = g_array_new (FALSE, TRUE, sizeof (gint64));
  self->launch_us = launch ? g_ascii_strtoll (launch, NULL, 10) : g_get_monotonic_time ();
  return self;
}

void
bench_meter_free (BenchMeter *self)
{
  g_strfreev (self->wanted);
  g_array_unref (self->scenarios);
  g_array_unref (self->latencies_us);
  g_free (self);
}

void
bench_meter_add (
  BenchMeter *self, const char *name, BenchStepFunc step, BenchReadyFunc ready, gpointer user_data)
{
  Scenario scenario = { name, step, ready, user_data };

  if (is_wanted (self, name))
    g_array_append_val (self->scenarios, scenario);
}

void
bench_meter_watch (BenchMeter *self, GtkWindow *window, BenchReadyFunc ready, gpointer user_data)
{
  self->window = window;
  self->start_ready = ready;
  self->start_data = user_data;
  begin_scenario (self);
  if (gtk_widget_get_realized (GTK_WIDGET (window)))
    realize_cb (GTK_WIDGET (window), self);
  else
    g_signal_connect (window, "realize", G_CALLBACK (realize_cb), self);
  gtk_widget_add_tick_callback (GTK_WIDGET (window), tick_cb, self, NULL);
}

/* Runs back and forth between 0 and 1, a leg in @leg_frames. */
static double
back_and_forth (guint frame, guint leg_frames)
{
  guint leg = frame / leg_frames;
  double share = (double) (frame % leg_frames) / leg_frames;

  return leg % 2 == 0 ? share : 1 - share;
}

void
bench_script_pan (guint frame, double *x_px, double *y_px)
{
  *x_px = back_and_forth (frame, PAN_LEG_FRAMES) * PAN_LEG_FRAMES * 8;
  *y_px = back_and_forth (frame, PAN_LEG_FRAMES / 2) * PAN_LEG_FRAMES / 2 * 3;
}

double
bench_script_zoom (guint frame)
{
  return back_and_forth (frame, ZOOM_LEG_FRAMES) * 2;
}
