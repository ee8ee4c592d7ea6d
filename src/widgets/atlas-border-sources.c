/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-border-sources.h"

#include "atlas-border-describe.h"
#include "atlas-data-label.h"

#include <glib/gi18n.h>

struct _AtlasBorderSources
{
  AdwExpanderRow parent_instance;

  AtlasSession *session;
  GPtrArray *lengths; /* const AtlasBorderLength */
  GPtrArray *rows;    /* borrowed: those that are there, made when it is unfolded */
};

G_DEFINE_FINAL_TYPE (AtlasBorderSources, atlas_border_sources, ADW_TYPE_EXPANDER_ROW)

static void
clear_rows (AtlasBorderSources *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
activated_cb (AtlasBorderSources *self, AdwActionRow *row)
{
  AtlasCollection *collection = NULL;
  AtlasTarget target = { ATLAS_TARGET_SOURCE, 0 };
  guint index = 0;

  if (atlas_session_get_world (self->session) == NULL ||
      !g_ptr_array_find (self->rows, row, &index))
    return;
  collection = atlas_world_get_collection (atlas_session_get_world (self->session));
  if (atlas_collection_find_source_index (
        collection,
        ((const AtlasBorderLength *) g_ptr_array_index (self->lengths, index))->sources[0]->id,
        &target.index))
    atlas_session_open (self->session, target);
}

static void
add_row (AtlasBorderSources *self, const AtlasBorderLength *length)
{
  g_autofree char *title = atlas_border_length_dup_title (
    atlas_session_get_world (self->session), length, atlas_session_get_date (self->session));
  g_autofree char *text = g_strdup_printf ("%s\n%s", length->published, length->counted);
  GtkWidget *row = atlas_data_row_new (title, text);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
fill (AtlasBorderSources *self)
{
  if (self->session == NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) ||
      self->rows->len > 0)
    return;
  for (guint i = 0; i < self->lengths->len; i++)
    add_row (self, g_ptr_array_index (self->lengths, i));
}

static gboolean
is_same (GPtrArray *a, GPtrArray *b)
{
  if (a == NULL || a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;
  return TRUE;
}

void
atlas_border_sources_set_lengths (AtlasBorderSources *self,
                                  AtlasSession *session,
                                  GPtrArray *lengths)
{
  g_autofree char *title = NULL;

  g_return_if_fail (ATLAS_IS_BORDER_SOURCES (self));

  if (is_same (self->lengths, lengths))
    return;
  clear_rows (self);
  g_set_object (&self->session, session);
  g_clear_pointer (&self->lengths, g_ptr_array_unref);
  self->lengths = g_ptr_array_ref (lengths);
  title = g_strdup_printf (ngettext ("%u Published Length", "%u Published Lengths", lengths->len),
                           lengths->len);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  /* The row that has the title is within this one. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), lengths->len > 0);
  fill (self);
}

static void
atlas_border_sources_finalize (GObject *object)
{
  AtlasBorderSources *self = ATLAS_BORDER_SOURCES (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->lengths, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_border_sources_parent_class)->finalize (object);
}

static void
atlas_border_sources_class_init (AtlasBorderSourcesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_border_sources_finalize;
}

static void
atlas_border_sources_init (AtlasBorderSources *self)
{
  self->rows = g_ptr_array_new ();
  g_signal_connect (self, "notify::expanded", G_CALLBACK (fill), NULL);
}
