/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ATLAS_DATA_ERROR:
 *
 * The error domain for everything that comes from outside: dates and coordinates that a person
 * typed, data files, and the compiled geography.
 */
#define ATLAS_DATA_ERROR (atlas_data_error_quark ())

/**
 * AtlasDataError:
 * @ATLAS_DATA_ERROR_SYNTAX: the text or file does not have the form that was expected
 * @ATLAS_DATA_ERROR_VALUE: the form is right, the value is impossible (30 February, latitude 91)
 * @ATLAS_DATA_ERROR_REFERENCE: an id or a code that names nothing
 * @ATLAS_DATA_ERROR_CORRUPT: a compiled blob that is truncated, altered or of another version
 */
typedef enum
{
  ATLAS_DATA_ERROR_SYNTAX,
  ATLAS_DATA_ERROR_VALUE,
  ATLAS_DATA_ERROR_REFERENCE,
  ATLAS_DATA_ERROR_CORRUPT,
} AtlasDataError;

GQuark atlas_data_error_quark (void);

gboolean atlas_data_is_bidi_control (gunichar c);
char *atlas_data_quote_word (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
