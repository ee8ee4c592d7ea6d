/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

G_BEGIN_DECLS

/** AtlasBookmark: a place that somebody keeps: its name, and the link that leads there; immutable. */
#define ATLAS_TYPE_BOOKMARK (atlas_bookmark_get_type ())

G_DECLARE_FINAL_TYPE (AtlasBookmark, atlas_bookmark, ATLAS, BOOKMARK, GObject)

AtlasBookmark *atlas_bookmark_new (const char *title, const char *link) G_GNUC_WARN_UNUSED_RESULT;
const char *atlas_bookmark_get_title (AtlasBookmark *self);
const char *atlas_bookmark_get_link (AtlasBookmark *self);

/* What to call what @session, which has a world, shows: “Estonia, 29 March 2004”, “29 March 2004”, “The
 * Warsaw Pact and after, 4 of 21” */
char *atlas_bookmark_dup_title_for (AtlasSession *session) G_GNUC_WARN_UNUSED_RESULT;

/* Bookmarks are a GListStore of AtlasBookmark, that which was made last first. */

#define ATLAS_MAX_BOOKMARKS 500

/* FALSE, and the list is as it was, when it has one of this link */
gboolean atlas_bookmarks_add (GListStore *list, const char *title, const char *link);
/* As settings keep them: a(ss), title and link. What is no link of the atlas is left out. */
GVariant *atlas_bookmarks_to_variant (GListModel *list) G_GNUC_WARN_UNUSED_RESULT; /* floating */
void atlas_bookmarks_set_variant (GListStore *list, GVariant *variant);

G_END_DECLS
