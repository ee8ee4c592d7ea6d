/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-line-meter.h"
#include "world-fixture.h"

#include <pango/pangocairo.h>

/* As many as a row of the timeline has */
#define MAX_LINES 4

typedef PangoContext Context;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Context, g_object_unref)

static Context *
make_context (void)
{
  return pango_font_map_create_context (pango_cairo_font_map_get_default ());
}

static guint
count_laid_out (PangoContext *context, const char *text, int width_px)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width_px * PANGO_SCALE);
  return (guint) pango_layout_get_line_count (layout);
}

/* The texts of the record take nearly always as many lines as was said. */
static void
test_record (void)
{
  static const int widths[] = { 130, 260, 340, 700 };
  g_autoptr (Context) context = make_context ();
  g_autoptr (AtlasLineMeter) meter = atlas_line_meter_new (context, FALSE, 1.0);
  AtlasCollection *collection = atlas_world_get_collection (world_fixture_get ());
  guint n = 0;
  guint n_wrong = 0;

  for (guint i = 0; i < atlas_collection_get_n_events (collection); i++)
    for (guint k = 0; k < G_N_ELEMENTS (widths); k++)
      {
        const char *text = atlas_collection_get_event (collection, i)->text;
        guint said = atlas_line_meter_count (meter, text, widths[k], MAX_LINES);
        guint is = MIN (count_laid_out (context, text, widths[k]), MAX_LINES);

        g_assert_cmpuint (MAX (said, is) - MIN (said, is), <=, 1);
        n_wrong += said != is;
        n++;
      }
  g_test_message ("%u of %u differ", n_wrong, n);
  g_assert_cmpuint (n, >, 1000);
  g_assert_cmpuint (n_wrong, <, n / 50);
}

static void
test_edges (void)
{
  g_autoptr (Context) context = make_context ();
  g_autoptr (AtlasLineMeter) meter = atlas_line_meter_new (context, TRUE, 0.82);

  g_assert_cmpuint (atlas_line_meter_count (meter, "", 100, 4), ==, 1);
  g_assert_cmpuint (atlas_line_meter_count (meter, "one", 1000, 4), ==, 1);
  g_assert_cmpuint (atlas_line_meter_count (meter, "one two three", 1, 4), ==, 4);
  g_assert_cmpuint (atlas_line_meter_count (meter, "Donaudampfschifffahrtsgesellschaft", 60, 9), >,
                    2);
  g_assert_cmpuint (atlas_line_meter_count (meter, "北大西洋条约组织北大西洋条约组织", 60, 9), >,
                    2);
  g_assert_cmpuint (atlas_line_meter_count (meter, "a\nb", 1000, 9), ==, 1);
  g_assert_cmpuint (atlas_line_meter_count (meter, "anything", -5, 2), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line-meter/record", test_record);
  g_test_add_func ("/line-meter/edges", test_edges);
  return g_test_run ();
}
