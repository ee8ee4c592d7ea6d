/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-citation-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* Plain text */

static void
append_part (GString *text, const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, ", %s", part);
}

void
atlas_reference_append_text (const AtlasReference *self, GString *text)
{
  g_autofree char *date = self->has_date ? atlas_partial_date_format (self->date) : NULL;
  g_autofree char *day = self->has_accessed ? atlas_date_format_long (self->accessed) : NULL;
  g_autofree char *container = NULL;
  g_autofree char *accessed = NULL;

  if (self->container != NULL && self->version != NULL)
    /* Translators: a collection of the atlas and its version, in a citation */
    container = g_strdup_printf (_ ("in: %s (version %s)"), self->container, self->version);
  if (day != NULL)
    /* Translators: a date, at the end of a citation */
    accessed = g_strdup_printf (_ ("consulted on %s"), day);
  if (self->author != NULL)
    g_string_append_printf (text, "%s: ", self->author);
  g_string_append_printf (text, _ ("“%s”"), self->title);
  append_part (text, container);
  append_part (text, self->publisher);
  append_part (text, date);
  append_part (text, accessed);
  append_part (text, self->url);
}

/* BibTeX */

static const char *
get_tex (gunichar c)
{
  switch (c)
    {
    case '\\':
      return "\\textbackslash{}";
    /* BibTeX counts braces behind a backslash too. */
    case '{':
      return "\\textbraceleft{}";
    case '}':
      return "\\textbraceright{}";
    case '~':
      return "\\textasciitilde{}";
    case '^':
      return "\\textasciicircum{}";
    case '<':
      return "\\textless{}";
    case '>':
      return "\\textgreater{}";
    case '&':
      return "\\&";
    case '%':
      return "\\%";
    case '$':
      return "\\$";
    case '#':
      return "\\#";
    case '_':
      return "\\_";
    case '"':
      return "\\textquotedbl{}";
    default:
      return NULL;
    }
}

static void
append_tex (GString *text, const char *plain)
{
  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *tex = get_tex (c);

      if (tex != NULL)
        g_string_append (text, tex);
      else
        g_string_append_unichar (text, c);
    }
}

/* Two pairs of braces: the words stay as they are, and a name is not taken apart. */
static void
append_field (GString *text, const char *name, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (text, ",\n  %s = {{", name);
  append_tex (text, value);
  g_string_append (text, "}}");
}

/* An address is taken as it stands; what would end or break the field is written as hexadecimal. */
static void
append_url (GString *text, const char *url)
{
  if (url == NULL)
    return;
  g_string_append (text, ",\n  url = {");
  for (const char *p = url; *p != '\0'; p++)
    {
      if (strchr ("{}\\^\"<>| ", *p) != NULL)
        g_string_append_printf (text, "%%%02X", (guchar) *p);
      else
        g_string_append_c (text, *p);
    }
  g_string_append_c (text, '}');
}

static void
append_dates (GString *text, const AtlasReference *self)
{
  if (self->has_date)
    {
      g_autofree char *iso = atlas_partial_date_to_iso (self->date);

      g_string_append_printf (text, ",\n  year = {%.4s},\n  date = {%s}", iso, iso);
    }
  if (self->has_accessed)
    {
      g_autofree char *iso = atlas_date_to_iso (self->accessed);

      g_string_append_printf (text, ",\n  urldate = {%s}", iso);
    }
}

void
atlas_reference_append_bibtex (const AtlasReference *self, GString *text)
{
  g_string_append_printf (text, "@misc{%s", self->key);
  append_field (text, "author", self->author);
  append_field (text, "title", self->title);
  append_field (text, "series", self->container);
  append_field (text, "publisher", self->publisher);
  append_field (text, "version", self->version);
  append_dates (text, self);
  append_url (text, self->url);
  g_string_append (text, "\n}\n");
}
