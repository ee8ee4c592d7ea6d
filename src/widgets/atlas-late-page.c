/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-late-page.h"

#include "atlas-page-scroller.h"

/* While the date is scrubbed, the page waits for this long. */
#define DELAY_MS 150

typedef struct
{
  /* borrowed */
  AtlasPageScroller *scroller;

  /* owned */
  AtlasSession *session;
  AtlasWorld *world; /* that the page is of */
  GCancellable *cancellable;
  guint update_id;

  guint is_stale : 1; /* the session has changed since */
} AtlasLatePagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AtlasLatePage, atlas_late_page, ADW_TYPE_BIN)

static AtlasLatePagePrivate *
get_private (AtlasLatePage *self)
{
  return atlas_late_page_get_instance_private (self);
}

static gboolean
has_world (AtlasLatePage *self)
{
  AtlasLatePagePrivate *priv = get_private (self);

  return atlas_session_get_world (priv->session) == priv->world;
}

static void
stop_making (AtlasLatePage *self)
{
  AtlasLatePagePrivate *priv = get_private (self);

  g_clear_handle_id (&priv->update_id, g_source_remove);
  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
}

static void
update (AtlasLatePage *self)
{
  AtlasLatePagePrivate *priv = get_private (self);

  stop_making (self);
  priv->is_stale = FALSE;
  /* On its way out, the session may have another world. */
  if (!has_world (self))
    return;
  priv->cancellable = g_cancellable_new ();
  ATLAS_LATE_PAGE_GET_CLASS (self)->make (self, priv->cancellable);
}

static void
update_cb (gpointer user_data)
{
  AtlasLatePage *self = user_data;

  get_private (self)->update_id = 0;
  update (self);
}

/* Whether another page lies above it. One that is in a closed sheet is made all the same: it is read out
 * what changed. */
static gboolean
is_covered (AtlasLatePage *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_PAGE);
  GtkWidget *view = page != NULL ? gtk_widget_get_ancestor (page, ADW_TYPE_NAVIGATION_VIEW) : NULL;

  return view != NULL &&
         GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view))) != page;
}

static void
queue_update (AtlasLatePage *self)
{
  AtlasLatePagePrivate *priv = get_private (self);

  priv->is_stale = TRUE;
  if (is_covered (self))
    return;
  g_clear_handle_id (&priv->update_id, g_source_remove);
  priv->update_id = g_timeout_add_once (DELAY_MS, update_cb, self);
}

void
atlas_late_page_start (AtlasLatePage *self, AtlasSession *session, const char *const *properties)
{
  AtlasLatePagePrivate *priv = get_private (self);

  g_return_if_fail (ATLAS_IS_LATE_PAGE (self));
  g_return_if_fail (priv->session == NULL);

  priv->session = g_object_ref (session);
  priv->world = atlas_world_ref (atlas_session_get_world (session));
  for (guint i = 0; properties[i] != NULL; i++)
    {
      g_autofree char *signal = g_strconcat ("notify::", properties[i], NULL);

      g_signal_connect_object (session, signal, G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

AtlasSession *
atlas_late_page_get_session (AtlasLatePage *self)
{
  g_return_val_if_fail (ATLAS_IS_LATE_PAGE (self), NULL);

  return get_private (self)->session;
}

gboolean
atlas_late_page_end (AtlasLatePage *self)
{
  g_return_val_if_fail (ATLAS_IS_LATE_PAGE (self), FALSE);

  g_clear_object (&get_private (self)->cancellable);
  return has_world (self);
}

GtkWidget *
atlas_late_page_get_content (AtlasLatePage *self)
{
  g_return_val_if_fail (ATLAS_IS_LATE_PAGE (self), NULL);

  return atlas_page_scroller_get_content (get_private (self)->scroller);
}

void
atlas_late_page_set_content (AtlasLatePage *self, GtkWidget *content)
{
  g_return_if_fail (ATLAS_IS_LATE_PAGE (self));

  atlas_page_scroller_set_content (get_private (self)->scroller, content);
}

void
atlas_late_page_scroll_to_top (AtlasLatePage *self)
{
  g_return_if_fail (ATLAS_IS_LATE_PAGE (self));

  atlas_page_scroller_scroll_to_top (get_private (self)->scroller);
}

/* Below another page it was not made anew; now that is gone. */
static void
atlas_late_page_map (GtkWidget *widget)
{
  AtlasLatePage *self = ATLAS_LATE_PAGE (widget);

  GTK_WIDGET_CLASS (atlas_late_page_parent_class)->map (widget);
  if (get_private (self)->is_stale)
    update (self);
}

static void
atlas_late_page_dispose (GObject *object)
{
  AtlasLatePage *self = ATLAS_LATE_PAGE (object);
  AtlasLatePagePrivate *priv = get_private (self);

  stop_making (self);
  priv->scroller = NULL;
  g_clear_pointer (&priv->world, atlas_world_unref);
  g_clear_object (&priv->session);
  G_OBJECT_CLASS (atlas_late_page_parent_class)->dispose (object);
}

static void
atlas_late_page_class_init (AtlasLatePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_late_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = atlas_late_page_map;
}

static void
atlas_late_page_init (AtlasLatePage *self)
{
  AtlasLatePagePrivate *priv = get_private (self);

  priv->scroller = ATLAS_PAGE_SCROLLER (atlas_page_scroller_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (priv->scroller));
}
