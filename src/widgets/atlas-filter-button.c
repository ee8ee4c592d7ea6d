/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-filter-button.h"

#include "atlas-filter-bar.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>

struct _AtlasFilterButton
{
  AdwBin parent_instance;

  /* template widgets */
  GtkMenuButton *button;
  GtkSearchEntry *entry;
  AdwWrapBox *others;
  AdwWrapBox *kinds;
  AdwWrapBox *alliances;
  GtkWidget *alliance_group;
  GtkDropDown *person;
  GtkLabel *count;
  GtkWidget *clear;

  /* borrowed */
  AtlasTimelineView *timeline;

  /* owned */
  AtlasWorld *world;  /* of which the choices are */
  GArray *people;     /* guint, by row of the drop-down after the first */
  GPtrArray *toggles; /* GtkToggleButton */

  guint is_showing : 1; /* sets its widgets, which is no choice */
};

enum
{
  PROP_0,
  PROP_TIMELINE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasFilterButton, atlas_filter_button, ADW_TYPE_BIN)

/* Choosing */

static void
set_part (AtlasFilterButton *self, AtlasFilterPart part, gboolean is_on)
{
  AtlasFilter *filter = atlas_timeline_view_get_filter (self->timeline);
  g_autoptr (AtlasFilter) other =
    is_on ? atlas_filter_with (filter, part) : atlas_filter_without (filter, part);

  atlas_timeline_view_set_filter (self->timeline, other);
}

static AtlasFilterPart
get_part (GtkWidget *toggle)
{
  return (AtlasFilterPart) {
    .aspect = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (toggle), "aspect")),
    .value = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (toggle), "value")),
  };
}

static void
toggled_cb (AtlasFilterButton *self, GtkToggleButton *toggle)
{
  if (!self->is_showing)
    set_part (self, get_part (GTK_WIDGET (toggle)), gtk_toggle_button_get_active (toggle));
}

static void
search_cb (AtlasFilterButton *self)
{
  const AtlasFilterPart part = { ATLAS_FILTER_TEXT, 0,
                                 gtk_editable_get_text (GTK_EDITABLE (self->entry)) };

  if (!self->is_showing)
    set_part (self, part, TRUE);
}

/* The entry keeps the key that closes popovers for itself. */
static void
stop_cb (AtlasFilterButton *self)
{
  gtk_menu_button_popdown (self->button);
}

/* One person at a time */
static void
person_cb (AtlasFilterButton *self)
{
  AtlasFilter *filter = NULL;
  guint row = gtk_drop_down_get_selected (self->person);
  guint n_parts = 0;
  const AtlasFilterPart *parts = NULL;
  g_autoptr (AtlasFilter) other = atlas_filter_new ();

  if (self->is_showing || row == GTK_INVALID_LIST_POSITION)
    return;
  filter = atlas_timeline_view_get_filter (self->timeline);
  parts = atlas_filter_get_parts (filter, &n_parts);
  for (guint i = 0; i < n_parts; i++)
    if (parts[i].aspect != ATLAS_FILTER_PERSON)
      {
        AtlasFilter *next = atlas_filter_with (other, parts[i]);

        atlas_filter_unref (other);
        other = next;
      }
  atlas_timeline_view_set_filter (self->timeline, other);
  if (row > 0 && row <= self->people->len)
    set_part (
      self,
      (AtlasFilterPart) { ATLAS_FILTER_PERSON, g_array_index (self->people, guint, row - 1), NULL },
      TRUE);
}

static void
clear_cb (AtlasFilterButton *self)
{
  g_autoptr (AtlasFilter) none = atlas_filter_new ();

  atlas_timeline_view_set_filter (self->timeline, none);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* What there is to choose */

static void
add_toggle (AtlasFilterButton *self, AdwWrapBox *box, AtlasFilterAspect aspect, guint value)
{
  GtkWidget *toggle = gtk_toggle_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text = NULL;
  GtkWidget *number = gtk_label_new (NULL);
  g_autofree char *name =
    atlas_filter_part_get_label ((AtlasFilterPart) { aspect, value, NULL }, self->world);
  g_autofree char *shown = atlas_text_show_controls (name);

  gtk_widget_add_css_class (number, "dim-label");
  gtk_widget_add_css_class (number, "numeric");
  text = gtk_label_new (shown);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (content), text);
  gtk_box_append (GTK_BOX (content), number);
  gtk_button_set_child (GTK_BUTTON (toggle), content);
  gtk_widget_add_css_class (toggle, "filter-chip");
  g_object_set_data (G_OBJECT (toggle), "aspect", GUINT_TO_POINTER (aspect));
  g_object_set_data (G_OBJECT (toggle), "value", GUINT_TO_POINTER (value));
  g_object_set_data (G_OBJECT (toggle), "number", number);
  g_object_set_data_full (G_OBJECT (toggle), "name", g_steal_pointer (&shown), g_free);
  g_signal_connect_swapped (toggle, "toggled", G_CALLBACK (toggled_cb), self);
  adw_wrap_box_append (box, toggle);
  g_ptr_array_add (self->toggles, toggle);
}

static void
add_toggles (AtlasFilterButton *self)
{
  AtlasCollection *collection = atlas_world_get_collection (self->world);
  guint n_alliances = MIN (atlas_collection_get_n_alliances (collection), 64);

  add_toggle (self, self->others, ATLAS_FILTER_DISPUTED, 0);
  /* The kinds that are not of events are those that one looks for. */
  for (guint kind = ATLAS_FILTER_KIND_QUOTE; kind < ATLAS_N_FILTER_KINDS; kind++)
    add_toggle (self, self->kinds, ATLAS_FILTER_KIND, kind);
  for (guint kind = 0; kind < ATLAS_EVENT_OTHER; kind++)
    add_toggle (self, self->kinds, ATLAS_FILTER_KIND, kind);
  add_toggle (self, self->kinds, ATLAS_FILTER_KIND, ATLAS_FILTER_KIND_STEP);
  add_toggle (self, self->kinds, ATLAS_FILTER_KIND, ATLAS_EVENT_OTHER);
  for (guint i = 0; i < n_alliances; i++)
    add_toggle (self, self->alliances, ATLAS_FILTER_ALLIANCE, i);
  gtk_widget_set_visible (self->alliance_group, n_alliances > 0);
}

static int
compare_people (gconstpointer a, gconstpointer b, gpointer user_data)
{
  AtlasCollection *collection = user_data;

  return g_utf8_collate (atlas_collection_get_person (collection, *(const guint *) a)->name,
                         atlas_collection_get_person (collection, *(const guint *) b)->name);
}

static void
add_people (AtlasFilterButton *self)
{
  AtlasCollection *collection = atlas_world_get_collection (self->world);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_array_set_size (self->people, 0);
  for (guint i = 0; i < atlas_collection_get_n_people (collection); i++)
    g_array_append_val (self->people, i);
  g_array_sort_with_data (self->people, compare_people, collection);
  gtk_string_list_append (names, _ ("Anybody"));
  for (guint i = 0; i < self->people->len; i++)
    {
      guint person = g_array_index (self->people, guint, i);
      g_autofree char *shown =
        atlas_text_show_controls (atlas_collection_get_person (collection, person)->name);

      gtk_string_list_append (names, shown);
    }
  gtk_drop_down_set_model (self->person, G_LIST_MODEL (names));
}

static void
update_choices (AtlasFilterButton *self)
{
  AtlasSession *session = atlas_timeline_view_get_session (self->timeline);
  AtlasWorld *world = session != NULL ? atlas_session_get_world (session) : NULL;

  if (self->world == world)
    return;
  g_clear_pointer (&self->world, atlas_world_unref);
  g_ptr_array_set_size (self->toggles, 0);
  atlas_filter_clear_chips (self->others);
  atlas_filter_clear_chips (self->kinds);
  atlas_filter_clear_chips (self->alliances);
  if (world == NULL)
    return;
  self->world = atlas_world_ref (world);
  add_toggles (self);
  add_people (self);
}

/* Showing what is chosen */

static guint
get_count (const AtlasFilterCounts *counts, AtlasFilterPart part)
{
  if (part.aspect == ATLAS_FILTER_KIND)
    return counts->kinds[part.value];
  return part.aspect == ATLAS_FILTER_ALLIANCE ? counts->alliances[part.value] : counts->disputed;
}

static void
show_toggle (AtlasFilterButton *self, GtkWidget *toggle, const AtlasFilterCounts *counts)
{
  AtlasFilterPart part = get_part (toggle);
  gboolean is_on = atlas_filter_has (atlas_timeline_view_get_filter (self->timeline), part);
  guint n = get_count (counts, part);
  g_autofree char *number = g_strdup_printf ("%'u", n);
  /* Translators: something to filter by, and how many items it would show */
  g_autofree char *name =
    g_strdup_printf (ngettext ("%1$s, %2$s item", "%1$s, %2$s items", n),
                     (const char *) g_object_get_data (G_OBJECT (toggle), "name"), number);

  gtk_label_set_text (g_object_get_data (G_OBJECT (toggle), "number"), number);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), is_on);
  gtk_widget_set_sensitive (toggle, n > 0 || is_on);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static guint
find_person_row (AtlasFilterButton *self)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      const AtlasFilterPart part = { ATLAS_FILTER_PERSON, g_array_index (self->people, guint, i),
                                     NULL };

      if (atlas_filter_has (atlas_timeline_view_get_filter (self->timeline), part))
        return i + 1;
    }
  return 0;
}

/* What one types is left alone. */
static void
show_text (AtlasFilterButton *self)
{
  const char *text = atlas_filter_get_text (atlas_timeline_view_get_filter (self->timeline));

  if (text == NULL && gtk_widget_get_focus_child (GTK_WIDGET (self->entry)) == NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

static void
show_all (AtlasFilterButton *self)
{
  const AtlasFilterCounts *counts = atlas_timeline_view_get_counts (self->timeline);
  g_autofree char *text = atlas_filter_counts_describe (counts);
  guint n_parts = 0;

  atlas_filter_get_parts (atlas_timeline_view_get_filter (self->timeline), &n_parts);
  self->is_showing = TRUE;
  update_choices (self);
  for (guint i = 0; i < self->toggles->len; i++)
    show_toggle (self, self->toggles->pdata[i], counts);
  gtk_drop_down_set_selected (self->person, find_person_row (self));
  show_text (self);
  gtk_label_set_text (self->count, text);
  gtk_widget_set_sensitive (self->clear, n_parts > 0);
  if (n_parts > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "filtering");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "filtering");
  self->is_showing = FALSE;
}

/* While it is closed, nothing is to be kept up to date but the button. */
static void
filtered_cb (AtlasFilterButton *self)
{
  show_all (self);
}

/* Object */

static void
set_timeline (AtlasFilterButton *self, AtlasTimelineView *timeline)
{
  if (self->timeline == timeline)
    return;
  if (self->timeline != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->timeline, self);
      g_object_remove_weak_pointer (G_OBJECT (self->timeline), (gpointer *) &self->timeline);
    }
  self->timeline = timeline;
  if (timeline == NULL)
    return;
  g_object_add_weak_pointer (G_OBJECT (timeline), (gpointer *) &self->timeline);
  g_signal_connect_object (timeline, "filtered", G_CALLBACK (filtered_cb), self, G_CONNECT_SWAPPED);
}

static void
atlas_filter_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_TIMELINE:
      g_value_set_object (value, ATLAS_FILTER_BUTTON (object)->timeline);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
atlas_filter_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_TIMELINE:
      set_timeline (ATLAS_FILTER_BUTTON (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
atlas_filter_button_dispose (GObject *object)
{
  AtlasFilterButton *self = ATLAS_FILTER_BUTTON (object);

  set_timeline (self, NULL);
  self->is_showing = TRUE;
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_FILTER_BUTTON);
  g_clear_pointer (&self->world, atlas_world_unref);
  g_clear_pointer (&self->toggles, g_ptr_array_unref);
  g_clear_pointer (&self->people, g_array_unref);
  G_OBJECT_CLASS (atlas_filter_button_parent_class)->dispose (object);
}

static void
atlas_filter_button_class_init (AtlasFilterButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_filter_button_dispose;
  object_class->get_property = atlas_filter_button_get_property;
  object_class->set_property = atlas_filter_button_set_property;
  properties[PROP_TIMELINE] = g_param_spec_object ("timeline", NULL, NULL, ATLAS_TYPE_TIMELINE_VIEW,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/filter-button.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasFilterButton, button);
  gtk_widget_class_bind_template_child (widget_class, AtlasFilterButton, entry);
  gtk_widget_class_bind_template_child (widget_class, AtlasFilterButton, others);
  gtk_widget_class_bind_template_child (widget_class, AtlasFilterButton, kinds);
  gtk_widget_class_bind_template_child (widget_class, AtlasFilterButton, alliances);
  gtk_widget_class_bind_template_child (widget_class, AtlasFilterButton, alliance_group);
  gtk_widget_class_bind_template_child (widget_class, AtlasFilterButton, person);
  gtk_widget_class_bind_template_child (widget_class, AtlasFilterButton, count);
  gtk_widget_class_bind_template_child (widget_class, AtlasFilterButton, clear);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, person_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
atlas_filter_button_init (AtlasFilterButton *self)
{
  self->people = g_array_new (FALSE, FALSE, sizeof (guint));
  self->toggles = g_ptr_array_new ();
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_showing = FALSE;
  /* Else its name would be all that the popover says. */
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->button))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Filter"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Filter"), -1);
  gtk_drop_down_set_expression (
    self->person, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
}
