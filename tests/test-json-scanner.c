/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-json-scanner.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* What the scanner reports, as “code line:column path: message” lines */
typedef struct
{
  const char *text;
  gsize size;
  GString *lines;
} Report;

static void
take_report (
  AtlasProblemCode code, gsize offset, const char *path, const char *message, gpointer user_data)
{
  Report *self = user_data;
  AtlasTextCursor cursor;

  atlas_text_cursor_init (&cursor, self->text, self->size);
  atlas_text_cursor_advance (&cursor, offset);
  g_string_append_printf (self->lines, "%s %u:%u %s\n", atlas_problem_code_to_id (code),
                          cursor.line, cursor.column, path);
}

static gboolean
scan (const char *text, gsize size, char **lines)
{
  g_autoptr (GString) string = g_string_new (NULL);
  Report report = { text, size, string };
  gboolean is_json;
  /* Of just that size, so that a look behind the end is noticed. */
  g_autofree char *exact = g_memdup2 (text, size);

  report.text = exact;
  is_json = atlas_json_scan (exact, size, NULL, take_report, &report);
  *lines = g_strdup (string->str);
  return is_json;
}

static void
assert_scan (const char *text, gboolean is_json, const char *expected)
{
  g_autofree char *lines = NULL;

  g_test_message ("%s", text);
  g_assert_cmpint (scan (text, strlen (text), &lines), ==, is_json);
  g_assert_cmpstr (lines, ==, expected);
}

static void
test_takes_json (void)
{
  static const char *const texts[] = {
    "{}",
    " [ ] \n",
    "0",
    "-0.5e-7",
    "1E+3",
    "true",
    "false",
    "null",
    "\"\"",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0020\\ud83c\\udf0d ü\"",
    "{\"a\": {\"a\": [1, {\"a\": 2}, \"x\"]}, \"b\": -12}",
    "[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]",
    "999999999999999999",
    "\r\n\t{\"\\u0061b\":\"\x7f\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_scan (texts[i], TRUE, "");
}

static void
test_syntax (void)
{
  static const struct
  {
    const char *text;
    const char *lines;
  } cases[] = {
    { "", "syntax 1:1 $\n" },
    { " \n ", "syntax 2:2 $\n" },
    { "{", "syntax 1:2 $\n" },
    { "}", "syntax 1:1 $\n" },
    { "[1, 2", "syntax 1:6 $\n" },
    { "[1, 2,\n]", "syntax 2:1 $\n" },
    { "[1 2]", "syntax 1:4 $\n" },
    { "{\"a\": [1, [2,, 3]]}", "syntax 1:14 $.a[1]\n" },
    { "{\"a\" 1}", "syntax 1:6 $\n" },
    { "{\"a\": }", "syntax 1:7 $\n" },
    { "{\"a\": 1,}", "syntax 1:9 $\n" },
    { "{\"a\": 1 \"b\": 2}", "syntax 1:9 $\n" },
    { "{a: 1}", "syntax 1:2 $\n" },
    { "{1: 1}", "syntax 1:2 $\n" },
    { "[01]", "syntax 1:3 $[0]\n" },
    { "[1.]", "syntax 1:4 $[0]\n" },
    { "[-]", "syntax 1:3 $[0]\n" },
    { "[1e]", "syntax 1:4 $[0]\n" },
    { "[+1]", "syntax 1:2 $\n" },
    { "[.5]", "syntax 1:2 $\n" },
    { "[0x1]", "syntax 1:3 $\n" },
    { "[nul]", "syntax 1:5 $[0]\n" },
    { "[True]", "syntax 1:2 $\n" },
    { "[truely]", "syntax 1:6 $\n" },
    { "{} x", "syntax 1:4 $\n" },
    { "{\"a\": \"b", "syntax 1:9 $.a\n" },
    { "{\"a\": \"b\\", "syntax 1:10 $.a\n" },
    { "{\"a\": \"ü\\q\"}", "syntax 1:9 $.a\n" },
    { "[\"\\u12g4\"]", "syntax 1:7 $[0]\n" },
    { "[\"\\u12", "syntax 1:7 $[0]\n" },
    { "[\"x\\ud800\"]", "syntax 1:4 $[0]\n" },
    { "[\"x\\ud800\\n\"]", "syntax 1:4 $[0]\n" },
    { "[\"x\\ud800\\u0041\"]", "syntax 1:4 $[0]\n" },
    { "[\"x\\udc00\"]", "syntax 1:4 $[0]\n" },
    { "[\"a\nb\"]", "control-character 1:4 $[0]\n" },
    { "[\"a\tb\"]", "control-character 1:4 $[0]\n" },
    { "{\"k\x01\": 1}", "control-character 1:4 $\n" },
    { "// no\n{}", "syntax 1:1 $\n" },
    { "[\xc2\xa0 1]", "syntax 1:2 $\n" },
    { "\xef\xbb\xbf{}", "syntax 1:1 $\n" },
    { "{\"an odd \\\"key\\\"\": [!]}", "syntax 1:21 $[\"an odd \\\"key\\\"\"]\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_scan (cases[i].text, FALSE, cases[i].lines);
}

/* What is not JSON because of its bytes does not end the scan. */
static void
test_goes_on (void)
{
  assert_scan ("[\"a\xff\", \"\xc3\", \"\xc0\xaf\"]", FALSE,
               "encoding 1:4 $[0]\nencoding 1:9 $[1]\nencoding 1:14 $[2]\n");
  assert_scan ("[\"\\u0000\", 12345678901234567890, {\"\": 1}]", FALSE,
               "control-character 1:2 $[0]\nout-of-range 1:12 $[1]\nunknown-key 1:35 $[2][\"\"]\n");
  assert_scan ("[\xff]", FALSE, "encoding 1:2 $\n");
}

static void
test_nul (void)
{
  static const char text[] = "[\0]";
  g_autofree char *lines = NULL;

  g_assert_false (scan (text, 3, &lines));
  g_assert_cmpstr (lines, ==, "syntax 1:2 $\n");
}

static void
test_depth (void)
{
  g_autofree char *open = g_strnfill (200000, '[');

  assert_scan ("[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]", FALSE,
               "too-deep 1:17 $[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]\n");
  assert_scan (open, FALSE, "too-deep 1:17 $[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]\n");
}

static void
test_duplicate_keys (void)
{
  g_autoptr (GString) many = g_string_new ("{\"k0\": 1");

  assert_scan ("{\"a\": 1,\n \"b\": {\"a\": 2},\n \"a\": 3, \"\\u0061\": 4}", TRUE,
               "duplicate-key 3:2 $.a\nduplicate-key 3:10 $.a\n");
  assert_scan ("[{\"a\": 1}, {\"a\": 1}]", TRUE, "");
  assert_scan ("{\"\\ud83c\\udf0d\": 1, \"🌍\": 2}", TRUE, "duplicate-key 1:21 $[\"🌍\"]\n");
  /* Also when it breaks off behind them, and among many. */
  assert_scan ("{\"a\": 1, \"a\": 2, !}", FALSE, "syntax 1:18 $\nduplicate-key 1:10 $.a\n");
  for (guint i = 1; i < 1000; i++)
    g_string_append_printf (many, ", \"k%u\": 1", i);
  g_string_append (many, ",\n\"k7\": 1}");
  assert_scan (many->str, TRUE, "duplicate-key 2:1 $.k7\n");
}

/* Places */

static void
test_places (void)
{
  static const char text[] = "{\"a\": 1, \"b\": [10, {\"c\": \"x\"}, [2]], \"b c\": null}";
  g_autoptr (AtlasJsonPlace) root = atlas_json_place_new ();
  AtlasJsonPlace *b = atlas_json_place_member (root, "b");
  AtlasJsonPlace *c = atlas_json_place_member (atlas_json_place_element (b, 1), "c");
  AtlasJsonPlace *two = atlas_json_place_element (atlas_json_place_element (b, 2), 0);
  AtlasJsonPlace *odd = atlas_json_place_member (root, "b c");
  AtlasJsonPlace *nothing = atlas_json_place_element (b, 3);

  g_assert_true (atlas_json_place_member (root, "b") == b);
  g_assert_true (atlas_json_scan (text, strlen (text), root, NULL, NULL));
  g_assert_cmpuint (root->value_offset, ==, 0);
  g_assert_true (g_str_has_prefix (text + b->key_offset, "\"b\":"));
  g_assert_true (g_str_has_prefix (text + b->value_offset, "[10"));
  g_assert_true (g_str_has_prefix (text + c->key_offset, "\"c\":"));
  g_assert_true (g_str_has_prefix (text + c->value_offset, "\"x\""));
  g_assert_true (g_str_has_prefix (text + two->value_offset, "2]"));
  g_assert_true (g_str_has_prefix (text + odd->value_offset, "null"));
  g_assert_cmpuint (nothing->value_offset, ==, ATLAS_JSON_NOWHERE);
  g_assert_true (nothing->parent == b);
}

static void
test_cursor (void)
{
  static const char text[] = "aü\r\n🌍b\n\nc";
  AtlasTextCursor cursor;
  guint lines[sizeof text], columns[sizeof text];

  atlas_text_cursor_init (&cursor, text, strlen (text));
  for (gsize i = 0; i <= strlen (text); i++)
    {
      atlas_text_cursor_advance (&cursor, i);
      lines[i] = cursor.line;
      columns[i] = cursor.column;
    }
  g_assert_true (lines[0] == 1 && columns[0] == 1);
  g_assert_true (lines[1] == 1 && columns[1] == 2);
  g_assert_true (lines[3] == 1 && columns[3] == 3); /* \r */
  g_assert_true (lines[5] == 2 && columns[5] == 1);
  g_assert_true (lines[9] == 2 && columns[9] == 2); /* b */
  g_assert_true (lines[11] == 3 && columns[11] == 1);
  g_assert_true (lines[12] == 4 && columns[12] == 1);
  g_assert_true (lines[13] == 4 && columns[13] == 2);
  atlas_text_cursor_advance (&cursor, 1000);
  g_assert_cmpuint (cursor.offset, ==, strlen (text));
}

/* Against json-glib: what that refuses the scanner refuses too, whatever is done to a document. */

static char *
spoil (GRand *random, const char *text, gsize *size)
{
  static const char bytes[] = "{}[]:,\"\\/0123456789.-+eEtrufalsn \n\t\xff\xc3\xbc\x01\x7f'";
  g_autoptr (GString) spoilt = g_string_new (text);

  for (gint n = g_rand_int_range (random, 1, 4); n > 0 && spoilt->len > 1; n--)
    {
      gsize at = (gsize) g_rand_int_range (random, 0, (gint) spoilt->len);
      char byte = bytes[g_rand_int_range (random, 0, sizeof bytes)];

      switch (g_rand_int_range (random, 0, 4))
        {
        case 0:
          g_string_erase (spoilt, (gssize) at, 1);
          break;
        case 1:
          g_string_insert_c (spoilt, (gssize) at, byte);
          break;
        case 2:
          g_string_truncate (spoilt, at);
          break;
        default:
          spoilt->str[at] = byte;
          break;
        }
    }
  *size = spoilt->len;
  return g_string_free (g_steal_pointer (&spoilt), FALSE);
}

static void
test_refuses_with_parser (void)
{
  static const char *const texts[] = {
    "{\"id\": \"a\", \"n\": [1, -2.5e3, true, false, null], \"t\": \"x\\u00fc\\n\\\"y\"}",
    "[{\"a\": {\"b\": {}}}, [], [[\"ü\", \"\\ud83c\\udf0d\"]], 0]",
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (1949);
  guint n_refused = 0, n_taken = 0;

  for (guint i = 0; i < 20000; i++)
    {
      gsize size;
      g_autofree char *text = spoil (random, texts[i % G_N_ELEMENTS (texts)], &size);
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      g_autofree char *lines = NULL;

      if (!scan (text, size, &lines))
        {
          g_assert_cmpstr (lines, !=, "");
          n_refused++;
          continue;
        }
      n_taken++;
      json_parser_set_strict (parser, TRUE);
      g_test_message ("%s", text);
      g_assert_true (json_parser_load_from_data (parser, text, (gssize) size, NULL));
    }
  g_assert_cmpuint (n_refused, >, 10000);
  g_assert_cmpuint (n_taken, >, 500);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-scanner/takes-json", test_takes_json);
  g_test_add_func ("/json-scanner/syntax", test_syntax);
  g_test_add_func ("/json-scanner/goes-on", test_goes_on);
  g_test_add_func ("/json-scanner/nul", test_nul);
  g_test_add_func ("/json-scanner/depth", test_depth);
  g_test_add_func ("/json-scanner/duplicate-keys", test_duplicate_keys);
  g_test_add_func ("/json-scanner/places", test_places);
  g_test_add_func ("/json-scanner/cursor", test_cursor);
  g_test_add_func ("/json-scanner/refuses-with-parser", test_refuses_with_parser);

  return g_test_run ();
}
