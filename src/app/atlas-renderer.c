/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-renderer.h"

#include <string.h>

/* In the kernel’s folder for graphics: one for each GPU, whatever it shows */
#define RENDER_NODE_PREFIX "renderD"

/* Drivers that have no such node: NVIDIA’s own, Windows’ for Linux, those of some phones */
static const char *const other_nodes[] = { "nvidiactl", "dxg", "kgsl-3d0", "mali0" };

static gboolean
has_render_node (const char *devices)
{
  g_autofree char *folder = g_build_filename (devices, "dri", NULL);
  g_autoptr (GDir) nodes = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (nodes != NULL && (name = g_dir_read_name (nodes)) != NULL)
    if (g_str_has_prefix (name, RENDER_NODE_PREFIX))
      return TRUE;
  return FALSE;
}

gboolean
atlas_renderer_has_gpu (const char *devices)
{
  for (guint i = 0; i < G_N_ELEMENTS (other_nodes); i++)
    {
      g_autofree char *path = g_build_filename (devices, other_nodes[i], NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return TRUE;
    }
  return has_render_node (devices);
}

const char *
atlas_renderer_choose (gboolean has_gpu, const char *renderer, const char *backend)
{
  /* A browser draws itself what Broadway sends it. */
  if (has_gpu || renderer != NULL || (backend != NULL && strstr (backend, "broadway") != NULL))
    return NULL;
  return "cairo";
}

void
atlas_renderer_init (void)
{
#ifdef __linux__
  const char *renderer = atlas_renderer_choose (
    atlas_renderer_has_gpu ("/dev"), g_getenv ("GSK_RENDERER"), g_getenv ("GDK_BACKEND"));

  if (renderer != NULL)
    g_setenv ("GSK_RENDERER", renderer, FALSE);
#endif
}
