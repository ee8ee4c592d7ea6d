/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page-private.h"

#include "atlas-backlinks.h"

#include <glib/gi18n.h>

static char *
describe_term (const AtlasRole *role)
{
  g_autofree char *from = role->has_from ? atlas_partial_date_format (role->from) : NULL;
  g_autofree char *to = role->has_to ? atlas_partial_date_format (role->to) : NULL;

  if (from != NULL && to != NULL)
    return g_strdup_printf (_ ("%s – %s"), from, to);
  if (from != NULL)
    /* Translators: a date; of an office that somebody holds */
    return g_strdup_printf (_ ("since %s"), from);
  if (to != NULL)
    return g_strdup_printf (_ ("until %s"), to);
  return g_strdup (_ ("dates not known"));
}

static int
compare_roles (gconstpointer a, gconstpointer b)
{
  const AtlasRole *x = *(const AtlasRole *const *) a;
  const AtlasRole *y = *(const AtlasRole *const *) b;
  AtlasDate from_x = x->has_from ? x->from.first : ATLAS_DATE_INVALID;
  AtlasDate from_y = y->has_from ? y->from.first : ATLAS_DATE_INVALID;

  return (from_x > from_y) - (from_x < from_y);
}

/* By their beginning; those of which it is not known come first. */
static void
add_roles (AtlasPage *self, const AtlasPerson *person)
{
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();

  atlas_page_begin (self, ngettext ("Role", "Roles", person->n_roles));
  for (guint i = 0; i < person->n_roles; i++)
    g_ptr_array_add (roles, (gpointer) &person->roles[i]);
  g_ptr_array_sort (roles, compare_roles);
  for (guint i = 0; i < roles->len; i++)
    {
      const AtlasRole *role = g_ptr_array_index (roles, i);
      AtlasBlock *block = atlas_page_add (self, ATLAS_BLOCK_ROW, role->title);

      if (block == NULL)
        continue;
      block->title = block->text;
      block->text = describe_term (role);
    }
}

void
atlas_page_fill_person (AtlasPage *self, AtlasWorld *world)
{
  const AtlasPerson *person =
    atlas_collection_get_person (atlas_world_get_collection (world), self->target.index);
  guint state = atlas_geography_find_state (atlas_world_get_geography (world), person->country);
  guint n = 0;
  const AtlasTarget *links =
    atlas_backlinks_get (atlas_world_get_backlinks (world), self->target, &n);

  self->caption = g_strdup (_ ("Person"));
  self->heading = g_strdup (person->name);
  self->subheading = g_strdup (person->native);
  if (state != 0)
    {
      AtlasBlock *block = atlas_page_add_property (
        self, _ ("Country"), atlas_page_get_state_name (world, state, ATLAS_DATE_INVALID));

      block->target = (AtlasTarget) { ATLAS_TARGET_STATE, state };
    }
  add_roles (self, person);
  atlas_page_begin (self, _ ("Quotes and Events"));
  for (guint i = 0; i < n; i++)
    atlas_page_add_target (self, world, links[i]);
}
