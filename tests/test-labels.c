/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-label-text.h"
#include "atlas-labels.h"
#include "atlas-projection.h"
#include "world-fixture.h"

#include <math.h>

#define LABEL(array, i) (&g_array_index (array, AtlasLabel, i))
#define PLACED(array, i) (&g_array_index (array, AtlasPlacedLabel, i))

/* Letters as wide as those of a usual font; the placement does not care for more. */
static AtlasLabelBox
measure_cb (const AtlasLabel *label, gpointer user_data)
{
  return (AtlasLabelBox) { 6.5f * (float) g_utf8_strlen (label->text, -1), 15.0f };
}

static GArray *
place (GArray *labels, double world_px, double x, double y, double width, double height)
{
  return atlas_labels_place ((const AtlasLabel *) (void *) labels->data, labels->len, world_px, x,
                             y, width, height, NULL, measure_cb, NULL);
}

static const AtlasLabel *
find_label (GArray *labels, AtlasLabelKind kind, const char *text)
{
  for (guint i = 0; i < labels->len; i++)
    if (LABEL (labels, i)->kind == kind && g_str_equal (LABEL (labels, i)->text, text))
      return LABEL (labels, i);
  return NULL;
}

static const struct
{
  const char *date;
  AtlasLabelKind kind;
  const char *present;
  const char *absent;
} names[] = {
  { "1989-11-09", ATLAS_LABEL_STATE, "West Germany", "Germany" },
  { "1990-10-02", ATLAS_LABEL_STATE, "East Germany", "Germany" },
  { "1990-10-03", ATLAS_LABEL_STATE, "Germany", "West Germany" },
  { "1990-10-03", ATLAS_LABEL_STATE, "Germany", "East Germany" },
  { "1980-01-01", ATLAS_LABEL_STATE, "Zaire", "DR Congo" },
  { "2000-01-01", ATLAS_LABEL_STATE, "DR Congo", "Zaire" },
  { "1961-01-01", ATLAS_LABEL_CAPITAL, "Léopoldville", "Kinshasa" },
  { "1980-01-01", ATLAS_LABEL_CAPITAL, "Kinshasa", "Léopoldville" },
  { "1980-01-01", ATLAS_LABEL_CITY, "Leningrad", "Saint Petersburg" },
  { "1980-01-01", ATLAS_LABEL_CITY, "Leningrad", "St. Petersburg" },
  { "1985-01-01", ATLAS_LABEL_CAPITAL, "Bonn", "Ljubljana" },
  { "2004-01-01", ATLAS_LABEL_CAPITAL, "Berlin", "Bonn" },
  { "1985-01-01", ATLAS_LABEL_TERRITORY, "Ukrainian SSR", "Kaliningrad" },
  { "2004-01-01", ATLAS_LABEL_TERRITORY, "Kaliningrad", "Ukrainian SSR" },
  { "1955-01-01", ATLAS_LABEL_TERRITORY, "Senegal", "French West Africa: Senegal" },
  { "1955-01-01", ATLAS_LABEL_TERRITORY, "Kenya", "France" },
  { "2004-01-01", ATLAS_LABEL_TERRITORY, "Greenland", "Denmark" },
  { "2004-01-01", ATLAS_LABEL_DOT, "Monaco", "Vatican City" },
};

static void
test_names_of_the_day (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (AtlasDay) day = world_fixture_day (names[i].date, ATLAS_VIEW_RECOGNISED);
      g_autoptr (GArray) labels = atlas_labels_collect (day);

      g_test_message ("%s: %s, not %s", names[i].date, names[i].present, names[i].absent);
      g_assert_nonnull (find_label (labels, names[i].kind, names[i].present));
      g_assert_null (find_label (labels, names[i].kind, names[i].absent));
    }
}

/* A state's name stands on its own ground, and the more important label comes first. */
static void
test_names_on_their_ground (void)
{
  static const char *const dates[] = { "1949-04-04", "1962-07-02", "1989-12-31", "2024-12-31" };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (AtlasDay) day = world_fixture_day (dates[i], ATLAS_VIEW_RECOGNISED);
      g_autoptr (GArray) labels = atlas_labels_collect (day);

      for (guint k = 0; k < labels->len; k++)
        {
          const AtlasLabel *label = LABEL (labels, k);
          guint unit = atlas_geography_locate (
            geography_fixture_get (), atlas_mercator_lat (label->y), atlas_mercator_lon (label->x));

          if (k > 0)
            g_assert_cmpfloat (label->importance, <=, LABEL (labels, k - 1)->importance);
          if (label->kind == ATLAS_LABEL_STATE && label->radius > 0.0)
            g_assert_cmpuint (atlas_day_get_unit_state (day, unit), ==, label->state);
        }
    }
}

/* Denmark is named in Denmark although Greenland, an integral part then, is far larger, and the
 * Soviet Union in Russia. */
static void
assert_state_in_unit (const char *date, const char *name, const char *unit_id)
{
  g_autoptr (AtlasDay) day = world_fixture_day (date, ATLAS_VIEW_RECOGNISED);
  g_autoptr (GArray) labels = atlas_labels_collect (day);
  const AtlasLabel *label = find_label (labels, ATLAS_LABEL_STATE, name);

  g_assert_nonnull (label);
  g_assert_cmpuint (atlas_geography_locate (geography_fixture_get (), atlas_mercator_lat (label->y),
                                            atlas_mercator_lon (label->x)),
                    ==, world_fixture_find_unit (unit_id));
}

static void
test_main_unit (void)
{
  assert_state_in_unit ("1960-01-01", "Denmark", "DNK");
  assert_state_in_unit ("1960-01-01", "France", "FRA");
  assert_state_in_unit ("1980-01-01", "Soviet Union", "RUS");
  assert_state_in_unit ("2000-01-01", "Germany", "DEU-W");
}

static gboolean
overlap (float ax, float ay, float aw, float ah, float bx, float by, float bw, float bh)
{
  return ax < bx + bw && bx < ax + aw && ay < by + bh && by < ay + ah;
}

static void
assert_apart (const AtlasLabel *label_a,
              const AtlasPlacedLabel *a,
              const AtlasLabel *label_b,
              const AtlasPlacedLabel *b)
{
  float radius = (float) atlas_label_get_dot_radius (label_b);

  if (!a->show_text)
    return;
  if (b->show_text && overlap (a->text_x, a->text_y, a->box.width, a->box.height, b->text_x,
                               b->text_y, b->box.width, b->box.height))
    g_error ("The names of %s and %s overlap", label_a->text, label_b->text);
  if (radius > 0.0f && overlap (a->text_x, a->text_y, a->box.width, a->box.height, b->x - radius,
                                b->y - radius, 2.0f * radius, 2.0f * radius))
    g_error ("The name of %s lies on the dot of %s", label_a->text, label_b->text);
}

static guint
count_dots (GArray *labels, double zoom)
{
  guint n = 0;

  for (guint i = 0; i < labels->len; i++)
    if (LABEL (labels, i)->kind == ATLAS_LABEL_DOT && zoom < LABEL (labels, i)->max_zoom)
      n++;
  return n;
}

static void
assert_placed_well (GArray *labels, double zoom)
{
  double world_px = 256.0 * exp2 (zoom);
  /* With a margin, so that names across the dateline are seen next to those of the other side. */
  g_autoptr (GArray) placed = place (labels, world_px, -200.0, 0.0, world_px + 400.0, world_px);
  guint n_dots = 0;

  for (guint i = 0; i < placed->len; i++)
    {
      const AtlasPlacedLabel *a = PLACED (placed, i);
      const AtlasLabel *label = LABEL (labels, a->label);

      g_assert_cmpfloat (zoom, >=, label->min_zoom);
      g_assert_cmpfloat (zoom, <, label->max_zoom);
      if (label->kind == ATLAS_LABEL_DOT && a->x >= 0.0f && (double) a->x < world_px)
        n_dots++;
      for (guint k = 0; k < placed->len; k++)
        if (k != i)
          assert_apart (label, a, LABEL (labels, PLACED (placed, k)->label), PLACED (placed, k));
    }
  g_assert_cmpuint (placed->len, >, 20);
  g_assert_cmpuint (n_dots, ==, count_dots (labels, zoom));
}

static void
test_placement (void)
{
  static const char *const dates[] = { "1949-04-04", "1960-12-31", "1991-12-26", "2024-12-31" };
  static const double zooms[] = { 1.0, 2.0, 2.75, 4.0, 5.3, 7.0 };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autoptr (AtlasDay) day = world_fixture_day (dates[i], ATLAS_VIEW_CONTROLLED);
      g_autoptr (GArray) labels = atlas_labels_collect (day);

      for (guint k = 0; k < G_N_ELEMENTS (zooms); k++)
        assert_placed_well (labels, zooms[k]);
    }
}

/* Dots that would lie on each other are moved apart, but not far. */
static void
test_dots_are_nudged (void)
{
  AtlasLabel dots[3];
  g_autoptr (GArray) placed = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dots); i++)
    dots[i] = (AtlasLabel) { .kind = ATLAS_LABEL_DOT,
                             .text = "",
                             .state = i + 1,
                             .x = 0.5,
                             .y = 0.5,
                             .min_zoom = -G_MAXDOUBLE,
                             .max_zoom = G_MAXDOUBLE };
  placed = atlas_labels_place (dots, 3, 1024.0, 0.0, 0.0, 1024.0, 1024.0, NULL, measure_cb, NULL);

  g_assert_cmpuint (placed->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const AtlasPlacedLabel *a = PLACED (placed, i);
      const AtlasPlacedLabel *b = PLACED (placed, (i + 1) % 3);

      g_assert_cmpfloat (hypot ((double) a->x - 512.0, (double) a->y - 512.0), <=, 9.5);
      g_assert_cmpfloat (hypot ((double) (a->x - b->x), (double) (a->y - b->y)), >=, 6.0);
    }
}

/* While panning every name keeps its place in the world. */
static void
test_stable_while_panning (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2004-03-29", ATLAS_VIEW_RECOGNISED);
  g_autoptr (GArray) labels = atlas_labels_collect (day);
  g_autoptr (GArray) a = place (labels, 8192.0, 4000.0, 2200.0, 1200.0, 800.0);
  g_autoptr (GArray) b = place (labels, 8192.0, 4100.0, 2250.0, 1200.0, 800.0);
  guint n_same = 0;

  for (guint i = 0; i < a->len; i++)
    for (guint k = 0; k < b->len; k++)
      if (PLACED (a, i)->label == PLACED (b, k)->label)
        {
          g_assert_cmpfloat_with_epsilon (PLACED (a, i)->x - 100.0f, PLACED (b, k)->x, 0.01f);
          g_assert_cmpfloat_with_epsilon (PLACED (a, i)->text_y - 50.0f, PLACED (b, k)->text_y,
                                          0.01f);
          g_assert_cmpint (PLACED (a, i)->show_text, ==, PLACED (b, k)->show_text);
          n_same++;
        }
  g_assert_cmpuint (n_same, >, 40);
}

static guint
count_placed (GArray *labels, GArray *placed, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < placed->len; i++)
    if (g_str_equal (LABEL (labels, PLACED (placed, i)->label)->text, text))
      n++;
  return n;
}

static void
test_world_copies (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2004-03-29", ATLAS_VIEW_RECOGNISED);
  g_autoptr (GArray) labels = atlas_labels_collect (day);
  g_autoptr (GArray) once = place (labels, 1024.0, 0.0, 0.0, 1024.0, 1024.0);
  g_autoptr (GArray) thrice = place (labels, 1024.0, -1024.0, 0.0, 3072.0, 1024.0);
  g_autoptr (GArray) pacific = place (labels, 1024.0, 824.0, 300.0, 400.0, 500.0);

  g_assert_cmpuint (count_placed (labels, once, "Brazil"), ==, 1);
  g_assert_cmpuint (count_placed (labels, thrice, "Brazil"), ==, 3);
  g_assert_cmpuint (count_placed (labels, pacific, "Tonga"), ==, 1);
  g_assert_cmpuint (count_placed (labels, pacific, "Brazil"), ==, 0);
}

static const char *const big_names[] = { "Russia", "Ukraine", "Germany", "Brazil", "Poland" };

static gboolean
is_covered (const AtlasPlacedLabel *placed, GArray *obstacles, double world_px)
{
  for (guint i = 0; placed->show_text && i < obstacles->len; i++)
    {
      const AtlasForceObstacle *obstacle = &g_array_index (obstacles, AtlasForceObstacle, i);

      if (overlap (placed->text_x, placed->text_y, placed->box.width, placed->box.height,
                   (float) (obstacle->x * world_px + obstacle->box.x),
                   (float) (obstacle->y * world_px + obstacle->box.y), (float) obstacle->box.width,
                   (float) obstacle->box.height))
        return TRUE;
    }
  return FALSE;
}

static guint
count_covered (GArray *placed, GArray *obstacles)
{
  guint n = 0;

  for (guint i = 0; i < placed->len; i++)
    n += is_covered (PLACED (placed, i), obstacles, 8192.0);
  return n;
}

/* Names keep clear of a pin on every capital, but are not lost for it where there is room beside;
 * dots stay. */
static void
test_obstacles (void)
{
  g_autoptr (AtlasDay) day = world_fixture_day ("2004-03-29", ATLAS_VIEW_RECOGNISED);
  g_autoptr (GArray) labels = atlas_labels_collect (day);
  g_autoptr (GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (AtlasForceObstacle));
  g_autoptr (GArray) free_ones = place (labels, 8192.0, 0.0, 0.0, 8192.0, 8192.0);
  g_autoptr (GArray) placed = NULL;

  for (guint i = 0; i < labels->len; i++)
    if (LABEL (labels, i)->kind == ATLAS_LABEL_CAPITAL)
      {
        AtlasForceObstacle obstacle = { LABEL (labels, i)->x,
                                        LABEL (labels, i)->y,
                                        { -13.0, -32.0, 26.0, 32.0 } };

        g_array_append_val (obstacles, obstacle);
      }
  placed = atlas_labels_place ((const AtlasLabel *) (void *) labels->data, labels->len, 8192.0, 0.0,
                               0.0, 8192.0, 8192.0, obstacles, measure_cb, NULL);
  g_assert_cmpuint (count_covered (free_ones, obstacles), >, 50);
  g_assert_cmpuint (count_covered (placed, obstacles), ==, 0);
  g_assert_cmpuint (placed->len, >, free_ones->len * 8 / 10);
  for (guint i = 0; i < G_N_ELEMENTS (big_names); i++)
    g_assert_cmpuint (count_placed (labels, placed, big_names[i]), >=, 1);
}

/* Where a symbol covers all of its usual places, a state’s name goes to the edge of the ground; a lesser
 * one is left out. */
static void
test_moved_aside (void)
{
  static const AtlasLabelKind kinds[] = { ATLAS_LABEL_STATE, ATLAS_LABEL_TERRITORY };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      AtlasLabel label = { .kind = kinds[i],
                           .text = "Georgia",
                           .x = 0.5,
                           .y = 0.5,
                           .radius = 10.0 / 1024.0,
                           .extent = 60.0 / 1024.0,
                           .min_zoom = -G_MAXDOUBLE,
                           .max_zoom = G_MAXDOUBLE };
      AtlasForceObstacle obstacle = { 0.5, 0.5, { -40.0, -20.0, 80.0, 40.0 } };
      g_autoptr (GArray) obstacles = g_array_new (FALSE, FALSE, sizeof (AtlasForceObstacle));
      g_autoptr (GArray) placed = NULL;

      g_array_append_val (obstacles, obstacle);
      placed = atlas_labels_place (&label, 1, 1024.0, 0.0, 0.0, 1024.0, 1024.0, obstacles,
                                   measure_cb, NULL);
      g_assert_cmpuint (placed->len, ==, kinds[i] == ATLAS_LABEL_STATE ? 1 : 0);
      if (placed->len == 0)
        continue;
      g_assert_false (is_covered (PLACED (placed, 0), obstacles, 1024.0));
      g_assert_cmpfloat (fabs ((double) PLACED (placed, 0)->text_y + 7.5 - 512.0), <=, 30.0);
    }
}

static void
test_empty (void)
{
  g_autoptr (GArray) placed =
    atlas_labels_place (NULL, 0, 1024.0, 0.0, 0.0, 500.0, 500.0, NULL, measure_cb, NULL);

  g_assert_cmpuint (placed->len, ==, 0);
}

/* Adding up letters says what a layout would: a name fits the box it was promised. */
static void
test_measure (void)
{
  PangoFontDescription *font = pango_font_description_from_string ("Sans");
  g_autoptr (AtlasLabelText) text = atlas_label_text_new (font, 14.0);
  AtlasLabel label = { .kind = ATLAS_LABEL_STATE, .text = "Poland", .extent = 0.02 };
  AtlasLabel longer = { .kind = ATLAS_LABEL_STATE, .text = "Bosnia and Herzegovina" };
  AtlasLabel other = { .kind = ATLAS_LABEL_CAPITAL, .text = "القاهرة" };
  AtlasLabelBox small = atlas_label_text_measure (text, &label, 1024.0);
  AtlasLabelBox large = atlas_label_text_measure (text, &label, 32768.0);
  AtlasLabelBox broken = atlas_label_text_measure (text, &longer, 1024.0);
  AtlasLabelBox shaped = atlas_label_text_measure (text, &other, 1024.0);

  g_assert_cmpfloat (small.width, >, 20.0f);
  g_assert_cmpfloat (large.width, >, small.width * 1.2f);
  g_assert_cmpfloat (broken.height, >, small.height * 1.8f);
  g_assert_cmpfloat (broken.width, <, small.width * 3.0f);
  g_assert_cmpfloat (shaped.width, >, 10.0f);
  pango_font_description_free (font);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/labels/names-of-the-day", test_names_of_the_day);
  g_test_add_func ("/labels/names-on-their-ground", test_names_on_their_ground);
  g_test_add_func ("/labels/main-unit", test_main_unit);
  g_test_add_func ("/labels/placement", test_placement);
  g_test_add_func ("/labels/dots-are-nudged", test_dots_are_nudged);
  g_test_add_func ("/labels/stable-while-panning", test_stable_while_panning);
  g_test_add_func ("/labels/world-copies", test_world_copies);
  g_test_add_func ("/labels/obstacles", test_obstacles);
  g_test_add_func ("/labels/moved-aside", test_moved_aside);
  g_test_add_func ("/labels/empty", test_empty);
  g_test_add_func ("/labels/measure", test_measure);
  result = g_test_run ();
  world_fixture_drop ();
  return result;
}
