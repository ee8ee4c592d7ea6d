/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-filter-history.h"

#include <string.h>

/* “w” for wars, “s” for summits, and behind a colon the words: "ws:inch" */
static AtlasFilter *
make (const char *choice)
{
  AtlasFilter *self = atlas_filter_new ();
  const char *words = strchr (choice, ':');

  for (const char *letter = choice; *letter != '\0' && letter != words; letter++)
    {
      AtlasFilterPart part = { ATLAS_FILTER_KIND,
                               *letter == 'w' ? ATLAS_EVENT_WAR : ATLAS_EVENT_SUMMIT, NULL };
      AtlasFilter *more = atlas_filter_with (self, part);

      atlas_filter_unref (self);
      self = more;
    }
  if (words != NULL)
    {
      AtlasFilterPart part = { ATLAS_FILTER_TEXT, 0, words + 1 };
      AtlasFilter *more = atlas_filter_with (self, part);

      atlas_filter_unref (self);
      self = more;
    }
  return self;
}

static void
add (AtlasFilterHistory *history, const char *choice)
{
  g_autoptr (AtlasFilter) filter = make (choice);

  atlas_filter_history_add (history, filter);
}

static void
assert_goes (AtlasFilterHistory *history, int direction, const char *choice)
{
  g_autoptr (AtlasFilter) expected = make (choice);

  g_assert_true (atlas_filter_history_can_go (history, direction));
  g_assert_true (atlas_filter_equal (atlas_filter_history_go (history, direction), expected));
}

static void
test_empty (void)
{
  g_autoptr (AtlasFilterHistory) history = atlas_filter_history_new ();

  g_assert_false (atlas_filter_history_can_go (history, -1));
  g_assert_false (atlas_filter_history_can_go (history, 1));
  g_assert_true (atlas_filter_equal (atlas_filter_history_go (history, -1), NULL));
  /* No filter is what there was before. */
  atlas_filter_history_add (history, NULL);
  g_assert_false (atlas_filter_history_can_go (history, -1));
}

static void
test_undo_and_redo (void)
{
  g_autoptr (AtlasFilterHistory) history = atlas_filter_history_new ();

  add (history, "w");
  add (history, "ws");
  atlas_filter_history_add (history, NULL);
  assert_goes (history, -1, "ws");
  assert_goes (history, -1, "w");
  assert_goes (history, 1, "ws");
  /* What somebody chooses now takes the place of what was undone. */
  add (history, "s");
  g_assert_false (atlas_filter_history_can_go (history, 1));
  assert_goes (history, -1, "ws");
  assert_goes (history, -1, "w");
  assert_goes (history, -1, "");
  g_assert_false (atlas_filter_history_can_go (history, -1));
}

static void
test_typing_is_one_change (void)
{
  g_autoptr (AtlasFilterHistory) history = atlas_filter_history_new ();

  add (history, "w");
  add (history, "w:i");
  add (history, "w:in");
  add (history, "w:inch");
  assert_goes (history, -1, "w");
  assert_goes (history, 1, "w:inch");
  /* Another choice in between makes two of it. */
  add (history, "ws:inch");
  add (history, "ws:inches");
  assert_goes (history, -1, "ws:inch");
  assert_goes (history, -1, "w:inch");
}

static void
test_typing_that_is_deleted_is_none (void)
{
  g_autoptr (AtlasFilterHistory) history = atlas_filter_history_new ();

  add (history, "w");
  add (history, "w:i");
  add (history, "w:in");
  add (history, "w");
  assert_goes (history, -1, "");
  assert_goes (history, 1, "w");
  g_assert_false (atlas_filter_history_can_go (history, 1));
}

static void
test_bounded (void)
{
  g_autoptr (AtlasFilterHistory) history = atlas_filter_history_new ();
  guint n = 0;

  for (guint i = 0; i < 1000; i++)
    add (history, i % 2 == 0 ? "w" : "s");
  for (; atlas_filter_history_can_go (history, -1); n++)
    assert_goes (history, -1, n % 2 == 0 ? "w" : "s");
  g_assert_cmpuint (n, ==, 99);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filter-history/empty", test_empty);
  g_test_add_func ("/filter-history/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/filter-history/typing-is-one-change", test_typing_is_one_change);
  g_test_add_func ("/filter-history/typing-that-is-deleted-is-none",
                   test_typing_that_is_deleted_is_none);
  g_test_add_func ("/filter-history/bounded", test_bounded);
  return g_test_run ();
}
