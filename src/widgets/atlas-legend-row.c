/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-legend-row.h"

#include "atlas-legend-summary.h"
#include "atlas-pixel-rgba.h"
#include "atlas-scheme.h"
#include "atlas-swatch.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *box;
  AtlasSwatch *swatch;
  GtkLabel *label;
  guint count;
} Wave;

typedef struct
{
  GtkWidget *box;
  AtlasSwatch *swatch;
  GtkLabel *label;
} Mark;

struct _AtlasLegendRow
{
  GtkBox parent_instance;

  /* template widgets */
  GtkCheckButton *check;
  GtkLabel *name_label;
  AtlasSwatch *band_swatch;
  GtkInscription *count_label;
  AdwWrapBox *waves;
  GtkBox *marks;

  /* owned */
  AtlasSession *session;
  GArray *wave_widgets;
  Mark mark_widgets[ATLAS_N_STAGE_MARKS];
  guint alliance;

  guint is_updating : 1;
};

G_DEFINE_FINAL_TYPE (AtlasLegendRow, atlas_legend_row, GTK_TYPE_BOX)

static void
check_toggled_cb (AtlasLegendRow *self)
{
  if (!self->is_updating)
    atlas_session_set_alliance_visible (self->session, self->alliance,
                                        gtk_check_button_get_active (self->check));
}

static void
add_wave (AtlasLegendRow *self, guint number)
{
  AtlasWorld *world = atlas_session_get_world (self->session);
  g_autofree char *list = atlas_legend_list_wave (world, self->alliance, number);
  Wave wave = {
    .box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6),
    .swatch = ATLAS_SWATCH (atlas_swatch_new ()),
    .label = GTK_LABEL (gtk_label_new (NULL)),
  };

  gtk_box_append (GTK_BOX (wave.box), GTK_WIDGET (wave.swatch));
  gtk_box_append (GTK_BOX (wave.box), GTK_WIDGET (wave.label));
  gtk_label_set_width_chars (wave.label, 8);
  gtk_label_set_xalign (wave.label, 0);
  gtk_widget_set_tooltip_text (wave.box, list);
  gtk_widget_set_visible (wave.box, FALSE);
  adw_wrap_box_append (self->waves, wave.box);
  g_array_append_val (self->wave_widgets, wave);
}

static void
update_wave (AtlasLegendRow *self, AtlasDay *day, guint number)
{
  Wave *wave = &g_array_index (self->wave_widgets, Wave, number - 1);
  guint count = atlas_day_get_n_wave_members (day, self->alliance, number);
  g_autofree char *text = NULL;

  if (wave->count == count)
    return;
  wave->count = count;
  gtk_widget_set_visible (wave->box, count > 0);
  if (count == 0)
    return;
  text = atlas_legend_describe_wave (day, self->alliance, number);
  gtk_label_set_text (wave->label, text);
}

static void
add_mark (AtlasLegendRow *self, Mark *mark)
{
  mark->box = g_object_new (GTK_TYPE_BOX, "spacing", 6, "visible", FALSE, "accessible-role",
                            GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  mark->swatch = ATLAS_SWATCH (atlas_swatch_new ());
  mark->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (mark->label, TRUE);
  gtk_label_set_xalign (mark->label, 0);
  gtk_box_append (GTK_BOX (mark->box), GTK_WIDGET (mark->swatch));
  gtk_box_append (GTK_BOX (mark->box), GTK_WIDGET (mark->label));
  gtk_box_append (self->marks, mark->box);
}

/* The words are compared, not the count: one state may follow another in a stage. */
static void
update_mark (AtlasLegendRow *self, AtlasDay *day, AtlasStageMark number, guint count)
{
  const Mark *mark = &self->mark_widgets[number];
  gboolean is_shown =
    count > 0 && (!atlas_stage_mark_is_partnership (number) ||
                  atlas_session_has_overlay (self->session, ATLAS_OVERLAY_PARTNERS));
  g_autofree char *text = NULL;
  g_autofree char *list = NULL;

  gtk_widget_set_visible (mark->box, is_shown);
  if (!is_shown)
    return;
  text = atlas_legend_describe_mark (number, count);
  list = atlas_legend_list_mark (day, self->alliance, number);
  if (!g_str_equal (gtk_label_get_text (mark->label), text))
    gtk_label_set_text (mark->label, text);
  if (g_strcmp0 (gtk_widget_get_tooltip_text (mark->box), list) == 0)
    return;
  gtk_widget_set_tooltip_text (mark->box, list);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark->box), GTK_ACCESSIBLE_PROPERTY_LABEL, list,
                                  -1);
}

static void
update_marks (AtlasLegendRow *self, AtlasDay *day)
{
  guint counts[ATLAS_N_STAGE_MARKS];
  gboolean has_any = FALSE;

  atlas_day_count_marks (day, self->alliance, counts);
  for (guint i = ATLAS_STAGE_MARK_NONE + 1; i < ATLAS_N_STAGE_MARKS; i++)
    {
      update_mark (self, day, (AtlasStageMark) i, counts[i]);
      has_any |= gtk_widget_get_visible (self->mark_widgets[i].box);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->marks), has_any);
}

static void
update_check (AtlasLegendRow *self)
{
  self->is_updating = TRUE;
  gtk_check_button_set_active (self->check,
                               atlas_session_is_alliance_visible (self->session, self->alliance));
  self->is_updating = FALSE;
}

static void
update_count (AtlasLegendRow *self, AtlasDay *day)
{
  AtlasLegendEntry entry;

  atlas_legend_entry_init (&entry, day, self->alliance);
  if (g_strcmp0 (gtk_inscription_get_text (self->count_label), entry.text) != 0)
    {
      gtk_inscription_set_text (self->count_label, entry.text);
      gtk_widget_set_visible (GTK_WIDGET (self->waves),
                              entry.count > 0 && self->wave_widgets->len > 0);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->check),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, entry.text, -1);
    }
  g_free (entry.text);
}

void
atlas_legend_row_update (AtlasLegendRow *self)
{
  AtlasDay *day = atlas_session_get_day (self->session);

  update_check (self);
  if (day == NULL)
    return;
  update_count (self, day);
  if (!atlas_world_is_filled (atlas_day_get_world (day), self->alliance))
    return;
  for (guint i = 1; i <= self->wave_widgets->len; i++)
    update_wave (self, day, i);
  update_marks (self, day);
}

static void
update_band (AtlasLegendRow *self, AtlasWorld *world)
{
  AtlasScheme scheme = atlas_scheme_get_current ();
  AtlasFill band = atlas_style_get_band_fill (world, self->alliance, scheme);
  GdkRGBA neutral = atlas_pixel_to_rgba (atlas_style_get_neutral_color (scheme));

  atlas_swatch_set_color (self->band_swatch, &neutral);
  atlas_swatch_set_band (self->band_swatch, &band);
}

void
atlas_legend_row_update_colors (AtlasLegendRow *self)
{
  AtlasWorld *world = atlas_session_get_world (self->session);

  if (world == NULL)
    return;
  if (!atlas_world_is_filled (world, self->alliance))
    {
      update_band (self, world);
      return;
    }
  for (guint i = 0; i < self->wave_widgets->len; i++)
    {
      GdkRGBA color = atlas_scheme_get_wave_color (world, self->alliance, i + 1);

      atlas_swatch_set_color (g_array_index (self->wave_widgets, Wave, i).swatch, &color);
    }
  for (guint i = ATLAS_STAGE_MARK_NONE + 1; i < ATLAS_N_STAGE_MARKS; i++)
    {
      AtlasFill fill =
        atlas_style_get_mark_key (self->alliance, (AtlasStageMark) i, atlas_scheme_get_current ());

      atlas_swatch_set_fill (self->mark_widgets[i].swatch, &fill);
    }
}

static void
atlas_legend_row_dispose (GObject *object)
{
  AtlasLegendRow *self = ATLAS_LEGEND_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ATLAS_TYPE_LEGEND_ROW);
  g_clear_pointer (&self->wave_widgets, g_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (atlas_legend_row_parent_class)->dispose (object);
}

static void
atlas_legend_row_class_init (AtlasLegendRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_legend_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/legend-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasLegendRow, check);
  gtk_widget_class_bind_template_child (widget_class, AtlasLegendRow, name_label);
  g_type_ensure (ATLAS_TYPE_SWATCH);
  gtk_widget_class_bind_template_child (widget_class, AtlasLegendRow, band_swatch);
  gtk_widget_class_bind_template_child (widget_class, AtlasLegendRow, count_label);
  gtk_widget_class_bind_template_child (widget_class, AtlasLegendRow, waves);
  gtk_widget_class_bind_template_child (widget_class, AtlasLegendRow, marks);
  gtk_widget_class_bind_template_callback (widget_class, check_toggled_cb);
}

static void
atlas_legend_row_init (AtlasLegendRow *self)
{
  self->wave_widgets = g_array_new (FALSE, FALSE, sizeof (Wave));
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_keys (AtlasLegendRow *self, AtlasWorld *world)
{
  for (guint i = 1; i <= atlas_world_get_n_waves (world, self->alliance); i++)
    add_wave (self, i);
  /* The nearest to membership first */
  for (guint i = ATLAS_N_STAGE_MARKS - 1; i > ATLAS_STAGE_MARK_NONE; i--)
    add_mark (self, &self->mark_widgets[i]);
}

static void
show_as_outline (AtlasLegendRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->band_swatch), TRUE);
  /* As wide in every row, so that the patches stand in a column */
  gtk_inscription_set_nat_chars (self->count_label, 10);
  gtk_widget_set_visible (GTK_WIDGET (self->waves), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->marks), FALSE);
}

GtkWidget *
atlas_legend_row_new (AtlasSession *session, guint alliance)
{
  AtlasLegendRow *self = g_object_new (ATLAS_TYPE_LEGEND_ROW, NULL);
  AtlasWorld *world = atlas_session_get_world (session);
  const AtlasAlliance *info =
    atlas_collection_get_alliance (atlas_world_get_collection (world), alliance);

  g_autofree char *label = atlas_text_show_controls (info->short_name);
  g_autofree char *name = atlas_text_show_controls (info->name);

  self->session = g_object_ref (session);
  self->alliance = alliance;
  gtk_label_set_text (self->name_label, label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->check), name);
  if (atlas_world_is_filled (world, alliance))
    add_keys (self, world);
  else
    show_as_outline (self);
  atlas_legend_row_update_colors (self);
  atlas_legend_row_update (self);
  return GTK_WIDGET (self);
}
