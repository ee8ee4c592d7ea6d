/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AtlasForceBox:
 * @x, @y: of the upper left corner
 */
typedef struct
{
  double x, y;
  double width, height;
} AtlasForceBox;

/**
 * AtlasForceSpot:
 * @x, @y: the point that the tag belongs to, logical px of the world
 * @rim: radius of what is drawn around the point and wants to stay free of the tag, 0 when the tag
 *   may stand on the point
 * @tag_width, @tag_height: its size
 * @number_width, @number_height: of what is written beside the tag; 0 for nothing
 * @reach: how far from the point the middle of the tag may be, beyond @rim; where nothing is free
 *   that near, there is no tag. 0: the tag may stand anywhere around, and is never left out
 * @is_major: its number is as much as its tag, and gets its place before the tags of later ones
 * @tag, @number: (out): where they go, from the point on
 * @has_tag: (out): %FALSE where it was left out; there is no number then either
 * @has_number: (out): whether there is room for it
 * @is_aside: (out): whether the tag does not stand on its point
 *
 * A symbol of a force that wants a tag.
 */
typedef struct
{
  double x, y;
  double rim;
  double tag_width, tag_height;
  double number_width, number_height;
  double reach;
  gboolean is_major;
  AtlasForceBox tag;
  AtlasForceBox number;
  gboolean has_tag;
  gboolean has_number;
  gboolean is_aside;
} AtlasForceSpot;

/**
 * AtlasForceObstacle:
 * @x, @y: fractions of the world
 * @box: logical px from there
 *
 * Something on the map that tags and numbers are to keep clear of.
 */
typedef struct
{
  double x, y;
  AtlasForceBox box;
} AtlasForceObstacle;

/* Finds places for the tags, the first ones first: each on its point or around it where it covers
 * no other. Where there is no such place, those that have a reach are left out, and the others
 * stand where they cover the least.
 * Numbers are left out where there is no room. Takes time in proportion to how many there are.
 * @obstacles: in a world @world_px wide; may be NULL when there are none */
void atlas_force_place (AtlasForceSpot *spots,
                        guint n_spots,
                        const AtlasForceObstacle *obstacles,
                        guint n_obstacles,
                        double world_px);

G_END_DECLS
