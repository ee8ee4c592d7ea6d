/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-item-summary.h"

#include "atlas-page-private.h"
#include "atlas-phrases.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>
#include <string.h>

char *
atlas_item_format_date (AtlasItem *self)
{
  g_autofree char *from = atlas_partial_date_format (atlas_item_get_date (self));
  g_autofree char *to = NULL;
  const AtlasEvent *event = NULL;

  if (atlas_item_get_item_type (self) != ATLAS_ITEM_EVENT)
    return g_steal_pointer (&from);
  event = atlas_item_get_event (self);
  if (!event->has_end)
    return g_steal_pointer (&from);
  to = atlas_partial_date_format (event->end);
  if (g_str_equal (from, to))
    return g_steal_pointer (&from);
  /* Translators: the first and the last day of something */
  return g_strdup_printf (_ ("%s – %s"), from, to);
}

static const char *
get_stage_label (const AtlasChange *change)
{
  switch (change->stage)
    {
    case ATLAS_STAGE_ASPIRANT:
      return C_ ("kind of change", "Candidacy");
    case ATLAS_STAGE_PARTNER:
      return C_ ("kind of change", "Partnership");
    case ATLAS_STAGE_DIALOGUE:
      return C_ ("kind of change", "Dialogue");
    case ATLAS_STAGE_ACTION_PLAN:
      return C_ ("kind of change", "Action plan");
    case ATLAS_STAGE_INVITED:
      return C_ ("kind of change", "Invitation");
    case ATLAS_STAGE_SIGNED:
      return change->has_ended ? C_ ("kind of change", "Treaty")
                               : C_ ("kind of change", "Signature");
    case ATLAS_STAGE_LEFT_COMMAND:
      return C_ ("kind of change", "Military command");
    case ATLAS_STAGE_SUSPENDED:
      return change->has_ended ? C_ ("kind of change", "Resumption")
                               : C_ ("kind of change", "Suspension");
    case ATLAS_STAGE_WITHDREW:
      return _ ("Withdrawal");
    case ATLAS_STAGE_DISSOLVED:
      return C_ ("kind of change", "Dissolution");
    case ATLAS_STAGE_MEMBER:
    case ATLAS_N_STAGES:
    default:
      return C_ ("kind of change", "Membership");
    }
}

static const char *
get_change_label (const AtlasChange *change)
{
  if (change->kind == ATLAS_CHANGE_STAGE)
    return get_stage_label (change);
  return change->kind == ATLAS_CHANGE_LEFT ? _ ("Withdrawal") : _ ("Accession");
}

const char *
atlas_item_get_kind_label (AtlasItem *self)
{
  switch (atlas_item_get_item_type (self))
    {
    case ATLAS_ITEM_QUOTE:
      return _ ("Quote");
    case ATLAS_ITEM_CHANGE:
      return get_change_label (atlas_item_get_change (self));
    case ATLAS_ITEM_FORCE:
      return _ ("Troop report");
    case ATLAS_ITEM_EVENT:
    case ATLAS_N_ITEM_TYPES:
    default:
      return atlas_event_kind_get_label (atlas_item_get_event (self)->kind);
    }
}

const char *
atlas_event_kind_get_icon_name (AtlasEventKind kind)
{
  static const char *const icons[ATLAS_N_EVENT_KINDS] = {
    [ATLAS_EVENT_TREATY] = "atlas-treaty-symbolic",
    [ATLAS_EVENT_ACCESSION] = "atlas-joined-symbolic",
    [ATLAS_EVENT_WITHDRAWAL] = "atlas-left-symbolic",
    [ATLAS_EVENT_SUMMIT] = "atlas-summit-symbolic",
    [ATLAS_EVENT_DECLARATION] = "atlas-declaration-symbolic",
    [ATLAS_EVENT_WAR] = "atlas-war-symbolic",
    [ATLAS_EVENT_CRISIS] = "atlas-crisis-symbolic",
    [ATLAS_EVENT_DEPLOYMENT] = "atlas-deployment-symbolic",
    [ATLAS_EVENT_EXERCISE] = "atlas-exercise-symbolic",
    [ATLAS_EVENT_NEGOTIATION] = "atlas-negotiation-symbolic",
    [ATLAS_EVENT_SANCTIONS] = "atlas-sanctions-symbolic",
    [ATLAS_EVENT_INDEPENDENCE] = "atlas-flag-symbolic",
    [ATLAS_EVENT_ELECTION] = "atlas-election-symbolic",
    [ATLAS_EVENT_OTHER] = "atlas-event-symbolic",
  };

  return kind < ATLAS_N_EVENT_KINDS ? icons[kind] : icons[ATLAS_EVENT_OTHER];
}

char *
atlas_item_format_heading (AtlasItem *self)
{
  g_autofree char *date = atlas_item_format_date (self);
  const char *kind = atlas_item_get_kind_label (self);

  if (atlas_item_is_disputed (self))
    return g_strdup_printf ("%s · %s · %s", date, kind, _ ("Disputed"));
  return g_strdup_printf ("%s · %s", date, kind);
}

char *
atlas_item_format_label (AtlasItem *self)
{
  g_autofree char *date = atlas_item_format_date (self);
  gboolean is_disputed = atlas_item_is_disputed (self);
  g_autofree char *label =
    g_strconcat (date, ", ", atlas_item_get_kind_label (self), is_disputed ? ", " : "",
                 is_disputed ? _ ("Disputed") : "", ": ", atlas_item_get_title (self), NULL);

  return atlas_text_show_controls (label);
}

/* Of the stages that are neither a way in nor a way out, that of talks */
static const char *
get_change_icon (const AtlasChange *change)
{
  gboolean is_out = change->stage == ATLAS_STAGE_LEFT_COMMAND ||
                    change->stage == ATLAS_STAGE_SUSPENDED ||
                    change->stage == ATLAS_STAGE_WITHDREW || change->stage == ATLAS_STAGE_DISSOLVED;

  if (change->kind == ATLAS_CHANGE_JOINED)
    return atlas_event_kind_get_icon_name (ATLAS_EVENT_ACCESSION);
  if (change->kind == ATLAS_CHANGE_LEFT)
    return atlas_event_kind_get_icon_name (ATLAS_EVENT_WITHDRAWAL);
  if (is_out)
    return atlas_event_kind_get_icon_name (change->has_ended ? ATLAS_EVENT_ACCESSION
                                                             : ATLAS_EVENT_WITHDRAWAL);
  if (change->stage == ATLAS_STAGE_SIGNED)
    return atlas_event_kind_get_icon_name (ATLAS_EVENT_TREATY);
  return atlas_event_kind_get_icon_name (
    change->stage == ATLAS_STAGE_INVITED ? ATLAS_EVENT_DECLARATION : ATLAS_EVENT_NEGOTIATION);
}

const char *
atlas_item_get_icon_name (AtlasItem *self)
{
  switch (atlas_item_get_item_type (self))
    {
    case ATLAS_ITEM_QUOTE:
      return "atlas-quote-symbolic";
    case ATLAS_ITEM_CHANGE:
      return get_change_icon (atlas_item_get_change (self));
    case ATLAS_ITEM_FORCE:
      return "atlas-force-symbolic";
    case ATLAS_ITEM_EVENT:
    case ATLAS_N_ITEM_TYPES:
    default:
      return atlas_event_kind_get_icon_name (atlas_item_get_event (self)->kind);
    }
}

static char *
join_sites (const AtlasSite *sites, guint n_sites)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_sites; i++)
    atlas_phrase_append (text, sites[i].name);
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/* A place is named with its country, which may be all that is known of it. */
static char *
format_force_place (AtlasItem *self)
{
  const AtlasForce *force = atlas_item_get_force (self);
  AtlasGeography *geography = atlas_world_get_geography (atlas_item_get_world (self));
  guint state = atlas_geography_find_state (geography, force->host);
  const char *host =
    state != 0 ? atlas_geography_get_state_name (geography, state, atlas_item_get_date (self).first)
               : NULL;

  if (host == NULL || strstr (force->place.name, host) != NULL)
    return g_strdup (force->place.name);
  /* Translators: a town, and the country that it is in */
  return g_strdup_printf (C_ ("place", "%1$s, %2$s"), force->place.name, host);
}

char *
atlas_item_format_places (AtlasItem *self)
{
  const AtlasEvent *event = NULL;
  const AtlasQuote *quote = NULL;

  switch (atlas_item_get_item_type (self))
    {
    case ATLAS_ITEM_QUOTE:
      quote = atlas_item_get_quote (self);
      return quote->place != NULL ? join_sites (quote->place, 1) : NULL;
    case ATLAS_ITEM_EVENT:
      event = atlas_item_get_event (self);
      return join_sites (event->places, event->n_places);
    case ATLAS_ITEM_FORCE:
      return format_force_place (self);
    case ATLAS_ITEM_CHANGE:
    case ATLAS_N_ITEM_TYPES:
    default:
      return NULL;
    }
}

char *
atlas_item_describe_dispute (AtlasItem *self)
{
  const AtlasQuote *quote = NULL;

  if (atlas_item_get_item_type (self) != ATLAS_ITEM_QUOTE)
    return NULL;
  quote = atlas_item_get_quote (self);
  if (quote->disputed_by == NULL)
    return NULL;
  return g_strdup_printf (_ ("Disputed by %s: %s"), quote->disputed_by, quote->disputed_what);
}

char *
atlas_force_format_count (const AtlasForce *force)
{
  g_autofree char *range = atlas_force_dup_range (force);

  if (!force->has_count || force->low < force->high)
    return g_steal_pointer (&range);
  /* Translators: “20,000 personnel (a single figure)”: no range has been published */
  return g_strdup_printf (_ ("%s (a single figure)"), range);
}

const char *
atlas_source_get_link (const AtlasSource *source)
{
  if (source->url == NULL || !g_str_has_prefix (source->url, "https://") ||
      strpbrk (source->url, " \t\r\n<>\"") != NULL)
    return NULL;
  return g_uri_is_valid (source->url, G_URI_FLAGS_NONE, NULL) ? source->url : NULL;
}
