/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-query-lines.h"

#include "atlas-command.h"
#include "atlas-error.h"
#include "atlas-point.h"
#include "atlas-query-options.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

#define INPUT_SIZE (64 * 1024) /* also the longest line */
#define OUTPUT_SIZE (256 * 1024)
#define MAX_WORDS 3

typedef struct
{
  AtlasQueryJson *json;
  AtlasView view;
  AtlasDate today;
  GString *output;
  guint64 n_lines;
} Reader;

/* Splits @line at blanks in place. Returns how many words there are; those beyond MAX_WORDS are
 * counted, and the first of them stands in words[MAX_WORDS]. */
static guint
split_words (char *line, char **words)
{
  guint n = 0;
  char *p = line;

  while (TRUE)
    {
      while (*p == ' ' || *p == '\t' || *p == '\r')
        *p++ = '\0';
      if (*p == '\0')
        return n;

      if (n <= MAX_WORDS)
        words[n] = p;
      n++;
      while (*p != '\0' && *p != ' ' && *p != '\t' && *p != '\r')
        p++;
    }
}

static gboolean
answer_line (Reader *self, char *line, GError **error)
{
  char *words[MAX_WORDS + 1] = { NULL };
  AtlasView view = self->view;
  AtlasDate date;
  double lat, lon;
  guint n_words = split_words (line, words);

  if (n_words < 2)
    return atlas_query_fail (error, n_words == 0 ? "" : words[0],
                             _ ("not enough; expected DATE LAT,LON [VIEW]"));
  if (!atlas_query_parse_date (words[0], self->today, &date, error) ||
      !atlas_point_parse (words[1], &lat, &lon, error))
    return FALSE;
  if (n_words >= 3 && !atlas_query_parse_view (words[2], &view, error))
    return FALSE;
  if (n_words > MAX_WORDS)
    return atlas_query_fail (error, words[MAX_WORDS], _ ("too much; expected the end of the line"));

  atlas_query_json_append_point (self->json, self->output, date, view, lat, lon);
  g_string_append_c (self->output, '\n');
  return TRUE;
}

static gboolean
flush (Reader *self)
{
  gboolean is_written = atlas_command_write (self->output->str, self->output->len);

  g_string_truncate (self->output, 0);
  return is_written;
}

/* Says what is wrong with the line, once the answers to those before it are out. */
static int
fail (Reader *self, const char *problem)
{
  /* The number is made into text first: its format is a macro, which xgettext cannot read. */
  g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, self->n_lines);
  g_autofree char *message = g_strdup_printf (_ ("line %s: %s"), number, problem);

  return flush (self) ? atlas_command_fail (message) : ATLAS_EXIT_ERROR;
}

static int
read_line (Reader *self, char *line, gsize length)
{
  g_autoptr (GError) error = NULL;

  self->n_lines++;
  line[length] = '\0';
  if (strlen (line) != length)
    return fail (self, _ ("not text; expected DATE LAT,LON [VIEW]"));
  if (!answer_line (self, line, &error))
    return fail (self, error->message);
  if (self->output->len >= OUTPUT_SIZE && !flush (self))
    return ATLAS_EXIT_ERROR;
  return 0;
}

/* Answers the whole lines in @buffer and moves what is left to its start. */
static int
read_lines (Reader *self, char *buffer, gsize *size)
{
  char *start = buffer;
  char *end = buffer + *size;
  char *newline;

  while ((newline = memchr (start, '\n', (gsize) (end - start))) != NULL)
    {
      int status = read_line (self, start, (gsize) (newline - start));

      if (status != 0)
        return status;
      start = newline + 1;
    }

  *size = (gsize) (end - start);
  memmove (buffer, start, *size);
  return 0;
}

static gssize
fill (char *buffer, gsize size)
{
  gssize n;

  do
    n = read (STDIN_FILENO, buffer + size, INPUT_SIZE - size);
  while (n < 0 && errno == EINTR);
  return n;
}

static int
answer_all (Reader *self, char *buffer)
{
  gsize size = 0;

  while (TRUE)
    {
      gssize n = fill (buffer, size);
      int status;

      if (n < 0)
        return flush (self) ? atlas_command_fail_word ("-", g_strerror (errno)) : ATLAS_EXIT_ERROR;
      if (n == 0)
        break;

      size += (gsize) n;
      status = read_lines (self, buffer, &size);
      if (status != 0)
        return status;
      if (size == INPUT_SIZE)
        {
          self->n_lines++;
          return fail (self, _ ("too long; expected DATE LAT,LON [VIEW]"));
        }

      /* Whoever asks line by line waits for the answer before the next read. */
      if (!flush (self))
        return ATLAS_EXIT_ERROR;
    }

  /* The last line may lack its end. */
  if (size > 0)
    {
      int status = read_line (self, buffer, size);

      if (status != 0)
        return status;
    }
  return flush (self) ? 0 : ATLAS_EXIT_ERROR;
}

int
atlas_query_answer_lines (AtlasQueryJson *json, AtlasView view, AtlasDate today)
{
  g_autofree char *buffer = g_malloc (INPUT_SIZE + 1);
  g_autoptr (GString) output = g_string_sized_new (OUTPUT_SIZE + INPUT_SIZE);
  Reader reader = { .json = json, .view = view, .today = today, .output = output };

  return answer_all (&reader, buffer);
}
