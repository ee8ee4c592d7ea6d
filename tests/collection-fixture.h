/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-collection-load.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* A small collection in a folder of its own, which a test may spoil. */
typedef struct
{
  GFile *folder;
} CollectionFixture;

typedef struct
{
  const char *name;
  const char *text;
} CollectionFixtureFile;

#define COLLECTION_FIXTURE_N_FILES 7

/* One item of the array “memberships” */
#define COLLECTION_FIXTURE_MEMBERSHIP                                                              \
  "{\"alliance\": \"a1\", \"state\": \"POL\", \"stages\": ["                                       \
  "{\"stage\": \"member\", \"from\": \"1999-03-12\", \"sources\": [\"s1\"]}, "                     \
  "{\"stage\": \"invited\", \"from\": \"1997-07\", \"to\": \"1999-03-12\", \"text\": \"At "        \
  "last\", \"sources\": [\"s1\"]}]}"

extern const CollectionFixtureFile collection_fixture_files[COLLECTION_FIXTURE_N_FILES];

void collection_fixture_set_up (CollectionFixture *self, gconstpointer data);
void collection_fixture_tear_down (CollectionFixture *self, gconstpointer data);
void collection_fixture_write (CollectionFixture *self, const char *name, const char *text);
void collection_fixture_remove_files (CollectionFixture *self);

const char *collection_fixture_get_text (const char *name);
char *collection_fixture_replace_first (const char *text, const char *find, const char *replace);
void collection_fixture_spoil (CollectionFixture *self,
                               const char *name,
                               const char *find,
                               const char *replace);
char *collection_fixture_list_problems (CollectionFixture *self, const AtlasLoadOptions *options);
void collection_fixture_make_stories (CollectionFixture *self);
void collection_fixture_remove_stories (CollectionFixture *self, const char *const *names);
void collection_fixture_assign (JsonNode *node, JsonNode *value);

GFile *collection_fixture_get_built_in (void);

G_END_DECLS
