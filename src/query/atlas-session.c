/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-session-private.h"

#include <string.h>

#define ALL_ALLIANCES G_MAXUINT64
#define MAX_ALLIANCES 64

enum
{
  PROP_WORLD = 1,
  PROP_CHANGES,
  PROP_TIMELINE,
  PROP_MARKERS,
  PROP_DAY,
  PROP_TODAY,
  PROP_DATE,
  PROP_PREVIOUS_DATE,
  PROP_VIEW,
  PROP_SELECTED_STATE,
  PROP_HOVERED_STATE,
  PROP_TARGET,
  PROP_COMPARE_DATE,
  PROP_HOVERED_TARGET,
  PROP_VISIBLE_ALLIANCES,
  PROP_OVERLAYS,
  PROP_STORY,
  PROP_STORY_STEP,
  N_PROPS
};

enum
{
  GO_TO,
  LOOK_AT,
  REGION_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AtlasSession, atlas_session, G_TYPE_OBJECT)

static void
notify (AtlasSession *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
update_day (AtlasSession *self)
{
  g_clear_pointer (&self->day, atlas_day_unref);
  if (self->world != NULL)
    self->day = atlas_day_new (self->world, self->date, self->view);
}

guint
atlas_session_count_states (AtlasSession *self)
{
  return self->world == NULL
           ? 0
           : atlas_geography_get_n_states (atlas_world_get_geography (self->world));
}

static void
atlas_session_constructed (GObject *object)
{
  AtlasSession *self = ATLAS_SESSION (object);

  G_OBJECT_CLASS (atlas_session_parent_class)->constructed (object);

  self->today = MAX (self->today, ATLAS_DATE_START);
  self->date = self->today;
  self->previous_date = self->today;
}

static void
atlas_session_finalize (GObject *object)
{
  AtlasSession *self = ATLAS_SESSION (object);

  g_clear_pointer (&self->trail, g_array_unref);
  g_clear_object (&self->hovered_item);
  g_clear_pointer (&self->day, atlas_day_unref);
  g_clear_pointer (&self->markers, atlas_markers_unref);
  g_clear_object (&self->timeline);
  g_clear_pointer (&self->changes, atlas_changes_unref);
  g_clear_pointer (&self->world, atlas_world_unref);

  G_OBJECT_CLASS (atlas_session_parent_class)->finalize (object);
}

static void
set_target_value (GValue *value, AtlasTarget target)
{
  g_value_set_boxed (value, &target);
}

static guint
get_story_number (AtlasSession *self)
{
  guint position = atlas_session_find_story (self);

  return position == ATLAS_NOT_IN_TRAIL
           ? 0
           : g_array_index (self->trail, AtlasTarget, position).index + 1;
}

static void
atlas_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AtlasSession *self = ATLAS_SESSION (object);

  switch (id)
    {
    case PROP_WORLD:
      g_value_set_boxed (value, self->world);
      break;
    case PROP_CHANGES:
      g_value_set_boxed (value, self->changes);
      break;
    case PROP_TIMELINE:
      g_value_set_object (value, self->timeline);
      break;
    case PROP_MARKERS:
      g_value_set_boxed (value, self->markers);
      break;
    case PROP_DAY:
      g_value_set_boxed (value, self->day);
      break;
    case PROP_TODAY:
      g_value_set_int (value, self->today);
      break;
    case PROP_DATE:
      g_value_set_int (value, self->date);
      break;
    case PROP_PREVIOUS_DATE:
      g_value_set_int (value, self->previous_date);
      break;
    case PROP_VIEW:
      g_value_set_int (value, (int) self->view);
      break;
    case PROP_SELECTED_STATE:
      g_value_set_uint (value, self->selected_state);
      break;
    case PROP_HOVERED_STATE:
      g_value_set_uint (value, self->hovered_state);
      break;
    case PROP_TARGET:
      set_target_value (value, atlas_session_get_target (self));
      break;
    case PROP_COMPARE_DATE:
      g_value_set_int (value, self->compare_date);
      break;
    case PROP_HOVERED_TARGET:
      set_target_value (value, self->hovered_target);
      break;
    case PROP_VISIBLE_ALLIANCES:
      g_value_set_uint64 (value, self->visible_alliances);
      break;
    case PROP_OVERLAYS:
      g_value_set_uint (value, self->overlays);
      break;
    case PROP_STORY:
      g_value_set_uint (value, get_story_number (self));
      break;
    case PROP_STORY_STEP:
      g_value_set_uint (value, self->story_step);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

void
atlas_session_set_visible_alliances (AtlasSession *self, guint64 visible)
{
  if (self->visible_alliances == visible)
    return;

  self->visible_alliances = visible;
  notify (self, PROP_VISIBLE_ALLIANCES);
}

static void
atlas_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AtlasSession *self = ATLAS_SESSION (object);

  switch (id)
    {
    case PROP_TODAY:
      self->today = g_value_get_int (value);
      break;
    case PROP_DATE:
      atlas_session_set_date (self, g_value_get_int (value));
      break;
    case PROP_VIEW:
      atlas_session_set_view (self, (AtlasView) g_value_get_int (value));
      break;
    case PROP_SELECTED_STATE:
      atlas_session_set_selected_state (self, g_value_get_uint (value));
      break;
    case PROP_HOVERED_STATE:
      atlas_session_set_hovered_state (self, g_value_get_uint (value));
      break;
    case PROP_VISIBLE_ALLIANCES:
      atlas_session_set_visible_alliances (self, g_value_get_uint64 (value));
      break;
    case PROP_OVERLAYS:
      atlas_session_set_overlays (self, (AtlasOverlays) g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
atlas_session_class_init (AtlasSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read_only = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags read_write =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = atlas_session_constructed;
  object_class->finalize = atlas_session_finalize;
  object_class->get_property = atlas_session_get_property;
  object_class->set_property = atlas_session_set_property;

  properties[PROP_WORLD] = g_param_spec_boxed ("world", NULL, NULL, ATLAS_TYPE_WORLD, read_only);
  properties[PROP_CHANGES] =
    g_param_spec_boxed ("changes", NULL, NULL, ATLAS_TYPE_CHANGES, read_only);
  properties[PROP_TIMELINE] =
    g_param_spec_object ("timeline", NULL, NULL, G_TYPE_LIST_MODEL, read_only);
  properties[PROP_MARKERS] =
    g_param_spec_boxed ("markers", NULL, NULL, ATLAS_TYPE_MARKERS, read_only);
  properties[PROP_DAY] = g_param_spec_boxed ("day", NULL, NULL, ATLAS_TYPE_DAY, read_only);
  properties[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, G_MININT, G_MAXINT,
                                             ATLAS_DATE_START, read_write | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_DATE] =
    g_param_spec_int ("date", NULL, NULL, G_MININT, G_MAXINT, ATLAS_DATE_START, read_write);
  properties[PROP_PREVIOUS_DATE] =
    g_param_spec_int ("previous-date", NULL, NULL, G_MININT, G_MAXINT, ATLAS_DATE_START, read_only);
  properties[PROP_VIEW] =
    g_param_spec_int ("view", NULL, NULL, 0, ATLAS_N_VIEWS - 1, 0, read_write);
  properties[PROP_SELECTED_STATE] =
    g_param_spec_uint ("selected-state", NULL, NULL, 0, G_MAXUINT16, 0, read_write);
  properties[PROP_HOVERED_STATE] =
    g_param_spec_uint ("hovered-state", NULL, NULL, 0, G_MAXUINT16, 0, read_write);
  properties[PROP_TARGET] = g_param_spec_boxed ("target", NULL, NULL, ATLAS_TYPE_TARGET, read_only);
  properties[PROP_COMPARE_DATE] = g_param_spec_int ("compare-date", NULL, NULL, G_MININT, G_MAXINT,
                                                    ATLAS_DATE_INVALID, read_only);
  properties[PROP_HOVERED_TARGET] =
    g_param_spec_boxed ("hovered-target", NULL, NULL, ATLAS_TYPE_TARGET, read_only);
  properties[PROP_VISIBLE_ALLIANCES] = g_param_spec_uint64 ("visible-alliances", NULL, NULL, 0,
                                                            G_MAXUINT64, ALL_ALLIANCES, read_write);
  properties[PROP_OVERLAYS] = g_param_spec_uint ("overlays", NULL, NULL, 0, ATLAS_OVERLAYS_ALL,
                                                 ATLAS_OVERLAYS_DEFAULT, read_write);
  properties[PROP_STORY] = g_param_spec_uint ("story", NULL, NULL, 0, G_MAXUINT, 0, read_only);
  properties[PROP_STORY_STEP] =
    g_param_spec_uint ("story-step", NULL, NULL, 0, G_MAXUINT, 0, read_only);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[GO_TO] = g_signal_new ("go-to", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[LOOK_AT] =
    g_signal_new ("look-at", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 3, G_TYPE_DOUBLE, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[REGION_CHANGED] = g_signal_new ("region-changed", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
atlas_session_init (AtlasSession *self)
{
  self->visible_alliances = ALL_ALLIANCES;
  self->overlays = ATLAS_OVERLAYS_DEFAULT;
  self->compare_date = ATLAS_DATE_INVALID;
  self->trail = g_array_new (FALSE, FALSE, sizeof (AtlasTarget));
}

/**
 * atlas_session_new:
 * @today: the last day that the session goes to
 *
 * A session without a world, on @today, recognised borders, nothing selected, every filled alliance on,
 * and the overlays that a new user sees.
 *
 * Returns: (transfer full): the session
 */
AtlasSession *
atlas_session_new (AtlasDate today)
{
  return g_object_new (ATLAS_TYPE_SESSION, "today", today, NULL);
}

/* Of the new world first its being there is told, then that nothing of the old one is shown, and
 * last, by the caller, the day: who hears of that has made itself anew by then. */
static void
replace_world (AtlasSession *self)
{
  update_day (self);
  /* No step was taken in this one. */
  atlas_session_set_previous_date (self, self->date);
  notify (self, PROP_WORLD);
  atlas_session_set_markers (self, NULL);
  atlas_session_clear_trail (self);
  atlas_session_set_hovered_state (self, 0);
  atlas_session_set_hovered_target (self, (AtlasTarget) ATLAS_TARGET_INIT_NONE);
  /* Without a world there is no saying. */
  atlas_session_set_visible_alliances (
    self, self->world != NULL ? atlas_world_get_filled_alliances (self->world) : ALL_ALLIANCES);
}

/**
 * atlas_session_set_world:
 * @self: the session
 * @world: (nullable): what is known, once it is loaded
 * @changes: (nullable): its changes
 * @timeline: (nullable): its timeline
 *
 * Takes a loaded world over, with the date and the view as they are. What was selected and switched
 * off belongs to the old world and is let go.
 */
void
atlas_session_set_world (AtlasSession *self,
                         AtlasWorld *world,
                         AtlasChanges *changes,
                         GListModel *timeline)
{
  g_autoptr (AtlasWorld) old_world = NULL;
  g_autoptr (AtlasChanges) old_changes = NULL;
  g_autoptr (GListModel) old_timeline = NULL;

  g_return_if_fail (ATLAS_IS_SESSION (self));

  if (self->world == world && self->changes == changes && self->timeline == timeline)
    return;

  old_world = g_steal_pointer (&self->world);
  old_changes = g_steal_pointer (&self->changes);
  old_timeline = g_steal_pointer (&self->timeline);
  self->world = world != NULL ? atlas_world_ref (world) : NULL;
  self->changes = changes != NULL ? atlas_changes_ref (changes) : NULL;
  self->timeline = timeline != NULL ? g_object_ref (timeline) : NULL;

  if (old_world != world)
    replace_world (self);
  if (old_changes != changes)
    notify (self, PROP_CHANGES);
  if (old_timeline != timeline)
    notify (self, PROP_TIMELINE);
  if (old_world != world)
    notify (self, PROP_DAY);
}

AtlasWorld *
atlas_session_get_world (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), NULL);

  return self->world;
}

AtlasChanges *
atlas_session_get_changes (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), NULL);

  return self->changes;
}

GListModel *
atlas_session_get_timeline (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), NULL);

  return self->timeline;
}

AtlasDay *
atlas_session_get_day (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), NULL);

  return self->day;
}

AtlasDate
atlas_session_get_today (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), ATLAS_DATE_INVALID);

  return self->today;
}

AtlasDate
atlas_session_get_date (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), ATLAS_DATE_INVALID);

  return self->date;
}

/**
 * atlas_session_set_date:
 * @self: the session
 * @date: a day; clamped to ATLAS_DATE_START … today
 *
 * Goes to a day. A selected state that does not exist on it stays selected, so that scrubbing
 * past its end and back does not lose it; its page says that it did not exist.
 */
void
atlas_session_set_date (AtlasSession *self, AtlasDate date)
{
  AtlasDate previous_date;

  g_return_if_fail (ATLAS_IS_SESSION (self));

  date = CLAMP (date, ATLAS_DATE_START, self->today);
  if (self->date == date)
    return;

  previous_date = self->previous_date;
  self->previous_date = self->date;
  self->date = date;
  update_day (self);

  g_object_freeze_notify (G_OBJECT (self));
  if (self->previous_date != previous_date)
    notify (self, PROP_PREVIOUS_DATE);
  notify (self, PROP_DATE);
  if (self->day != NULL)
    notify (self, PROP_DAY);
  g_object_thaw_notify (G_OBJECT (self));
}

void
atlas_session_set_previous_date (AtlasSession *self, AtlasDate date)
{
  if (self->previous_date == date)
    return;
  self->previous_date = date;
  notify (self, PROP_PREVIOUS_DATE);
}

void
atlas_session_set_step (AtlasSession *self, AtlasDate from, AtlasDate to)
{
  g_return_if_fail (ATLAS_IS_SESSION (self));

  g_object_freeze_notify (G_OBJECT (self));
  atlas_session_set_date (self, to);
  atlas_session_set_previous_date (self, CLAMP (from, ATLAS_DATE_START, self->today));
  g_object_thaw_notify (G_OBJECT (self));
}

AtlasDate
atlas_session_get_previous_date (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), ATLAS_DATE_INVALID);

  return self->previous_date;
}

AtlasView
atlas_session_get_view (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), ATLAS_VIEW_RECOGNISED);

  return self->view;
}

void
atlas_session_set_view (AtlasSession *self, AtlasView view)
{
  g_return_if_fail (ATLAS_IS_SESSION (self));
  g_return_if_fail (view < ATLAS_N_VIEWS);

  if (self->view == view)
    return;

  self->view = view;
  update_day (self);

  g_object_freeze_notify (G_OBJECT (self));
  notify (self, PROP_VIEW);
  if (self->day != NULL)
    notify (self, PROP_DAY);
  g_object_thaw_notify (G_OBJECT (self));
}

guint
atlas_session_get_selected_state (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), 0);

  return self->selected_state;
}

guint
atlas_session_get_hovered_state (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), 0);

  return self->hovered_state;
}

void
atlas_session_set_hovered_state (AtlasSession *self, guint state)
{
  g_return_if_fail (ATLAS_IS_SESSION (self));
  g_return_if_fail (state <= atlas_session_count_states (self));

  if (self->hovered_state == state)
    return;

  self->hovered_state = state;
  notify (self, PROP_HOVERED_STATE);
}

gboolean
atlas_session_is_alliance_visible (AtlasSession *self, guint alliance)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), FALSE);

  return alliance < MAX_ALLIANCES && (self->visible_alliances >> alliance & 1) != 0;
}

guint64
atlas_session_get_visible_alliances (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), 0);

  return self->visible_alliances;
}

guint64
atlas_session_get_outlined_alliances (AtlasSession *self)
{
  guint64 outlined = 0;
  guint n;

  g_return_val_if_fail (ATLAS_IS_SESSION (self), 0);
  g_return_val_if_fail (self->world != NULL, 0);

  n = atlas_collection_get_n_alliances (atlas_world_get_collection (self->world));
  for (guint i = 0; i < n; i++)
    if (!atlas_world_is_filled (self->world, i) && atlas_session_is_alliance_visible (self, i))
      outlined |= G_GUINT64_CONSTANT (1) << i;
  return outlined;
}

void
atlas_session_set_alliance_visible (AtlasSession *self, guint alliance, gboolean visible)
{
  guint64 bit;

  g_return_if_fail (ATLAS_IS_SESSION (self));
  g_return_if_fail (alliance < MAX_ALLIANCES);

  bit = G_GUINT64_CONSTANT (1) << alliance;
  atlas_session_set_visible_alliances (self, visible ? self->visible_alliances | bit
                                                     : self->visible_alliances & ~bit);
}

AtlasOverlays
atlas_session_get_overlays (AtlasSession *self)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), ATLAS_OVERLAYS_NONE);

  return self->overlays;
}

void
atlas_session_set_overlays (AtlasSession *self, AtlasOverlays overlays)
{
  g_return_if_fail (ATLAS_IS_SESSION (self));
  g_return_if_fail ((overlays & ~ATLAS_OVERLAYS_ALL) == 0);

  if (self->overlays == overlays)
    return;

  self->overlays = overlays;
  notify (self, PROP_OVERLAYS);
}

gboolean
atlas_session_has_overlay (AtlasSession *self, AtlasOverlays overlay)
{
  return (atlas_session_get_overlays (self) & overlay) != 0;
}

void
atlas_session_set_overlay (AtlasSession *self, AtlasOverlays overlay, gboolean shown)
{
  AtlasOverlays overlays = atlas_session_get_overlays (self);

  atlas_session_set_overlays (self, shown ? overlays | overlay : overlays & ~overlay);
}

void
atlas_session_go_to (AtlasSession *self, double lat, double lon)
{
  g_return_if_fail (ATLAS_IS_SESSION (self));

  g_signal_emit (self, signals[GO_TO], 0, lat, lon);
}

gboolean
atlas_session_get_region (AtlasSession *self, AtlasBounds *region)
{
  g_return_val_if_fail (ATLAS_IS_SESSION (self), FALSE);

  *region = self->region;
  return self->has_region;
}

void
atlas_session_set_region (AtlasSession *self, const AtlasBounds *region)
{
  const AtlasBounds none = { 0, 0, 0, 0 };
  AtlasBounds new_region = region != NULL ? *region : none;

  g_return_if_fail (ATLAS_IS_SESSION (self));

  if (self->has_region == (region != NULL) &&
      memcmp (&self->region, &new_region, sizeof new_region) == 0)
    return;
  self->has_region = region != NULL;
  self->region = new_region;
  g_signal_emit (self, signals[REGION_CHANGED], 0);
}
