/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Collections with one fault each: every one is refused, with a message that says where. */

#include "atlas-collection.h"
#include "atlas-error.h"

#include "collection-fixture.h"

typedef struct
{
  const char *file;
  const char *find;
  const char *replace;
  AtlasDataError code;
  const char *message; /* from the start; up to the end unless it ends in “…” */
} Fault;

static const Fault faults[] = {
  /* what there must be */
  { "collection.json", "\"title\": \"A small one\",", "", ATLAS_DATA_ERROR_SYNTAX,
    "collection.json: $.title: is missing; expected a string" },
  { "sources.json", "\"publisher\": \"A paper\",", "", ATLAS_DATA_ERROR_SYNTAX,
    "sources.json: $.sources[0].publisher: is missing; expected a string" },
  { "events.json", "\"kind\": \"accession\",", "", ATLAS_DATA_ERROR_SYNTAX,
    "events.json: $.events[0].kind: is missing; expected a string" },
  { "events.json", "\"date\": \"1999-03-12\",", "", ATLAS_DATA_ERROR_SYNTAX,
    "events.json: $.events[0].date: is missing; expected a string" },
  { "events.json", "\"confidence\": \"verified\",", "", ATLAS_DATA_ERROR_SYNTAX,
    "events.json: $.events[0].confidence: is missing; expected a string" },
  { "quotes.json", "\"verbatim\": true,", "", ATLAS_DATA_ERROR_SYNTAX,
    "quotes.json: $.quotes[0].verbatim: is missing; expected true or false" },
  { "quotes.json", "\"english\": {\"text\": \"Good.\", \"by\": \"own\"},", "",
    ATLAS_DATA_ERROR_SYNTAX, "quotes.json: $.quotes[0].english: is missing; expected an object" },
  { "alliances.json", "\"memberships\"", "\"members\"", ATLAS_DATA_ERROR_SYNTAX,
    "alliances.json: $: has an unknown key “members”; expected only: alliances, memberships" },
  { "people.json", "\"name\": \"Anna\"", "\"name\": \"\"", ATLAS_DATA_ERROR_VALUE,
    "people.json: $.people[0].name: is an empty string; expected a text" },
  { "people.json", "\"name\": \"Anna\"", "\"name\": null", ATLAS_DATA_ERROR_SYNTAX,
    "people.json: $.people[0].name: is null; expected a string" },

  /* of the right type */
  { "events.json", "\"Poland joins\"", "12", ATLAS_DATA_ERROR_SYNTAX,
    "events.json: $.events[0].title: is a number; expected a string" },
  { "events.json", "[\"s1\"]", "\"s1\"", ATLAS_DATA_ERROR_SYNTAX,
    "events.json: $.events[0].sources: is a string; expected an array" },
  { "events.json", "[\"POL\"]", "[true]", ATLAS_DATA_ERROR_SYNTAX,
    "events.json: $.events[0].states[0]: is true or false; expected a string" },
  { "quotes.json", "\"verbatim\": true", "\"verbatim\": \"yes\"", ATLAS_DATA_ERROR_SYNTAX,
    "quotes.json: $.quotes[0].verbatim: is a string; expected true or false" },
  { "quotes.json", "{\"lang\": \"pl\", \"text\": \"Dobrze.\"}", "\"Dobrze.\"",
    ATLAS_DATA_ERROR_SYNTAX, "quotes.json: $.quotes[0].original: is a string; expected an object" },
  { "sources.json", "[{", "[[], {", ATLAS_DATA_ERROR_SYNTAX,
    "sources.json: $.sources[0]: is an array; expected an object" },
  { "events.json", "\"end\"", "\"ends\"", ATLAS_DATA_ERROR_SYNTAX,
    "events.json: $.events[0]: has an unknown key “ends”; expected only: id, kind, date, end, …" },

  /* of the vocabulary */
  { "events.json", "\"accession\"", "\"raid\"", ATLAS_DATA_ERROR_VALUE,
    "events.json: $.events[0].kind: “raid” is not a kind of event; expected one of treaty, "
    "accession, withdrawal, …" },
  { "alliances.json", "\"stage\": \"member\"", "\"stage\": \"Member\"", ATLAS_DATA_ERROR_VALUE,
    "alliances.json: $.memberships[0].stages[0].stage: “Member” is not a stage; expected one of "
    "aspirant, partner, …" },
  { "events.json", "\"verified\"", "\"sure\"", ATLAS_DATA_ERROR_VALUE,
    "events.json: $.events[0].confidence: “sure” is not a confidence; expected “verified”, "
    "“likely” "
    "or “disputed”" },
  { "quotes.json", "\"likely\"", "\"probable\"", ATLAS_DATA_ERROR_VALUE,
    "quotes.json: $.quotes[0].confidence: “probable” is not a confidence; …" },

  /* days that there are, in order */
  { "events.json", "\"1999-03-12\"", "\"1999-02-30\"", ATLAS_DATA_ERROR_VALUE,
    "events.json: $.events[0].date: “1999-02-30”: there is no such date; expected a date such as "
    "2004-03-29, 2004-03 or 2004" },
  { "events.json", "\"1999-03-12\"", "\"12 March 1999\"", ATLAS_DATA_ERROR_SYNTAX,
    "events.json: $.events[0].date: “12 March 1999”: not a date; …" },
  { "events.json", "\"1999-03-13\"", "\"1999-03-11\"", ATLAS_DATA_ERROR_VALUE,
    "events.json: $.events[0].end: “1999-03-11” is before the date of the event, 1999-03-12; "
    "expected its last day" },
  { "sources.json", "\"2004-03\"", "\"2004-13\"", ATLAS_DATA_ERROR_VALUE,
    "sources.json: $.sources[0].date: “2004-13”: there is no such date; …" },
  { "people.json", "\"to\": \"2004\"", "\"to\": \"2001\"", ATLAS_DATA_ERROR_VALUE,
    "people.json: $.people[0].roles[0].to: “2001” ends what begins on 2001; expected a later "
    "date" },
  { "alliances.json", "\"to\": \"1999-03-12\"", "\"to\": \"1996\"", ATLAS_DATA_ERROR_VALUE,
    "alliances.json: $.memberships[0].stages[1].to: “1996” ends what begins on 1997-07; expected a "
    "later date" },
  { "alliances.json", "\"founded\": \"1949-04-04\"",
    "\"founded\": \"1949-04-04\", \"dissolved\": \"1948\"", ATLAS_DATA_ERROR_VALUE,
    "alliances.json: $.alliances[0].dissolved: “1948” ends what begins on 1949-04-04; …" },
  { "alliances.json", "\"stage\": \"invited\", \"from\": \"1997-07\", \"to\": \"1999-03-12\"",
    "\"stage\": \"member\", \"from\": \"1997-07\", \"to\": \"2000\"", ATLAS_DATA_ERROR_VALUE,
    "alliances.json: $.memberships[0].stages[1]: the stage “member” overlaps with that of item 0; "
    "expected one at a time" },

  /* ids of their own */
  { "quotes.json", "\"id\": \"q2\"", "\"id\": \"q1\"", ATLAS_DATA_ERROR_VALUE,
    "quotes.json: $.quotes[1].id: “q1” is the id of item 0 as well; expected an id of its own" },
  { "events.json", "\"id\": \"joins\"", "\"id\": \"Joins now\"", ATLAS_DATA_ERROR_VALUE,
    "events.json: $.events[0].id: “Joins now” is not an id; expected lower-case letters a–z, "
    "digits "
    "and hyphens" },
  { "alliances.json", "\"memberships\": [", "\"memberships\": [" COLLECTION_FIXTURE_MEMBERSHIP ",",
    ATLAS_DATA_ERROR_VALUE,
    "alliances.json: $.memberships[1]: POL and “a1” stand together in an item before; expected one "
    "item with all stages" },

  /* that lead somewhere */
  { "events.json", "[\"s1\"]", "[\"s9\"]", ATLAS_DATA_ERROR_REFERENCE,
    "events.json: $.events[0].sources[0]: “s9” names nothing; expected the id of a source in "
    "sources.json" },
  { "events.json", "[\"a1\"]", "[\"a1\", \"a2\"]", ATLAS_DATA_ERROR_REFERENCE,
    "events.json: $.events[0].alliances[1]: “a2” names nothing; expected the id of an alliance" },
  { "events.json", "[\"anna\"]", "[\"bert\"]", ATLAS_DATA_ERROR_REFERENCE,
    "events.json: $.events[0].people[0]: “bert” names nothing; expected the id of a person" },
  { "events.json", "[\"q2\"]", "[\"joins\", \"q3\"]", ATLAS_DATA_ERROR_REFERENCE,
    "events.json: $.events[0].related[1]: “q3” names nothing; expected the id of an event or a "
    "quote" },
  { "quotes.json", "\"speaker\": \"anna\"", "\"speaker\": \"nobody\"", ATLAS_DATA_ERROR_REFERENCE,
    "quotes.json: $.quotes[0].speaker: “nobody” names nothing; expected the id of a person in "
    "people.json" },
  { "quotes.json", "[\"q2\"]", "[\"joins\"]", ATLAS_DATA_ERROR_REFERENCE,
    "quotes.json: $.quotes[0].replies[0]: “joins” names nothing; expected the id of a quote" },
  { "quotes.json", "[\"joins\"]", "[\"q1\"]", ATLAS_DATA_ERROR_REFERENCE,
    "quotes.json: $.quotes[0].events[0]: “q1” names nothing; expected the id of an event" },
  { "alliances.json", "\"alliance\": \"a1\"", "\"alliance\": \"a2\"", ATLAS_DATA_ERROR_REFERENCE,
    "alliances.json: $.memberships[0].alliance: “a2” names nothing; expected the id of an "
    "alliance" },
  { "alliances.json", "\"state\": \"POL\"", "\"state\": \"pl\"", ATLAS_DATA_ERROR_VALUE,
    "alliances.json: $.memberships[0].state: “pl” is not the code of a state; expected three "
    "capitals such as POL" },

  /* sources for everything */
  { "events.json", "[\"s1\"]", "[]", ATLAS_DATA_ERROR_VALUE,
    "events.json: $.events[0].sources: is empty; expected the id of at least one source" },
  { "alliances.json", "\"sources\": [\"s1\"]", "\"sources\": []", ATLAS_DATA_ERROR_VALUE,
    "alliances.json: $.alliances[0].sources: is empty; expected the id of at least one source" },
  { "events.json", ", \"sources\": [\"s1\"]", "", ATLAS_DATA_ERROR_SYNTAX,
    "events.json: $.events[0].sources: is missing; expected an array" },

  /* on the globe and in the web */
  { "events.json", "\"lat\": 52", "\"lat\": 91", ATLAS_DATA_ERROR_VALUE,
    "events.json: $.events[0].places[0].lat: “91” is out of range; expected a number from -90 to "
    "90" },
  { "events.json", "\"lon\": -21.5", "\"lon\": -180.5", ATLAS_DATA_ERROR_VALUE,
    "events.json: $.events[0].places[0].lon: “-180.5” is out of range; expected a number from -180 "
    "to 180" },
  { "events.json", "\"lat\": 52", "\"lat\": \"52\"", ATLAS_DATA_ERROR_SYNTAX,
    "events.json: $.events[0].places[0].lat: is a string; expected a number" },
  { "quotes.json", "\"lat\": 51.76", "\"lat\": -90.01", ATLAS_DATA_ERROR_VALUE,
    "quotes.json: $.quotes[1].place.lat: “-90.01” is out of range; …" },
  { "sources.json", "https://example.org/1", "file:///etc/passwd", ATLAS_DATA_ERROR_VALUE,
    "sources.json: $.sources[0].url: “file:///etc/passwd” is not the address of a page; expected "
    "https://… or http://…" },
};

static void
assert_message (const char *message, const char *expected)
{
  g_autofree char *start = g_strdup (expected);

  if (g_str_has_suffix (start, "…") && !g_str_has_suffix (message, "…"))
    {
      start[strlen (start) - strlen ("…")] = '\0';
      if (!g_str_has_prefix (message, start))
        g_assert_cmpstr (message, ==, expected);
      return;
    }
  g_assert_cmpstr (message, ==, expected);
}

static void
test_faults (CollectionFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      const Fault *fault = &faults[i];
      const char *text = collection_fixture_get_text (fault->file);
      g_autofree char *wrong = collection_fixture_replace_first (text, fault->find, fault->replace);
      g_autoptr (AtlasCollection) collection = NULL;
      g_autoptr (GError) error = NULL;

      collection_fixture_write (fixture, fault->file, wrong);
      collection = atlas_collection_load (fixture->folder, NULL, &error);
      g_assert_null (collection);
      g_assert_nonnull (error);
      assert_message (error->message, fault->message);
      g_assert_error (error, ATLAS_DATA_ERROR, (int) fault->code);
      collection_fixture_write (fixture, fault->file, text);
    }
}

/* Puts @value in the place of each value in the document, one after the other, and loads that.
 * Whatever comes of it, it is a collection or an error of ours. */
static guint
try_in_place_of_all (CollectionFixture *fixture, const char *name, JsonNode *root, JsonNode *node)
{
  static const char *const values[] = { "null",  "0",  "-1e300", "true", "\"\"",
                                        "\"x\"", "[]", "{}",     "[[]]", "[{}]" };
  guint n_tried = 0;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (JsonNode) value = json_from_string (values[i], NULL);
      g_autoptr (JsonNode) saved = json_node_copy (node);
      g_autoptr (AtlasCollection) collection = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      collection_fixture_assign (node, value);
      text = json_to_string (root, FALSE);
      collection_fixture_assign (node, saved);

      collection_fixture_write (fixture, name, text);
      collection = atlas_collection_load (fixture->folder, NULL, &error);
      g_assert_true ((collection == NULL) == (error != NULL));
      if (error != NULL)
        g_assert_true (error->domain == ATLAS_DATA_ERROR);
      n_tried++;
    }
  return n_tried;
}

static guint
try_everywhere (CollectionFixture *fixture, const char *name, JsonNode *root, JsonNode *node)
{
  guint n_tried = try_in_place_of_all (fixture, name, root, node);

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) members = json_object_get_values (json_node_get_object (node));

      for (GList *l = members; l != NULL; l = l->next)
        n_tried += try_everywhere (fixture, name, root, l->data);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autoptr (GList) elements = json_array_get_elements (json_node_get_array (node));

      for (GList *l = elements; l != NULL; l = l->next)
        n_tried += try_everywhere (fixture, name, root, l->data);
    }
  return n_tried;
}

static void
test_anything_anywhere (CollectionFixture *fixture, gconstpointer data)
{
  guint n_tried = 0;

  for (guint i = 0; i < COLLECTION_FIXTURE_N_FILES; i++)
    {
      const CollectionFixtureFile *file = &collection_fixture_files[i];
      g_autoptr (JsonNode) root = json_from_string (file->text, NULL);

      n_tried += try_everywhere (fixture, file->name, root, root);
      collection_fixture_write (fixture, file->name, file->text);
    }
  g_assert_cmpuint (n_tried, >, 500);
}

#define ADD(path, function)                                                                        \
  g_test_add (path, CollectionFixture, NULL, collection_fixture_set_up, function,                  \
              collection_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/collection-faults/faults", test_faults);
  ADD ("/collection-faults/anything-anywhere", test_anything_anywhere);

  return g_test_run ();
}
