/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-item-summary.h"

#include "atlas-page-private.h"

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
    {
      if (i > 0)
        g_string_append (text, "; ");
      g_string_append (text, sites[i].name);
    }
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

const char *
atlas_item_get_original (AtlasItem *self)
{
  const AtlasQuote *quote = NULL;

  if (atlas_item_get_item_type (self) != ATLAS_ITEM_QUOTE)
    return NULL;
  quote = atlas_item_get_quote (self);
  if (quote->original_text == NULL || g_strcmp0 (quote->original_lang, "en") == 0 ||
      g_strcmp0 (quote->original_text, quote->english_text) == 0)
    return NULL;
  return quote->original_text;
}

/* Names of the languages that statesmen of the record spoke; a tag that is none is shown as is. */
static const char *
get_language_name (const char *tag)
{
  static const struct
  {
    const char *tag;
    const char *name;
  } names[] = {
    { "be", N_ ("Belarusian") }, { "cs", N_ ("Czech") },     { "da", N_ ("Danish") },
    { "de", N_ ("German") },     { "es", N_ ("Spanish") },   { "et", N_ ("Estonian") },
    { "fi", N_ ("Finnish") },    { "fr", N_ ("French") },    { "hu", N_ ("Hungarian") },
    { "it", N_ ("Italian") },    { "ka", N_ ("Georgian") },  { "lt", N_ ("Lithuanian") },
    { "lv", N_ ("Latvian") },    { "nl", N_ ("Dutch") },     { "no", N_ ("Norwegian") },
    { "pl", N_ ("Polish") },     { "ro", N_ ("Romanian") },  { "ru", N_ ("Russian") },
    { "sk", N_ ("Slovak") },     { "sr", N_ ("Serbian") },   { "sv", N_ ("Swedish") },
    { "tr", N_ ("Turkish") },    { "uk", N_ ("Ukrainian") }, { "zh", N_ ("Chinese") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (tag, names[i].tag) == 0)
      return _ (names[i].name);
  return tag;
}

/* Who is answerable for the English words: the translator, or who handed them down where the
 * original is not known. */
static char *
describe_translation (const AtlasQuote *quote)
{
  const char *language = NULL;

  if (quote->original_text == NULL)
    return g_strdup_printf (_ ("Words as given by %s"), quote->english_by);
  language = get_language_name (quote->original_lang);
  if (g_strcmp0 (quote->english_by, "official") == 0)
    return g_strdup_printf (_ ("Official translation from %s"), language);
  if (g_strcmp0 (quote->english_by, "own") == 0)
    return g_strdup_printf (_ ("Translated from %s by the atlas"), language);
  return g_strdup_printf (_ ("Translated from %s by %s"), language, quote->english_by);
}

static gboolean
is_handed_down (const AtlasQuote *quote)
{
  return quote->original_text == NULL && quote->english_by != NULL &&
         g_strcmp0 (quote->english_by, "official") != 0 &&
         g_strcmp0 (quote->english_by, "own") != 0;
}

char *
atlas_item_describe_wording (AtlasItem *self)
{
  const AtlasQuote *quote = NULL;

  if (atlas_item_get_item_type (self) != ATLAS_ITEM_QUOTE)
    return NULL;
  quote = atlas_item_get_quote (self);
  if (!quote->verbatim)
    return g_strdup (_ ("A paraphrase or report, not the exact words"));
  return is_handed_down (quote) || atlas_item_get_original (self) != NULL
           ? describe_translation (quote)
           : NULL;
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

static void
append_line (GString *text, const char *line)
{
  if (line == NULL || line[0] == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static void
append_confidence (GString *text, AtlasConfidence confidence)
{
  g_autofree char *line = NULL;

  if (confidence == ATLAS_CONFIDENCE_VERIFIED)
    return;
  /* Translators: how sure something is, “Confidence: Likely” */
  line = g_strdup_printf (_ ("Confidence: %s"), atlas_confidence_get_label (confidence));
  append_line (text, line);
}

char *
atlas_item_describe_context (AtlasItem *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const AtlasQuote *quote = NULL;
  const AtlasEvent *event = NULL;

  switch (atlas_item_get_item_type (self))
    {
    case ATLAS_ITEM_QUOTE:
      quote = atlas_item_get_quote (self);
      append_line (text, quote->occasion);
      append_line (text, quote->context);
      append_line (text, quote->note);
      append_confidence (text, quote->confidence);
      break;
    case ATLAS_ITEM_EVENT:
      event = atlas_item_get_event (self);
      append_line (text, event->note);
      append_confidence (text, event->confidence);
      break;
    case ATLAS_ITEM_FORCE:
      append_confidence (text, atlas_item_get_force (self)->confidence);
      break;
    case ATLAS_ITEM_CHANGE:
    case ATLAS_N_ITEM_TYPES:
    default:
      break;
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
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

char *
atlas_source_describe (const AtlasSource *source)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *date = source->has_date ? atlas_partial_date_format (source->date) : NULL;

  if (source->author != NULL)
    g_string_append_printf (text, "%s: ", source->author);
  g_string_append (text, source->title);
  if (source->publisher != NULL)
    g_string_append_printf (text, ", %s", source->publisher);
  if (date != NULL)
    g_string_append_printf (text, ", %s", date);
  return g_strdup (text->str);
}

const char *
atlas_source_get_link (const AtlasSource *source)
{
  if (source->url == NULL || !g_str_has_prefix (source->url, "https://") ||
      strpbrk (source->url, " \t\r\n<>\"") != NULL)
    return NULL;
  return g_uri_is_valid (source->url, G_URI_FLAGS_NONE, NULL) ? source->url : NULL;
}
