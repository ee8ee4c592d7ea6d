/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-table-private.h"

#include "atlas-search-fold.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (AtlasTableRow, atlas_table_row, G_TYPE_OBJECT)

static void
atlas_table_row_finalize (GObject *object)
{
  AtlasTableRow *self = ATLAS_TABLE_ROW (object);

  for (guint i = 0; i < ATLAS_N_TABLE_COLUMNS; i++)
    {
      g_free (self->texts[i]);
      g_free (self->sort_keys[i]);
    }
  g_free (self->folded);
  g_clear_pointer (&self->world, atlas_world_unref);
  G_OBJECT_CLASS (atlas_table_row_parent_class)->finalize (object);
}

static void
atlas_table_row_class_init (AtlasTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_table_row_finalize;
}

static void
atlas_table_row_init (AtlasTableRow *self)
{
}

AtlasTableRow *
atlas_table_row_new (AtlasWorld *world,
                     guint state,
                     const AtlasStatus *status,
                     char *const *texts,
                     guint64 most_people)
{
  AtlasTableRow *self = g_object_new (ATLAS_TYPE_TABLE_ROW, NULL);
  g_autoptr (GString) folded = g_string_new (" ");

  self->world = atlas_world_ref (world);
  self->state = state;
  self->alliance = status != NULL ? status->alliance : G_MAXUINT;
  self->stage = status != NULL ? status->stage : NULL;
  self->most_people = most_people;
  for (guint i = 0; i < ATLAS_N_TABLE_COLUMNS; i++)
    {
      self->texts[i] = texts[i] != NULL ? texts[i] : g_strdup ("");
      self->sort_keys[i] = g_utf8_collate_key (self->texts[i], -1);
      atlas_search_fold_append (folded, self->texts[i]);
    }
  self->folded = g_string_free (g_steal_pointer (&folded), FALSE);
  return self;
}

guint
atlas_table_row_get_state (AtlasTableRow *self)
{
  return self->state;
}

const char *
atlas_table_row_get_text (AtlasTableRow *self, AtlasTableColumn column)
{
  g_return_val_if_fail (column < ATLAS_N_TABLE_COLUMNS, "");

  return self->texts[column];
}

char *
atlas_table_row_dup_sentence (AtlasTableRow *self)
{
  g_autoptr (GString) text = g_string_new (self->texts[ATLAS_TABLE_STATE]);

  for (guint i = ATLAS_TABLE_ALLIANCE; i < ATLAS_N_TABLE_COLUMNS; i++)
    if (*self->texts[i] != '\0')
      g_string_append_printf (text, "%s %s: %s", i == ATLAS_TABLE_ALLIANCE ? "." : ";",
                              atlas_table_column_get_title ((AtlasTableColumn) i), self->texts[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

gboolean
atlas_table_row_matches (AtlasTableRow *self, const char *folded)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *start = g_strconcat (" ", words[i], NULL);

      if (*words[i] != '\0' && strstr (self->folded, start) == NULL)
        return FALSE;
    }
  return TRUE;
}

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

/* What is empty comes last, whichever it is compared by. */
static int
compare_column (AtlasTableRow *a, AtlasTableRow *b, AtlasTableColumn column)
{
  gboolean has_a = *a->texts[column] != '\0';
  gboolean has_b = *b->texts[column] != '\0';

  if (!has_a || !has_b)
    return has_b - has_a;
  switch (column)
    {
    case ATLAS_TABLE_STAGE:
      return compare_numbers (a->stage->stage, b->stage->stage);
    case ATLAS_TABLE_SINCE:
      return compare_numbers (a->stage->from.first, b->stage->from.first);
    case ATLAS_TABLE_TROOPS:
      return compare_numbers ((gint64) a->most_people, (gint64) b->most_people);
    case ATLAS_TABLE_STATE:
    case ATLAS_TABLE_ALLIANCE:
    case ATLAS_TABLE_GROUND:
    case ATLAS_N_TABLE_COLUMNS:
    default:
      return strcmp (a->sort_keys[column], b->sort_keys[column]);
    }
}

int
atlas_table_row_compare (AtlasTableRow *a, AtlasTableRow *b, AtlasTableColumn column)
{
  int order;

  g_return_val_if_fail (column < ATLAS_N_TABLE_COLUMNS, 0);

  order = compare_column (a, b, column);
  return order != 0 ? order : compare_column (a, b, ATLAS_TABLE_STATE);
}

int
atlas_table_row_order (AtlasTableRow *a, AtlasTableRow *b)
{
  if (a->state != b->state)
    return compare_numbers (a->state, b->state);
  if (a->alliance != b->alliance)
    return compare_numbers (a->alliance, b->alliance);
  return compare_numbers (a->stage != NULL ? (gint64) a->stage->stage : -1,
                          b->stage != NULL ? (gint64) b->stage->stage : -1);
}

gboolean
atlas_table_row_equal (AtlasTableRow *a, AtlasTableRow *b)
{
  if (a->world != b->world || atlas_table_row_order (a, b) != 0 || a->most_people != b->most_people)
    return FALSE;
  for (guint i = 0; i < ATLAS_N_TABLE_COLUMNS; i++)
    if (!g_str_equal (a->texts[i], b->texts[i]))
      return FALSE;
  return TRUE;
}

const char *
atlas_table_column_get_title (AtlasTableColumn column)
{
  static const char *const titles[ATLAS_N_TABLE_COLUMNS] = {
    [ATLAS_TABLE_STATE] = N_ ("Country"),
    [ATLAS_TABLE_ALLIANCE] = N_ ("Alliance"),
    [ATLAS_TABLE_STAGE] = N_ ("Stage"),
    [ATLAS_TABLE_SINCE] = N_ ("Since"),
    [ATLAS_TABLE_GROUND] = N_ ("Contested Ground"),
    [ATLAS_TABLE_TROOPS] = N_ ("Troops There"),
  };

  g_return_val_if_fail (column < ATLAS_N_TABLE_COLUMNS, "");

  return _ (titles[column]);
}
