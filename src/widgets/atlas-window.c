/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-window-private.h"

#include "atlas-page.h"
#include "atlas-story-steps.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasWindow, atlas_window, ADW_TYPE_APPLICATION_WINDOW)

static void
set_text (GtkLabel *label, const char *text)
{
  g_autofree char *shown = atlas_text_show_controls (text);

  if (g_strcmp0 (gtk_label_get_text (label), shown) != 0)
    gtk_label_set_text (label, shown);
}

static char *
dup_bar_title (AtlasWindow *self, AtlasDay *day, AtlasTarget target)
{
  guint step = 0;
  const AtlasStory *story = atlas_session_get_story (self->session, &step);

  return story != NULL && target.kind == ATLAS_TARGET_STORY
           ? g_strdup (story->steps[step].title)
           : atlas_page_dup_bar_title (day, target);
}

static char *
dup_bar_subtitle (AtlasWindow *self, AtlasDay *day, AtlasTarget target)
{
  guint step = 0;
  const AtlasStory *story = atlas_session_get_story (self->session, &step);
  g_autofree char *progress = NULL;

  if (story == NULL || target.kind != ATLAS_TARGET_STORY)
    return atlas_page_dup_bar_subtitle (day, target);
  progress = atlas_story_format_progress (story, step);
  return g_strdup_printf ("%s · %s", progress, story->title);
}

/* The bar that stands for the sidebar in a narrow window: what its page is of. */
static void
show_sheet_bar (AtlasWindow *self)
{
  AtlasDay *day = atlas_session_get_day (self->session);
  AtlasTarget target = atlas_session_get_target (self->session);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (day == NULL)
    target = (AtlasTarget) ATLAS_TARGET_INIT_NONE;
  title = dup_bar_title (self, day, target);
  subtitle = dup_bar_subtitle (self, day, target);
  set_text (self->sheet_title, title);
  set_text (self->sheet_subtitle, subtitle);
  gtk_widget_set_visible (self->sheet_previous, target.kind == ATLAS_TARGET_STORY);
  gtk_widget_set_visible (self->sheet_next, target.kind == ATLAS_TARGET_STORY);
}

static void
world_cb (AtlasWindow *self)
{
  gboolean is_loaded = atlas_session_get_world (self->session) != NULL;

  g_clear_object (&self->search_runner);
  atlas_window_update_actions (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->time_bar), is_loaded);
  if (!is_loaded)
    return;
  atlas_window_show_table (self, FALSE);
  atlas_time_bar_focus_slider (self->time_bar);
}

/* Where the sidebar is folded away beside the map, what has been opened brings it out; in a narrow
 * window a country only shows in the bar, so that more of them can be tapped. */
static void
target_cb (AtlasWindow *self)
{
  AtlasTarget target = atlas_session_get_target (self->session);

  show_sheet_bar (self);
  if (target.kind == ATLAS_TARGET_NONE || self->is_presenting)
    return;
  if (adw_overlay_split_view_get_collapsed (self->split))
    adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
  if (target.kind != ATLAS_TARGET_STATE &&
      g_strcmp0 (adw_multi_layout_view_get_layout_name (self->layouts), "narrow") == 0)
    adw_bottom_sheet_set_open (self->sheet, TRUE);
}

static void
connect_session (AtlasWindow *self)
{
  const struct
  {
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { "notify::world", G_CALLBACK (world_cb) },
    { "notify::target", G_CALLBACK (target_cb) },
    { "notify::day", G_CALLBACK (show_sheet_bar) },
    { "notify::story-step", G_CALLBACK (show_sheet_bar) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (self->session, handlers[i].signal, handlers[i].callback, self,
                             G_CONNECT_SWAPPED);
  /* A page that is being read stays in view when the window becomes narrow. */
  g_signal_connect_object (self->layouts, "notify::layout-name", G_CALLBACK (target_cb), self,
                           G_CONNECT_SWAPPED);
  atlas_window_add_map_actions (self);
  atlas_window_add_stories (self);
  atlas_window_add_history (self);
  world_cb (self);
}

AtlasSession *
atlas_window_get_session (AtlasWindow *self)
{
  g_return_val_if_fail (ATLAS_IS_WINDOW (self), NULL);

  return self->session;
}

AtlasMapView *
atlas_window_get_map_view (AtlasWindow *self)
{
  g_return_val_if_fail (ATLAS_IS_WINDOW (self), NULL);

  return self->map_view;
}

AtlasTimeBar *
atlas_window_get_time_bar (AtlasWindow *self)
{
  g_return_val_if_fail (ATLAS_IS_WINDOW (self), NULL);

  return self->time_bar;
}

void
atlas_window_show_error (AtlasWindow *self, const char *message)
{
  g_autofree char *escaped = NULL;

  g_return_if_fail (ATLAS_IS_WINDOW (self));
  g_return_if_fail (message != NULL);

  /* A status page reads its description as markup. */
  escaped = g_markup_escape_text (message, -1);
  adw_status_page_set_description (self->error_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

static void
atlas_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, ATLAS_WINDOW (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
atlas_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AtlasWindow *self = ATLAS_WINDOW (object);

  if (id != PROP_SESSION)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  if (g_set_object (&self->session, g_value_get_object (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
atlas_window_dispose (GObject *object)
{
  AtlasWindow *self = ATLAS_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_WINDOW);
  g_clear_object (&self->search_runner);
  atlas_window_remove_history (self);
  g_clear_object (&self->bookmarks);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ATLAS_TYPE_MAP_VIEW);
  g_type_ensure (ATLAS_TYPE_TABLE_VIEW);
  g_type_ensure (ATLAS_TYPE_TIME_BAR);
  g_type_ensure (ATLAS_TYPE_SIDEBAR);
  g_type_ensure (ATLAS_TYPE_PRESENTER);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, layouts);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, split);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, sheet);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, sheet_title);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, sheet_subtitle);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, sheet_previous);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, sheet_next);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, map_view);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, table_view);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, time_bar);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, toolbars);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, presenter);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, offer);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, offer_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, offer_short_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasWindow, offer_button);
}

static void
atlas_window_class_init (AtlasWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_window_dispose;
  object_class->get_property = atlas_window_get_property;
  object_class->set_property = atlas_window_set_property;
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ATLAS_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  bind_template (widget_class);
  atlas_window_install_actions (widget_class);
  atlas_window_install_link_actions (widget_class);
  atlas_window_install_story_actions (widget_class);
  atlas_window_install_history_actions (widget_class);
  atlas_window_install_bookmark_actions (widget_class);
}

static void
atlas_window_init (AtlasWindow *self)
{
  self->bookmarks = g_list_store_new (ATLAS_TYPE_BOOKMARK);
  gtk_widget_init_template (GTK_WIDGET (self));
  atlas_window_add_keys (self);
  if (IS_DEVELOPMENT)
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}

AtlasWindow *
atlas_window_new (GtkApplication *application, AtlasSession *session)
{
  AtlasWindow *self =
    g_object_new (ATLAS_TYPE_WINDOW, "application", application, "session", session, NULL);

  connect_session (self);
  return self;
}
