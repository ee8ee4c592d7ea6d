/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* How long borders are, as it was published. */

#include "atlas-collection-limits.h"
#include "atlas-collection-private.h"

#include <glib/gi18n.h>

/* No state borders on itself. */
static void
expect_two_sides (const AtlasJson *item, const AtlasBorderLength *border)
{
  AtlasJson state = atlas_json_get_member (item, "state");

  if (border->side == NULL || g_strcmp0 (border->side, border->state) != 0)
    return;
  atlas_json_fail (&state, ATLAS_PROBLEM_WRONG_VALUE,
                   _ ("“%s” is the side as well; expected the state across the border"),
                   border->state);
}

static void
read_border (AtlasCollectionLoad *load, const AtlasJson *item, gpointer target)
{
  static const char *const keys[] = {
    "id", "side", "state", "km", "counted", "published", "from", "to", "sources", NULL,
  };
  AtlasBorderLength *border = target;
  gboolean has_from, has_to;

  atlas_json_expect_keys (item, keys);
  border->id = atlas_collection_read_id (load, item, load->self->border_ids);
  border->side = atlas_collection_read_side (load, item);
  border->state = atlas_collection_read_state (load, item, "state");
  expect_two_sides (item, border);
  border->km = atlas_json_get_number (item, "km", ATLAS_BORDER_KM_MIN, ATLAS_BORDER_KM_MAX);
  border->counted = atlas_collection_read_common_text (load, item, "counted", ATLAS_TEXT_LINE);
  border->published = atlas_collection_read_text (load, item, "published", ATLAS_TEXT_NOTE);
  has_from = atlas_collection_read_date_within (load, item, "from", &border->from);
  atlas_collection_read_to (item, has_from, border->from, &has_to, &border->to);
  border->span = (AtlasSpan) { border->from.first, border->to.first, !has_to };
  border->sources = atlas_collection_read_citations (load, item, &border->n_sources);
}

void
atlas_collection_read_borders (AtlasCollectionLoad *load, const AtlasJson *root)
{
  static const char *const keys[] = { "borders", NULL };
  AtlasCollection *self = load->self;

  if (!atlas_json_expect_keys (root, keys))
    return;
  self->borders = atlas_collection_read_items (load, root, "borders", sizeof (AtlasBorderLength),
                                               self->border_ids, read_border, &self->n_borders);
}
