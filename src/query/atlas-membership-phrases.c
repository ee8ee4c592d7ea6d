/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-membership-phrases.h"

#include <glib/gi18n.h>

char *
atlas_membership_describe_begin (AtlasStage stage, const AtlasMembershipSubject *s)
{
  /* Translators: in these, %1$s is a state or “seven”, %2$s an alliance, %3$s a list of states.
   * The first of each pair is for one state. */
  switch (stage)
    {
    case ATLAS_STAGE_ASPIRANT:
      if (s->n == 1)
        return g_strdup_printf (_ ("%1$s became an aspirant to join %2$s"), s->names, s->alliance);
      return g_strdup_printf (ngettext ("%1$s state became aspirants to join %2$s: %3$s",
                                        "%1$s states became aspirants to join %2$s: %3$s", s->n),
                              s->number, s->alliance, s->names);
    case ATLAS_STAGE_PARTNER:
      if (s->n == 1)
        return g_strdup_printf (_ ("%1$s became a partner of %2$s"), s->names, s->alliance);
      return g_strdup_printf (ngettext ("%1$s state became partners of %2$s: %3$s",
                                        "%1$s states became partners of %2$s: %3$s", s->n),
                              s->number, s->alliance, s->names);
    case ATLAS_STAGE_DIALOGUE:
      if (s->n == 1)
        return g_strdup_printf (_ ("%1$s began a dialogue with %2$s"), s->names, s->alliance);
      return g_strdup_printf (ngettext ("%1$s state began a dialogue with %2$s: %3$s",
                                        "%1$s states began a dialogue with %2$s: %3$s", s->n),
                              s->number, s->alliance, s->names);
    case ATLAS_STAGE_ACTION_PLAN:
      if (s->n == 1)
        return g_strdup_printf (_ ("%1$s began a membership action plan of %2$s"), s->names,
                                s->alliance);
      return g_strdup_printf (ngettext ("%1$s state began a membership action plan of %2$s: %3$s",
                                        "%1$s states began a membership action plan of %2$s: %3$s",
                                        s->n),
                              s->number, s->alliance, s->names);
    case ATLAS_STAGE_INVITED:
      if (s->n == 1)
        return g_strdup_printf (_ ("%1$s was invited to join %2$s"), s->names, s->alliance);
      return g_strdup_printf (ngettext ("%1$s state was invited to join %2$s: %3$s",
                                        "%1$s states were invited to join %2$s: %3$s", s->n),
                              s->number, s->alliance, s->names);
    case ATLAS_STAGE_SIGNED:
      if (s->n == 1)
        return g_strdup_printf (_ ("%1$s signed the treaty to join %2$s"), s->names, s->alliance);
      return g_strdup_printf (ngettext ("%1$s state signed the treaty to join %2$s: %3$s",
                                        "%1$s states signed the treaty to join %2$s: %3$s", s->n),
                              s->number, s->alliance, s->names);
    case ATLAS_STAGE_LEFT_COMMAND:
      if (s->n == 1)
        return g_strdup_printf (_ ("%1$s stood outside the integrated command of %2$s"), s->names,
                                s->alliance);
      return g_strdup_printf (
        ngettext ("%1$s state stood outside the integrated command of %2$s: %3$s",
                  "%1$s states stood outside the integrated command of %2$s: %3$s", s->n),
        s->number, s->alliance, s->names);
    case ATLAS_STAGE_SUSPENDED:
      if (s->n == 1)
        return g_strdup_printf (_ ("the participation of %1$s in %2$s was suspended"), s->names,
                                s->alliance);
      return g_strdup_printf (
        ngettext ("the participation of %1$s state in %2$s was suspended: %3$s",
                  "the participation of %1$s states in %2$s was suspended: %3$s", s->n),
        s->number, s->alliance, s->names);
    case ATLAS_STAGE_WITHDREW:
      if (s->n == 1)
        return g_strdup_printf (_ ("%1$s withdrew from %2$s"), s->names, s->alliance);
      return g_strdup_printf (ngettext ("%1$s state withdrew from %2$s: %3$s",
                                        "%1$s states withdrew from %2$s: %3$s", s->n),
                              s->number, s->alliance, s->names);
    case ATLAS_STAGE_DISSOLVED:
      return g_strdup_printf (_ ("%s was dissolved"), s->alliance);
    case ATLAS_STAGE_MEMBER:
    case ATLAS_N_STAGES:
    default:
      g_assert_not_reached ();
    }
}

char *
atlas_membership_describe_end (AtlasStage stage, const AtlasMembershipSubject *s)
{
  switch (stage)
    {
    case ATLAS_STAGE_ASPIRANT:
      if (s->n == 1)
        return g_strdup_printf (_ ("%1$s was no longer an aspirant to join %2$s"), s->names,
                                s->alliance);
      return g_strdup_printf (ngettext ("%1$s state was no longer an aspirant to join %2$s: %3$s",
                                        "%1$s states were no longer aspirants to join %2$s: %3$s",
                                        s->n),
                              s->number, s->alliance, s->names);
    case ATLAS_STAGE_PARTNER:
      if (s->n == 1)
        return g_strdup_printf (_ ("%1$s was no longer a partner of %2$s"), s->names, s->alliance);
      return g_strdup_printf (ngettext ("%1$s state was no longer a partner of %2$s: %3$s",
                                        "%1$s states were no longer partners of %2$s: %3$s", s->n),
                              s->number, s->alliance, s->names);
    case ATLAS_STAGE_DIALOGUE:
      if (s->n == 1)
        return g_strdup_printf (_ ("the dialogue of %1$s with %2$s ended"), s->names, s->alliance);
      return g_strdup_printf (ngettext ("the dialogue of %1$s state with %2$s ended: %3$s",
                                        "the dialogue of %1$s states with %2$s ended: %3$s", s->n),
                              s->number, s->alliance, s->names);
    case ATLAS_STAGE_ACTION_PLAN:
      if (s->n == 1)
        return g_strdup_printf (_ ("the membership action plan of %1$s with %2$s ended"), s->names,
                                s->alliance);
      return g_strdup_printf (
        ngettext ("the membership action plan of %1$s state with %2$s ended: %3$s",
                  "the membership action plans of %1$s states with %2$s ended: %3$s", s->n),
        s->number, s->alliance, s->names);
    case ATLAS_STAGE_INVITED:
      if (s->n == 1)
        return g_strdup_printf (_ ("the invitation of %1$s to join %2$s lapsed"), s->names,
                                s->alliance);
      return g_strdup_printf (ngettext ("the invitation of %1$s state to join %2$s lapsed: %3$s",
                                        "the invitations of %1$s states to join %2$s lapsed: %3$s",
                                        s->n),
                              s->number, s->alliance, s->names);
    case ATLAS_STAGE_SIGNED:
      if (s->n == 1)
        return g_strdup_printf (_ ("the treaty by which %1$s would have joined %2$s lapsed"),
                                s->names, s->alliance);
      return g_strdup_printf (
        ngettext ("the treaty by which %1$s state would have joined %2$s lapsed: %3$s",
                  "the treaties by which %1$s states would have joined %2$s lapsed: %3$s", s->n),
        s->number, s->alliance, s->names);
    case ATLAS_STAGE_LEFT_COMMAND:
      if (s->n == 1)
        return g_strdup_printf (_ ("%1$s entered the integrated command of %2$s"), s->names,
                                s->alliance);
      return g_strdup_printf (ngettext ("%1$s state entered the integrated command of %2$s: %3$s",
                                        "%1$s states entered the integrated command of %2$s: %3$s",
                                        s->n),
                              s->number, s->alliance, s->names);
    case ATLAS_STAGE_SUSPENDED:
      if (s->n == 1)
        return g_strdup_printf (_ ("the participation of %1$s in %2$s was resumed"), s->names,
                                s->alliance);
      return g_strdup_printf (
        ngettext ("the participation of %1$s state in %2$s was resumed: %3$s",
                  "the participation of %1$s states in %2$s was resumed: %3$s", s->n),
        s->number, s->alliance, s->names);
    case ATLAS_STAGE_WITHDREW:
    case ATLAS_STAGE_DISSOLVED:
    case ATLAS_STAGE_MEMBER:
    case ATLAS_N_STAGES:
    default:
      return NULL;
    }
}

char *
atlas_membership_describe (int telling, const AtlasMembershipSubject *s)
{
  switch (telling)
    {
    case ATLAS_TELL_FOUNDED:
      if (s->n == 1)
        return g_strdup_printf (_ ("%1$s founded %2$s"), s->names, s->alliance);
      return g_strdup_printf (
        ngettext ("%1$s state founded %2$s: %3$s", "%1$s states founded %2$s: %3$s", s->n),
        s->number, s->alliance, s->names);
    case ATLAS_TELL_JOINED:
      if (s->n == 1)
        return g_strdup_printf (_ ("%1$s joined %2$s"), s->names, s->alliance);
      return g_strdup_printf (
        ngettext ("%1$s state joined %2$s: %3$s", "%1$s states joined %2$s: %3$s", s->n), s->number,
        s->alliance, s->names);
    case ATLAS_TELL_LEFT:
      if (s->n == 1)
        return g_strdup_printf (_ ("%1$s left %2$s"), s->names, s->alliance);
      return g_strdup_printf (
        ngettext ("%1$s state left %2$s: %3$s", "%1$s states left %2$s: %3$s", s->n), s->number,
        s->alliance, s->names);
    case ATLAS_TELL_CEASED:
      if (s->n == 1)
        return g_strdup_printf (_ ("%1$s ceased to be a member of %2$s"), s->names, s->alliance);
      return g_strdup_printf (ngettext ("%1$s state ceased to be a member of %2$s: %3$s",
                                        "%1$s states ceased to be members of %2$s: %3$s", s->n),
                              s->number, s->alliance, s->names);
    case ATLAS_TELL_DISSOLVED:
      return g_strdup_printf (_ ("%s was dissolved"), s->alliance);
    case ATLAS_TELL_IN_FORCE:
      if (s->n == 1)
        return g_strdup_printf (_ ("the accession of %1$s to %2$s came into force"), s->names,
                                s->alliance);
      return g_strdup_printf (ngettext ("the treaty of %2$s came into force for %1$s state: %3$s",
                                        "the treaty of %2$s came into force for %1$s states: %3$s",
                                        s->n),
                              s->number, s->alliance, s->names);
    case ATLAS_TELL_PAUSED:
      if (s->n == 1)
        return g_strdup_printf (_ ("the cooperation of %1$s with %2$s was suspended"), s->names,
                                s->alliance);
      return g_strdup_printf (
        ngettext ("the cooperation of %1$s state with %2$s was suspended: %3$s",
                  "the cooperation of %1$s states with %2$s was suspended: %3$s", s->n),
        s->number, s->alliance, s->names);
    case ATLAS_TELL_LEFT_COMMAND:
      if (s->n == 1)
        return g_strdup_printf (_ ("%1$s left the integrated command of %2$s"), s->names,
                                s->alliance);
      return g_strdup_printf (ngettext ("%1$s state left the integrated command of %2$s: %3$s",
                                        "%1$s states left the integrated command of %2$s: %3$s",
                                        s->n),
                              s->number, s->alliance, s->names);
    case ATLAS_TELL_BACK_IN_COMMAND:
      if (s->n == 1)
        return g_strdup_printf (_ ("%1$s returned to the integrated command of %2$s"), s->names,
                                s->alliance);
      return g_strdup_printf (
        ngettext ("%1$s state returned to the integrated command of %2$s: %3$s",
                  "%1$s states returned to the integrated command of %2$s: %3$s", s->n),
        s->number, s->alliance, s->names);
    case ATLAS_TELL_RESUMED:
      if (s->n == 1)
        return g_strdup_printf (_ ("the cooperation of %1$s with %2$s was resumed"), s->names,
                                s->alliance);
      return g_strdup_printf (
        ngettext ("the cooperation of %1$s state with %2$s was resumed: %3$s",
                  "the cooperation of %1$s states with %2$s was resumed: %3$s", s->n),
        s->number, s->alliance, s->names);
    default:
      g_assert_not_reached ();
    }
}
