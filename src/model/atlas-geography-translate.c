/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

/* Names of states and places in the reader's language, laid over the text of the blob. The contexts
 * are those that build-aux/extract-record-text.py writes. */

#include "atlas-geography-private.h"
#include "atlas-translation.h"

/* A state and its city may share a name, and then a text: the name of the state goes before. */
static void
translate_text (AtlasGeography *self, const char *domain, const char *context, guint32 offset)
{
  const char *text = atlas_geography_get_original_text (self, offset);
  const char *translation = atlas_translation_get (domain, context, text);

  if (translation != text && !g_hash_table_contains (self->translations, GUINT_TO_POINTER (offset)))
    g_hash_table_insert (self->translations, GUINT_TO_POINTER (offset), (gpointer) translation);
}

/**
 * atlas_geography_translate:
 * @self: a geography that was just loaded and that nobody else has seen
 * @domain: a gettext domain, bound to where its catalogues are, with UTF-8 as its codeset
 *
 * From here on the names of states and places are those of the reader's language, where the
 * catalogue has them. Codes and ids stay.
 */
void
atlas_geography_translate (AtlasGeography *self, const char *domain)
{
  g_return_if_fail (self != NULL && domain != NULL);

  if (self->translations == NULL)
    self->translations = g_hash_table_new (NULL, NULL);
  for (guint state = 1; state <= atlas_geography_get_n_states (self); state++)
    {
      guint n_names;
      const AtlasGeoName *names = atlas_geography_get_state_names (self, state, &n_names);

      for (guint i = 0; i < n_names; i++)
        translate_text (self, domain, "state", names[i].name);
    }
  for (guint i = 1; i <= atlas_geography_get_n_places (self); i++)
    {
      const AtlasGeoPlace *place = atlas_geography_get_place (self, i);

      translate_text (self, domain, "city", place->name);
      for (guint j = 0; j < place->n_names; j++)
        translate_text (self, domain, "city", self->names[place->first_name + j].name);
    }
}
