/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-forces-json.h"

#include "atlas-write-json.h"

static void
begin_member (GString *json, const char *name)
{
  const char last = json->len > 0 ? json->str[json->len - 1] : '\0';

  if (last != '{' && last != '[')
    g_string_append_c (json, ',');
  atlas_write_json_string (json, name);
  g_string_append_c (json, ':');
}

static void
begin_element (GString *json)
{
  if (json->str[json->len - 1] != '[')
    g_string_append_c (json, ',');
}

static void
add_string (GString *json, const char *name, const char *value)
{
  begin_member (json, name);
  atlas_write_json_string (json, value);
}

static void
add_number (GString *json, const char *name, double value)
{
  begin_member (json, name);
  atlas_write_json_number (json, value);
}

static void
add_whole (GString *json, const char *name, gint64 value)
{
  begin_member (json, name);
  g_string_append_printf (json, "%" G_GINT64_FORMAT, value);
}

static void
add_count (GString *json, const char *name, gboolean has_count, guint64 count)
{
  if (has_count)
    add_whole (json, name, (gint64) count);
  else
    add_string (json, name, NULL);
}

static void
add_date (GString *json, const char *name, AtlasPartialDate date)
{
  g_autofree char *iso = atlas_partial_date_to_iso (date);

  add_string (json, name, iso);
}

static void
begin_array (GString *json, const char *name)
{
  begin_member (json, name);
  g_string_append_c (json, '[');
}

static void
add_part_of (GString *json, const AtlasForce *force)
{
  begin_array (json, "part_of");
  for (guint i = 0; force->part_of[i] != NULL; i++)
    {
      begin_element (json);
      atlas_write_json_string (json, force->part_of[i]);
    }
  g_string_append_c (json, ']');
}

static void
add_sources (GString *json, const AtlasForce *force)
{
  begin_array (json, "sources");
  for (guint i = 0; i < force->n_sources; i++)
    {
      const AtlasSource *source = force->sources[i];

      begin_element (json);
      g_string_append_c (json, '{');
      add_string (json, "id", source->id);
      add_string (json, "title", source->title);
      add_string (json, "publisher", source->publisher);
      if (source->has_date)
        add_date (json, "date", source->date);
      if (source->url != NULL)
        add_string (json, "url", source->url);
      g_string_append_c (json, '}');
    }
  g_string_append_c (json, ']');
}

/* What reports and totals say alike, with the number */
static void
add_estimate (GString *json, const AtlasForceReport *report)
{
  const AtlasForce *force = report->force;

  add_count (json, "low", force->has_count, force->low);
  add_count (json, "high", force->has_count, force->high);
  add_string (json, "unit", atlas_force_unit_to_id (force->unit));
  add_string (json, "published", force->published);
}

static void
add_report (GString *json, const AtlasForceReport *report)
{
  const AtlasForce *force = report->force;

  begin_element (json);
  g_string_append_c (json, '{');
  add_string (json, "id", force->id);
  add_string (json, "side", force->side);
  add_string (json, "name", force->name);
  add_string (json, "kind", atlas_force_kind_to_id (force->kind));
  add_string (json, "host", force->host);
  add_string (json, "place", force->place.name);
  add_number (json, "lat", force->place.lat);
  add_number (json, "lon", force->place.lon);
  add_string (json, "precision", atlas_site_precision_to_id (force->precision));
  add_estimate (json, report);
  add_date (json, "as_of", force->as_of);
  add_whole (json, "age_days", report->age_days);
  add_part_of (json, force);
  add_string (json, "confidence", atlas_confidence_to_id (force->confidence));
  add_sources (json, force);
  g_string_append_c (json, '}');
}

static void
add_sum (GString *json, const AtlasForceSum *sum)
{
  begin_element (json);
  g_string_append_c (json, '{');
  add_string (json, "side", sum->side);
  add_string (json, "unit", atlas_force_unit_to_id (sum->unit));
  add_count (json, "low", sum->n_counted > 0, sum->low);
  add_count (json, "high", sum->n_counted > 0, sum->high);
  add_whole (json, "counted", sum->n_counted);
  begin_array (json, "left_out");
  for (guint i = 0; i < sum->n_left_out; i++)
    {
      begin_element (json);
      atlas_write_json_string (json, sum->left_out[i]->id);
    }
  g_string_append_c (json, ']');
  add_whole (json, "uncounted", sum->n_uncounted);
  g_string_append_c (json, '}');
}

/* Each once, in the order of the sources */
static void
add_publishers (GString *json, const AtlasForce *force)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  begin_array (json, "publishers");
  for (guint i = 0; i < force->n_sources; i++)
    if (g_hash_table_add (seen, (gpointer) force->sources[i]->publisher))
      {
        begin_element (json);
        atlas_write_json_string (json, force->sources[i]->publisher);
      }
  g_string_append_c (json, ']');
}

static void
add_total (GString *json, const AtlasForceReport *report)
{
  begin_element (json);
  g_string_append_c (json, '{');
  add_string (json, "id", report->force->id);
  add_string (json, "side", report->force->side);
  add_string (json, "name", report->force->name);
  add_estimate (json, report);
  add_publishers (json, report->force);
  add_date (json, "as_of", report->force->as_of);
  add_whole (json, "age_days", report->age_days);
  add_part_of (json, report->force);
  g_string_append_c (json, '}');
}

void
atlas_forces_json_append (GString *json, const AtlasForces *forces)
{
  g_autofree char *date = atlas_date_to_iso (atlas_forces_get_date (forces));
  guint n_reports = 0;
  guint n_sums = 0;
  const AtlasForceReport *reports = atlas_forces_get_reports (forces, &n_reports);
  const AtlasForceSum *sums = atlas_forces_get_sums (forces, &n_sums);

  g_string_append_c (json, '{');
  add_string (json, "date", date);
  begin_array (json, "forces");
  for (guint i = 0; i < n_reports; i++)
    add_report (json, &reports[i]);
  g_string_append_c (json, ']');
  begin_array (json, "sums");
  for (guint i = 0; i < n_sums; i++)
    add_sum (json, &sums[i]);
  g_string_append_c (json, ']');
  begin_array (json, "totals");
  for (guint i = 0; i < n_reports; i++)
    if (atlas_force_is_total (reports[i].force))
      add_total (json, &reports[i]);
  g_string_append (json, "]}");
}
