/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Text of data in the reader's language. Catalogues stay in memory until the program ends, and so
 * do the translations in them. */

#include "atlas-translation.h"

#include <libintl.h>

#define CONTEXT_GLUE "\004" /* what gettext puts between context and text */

/**
 * atlas_translation_get:
 * @domain: a gettext domain, bound to where its catalogues are, with UTF-8 as its codeset
 * @context: the context of @text there
 * @text: what to translate
 *
 * Unlike g_dpgettext2() does not ask whether the interface itself is translated.
 *
 * Returns: (transfer none): the translation, which lives on, or @text itself when there is none
 */
const char *
atlas_translation_get (const char *domain, const char *context, const char *text)
{
  g_autofree char *id = g_strconcat (context, CONTEXT_GLUE, text, NULL);
  const char *translation = dgettext (domain, id);

  return translation != id ? translation : text;
}
