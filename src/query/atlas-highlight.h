/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-story.h"
#include "atlas-timeline.h"

G_BEGIN_DECLS

/**
 * AtlasHighlight:
 * @states: guint16, what is outlined
 * @sites: AtlasSite, where rings are drawn; their names live as long as the world
 *
 * What the map shows of a thing that is pointed at in a list.
 */
typedef struct
{
  GArray *states;
  GArray *sites;
} AtlasHighlight;

AtlasHighlight *atlas_highlight_new_for_item (AtlasItem *item) G_GNUC_WARN_UNUSED_RESULT;
/* @day: on which an alliance has its members. Nothing for no target. */
AtlasHighlight *
atlas_highlight_new_for_target (AtlasDay *day, AtlasTarget target) G_GNUC_WARN_UNUSED_RESULT;
AtlasHighlight *atlas_highlight_new_for_step (AtlasWorld *world,
                                              const AtlasStoryStep *step) G_GNUC_WARN_UNUSED_RESULT;
void atlas_highlight_free (AtlasHighlight *self);
/* The states that are outlined, a bit set by state index, of @geography: as a style wants them */
guint8 *atlas_highlight_dup_bits (const AtlasHighlight *self,
                                  AtlasGeography *geography) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasHighlight, atlas_highlight_free)

G_END_DECLS
