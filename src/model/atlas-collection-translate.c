/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Puts the text of a collection into the reader's language. The contexts are those that
 * build-aux/extract-record-text.py writes; what has no translation stays as it is. */

#include "atlas-collection-translate.h"

#include "atlas-collection-private.h"
#include "atlas-translation.h"

static void
translate (const char *domain, const char *context, const char **text)
{
  if (*text != NULL)
    *text = atlas_translation_get (domain, context, *text);
}

static void
translate_alliances (AtlasCollection *self, const char *domain)
{
  for (guint i = 0; i < self->n_alliances; i++)
    {
      AtlasAlliance *alliance = &self->alliances[i];

      translate (domain, "alliance name", &alliance->name);
      translate (domain, "alliance short name", &alliance->short_name);
      translate (domain, "alliance kind", &alliance->kind);
      translate (domain, "alliance text", &alliance->text);
    }
  for (guint i = 0; i < self->n_memberships; i++)
    {
      AtlasStageSpan *stages = (AtlasStageSpan *) self->memberships[i].stages;

      for (guint j = 0; j < self->memberships[i].n_stages; j++)
        translate (domain, "stage text", &stages[j].text);
    }
}

static void
translate_events (AtlasCollection *self, const char *domain)
{
  for (guint i = 0; i < self->n_events; i++)
    {
      AtlasEvent *event = &self->events[i];
      AtlasSite *places = (AtlasSite *) event->places;

      translate (domain, "event title", &event->title);
      translate (domain, "event text", &event->text);
      translate (domain, "event note", &event->note);
      for (guint j = 0; j < event->n_places; j++)
        translate (domain, "place", &places[j].name);
    }
}

static void
translate_quotes (AtlasCollection *self, const char *domain)
{
  for (guint i = 0; i < self->n_quotes; i++)
    {
      AtlasQuote *quote = &self->quotes[i];

      translate (domain, "quote", &quote->english_text);
      translate (domain, "role", &quote->role);
      translate (domain, "occasion", &quote->occasion);
      if (quote->place != NULL)
        translate (domain, "place", &((AtlasSite *) quote->place)->name);
      translate (domain, "quote context", &quote->context);
      translate (domain, "disputed by", &quote->disputed_by);
      translate (domain, "rival account", &quote->disputed_what);
      translate (domain, "quote note", &quote->note);
    }
}

static void
translate_forces (AtlasCollection *self, const char *domain)
{
  for (guint i = 0; i < self->n_forces; i++)
    {
      AtlasForce *force = &self->forces[i];

      translate (domain, "force name", &force->name);
      translate (domain, "place", &force->place.name);
      translate (domain, "force figures", &force->published);
      translate (domain, "force text", &force->text);
    }
}

static void
translate_disputes (AtlasCollection *self, const char *domain)
{
  for (guint i = 0; i < self->n_disputes; i++)
    {
      AtlasDispute *dispute = &self->disputes[i];

      translate (domain, "dispute title", &dispute->title);
      translate (domain, "dispute text", &dispute->text);
      translate (domain, "dispute recognised", &dispute->recognised);
      translate (domain, "dispute controlled", &dispute->controlled);
      translate (domain, "dispute authority", &dispute->authority);
    }
}

static void
translate_borders (AtlasCollection *self, const char *domain)
{
  for (guint i = 0; i < self->n_borders; i++)
    {
      translate (domain, "border counted", &self->borders[i].counted);
      translate (domain, "border figures", &self->borders[i].published);
    }
}

static void
translate_people (AtlasCollection *self, const char *domain)
{
  for (guint i = 0; i < self->n_people; i++)
    {
      AtlasRole *roles = (AtlasRole *) self->people[i].roles;

      translate (domain, "person", &self->people[i].name);
      for (guint j = 0; j < self->people[i].n_roles; j++)
        translate (domain, "role", &roles[j].title);
    }
}

static void
translate_stories (AtlasCollection *self, const char *domain)
{
  for (guint i = 0; i < self->n_stories; i++)
    {
      AtlasStory *story = &self->stories[i];
      AtlasStoryStep *steps = (AtlasStoryStep *) story->steps;

      translate (domain, "story title", &story->title);
      translate (domain, "story summary", &story->summary);
      for (guint j = 0; j < story->n_steps; j++)
        {
          translate (domain, "step title", &steps[j].title);
          translate (domain, "step text", &steps[j].text);
          translate (domain, "speaker's notes", &steps[j].notes);
        }
    }
}

/**
 * atlas_collection_dup_domain:
 * @self: a collection
 *
 * Returns: (transfer full): the gettext domain that its catalogues have
 */
char *
atlas_collection_dup_domain (AtlasCollection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strconcat (GETTEXT_PACKAGE "-", self->id, NULL);
}

/**
 * atlas_collection_translate:
 * @self: a collection that was just loaded and that nobody else has seen
 * @domain: a gettext domain, bound to where its catalogues are, with UTF-8 as its codeset
 *
 * Replaces each text for which the catalogue of the reader's language has a translation. The
 * original words of quotes, native names, and titles of sources stay.
 */
void
atlas_collection_translate (AtlasCollection *self, const char *domain)
{
  g_return_if_fail (self != NULL && domain != NULL);

  translate (domain, "collection title", &self->title);
  translate (domain, "collection summary", &self->summary);
  translate_alliances (self, domain);
  translate_events (self, domain);
  translate_quotes (self, domain);
  translate_forces (self, domain);
  translate_people (self, domain);
  translate_disputes (self, domain);
  translate_borders (self, domain);
  translate_stories (self, domain);
  for (guint i = 0; i < self->n_sources; i++)
    translate (domain, "source note", &self->sources[i].note);
}
