/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Where troops stood, as it was published. */

#include "atlas-collection-limits.h"
#include "atlas-collection-private.h"

#include <glib/gi18n.h>

static void
read_place (AtlasCollectionLoad *load, const AtlasJson *item, AtlasForce *force)
{
  static const char *const keys[] = { "name", "lat", "lon", "precision", NULL };
  AtlasJson place = atlas_json_get_member (item, "place");

  if (!atlas_json_expect_keys (&place, keys))
    return;
  atlas_collection_read_spot (load, &place, &force->place);
  force->precision =
    atlas_collection_read_choice (&place, "precision", ATLAS_VOCABULARY_SITE_PRECISION);
}

static void
expect_no_count (const AtlasJson *item, const char *key)
{
  AtlasJson member = atlas_json_get_member (item, key);

  if (member.node == NULL)
    atlas_json_fail (&member, ATLAS_PROBLEM_MISSING_KEY,
                     _ ("is missing; expected null, for it is uncounted"));
  else if (!JSON_NODE_HOLDS_NULL (member.node))
    atlas_json_fail (&member, ATLAS_PROBLEM_WRONG_VALUE,
                     _ ("counts what is uncounted; expected null"));
}

static void
read_count (const AtlasJson *item, AtlasForce *force)
{
  AtlasJson high = atlas_json_get_member (item, "high");
  gboolean has_low, has_high;

  force->has_count = force->unit != ATLAS_UNIT_UNCOUNTED;
  if (!force->has_count)
    {
      expect_no_count (item, "low");
      expect_no_count (item, "high");
      return;
    }
  has_low = atlas_json_get_whole (item, "low", ATLAS_FORCE_COUNT_MAX, &force->low);
  has_high = atlas_json_get_whole (item, "high", ATLAS_FORCE_COUNT_MAX, &force->high);
  if (has_low && has_high && force->low > force->high)
    atlas_json_fail (&high, ATLAS_PROBLEM_OUT_OF_RANGE,
                     _ ("“%u” is less than the low number; expected at least %u"), force->high,
                     force->low);
}

/* The numbers may be older than the presence, as announced, but nothing is counted that has left.
 * Until some day of the month or year in which it ended it may have been there. */
static void
expect_as_of_before_end (const AtlasJson *item, const AtlasForce *force)
{
  AtlasJson as_of = atlas_json_get_member (item, "as_of");
  g_autofree char *iso = NULL;
  g_autofree char *end = NULL;

  if (!force->has_to || force->as_of.first < atlas_partial_date_get_end (force->to))
    return;
  iso = atlas_partial_date_to_iso (force->as_of);
  end = atlas_partial_date_to_iso (force->to);
  atlas_json_fail (&as_of, ATLAS_PROBLEM_DATE_OUTSIDE,
                   _ ("“%s” is after the force was there; expected a date before %s"), iso, end);
}

static void
read_dates (AtlasCollectionLoad *load, const AtlasJson *item, AtlasForce *force)
{
  gboolean has_from = atlas_collection_read_date_within (load, item, "from", &force->from);
  gboolean is_right =
    atlas_collection_read_to (item, has_from, force->from, &force->has_to, &force->to);

  if (atlas_collection_read_date_within (load, item, "as_of", &force->as_of) && is_right)
    expect_as_of_before_end (item, force);
}

static void
read_force (AtlasCollectionLoad *load, const AtlasJson *item, gpointer target)
{
  static const char *const keys[] = {
    "id",   "side", "name", "kind",      "host", "place",   "from",       "to",      "as_of",
    "unit", "low",  "high", "published", "text", "part_of", "confidence", "sources", NULL,
  };
  AtlasForce *force = target;

  atlas_json_expect_keys (item, keys);
  force->id = atlas_collection_read_id (load, item, load->self->force_ids);
  force->side = atlas_collection_read_side (load, item);
  force->name = atlas_collection_read_text (load, item, "name", ATLAS_TEXT_LINE);
  force->kind = atlas_collection_read_choice (item, "kind", ATLAS_VOCABULARY_FORCE_KIND);
  force->host = atlas_collection_read_state (load, item, "host");
  read_place (load, item, force);
  read_dates (load, item, force);
  force->unit = atlas_collection_read_choice (item, "unit", ATLAS_VOCABULARY_FORCE_UNIT);
  read_count (item, force);
  force->published = atlas_collection_read_text (load, item, "published", ATLAS_TEXT_NOTE);
  force->text = atlas_collection_read_optional_text (load, item, "text", ATLAS_TEXT_TEXT);
  force->part_of = atlas_collection_read_ids (load, item, "part_of", NULL, NULL);
  force->confidence =
    atlas_collection_read_choice (item, "confidence", ATLAS_VOCABULARY_CONFIDENCE);
  force->sources = atlas_collection_read_citations (load, item, &force->n_sources);
}

void
atlas_collection_read_forces (AtlasCollectionLoad *load, const AtlasJson *root)
{
  static const char *const keys[] = { "forces", NULL };
  AtlasCollection *self = load->self;

  if (!atlas_json_expect_keys (root, keys))
    return;
  self->forces = atlas_collection_read_items (load, root, "forces", sizeof (AtlasForce),
                                              self->force_ids, read_force, &self->n_forces);
}
