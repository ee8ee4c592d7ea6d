/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-error.h"

#define MAX_QUOTED_CHARS 60

G_DEFINE_QUARK (atlas_data_error_quark, atlas_data_error)

/* Whether @c does nothing but turn text around, which readers should see rather than suffer. */
gboolean
atlas_data_is_bidi_control (gunichar c)
{
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

/**
 * atlas_data_quote_word:
 * @text: anything that came from outside
 *
 * Makes @text fit to stand between quotation marks in a message: valid UTF-8 on one line, what
 * turns text around written out, and cut with an ellipsis where it is long.
 *
 * Returns: (transfer full): the text to print
 */
char *
atlas_data_quote_word (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) quoted = g_string_new (NULL);
  guint n_chars = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (n_chars++ == MAX_QUOTED_CHARS)
        {
          g_string_append (quoted, "…");
          break;
        }
      if (atlas_data_is_bidi_control (c))
        g_string_append_printf (quoted, "⟨U+%04X⟩", c);
      else
        g_string_append_unichar (quoted, g_unichar_iscntrl (c) ? ' ' : c);
    }
  return g_string_free (g_steal_pointer (&quoted), FALSE);
}
