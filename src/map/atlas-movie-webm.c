/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* A film as WebM, by GStreamer, whose plugins are found when it is written: the library is all that is
 * linked. It has as many pictures a second all along, each as often as it is shown so long: not every
 * player waits for a picture whose time is long. */

#include "atlas-movie-private.h"

#include <glib/gi18n.h>
#include <gst/gst.h>

/* How many pictures wait for the encoder at most */
#define MAX_WAITING 4
#define WAIT_US 2000
#define POLL_NS (20 * GST_MSECOND)

#if G_BYTE_ORDER == G_LITTLE_ENDIAN
#define PIXEL_FORMAT "BGRx"
#else
#define PIXEL_FORMAT "xRGB"
#endif

/* The first that there is encodes. The settings are for text and plain colours, which are to stay sharp. */
static const struct
{
  const char *element;
  const char *settings;
} encoders[] = {
  { "vp8enc",
    "deadline=1 cpu-used=8 static-threshold=100 threads=2 end-usage=cq cq-level=8 min-quantizer=2 "
    "max-quantizer=30 target-bitrate=4000000 keyframe-max-dist=150" },
  { "vp9enc", "deadline=1 cpu-used=6 threads=2 row-mt=true end-usage=cq cq-level=16 "
              "target-bitrate=4000000 keyframe-max-dist=150" },
};

static const char *const others[] = { "appsrc", "videoconvert", "webmmux", "filesink" };

typedef struct
{
  GstElement *pipeline;
  GstElement *source;
  GstBus *bus;
  int width, height;
  guint fps;
  guint64 n_pictures; /* pushed */
} Writer;

static gboolean
has_element (const char *name)
{
  GstElementFactory *factory = gst_element_factory_find (name);
  gboolean is_there = factory != NULL;

  gst_clear_object (&factory);
  return is_there;
}

static int
find_encoder (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (encoders); i++)
    if (has_element (encoders[i].element))
      return (int) i;
  return -1;
}

static gboolean
fail_without (GError **error, const char *element)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               /* Translators: %s is the name of a part of GStreamer, such as “vp8enc” */
               _ ("WebM cannot be written on this machine: GStreamer has no “%s”"), element);
  return FALSE;
}

static gboolean
is_available (GError **error)
{
  if (!gst_init_check (NULL, NULL, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (!has_element (others[i]))
      return fail_without (error, others[i]);
  return find_encoder () >= 0 || fail_without (error, encoders[0].element);
}

static void
writer_free (gpointer data)
{
  Writer *self = data;

  gst_element_set_state (self->pipeline, GST_STATE_NULL);
  gst_clear_object (&self->source);
  gst_clear_object (&self->bus);
  gst_clear_object (&self->pipeline);
  g_free (self);
}

static void
set_up (Writer *self, AtlasExportFile *file)
{
  g_autofree char *format =
    g_strdup_printf ("video/x-raw,format=" PIXEL_FORMAT ",width=%d,height=%d,framerate=%u/1",
                     self->width, self->height, self->fps);
  GstElement *sink = gst_bin_get_by_name (GST_BIN (self->pipeline), "sink");
  GstCaps *caps = gst_caps_from_string (format);

  g_object_set (sink, "location", atlas_export_file_get_temporary_path (file), NULL);
  g_object_set (self->source, "caps", caps, "format", GST_FORMAT_TIME, NULL);
  gst_caps_unref (caps);
  gst_object_unref (sink);
}

/* What went wrong in the pipeline, if anything did */
static gboolean
check (Writer *self, GstClockTime wait, gboolean *is_over, GError **error)
{
  GstMessage *message =
    gst_bus_timed_pop_filtered (self->bus, wait, GST_MESSAGE_ERROR | GST_MESSAGE_EOS);
  g_autoptr (GError) problem = NULL;
  gboolean is_good = TRUE;

  if (message == NULL)
    return TRUE;
  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    {
      gst_message_parse_error (message, &problem, NULL);
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "GStreamer: %s", problem->message);
      is_good = FALSE;
    }
  else
    *is_over = TRUE;
  gst_message_unref (message);
  return is_good;
}

static gpointer
writer_open (AtlasExportFile *file, int width, int height, guint fps, GError **error)
{
  int encoder = find_encoder ();
  g_autofree char *description =
    g_strdup_printf ("appsrc name=source ! videoconvert ! %s %s ! webmmux ! filesink name=sink",
                     encoders[encoder].element, encoders[encoder].settings);
  GstElement *pipeline = gst_parse_launch (description, error);
  Writer *self;

  if (pipeline == NULL)
    return NULL;
  self = g_new0 (Writer, 1);
  self->pipeline = gst_object_ref_sink (pipeline);
  self->source = gst_bin_get_by_name (GST_BIN (pipeline), "source");
  self->bus = gst_element_get_bus (pipeline);
  self->width = width;
  self->height = height;
  self->fps = fps;
  set_up (self, file);
  if (gst_element_set_state (pipeline, GST_STATE_PLAYING) != GST_STATE_CHANGE_FAILURE)
    return self;
  if (check (self, 0, &(gboolean) { FALSE }, error))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "GStreamer: %s", description);
  writer_free (self);
  return NULL;
}

static GstBuffer *
copy_picture (const Writer *self, cairo_surface_t *picture)
{
  gsize row = (gsize) self->width * 4;
  gsize stride = (gsize) cairo_image_surface_get_stride (picture);
  GstBuffer *buffer = gst_buffer_new_allocate (NULL, row * (gsize) self->height, NULL);
  const guint8 *data;

  cairo_surface_flush (picture);
  data = cairo_image_surface_get_data (picture);
  for (int y = 0; y < self->height; y++)
    gst_buffer_fill (buffer, row * (gsize) y, data + stride * (gsize) y, row);
  return buffer;
}

/* The encoder is slower than we are. */
static gboolean
wait_for_encoder (Writer *self, GCancellable *cancellable, GError **error)
{
  guint64 n_waiting = 0;
  gboolean is_over = FALSE;

  while (TRUE)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !check (self, 0, &is_over, error))
        return FALSE;
      g_object_get (self->source, "current-level-buffers", &n_waiting, NULL);
      if (n_waiting < MAX_WAITING)
        return TRUE;
      g_usleep (WAIT_US);
    }
}

static gboolean
push (Writer *self, GstBuffer *picture, GError **error)
{
  /* The pixels are the same, the time is its own. */
  GstBuffer *buffer = gst_buffer_copy (picture);
  GstFlowReturn result = GST_FLOW_OK;

  GST_BUFFER_PTS (buffer) = gst_util_uint64_scale (self->n_pictures, GST_SECOND, self->fps);
  GST_BUFFER_DURATION (buffer) = GST_SECOND / self->fps;
  self->n_pictures++;
  g_signal_emit_by_name (self->source, "push-buffer", buffer, &result);
  gst_buffer_unref (buffer);
  if (result == GST_FLOW_OK)
    return TRUE;
  if (check (self, POLL_NS, &(gboolean) { FALSE }, error))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "GStreamer: %s", gst_flow_get_name (result));
  return FALSE;
}

static gboolean
writer_add (gpointer data,
            cairo_surface_t *picture,
            guint duration_ms,
            GCancellable *cancellable,
            GError **error)
{
  Writer *self = data;
  guint n = MAX ((duration_ms * self->fps + 500) / 1000, 1);
  GstBuffer *buffer = copy_picture (self, picture);
  gboolean is_good = TRUE;

  for (guint i = 0; i < n && is_good; i++)
    is_good = wait_for_encoder (self, cancellable, error) && push (self, buffer, error);
  gst_buffer_unref (buffer);
  return is_good;
}

static gboolean
writer_finish (gpointer data, GCancellable *cancellable, GError **error)
{
  Writer *self = data;
  GstFlowReturn result = GST_FLOW_OK;
  gboolean is_over = FALSE;

  g_signal_emit_by_name (self->source, "end-of-stream", &result);
  while (!is_over)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
        !check (self, POLL_NS, &is_over, error))
      return FALSE;
  /* Closes the file, with what a player looks for at its beginning. */
  gst_element_set_state (self->pipeline, GST_STATE_NULL);
  return TRUE;
}

const AtlasMovieClass atlas_movie_webm_class = {
  .is_available = is_available,
  .open = writer_open,
  .add = writer_add,
  .finish = writer_finish,
  .free = writer_free,
};
