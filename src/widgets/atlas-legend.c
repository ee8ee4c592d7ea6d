/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-legend.h"

#include "atlas-border-key.h"
#include "atlas-force-key.h"
#include "atlas-legend-row.h"
#include "atlas-marker-key.h"
#include "atlas-overlay-switch.h"
#include "atlas-palette.h"
#include "atlas-scheme.h"
#include "atlas-swatch.h"
#include "atlas-treaty-key.h"
#include "atlas-widgets.h"

#include <glib/gi18n.h>

struct _AtlasLegend
{
  AdwBin parent_instance;

  /* template widgets */
  GtkToggleButton *toggle;
  GtkImage *arrow;
  GtkScrolledWindow *scroller;
  GtkBox *rows;
  GtkBox *outlines;
  GtkToggleButton *outlines_toggle;
  GtkImage *outlines_arrow;
  GtkBox *outline_rows;
  AtlasSwatch *neutral_swatch;
  AtlasSwatch *dependency_swatch;
  AtlasSwatch *joining_swatch;

  /* owned */
  AtlasSession *session;

  guint is_compact : 1;
};

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AtlasLegend, atlas_legend, ADW_TYPE_BIN)

static void
for_each_row_of (GtkBox *rows, void (*callback) (AtlasLegendRow *row))
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (rows));

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    callback (ATLAS_LEGEND_ROW (row));
}

static void
for_each_row (AtlasLegend *self, void (*callback) (AtlasLegendRow *row))
{
  for_each_row_of (self->rows, callback);
  for_each_row_of (self->outline_rows, callback);
}

/* What is on is not folded away; what is not stays as it was. */
static void
unfold_outlines (AtlasLegend *self)
{
  AtlasWorld *world = atlas_session_get_world (self->session);
  guint n =
    world != NULL ? atlas_collection_get_n_alliances (atlas_world_get_collection (world)) : 0;

  for (guint i = 0; i < n; i++)
    if (!atlas_world_is_filled (world, i) && atlas_session_is_alliance_visible (self->session, i))
      gtk_toggle_button_set_active (self->outlines_toggle, TRUE);
}

static void
update (GtkWidget *widget)
{
  for_each_row (ATLAS_LEGEND (widget), atlas_legend_row_update);
}

static void
update_cb (AtlasLegend *self)
{
  atlas_widgets_call_late (GTK_WIDGET (self), ATLAS_LATE_LEGEND, update);
}

static void
visible_cb (AtlasLegend *self)
{
  unfold_outlines (self);
  update_cb (self);
}

static void
remove_all (GtkBox *rows)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (rows))) != NULL)
    gtk_box_remove (rows, row);
}

static void
remove_rows (AtlasLegend *self)
{
  remove_all (self->rows);
  remove_all (self->outline_rows);
}

static void
world_cb (AtlasLegend *self)
{
  AtlasWorld *world = atlas_session_get_world (self->session);
  guint n_alliances = 0;

  remove_rows (self);
  gtk_widget_set_visible (GTK_WIDGET (self), world != NULL);
  if (world == NULL)
    return;
  n_alliances = atlas_collection_get_n_alliances (atlas_world_get_collection (world));
  for (guint i = 0; i < n_alliances; i++)
    gtk_box_append (atlas_world_is_filled (world, i) ? self->rows : self->outline_rows,
                    atlas_legend_row_new (self->session, i));
  gtk_widget_set_visible (GTK_WIDGET (self->outlines),
                          gtk_widget_get_first_child (GTK_WIDGET (self->outline_rows)) != NULL);
}

static void
scheme_cb (AtlasLegend *self)
{
  AtlasScheme scheme = atlas_scheme_get_current ();
  const AtlasPalette *palette = atlas_palette_get (scheme);
  AtlasPixel member = atlas_style_get_wave_color (0, 1, 1, scheme);
  GdkRGBA dependency = atlas_pixel_to_rgba (atlas_style_get_dependency_color (member, scheme));
  GdkRGBA neutral = atlas_pixel_to_rgba (palette->neutral);
  GdkRGBA joining = atlas_pixel_to_rgba (palette->joining);

  atlas_swatch_set_color (self->neutral_swatch, &neutral);
  atlas_swatch_set_color (self->dependency_swatch, &dependency);
  atlas_swatch_set_color (self->joining_swatch, &neutral);
  atlas_swatch_set_ring (self->joining_swatch, &joining);
  for_each_row (self, atlas_legend_row_update_colors);
}

static void
toggled_cb (AtlasLegend *self)
{
  gboolean is_open = gtk_toggle_button_get_active (self->toggle);

  gtk_image_set_from_icon_name (self->arrow, is_open ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_STATE_EXPANDED,
                               is_open, -1);
}

static void
outlines_toggled_cb (AtlasLegend *self)
{
  gboolean is_open = gtk_toggle_button_get_active (self->outlines_toggle);

  gtk_image_set_from_icon_name (self->outlines_arrow,
                                is_open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->outlines_toggle),
                               GTK_ACCESSIBLE_STATE_EXPANDED, is_open, -1);
}

void
atlas_legend_set_compact (AtlasLegend *self, gboolean compact)
{
  g_return_if_fail (ATLAS_IS_LEGEND (self));

  if (self->is_compact == compact)
    return;
  self->is_compact = compact;
  gtk_toggle_button_set_active (self->toggle, !compact);
  /* With very large text it is wider than a narrow window, and is then moved sideways. */
  gtk_scrolled_window_set_policy (self->scroller, compact ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
}

gboolean
atlas_legend_get_compact (AtlasLegend *self)
{
  g_return_val_if_fail (ATLAS_IS_LEGEND (self), FALSE);

  return self->is_compact;
}

static void
connect_session (AtlasLegend *self)
{
  g_signal_connect_object (self->session, "notify::world", G_CALLBACK (world_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::day", G_CALLBACK (update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::visible-alliances", G_CALLBACK (visible_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::overlays", G_CALLBACK (update_cb), self,
                           G_CONNECT_SWAPPED);
  world_cb (self);
}

void
atlas_legend_set_session (AtlasLegend *self, AtlasSession *session)
{
  g_return_if_fail (ATLAS_IS_LEGEND (self));
  g_return_if_fail (session == NULL || ATLAS_IS_SESSION (session));

  if (self->session == session)
    return;
  remove_rows (self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    connect_session (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
atlas_legend_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    g_value_set_object (value, ATLAS_LEGEND (object)->session);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
atlas_legend_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SESSION)
    atlas_legend_set_session (ATLAS_LEGEND (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
atlas_legend_dispose (GObject *object)
{
  AtlasLegend *self = ATLAS_LEGEND (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_LEGEND);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_legend_parent_class)->dispose (object);
}

static void
atlas_legend_class_init (AtlasLegendClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = atlas_legend_dispose;
  object_class->get_property = atlas_legend_get_property;
  object_class->set_property = atlas_legend_set_property;
  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ATLAS_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_type_ensure (ATLAS_TYPE_SWATCH);
  g_type_ensure (ATLAS_TYPE_MARKER_KEY);
  g_type_ensure (ATLAS_TYPE_OVERLAY_SWITCH);
  g_type_ensure (ATLAS_TYPE_BORDER_KEY);
  g_type_ensure (ATLAS_TYPE_TREATY_KEY);
  g_type_ensure (ATLAS_TYPE_FORCE_KEY);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/legend.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasLegend, toggle);
  gtk_widget_class_bind_template_child (widget_class, AtlasLegend, arrow);
  gtk_widget_class_bind_template_child (widget_class, AtlasLegend, scroller);
  gtk_widget_class_bind_template_child (widget_class, AtlasLegend, rows);
  gtk_widget_class_bind_template_child (widget_class, AtlasLegend, outlines);
  gtk_widget_class_bind_template_child (widget_class, AtlasLegend, outlines_toggle);
  gtk_widget_class_bind_template_child (widget_class, AtlasLegend, outlines_arrow);
  gtk_widget_class_bind_template_child (widget_class, AtlasLegend, outline_rows);
  gtk_widget_class_bind_template_child (widget_class, AtlasLegend, neutral_swatch);
  gtk_widget_class_bind_template_child (widget_class, AtlasLegend, dependency_swatch);
  gtk_widget_class_bind_template_child (widget_class, AtlasLegend, joining_swatch);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
atlas_legend_init (AtlasLegend *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Legend"), -1);
  g_signal_connect_object (self->toggle, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  toggled_cb (self);
  g_signal_connect_object (self->outlines_toggle, "toggled", G_CALLBACK (outlines_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  outlines_toggled_cb (self);
  atlas_scheme_connect (G_OBJECT (self), G_CALLBACK (scheme_cb));
  scheme_cb (self);
}
