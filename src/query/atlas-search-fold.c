/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-search-fold.h"

/* Room for the longest decomposition of one character, as GLib says */
#define MAX_DECOMPOSED 18

/* Letters that no decomposition takes apart, in lower case, and what is typed for them */
static const struct
{
  gunichar letter;
  const char *typed;
} spellings[] = {
  { 0x00df, "ss" }, /* ß */
  { 0x00e6, "ae" }, /* æ */
  { 0x00f0, "d" },  /* ð */
  { 0x00f8, "o" },  /* ø */
  { 0x00fe, "th" }, /* þ */
  { 0x0111, "d" },  /* đ */
  { 0x0127, "h" },  /* ħ */
  { 0x0131, "i" },  /* ı */
  { 0x0138, "k" },  /* ĸ */
  { 0x0142, "l" },  /* ł */
  { 0x014b, "n" },  /* ŋ */
  { 0x0153, "oe" }, /* œ */
  { 0x0167, "t" },  /* ŧ */
  { 0x0259, "e" },  /* ə */
  { 0x03c2, "σ" },  /* the form at the end of a word */
  { 0x0491, "г" },  /* ґ */
};

/* Accents, and the points and vowel signs of Arabic and Hebrew, which few type. The signs of other
 * scripts are letters of their own. */
static gboolean
is_accent (gunichar c)
{
  return (c >= 0x0300 && c <= 0x036f) || (c >= 0x0591 && c <= 0x05c7) ||
         (c >= 0x064b && c <= 0x065f) || c == 0x0670;
}

/* What a word is the same without: a soft hyphen, a joiner, a direction mark, the ʻ of Oʻzbekiston,
 * the stroke that lengthens an Arabic word */
static gboolean
is_silent (gunichar c, GUnicodeType type)
{
  return type == G_UNICODE_FORMAT || (c >= 0x02b0 && c <= 0x02bf) || c == 0x0640;
}

static gboolean
is_letter (gunichar c, GUnicodeType type)
{
  return g_unichar_isalnum (c) || type == G_UNICODE_NON_SPACING_MARK ||
         type == G_UNICODE_SPACING_MARK;
}

static void
append_letter (GString *folded, gunichar c)
{
  gunichar lower = g_unichar_tolower (c);

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    if (spellings[i].letter == lower)
      {
        g_string_append (folded, spellings[i].typed);
        return;
      }
  g_string_append_unichar (folded, lower);
}

/* A space before the next word, unless there is one or nothing before it */
static void
end_word (GString *folded)
{
  if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
    g_string_append_c (folded, ' ');
}

static void
append_character (GString *folded, gunichar character)
{
  gunichar parts[MAX_DECOMPOSED];
  gsize n_parts = g_unichar_fully_decompose (character, TRUE, parts, MAX_DECOMPOSED);

  for (gsize i = 0; i < n_parts; i++)
    {
      GUnicodeType type = g_unichar_type (parts[i]);

      if (is_accent (parts[i]) || is_silent (parts[i], type))
        continue;
      if (is_letter (parts[i], type))
        append_letter (folded, parts[i]);
      else
        end_word (folded);
    }
}

void
atlas_search_fold_append (GString *folded, const char *text)
{
  end_word (folded);
  while (*text != '\0')
    {
      gunichar c;

      if (g_ascii_isalnum (*text))
        {
          g_string_append_c (folded, g_ascii_tolower (*text++));
          continue;
        }
      c = g_utf8_get_char_validated (text, -1);
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          end_word (folded);
          text++;
          continue;
        }
      append_character (folded, c);
      text = g_utf8_next_char (text);
    }
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
}

char *
atlas_search_fold (const char *text)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, g_strdup (""));

  atlas_search_fold_append (folded, text);
  return g_string_free (g_steal_pointer (&folded), FALSE);
}
