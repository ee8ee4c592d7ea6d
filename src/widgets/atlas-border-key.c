/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-border-key.h"

#include "atlas-query-json.h"
#include "atlas-scheme.h"
#include "atlas-swatch.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _AtlasBorderKey
{
  AtlasSessionBox parent_instance;

  /* template widgets */
  AdwToggleGroup *toggles;
  AtlasSwatch *contested_swatch;
  AtlasSwatch *claimed_swatch;
  AtlasSwatch *open_swatch;
  GtkLabel *front_label;
};

/* What the legend has room for; where texts are too long or too large for that, the choices lie below
 * each other. */
#define TOGGLES_MAX_PX 226

G_DEFINE_FINAL_TYPE (AtlasBorderKey, atlas_border_key, ATLAS_TYPE_SESSION_BOX)

static void
toggled_cb (AtlasBorderKey *self)
{
  AtlasSession *session = atlas_session_box_get_session (ATLAS_SESSION_BOX (self));
  const char *name = adw_toggle_group_get_active_name (self->toggles);
  AtlasView view;

  if (session != NULL && name != NULL && atlas_view_from_id (name, &view))
    atlas_session_set_view (session, view);
}

static void
show_view (AtlasBorderKey *self)
{
  AtlasSession *session = atlas_session_box_get_session (ATLAS_SESSION_BOX (self));

  adw_toggle_group_set_active_name (self->toggles,
                                    atlas_view_to_id (atlas_session_get_view (session)));
}

/* The window takes arrow keys for the time, so the switch has to ask for them: they choose, as in
 * any group of which one holds. */
static gboolean
arrow_cb (GtkWidget *widget, GVariant *args, gpointer user_data)
{
  AtlasBorderKey *self = user_data;
  AtlasSession *session = atlas_session_box_get_session (ATLAS_SESSION_BOX (self));
  gboolean is_left = g_variant_get_boolean (args);
  gboolean is_first = is_left != (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);

  if (session == NULL)
    return FALSE;
  gtk_widget_child_focus (widget, is_left ? GTK_DIR_LEFT : GTK_DIR_RIGHT);
  atlas_session_set_view (session, is_first ? ATLAS_VIEW_RECOGNISED : ATLAS_VIEW_CONTROLLED);
  return TRUE;
}

static void
add_arrow (AtlasBorderKey *self, GtkEventController *keys, guint key, gboolean is_left)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, 0),
                                            gtk_callback_action_new (arrow_cb, self, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_boolean (is_left));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

static void
add_arrows (AtlasBorderKey *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  add_arrow (self, keys, GDK_KEY_Left, TRUE);
  add_arrow (self, keys, GDK_KEY_KP_Left, TRUE);
  add_arrow (self, keys, GDK_KEY_Right, FALSE);
  add_arrow (self, keys, GDK_KEY_KP_Right, FALSE);
  gtk_widget_add_controller (GTK_WIDGET (self->toggles), keys);
}

/* Whoever changed it, by whatever key. */
static void
view_cb (AtlasBorderKey *self)
{
  AtlasSession *session = atlas_session_box_get_session (ATLAS_SESSION_BOX (self));
  gboolean is_controlled = atlas_session_get_view (session) == ATLAS_VIEW_CONTROLLED;

  show_view (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self),
                           is_controlled ? _ ("Borders as controlled")
                                         : _ ("Borders as recognised"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_day (AtlasSessionBox *box)
{
  AtlasBorderKey *self = ATLAS_BORDER_KEY (box);
  AtlasSession *session = atlas_session_box_get_session (box);
  AtlasDay *day = atlas_session_get_day (session);
  AtlasPartialDate known_until;
  gboolean is_hidden = day != NULL && atlas_day_get_known_until (day, &known_until);
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->front_label), is_hidden);
  if (!is_hidden)
    return;
  date = atlas_partial_date_format (known_until);
  text = g_strdup_printf (_ ("The front line is not drawn. Ground is shown as known on %s, later "
                             "only where a day is known."),
                          date);
  if (!g_str_equal (gtk_label_get_text (self->front_label), text))
    gtk_label_set_text (self->front_label, text);
}

static void
update_orientation (AtlasBorderKey *self)
{
  GtkOrientable *toggles = GTK_ORIENTABLE (self->toggles);
  int width = 0;

  gtk_orientable_set_orientation (toggles, GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_measure (GTK_WIDGET (self->toggles), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width,
                      NULL, NULL);
  if (width > TOGGLES_MAX_PX)
    gtk_orientable_set_orientation (toggles, GTK_ORIENTATION_VERTICAL);
}

static void
atlas_border_key_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (atlas_border_key_parent_class)->css_changed (widget, change);
  update_orientation (ATLAS_BORDER_KEY (widget));
}

static void
scheme_cb (AtlasBorderKey *self)
{
  AtlasScheme scheme = atlas_scheme_get_current ();
  AtlasFill contested = atlas_style_get_contest_key (ATLAS_CONTEST_DIVIDED, scheme);
  AtlasFill claimed = atlas_style_get_contest_key (ATLAS_CONTEST_CLAIMED, scheme);
  AtlasFill open = atlas_style_get_contest_key (ATLAS_CONTEST_OPEN, scheme);

  atlas_swatch_set_fill (self->contested_swatch, &contested);
  atlas_swatch_set_fill (self->claimed_swatch, &claimed);
  atlas_swatch_set_fill (self->open_swatch, &open);
}

static void
attach (AtlasSessionBox *box, AtlasSession *session)
{
  AtlasBorderKey *self = ATLAS_BORDER_KEY (box);

  g_signal_connect_object (session, "notify::view", G_CALLBACK (view_cb), self, G_CONNECT_SWAPPED);
  atlas_session_box_follow (box, "notify::day");
  show_view (self);
  show_day (box);
}

static void
atlas_border_key_class_init (AtlasBorderKeyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ATLAS_SESSION_BOX_CLASS (klass)->attach = attach;
  ATLAS_SESSION_BOX_CLASS (klass)->update = show_day;
  widget_class->css_changed = atlas_border_key_css_changed;
  g_type_ensure (ATLAS_TYPE_SWATCH);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/border-key.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasBorderKey, toggles);
  gtk_widget_class_bind_template_child (widget_class, AtlasBorderKey, contested_swatch);
  gtk_widget_class_bind_template_child (widget_class, AtlasBorderKey, claimed_swatch);
  gtk_widget_class_bind_template_child (widget_class, AtlasBorderKey, open_swatch);
  gtk_widget_class_bind_template_child (widget_class, AtlasBorderKey, front_label);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
atlas_border_key_init (AtlasBorderKey *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_arrows (self);
  atlas_scheme_connect (G_OBJECT (self), G_CALLBACK (scheme_cb));
  scheme_cb (self);
}
