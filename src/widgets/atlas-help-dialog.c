/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-help-dialog.h"

#include "atlas-help.h"

struct _AtlasHelpDialog
{
  AdwDialog parent_instance;

  /* template widgets */
  AdwNavigationView *pages;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (AtlasHelpDialog, atlas_help_dialog, ADW_TYPE_DIALOG)

/* Text */

static GtkWidget *
make_label (const AtlasHelpBlock *block)
{
  gboolean is_heading = block->kind == ATLAS_HELP_HEADING;
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "accessible-role",
                  is_heading ? GTK_ACCESSIBLE_ROLE_HEADING : GTK_ACCESSIBLE_ROLE_PARAGRAPH, "label",
                  block->markup, "use-markup", TRUE, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                  PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL);

  if (is_heading)
    gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  if (is_heading || block->kind == ATLAS_HELP_TERM)
    gtk_widget_add_css_class (label, is_heading ? "title-4" : "heading");
  if (block->kind == ATLAS_HELP_HEADING || block->kind == ATLAS_HELP_TERM)
    gtk_widget_set_margin_top (label, 6);
  else if (block->kind == ATLAS_HELP_EXPLANATION)
    gtk_widget_set_margin_start (label, 18);
  return label;
}

static GtkWidget *
make_item (const AtlasHelpBlock *block)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *bullet =
    g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "label", "•",
                  "valign", GTK_ALIGN_START, NULL);

  gtk_box_append (GTK_BOX (box), bullet);
  gtk_box_append (GTK_BOX (box), make_label (block));
  return box;
}

static GtkWidget *
make_text (const AtlasHelpPage *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  gtk_widget_add_css_class (box, "help-text");
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const AtlasHelpBlock *block = g_ptr_array_index (page->blocks, i);

      gtk_box_append (GTK_BOX (box),
                      block->kind == ATLAS_HELP_ITEM ? make_item (block) : make_label (block));
    }
  return box;
}

/* The text takes the focus itself, so that keys scroll it. */
static AdwNavigationPage *
make_page (const AtlasHelpPage *page)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy",
                                      GTK_POLICY_NEVER, "focusable", TRUE, "child", clamp, NULL);
  GtkWidget *view = adw_toolbar_view_new ();

  adw_clamp_set_child (ADW_CLAMP (clamp), make_text (page));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), scroller);
  return adw_navigation_page_new (view, page->title);
}

/* Pages */

static AtlasHelpPage *
read_page (const char *id)
{
  g_autofree char *path = g_strdup_printf (RESOURCE_PATH "/help/%s.page", id);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;
  AtlasHelpPage *page;
  gsize length;
  const char *text;

  g_assert (bytes != NULL);
  text = g_bytes_get_data (bytes, &length);
  page = atlas_help_page_parse (text, (gssize) length, &error);
  g_assert_no_error (error); /* A test has read them all. */
  return page;
}

static void
pushed_cb (AtlasHelpDialog *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->pages);
  GtkWidget *view = adw_navigation_page_get_child (page);

  gtk_widget_grab_focus (adw_toolbar_view_get_content (ADW_TOOLBAR_VIEW (view)));
}

static void
open_page (AtlasHelpDialog *self, const char *id)
{
  g_autoptr (AtlasHelpPage) page = read_page (id);

  adw_navigation_view_push (self->pages, make_page (page));
}

static void
row_activated_cb (AtlasHelpDialog *self, GtkListBoxRow *row)
{
  open_page (self, atlas_help_get_ids ()[gtk_list_box_row_get_index (row)]);
}

static void
add_row (AtlasHelpDialog *self, const char *id)
{
  g_autoptr (AtlasHelpPage) page = read_page (id);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), page->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), page->summary);
  adw_action_row_add_suffix (
    ADW_ACTION_ROW (row), g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                        "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_list_box_append (self->list, row);
}

/* Object */

static void
atlas_help_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ATLAS_TYPE_HELP_DIALOG);
  G_OBJECT_CLASS (atlas_help_dialog_parent_class)->dispose (object);
}

static void
atlas_help_dialog_class_init (AtlasHelpDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_help_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/help-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasHelpDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, AtlasHelpDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, pushed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
atlas_help_dialog_init (AtlasHelpDialog *self)
{
  const char *const *ids = atlas_help_get_ids ();

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; ids[i] != NULL; i++)
    add_row (self, ids[i]);
}

AdwDialog *
atlas_help_dialog_new (const char *page)
{
  AtlasHelpDialog *self = g_object_new (ATLAS_TYPE_HELP_DIALOG, NULL);

  if (page != NULL)
    open_page (self, page);
  return ADW_DIALOG (self);
}
