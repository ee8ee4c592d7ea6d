/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-search-dialog.h"

#include "atlas-date-entry.h"
#include "atlas-search-list.h"

#include <glib/gi18n.h>
#include <string.h>

/* Only what somebody stopped typing at is announced. */
#define ANNOUNCE_DELAY_MS 600
#define ROWS_A_PAGE 8

struct _AtlasSearchDialog
{
  AdwDialog parent_instance;

  /* template widgets */
  GtkSearchEntry *search_entry;
  GtkLabel *status;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *list_view;
  GtkSingleSelection *selection;
  AtlasSearchList *list;
  GtkButton *all_button;
  GtkButton *date_button;

  /* owned */
  AtlasSession *session;
  AtlasSearchRunner *runner;

  AtlasDate date;      /* that is typed, or ATLAS_DATE_INVALID */
  gboolean is_waiting; /* for an answer to what is typed */
  gboolean is_entered; /* Enter was pressed while waiting */
  guint announce_source;
  guint top_tick;  /* 0 when the list is where it should be */
  guint n_frames;  /* since it changed */
  guint grow_tick; /* 0 when all rows are there */
};

G_DEFINE_FINAL_TYPE (AtlasSearchDialog, atlas_search_dialog, ADW_TYPE_DIALOG)

static gboolean
is_typed (AtlasSearchDialog *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));

  return *g_strstrip (text) != '\0';
}

static void
announce_cb (gpointer data)
{
  AtlasSearchDialog *self = data;

  self->announce_source = 0;
  gtk_accessible_announce (GTK_ACCESSIBLE (self), gtk_label_get_text (self->status),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Says how many there are, to the eye and, once it stays so, to the ear. */
static void
show_status (AtlasSearchDialog *self)
{
  guint n_items = atlas_search_list_get_n_found (self->list);
  g_autofree char *text = NULL;

  if (!is_typed (self))
    text = g_strdup_printf (ngettext ("%u country", "%u countries", n_items), n_items);
  else if (n_items > 0)
    text = g_strdup_printf (ngettext ("%u result", "%u results", n_items), n_items);
  else
    text = g_strdup (_ ("Nothing found"));
  gtk_label_set_text (self->status, text);
  g_clear_handle_id (&self->announce_source, g_source_remove);
  self->announce_source = g_timeout_add_once (ANNOUNCE_DELAY_MS, announce_cb, self);
}

/* The first frame places the rows; after that, before the second, the list can be moved. */
static gboolean
show_top (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  AtlasSearchDialog *self = user_data;

  if (self->n_frames++ == 0)
    return G_SOURCE_CONTINUE;
  self->top_tick = 0;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  return G_SOURCE_REMOVE;
}

static gboolean
grow (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  AtlasSearchDialog *self = user_data;

  if (atlas_search_list_grow (self->list))
    return G_SOURCE_CONTINUE;
  self->grow_tick = 0;
  return G_SOURCE_REMOVE;
}

/* Where only the best of each group are listed, the others are a button away. */
static void
show_all_button (AtlasSearchDialog *self)
{
  guint n_found = atlas_search_list_get_n_found (self->list);
  gboolean is_cut = n_found > atlas_search_list_get_n_rows (self->list);
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->all_button), is_cut);
  if (!is_cut)
    return;
  label = g_strdup_printf (ngettext ("_Show %u Result", "_Show All %u Results", n_found), n_found);
  gtk_button_set_label (self->all_button, label);
}

static void
ask (AtlasSearchDialog *self, gboolean is_complete)
{
  self->is_waiting = TRUE;
  atlas_search_runner_set_complete (self->runner, is_complete);
  atlas_search_runner_ask (self->runner, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
all_clicked_cb (AtlasSearchDialog *self)
{
  ask (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

/* After the list has changed: from its top again */
static void
show_list (AtlasSearchDialog *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  self->is_waiting = FALSE;
  gtk_stack_set_visible_child_name (self->stack, n_items > 0 ? "list" : "empty");
  show_status (self);
  show_all_button (self);
  if (n_items == 0)
    return;
  if (self->grow_tick == 0)
    self->grow_tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->scroller), grow, self, NULL);
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_NONE, NULL);
  /* Scrolling to a row does not show the heading above it: that waits for the rows to be placed. */
  self->n_frames = 0;
  if (self->top_tick == 0)
    self->top_tick =
      gtk_widget_add_tick_callback (GTK_WIDGET (self->scroller), show_top, self, NULL);
}

static void
activate_cb (AtlasSearchDialog *self, guint position)
{
  g_autoptr (AtlasSearchRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row == NULL)
    return;
  atlas_search_row_open (row, self->session);
  /* Of a country as well, which a tap on the map only names: here it was asked for. */
  gtk_widget_activate_action (
    GTK_WIDGET (self), atlas_search_row_is_place (row) ? "win.reveal-map" : "win.reveal-sidebar",
    NULL);
  adw_dialog_close (ADW_DIALOG (self));
}

/* A click opens. The list itself would then also select what the pointer lies on when rows come to be
 * under it, and Enter would open that. */
static void
clicked_cb (GtkListItem *item)
{
  gtk_widget_activate_action (gtk_list_item_get_child (item), "list.activate-item", "u",
                              gtk_list_item_get_position (item));
}

/* Rows. All that a list keeps are filled anew with every letter: by hand, for bindings take several
 * times as long. */

static void
add_label (GtkWidget *box, int lines, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (lines > 0)
    {
      gtk_label_set_lines (GTK_LABEL (label), lines);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    }
  if (style != NULL)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, style);
    }
  gtk_box_append (GTK_BOX (box), label);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_add_css_class (box, "search-row");
  add_label (box, 2, NULL);
  add_label (box, 2, "dim-label");
  /* Who disputes it is never cut off. */
  add_label (box, 0, "warning");
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked_cb), item);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, box);
}

static void
show_text (GtkWidget *label, const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  AtlasSearchRow *row = gtk_list_item_get_item (item);
  GtkWidget *title = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *subtitle = gtk_widget_get_next_sibling (title);

  show_text (title, atlas_search_row_get_title (row));
  show_text (subtitle, atlas_search_row_get_subtitle (row));
  show_text (gtk_widget_get_next_sibling (subtitle), atlas_search_row_get_dispute (row));
  gtk_list_item_set_accessible_label (item, atlas_search_row_get_title (row));
  gtk_list_item_set_accessible_description (item, atlas_search_row_get_description (row));
}

static void
activate_selected (AtlasSearchDialog *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  activate_cb (self, position == GTK_INVALID_LIST_POSITION ? 0 : position);
}

static void
date_clicked_cb (AtlasSearchDialog *self)
{
  atlas_session_set_date (self->session, self->date);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.reveal-map", NULL);
  adw_dialog_close (ADW_DIALOG (self));
}

/* A date that is typed is where one wants to go; it may be found in texts as well. */
static void
show_date (AtlasSearchDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autofree char *name = NULL;
  g_autofree char *label = NULL;

  if (!atlas_date_entry_parse (text, atlas_session_get_today (self->session), &self->date, NULL))
    self->date = ATLAS_DATE_INVALID;
  gtk_widget_set_visible (GTK_WIDGET (self->date_button), self->date != ATLAS_DATE_INVALID);
  if (self->date == ATLAS_DATE_INVALID)
    return;
  name = atlas_date_format_long (self->date);
  /* Translators: %s is a date, such as “29 March 2004” */
  label = g_strdup_printf (_ ("Go to %s"), name);
  gtk_button_set_label (self->date_button, label);
}

void
atlas_search_dialog_enter (AtlasSearchDialog *self)
{
  g_return_if_fail (ATLAS_IS_SEARCH_DIALOG (self));
  if (self->date != ATLAS_DATE_INVALID)
    {
      date_clicked_cb (self);
      return;
    }
  /* What is listed answers what was typed before: Enter means the first of what comes. */
  self->is_entered = self->is_waiting;
  if (!self->is_waiting)
    activate_selected (self);
}

static void
answered_cb (AtlasSearchDialog *self, AtlasSearchResults *results)
{
  gboolean is_entered = self->is_entered;

  self->is_entered = FALSE;
  atlas_search_list_show_results (self->list, results);
  show_list (self);
  if (is_entered)
    activate_selected (self);
}

static void
changed_cb (AtlasSearchDialog *self)
{
  self->is_entered = FALSE;
  show_date (self);
  if (is_typed (self))
    {
      ask (self, FALSE);
      return;
    }
  atlas_search_runner_forget (self->runner);
  atlas_search_list_show_countries (self->list, atlas_session_get_day (self->session));
  show_list (self);
}

static void
stop_search_cb (AtlasSearchDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* How many rows a key moves the selection by; 0 for another key */
static int
get_step (guint key)
{
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return 1;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return -1;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return ROWS_A_PAGE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return -ROWS_A_PAGE;
    default:
      return 0;
    }
}

/* From the search the keys go on in the list. */
static gboolean
key_pressed_cb (AtlasSearchDialog *self, guint key, guint code, GdkModifierType modifiers)
{
  int n_items = (int) g_list_model_get_n_items (G_LIST_MODEL (self->list));
  int selected = (int) gtk_single_selection_get_selected (self->selection);
  int step = get_step (key);

  if (n_items == 0 || step == 0)
    return GDK_EVENT_PROPAGATE;
  selected = CLAMP (selected + step, 0, n_items - 1);
  gtk_list_view_scroll_to (self->list_view, (guint) selected, GTK_LIST_SCROLL_SELECT, NULL);
  return GDK_EVENT_STOP;
}

/* With nothing selected, so that the next letter goes behind what was typed */
static void
focus_entry (AtlasSearchDialog *self)
{
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (self->search_entry));

  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  gtk_editable_set_position (text, -1);
}

/* How the dialog takes the focus when it is presented */
static gboolean
atlas_search_dialog_grab_focus (GtkWidget *widget)
{
  focus_entry (ATLAS_SEARCH_DIALOG (widget));
  return TRUE;
}

static void
atlas_search_dialog_dispose (GObject *object)
{
  AtlasSearchDialog *self = ATLAS_SEARCH_DIALOG (object);

  g_clear_handle_id (&self->announce_source, g_source_remove);
  if (self->runner != NULL)
    atlas_search_runner_forget (self->runner);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_SEARCH_DIALOG);
  g_clear_object (&self->runner);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_search_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchDialog, status);
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchDialog, list_view);
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchDialog, list);
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchDialog, all_button);
  gtk_widget_class_bind_template_child (widget_class, AtlasSearchDialog, date_button);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, atlas_search_dialog_enter);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
atlas_search_dialog_class_init (AtlasSearchDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_search_dialog_dispose;
  widget_class->grab_focus = atlas_search_dialog_grab_focus;
  g_type_ensure (ATLAS_TYPE_SEARCH_LIST);
  g_type_ensure (ATLAS_TYPE_SEARCH_ROW);
  bind_template (widget_class);
}

static void
atlas_search_dialog_init (AtlasSearchDialog *self)
{
  self->date = ATLAS_DATE_INVALID;
  gtk_widget_init_template (GTK_WIDGET (self));
  /* What is typed on a row goes on with the search. */
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self->list_view));
}

void
atlas_search_dialog_type (AtlasSearchDialog *self, const char *text)
{
  GtkEditable *editable = NULL;
  int end = -1;

  g_return_if_fail (ATLAS_IS_SEARCH_DIALOG (self));

  editable = GTK_EDITABLE (self->search_entry);
  /* Without a place on the screen the entry cannot have the focus; when it gets one, it will. */
  end = (int) g_utf8_strlen (gtk_editable_get_text (editable), -1);
  gtk_editable_insert_text (editable, text, -1, &end);
  if (gtk_widget_get_mapped (GTK_WIDGET (self->search_entry)))
    focus_entry (self);
}

AdwDialog *
atlas_search_dialog_new (AtlasSession *session, AtlasSearchRunner *runner)
{
  AtlasSearchDialog *self = g_object_new (ATLAS_TYPE_SEARCH_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->runner = g_object_ref (runner);
  g_signal_connect_object (runner, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  /* Of another collection nothing that is listed is true. */
  g_signal_connect_object (session, "notify::world", G_CALLBACK (adw_dialog_force_close), self,
                           G_CONNECT_SWAPPED);
  /* The list of countries is there until an answer is, so that the dialog is never empty. */
  atlas_search_list_show_countries (self->list, atlas_session_get_day (session));
  show_list (self);
  atlas_search_runner_prepare (runner);
  return ADW_DIALOG (self);
}
