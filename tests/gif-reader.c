/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gif-reader.h"

#include <string.h>

#define HEADER 13
#define EXTENSION 0x21
#define GRAPHIC_CONTROL 0xf9
#define PICTURE 0x2c
#define END 0x3b
#define MAX_CODES 4096

typedef struct
{
  GifReader *gif;
  const guint8 *data;
  gsize size;
  gsize at;
  guint32 palette[256];
  int transparent; /* an index of it, or -1 */
  guint32 *seen;
} Reading;

static guint8
read_byte (Reading *self)
{
  g_assert_cmpuint (self->at, <, self->size);
  return self->data[self->at++];
}

static guint
read_16 (Reading *self)
{
  guint low = read_byte (self);

  return low | (guint) read_byte (self) << 8;
}

/* What is cut into blocks of 255 bytes at most, in one piece */
static GByteArray *
read_blocks (Reading *self)
{
  GByteArray *bytes = g_byte_array_new ();
  guint n;

  while ((n = read_byte (self)) > 0)
    {
      g_assert_cmpuint (self->at + n, <=, self->size);
      g_byte_array_append (bytes, self->data + self->at, n);
      self->at += n;
    }
  return bytes;
}

static void
read_palette (Reading *self, guint8 flags)
{
  guint n = (flags & 0x80) != 0 ? 2u << (flags & 7) : 0;

  for (guint i = 0; i < n; i++)
    {
      guint32 red = read_byte (self);
      guint32 green = read_byte (self);

      self->palette[i] = red << 16 | green << 8 | read_byte (self);
    }
}

/* LZW: a code stands for what its @prefix does, and its @last after it. */
typedef struct
{
  guint16 prefix[MAX_CODES];
  guint8 last[MAX_CODES];
  guint clear;
  guint n_codes;
  guint width;
  guint previous; /* @clear at the beginning */
} Lzw;

static void
lzw_clear (Lzw *self)
{
  self->n_codes = self->clear + 2;
  self->width = 1;
  while (1u << self->width < self->n_codes)
    self->width++;
  self->previous = self->clear;
}

static guint8
get_first (const Lzw *self, guint code)
{
  while (code >= self->clear)
    code = self->prefix[code];
  return (guint8) code;
}

/* A code may be the one that it makes itself. */
static void
learn (Lzw *self, guint code)
{
  if (self->previous == self->clear || self->n_codes == MAX_CODES)
    return;
  self->prefix[self->n_codes] = (guint16) self->previous;
  self->last[self->n_codes] = get_first (self, code < self->n_codes ? code : self->previous);
  self->n_codes++;
  if (self->n_codes == 1u << self->width && self->n_codes < MAX_CODES)
    self->width++;
}

static void
append (const Lzw *self, guint code, GByteArray *indices)
{
  guint length = 1;
  guint end;

  for (guint i = code; i >= self->clear; i = self->prefix[i])
    length++;
  end = indices->len + length;
  g_byte_array_set_size (indices, end);
  for (; code >= self->clear; code = self->prefix[code])
    indices->data[--end] = self->last[code];
  indices->data[--end] = (guint8) code;
}

static GByteArray *
unpack (const GByteArray *packed, guint code_size)
{
  GByteArray *indices = g_byte_array_new ();
  g_autofree Lzw *lzw = g_new0 (Lzw, 1);
  guint64 bits = 0;
  guint n_bits = 0;

  lzw->clear = 1u << code_size;
  lzw_clear (lzw);
  for (guint i = 0; i < packed->len; i++)
    {
      bits |= (guint64) packed->data[i] << n_bits;
      for (n_bits += 8; n_bits >= lzw->width;)
        {
          guint code = (guint) (bits & ((1u << lzw->width) - 1));

          bits >>= lzw->width;
          n_bits -= lzw->width;
          if (code == lzw->clear + 1)
            return indices;
          if (code == lzw->clear)
            {
              lzw_clear (lzw);
              continue;
            }
          learn (lzw, code);
          g_assert_cmpuint (code, <, lzw->n_codes);
          append (lzw, code, indices);
          lzw->previous = code;
        }
    }
  g_assert_not_reached ();
}

/* A picture may be of a part only, and what is transparent in it stays as it was. */
static void
read_picture (Reading *self)
{
  guint left = read_16 (self);
  guint top = read_16 (self);
  guint width = read_16 (self);
  guint height = read_16 (self);
  GifReader *gif = self->gif;
  guint code_size;
  g_autoptr (GByteArray) packed = NULL;
  g_autoptr (GByteArray) indices = NULL;

  g_assert_cmpuint (left + width, <=, gif->width);
  g_assert_cmpuint (top + height, <=, gif->height);
  read_palette (self, read_byte (self));
  code_size = read_byte (self);
  packed = read_blocks (self);
  indices = unpack (packed, code_size);
  g_assert_cmpuint (indices->len, ==, width * height);
  for (guint i = 0; i < indices->len; i++)
    if (indices->data[i] != self->transparent)
      self->seen[(top + i / width) * gif->width + left + i % width] =
        self->palette[indices->data[i]];
  g_ptr_array_add (gif->pictures,
                   g_memdup2 (self->seen, (gsize) gif->width * gif->height * sizeof (guint32)));
}

static void
read_extension (Reading *self)
{
  guint8 label = read_byte (self);
  g_autoptr (GByteArray) bytes = read_blocks (self);
  guint duration_ms;

  if (label != GRAPHIC_CONTROL)
    return;
  g_assert_cmpuint (bytes->len, ==, 4);
  duration_ms = (bytes->data[1] | (guint) bytes->data[2] << 8) * 10;
  self->transparent = (bytes->data[0] & 1) != 0 ? bytes->data[3] : -1;
  g_array_append_val (self->gif->durations_ms, duration_ms);
}

GifReader *
gif_reader_new (const char *data, gsize size)
{
  GifReader *self = g_new0 (GifReader, 1);
  Reading reading = {
    .gif = self, .data = (const guint8 *) data, .size = size, .at = 6, .transparent = -1
  };
  guint8 flags;
  guint8 kind;

  g_assert_cmpmem (data, MIN (size, 6), "GIF89a", 6);
  self->durations_ms = g_array_new (FALSE, FALSE, sizeof (guint));
  self->pictures = g_ptr_array_new_with_free_func (g_free);
  self->width = read_16 (&reading);
  self->height = read_16 (&reading);
  flags = read_byte (&reading);
  reading.at = HEADER;
  read_palette (&reading, flags);
  reading.seen = g_new0 (guint32, (gsize) self->width * self->height);
  while ((kind = read_byte (&reading)) != END)
    if (kind == EXTENSION)
      read_extension (&reading);
    else
      {
        g_assert_cmphex (kind, ==, PICTURE);
        read_picture (&reading);
      }
  g_assert_cmpuint (reading.at, ==, size);
  g_free (reading.seen);
  return self;
}

void
gif_reader_free (GifReader *self)
{
  g_array_unref (self->durations_ms);
  g_ptr_array_unref (self->pictures);
  g_free (self);
}
