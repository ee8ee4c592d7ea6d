/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Runs the real program: what it prints where, and how it ends. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  char *out;
  char *err;
  int status;
} Run;

static void
run_clear (Run *run)
{
  g_clear_pointer (&run->out, g_free);
  g_clear_pointer (&run->err, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static char *
take_text (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  char *text = g_strndup (data != NULL ? data : "", size);

  g_bytes_unref (bytes);
  return text;
}

/* Runs the program with @words behind its name in the locale @locale. */
static Run
run_in (const char *locale, const char *const *words, const char *input, gssize size)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *input_path = NULL;
  int input_fd = g_file_open_tmp ("atlas-query-XXXXXX", &input_path, &error);
  GBytes *out, *err;
  Run run = { NULL };

  g_ptr_array_add (argv, (gpointer) g_getenv ("ATLAS_BINARY"));
  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) words[i]);
  g_ptr_array_add (argv, NULL);

  /* A file, not a pipe: a program that refuses its arguments does not read to the end. */
  g_assert_no_error (error);
  close (input_fd);
  g_file_set_contents (input_path, input != NULL ? input : "", input != NULL ? size : 0, &error);
  g_assert_no_error (error);
  g_subprocess_launcher_set_stdin_file_path (launcher, input_path);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", locale, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_unlink (input_path);

  run.out = take_text (out);
  run.err = take_text (err);
  g_assert_true (g_subprocess_get_if_exited (process));
  run.status = g_subprocess_get_exit_status (process);
  return run;
}

static Run
run (const char *words, const char *input)
{
  g_auto (GStrv) split = g_strsplit (words, " ", -1);

  return run_in ("C.UTF-8", (const char *const *) split, input, -1);
}

/* One line on stderr that names @word and what was expected, nothing on stdout, exit 2 */
static void
assert_refused (const Run *result, const char *word)
{
  g_autofree char *start = g_strdup_printf ("alliance-atlas: “%s”: ", word);
  const char *newline = strchr (result->err, '\n');

  g_assert_cmpint (result->status, ==, 2);
  g_assert_cmpstr (result->out, ==, "");
  if (!g_str_has_prefix (result->err, start))
    g_error ("“%s” does not begin with “%s”", result->err, start);
  g_assert_nonnull (strstr (result->err, "expected"));
  g_assert_true (newline != NULL && newline[1] == '\0');
  g_assert_true (g_utf8_validate (result->err, -1, NULL));
}

static void
assert_answered (const Run *result)
{
  g_assert_cmpstr (result->err, ==, "");
  g_assert_cmpint (result->status, ==, 0);
}

static JsonNode *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  g_assert_no_error (error);
  return node;
}

static void
test_refused (void)
{
  static const struct
  {
    const char *words;
    const char *named;
  } rows[] = {
    { "query", "query" },
    { "query --date 2004-02-30 --at 52,21", "2004-02-30" },
    { "query --date 2003-02-29 --at 52,21", "2003-02-29" },
    { "query --date 2004-13-01 --at 52,21", "2004-13-01" },
    { "query --date 29.3.2004 --at 52,21", "29.3.2004" },
    { "query --date 1949-04-03 --at 52,21", "1949-04-03" },
    { "query --date 9999-01-01 --at 52,21", "9999-01-01" },
    { "query --date 2004-03-29 --at 91,21", "91,21" },
    { "query --date 2004-03-29 --at 52,-181", "52,-181" },
    { "query --date 2004-03-29 --at 52", "52" },
    { "query --date 2004-03-29 --at 52,21 --view legal", "legal" },
    { "query --date 2004-03-29 --alliance nata", "nata" },
    { "query --date 2004-03-29 --alliance POL", "POL" },
    { "query --date 2004-03-29 --border nato", "nato" },
    { "query --date 2004-03-29 --border nato:", "nato:" },
    { "query --date 2004-03-29 --border nato:RUS:POL", "nato:RUS:POL" },
    { "query --date 2004-03-29 --border nato:QQQ", "QQQ" },
    { "query --date 2004-03-29 --border rus:POL", "rus" },
    { "query --at 52,21", "--at" },
    { "query --alliance nato", "--alliance" },
    { "query --date 2004-03-29", "query" },
    { "query --date", "--date" },
    { "query --date 2004-03-29 --at 52,21 --alliance nato", "--alliance" },
    { "query --date 2004-03-29 --alliance nato --view controlled", "--view" },
    { "query --date 2004-03-29 --date 2004-03-30 --at 52,21", "--date" },
    { "query --date 2004-03-29 -", "--date" },
    { "query --from 2004-03-29", "--from" },
    { "query --to 2004-03-29", "--to" },
    { "query --from 2004-03-29 --to 2004-03-28", "2004-03-28" },
    { "query --from 2004-03-29 --to 9999-01-01", "9999-01-01" },
    { "query --from 2004-03-29 --to 2005-01-01 --date 2004-03-29", "--date" },
    { "query --record", "--record" },
    { "query --record --date 2004-03-29 --at 52,21", "--record" },
    { "query --from 1946-03-05 --to 1946-03-04 --record", "1946-03-04" },
    { "query --from 1946-02-30 --to 1946-03-04 --record", "1946-02-30" },
    { "query --from 2004-03-29 --to 2004-03-30 --record=yes", "--record=yes" },
    { "query --forces", "--forces" },
    { "query --forces=all --date 2022-02-15", "--forces=all" },
    { "query --date 2022-02-15 --region 44,22,53,41", "--region" },
    { "query --date 2022-02-15 --at 52,21 --region 44,22,53,41", "--region" },
    { "query --date 2022-02-15 --forces --at 52,21", "--forces" },
    { "query --date 2022-02-15 --forces --view controlled", "--view" },
    { "query --date 2022-02-15 --forces --from 2022-02-15 --to 2022-02-16", "--forces" },
    { "query --date 2022-02-30 --forces", "2022-02-30" },
    { "query --date 2022-02-15 --forces --region", "--region" },
    { "query --date 2022-02-15 --forces --region 44,22,53", "44,22,53" },
    { "query --date 2022-02-15 --forces --region 44,22,53,41,", "44,22,53,41," },
    { "query --date 2022-02-15 --forces --region 44,22,53,east", "44,22,53,east" },
    { "query --date 2022-02-15 --forces --region 53,22,44,41", "53,22,44,41" },
    { "query --date 2022-02-15 --forces --region 44,22,91,41", "91,41" },
    { "query --date 2003-12-31 --stage candidate", "candidate" },
    { "query --date 2003-12-31 --stage Invited", "Invited" },
    { "query --date 2003-12-31 --stage ", "" },
    { "query --date 2003-12-31 --stage", "--stage" },
    { "query --stage invited", "--stage" },
    { "query --date 2003-12-31 --stage invited --stage signed", "--stage" },
    { "query --date 2003-12-31 --stage invited --alliance nata", "nata" },
    { "query --date 2003-12-31 --stage invited --view controlled", "--view" },
    { "query --date 2003-12-31 --stage invited --at 52,21", "--stage" },
    { "query --from 2003-12-31 --to 2004-01-01 --stage invited", "--stage" },
    { "query --date 2003-12-31 --compare", "--compare" },
    { "query --compare 2003-12-31", "--compare" },
    { "query --date 2003-12-31 --compare 2003-02-29", "2003-02-29" },
    { "query --date 2003-12-31 --compare 1949-04-03", "1949-04-03" },
    { "query --date 2003-12-31 --compare 2004-01-01 --at 52,21", "--compare" },
    { "query --date 2003-12-31 --compare 2004-01-01 --alliance nato", "--compare" },
    { "query --date 2003-12-31 --table tsv", "tsv" },
    { "query --table csv", "--table" },
    { "query --date 2003-12-31 --table csv --at 52,21", "--table" },
    { "query --when 2004-03-29", "--when" },
    { "query --help=yes", "--help=yes" },
    { "query 2004-03-29", "2004-03-29" },
    { "qurey --date 2004-03-29", "qurey" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (Run) result = run (rows[i].words, NULL);

      assert_refused (&result, rows[i].named);
    }
}

/* Words that are no UTF-8, hold a line’s end, or are long, and a locale that knows no quotation
 * marks, still give one line of UTF-8. */
static void
test_odd_words (void)
{
  static const char *const odd[] = { "query", "--date", "a\nb\xff", "--at", "1,2", NULL };
  static const char *const plain[] = { "query", "--date", "x", "--at", "1,2", NULL };
  g_autofree char *long_word = g_strnfill (100000, 'x');
  const char *const endless[] = { "query", "--date", long_word, "--at", "1,2", NULL };
  g_auto (Run) first = run_in ("C", odd, NULL, 0);
  g_auto (Run) second = run_in ("C", plain, NULL, 0);
  g_auto (Run) third = run_in ("C", endless, NULL, 0);

  assert_refused (&first, "a b\xef\xbf\xbd");
  assert_refused (&second, "x");
  g_assert_cmpint (third.status, ==, 2);
  g_assert_cmpuint (strlen (third.err), <, 300);
}

static void
test_point (void)
{
  g_auto (Run) result = run ("query --date 2004-03-29 --at -33.9,18.5", NULL);
  g_auto (Run) joined = run ("query --at=-33.9,18.5 --date=2004-03-29 --view=recognised", NULL);
  g_autoptr (JsonNode) node = NULL;

  assert_answered (&result);
  assert_answered (&joined);
  g_assert_cmpstr (result.out, ==, joined.out);
  node = parse (result.out);
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), "state"), ==, "ZAF");
}

/* Algiers until France recognised Algeria, and a town in Africa */
static void
test_treaty_area (void)
{
  g_auto (Run) before = run ("query --date 1962-07-02 --at 36.7,3.05", NULL);
  g_auto (Run) after = run ("query --date 1962-07-03 --at 36.7,3.05", NULL);
  g_auto (Run) ceuta = run ("query --date 2024-01-01 --at 35.89,-5.31", NULL);

  assert_answered (&before);
  assert_answered (&after);
  assert_answered (&ceuta);
  g_assert_nonnull (
    strstr (before.out, "\"treaty_area\":true,\"treaty_rule\":\"algerian-departments\""));
  g_assert_nonnull (strstr (after.out, "\"treaty_area\":null,\"treaty_rule\":null"));
  g_assert_nonnull (strstr (ceuta.out, "\"treaty_area\":false,\"treaty_rule\":\"outside\""));
}

static void
assert_stage (const char *words, const char *expected)
{
  g_auto (Run) result = run (words, NULL);

  assert_answered (&result);
  g_assert_nonnull (strstr (result.out, expected));
}

/* Each stage begins on its day and is gone on the day on which it ends; a state is in several. */
static void
test_stage (void)
{
  g_auto (Run) both = run ("query --stage=suspended --date 1999-04-01", NULL);
  g_auto (Run) narrowed = run ("query --stage suspended --date 1999-04-01 --alliance pfp", NULL);
  g_auto (Run) point = run ("query --date 2008-04-03 --at 50.45,30.52", NULL);

  assert_stage ("query --date 1966-06-30 --stage left-command --alliance nato",
                "{\"date\":\"1966-06-30\",\"stage\":\"left-command\",\"alliance\":\"nato\","
                "\"count\":0,\"states\":[]}\n");
  assert_stage ("query --date 1966-07-01 --stage left-command",
                "\"alliance\":null,\"count\":1,\"states\":[{\"state\":\"FRA\",\"name\":\"France\","
                "\"alliance\":\"nato\",\"since\":\"1966-07-01\"}]}\n");
  assert_stage ("query --date 1980-10-19 --stage left-command --alliance nato", "\"count\":2,");
  assert_stage ("query --date 1980-10-20 --stage left-command --alliance nato", "\"count\":1,");
  assert_stage ("query --date 2004-03-28 --stage invited --alliance nato", "\"count\":7,");
  assert_stage ("query --date 2004-03-29 --stage invited --alliance nato", "\"count\":0,");
  assert_stage ("query --date 2004-03-29 --stage member --alliance nato", "\"count\":26,");
  assert_answered (&both);
  assert_answered (&narrowed);
  /* Russia’s part in two: one state, told of twice */
  g_assert_nonnull (strstr (both.out, "\"count\":1,"));
  g_assert_nonnull (strstr (both.out, "\"alliance\":\"nato\",\"since\""));
  g_assert_nonnull (strstr (both.out, "\"alliance\":\"pfp\",\"since\""));
  g_assert_null (strstr (narrowed.out, "nato"));
  assert_answered (&point);
  g_assert_nonnull (strstr (point.out, "\"stage\":\"aspirant\""));
  g_assert_nonnull (strstr (point.out, "\"stage\":\"dialogue\""));
}

static void
test_compare (void)
{
  g_auto (Run) forward = run ("query --date 1989-06-01 --compare 1999-06-01", NULL);
  g_auto (Run) backward = run ("query --compare=1989-06-01 --date=1999-06-01", NULL);
  g_auto (Run) held = run ("query --date 2014-02-26 --compare 2014-02-27 --view controlled", NULL);
  g_autoptr (JsonNode) node = NULL;

  assert_answered (&forward);
  assert_answered (&backward);
  assert_answered (&held);
  g_assert_nonnull (strstr (forward.out, "{\"state\":\"POL\",\"name\":\"Poland\",\"alliance\":"
                                         "\"nato\",\"kind\":\"joined\",\"from\":[],\"to\":["
                                         "\"member\"]}"));
  g_assert_nonnull (strstr (backward.out, "\"alliance\":\"nato\",\"kind\":\"left\""));
  g_assert_nonnull (strstr (held.out, "{\"unit\":\"UKR-43\",\"name\":\"Crimea\",\"from\":\"UKR\","
                                      "\"to\":\"RUS\","));
  node = parse (forward.out);
  g_assert_cmpfloat (json_object_get_double_member (json_node_get_object (node), "ground_km2"), >,
                     22e6);
}

static void
test_table (void)
{
  g_auto (Run) before = run ("query --date 2004-03-28 --table csv", NULL);
  g_auto (Run) after = run ("query --date 2004-03-29 --table csv --view controlled", NULL);

  assert_answered (&before);
  assert_answered (&after);
  g_assert_true (g_str_has_prefix (
    before.out, "date,view,code,state,alliance,stage,since,contested,troops\r\n2004-03-28,"));
  g_assert_nonnull (
    strstr (before.out, "\r\n2004-03-28,recognised,EST,Estonia,nato,invited,2002-11-21,"));
  g_assert_nonnull (
    strstr (after.out, "\r\n2004-03-29,controlled,EST,Estonia,nato,member,2004-03-29,"));
}

static void
test_first_day_and_leap_day (void)
{
  g_auto (Run) first = run ("query --date 1949-04-04 --alliance nato", NULL);
  g_auto (Run) leap = run ("query --date 2004-02-29 --alliance nato", NULL);

  assert_answered (&first);
  assert_answered (&leap);
  g_assert_nonnull (strstr (first.out, "\"count\":12,"));
  g_assert_nonnull (strstr (leap.out, "\"count\":19,"));
}

static double
get_km (const char *words)
{
  g_auto (Run) result = run (words, NULL);
  g_autoptr (JsonNode) node = NULL;

  assert_answered (&result);
  node = parse (result.out);
  return json_object_get_double_member (json_node_get_object (node), "km");
}

static void
test_border (void)
{
  g_assert_cmpfloat_with_epsilon (get_km ("query --date 2023-04-04 --border nato:RUS"), 2276, 23);
  g_assert_cmpfloat_with_epsilon (get_km ("query --date 2023-04-03 --border nato:RUS"), 1057, 11);
  g_assert_cmpfloat_with_epsilon (get_km ("query --date 1955-12-31 --border SUN:nato"), 658, 7);
  g_assert_cmpfloat (get_km ("query --date 2023-04-04 --border PRT:RUS"), ==, 0);
  g_assert_cmpfloat (get_km ("query --date 1955-12-31 --border nato:warsaw-pact"), >, 1000);
}

static void
test_changes (void)
{
  g_auto (Run) day = run ("query --from 2004-03-29 --to 2004-03-30", NULL);
  g_auto (Run) empty = run ("query --from 2004-03-29 --to 2004-03-29", NULL);
  g_auto (Run) all = run ("query --from 1949-04-04 --to 2024-03-08", NULL);
  g_auto (GStrv) lines = g_strsplit (all.out, "\n", -1);
  guint n = g_strv_length (lines);

  assert_answered (&day);
  g_assert_nonnull (strstr (day.out, "\"text\":\"seven states joined NATO: Bulgaria, Estonia, "));
  assert_answered (&empty);
  g_assert_cmpstr (empty.out, ==, "");
  assert_answered (&all);
  g_assert_cmpuint (n, >, 400);
  g_assert_cmpstr (lines[n - 1], ==, "");
  for (guint i = 0; i + 1 < n; i++)
    {
      g_autoptr (JsonNode) node = parse (lines[i]);

      g_assert_nonnull (json_object_get_string_member (json_node_get_object (node), "kind"));
    }
}

/* Every line has what it must have, and begins within the span. Returns how many there are. */
static guint
check_record (const char *words, const char *from, const char *to)
{
  g_auto (Run) result = run (words, NULL);
  g_auto (GStrv) lines = g_strsplit (result.out, "\n", -1);
  guint n = g_strv_length (lines) - 1;

  assert_answered (&result);
  g_assert_cmpstr (lines[n], ==, "");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JsonNode) node = parse (lines[i]);
      JsonObject *item = json_node_get_object (node);
      const char *date = json_object_get_string_member (item, "date");
      gboolean is_quote = g_str_equal (json_object_get_string_member (item, "type"), "quote");

      g_assert_cmpstr (json_object_get_string_member (item, "id"), !=, "");
      g_assert_cmpstr (json_object_get_string_member (item, is_quote ? "english" : "title"), !=,
                       "");
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (item, "states")), >,
                        0);
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (item, "sources")), >,
                        0);
      /* As texts, a month sorts before its days. */
      g_assert_cmpint (strncmp (date, from, strlen (date)), >=, 0);
      g_assert_cmpint (strncmp (date, to, strlen (date)), <=, 0);
    }
  return n;
}

static void
test_record (void)
{
  g_auto (Run) day = run ("query --from 2004-03-29 --to 2004-03-30 --record", NULL);
  g_auto (Run) empty = run ("query --from 2004-03-29 --to 2004-03-29 --record", NULL);

  g_assert_cmpuint (
    check_record ("query --from 1946-01-01 --to 2026-07-01 --record", "1946-01-01", "2026-07-01"),
    >, 700);
  g_assert_cmpuint (
    check_record ("query --record --to=1946-03-06 --from=1946-03-05", "1946-03-05", "1946-03-06"),
    ==, 2);
  assert_answered (&day);
  g_assert_nonnull (strstr (day.out, "\"id\":\"nato-joined-2004-03-29\",\"type\":\"change\""));
  g_assert_nonnull (strstr (day.out, "\"EST\""));
  g_assert_nonnull (strstr (day.out, "\"events\":[\"mem-nato-2004\"]"));
  assert_answered (&empty);
  g_assert_cmpstr (empty.out, ==, "");
}

static void
test_record_types (void)
{
  g_auto (Run) winter = run ("query --from 2021-11-01 --to 2022-02-25 --record", NULL);
  g_auto (Run) moscow = run ("query --from 1990-02-09 --to 1990-02-10 --record", NULL);

  assert_answered (&winter);
  g_assert_nonnull (strstr (winter.out, "\"type\":\"event\""));
  g_assert_nonnull (strstr (winter.out, "\"type\":\"quote\""));
  g_assert_nonnull (strstr (winter.out, "\"type\":\"force\""));
  g_assert_nonnull (strstr (winter.out, "\"low\":"));
  g_assert_nonnull (strstr (winter.out, "\"low\":null,\"high\":null,\"unit\":\"uncounted\""));
  /* A disputed quote is not shown without who disputes it. */
  assert_answered (&moscow);
  g_assert_nonnull (strstr (moscow.out, "\"disputed\":{\"by\":"));
}

static JsonArray *
get_array (JsonNode *node, const char *name)
{
  return json_object_get_array_member (json_node_get_object (node), name);
}

static gboolean
has_id (JsonArray *items, const char *id)
{
  for (guint i = 0; i < json_array_get_length (items); i++)
    if (g_strcmp0 (json_object_get_string_member (json_array_get_object_element (items, i), "id"),
                   id) == 0)
      return TRUE;
  return FALSE;
}

/* On the very day: the first Americans are in Poland, the camp at Yelnya is gone. */
static void
test_forces_days (void)
{
  g_auto (Run) before = run ("query --date 2022-02-04 --forces", NULL);
  g_auto (Run) day = run ("query --forces --date=2022-02-05", NULL);
  g_auto (Run) gone = run ("query --date 2022-02-06 --forces", NULL);
  g_autoptr (JsonNode) node = NULL;

  assert_answered (&before);
  assert_answered (&day);
  assert_answered (&gone);
  g_assert_null (strstr (before.out, "{\"id\":\"usa-poland-1700-2022-02\""));
  g_assert_nonnull (strstr (day.out, "{\"id\":\"usa-poland-1700-2022-02\""));
  g_assert_nonnull (strstr (day.out, "{\"id\":\"rus-yelnya-2021-11\""));
  g_assert_null (strstr (gone.out, "{\"id\":\"rus-yelnya-2021-11\""));
  node = parse (day.out);
  g_assert_true (strchr (day.out, '\n') == day.out + strlen (day.out) - 1);
  g_assert_true (has_id (get_array (node, "forces"), "ukr-total-2022"));
  g_assert_true (has_id (get_array (node, "totals"), "ukr-total-2022"));
  g_assert_false (has_id (get_array (node, "totals"), "ukr-jfo-2022"));
}

static void
test_forces_region (void)
{
  g_auto (Run) poland = run ("query --date 2022-02-15 --forces --region 50,22,50.2,22.1", NULL);
  g_auto (Run) sea = run ("query --date 2022-02-15 --forces --region -10,170,10,-170", NULL);
  g_autoptr (JsonNode) node = NULL;
  JsonObject *sum;

  assert_answered (&poland);
  node = parse (poland.out);
  g_assert_cmpuint (json_array_get_length (get_array (node, "forces")), ==, 2);
  g_assert_cmpuint (json_array_get_length (get_array (node, "sums")), ==, 1);
  sum = json_array_get_object_element (get_array (node, "sums"), 0);
  g_assert_cmpstr (json_object_get_string_member (sum, "side"), ==, "USA");
  g_assert_cmpint (json_object_get_int_member (sum, "low"), ==, 4700);
  g_assert_cmpint (json_object_get_int_member (sum, "high"), ==, 4700);
  assert_answered (&sea);
  g_assert_cmpstr (sea.out, ==,
                   "{\"date\":\"2022-02-15\",\"forces\":[],\"sums\":[],\"totals\":[]}\n");
}

static void
test_lines (void)
{
  g_auto (Run) result = run ("query -", "2014-03-18 45.3,34.4\n"
                                        "2014-03-18 45.3,34.4 controlled\n"
                                        " \t2014-03-18\t 45.3,34.4  recognised \r\n"
                                        "1989-11-09 50,-30");
  g_auto (Run) other = run ("query --view controlled -", "2014-03-18 45.3,34.4\n");
  g_auto (Run) none = run ("query -", "");
  g_auto (GStrv) lines = g_strsplit (result.out, "\n", -1);

  assert_answered (&result);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_nonnull (strstr (lines[0], "\"view\":\"recognised\",\"unit\":\"UKR-43\",\"state\":"
                                      "\"UKR\""));
  g_assert_nonnull (strstr (lines[1], "\"view\":\"controlled\",\"unit\":\"UKR-43\",\"state\":"
                                      "\"RUS\""));
  g_assert_cmpstr (lines[2], ==, lines[0]);
  g_assert_nonnull (strstr (lines[3], "\"unit\":null"));
  assert_answered (&other);
  g_assert_true (g_str_has_prefix (other.out, lines[1]));
  assert_answered (&none);
  g_assert_cmpstr (none.out, ==, "");
}

static void
assert_bad_line (const char *line, const char *word)
{
  g_autofree char *input = g_strdup_printf ("2004-03-29 52,21\n%s\n2004-03-29 52,21\n", line);
  g_autofree char *start = g_strdup_printf ("alliance-atlas: line 2: “%s”: ", word);
  g_auto (Run) result = run ("query -", input);
  g_auto (GStrv) lines = g_strsplit (result.out, "\n", -1);

  g_assert_cmpint (result.status, ==, 2);
  g_assert_cmpuint (g_strv_length (lines), ==, 2); /* the answer to the first, and its end */
  if (!g_str_has_prefix (result.err, start))
    g_error ("“%s” does not begin with “%s”", result.err, start);
  g_assert_nonnull (strstr (result.err, "expected"));
}

static void
test_bad_lines (void)
{
  assert_bad_line ("2004-02-30 52,21", "2004-02-30");
  assert_bad_line ("2004-03-29 91,21", "91,21");
  assert_bad_line ("2004-03-29 52,21 legal", "legal");
  assert_bad_line ("2004-03-29 52,21 controlled too", "too");
  assert_bad_line ("2004-03-29", "2004-03-29");
  assert_bad_line ("", "");
  assert_bad_line ("   ", "");
}

static void
test_no_text (void)
{
  static const char *const words[] = { "query", "-", NULL };
  static const char zero[] = "2004-03-29 52,21\0 x\n";
  g_autofree char *long_line = g_strnfill (100 * 1024, 'x');
  g_auto (Run) with_zero = run_in ("C.UTF-8", words, zero, sizeof zero - 1);
  g_auto (Run) too_long = run_in ("C.UTF-8", words, long_line, -1);

  g_assert_cmpint (with_zero.status, ==, 2);
  g_assert_cmpstr (with_zero.out, ==, "");
  g_assert_true (g_str_has_prefix (with_zero.err, "alliance-atlas: line 1: "));
  g_assert_cmpint (too_long.status, ==, 2);
  g_assert_true (g_str_has_prefix (too_long.err, "alliance-atlas: line 1: "));
}

/* More than any buffer: every line is answered, in order. */
static void
test_many_lines (void)
{
  g_autoptr (GString) input = g_string_new (NULL);
  g_auto (Run) result = { NULL };
  guint n_lines = 20000;
  const char *line, *end;

  for (guint i = 0; i < n_lines; i++)
    g_string_append_printf (input, "%u-06-15 52.23,21.01\n", 1950 + i % 70);
  result = run ("query -", input->str);
  assert_answered (&result);

  line = result.out;
  end = line + strlen (line);
  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char *start = g_strdup_printf ("{\"date\":\"%u-06-15\"", 1950 + i % 70);
      const char *newline = memchr (line, '\n', (gsize) (end - line));

      g_assert_nonnull (newline);
      g_assert_cmpmem (line, strlen (start), start, strlen (start));
      line = newline + 1;
    }
  g_assert_true (line == end);
}

/* Answers do not wait for the end of the questions. */
static void
test_dialogue (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                      g_getenv ("ATLAS_BINARY"), "query", "-", NULL);
  g_autoptr (GDataInputStream) answers =
    g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  GOutputStream *questions = g_subprocess_get_stdin_pipe (process);

  g_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *answer = NULL;

      g_output_stream_write_all (questions, "2004-03-29 52.23,21.01\n", 23, NULL, NULL, &error);
      g_assert_no_error (error);
      g_output_stream_flush (questions, NULL, &error);
      answer = g_data_input_stream_read_line (answers, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_nonnull (strstr (answer, "\"POL\""));
    }
  g_output_stream_close (questions, NULL, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static void
test_full_disk (void)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *err = NULL;

  if (!g_file_test ("/dev/full", G_FILE_TEST_EXISTS))
    return;

  g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("ATLAS_BINARY"), "query",
                                         "--date", "2004-03-29", "--at", "52,21", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &err, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 2);
  g_assert_true (g_str_has_prefix (err, "alliance-atlas: "));
}

static void
test_help (void)
{
  g_auto (Run) help = run ("query --help", NULL);
  g_auto (Run) version = run ("--version", NULL);

  assert_answered (&help);
  g_assert_nonnull (strstr (help.out, "--border A:B"));
  g_assert_nonnull (strstr (help.out, "--stage STAGE [--alliance ID]"));
  g_assert_nonnull (strstr (help.out, "--forces [--region S,W,N,E]"));
  g_assert_nonnull (strstr (help.out, "exit status is 2"));
  assert_answered (&version);
  g_assert_cmpstr (version.out, ==, "alliance-atlas " PACKAGE_VERSION "\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/command-query/refused", test_refused);
  g_test_add_func ("/command-query/odd-words", test_odd_words);
  g_test_add_func ("/command-query/point", test_point);
  g_test_add_func ("/command-query/first-day-and-leap-day", test_first_day_and_leap_day);
  g_test_add_func ("/command-query/treaty-area", test_treaty_area);
  g_test_add_func ("/command-query/stage", test_stage);
  g_test_add_func ("/command-query/compare", test_compare);
  g_test_add_func ("/command-query/table", test_table);
  g_test_add_func ("/command-query/border", test_border);
  g_test_add_func ("/command-query/changes", test_changes);
  g_test_add_func ("/command-query/record", test_record);
  g_test_add_func ("/command-query/record-types", test_record_types);
  g_test_add_func ("/command-query/forces-days", test_forces_days);
  g_test_add_func ("/command-query/forces-region", test_forces_region);
  g_test_add_func ("/command-query/lines", test_lines);
  g_test_add_func ("/command-query/bad-lines", test_bad_lines);
  g_test_add_func ("/command-query/no-text", test_no_text);
  g_test_add_func ("/command-query/many-lines", test_many_lines);
  g_test_add_func ("/command-query/dialogue", test_dialogue);
  g_test_add_func ("/command-query/full-disk", test_full_disk);
  g_test_add_func ("/command-query/help", test_help);
  return g_test_run ();
}
