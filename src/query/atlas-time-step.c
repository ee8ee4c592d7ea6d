/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-time-step.h"

#include <glib/gi18n.h>

/* The longest step after which what happened on the way is still told: a leap year. */
#define MAX_STEP_DAYS 366

static AtlasDate
get_told_from (AtlasDate from, AtlasDate to, AtlasDate today)
{
  int year = atlas_date_get_year (to);

  if (from < to && to - from <= MAX_STEP_DAYS)
    return from;
  return to == atlas_date_of_year (year, today) ? atlas_date_from_ymd (year - 1, 12, 31) : to - 1;
}

AtlasTimeStep
atlas_time_step_new (AtlasDate from, AtlasDate to, AtlasDate today)
{
  return (AtlasTimeStep) { from, to, get_told_from (from, to, today) };
}

gboolean
atlas_time_step_is_back (const AtlasTimeStep *self)
{
  return self->from > self->to;
}

guint
atlas_time_step_find_told (const AtlasTimeStep *self, AtlasChanges *changes, guint *n)
{
  return atlas_changes_find (changes, self->told_from + 1, self->to + 1, n);
}

guint
atlas_time_step_find_leaped (const AtlasTimeStep *self, AtlasChanges *changes, guint *n)
{
  return atlas_changes_find (changes, self->from + 1, self->told_from + 1, n);
}

guint
atlas_time_step_find_undone (const AtlasTimeStep *self, AtlasChanges *changes, guint *n)
{
  return atlas_changes_find (changes, self->to + 1, self->from + 1, n);
}

char *
atlas_time_step_describe (const AtlasTimeStep *self, AtlasChanges *changes)
{
  return atlas_changes_describe (changes, self->told_from, self->to);
}

/**
 * atlas_time_step_dup_announcement:
 * @self: a step
 * @changes: the changes
 *
 * The day is not said twice where the sentence begins with it.
 *
 * Returns: (transfer full): one or more sentences
 */
char *
atlas_time_step_dup_announcement (const AtlasTimeStep *self, AtlasChanges *changes)
{
  g_autofree char *date = atlas_date_format_long (self->to);
  g_autofree char *sentence = atlas_time_step_describe (self, changes);
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_undone = 0;

  atlas_time_step_find_undone (self, changes, &n_undone);
  if (sentence == NULL || !g_str_has_prefix (sentence, date))
    /* Translators: a date, said as a sentence of its own */
    g_string_append_printf (text, _ ("%s."), date);
  if (sentence != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  else if (n_undone == 0)
    g_string_append_printf (text, " %s", _ ("Nothing changed at this step."));
  if (n_undone > 0)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (
        text, ngettext ("Going back undid %u change.", "Going back undid %u changes.", n_undone),
        n_undone);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
