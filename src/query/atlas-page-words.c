/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page-private.h"

#include "atlas-language.h"

#include <glib/gi18n.h>

/* The words may have come from English into the language of the reader, too. */
static gboolean
is_translated (const AtlasQuote *quote)
{
  return quote->original_text != NULL && g_strcmp0 (quote->original_text, quote->english_text) != 0;
}

static void
add_words (AtlasPage *self, const char *text, const char *lang, const char *title)
{
  AtlasBlock *block = atlas_page_add (self, ATLAS_BLOCK_WORDS, text);

  if (block == NULL)
    return;
  block->lang = g_strdup (lang);
  block->title = g_strdup (title);
}

static gboolean
is_english (const AtlasQuote *quote)
{
  return g_strcmp0 (quote->original_lang, "en") == 0;
}

/* Who is answerable for the words that are no original */
static char *
describe_origin (const AtlasQuote *quote)
{
  if (quote->english_by == NULL || quote->english_by[0] == '\0')
    return NULL;
  if (is_translated (quote))
    {
      const char *language = atlas_language_get_name (quote->original_lang);

      if (g_str_equal (quote->english_by, "official") && !is_english (quote))
        return g_strdup_printf (_ ("Official translation from %s."), language);
      if (g_str_equal (quote->english_by, "own") || is_english (quote))
        return g_strdup_printf (_ ("Translated from %s by the atlas."), language);
      /* Translators: a language, and who translated from it */
      return g_strdup_printf (_ ("Translated from %1$s by: %2$s."), language, quote->english_by);
    }
  if (quote->original_text != NULL || g_str_equal (quote->english_by, "official") ||
      g_str_equal (quote->english_by, "own"))
    return NULL;
  /* Translators: who handed down the words of a quote */
  return g_strdup_printf (_ ("Words as given by: %s."), quote->english_by);
}

static void
add_wording (AtlasPage *self, const AtlasQuote *quote)
{
  g_autofree char *origin = describe_origin (quote);
  const char *wording =
    quote->verbatim ? _ ("Verbatim.") : _ ("A paraphrase or report, not the exact words.");
  g_autoptr (GString) text = g_string_new (wording);

  if (origin != NULL)
    g_string_append_printf (text, " %s", origin);
  if (quote->original_text == NULL)
    g_string_append_printf (text, " %s", _ ("The original wording is not known to the atlas."));
  atlas_page_add (self, ATLAS_BLOCK_REMARK, text->str);
}

void
atlas_page_add_words (AtlasPage *self, const AtlasQuote *quote)
{
  if (is_translated (quote))
    {
      g_autofree char *title =
        /* Translators: a language follows */
        g_strdup_printf (_ ("Original · %s"), atlas_language_get_name (quote->original_lang));

      add_words (self, quote->original_text, quote->original_lang, title);
      add_words (self, quote->english_text, NULL, _ ("Translation"));
    }
  else
    add_words (self, quote->english_text, quote->original_lang, NULL);
  add_wording (self, quote);
}

void
atlas_page_add_dispute (AtlasPage *self, const AtlasQuote *quote)
{
  AtlasBlock *block = NULL;

  if (quote->disputed_by == NULL)
    return;
  block = atlas_page_add (self, ATLAS_BLOCK_DISPUTE, quote->disputed_what);
  if (block != NULL)
    /* Translators: who disputes it */
    block->title = g_strdup_printf (_ ("Disputed by %s"), quote->disputed_by);
}

char *
atlas_quote_dup_heading (const AtlasQuote *quote)
{
  /* Translators: who spoke, and what they were then */
  return g_strdup_printf (_ ("%1$s, %2$s"), quote->speaker->name, quote->role);
}

char *
atlas_quote_dup_excerpt (const AtlasQuote *quote)
{
  if (quote->disputed_by == NULL)
    return g_strdup (quote->english_text);
  return g_strdup_printf (_ ("%1$s\nDisputed by %2$s: %3$s"), quote->english_text,
                          quote->disputed_by, quote->disputed_what);
}
