/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-filter-bar.h"

#include "atlas-text-safety.h"

#include <glib/gi18n.h>

#define MAX_LABEL_CHARS 26

struct _AtlasFilterBar
{
  AdwBin parent_instance;

  /* template widgets */
  AdwWrapBox *chips;
  GtkLabel *count;

  /* owned */
  AtlasFilter *filter;
};

static guint change_signal;

G_DEFINE_FINAL_TYPE (AtlasFilterBar, atlas_filter_bar, ADW_TYPE_BIN)

static void
remove_cb (AtlasFilterBar *self, GtkButton *chip)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "index"));
  guint n_parts = 0;
  const AtlasFilterPart *parts = atlas_filter_get_parts (self->filter, &n_parts);
  g_autoptr (AtlasFilter) fewer =
    index < n_parts ? atlas_filter_without (self->filter, parts[index]) : NULL;

  g_signal_emit (self, change_signal, 0, fewer);
}

static void
clear_cb (AtlasFilterBar *self)
{
  g_autoptr (AtlasFilter) none = atlas_filter_new ();

  g_signal_emit (self, change_signal, 0, none);
}

static GtkWidget *
make_chip (AtlasFilterBar *self, const char *label, guint index)
{
  GtkWidget *chip = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = gtk_label_new (label);
  GtkWidget *icon = gtk_image_new_from_icon_name ("window-close-symbolic");
  /* Translators: of a button that takes one filter away, such as “Remove filter: Summits” */
  g_autofree char *name = g_strdup_printf (_ ("Remove filter: %s"), label);

  gtk_label_set_ellipsize (GTK_LABEL (text), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (text), MAX_LABEL_CHARS);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "filter-chip");
  gtk_widget_set_tooltip_text (chip, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (chip), "index", GUINT_TO_POINTER (index));
  g_signal_connect_swapped (chip, "clicked", G_CALLBACK (remove_cb), self);
  return chip;
}

void
atlas_filter_clear_chips (AdwWrapBox *box)
{
  GtkWidget *chip = NULL;

  while ((chip = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    adw_wrap_box_remove (box, chip);
}

/* The place of the chip that has the focus, -1 when none has */
static int
find_focus (AtlasFilterBar *self)
{
  int index = 0;

  for (GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips)); chip != NULL;
       chip = gtk_widget_get_next_sibling (chip), index++)
    if (gtk_widget_has_focus (chip))
      return index;
  return -1;
}

/* To the chip that came to the place of one that went, or to the last */
static void
restore_focus (AtlasFilterBar *self, int index)
{
  GtkWidget *chip = gtk_widget_get_first_child (GTK_WIDGET (self->chips));

  for (int i = 0; i < index && chip != NULL && gtk_widget_get_next_sibling (chip) != NULL; i++)
    chip = gtk_widget_get_next_sibling (chip);
  if (chip != NULL)
    gtk_widget_grab_focus (chip);
}

static void
make_chips (AtlasFilterBar *self, AtlasWorld *world)
{
  int focus = find_focus (self);
  guint n_parts = 0;
  const AtlasFilterPart *parts = atlas_filter_get_parts (self->filter, &n_parts);

  atlas_filter_clear_chips (self->chips);
  for (guint i = 0; i < n_parts; i++)
    {
      g_autofree char *label = atlas_filter_part_get_label (parts[i], world);
      g_autofree char *shown = atlas_text_show_controls (label);

      adw_wrap_box_append (self->chips, make_chip (self, shown, i));
    }
  if (focus >= 0)
    restore_focus (self, focus);
}

static void
show_count (AtlasFilterBar *self, const AtlasFilterCounts *counts)
{
  g_autofree char *text = atlas_filter_counts_describe (counts);

  if (g_str_equal (gtk_label_get_text (self->count), text))
    return;
  gtk_label_set_text (self->count, text);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

void
atlas_filter_bar_show (AtlasFilterBar *self,
                       AtlasFilter *filter,
                       AtlasWorld *world,
                       const AtlasFilterCounts *counts)
{
  guint n_parts = 0;
  gboolean is_new;
  g_autoptr (AtlasFilter) old = NULL;

  g_return_if_fail (ATLAS_IS_FILTER_BAR (self));

  atlas_filter_get_parts (filter, &n_parts);
  is_new = self->filter != filter;
  if (is_new)
    {
      old = g_steal_pointer (&self->filter);
      self->filter = filter != NULL ? atlas_filter_ref (filter) : NULL;
      make_chips (self, world);
    }
  if (n_parts == 0 && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
  gtk_widget_set_visible (GTK_WIDGET (self), n_parts > 0);
  if (n_parts > 0)
    show_count (self, counts);
}

static void
atlas_filter_bar_dispose (GObject *object)
{
  AtlasFilterBar *self = ATLAS_FILTER_BAR (object);

  g_clear_pointer (&self->filter, atlas_filter_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_FILTER_BAR);
  G_OBJECT_CLASS (atlas_filter_bar_parent_class)->dispose (object);
}

static void
atlas_filter_bar_class_init (AtlasFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_filter_bar_dispose;
  change_signal = g_signal_new ("change", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, ATLAS_TYPE_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasFilterBar, chips);
  gtk_widget_class_bind_template_child (widget_class, AtlasFilterBar, count);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
atlas_filter_bar_init (AtlasFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
