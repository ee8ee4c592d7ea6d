/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-force-panel-private.h"

struct _AtlasForceLine
{
  GObject parent_instance;

  AtlasForceLineKind kind;
  char *title;
  char *text;
  char *sentence;
  AtlasTarget target;
};

G_DEFINE_FINAL_TYPE (AtlasForceLine, atlas_force_line, G_TYPE_OBJECT)

static void
atlas_force_line_finalize (GObject *object)
{
  AtlasForceLine *self = ATLAS_FORCE_LINE (object);

  g_free (self->title);
  g_free (self->text);
  g_free (self->sentence);
  G_OBJECT_CLASS (atlas_force_line_parent_class)->finalize (object);
}

static void
atlas_force_line_class_init (AtlasForceLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = atlas_force_line_finalize;
}

static void
atlas_force_line_init (AtlasForceLine *self)
{
}

AtlasForceLine *
atlas_force_line_new (AtlasForceLineKind kind, char *title, char *text, char *sentence)
{
  AtlasForceLine *self = g_object_new (ATLAS_TYPE_FORCE_LINE, NULL);

  self->kind = kind;
  self->title = title;
  self->text = text;
  self->sentence = sentence != NULL ? sentence : g_strdup (title);
  return self;
}

void
atlas_force_line_set_target (AtlasForceLine *self, AtlasTarget target)
{
  self->target = target;
}

AtlasForceLineKind
atlas_force_line_get_kind (AtlasForceLine *self)
{
  g_return_val_if_fail (ATLAS_IS_FORCE_LINE (self), ATLAS_FORCE_LINE_NOTE);

  return self->kind;
}

const char *
atlas_force_line_get_title (AtlasForceLine *self)
{
  g_return_val_if_fail (ATLAS_IS_FORCE_LINE (self), NULL);

  return self->title;
}

const char *
atlas_force_line_get_text (AtlasForceLine *self)
{
  g_return_val_if_fail (ATLAS_IS_FORCE_LINE (self), NULL);

  return self->text;
}

const char *
atlas_force_line_get_sentence (AtlasForceLine *self)
{
  g_return_val_if_fail (ATLAS_IS_FORCE_LINE (self), NULL);

  return self->sentence;
}

AtlasTarget
atlas_force_line_get_target (AtlasForceLine *self)
{
  const AtlasTarget none = ATLAS_TARGET_INIT_NONE;

  g_return_val_if_fail (ATLAS_IS_FORCE_LINE (self), none);

  return self->target;
}

gboolean
atlas_force_line_equal (AtlasForceLine *a, AtlasForceLine *b)
{
  return a->kind == b->kind && atlas_target_equal (a->target, b->target) &&
         g_strcmp0 (a->title, b->title) == 0 && g_strcmp0 (a->text, b->text) == 0 &&
         g_strcmp0 (a->sentence, b->sentence) == 0;
}

static gboolean
is_same (GListModel *model, guint position, GPtrArray *lines, guint index)
{
  g_autoptr (AtlasForceLine) line = g_list_model_get_item (model, position);

  return atlas_force_line_equal (line, g_ptr_array_index (lines, index));
}

void
atlas_force_panel_update (GListStore *store, GPtrArray *lines)
{
  GListModel *model = G_LIST_MODEL (store);
  guint n_old = g_list_model_get_n_items (model);
  guint n_first = 0;
  guint n_last = 0;

  while (n_first < MIN (n_old, lines->len) && is_same (model, n_first, lines, n_first))
    n_first++;
  while (n_last < MIN (n_old, lines->len) - n_first &&
         is_same (model, n_old - 1 - n_last, lines, lines->len - 1 - n_last))
    n_last++;
  if (n_first + n_last < n_old || n_first + n_last < lines->len)
    g_list_store_splice (store, n_first, n_old - n_first - n_last, lines->pdata + n_first,
                         lines->len - n_first - n_last);
}
