/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-export-forces.h"

#include "atlas-force-scene.h"
#include "atlas-obstacles.h"

#include <glib/gi18n.h>
#include <math.h>

#define SAMPLE_COUNT 10000

/* @text: NULL for the name of the kind */
typedef struct
{
  const char *text;
  AtlasForceTag tag;
  gboolean is_disc;
} Sign;

#define TAG(of_kind)                                                                               \
  .kind = ATLAS_FORCE_##of_kind, .code = "", .hue = ATLAS_FORCE_N_HUES, .strength = 1,             \
  .has_count = TRUE

static const Sign signs[] = {
  { NULL, { TAG (ARMY) }, FALSE },
  { NULL, { TAG (AIR) }, FALSE },
  { NULL, { TAG (NAVY) }, FALSE },
  { NULL, { TAG (BATTLEGROUP) }, FALSE },
  { NULL, { TAG (MISSION) }, FALSE },
  { N_ ("Published total, which is not added"), { TAG (TOTAL) }, FALSE },
  { N_ ("Troops without a number"),
    { .kind = ATLAS_FORCE_ARMY, .code = "", .hue = ATLAS_FORCE_N_HUES, .strength = 1 },
    FALSE },
  { N_ ("Only the region or country is known"), { TAG (ARMY), .is_dashed = TRUE }, FALSE },
  { N_ ("Verified"), { TAG (ARMY), .confidence = ATLAS_CONFIDENCE_VERIFIED }, FALSE },
  { N_ ("Likely"), { TAG (ARMY), .confidence = ATLAS_CONFIDENCE_LIKELY }, FALSE },
  { N_ ("Disputed"), { TAG (ARMY), .confidence = ATLAS_CONFIDENCE_DISPUTED }, FALSE },
  { N_ ("Numbers of a year before or after"),
    { .kind = ATLAS_FORCE_ARMY,
      .code = "",
      .hue = ATLAS_FORCE_N_HUES,
      .strength = ATLAS_FORCE_STALE_STRENGTH,
      .has_count = TRUE },
    FALSE },
  { N_ ("10,000 personnel; rings for the lowest and the highest estimate"), { TAG (ARMY) }, TRUE },
};

struct _AtlasSheetForces
{
  AtlasForcePen *pen;
  AtlasForceScene *scene;
};

static AtlasForcePen *
create_pen (void)
{
  PangoFontDescription *font = pango_font_description_from_string (ATLAS_SHEET_FONT);
  AtlasForcePen *pen = atlas_force_pen_new (font, ATLAS_SHEET_TEXT_PX);

  pango_font_description_free (font);
  return pen;
}

AtlasSheetForces *
atlas_sheet_forces_new (AtlasSheet *sheet, GArray *obstacles)
{
  AtlasSheetForces *self = g_new0 (AtlasSheetForces, 1);
  AtlasDay *day = sheet->request->day;
  AtlasWorld *world = atlas_day_get_world (day);
  AtlasCollection *collection = atlas_world_get_collection (world);
  g_autoptr (AtlasForceSides) sides = atlas_force_sides_new (world);

  self->pen = create_pen ();
  self->scene = atlas_force_scene_new (
    collection, sides, atlas_forces_new (collection, atlas_day_get_date (day), NULL),
    log2 (sheet->world_px / 256.0), self->pen, obstacles);
  return self;
}

void
atlas_sheet_forces_free (AtlasSheetForces *self)
{
  atlas_force_scene_unref (self->scene);
  atlas_force_pen_unref (self->pen);
  g_free (self);
}

void
atlas_sheet_forces_add_obstacles (AtlasSheetForces *self, GArray *obstacles)
{
  atlas_obstacles_add_forces (obstacles, self->scene);
}

typedef void (*MarkFunc) (AtlasSheet *self, AtlasForcePen *pen, const AtlasForceMark *mark);

static void
draw_disc (AtlasSheet *self, AtlasForcePen *pen, const AtlasForceMark *mark)
{
  AtlasScheme scheme = self->request->scheme;

  if (mark->disc.symbol.has_count)
    atlas_force_draw_disc (self->cr, &mark->disc, scheme);
  if (mark->has_anchor)
    atlas_force_draw_anchor (self->cr, mark->tag_box.x + mark->tag_box.width / 2,
                             mark->tag_box.y + mark->tag_box.height / 2, mark->disc.hue, scheme);
}

static void
draw_tag (AtlasSheet *self, AtlasForcePen *pen, const AtlasForceMark *mark)
{
  if (!mark->has_tag)
    return;
  cairo_save (self->cr);
  cairo_translate (self->cr, mark->tag_box.x + mark->tag_box.width / 2,
                   mark->tag_box.y + mark->tag_box.height / 2);
  atlas_force_pen_draw_tag (pen, self->cr, &mark->tag, self->request->scheme);
  cairo_restore (self->cr);
  if (mark->number == NULL)
    return;
  cairo_translate (self->cr, mark->number_box.x, mark->number_box.y);
  atlas_force_pen_draw_number (pen, self->cr, mark->number, self->request->scheme);
}

/* In every copy of the world that the map shows */
static void
draw_marks (AtlasSheet *self, AtlasForcePen *pen, AtlasForceScene *scene, MarkFunc func)
{
  guint n_marks = 0;
  const AtlasForceMark *marks = atlas_force_scene_get_marks (scene, &n_marks);
  int first = 0;
  int last = 0;

  atlas_sheet_get_copies (self, &first, &last);
  for (int copy = first; copy <= last; copy++)
    for (guint i = 0; i < n_marks; i++)
      {
        cairo_save (self->cr);
        cairo_translate (self->cr, (marks[i].x + copy) * self->world_px - self->origin_x,
                         marks[i].y * self->world_px - self->origin_y);
        func (self, pen, &marks[i]);
        cairo_restore (self->cr);
      }
}

void
atlas_sheet_forces_draw (AtlasSheetForces *self, AtlasSheet *sheet)
{
  draw_marks (sheet, self->pen, self->scene, draw_disc);
  draw_marks (sheet, self->pen, self->scene, draw_tag);
}

guint
atlas_sheet_count_force_signs (void)
{
  return G_N_ELEMENTS (signs);
}

char *
atlas_sheet_describe_force_sign (guint sign)
{
  g_return_val_if_fail (sign < G_N_ELEMENTS (signs), NULL);

  return g_strdup (signs[sign].text != NULL ? _ (signs[sign].text)
                                            : atlas_force_kind_get_label (signs[sign].tag.kind));
}

void
atlas_sheet_draw_force_sign (AtlasSheet *self, guint sign, double x, double y)
{
  const AtlasForceDisc disc = {
    .symbol = atlas_force_symbol_for_range (ATLAS_UNIT_PERSONNEL, SAMPLE_COUNT, SAMPLE_COUNT),
    .hue = ATLAS_FORCE_N_HUES,
  };
  g_autoptr (AtlasForcePen) pen = create_pen ();

  g_return_if_fail (sign < G_N_ELEMENTS (signs));

  cairo_save (self->cr);
  cairo_translate (self->cr, x, y);
  if (signs[sign].is_disc)
    atlas_force_draw_disc (self->cr, &disc, self->request->scheme);
  else
    atlas_force_pen_draw_tag (pen, self->cr, &signs[sign].tag, self->request->scheme);
  cairo_restore (self->cr);
}
