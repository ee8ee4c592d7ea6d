/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-changes.h"
#include "atlas-query-json.h"
#include "made-up-world.h"
#include "world-fixture.h"

static AtlasChanges *changes;

static AtlasChanges *
get_changes (void)
{
  if (changes == NULL)
    changes = atlas_changes_new (world_fixture_get ());
  return changes;
}

/* “union DDR,DEU: text”, one change a line, of [from, to) */
static char *
list (AtlasChanges *self, AtlasGeography *geography, const char *from, const char *to)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  guint n;
  guint first = atlas_changes_find (self, fixture_date (from), fixture_date (to), &n);

  for (guint i = first; i < first + n; i++)
    {
      const AtlasChange *change = atlas_changes_get (self, i);

      g_string_append_printf (lines, "%s ", atlas_change_kind_to_id (change->kind));
      for (guint j = 0; j < change->n_states; j++)
        g_string_append_printf (lines, "%s%s", j > 0 ? "," : "",
                                atlas_geography_get_state_code (geography, change->states[j]));
      g_string_append_printf (lines, ": %s\n", change->text);
    }

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static char *
get_next_day (const char *date)
{
  return atlas_date_to_iso (fixture_date (date) + 1);
}

static void
assert_day (const char *date, const char *expected)
{
  g_autofree char *next = get_next_day (date);
  g_autofree char *lines = list (get_changes (), geography_fixture_get (), date, next);

  g_assert_cmpstr (lines, ==, expected);
}

static void
test_joined (void)
{
  assert_day ("2004-03-28", "");
  assert_day ("2004-03-29",
              "joined BGR,EST,LVA,LTU,ROU,SVK,SVN: seven states joined NATO: Bulgaria, Estonia, "
              "Latvia, Lithuania, Romania, Slovakia and Slovenia\n"
              "left BGR,EST,LVA,LTU,ROU,SVK,SVN: seven states ceased to be members of PfP: "
              "Bulgaria, Estonia, Latvia, Lithuania, Romania, Slovakia and Slovenia\n");
  assert_day ("2004-03-30", "");
  assert_day ("2020-03-27", "joined MKD: North Macedonia joined NATO\n"
                            "left MKD: North Macedonia ceased to be a member of PfP\n");
  assert_day ("1952-02-18", "joined GRC,TUR: two states joined NATO: Greece and Turkey\n");
}

static void
test_left (void)
{
  assert_day ("1968-09-13", "left ALB: Albania left the Warsaw Pact\n");
  assert_day ("1991-07-01", "left BGR,CSK,HUN,POL,ROU,SUN: the Warsaw Pact was dissolved\n");
  assert_day ("2020-02-01", "left GBR: the United Kingdom left the EU\n");
}

static void
test_stages (void)
{
  assert_day ("1966-07-01", "stage FRA: France left the integrated command of NATO\n"
                            "name COD: Congo (Léopoldville) came to be called Congo (Kinshasa)\n");
  assert_day ("2009-04-04", "stage FRA: France returned to the integrated command of NATO\n");
  assert_day ("1974-08-14", "stage GRC: Greece left the integrated command of NATO\n");
  assert_day ("1980-10-20", "stage GRC: Greece returned to the integrated command of NATO\n");
  /* Spain had never been in it. */
  assert_day ("1999-01-01", "stage ESP: Spain entered the integrated command of NATO\n");
  assert_day ("1994-11-28", "stage NOR: the treaty by which Norway would have joined the EU "
                            "lapsed\n");
  assert_day ("2014-04-01", "stage RUS: the cooperation of Russia with NATO was suspended\n"
                            "stage RUS: the participation of Russia in PfP was suspended\n");
}

static void
test_states (void)
{
  assert_day ("1962-07-03", "independence DZA,FRA: Algeria became independent of France\n");
  assert_day ("1960-08-20", "independence MLI,XMF,SEN: the Mali Federation was dissolved and two "
                            "states took its place: Mali and Senegal\n");
  assert_day ("1990-10-03",
              "left DDR: East Germany ceased to be a member of the Warsaw Pact\n"
              "union XBW,DDR,DEU: Berlin (West), East Germany and West Germany united as "
              "Germany\n");
  assert_day ("1957-01-01", "union XSA,DEU: Saar became part of West Germany\n");
  assert_day ("1954-10-26", "union XTS,ITA,YUG: the Free Territory of Trieste was divided between "
                            "Italy and Yugoslavia\n");
  assert_day ("2006-06-03",
              "independence MNE,SCG: Montenegro became independent of Serbia and Montenegro\n");
  assert_day ("2006-06-04", "");
  assert_day ("2006-06-05", "union SRB,SCG: Serbia took the place of Serbia and Montenegro\n");
  assert_day ("1951-12-24",
              "independence LBY,XLY: Libya took the place of Libya (former Italian colony)\n");
  assert_day ("1953-10-22", "independence FRA,LAO: Laos became independent of France\n");
}

/* A state that appears is not called independent where its state claims it, where another holds it,
 * where it is protected, or where the old state is called otherwise from then on. */
static void
test_births (void)
{
  assert_day ("2008-02-17",
              "independence XKX,SRB: Kosovo parted from Serbia, which claims it (recognised by "
              "about half of UN members; not by Serbia, Russia, China, Spain, Romania, Slovakia, "
              "Greece, Cyprus)\n");
  assert_day ("1966-10-27",
              "independence NAM,ZAF: Namibia was no longer held to be part of South Africa; South "
              "Africa controlled it (mandate ended by UN General Assembly 2145)\n");
  assert_day ("1949-07-19",
              "independence FRA,LAO: Laos became a state under the protection of France\n");
  assert_day ("1954-07-21",
              "independence VDR,VNM: the State of Vietnam was divided into North Vietnam and South "
              "Vietnam\n"
              "independence FRA,VNM: South Vietnam became independent of France\n");
}

static void
test_transfers (void)
{
  assert_day ("1963-05-01",
              "transfer IDN,NLD: West New Guinea (UNTEA) passed from the Netherlands to "
              "Indonesia\n");
  assert_day ("1997-07-01",
              "transfer CHN,GBR: Hong Kong passed from the United Kingdom to China (PRC)\n");
}

static void
test_control (void)
{
  assert_day ("2014-02-27",
              "control RUS,UKR: Russia occupied Crimea and Sevastopol (Ukraine) (Russia in "
              "effective control from this day, the European Court of Human Rights found (2021); "
              "Russia counts from 18 March)\n");
  assert_day ("2014-03-18",
              "control RUS,UKR: Russia annexed Crimea and Sevastopol (Ukraine), which is not "
              "generally recognised (annexed by Russia; held to be Ukraine by UN General Assembly "
              "68/262)\n");
  assert_day ("1955-07-27",
              "control AUT,FRA,SUN,GBR,USA: control of Austria passed from the United States, the "
              "United Kingdom, France and the Soviet Union to Austria\n");
  assert_day ("1965-11-11", "control RHO,GBR: Rhodesia broke away from the United Kingdom "
                            "(unilateral declaration of independence)\n");
}

static void
test_status_and_names (void)
{
  assert_day ("1954-02-19", "status SUN: Crimea and Sevastopol passed from the Russian SFSR to the "
                            "Ukrainian SSR within the Soviet Union\n");
  assert_day ("1969-01-01",
              "status CSK: Czech lands came to be called the Czech Socialist Republic\n"
              "status CSK: Slovakia came to be called the Slovak Socialist Republic\n");
  assert_day ("1960-08-16",
              "independence CYP,GBR: Cyprus became independent of the United Kingdom\n"
              "status GBR: Dhekelia and Akrotiri passed from Cyprus to Sovereign Base Areas within "
              "the United Kingdom\n");
  assert_day ("1986-01-01", "joined PRT,ESP: two states joined the EU: Portugal and Spain\n"
                            "status NLD: Aruba ceased to be part of the Netherlands Antilles\n");
  assert_day ("2008-08-26",
              "status GEO: Abkhazia and South Ossetia: recognised by Russia; Georgia calls it "
              "occupied by Russia, the European Court of Human Rights found Russia in effective "
              "control (2021)\n");
  assert_day ("1959-01-03", "status USA: Alaska became an integral part of the United States\n");
  assert_day ("1961-06-25", "status IRQ,KWT: Iraq claimed Kuwait\n");
  assert_day ("2019-02-12", "name MKD: Macedonia came to be called North Macedonia\n");
}

/* What was dissolved gave twelve states, each named once. */
static void
test_end_of_the_union (void)
{
  g_autofree char *lines =
    list (get_changes (), geography_fixture_get (), "1991-12-26", "1991-12-27");

  g_assert_true (g_str_has_prefix (
    lines, "independence ARM,AZE,BLR,GEO,KAZ,KGZ,MDA,RUS,SUN,TJK,TKM,UKR,UZB: the Soviet Union was "
           "dissolved and twelve states took its place: Armenia, Azerbaijan, "));
  g_assert_nonnull (strstr (lines, "control MDA,XTN: Transnistria broke away from Moldova"));
}

/* Nothing is known of the ground before the first day, so none of it changes on it. */
static void
test_first_day (void)
{
  guint n;
  guint first = atlas_changes_find (get_changes (), ATLAS_DATE_START, ATLAS_DATE_START + 1, &n);

  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (atlas_changes_get (get_changes (), 0)->kind, ==, ATLAS_CHANGE_JOINED);
  g_assert_cmpuint (atlas_changes_get (get_changes (), 0)->n_states, ==, 12);
  g_assert_true (g_str_has_prefix (atlas_changes_get (get_changes (), 0)->text,
                                   "twelve states founded NATO: Belgium, Canada"));
  g_assert_cmpint (atlas_changes_get (get_changes (), 1)->kind, ==, ATLAS_CHANGE_STAGE);
}

/* Half-open: the first day counts, the last does not, an empty span has nothing. */
static void
test_find (void)
{
  AtlasDate accession = fixture_date ("2023-04-04");
  guint n;

  atlas_changes_find (get_changes (), accession, accession + 1, &n);
  g_assert_cmpuint (n, ==, 2);
  atlas_changes_find (get_changes (), accession, accession, &n);
  g_assert_cmpuint (n, ==, 0);
  atlas_changes_find (get_changes (), accession - 1, accession, &n);
  g_assert_cmpuint (n, ==, 0);
  atlas_changes_find (get_changes (), accession + 1, accession, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (
    atlas_changes_find (get_changes (), fixture_date ("2100-01-01"), G_MAXINT32, &n), ==,
    atlas_changes_get_n (get_changes ()));
  g_assert_cmpuint (n, ==, 0);
}

static void
test_sorted (void)
{
  for (guint i = 1; i < atlas_changes_get_n (get_changes ()); i++)
    {
      const AtlasChange *a = atlas_changes_get (get_changes (), i - 1);
      const AtlasChange *b = atlas_changes_get (get_changes (), i);

      g_assert_true (a->date < b->date ||
                     (a->date == b->date &&
                      (a->kind < b->kind || (a->kind == b->kind && a->alliance <= b->alliance))));
      g_assert_cmpuint (b->n_states, >, 0);
      g_assert_cmpint (b->date, >=, ATLAS_DATE_START);
    }
}

static void
assert_stops (const char *date, const char *previous, const char *next)
{
  g_assert_cmpint (atlas_changes_get_previous (get_changes (), fixture_date (date)), ==,
                   previous != NULL ? fixture_date (previous) : ATLAS_DATE_INVALID);
  g_assert_cmpint (atlas_changes_get_next (get_changes (), fixture_date (date)), ==,
                   next != NULL ? fixture_date (next) : ATLAS_DATE_INVALID);
}

static void
test_stops (void)
{
  assert_stops ("1949-04-04", NULL, "1949-05-23");
  assert_stops ("2004-03-28", "2003-02-04", "2004-03-29");
  assert_stops ("2004-03-29", "2003-02-04", "2005-09-12");
  assert_stops ("2004-03-30", "2004-03-29", "2005-09-12");
  assert_stops ("2024-03-07", "2023-09-20", NULL);
  g_assert_cmpint (atlas_changes_get_next (get_changes (), G_MAXINT32), ==, ATLAS_DATE_INVALID);
}

static void
assert_sentence (const char *from, const char *to, const char *expected)
{
  g_autofree char *sentence =
    atlas_changes_describe (get_changes (), fixture_date (from), fixture_date (to));

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_describe (void)
{
  assert_sentence ("2004-03-28", "2004-03-29",
                   "29 March 2004: seven states joined NATO: Bulgaria, Estonia, Latvia, Lithuania, "
                   "Romania, Slovakia and Slovenia.");
  assert_sentence ("2003-12-31", "2004-12-31",
                   "29 March 2004: seven states joined NATO: Bulgaria, Estonia, Latvia, Lithuania, "
                   "Romania, Slovakia and Slovenia.");
  assert_sentence ("2004-03-29", "2004-03-30", NULL);
  assert_sentence ("2004-03-29", "2004-03-29", NULL);
  assert_sentence ("2004-12-31", "2003-12-31", NULL);
  /* The membership first, then the ground, the date said once */
  assert_sentence ("1990-10-02", "1990-10-03",
                   "3 October 1990: East Germany ceased to be a member of the Warsaw Pact; Berlin "
                   "(West), East Germany and West Germany united as Germany.");
  assert_sentence ("2005-12-31", "2006-12-31",
                   "16 August 2006: Uzbekistan joined the CSTO; 3 June 2006: Montenegro became "
                   "independent of Serbia and Montenegro; 5 June 2006: Serbia took the place of "
                   "Serbia and Montenegro.");
  /* Other alliances where nothing else happened, and else details */
  assert_sentence ("2012-12-31", "2013-12-31", "1 July 2013: Croatia joined the EU.");
  assert_sentence ("2018-12-31", "2019-12-31",
                   "6 February 2019: Macedonia signed the treaty to join NATO; 12 February 2019: "
                   "Macedonia came to be called North Macedonia.");
}

static void
test_describe_rich (void)
{
  g_autofree char *sentence = atlas_changes_describe (get_changes (), fixture_date ("1959-12-31"),
                                                      fixture_date ("1960-12-31"));

  g_assert_true (g_str_has_prefix (sentence, "1 January 1960: Cameroon became independent of "
                                             "France; 27 April 1960: "));
  g_assert_true (g_str_has_suffix (sentence, "; and 16 more changes."));
}

static void
assert_made_up (const char *periods, const char *memberships, const char *expected)
{
  g_autoptr (AtlasWorld) world = made_up_world_new (periods, memberships);
  g_autoptr (AtlasChanges) made_up = atlas_changes_new (world);
  g_autofree char *lines =
    list (made_up, atlas_world_get_geography (world), "1949-04-04", "2020-01-01");

  g_assert_cmpstr (lines, ==, expected);
}

#define ALWAYS(unit, state) MADE_UP_PERIOD (unit, "1949-04-04", "null", state)
#define UNTIL(unit, to, state) MADE_UP_PERIOD (unit, "1949-04-04", "\"" to "\"", state)
#define SINCE(unit, from, state) MADE_UP_PERIOD (unit, from, "null", state)
#define RENAMED "name AAA: Aland came to be called Alandia\n"

/* The same unit on three days in a row, one of them 29 February */
static void
test_quick_changes (void)
{
  assert_made_up (
    UNTIL ("U1", "1960-02-28", "AAA") "," MADE_UP_PERIOD ("U1", "1960-02-28", "\"1960-02-29\"", "BBB") "," MADE_UP_PERIOD (
      "U1", "1960-02-29", "\"1960-03-01\"",
      "CCC") "," SINCE ("U1", "1960-03-01",
                        "AAA") "," ALWAYS ("U2", "AAA") "," ALWAYS ("U3", "BBB") "," ALWAYS ("U4",
                                                                                             "CCC"),
    "",
    "transfer AAA,BBB: Unit One passed from Aland to Bland\n"
    "transfer BBB,CCC: Unit One passed from Bland to Cland\n"
    "transfer AAA,CCC: Unit One passed from Cland to Aland\n" RENAMED);
}

/* One part appears as a new state, another goes to one that is there. */
static void
test_partition (void)
{
  assert_made_up (
    ALWAYS ("U1", "BBB") "," UNTIL ("U2", "1960-01-01", "AAA") "," UNTIL (
      "U3", "1960-01-01", "AAA") "," SINCE ("U2", "1960-01-01",
                                            "BBB") "," SINCE ("U3", "1960-01-01",
                                                              "CCC") "," ALWAYS ("U4", "DDD"),
    "",
    "union AAA,CCC: Cland took the place of Aland\n"
    "transfer AAA,BBB: Unit Two passed from Aland to Bland\n");
  assert_made_up (
    UNTIL ("U1", "1960-01-01", "AAA") "," SINCE ("U1", "1960-01-01", "BBB") "," UNTIL (
      "U2", "1960-01-01", "AAA") "," SINCE ("U2", "1960-01-01",
                                            "CCC") "," ALWAYS ("U3", "DDD") "," ALWAYS ("U4",
                                                                                        "DDD"),
    "",
    "independence AAA,BBB,CCC: Aland was dissolved and two states took its place: Bland and "
    "Cland\n");
}

/* United under a new name on the day of the new name */
static void
test_union_with_name (void)
{
  assert_made_up (
    ALWAYS ("U1", "AAA") "," UNTIL ("U2", "2000-01-01", "BBB") "," SINCE (
      "U2", "2000-01-01", "AAA") "," UNTIL ("U3", "2000-01-01",
                                            "CCC") "," SINCE ("U3", "2000-01-01",
                                                              "AAA") "," ALWAYS ("U4", "DDD"),
    "", "union AAA,BBB,CCC: Aland, Bland and Cland united as Alandia\n");
}

/* A membership that goes on without a gap neither ends nor begins; one with a day’s gap does. */
static void
test_member_again (void)
{
  const char *ground =
    ALWAYS ("U1", "AAA") "," ALWAYS ("U2", "BBB") "," ALWAYS ("U3", "CCC") "," ALWAYS ("U4", "DDD");

  assert_made_up (
    ground,
    MADE_UP_MEMBERSHIP (
      "BBB", MADE_UP_STAGE ("member", "1960-01-01", MADE_UP_TO ("1970-01-01")) "," MADE_UP_STAGE (
               "member", "1970-01-01",
               MADE_UP_TO ("1980-01-01")) "," MADE_UP_STAGE ("member", "1980-01-02", "")),
    "joined BBB: Bland joined First\n"
    "left BBB: Bland ceased to be a member of First\n"
    "joined BBB: Bland joined First\n" RENAMED);
}

/* Founders; one that withdraws; the end of the alliance, with those who are left */
static void
test_life_of_an_alliance (void)
{
  const char *ground =
    ALWAYS ("U1", "AAA") "," ALWAYS ("U2", "BBB") "," ALWAYS ("U3", "CCC") "," ALWAYS ("U4", "DDD");

  assert_made_up (
    ground,
    MADE_UP_MEMBERSHIP ("AAA", MADE_UP_STAGE ("member", "1949-04-04", MADE_UP_TO ("2010-01-01"))) "," MADE_UP_MEMBERSHIP (
      "BBB",
      MADE_UP_STAGE ("member", "1949-04-04", MADE_UP_TO ("1960-01-01")) "," MADE_UP_STAGE (
        "withdrew", "1960-01-01",
        "")) "," MADE_UP_MEMBERSHIP ("CCC",
                                     MADE_UP_STAGE (
                                       "member", "1949-04-04",
                                       MADE_UP_TO ("2010-01-01")) "," MADE_UP_STAGE ("dissolved",
                                                                                     "2010-01-01",
                                                                                     "")),
    "joined AAA,BBB,CCC: three states founded First: Aland, Bland and Cland\n"
    "left BBB: Bland left First\n" RENAMED "left AAA,CCC: First was dissolved\n");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/changes/joined", test_joined);
  g_test_add_func ("/changes/left", test_left);
  g_test_add_func ("/changes/stages", test_stages);
  g_test_add_func ("/changes/states", test_states);
  g_test_add_func ("/changes/births", test_births);
  g_test_add_func ("/changes/transfers", test_transfers);
  g_test_add_func ("/changes/control", test_control);
  g_test_add_func ("/changes/status-and-names", test_status_and_names);
  g_test_add_func ("/changes/end-of-the-union", test_end_of_the_union);
  g_test_add_func ("/changes/first-day", test_first_day);
  g_test_add_func ("/changes/find", test_find);
  g_test_add_func ("/changes/sorted", test_sorted);
  g_test_add_func ("/changes/stops", test_stops);
  g_test_add_func ("/changes/describe", test_describe);
  g_test_add_func ("/changes/describe-rich", test_describe_rich);
  g_test_add_func ("/changes/quick-changes", test_quick_changes);
  g_test_add_func ("/changes/partition", test_partition);
  g_test_add_func ("/changes/union-with-name", test_union_with_name);
  g_test_add_func ("/changes/member-again", test_member_again);
  g_test_add_func ("/changes/life-of-an-alliance", test_life_of_an_alliance);
  status = g_test_run ();
  g_clear_pointer (&changes, atlas_changes_unref);
  world_fixture_drop ();
  return status;
}
