/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page-private.h"

#include "world-fixture.h"

#include <locale.h>
#include <string.h>

static AtlasPage *
open_page (const char *text)
{
  AtlasTarget target = ATLAS_TARGET_INIT_NONE;
  g_autoptr (GError) error = NULL;

  g_assert_true (atlas_target_parse (text, world_fixture_get (), &target, &error));
  g_assert_no_error (error);
  return atlas_page_new (world_fixture_get (), target);
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
get_block (AtlasPageSection *section, guint index)
{
  g_assert_nonnull (section);
  g_assert_cmpuint (index, <, section->blocks->len);
  return g_ptr_array_index (section->blocks, index);
}

static guint
count_blocks (AtlasPageSection *section, AtlasBlockKind kind)
{
  guint n = 0;

  for (guint i = 0; section != NULL && i < section->blocks->len; i++)
    n += get_block (section, i)->kind == kind;
  return n;
}

static const AtlasBlock *
find_row (AtlasPageSection *section, const char *title)
{
  for (guint i = 0; section != NULL && i < section->blocks->len; i++)
    if (g_strcmp0 (get_block (section, i)->title, title) == 0)
      return get_block (section, i);
  return NULL;
}

static guint
count_of_kind (AtlasTargetKind kind)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());

  switch (kind)
    {
    case ATLAS_TARGET_ALLIANCE:
      return atlas_collection_get_n_alliances (collection);
    case ATLAS_TARGET_EVENT:
      return atlas_collection_get_n_events (collection);
    case ATLAS_TARGET_QUOTE:
      return atlas_collection_get_n_quotes (collection);
    case ATLAS_TARGET_PERSON:
      return atlas_collection_get_n_people (collection);
    case ATLAS_TARGET_SOURCE:
      return atlas_collection_get_n_sources (collection);
    case ATLAS_TARGET_FORCE:
      return atlas_collection_get_n_forces (collection);
    case ATLAS_TARGET_DISPUTE:
      return atlas_collection_get_n_disputes (collection);
    case ATLAS_TARGET_NONE:
    case ATLAS_TARGET_STATE:
    case ATLAS_TARGET_TROOPS:
    case ATLAS_TARGET_COMPARE:
    case ATLAS_N_TARGET_KINDS:
    default:
      return 0;
    }
}

static void
check_block (const AtlasBlock *block)
{
  g_assert_true (block->text == NULL || block->text[0] != '\0' || block->title != NULL);
  if (block->kind == ATLAS_BLOCK_ROW)
    {
      g_assert_nonnull (block->title);
      g_assert_cmpstr (block->title, !=, "");
    }
  else
    g_assert_nonnull (block->text);
  g_assert_true (block->uri == NULL || g_str_has_prefix (block->uri, "https://"));
}

static void
check_page (AtlasTarget target)
{
  g_autoptr (AtlasPage) page = atlas_page_new (world_fixture_get (), target);
  g_autofree char *title = atlas_page_dup_title (world_fixture_get (), target);

  g_assert_true (atlas_target_equal (page->target, target));
  g_assert_cmpstr (title, !=, "");
  g_assert_cmpstr (page->heading, !=, "");
  g_assert_cmpstr (page->caption, !=, "");
  g_assert_cmpuint (page->sections->len, >, 0);
  for (guint i = 0; i < page->sections->len; i++)
    {
      AtlasPageSection *section = g_ptr_array_index (page->sections, i);

      g_assert_cmpuint (section->blocks->len, >, 0);
      g_assert_true (i == 0 || section->heading != NULL);
      for (guint j = 0; j < section->blocks->len; j++)
        check_block (get_block (section, j));
    }
}

/* Everything in the record can be opened. */
static void
test_everything (void)
{
  guint n = 0;

  for (guint kind = 0; kind < ATLAS_N_TARGET_KINDS; kind++)
    for (guint i = 0; i < count_of_kind (kind); i++, n++)
      check_page ((AtlasTarget) { kind, i });
  g_assert_cmpuint (n, >, 1000);
}

/* The words of a disputed quote stand nowhere without who disputes them. */
static void
check_dispute (AtlasPageSection *section, const AtlasQuote *quote)
{
  for (guint i = 0; i < section->blocks->len; i++)
    {
      const AtlasBlock *block = get_block (section, i);

      if (block->kind == ATLAS_BLOCK_ROW && block->text != NULL &&
          strstr (block->text, quote->english_text) != NULL)
        g_assert_nonnull (strstr (block->text, quote->disputed_what));
    }
}

static void
test_disputes (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());
  guint n_disputed = 0;

  for (guint i = 0; i < atlas_collection_get_n_quotes (collection); i++)
    {
      const AtlasQuote *quote = atlas_collection_get_quote (collection, i);
      g_autoptr (AtlasPage) page =
        atlas_page_new (world_fixture_get (), (AtlasTarget) { ATLAS_TARGET_QUOTE, i });
      AtlasPageSection *section = find_section (page, "Disputed");
      g_autoptr (AtlasPage) speaker = atlas_page_new (
        world_fixture_get (), atlas_target_for_person (world_fixture_get (), quote->speaker));

      g_assert_cmpint (section != NULL, ==, quote->disputed_by != NULL);
      if (quote->disputed_by == NULL)
        continue;
      n_disputed++;
      g_assert_cmpstr (get_block (section, 0)->text, ==, quote->disputed_what);
      g_assert_nonnull (strstr (get_block (section, 0)->title, quote->disputed_by));
      check_dispute (find_section (speaker, "Quotes and Events"), quote);
    }
  g_assert_cmpuint (n_disputed, >, 10);
}

/* “Not one inch”: the rival accounts are on the same page, in full. */
static void
test_rivals (void)
{
  g_autoptr (AtlasPage) page = open_page ("quote:q-seed-baker-us-1990");
  AtlasPageSection *section = find_section (page, "The Rival Accounts");

  g_assert_cmpstr (page->caption, ==, "9 February 1990 · Quote · Disputed");
  g_assert_cmpuint (count_blocks (section, ATLAS_BLOCK_ROW), >=, 2);
  g_assert_cmpuint (count_blocks (section, ATLAS_BLOCK_WORDS), >=,
                    count_blocks (section, ATLAS_BLOCK_ROW));
  g_assert_cmpuint (get_block (section, 0)->target.kind, ==, ATLAS_TARGET_QUOTE);
}

static void
test_words (void)
{
  g_autoptr (AtlasPage) page = open_page ("quote:q-putin-frost-2000");
  g_autoptr (AtlasPage) report = open_page ("quote:q-seed-yeltsin-1993");
  g_autoptr (AtlasPage) english = open_page ("quote:q-seed-baker-us-1990");
  AtlasPageSection *words = g_ptr_array_index (page->sections, 0);

  g_assert_cmpuint (count_blocks (words, ATLAS_BLOCK_WORDS), ==, 2);
  g_assert_cmpstr (get_block (words, 0)->lang, ==, "ru");
  g_assert_cmpstr (get_block (words, 0)->title, ==, "Original · Russian");
  g_assert_null (get_block (words, 1)->lang);
  g_assert_cmpstr (get_block (words, 2)->text, ==, "Verbatim. Official translation from Russian.");

  words = g_ptr_array_index (report->sections, 0);
  g_assert_cmpuint (count_blocks (words, ATLAS_BLOCK_WORDS), ==, 1);
  g_assert_true (g_str_has_prefix (get_block (words, 1)->text, "A paraphrase or report, not the "
                                                               "exact words. Words as given by: "));

  words = g_ptr_array_index (english->sections, 0);
  g_assert_cmpuint (count_blocks (words, ATLAS_BLOCK_WORDS), ==, 1);
  g_assert_cmpstr (get_block (words, 0)->lang, ==, "en");
  g_assert_cmpstr (get_block (words, 1)->text, ==, "Verbatim.");
}

static void
assert_words (const AtlasQuote *quote, guint n_words, const char *first_lang, const char *wording)
{
  g_autoptr (AtlasPage) page = open_page ("quote:q-seed-baker-us-1990");
  AtlasPageSection *words = NULL;

  atlas_page_begin (page, "Words");
  atlas_page_add_words (page, quote);
  words = find_section (page, "Words");
  g_assert_cmpuint (count_blocks (words, ATLAS_BLOCK_WORDS), ==, n_words);
  g_assert_cmpstr (get_block (words, 0)->lang, ==, first_lang);
  g_assert_cmpstr (get_block (words, n_words)->text, ==, wording);
}

/* All that can be known of where the words come from; the last is read in another language. */
static void
test_origins (void)
{
  assert_words (&(AtlasQuote) { .english_text = "A", .english_by = "UPI", .verbatim = TRUE }, 1,
                NULL,
                "Verbatim. Words as given by: UPI. The original wording is not known to the "
                "atlas.");
  assert_words (&(AtlasQuote) { .english_text = "A", .english_by = "own" }, 1, NULL,
                "A paraphrase or report, not the exact words. The original wording is not known to "
                "the atlas.");
  assert_words (&(AtlasQuote) { .original_text = "Да",
                                .original_lang = "ru",
                                .english_text = "Yes",
                                .english_by = "own",
                                .verbatim = TRUE },
                2, "ru", "Verbatim. Translated from Russian by the atlas.");
  assert_words (&(AtlasQuote) { .original_text = "Да",
                                .original_lang = "ru",
                                .english_text = "Yes",
                                .english_by = "Ann",
                                .verbatim = TRUE },
                2, "ru", "Verbatim. Translated from Russian by: Ann.");
  assert_words (&(AtlasQuote) { .original_text = "Yes",
                                .original_lang = "en",
                                .english_text = "Yes",
                                .english_by = "official",
                                .verbatim = TRUE },
                1, "en", "Verbatim.");
  assert_words (&(AtlasQuote) { .original_text = "Yes",
                                .original_lang = "en",
                                .english_text = "Ja",
                                .english_by = "official",
                                .verbatim = TRUE },
                2, "en", "Verbatim. Translated from English by the atlas.");
}

/* From Yeltsin's letter to the answers, and back from one of them */
static void
test_exchange (void)
{
  g_autoptr (AtlasPage) page = open_page ("quote:q-seed-yeltsin-1993");
  g_autoptr (AtlasPage) reply = open_page ("quote:q-clinton-prague-1994");
  AtlasPageSection *exchange = find_section (page, "Exchange");

  g_assert_true (get_block (exchange, 0)->is_current);
  g_assert_cmpuint (get_block (exchange, 0)->target.kind, ==, ATLAS_TARGET_NONE);
  g_assert_cmpuint (get_block (exchange, 1)->depth, ==, 1);
  g_assert_cmpuint (get_block (exchange, 1)->target.kind, ==, ATLAS_TARGET_QUOTE);

  exchange = find_section (reply, "Exchange");
  g_assert_false (get_block (exchange, 0)->is_current);
  g_assert_true (g_str_has_prefix (get_block (exchange, 0)->title, "Boris Yeltsin"));
}

static void
test_source (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());
  guint n_links = 0;
  guint n_texts = 0;

  for (guint i = 0; i < atlas_collection_get_n_sources (collection); i++)
    {
      const AtlasSource *source = atlas_collection_get_source (collection, i);
      g_autoptr (AtlasPage) page =
        atlas_page_new (world_fixture_get (), (AtlasTarget) { ATLAS_TARGET_SOURCE, i });
      const AtlasBlock *address = find_row (g_ptr_array_index (page->sections, 0), "Address");

      g_assert_cmpint (address != NULL, ==, source->url != NULL);
      if (address == NULL)
        continue;
      g_assert_cmpstr (address->text, ==, source->url);
      n_links += address->uri != NULL;
      n_texts += address->uri == NULL;
    }
  g_assert_cmpuint (n_links, >, 0);
  g_assert_cmpuint (n_texts, >, 0); /* http: shown as text */
}

/* What only an explanation of contested ground cites is not shown as cited by nothing. */
static void
test_source_of_dispute (void)
{
  guint index = 0;
  g_autoptr (AtlasPage) page = NULL;
  AtlasPageSection *cited;
  const AtlasBlock *row;

  g_assert_true (atlas_collection_find_source_index (
    atlas_world_get_collection (world_fixture_get ()), "cg-un-541", &index));
  page = atlas_page_new (world_fixture_get (), (AtlasTarget) { ATLAS_TARGET_SOURCE, index });
  cited = g_ptr_array_index (page->sections, page->sections->len - 1);
  g_assert_cmpstr (cited->heading, ==, "Cited by 1 Entry");
  row = find_row (cited, "Northern Cyprus");
  g_assert_nonnull (row);
  g_assert_cmpstr (row->text, ==, "Contested ground, since 16 August 1974");
  g_assert_true (row->target.kind == ATLAS_TARGET_DISPUTE);
}

static void
test_source_of_border (void)
{
  guint index = 0;
  g_autoptr (AtlasPage) page = NULL;
  AtlasPageSection *cited;
  const AtlasBlock *row;

  g_assert_true (atlas_collection_find_source_index (
    atlas_world_get_collection (world_fixture_get ()), "bl-factbook-1990-sun", &index));
  page = atlas_page_new (world_fixture_get (), (AtlasTarget) { ATLAS_TARGET_SOURCE, index });
  cited = g_ptr_array_index (page->sections, page->sections->len - 1);
  g_assert_cmpstr (cited->heading, ==, "Cited by 2 Entries");
  row = find_row (cited, "Border: Norway – Soviet Union");
  g_assert_nonnull (row);
  g_assert_nonnull (strstr (row->text, "“Norway 196 km”"));
}

/* A number of troops never stands without the range, the words of who published it, and its day. */
static void
test_forces (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());

  for (guint i = 0; i < atlas_collection_get_n_forces (collection); i++)
    {
      const AtlasForce *force = atlas_collection_get_force (collection, i);
      g_autoptr (AtlasPage) page =
        atlas_page_new (world_fixture_get (), (AtlasTarget) { ATLAS_TARGET_FORCE, i });
      const AtlasBlock *estimate = find_row (g_ptr_array_index (page->sections, 0), "Estimate");

      g_assert_nonnull (estimate);
      g_assert_nonnull (strstr (estimate->text, force->published));
      g_assert_nonnull (find_row (g_ptr_array_index (page->sections, 0), "As of"));
      g_assert_nonnull (find_row (find_section (page, "Where and Whose"), "Host"));
      if (force->has_count && force->low != force->high)
        g_assert_nonnull (strstr (estimate->text, " – "));
    }
}

/* A force that is counted in another's numbers is on the page of that, and the other way round. */
static void
test_force_parts (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());
  guint n_parts = 0;
  guint n_wholes = 0;

  for (guint i = 0; i < atlas_collection_get_n_forces (collection); i++)
    {
      const AtlasForce *force = atlas_collection_get_force (collection, i);
      g_autoptr (AtlasPage) page =
        atlas_page_new (world_fixture_get (), (AtlasTarget) { ATLAS_TARGET_FORCE, i });
      guint n = force->part_of != NULL ? g_strv_length ((char **) force->part_of) : 0;

      g_assert_cmpuint (count_blocks (find_section (page, "Counted Among"), ATLAS_BLOCK_ROW), ==,
                        n);
      n_wholes += n;
      n_parts += count_blocks (find_section (page, "Counted in These Numbers"), ATLAS_BLOCK_ROW);
    }
  g_assert_cmpuint (n_parts, ==, n_wholes);
}

static const AtlasForce *
find_other_report (AtlasPage *page, const char *heading)
{
  AtlasPageSection *section = find_section (page, heading);

  if (section == NULL)
    return NULL;
  g_assert_cmpuint (section->blocks->len, ==, 1);
  return atlas_collection_get_force (atlas_world_get_collection (world_fixture_get ()),
                                     get_block (section, 0)->target.index);
}

/* Of the same side, and in the order of the days that they speak of */
static void
test_next_force (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());
  guint n_linked = 0;

  for (guint i = 0; i < atlas_collection_get_n_forces (collection); i++)
    {
      const AtlasForce *force = atlas_collection_get_force (collection, i);
      g_autoptr (AtlasPage) page =
        atlas_page_new (world_fixture_get (), (AtlasTarget) { ATLAS_TARGET_FORCE, i });
      const AtlasForce *before = find_other_report (page, "The Report Before");
      const AtlasForce *after = find_other_report (page, "The Report After");

      g_assert_true (before != force && after != force);
      if (before != NULL)
        g_assert_cmpint (before->as_of.first, <=, force->as_of.first);
      if (after == NULL)
        continue;
      n_linked++;
      g_assert_cmpstr (after->side, ==, force->side);
      g_assert_cmpint (after->as_of.first, >=, force->as_of.first);
    }
  g_assert_cmpuint (n_linked, >, 0);
}

static void
test_person (void)
{
  g_autoptr (AtlasPage) page = open_page ("person:vladimir-putin");
  AtlasPageSection *roles = find_section (page, "Roles");

  g_assert_cmpstr (page->subheading, ==, "Владимир Владимирович Путин");
  g_assert_cmpuint (count_blocks (roles, ATLAS_BLOCK_ROW), >=, 3);
  g_assert_cmpstr (get_block (roles, 0)->text, ==, "31 December 1999 – 7 May 2000");
  g_assert_nonnull (find_section (page, "Quotes and Events"));
}

static void
test_titles (void)
{
  static const AtlasTarget none = ATLAS_TARGET_INIT_NONE;
  AtlasTarget turkey = { ATLAS_TARGET_STATE, world_fixture_find_state ("EST") };
  g_autofree char *title = atlas_page_dup_title (world_fixture_get (), none);
  g_autofree char *state = atlas_page_dup_title (world_fixture_get (), turkey);

  g_assert_cmpstr (title, ==, "");
  g_assert_cmpstr (state, ==, "Estonia");
  g_assert_cmpstr (atlas_target_kind_get_label (ATLAS_TARGET_NONE), ==, "Timeline");
}

static void
assert_bar (AtlasDay *day, const char *target_id, const char *title, const char *subtitle)
{
  AtlasTarget target = ATLAS_TARGET_INIT_NONE;
  g_autofree char *found_title = NULL;
  g_autofree char *found_subtitle = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (atlas_target_parse (target_id, world_fixture_get (), &target, &error));
  g_assert_no_error (error);
  found_title = atlas_page_dup_bar_title (day, target);
  found_subtitle = atlas_page_dup_bar_subtitle (day, target);
  g_assert_cmpstr (found_title, ==, title);
  g_assert_cmpstr (found_subtitle, ==, subtitle);
}

static void
test_bar (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2020-01-01", ATLAS_VIEW_RECOGNISED);

  assert_bar (NULL, "", "Timeline", "Events and quotes in time order");
  assert_bar (day, "", "Timeline", "Events and quotes in time order");
  assert_bar (day, "state:NOR", "Norway", "NATO: Member since 4 April 1949");
  assert_bar (day, "state:SUN", "Soviet Union", "Not on the map on this date");
  assert_bar (day, "person:vladimir-putin", "Vladimir Putin", "Person");
  assert_bar (day, "quote:q-seed-yeltsin-1993", "Boris Yeltsin: Letter to Bill Clinton",
              "15 September 1993 · Quote");
}

int
main (int argc, char **argv)
{
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/everything", test_everything);
  g_test_add_func ("/page/disputes", test_disputes);
  g_test_add_func ("/page/rivals", test_rivals);
  g_test_add_func ("/page/words", test_words);
  g_test_add_func ("/page/origins", test_origins);
  g_test_add_func ("/page/exchange", test_exchange);
  g_test_add_func ("/page/source", test_source);
  g_test_add_func ("/page/source-of-dispute", test_source_of_dispute);
  g_test_add_func ("/page/source-of-border", test_source_of_border);
  g_test_add_func ("/page/forces", test_forces);
  g_test_add_func ("/page/force-parts", test_force_parts);
  g_test_add_func ("/page/next-force", test_next_force);
  g_test_add_func ("/page/person", test_person);
  g_test_add_func ("/page/titles", test_titles);
  g_test_add_func ("/page/bar", test_bar);
  result = g_test_run ();
  world_fixture_drop ();
  return result;
}
