/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-text-safety.h"

static void
assert_shown (const char *text, const char *expected)
{
  g_autofree char *shown = atlas_text_show_controls (text);

  g_assert_cmpstr (shown, ==, expected);
  g_assert_cmpint (atlas_text_has_controls (text), ==, g_strcmp0 (text, expected) != 0);
}

static void
test_nothing (void)
{
  assert_shown (NULL, NULL);
  assert_shown ("", "");
}

/* Markup is left as it is: labels do not parse it. Writing from right to left is no control. */
static void
test_ordinary_text (void)
{
  static const char *const texts[] = {
    "A <b>title</b> &amp; more", "line\nline\tcolumn", "Ельцин, Łódź, 2 %", "שלום", "سلام",
    "a\u00a0b\u2009c\u200bd",    "👩\u200d🚀",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_shown (texts[i], texts[i]);
}

/* Each end of each range, and its neighbours outside. */
static void
test_every_control (void)
{
  static const gunichar controls[] = { 0x01,   0x08,   0x0B,   0x0D,   0x1F,   0x7F,   0x9F,
                                       0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D,
                                       0x202E, 0x2066, 0x2067, 0x2068, 0x2069 };
  static const gunichar others[] = { 0x20,   0x7E,   0xA0,   0x061B, 0x061D, 0x200D,
                                     0x2010, 0x2029, 0x202F, 0x2065, 0x206A };

  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      char text[8] = { 0 };
      g_autofree char *expected = g_strdup_printf ("⟨U+%04X⟩", controls[i]);

      g_unichar_to_utf8 (controls[i], text);
      assert_shown (text, expected);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      char text[8] = { 0 };

      g_unichar_to_utf8 (others[i], text);
      assert_shown (text, text);
    }
}

static void
test_in_the_middle (void)
{
  assert_shown ("not \u202Edesrever\u202C at all", "not ⟨U+202E⟩desrever⟨U+202C⟩ at all");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-safety/nothing", test_nothing);
  g_test_add_func ("/text-safety/ordinary-text", test_ordinary_text);
  g_test_add_func ("/text-safety/every-control", test_every_control);
  g_test_add_func ("/text-safety/in-the-middle", test_in_the_middle);
  return g_test_run ();
}
