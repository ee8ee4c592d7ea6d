/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-marker-popover.h"

#include "atlas-item-list.h"
#include "atlas-item-summary.h"
#include "atlas-text-safety.h"

struct _AtlasMarkerPopover
{
  GtkPopover parent_instance;

  /* template widgets */
  GtkLabel *heading;
  GtkListView *list;

  /* owned */
  AtlasSession *session;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (AtlasMarkerPopover, atlas_marker_popover, GTK_TYPE_POPOVER)

/* Items of a world that has been replaced lead nowhere. */
static gboolean
is_of_session (AtlasMarkerPopover *self, AtlasItem *item)
{
  return item != NULL && atlas_item_get_world (item) == atlas_session_get_world (self->session);
}

static void
activate_cb (AtlasMarkerPopover *self, guint position)
{
  g_autoptr (AtlasItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  gtk_popover_popdown (GTK_POPOVER (self));
  if (is_of_session (self, item))
    atlas_session_show (self->session, atlas_item_get_target (item));
}

/* The pointer selects as well as the keys. */
static void
selected_cb (AtlasMarkerPopover *self)
{
  AtlasItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (is_of_session (self, item))
    atlas_session_set_hovered_item (self->session, item);
}

static void
closed_cb (AtlasMarkerPopover *self)
{
  atlas_session_set_hovered_item (self->session, NULL);
}

/* The arrow keys go on from the first one, which is shown on the map, not to it. */
static void
map_cb (AtlasMarkerPopover *self)
{
  gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

/* Rows */

static GtkWidget *
make_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
setup_cb (AtlasMarkerPopover *self, GtkListItem *list_item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *icon = gtk_image_new ();

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (texts), make_label ("caption"));
  gtk_box_append (GTK_BOX (texts), make_label (NULL));
  gtk_box_append (GTK_BOX (texts), make_label ("caption"));
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_list_item_set_child (list_item, row);
}

static GtkWidget *
set_text (GtkWidget *label, const char *text)
{
  g_autofree char *shown = atlas_text_show_controls (text);

  gtk_label_set_text (GTK_LABEL (label), shown != NULL ? shown : "");
  gtk_widget_set_visible (label, shown != NULL && *shown != '\0');
  return gtk_widget_get_next_sibling (label);
}

/* A quote is told by its occasion, not by words that might stand there alone. */
static void
bind_cb (AtlasMarkerPopover *self, GtkListItem *list_item)
{
  AtlasItem *item = gtk_list_item_get_item (list_item);
  const AtlasQuote *quote = atlas_item_get_quote (item);
  GtkWidget *icon = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *label = gtk_widget_get_first_child (gtk_widget_get_next_sibling (icon));
  g_autofree char *heading = atlas_item_format_heading (item);
  g_autofree char *name = atlas_item_format_label (item);

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), atlas_item_get_icon_name (item));
  label = set_text (label, heading);
  label = set_text (label, atlas_item_get_title (item));
  set_text (label, quote != NULL ? quote->occasion : NULL);
  gtk_list_item_set_accessible_label (list_item, name);
}

static void
set_up_rows (AtlasMarkerPopover *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_swapped (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect_swapped (factory, "bind", G_CALLBACK (bind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
}

/* Object */

static void
atlas_marker_popover_dispose (GObject *object)
{
  AtlasMarkerPopover *self = ATLAS_MARKER_POPOVER (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_MARKER_POPOVER);
  g_clear_object (&self->selection);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_marker_popover_parent_class)->dispose (object);
}

static void
atlas_marker_popover_class_init (AtlasMarkerPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_marker_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/marker-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasMarkerPopover, heading);
  gtk_widget_class_bind_template_child (widget_class, AtlasMarkerPopover, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
atlas_marker_popover_init (AtlasMarkerPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_rows (self);
  g_signal_connect_object (self, "map", G_CALLBACK (map_cb), self, G_CONNECT_AFTER);
}

static void
show_items (AtlasMarkerPopover *self, GPtrArray *items)
{
  g_autoptr (AtlasItemList) list = atlas_item_list_new (items);
  AtlasMarkerCounts counts =
    atlas_marker_counts_new ((AtlasItem *const *) items->pdata, items->len);
  g_autofree char *heading = atlas_marker_counts_describe (&counts);

  gtk_label_set_text (self->heading, heading != NULL ? heading : "");
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (list));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

GtkWidget *
atlas_marker_popover_new (AtlasSession *session, GPtrArray *items)
{
  AtlasMarkerPopover *self = g_object_new (ATLAS_TYPE_MARKER_POPOVER, NULL);

  self->session = g_object_ref (session);
  show_items (self, items);
  return GTK_WIDGET (self);
}
