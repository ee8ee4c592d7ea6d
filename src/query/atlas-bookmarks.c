/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-bookmarks.h"

#include "atlas-link.h"
#include "atlas-page.h"
#include "atlas-story-steps.h"

#include <glib/gi18n.h>

struct _AtlasBookmark
{
  GObject parent_instance;

  char *title;
  char *link;
};

G_DEFINE_FINAL_TYPE (AtlasBookmark, atlas_bookmark, G_TYPE_OBJECT)

static void
atlas_bookmark_finalize (GObject *object)
{
  AtlasBookmark *self = ATLAS_BOOKMARK (object);

  g_free (self->title);
  g_free (self->link);
  G_OBJECT_CLASS (atlas_bookmark_parent_class)->finalize (object);
}

static void
atlas_bookmark_class_init (AtlasBookmarkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_bookmark_finalize;
}

static void
atlas_bookmark_init (AtlasBookmark *self)
{
}

AtlasBookmark *
atlas_bookmark_new (const char *title, const char *link)
{
  AtlasBookmark *self;

  g_return_val_if_fail (title != NULL, NULL);
  g_return_val_if_fail (link != NULL, NULL);

  self = g_object_new (ATLAS_TYPE_BOOKMARK, NULL);
  self->title = g_strdup (title);
  self->link = g_strdup (link);
  return self;
}

const char *
atlas_bookmark_get_title (AtlasBookmark *self)
{
  g_return_val_if_fail (ATLAS_IS_BOOKMARK (self), NULL);

  return self->title;
}

const char *
atlas_bookmark_get_link (AtlasBookmark *self)
{
  g_return_val_if_fail (ATLAS_IS_BOOKMARK (self), NULL);

  return self->link;
}

char *
atlas_bookmark_dup_title_for (AtlasSession *session)
{
  AtlasTarget target;
  guint step = 0;
  const AtlasStory *story;
  g_autofree char *name = NULL;
  g_autofree char *when = NULL;

  g_return_val_if_fail (ATLAS_IS_SESSION (session), NULL);
  g_return_val_if_fail (atlas_session_get_day (session) != NULL, NULL);

  target = atlas_session_get_target (session);
  story = atlas_session_get_story (session, &step);
  if (target.kind == ATLAS_TARGET_STORY && story != NULL)
    {
      name = g_strdup (story->title);
      when = atlas_story_format_progress (story, step);
    }
  else
    when = atlas_date_format_long (atlas_session_get_date (session));
  if (target.kind == ATLAS_TARGET_NONE)
    return g_steal_pointer (&when);
  if (name == NULL)
    name = atlas_page_dup_bar_title (atlas_session_get_day (session), target);
  /* Translators: the name of a bookmark: what a page is of, and the date on the map */
  return g_strdup_printf (C_ ("bookmark", "%1$s, %2$s"), name, when);
}

gboolean
atlas_bookmarks_add (GListStore *list, const char *title, const char *link)
{
  GListModel *model = G_LIST_MODEL (list);
  g_autoptr (AtlasBookmark) added = NULL;
  guint n;

  g_return_val_if_fail (G_IS_LIST_STORE (list), FALSE);

  n = g_list_model_get_n_items (model);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (AtlasBookmark) bookmark = g_list_model_get_item (model, i);

      if (g_str_equal (bookmark->link, link))
        return FALSE;
    }
  if (n == ATLAS_MAX_BOOKMARKS)
    g_list_store_remove (list, n - 1);
  added = atlas_bookmark_new (title, link);
  g_list_store_insert (list, 0, added);
  return TRUE;
}

GVariant *
atlas_bookmarks_to_variant (GListModel *list)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(ss)"));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (AtlasBookmark) bookmark = g_list_model_get_item (list, i);

      g_variant_builder_add (&builder, "(ss)", bookmark->title, bookmark->link);
    }
  return g_variant_builder_end (&builder);
}

void
atlas_bookmarks_set_variant (GListStore *list, GVariant *variant)
{
  g_autoptr (GPtrArray) bookmarks = g_ptr_array_new_with_free_func (g_object_unref);
  GVariantIter iter;
  const char *title = NULL;
  const char *link = NULL;

  g_return_if_fail (G_IS_LIST_STORE (list));
  g_return_if_fail (g_variant_is_of_type (variant, G_VARIANT_TYPE ("a(ss)")));

  g_variant_iter_init (&iter, variant);
  while (bookmarks->len < ATLAS_MAX_BOOKMARKS &&
         g_variant_iter_next (&iter, "(&s&s)", &title, &link))
    {
      g_autoptr (AtlasLink) parsed = atlas_link_parse (link, NULL);

      if (parsed != NULL)
        g_ptr_array_add (bookmarks, atlas_bookmark_new (title, link));
    }
  g_list_store_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), bookmarks->pdata,
                       bookmarks->len);
}
