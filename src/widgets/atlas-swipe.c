/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-swipe.h"

#include "atlas-swipe-handle.h"
#include "atlas-swipe-split.h"

#include <math.h>

#define LINE_WIDTH_PX 2.0f
#define RIM_PX 1.0f
/* On either side of the line the pointer can take hold of it. */
#define GRAB_PX 7.0
/* A finger needs 44 px; the handle is this much smaller on each side. */
#define FINGER_PX 4.0f
#define DATE_GAP_PX 8
/* Above the scale; the legend begins at the upper edge. */
#define DATE_BOTTOM_PX 48

struct _AtlasSwipe
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *dates[2]; /* left and right */
  GtkWidget *handle;

  /* owned */
  ShumateViewport *viewport;
  GtkAdjustment *adjustment; /* where the divider is, 0 … 1 */
  AtlasDay *day;             /* or NULL while there is no other day */
  AtlasDayLayers *layers;    /* likewise */

  AtlasDate date;
  double drag_from;
};

enum
{
  SIGNAL_MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AtlasSwipe, atlas_swipe, GTK_TYPE_WIDGET)

static AtlasSwipeSplit
get_split (AtlasSwipe *self)
{
  return atlas_swipe_split_new (self->date,
                                self->day != NULL ? atlas_day_get_date (self->day) : self->date,
                                gtk_adjustment_get_value (self->adjustment),
                                gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
}

static double
get_x (AtlasSwipe *self)
{
  AtlasSwipeSplit split = get_split (self);

  return atlas_swipe_split_get_x (&split, gtk_widget_get_width (GTK_WIDGET (self)));
}

/* What is said and written of the two parts */
static void
update_dates (AtlasSwipe *self)
{
  AtlasSwipeSplit split = get_split (self);
  AtlasDate other;
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;
  g_autofree char *text = NULL;

  if (self->day == NULL)
    return;
  other = atlas_day_get_date (self->day);
  here = atlas_date_format_long (self->date);
  there = atlas_date_format_long (other);
  text = atlas_swipe_split_describe (&split, self->date, other);
  gtk_label_set_text (GTK_LABEL (self->dates[0]), split.other_is_left ? there : here);
  gtk_label_set_text (GTK_LABEL (self->dates[1]), split.other_is_left ? here : there);
  atlas_swipe_handle_set_value_text (ATLAS_SWIPE_HANDLE (self->handle), text);
}

static void
update (AtlasSwipe *self)
{
  update_dates (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
moved_cb (AtlasSwipe *self)
{
  update (self);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

/* Layers */

static void
add_layers (AtlasSwipe *self)
{
  GtkWidget *previous = NULL;

  self->layers = atlas_day_layers_new (self->viewport);
  for (guint i = 0; i < ATLAS_DAY_N_LAYERS; i++)
    {
      GtkWidget *layer = GTK_WIDGET (atlas_day_layers_get_nth (self->layers, i));

      gtk_widget_set_can_target (layer, FALSE);
      gtk_widget_insert_after (layer, GTK_WIDGET (self), previous);
      previous = layer;
    }
}

static void
remove_layers (AtlasSwipe *self)
{
  if (self->layers == NULL)
    return;
  for (guint i = 0; i < ATLAS_DAY_N_LAYERS; i++)
    gtk_widget_unparent (GTK_WIDGET (atlas_day_layers_get_nth (self->layers, i)));
  g_clear_pointer (&self->layers, atlas_day_layers_free);
}

void
atlas_swipe_set_viewport (AtlasSwipe *self, ShumateViewport *viewport)
{
  g_return_if_fail (ATLAS_IS_SWIPE (self));
  g_return_if_fail (self->layers == NULL);

  g_set_object (&self->viewport, viewport);
}

void
atlas_swipe_set_look (AtlasSwipe *self, const AtlasDayLook *look, AtlasDate date)
{
  AtlasDay *other = look != NULL ? look->day : NULL;
  gboolean has_changed;

  g_return_if_fail (ATLAS_IS_SWIPE (self));
  g_return_if_fail (self->viewport != NULL);

  has_changed = other != self->day || date != self->date;
  self->date = date;
  if (other != self->day)
    {
      g_clear_pointer (&self->day, atlas_day_unref);
      self->day = other != NULL ? atlas_day_ref (other) : NULL;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), other != NULL);
  if (other == NULL)
    remove_layers (self);
  else if (self->layers == NULL)
    add_layers (self);
  if (other != NULL)
    atlas_day_layers_set_look (self->layers, look);
  if (has_changed)
    update (self);
}

void
atlas_swipe_set_fraction (AtlasSwipe *self, double fraction)
{
  g_return_if_fail (ATLAS_IS_SWIPE (self));

  gtk_adjustment_set_value (self->adjustment, fraction);
}

void
atlas_swipe_get_part (AtlasSwipe *self, gboolean of_other, double *from, double *to)
{
  AtlasSwipeSplit split;

  g_return_if_fail (ATLAS_IS_SWIPE (self));

  split = get_split (self);
  atlas_swipe_split_get_part (&split, gtk_widget_get_width (GTK_WIDGET (self)), of_other, from, to);
}

gboolean
atlas_swipe_is_other (AtlasSwipe *self, double x)
{
  AtlasSwipeSplit split;

  g_return_val_if_fail (ATLAS_IS_SWIPE (self), FALSE);

  split = get_split (self);
  return self->day != NULL &&
         atlas_swipe_split_is_other (&split, gtk_widget_get_width (GTK_WIDGET (self)), x);
}

AtlasDay *
atlas_swipe_get_day (AtlasSwipe *self)
{
  g_return_val_if_fail (ATLAS_IS_SWIPE (self), NULL);

  return self->day;
}

AtlasDayLayers *
atlas_swipe_get_layers (AtlasSwipe *self)
{
  g_return_val_if_fail (ATLAS_IS_SWIPE (self), NULL);

  return self->layers;
}

/* Layout */

static void
allocate_at (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_allocate (child, width, height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y)));
}

/* A date has to fit beside the divider, in several lines if need be, or is not written. */
static void
allocate_date (AtlasSwipe *self, gboolean is_left, int width, int map_height)
{
  GtkWidget *label = self->dates[is_left ? 0 : 1];
  int x = (int) get_x (self);
  int room = (is_left ? x : width - x) - 2 * DATE_GAP_PX;
  int minimum = 0;
  int natural = 0;
  int height = 0;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  gtk_widget_set_child_visible (label, minimum <= room);
  if (minimum > room)
    return;
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, MIN (natural, room), NULL, &height, NULL,
                      NULL);
  /* Lines that are broken leave room beside them, which the box does not need. */
  if (natural > room)
    gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, height, &natural, NULL, NULL, NULL);
  allocate_at (label, is_left ? x - DATE_GAP_PX - natural : x + DATE_GAP_PX,
               map_height - DATE_BOTTOM_PX - height, natural, height);
}

static void
atlas_swipe_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AtlasSwipe *self = ATLAS_SWIPE (widget);
  int handle_width = 0;
  int handle_height = 0;
  int left;

  for (guint i = 0; self->layers != NULL && i < ATLAS_DAY_N_LAYERS; i++)
    gtk_widget_allocate (GTK_WIDGET (atlas_day_layers_get_nth (self->layers, i)), width, height, -1,
                         NULL);
  allocate_date (self, TRUE, width, height);
  allocate_date (self, FALSE, width, height);
  gtk_widget_measure (self->handle, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &handle_width, NULL,
                      NULL);
  gtk_widget_measure (self->handle, GTK_ORIENTATION_VERTICAL, -1, NULL, &handle_height, NULL, NULL);
  /* All of it stays on the map, at the edges as well. */
  left = CLAMP ((int) get_x (self) - handle_width / 2, 0, MAX (width - handle_width, 0));
  allocate_at (self->handle, left, (height - handle_height) / 2, handle_width, handle_height);
}

/* Along the line a finger would hit it only by chance, and a wide line would take the map from it. */
static gboolean
atlas_swipe_contains (GtkWidget *widget, double x, double y)
{
  AtlasSwipe *self = ATLAS_SWIPE (widget);
  graphene_rect_t handle;

  if (fabs (x - get_x (self)) <= GRAB_PX)
    return TRUE;
  if (!gtk_widget_compute_bounds (self->handle, widget, &handle))
    return FALSE;
  graphene_rect_inset (&handle, -FINGER_PX, -FINGER_PX);
  return graphene_rect_contains_point (&handle, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

/* Drawing */

static void
append_line (GtkSnapshot *snapshot, float x, float height, float width, const GdkRGBA *color)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (x - width / 2, 0, width, height));
}

static void
atlas_swipe_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasSwipe *self = ATLAS_SWIPE (widget);
  const GdkRGBA light = { 1, 1, 1, 1 };
  const GdkRGBA dark = { 0, 0, 0, 0.6f };
  float height = (float) gtk_widget_get_height (widget);
  double from, to;

  if (self->layers == NULL)
    return;
  atlas_swipe_get_part (self, TRUE, &from, &to);
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT ((float) from, 0, (float) (to - from), height));
  for (guint i = 0; i < ATLAS_DAY_N_LAYERS; i++)
    gtk_widget_snapshot_child (widget, GTK_WIDGET (atlas_day_layers_get_nth (self->layers, i)),
                               snapshot);
  gtk_snapshot_pop (snapshot);
  atlas_day_layers_check_obstacles (self->layers);
  append_line (snapshot, (float) get_x (self), height, LINE_WIDTH_PX + 2 * RIM_PX, &dark);
  append_line (snapshot, (float) get_x (self), height, LINE_WIDTH_PX, &light);
  for (guint i = 0; i < G_N_ELEMENTS (self->dates); i++)
    gtk_widget_snapshot_child (widget, self->dates[i], snapshot);
  gtk_widget_snapshot_child (widget, self->handle, snapshot);
}

/* Pointer */

static void
drag_begin_cb (AtlasSwipe *self, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (self->handle);
  self->drag_from = get_x (self);
}

static void
drag_update_cb (AtlasSwipe *self, double offset_x, double offset_y)
{
  double width = MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1);

  gtk_adjustment_set_value (self->adjustment, (self->drag_from + offset_x) / width);
}

/* Object */

static void
atlas_swipe_dispose (GObject *object)
{
  AtlasSwipe *self = ATLAS_SWIPE (object);

  remove_layers (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->dates); i++)
    g_clear_pointer (&self->dates[i], gtk_widget_unparent);
  g_clear_pointer (&self->handle, gtk_widget_unparent);
  g_clear_pointer (&self->day, atlas_day_unref);
  g_clear_object (&self->adjustment);
  g_clear_object (&self->viewport);
  G_OBJECT_CLASS (atlas_swipe_parent_class)->dispose (object);
}

static void
atlas_swipe_class_init (AtlasSwipeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_swipe_dispose;
  widget_class->size_allocate = atlas_swipe_size_allocate;
  widget_class->contains = atlas_swipe_contains;
  widget_class->snapshot = atlas_swipe_snapshot;
  signals[SIGNAL_MOVED] = g_signal_new ("moved", ATLAS_TYPE_SWIPE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "swipe");
}

static void
atlas_swipe_init (AtlasSwipe *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0.5, 0, 1, 0.02, 0.1, 0));
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (self->dates); i++)
    {
      self->dates[i] = gtk_label_new (NULL);
      gtk_label_set_wrap (GTK_LABEL (self->dates[i]), TRUE);
      gtk_widget_set_can_target (self->dates[i], FALSE);
      gtk_widget_add_css_class (self->dates[i], "swipe-date");
      gtk_widget_set_parent (self->dates[i], GTK_WIDGET (self));
    }
  self->handle = atlas_swipe_handle_new (self->adjustment);
  gtk_widget_set_parent (self->handle, GTK_WIDGET (self));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "ew-resize");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
