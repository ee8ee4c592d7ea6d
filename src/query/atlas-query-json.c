/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-query-json.h"

#include "atlas-border-json.h"
#include "atlas-record-json.h"
#include "atlas-world-private.h"
#include "atlas-write-json.h"

#include <string.h>

#define ISO_DATE_LENGTH 10

struct _AtlasQueryJson
{
  AtlasWorld *world;

  GString **stages;     /* {alliance, stage, since}, by membership, then by stage */
  guint32 *first_stage; /* by membership; one more than there are */
  GString **units;      /* ids in quotation marks, by unit */
  GString **states;     /* codes in quotation marks, by state */
  GString **disputes;   /* objects, by dispute */

  AtlasDate date; /* what @iso says */
  char iso[ISO_DATE_LENGTH + 1];
};

static void
append_literal (GString *json, const char *text)
{
  g_string_append_len (json, text, (gssize) strlen (text));
}

static void
append_gstring (GString *json, const GString *text)
{
  g_string_append_len (json, text->str, (gssize) text->len);
}

static GString *
quote (const char *text)
{
  GString *quoted = g_string_new (NULL);

  atlas_write_json_string (quoted, text);
  return quoted;
}

static void
put_digits (char *target, int value, int n_digits)
{
  for (int i = n_digits - 1; i >= 0; i--, value /= 10)
    target[i] = (char) ('0' + value % 10);
}

/* The date in quotation marks; the same one is usually asked for again. */
static void
append_date (AtlasQueryJson *self, GString *json, AtlasDate date)
{
  if (date != self->date)
    {
      int year, month, day;

      atlas_date_to_ymd (date, &year, &month, &day);
      put_digits (self->iso, year, 4);
      put_digits (self->iso + 5, month, 2);
      put_digits (self->iso + 8, day, 2);
      self->date = date;
    }

  g_string_append_c (json, '"');
  g_string_append_len (json, self->iso, ISO_DATE_LENGTH);
  g_string_append_c (json, '"');
}

static GString *
render_stage (AtlasQueryJson *self, const AtlasMembership *membership, const AtlasStageSpan *stage)
{
  GString *json = g_string_new ("{\"alliance\":");
  g_autofree char *since = atlas_partial_date_to_iso (stage->from);

  atlas_write_json_string (
    json, atlas_collection_get_alliance (self->world->collection, membership->alliance)->id);
  append_literal (json, ",\"stage\":");
  atlas_write_json_string (json, atlas_stage_to_id (stage->stage));
  append_literal (json, ",\"since\":");
  atlas_write_json_string (json, since);
  g_string_append_c (json, '}');
  return json;
}

static void
render_stages (AtlasQueryJson *self)
{
  AtlasWorld *world = self->world;
  guint n = 0;

  self->stages = g_new0 (GString *, world->max_statuses + 1);
  self->first_stage = g_new0 (guint32, world->n_memberships + 1);
  for (guint i = 0; i < world->n_memberships; i++)
    {
      const AtlasMembership *membership = atlas_collection_get_membership (world->collection, i);

      self->first_stage[i] = n;
      for (guint j = 0; j < membership->n_stages; j++)
        self->stages[n++] = render_stage (self, membership, &membership->stages[j]);
    }
  self->first_stage[world->n_memberships] = n;
}

static void
render_disputes (AtlasQueryJson *self)
{
  guint n_disputes = atlas_collection_get_n_disputes (self->world->collection);

  self->disputes = g_new0 (GString *, n_disputes + 1);
  for (guint i = 0; i < n_disputes; i++)
    {
      self->disputes[i] = g_string_new (NULL);
      atlas_record_json_append_dispute (self->disputes[i],
                                        atlas_collection_get_dispute (self->world->collection, i));
    }
}

/**
 * atlas_query_json_new:
 * @world: what is asked about
 *
 * Returns: (transfer full): a writer of answers
 */
AtlasQueryJson *
atlas_query_json_new (AtlasWorld *world)
{
  AtlasQueryJson *self = g_new0 (AtlasQueryJson, 1);

  self->world = atlas_world_ref (world);
  self->date = ATLAS_DATE_INVALID;
  memcpy (self->iso, "0000-00-00", ISO_DATE_LENGTH + 1);

  render_stages (self);
  render_disputes (self);
  self->units = g_new0 (GString *, world->n_units + 1);
  for (guint unit = 1; unit <= world->n_units; unit++)
    self->units[unit] = quote (atlas_geography_get_unit_id (world->geography, unit));
  self->states = g_new0 (GString *, world->n_states + 1);
  for (guint state = 1; state <= world->n_states; state++)
    self->states[state] = quote (atlas_geography_get_state_code (world->geography, state));
  return self;
}

static void
free_strings (GString **strings, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    g_string_free (strings[i], TRUE);
  g_free (strings);
}

void
atlas_query_json_free (AtlasQueryJson *self)
{
  free_strings (self->stages, 0, self->first_stage[self->world->n_memberships]);
  free_strings (self->units, 1, self->world->n_units + 1);
  free_strings (self->states, 1, self->world->n_states + 1);
  free_strings (self->disputes, 0, atlas_collection_get_n_disputes (self->world->collection));
  g_free (self->first_stage);
  g_clear_pointer (&self->world, atlas_world_unref);
  g_free (self);
}

static void
append_statuses (AtlasQueryJson *self, GString *json, guint state, AtlasDate date)
{
  AtlasWorld *world = self->world;
  gboolean is_first = TRUE;

  for (guint i = world->first_membership[state]; i < world->first_membership[state + 1]; i++)
    {
      guint index = world->state_memberships[i];
      const AtlasMembership *membership =
        atlas_collection_get_membership (world->collection, index);

      for (guint j = 0; j < membership->n_stages; j++)
        {
          if (!atlas_span_contains (membership->stages[j].span, date))
            continue;
          if (!is_first)
            g_string_append_c (json, ',');
          append_gstring (json, self->stages[self->first_stage[index] + j]);
          is_first = FALSE;
        }
    }
}

static void
append_ground (
  AtlasQueryJson *self, GString *json, guint unit, const AtlasGeoPeriod *period, AtlasView view)
{
  AtlasGeography *geography = self->world->geography;
  guint state = atlas_geo_period_get_owner (period, view);
  const char *note = atlas_geography_get_text (geography, period->note);

  append_gstring (json, self->units[unit]);
  append_literal (json, ",\"state\":");
  append_gstring (json, self->states[state]);
  append_literal (json, ",\"name\":");
  atlas_write_json_string (json, atlas_geography_get_state_name (geography, state, self->date));
  append_literal (json, period->flags & ATLAS_GEO_PERIOD_CONTESTED
                          ? ",\"contested\":true,\"note\":"
                          : ",\"contested\":false,\"note\":");
  if (*note != '\0')
    atlas_write_json_string (json, note);
  else
    append_literal (json, "null");
  append_literal (json, ",\"statuses\":[");
  append_statuses (self, json, state, self->date);
  g_string_append_c (json, ']');
}

static void
append_treaty_area (GString *json, AtlasTreatyRule rule)
{
  if (rule == ATLAS_TREATY_RULE_NONE)
    {
      append_literal (json, ",\"treaty_area\":null,\"treaty_rule\":null");
      return;
    }
  append_literal (json, atlas_treaty_rule_is_covered (rule)
                          ? ",\"treaty_area\":true,\"treaty_rule\":\""
                          : ",\"treaty_area\":false,\"treaty_rule\":\"");
  append_literal (json, atlas_treaty_rule_to_id (rule));
  g_string_append_c (json, '"');
}

static void
append_dispute (AtlasQueryJson *self, GString *json, guint unit, AtlasDate date)
{
  guint dispute;

  append_literal (json, ",\"dispute\":");
  if (atlas_contested_find (self->world->contested, unit, date, &dispute))
    append_gstring (json, self->disputes[dispute]);
  else
    append_literal (json, "null");
  g_string_append_c (json, '}');
}

void
atlas_query_json_append_point (
  AtlasQueryJson *self, GString *json, AtlasDate date, AtlasView view, double lat, double lon)
{
  guint unit = atlas_geography_locate (self->world->geography, lat, lon);
  const AtlasGeoPeriod *period =
    unit != 0 ? atlas_geography_find_period (self->world->geography, unit, date) : NULL;

  append_literal (json, "{\"date\":");
  append_date (self, json, date);
  append_literal (json, view == ATLAS_VIEW_RECOGNISED ? ",\"view\":\"recognised\",\"unit\":"
                                                      : ",\"view\":\"controlled\",\"unit\":");
  if (period != NULL)
    append_ground (self, json, unit, period, view);
  else
    append_literal (json, "null,\"state\":null,\"name\":null,\"contested\":false,\"note\":null,"
                          "\"statuses\":[]");
  append_treaty_area (json, atlas_treaty_area_find (self->world, date, unit, lat));
  append_dispute (self, json, unit, date);
}

static void
append_member (AtlasQueryJson *self, GString *json, const AtlasMemberSpan *span, AtlasDate date)
{
  g_autofree char *since = atlas_partial_date_to_iso (span->stage->from);

  append_literal (json, "{\"state\":");
  append_gstring (json, self->states[span->state]);
  append_literal (json, ",\"name\":");
  atlas_write_json_string (
    json, atlas_geography_get_state_name (self->world->geography, span->state, date));
  append_literal (json, ",\"since\":");
  atlas_write_json_string (json, since);
  g_string_append_printf (json, ",\"wave\":%u}", span->wave);
}

/* The members of the day, which lie by time and code; returns how many. */
static guint
append_members (AtlasQueryJson *self, GString *json, AtlasDay *day, guint alliance)
{
  guint n = 0;

  for (guint i = 0; i < self->world->n_member_spans; i++)
    {
      const AtlasMemberSpan *span = &self->world->member_spans[i];
      AtlasDate date = atlas_day_get_date (day);

      if (span->alliance != alliance || !atlas_span_contains (span->span, date) ||
          atlas_day_get_member_wave (day, alliance, span->state) != span->wave)
        continue;
      if (n++ > 0)
        g_string_append_c (json, ',');
      append_member (self, json, span, date);
    }

  return n;
}

static int
compare_quoted (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(GString *const *) a)->str, (*(GString *const *) b)->str);
}

/* Codes of the states that are members under @day and not under @other */
static void
append_difference (
  AtlasQueryJson *self, GString *json, AtlasDay *day, AtlasDay *other, guint alliance)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint state = 1; state <= self->world->n_states; state++)
    if (atlas_day_get_member_wave (day, alliance, state) != 0 &&
        atlas_day_get_member_wave (other, alliance, state) == 0)
      g_ptr_array_add (codes, self->states[state]);

  g_ptr_array_sort (codes, compare_quoted);
  for (guint i = 0; i < codes->len; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      append_gstring (json, codes->pdata[i]);
    }
}

void
atlas_query_json_append_alliance (AtlasQueryJson *self,
                                  GString *json,
                                  AtlasDate date,
                                  guint alliance)
{
  g_autoptr (AtlasDay) day = atlas_day_new (self->world, date, ATLAS_VIEW_RECOGNISED);
  g_autoptr (AtlasDay) before = atlas_day_new (self->world, date - 1, ATLAS_VIEW_RECOGNISED);

  append_literal (json, "{\"alliance\":");
  atlas_write_json_string (json,
                           atlas_collection_get_alliance (self->world->collection, alliance)->id);
  append_literal (json, ",\"date\":");
  append_date (self, json, date);
  g_string_append_printf (json, ",\"count\":%u,\"members\":[",
                          atlas_day_get_n_members (day, alliance));
  append_members (self, json, day, alliance);
  append_literal (json, "],\"joined\":[");
  append_difference (self, json, day, before, alliance);
  append_literal (json, "],\"left\":[");
  append_difference (self, json, before, day, alliance);
  append_literal (json, "]}");
}

/* A state in the stage that is asked for */
typedef struct
{
  guint alliance;
  AtlasDate from;
  guint state;
  const char *code;
  const AtlasStageSpan *stage;
} InStage;

static int
compare_in_stage (gconstpointer a, gconstpointer b)
{
  const InStage *x = a;
  const InStage *y = b;

  if (x->alliance != y->alliance)
    return x->alliance < y->alliance ? -1 : 1;
  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  return strcmp (x->code, y->code);
}

static GArray *
find_in_stage (AtlasDay *day, AtlasStage stage, guint alliance, guint *n_distinct)
{
  AtlasWorld *world = atlas_day_get_world (day);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (InStage));

  *n_distinct = 0;
  for (guint state = 1; state <= world->n_states; state++)
    {
      guint n_statuses = 0;
      const AtlasStatus *statuses = atlas_day_get_statuses (day, state, &n_statuses);
      guint before = found->len;

      for (guint i = 0; i < n_statuses; i++)
        {
          InStage entry = { statuses[i].alliance, statuses[i].stage->span.from, state,
                            atlas_geography_get_state_code (world->geography, state),
                            statuses[i].stage };

          if (statuses[i].stage->stage == stage &&
              (alliance == G_MAXUINT || statuses[i].alliance == alliance))
            g_array_append_val (found, entry);
        }
      *n_distinct += found->len > before;
    }
  g_array_sort (found, compare_in_stage);
  return found;
}

static void
append_in_stage (AtlasQueryJson *self, GString *json, const InStage *entry, AtlasDate date)
{
  g_autofree char *since = atlas_partial_date_to_iso (entry->stage->from);

  append_literal (json, "{\"state\":");
  append_gstring (json, self->states[entry->state]);
  append_literal (json, ",\"name\":");
  atlas_write_json_string (
    json, atlas_geography_get_state_name (self->world->geography, entry->state, date));
  append_literal (json, ",\"alliance\":");
  atlas_write_json_string (
    json, atlas_collection_get_alliance (self->world->collection, entry->alliance)->id);
  append_literal (json, ",\"since\":");
  atlas_write_json_string (json, since);
  g_string_append_c (json, '}');
}

void
atlas_query_json_append_stage (
  AtlasQueryJson *self, GString *json, AtlasDate date, AtlasStage stage, guint alliance)
{
  g_autoptr (AtlasDay) day = atlas_day_new (self->world, date, ATLAS_VIEW_RECOGNISED);
  guint n_distinct;
  g_autoptr (GArray) found = find_in_stage (day, stage, alliance, &n_distinct);

  append_literal (json, "{\"date\":");
  append_date (self, json, date);
  append_literal (json, ",\"stage\":");
  atlas_write_json_string (json, atlas_stage_to_id (stage));
  append_literal (json, ",\"alliance\":");
  if (alliance == G_MAXUINT)
    append_literal (json, "null");
  else
    atlas_write_json_string (json,
                             atlas_collection_get_alliance (self->world->collection, alliance)->id);
  g_string_append_printf (json, ",\"count\":%u,\"states\":[", n_distinct);
  for (guint i = 0; i < found->len; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      append_in_stage (self, json, &g_array_index (found, InStage, i), date);
    }
  append_literal (json, "]}");
}

static void
append_published (AtlasQueryJson *self, GString *json, const AtlasBorder *border, AtlasDate date)
{
  guint n_lengths = 0;
  const AtlasBorderLength *const *lengths =
    atlas_border_lengths_of_states (self->world->border_lengths, border->a, border->b, &n_lengths);

  append_literal (json, ",\"published\":[");
  atlas_border_json_append_lengths (json, lengths, n_lengths, date);
  g_string_append_c (json, ']');
}

void
atlas_query_json_append_borders (AtlasQueryJson *self,
                                 GString *json,
                                 AtlasDate date,
                                 AtlasView view,
                                 const AtlasStateSet *side_a,
                                 const AtlasStateSet *side_b)
{
  g_autoptr (AtlasDay) day = atlas_day_new (self->world, date, view);
  g_autoptr (GArray) borders = atlas_day_measure_borders (day, side_a, side_b);
  double sum = 0;

  append_literal (json, "{\"pairs\":[");
  for (guint i = 0; i < borders->len; i++)
    {
      const AtlasBorder *border = &g_array_index (borders, AtlasBorder, i);

      append_literal (json, i > 0 ? ",{\"a\":" : "{\"a\":");
      append_gstring (json, self->states[border->a]);
      append_literal (json, ",\"b\":");
      append_gstring (json, self->states[border->b]);
      append_literal (json, ",\"km\":");
      atlas_border_json_append_km (json, border->km);
      append_published (self, json, border, date);
      g_string_append_c (json, '}');
      sum += border->km;
    }
  append_literal (json, "],\"km\":");
  atlas_border_json_append_km (json, sum);
  g_string_append_c (json, '}');
}

void
atlas_query_json_append_change (AtlasQueryJson *self, GString *json, const AtlasChange *change)
{
  append_literal (json, "{\"date\":");
  append_date (self, json, change->date);
  append_literal (json, ",\"kind\":");
  atlas_write_json_string (json, atlas_change_kind_to_id (change->kind));
  append_literal (json, ",\"states\":[");
  for (guint i = 0; i < change->n_states; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      append_gstring (json, self->states[change->states[i]]);
    }
  g_string_append_c (json, ']');
  if (change->alliance != G_MAXUINT)
    {
      append_literal (json, ",\"alliance\":");
      atlas_write_json_string (
        json, atlas_collection_get_alliance (self->world->collection, change->alliance)->id);
    }
  append_literal (json, ",\"text\":");
  atlas_write_json_string (json, change->text);
  g_string_append_c (json, '}');
}

const char *
atlas_view_to_id (AtlasView view)
{
  return view == ATLAS_VIEW_RECOGNISED ? "recognised" : "controlled";
}

gboolean
atlas_view_from_id (const char *id, AtlasView *view)
{
  for (int i = 0; i < ATLAS_N_VIEWS; i++)
    if (g_str_equal (id, atlas_view_to_id ((AtlasView) i)))
      {
        *view = (AtlasView) i;
        return TRUE;
      }

  return FALSE;
}

const char *
atlas_change_kind_to_id (AtlasChangeKind kind)
{
  static const char *const ids[ATLAS_N_CHANGE_KINDS] = {
    [ATLAS_CHANGE_JOINED] = "joined",   [ATLAS_CHANGE_LEFT] = "left",
    [ATLAS_CHANGE_STAGE] = "stage",     [ATLAS_CHANGE_INDEPENDENCE] = "independence",
    [ATLAS_CHANGE_UNION] = "union",     [ATLAS_CHANGE_TRANSFER] = "transfer",
    [ATLAS_CHANGE_CONTROL] = "control", [ATLAS_CHANGE_STATUS] = "status",
    [ATLAS_CHANGE_NAME] = "name",
  };

  g_return_val_if_fail (kind < ATLAS_N_CHANGE_KINDS, NULL);

  return ids[kind];
}
