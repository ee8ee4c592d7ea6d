/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-command.h"

#include "atlas-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

int
atlas_command_fail (const char *message)
{
  g_autofree char *line = g_strdup (message);

  /* One line, whatever a message from elsewhere holds. */
  g_strdelimit (line, "\n\r", ' ');
  fprintf (stderr, "alliance-atlas: %s\n", line);
  return ATLAS_EXIT_ERROR;
}

int
atlas_command_fail_word (const char *word, const char *problem)
{
  g_autofree char *quoted = atlas_data_quote_word (word);
  g_autofree char *message = g_strdup_printf (_ ("“%1$s”: %2$s"), quoted, problem);

  return atlas_command_fail (message);
}

gboolean
atlas_command_write (const char *data, gsize size)
{
  while (size > 0)
    {
      gssize n = write (STDOUT_FILENO, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          g_autofree char *message =
            g_strdup_printf (_ ("cannot write to standard output: %s"), g_strerror (errno));

          atlas_command_fail (message);
          return FALSE;
        }
      data += n;
      size -= (gsize) n;
    }

  return TRUE;
}
