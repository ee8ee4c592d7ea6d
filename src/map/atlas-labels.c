/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-labels.h"

#include "atlas-projection.h"

#include <math.h>
#include <string.h>

/* Circumference of the earth at the equator, km: the width of the world in Mercator. */
#define WORLD_KM 40075.017
/* From this size on screen a state's ground is seen, below it is a dot. */
#define STATE_MIN_PX 6.0
#define TERRITORY_MIN_PX 22.0
/* A name that stands farther than this from the capital is written there once more. */
#define REPEAT_MIN_PX 450.0
#define CAPITAL_MIN_PX 48.0
/* At these zooms there is room for every name, however small the ground. */
#define TERRITORY_MAX_MIN_ZOOM 6.5
#define CAPITAL_MAX_MIN_ZOOM 7.0
#define CITY_MIN_ZOOM 5.0
#define CITY_ZOOM_PER_RANK 0.6
/* The capital’s unit carries the name when it is at least this share of the ground around it. */
#define CAPITAL_MIN_SHARE 0.1
/* A territory that is nearly the whole state needs no name of its own. */
#define TERRITORY_MAX_SHARE 0.95

typedef struct
{
  AtlasDay *day;
  AtlasGeography *geography;
  guint *roots;     /* by unit: one unit of the same contiguous ground */
  double *areas;    /* by root: its Mercator area, world fractions squared */
  guint8 *capitals; /* by place: it is a capital on the day */
  GArray *labels;
} Collector;

static double
zoom_for_size (double extent, double size_px)
{
  return log2 (size_px / (MAX (extent, 1e-9) * 256.0));
}

static double
unit_mercator_area (AtlasGeography *geography, guint unit)
{
  const AtlasGeoUnit *record = atlas_geography_get_unit (geography, unit);
  double lat = atlas_mercator_lat ((double) record->label_m / ATLAS_GEO_MAX);
  double cosine = MAX (cos (lat * G_PI / 180.0), 0.05);

  return record->area_km2 / (WORLD_KM * WORLD_KM * cosine * cosine);
}

static gboolean
is_integral (Collector *self, guint unit)
{
  return atlas_day_get_unit_period (self->day, unit)->status == ATLAS_GEO_STATUS_INTEGRAL;
}

static const char *
get_territory (Collector *self, guint unit)
{
  const AtlasGeoPeriod *period = atlas_day_get_unit_period (self->day, unit);

  return atlas_geography_get_text (self->geography, period->territory);
}

static guint
find_root (guint *roots, guint unit)
{
  while (roots[unit] != unit)
    {
      roots[unit] = roots[roots[unit]];
      unit = roots[unit];
    }
  return unit;
}

/* Ground is one where a state’s integral units touch, or those of one territory do. */
static gboolean
is_same_ground (Collector *self, guint a, guint b)
{
  guint state = atlas_day_get_unit_state (self->day, a);

  if (state == 0 || state != atlas_day_get_unit_state (self->day, b))
    return FALSE;
  if (is_integral (self, a) && is_integral (self, b))
    return TRUE;
  return is_integral (self, a) == is_integral (self, b) && *get_territory (self, a) != '\0' &&
         strcmp (get_territory (self, a), get_territory (self, b)) == 0;
}

static void
join_grounds (Collector *self)
{
  guint n_units = atlas_geography_get_n_units (self->geography);
  guint n_borders = atlas_geography_get_n_borders (self->geography);

  for (guint unit = 1; unit <= n_units; unit++)
    self->roots[unit] = unit;
  for (guint line = 1; line <= n_borders; line++)
    {
      guint a;
      guint b;

      atlas_geography_get_line_units (self->geography, line, &a, &b);
      if (is_same_ground (self, a, b))
        self->roots[find_root (self->roots, a)] = find_root (self->roots, b);
    }
  for (guint unit = 1; unit <= n_units; unit++)
    {
      self->roots[unit] = find_root (self->roots, unit);
      self->areas[self->roots[unit]] += unit_mercator_area (self->geography, unit);
    }
}

static void
set_ground (Collector *self, AtlasLabel *label, guint unit, double area)
{
  const AtlasGeoUnit *record = atlas_geography_get_unit (self->geography, unit);

  label->x = (double) record->label_x / ATLAS_GEO_MAX;
  label->y = (double) record->label_m / ATLAS_GEO_MAX;
  label->radius = (double) record->label_radius / ATLAS_GEO_MAX;
  label->extent = sqrt (area);
}

static void
set_place (Collector *self, AtlasLabel *label, guint place)
{
  const AtlasGeoPlace *record = atlas_geography_get_place (self->geography, place);

  label->x = atlas_mercator_x ((double) record->lon);
  label->y = atlas_mercator_y ((double) record->lat);
}

/* The unit that carries the name of @state: on the ground around the capital, the capital’s own
 * unit unless that is a small part of it, as Berlin is of Germany. */
static guint
find_main_unit (Collector *self, guint state)
{
  guint n_units;
  const guint16 *units = atlas_day_get_state_units (self->day, state, &n_units);
  guint place = atlas_day_get_capital (self->day, state);
  guint home = place ? atlas_geography_get_place (self->geography, place)->unit : 0;

  if (home != 0 && atlas_day_get_unit_state (self->day, home) != state)
    home = 0;
  if (home != 0 && unit_mercator_area (self->geography, home) >=
                     CAPITAL_MIN_SHARE * self->areas[self->roots[home]])
    return home;
  for (guint i = 0; i < n_units; i++)
    if (home != 0 ? self->roots[units[i]] == self->roots[home] : is_integral (self, units[i]))
      return units[i];
  return units[0];
}

static void
add_state (Collector *self, guint state, guint unit)
{
  guint place = atlas_day_get_capital (self->day, state);
  AtlasLabel label = { .kind = ATLAS_LABEL_STATE, .state = state, .max_zoom = G_MAXDOUBLE };
  AtlasLabel dot;

  label.text = atlas_day_get_state_name (self->day, state);
  set_ground (self, &label, unit, self->areas[self->roots[unit]]);
  label.min_zoom = zoom_for_size (label.extent, STATE_MIN_PX);
  label.importance = label.extent;
  g_array_append_val (self->labels, label);

  dot = label;
  dot.kind = ATLAS_LABEL_DOT;
  dot.radius = 0.0;
  dot.min_zoom = -G_MAXDOUBLE;
  dot.max_zoom = zoom_for_size (label.extent, STATE_MIN_PX);
  if (place != 0)
    set_place (self, &dot, place);
  g_array_append_val (self->labels, dot);
}

/* Whoever looks at one end of a large state should not have to go to the other for its name. */
static void
add_repetition (Collector *self, guint state, guint unit)
{
  guint place = atlas_day_get_capital (self->day, state);
  AtlasLabel label = { .kind = ATLAS_LABEL_STATE, .state = state, .max_zoom = G_MAXDOUBLE };
  double x;
  double y;

  if (place == 0)
    return;
  set_ground (self, &label, unit, self->areas[self->roots[unit]]);
  x = label.x;
  y = label.y;
  set_place (self, &label, place);
  label.text = atlas_day_get_state_name (self->day, state);
  label.radius = 0.0;
  label.min_zoom = zoom_for_size (hypot (label.x - x, label.y - y), REPEAT_MIN_PX);
  label.importance = label.extent / 2.0;
  g_array_append_val (self->labels, label);
}

static void
add_capital (Collector *self, guint state, guint unit)
{
  guint place = atlas_day_get_capital (self->day, state);
  AtlasLabel label = { .kind = ATLAS_LABEL_CAPITAL, .state = state, .max_zoom = G_MAXDOUBLE };
  const AtlasGeoPlace *record;

  if (place == 0)
    return;
  record = atlas_geography_get_place (self->geography, place);
  label.text =
    atlas_geography_get_place_name (self->geography, place, atlas_day_get_date (self->day));
  set_place (self, &label, place);
  label.extent = sqrt (self->areas[self->roots[unit]]);
  label.min_zoom = MIN (zoom_for_size (label.extent, CAPITAL_MIN_PX), CAPITAL_MAX_MIN_ZOOM);
  /* Behind the names of states of half the size; of two alike the larger city first. */
  label.importance = label.extent / 4.0 + (double) record->population * 1e-12;
  self->capitals[place] = TRUE;
  g_array_append_val (self->labels, label);
}

/* The part of “French West Africa: Senegal” that is written on the map. */
static const char *
get_short_name (const char *name)
{
  const char *colon = strstr (name, ": ");

  return colon != NULL ? colon + 2 : name;
}

static const char *
get_territory_name (Collector *self, guint unit, guint main_unit)
{
  const char *territory = get_territory (self, unit);

  if (*territory != '\0')
    return get_short_name (territory);
  if (is_integral (self, unit) && self->roots[unit] == self->roots[main_unit])
    return NULL;
  return atlas_geography_get_unit_name (self->geography, unit);
}

static gboolean
is_same_territory (Collector *self, guint a, guint b)
{
  const char *territory = get_territory (self, a);

  if (*territory == '\0')
    return self->roots[a] == self->roots[b] && *get_territory (self, b) == '\0';
  return strcmp (territory, get_territory (self, b)) == 0;
}

/* The first unit of a territory is its largest: it carries the name of all of it. */
static void
add_territory (Collector *self, guint state, guint main_unit, guint first)
{
  guint n_units;
  const guint16 *units = atlas_day_get_state_units (self->day, state, &n_units);
  guint unit = units[first];
  AtlasLabel label = { .kind = ATLAS_LABEL_TERRITORY, .state = state, .max_zoom = G_MAXDOUBLE };
  double area = 0.0;
  double whole = 0.0;

  label.text = get_territory_name (self, unit, main_unit);
  if (label.text == NULL || strcmp (label.text, atlas_day_get_state_name (self->day, state)) == 0)
    return;
  for (guint i = 0; i < n_units; i++)
    {
      double part = unit_mercator_area (self->geography, units[i]);
      gboolean is_in = is_same_territory (self, unit, units[i]);

      if (is_in && i < first)
        return;
      area += is_in ? part : 0.0;
      whole += part;
    }
  if (is_same_territory (self, unit, main_unit) && area > TERRITORY_MAX_SHARE * whole)
    return;

  set_ground (self, &label, unit, area);
  label.min_zoom = MIN (zoom_for_size (label.extent, TERRITORY_MIN_PX), TERRITORY_MAX_MIN_ZOOM);
  label.importance = label.extent / 2.0;
  g_array_append_val (self->labels, label);
}

static void
add_labels_of_state (Collector *self, guint state)
{
  guint main_unit = find_main_unit (self, state);
  guint n_units;

  add_state (self, state, main_unit);
  add_repetition (self, state, main_unit);
  add_capital (self, state, main_unit);
  atlas_day_get_state_units (self->day, state, &n_units);
  for (guint i = 0; i < n_units; i++)
    add_territory (self, state, main_unit, i);
}

static void
add_cities (Collector *self)
{
  guint n_places = atlas_geography_get_n_places (self->geography);

  for (guint place = 1; place <= n_places; place++)
    {
      const AtlasGeoPlace *record = atlas_geography_get_place (self->geography, place);
      AtlasLabel label = { .kind = ATLAS_LABEL_CITY, .max_zoom = G_MAXDOUBLE };

      if (self->capitals[place])
        continue;
      label.text =
        atlas_geography_get_place_name (self->geography, place, atlas_day_get_date (self->day));
      set_place (self, &label, place);
      label.min_zoom = CITY_MIN_ZOOM + CITY_ZOOM_PER_RANK * record->rank;
      label.importance = (double) record->population * 1e-13;
      g_array_append_val (self->labels, label);
    }
}

static int
compare_labels (gconstpointer a, gconstpointer b)
{
  const AtlasLabel *label_a = a;
  const AtlasLabel *label_b = b;

  if (label_a->importance != label_b->importance)
    return label_a->importance > label_b->importance ? -1 : 1;
  if (label_a->kind != label_b->kind)
    return label_a->kind < label_b->kind ? -1 : 1;
  return strcmp (label_a->text, label_b->text);
}

GArray *
atlas_labels_collect (AtlasDay *day)
{
  AtlasGeography *geography = atlas_world_get_geography (atlas_day_get_world (day));
  guint n_units = atlas_geography_get_n_units (geography);
  g_autofree guint *roots = g_new0 (guint, n_units + 1);
  g_autofree double *areas = g_new0 (double, n_units + 1);
  g_autofree guint8 *capitals = g_new0 (guint8, atlas_geography_get_n_places (geography) + 1);
  Collector self = { day, geography, roots, areas, capitals, NULL };
  guint n_states;
  const guint16 *states = atlas_day_get_states (day, &n_states);

  self.labels = g_array_new (FALSE, FALSE, sizeof (AtlasLabel));
  join_grounds (&self);
  for (guint i = 0; i < n_states; i++)
    add_labels_of_state (&self, states[i]);
  add_cities (&self);
  g_array_sort (self.labels, compare_labels);
  return self.labels;
}

AtlasLabelSize
atlas_label_get_size (const AtlasLabel *label, double world_px)
{
  double size_px = label->extent * world_px;

  if (label->kind == ATLAS_LABEL_TERRITORY)
    return ATLAS_LABEL_SIZE_TERRITORY;
  if (label->kind != ATLAS_LABEL_STATE)
    return ATLAS_LABEL_SIZE_MINOR;
  if (size_px < 50.0)
    return ATLAS_LABEL_SIZE_SMALL;
  if (size_px < 120.0)
    return ATLAS_LABEL_SIZE_MEDIUM;
  return size_px < 320.0 ? ATLAS_LABEL_SIZE_LARGE : ATLAS_LABEL_SIZE_HUGE;
}

double
atlas_label_get_dot_radius (const AtlasLabel *label)
{
  switch (label->kind)
    {
    case ATLAS_LABEL_DOT:
      return ATLAS_LABEL_DOT_RADIUS_PX;
    case ATLAS_LABEL_CAPITAL:
      return ATLAS_LABEL_CAPITAL_RADIUS_PX;
    case ATLAS_LABEL_CITY:
      return ATLAS_LABEL_CITY_RADIUS_PX;
    case ATLAS_LABEL_STATE:
    case ATLAS_LABEL_TERRITORY:
    default:
      return 0.0;
    }
}
