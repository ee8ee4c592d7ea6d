/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-marker-symbol.h"

#include <math.h>
#include <string.h>

#define SIZE_PX 120

/* The pixels of a symbol with its tip at 60, 100. Icons are of the program, which is not there. */
static guint32 *
paint (const AtlasMarkerLook *look, AtlasScheme scheme, double text_scale)
{
  guint32 *pixels = g_new0 (guint32, SIZE_PX * SIZE_PX);
  cairo_surface_t *surface = cairo_image_surface_create_for_data (
    (guchar *) pixels, CAIRO_FORMAT_ARGB32, SIZE_PX, SIZE_PX, 4 * SIZE_PX);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, 60, 100);
  atlas_marker_look_draw (look, cr, font, atlas_palette_get (scheme), text_scale, 1);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  pango_font_description_free (font);
  return pixels;
}

static guint
count_inked (const guint32 *pixels)
{
  guint n = 0;

  for (guint i = 0; i < SIZE_PX * SIZE_PX; i++)
    n += pixels[i] != 0;
  return n;
}

static gboolean
is_inside (graphene_rect_t box, int x, int y)
{
  return graphene_rect_contains_point (
    &box, &GRAPHENE_POINT_INIT ((float) x - 60.0f + 0.5f, (float) y - 100.0f + 0.5f));
}

/* All that is drawn lies in the bounds, which a sprite is as large as. */
static void
test_bounds (void)
{
  const guint counts[] = { 0, 1, 2, 10, 100, 5000 };

  for (guint i = 0; i < 2 * 2 * 3 * G_N_ELEMENTS (counts); i++)
    {
      AtlasMarkerLook look = { .shape = i % 3,
                               .count = counts[i / 12],
                               .icon_name = "atlas-quote-symbolic",
                               .is_small = i / 3 % 2 == 0,
                               .is_disputed = TRUE,
                               .is_open = i / 6 % 2 == 0 };
      double scale = i % 2 == 0 ? 1.0 : 1.5;
      g_autofree guint32 *pixels = paint (&look, ATLAS_SCHEME_LIGHT, scale);
      graphene_rect_t bounds = atlas_marker_look_get_bounds (&look, scale);
      graphene_rect_t body = atlas_marker_look_get_body (&look, scale);

      g_assert_true (graphene_rect_contains_rect (&bounds, &body));
      for (int k = 0; k < SIZE_PX * SIZE_PX; k++)
        if (pixels[k] != 0)
          g_assert_true (is_inside (bounds, k % SIZE_PX, k / SIZE_PX));
    }
}

/* What is said by size, shape and marks is seen in every scheme without any colour. */
static void
test_differences (void)
{
  const AtlasMarkerLook looks[] = {
    { .shape = ATLAS_MARKER_EVENT, .count = 2 },
    { .shape = ATLAS_MARKER_QUOTE, .count = 2 },
    { .shape = ATLAS_MARKER_BOTH, .count = 2 },
    { .shape = ATLAS_MARKER_EVENT, .count = 2, .is_small = TRUE },
    { .shape = ATLAS_MARKER_EVENT, .count = 2, .is_disputed = TRUE },
    { .shape = ATLAS_MARKER_EVENT, .count = 2, .is_open = TRUE },
    { .shape = ATLAS_MARKER_EVENT, .count = 12 },
  };

  for (AtlasScheme scheme = 0; scheme < 4; scheme++)
    for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
      for (guint k = 0; k < i; k++)
        {
          g_autofree guint32 *a = paint (&looks[i], scheme, 1);
          g_autofree guint32 *b = paint (&looks[k], scheme, 1);
          guint n = 0;

          g_assert_false (atlas_marker_look_equal (&looks[i], &looks[k]));
          for (guint j = 0; j < SIZE_PX * SIZE_PX; j++)
            n += abs ((int) (a[j] >> 8 & 0xff) - (int) (b[j] >> 8 & 0xff)) > 60;
          g_assert_cmpuint (n, >, 20);
        }
}

static void
test_sizes (void)
{
  AtlasMarkerLook large = { .shape = ATLAS_MARKER_EVENT, .count = 2 };
  AtlasMarkerLook small = { .shape = ATLAS_MARKER_EVENT, .count = 2, .is_small = TRUE };
  AtlasMarkerLook open = {
    .shape = ATLAS_MARKER_EVENT, .count = 2, .is_small = TRUE, .is_open = TRUE
  };
  g_autofree guint32 *of_large = paint (&large, ATLAS_SCHEME_LIGHT, 1);
  g_autofree guint32 *of_small = paint (&small, ATLAS_SCHEME_LIGHT, 1);
  g_autofree guint32 *of_open = paint (&open, ATLAS_SCHEME_LIGHT, 1);
  g_autofree guint32 *of_text = paint (&large, ATLAS_SCHEME_LIGHT, 2);

  g_assert_cmpuint (count_inked (of_small), <, count_inked (of_large));
  g_assert_cmpuint (count_inked (of_open), >, count_inked (of_large));
  g_assert_cmpuint (count_inked (of_text), >, 2 * count_inked (of_large));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marker-symbol/bounds", test_bounds);
  g_test_add_func ("/marker-symbol/differences", test_differences);
  g_test_add_func ("/marker-symbol/sizes", test_sizes);
  return g_test_run ();
}
