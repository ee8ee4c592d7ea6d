/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-link.h"
#include "atlas-search-offer.h"
#include "world-fixture.h"

#include <string.h>

static char **
find (AtlasSearch *search, const char *words)
{
  g_auto (GStrv) terms = g_strsplit (words, " ", -1);

  return atlas_search_offer_ids (search, (const char *const *) terms);
}

static void
assert_first (AtlasSearch *search, const char *words, const char *id)
{
  g_auto (GStrv) ids = find (search, words);

  g_assert_cmpuint (g_strv_length (ids), >, 0);
  g_assert_cmpstr (ids[0], ==, id);
}

static void
test_ids (void)
{
  g_autoptr (AtlasSearch) search = atlas_search_new (world_fixture_get ());
  g_auto (GStrv) none = find (search, "qqqqq");
  g_auto (GStrv) empty = atlas_search_offer_ids (search, (const char *const[]) { NULL });
  g_auto (GStrv) many = find (search, "a");

  assert_first (search, "eesti", "state:EST");
  assert_first (search, "kohl helmut", "person:helmut-kohl");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpuint (g_strv_length (empty), ==, 0);
  /* A few of each group, none without a page */
  g_assert_cmpuint (g_strv_length (many), >, 8);
  g_assert_cmpuint (g_strv_length (many), <=, 4 * ATLAS_N_SEARCH_GROUPS);
  for (guint i = 0; many[i] != NULL; i++)
    g_assert_nonnull (strchr (many[i], ':'));
}

/* Whatever is found can be described, and its link leads there. */
static void
test_every_offer (void)
{
  AtlasWorld *world = world_fixture_get ();
  g_autoptr (AtlasSearch) search = atlas_search_new (world);
  const char *const words[] = { "a", "e", "n", "s", "t", "russia", "1997", "report", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_auto (GStrv) ids = find (search, words[i]);

      for (guint k = 0; ids[k] != NULL; k++)
        {
          g_autoptr (AtlasSearchOffer) offer = atlas_search_offer_new (search, ids[k]);
          g_autoptr (GError) error = NULL;
          g_autoptr (AtlasLink) link = NULL;

          g_assert_nonnull (offer);
          g_assert_cmpstr (offer->name, !=, "");
          g_assert_null (strpbrk (offer->name, "\n\r\t"));
          g_assert_null (strpbrk (offer->description, "\n\r\t"));
          link = atlas_link_parse (offer->link, &error);
          g_assert_no_error (error);
          g_assert_cmpstr (link->page, ==, ids[k]);
          g_assert_cmpstr (link->collection, ==,
                           atlas_collection_get_id (atlas_world_get_collection (world)));
        }
    }
}

/* That something is disputed stands wherever its title does. */
static void
test_disputed (void)
{
  AtlasWorld *world = world_fixture_get ();
  AtlasCollection *collection = atlas_world_get_collection (world);
  g_autoptr (AtlasSearch) search = atlas_search_new (world);
  guint n_disputed = 0;

  for (guint i = 0; i < atlas_collection_get_n_quotes (collection); i++)
    {
      const AtlasQuote *quote = atlas_collection_get_quote (collection, i);
      g_autofree char *id = g_strconcat ("quote:", quote->id, NULL);
      g_autoptr (AtlasSearchOffer) offer = NULL;

      if (quote->disputed_by == NULL)
        continue;
      offer = atlas_search_offer_new (search, id);
      g_assert_true (g_str_has_prefix (offer->description, "Disputed by "));
      n_disputed++;
    }
  g_assert_cmpuint (n_disputed, >, 0);
}

static void
test_unknown (void)
{
  g_autoptr (AtlasSearch) search = atlas_search_new (world_fixture_get ());
  const char *const ids[] = {
    "", "x", "state:XXX", "event:no-such-thing", "none:", "troops:shown"
  };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_null (atlas_search_offer_new (search, ids[i]));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search-offer/ids", test_ids);
  g_test_add_func ("/search-offer/every-offer", test_every_offer);
  g_test_add_func ("/search-offer/disputed", test_disputed);
  g_test_add_func ("/search-offer/unknown", test_unknown);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
