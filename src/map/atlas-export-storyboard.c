/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-export-storyboard.h"

#include "atlas-export-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

typedef struct
{
  const AtlasExportRequest *request;
  AtlasStoryboard *storyboard;
  AtlasView view;
  AtlasExportRoom room;
} Writing;

/* What a page shows, with what it borrows */
typedef struct
{
  AtlasExportRequest request;
  AtlasDay *day;
  AtlasPage *told;
} Page;

/* A step looks as its story says. */
static AtlasView
set_scene (Page *self, AtlasWorld *world, const AtlasStory *story, guint step)
{
  AtlasStoryScene scene = atlas_story_get_scene (story, step, world);
  guint64 filled = atlas_world_get_filled_alliances (world);
  AtlasBounds bounds;

  self->request.visible_alliances = scene.alliances;
  self->request.outlined_alliances = scene.alliances & ~filled;
  self->request.overlays = scene.overlays;
  if (atlas_story_scene_get_bounds (&scene, &bounds))
    self->request.region = (AtlasRegion) { bounds.south, bounds.west, bounds.north, bounds.east };
  self->request.step = &story->steps[step];
  return scene.view;
}

static void
page_init (Page *self, const Writing *writing, guint index)
{
  AtlasWorld *world = atlas_storyboard_get_world (writing->storyboard);
  const AtlasStory *story = atlas_storyboard_get_story (writing->storyboard);
  AtlasView view = writing->view;

  *self = (Page) { .request = *writing->request };
  self->request.step = NULL;
  if (story != NULL)
    view = set_scene (self, world, story, index);
  self->day = atlas_day_new (world, atlas_storyboard_get_date (writing->storyboard, index), view);
  self->told = atlas_storyboard_make_page (writing->storyboard, index);
  self->request.day = self->day;
  self->request.page = self->told;
  self->request.room = writing->room;
}

static void
page_clear (Page *self)
{
  g_clear_pointer (&self->told, atlas_page_free);
  g_clear_pointer (&self->day, atlas_day_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

/* While one leafs through the days of a span the map stays as large as it is. */
static void
make_room (Writing *self, GCancellable *cancellable)
{
  guint n = atlas_storyboard_get_n_pages (self->storyboard);

  if (atlas_storyboard_get_story (self->storyboard) != NULL)
    return;
  for (guint i = 0; i < n && !g_cancellable_is_cancelled (cancellable); i++)
    {
      AtlasExportRoom room = self->room;
      g_auto (Page) page = { .day = NULL };

      page_init (&page, self, i);
      atlas_export_request_make_room (&page.request, &room);
      self->room = room;
    }
}

/* The entry of the page in the document’s outline, and the title of the document */
static void
describe_page (cairo_surface_t *surface, AtlasStoryboard *storyboard, const Page *page, guint index)
{
  g_autofree char *place = g_strdup_printf ("page=%u", index + 1);
  const char *text =
    atlas_storyboard_get_story (storyboard) != NULL ? page->told->heading : page->told->caption;

  cairo_pdf_surface_add_outline (surface, CAIRO_PDF_OUTLINE_ROOT, text, place, 0);
}

static char *
dup_title (AtlasStoryboard *storyboard)
{
  const AtlasStory *story = atlas_storyboard_get_story (storyboard);
  guint n = atlas_storyboard_get_n_pages (storyboard);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (story != NULL)
    return g_strdup (story->title);
  first = atlas_date_format_long (atlas_storyboard_get_date (storyboard, 0));
  last = atlas_date_format_long (atlas_storyboard_get_date (storyboard, n - 1));
  /* Translators: the title of a document with a map for each day on which something changed; two dates */
  return g_strdup_printf (_ ("Alliances from %1$s to %2$s"), first, last);
}

/* The file remembers what went wrong: told of it in the middle of a page, cairo 1.18 would leak what it
 * was drawing. */
static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  atlas_export_file_write (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
create_surface (const Writing *self, AtlasExportFile *file)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (
    write_cb, file, self->request->width * ATLAS_EXPORT_POINTS_PER_PX,
    self->request->height * ATLAS_EXPORT_POINTS_PER_PX);
  g_autofree char *title = dup_title (self->storyboard);

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Alliance Atlas");
  return surface;
}

static void
write_page (const Writing *self, cairo_surface_t *surface, cairo_t *cr, guint index)
{
  g_auto (Page) page = { .day = NULL };

  page_init (&page, self, index);
  describe_page (surface, self->storyboard, &page, index);
  cairo_save (cr);
  cairo_scale (cr, ATLAS_EXPORT_POINTS_PER_PX, ATLAS_EXPORT_POINTS_PER_PX);
  atlas_export_paint (&page.request, cr, ATLAS_EXPORT_VECTOR_ZOOM);
  cairo_restore (cr);
  cairo_show_page (cr);
}

static gboolean
finish (cairo_surface_t *surface, AtlasExportFile *file, GError **error)
{
  cairo_status_t status;

  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return atlas_export_file_keep (file, error);
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s", cairo_status_to_string (status));
  return FALSE;
}

gboolean
atlas_export_write_storyboard (const AtlasExportRequest *request,
                               AtlasStoryboard *storyboard,
                               AtlasView view,
                               const char *path,
                               AtlasExportProgress progress,
                               gpointer user_data,
                               GCancellable *cancellable,
                               GError **error)
{
  Writing self = { .request = request, .storyboard = storyboard, .view = view };
  guint n = atlas_storyboard_get_n_pages (storyboard);
  g_autoptr (AtlasExportFile) file = NULL;
  cairo_surface_t *surface;
  gboolean is_kept = FALSE;
  cairo_t *cr;

  if (n == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _ ("nothing changed on these days"));
      return FALSE;
    }
  file = atlas_export_file_new (path, error);
  if (file == NULL)
    return FALSE;
  make_room (&self, cancellable);
  surface = create_surface (&self, file);
  cr = cairo_create (surface);
  for (guint i = 0; i < n && !g_cancellable_is_cancelled (cancellable) &&
                    cairo_status (cr) == CAIRO_STATUS_SUCCESS && atlas_export_file_is_good (file);
       i++)
    {
      write_page (&self, surface, cr, i);
      if (progress != NULL)
        progress ((double) (i + 1) / n, user_data);
    }
  cairo_destroy (cr);
  if (!g_cancellable_set_error_if_cancelled (cancellable, error))
    is_kept = finish (surface, file, error);
  cairo_surface_destroy (surface);
  return is_kept;
}
