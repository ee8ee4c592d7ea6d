/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-citation-private.h"

#include "atlas-link.h"
#include "atlas-page.h"
#include "atlas-story.h"
#include "atlas-text-safety.h"

static const char *const format_ids[] = {
  [ATLAS_CITATION_TEXT] = "text",
  [ATLAS_CITATION_BIBTEX] = "bibtex",
  [ATLAS_CITATION_CSL_JSON] = "csl-json",
};
G_STATIC_ASSERT (G_N_ELEMENTS (format_ids) == ATLAS_N_CITATION_FORMATS);

gboolean
atlas_citation_format_from_id (const char *id, AtlasCitationFormat *format)
{
  for (guint i = 0; i < ATLAS_N_CITATION_FORMATS; i++)
    if (g_strcmp0 (id, format_ids[i]) == 0)
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

static void
reference_free (gpointer data)
{
  AtlasReference *self = data;

  g_free (self->key);
  g_free (self->author);
  g_free (self->title);
  g_free (self->container);
  g_free (self->publisher);
  g_free (self->version);
  g_free (self->url);
  g_free (self);
}

/* One line, without characters that cannot be seen; NULL for nothing */
static char *
clean (const char *text)
{
  g_autofree char *line = g_strdup (text);

  if (line == NULL || line[0] == '\0')
    return NULL;
  g_strdelimit (line, "\n\t", ' ');
  return atlas_text_show_controls (g_strstrip (line));
}

/* The kinds of the atlas say less than those of CSL, which is asked for no more than is known. */
static const char *
get_csl_type (AtlasSourceKind kind)
{
  switch (kind)
    {
    case ATLAS_SOURCE_PRESS:
      return "article-newspaper";
    case ATLAS_SOURCE_SCHOLARLY:
      return "article";
    case ATLAS_SOURCE_REFERENCE:
      return "entry";
    case ATLAS_SOURCE_PRIMARY:
    case ATLAS_SOURCE_ARCHIVE:
    case ATLAS_N_SOURCE_KINDS:
    default:
      return "document";
    }
}

static AtlasReference *
make_source (const AtlasSource *source)
{
  AtlasReference *self = g_new0 (AtlasReference, 1);

  self->key = g_strdup (source->id);
  self->type = get_csl_type (source->kind);
  self->author = clean (source->author);
  self->title = clean (source->title);
  self->publisher = clean (source->publisher);
  self->has_date = source->has_date;
  self->date = source->date;
  self->url = clean (source->url);
  return self;
}

static char *
make_link (AtlasWorld *world, AtlasTarget target)
{
  AtlasLink link = { 0 };
  g_autofree char *page = atlas_target_to_string (target, world);
  g_autofree char *collection =
    g_strdup (atlas_collection_get_id (atlas_world_get_collection (world)));

  link.page = page;
  link.collection = collection;
  return atlas_link_to_string (&link);
}

static AtlasReference *
make_entry (AtlasWorld *world, AtlasTarget target, AtlasDate accessed)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  AtlasReference *self = g_new0 (AtlasReference, 1);
  g_autofree char *id = atlas_target_to_string (target, world);
  g_autofree char *title = atlas_page_dup_title (world, target);

  self->key = g_strdelimit (g_strconcat ("alliance-atlas-", id, NULL), ":", '-');
  self->type = "entry";
  self->title = clean (title);
  self->container = clean (atlas_collection_get_title (collection));
  self->publisher = g_strdup ("Alliance Atlas");
  self->version = clean (atlas_collection_get_version (collection));
  self->has_accessed = TRUE;
  self->accessed = accessed;
  self->url = make_link (world, target);
  return self;
}

/* What the thing itself cites */
static const AtlasSource *const *
get_sources (AtlasWorld *world, AtlasTarget target, guint *n)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  const AtlasAlliance *alliance = NULL;
  const AtlasEvent *event = NULL;
  const AtlasQuote *quote = NULL;
  const AtlasForce *force = NULL;
  const AtlasDispute *dispute = NULL;
  const AtlasStory *story = NULL;

  switch (target.kind)
    {
    case ATLAS_TARGET_ALLIANCE:
      alliance = atlas_collection_get_alliance (collection, target.index);
      *n = alliance->n_sources;
      return alliance->sources;
    case ATLAS_TARGET_EVENT:
      event = atlas_collection_get_event (collection, target.index);
      *n = event->n_sources;
      return event->sources;
    case ATLAS_TARGET_QUOTE:
      quote = atlas_collection_get_quote (collection, target.index);
      *n = quote->n_sources;
      return quote->sources;
    case ATLAS_TARGET_FORCE:
      force = atlas_collection_get_force (collection, target.index);
      *n = force->n_sources;
      return force->sources;
    case ATLAS_TARGET_DISPUTE:
      dispute = atlas_collection_get_dispute (collection, target.index);
      *n = dispute->n_sources;
      return dispute->sources;
    case ATLAS_TARGET_STORY:
      story = atlas_collection_get_story (collection, target.index);
      *n = story->n_sources;
      return story->sources;
    case ATLAS_TARGET_NONE:
    case ATLAS_TARGET_STORIES:
    case ATLAS_TARGET_TROOPS:
    case ATLAS_TARGET_COMPARE:
    case ATLAS_TARGET_CHANGES:
    case ATLAS_TARGET_STATE:
    case ATLAS_TARGET_PERSON:
    case ATLAS_TARGET_SOURCE:
    case ATLAS_N_TARGET_KINDS:
    default:
      *n = 0;
      return NULL;
    }
}

static void
add_source (GPtrArray *references, GHashTable *seen, const AtlasSource *source)
{
  if (g_hash_table_add (seen, (gpointer) source))
    g_ptr_array_add (references, make_source (source));
}

/* A country rests on what is said of its memberships. */
static void
add_memberships (GPtrArray *references, GHashTable *seen, AtlasWorld *world, guint state)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  guint n = 0;
  const guint16 *memberships = atlas_world_get_state_memberships (world, state, &n);

  for (guint i = 0; i < n; i++)
    {
      const AtlasMembership *membership =
        atlas_collection_get_membership (collection, memberships[i]);

      for (guint j = 0; j < membership->n_stages; j++)
        for (guint k = 0; k < membership->stages[j].n_sources; k++)
          add_source (references, seen, membership->stages[j].sources[k]);
    }
}

static GPtrArray *
collect (AtlasWorld *world, AtlasTarget target, AtlasDate accessed)
{
  GPtrArray *references = g_ptr_array_new_with_free_func (reference_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n = 0;
  const AtlasSource *const *sources = get_sources (world, target, &n);

  if (target.kind == ATLAS_TARGET_SOURCE)
    {
      add_source (references, seen,
                  atlas_collection_get_source (atlas_world_get_collection (world), target.index));
      return references;
    }
  g_ptr_array_add (references, make_entry (world, target, accessed));
  for (guint i = 0; i < n; i++)
    add_source (references, seen, sources[i]);
  if (target.kind == ATLAS_TARGET_STATE)
    add_memberships (references, seen, world, target.index);
  return references;
}

static char *
format_references (GPtrArray *references, AtlasCitationFormat format)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (format == ATLAS_CITATION_CSL_JSON)
    return atlas_references_to_csl (references);
  for (guint i = 0; i < references->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      if (format == ATLAS_CITATION_BIBTEX)
        atlas_reference_append_bibtex (g_ptr_array_index (references, i), text);
      else
        atlas_reference_append_text (g_ptr_array_index (references, i), text);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
atlas_citation_new (AtlasWorld *world,
                    AtlasTarget target,
                    AtlasDate accessed,
                    AtlasCitationFormat format)
{
  g_autoptr (GPtrArray) references = NULL;

  g_return_val_if_fail (target.kind != ATLAS_TARGET_NONE, NULL);

  references = collect (world, target, accessed);
  return format_references (references, format);
}

char *
atlas_citation_new_for_source (const AtlasSource *source, AtlasCitationFormat format)
{
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func (reference_free);

  g_ptr_array_add (references, make_source (source));
  return format_references (references, format);
}
