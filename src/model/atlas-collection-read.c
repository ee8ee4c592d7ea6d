/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* What the collection is about, its bibliography and its people. */

#include "atlas-collection-private.h"

#include <glib/gi18n.h>

void
atlas_collection_read_about (AtlasCollection *self, const AtlasJson *root)
{
  static const char *const keys[] = { "id",      "title", "summary", "licence",
                                      "version", "span",  "renamed", NULL };

  atlas_json_expect_keys (root, keys);
  self->id = atlas_collection_read_text (self, root, "id");
  self->title = atlas_collection_read_text (self, root, "title");
  self->summary = atlas_collection_read_optional_text (self, root, "summary");
  self->license = atlas_collection_read_text (self, root, "licence");
  self->version = atlas_collection_read_text (self, root, "version");
}

/* An address is opened at a click, so it must be one of the web and of nothing else. */
static const char *
read_url (AtlasCollection *self, const AtlasJson *item)
{
  AtlasJson member = atlas_json_get_member (item, "url");
  const char *url = atlas_collection_read_optional_text (self, item, "url");

  if (url != NULL && !g_str_has_prefix (url, "https://") && !g_str_has_prefix (url, "http://"))
    {
      g_autofree char *word = atlas_data_quote_word (url);

      atlas_json_fail (&member, ATLAS_DATA_ERROR_VALUE,
                       _ ("“%s” is not the address of a page; expected https://… or http://…"),
                       word);
    }
  return url;
}

static void
read_source (AtlasCollection *self, const AtlasJson *item, gpointer target)
{
  static const char *const keys[] = { "id",   "kind", "title",  "author", "publisher",
                                      "date", "url",  "opened", "note",   NULL };
  AtlasSource *source = target;
  AtlasJson kind = atlas_json_get_member (item, "kind");
  g_autofree char *known = atlas_source_kind_dup_known_ids ();

  atlas_json_expect_keys (item, keys);
  source->id = atlas_collection_read_id (self, item, self->source_ids);
  if (!atlas_source_kind_from_id (atlas_json_get_string (item, "kind"), &source->kind))
    atlas_json_fail (&kind, ATLAS_DATA_ERROR_VALUE, _ ("is no kind of source; expected one of %s"),
                     known);
  source->opened = atlas_json_get_boolean (item, "opened");
  source->title = atlas_collection_read_text (self, item, "title");
  source->publisher = atlas_arena_intern (self->arena, atlas_json_get_string (item, "publisher"));
  source->author = atlas_collection_read_optional_text (self, item, "author");
  source->url = read_url (self, item);
  source->note = atlas_collection_read_optional_text (self, item, "note");
  source->has_date = atlas_json_get_optional_date (item, "date", &source->date);
}

void
atlas_collection_read_sources (AtlasCollection *self, const AtlasJson *root)
{
  static const char *const keys[] = { "sources", NULL };

  atlas_json_expect_keys (root, keys);
  self->sources = atlas_collection_read_items (self, root, "sources", sizeof (AtlasSource),
                                               read_source, &self->n_sources);
}

static void
read_role (AtlasCollection *self, const AtlasJson *item, AtlasRole *role)
{
  static const char *const keys[] = { "title", "from", "to", NULL };

  atlas_json_expect_keys (item, keys);
  role->title = atlas_arena_intern (self->arena, atlas_json_get_string (item, "title"));
  role->has_from = atlas_json_get_optional_date (item, "from", &role->from);
  role->has_to = atlas_json_get_optional_date (item, "to", &role->to);
  if (role->has_from && role->has_to)
    atlas_collection_expect_order (item, "to", role->from, role->to);
}

static void
read_person (AtlasCollection *self, const AtlasJson *item, gpointer target)
{
  static const char *const keys[] = { "id", "name", "native", "country", "roles", NULL };
  AtlasPerson *person = target;
  AtlasJson array = atlas_json_get_array (item, "roles", &person->n_roles);
  AtlasRole *roles = atlas_arena_alloc0 (self->arena, person->n_roles, sizeof *roles);

  atlas_json_expect_keys (item, keys);
  person->id = atlas_collection_read_id (self, item, self->person_ids);
  person->name = atlas_collection_read_text (self, item, "name");
  person->native = atlas_collection_read_optional_text (self, item, "native");
  person->country = atlas_collection_read_state (self, item, "country");
  person->roles = roles;
  for (guint i = 0; i < person->n_roles; i++)
    {
      AtlasJson element = atlas_json_get_element (&array, i);

      read_role (self, &element, &roles[i]);
    }
}

void
atlas_collection_read_people (AtlasCollection *self, const AtlasJson *root)
{
  static const char *const keys[] = { "people", NULL };

  atlas_json_expect_keys (root, keys);
  self->people = atlas_collection_read_items (self, root, "people", sizeof (AtlasPerson),
                                              read_person, &self->n_people);
}
