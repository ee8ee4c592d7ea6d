/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-export-dialog.h"

#include "atlas-date-entry.h"

#include <glib/gi18n.h>

/* How much time is proposed, up to the day that is shown */
#define PROPOSED_MONTHS (-120)
#define SECONDS_PER_MINUTE 60

/* What is chosen first; storyboards differ in what has a page. */
typedef enum
{
  WHAT_PICTURE,
  WHAT_STORYBOARD,
  WHAT_ANIMATION,
} What;

typedef enum
{
  PAGES_STORY,
  PAGES_DAYS,
} Pages;

struct _AtlasExportDialog
{
  AdwDialog parent_instance;

  AtlasSession *session;
  AtlasWorld *world;
  AtlasExportRequest request;
  AtlasTarget story; /* the one that is read, or none */
  gboolean is_missing[ATLAS_MOVIE_N_FORMATS];

  /* template widgets */
  GtkWidget *save;
  AdwComboRow *what;
  AdwComboRow *pages;
  AdwComboRow *format;
  AdwComboRow *scale;
  GtkWidget *span;
  AdwEntryRow *from;
  AdwEntryRow *to;
  AdwComboRow *step;
  AdwComboRow *speed;
  GtkWidget *extent_group;
  GtkLabel *extent;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AtlasExportDialog, atlas_export_dialog, ADW_TYPE_DIALOG)

/* As in the menu of the time bar */
static const double speeds[] = { 0.5, 1.0, 2.0, 4.0 };
#define USUAL_SPEED 1

static const AtlasTimeUnit units[] = { ATLAS_TIME_DAY, ATLAS_TIME_MONTH, ATLAS_TIME_YEAR };

/* Lists */

static void
set_texts (AdwComboRow *row, const char *const *texts)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; texts[i] != NULL; i++)
    gtk_string_list_append (list, _ (texts[i]));
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
}

static What
get_what (AtlasExportDialog *self)
{
  return (What) MIN (adw_combo_row_get_selected (self->what), WHAT_ANIMATION);
}

/* Formats of films are those that this build and machine have. */
static gboolean
find_movie_format (AtlasExportDialog *self, guint nth, AtlasMovieFormat *format)
{
  for (AtlasMovieFormat i = 0; i < ATLAS_MOVIE_N_FORMATS; i++)
    if (atlas_movie_format_is_built (i) && !self->is_missing[i] && nth-- == 0)
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

static void
fill_formats (AtlasExportDialog *self)
{
  static const char *const pictures[] = { N_ ("PNG picture"), N_ ("SVG drawing"),
                                          N_ ("PDF document"), NULL };
  static const char *const movies[] = { N_ ("WebM film"), N_ ("GIF film") };
  const char *shown[ATLAS_MOVIE_N_FORMATS + 1] = { NULL };
  AtlasMovieFormat format = 0;

  for (guint i = 0; find_movie_format (self, i, &format); i++)
    shown[i] = movies[format];
  set_texts (self->format, get_what (self) == WHAT_ANIMATION ? shown : pictures);
}

static void
fill_what (AtlasExportDialog *self)
{
  AtlasMovieFormat format = 0;
  gboolean has_movies = find_movie_format (self, 0, &format);
  const char *const texts[] = { N_ ("Picture"), N_ ("Storyboard"),
                                has_movies ? N_ ("Animation") : NULL, NULL };

  set_texts (self->what, texts);
}

/* As far as a picture can be so large */
static void
fill_scales (AtlasExportDialog *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (int scale = 1; atlas_export_request_fits (&self->request, scale); scale++)
    {
      g_autofree char *text =
        /* Translators: how many times the pixels, and the size in pixels that comes of it */
        g_strdup_printf (_ ("%1$d× (%2$d × %3$d)"), scale, self->request.width * scale,
                         self->request.height * scale);

      gtk_string_list_append (list, text);
    }
  adw_combo_row_set_model (self->scale, G_LIST_MODEL (list));
}

static void
fill_rest (AtlasExportDialog *self)
{
  static const char *const pages[] = { N_ ("Each step of the story"), N_ ("Each day with a change"),
                                       NULL };
  static const char *const steps[] = { N_ ("As it fits the time"), N_ ("Days"), N_ ("Months"),
                                       N_ ("Years"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  set_texts (self->pages, pages);
  set_texts (self->step, steps);
  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    {
      g_autofree char *number = g_strdup_printf ("%g", speeds[i]);
      g_autofree char *text = g_strdup_printf (C_ ("speed", "%s×"), number);

      gtk_string_list_append (list, text);
    }
  adw_combo_row_set_model (self->speed, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->speed, USUAL_SPEED);
}

/* What is chosen */

static AtlasExportKind
get_kind (AtlasExportDialog *self)
{
  switch (get_what (self))
    {
    case WHAT_STORYBOARD:
      return self->story.kind != ATLAS_TARGET_NONE &&
                 adw_combo_row_get_selected (self->pages) == PAGES_STORY
               ? ATLAS_EXPORT_STORY
               : ATLAS_EXPORT_DAYS;
    case WHAT_ANIMATION:
      return ATLAS_EXPORT_ANIMATION;
    case WHAT_PICTURE:
    default:
      return ATLAS_EXPORT_PICTURE;
    }
}

static gboolean
has_span (AtlasExportKind kind)
{
  return kind == ATLAS_EXPORT_DAYS || kind == ATLAS_EXPORT_ANIMATION;
}

static const char *
get_suffix (AtlasExportDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->format);
  AtlasMovieFormat movie_format = ATLAS_MOVIE_WEBM;

  switch (get_what (self))
    {
    case WHAT_STORYBOARD:
      return atlas_export_format_get_suffix (ATLAS_EXPORT_PDF);
    case WHAT_ANIMATION:
      find_movie_format (self, selected, &movie_format);
      return atlas_movie_format_get_suffix (movie_format);
    case WHAT_PICTURE:
    default:
      return atlas_export_format_get_suffix (
        (AtlasExportFormat) MIN (selected, ATLAS_EXPORT_N_FORMATS - 1));
    }
}

static gboolean
is_png (AtlasExportDialog *self)
{
  return get_what (self) == WHAT_PICTURE &&
         adw_combo_row_get_selected (self->format) == ATLAS_EXPORT_PNG;
}

static gboolean
parse_date (AtlasExportDialog *self, AdwEntryRow *row, AtlasDate *date, GError **error)
{
  return atlas_date_entry_parse (gtk_editable_get_text (GTK_EDITABLE (row)),
                                 atlas_session_get_today (self->session), date, error);
}

static AtlasAnimationPace
get_pace (AtlasExportDialog *self)
{
  guint step = adw_combo_row_get_selected (self->step);
  guint speed = adw_combo_row_get_selected (self->speed);
  AtlasAnimationPace pace;

  atlas_animation_pace_init (&pace);
  pace.has_unit = step > 0 && step <= G_N_ELEMENTS (units);
  if (pace.has_unit)
    pace.unit = units[step - 1];
  pace.speed = speeds[MIN (speed, G_N_ELEMENTS (speeds) - 1)];
  return pace;
}

/* How much it will be */

static char *
describe_pages (guint n)
{
  return g_strdup_printf (ngettext ("%u page", "%u pages", n), n);
}

/* “1 min 20 s” */
static char *
describe_duration (GArray *frames)
{
  guint seconds = (guint) (atlas_animation_get_duration_ms (frames) / 1000);

  if (seconds < SECONDS_PER_MINUTE)
    /* Translators: how long a film is, in seconds */
    return g_strdup_printf (_ ("Lasts %u s"), seconds);
  /* Translators: how long a film is, in minutes and seconds */
  return g_strdup_printf (_ ("Lasts %1$u min %2$u s"), seconds / SECONDS_PER_MINUTE,
                          seconds % SECONDS_PER_MINUTE);
}

static char *
describe_animation (AtlasExportDialog *self, AtlasDate from, AtlasDate to, gboolean *is_good)
{
  AtlasAnimationPace pace = get_pace (self);
  g_autoptr (GArray) frames = NULL;

  *is_good = atlas_animation_count_frames (&pace, from, to) <= ATLAS_ANIMATION_MAX_FRAMES;
  if (!*is_good)
    return g_strdup (_ ("Too long for such small steps"));
  frames = atlas_animation_plan (atlas_session_get_changes (self->session), &pace, from, to);
  return describe_duration (frames);
}

static char *
describe_days (AtlasExportDialog *self, AtlasDate from, AtlasDate to, gboolean *is_good)
{
  guint n = atlas_storyboard_count_days (atlas_session_get_changes (self->session), from, to);

  *is_good = n > 0;
  return n > 0 ? describe_pages (n) : g_strdup (_ ("Nothing changed in this time"));
}

static char *
describe_span (AtlasExportDialog *self, AtlasExportKind kind, gboolean *is_good)
{
  g_autoptr (GError) error = NULL;
  AtlasDate from;
  AtlasDate to;

  *is_good = FALSE;
  if (!parse_date (self, self->from, &from, &error) || !parse_date (self, self->to, &to, &error))
    return g_strdup (error->message);
  if (from > to)
    return g_strdup (_ ("The time ends before it begins"));
  return kind == ATLAS_EXPORT_DAYS ? describe_days (self, from, to, is_good)
                                   : describe_animation (self, from, to, is_good);
}

static char *
describe (AtlasExportDialog *self, AtlasExportKind kind, gboolean *is_good)
{
  *is_good = TRUE;
  if (kind == ATLAS_EXPORT_STORY)
    return describe_pages (
      atlas_collection_get_story (atlas_world_get_collection (self->world), self->story.index)
        ->n_steps);
  return has_span (kind) ? describe_span (self, kind, is_good) : NULL;
}

/* What there is nothing to choose of is not shown. While it cannot be saved, the dialog says why. */
static void
update_cb (AtlasExportDialog *self)
{
  AtlasExportKind kind = get_kind (self);
  What what = get_what (self);
  gboolean is_good = TRUE;
  g_autofree char *extent = NULL;

  if (self->world == NULL)
    return;
  extent = describe (self, kind, &is_good);
  gtk_widget_set_visible (GTK_WIDGET (self->pages),
                          what == WHAT_STORYBOARD && self->story.kind != ATLAS_TARGET_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->format), what != WHAT_STORYBOARD);
  gtk_widget_set_visible (GTK_WIDGET (self->scale), is_png (self));
  gtk_widget_set_visible (self->span, has_span (kind));
  gtk_widget_set_visible (GTK_WIDGET (self->step), what == WHAT_ANIMATION);
  gtk_widget_set_visible (GTK_WIDGET (self->speed), what == WHAT_ANIMATION);
  gtk_widget_set_visible (self->extent_group, extent != NULL);
  gtk_label_set_text (self->extent, extent != NULL ? extent : "");
  gtk_widget_set_sensitive (self->save, is_good);
}

static void
what_cb (AtlasExportDialog *self)
{
  fill_formats (self);
  update_cb (self);
}

static void
cancel_cb (AtlasExportDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
save_cb (AtlasExportDialog *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
  adw_dialog_close (ADW_DIALOG (self));
}

void
atlas_export_dialog_fill_job (AtlasExportDialog *self, AtlasExportJob *job)
{
  guint scale = adw_combo_row_get_selected (self->scale);

  job->kind = get_kind (self);
  job->story = self->story.index;
  job->pace = get_pace (self);
  if (has_span (job->kind))
    {
      parse_date (self, self->from, &job->from, NULL);
      parse_date (self, self->to, &job->to, NULL);
    }
  if (is_png (self) && scale != GTK_INVALID_LIST_POSITION)
    job->request.scale = (int) scale + 1;
  atlas_export_job_set_usual_size (job);
}

char *
atlas_export_dialog_dup_name (AtlasExportDialog *self)
{
  AtlasExportJob job = { .from = ATLAS_DATE_START, .to = ATLAS_DATE_START };
  g_autofree char *date = atlas_date_to_iso (atlas_session_get_date (self->session));
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  atlas_export_dialog_fill_job (self, &job);
  from = atlas_date_to_iso (job.from);
  to = atlas_date_to_iso (job.to);
  if (job.kind == ATLAS_EXPORT_STORY)
    return g_strdup_printf (
      "alliance-atlas-%s.%s",
      atlas_collection_get_story (atlas_world_get_collection (self->world), job.story)->id,
      get_suffix (self));
  if (has_span (job.kind))
    return g_strdup_printf ("alliance-atlas-%s-to-%s.%s", from, to, get_suffix (self));
  return g_strdup_printf ("alliance-atlas-%s.%s", date, get_suffix (self));
}

/* GStreamer looks for its plugins, which takes a while. */

static void
look_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_task_return_boolean (task, atlas_movie_format_is_available (ATLAS_MOVIE_WEBM, NULL));
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AtlasExportDialog *self = ATLAS_EXPORT_DIALOG (source);
  guint what = adw_combo_row_get_selected (self->what);
  AtlasMovieFormat format = 0;

  if (g_task_propagate_boolean (G_TASK (result), NULL) || self->world == NULL)
    return;
  self->is_missing[ATLAS_MOVIE_WEBM] = TRUE;
  if (!find_movie_format (self, 0, &format))
    {
      fill_what (self);
      adw_combo_row_set_selected (self->what, MIN (what, WHAT_STORYBOARD));
    }
  what_cb (self);
}

static void
look_for_formats (AtlasExportDialog *self)
{
  g_autoptr (GTask) task = NULL;

  if (!atlas_movie_format_is_built (ATLAS_MOVIE_WEBM))
    return;
  task = g_task_new (self, NULL, looked_cb, NULL);
  g_task_run_in_thread (task, look_in_thread);
}

/* Object */

static void
atlas_export_dialog_dispose (GObject *object)
{
  AtlasExportDialog *self = ATLAS_EXPORT_DIALOG (object);

  g_clear_pointer (&self->world, atlas_world_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), ATLAS_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (atlas_export_dialog_parent_class)->dispose (object);
}

static void
focus_cb (gpointer data)
{
  g_autoptr (AtlasExportDialog) self = data;

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (self->save);
}

/* In a sheet, which comes up from below, the first button would get the focus after that: “Cancel”. */
static void
atlas_export_dialog_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (atlas_export_dialog_parent_class)->map (widget);

  g_idle_add_once (focus_cb, g_object_ref (widget));
}

static void
atlas_export_dialog_class_init (AtlasExportDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_export_dialog_dispose;
  widget_class->map = atlas_export_dialog_map;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasExportDialog, save);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportDialog, what);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportDialog, scale);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportDialog, span);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportDialog, from);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportDialog, to);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportDialog, step);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportDialog, speed);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportDialog, extent_group);
  gtk_widget_class_bind_template_child (widget_class, AtlasExportDialog, extent);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_bind_template_callback (widget_class, what_cb);
}

static void
atlas_export_dialog_init (AtlasExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Ten years, with the day that is shown at their end, or as many as there are */
static void
propose_span (AtlasExportDialog *self)
{
  AtlasDate today = atlas_session_get_today (self->session);
  AtlasDate to = atlas_session_get_date (self->session);
  AtlasDate from = MAX (atlas_date_add_months (to, PROPOSED_MONTHS), ATLAS_DATE_START);
  g_autofree char *from_text = NULL;
  g_autofree char *to_text = NULL;

  to = MIN (MAX (to, atlas_date_add_months (from, -PROPOSED_MONTHS)), today);
  from_text = atlas_date_to_iso (from);
  to_text = atlas_date_to_iso (to);
  gtk_editable_set_text (GTK_EDITABLE (self->from), from_text);
  gtk_editable_set_text (GTK_EDITABLE (self->to), to_text);
}

AtlasExportDialog *
atlas_export_dialog_new (AtlasSession *session, const AtlasExportRequest *request)
{
  AtlasExportDialog *self = g_object_new (ATLAS_TYPE_EXPORT_DIALOG, NULL);
  const AtlasStory *story = atlas_session_get_story (session, NULL);

  self->session = g_object_ref (session);
  self->request = *request;
  self->request.day = NULL;
  if (story != NULL)
    self->story = atlas_target_for_story (atlas_session_get_world (session), story);
  fill_what (self);
  fill_formats (self);
  fill_scales (self);
  fill_rest (self);
  propose_span (self);
  self->world = atlas_world_ref (atlas_session_get_world (session));
  update_cb (self);
  look_for_formats (self);
  return self;
}
