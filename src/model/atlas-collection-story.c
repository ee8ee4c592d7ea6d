/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Stories: guided tours through what the other files hold. */

#include "atlas-collection-limits.h"
#include "atlas-collection-private.h"

#include <glib/gi18n.h>

static void
read_camera (const AtlasJson *item, AtlasStoryStep *step)
{
  static const char *const keys[] = { "lat", "lon", "zoom", NULL };
  AtlasJson camera = atlas_json_get_member (item, "camera");

  step->has_camera = camera.node != NULL && atlas_json_expect_keys (&camera, keys);
  if (!step->has_camera)
    return;
  step->lat = atlas_json_get_number (&camera, "lat", -90, 90);
  step->lon = atlas_json_get_number (&camera, "lon", -180, 180);
  step->zoom = atlas_json_get_number (&camera, "zoom", 0, ATLAS_STORY_ZOOM_MAX);
}

static void
read_item (AtlasCollectionLoad *load, const AtlasJson *element, AtlasStoryItem *item)
{
  static const char *const keys[] = { "kind", "id", NULL };
  AtlasCollection *self = load->self;
  GHashTable *const tables[] = {
    [ATLAS_STORY_ITEM_EVENT] = self->event_ids,
    [ATLAS_STORY_ITEM_QUOTE] = self->quote_ids,
    [ATLAS_STORY_ITEM_FORCE] = self->force_ids,
  };
  const char *const expected[] = {
    [ATLAS_STORY_ITEM_EVENT] = N_ ("the id of an event"),
    [ATLAS_STORY_ITEM_QUOTE] = N_ ("the id of a quote"),
    [ATLAS_STORY_ITEM_FORCE] = N_ ("the id of a force"),
  };
  AtlasJson kind = atlas_json_get_member (element, "kind");
  AtlasJson id = atlas_json_get_member (element, "id");
  guint value;

  if (!atlas_json_expect_keys (element, keys))
    return;
  item->kind = atlas_collection_read_choice (element, "kind", ATLAS_VOCABULARY_STORY_ITEM_KIND);
  /* An id of an unknown kind leads nowhere that can be looked up. */
  if (kind.node == NULL || !JSON_NODE_HOLDS_VALUE (kind.node) ||
      json_node_get_value_type (kind.node) != G_TYPE_STRING ||
      !atlas_vocabulary_find (ATLAS_VOCABULARY_STORY_ITEM_KIND, json_node_get_string (kind.node),
                              &value))
    atlas_json_as_text (&id, ATLAS_TEXT_ID);
  else
    atlas_collection_read_reference (load, &id, tables[value], expected[value], &item->index);
}

static const AtlasStoryItem *
read_items (AtlasCollectionLoad *load, const AtlasJson *item, guint *n_items)
{
  AtlasJson array = atlas_json_get_optional_array (item, "items", n_items);
  AtlasStoryItem *items = atlas_arena_alloc0 (load->self->arena, *n_items, sizeof *items);

  for (guint i = 0; i < *n_items; i++)
    {
      AtlasJson element = atlas_json_get_element (&array, i);

      read_item (load, &element, &items[i]);
    }
  return items;
}

static void
read_step (AtlasCollectionLoad *load, const AtlasJson *item, gpointer target)
{
  static const char *const keys[] = { "title",  "text",    "date",      "view",
                                      "camera", "layers",  "alliances", "highlight",
                                      "items",  "sources", "notes",     NULL };
  AtlasStoryStep *step = target;

  atlas_json_expect_keys (item, keys);
  step->title = atlas_collection_read_text (load, item, "title", ATLAS_TEXT_LINE);
  step->text = atlas_collection_read_text (load, item, "text", ATLAS_TEXT_TEXT);
  atlas_collection_read_date_within (load, item, "date", &step->date);
  step->has_view = atlas_json_has (item, "view");
  if (step->has_view)
    step->view = atlas_collection_read_choice (item, "view", ATLAS_VOCABULARY_VIEW);
  read_camera (item, step);
  step->has_alliances = atlas_json_has (item, "alliances");
  step->alliances = atlas_collection_read_ids (load, item, "alliances", load->self->alliance_ids,
                                               N_ ("the id of an alliance"));
  step->layers = atlas_collection_read_choices (item, "layers", ATLAS_VOCABULARY_LAYER);
  step->highlight = atlas_collection_read_states (load, item, "highlight");
  step->items = read_items (load, item, &step->n_items);
  step->sources = atlas_collection_read_optional_citations (load, item, &step->n_sources);
  step->notes = atlas_collection_read_optional_text (load, item, "notes", ATLAS_TEXT_NOTE);
}

/* The next story of those that there is room for. */
void
atlas_collection_read_story (AtlasCollectionLoad *load, const AtlasJson *root)
{
  static const char *const keys[] = { "id", "title", "summary", "sources", "steps", NULL };
  AtlasCollection *self = load->self;
  AtlasStory *story = &self->stories[self->n_stories];
  AtlasJson steps = atlas_json_get_member (root, "steps");
  /* Its place among the stories, not that in a file. */
  AtlasJson item = *root;

  if (!atlas_json_expect_keys (root, keys))
    return;
  item.index = self->n_stories;
  story->id = atlas_collection_read_id (load, &item, self->story_ids);
  story->title = atlas_collection_read_text (load, root, "title", ATLAS_TEXT_LINE);
  story->summary = atlas_collection_read_text (load, root, "summary", ATLAS_TEXT_TEXT);
  story->sources = atlas_collection_read_citations (load, root, &story->n_sources);
  story->steps = atlas_collection_read_items (load, root, "steps", sizeof (AtlasStoryStep), NULL,
                                              read_step, &story->n_steps);
  if (story->n_steps == 0 && steps.node != NULL && JSON_NODE_HOLDS_ARRAY (steps.node) &&
      json_array_get_length (json_node_get_array (steps.node)) == 0)
    atlas_json_fail (&steps, ATLAS_PROBLEM_WRONG_VALUE, _ ("is empty; expected at least one step"));
  self->n_stories++;
}
