/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-json-token.h"

#include <glib/gi18n.h>

/* More digits may not fit into a gint64, which json-glib does not notice. */
#define DIGITS_MAX 18

static void
append_path (GString *path, const AtlasJsonFrame *frame)
{
  if (frame->parent == NULL)
    {
      g_string_append_c (path, '$');
      return;
    }
  append_path (path, frame->parent);
  if (frame->key != NULL)
    atlas_json_path_append_key (path, frame->key->text, frame->key->length);
  else
    atlas_json_path_append_index (path, frame->index);
}

void
atlas_json_scan_report (AtlasJsonScan *self,
                        AtlasProblemCode code,
                        gsize offset,
                        const AtlasJsonFrame *frame,
                        const char *message)
{
  g_autoptr (GString) path = g_string_new (NULL);

  if (self->report == NULL)
    return;
  append_path (path, frame);
  self->report (code, offset, path->str, message, self->user_data);
}

/* Describes what stands where something else should: “}”, or the end of the file. @expected is
 * already translated. */
gboolean
atlas_json_scan_fail (AtlasJsonScan *self, const AtlasJsonFrame *frame, const char *expected)
{
  g_autofree char *message = NULL;
  g_autofree char *word = NULL;
  gunichar c;

  if (self->at >= self->size)
    {
      message = g_strdup_printf (_ ("the file ends here; expected %s"), expected);
      atlas_json_scan_report (self, ATLAS_PROBLEM_SYNTAX, self->size, frame, message);
      return FALSE;
    }
  c = self->text[self->at] == '\0'
        ? 0
        : g_utf8_get_char_validated (self->text + self->at, (gssize) (self->size - self->at));
  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      atlas_json_scan_report (self, ATLAS_PROBLEM_ENCODING, self->at, frame,
                              _ ("invalid UTF-8; expected a file in UTF-8"));
      return FALSE;
    }
  word = g_unichar_isgraph (c) ? g_ucs4_to_utf8 (&c, 1, NULL, NULL, NULL)
                               : g_strdup_printf ("U+%04X", c);
  message = g_strdup_printf (_ ("“%s” cannot stand here; expected %s"), word, expected);
  atlas_json_scan_report (self, ATLAS_PROBLEM_SYNTAX, self->at, frame, message);
  return FALSE;
}

void
atlas_json_scan_skip_space (AtlasJsonScan *self)
{
  while (self->at < self->size)
    {
      char c = self->text[self->at];

      if (c != ' ' && c != '\n' && c != '\t' && c != '\r')
        return;
      self->at++;
    }
}

/* Reads four hexadecimal digits behind “\u”. */
static gboolean
scan_hex (AtlasJsonScan *self, const AtlasJsonFrame *frame, gunichar *value)
{
  *value = 0;
  for (guint i = 0; i < 4; i++)
    {
      if (!g_ascii_isxdigit (atlas_json_scan_peek (self)))
        return atlas_json_scan_fail (self, frame, _ ("four hexadecimal digits in the escape"));
      *value = *value * 16 + (gunichar) g_ascii_xdigit_value (atlas_json_scan_peek (self));
      self->at++;
    }
  return TRUE;
}

static gboolean
fail_surrogate (AtlasJsonScan *self, const AtlasJsonFrame *frame, gsize offset)
{
  atlas_json_scan_report (
    self, ATLAS_PROBLEM_SYNTAX, offset, frame,
    _ ("half of a pair of surrogates; expected both, such as \\ud83c\\udf0d"));
  return FALSE;
}

/* Reads an escape, of which the backslash is next. @start is where its string begins. */
static gboolean
scan_escape (AtlasJsonScan *self, const AtlasJsonFrame *frame, gsize start)
{
  gsize offset = self->at++;
  gunichar value, low;

  if (atlas_json_scan_peek (self) != 'u')
    {
      if (atlas_json_scan_peek (self) != '\0' &&
          strchr ("\"\\/bfnrt", atlas_json_scan_peek (self)) != NULL)
        {
          self->at++;
          return TRUE;
        }
      self->at = self->at < self->size ? offset : self->size;
      return atlas_json_scan_fail (self, frame, _ ("an escape such as \\n, \\\" or \\u2013"));
    }
  self->at++;
  if (!scan_hex (self, frame, &value))
    return FALSE;
  if (value == 0)
    {
      atlas_json_scan_report (self, ATLAS_PROBLEM_CONTROL_CHARACTER, start, frame,
                              _ ("has the control character U+0000; expected text without it"));
      self->is_spoilt = TRUE;
    }
  if (value >= 0xdc00 && value <= 0xdfff)
    return fail_surrogate (self, frame, offset);
  if (value < 0xd800 || value > 0xdbff)
    return TRUE;
  if (self->size - self->at < 2 || self->text[self->at] != '\\' || self->text[self->at + 1] != 'u')
    return fail_surrogate (self, frame, offset);
  self->at += 2;
  if (!scan_hex (self, frame, &low))
    return FALSE;
  return (low >= 0xdc00 && low <= 0xdfff) || fail_surrogate (self, frame, offset);
}

static void
check_utf8 (AtlasJsonScan *self, const AtlasJsonFrame *frame, gsize begin, gsize end)
{
  const char *invalid;

  if (g_utf8_validate_len (self->text + begin, end - begin, &invalid))
    return;
  atlas_json_scan_report (self, ATLAS_PROBLEM_ENCODING, (gsize) (invalid - self->text), frame,
                          _ ("invalid UTF-8; expected a file in UTF-8"));
  self->is_spoilt = TRUE;
}

static gboolean
fail_control (AtlasJsonScan *self, const AtlasJsonFrame *frame)
{
  g_autofree char *message = NULL;

  if (atlas_json_scan_peek (self) == '\n' || atlas_json_scan_peek (self) == '\r')
    message = g_strdup (_ ("the line ends within a string; expected “\"” before, or \\n"));
  else
    message = g_strdup_printf (_ ("the control character U+%04X; expected text without it"),
                               (guint) (guchar) atlas_json_scan_peek (self));
  atlas_json_scan_report (self, ATLAS_PROBLEM_CONTROL_CHARACTER, self->at, frame, message);
  return FALSE;
}

/* Reads a string, of which the opening quote is next; @frame is what a problem in it is about. */
gboolean
atlas_json_scan_string (AtlasJsonScan *self, const AtlasJsonFrame *frame, gboolean *has_escape)
{
  gsize start = self->at++;
  gboolean is_ascii = TRUE;

  *has_escape = FALSE;
  while (self->at < self->size)
    {
      guchar c = (guchar) self->text[self->at];

      if (c == '"')
        {
          if (!is_ascii)
            check_utf8 (self, frame, start, self->at);
          self->at++;
          return TRUE;
        }
      if (c < ' ')
        return fail_control (self, frame);
      if (c == '\\')
        {
          *has_escape = TRUE;
          if (!scan_escape (self, frame, start))
            return FALSE;
          continue;
        }
      is_ascii = is_ascii && c < 0x80;
      self->at++;
    }
  return atlas_json_scan_fail (self, frame, _ ("“\"” at the end of the string"));
}

static guint
skip_digits (AtlasJsonScan *self)
{
  gsize start = self->at;

  while (g_ascii_isdigit (atlas_json_scan_peek (self)))
    self->at++;
  return (guint) MIN (self->at - start, G_MAXUINT);
}

gboolean
atlas_json_scan_number (AtlasJsonScan *self, const AtlasJsonFrame *frame)
{
  gsize start = self->at;
  guint n_digits;
  gboolean is_whole = TRUE;

  if (atlas_json_scan_peek (self) == '-')
    self->at++;
  if (atlas_json_scan_peek (self) == '0')
    {
      self->at++;
      n_digits = 1;
      if (g_ascii_isdigit (atlas_json_scan_peek (self)))
        return atlas_json_scan_fail (self, frame, _ ("a number without zeros before it"));
    }
  else if ((n_digits = skip_digits (self)) == 0)
    {
      return atlas_json_scan_fail (self, frame, _ ("a digit"));
    }
  if (atlas_json_scan_peek (self) == '.')
    {
      is_whole = FALSE;
      self->at++;
      if (skip_digits (self) == 0)
        return atlas_json_scan_fail (self, frame, _ ("a digit"));
    }
  if (atlas_json_scan_peek (self) == 'e' || atlas_json_scan_peek (self) == 'E')
    {
      is_whole = FALSE;
      self->at++;
      if (atlas_json_scan_peek (self) == '+' || atlas_json_scan_peek (self) == '-')
        self->at++;
      if (skip_digits (self) == 0)
        return atlas_json_scan_fail (self, frame, _ ("a digit"));
    }
  if (is_whole && n_digits > DIGITS_MAX)
    {
      atlas_json_scan_report (self, ATLAS_PROBLEM_OUT_OF_RANGE, start, frame,
                              _ ("is a number of too many digits; expected a smaller one"));
      self->is_spoilt = TRUE;
    }
  return TRUE;
}

gboolean
atlas_json_scan_word (AtlasJsonScan *self, const AtlasJsonFrame *frame, const char *word)
{
  for (const char *p = word; *p != '\0'; p++, self->at++)
    {
      if (atlas_json_scan_peek (self) != *p)
        return atlas_json_scan_fail (self, frame, _ ("true, false or null"));
    }
  return TRUE;
}

/* What a key with escapes means; its syntax has been checked. */
char *
atlas_json_decode_key (const char *text, gsize length)
{
  g_autoptr (GString) key = g_string_sized_new (length);
  const char *end = text + length;

  for (const char *p = text; p < end;)
    {
      static const char names[] = "bfnrt", meant[] = "\b\f\n\r\t";
      const char *name;

      if (*p != '\\')
        {
          g_string_append_c (key, *p++);
          continue;
        }
      name = strchr (names, p[1]);
      if (p[1] == 'u')
        {
          gunichar c =
            (gunichar) g_ascii_strtoull ((char[]) { p[2], p[3], p[4], p[5], 0 }, NULL, 16);

          p += 6;
          if (c >= 0xd800 && c <= 0xdbff)
            {
              gunichar low =
                (gunichar) g_ascii_strtoull ((char[]) { p[2], p[3], p[4], p[5], 0 }, NULL, 16);

              c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
              p += 6;
            }
          g_string_append_unichar (key, c);
          continue;
        }
      g_string_append_c (key, name != NULL ? meant[name - names] : p[1]);
      p += 2;
    }
  return g_string_free (g_steal_pointer (&key), FALSE);
}
