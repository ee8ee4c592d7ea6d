/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-export-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* As for any file that a program makes: the person’s umask takes away from it. */
#define MODE 0666

struct _AtlasExportFile
{
  char *path;
  char *temporary_path;
  FILE *stream;
  int first_errno; /* 0 while all went well */
};

static void
set_error (GError **error, const char *path, int code)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "“%s”: %s", name,
               g_strerror (code));
}

AtlasExportFile *
atlas_export_file_new (const char *path, GError **error)
{
  g_autofree char *temporary_path = g_strconcat (path, ".XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary_path, O_RDWR | O_CLOEXEC, MODE);
  AtlasExportFile *self;

  if (fd < 0)
    {
      set_error (error, path, errno);
      return NULL;
    }
  self = g_new0 (AtlasExportFile, 1);
  self->path = g_strdup (path);
  self->temporary_path = g_steal_pointer (&temporary_path);
  self->stream = fdopen (fd, "wb");
  return self;
}

void
atlas_export_file_free (AtlasExportFile *self)
{
  if (self->stream != NULL)
    fclose (self->stream);
  if (self->temporary_path != NULL)
    g_unlink (self->temporary_path);
  g_free (self->temporary_path);
  g_free (self->path);
  g_free (self);
}

const char *
atlas_export_file_get_temporary_path (AtlasExportFile *self)
{
  return self->temporary_path;
}

gboolean
atlas_export_file_write (AtlasExportFile *self, const void *data, gsize size)
{
  if (self->first_errno == 0 && fwrite (data, 1, size, self->stream) != size)
    self->first_errno = errno;
  return atlas_export_file_is_good (self);
}

gboolean
atlas_export_file_is_good (const AtlasExportFile *self)
{
  return self->first_errno == 0;
}

/* All of it is on the disk before it has its name. */
static int
finish (AtlasExportFile *self)
{
  FILE *stream = g_steal_pointer (&self->stream);
  int code = self->first_errno;

  if (code == 0 && (fflush (stream) != 0 || fsync (fileno (stream)) != 0))
    code = errno;
  if (fclose (stream) != 0 && code == 0)
    code = errno;
  return code;
}

gboolean
atlas_export_file_keep (AtlasExportFile *self, GError **error)
{
  int code;

  g_return_val_if_fail (self->stream != NULL, FALSE);

  code = finish (self);
  if (code == 0 && g_rename (self->temporary_path, self->path) != 0)
    code = errno;
  if (code != 0)
    {
      set_error (error, self->path, code);
      return FALSE;
    }
  g_clear_pointer (&self->temporary_path, g_free);
  return TRUE;
}
