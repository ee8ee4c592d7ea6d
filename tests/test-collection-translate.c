/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Collections with catalogues: one in which every text is translated by itself in brackets, the
 * German one, and none. */

#include "atlas-border-length.h"
#include "atlas-collection-translate.h"
#include "atlas-dispute.h"
#include "atlas-story.h"

#include "collection-fixture.h"
#include "folder-fixture.h"
#include "translation-fixture.h"

#include <libintl.h>

#define DOMAIN "pseudo"

typedef struct
{
  char *folder; /* of catalogues, and of a locale where the machine has none */
  AtlasCollection *collection;
} Fixture;

#define SMALL_ONE "small-one"
#define BUILT_IN "nato-and-its-neighbours"

static GFile *
get_folder (const char *id)
{
  g_autofree char *path = NULL;

  if (g_str_equal (id, BUILT_IN))
    return collection_fixture_get_built_in ();
  path = g_test_build_filename (G_TEST_DIST, "malformed", "base", NULL);
  return g_file_new_for_path (path);
}

static void
copy_catalogue (const char *id, const char *folder)
{
  g_autofree char *name = g_strdup_printf ("pseudo-%s.mo", id);
  g_autofree char *built = g_test_build_filename (G_TEST_BUILT, name, NULL);
  g_autofree char *messages = g_build_filename (folder, "de", "LC_MESSAGES", NULL);
  g_autofree char *copy = g_build_filename (messages, DOMAIN ".mo", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_cmpint (g_mkdir_with_parents (messages, 0700), ==, 0);
  g_assert_true (g_file_get_contents (built, &content, &size, &error));
  g_assert_true (g_file_set_contents (copy, content, (gssize) size, &error));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) folder = get_folder (data);
  g_autoptr (GError) error = NULL;

  self->folder = folder_fixture_new ();
  copy_catalogue (data, self->folder);
  translation_fixture_set_german (self->folder);
  bindtextdomain (DOMAIN, self->folder);
  bind_textdomain_codeset (DOMAIN, "UTF-8");
  self->collection = atlas_collection_load (folder, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_pointer (&self->collection, atlas_collection_unref);
  translation_fixture_end ();
  folder_fixture_free (self->folder);
}

static void
assert_translated (const char *text)
{
  if (text == NULL)
    return;
  if (!g_str_has_prefix (text, "⟦") || !g_str_has_suffix (text, "⟧"))
    g_test_fail_printf ("not translated: “%.60s”", text);
}

static void
check_events (AtlasCollection *collection)
{
  for (guint i = 0; i < atlas_collection_get_n_events (collection); i++)
    {
      const AtlasEvent *event = atlas_collection_get_event (collection, i);

      assert_translated (event->title);
      assert_translated (event->text);
      assert_translated (event->note);
      for (guint j = 0; j < event->n_places; j++)
        assert_translated (event->places[j].name);
    }
}

static void
check_quotes (AtlasCollection *collection)
{
  for (guint i = 0; i < atlas_collection_get_n_quotes (collection); i++)
    {
      const AtlasQuote *quote = atlas_collection_get_quote (collection, i);

      assert_translated (quote->english_text);
      assert_translated (quote->role);
      assert_translated (quote->occasion);
      assert_translated (quote->place != NULL ? quote->place->name : NULL);
      assert_translated (quote->context);
      assert_translated (quote->disputed_by);
      assert_translated (quote->disputed_what);
      assert_translated (quote->note);
      /* The very words stay. */
      g_assert_false (quote->original_text != NULL && g_str_has_prefix (quote->original_text, "⟦"));
    }
}

static void
check_alliances (AtlasCollection *collection)
{
  for (guint i = 0; i < atlas_collection_get_n_alliances (collection); i++)
    {
      const AtlasAlliance *alliance = atlas_collection_get_alliance (collection, i);

      assert_translated (alliance->name);
      assert_translated (alliance->short_name);
      assert_translated (alliance->kind);
      assert_translated (alliance->text);
      g_assert_false (alliance->native != NULL && g_str_has_prefix (alliance->native, "⟦"));
    }
  for (guint i = 0; i < atlas_collection_get_n_memberships (collection); i++)
    {
      const AtlasMembership *membership = atlas_collection_get_membership (collection, i);

      for (guint j = 0; j < membership->n_stages; j++)
        assert_translated (membership->stages[j].text);
    }
}

static void
check_borders (AtlasCollection *collection)
{
  for (guint i = 0; i < atlas_collection_get_n_borders (collection); i++)
    {
      assert_translated (atlas_collection_get_border (collection, i)->counted);
      assert_translated (atlas_collection_get_border (collection, i)->published);
    }
}

static void
check_disputes (AtlasCollection *collection)
{
  for (guint i = 0; i < atlas_collection_get_n_disputes (collection); i++)
    {
      const AtlasDispute *dispute = atlas_collection_get_dispute (collection, i);

      assert_translated (dispute->title);
      assert_translated (dispute->text);
      assert_translated (dispute->recognised);
      assert_translated (dispute->controlled);
      assert_translated (dispute->authority);
    }
}

static void
check_forces (AtlasCollection *collection)
{
  for (guint i = 0; i < atlas_collection_get_n_forces (collection); i++)
    {
      const AtlasForce *force = atlas_collection_get_force (collection, i);

      assert_translated (force->name);
      assert_translated (force->place.name);
      assert_translated (force->published);
      assert_translated (force->text);
    }
}

static void
check_people_and_sources (AtlasCollection *collection)
{
  for (guint i = 0; i < atlas_collection_get_n_people (collection); i++)
    {
      const AtlasPerson *person = atlas_collection_get_person (collection, i);

      assert_translated (person->name);
      for (guint j = 0; j < person->n_roles; j++)
        assert_translated (person->roles[j].title);
    }
  for (guint i = 0; i < atlas_collection_get_n_sources (collection); i++)
    {
      const AtlasSource *source = atlas_collection_get_source (collection, i);

      assert_translated (source->note);
      g_assert_false (g_str_has_prefix (source->title, "⟦"));
    }
}

static guint
count_military (AtlasCollection *collection)
{
  guint count = 0;

  for (guint i = 0; i < atlas_collection_get_n_alliances (collection); i++)
    count += atlas_collection_get_alliance (collection, i)->is_military;
  return count;
}

/* What the map is coloured by does not hang on the reader's language. */
static void
test_military (Fixture *self, gconstpointer data)
{
  guint count = count_military (self->collection);

  g_assert_cmpuint (count, >, 0);
  g_assert_cmpuint (count, <, atlas_collection_get_n_alliances (self->collection));
  atlas_collection_translate (self->collection, DOMAIN);
  g_assert_cmpuint (count_military (self->collection), ==, count);
}

static void
check_stories (AtlasCollection *collection)
{
  for (guint i = 0; i < atlas_collection_get_n_stories (collection); i++)
    {
      const AtlasStory *story = atlas_collection_get_story (collection, i);

      assert_translated (story->title);
      assert_translated (story->summary);
      for (guint j = 0; j < story->n_steps; j++)
        {
          assert_translated (story->steps[j].title);
          assert_translated (story->steps[j].text);
          assert_translated (story->steps[j].notes);
        }
    }
}

/* What is extracted is what is translated: each text of each item, and no title of a source. */
static void
test_everything (Fixture *self, gconstpointer data)
{
  atlas_collection_translate (self->collection, DOMAIN);

  assert_translated (atlas_collection_get_title (self->collection));
  assert_translated (atlas_collection_get_summary (self->collection));
  check_alliances (self->collection);
  check_events (self->collection);
  check_quotes (self->collection);
  check_forces (self->collection);
  check_disputes (self->collection);
  check_borders (self->collection);
  check_people_and_sources (self->collection);
  check_stories (self->collection);
  g_assert_cmpuint (atlas_collection_get_n_stories (self->collection), >, 0);
}

/* Where there is no catalogue, texts stay as they are; nothing is lost. */
static void
test_no_catalogue (Fixture *self, gconstpointer data)
{
  const char *title = atlas_collection_get_event (self->collection, 0)->title;

  atlas_collection_translate (self->collection, "alliance-atlas-of-nothing");
  g_assert_true (atlas_collection_get_event (self->collection, 0)->title == title);
}

static void
test_german (Fixture *self, gconstpointer data)
{
  g_autofree char *domain = atlas_collection_dup_domain (self->collection);
  g_autofree char *folder = g_test_build_filename (
    G_TEST_BUILT, "..", "po-collections", atlas_collection_get_id (self->collection), NULL);
  const AtlasEvent *event = atlas_collection_find_event (self->collection, "fulton-speech-1946");

  g_assert_nonnull (event);
  g_assert_cmpstr (domain, ==, "alliance-atlas-nato-and-its-neighbours");
  bindtextdomain (domain, folder);
  bind_textdomain_codeset (domain, "UTF-8");
  atlas_collection_translate (self->collection, domain);
  g_assert_cmpstr (event->title, ==, "Churchill spricht in Fulton von einem „Eisernen Vorhang“");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/collection-translate/everything", Fixture, BUILT_IN, set_up, test_everything,
              tear_down);
  g_test_add ("/collection-translate/everything-small", Fixture, SMALL_ONE, set_up, test_everything,
              tear_down);
  g_test_add ("/collection-translate/military", Fixture, BUILT_IN, set_up, test_military,
              tear_down);
  g_test_add ("/collection-translate/no-catalogue", Fixture, BUILT_IN, set_up, test_no_catalogue,
              tear_down);
  g_test_add ("/collection-translate/german", Fixture, BUILT_IN, set_up, test_german, tear_down);
  return g_test_run ();
}
