/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-language.h"

#include <glib/gi18n.h>
#include <string.h>

const char *
atlas_language_get_name (const char *tag)
{
  static const struct
  {
    const char *tag;
    const char *name;
  } names[] = {
    { "be", N_ ("Belarusian") }, { "cs", N_ ("Czech") },   { "da", N_ ("Danish") },
    { "de", N_ ("German") },     { "en", N_ ("English") }, { "es", N_ ("Spanish") },
    { "et", N_ ("Estonian") },   { "fi", N_ ("Finnish") }, { "fr", N_ ("French") },
    { "hu", N_ ("Hungarian") },  { "it", N_ ("Italian") }, { "ka", N_ ("Georgian") },
    { "lt", N_ ("Lithuanian") }, { "lv", N_ ("Latvian") }, { "nl", N_ ("Dutch") },
    { "no", N_ ("Norwegian") },  { "pl", N_ ("Polish") },  { "ro", N_ ("Romanian") },
    { "ru", N_ ("Russian") },    { "sk", N_ ("Slovak") },  { "sr", N_ ("Serbian") },
    { "sv", N_ ("Swedish") },    { "tr", N_ ("Turkish") }, { "uk", N_ ("Ukrainian") },
    { "zh", N_ ("Chinese") },
  };
  gsize length = strcspn (tag, "-");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (length == strlen (names[i].tag) && strncmp (tag, names[i].tag, length) == 0)
      return _ (names[i].name);
  return tag;
}
