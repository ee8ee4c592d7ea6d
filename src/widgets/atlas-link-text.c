/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-link-text.h"

#include "atlas-data-label.h"

/* One link: a button over its words, which may be in several lines */

#define ATLAS_TYPE_LINK_SPAN (atlas_link_span_get_type ())
G_DECLARE_FINAL_TYPE (AtlasLinkSpan, atlas_link_span, ATLAS, LINK_SPAN, GtkButton)

struct _AtlasLinkSpan
{
  GtkButton parent_instance;

  AtlasSession *session;
  AtlasWorld *world; /* that the target is of */
  AtlasTextLink link;
  GArray *boxes; /* graphene_rect_t, one for each line; in the widget’s own coordinates */
};

G_DEFINE_FINAL_TYPE (AtlasLinkSpan, atlas_link_span, GTK_TYPE_BUTTON)

/* px around the words, and the width of the ring that shows the focus */
#define FOCUS_MARGIN 2
#define FOCUS_WIDTH 2
#define FOCUS_RADIUS 3

static gboolean
is_there (AtlasLinkSpan *self)
{
  return atlas_session_get_world (self->session) == self->world;
}

static void
atlas_link_span_clicked (GtkButton *button)
{
  AtlasLinkSpan *self = ATLAS_LINK_SPAN (button);

  if (!is_there (self))
    return;
  if (self->link.target.kind == ATLAS_TARGET_NONE)
    atlas_session_set_date (self->session, self->link.date);
  else
    atlas_session_show (self->session, self->link.target);
}

/* The map shows what is pointed at. */

static void
enter_cb (AtlasLinkSpan *self)
{
  if (is_there (self))
    atlas_session_set_hovered_target (self->session, self->link.target);
}

static void
leave_cb (AtlasLinkSpan *self)
{
  AtlasTarget hovered = atlas_session_get_hovered_target (self->session);

  if (atlas_target_equal (hovered, self->link.target))
    atlas_session_set_hovered_target (self->session, (AtlasTarget) ATLAS_TARGET_INIT_NONE);
}

static gboolean
atlas_link_span_contains (GtkWidget *widget, double x, double y)
{
  AtlasLinkSpan *self = ATLAS_LINK_SPAN (widget);
  const graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);

  for (guint i = 0; i < self->boxes->len; i++)
    if (graphene_rect_contains_point (&g_array_index (self->boxes, graphene_rect_t, i), &point))
      return TRUE;
  return FALSE;
}

/* A ring around the words of each line; one around the whole would hold other words. */
static void
atlas_link_span_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AtlasLinkSpan *self = ATLAS_LINK_SPAN (widget);
  const float widths[] = { FOCUS_WIDTH, FOCUS_WIDTH, FOCUS_WIDTH, FOCUS_WIDTH };
  GdkRGBA color;

  if ((gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_VISIBLE) == 0)
    return;
  gtk_widget_get_color (widget, &color);
  for (guint i = 0; i < self->boxes->len; i++)
    {
      graphene_rect_t box = g_array_index (self->boxes, graphene_rect_t, i);
      GskRoundedRect ring;

      graphene_rect_inset (&box, -FOCUS_MARGIN, -FOCUS_MARGIN);
      gsk_rounded_rect_init_from_rect (&ring, &box, FOCUS_RADIUS);
      gtk_snapshot_append_border (snapshot, &ring, widths,
                                  (const GdkRGBA[]) { color, color, color, color });
    }
}

static void
atlas_link_span_dispose (GObject *object)
{
  AtlasLinkSpan *self = ATLAS_LINK_SPAN (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->world, atlas_world_unref);
  G_OBJECT_CLASS (atlas_link_span_parent_class)->dispose (object);
}

static void
atlas_link_span_finalize (GObject *object)
{
  g_array_unref (ATLAS_LINK_SPAN (object)->boxes);
  G_OBJECT_CLASS (atlas_link_span_parent_class)->finalize (object);
}

static void
atlas_link_span_class_init (AtlasLinkSpanClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_link_span_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlas_link_span_finalize;
  GTK_BUTTON_CLASS (klass)->clicked = atlas_link_span_clicked;
  widget_class->contains = atlas_link_span_contains;
  widget_class->snapshot = atlas_link_span_snapshot;
  gtk_widget_class_set_css_name (widget_class, "linkspan");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LINK);
}

static void
atlas_link_span_init (AtlasLinkSpan *self)
{
  self->boxes = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
}

static GtkWidget *
make_span (AtlasSession *session, const char *text, const AtlasTextLink *link)
{
  AtlasLinkSpan *self = g_object_new (ATLAS_TYPE_LINK_SPAN, NULL);
  GtkEventController *controller = gtk_event_controller_motion_new ();
  g_autofree char *name = g_strndup (text + link->start, link->end - link->start);

  self->session = g_object_ref (session);
  self->world = atlas_world_ref (atlas_session_get_world (session));
  self->link = *link;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (controller, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (controller, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (self, "unmap", G_CALLBACK (leave_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  return GTK_WIDGET (self);
}

/* The text */

struct _AtlasLinkText
{
  GtkWidget parent_instance;

  GtkWidget *label;
  GPtrArray *spans; /* AtlasLinkSpan, children */
};

G_DEFINE_FINAL_TYPE (AtlasLinkText, atlas_link_text, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
atlas_link_text_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (ATLAS_LINK_TEXT (widget)->label);
}

static void
atlas_link_text_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  AtlasLinkText *self = ATLAS_LINK_TEXT (widget);

  gtk_widget_measure (self->label, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
  for (guint i = 0; i < self->spans->len; i++)
    gtk_widget_measure (self->spans->pdata[i], orientation, -1, NULL, NULL, NULL, NULL);
}

/* Where the words of a link are in one line: from left to right, one piece mostly, more where a line
 * has writing of both directions; @boxes are in the coordinates of the text. */
static void
add_line (
  GArray *boxes, PangoLayoutIter *iter, const AtlasTextLink *link, int offset_x, int offset_y)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  int line_start = pango_layout_line_get_start_index (line);
  int line_end = line_start + pango_layout_line_get_length (line);
  int start = MAX ((int) link->start, line_start);
  int end = MIN ((int) link->end, line_end);
  g_autofree int *ranges = NULL;
  int n_ranges = 0;
  int top = 0;
  int bottom = 0;

  if (start >= end)
    return;
  pango_layout_iter_get_line_yrange (iter, &top, &bottom);
  pango_layout_line_get_x_ranges (line, start, end, &ranges, &n_ranges);
  for (int i = 0; i < n_ranges; i++)
    {
      double left = (double) ranges[2 * i] / PANGO_SCALE;
      double right = (double) ranges[2 * i + 1] / PANGO_SCALE;
      const graphene_rect_t box = GRAPHENE_RECT_INIT (
        (float) (offset_x + left), (float) (offset_y + (double) top / PANGO_SCALE),
        (float) (right - left), (float) ((double) (bottom - top) / PANGO_SCALE));

      g_array_append_val (boxes, box);
    }
}

static void
allocate_span (AtlasLinkText *self, AtlasLinkSpan *span)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (self->label));
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  graphene_rect_t all = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  graphene_point_t origin;
  int offset_x = 0;
  int offset_y = 0;

  gtk_label_get_layout_offsets (GTK_LABEL (self->label), &offset_x, &offset_y);
  g_array_set_size (span->boxes, 0);
  do
    add_line (span->boxes, iter, &span->link, offset_x, offset_y);
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  for (guint i = 0; i < span->boxes->len; i++)
    {
      const graphene_rect_t *box = &g_array_index (span->boxes, graphene_rect_t, i);

      if (i == 0)
        all = *box;
      else
        graphene_rect_union (&all, box, &all);
    }
  origin = all.origin;
  for (guint i = 0; i < span->boxes->len; i++)
    graphene_rect_offset (&g_array_index (span->boxes, graphene_rect_t, i), -origin.x, -origin.y);
  /* Rounded down, so that the links of two lines never share one. */
  gtk_widget_allocate (GTK_WIDGET (span), (int) all.size.width, (int) all.size.height, -1,
                       gsk_transform_translate (NULL, &origin));
}

static void
atlas_link_text_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AtlasLinkText *self = ATLAS_LINK_TEXT (widget);

  gtk_widget_allocate (self->label, width, height, baseline, NULL);
  for (guint i = 0; i < self->spans->len; i++)
    allocate_span (self, self->spans->pdata[i]);
}

static void
atlas_link_text_dispose (GObject *object)
{
  AtlasLinkText *self = ATLAS_LINK_TEXT (object);

  for (guint i = 0; i < self->spans->len; i++)
    gtk_widget_unparent (self->spans->pdata[i]);
  g_ptr_array_set_size (self->spans, 0);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (atlas_link_text_parent_class)->dispose (object);
}

static void
atlas_link_text_finalize (GObject *object)
{
  g_ptr_array_unref (ATLAS_LINK_TEXT (object)->spans);
  G_OBJECT_CLASS (atlas_link_text_parent_class)->finalize (object);
}

static void
atlas_link_text_class_init (AtlasLinkTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = atlas_link_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = atlas_link_text_finalize;
  widget_class->get_request_mode = atlas_link_text_get_request_mode;
  widget_class->measure = atlas_link_text_measure;
  widget_class->size_allocate = atlas_link_text_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "linktext");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GENERIC);
}

static void
atlas_link_text_init (AtlasLinkText *self)
{
  self->spans = g_ptr_array_new ();
}

/* The label draws its links in the colours of the theme, and does nothing else about them. */
static char *
compose_markup (const char *text, GArray *links)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const AtlasTextLink *link = &g_array_index (links, AtlasTextLink, i);
      g_autofree char *before = g_markup_escape_text (text + at, (gssize) (link->start - at));
      g_autofree char *words =
        g_markup_escape_text (text + link->start, (gssize) (link->end - link->start));

      g_string_append_printf (markup, "%s<a href=\"#\">%s</a>", before, words);
      at = link->end;
    }
  if (text[at] != '\0')
    {
      g_autofree char *rest = g_markup_escape_text (text + at, -1);

      g_string_append (markup, rest);
    }
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

GtkWidget *
atlas_link_text_new (
  AtlasSession *session, const char *text, GArray *links, const char *style, int level)
{
  AtlasLinkText *self = g_object_new (ATLAS_TYPE_LINK_TEXT, NULL);
  g_autofree char *markup = compose_markup (text, links);

  self->label =
    level > 0 ? atlas_data_heading_new (text, style, level) : atlas_data_label_new (text, style);
  gtk_label_set_markup (GTK_LABEL (self->label), markup);
  gtk_widget_set_can_focus (self->label, FALSE);
  gtk_widget_set_can_target (self->label, FALSE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      GtkWidget *span = make_span (session, text, &g_array_index (links, AtlasTextLink, i));

      gtk_widget_set_parent (span, GTK_WIDGET (self));
      g_ptr_array_add (self->spans, span);
    }
  return GTK_WIDGET (self);
}
