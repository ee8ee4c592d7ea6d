/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-session.h"

G_BEGIN_DECLS

#define ATLAS_LINK_SCHEME "alliance-atlas"

/**
 * AtlasLink:
 * @collection: id of the collection it was made in, or %NULL
 * @overlays: what is on over the states
 * @page: what atlas_target_parse() takes, or %NULL for the timeline
 * @step: of the story that is the page, counted from 1; 0 for none
 *
 * What a link asks to be shown. Whatever it does not say stays as it is.
 *
 * `alliance-atlas:COLLECTION?date=2004-03-29&view=controlled&layers=troops,record&map=59.4370,24.7536,5.50&page=state:EST`
 */
typedef struct
{
  char *collection;
  gboolean has_date;
  AtlasDate date;
  gboolean has_view;
  AtlasView view;
  gboolean has_overlays;
  AtlasOverlays overlays;
  gboolean has_camera;
  double lat; /* of the middle of the map, degrees */
  double lon;
  double zoom; /* level: 0 is the world in 256 px */
  char *page;
  guint step;
} AtlasLink;

/* Whether @text, which need not be well-formed, means to be a link of the atlas */
gboolean atlas_link_has_scheme (const char *text);
/* Errors: ATLAS_DATA_ERROR_SYNTAX or _VALUE; the message says what was wrong and expected. */
AtlasLink *atlas_link_parse (const char *uri, GError **error) G_GNUC_WARN_UNUSED_RESULT;
AtlasLink *atlas_link_copy (const AtlasLink *self) G_GNUC_WARN_UNUSED_RESULT;
void atlas_link_free (AtlasLink *self);
char *atlas_link_to_string (const AtlasLink *self) G_GNUC_WARN_UNUSED_RESULT;

/* A link to what @session, which has a world, shows; without the camera, which it does not know. To a
 * step of a story, which says itself what is shown, only that. */
AtlasLink *atlas_link_new_for_session (AtlasSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* Date, view, layers and page. FALSE, and nothing has changed, when it is of another collection or its page
 * is not in this one. The camera is left to whoever has the map. */
gboolean atlas_link_apply (const AtlasLink *self,
                           AtlasSession *session,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasLink, atlas_link_free)

G_END_DECLS
