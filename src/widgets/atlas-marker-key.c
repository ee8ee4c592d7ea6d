/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-marker-key.h"

#include "atlas-marker-sample.h"

struct _AtlasMarkerKey
{
  AtlasSessionBox parent_instance;

  /* template widgets */
  AtlasMarkerSample *event;
  AtlasMarkerSample *quote;
  AtlasMarkerSample *disputed;
  AtlasMarkerSample *several;
  GtkLabel *span;
};

G_DEFINE_FINAL_TYPE (AtlasMarkerKey, atlas_marker_key, ATLAS_TYPE_SESSION_BOX)

static void
show_samples (AtlasMarkerKey *self)
{
  AtlasMarkerSample *const samples[ATLAS_MARKER_N_SAMPLES] = {
    [ATLAS_MARKER_SAMPLE_EVENT] = self->event,
    [ATLAS_MARKER_SAMPLE_QUOTE] = self->quote,
    [ATLAS_MARKER_SAMPLE_DISPUTED] = self->disputed,
    [ATLAS_MARKER_SAMPLE_SEVERAL] = self->several,
  };

  for (guint i = 0; i < ATLAS_MARKER_N_SAMPLES; i++)
    {
      AtlasMarkerLook look = atlas_marker_look_get_sample (i);

      atlas_marker_sample_set_look (samples[i], &look);
    }
}

/* A line for each day that the map shows, the earlier one first. */
static char *
describe_spans (AtlasSession *session)
{
  AtlasDate other = atlas_session_get_other_date (session);
  AtlasMarkerSpan spans[2] = { atlas_session_get_marker_span (session) };
  gboolean is_first = other < spans[0].date;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (other == ATLAS_DATE_INVALID)
    return atlas_marker_span_describe (&spans[0]);
  spans[1] = atlas_session_get_marker_span_of (session, other);
  first = atlas_marker_span_describe (&spans[is_first ? 1 : 0]);
  second = atlas_marker_span_describe (&spans[is_first ? 0 : 1]);
  return g_strconcat (first, "\n", second, NULL);
}

static void
show_date (AtlasSessionBox *box)
{
  AtlasMarkerKey *self = ATLAS_MARKER_KEY (box);
  g_autofree char *text = describe_spans (atlas_session_box_get_session (box));

  if (g_strcmp0 (gtk_label_get_text (self->span), text) != 0)
    gtk_label_set_text (self->span, text);
}

static void
attach (AtlasSessionBox *box, AtlasSession *session)
{
  static const char *const signals[] = { "notify::date", "notify::compare-date",
                                         "notify::story-step" };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    atlas_session_box_follow (box, signals[i]);
  show_date (box);
}

static void
atlas_marker_key_class_init (AtlasMarkerKeyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ATLAS_SESSION_BOX_CLASS (klass)->attach = attach;
  ATLAS_SESSION_BOX_CLASS (klass)->update = show_date;
  g_type_ensure (ATLAS_TYPE_MARKER_SAMPLE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/marker-key.ui");
  gtk_widget_class_bind_template_child (widget_class, AtlasMarkerKey, event);
  gtk_widget_class_bind_template_child (widget_class, AtlasMarkerKey, quote);
  gtk_widget_class_bind_template_child (widget_class, AtlasMarkerKey, disputed);
  gtk_widget_class_bind_template_child (widget_class, AtlasMarkerKey, several);
  gtk_widget_class_bind_template_child (widget_class, AtlasMarkerKey, span);
}

static void
atlas_marker_key_init (AtlasMarkerKey *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_samples (self);
}
