/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-write-json.h"

/* Digits that any text of a number keeps, and that any number is kept by */
#define MIN_DIGITS 15
#define MAX_DIGITS 17

static void
append_escaped (GString *json, guchar c)
{
  switch (c)
    {
    case '"':
      g_string_append (json, "\\\"");
      break;
    case '\\':
      g_string_append (json, "\\\\");
      break;
    case '\n':
      g_string_append (json, "\\n");
      break;
    case '\t':
      g_string_append (json, "\\t");
      break;
    default:
      g_string_append_printf (json, "\\u%04x", c);
    }
}

void
atlas_write_json_string (GString *json, const char *text)
{
  const char *start = text;
  const char *p;

  if (text == NULL)
    {
      g_string_append (json, "null");
      return;
    }
  g_string_append_c (json, '"');
  for (p = text; *p != '\0'; p++)
    {
      guchar c = (guchar) *p;

      if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
        continue;
      g_string_append_len (json, start, p - start);
      append_escaped (json, c);
      start = p + 1;
    }
  g_string_append_len (json, start, p - start);
  g_string_append_c (json, '"');
}

void
atlas_write_json_number (GString *json, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = MIN_DIGITS; digits <= MAX_DIGITS; digits++)
    {
      char format[] = "%.15g";

      format[3] = (char) ('0' + digits % 10);
      g_ascii_formatd (text, sizeof text, format, number);
      if (g_ascii_strtod (text, NULL) == number)
        break;
    }
  g_string_append (json, text);
}
