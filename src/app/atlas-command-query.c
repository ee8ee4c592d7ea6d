/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-command-query.h"

#include "atlas-builtin.h"
#include "atlas-command.h"
#include "atlas-compare.h"
#include "atlas-forces-json.h"
#include "atlas-query-lines.h"
#include "atlas-query-options.h"
#include "atlas-record-json.h"
#include "atlas-table.h"

#include <glib/gi18n.h>
#include <string.h>

static const char help[] = N_ (
  "Usage:\n"
  "  alliance-atlas query --date DATE --at LAT,LON [--view VIEW]\n"
  "  alliance-atlas query --date DATE --alliance ID\n"
  "  alliance-atlas query --date DATE --stage STAGE [--alliance ID]\n"
  "  alliance-atlas query --date DATE --border A:B [--view VIEW]\n"
  "  alliance-atlas query --from DATE --to DATE [--record]\n"
  "  alliance-atlas query --date DATE --forces [--region S,W,N,E]\n"
  "  alliance-atlas query --date DATE --compare DATE [--view VIEW]\n"
  "  alliance-atlas query --date DATE --table csv [--view VIEW]\n"
  "  alliance-atlas query [--view VIEW] -\n"
  "\n"
  "Answers from the built-in atlas, as JSON, one object on a line; a table as CSV.\n"
  "\n"
  "  --date DATE       a day as YYYY-MM-DD, 1949-04-04 … today\n"
  "  --at LAT,LON      what is at a point: degrees, WGS 84, such as -33.9,18.4. treaty_area is\n"
  "                    true where Article 5 of the North Atlantic Treaty covers it, false where\n"
  "                    a party holds it outside the area, null where its recognised owner is no\n"
  "                    party; treaty_rule says why. dispute explains contested ground, or null\n"
  "  --view VIEW       recognised (by the UN or most states; the default)\n"
  "                    or controlled (who held the ground)\n"
  "  --alliance ID     the members of an alliance, such as nato\n"
  "  --stage STAGE     the states in a stage of membership, one of aspirant, partner, dialogue,\n"
  "                    action-plan, invited, signed, member, left-command, suspended,\n"
  "                    withdrew, dissolved; of every alliance unless --alliance names one\n"
  "  --border A:B      how long A and B touch; each a state code, such as NOR, or an alliance.\n"
  "                    km is measured along generalised outlines, shorter than surveyed;\n"
  "                    published has what sources say of a pair of states\n"
  "  --from, --to      what changed from the first day on and before the second\n"
  "  --record          what happened and was said in that time, and where troops stood, with\n"
  "                    sources, one item on a line; the days may be before 1949\n"
  "  --forces          the troops that were there, each with its range, its age in days and\n"
  "                    who published it; their sums by side and unit as ranges, nothing\n"
  "                    counted twice; and the published totals, which are in no sum\n"
  "  --region S,W,N,E  only those in a region: its south, west, north and east in degrees;\n"
  "                    a west that is more than the east crosses the 180th meridian\n"
  "  --compare DATE    what is different on that day: states that appeared, ended or were\n"
  "                    renamed, memberships and stages, ground that is held by another state\n"
  "                    (km²), and how far alliances touch states and each other (measured\n"
  "                    km). What changed and changed back in between is not there\n"
  "  --table csv       all that the map shows, as a table with a header (RFC 4180): what each\n"
  "                    state is to each alliance since when, what of its ground is contested,\n"
  "                    and the troops there as ranges\n"
  "  -                 answers lines DATE LAT,LON [VIEW] from standard input, one JSON line\n"
  "                    each, in order. The first line that is none of these ends it: the\n"
  "                    answers to the lines before it are written, a message names the line\n"
  "                    and the word, and the exit status is 2. An empty line is such a line.\n"
  "\n"
  "Exit status: 0 when all was answered; 2, after one line on standard error, when the\n"
  "question or the output is at fault.\n");

static char *
list_alliances (AtlasCollection *collection)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < atlas_collection_get_n_alliances (collection); i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "",
                            atlas_collection_get_alliance (collection, i)->id);
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

/* Puts the states that @word means on @date into @side: a state by its code, else the members of
 * an alliance. */
static gboolean
resolve_side (
  AtlasWorld *world, AtlasDate date, const char *word, AtlasStateSet *side, GError **error)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  AtlasGeography *geography = atlas_world_get_geography (world);
  guint state = atlas_geography_find_state (geography, word);
  g_autoptr (AtlasDay) day = NULL;
  guint alliance;

  if (state != 0)
    {
      atlas_state_set_add (side, state);
      return TRUE;
    }
  if (!atlas_collection_find_alliance (collection, word, &alliance))
    {
      g_autofree char *ids = list_alliances (collection);
      g_autofree char *problem = g_strdup_printf (
        _ ("there is no such state or alliance; expected a code such as POL or one of %s"), ids);

      return atlas_query_fail (error, word, problem);
    }

  day = atlas_day_new (world, date, ATLAS_VIEW_RECOGNISED);
  for (state = 1; state <= atlas_geography_get_n_states (geography); state++)
    if (atlas_day_get_member_wave (day, alliance, state) != 0)
      atlas_state_set_add (side, state);
  return TRUE;
}

static gboolean
answer_border (AtlasWorld *world,
               AtlasQueryJson *json,
               const AtlasQueryOptions *options,
               GString *answer,
               GError **error)
{
  guint n_states = atlas_geography_get_n_states (atlas_world_get_geography (world));
  g_auto (GStrv) words = g_strsplit (options->border, ":", -1);
  g_autoptr (AtlasStateSet) side_a = atlas_state_set_new (n_states);
  g_autoptr (AtlasStateSet) side_b = atlas_state_set_new (n_states);

  if (g_strv_length (words) != 2 || *words[0] == '\0' || *words[1] == '\0')
    return atlas_query_fail (error, options->border,
                             _ ("not two sides; expected A:B, such as nato:RUS"));
  if (!resolve_side (world, options->date, words[0], side_a, error) ||
      !resolve_side (world, options->date, words[1], side_b, error))
    return FALSE;

  atlas_query_json_append_borders (json, answer, options->date, options->view, side_a, side_b);
  g_string_append_c (answer, '\n');
  return TRUE;
}

static gboolean
find_alliance (AtlasWorld *world, const char *word, guint *alliance, GError **error)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  g_autofree char *ids = NULL;
  g_autofree char *problem = NULL;

  if (atlas_collection_find_alliance (collection, word, alliance))
    return TRUE;

  ids = list_alliances (collection);
  problem = g_strdup_printf (_ ("there is no such alliance; expected one of %s"), ids);
  return atlas_query_fail (error, word, problem);
}

static gboolean
answer_alliance (AtlasWorld *world,
                 AtlasQueryJson *json,
                 const AtlasQueryOptions *options,
                 GString *answer,
                 GError **error)
{
  guint alliance;

  if (!find_alliance (world, options->alliance, &alliance, error))
    return FALSE;

  atlas_query_json_append_alliance (json, answer, options->date, alliance);
  g_string_append_c (answer, '\n');
  return TRUE;
}

static gboolean
find_stage (const char *word, AtlasStage *stage, GError **error)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autofree char *problem = NULL;

  if (atlas_stage_from_id (word, stage))
    return TRUE;

  for (guint i = 0; i < ATLAS_N_STAGES; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", atlas_stage_to_id ((AtlasStage) i));
  problem = g_strdup_printf (_ ("there is no such stage; expected one of %s"), ids->str);
  return atlas_query_fail (error, word, problem);
}

static gboolean
answer_stage (AtlasWorld *world,
              AtlasQueryJson *json,
              const AtlasQueryOptions *options,
              GString *answer,
              GError **error)
{
  guint alliance = G_MAXUINT;
  AtlasStage stage;

  if (!find_stage (options->stage, &stage, error) ||
      (options->alliance != NULL && !find_alliance (world, options->alliance, &alliance, error)))
    return FALSE;

  atlas_query_json_append_stage (json, answer, options->date, stage, alliance);
  g_string_append_c (answer, '\n');
  return TRUE;
}

static void
answer_changes (AtlasWorld *world,
                AtlasQueryJson *json,
                const AtlasQueryOptions *options,
                GString *answer)
{
  g_autoptr (AtlasChanges) changes = atlas_changes_new (world);
  guint n_changes;
  guint first = atlas_changes_find (changes, options->from, options->to, &n_changes);

  for (guint i = first; i < first + n_changes; i++)
    {
      atlas_query_json_append_change (json, answer, atlas_changes_get (changes, i));
      g_string_append_c (answer, '\n');
    }
}

static void
answer_record (AtlasWorld *world, const AtlasQueryOptions *options, GString *answer)
{
  g_autoptr (AtlasChanges) changes = atlas_changes_new (world);
  g_autoptr (GListModel) timeline = atlas_timeline_new (world, changes);

  atlas_record_json_append_span (answer, timeline, world, options->from, options->to);
}

static void
answer_forces (AtlasWorld *world, const AtlasQueryOptions *options, GString *answer)
{
  g_autoptr (AtlasForces) forces =
    atlas_forces_new (atlas_world_get_collection (world), options->date,
                      options->has_region ? &options->region : NULL);

  atlas_forces_json_append (answer, forces);
  g_string_append_c (answer, '\n');
}

static void
answer_compare (AtlasWorld *world, const AtlasQueryOptions *options, GString *answer)
{
  g_autoptr (AtlasCompare) compare =
    atlas_compare_new (world, options->date, options->compare, options->view);

  atlas_compare_append_json (compare, answer);
  g_string_append_c (answer, '\n');
}

static void
answer_table (AtlasWorld *world, const AtlasQueryOptions *options, GString *answer)
{
  g_autoptr (AtlasDay) day = atlas_day_new (world, options->date, options->view);
  g_autoptr (GPtrArray) rows = atlas_table_new (day);
  g_autoptr (GListStore) store = g_list_store_new (ATLAS_TYPE_TABLE_ROW);
  g_autofree char *csv = NULL;

  atlas_table_update (store, rows);
  csv = atlas_table_to_csv (G_LIST_MODEL (store), day);
  g_string_append (answer, csv);
}

/* Answers one question into @answer. */
static gboolean
answer (AtlasWorld *world,
        AtlasQueryJson *json,
        const AtlasQueryOptions *options,
        GString *text,
        GError **error)
{
  switch (options->kind)
    {
    case ATLAS_QUERY_POINT:
      atlas_query_json_append_point (json, text, options->date, options->view, options->lat,
                                     options->lon);
      g_string_append_c (text, '\n');
      return TRUE;
    case ATLAS_QUERY_ALLIANCE:
      return answer_alliance (world, json, options, text, error);
    case ATLAS_QUERY_STAGE:
      return answer_stage (world, json, options, text, error);
    case ATLAS_QUERY_BORDER:
      return answer_border (world, json, options, text, error);
    case ATLAS_QUERY_CHANGES:
      answer_changes (world, json, options, text);
      return TRUE;
    case ATLAS_QUERY_RECORD:
      answer_record (world, options, text);
      return TRUE;
    case ATLAS_QUERY_FORCES:
      answer_forces (world, options, text);
      return TRUE;
    case ATLAS_QUERY_COMPARE:
      answer_compare (world, options, text);
      return TRUE;
    case ATLAS_QUERY_TABLE:
      answer_table (world, options, text);
      return TRUE;
    case ATLAS_QUERY_HELP:
    case ATLAS_QUERY_LINES:
    default:
      g_assert_not_reached ();
    }
}

int
atlas_command_query (int argc, char *const *argv)
{
  AtlasDate today = atlas_date_today ();
  AtlasQueryOptions options;
  g_autoptr (GError) error = NULL;
  g_autoptr (AtlasWorld) world = NULL;
  g_autoptr (AtlasQueryJson) json = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (!atlas_query_options_parse (&options, argc, argv, today, &error))
    return atlas_command_fail (error->message);
  if (options.kind == ATLAS_QUERY_HELP)
    return atlas_command_write (_ (help), strlen (_ (help))) ? 0 : ATLAS_EXIT_ERROR;

  world = atlas_builtin_load_original_world (NULL, &error);
  if (world == NULL)
    return atlas_command_fail (error->message);

  json = atlas_query_json_new (world);
  if (options.kind == ATLAS_QUERY_LINES)
    return atlas_query_answer_lines (json, options.view, today);
  if (!answer (world, json, &options, text, &error))
    return atlas_command_fail (error->message);
  return atlas_command_write (text->str, text->len) ? 0 : ATLAS_EXIT_ERROR;
}
