/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-changes.h"
#include "atlas-target.h"

G_BEGIN_DECLS

/**
 * AtlasTextLink:
 * @start: of the words in a text, bytes
 * @end: behind them, bytes
 * @target: the page that they lead to, or none
 * @date: then the day that they lead to
 *
 * Words of a text that can be clicked.
 */
typedef struct
{
  guint start;
  guint end;
  AtlasTarget target;
  AtlasDate date;
} AtlasTextLink;

/**
 * AtlasNameLinks:
 *
 * Every name that the sentences of changes are made of: states by all their names, alliances, and
 * ground. It finds them in a text. What is a name as a whole is never taken for a shorter one in it:
 * there is no Guinea in Portuguese Guinea. Immutable; of one world.
 */
typedef struct _AtlasNameLinks AtlasNameLinks;

AtlasNameLinks *atlas_name_links_new (AtlasWorld *world) G_GNUC_WARN_UNUSED_RESULT;
void atlas_name_links_free (AtlasNameLinks *self);

/* AtlasTextLink, in the order of the text, of the names in @text, which tells of @change. A state is
 * meant as it was called on the day of the change or the day before, first one that the change is
 * about; ground leads to the explanation of why it was contested then, or nowhere, but where no other
 * name is told to the state that has it. */
GArray *atlas_name_links_find (const AtlasNameLinks *self,
                               const char *text,
                               const AtlasChange *change) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasNameLinks, atlas_name_links_free)

G_END_DECLS
