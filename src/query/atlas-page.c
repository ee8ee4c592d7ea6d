/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page-private.h"

#include "atlas-story.h"

#include <glib/gi18n.h>

static void
block_free (gpointer data)
{
  AtlasBlock *block = data;

  g_free (block->title);
  g_free (block->text);
  g_free (block->lang);
  g_free (block->uri);
  g_clear_pointer (&block->links, g_array_unref);
  g_free (block);
}

static void
section_free (gpointer data)
{
  AtlasPageSection *section = data;

  g_free (section->heading);
  g_clear_pointer (&section->links, g_array_unref);
  g_ptr_array_unref (section->blocks);
  g_free (section);
}

static AtlasPageSection *
get_last (AtlasPage *self)
{
  return self->sections->len > 0 ? g_ptr_array_index (self->sections, self->sections->len - 1)
                                 : NULL;
}

void
atlas_page_finish (AtlasPage *self)
{
  AtlasPageSection *last = get_last (self);

  if (last != NULL && last->blocks->len == 0)
    g_ptr_array_set_size (self->sections, (int) self->sections->len - 1);
}

void
atlas_page_begin (AtlasPage *self, const char *heading)
{
  AtlasPageSection *section = g_new0 (AtlasPageSection, 1);

  atlas_page_finish (self);
  section->heading = g_strdup (heading);
  section->blocks = g_ptr_array_new_with_free_func (block_free);
  g_ptr_array_add (self->sections, section);
}

void
atlas_page_begin_linked (AtlasPage *self, const char *heading, GArray *links)
{
  atlas_page_begin (self, heading);
  get_last (self)->links = links;
}

AtlasBlock *
atlas_page_add_sentence (AtlasPage *self, const char *text, GArray *links)
{
  AtlasBlock *block = atlas_page_add (self, ATLAS_BLOCK_ROW, text);

  block->links = links;
  return block;
}

AtlasBlock *
atlas_page_add (AtlasPage *self, AtlasBlockKind kind, const char *text)
{
  AtlasBlock *block = NULL;

  if (text == NULL || text[0] == '\0')
    return NULL;
  block = g_new0 (AtlasBlock, 1);
  block->kind = kind;
  block->text = g_strdup (text);
  g_ptr_array_add (get_last (self)->blocks, block);
  return block;
}

AtlasBlock *
atlas_page_add_property (AtlasPage *self, const char *title, const char *text)
{
  AtlasBlock *block = atlas_page_add (self, ATLAS_BLOCK_ROW, text);

  if (block != NULL)
    {
      block->title = g_strdup (title);
      block->is_property = TRUE;
    }
  return block;
}

static void
fill (AtlasPage *self, AtlasWorld *world)
{
  switch (self->target.kind)
    {
    case ATLAS_TARGET_ALLIANCE:
      atlas_page_fill_alliance (self, world);
      break;
    case ATLAS_TARGET_EVENT:
      atlas_page_fill_event (self, world);
      break;
    case ATLAS_TARGET_QUOTE:
      atlas_page_fill_quote (self, world);
      break;
    case ATLAS_TARGET_PERSON:
      atlas_page_fill_person (self, world);
      break;
    case ATLAS_TARGET_SOURCE:
      atlas_page_fill_source (self, world);
      break;
    case ATLAS_TARGET_FORCE:
      atlas_page_fill_force (self, world);
      break;
    case ATLAS_TARGET_DISPUTE:
      atlas_page_fill_dispute (self, world);
      break;
    case ATLAS_TARGET_STORIES:
      atlas_page_fill_stories (self, world);
      break;
    case ATLAS_TARGET_STORY:
    case ATLAS_TARGET_TROOPS:
    case ATLAS_TARGET_COMPARE:
    case ATLAS_TARGET_CHANGES:
    case ATLAS_TARGET_NONE:
    case ATLAS_TARGET_STATE:
    case ATLAS_N_TARGET_KINDS:
    default:
      g_assert_not_reached ();
    }
}

AtlasPage *
atlas_page_new_empty (AtlasTarget target)
{
  AtlasPage *self = g_new0 (AtlasPage, 1);

  self->target = target;
  self->date = ATLAS_DATE_INVALID;
  self->sections = g_ptr_array_new_with_free_func (section_free);
  atlas_page_begin (self, NULL);
  return self;
}

AtlasPage *
atlas_page_new (AtlasWorld *world, AtlasTarget target)
{
  AtlasPage *self = atlas_page_new_empty (target);

  fill (self, world);
  atlas_page_finish (self);
  return self;
}

void
atlas_page_free (AtlasPage *self)
{
  g_free (self->caption);
  g_free (self->heading);
  g_free (self->subheading);
  g_ptr_array_unref (self->sections);
  g_free (self);
}

const char *
atlas_target_kind_get_label (AtlasTargetKind kind)
{
  static const char *const labels[ATLAS_N_TARGET_KINDS] = {
    [ATLAS_TARGET_NONE] = N_ ("Timeline"),
    [ATLAS_TARGET_STATE] = N_ ("Country"),
    [ATLAS_TARGET_ALLIANCE] = N_ ("Alliance"),
    [ATLAS_TARGET_EVENT] = N_ ("Event"),
    [ATLAS_TARGET_QUOTE] = N_ ("Quote"),
    [ATLAS_TARGET_PERSON] = N_ ("Person"),
    [ATLAS_TARGET_SOURCE] = N_ ("Source"),
    [ATLAS_TARGET_FORCE] = N_ ("Troop Report"),
    [ATLAS_TARGET_DISPUTE] = N_ ("Contested Ground"),
    [ATLAS_TARGET_TROOPS] = N_ ("Troops on This Day"),
    [ATLAS_TARGET_STORY] = N_ ("Story"),
    [ATLAS_TARGET_STORIES] = N_ ("Stories"),
    [ATLAS_TARGET_COMPARE] = N_ ("Differences"),
    [ATLAS_TARGET_CHANGES] = N_ ("What Changed"),
  };

  g_return_val_if_fail (kind < ATLAS_N_TARGET_KINDS, "");

  return _ (labels[kind]);
}

static char *
dup_quote_title (const AtlasQuote *quote)
{
  /* Translators: who said it, and on which occasion */
  return g_strdup_printf (_ ("%1$s: %2$s"), quote->speaker->name, quote->occasion);
}

char *
atlas_page_dup_title (AtlasWorld *world, AtlasTarget target)
{
  AtlasCollection *collection = atlas_world_get_collection (world);

  switch (target.kind)
    {
    case ATLAS_TARGET_STATE:
      return g_strdup (atlas_page_get_state_name (world, target.index, ATLAS_DATE_INVALID));
    case ATLAS_TARGET_ALLIANCE:
      return g_strdup (atlas_collection_get_alliance (collection, target.index)->name);
    case ATLAS_TARGET_EVENT:
      return g_strdup (atlas_collection_get_event (collection, target.index)->title);
    case ATLAS_TARGET_QUOTE:
      return dup_quote_title (atlas_collection_get_quote (collection, target.index));
    case ATLAS_TARGET_PERSON:
      return g_strdup (atlas_collection_get_person (collection, target.index)->name);
    case ATLAS_TARGET_SOURCE:
      return g_strdup (atlas_collection_get_source (collection, target.index)->title);
    case ATLAS_TARGET_FORCE:
      return g_strdup (atlas_collection_get_force (collection, target.index)->name);
    case ATLAS_TARGET_DISPUTE:
      return g_strdup (atlas_collection_get_dispute (collection, target.index)->title);
    case ATLAS_TARGET_TROOPS:
      return g_strdup (_ ("Troops on This Day"));
    case ATLAS_TARGET_STORY:
      return g_strdup (atlas_collection_get_story (collection, target.index)->title);
    case ATLAS_TARGET_STORIES:
      return g_strdup (_ ("Stories"));
    case ATLAS_TARGET_COMPARE:
      return g_strdup (_ ("Differences Between Two Days"));
    case ATLAS_TARGET_CHANGES:
      return g_strdup (_ ("What Changed"));
    case ATLAS_TARGET_NONE:
    case ATLAS_N_TARGET_KINDS:
    default:
      return g_strdup ("");
    }
}
