/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-record-json.h"

#include "atlas-query-json.h"

#include <json-glib/json-glib.h>

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value); /* null for NULL */
}

static void
add_date (JsonBuilder *builder, const char *name, AtlasPartialDate date)
{
  g_autofree char *text = atlas_partial_date_to_iso (date);

  add_string (builder, name, text);
}

static void
begin_states (JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "states");
  json_builder_begin_array (builder);
}

static void
add_states (JsonBuilder *builder, const char *const *codes)
{
  begin_states (builder);
  for (guint i = 0; codes[i] != NULL; i++)
    json_builder_add_string_value (builder, codes[i]);
  json_builder_end_array (builder);
}

static void
add_event (JsonBuilder *builder, const AtlasEvent *event)
{
  add_string (builder, "id", event->id);
  add_string (builder, "type", "event");
  add_string (builder, "kind", atlas_event_kind_to_id (event->kind));
  add_date (builder, "date", event->date);
  if (event->has_end)
    add_date (builder, "end", event->end);
  add_string (builder, "title", event->title);
  add_states (builder, event->states);
}

static void
add_quote (JsonBuilder *builder, const AtlasQuote *quote)
{
  add_string (builder, "id", quote->id);
  add_string (builder, "type", "quote");
  add_string (builder, "kind", "quote");
  add_date (builder, "date", quote->date);
  add_string (builder, "speaker", quote->speaker->name);
  add_string (builder, "english", quote->english_text);
  json_builder_set_member_name (builder, "verbatim");
  json_builder_add_boolean_value (builder, quote->verbatim);
  if (quote->disputed_by != NULL)
    {
      json_builder_set_member_name (builder, "disputed");
      json_builder_begin_object (builder);
      add_string (builder, "by", quote->disputed_by);
      add_string (builder, "what", quote->disputed_what);
      json_builder_end_object (builder);
    }
  add_states (builder, quote->states);
}

static void
add_count (JsonBuilder *builder, const char *name, const AtlasForce *force, guint count)
{
  json_builder_set_member_name (builder, name);
  if (force->has_count)
    json_builder_add_int_value (builder, count);
  else
    json_builder_add_null_value (builder);
}

static void
add_force (JsonBuilder *builder, const AtlasForce *force)
{
  add_string (builder, "id", force->id);
  add_string (builder, "type", "force");
  add_string (builder, "kind", atlas_force_kind_to_id (force->kind));
  add_date (builder, "date", force->as_of);
  add_string (builder, "title", force->name);
  add_string (builder, "side", force->side);
  add_count (builder, "low", force, force->low);
  add_count (builder, "high", force, force->high);
  add_string (builder, "unit", atlas_force_unit_to_id (force->unit));
  add_string (builder, "published", force->published);
  begin_states (builder);
  json_builder_add_string_value (builder, force->host);
  json_builder_end_array (builder);
}

/* What follows from memberships has no id of its own; the one it gets here stays the same as long
 * as alliance, day and kind do. */
static void
add_change (JsonBuilder *builder, const AtlasChange *change, AtlasWorld *world)
{
  AtlasGeography *geography = atlas_world_get_geography (world);
  const char *alliance =
    atlas_collection_get_alliance (atlas_world_get_collection (world), change->alliance)->id;
  const char *kind = atlas_change_kind_to_id (change->kind);
  g_autofree char *date = atlas_date_to_iso (change->date);
  g_autofree char *id = g_strdup_printf ("%s-%s-%s", alliance, kind, date);

  add_string (builder, "id", id);
  add_string (builder, "type", "change");
  add_string (builder, "kind", kind);
  add_string (builder, "date", date);
  add_string (builder, "title", change->text);
  begin_states (builder);
  for (guint i = 0; i < change->n_states; i++)
    json_builder_add_string_value (builder,
                                   atlas_geography_get_state_code (geography, change->states[i]));
  json_builder_end_array (builder);
}

/* The events that tell of a change, in the words of the record */
static void
add_events (JsonBuilder *builder, AtlasItem *item)
{
  guint n_events = 0;
  const AtlasEvent *const *events = atlas_item_get_events (item, &n_events);

  json_builder_set_member_name (builder, "events");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_events; i++)
    json_builder_add_string_value (builder, events[i]->id);
  json_builder_end_array (builder);
}

static void
add_source (JsonBuilder *builder, const AtlasSource *source)
{
  json_builder_begin_object (builder);
  add_string (builder, "id", source->id);
  add_string (builder, "title", source->title);
  add_string (builder, "publisher", source->publisher);
  if (source->has_date)
    add_date (builder, "date", source->date);
  if (source->url != NULL)
    add_string (builder, "url", source->url);
  json_builder_end_object (builder);
}

static void
add_sources (JsonBuilder *builder, AtlasItem *item)
{
  guint n_sources = 0;
  const AtlasSource *const *sources = atlas_item_get_sources (item, &n_sources);

  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_sources; i++)
    add_source (builder, sources[i]);
  json_builder_end_array (builder);
}

void
atlas_record_json_append (GString *json, AtlasItem *item, AtlasWorld *world)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  if (atlas_item_get_change (item) != NULL)
    {
      add_change (builder, atlas_item_get_change (item), world);
      add_events (builder, item);
    }
  else if (atlas_item_get_quote (item) != NULL)
    add_quote (builder, atlas_item_get_quote (item));
  else if (atlas_item_get_force (item) != NULL)
    add_force (builder, atlas_item_get_force (item));
  else
    add_event (builder, atlas_item_get_event (item));
  add_sources (builder, item);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_to_gstring (generator, json);
}

void
atlas_record_json_append_span (
  GString *json, GListModel *timeline, AtlasWorld *world, AtlasDate from, AtlasDate to)
{
  guint n_items = g_list_model_get_n_items (timeline);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (AtlasItem) item = g_list_model_get_item (timeline, i);
      AtlasDate first = atlas_item_get_date (item).first;

      if (first < from || first >= to)
        continue;
      atlas_record_json_append (json, item, world);
      g_string_append_c (json, '\n');
    }
}

void
atlas_record_json_append_dispute (GString *json, const AtlasDispute *dispute)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_string (builder, "id", dispute->id);
  add_string (builder, "title", dispute->title);
  add_string (builder, "text", dispute->text);
  add_string (builder, "recognised", dispute->recognised);
  add_string (builder, "controlled", dispute->controlled);
  add_string (builder, "authority", dispute->authority);
  if (dispute->has_known_until)
    add_date (builder, "known_until", dispute->known_until);
  json_builder_set_member_name (builder, "sources");
  json_builder_begin_array (builder);
  for (guint i = 0; i < dispute->n_sources; i++)
    add_source (builder, dispute->sources[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_to_gstring (generator, json);
}
