/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "atlas-day.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AtlasSearchProvider:
 *
 * Answers the search of GNOME Shell over D-Bus (org.gnome.Shell.SearchProvider2) from one world:
 * what has a page in it. Questions are answered in threads, and may come before there is a world;
 * while one waits, the application is held.
 */
#define ATLAS_TYPE_SEARCH_PROVIDER (atlas_search_provider_get_type ())

G_DECLARE_FINAL_TYPE (AtlasSearchProvider, atlas_search_provider, ATLAS, SEARCH_PROVIDER, GObject)

/* @application is borrowed, and has to live as long. */
AtlasSearchProvider *
atlas_search_provider_new (GApplication *application) G_GNUC_WARN_UNUSED_RESULT;
/* Offers it at @path; FALSE when that is taken. */
gboolean atlas_search_provider_export (AtlasSearchProvider *self,
                                       GDBusConnection *connection,
                                       const char *path,
                                       GError **error);
void atlas_search_provider_unexport (AtlasSearchProvider *self);
/* What to search from now on; %NULL when there will be none: then nothing is found. */
void atlas_search_provider_set_world (AtlasSearchProvider *self, AtlasWorld *world);

/**
 * AtlasSearchProvider::open: (void (*) (AtlasSearchProvider *, const char *page))
 *
 * The person chose a result; @page is what atlas_target_parse() takes.
 */
/**
 * AtlasSearchProvider::search: (void (*) (AtlasSearchProvider *, const char *text))
 *
 * The person wants to see all results in the program.
 */

G_END_DECLS
