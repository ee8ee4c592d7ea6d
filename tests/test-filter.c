/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-filter.h"
#include "atlas-item-list.h"
#include "world-fixture.h"

#include <locale.h>

static GPtrArray *items;

static AtlasFilterPart
kind_part (guint kind)
{
  return (AtlasFilterPart) { ATLAS_FILTER_KIND, kind, NULL };
}

static AtlasFilterPart
text_part (const char *text)
{
  return (AtlasFilterPart) { ATLAS_FILTER_TEXT, 0, text };
}

static AtlasFilter *
make (guint n_parts, const AtlasFilterPart *parts)
{
  AtlasFilter *self = atlas_filter_new ();

  for (guint i = 0; i < n_parts; i++)
    {
      AtlasFilter *next = atlas_filter_with (self, parts[i]);

      atlas_filter_unref (self);
      self = next;
    }
  return self;
}

static guint
count (guint n_parts, const AtlasFilterPart *parts)
{
  g_autoptr (AtlasFilter) filter = make (n_parts, parts);
  g_autoptr (GPtrArray) found = atlas_filter_run (filter, items, NULL, NULL);

  return found->len;
}

static AtlasItem *
find_event (const char *id)
{
  const AtlasEvent *event =
    atlas_collection_find_event (atlas_world_get_collection (world_fixture_get ()), id);

  g_assert_nonnull (event);
  for (guint i = 0; i < items->len; i++)
    {
      guint n;
      const AtlasEvent *const *events = atlas_item_get_events (items->pdata[i], &n);

      for (guint j = 0; j < n; j++)
        if (events[j] == event)
          return items->pdata[i];
    }
  return NULL;
}

static gboolean
matches (AtlasFilterPart part, AtlasItem *item)
{
  g_autoptr (AtlasFilter) filter = make (1, &part);

  return atlas_filter_matches (filter, item);
}

static void
test_empty (void)
{
  g_autoptr (AtlasFilter) none = atlas_filter_new ();
  const AtlasFilterPart blank = text_part (" – ");
  guint n_parts = 1;

  g_assert_cmpuint (count (0, NULL), ==, items->len);
  g_assert_true (atlas_filter_matches (NULL, items->pdata[0]));
  g_assert_true (atlas_filter_equal (NULL, none));
  g_assert_null (atlas_filter_describe (none, world_fixture_get ()));
  /* Text without a word, and no state, filter nothing and are no chip. */
  g_assert_cmpuint (count (1, &blank), ==, items->len);
  g_assert_cmpuint (count (1, &(AtlasFilterPart) { ATLAS_FILTER_STATE, 0, NULL }), ==, items->len);
  {
    g_autoptr (AtlasFilter) same = atlas_filter_with (none, blank);

    atlas_filter_get_parts (same, &n_parts);
    g_assert_cmpuint (n_parts, ==, 0);
  }
}

/* Alternatives within an aspect add up, aspects narrow down. */
static void
test_combination (void)
{
  const AtlasFilterPart summits = kind_part (ATLAS_EVENT_SUMMIT);
  const AtlasFilterPart wars = kind_part (ATLAS_EVENT_WAR);
  const AtlasFilterPart nato = { ATLAS_FILTER_ALLIANCE, world_fixture_find_alliance ("nato"),
                                 NULL };
  const AtlasFilterPart csto = { ATLAS_FILTER_ALLIANCE, world_fixture_find_alliance ("csto"),
                                 NULL };
  guint n_summits = count (1, &summits);
  guint n_nato_summits = count (2, (AtlasFilterPart[]) { summits, nato });

  g_assert_cmpuint (n_summits, >, 10);
  g_assert_cmpuint (count (2, (AtlasFilterPart[]) { summits, wars }), ==,
                    n_summits + count (1, &wars));
  g_assert_cmpuint (n_nato_summits, >, 0);
  g_assert_cmpuint (n_nato_summits, <, n_summits);
  g_assert_cmpuint (count (3, (AtlasFilterPart[]) { summits, nato, csto }), >=, n_nato_summits);
  g_assert_cmpuint (count (3, (AtlasFilterPart[]) { summits, nato, csto }), <=, n_summits);
}

/* What happened as one thing is found under each kind that it is. */
static void
test_kinds (void)
{
  AtlasItem *treaty = find_event ("washington-treaty-signed-1949");
  AtlasItem *summit = find_event ("prague-summit-2002");

  g_assert_cmpint (atlas_item_get_item_type (treaty), ==, ATLAS_ITEM_CHANGE);
  g_assert_true (matches (kind_part (ATLAS_EVENT_TREATY), treaty));
  g_assert_true (matches (kind_part (ATLAS_EVENT_ACCESSION), treaty));
  g_assert_false (matches (kind_part (ATLAS_EVENT_SUMMIT), treaty));
  g_assert_true (matches (kind_part (ATLAS_EVENT_SUMMIT), summit));
  g_assert_true (matches (kind_part (ATLAS_FILTER_KIND_STEP), summit));
  g_assert_false (matches (kind_part (ATLAS_FILTER_KIND_FORCE), summit));
  g_assert_cmpuint (
    count (1, (AtlasFilterPart[]) { kind_part (ATLAS_FILTER_KIND_QUOTE) }), ==,
    atlas_collection_get_n_quotes (atlas_world_get_collection (world_fixture_get ())));
  g_assert_cmpuint (
    count (1, (AtlasFilterPart[]) { kind_part (ATLAS_FILTER_KIND_FORCE) }), ==,
    atlas_collection_get_n_forces (atlas_world_get_collection (world_fixture_get ())));
}

static void
test_text (void)
{
  AtlasItem *summit = find_event ("prague-summit-2002");

  g_assert_true (matches (text_part ("prague"), summit));
  g_assert_true (matches (text_part ("PRÁG"), summit));
  g_assert_true (matches (text_part ("summit prague"), summit));
  /* The middle of a word is none, and all words are needed. */
  g_assert_false (matches (text_part ("rague"), summit));
  g_assert_false (matches (text_part ("prague atlantis"), summit));
  g_assert_cmpuint (count (1, (AtlasFilterPart[]) { text_part ("atlantis") }), ==, 0);
}

static void
test_person_state_disputed (void)
{
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());
  guint estonia = world_fixture_find_state ("EST");
  guint n_disputed = 0;
  guint n_estonian = 0;
  guint n_said = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const AtlasQuote *quote = atlas_item_get_quote (items->pdata[i]);

      n_disputed += atlas_item_is_disputed (items->pdata[i]);
      n_estonian += atlas_item_concerns (items->pdata[i], estonia);
      n_said += quote != NULL && quote->speaker == atlas_collection_get_person (collection, 0);
    }
  g_assert_cmpuint (n_disputed, >, 0);
  g_assert_cmpuint (count (1, (AtlasFilterPart[]) { { ATLAS_FILTER_DISPUTED, 0, NULL } }), ==,
                    n_disputed);
  g_assert_cmpuint (count (1, (AtlasFilterPart[]) { { ATLAS_FILTER_STATE, estonia, NULL } }), ==,
                    n_estonian);
  g_assert_cmpuint (count (1, (AtlasFilterPart[]) { { ATLAS_FILTER_PERSON, 0, NULL } }), >=,
                    n_said);
  g_assert_cmpuint (count (1, (AtlasFilterPart[]) { { ATLAS_FILTER_PERSON, 0, NULL } }), <,
                    items->len);
}

static void
test_parts (void)
{
  g_autoptr (AtlasFilter) filter =
    make (3, (AtlasFilterPart[]) {
               kind_part (ATLAS_EVENT_WAR), text_part ("a"), { ATLAS_FILTER_DISPUTED, 0, NULL } });
  g_autoptr (AtlasFilter) typed = atlas_filter_with (filter, text_part ("ab"));
  g_autoptr (AtlasFilter) fewer = atlas_filter_without (typed, text_part ("whatever"));
  g_autoptr (AtlasFilter) again = atlas_filter_with (fewer, text_part ("ab"));
  g_autoptr (AtlasFilter) cleared = atlas_filter_with (typed, text_part (""));
  const AtlasFilterPart *parts;
  guint n_parts;

  /* While one types, the chip stays where it is. */
  parts = atlas_filter_get_parts (typed, &n_parts);
  g_assert_cmpuint (n_parts, ==, 3);
  g_assert_cmpint (parts[1].aspect, ==, ATLAS_FILTER_TEXT);
  g_assert_cmpstr (atlas_filter_get_text (typed), ==, "ab");
  g_assert_null (atlas_filter_get_text (fewer));
  /* Equal in whatever order, but not with another text. */
  g_assert_true (atlas_filter_equal (again, typed));
  g_assert_false (atlas_filter_equal (typed, filter));
  g_assert_false (atlas_filter_equal (typed, fewer));
  g_assert_true (atlas_filter_equal (cleared, fewer));
  g_assert_true (atlas_filter_has (typed, kind_part (ATLAS_EVENT_WAR)));
  g_assert_false (atlas_filter_has (typed, kind_part (ATLAS_EVENT_TREATY)));
}

/* A count says what choosing would give. */
static void
test_counts (void)
{
  const AtlasFilterPart nato = { ATLAS_FILTER_ALLIANCE, world_fixture_find_alliance ("nato"),
                                 NULL };
  const AtlasFilterPart disputed = { ATLAS_FILTER_DISPUTED, 0, NULL };
  const AtlasFilterPart both[] = { nato, kind_part (ATLAS_FILTER_KIND_QUOTE) };
  g_autoptr (AtlasFilter) filter = make (2, both);
  AtlasFilterCounts counts;
  g_autoptr (GPtrArray) found = atlas_filter_run (filter, items, &counts, NULL);
  g_autofree char *text = atlas_filter_counts_describe (&counts);
  g_autofree char *expected = g_strdup_printf ("%u of %u items", found->len, items->len);

  g_assert_cmpuint (counts.n_items, ==, found->len);
  g_assert_cmpuint (counts.n_items, ==, count (2, both));
  g_assert_cmpuint (counts.n_all, ==, items->len);
  for (guint kind = 0; kind < ATLAS_N_FILTER_KINDS; kind++)
    g_assert_cmpuint (counts.kinds[kind], ==,
                      count (2, (AtlasFilterPart[]) { nato, kind_part (kind) }));
  g_assert_cmpuint (counts.disputed, ==,
                    count (3, (AtlasFilterPart[]) { both[0], both[1], disputed }));
  g_assert_cmpuint (counts.alliances[nato.value], ==, found->len);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (atlas_filter_run (NULL, items, NULL, cancellable));
}

static void
test_words (void)
{
  AtlasWorld *world = world_fixture_get ();
  g_autoptr (AtlasFilter) filter = make (
    4, (AtlasFilterPart[]) { kind_part (ATLAS_EVENT_SUMMIT),
                             { ATLAS_FILTER_ALLIANCE, world_fixture_find_alliance ("nato"), NULL },
                             kind_part (ATLAS_EVENT_WAR),
                             text_part ("<b>") });
  g_autofree char *text = atlas_filter_describe (filter, world);
  g_autofree char *state = atlas_filter_part_get_label (
    (AtlasFilterPart) { ATLAS_FILTER_STATE, world_fixture_find_state ("MKD"), NULL }, world);

  g_assert_cmpstr (text, ==, "Kind: Summits or Wars. Alliance: NATO. Words: “<b>”.");
  g_assert_cmpstr (state, ==, "North Macedonia");
  for (guint kind = 0; kind < ATLAS_N_FILTER_KINDS; kind++)
    g_assert_cmpstr (atlas_filter_kind_get_label (kind), !=, "");
}

int
main (int argc, char **argv)
{
  g_autoptr (GListModel) timeline = NULL;
  AtlasChanges *changes;
  int result;

  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  changes = atlas_changes_new (world_fixture_get ());
  timeline = atlas_timeline_new (world_fixture_get (), changes);
  items = atlas_item_list_get_items (ATLAS_ITEM_LIST (timeline));
  g_test_add_func ("/filter/empty", test_empty);
  g_test_add_func ("/filter/combination", test_combination);
  g_test_add_func ("/filter/kinds", test_kinds);
  g_test_add_func ("/filter/text", test_text);
  g_test_add_func ("/filter/person-state-disputed", test_person_state_disputed);
  g_test_add_func ("/filter/parts", test_parts);
  g_test_add_func ("/filter/counts", test_counts);
  g_test_add_func ("/filter/cancelled", test_cancelled);
  g_test_add_func ("/filter/words", test_words);
  result = g_test_run ();
  g_clear_object (&timeline);
  atlas_changes_unref (changes);
  world_fixture_drop ();
  return result;
}
