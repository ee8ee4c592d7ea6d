/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-help.h"

#include <string.h>

static const AtlasHelpBlock *
get_block (AtlasHelpPage *page, guint index)
{
  g_assert_cmpuint (index, <, page->blocks->len);
  return g_ptr_array_index (page->blocks, index);
}

static void
assert_block (AtlasHelpPage *page, guint index, AtlasHelpKind kind, const char *markup)
{
  g_assert_cmpint (get_block (page, index)->kind, ==, kind);
  g_assert_cmpstr (get_block (page, index)->markup, ==, markup);
}

static void
test_page (void)
{
  static const char text[] =
    "<page xmlns='http://projectmallard.org/1.0/' type='topic' id='a'>\n"
    "  <info><link type='guide' xref='index'/><desc>What it\n is</desc></info>\n"
    "  <title>A page</title>\n"
    "  <p>Press <key>Ctrl</key><key>G</key>,\n     or <gui>Go</gui> &amp; <em>wait</em>.</p>\n"
    "  <list><item><p>one</p></item></list>\n"
    "  <section id='b'><title>Part</title>\n"
    "  <terms><item><title>Word</title><p>means this</p></item></terms></section>\n"
    "</page>\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasHelpPage) page = atlas_help_page_parse (text, -1, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (page->title, ==, "A page");
  g_assert_cmpstr (page->summary, ==, "What it is");
  assert_block (page, 0, ATLAS_HELP_PARAGRAPH,
                "Press <tt>Ctrl</tt>+<tt>G</tt>, or <b>Go</b> &amp; <i>wait</i>.");
  assert_block (page, 1, ATLAS_HELP_ITEM, "one");
  assert_block (page, 2, ATLAS_HELP_HEADING, "Part");
  assert_block (page, 3, ATLAS_HELP_TERM, "Word");
  assert_block (page, 4, ATLAS_HELP_EXPLANATION, "means this");
  g_assert_cmpuint (page->blocks->len, ==, 5);
}

/* What the window would not show is an error, not left out. */
static void
test_what_is_no_page (void)
{
  static const char *const texts[] = {
    "",
    "<page><title>a</title>",
    "<page><p>without a title</p></page>",
    "<page><title>a</title><media/></page>",
    "<page><title>a</title><p>a <link>b</link></p></page>",
    "<page><title>a</title><p>a <p>b</p></p></page>",
    "<page><title>a</title>text</page>",
    "<page><title>a</title><item><p>in no list</p></item></page>",
    "<page><title>a</title><key>F1</key></page>",
    "<p>no page</p>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      AtlasHelpPage *page = atlas_help_page_parse (texts[i], -1, &error);

      g_assert_null (page);
      g_assert_nonnull (error);
    }
}

/* Every page that is listed is there and can be read, and every one that is there is listed. */
static void
test_all_pages (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "..", "help", "C", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *const *ids = atlas_help_get_ids ();
  guint n_files = 0;

  g_assert_nonnull (dir);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (ids[i], ".page", NULL);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (AtlasHelpPage) page = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &text, &length, &error));
      page = atlas_help_page_parse (text, (gssize) length, &error);
      g_assert_no_error (error);
      g_assert_nonnull (page->summary);
      /* They are shown as they are, here as markup and there not. */
      g_assert_null (strpbrk (page->title, "<&"));
      g_assert_null (strpbrk (page->summary, "<&"));
      g_assert_cmpuint (page->blocks->len, >, 1);
    }
  while (g_dir_read_name (dir) != NULL)
    n_files++;
  /* One is the list itself, for help readers. */
  g_assert_cmpuint (n_files, ==, g_strv_length ((char **) ids) + 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/help/page", test_page);
  g_test_add_func ("/help/what-is-no-page", test_what_is_no_page);
  g_test_add_func ("/help/all-pages", test_all_pages);
  return g_test_run ();
}
