/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-line-meter.h"

/* Characters up to here, which is nearly all of any text, have a place in a table. */
#define N_TABLE 0x2100
/* A little more than the advances, for what is left out */
#define SLACK 1.005f

struct _AtlasLineMeter
{
  PangoLayout *layout;
  float advances[N_TABLE]; /* px; 0 while not measured */
  GHashTable *others;      /* character → advance in 1/64 px */
};

AtlasLineMeter *
atlas_line_meter_new (PangoContext *context, gboolean bold, double scale)
{
  AtlasLineMeter *self = g_new0 (AtlasLineMeter, 1);
  PangoAttrList *attributes = pango_attr_list_new ();

  self->layout = pango_layout_new (context);
  self->others = g_hash_table_new (NULL, NULL);
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (self->layout, attributes);
  pango_attr_list_unref (attributes);
  return self;
}

void
atlas_line_meter_free (AtlasLineMeter *self)
{
  g_object_unref (self->layout);
  g_hash_table_unref (self->others);
  g_free (self);
}

static float
measure (AtlasLineMeter *self, gunichar c)
{
  char utf8[6];
  int length = g_unichar_to_utf8 (c, utf8);
  int width = 0;

  pango_layout_set_text (self->layout, utf8, length);
  pango_layout_get_size (self->layout, &width, NULL);
  /* Nothing is as wide as not measured. */
  return MAX ((float) width / PANGO_SCALE * SLACK, 1.0f / 64.0f);
}

static float
get_advance (AtlasLineMeter *self, gunichar c)
{
  float advance;

  if (c < N_TABLE)
    {
      if (self->advances[c] == 0.0f)
        self->advances[c] = measure (self, c);
      return self->advances[c];
    }
  advance =
    (float) GPOINTER_TO_UINT (g_hash_table_lookup (self->others, GUINT_TO_POINTER (c))) / 64.0f;
  if (advance == 0.0f)
    {
      advance = measure (self, c);
      g_hash_table_insert (self->others, GUINT_TO_POINTER (c),
                           GUINT_TO_POINTER ((guint) (advance * 64.0f) + 1));
    }
  return advance;
}

/* A line may end behind these; in scripts without spaces behind any character. */
static gboolean
ends_word (gunichar c)
{
  return c == ' ' || c == '-' || c == 0x2013 || c == 0x2014 || (c >= 0x2e80 && c < 0xd7b0);
}

/* The word at *@p, which is moved behind it. @space: what follows it and may hang over the line */
static float
take_word (AtlasLineMeter *self, const char **p, float *space)
{
  float word = 0.0f;

  *space = 0.0f;
  for (gboolean has_ended = FALSE; **p != '\0' && !has_ended; *p = g_utf8_next_char (*p))
    {
      gunichar c = g_utf8_get_char (*p);

      if (c == '\n')
        *space = 2 * get_advance (self, ' ') + get_advance (self, 0xb7);
      else if (c == ' ')
        *space = get_advance (self, ' ');
      else
        word += get_advance (self, c);
      has_ended = c == '\n' || ends_word (c);
    }
  return word;
}

guint
atlas_line_meter_count (AtlasLineMeter *self, const char *text, int width_px, guint max_lines)
{
  float width = (float) MAX (width_px, 1);
  float line = 0.0f;
  guint n_lines = 1;

  g_return_val_if_fail (max_lines >= 1, 1);

  while (*text != '\0' && n_lines < max_lines)
    {
      float space;
      float word = take_word (self, &text, &space);

      if (line > 0.0f && line + word > width)
        {
          n_lines++;
          line = 0.0f;
        }
      /* A word that is longer than a line is broken where it must. */
      for (; word > width && n_lines < max_lines; word -= width)
        n_lines++;
      line += word + space;
    }
  return n_lines;
}
