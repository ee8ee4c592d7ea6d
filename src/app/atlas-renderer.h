/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether there is something that draws by hardware, to judge by the folder @devices, else /dev. A
 * display that has only memory to show, as of many virtual machines, is nothing of the sort. */
gboolean atlas_renderer_has_gpu (const char *devices);

/* How GTK should draw, a value for GSK_RENDERER: “cairo” where there is no GPU, NULL where GTK or the
 * person is to choose. There GTK would draw by OpenGL all the same, in software, which takes two to
 * three times as long (“./dev bench” measures both).
 * @has_gpu: see above; @renderer, @backend: what GSK_RENDERER and GDK_BACKEND are, or NULL */
const char *atlas_renderer_choose (gboolean has_gpu, const char *renderer, const char *backend);

/* Sets GSK_RENDERER so; before GTK and any thread. */
void atlas_renderer_init (void);

G_END_DECLS
