/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* What the collection is about, its bibliography and its people. */

#include "atlas-collection-private.h"

#include <glib/gi18n.h>
#include <string.h>

static void
read_span (AtlasCollectionLoad *load, const AtlasJson *root)
{
  static const char *const keys[] = { "from", "to", NULL };
  AtlasJson span = atlas_json_get_member (root, "span");

  if (span.node == NULL || !atlas_json_expect_keys (&span, keys))
    return;
  load->has_span_from = atlas_json_get_date (&span, "from", &load->span_from);
  /* After a problem it bounds nothing. */
  if (!atlas_collection_read_to (&span, load->has_span_from, load->span_from, &load->has_span_to,
                                 &load->span_to))
    load->has_span_from = load->has_span_to = FALSE;
}

void
atlas_collection_read_about (AtlasCollectionLoad *load, const AtlasJson *root)
{
  static const char *const keys[] = { "id",      "title", "summary", "licence",
                                      "version", "span",  "renamed", NULL };
  AtlasCollection *self = load->self;
  AtlasJson id = atlas_json_get_member (root, "id");
  const char *text;

  if (!atlas_json_expect_keys (root, keys))
    return;
  text = atlas_json_as_text (&id, ATLAS_TEXT_ID);
  if (text != NULL && atlas_collection_expect_id (&id, text, FALSE))
    self->id = atlas_arena_copy (self->arena, text);
  self->title = atlas_collection_read_text (load, root, "title", ATLAS_TEXT_LINE);
  self->summary = atlas_collection_read_optional_text (load, root, "summary", ATLAS_TEXT_TEXT);
  self->license = atlas_collection_read_text (load, root, "licence", ATLAS_TEXT_SHORT_LINE);
  self->version = atlas_collection_read_text (load, root, "version", ATLAS_TEXT_SHORT_LINE);
  read_span (load, root);
}

static gboolean
is_address (const char *url)
{
  const char *rest;

  if (g_str_has_prefix (url, "https://"))
    rest = url + strlen ("https://");
  else if (g_str_has_prefix (url, "http://"))
    rest = url + strlen ("http://");
  else
    return FALSE;
  for (const char *p = rest; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isspace (g_utf8_get_char (p)))
        return FALSE;
    }
  return *rest != '\0';
}

/* An address is opened at a click, so it must be one of the web and of nothing else. */
static const char *
read_url (AtlasCollectionLoad *load, const AtlasJson *item)
{
  AtlasJson member = atlas_json_get_member (item, "url");
  const char *url = atlas_collection_read_optional_text (load, item, "url", ATLAS_TEXT_URL);

  if (url != NULL && !is_address (url))
    {
      g_autofree char *word = atlas_data_quote_word (url);

      atlas_json_fail (&member, ATLAS_PROBLEM_WRONG_VALUE,
                       _ ("“%s” is not the address of a page; expected https://… or http://…"),
                       word);
    }
  return url;
}

static void
read_source (AtlasCollectionLoad *load, const AtlasJson *item, gpointer target)
{
  static const char *const keys[] = { "id",   "kind", "title",  "author", "publisher",
                                      "date", "url",  "opened", "note",   NULL };
  AtlasSource *source = target;

  atlas_json_expect_keys (item, keys);
  source->id = atlas_collection_read_id (load, item, load->self->source_ids);
  source->kind = atlas_collection_read_choice (item, "kind", ATLAS_VOCABULARY_SOURCE_KIND);
  source->title = atlas_collection_read_text (load, item, "title", ATLAS_TEXT_LINE);
  source->author = atlas_collection_read_optional_text (load, item, "author", ATLAS_TEXT_LINE);
  source->publisher = atlas_collection_read_common_text (load, item, "publisher", ATLAS_TEXT_LINE);
  source->has_date = atlas_json_get_optional_date (item, "date", &source->date);
  source->url = read_url (load, item);
  source->opened = atlas_json_get_boolean (item, "opened");
  source->note = atlas_collection_read_optional_text (load, item, "note", ATLAS_TEXT_NOTE);
}

void
atlas_collection_read_sources (AtlasCollectionLoad *load, const AtlasJson *root)
{
  static const char *const keys[] = { "sources", NULL };
  AtlasCollection *self = load->self;

  if (!atlas_json_expect_keys (root, keys))
    return;
  self->sources = atlas_collection_read_items (load, root, "sources", sizeof (AtlasSource),
                                               self->source_ids, read_source, &self->n_sources);
}

static void
read_role (AtlasCollectionLoad *load, const AtlasJson *item, AtlasRole *role)
{
  static const char *const keys[] = { "title", "from", "to", NULL };

  if (!atlas_json_expect_keys (item, keys))
    return;
  role->title = atlas_collection_read_common_text (load, item, "title", ATLAS_TEXT_LINE);
  role->has_from = atlas_json_get_optional_date (item, "from", &role->from);
  atlas_collection_read_to (item, role->has_from, role->from, &role->has_to, &role->to);
}

static void
read_person (AtlasCollectionLoad *load, const AtlasJson *item, gpointer target)
{
  static const char *const keys[] = { "id", "name", "native", "country", "roles", NULL };
  AtlasPerson *person = target;
  AtlasJson array = atlas_json_get_array (item, "roles", &person->n_roles);
  AtlasRole *roles = atlas_arena_alloc0 (load->self->arena, person->n_roles, sizeof *roles);

  atlas_json_expect_keys (item, keys);
  person->id = atlas_collection_read_id (load, item, load->self->person_ids);
  person->name = atlas_collection_read_text (load, item, "name", ATLAS_TEXT_LINE);
  person->native = atlas_collection_read_optional_text (load, item, "native", ATLAS_TEXT_LINE);
  person->country = atlas_collection_read_state (load, item, "country");
  person->roles = roles;
  for (guint i = 0; i < person->n_roles; i++)
    {
      AtlasJson element = atlas_json_get_element (&array, i);

      read_role (load, &element, &roles[i]);
    }
}

void
atlas_collection_read_people (AtlasCollectionLoad *load, const AtlasJson *root)
{
  static const char *const keys[] = { "people", NULL };
  AtlasCollection *self = load->self;

  if (!atlas_json_expect_keys (root, keys))
    return;
  self->people = atlas_collection_read_items (load, root, "people", sizeof (AtlasPerson),
                                              self->person_ids, read_person, &self->n_people);
}
