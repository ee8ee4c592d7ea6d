/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* How much there may be of what in a collection. data/README.md and the schemas say the same. */

/* In characters */
#define ATLAS_ID_CHARS_MAX 100
#define ATLAS_LINE_CHARS_MAX 300
#define ATLAS_SHORT_LINE_CHARS_MAX 100
#define ATLAS_LANGUAGE_CHARS_MAX 35
#define ATLAS_URL_CHARS_MAX 2000
#define ATLAS_TEXT_CHARS_MAX 20000
#define ATLAS_NOTE_CHARS_MAX 5000

/* Of one file; its nesting is bounded by ATLAS_JSON_DEPTH_MAX */
#define ATLAS_FILE_BYTES_MAX (64 * 1024 * 1024)
#define ATLAS_ITEMS_MAX 1000000
#define ATLAS_FILE_PROBLEMS_MAX 1000

/* Of a collection in one file: the file, what is unpacked of it, how many files are in it */
#define ATLAS_ARCHIVE_PACKED_BYTES_MAX (64 * 1024 * 1024)
#define ATLAS_ARCHIVE_BYTES_MAX (256 * 1024 * 1024)
#define ATLAS_ARCHIVE_ENTRIES_MAX 10000
#define ATLAS_ARCHIVE_BLOCK_BYTES (64 * 1024)

#define ATLAS_FORCE_COUNT_MAX 1000000000
#define ATLAS_BORDER_KM_MIN 0.1
#define ATLAS_BORDER_KM_MAX 50000
#define ATLAS_STORY_ZOOM_MAX 20
