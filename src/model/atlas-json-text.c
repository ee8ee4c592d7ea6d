/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Texts of a document: how long they may be, and of which characters. */

#include "atlas-collection-limits.h"
#include "atlas-json.h"

#include <glib/gi18n.h>

static const struct
{
  guint max_chars;
  gboolean has_lines;    /* may have line feeds and tabs */
  gboolean may_be_blank; /* says as much with nothing in it */
} rules[] = {
  [ATLAS_TEXT_LINE] = { ATLAS_LINE_CHARS_MAX, FALSE, FALSE },
  [ATLAS_TEXT_SHORT_LINE] = { ATLAS_SHORT_LINE_CHARS_MAX, FALSE, FALSE },
  [ATLAS_TEXT_ID] = { ATLAS_ID_CHARS_MAX, FALSE, FALSE },
  [ATLAS_TEXT_LANGUAGE] = { ATLAS_LANGUAGE_CHARS_MAX, FALSE, FALSE },
  [ATLAS_TEXT_URL] = { ATLAS_URL_CHARS_MAX, FALSE, FALSE },
  [ATLAS_TEXT_TEXT] = { ATLAS_TEXT_CHARS_MAX, TRUE, FALSE },
  [ATLAS_TEXT_NOTE] = { ATLAS_NOTE_CHARS_MAX, TRUE, FALSE },
  [ATLAS_TEXT_ANY] = { G_MAXUINT, FALSE, TRUE },
};

/* What is worth knowing of a text, from one walk through it */
typedef struct
{
  guint n_chars;
  gboolean is_blank;
  gunichar control; /* the first character that may not be in it, or 0 */
} Look;

static gboolean
is_control (gunichar c, gboolean has_lines)
{
  if (has_lines && (c == '\n' || c == '\t'))
    return FALSE;
  return c < 0x20 || (c >= 0x7f && c <= 0x9f);
}

static Look
look_at (const char *text, gboolean has_lines)
{
  Look look = { 0, TRUE, 0 };

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      look.n_chars++;
      if (look.control == 0 && is_control (c, has_lines))
        look.control = c;
      if (look.is_blank && !g_unichar_isspace (c))
        look.is_blank = FALSE;
    }
  return look;
}

/**
 * atlas_json_as_text:
 *
 * Returns: (transfer none) (nullable): the text of @self, which is not blank unless @kind allows
 *   it; %NULL after a problem
 */
const char *
atlas_json_as_text (const AtlasJson *self, AtlasTextKind kind)
{
  const char *text;
  Look look;

  if (!atlas_json_expect_string (self))
    return NULL;
  text = json_node_get_string (self->node);
  look = look_at (text, rules[kind].has_lines);
  if (look.control != 0)
    atlas_json_fail (self, ATLAS_PROBLEM_CONTROL_CHARACTER,
                     rules[kind].has_lines
                       ? _ ("has the control character U+%04X; expected text without it")
                       : _ ("has the control character U+%04X; expected text on one line"),
                     look.control);
  else if (look.n_chars > rules[kind].max_chars)
    atlas_json_fail (self, ATLAS_PROBLEM_TOO_LONG,
                     _ ("is too long, %u characters; expected at most %u"), look.n_chars,
                     rules[kind].max_chars);
  else if (rules[kind].may_be_blank)
    return text;
  else if (look.n_chars == 0)
    atlas_json_fail (self, ATLAS_PROBLEM_WRONG_VALUE, _ ("is an empty string; expected a text"));
  else if (look.is_blank)
    atlas_json_fail (self, ATLAS_PROBLEM_WRONG_VALUE, _ ("is only white space; expected a text"));
  else
    return text;
  return NULL;
}

const char *
atlas_json_get_text (const AtlasJson *self, const char *key, AtlasTextKind kind)
{
  AtlasJson member = atlas_json_get_member (self, key);

  return atlas_json_as_text (&member, kind);
}

/* As atlas_json_get_text(), where none is no problem. */
const char *
atlas_json_get_optional_text (const AtlasJson *self, const char *key, AtlasTextKind kind)
{
  return atlas_json_has (self, key) ? atlas_json_get_text (self, key, kind) : NULL;
}

/* How many letters must be put in, taken out, changed or swapped with the next to make one word out
 * of the other; both are short. */
static guint
count_edits (const char *a, const char *b)
{
  guint rows[3][ATLAS_ID_CHARS_MAX + 1] = { 0 };
  gsize n = strlen (a), m = strlen (b);

  for (gsize j = 0; j <= m; j++)
    rows[0][j] = (guint) j;
  for (gsize i = 1; i <= n; i++)
    {
      guint *row = rows[i % 3], *above = rows[(i + 2) % 3], *above_that = rows[(i + 1) % 3];

      row[0] = (guint) i;
      for (gsize j = 1; j <= m; j++)
        {
          row[j] = MIN (MIN (above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], above_that[j - 2] + 1);
        }
    }
  return rows[n % 3][m];
}

/**
 * atlas_nearest_word:
 * @word: as somebody wrote it, in whatever case
 * @known: (array zero-terminated=1): words that there are
 * @max_edits: how many letters may be wrong
 *
 * Returns: (nullable): the one of @known that was probably meant, if any
 */
const char *
atlas_nearest_word (const char *word, const char *const *known, guint max_edits)
{
  g_autofree char *lower = NULL;
  const char *nearest = NULL;
  guint least = max_edits + 1;

  if (strlen (word) > ATLAS_ID_CHARS_MAX)
    return NULL;
  lower = g_ascii_strdown (word, -1);
  for (guint i = 0; known[i] != NULL; i++)
    {
      guint n_edits =
        strlen (known[i]) <= ATLAS_ID_CHARS_MAX ? count_edits (lower, known[i]) : G_MAXUINT;

      if (n_edits < least)
        {
          nearest = known[i];
          least = n_edits;
        }
    }
  return nearest;
}
