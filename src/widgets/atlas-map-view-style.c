/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-map-view-private.h"

#include "atlas-highlight.h"
#include "atlas-scheme.h"

/* A bit for each state that became a member at this step */
static guint8 *
get_joining (AtlasSession *session)
{
  AtlasGeography *geography = atlas_world_get_geography (atlas_session_get_world (session));
  guint n_states = atlas_geography_get_n_states (geography);
  guint8 *joining = g_new0 (guint8, n_states / 8 + 1);

  for (guint state = 1; state <= n_states; state++)
    if (atlas_session_is_joining (session, state))
      joining[state / 8] |= (guint8) (1 << (state % 8));
  return joining;
}

/* What is pointed at in a list, where an item says more than the page that it leads to; else what the
 * step of the story that is shown is about. */
static AtlasHighlight *
get_highlight (AtlasSession *session)
{
  AtlasItem *item = atlas_session_get_hovered_item (session);
  AtlasTarget hovered = atlas_session_get_hovered_target (session);
  const AtlasStoryStep *step = atlas_session_get_shown_step (session);

  if (hovered.kind == ATLAS_TARGET_NONE && step != NULL)
    return atlas_highlight_new_for_step (atlas_session_get_world (session), step);
  return item != NULL ? atlas_highlight_new_for_item (item)
                      : atlas_highlight_new_for_target (atlas_session_get_day (session), hovered);
}

/* What the page that is shown explains is outlined, not the country whose page lies below. */
static const AtlasDispute *
get_explained (AtlasSession *session)
{
  AtlasCollection *collection = atlas_world_get_collection (atlas_session_get_world (session));
  AtlasTarget target = atlas_session_get_target (session);

  /* While the world is replaced, the target may still be of the one before. */
  return target.kind == ATLAS_TARGET_DISPUTE &&
             target.index < atlas_collection_get_n_disputes (collection)
           ? atlas_collection_get_dispute (collection, target.index)
           : NULL;
}

/* The day beside the date, or NULL */
static AtlasDay *
make_other_day (AtlasMapView *self)
{
  AtlasDate date = atlas_session_get_other_date (self->session);
  AtlasView view = atlas_session_get_view (self->session);
  AtlasWorld *world = atlas_session_get_world (self->session);
  AtlasDay *before = atlas_swipe_get_day (self->swipe);

  if (date == ATLAS_DATE_INVALID)
    return NULL;
  if (before != NULL && atlas_day_get_world (before) == world &&
      atlas_day_get_date (before) == date && atlas_day_get_view (before) == view)
    return atlas_day_ref (before);
  return atlas_day_new (world, date, view);
}

/* @look: of the date */
static void
apply_other_look (AtlasMapView *self, AtlasStyleRequest request, AtlasDayLook look)
{
  g_autoptr (AtlasDay) other = make_other_day (self);
  g_autoptr (AtlasStyle) style = NULL;

  request.joining = NULL; /* what joined at the step did so on the date */
  if (other != NULL)
    style = atlas_style_new (other, &request);
  look.day = other;
  look.style = style;
  self->places_swipe |= other != NULL && atlas_swipe_get_day (self->swipe) == NULL;
  atlas_map_view_place_swipe (self);
  atlas_swipe_set_look (self->swipe, other != NULL ? &look : NULL,
                        atlas_session_get_date (self->session));
}

static void
apply_style (AtlasMapView *self)
{
  AtlasDay *day = atlas_session_get_day (self->session);
  AtlasGeography *geography = atlas_world_get_geography (atlas_day_get_world (day));
  g_autofree guint8 *joining = get_joining (self->session);
  g_autoptr (AtlasHighlight) highlight = get_highlight (self->session);
  g_autofree guint8 *highlighted = atlas_highlight_dup_bits (highlight, geography);
  const AtlasDispute *explained = get_explained (self->session);
  AtlasStyleRequest request = {
    .scheme = atlas_scheme_get_current (),
    .visible_alliances = atlas_session_get_visible_alliances (self->session),
    .outlined_alliances = atlas_session_get_outlined_alliances (self->session),
    .shows_treaty_area = atlas_session_has_overlay (self->session, ATLAS_OVERLAY_TREATY_AREA),
    .shows_partners = atlas_session_has_overlay (self->session, ATLAS_OVERLAY_PARTNERS),
    .selected_state = explained == NULL ? atlas_session_get_selected_state (self->session) : 0,
    .explained = explained,
    .hovered_state = atlas_session_get_hovered_state (self->session),
    .joining = joining,
    .highlighted = highlighted,
  };
  g_autoptr (AtlasStyle) style = atlas_style_new (day, &request);
  AtlasDayLook look = {
    .day = day,
    .style = style,
    .scheme = request.scheme,
    .shows_troops = atlas_session_has_overlay (self->session, ATLAS_OVERLAY_TROOPS),
    .sites = highlight->sites,
  };

  atlas_day_layers_set_look (self->layers, &look);
  apply_other_look (self, request, look);
  atlas_map_view_update_markers (self);
}

/* At once, not in a tick: a tick that is asked for while a frame is made belongs to the next one,
 * and a step would be seen a frame late. A style takes some 50 µs. */
void
atlas_map_view_update_style (AtlasMapView *self)
{
  if (self->session != NULL && atlas_session_get_day (self->session) != NULL)
    apply_style (self);
}
