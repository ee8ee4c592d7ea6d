/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-problems-dialog.h"

#include "atlas-text-safety.h"
#include "atlas-widgets.h"

#include <glib/gi18n.h>

struct _AtlasProblemsDialog
{
  AdwDialog parent_instance;

  /* template widgets */
  GtkLabel *summary;
  GtkListView *list;

  /* owned */
  AtlasProblems *problems;
};

G_DEFINE_FINAL_TYPE (AtlasProblemsDialog, atlas_problems_dialog, ADW_TYPE_DIALOG)

/* Rows. Of a row the model has only the line that “check” prints, which a screen reader says; what
 * is shown is taken from the problem at the same place. */

static GtkWidget *
add_label (GtkWidget *box, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
setup_cb (AtlasProblemsDialog *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (add_label (box, "caption"), "dim-label");
  add_label (box, NULL);
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static char *
describe_place (const AtlasProblem *problem)
{
  /* The last of a file that has more problems than are listed */
  if (problem->line == 0)
    return g_strdup (problem->file);
  /* Translators: a file and a place in its text */
  return g_strdup_printf (_ ("%1$s, line %2$u, column %3$u"), problem->file, problem->line,
                          problem->column);
}

/* What is wrong with what: “$.events[3].date: …” */
static char *
describe_problem (const AtlasProblem *problem)
{
  if (problem->line == 0)
    return g_strdup (problem->message);
  return g_strdup_printf ("%s: %s", problem->path, problem->message);
}

static void
bind_cb (AtlasProblemsDialog *self, GtkListItem *item)
{
  const AtlasProblem *problem =
    atlas_problems_get (self->problems, gtk_list_item_get_position (item));
  GtkWidget *place_label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *place = describe_place (problem);
  g_autofree char *text = describe_problem (problem);
  g_autofree char *shown_place = atlas_text_show_controls (place);
  g_autofree char *shown_text = atlas_text_show_controls (text);

  gtk_label_set_text (GTK_LABEL (place_label), shown_place);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (place_label)), shown_text);
  gtk_list_item_set_accessible_label (item,
                                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

static void
fill (AtlasProblemsDialog *self)
{
  g_autoptr (GtkStringList) lines = gtk_string_list_new (NULL);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  for (guint i = 0; i < atlas_problems_get_n (self->problems); i++)
    {
      const AtlasProblem *problem = atlas_problems_get (self->problems, i);

      gtk_string_list_take (lines, atlas_problem_format (problem, problem->file));
    }
  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  selection = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&lines)));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

/* All lines, as “check” prints them */
static void
copy_cb (AtlasProblemsDialog *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GListModel *lines = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (GtkStringObject) line = g_list_model_get_item (lines, i);

      g_string_append_printf (text, "%s\n", gtk_string_object_get_string (line));
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
  gtk_widget_activate_action (widget, "win.toast", "s", _ ("Problems copied"));
}

static void
atlas_problems_dialog_dispose (GObject *object)
{
  AtlasProblemsDialog *self = ATLAS_PROBLEMS_DIALOG (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_PROBLEMS_DIALOG);
  g_clear_pointer (&self->problems, atlas_problems_unref);
  G_OBJECT_CLASS (atlas_problems_dialog_parent_class)->dispose (object);
}

static void
atlas_problems_dialog_class_init (AtlasProblemsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_problems_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PATH "/ui/problems-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasProblemsDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, AtlasProblemsDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
atlas_problems_dialog_init (AtlasProblemsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  atlas_widgets_keep_focus_in_view (self->list, NULL);
}

AdwDialog *
atlas_problems_dialog_new (AtlasProblems *problems, const char *name)
{
  AtlasProblemsDialog *self = g_object_new (ATLAS_TYPE_PROBLEMS_DIALOG, NULL);
  guint total = atlas_problems_get_total (problems);
  g_autofree char *summary = g_strdup_printf (
    /* Translators: the folder of a collection */
    ngettext ("“%2$s” was not opened, because of %1$u problem. What was open before stays open.",
              "“%2$s” was not opened, because of %1$u problems. What was open before stays open.",
              total),
    total, name);

  self->problems = atlas_problems_ref (problems);
  gtk_label_set_text (self->summary, summary);
  fill (self);
  return ADW_DIALOG (self);
}
