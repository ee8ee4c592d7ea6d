/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-citation.h"

#include "world-fixture.h"

#include <json-glib/json-glib.h>
#include <locale.h>
#include <string.h>

static AtlasSource
make_source (void)
{
  return (AtlasSource) {
    .id = "s-1",
    .kind = ATLAS_SOURCE_PRESS,
    .title = "A title",
    .publisher = "A paper",
    .author = "Ann Author and Ben Author",
    .url = "https://example.org/a?b=c&d=e%20f#g_h",
    .has_date = TRUE,
    .date = { fixture_date ("2004-03-01"), ATLAS_PRECISION_MONTH },
  };
}

static void
assert_citation (const AtlasSource *source, AtlasCitationFormat format, const char *expected)
{
  g_autofree char *citation = atlas_citation_new_for_source (source, format);

  g_assert_cmpstr (citation, ==, expected);
}

static void
test_formats (void)
{
  static const char *const ids[] = { "text", "bibtex", "csl-json" };
  AtlasCitationFormat format = ATLAS_N_CITATION_FORMATS;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_true (atlas_citation_format_from_id (ids[i], &format));
      g_assert_cmpuint (format, ==, i);
    }
  g_assert_false (atlas_citation_format_from_id ("", &format));
  g_assert_false (atlas_citation_format_from_id ("BibTeX", &format));
  g_assert_cmpuint (format, ==, ATLAS_CITATION_CSL_JSON);
}

static void
test_text (void)
{
  AtlasSource source = make_source ();
  AtlasSource bare = { .id = "b", .title = "Only a title" };

  assert_citation (&source, ATLAS_CITATION_TEXT,
                   "Ann Author and Ben Author: “A title”, A paper, March 2004, "
                   "https://example.org/a?b=c&d=e%20f#g_h");
  assert_citation (&bare, ATLAS_CITATION_TEXT, "“Only a title”");
}

/* Names stay whole, or BibTeX would make two authors of “and”; the address stays as it is. */
static void
test_bibtex (void)
{
  AtlasSource source = make_source ();
  AtlasSource bare = { .id = "b", .title = "Only a title" };

  assert_citation (&source, ATLAS_CITATION_BIBTEX,
                   "@misc{s-1,\n"
                   "  author = {{Ann Author and Ben Author}},\n"
                   "  title = {{A title}},\n"
                   "  publisher = {{A paper}},\n"
                   "  year = {2004},\n"
                   "  date = {2004-03},\n"
                   "  url = {https://example.org/a?b=c&d=e%20f#g_h}\n"
                   "}\n");
  assert_citation (&bare, ATLAS_CITATION_BIBTEX, "@misc{b,\n  title = {{Only a title}}\n}\n");
}

static int
count (const char *text, char c)
{
  int n = 0;

  for (; *text != '\0'; text++)
    n += *text == c;
  return n;
}

/* Whatever the text is: braces are in pairs, for BibTeX counts those behind a backslash too. */
static void
test_bibtex_escapes (void)
{
  AtlasSource source = {
    .id = "x",
    .title = "a&b 5% $1 #2 a_b {c ~d^ \\e <f> \"g\"",
    .url = "https://example.org/{a}\\b^\"c",
  };
  AtlasSource hostile = { .id = "h", .title = "}},\n note = {{x", .url = "https://a/}" };
  g_autofree char *broken = atlas_citation_new_for_source (&hostile, ATLAS_CITATION_BIBTEX);

  assert_citation (&source, ATLAS_CITATION_BIBTEX,
                   "@misc{x,\n"
                   "  title = {{a\\&b 5\\% \\$1 \\#2 a\\_b \\textbraceleft{}c \\textasciitilde{}d"
                   "\\textasciicircum{} \\textbackslash{}e \\textless{}f\\textgreater{} "
                   "\\textquotedbl{}g\\textquotedbl{}}},\n"
                   "  url = {https://example.org/%7Ba%7D%5Cb%5E%22c}\n"
                   "}\n");
  g_assert_cmpint (count (broken, '{'), ==, count (broken, '}'));
  g_assert_null (strstr (broken, "\n note"));
}

static JsonNode *
parse_csl (const char *text, guint n_expected)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (node));
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, n_expected);
  return node;
}

static void
test_csl_json (void)
{
  AtlasSource source = make_source ();
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *flat = NULL;

  source.title = "A \"title\" \\ {x}";
  text = atlas_citation_new_for_source (&source, ATLAS_CITATION_CSL_JSON);
  node = parse_csl (text, 1);
  flat = json_to_string (node, FALSE);
  g_assert_cmpstr (flat, ==,
                   "[{\"id\":\"s-1\",\"type\":\"article-newspaper\",\"author\":[{\"literal\":"
                   "\"Ann Author and Ben Author\"}],\"title\":\"A \\\"title\\\" \\\\ {x}\","
                   "\"publisher\":\"A paper\",\"issued\":{\"date-parts\":[[2004,3]]},\"URL\":"
                   "\"https://example.org/a?b=c&d=e%20f#g_h\"}]");
}

/* A date of each precision has as many parts as are known. */
static void
test_dates (void)
{
  static const struct
  {
    AtlasPrecision precision;
    const char *parts;
    const char *bibtex;
  } cases[] = {
    { ATLAS_PRECISION_DAY, "[2004,3,29]", "date = {2004-03-29}" },
    { ATLAS_PRECISION_MONTH, "[2004,3]", "date = {2004-03}" },
    { ATLAS_PRECISION_YEAR, "[2004]", "date = {2004}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AtlasSource source = make_source ();
      g_autofree char *csl = NULL;
      g_autofree char *bibtex = NULL;
      g_autoptr (JsonNode) node = NULL;
      g_autofree char *flat = NULL;

      source.date = (AtlasPartialDate) { fixture_date ("2004-03-29"), cases[i].precision };
      csl = atlas_citation_new_for_source (&source, ATLAS_CITATION_CSL_JSON);
      node = parse_csl (csl, 1);
      flat = json_to_string (node, FALSE);
      bibtex = atlas_citation_new_for_source (&source, ATLAS_CITATION_BIBTEX);
      g_assert_nonnull (strstr (flat, cases[i].parts));
      g_assert_nonnull (strstr (bibtex, cases[i].bibtex));
    }
}

static void
test_controls (void)
{
  AtlasSource source = { .id = "c", .title = " two\nlines \u202Edesrever " };

  assert_citation (&source, ATLAS_CITATION_TEXT, "“two lines ⟨U+202E⟩desrever”");
}

static AtlasTarget
find (const char *text)
{
  AtlasTarget target = ATLAS_TARGET_INIT_NONE;
  g_autoptr (GError) error = NULL;

  g_assert_true (atlas_target_parse (text, world_fixture_get (), &target, &error));
  g_assert_no_error (error);
  return target;
}

/* The entry of the atlas comes first, then each source once. */
static void
test_item (void)
{
  AtlasTarget target = find ("quote:q-seed-baker-us-1990");
  const AtlasQuote *quote =
    atlas_collection_get_quote (atlas_world_get_collection (world_fixture_get ()), target.index);
  AtlasDate day = fixture_date ("2026-11-26");
  g_autofree char *text =
    atlas_citation_new (world_fixture_get (), target, day, ATLAS_CITATION_TEXT);
  g_autofree char *csl =
    atlas_citation_new (world_fixture_get (), target, day, ATLAS_CITATION_CSL_JSON);
  g_autofree char *bibtex =
    atlas_citation_new (world_fixture_get (), target, day, ATLAS_CITATION_BIBTEX);
  g_autoptr (JsonNode) node = parse_csl (csl, quote->n_sources + 1);
  JsonArray *entries = json_node_get_array (node);

  g_assert_cmpuint (quote->n_sources, >, 1);
  g_assert_true (g_str_has_prefix (text, "“James A. Baker III: Talk with Gorbachev"));
  g_assert_nonnull (strstr (text, "Alliance Atlas, consulted on 26 November 2026, "
                                  "alliance-atlas:nato-and-its-neighbours?page=quote"));
  g_assert_cmpint (count (text, '\n'), ==, (int) quote->n_sources);
  g_assert_true (g_str_has_prefix (bibtex, "@misc{alliance-atlas-quote-q-seed-baker-us-1990,"));
  g_assert_cmpint (count (bibtex, '@'), ==, (int) quote->n_sources + 1);
  for (guint i = 0; i < quote->n_sources; i++)
    g_assert_cmpstr (
      json_object_get_string_member (json_array_get_object_element (entries, i + 1), "id"), ==,
      quote->sources[i]->id);
}

static void
test_source_alone (void)
{
  AtlasTarget target = find ("source:sd-nsa-doc05");
  g_autofree char *csl = atlas_citation_new (world_fixture_get (), target,
                                             fixture_date ("2026-11-26"), ATLAS_CITATION_CSL_JSON);
  g_autoptr (JsonNode) node = parse_csl (csl, 1);

  g_assert_nonnull (node);
}

/* A country rests on the sources of its memberships. */
static void
test_state (void)
{
  g_autofree char *text = atlas_citation_new (world_fixture_get (), find ("state:EST"),
                                              fixture_date ("2026-11-26"), ATLAS_CITATION_TEXT);

  g_assert_true (g_str_has_prefix (text, "“Estonia”, in: "));
  g_assert_cmpint (count (text, '\n'), >, 0);
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/citation/formats", test_formats);
  g_test_add_func ("/citation/text", test_text);
  g_test_add_func ("/citation/bibtex", test_bibtex);
  g_test_add_func ("/citation/bibtex-escapes", test_bibtex_escapes);
  g_test_add_func ("/citation/csl-json", test_csl_json);
  g_test_add_func ("/citation/dates", test_dates);
  g_test_add_func ("/citation/controls", test_controls);
  g_test_add_func ("/citation/item", test_item);
  g_test_add_func ("/citation/source-alone", test_source_alone);
  g_test_add_func ("/citation/state", test_state);
  result = g_test_run ();
  world_fixture_drop ();
  return result;
}
