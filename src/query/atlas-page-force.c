/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page-private.h"

#include "atlas-backlinks.h"

#include <glib/gi18n.h>

static AtlasTarget
find_side (AtlasWorld *world, const char *side)
{
  AtlasTarget target = { ATLAS_TARGET_STATE, 0 };
  guint alliance = 0;

  if (atlas_collection_find_alliance (atlas_world_get_collection (world), side, &alliance))
    return (AtlasTarget) { ATLAS_TARGET_ALLIANCE, alliance };
  target.index = atlas_geography_find_state (atlas_world_get_geography (world), side);
  return target.index != 0 ? target : (AtlasTarget) ATLAS_TARGET_INIT_NONE;
}

static void
add_link (AtlasPage *self, AtlasWorld *world, const char *title, AtlasTarget target)
{
  g_autofree char *name = NULL;
  AtlasBlock *block = NULL;

  if (target.kind == ATLAS_TARGET_NONE)
    return;
  name = target.kind == ATLAS_TARGET_STATE
           ? g_strdup (atlas_page_get_state_name (world, target.index, self->date))
           : atlas_page_dup_title (world, target);
  block = atlas_page_add_property (self, title, name);
  if (block != NULL)
    block->target = target;
}

static char *
describe_presence (const AtlasForce *force)
{
  g_autofree char *from = atlas_partial_date_format (force->from);
  g_autofree char *to = force->has_to ? atlas_partial_date_format (force->to) : NULL;

  return to != NULL ? g_strdup_printf (_ ("from %s until %s"), from, to)
                    : g_strdup_printf (_ ("since %s"), from);
}

static void
add_facts (AtlasPage *self, AtlasWorld *world, const AtlasForce *force)
{
  g_autofree char *range = atlas_force_dup_range (force);
  g_autofree char *number =
    g_strdup_printf (_ ("%1$s\nAs published: %2$s"), range, force->published);
  g_autofree char *as_of = atlas_partial_date_format (force->as_of);
  g_autofree char *presence = describe_presence (force);
  g_autofree char *place = g_strdup_printf (
    /* Translators: “Place”, and how exactly it is known: “Place (Region)” */
    _ ("Place (%s)"), atlas_site_precision_get_label (force->precision));

  atlas_page_add_property (self, _ ("Estimate"), number);
  atlas_page_add_property (self, _ ("As of"), as_of);
  atlas_page_add (self, ATLAS_BLOCK_TEXT, force->text);
  atlas_page_begin (self, _ ("Where and Whose"));
  add_link (self, world, _ ("Side"), find_side (world, force->side));
  add_link (self, world, _ ("Host"), find_side (world, force->host));
  atlas_page_add_site (self, place, &force->place);
  atlas_page_add_property (self, _ ("Present"), presence);
}

/* Reports that can be compared: of one side, one kind and unit, in one place or under one name */
static gboolean
is_of_one_row (const AtlasForce *a, const AtlasForce *b)
{
  return g_str_equal (a->side, b->side) && a->kind == b->kind && a->unit == b->unit &&
         (g_str_equal (a->place.name, b->place.name) || g_str_equal (a->name, b->name));
}

static gboolean
is_before (const AtlasForce *a, const AtlasForce *b)
{
  if (a->as_of.first != b->as_of.first)
    return a->as_of.first < b->as_of.first;
  return a < b;
}

static void
add_neighbours (AtlasPage *self, AtlasWorld *world, const AtlasForce *force)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  const AtlasForce *previous = NULL;
  const AtlasForce *next = NULL;

  for (guint i = 0; i < atlas_collection_get_n_forces (collection); i++)
    {
      const AtlasForce *other = atlas_collection_get_force (collection, i);

      if (other == force || !is_of_one_row (other, force))
        continue;
      if (is_before (other, force) && (previous == NULL || is_before (previous, other)))
        previous = other;
      if (is_before (force, other) && (next == NULL || is_before (other, next)))
        next = other;
    }
  atlas_page_begin (self, _ ("The Report Before"));
  if (previous != NULL)
    atlas_page_add_target (self, world, atlas_target_for_force (world, previous));
  atlas_page_begin (self, _ ("The Report After"));
  if (next != NULL)
    atlas_page_add_target (self, world, atlas_target_for_force (world, next));
}

/* Whose numbers must not be added to each other */
static void
add_parts (AtlasPage *self, AtlasWorld *world, const AtlasForce *force)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  guint n = 0;
  const AtlasTarget *links =
    atlas_backlinks_get (atlas_world_get_backlinks (world), self->target, &n);
  guint index = 0;

  /* Translators: heading of the reports of troops that these are a part of */
  atlas_page_begin (self, _ ("Counted Among"));
  for (guint i = 0; force->part_of != NULL && force->part_of[i] != NULL; i++)
    if (atlas_collection_find_force_index (collection, force->part_of[i], &index))
      atlas_page_add_target (self, world, (AtlasTarget) { ATLAS_TARGET_FORCE, index });
  /* Translators: heading of the reports of troops that are a part of these */
  atlas_page_begin (self, _ ("Counted in These Numbers"));
  for (guint i = 0; i < n; i++)
    if (links[i].kind == ATLAS_TARGET_FORCE)
      atlas_page_add_target (self, world, links[i]);
}

void
atlas_page_fill_force (AtlasPage *self, AtlasWorld *world)
{
  const AtlasForce *force =
    atlas_collection_get_force (atlas_world_get_collection (world), self->target.index);
  g_autofree char *date = atlas_partial_date_format (force->as_of);

  self->date = force->as_of.first;
  self->heading = g_strdup (force->name);
  self->caption = g_strdup_printf ("%s · %s · %s", date, _ ("Troop Report"),
                                   atlas_force_kind_get_label (force->kind));
  add_facts (self, world, force);
  add_parts (self, world, force);
  add_neighbours (self, world, force);
  atlas_page_add_sources (self, world, &force->confidence, force->sources, force->n_sources);
}
