/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Stories, and the ids that items had before. */

#include "atlas-story.h"

#include "collection-fixture.h"

#include <string.h>

#define STORY                                                                                      \
  "{\"id\": \"tour\", \"title\": \"A tour\", \"summary\": \"Around.\", \"sources\": [\"s1\"], "    \
  "\"steps\": [{\"title\": \"First\", \"text\": \"It begins.\", \"date\": \"1999\", \"view\": "    \
  "\"controlled\", \"camera\": {\"lat\": 52, \"lon\": 21, \"zoom\": 4.5}, \"alliances\": "         \
  "[\"a1\"], \"layers\": [\"record\", \"partners\"], \"highlight\": [\"POL\"], \"items\": "        \
  "[{\"kind\": \"event\", \"id\": \"joins\"}, "                                                    \
  "{\"kind\": \"quote\", \"id\": \"q2\"}, {\"kind\": \"force\", \"id\": \"few\"}], \"sources\": "  \
  "[\"s1\"], \"notes\": \"Ask.\"}, "                                                               \
  "{\"title\": \"Last\", \"text\": \"It ends.\", \"date\": \"2000-01-02\"}]}"

static void
test_story (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (AtlasCollection) collection = NULL;
  g_autoptr (GError) error = NULL;
  const AtlasStory *story;
  const AtlasStoryStep *step;

  collection_fixture_make_stories (fixture);
  collection_fixture_write (fixture, "stories/tour.json", STORY);
  collection_fixture_write (fixture, "stories/notes.txt", "not a story");
  collection = atlas_collection_load (fixture->folder, NULL, &error);
  collection_fixture_remove_stories (fixture,
                                     (const char *const[]) { "tour.json", "notes.txt", NULL });
  g_assert_no_error (error);

  g_assert_cmpuint (atlas_collection_get_n_stories (collection), ==, 1);
  story = atlas_collection_find_story (collection, "tour");
  g_assert_true (story == atlas_collection_get_story (collection, 0));
  g_assert_null (atlas_collection_find_story (collection, "joins"));
  g_assert_cmpstr (story->summary, ==, "Around.");
  g_assert_cmpuint (story->n_steps, ==, 2);
  step = &story->steps[0];
  g_assert_true (step->has_view && step->view == ATLAS_VIEW_CONTROLLED);
  g_assert_true (step->has_camera && step->zoom > 4.4 && step->zoom < 4.6);
  g_assert_true (step->has_alliances);
  g_assert_cmpstr (step->alliances[0], ==, "a1");
  g_assert_cmpuint (step->layers, ==, 1 << 1 | 1 << 3);
  g_assert_cmpstr (step->highlight[0], ==, "POL");
  g_assert_cmpuint (step->n_items, ==, 3);
  g_assert_cmpint (step->items[0].kind, ==, ATLAS_STORY_ITEM_EVENT);
  g_assert_cmpuint (step->items[1].index, ==, 1);
  g_assert_cmpint (step->items[2].kind, ==, ATLAS_STORY_ITEM_FORCE);
  g_assert_cmpuint (step->items[2].index, ==, 1);
  g_assert_true (step->sources[0] == atlas_collection_find_source (collection, "s1"));
  g_assert_cmpstr (step->notes, ==, "Ask.");

  /* What may be left out is. */
  step = &story->steps[1];
  g_assert_false (step->has_view || step->has_camera || step->has_alliances);
  g_assert_null (step->alliances[0]);
  g_assert_cmpuint (step->n_items + step->n_sources + step->layers, ==, 0);
  g_assert_null (step->notes);
}

static void
test_wrong_stories (CollectionFixture *fixture, gconstpointer data)
{
  g_autofree char *wrong =
    collection_fixture_replace_first (STORY, "\"id\": \"q2\"", "\"id\": \"joins\"");
  g_autofree char *text = NULL;

  collection_fixture_make_stories (fixture);
  collection_fixture_write (fixture, "stories/a.json", STORY);
  collection_fixture_write (fixture, "stories/b.json", wrong);
  text = collection_fixture_list_problems (fixture, NULL);
  collection_fixture_remove_stories (fixture, (const char *const[]) { "a.json", "b.json", NULL });
  g_assert_cmpstr (
    text, ==,
    "stories/b.json:1:8: $.id: “tour” is the id of another file as well; expected an id of its "
    "own\n"
    "stories/b.json:1:357: $.steps[0].items[1].id: “joins” names nothing; expected the id of a "
    "quote\n");
}

static void
test_wrong_layer (CollectionFixture *fixture, gconstpointer data)
{
  g_autofree char *wrong = collection_fixture_replace_first (STORY, "\"partners\"", "\"tanks\", 7");
  g_autofree char *text = NULL;

  collection_fixture_make_stories (fixture);
  collection_fixture_write (fixture, "stories/a.json", wrong);
  text = collection_fixture_list_problems (fixture, NULL);
  collection_fixture_remove_stories (fixture, (const char *const[]) { "a.json", NULL });
  g_assert_nonnull (strstr (text, "$.steps[0].layers[1]: “tanks” is not a layer of the map; "
                                  "expected one of troops, record, treaty-area, partners\n"));
  g_assert_nonnull (strstr (text, "$.steps[0].layers[2]: "));
}

/* Old ids */

static void
test_renamed (CollectionFixture *fixture, gconstpointer data)
{
  g_autoptr (AtlasCollection) collection = NULL;
  g_autoptr (GError) error = NULL;
  guint index = 4711;

  collection_fixture_spoil (
    fixture, "collection.json", "\"version\"",
    "\"renamed\": {\"events\": {\"joined\": \"joins\", \"q1\": \"joins\"}, \"forces\": "
    "{\"was-few\": \"few\"}}, \"version\"");
  collection = atlas_collection_load (fixture->folder, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (atlas_collection_find_event (collection, "joined"));
  g_assert_true (atlas_collection_find_event (collection, "q1") ==
                 atlas_collection_find_event (collection, "joins"));
  g_assert_true (atlas_collection_find_force_index (collection, "was-few", &index));
  g_assert_cmpuint (index, ==, 1);
  /* Of that kind only; a quote has the same id. */
  g_assert_null (atlas_collection_find_force (collection, "joined"));
  g_assert_cmpstr (atlas_collection_find_quote (collection, "q1")->id, ==, "q1");
}

/* The files themselves use the new ids. */
static void
test_renamed_unused (CollectionFixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  collection_fixture_spoil (
    fixture, "collection.json", "\"version\"",
    "\"renamed\": {\"quotes\": {\"q0\": \"q1\", \"q00\": \"q0\"}}, \"version\"");
  collection_fixture_spoil (fixture, "quotes.json", "[\"q2\"]", "[\"q0\"]");
  text = collection_fixture_list_problems (fixture, NULL);
  g_assert_cmpstr (text, ==,
                   "collection.json:1:105: $.renamed.quotes.q00: “q0” names nothing; expected the "
                   "id of a quote\n"
                   "quotes.json:1:269: $.quotes[0].replies[0]: “q0” names nothing; expected the id "
                   "of a quote\n");
}

#define ADD(path, function)                                                                        \
  g_test_add (path, CollectionFixture, NULL, collection_fixture_set_up, function,                  \
              collection_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/collection-story/story", test_story);
  ADD ("/collection-story/wrong-stories", test_wrong_stories);
  ADD ("/collection-story/wrong-layer", test_wrong_layer);
  ADD ("/collection-story/renamed", test_renamed);
  ADD ("/collection-story/renamed-unused", test_renamed_unused);

  return g_test_run ();
}
