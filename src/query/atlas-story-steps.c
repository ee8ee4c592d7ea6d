/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-story-steps.h"

#include "atlas-page-private.h"

#include <glib/gi18n.h>

static guint64
list_alliances (const AtlasStoryStep *step, AtlasWorld *world)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  guint64 alliances = 0;
  guint index = 0;

  if (!step->has_alliances)
    return atlas_world_get_filled_alliances (world);
  for (guint i = 0; step->alliances[i] != NULL; i++)
    if (atlas_collection_find_alliance (collection, step->alliances[i], &index))
      alliances |= G_GUINT64_CONSTANT (1) << index;
  return alliances;
}

/* The map stays where an earlier step has moved it. */
static const AtlasStoryStep *
find_camera (const AtlasStory *story, guint step)
{
  for (guint i = step + 1; i > 0; i--)
    if (story->steps[i - 1].has_camera)
      return &story->steps[i - 1];
  return NULL;
}

AtlasStoryScene
atlas_story_get_scene (const AtlasStory *story, guint step, AtlasWorld *world)
{
  const AtlasStoryStep *shown = &story->steps[step];
  const AtlasStoryStep *camera = find_camera (story, step);
  AtlasStoryScene scene = {
    .date = shown->date.first,
    .view = shown->has_view ? shown->view : ATLAS_VIEW_RECOGNISED,
    .alliances = list_alliances (shown, world),
    /* The words of the files are those of the overlays, in their order. */
    .overlays = (AtlasOverlays) shown->layers,
    .has_camera = camera != NULL,
  };

  if (camera == NULL)
    return scene;
  scene.lat = camera->lat;
  scene.lon = camera->lon;
  scene.zoom = camera->zoom;
  return scene;
}

AtlasTarget
atlas_story_item_get_target (AtlasStoryItem item)
{
  static const AtlasTargetKind kinds[ATLAS_N_STORY_ITEM_KINDS] = {
    [ATLAS_STORY_ITEM_EVENT] = ATLAS_TARGET_EVENT,
    [ATLAS_STORY_ITEM_QUOTE] = ATLAS_TARGET_QUOTE,
    [ATLAS_STORY_ITEM_FORCE] = ATLAS_TARGET_FORCE,
  };

  return (AtlasTarget) { kinds[item.kind], item.index };
}

char *
atlas_story_format_progress (const AtlasStory *story, guint step)
{
  /* Translators: which step of a story, and how many there are */
  return g_strdup_printf (_ ("%1$u of %2$u"), step + 1, story->n_steps);
}

char *
atlas_story_describe_step (const AtlasStory *story, guint step)
{
  g_autofree char *date = atlas_partial_date_format (story->steps[step].date);

  /* Translators: which step of a story, of how many, its title and its date; spoken */
  return g_strdup_printf (_ ("Step %1$u of %2$u: %3$s. %4$s"), step + 1, story->n_steps,
                          story->steps[step].title, date);
}

/* The page of a step */

static void
add_paragraphs (AtlasPage *self, const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    atlas_page_add (self, ATLAS_BLOCK_TEXT, paragraphs[i]);
}

static void
add_items (AtlasPage *self,
           AtlasWorld *world,
           const AtlasStoryStep *step,
           AtlasStoryItemKind kind,
           const char *heading)
{
  atlas_page_begin (self, heading);
  for (guint i = 0; i < step->n_items; i++)
    if (step->items[i].kind == kind)
      atlas_page_add_target (self, world, atlas_story_item_get_target (step->items[i]));
}

static void
collect_sources (GPtrArray *all, const AtlasSource *const *sources, guint n_sources)
{
  for (guint i = 0; i < n_sources; i++)
    if (!g_ptr_array_find (all, sources[i], NULL))
      g_ptr_array_add (all, (gpointer) sources[i]);
}

/* Those of the step itself, and those that its items rest on, each once; AtlasSource */
static GPtrArray *
list_sources (AtlasWorld *world, const AtlasStoryStep *step)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  GPtrArray *all = g_ptr_array_new ();

  collect_sources (all, step->sources, step->n_sources);
  for (guint i = 0; i < step->n_items; i++)
    {
      guint index = step->items[i].index;
      const AtlasEvent *event = NULL;
      const AtlasQuote *quote = NULL;
      const AtlasForce *force = NULL;

      switch (step->items[i].kind)
        {
        case ATLAS_STORY_ITEM_EVENT:
          event = atlas_collection_get_event (collection, index);
          collect_sources (all, event->sources, event->n_sources);
          break;
        case ATLAS_STORY_ITEM_QUOTE:
          quote = atlas_collection_get_quote (collection, index);
          collect_sources (all, quote->sources, quote->n_sources);
          break;
        case ATLAS_STORY_ITEM_FORCE:
          force = atlas_collection_get_force (collection, index);
          collect_sources (all, force->sources, force->n_sources);
          break;
        case ATLAS_N_STORY_ITEM_KINDS:
        default:
          g_assert_not_reached ();
        }
    }
  return all;
}

/* What both pages of a step begin with */
static AtlasPage *
begin_page (AtlasTarget target, const AtlasStory *story, guint step)
{
  const AtlasStoryStep *shown = &story->steps[step];
  AtlasPage *self = atlas_page_new_empty (target);

  self->caption = atlas_partial_date_format (shown->date);
  self->date = shown->date.first;
  self->heading = g_strdup (shown->title);
  self->subheading = g_strdup (story->title);
  return self;
}

static const AtlasStory *
get_story (AtlasWorld *world, AtlasTarget target)
{
  return atlas_collection_get_story (atlas_world_get_collection (world), target.index);
}

AtlasPage *
atlas_page_new_for_step (AtlasWorld *world, AtlasTarget target, guint step)
{
  const AtlasStory *story = get_story (world, target);
  const AtlasStoryStep *shown = &story->steps[step];
  g_autoptr (GPtrArray) sources = list_sources (world, shown);
  AtlasPage *self = begin_page (target, story, step);

  if (step == 0)
    atlas_page_add (self, ATLAS_BLOCK_REMARK, story->summary);
  add_paragraphs (self, shown->text);
  add_items (self, world, shown, ATLAS_STORY_ITEM_QUOTE, _ ("Quotes"));
  add_items (self, world, shown, ATLAS_STORY_ITEM_EVENT, _ ("Events"));
  add_items (self, world, shown, ATLAS_STORY_ITEM_FORCE, _ ("Troop Reports"));
  atlas_page_add_sources (self, world, NULL, (const AtlasSource *const *) sources->pdata,
                          sources->len);
  atlas_page_finish (self);
  return self;
}

/* A page for a talk */

static void
add_quote (AtlasPage *self, const AtlasQuote *quote)
{
  g_autofree char *speaker = atlas_quote_dup_heading (quote);
  g_autofree char *date = atlas_partial_date_format (quote->date);
  g_autofree char *title = NULL;
  AtlasBlock *block = atlas_page_add (self, ATLAS_BLOCK_WORDS, quote->english_text);

  if (block == NULL)
    return;
  title = g_strdup_printf ("%s · %s", speaker, date);
  block->title = quote->verbatim ? g_steal_pointer (&title)
                                 /* Translators: who said it and when */
                                 : g_strdup_printf (_ ("%s · A paraphrase"), title);
  atlas_page_add_dispute (self, quote);
}

/* Who published what the step rests on, in one line */
static void
add_publishers (AtlasPage *self, GPtrArray *sources)
{
  g_autoptr (GPtrArray) publishers = g_ptr_array_new ();
  g_autofree char *joined = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < sources->len; i++)
    {
      const AtlasSource *source = g_ptr_array_index (sources, i);

      if (source->publisher != NULL &&
          !g_ptr_array_find_with_equal_func (publishers, source->publisher, g_str_equal, NULL))
        g_ptr_array_add (publishers, (gpointer) source->publisher);
    }
  if (publishers->len == 0)
    return;
  g_ptr_array_add (publishers, NULL);
  joined = g_strjoinv (", ", (char **) publishers->pdata);
  /* Translators: names of publishers follow. */
  text = g_strdup_printf (_ ("Sources: %s"), joined);
  atlas_page_begin (self, NULL);
  atlas_page_add (self, ATLAS_BLOCK_REMARK, text);
}

AtlasPage *
atlas_page_new_for_talk (AtlasWorld *world, AtlasTarget target, guint step)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  const AtlasStory *story = get_story (world, target);
  const AtlasStoryStep *shown = &story->steps[step];
  g_autoptr (GPtrArray) sources = list_sources (world, shown);
  AtlasPage *self = begin_page (target, story, step);

  add_paragraphs (self, shown->text);
  for (guint i = 0; i < shown->n_items; i++)
    if (shown->items[i].kind == ATLAS_STORY_ITEM_QUOTE)
      {
        /* A section each: what is said against it stays with it. */
        atlas_page_begin (self, NULL);
        add_quote (self, atlas_collection_get_quote (collection, shown->items[i].index));
      }
  add_publishers (self, sources);
  atlas_page_finish (self);
  return self;
}

/* The page of all stories */

void
atlas_page_fill_stories (AtlasPage *self, AtlasWorld *world)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  guint n = atlas_collection_get_n_stories (collection);

  self->caption = g_strdup (atlas_collection_get_title (collection));
  self->heading = g_strdup (_ ("Stories"));
  atlas_page_add (
    self, ATLAS_BLOCK_TEXT,
    n > 0 ? _ ("A story takes you through the record step by step, and moves map and time with it.")
          : _ ("This collection has no stories."));
  for (guint i = 0; i < n; i++)
    atlas_page_add_target (self, world, (AtlasTarget) { ATLAS_TARGET_STORY, i });
}
