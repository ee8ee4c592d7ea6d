/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-citation-private.h"

#include <json-glib/json-glib.h>

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

/* {"date-parts": [[2004, 3, 29]]}, as many parts as are known */
static void
add_date (JsonBuilder *builder, const char *name, AtlasPartialDate date)
{
  int parts[3] = { 0 };
  guint n_parts = date.precision == ATLAS_PRECISION_YEAR    ? 1
                  : date.precision == ATLAS_PRECISION_MONTH ? 2
                                                            : 3;

  atlas_date_to_ymd (date.first, &parts[0], &parts[1], &parts[2]);
  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "date-parts");
  json_builder_begin_array (builder);
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_parts; i++)
    json_builder_add_int_value (builder, parts[i]);
  json_builder_end_array (builder);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

/* How names are made up is not known, so that they stay whole. */
static void
add_author (JsonBuilder *builder, const char *author)
{
  if (author == NULL)
    return;
  json_builder_set_member_name (builder, "author");
  json_builder_begin_array (builder);
  json_builder_begin_object (builder);
  add_string (builder, "literal", author);
  json_builder_end_object (builder);
  json_builder_end_array (builder);
}

static void
add_reference (JsonBuilder *builder, const AtlasReference *reference)
{
  json_builder_begin_object (builder);
  add_string (builder, "id", reference->key);
  add_string (builder, "type", reference->type);
  add_author (builder, reference->author);
  add_string (builder, "title", reference->title);
  add_string (builder, "container-title", reference->container);
  add_string (builder, "publisher", reference->publisher);
  add_string (builder, "version", reference->version);
  if (reference->has_date)
    add_date (builder, "issued", reference->date);
  if (reference->has_accessed)
    add_date (builder, "accessed", (AtlasPartialDate) { reference->accessed, ATLAS_PRECISION_DAY });
  add_string (builder, "URL", reference->url);
  json_builder_end_object (builder);
}

char *
atlas_references_to_csl (GPtrArray *references)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < references->len; i++)
    add_reference (builder, g_ptr_array_index (references, i));
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  return json_to_string (root, TRUE);
}
