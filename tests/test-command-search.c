/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Runs the real program: what it prints where, and how it ends. */

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

typedef struct
{
  char *out;
  char *err;
  int status;
} Run;

static void
run_clear (Run *run)
{
  g_free (run->out);
  g_free (run->err);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* “search” with @words behind it, which one space divides */
static Run
search (const char *words)
{
  g_autofree char *line = g_strconcat (g_getenv ("ATLAS_BINARY"), " search ", words, NULL);
  g_auto (GStrv) argv = g_strsplit (line, " ", -1);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  Run run = { NULL };

  process =
    g_subprocess_newv ((const char *const *) argv,
                       G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &run.out, &run.err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  run.status = g_subprocess_get_exit_status (process);
  return run;
}

static JsonObject *
parse (const char *line)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = json_from_string (line, &error);

  g_assert_no_error (error);
  g_assert_true (JSON_NODE_HOLDS_OBJECT (root));
  return json_object_ref (json_node_get_object (root));
}

static void
test_json (void)
{
  g_auto (Run) run = search ("eesti --json");
  g_autoptr (JsonObject) estonia = parse (run.out);

  g_assert_cmpint (run.status, ==, 0);
  g_assert_cmpstr (run.err, ==, "");
  g_assert_cmpstr (json_object_get_string_member (estonia, "type"), ==, "state");
  g_assert_cmpstr (json_object_get_string_member (estonia, "id"), ==, "EST");
  g_assert_cmpstr (json_object_get_string_member (estonia, "title"), ==, "Estonia");
  g_assert_cmpstr (json_object_get_string_member (estonia, "group"), ==, "countries");
  g_assert_cmpint (strchr (run.out, '\n') - run.out, ==, strlen (run.out) - 1);
}

/* Every line is an object that says what it is; a place says where it is, a quote when it was. */
static void
test_every_line (void)
{
  g_auto (Run) run = search ("--json moscow");
  g_auto (GStrv) lines = g_strsplit (run.out, "\n", -1);
  guint n_dated = 0;
  guint n_places = 0;

  g_assert_cmpint (run.status, ==, 0);
  for (guint i = 0; lines[i + 1] != NULL; i++)
    {
      g_autoptr (JsonObject) object = parse (lines[i]);
      const char *type = json_object_get_string_member (object, "type");
      gboolean is_place = g_str_equal (type, "place");

      g_assert_true (json_object_has_member (object, "title"));
      g_assert_true (json_object_has_member (object, "group"));
      g_assert_true (json_object_has_member (object, "id") != is_place);
      g_assert_true (json_object_has_member (object, "lat") == is_place);
      n_places += is_place;
      n_dated += json_object_has_member (object, "date");
      if (g_str_equal (type, "quote") || g_str_equal (type, "event"))
        g_assert_true (json_object_has_member (object, "date"));
    }
  g_assert_cmpuint (n_places, >, 0);
  g_assert_cmpuint (n_dated, >, 0);
}

static void
test_plain (void)
{
  g_auto (Run) run = search ("not one inch");

  g_assert_cmpint (run.status, ==, 0);
  g_assert_nonnull (strstr (run.out, "Quotes ("));
  g_assert_nonnull (strstr (run.out, "\n    Disputed by "));
}

static void
test_limit (void)
{
  g_auto (Run) run = search ("--limit 3 --json war");
  g_auto (GStrv) lines = g_strsplit (run.out, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 3 + 1);
}

static void
test_nothing (void)
{
  const char *const texts[] = { "zzzz", "…", "--json zzzz", "-- --json" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (Run) run = search (texts[i]);

      g_assert_cmpint (run.status, ==, 1);
      g_assert_cmpstr (run.out, ==, "");
      g_assert_cmpstr (run.err, ==, "");
    }
}

static void
test_usage (void)
{
  const char *const texts[] = {
    "--json",      "--limit",  "eesti --limit",     "--limit 0 eesti",
    "--jsn eesti", "-x eesti", "eesti --limit ten", "--limit -1 eesti",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (Run) run = search (texts[i]);

      g_assert_cmpint (run.status, ==, 2);
      g_assert_cmpstr (run.out, ==, "");
      g_assert_true (g_str_has_prefix (run.err, "alliance-atlas: "));
      g_assert_cmpint (strchr (run.err, '\n') - run.err, ==, strlen (run.err) - 1);
    }
}

static void
test_help (void)
{
  g_auto (Run) run = search ("--help");

  g_assert_cmpint (run.status, ==, 0);
  g_assert_nonnull (strstr (run.out, "--limit N"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command-search/json", test_json);
  g_test_add_func ("/command-search/every-line", test_every_line);
  g_test_add_func ("/command-search/plain", test_plain);
  g_test_add_func ("/command-search/limit", test_limit);
  g_test_add_func ("/command-search/nothing", test_nothing);
  g_test_add_func ("/command-search/usage", test_usage);
  g_test_add_func ("/command-search/help", test_help);
  return g_test_run ();
}
