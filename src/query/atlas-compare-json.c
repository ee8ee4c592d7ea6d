/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-compare.h"

#include "atlas-border-json.h"
#include "atlas-query-json.h"
#include "atlas-write-json.h"

typedef struct
{
  const AtlasCompare *compare;
  AtlasGeography *geography;
  AtlasCollection *collection;
  GString *json;
} Writer;

static void
begin (Writer *self, const char *name)
{
  g_string_append_printf (self->json, ",\"%s\":[", name);
}

/* The next object of an array */
static void
begin_item (Writer *self, guint index)
{
  g_string_append (self->json, index > 0 ? ",{" : "{");
}

static void
append (Writer *self, const char *name, const char *value)
{
  if (self->json->str[self->json->len - 1] != '{')
    g_string_append_c (self->json, ',');
  g_string_append_printf (self->json, "\"%s\":", name);
  atlas_write_json_string (self->json, value);
}

static void
append_state (Writer *self, const char *name, guint state)
{
  append (self, name, state != 0 ? atlas_geography_get_state_code (self->geography, state) : NULL);
}

static void
append_alliance (Writer *self, const char *name, guint alliance)
{
  append (self, name, atlas_collection_get_alliance (self->collection, alliance)->id);
}

static void
append_number (Writer *self, const char *name, double number)
{
  g_string_append_printf (self->json, ",\"%s\":", name);
  atlas_border_json_append_km (self->json, number);
}

static void
append_states (Writer *self, const char *name, GArray *states, AtlasDay *day)
{
  begin (self, name);
  for (guint i = 0; i < states->len; i++)
    {
      guint state = g_array_index (states, guint16, i);

      begin_item (self, i);
      append_state (self, "state", state);
      append (self, "name", atlas_day_get_state_name (day, state));
      g_string_append_c (self->json, '}');
    }
  g_string_append_c (self->json, ']');
}

static void
append_renamed (Writer *self)
{
  begin (self, "renamed");
  for (guint i = 0; i < self->compare->renamed->len; i++)
    {
      guint state = g_array_index (self->compare->renamed, guint16, i);

      begin_item (self, i);
      append_state (self, "state", state);
      append (self, "from", atlas_day_get_state_name (self->compare->from, state));
      append (self, "to", atlas_day_get_state_name (self->compare->to, state));
      g_string_append_c (self->json, '}');
    }
  g_string_append_c (self->json, ']');
}

static void
append_stage_set (Writer *self, const char *name, guint stages)
{
  gboolean is_first = TRUE;

  begin (self, name);
  for (guint stage = 0; stage < ATLAS_N_STAGES; stage++)
    {
      if ((stages & 1u << stage) == 0)
        continue;
      if (!is_first)
        g_string_append_c (self->json, ',');
      atlas_write_json_string (self->json, atlas_stage_to_id ((AtlasStage) stage));
      is_first = FALSE;
    }
  g_string_append_c (self->json, ']');
}

static void
append_stages (Writer *self)
{
  static const char *const kinds[] = {
    [ATLAS_COMPARE_JOINED] = "joined",
    [ATLAS_COMPARE_LEFT] = "left",
    [ATLAS_COMPARE_STAGE] = "stage",
  };

  begin (self, "stages");
  for (guint i = 0; i < self->compare->stages->len; i++)
    {
      const AtlasCompareStages *stages =
        &g_array_index (self->compare->stages, AtlasCompareStages, i);
      gboolean is_there = atlas_day_has_state (self->compare->to, stages->state);

      begin_item (self, i);
      append_state (self, "state", stages->state);
      append (self, "name",
              atlas_day_get_state_name (is_there ? self->compare->to : self->compare->from,
                                        stages->state));
      append_alliance (self, "alliance", stages->alliance);
      append (self, "kind", kinds[stages->kind]);
      append_stage_set (self, "from", stages->from);
      append_stage_set (self, "to", stages->to);
      g_string_append_c (self->json, '}');
    }
  g_string_append_c (self->json, ']');
}

static void
append_ground (Writer *self)
{
  double sum = 0;

  begin (self, "ground");
  for (guint i = 0; i < self->compare->ground->len; i++)
    {
      const AtlasCompareGround *ground =
        &g_array_index (self->compare->ground, AtlasCompareGround, i);

      begin_item (self, i);
      append (self, "unit", atlas_geography_get_unit_id (self->geography, ground->unit));
      append (self, "name", atlas_geography_get_unit_name (self->geography, ground->unit));
      append_state (self, "from", ground->from);
      append_state (self, "to", ground->to);
      append_number (self, "km2", ground->km2);
      g_string_append_printf (self->json, ",\"contested\":%s}",
                              ground->is_contested ? "true" : "false");
      sum += ground->km2;
    }
  g_string_append_c (self->json, ']');
  append_number (self, "ground_km2", sum);
}

static void
append_borders (Writer *self)
{
  begin (self, "borders");
  for (guint i = 0; i < self->compare->borders->len; i++)
    {
      const AtlasCompareBorder *border =
        &g_array_index (self->compare->borders, AtlasCompareBorder, i);

      begin_item (self, i);
      append_alliance (self, "alliance", border->alliance);
      if (border->other_alliance != G_MAXUINT)
        append_alliance (self, "with", border->other_alliance);
      else
        append_state (self, "with", border->state);
      if (border->from_state != border->state)
        append_state (self, "from_state", border->from_state);
      append_number (self, "from_km", border->from_km);
      append_number (self, "to_km", border->to_km);
      g_string_append_c (self->json, '}');
    }
  g_string_append_c (self->json, ']');
}

void
atlas_compare_append_json (const AtlasCompare *self, GString *json)
{
  AtlasWorld *world = atlas_day_get_world (self->from);
  g_autofree char *from = atlas_date_to_iso (atlas_day_get_date (self->from));
  g_autofree char *to = atlas_date_to_iso (atlas_day_get_date (self->to));
  Writer writer = {
    .compare = self,
    .geography = atlas_world_get_geography (world),
    .collection = atlas_world_get_collection (world),
    .json = json,
  };

  g_string_append_c (json, '{');
  append (&writer, "from", from);
  append (&writer, "to", to);
  append (&writer, "view", atlas_view_to_id (atlas_day_get_view (self->from)));
  append_states (&writer, "appeared", self->appeared, self->to);
  append_states (&writer, "ended", self->ended, self->from);
  append_renamed (&writer);
  append_stages (&writer);
  append_ground (&writer);
  append_borders (&writer);
  g_string_append_c (json, '}');
}
