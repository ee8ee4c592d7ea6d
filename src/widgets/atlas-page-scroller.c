/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page-scroller.h"

#include "atlas-widgets.h"

#define MAX_WIDTH_PX 640

struct _AtlasPageScroller
{
  AdwBin parent_instance;

  /* borrowed */
  GtkScrolledWindow *scroller;
  AdwClamp *clamp;
};

G_DEFINE_FINAL_TYPE (AtlasPageScroller, atlas_page_scroller, ADW_TYPE_BIN)

GtkWidget *
atlas_page_scroller_get_content (AtlasPageScroller *self)
{
  g_return_val_if_fail (ATLAS_IS_PAGE_SCROLLER (self), NULL);

  return adw_clamp_get_child (self->clamp);
}

void
atlas_page_scroller_set_content (AtlasPageScroller *self, GtkWidget *content)
{
  g_return_if_fail (ATLAS_IS_PAGE_SCROLLER (self));

  atlas_widgets_free_slowly (adw_clamp_get_child (self->clamp));
  adw_clamp_set_child (self->clamp, content);
}

void
atlas_page_scroller_scroll_to_top (AtlasPageScroller *self)
{
  g_return_if_fail (ATLAS_IS_PAGE_SCROLLER (self));

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
atlas_page_scroller_class_init (AtlasPageScrollerClass *klass)
{
}

static void
atlas_page_scroller_init (AtlasPageScroller *self)
{
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->clamp = ADW_CLAMP (adw_clamp_new ());
  adw_clamp_set_maximum_size (self->clamp, MAX_WIDTH_PX);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->clamp));
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scroller));
}

GtkWidget *
atlas_page_scroller_new (void)
{
  return g_object_new (ATLAS_TYPE_PAGE_SCROLLER, NULL);
}
