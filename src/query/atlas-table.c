/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-table-private.h"

#include "atlas-country-summary.h"
#include "atlas-forces-describe.h"
#include "atlas-phrases.h"
#include "atlas-query-json.h"
#include "atlas-world-private.h"

#include <glib/gi18n.h>
#include <string.h>

/* So many changes are made one by one; with more, the whole list is exchanged. */
#define MAX_CHANGES 48

/* Troops on the ground of a state */

/* What one side has there of one unit */
typedef struct
{
  guint host;
  const char *side;
  AtlasForceUnit unit;
  guint64 low;
  guint64 high;
  guint n_uncounted;
} Troops;

static Troops *
find_troops (GArray *all, guint host, const AtlasForce *force)
{
  Troops troops = { host, force->side, force->unit, 0, 0, 0 };

  for (guint i = 0; i < all->len; i++)
    {
      Troops *other = &g_array_index (all, Troops, i);

      if (other->host == host && other->unit == force->unit &&
          g_str_equal (other->side, force->side))
        return other;
    }
  g_array_append_val (all, troops);
  return &g_array_index (all, Troops, all->len - 1);
}

static int
compare_troops (gconstpointer a, gconstpointer b)
{
  const Troops *x = a;
  const Troops *y = b;
  int order = strcmp (x->side, y->side);

  if (x->host != y->host)
    return x->host < y->host ? -1 : 1;
  return order != 0 ? order : (int) x->unit - (int) y->unit;
}

/* What enters the sums of the map, by the state that it was reported in: no totals, and nothing that
 * is counted with another report */
static GArray *
collect_troops (AtlasDay *day)
{
  AtlasWorld *world = atlas_day_get_world (day);
  g_autoptr (AtlasForces) forces =
    atlas_forces_new (world->collection, atlas_day_get_date (day), NULL);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Troops));
  guint n_reports = 0;
  const AtlasForceReport *reports = atlas_forces_get_reports (forces, &n_reports);

  for (guint i = 0; i < n_reports; i++)
    {
      const AtlasForce *force = reports[i].force;
      Troops *troops;

      if (atlas_force_is_total (force) || reports[i].counted_with != NULL)
        continue;
      troops = find_troops (all, atlas_geography_find_state (world->geography, force->host), force);
      troops->low += force->low;
      troops->high += force->high;
      troops->n_uncounted += !force->has_count;
    }
  g_array_sort (all, compare_troops);
  return all;
}

static char *
describe_troops (const Troops *troops)
{
  if (troops->unit != ATLAS_UNIT_UNCOUNTED)
    return atlas_force_dup_estimate (troops->unit, troops->low, troops->high);
  return g_strdup_printf (
    ngettext ("%u place without a number", "%u places without a number", troops->n_uncounted),
    troops->n_uncounted);
}

/* “Russia: 3,000 – 5,000 personnel, 10 ships · Ukraine: …”; NULL where there are none */
static char *
describe_all_troops (AtlasDay *day, GArray *all, guint state, guint64 *most_people)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *side = NULL;

  *most_people = 0;
  for (guint i = 0; i < all->len; i++)
    {
      const Troops *troops = &g_array_index (all, Troops, i);
      g_autofree char *line = troops->host == state ? describe_troops (troops) : NULL;

      if (line == NULL)
        continue;
      if (troops->unit == ATLAS_UNIT_PERSONNEL)
        *most_people += troops->high;
      if (side != NULL && g_str_equal (side, troops->side))
        g_string_append_printf (text, ", %s", line);
      else
        {
          g_autofree char *name = atlas_force_dup_side (atlas_day_get_world (day), troops->side,
                                                        atlas_day_get_date (day));

          g_string_append_printf (text, "%s%s: %s", text->len > 0 ? " · " : "", name, line);
        }
      side = troops->side;
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

/* Contested ground */

static void
add_name (GPtrArray *names, const char *name)
{
  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, (gpointer) name);
}

/* Of the ground that the state has in this view, what is contested, and of what it has in the other
 * one only, whose it is here; NULL where there is neither */
static char *
describe_ground (AtlasDay *day, guint state)
{
  AtlasWorld *world = atlas_day_get_world (day);
  g_autoptr (GPtrArray) held = g_ptr_array_new ();
  g_autoptr (GPtrArray) elsewhere = g_ptr_array_new ();
  AtlasView other = atlas_view_get_other (atlas_day_get_view (day));
  g_autofree char *held_names = NULL;
  g_autofree char *other_names = NULL;
  g_autofree char *elsewhere_text = NULL;

  for (guint i = 0; i < world->n_units; i++)
    {
      guint unit = world->units_by_area[i];
      const AtlasGeoPeriod *period = atlas_day_get_unit_period (day, unit);
      const char *name = atlas_geography_get_unit_name (world->geography, unit);

      if (period == NULL)
        continue;
      if (atlas_day_get_unit_state (day, unit) == state)
        {
          if ((period->flags & ATLAS_GEO_PERIOD_CONTESTED) != 0 ||
              atlas_day_is_unit_divided (day, unit))
            add_name (held, name);
        }
      else if (atlas_geo_period_get_owner (period, other) == state)
        add_name (elsewhere, name);
    }
  held_names = atlas_phrase_join_names ((const char *const *) held->pdata, held->len);
  other_names = atlas_phrase_join_names ((const char *const *) elsewhere->pdata, elsewhere->len);
  if (elsewhere->len > 0)
    elsewhere_text =
      /* Translators: ground that is another state’s in the border view that is shown */
      g_strdup_printf (_ ("Shown as another’s: %s"), other_names);
  if (held->len > 0 && elsewhere->len > 0)
    return g_strdup_printf ("%s · %s", held_names, elsewhere_text);
  if (elsewhere->len > 0)
    return g_steal_pointer (&elsewhere_text);
  return held->len > 0 ? g_steal_pointer (&held_names) : NULL;
}

/* Rows */

static gboolean
is_shown (AtlasDay *day, const AtlasStatus *status)
{
  if (status->stage->stage == ATLAS_STAGE_DISSOLVED)
    return FALSE;
  return status->stage->stage != ATLAS_STAGE_WITHDREW ||
         atlas_day_get_n_members (day, status->alliance) > 0;
}

typedef struct
{
  AtlasDay *day;
  GPtrArray *rows;
  guint state;
  const char *ground;
  const char *troops;
  guint64 most_people;
} Builder;

static void
add_row (Builder *self, const AtlasStatus *status)
{
  char *texts[ATLAS_N_TABLE_COLUMNS] = {
    [ATLAS_TABLE_STATE] = g_strdup (atlas_day_get_state_name (self->day, self->state)),
    [ATLAS_TABLE_GROUND] = g_strdup (self->ground),
    [ATLAS_TABLE_TROOPS] = g_strdup (self->troops),
  };

  if (status != NULL)
    {
      texts[ATLAS_TABLE_ALLIANCE] =
        g_strdup (atlas_day_get_alliance_name (self->day, status->alliance));
      texts[ATLAS_TABLE_STAGE] = g_strdup (atlas_stage_get_label (status->stage->stage));
      texts[ATLAS_TABLE_SINCE] = atlas_partial_date_format (status->stage->from);
    }
  g_ptr_array_add (self->rows, atlas_table_row_new (atlas_day_get_world (self->day), self->state,
                                                    status, texts, self->most_people));
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  return atlas_table_row_order (*(AtlasTableRow *const *) a, *(AtlasTableRow *const *) b);
}

static void
add_state (GPtrArray *rows, AtlasDay *day, guint state, GArray *troops)
{
  Builder builder = { .day = day, .rows = rows, .state = state };
  guint n_statuses = 0;
  const AtlasStatus *statuses = atlas_day_get_statuses (day, state, &n_statuses);
  g_autofree char *ground = describe_ground (day, state);
  g_autofree char *troops_text = describe_all_troops (day, troops, state, &builder.most_people);
  guint n_before = rows->len;

  /* A state without ground is there only for the troops that were reported in it. */
  if (!atlas_day_has_state (day, state) && troops_text == NULL)
    return;
  builder.ground = ground;
  builder.troops = troops_text;
  for (guint i = 0; i < n_statuses && atlas_day_has_state (day, state); i++)
    if (is_shown (day, &statuses[i]))
      add_row (&builder, &statuses[i]);
  if (rows->len == n_before)
    add_row (&builder, NULL);
}

GPtrArray *
atlas_table_new (AtlasDay *day)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) troops = collect_troops (day);

  for (guint state = 1; state <= atlas_day_get_world (day)->n_states; state++)
    add_state (rows, day, state, troops);
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

/* Following the day */

/* What @store has at a place that comes at the same place in @rows; both are in order */
typedef struct
{
  guint position; /* in the store, as it is when the changes before have been made */
  guint n_removed;
  AtlasTableRow *added; /* or NULL */
} Change;

static GArray *
find_changes (GListModel *store, GPtrArray *rows)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (Change));
  guint n_old = g_list_model_get_n_items (store);
  guint old = 0;
  guint new = 0;

  while (old < n_old || new < rows->len)
    {
      g_autoptr (AtlasTableRow) before = old < n_old ? g_list_model_get_item (store, old) : NULL;
      AtlasTableRow *after = new < rows->len ? g_ptr_array_index (rows, new) : NULL;
      int order = before == NULL ? 1 : after == NULL ? -1 : atlas_table_row_order (before, after);
      Change change = { new, order <= 0, order >= 0 ? after : NULL };

      if (order != 0 || !atlas_table_row_equal (before, after))
        g_array_append_val (changes, change);
      old += order <= 0;
      new += order >= 0;
    }
  return changes;
}

void
atlas_table_update (GListStore *store, GPtrArray *rows)
{
  g_autoptr (GArray) changes = find_changes (G_LIST_MODEL (store), rows);

  if (changes->len > MAX_CHANGES)
    {
      g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), rows->pdata,
                           rows->len);
      return;
    }
  for (guint i = 0; i < changes->len; i++)
    {
      Change *change = &g_array_index (changes, Change, i);

      g_list_store_splice (store, change->position, change->n_removed, (gpointer *) &change->added,
                           change->added != NULL ? 1 : 0);
    }
}

/* Files */

static void
append_field (GString *csv, const char *text)
{
  if (csv->len > 0 && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, ',');
  if (text[strcspn (text, ",\"\r\n")] == '\0')
    {
      g_string_append (csv, text);
      return;
    }
  g_string_append_c (csv, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

static void
append_record (GString *csv, AtlasTableRow *row, const char *date, AtlasView view)
{
  AtlasWorld *world = row->world;
  g_autofree char *since =
    row->stage != NULL ? atlas_partial_date_to_iso (row->stage->from) : g_strdup ("");

  append_field (csv, date);
  append_field (csv, atlas_view_to_id (view));
  append_field (csv, atlas_geography_get_state_code (world->geography, row->state));
  append_field (csv, row->texts[ATLAS_TABLE_STATE]);
  append_field (csv, row->stage != NULL
                       ? atlas_collection_get_alliance (world->collection, row->alliance)->id
                       : "");
  append_field (csv, row->stage != NULL ? atlas_stage_to_id (row->stage->stage) : "");
  append_field (csv, since);
  append_field (csv, row->texts[ATLAS_TABLE_GROUND]);
  append_field (csv, row->texts[ATLAS_TABLE_TROOPS]);
  g_string_append (csv, "\r\n");
}

char *
atlas_table_to_csv (GListModel *rows, AtlasDay *day)
{
  g_autoptr (GString) csv =
    g_string_new ("date,view,code,state,alliance,stage,since,contested,troops\r\n");
  g_autofree char *date = atlas_date_to_iso (atlas_day_get_date (day));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AtlasTableRow) row = g_list_model_get_item (rows, i);

      append_record (csv, row, date, atlas_day_get_view (day));
    }
  return g_string_free (g_steal_pointer (&csv), FALSE);
}

static void
append_cell (GString *tsv, const char *text, AtlasTableColumn column)
{
  gsize start = tsv->len;

  g_string_append (tsv, text);
  /* There is no way to write those within a cell. */
  for (gsize i = start; i < tsv->len; i++)
    if (strchr ("\t\r\n", tsv->str[i]) != NULL)
      tsv->str[i] = ' ';
  g_string_append_c (tsv, column + 1 < ATLAS_N_TABLE_COLUMNS ? '\t' : '\n');
}

char *
atlas_table_to_tsv (GListModel *rows)
{
  g_autoptr (GString) tsv = g_string_new (NULL);

  for (guint column = 0; column < ATLAS_N_TABLE_COLUMNS; column++)
    append_cell (tsv, atlas_table_column_get_title ((AtlasTableColumn) column),
                 (AtlasTableColumn) column);
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (AtlasTableRow) row = g_list_model_get_item (rows, i);

      for (guint column = 0; column < ATLAS_N_TABLE_COLUMNS; column++)
        append_cell (tsv, row->texts[column], (AtlasTableColumn) column);
    }
  return g_string_free (g_steal_pointer (&tsv), FALSE);
}
