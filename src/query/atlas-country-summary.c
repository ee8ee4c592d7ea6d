/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-country-summary.h"

#include "atlas-contested.h"
#include "atlas-phrases.h"
#include "atlas-treaty-area.h"

#include <glib/gi18n.h>

void
atlas_country_line_free (gpointer data)
{
  AtlasCountryLine *line = data;

  g_free (line->title);
  g_free (line->text);
  g_free (line);
}

/* Takes @text over. */
static AtlasCountryLine *
add_line (GPtrArray *lines, const char *title, char *text)
{
  AtlasCountryLine *line = g_new0 (AtlasCountryLine, 1);

  line->title = g_strdup (title);
  line->text = text;
  line->alliance = G_MAXUINT;
  g_ptr_array_add (lines, line);
  return line;
}

static gboolean
has_line (GPtrArray *lines, const char *title, const char *text)
{
  for (guint i = 0; i < lines->len; i++)
    {
      AtlasCountryLine *line = g_ptr_array_index (lines, i);

      if (g_str_equal (line->title, title) && g_str_equal (line->text, text))
        return TRUE;
    }
  return FALSE;
}

static gboolean
line_equal (const AtlasCountryLine *a, const AtlasCountryLine *b)
{
  return a->alliance == b->alliance && a->state == b->state && a->dispute == b->dispute &&
         a->wave == b->wave && a->is_now == b->is_now && g_str_equal (a->title, b->title) &&
         g_str_equal (a->text, b->text);
}

gboolean
atlas_country_lines_equal (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!line_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;
  return TRUE;
}

/* When it exists */

static char *
describe_span (const AtlasSpan *span)
{
  g_autofree char *from = atlas_date_format_long (span->from);
  g_autofree char *until = span->is_open ? NULL : atlas_date_format_long (span->to);
  gboolean from_start = span->from <= ATLAS_DATE_START;

  if (from_start && span->is_open)
    return g_strdup (_ ("on all days of the atlas"));
  if (from_start)
    return g_strdup_printf (_ ("until %s"), until);
  if (span->is_open)
    return g_strdup_printf (_ ("from %s on"), from);
  return g_strdup_printf (_ ("from %s until %s"), from, until);
}

static char *
describe_existence (GArray *spans)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (spans->len == 0)
    return g_strdup (_ ("It holds no ground on any day of the atlas."));
  for (guint i = 0; i < spans->len; i++)
    {
      g_autofree char *span = describe_span (&g_array_index (spans, AtlasSpan, i));

      if (i > 0)
        g_string_append (text, _ (", and "));
      g_string_append (text, span);
    }
  return g_strdup_printf (_ ("Not on the map on this date. It was a state of its own %s."),
                          text->str);
}

static AtlasDate
find_nearest (GArray *spans, AtlasDate date)
{
  AtlasDate nearest = date;
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < spans->len; i++)
    {
      const AtlasSpan *span = &g_array_index (spans, AtlasSpan, i);
      AtlasDate candidate = date < span->from ? span->from : span->to - 1;
      gint64 distance = ABS ((gint64) candidate - date);

      if (span->from != span->to && distance < least)
        {
          nearest = candidate;
          least = distance;
        }
    }
  return nearest;
}

static void
fill_existence (AtlasCountrySummary *self, AtlasDay *day)
{
  g_autoptr (GArray) spans = NULL;

  self->nearest_date = atlas_day_get_date (day);
  self->exists = atlas_day_has_state (day, self->state);
  if (self->exists)
    return;
  spans =
    atlas_world_find_state_spans (atlas_day_get_world (day), self->state, atlas_day_get_view (day));
  self->existence = describe_existence (spans);
  self->nearest_date = find_nearest (spans, self->nearest_date);
}

/* Names */

static char *
describe_name (AtlasGeography *geography, const AtlasGeoName *record)
{
  const char *name = atlas_geography_get_text (geography, record->name);
  g_autofree char *from = atlas_date_format_long (record->from);
  g_autofree char *until = atlas_date_format_long (record->to);
  gboolean from_start =
    (record->flags & ATLAS_GEO_NAME_FROM_START) != 0 || record->from <= ATLAS_DATE_START;

  if ((record->flags & ATLAS_GEO_NAME_OPEN) != 0)
    return g_strdup_printf (_ ("from %s on “%s”"), from, name);
  if (from_start)
    return g_strdup_printf (_ ("until %s “%s”"), until, name);
  return g_strdup_printf (_ ("from %s until %s “%s”"), from, until, name);
}

static char *
describe_other_names (AtlasGeography *geography, guint state, const char *current)
{
  guint n_names = 0;
  const AtlasGeoName *names = atlas_geography_get_state_names (geography, state, &n_names);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_names; i++)
    {
      g_autofree char *clause = NULL;

      if (g_str_equal (atlas_geography_get_text (geography, names[i].name), current))
        continue;
      clause = describe_name (geography, &names[i]);
      atlas_phrase_append (text, clause);
    }
  return text->len > 0 ? g_strdup_printf (_ ("Called %s."), text->str) : NULL;
}

static void
fill_names (AtlasCountrySummary *self, AtlasDay *day)
{
  AtlasGeography *geography = atlas_world_get_geography (atlas_day_get_world (day));
  guint capital = self->exists ? atlas_day_get_capital (day, self->state) : 0;
  AtlasDate date = atlas_day_get_date (day);

  if (self->exists)
    self->name = g_strdup (atlas_day_get_state_name (day, self->state));
  else
    self->name =
      g_strdup (atlas_geography_get_state_name (geography, self->state, self->nearest_date));
  self->other_names = describe_other_names (geography, self->state, self->name);
  if (capital != 0)
    self->capital = g_strdup (atlas_geography_get_place_name (geography, capital, date));
}

/* Alliances */

static void
fill_statuses (AtlasCountrySummary *self, AtlasDay *day)
{
  guint n_statuses = 0;
  const AtlasStatus *statuses = atlas_day_get_statuses (day, self->state, &n_statuses);

  for (guint i = 0; self->exists && i < n_statuses; i++)
    {
      AtlasCountryLine *line = NULL;

      /* An alliance that is no more is no status; the history of memberships tells of it. */
      if (statuses[i].stage->stage == ATLAS_STAGE_DISSOLVED)
        continue;
      line = add_line (self->statuses, atlas_day_get_alliance_name (day, statuses[i].alliance),
                       atlas_status_describe (statuses[i].stage));

      line->alliance = statuses[i].alliance;
      line->is_now = TRUE;
      if (statuses[i].stage->stage == ATLAS_STAGE_MEMBER)
        line->wave = atlas_day_get_member_wave (day, line->alliance, self->state);
    }
}

char *
atlas_stage_span_describe (const AtlasStageSpan *stage)
{
  g_autofree char *from = atlas_partial_date_format (stage->from);
  g_autofree char *until = NULL;

  if (stage->span.is_open)
    return atlas_status_describe (stage);
  until = atlas_partial_date_format (stage->to);
  /* Translators: a stage of a membership and two dates, “Member from … until …” */
  return g_strdup_printf (_ ("%s from %s until %s"), atlas_stage_get_label (stage->stage), from,
                          until);
}

static char *
describe_stage (const AtlasStageSpan *stage)
{
  g_autofree char *dates = atlas_stage_span_describe (stage);

  if (stage->text == NULL || stage->text[0] == '\0')
    return g_steal_pointer (&dates);
  return g_strdup_printf ("%s\n%s", dates, stage->text);
}

static int
compare_stages (gconstpointer a, gconstpointer b)
{
  const AtlasStatus *first = a;
  const AtlasStatus *second = b;

  return (first->stage->span.from > second->stage->span.from) -
         (first->stage->span.from < second->stage->span.from);
}

static GArray *
collect_stages (AtlasWorld *world, guint state)
{
  AtlasCollection *collection = atlas_world_get_collection (world);
  GArray *stages = g_array_new (FALSE, FALSE, sizeof (AtlasStatus));
  guint n_memberships = 0;
  const guint16 *memberships = atlas_world_get_state_memberships (world, state, &n_memberships);

  for (guint i = 0; i < n_memberships; i++)
    {
      const AtlasMembership *membership =
        atlas_collection_get_membership (collection, memberships[i]);

      for (guint j = 0; j < membership->n_stages; j++)
        {
          AtlasStatus status = { membership->alliance, &membership->stages[j] };

          g_array_append_val (stages, status);
        }
    }
  g_array_sort (stages, compare_stages);
  return stages;
}

static void
fill_memberships (AtlasCountrySummary *self, AtlasDay *day)
{
  g_autoptr (GArray) stages = collect_stages (atlas_day_get_world (day), self->state);

  for (guint i = 0; i < stages->len; i++)
    {
      AtlasStatus *status = &g_array_index (stages, AtlasStatus, i);
      AtlasCountryLine *line =
        add_line (self->memberships, atlas_day_get_alliance_name (day, status->alliance),
                  describe_stage (status->stage));

      line->alliance = status->alliance;
      line->is_now = atlas_span_contains (status->stage->span, atlas_day_get_date (day));
    }
}

/* Ground */

const char *
atlas_geo_status_get_label (guint8 status)
{
  static const char *const labels[ATLAS_GEO_N_STATUSES] = {
    [ATLAS_GEO_STATUS_INTEGRAL] = N_ ("part of the state"),
    [ATLAS_GEO_STATUS_COLONY] = N_ ("colony"),
    [ATLAS_GEO_STATUS_PROTECTORATE] = N_ ("protectorate"),
    [ATLAS_GEO_STATUS_TRUST] = N_ ("trust territory"),
    [ATLAS_GEO_STATUS_DEPENDENCY] = N_ ("dependency"),
    [ATLAS_GEO_STATUS_CONDOMINIUM] = N_ ("condominium"),
    [ATLAS_GEO_STATUS_MILITARY] = N_ ("under military government"),
    [ATLAS_GEO_STATUS_UNSETTLED] = N_ ("status unsettled"),
  };

  return status < ATLAS_GEO_N_STATUSES ? _ (labels[status]) : "";
}

static const char *
get_ground_name (AtlasGeography *geography, guint unit, const AtlasGeoPeriod *period)
{
  const char *territory = atlas_geography_get_text (geography, period->territory);

  return territory[0] != '\0' ? territory : atlas_geography_get_unit_name (geography, unit);
}

static void
add_territory (AtlasCountrySummary *self, AtlasDay *day, guint unit)
{
  AtlasGeography *geography = atlas_world_get_geography (atlas_day_get_world (day));
  const AtlasGeoPeriod *period = atlas_day_get_unit_period (day, unit);
  const char *status = NULL;
  const char *name = NULL;

  if (period == NULL || (period->status == ATLAS_GEO_STATUS_INTEGRAL &&
                         atlas_geography_get_text (geography, period->territory)[0] == '\0'))
    return;
  status = atlas_geo_status_get_label (period->status);
  name = get_ground_name (geography, unit, period);
  if (!has_line (self->territories, name, status))
    add_line (self->territories, name, g_strdup (status));
}

static void
fill_territories (AtlasCountrySummary *self, AtlasDay *day)
{
  guint n_units = 0;
  const guint16 *units =
    self->exists ? atlas_day_get_state_units (day, self->state, &n_units) : NULL;

  for (guint i = 0; i < n_units; i++)
    add_territory (self, day, units[i]);
}

static gboolean
is_party (const AtlasGeoPeriod *period, guint state)
{
  if (period->state == state)
    return TRUE;
  for (guint i = 0; i < MIN (period->n_controllers, ATLAS_GEO_MAX_CONTROLLERS); i++)
    if (period->controllers[i] == state)
      return TRUE;
  for (guint i = 0; i < ATLAS_GEO_MAX_CLAIMS && period->claims[i] != 0; i++)
    if (period->claims[i] == state)
      return TRUE;
  return FALSE;
}

static char *
describe_dispute (AtlasDay *day, const AtlasGeoPeriod *period)
{
  AtlasGeography *geography = atlas_world_get_geography (atlas_day_get_world (day));
  const char *note = atlas_geography_get_text (geography, period->note);
  const char *sovereign = NULL;

  if (note[0] != '\0')
    return g_strdup (note);
  sovereign = period->state != 0 ? atlas_geography_get_state_name (geography, period->state,
                                                                   atlas_day_get_date (day))
                                 : _ ("no state");
  return g_strdup_printf (_ ("held to belong to %s; contested"), sovereign);
}

/* One line for all ground with one explanation, which goes on to it */
static void
add_explained (AtlasCountrySummary *self,
               AtlasDay *day,
               guint unit,
               const AtlasDispute *dispute,
               const AtlasSpan *span)
{
  AtlasGeography *geography = atlas_world_get_geography (atlas_day_get_world (day));
  const char *name = atlas_geography_get_unit_name (geography, unit);
  AtlasCountryLine *line = NULL;
  g_autofree char *since = NULL;
  g_autofree char *old = NULL;

  for (guint i = 0; i < self->disputes->len; i++)
    if (((AtlasCountryLine *) self->disputes->pdata[i])->dispute == dispute)
      line = self->disputes->pdata[i];
  if (line != NULL)
    {
      old = g_steal_pointer (&line->text);
      /* Translators: one more name at the end of a list of pieces of ground */
      line->text = g_strdup_printf (_ ("%1$s, %2$s"), old, name);
      return;
    }
  if (span->from > ATLAS_DATE_START)
    since = atlas_date_format_long (span->from);
  line =
    add_line (self->disputes, dispute->title,
              since == NULL ? g_strdup (name)
                            /* Translators: since when ground is contested, and what it is called */
                            : g_strdup_printf (_ ("Since %1$s: %2$s"), since, name));
  line->dispute = dispute;
}

static void
add_unexplained (AtlasCountrySummary *self, AtlasDay *day, guint unit, const AtlasGeoPeriod *period)
{
  AtlasGeography *geography = atlas_world_get_geography (atlas_day_get_world (day));
  const char *name = get_ground_name (geography, unit, period);
  g_autofree char *text = describe_dispute (day, period);

  if (!has_line (self->disputes, name, text))
    add_line (self->disputes, name, g_steal_pointer (&text));
}

/* Ground that the state holds, runs or claims, while another does too. */
static void
fill_disputes (AtlasCountrySummary *self, AtlasDay *day)
{
  AtlasGeography *geography = atlas_world_get_geography (atlas_day_get_world (day));

  for (guint unit = 1; unit <= atlas_geography_get_n_units (geography); unit++)
    {
      const AtlasGeoPeriod *period = atlas_day_get_unit_period (day, unit);
      const AtlasDispute *dispute = NULL;
      AtlasSpan span;

      if (period == NULL || !is_party (period, self->state))
        continue;
      dispute = atlas_day_explain_since (day, unit, &span);
      if (dispute != NULL)
        add_explained (self, day, unit, dispute, &span);
      else if (atlas_geo_period_is_contested (period))
        add_unexplained (self, day, unit, period);
    }
}

/* By which words of Article 6 the ground of a party is covered, and what of it is not */
static void
add_treaty_unit (
  GString *names, AtlasDay *day, guint unit, const AtlasGeoPeriod *period, AtlasTreatyRule rule)
{
  AtlasWorld *world = atlas_day_get_world (day);
  AtlasDate date = atlas_day_get_date (day);
  gboolean is_cut = atlas_treaty_area_is_unit_cut (world, unit);
  gboolean in_north = atlas_treaty_area_find (world, date, unit, 90) == rule;
  gboolean in_south = atlas_treaty_area_find (world, date, unit, -90) == rule;

  if (!in_north && !in_south)
    return;
  if (names->len > 0)
    g_string_append (names, ", ");
  g_string_append (names, get_ground_name (atlas_world_get_geography (world), unit, period));
  if (is_cut && in_north != in_south)
    g_string_append_printf (names, " (%s)",
                            in_north ? _ ("north of the Tropic of Cancer")
                                     : _ ("south of the Tropic of Cancer"));
}

static void
add_treaty_rule (AtlasCountrySummary *self, AtlasDay *day, AtlasTreatyRule rule)
{
  guint n_units =
    atlas_geography_get_n_units (atlas_world_get_geography (atlas_day_get_world (day)));
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint unit = 1; unit <= n_units; unit++)
    {
      const AtlasGeoPeriod *period = atlas_day_get_unit_period (day, unit);

      if (period != NULL &&
          atlas_geo_period_get_owner (period, ATLAS_VIEW_RECOGNISED) == self->state)
        add_treaty_unit (names, day, unit, period, rule);
    }
  if (names->len > 0)
    add_line (self->treaty_area, atlas_treaty_rule_get_label (rule), g_strdup (names->str));
}

static void
fill_treaty_area (AtlasCountrySummary *self, AtlasDay *day)
{
  for (guint rule = ATLAS_N_TREATY_RULES - 1; self->exists && rule > ATLAS_TREATY_RULE_NONE; rule--)
    add_treaty_rule (self, day, (AtlasTreatyRule) rule);
}

AtlasCountrySummary *
atlas_country_summary_new (AtlasDay *day, guint state)
{
  AtlasCountrySummary *self = g_new0 (AtlasCountrySummary, 1);

  self->state = state;
  self->statuses = g_ptr_array_new_with_free_func (atlas_country_line_free);
  self->territories = g_ptr_array_new_with_free_func (atlas_country_line_free);
  self->disputes = g_ptr_array_new_with_free_func (atlas_country_line_free);
  self->treaty_area = g_ptr_array_new_with_free_func (atlas_country_line_free);
  self->memberships = g_ptr_array_new_with_free_func (atlas_country_line_free);
  fill_existence (self, day);
  fill_names (self, day);
  fill_statuses (self, day);
  fill_territories (self, day);
  fill_disputes (self, day);
  fill_treaty_area (self, day);
  fill_memberships (self, day);
  return self;
}

void
atlas_country_summary_free (AtlasCountrySummary *self)
{
  g_free (self->name);
  g_free (self->existence);
  g_free (self->other_names);
  g_free (self->capital);
  g_ptr_array_unref (self->statuses);
  g_ptr_array_unref (self->territories);
  g_ptr_array_unref (self->disputes);
  g_ptr_array_unref (self->treaty_area);
  g_ptr_array_unref (self->memberships);
  g_free (self);
}
