/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-problem.h"

G_BEGIN_DECLS

/** ATLAS_JSON_DEPTH_MAX: how many arrays and objects may stand in each other. */
#define ATLAS_JSON_DEPTH_MAX 16

/** ATLAS_JSON_NOWHERE: the offset of what is not in the document. */
#define ATLAS_JSON_NOWHERE G_MAXSIZE

/**
 * AtlasJsonPlace:
 * @parent: the array or object that it is in, %NULL for the whole document
 * @key_offset: where its key begins in the text, in bytes
 * @value_offset: where its value begins
 *
 * A place in a document that somebody asks about, in a tree of such places; both offsets are
 * %ATLAS_JSON_NOWHERE until a scan finds it.
 */
typedef struct _AtlasJsonPlace AtlasJsonPlace;

struct _AtlasJsonPlace
{
  AtlasJsonPlace *parent;
  gsize key_offset;
  gsize value_offset;
  GHashTable *members;  /* key → place, NULL when there are none */
  GHashTable *elements; /* index → place, NULL when there are none */
};

AtlasJsonPlace *atlas_json_place_new (void) G_GNUC_WARN_UNUSED_RESULT;
void atlas_json_place_free (AtlasJsonPlace *self);
AtlasJsonPlace *atlas_json_place_member (AtlasJsonPlace *self, const char *key);
AtlasJsonPlace *atlas_json_place_element (AtlasJsonPlace *self, guint index);

/**
 * AtlasJsonReport:
 * @offset: where it is in the text, in bytes
 * @path: what it is about, such as `$.events[3]`
 * @message: what is wrong and what was expected
 *
 * Hears of a problem.
 */
typedef void (*AtlasJsonReport) (
  AtlasProblemCode code, gsize offset, const char *path, const char *message, gpointer user_data);

gboolean atlas_json_scan (
  const char *text, gsize size, AtlasJsonPlace *places, AtlasJsonReport report, gpointer user_data);

void atlas_json_path_append_key (GString *path, const char *key, gsize length);
void atlas_json_path_append_index (GString *path, guint index);

/**
 * AtlasTextCursor:
 * @offset: in bytes
 * @line: from 1; a line ends at a line feed
 * @column: from 1, in characters
 *
 * A position that moves forward through a text.
 */
typedef struct
{
  const char *text;
  gsize size;
  gsize offset;
  guint line;
  guint column;
} AtlasTextCursor;

void atlas_text_cursor_init (AtlasTextCursor *self, const char *text, gsize size);
void atlas_text_cursor_advance (AtlasTextCursor *self, gsize offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtlasJsonPlace, atlas_json_place_free)

G_END_DECLS
