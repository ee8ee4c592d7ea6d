/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-error.h"

#define MAX_QUOTED_CHARS 60

G_DEFINE_QUARK (atlas_data_error_quark, atlas_data_error)

/**
 * atlas_data_quote_word:
 * @text: anything that came from outside
 *
 * Makes @text fit to stand between quotation marks in a message: valid UTF-8 on one line, and cut
 * with an ellipsis where it is long.
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
      g_string_append_unichar (quoted, g_unichar_iscntrl (c) ? ' ' : c);
    }
  return g_string_free (g_steal_pointer (&quoted), FALSE);
}
