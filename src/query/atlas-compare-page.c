/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-compare-page.h"

#include "atlas-border-describe.h"
#include "atlas-forces-describe.h"
#include "atlas-page-private.h"
#include "atlas-phrases.h"

#include <glib/gi18n.h>
#include <math.h>

/* So many names are told; of more, only how many there are. */
#define MAX_NAMES 4

static AtlasWorld *
get_world (const AtlasCompare *self)
{
  return atlas_day_get_world (self->to);
}

/* The name on the later day, or on the earlier one of a state that ended */
static const char *
get_name (const AtlasCompare *self, guint state)
{
  return atlas_day_get_state_name (atlas_day_has_state (self->to, state) ? self->to : self->from,
                                   state);
}

static const AtlasAlliance *
get_alliance (const AtlasCompare *self, guint alliance)
{
  return atlas_collection_get_alliance (atlas_world_get_collection (get_world (self)), alliance);
}

static void
add_row (AtlasPage *page, AtlasTarget target, const char *title, const char *text)
{
  AtlasBlock *block = atlas_page_add (page, ATLAS_BLOCK_ROW, text);

  block->title = g_strdup (title);
  block->target = target;
}

static void
add_state (AtlasPage *page, const AtlasCompare *self, guint state, const char *text)
{
  add_row (page, (AtlasTarget) { ATLAS_TARGET_STATE, state }, get_name (self, state), text);
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_utf8_collate (get_name (user_data, *(const guint16 *) a),
                         get_name (user_data, *(const guint16 *) b));
}

static GArray *
sort_by_name (const AtlasCompare *self, GArray *states)
{
  GArray *sorted = g_array_copy (states);

  g_array_sort_with_data (sorted, compare_names, (gpointer) self);
  return sorted;
}

/* Ground */

static char *
describe_km2 (double km2)
{
  g_autofree char *number = atlas_force_dup_number ((guint64) llround (km2));

  /* Translators: an area; the space is one at which no line ends */
  return g_strdup_printf (_ ("%s km²"), number);
}

/* What of the ground lies between @from and @to; G_MAXUINT for any state */
typedef struct
{
  double km2;
  gboolean is_contested;
  GArray *others; /* guint16: the states on the other side, largest piece first */
  GPtrArray *units;
} Passed;

static void
passed_clear (Passed *passed)
{
  g_array_unref (passed->others);
  g_ptr_array_unref (passed->units);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Passed, passed_clear)

static void
add_once (GArray *states, guint state)
{
  guint16 value = (guint16) state;

  for (guint i = 0; i < states->len; i++)
    if (g_array_index (states, guint16, i) == value)
      return;
  if (state != 0)
    g_array_append_val (states, value);
}

static Passed
collect_passed (const AtlasCompare *self, guint from, guint to)
{
  AtlasGeography *geography = atlas_world_get_geography (get_world (self));
  Passed passed = {
    .others = g_array_new (FALSE, FALSE, sizeof (guint16)),
    .units = g_ptr_array_new (),
  };

  for (guint i = 0; i < self->ground->len; i++)
    {
      const AtlasCompareGround *ground = &g_array_index (self->ground, AtlasCompareGround, i);

      if ((from != G_MAXUINT && ground->from != from) || (to != G_MAXUINT && ground->to != to))
        continue;
      passed.km2 += ground->km2;
      passed.is_contested |= ground->is_contested;
      add_once (passed.others, from == G_MAXUINT ? ground->from : ground->to);
      g_ptr_array_add (passed.units,
                       (gpointer) atlas_geography_get_unit_name (geography, ground->unit));
    }
  return passed;
}

static char *
join_states (const AtlasCompare *self, GArray *states, AtlasDay *day)
{
  g_autofree const char **names = g_new0 (const char *, states->len + 1);

  if (states->len > MAX_NAMES)
    return g_strdup_printf (ngettext ("%u state", "%u states", states->len), states->len);
  for (guint i = 0; i < states->len; i++)
    names[i] = atlas_phrase_with_article (
      atlas_day_get_state_name (day, g_array_index (states, guint16, i)));
  return atlas_phrase_join_names (names, states->len);
}

static char *
describe_units (const Passed *passed)
{
  if (passed->units->len > MAX_NAMES)
    /* Translators: of how many units of the map a ground consists */
    return g_strdup_printf (
      ngettext ("%u piece of ground", "%u pieces of ground", passed->units->len),
      passed->units->len);
  return atlas_phrase_join_names ((const char *const *) passed->units->pdata, passed->units->len);
}

static char *
describe_passed (const Passed *passed, const char *direction)
{
  g_autofree char *km2 = describe_km2 (passed->km2);
  g_autofree char *units = describe_units (passed);

  if (passed->is_contested)
    return g_strdup_printf ("%s: %s · %s · %s", direction, km2, units, _ ("Contested"));
  return g_strdup_printf ("%s: %s · %s", direction, km2, units);
}

static void
add_gain (AtlasPage *page, const AtlasCompare *self, guint from, guint to)
{
  g_auto (Passed) passed = collect_passed (self, from, to);
  g_autofree char *direction = NULL;
  g_autofree char *text = NULL;

  /* Translators: before an area: from which state the ground came */
  direction = g_strdup_printf (
    _ ("From %s"), atlas_phrase_with_article (atlas_day_get_state_name (self->from, from)));
  text = describe_passed (&passed, direction);
  add_state (page, self, to, text);
}

/* A state that lost ground and went on; those that ended have rows of their own. */
static void
add_loss (AtlasPage *page, const AtlasCompare *self, guint from)
{
  g_auto (Passed) passed = collect_passed (self, from, G_MAXUINT);
  g_autofree char *to = join_states (self, passed.others, self->to);
  /* Translators: before an area: to which states the ground went */
  g_autofree char *direction = g_strdup_printf (_ ("Lost to %s"), to);
  g_autofree char *text = describe_passed (&passed, direction);

  add_state (page, self, from, text);
}

static gboolean
is_first_of_pair (const AtlasCompare *self, guint index)
{
  const AtlasCompareGround *ground = &g_array_index (self->ground, AtlasCompareGround, index);

  for (guint i = 0; i < index; i++)
    {
      const AtlasCompareGround *other = &g_array_index (self->ground, AtlasCompareGround, i);

      if (other->from == ground->from && other->to == ground->to)
        return FALSE;
    }
  return TRUE;
}

static void
add_ground (AtlasPage *page, const AtlasCompare *self)
{
  g_autoptr (GArray) losers = g_array_new (FALSE, FALSE, sizeof (guint16));

  atlas_page_begin (page, _ ("Ground That Changed Hands"));
  for (guint i = 0; i < self->ground->len; i++)
    {
      const AtlasCompareGround *ground = &g_array_index (self->ground, AtlasCompareGround, i);

      if (atlas_day_has_state (self->to, ground->from))
        add_once (losers, ground->from);
      if (ground->to != 0 && ground->from != 0 && is_first_of_pair (self, i))
        add_gain (page, self, ground->from, ground->to);
    }
  for (guint i = 0; i < losers->len; i++)
    add_loss (page, self, g_array_index (losers, guint16, i));
}

/* States */

static void
add_appeared (AtlasPage *page, const AtlasCompare *self)
{
  g_autoptr (GArray) states = sort_by_name (self, self->appeared);

  atlas_page_begin (page, _ ("States That Appeared"));
  for (guint i = 0; i < states->len; i++)
    {
      guint state = g_array_index (states, guint16, i);
      g_auto (Passed) passed = collect_passed (self, G_MAXUINT, state);
      g_autofree char *from = join_states (self, passed.others, self->from);
      /* Translators: whose the ground of a new state was */
      g_autofree char *text = g_strdup_printf (_ ("On ground of %s"), from);

      add_state (page, self, state, text);
    }
}

static void
add_ended (AtlasPage *page, const AtlasCompare *self)
{
  g_autoptr (GArray) states = sort_by_name (self, self->ended);

  atlas_page_begin (page, _ ("States That Ended"));
  for (guint i = 0; i < states->len; i++)
    {
      guint state = g_array_index (states, guint16, i);
      g_auto (Passed) passed = collect_passed (self, state, G_MAXUINT);
      g_autofree char *to = join_states (self, passed.others, self->to);
      /* Translators: whose the ground of a state that ended is now */
      g_autofree char *text = g_strdup_printf (_ ("Its ground went to %s"), to);

      add_state (page, self, state, text);
    }
}

static void
add_renamed (AtlasPage *page, const AtlasCompare *self)
{
  g_autoptr (GArray) states = sort_by_name (self, self->renamed);

  atlas_page_begin (page, _ ("States With Another Name"));
  for (guint i = 0; i < states->len; i++)
    {
      guint state = g_array_index (states, guint16, i);
      g_autofree char *text =
        /* Translators: the name of a state on the earlier day */
        g_strdup_printf (_ ("Before: %s"), atlas_day_get_state_name (self->from, state));

      add_state (page, self, state, text);
    }
}

/* Memberships */

static char *
describe_stage_set (guint stages)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint stage = 0; stage < ATLAS_N_STAGES; stage++)
    if ((stages & 1u << stage) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                              atlas_stage_get_label ((AtlasStage) stage));
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : g_strdup (_ ("Nothing"));
}

static char *
describe_stages (const AtlasCompareStages *stages)
{
  g_autofree char *from = describe_stage_set (stages->from);
  g_autofree char *to = describe_stage_set (stages->to);
  /* Translators: what a state was to an alliance on two days: “Partner → Member” */
  g_autofree char *step = g_strdup_printf (_ ("%1$s → %2$s"), from, to);

  switch (stages->kind)
    {
    case ATLAS_COMPARE_JOINED:
      return g_strdup_printf ("%s · %s", _ ("Joined"), step);
    case ATLAS_COMPARE_LEFT:
      return g_strdup_printf ("%s · %s", _ ("No longer a member"), step);
    case ATLAS_COMPARE_STAGE:
    default:
      return g_steal_pointer (&step);
    }
}

static int
compare_stages (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const AtlasCompareStages *x = a;
  const AtlasCompareStages *y = b;

  if (x->alliance != y->alliance)
    return x->alliance < y->alliance ? -1 : 1;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  return g_utf8_collate (get_name (user_data, x->state), get_name (user_data, y->state));
}

static void
add_stages (AtlasPage *page, const AtlasCompare *self)
{
  g_autoptr (GArray) sorted = g_array_copy (self->stages);
  guint alliance = G_MAXUINT;

  g_array_sort_with_data (sorted, compare_stages, (gpointer) self);
  for (guint i = 0; i < sorted->len; i++)
    {
      const AtlasCompareStages *stages = &g_array_index (sorted, AtlasCompareStages, i);
      g_autofree char *text = describe_stages (stages);

      if (stages->alliance != alliance)
        {
          alliance = stages->alliance;
          atlas_page_begin (page, get_alliance (self, alliance)->short_name);
        }
      add_state (page, self, stages->state, text);
    }
}

/* Borders */

static char *
describe_border (const AtlasCompare *self, const AtlasCompareBorder *border)
{
  g_autofree char *from = atlas_border_describe_km (border->from_km);
  g_autofree char *to = atlas_border_describe_km (border->to_km);

  if (border->other_alliance == G_MAXUINT &&
      atlas_day_get_member_wave (self->to, border->alliance, border->state) != 0)
    {
      g_free (to);
      /* Translators: that a state is in the alliance on the later day, so that there is no border */
      to = g_strdup (_ ("a member itself"));
    }
  if (border->from_state != border->state && border->from_km > 0)
    /* Translators: lengths of a border on two days, the first with another state of before */
    return g_strdup_printf (
      _ ("%1$s with %2$s → %3$s"), from,
      atlas_phrase_with_article (atlas_day_get_state_name (self->from, border->from_state)), to);
  /* Translators: lengths of a border on two days */
  return g_strdup_printf (_ ("%1$s → %2$s"), from, to);
}

static void
add_border (AtlasPage *page, const AtlasCompare *self, const AtlasCompareBorder *border)
{
  g_autofree char *text = describe_border (self, border);

  if (border->other_alliance != G_MAXUINT)
    add_row (page, (AtlasTarget) { ATLAS_TARGET_ALLIANCE, border->other_alliance },
             get_alliance (self, border->other_alliance)->short_name, text);
  else
    add_state (page, self, border->state, text);
}

static void
add_borders (AtlasPage *page, const AtlasCompare *self)
{
  guint alliance = G_MAXUINT;

  for (guint i = 0; i < self->borders->len; i++)
    {
      const AtlasCompareBorder *border = &g_array_index (self->borders, AtlasCompareBorder, i);
      g_autofree char *heading = NULL;

      if (border->alliance != alliance)
        {
          alliance = border->alliance;
          /* Translators: the short name of an alliance */
          heading =
            g_strdup_printf (_ ("Borders of %s"), get_alliance (self, alliance)->short_name);
          atlas_page_begin (page, heading);
        }
      add_border (page, self, border);
    }
  if (self->borders->len > 0)
    atlas_page_add (page, ATLAS_BLOCK_REMARK,
                    _ ("Lengths are measured along the generalised outlines of the map, which are "
                       "shorter than surveyed ones."));
}

/* The whole */

static guint
count_kind (const AtlasCompare *self, AtlasCompareMembership kind)
{
  guint n = 0;

  for (guint i = 0; i < self->stages->len; i++)
    n += g_array_index (self->stages, AtlasCompareStages, i).kind == kind;
  return n;
}

/**
 * atlas_compare_describe:
 * @self: the differences
 *
 * Returns: (transfer full): how many there are of each sort, in a translated sentence
 */
char *
atlas_compare_describe (const AtlasCompare *self)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new_with_free_func (g_free);
  guint n_joined = count_kind (self, ATLAS_COMPARE_JOINED);
  guint n_left = count_kind (self, ATLAS_COMPARE_LEFT);
  guint n_stages = count_kind (self, ATLAS_COMPARE_STAGE);
  double km2 = 0;

  if (self->appeared->len > 0)
    g_ptr_array_add (clauses, g_strdup_printf (ngettext ("%u state appeared", "%u states appeared",
                                                         self->appeared->len),
                                               self->appeared->len));
  if (self->ended->len > 0)
    g_ptr_array_add (
      clauses, g_strdup_printf (ngettext ("%u state ended", "%u states ended", self->ended->len),
                                self->ended->len));
  if (self->renamed->len > 0)
    g_ptr_array_add (clauses,
                     g_strdup_printf (ngettext ("%u state has another name",
                                                "%u states have other names", self->renamed->len),
                                      self->renamed->len));
  if (n_joined > 0)
    g_ptr_array_add (
      clauses, g_strdup_printf (ngettext ("%u membership began", "%u memberships began", n_joined),
                                n_joined));
  if (n_left > 0)
    g_ptr_array_add (
      clauses,
      g_strdup_printf (ngettext ("%u membership ended", "%u memberships ended", n_left), n_left));
  if (n_stages > 0)
    g_ptr_array_add (clauses, g_strdup_printf (ngettext ("%u other stage changed",
                                                         "%u other stages changed", n_stages),
                                               n_stages));
  for (guint i = 0; i < self->ground->len; i++)
    km2 += g_array_index (self->ground, AtlasCompareGround, i).km2;
  if (self->ground->len > 0)
    {
      g_autofree char *area = describe_km2 (km2);

      g_ptr_array_add (clauses, g_strdup_printf (_ ("%s changed hands"), area));
    }
  if (clauses->len == 0)
    return g_strdup (_ ("Nothing is different between these two days."));
  g_ptr_array_add (clauses, NULL);
  return g_strjoinv (" · ", (char **) clauses->pdata);
}

AtlasPage *
atlas_compare_page_new (const AtlasCompare *self)
{
  g_autofree char *from = atlas_date_format_long (atlas_day_get_date (self->from));
  g_autofree char *to = atlas_date_format_long (atlas_day_get_date (self->to));
  g_autofree char *summary = atlas_compare_describe (self);
  AtlasPage *page =
    atlas_page_new_empty (atlas_target_for_compare (atlas_day_get_date (self->from)));

  page->caption = g_strdup_printf ("%s · %s", _ ("Differences Between Two Days"),
                                   atlas_day_get_view (self->to) == ATLAS_VIEW_RECOGNISED
                                     ? _ ("Borders as recognised")
                                     : _ ("Borders as controlled"));
  /* Translators: two days that are compared */
  page->heading = g_strdup_printf (_ ("%1$s and %2$s"), from, to);
  atlas_page_add (page, ATLAS_BLOCK_TEXT, summary);
  add_appeared (page, self);
  add_ended (page, self);
  add_renamed (page, self);
  add_stages (page, self);
  add_ground (page, self);
  add_borders (page, self);
  atlas_page_finish (page);
  return page;
}
