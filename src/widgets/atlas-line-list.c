/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-line-list.h"

#include "atlas-data-label.h"
#include "atlas-scheme.h"
#include "atlas-swatch.h"
#include "atlas-text-safety.h"
#include "atlas-widgets.h"

#include <glib/gi18n.h>

struct _AtlasLineList
{
  GtkBox parent_instance;

  /* template widgets */
  GtkLabel *title_label;
  GtkListBox *list;
  GtkButton *more_button;

  /* owned */
  char *placeholder;
  GPtrArray *lines;
  AtlasWorld *world;
  guint fold_from;

  guint is_unfolded : 1;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_PLACEHOLDER,
  PROP_FOLD_FROM,
  N_PROPS,
};

enum
{
  OPEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AtlasLineList, atlas_line_list, GTK_TYPE_BOX)

static GtkWidget *
make_texts (const AtlasCountryLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box),
                  atlas_data_label_new (line->title, line->is_now ? "heading" : NULL));
  if (line->text[0] != '\0')
    gtk_box_append (GTK_BOX (box), atlas_data_label_new (line->text, "caption"));
  return box;
}

/* The patch of colour is that of the map; an alliance that is no filled one has none. */
static GtkWidget *
make_swatch (AtlasLineList *self, const AtlasCountryLine *line)
{
  GtkWidget *swatch = NULL;
  GdkRGBA color;

  if (line->alliance == G_MAXUINT || self->world == NULL ||
      !atlas_world_is_filled (self->world, line->alliance))
    return NULL;
  swatch = atlas_swatch_new ();
  color = line->wave != 0 ? atlas_scheme_get_wave_color (self->world, line->alliance, line->wave)
                          : atlas_scheme_get_alliance_color (self->world, line->alliance);
  atlas_swatch_set_color (ATLAS_SWATCH (swatch), &color);
  gtk_widget_set_valign (swatch, GTK_ALIGN_START);
  gtk_widget_set_margin_top (swatch, 3);
  return swatch;
}

static GtkWidget *
make_arrow (void)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_widget_set_valign (arrow, GTK_ALIGN_CENTER);
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return arrow;
}

static gboolean
is_openable (const AtlasCountryLine *line)
{
  return line->state != 0 || line->alliance != G_MAXUINT || line->dispute != NULL;
}

static GtkWidget *
make_row (AtlasLineList *self, const AtlasCountryLine *line)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *swatch = make_swatch (self, line);
  g_autofree char *title = atlas_text_show_controls (line->title);
  g_autofree char *text = atlas_text_show_controls (line->text);

  if (swatch != NULL)
    gtk_box_append (GTK_BOX (box), swatch);
  gtk_box_append (GTK_BOX (box), make_texts (line));
  if (is_openable (line))
    gtk_box_append (GTK_BOX (box), make_arrow ());
  gtk_widget_add_css_class (box, "line-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), is_openable (line));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  return row;
}

static void
row_activated_cb (AtlasLineList *self, GtkListBoxRow *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);

  if (self->lines != NULL && index < self->lines->len)
    {
      const AtlasCountryLine *line = g_ptr_array_index (self->lines, index);

      g_signal_emit (self, signals[OPEN], 0, line->state, line->alliance, line->dispute);
    }
}

static void
append_placeholder (AtlasLineList *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = atlas_data_label_new (self->placeholder, "dim-label");

  gtk_widget_add_css_class (label, "line-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->list, row);
}

static guint
count_shown (AtlasLineList *self)
{
  guint n_lines = self->lines != NULL ? self->lines->len : 0;

  if (self->fold_from == 0 || self->is_unfolded || n_lines <= self->fold_from)
    return n_lines;
  return self->fold_from;
}

static void
show_more_button (AtlasLineList *self, guint n_hidden)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("Show %u more", "Show %u more", n_hidden), n_hidden);

  atlas_widgets_set_button_label (self->more_button, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), n_hidden > 0);
}

static void
rebuild (AtlasLineList *self)
{
  guint n_lines = self->lines != NULL ? self->lines->len : 0;
  guint n_shown = count_shown (self);

  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < n_shown; i++)
    gtk_list_box_append (self->list, make_row (self, g_ptr_array_index (self->lines, i)));
  if (n_lines == 0 && self->placeholder != NULL)
    append_placeholder (self);
  show_more_button (self, n_lines - n_shown);
  gtk_widget_set_visible (GTK_WIDGET (self), n_lines > 0 || self->placeholder != NULL);
}

static void
more_clicked_cb (AtlasLineList *self)
{
  self->is_unfolded = TRUE;
  rebuild (self);
}

void
atlas_line_list_set_lines (AtlasLineList *self, AtlasWorld *world, GPtrArray *lines)
{
  g_return_if_fail (ATLAS_IS_LINE_LIST (self));

  if (self->lines != NULL && self->world == world && atlas_country_lines_equal (self->lines, lines))
    return;
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->world, atlas_world_unref);
  self->lines = g_ptr_array_ref (lines);
  self->world = atlas_world_ref (world);
  rebuild (self);
}

void
atlas_line_list_update_colors (AtlasLineList *self)
{
  g_return_if_fail (ATLAS_IS_LINE_LIST (self));

  if (self->lines != NULL)
    rebuild (self);
}

void
atlas_line_list_set_title (AtlasLineList *self, const char *title)
{
  g_return_if_fail (ATLAS_IS_LINE_LIST (self));

  if (g_strcmp0 (gtk_label_get_text (self->title_label), title) == 0)
    return;
  gtk_label_set_text (self->title_label, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
atlas_line_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AtlasLineList *self = ATLAS_LINE_LIST (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_text (self->title_label));
      break;
    case PROP_PLACEHOLDER:
      g_value_set_string (value, self->placeholder);
      break;
    case PROP_FOLD_FROM:
      g_value_set_uint (value, self->fold_from);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
atlas_line_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AtlasLineList *self = ATLAS_LINE_LIST (object);

  switch (id)
    {
    case PROP_TITLE:
      atlas_line_list_set_title (self, g_value_get_string (value));
      break;
    case PROP_PLACEHOLDER:
      if (g_set_str (&self->placeholder, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_FOLD_FROM:
      self->fold_from = g_value_get_uint (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
atlas_line_list_dispose (GObject *object)
{
  AtlasLineList *self = ATLAS_LINE_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_LINE_LIST);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->world, atlas_world_unref);
  g_clear_pointer (&self->placeholder, g_free);
  G_OBJECT_CLASS (atlas_line_list_parent_class)->dispose (object);
}

static void
atlas_line_list_class_init (AtlasLineListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = atlas_line_list_dispose;
  object_class->get_property = atlas_line_list_get_property;
  object_class->set_property = atlas_line_list_set_property;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, NULL, flags);
  properties[PROP_FOLD_FROM] = g_param_spec_uint ("fold-from", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/line-list.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasLineList, title_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasLineList, list);
  gtk_widget_class_bind_template_child (widget_class, AtlasLineList, more_button);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_POINTER);
}

static void
atlas_line_list_init (AtlasLineList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
