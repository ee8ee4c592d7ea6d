/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Collections with one fault each: every one is refused, with a message that says where. More are
 * in tests/malformed. */

#include "atlas-collection-load.h"
#include "atlas-error.h"

#include "collection-fixture.h"

typedef struct
{
  const char *file;
  const char *find;
  const char *replace;
  AtlasDataError code;
  const char *message; /* from the path on; up to the end unless it ends in “…” */
  const char *at;      /* what stands in the file where the problem is */
  guint n_others;      /* problems that come with it */
} Fault;

static const Fault faults[] = {
  /* what there must be */
  { "collection.json", "\"title\": \"A small one\",", "", ATLAS_DATA_ERROR_SYNTAX,
    "$.title: is missing; expected a string", "{\"id\": \"small\",  \"licenc", 0 },
  { "sources.json", "\"publisher\": \"A paper\",", "", ATLAS_DATA_ERROR_SYNTAX,
    "$.sources[0].publisher: is missing; expected a string", "{\"id\": \"s1\", \"kind\": \"pr", 0 },
  { "events.json", "\"kind\": \"accession\",", "", ATLAS_DATA_ERROR_SYNTAX,
    "$.events[0].kind: is missing; expected a string", "{\"id\": \"joins\",  \"date\":", 0 },
  { "events.json", "\"date\": \"1999-03-12\",", "", ATLAS_DATA_ERROR_SYNTAX,
    "$.events[0].date: is missing; expected a string", "{\"id\": \"joins\", \"kind\": ", 0 },
  { "events.json", "\"confidence\": \"verified\",", "", ATLAS_DATA_ERROR_SYNTAX,
    "$.events[0].confidence: is missing; expected a string", "{\"id\": \"joins\", \"kind\": ", 0 },
  { "quotes.json", "\"verbatim\": true,", "", ATLAS_DATA_ERROR_SYNTAX,
    "$.quotes[0].verbatim: is missing; expected true or false", "{\"id\": \"q1\", \"date\": \"19",
    0 },
  { "quotes.json", "\"english\": {\"text\": \"Good.\", \"by\": \"own\"},", "",
    ATLAS_DATA_ERROR_SYNTAX, "$.quotes[0].english: is missing; expected an object",
    "{\"id\": \"q1\", \"date\": \"19", 0 },
  { "alliances.json", "\"memberships\"", "\"members\"", ATLAS_DATA_ERROR_SYNTAX,
    "$.members: is an unknown key; expected only: alliances, memberships", "\"members\"", 1 },
  { "people.json", "\"name\": \"Anna\"", "\"name\": \"\"", ATLAS_DATA_ERROR_VALUE,
    "$.people[0].name: is an empty string; expected a text", "\"\", \"country\": \"POL\", \"r", 0 },
  { "people.json", "\"name\": \"Anna\"", "\"name\": null", ATLAS_DATA_ERROR_SYNTAX,
    "$.people[0].name: is null; expected a string", "null, \"country\": \"POL\", ", 0 },

  /* of the right type */
  { "events.json", "\"Poland joins\"", "12", ATLAS_DATA_ERROR_SYNTAX,
    "$.events[0].title: is a number; expected a string", "12, \"text\": \"It joined.\"", 0 },
  { "events.json", "[\"s1\"]", "\"s1\"", ATLAS_DATA_ERROR_SYNTAX,
    "$.events[0].sources: is a string; expected an array", "\"s1\"}]}", 0 },
  { "events.json", "[\"POL\"]", "[true]", ATLAS_DATA_ERROR_SYNTAX,
    "$.events[0].states[0]: is true or false; expected a string", "true], \"alliances\": [\"a1",
    0 },
  { "quotes.json", "\"verbatim\": true", "\"verbatim\": \"yes\"", ATLAS_DATA_ERROR_SYNTAX,
    "$.quotes[0].verbatim: is a string; expected true or false", "\"yes\", \"context\": \"When ",
    0 },
  { "quotes.json", "{\"lang\": \"pl\", \"text\": \"Dobrze.\"}", "\"Dobrze.\"",
    ATLAS_DATA_ERROR_SYNTAX, "$.quotes[0].original: is a string; expected an object",
    "\"Dobrze.\", \"english\": {\"", 0 },
  { "sources.json", "[{", "[[], {", ATLAS_DATA_ERROR_SYNTAX,
    "$.sources[0]: is an array; expected an object", "[], {\"id\": \"s1\", \"kind\":", 0 },
  { "events.json", "\"end\"", "\"ends\"", ATLAS_DATA_ERROR_SYNTAX,
    "$.events[0].ends: is an unknown key; expected perhaps “end”", "\"ends\": \"1999-03-13\", \"t",
    0 },

  /* of the vocabulary */
  { "events.json", "\"accession\"", "\"raid\"", ATLAS_DATA_ERROR_VALUE,
    "$.events[0].kind: “raid” is not a kind of event; expected one of treaty, accession, "
    "withdrawal, …",
    "\"raid\", \"date\": \"1999-03", 0 },
  { "alliances.json", "\"stage\": \"member\"", "\"stage\": \"Member\"", ATLAS_DATA_ERROR_VALUE,
    "$.memberships[0].stages[0].stage: “Member” is not a stage; expected one of aspirant, partner, "
    "…",
    "\"Member\", \"from\": \"1999-", 0 },
  { "events.json", "\"verified\"", "\"sure\"", ATLAS_DATA_ERROR_VALUE,
    "$.events[0].confidence: “sure” is not a confidence; expected one of verified, likely, "
    "disputed",
    "\"sure\", \"sources\": [\"s1\"", 0 },
  { "quotes.json", "\"likely\"", "\"probable\"", ATLAS_DATA_ERROR_VALUE,
    "$.quotes[0].confidence: “probable” is not a confidence; …", "\"probable\", \"sources\": [",
    0 },

  { "events.json", "\"accession\"", "\"\\u202enoissecca\"", ATLAS_DATA_ERROR_VALUE,
    "$.events[0].kind: “⟨U+202E⟩noissecca” is not a kind of event; …", "\"\\u202enoissecca", 0 },

  /* days that there are, in order */
  { "events.json", "\"1999-03-12\"", "\"1999-02-30\"", ATLAS_DATA_ERROR_VALUE,
    "$.events[0].date: “1999-02-30”: there is no such date; expected a date such as 2004-03-29, "
    "2004-03 or 2004",
    "\"1999-02-30\", \"end\": \"19", 0 },
  { "events.json", "\"1999-03-12\"", "\"12 March 1999\"", ATLAS_DATA_ERROR_VALUE,
    "$.events[0].date: “12 March 1999”: not a date; …", "\"12 March 1999\", \"end\": ", 0 },
  { "events.json", "\"1999-03-13\"", "\"1999-03-11\"", ATLAS_DATA_ERROR_VALUE,
    "$.events[0].end: “1999-03-11” is before the date of the event, 1999-03-12; expected its last "
    "day",
    "\"1999-03-11\", \"title\": \"", 0 },
  { "sources.json", "\"2004-03\"", "\"2004-13\"", ATLAS_DATA_ERROR_VALUE,
    "$.sources[0].date: “2004-13”: there is no such date; …", "\"2004-13\", \"url\": \"https", 0 },
  { "people.json", "\"to\": \"2004\"", "\"to\": \"2001\"", ATLAS_DATA_ERROR_VALUE,
    "$.people[0].roles[0].to: “2001” ends what begins on 2001; expected a later date",
    "\"2001\"}, {\"title\": \"Witn", 0 },
  { "alliances.json", "\"to\": \"1999-03-12\"", "\"to\": \"1996\"", ATLAS_DATA_ERROR_VALUE,
    "$.memberships[0].stages[1].to: “1996” ends what begins on 1997-07; expected a later date",
    "\"1996\", \"text\": \"At last", 0 },
  { "alliances.json", "\"founded\": \"1949-04-04\"",
    "\"founded\": \"1949-04-04\", \"dissolved\": \"1948\"", ATLAS_DATA_ERROR_VALUE,
    "$.alliances[0].dissolved: “1948” ends what begins on 1949-04-04; …",
    "\"1948\", \"text\": \"Was the", 0 },
  { "alliances.json", "\"stage\": \"invited\", \"from\": \"1997-07\", \"to\": \"1999-03-12\"",
    "\"stage\": \"member\", \"from\": \"1997-07\", \"to\": \"2000\"", ATLAS_DATA_ERROR_VALUE,
    "$.memberships[0].stages[1]: the stage “member” overlaps with that of item 0; expected one at "
    "a time",
    "{\"stage\": \"member\", \"from\": \"1997", 0 },

  /* ids of their own */
  { "quotes.json", "\"id\": \"q2\"", "\"id\": \"q1\"", ATLAS_DATA_ERROR_VALUE,
    "$.quotes[1].id: “q1” is the id of item 0 as well; expected an id of its own",
    "\"q1\", \"date\": \"2000", 2 },
  { "events.json", "\"id\": \"joins\"", "\"id\": \"Joins now\"", ATLAS_DATA_ERROR_VALUE,
    "$.events[0].id: “Joins now” is not an id; expected lower-case letters a–z, digits and hyphens",
    "\"Joins now\", \"kind\": \"ac", 1 },
  { "alliances.json", "\"memberships\": [",
    "\"memberships\": [{\"alliance\": \"a1\", \"state\": \"POL\", \"stages\": [{\"stage\": "
    "\"partner\", \"from\": \"1990\", \"sources\": [\"s1\"]}]},",
    ATLAS_DATA_ERROR_VALUE,
    "$.memberships[1]: POL and “a1” stand together in an item before; expected one item with all "
    "stages",
    "{\"alliance\": \"a1\", \"state\": \"POL\", \"stages\": [{\"stage\": \"member\"", 0 },

  /* that lead somewhere */
  { "events.json", "[\"s1\"]", "[\"s9\"]", ATLAS_DATA_ERROR_REFERENCE,
    "$.events[0].sources[0]: “s9” names nothing; expected the id of a source in sources.json",
    "\"s9\"]}]}", 0 },
  { "events.json", "[\"a1\"]", "[\"a1\", \"a2\"]", ATLAS_DATA_ERROR_REFERENCE,
    "$.events[0].alliances[1]: “a2” names nothing; expected the id of an alliance",
    "\"a2\"], \"people\": [\"anna\"", 0 },
  { "events.json", "[\"anna\"]", "[\"bert\"]", ATLAS_DATA_ERROR_REFERENCE,
    "$.events[0].people[0]: “bert” names nothing; expected the id of a person",
    "\"bert\"], \"related\": [\"q2", 0 },
  { "events.json", "[\"q2\"]", "[\"joins\", \"q3\"]", ATLAS_DATA_ERROR_REFERENCE,
    "$.events[0].related[1]: “q3” names nothing; expected the id of an event or a quote",
    "\"q3\"], \"confidence\": \"ve", 0 },
  { "quotes.json", "\"speaker\": \"anna\"", "\"speaker\": \"nobody\"", ATLAS_DATA_ERROR_REFERENCE,
    "$.quotes[0].speaker: “nobody” names nothing; expected the id of a person in people.json",
    "\"nobody\", \"role\": \"Clerk", 0 },
  { "quotes.json", "[\"q2\"]", "[\"joins\"]", ATLAS_DATA_ERROR_REFERENCE,
    "$.quotes[0].replies[0]: “joins” names nothing; expected the id of a quote",
    "\"joins\"], \"events\": [\"jo", 0 },
  { "quotes.json", "[\"joins\"]", "[\"q1\"]", ATLAS_DATA_ERROR_REFERENCE,
    "$.quotes[0].events[0]: “q1” names nothing; expected the id of an event",
    "\"q1\"], \"states\": [\"POL\"]", 0 },
  { "alliances.json", "\"alliance\": \"a1\"", "\"alliance\": \"a2\"", ATLAS_DATA_ERROR_REFERENCE,
    "$.memberships[0].alliance: “a2” names nothing; expected the id of an alliance",
    "\"a2\", \"state\": \"POL\", \"s", 0 },
  { "alliances.json", "\"state\": \"POL\"", "\"state\": \"pl\"", ATLAS_DATA_ERROR_VALUE,
    "$.memberships[0].state: “pl” is not the code of a state; expected three capitals such as POL",
    "\"pl\", \"stages\": [{\"stage", 0 },

  /* sources for everything */
  { "events.json", "[\"s1\"]", "[]", ATLAS_DATA_ERROR_VALUE,
    "$.events[0].sources: is empty; expected the id of at least one source", "[]}]}", 0 },
  { "alliances.json", "\"sources\": [\"s1\"]", "\"sources\": []", ATLAS_DATA_ERROR_VALUE,
    "$.alliances[0].sources: is empty; expected the id of at least one source",
    "[]}], \"memberships\": [{\"", 0 },
  { "events.json", ", \"sources\": [\"s1\"]", "", ATLAS_DATA_ERROR_SYNTAX,
    "$.events[0].sources: is missing; expected an array", "{\"id\": \"joins\", \"kind\": ", 0 },

  /* on the globe and in the web */
  { "events.json", "\"lat\": 52", "\"lat\": 91", ATLAS_DATA_ERROR_VALUE,
    "$.events[0].places[0].lat: “91” is out of range; expected a number from -90 to 90",
    "91, \"lon\": -21.5}], \"sta", 0 },
  { "events.json", "\"lon\": -21.5", "\"lon\": -180.5", ATLAS_DATA_ERROR_VALUE,
    "$.events[0].places[0].lon: “-180.5” is out of range; expected a number from -180 to 180",
    "-180.5}], \"states\": [\"PO", 0 },
  { "events.json", "\"lat\": 52", "\"lat\": \"52\"", ATLAS_DATA_ERROR_SYNTAX,
    "$.events[0].places[0].lat: is a string; expected a number", "\"52\", \"lon\": -21.5}], \"s",
    0 },
  { "quotes.json", "\"lat\": 51.76", "\"lat\": -90.01", ATLAS_DATA_ERROR_VALUE,
    "$.quotes[1].place.lat: “-90.01” is out of range; …", "-90.01, \"lon\": 19.46}, \"", 0 },
  { "sources.json", "https://example.org/1", "file:///etc/passwd", ATLAS_DATA_ERROR_VALUE,
    "$.sources[0].url: “file:///etc/passwd” is not the address of a page; expected https://… or "
    "http://…",
    "\"file:///etc/passwd\", \"o", 0 },

  /* of the size that is allowed */
  { "events.json", "\"title\": \"Poland joins\"", "\"title\": \"Poland\\njoins\"",
    ATLAS_DATA_ERROR_VALUE,
    "$.events[0].title: has the control character U+000A; expected text on one line",
    "\"Poland\\njoins", 0 },
  { "events.json", "\"It joined.\"", "\"It\\u0085joined.\"", ATLAS_DATA_ERROR_VALUE,
    "$.events[0].text: has the control character U+0085; expected text without it", "\"It\\u0085",
    0 },
  { "sources.json", "\"A report\"", "\"\\t \"", ATLAS_DATA_ERROR_VALUE,
    "$.sources[0].title: has the control character U+0009; expected text on one line", "\"\\t", 0 },
  { "sources.json", "\"A report\"", "\" \"", ATLAS_DATA_ERROR_VALUE,
    "$.sources[0].title: is only white space; expected a text", "\" \"", 0 },

  /* where null says nothing */
  { "events.json", "\"end\": \"1999-03-13\"", "\"end\": null", ATLAS_DATA_ERROR_SYNTAX,
    "$.events[0].end: is null; expected a string", "null", 0 },
  { "people.json", "\"from\": \"2001\"", "\"from\": null", ATLAS_DATA_ERROR_SYNTAX,
    "$.people[0].roles[0].from: is null; expected a string", "null", 0 },

  /* with the rival account */
  { "quotes.json", "{\"by\": \"Anna\", \"what\": \"Says that it was never said.\"}", "null",
    ATLAS_DATA_ERROR_VALUE, "$.quotes[1].disputed: is null, though the quote is disputed; …",
    "null, \"confidence\"", 0 },
  { "quotes.json", "\"what\": \"Says", "\"quotes\": [\"q1\", \"q3\"], \"what\": \"Says",
    ATLAS_DATA_ERROR_REFERENCE,
    "$.quotes[1].disputed.quotes[1]: “q3” names nothing; expected the id of a quote", "\"q3\"", 0 },

  /* within the time of the collection and the alliance */
  { "events.json", "\"1999-03-12\"", "\"1949-04-03\"", ATLAS_DATA_ERROR_VALUE,
    "$.events[0].date: “1949-04-03” is before the span of the collection; expected 1949-04-04 or "
    "later",
    "\"1949-04-03\"", 0 },
  { "alliances.json", "\"founded\": \"1949-04-04\"", "\"founded\": \"1997-08\"",
    ATLAS_DATA_ERROR_VALUE,
    "$.memberships[0].stages[1].from: “1997-07” is before the alliance was founded; expected "
    "1997-08 or later",
    "\"1997-07\"", 0 },
  { "alliances.json", "\"founded\": \"1949-04-04\"",
    "\"founded\": \"1949-04-04\", \"dissolved\": \"2001\"", ATLAS_DATA_ERROR_VALUE,
    "$.memberships[0].stages[0].to: is missing, though the alliance was dissolved; expected 2001 "
    "or earlier",
    "{\"stage\": \"member\"", 0 },
  { "alliances.json", "\"founded\": \"1949-04-04\"",
    "\"founded\": \"1949-04-04\", \"dissolved\": \"1999-02\"", ATLAS_DATA_ERROR_VALUE,
    "$.memberships[0].stages[1].to: “1999-03-12” is after the alliance was dissolved; expected "
    "1999-02 or earlier",
    "\"1999-03-12\", \"text\"", 1 },

  /* troops that can be counted */
  { "forces.json", "\"low\": 25000", "\"low\": 28001", ATLAS_DATA_ERROR_VALUE,
    "$.forces[0].high: “28000” is less than the low number; expected at least 28001",
    "28000, \"unit\"", 0 },
  { "forces.json", "\"low\": 25000", "\"low\": 2.5", ATLAS_DATA_ERROR_SYNTAX,
    "$.forces[0].low: “2.5” is not whole; expected a whole number", "2.5", 0 },
  { "forces.json", "\"low\": 25000", "\"low\": -1", ATLAS_DATA_ERROR_VALUE,
    "$.forces[0].low: “-1” is out of range; expected a whole number from 0 to 1000000000", "-1",
    0 },
  { "forces.json", "\"low\": null", "\"low\": 0", ATLAS_DATA_ERROR_VALUE,
    "$.forces[1].low: counts what is uncounted; expected null", "0, \"high\": null", 0 },
  { "forces.json", "\"low\": null, ", "", ATLAS_DATA_ERROR_SYNTAX,
    "$.forces[1].low: is missing; expected null, for it is uncounted", "{\"id\": \"few\"", 0 },
  { "forces.json", "\"as_of\": \"1989\"", "\"as_of\": \"2003\"", ATLAS_DATA_ERROR_VALUE,
    "$.forces[0].as_of: “2003” is after the force was there; expected a date before 2002",
    "\"2003\"", 0 },
  { "forces.json", "\"side\": \"a1\"", "\"side\": \"a2\"", ATLAS_DATA_ERROR_REFERENCE,
    "$.forces[0].side: “a2” names nothing; expected the id of an alliance, or the code of a state "
    "such as POL",
    "\"a2\"", 0 },
  { "forces.json", "\"town\"", "\"place\"", ATLAS_DATA_ERROR_VALUE,
    "$.forces[0].place.precision: “place” is not a precision of a place; expected one of site, "
    "town, region, country",
    "\"place\"}", 0 },

  /* old ids */
  { "collection.json", "\"version\": \"1\"",
    "\"version\": \"1\", \"renamed\": {\"events\": {\"was\": \"is\"}}", ATLAS_DATA_ERROR_REFERENCE,
    "$.renamed.events.was: “is” names nothing; expected the id of an event", "\"is\"", 0 },
  { "collection.json", "\"version\": \"1\"",
    "\"version\": \"1\", \"renamed\": {\"quotes\": {\"q1\": \"q2\"}}", ATLAS_DATA_ERROR_VALUE,
    "$.renamed.quotes.q1: “q1” is in use; expected an id that no item has any more", "\"q1\"", 0 },
  { "collection.json", "\"version\": \"1\"",
    "\"version\": \"1\", \"renamed\": {\"people\": {\"Old ID\": \"anna\"}}", ATLAS_DATA_ERROR_VALUE,
    "$.renamed.people[\"Old ID\"]: “Old ID” is not an id; …", "\"Old ID\"", 0 },

  /* each key once */
  { "people.json", "\"country\"", "\"n\\u0061me\": \"Anne\", \"country\"", ATLAS_DATA_ERROR_SYNTAX,
    "$.people[0].name: is there already; expected each key once in an object", "\"n\\u0061me\"",
    0 },
};

/* Whether a message is the one expected, of which “…” at the end stands for anything. */
static gboolean
fits (const char *message, const char *expected)
{
  g_autofree char *start = NULL;

  if (!g_str_has_suffix (expected, "…"))
    return g_str_equal (message, expected);
  start = g_strndup (expected, strlen (expected) - strlen ("…"));
  return g_str_has_prefix (message, start);
}

/* The problem that the fault is about, at the line and column at which @fault->at stands. */
static void
assert_problem (const Fault *fault, const char *text, AtlasProblems *problems)
{
  const char *place = strstr (text, fault->at);
  const char *line = place;
  g_autofree char *start = NULL;

  g_assert_nonnull (place);
  while (line > text && line[-1] != '\n')
    line--;
  start = g_strdup_printf ("%s:1:%ld: ", fault->file, g_utf8_pointer_to_offset (line, place) + 1);
  for (guint i = 0; i < atlas_problems_get_n (problems); i++)
    {
      g_autofree char *message = atlas_problem_format (atlas_problems_get (problems, i), NULL);

      g_test_message ("%s", message);
      if (g_str_has_prefix (message, start) && fits (message + strlen (start), fault->message))
        return;
    }
  g_error ("not reported: %s%s", start, fault->message);
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
      g_autoptr (AtlasProblems) problems = NULL;
      g_autoptr (GError) error = NULL;

      collection_fixture_write (fixture, fault->file, wrong);
      collection = atlas_collection_load_with (fixture->folder, NULL, &problems, NULL, &error);
      g_assert_null (collection);
      g_assert_nonnull (problems);
      assert_problem (fault, wrong, problems);
      g_assert_cmpuint (atlas_problems_get_n (problems), ==, fault->n_others + 1);
      if (fault->n_others == 0)
        g_assert_error (error, ATLAS_DATA_ERROR, (int) fault->code);
      collection_fixture_write (fixture, fault->file, text);
    }
}

#define ADD(path, function)                                                                        \
  g_test_add (path, CollectionFixture, NULL, collection_fixture_set_up, function,                  \
              collection_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/collection-faults/faults", test_faults);

  return g_test_run ();
}
