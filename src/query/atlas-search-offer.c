/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-search-offer.h"

#include "atlas-link.h"
#include "atlas-search-private.h"
#include "atlas-text-safety.h"

/* The desktop shows some five and says how many more there are. */
#define GROUP_LIMIT 4

char **
atlas_search_offer_ids (AtlasSearch *search, const char *const *terms)
{
  g_autofree char *text = g_strjoinv (" ", (char **) terms);
  g_autoptr (AtlasSearchResults) results = atlas_search_query (search, text, 0, GROUP_LIMIT);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < atlas_search_results_get_n_results (results); i++)
    {
      AtlasSearchResult result;

      atlas_search_results_get (results, i, &result);
      if (result.target.kind != ATLAS_TARGET_NONE)
        g_strv_builder_take (ids, atlas_target_to_string (result.target, search->world));
    }
  return g_strv_builder_end (ids);
}

static const AtlasSearchItem *
find_item (AtlasSearch *search, AtlasTarget target)
{
  for (guint i = 0; i < search->n_items; i++)
    if (atlas_target_equal (atlas_search_item_get_target (&search->items[i]), target))
      return &search->items[i];
  return NULL;
}

/* Takes @text. */
static char *
flatten (char *text)
{
  g_autofree char *flat = g_strdelimit (text, "\n\r\t", ' ');

  return atlas_text_show_controls (flat);
}

static char *
describe (AtlasSearch *search, const AtlasSearchItem *item)
{
  g_autofree char *subtitle = atlas_search_describe (search, item);
  g_autofree char *dispute = atlas_search_describe_dispute (search, item);

  if (dispute == NULL)
    return flatten (g_steal_pointer (&subtitle));
  return flatten (*subtitle == '\0' ? g_steal_pointer (&dispute)
                                    : g_strconcat (dispute, " · ", subtitle, NULL));
}

static char *
make_link (AtlasWorld *world, const char *id)
{
  AtlasLink link = {
    .collection = (char *) atlas_collection_get_id (atlas_world_get_collection (world)),
    .page = (char *) id,
  };

  return atlas_link_to_string (&link);
}

AtlasSearchOffer *
atlas_search_offer_new (AtlasSearch *search, const char *id)
{
  /* Of the icons that every desktop has, for ours are not in the theme of others. */
  static const char *const icons[] = {
    [ATLAS_SEARCH_COUNTRIES] = "mark-location-symbolic",
    [ATLAS_SEARCH_STORIES] = "media-playback-start-symbolic",
    [ATLAS_SEARCH_ALLIANCES] = "system-users-symbolic",
    [ATLAS_SEARCH_PLACES] = "mark-location-symbolic",
    [ATLAS_SEARCH_DISPUTES] = "dialog-question-symbolic",
    [ATLAS_SEARCH_PEOPLE] = "avatar-default-symbolic",
    [ATLAS_SEARCH_EVENTS] = "x-office-calendar-symbolic",
    [ATLAS_SEARCH_QUOTES] = "user-available-symbolic",
    [ATLAS_SEARCH_FORCES] = "security-high-symbolic",
    [ATLAS_SEARCH_SOURCES] = "x-office-document-symbolic",
  };
  G_STATIC_ASSERT (G_N_ELEMENTS (icons) == ATLAS_N_SEARCH_GROUPS);
  AtlasTarget target;
  const AtlasSearchItem *item;
  AtlasSearchOffer *self;

  if (!atlas_target_parse (id, search->world, &target, NULL) || target.kind == ATLAS_TARGET_NONE)
    return NULL;
  item = find_item (search, target);
  if (item == NULL)
    return NULL;
  self = g_new0 (AtlasSearchOffer, 1);
  self->name = flatten (g_strdup (item->title));
  self->description = describe (search, item);
  self->icon = icons[item->group];
  self->link = make_link (search->world, id);
  return self;
}

void
atlas_search_offer_free (AtlasSearchOffer *self)
{
  g_free (self->name);
  g_free (self->description);
  g_free (self->link);
  g_free (self);
}
