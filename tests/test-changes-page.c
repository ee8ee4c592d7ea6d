/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-changes-page.h"

#include "atlas-link.h"
#include "world-fixture.h"

#include <string.h>

#define TODAY "2026-11-27"

static AtlasChanges *changes;

static AtlasChanges *
get_changes (void)
{
  if (changes == NULL)
    changes = atlas_changes_new (world_fixture_get ());
  return changes;
}

static AtlasTimeStep
step_between (const char *from, const char *to)
{
  return atlas_time_step_new (fixture_date (from), fixture_date (to), fixture_date (TODAY));
}

static AtlasPage *
make (const char *from, const char *to)
{
  AtlasTimeStep step = step_between (from, to);

  return atlas_changes_page_new (world_fixture_get (), get_changes (), &step);
}

/* The text with each of its links as [words→where] */
static void
append_linked (GString *lines, const char *text, GArray *links)
{
  guint at = 0;

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      const AtlasTextLink *link = &g_array_index (links, AtlasTextLink, i);
      g_autofree char *where = link->target.kind != ATLAS_TARGET_NONE
                                 ? atlas_target_to_string (link->target, world_fixture_get ())
                                 : atlas_date_to_iso (link->date);

      g_assert_cmpuint (link->start, >=, at);
      g_assert_cmpuint (link->end, >, link->start);
      g_string_append_len (lines, text + at, link->start - at);
      g_string_append_printf (lines, "[%.*s→%s]", (int) (link->end - link->start),
                              text + link->start, where);
      at = link->end;
    }
  g_string_append_printf (lines, "%s\n", text + at);
}

/* All that the page says, a line each */
static char *
read_page (AtlasPage *page)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  g_string_append_printf (lines, "%s | %s\n", page->caption, page->heading);
  for (guint i = 0; i < page->sections->len; i++)
    {
      const AtlasPageSection *section = page->sections->pdata[i];

      if (section->heading != NULL)
        {
          g_string_append (lines, "# ");
          append_linked (lines, section->heading, section->links);
        }
      for (guint j = 0; j < section->blocks->len; j++)
        {
          const AtlasBlock *block = section->blocks->pdata[j];

          if (block->title != NULL)
            g_string_append_printf (lines, "* %s\n", block->title);
          else
            append_linked (lines, block->text, block->links);
        }
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
assert_page (const char *from, const char *to, const char *expected)
{
  g_autoptr (AtlasPage) page = make (from, to);
  g_autofree char *lines = read_page (page);

  g_assert_cmpstr (lines, ==, expected);
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is not in:\n%s", part, text);
}

static void
assert_begins (const char *text, const char *start)
{
  if (!g_str_has_prefix (text, start))
    g_error ("“%s” does not begin:\n%s", start, text);
}

static void
test_one_day (void)
{
  const char *seven = "2 changes | 29 March 2004\n"
                      "Seven states joined [NATO→alliance:nato]: [Bulgaria→state:BGR], "
                      "[Estonia→state:EST], [Latvia→state:LVA], [Lithuania→state:LTU], "
                      "[Romania→state:ROU], [Slovakia→state:SVK] and [Slovenia→state:SVN].\n"
                      "Seven states ceased to be members of [PfP→alliance:pfp]: "
                      "[Bulgaria→state:BGR], [Estonia→state:EST], [Latvia→state:LVA], "
                      "[Lithuania→state:LTU], [Romania→state:ROU], [Slovakia→state:SVK] and "
                      "[Slovenia→state:SVN].\n"
                      "* NATO begins to police Baltic airspace\n"
                      "* Seven states join NATO, three of them former Soviet republics\n";

  assert_page ("2004-03-28", "2004-03-29", seven);
  /* By a link to the day: no step */
  assert_page ("2004-03-29", "2004-03-29", seven);
}

static void
test_nothing (void)
{
  assert_page ("2004-03-29", "2004-03-30",
               "What Changed | 30 March 2004\n"
               "Nothing changed at this step.\n");
}

static void
test_year (void)
{
  g_autoptr (AtlasPage) page = make ("1954-12-31", "1955-12-31");
  g_autofree char *lines = read_page (page);

  assert_begins (lines, "7 changes on 5 days | From 31 December 1954 to 31 "
                        "December 1955\n"
                        "# [6 May 1955→1955-05-06]\n"
                        "[West Germany→state:DEU] joined [NATO→alliance:nato].\n");
  assert_has (lines, "# [14 May 1955→1955-05-14]\nEight states founded the [Warsaw "
                     "Pact→alliance:warsaw-pact]: ");
  assert_has (lines, "and [Soviet Union→state:SUN].\n");
  assert_has (lines, "* Eight states sign the Warsaw Treaty\n");
  assert_has (lines, "# [27 July 1955→1955-07-27]\nControl of [Austria→state:AUT] passed from the "
                     "[United States→state:USA], the [United Kingdom→state:GBR], ");
}

/* What was undone comes after the day that is shown, the latest first; what the sentence tells first. */
static void
test_back (void)
{
  g_autoptr (AtlasPage) page = make ("1955-12-31", "1955-05-14");
  g_autofree char *lines = read_page (page);

  assert_begins (lines, "5 changes | Back from 31 December 1955 to 14 May 1955\n"
                        "On 14 May 1955: 2 changes.\n"
                        "Going back undid 3 changes: they come after the day that is shown.\n"
                        "# 14 May 1955\n"
                        "Eight states founded the [Warsaw Pact→alliance:warsaw-pact]: ");
  assert_has (lines, ", still to come\nControl of [Austria→state:AUT]");
  g_assert_true (strstr (lines, "[27 July 1955→") < strstr (lines, "[5 June 1955→"));
}

static void
test_back_to_nothing (void)
{
  assert_page ("2023-04-04", "2023-04-03",
               "2 changes | Back from 4 April 2023 to 3 April 2023\n"
               "On 3 April 2023 itself, nothing changed.\n"
               "Going back undid 2 changes: they come after the day that is shown.\n"
               "# [4 April 2023→2023-04-04], still to come\n"
               "[Finland→state:FIN] joined [NATO→alliance:nato].\n"
               "[Finland→state:FIN] ceased to be a member of [PfP→alliance:pfp].\n"
               "* Finland joins NATO\n");
}

static guint
count_changes (AtlasPage *page)
{
  guint n = 0;

  for (guint i = 0; i < page->sections->len; i++)
    {
      const AtlasPageSection *section = page->sections->pdata[i];

      for (guint j = 0; j < section->blocks->len; j++)
        n += ((const AtlasBlock *) section->blocks->pdata[j])->links != NULL;
    }
  return n;
}

/* All are listed, but only the first by day. */
static void
test_all_of_time (void)
{
  g_autoptr (AtlasPage) on = make ("1949-04-04", TODAY);
  g_autoptr (AtlasPage) back = make (TODAY, "1949-04-04");
  g_autofree char *lines = read_page (on);
  g_autofree char *back_lines = read_page (back);
  guint n_all = atlas_changes_get_n (get_changes ());

  /* On the first day two changes are. */
  g_assert_cmpuint (count_changes (on), ==, n_all - 2);
  g_assert_cmpuint (count_changes (back), ==, n_all);
  g_assert_cmpuint (on->sections->len, <, 60);
  assert_has (lines, "In 2026, nothing changed.\n");
  assert_has (lines, "# [11 May 1949→1949-05-11], on the way\n[Siam→state:THA] came to be called "
                     "[Thailand→state:THA].\n");
  assert_has (lines, "# Further Changes on the Way\n");
  assert_has (lines, "\n[29 March 2004→2004-03-29]: seven states joined [NATO→alliance:nato]: ");
  assert_has (back_lines, "On 4 April 1949: 2 changes.\n");
  assert_has (back_lines, "# Further Changes Still to Come\n");
}

static void
test_first_and_last_day (void)
{
  g_autoptr (AtlasPage) first = make ("1949-04-04", "1949-04-04");
  g_autofree char *lines = read_page (first);

  assert_begins (lines, "2 changes | 4 April 1949\n"
                        "Twelve states founded [NATO→alliance:nato]: ");
  assert_page (TODAY, TODAY, "What Changed | The Year 2026\nNothing changed at this step.\n");
}

/* Names within names, names that several states had, names with articles, contested ground */
static void
test_names (void)
{
  g_autoptr (AtlasPage) all = make ("1949-04-04", TODAY);
  g_autofree char *lines = read_page (all);

  assert_has (lines, "[Serbia→state:SRB] took the place of [Serbia and Montenegro→state:SCG].");
  assert_has (lines, "[Libya→state:LBY] took the place of [Libya (former Italian "
                     "colony)→state:XLY].");
  assert_has (lines, "The [State of Vietnam→state:VNM] was divided into [North Vietnam→state:VDR] "
                     "and [South Vietnam→state:VNM].");
  assert_has (lines, "Hong Kong passed from the [United Kingdom→state:GBR] to [China "
                     "(PRC)→state:CHN].");
  assert_has (lines,
              "Crimea and Sevastopol passed from the Russian SFSR to the Ukrainian SSR within "
              "the [Soviet Union→state:SUN].");
  assert_has (lines, "[Russia→state:RUS] occupied [Crimea→dispute:crimea] and "
                     "[Sevastopol→dispute:crimea] ([Ukraine→state:UKR])");
  assert_has (lines, "[Tanganyika→state:TZA] and [Zanzibar→state:XZZ] united as ");
  assert_has (lines, "[Vietnam, south→state:VNM] became part of Republic of South Vietnam.");
  /* In a note, on no list of the change */
  assert_has (lines, "not by [Serbia→state:SRB], [Russia→state:RUS], ");
}

/* In any text: a name is never part of a longer one, of a word or of one with a hyphen. */
static void
test_names_within_names (void)
{
  g_autoptr (AtlasNameLinks) names = atlas_name_links_new (world_fixture_get ());
  g_autoptr (GString) lines = g_string_new (NULL);
  const AtlasChange change = {
    .date = fixture_date ("2012-01-01"),
    .kind = ATLAS_CHANGE_NAME,
    .alliance = G_MAXUINT,
  };
  static const char *const texts[] = {
    "Guinea, Guinea-Bissau, Equatorial Guinea and Portuguese Guinea",
    "(South Sudan) Sudan’s Nigerian neighbour Niger; anti-Niger",
    "Serbia-like, <Serbia> & EU",
    "",
    "…",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GArray) links = atlas_name_links_find (names, texts[i], &change);

      append_linked (lines, texts[i], links);
    }
  g_assert_cmpstr (lines->str, ==,
                   "[Guinea→state:GIN], [Guinea-Bissau→state:GNB], [Equatorial Guinea→state:GNQ] "
                   "and Portuguese Guinea\n"
                   "([South Sudan→state:SSD]) [Sudan→state:SDN]’s Nigerian neighbour "
                   "[Niger→state:NER]; anti-Niger\n"
                   "Serbia-like, <[Serbia→state:SRB]> & [EU→alliance:eu]\n"
                   "\n"
                   "…\n");
}

/* Each kind of change there is, with a link to every state that it is about and names */
static void
test_every_change_has_links (void)
{
  g_autoptr (AtlasNameLinks) names = atlas_name_links_new (world_fixture_get ());
  AtlasGeography *geography = geography_fixture_get ();
  guint n_of_kind[ATLAS_N_CHANGE_KINDS] = { 0 };

  for (guint i = 0; i < atlas_changes_get_n (get_changes ()); i++)
    {
      const AtlasChange *change = atlas_changes_get (get_changes (), i);
      g_autoptr (GArray) links = atlas_name_links_find (names, change->text, change);

      n_of_kind[change->kind]++;
      for (guint j = 0; j < change->n_states; j++)
        {
          guint state = change->states[j];
          gboolean is_linked = FALSE;

          for (guint k = 0; k < links->len; k++)
            {
              AtlasTarget target = g_array_index (links, AtlasTextLink, k).target;

              is_linked |= target.kind == ATLAS_TARGET_STATE && target.index == state;
            }
          if (!is_linked && strstr (change->text, atlas_geography_get_state_name (geography, state,
                                                                                  change->date)))
            g_error ("no link to %s in “%s”", atlas_geography_get_state_code (geography, state),
                     change->text);
        }
      if (links->len == 0)
        g_error ("no link in “%s”", change->text);
    }
  for (guint kind = 0; kind < ATLAS_N_CHANGE_KINDS; kind++)
    g_assert_cmpuint (n_of_kind[kind], >, 0);
}

/* What is announced */

static void
assert_announced (const char *from, const char *to, const char *expected)
{
  AtlasTimeStep step = step_between (from, to);
  g_autofree char *text = atlas_time_step_dup_announcement (&step, get_changes ());

  g_assert_cmpstr (text, ==, expected);
}

static void
test_announcement (void)
{
  assert_announced (
    "2004-03-28", "2004-03-29",
    "29 March 2004: seven states joined NATO: Bulgaria, Estonia, Latvia, Lithuania, "
    "Romania, Slovakia and Slovenia.");
  assert_announced ("2012-12-31", "2013-12-31",
                    "31 December 2013. 1 July 2013: Croatia joined the EU.");
  assert_announced ("2004-03-29", "2004-03-30", "30 March 2004. Nothing changed at this step.");
  assert_announced ("2023-04-04", "2023-04-03", "3 April 2023. Going back undid 2 changes.");
  assert_announced ("2023-12-31", "2023-04-04",
                    "4 April 2023: Finland joined NATO. Going back undid 1 change.");
}

/* What the sentence tells, what was leaped over and what was undone never overlap, and lie between
 * the two days but for the arrival. */
static void
test_parts (void)
{
  static const char *const days[] = { "1949-04-04", "1954-12-31", "1955-05-14", "1955-12-31",
                                      "2004-02-29", "2004-03-29", "2004-12-31", TODAY };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    for (guint j = 0; j < G_N_ELEMENTS (days); j++)
      {
        AtlasTimeStep step = step_between (days[i], days[j]);
        guint n_told = 0;
        guint n_leaped = 0;
        guint n_undone = 0;
        guint n_all = 0;
        guint told = atlas_time_step_find_told (&step, get_changes (), &n_told);
        guint leaped = atlas_time_step_find_leaped (&step, get_changes (), &n_leaped);
        guint all = 0;

        atlas_time_step_find_undone (&step, get_changes (), &n_undone);
        if (i < j)
          {
            all = atlas_changes_find (get_changes (), step.from + 1, step.to + 1, &n_all);
            g_assert_cmpuint (n_undone, ==, 0);
            g_assert_cmpuint (n_leaped + n_told, ==, n_all);
            g_assert_cmpuint (n_leaped > 0 ? leaped : told, ==, all);
            g_assert_cmpuint (told, ==, all + n_leaped);
          }
        else
          {
            atlas_changes_find (get_changes (), step.to + 1, step.from + 1, &n_all);
            g_assert_cmpuint (n_leaped, ==, 0);
            g_assert_cmpuint (n_undone, ==, n_all);
          }
      }
}

/* Links */

static AtlasSession *
make_session (const char *link)
{
  AtlasSession *session = atlas_session_new (fixture_date (TODAY));
  g_autoptr (AtlasLink) parsed = NULL;
  g_autoptr (GError) error = NULL;

  atlas_session_set_world (session, world_fixture_get (), get_changes (), NULL);
  parsed = atlas_link_parse (link, &error);
  g_assert_no_error (error);
  g_assert_true (atlas_link_apply (parsed, session, &error));
  g_assert_no_error (error);
  return session;
}

static void
assert_step (AtlasSession *session, const char *from, const char *to)
{
  AtlasTimeStep step = atlas_session_get_step (session);

  g_assert_cmpint (step.from, ==, fixture_date (from));
  g_assert_cmpint (step.to, ==, fixture_date (to));
}

static void
test_link (void)
{
  g_autoptr (AtlasSession) session =
    make_session ("alliance-atlas:?date=1955-12-31&page=changes:1954-12-31");
  g_autoptr (AtlasLink) link = NULL;
  g_autofree char *text = NULL;

  assert_step (session, "1954-12-31", "1955-12-31");
  atlas_session_set_date (session, fixture_date ("1956-12-31"));
  assert_step (session, "1955-12-31", "1956-12-31");
  link = atlas_link_new_for_session (session);
  g_assert_cmpstr (link->page, ==, "changes:1955-12-31");
  text = atlas_link_to_string (link);
  assert_has (text, "date=1956-12-31");
}

/* A link to a day is no step, whatever was shown before, and neither is the last step of another
 * world. */
static void
test_link_to_a_day (void)
{
  g_autoptr (AtlasSession) session = make_session ("alliance-atlas:?date=2004-03-29");

  assert_step (session, "2004-03-29", "2004-03-29");
  atlas_session_set_date (session, fixture_date ("2003-03-29"));
  assert_step (session, "2004-03-29", "2003-03-29");
  atlas_session_set_world (session, NULL, NULL, NULL);
  assert_step (session, "2003-03-29", "2003-03-29");
}

/* Both who controls ground and whose it is held to be are told, whichever the map shows. */
static void
test_views (void)
{
  static const char *const views[] = { "recognised", "controlled" };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *link = g_strdup_printf (
        "alliance-atlas:?date=2014-12-31&view=%s&page=changes:2013-12-31", views[i]);
      g_autoptr (AtlasSession) session = make_session (link);
      AtlasTimeStep step = atlas_session_get_step (session);
      g_autoptr (AtlasPage) page =
        atlas_changes_page_new (world_fixture_get (), get_changes (), &step);
      g_autofree char *lines = read_page (page);

      g_assert_cmpint (atlas_session_get_view (session), ==, i);
      assert_has (lines, "[Russia→state:RUS] annexed [Crimea→dispute:crimea]");
    }
}

/* There is one such page, whichever step a link names. */
static void
test_one_page (void)
{
  g_autoptr (AtlasSession) session =
    make_session ("alliance-atlas:?date=1955-12-31&page=changes:1954-12-31");
  guint n_trail = 0;

  atlas_session_show (session, atlas_target_for_changes (fixture_date ("1955-05-13")));
  assert_step (session, "1955-05-13", "1955-12-31");
  atlas_session_show (session, (AtlasTarget) { ATLAS_TARGET_CHANGES, 0 });
  atlas_session_get_trail (session, &n_trail);
  g_assert_cmpuint (n_trail, ==, 1);
  atlas_session_show (session, (AtlasTarget) { ATLAS_TARGET_STATE, 1 });
  atlas_session_return_to (session, atlas_target_for_changes (fixture_date ("1955-12-30")));
  atlas_session_get_trail (session, &n_trail);
  g_assert_cmpuint (n_trail, ==, 1);
  assert_step (session, "1955-12-30", "1955-12-31");
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/changes-page/one-day", test_one_day);
  g_test_add_func ("/changes-page/nothing", test_nothing);
  g_test_add_func ("/changes-page/year", test_year);
  g_test_add_func ("/changes-page/back", test_back);
  g_test_add_func ("/changes-page/back-to-nothing", test_back_to_nothing);
  g_test_add_func ("/changes-page/all-of-time", test_all_of_time);
  g_test_add_func ("/changes-page/first-and-last-day", test_first_and_last_day);
  g_test_add_func ("/changes-page/names", test_names);
  g_test_add_func ("/changes-page/names-within-names", test_names_within_names);
  g_test_add_func ("/changes-page/every-change-has-links", test_every_change_has_links);
  g_test_add_func ("/changes-page/announcement", test_announcement);
  g_test_add_func ("/changes-page/parts", test_parts);
  g_test_add_func ("/changes-page/link", test_link);
  g_test_add_func ("/changes-page/link-to-a-day", test_link_to_a_day);
  g_test_add_func ("/changes-page/views", test_views);
  g_test_add_func ("/changes-page/one-page", test_one_page);

  status = g_test_run ();
  g_clear_pointer (&changes, atlas_changes_unref);
  world_fixture_drop ();
  return status;
}
