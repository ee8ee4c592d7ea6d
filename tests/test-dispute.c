/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Contested ground: who held it over time, and the page that explains it. */

#include "atlas-citation.h"
#include "atlas-contested.h"
#include "atlas-dispute-history.h"
#include "atlas-page.h"
#include "atlas-standing.h"
#include "world-fixture.h"

#include <string.h>

static const AtlasDispute *
find (const char *id)
{
  const AtlasDispute *dispute =
    atlas_collection_find_dispute (atlas_world_get_collection (world_fixture_get ()), id);

  g_assert_nonnull (dispute);
  return dispute;
}

static AtlasPage *
open_page (const AtlasDispute *dispute)
{
  return atlas_page_new (world_fixture_get (),
                         atlas_target_for_dispute (world_fixture_get (), dispute));
}

static AtlasPageSection *
find_section (AtlasPage *page, const char *heading)
{
  for (guint i = 0; i < page->sections->len; i++)
    {
      AtlasPageSection *section = g_ptr_array_index (page->sections, i);

      if (g_strcmp0 (section->heading, heading) == 0)
        return section;
    }
  return NULL;
}

static const AtlasBlock *
get_block (AtlasPage *page, const char *heading, guint position)
{
  AtlasPageSection *section = find_section (page, heading);

  g_assert_nonnull (section);
  g_assert_cmpuint (position, <, section->blocks->len);
  return g_ptr_array_index (section->blocks, position);
}

static const AtlasBlock *
get_first (AtlasPage *page, const char *heading)
{
  return get_block (page, heading, 0);
}

/* Since when, who held it, who recognises what, by which authority, with sources */
static void
assert_explains (const AtlasDispute *dispute)
{
  g_autoptr (AtlasPage) page = open_page (dispute);
  AtlasPageSection *sources = find_section (page, dispute->n_sources == 1 ? "Source" : "Sources");

  g_assert_cmpstr (page->heading, ==, dispute->title);
  g_assert_true (g_str_has_prefix (page->caption, "Contested Ground · "));
  g_assert_cmpint (get_first (page, NULL)->kind, ==, ATLAS_BLOCK_STANDING);
  g_assert_cmpstr (get_block (page, NULL, 1)->text, ==, dispute->text);
  g_assert_cmpstr (get_first (page, "Who Recognises What")->text, ==, dispute->recognised);
  g_assert_cmpstr (get_first (page, "Who Held the Ground")->text, ==, dispute->controlled);
  g_assert_cmpstr (get_first (page, "By Which Authority")->text, ==, dispute->authority);
  g_assert_cmpuint (find_section (page, "Countries")->blocks->len, >, 0);
  g_assert_cmpuint (find_section (page, "As the Map Shows It")->blocks->len, >, 0);
  g_assert_true (get_first (page, "As the Map Shows It")->has_date);
  g_assert_cmpuint (sources->blocks->len, ==, dispute->n_sources);
  for (guint i = 0; i < sources->blocks->len; i++)
    g_assert_true (((AtlasBlock *) sources->blocks->pdata[i])->target.kind == ATLAS_TARGET_SOURCE);
}

/* What is drawn as contested on any day leads to a page that explains it, with its sources. */
static void
test_every_period (void)
{
  AtlasGeography *geography = geography_fixture_get ();
  guint n_contested = 0;

  for (guint unit = 1; unit <= atlas_geography_get_n_units (geography); unit++)
    {
      guint n_periods;
      const AtlasGeoPeriod *periods = atlas_geography_get_periods (geography, unit, &n_periods);

      for (guint i = 0; i < n_periods; i++)
        {
          g_autoptr (AtlasDay) day = NULL;

          if (!atlas_geo_period_is_contested (&periods[i]))
            continue;
          day = atlas_day_new (world_fixture_get (), MAX (periods[i].from, ATLAS_DATE_START),
                               ATLAS_VIEW_RECOGNISED);
          g_assert_cmpint (atlas_day_get_contest (day, unit), !=, ATLAS_CONTEST_NONE);
          assert_explains (atlas_day_explain (day, unit));
          n_contested++;
        }
    }
  g_assert_cmpuint (n_contested, >=, 114);
}

static void
test_all (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());

  for (guint i = 0; i < atlas_collection_get_n_disputes (collection); i++)
    {
      const AtlasDispute *dispute = atlas_collection_get_dispute (collection, i);
      double lat, lon;

      assert_explains (dispute);
      g_assert_true (atlas_dispute_get_point (dispute, world_fixture_get (), &lat, &lon));
    }
}

static char *
list_holdings (const char *id)
{
  g_autoptr (GPtrArray) holdings = atlas_dispute_list_holdings (find (id), world_fixture_get ());
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < holdings->len; i++)
    {
      const AtlasHolding *holding = g_ptr_array_index (holdings, i);
      g_autofree char *from = atlas_date_to_iso (holding->span.from);
      g_autofree char *to = holding->span.is_open ? NULL : atlas_date_to_iso (holding->span.to);
      g_autofree char *ground = atlas_holding_dup_ground (holding, world_fixture_get ());
      g_autofree char *holders =
        atlas_holding_describe (holding, world_fixture_get (), holding->span.from);

      g_strdelimit (holders, "\n", ';');
      g_string_append_printf (text, "%s/%s %s: %s\n", from, to != NULL ? to : "", ground, holders);
    }
  return g_strdup (text->str);
}

static void
test_holdings (void)
{
  g_autofree char *crimea = list_holdings ("crimea");
  g_autofree char *aksai_chin = list_holdings ("aksai-chin");
  g_autofree char *golan = list_holdings ("golan");

  /* Two units that were held alike are told of once. */
  g_assert_cmpstr (
    crimea, ==,
    "2014-02-27/2014-03-18 Crimea and Sevastopol: Recognised: Ukraine;Controlled: Russia "
    "(occupied);Note: Russia in effective control from this day, the European Court of Human "
    "Rights "
    "found (2021); Russia counts from 18 March\n"
    "2014-03-18/ Crimea and Sevastopol: Recognised: Ukraine;Controlled: Russia (annexed);Note: "
    "annexed by Russia; held to be Ukraine by UN General Assembly 68/262\n");
  g_assert_cmpstr (aksai_chin, ==,
                   "1949-04-04/ Aksai Chin: Recognised and controlled: China;Claimed: India\n");
  g_assert_nonnull (strstr (golan, "1967-06-10/1981-12-14 Golan Heights: Recognised: "
                                   "Syria;Controlled: Israel (occupied)"));
  /* No annexation is told of without who recognises it. */
  g_assert_nonnull (strstr (golan, "Controlled: Israel (annexed);Note: Israeli law extended; void, "
                                   "said UN Security Council 497"));
}

/* No holding lies outside the time of the dispute, and those of a unit do not overlap. */
static void
test_holdings_are_within (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());

  for (guint i = 0; i < atlas_collection_get_n_disputes (collection); i++)
    {
      const AtlasDispute *dispute = atlas_collection_get_dispute (collection, i);
      AtlasSpan span = atlas_dispute_get_span (dispute);
      g_autoptr (GPtrArray) holdings = atlas_dispute_list_holdings (dispute, world_fixture_get ());

      for (guint k = 0; k < holdings->len; k++)
        {
          const AtlasHolding *holding = g_ptr_array_index (holdings, k);

          g_assert_cmpuint (holding->units->len, >, 0);
          g_assert_cmpint (holding->span.from, >=, span.from);
          if (holding->span.is_open)
            g_assert_true (span.is_open);
          else
            g_assert_cmpint (holding->span.from, <, holding->span.to);
          if (!span.is_open)
            g_assert_cmpint (holding->span.to, <=, span.to);
        }
    }
}

static void
test_dates (void)
{
  static const struct
  {
    const char *id;
    const char *span;
    const char *date;
    const char *nearest;
  } rows[] = {
    { "crimea", "since 27 February 2014", "2010-01-01", "2014-02-27" },
    { "crimea", "since 27 February 2014", "2020-01-01", "2020-01-01" },
    { "saar", "until 1 January 1957", "2020-01-01", "1956-12-31" },
    { "aksai-chin", "on all days of the atlas", "1962-01-01", "1962-01-01" },
    { "baltic-states", "until 6 September 1991", "1991-09-06", "1991-09-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const AtlasDispute *dispute = find (rows[i].id);
      g_autofree char *span = atlas_dispute_describe_span (dispute);
      AtlasDate nearest = atlas_dispute_get_nearest_date (dispute, fixture_date (rows[i].date));

      g_assert_cmpstr (span, ==, rows[i].span);
      g_assert_cmpint (nearest, ==, fixture_date (rows[i].nearest));
    }
  /* Between two times with peace between them, to the nearer one */
  g_assert_cmpint (atlas_dispute_get_nearest_date (find ("sinai"), fixture_date ("1957-04-01")), ==,
                   fixture_date ("1957-03-07"));
}

static char *
describe_standing (const char *id, const char *date)
{
  g_autoptr (GPtrArray) holdings = atlas_dispute_list_holdings (find (id), world_fixture_get ());
  g_autoptr (AtlasStanding) standing =
    atlas_standing_new (find (id), holdings, world_fixture_get (), fixture_date (date));
  g_autoptr (GString) text = g_string_new (standing->absence);

  if (standing->absence != NULL)
    {
      g_autofree char *nearest = atlas_date_to_iso (standing->nearest_date);

      g_assert_cmpuint (standing->lines->len, ==, 0);
      g_string_append_printf (text, " Go to %s.", nearest);
    }
  for (guint i = 0; i < standing->lines->len; i++)
    {
      const AtlasCountryLine *line = g_ptr_array_index (standing->lines, i);

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "", line->title, line->text);
    }
  return g_strdup (text->str);
}

/* Of a day, only what is contested then, and states by the names of that day */
static void
test_standing (void)
{
  static const struct
  {
    const char *id;
    const char *date;
    const char *text;
  } rows[] = {
    { "aksai-chin", "1962-10-20",
      "Aksai Chin: Recognised and controlled: China (PRC)\nClaimed: India" },
    { "crimea", "2014-02-26",
      "Not contested on this day. Contested since 27 February 2014. Go to 2014-02-27." },
    { "saar", "1957-01-01",
      "Not contested on this day. Contested until 1 January 1957. Go to 1956-12-31." },
    { "sinai", "1957-03-07", NULL },
    { "sinai", "1957-03-08",
      "Not contested on this day. Contested from 5 November 1956 until 8 March 1957, and from 8 "
      "June 1967 until 25 April 1982. Go to 1957-03-07." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = describe_standing (rows[i].id, rows[i].date);

      if (rows[i].text != NULL)
        g_assert_cmpstr (text, ==, rows[i].text);
      else
        g_assert_true (g_str_has_prefix (text, "Sinai"));
    }
}

/* On every day on which one of them changes, each dispute says something, and each holding of the
 * day exactly once. */
static void
test_standing_is_complete (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());

  for (guint i = 0; i < atlas_collection_get_n_disputes (collection); i++)
    {
      const AtlasDispute *dispute = atlas_collection_get_dispute (collection, i);
      g_autoptr (GPtrArray) holdings = atlas_dispute_list_holdings (dispute, world_fixture_get ());

      for (guint k = 0; k < holdings->len; k++)
        {
          AtlasDate date = MAX (((AtlasHolding *) holdings->pdata[k])->span.from, ATLAS_DATE_START);
          g_autoptr (AtlasStanding) standing =
            atlas_standing_new (dispute, holdings, world_fixture_get (), date);
          guint n_held = 0;

          for (guint j = 0; j < holdings->len; j++)
            n_held += atlas_span_contains (((AtlasHolding *) holdings->pdata[j])->span, date);
          g_assert_null (standing->absence);
          g_assert_cmpint (standing->nearest_date, ==, date);
          g_assert_cmpuint (standing->lines->len, ==, n_held);
          g_assert_cmpuint (n_held, >, 0);
        }
    }
}

/* The front line is said not to be drawn, with the day up to which positions are known. */
static void
test_front (void)
{
  g_autoptr (AtlasPage) page = open_page (find ("ukraine-2022"));
  g_autoptr (AtlasPage) other = open_page (find ("golan"));
  const AtlasBlock *block = get_block (page, NULL, 2);

  g_assert_cmpstr (block->title, ==, "The Front Line Is Not Drawn");
  g_assert_nonnull (strstr (block->text, "24 February 2022"));
  g_assert_cmpuint (((AtlasPageSection *) other->sections->pdata[0])->blocks->len, ==, 2);
}

/* The countries that have to do with it can be opened from there. */
static void
test_countries (void)
{
  g_autoptr (AtlasPage) page = open_page (find ("golan"));
  AtlasPageSection *countries = find_section (page, "Countries");
  const AtlasBlock *israel = g_ptr_array_index (countries->blocks, 0);
  const AtlasBlock *syria = g_ptr_array_index (countries->blocks, 1);

  g_assert_cmpuint (countries->blocks->len, ==, 2);
  g_assert_cmpstr (israel->title, ==, "Israel");
  g_assert_cmpstr (israel->text, ==, "In control");
  g_assert_cmpstr (syria->text, ==, "Recognised as its ground");
  g_assert_true (syria->target.kind == ATLAS_TARGET_STATE);
  g_assert_cmpuint (syria->target.index, ==, world_fixture_find_state ("SYR"));
}

static void
test_citation (void)
{
  g_autofree char *text = atlas_citation_new (
    world_fixture_get (), atlas_target_for_dispute (world_fixture_get (), find ("golan")),
    fixture_date ("2024-01-01"), ATLAS_CITATION_TEXT);

  g_assert_nonnull (strstr (text, "The Golan Heights"));
  g_assert_nonnull (strstr (text, "dispute:golan"));
  g_assert_nonnull (strstr (text, "497"));
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dispute/every-period", test_every_period);
  g_test_add_func ("/dispute/all", test_all);
  g_test_add_func ("/dispute/holdings", test_holdings);
  g_test_add_func ("/dispute/holdings-are-within", test_holdings_are_within);
  g_test_add_func ("/dispute/dates", test_dates);
  g_test_add_func ("/dispute/standing", test_standing);
  g_test_add_func ("/dispute/standing-is-complete", test_standing_is_complete);
  g_test_add_func ("/dispute/front", test_front);
  g_test_add_func ("/dispute/countries", test_countries);
  g_test_add_func ("/dispute/citation", test_citation);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
