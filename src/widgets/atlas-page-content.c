/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page-content.h"

#include "atlas-data-label.h"
#include "atlas-link-text.h"

#include <glib/gi18n.h>

/* A longer list begins with so many rows. */
#define FOLD_FROM 24
#define N_FOLDED 16
/* How long a frame is given to what is not there yet */
#define BUDGET_US 4000
/* What the content of a page keeps of how it is built */
#define BUILDER "builder"

/* What is being built, and how far it is */
typedef struct
{
  AtlasSession *session;
  AtlasPage *page;
  GtkWidget *box;
  GtkWidget *section_box; /* of the section that is being filled */
  GtkWidget *list;        /* of the rows that are being added, or NULL */
  guint section;
  guint block;
  guint n_rows;
  gint64 start_us; /* not earlier, by the frame clock; and then but one at a time */
} Builder;

static void
builder_free (gpointer data)
{
  Builder *builder = data;

  g_object_unref (builder->session);
  atlas_page_free (builder->page);
  g_free (builder);
}

static GtkWidget *
make_heading (const AtlasPage *page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *caption = atlas_data_label_new (page->caption, "caption");

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), atlas_data_heading_new (page->heading, "title-2", 1));
  if (page->subheading != NULL)
    gtk_box_append (GTK_BOX (box), atlas_data_label_new (page->subheading, "dim-label"));
  return box;
}

static guint
find_run_end (GPtrArray *blocks, guint first)
{
  const AtlasBlock *block = g_ptr_array_index (blocks, first);
  guint end = first + 1;

  if (block->kind != ATLAS_BLOCK_ROW && block->kind != ATLAS_BLOCK_WORDS)
    return end;
  while (end < blocks->len &&
         ((const AtlasBlock *) g_ptr_array_index (blocks, end))->kind == block->kind)
    end++;
  return end;
}

static void
begin_section (Builder *builder, const AtlasPageSection *section)
{
  builder->section_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_box_append (GTK_BOX (builder->box), builder->section_box);
  if (section->heading != NULL)
    gtk_box_append (
      GTK_BOX (builder->section_box),
      atlas_link_text_new (builder->session, section->heading, section->links, "heading", 2));
}

static const char *
get_list_label (Builder *builder, const AtlasPageSection *section)
{
  if (section->heading != NULL)
    return section->heading;
  return builder->page->target.kind == ATLAS_TARGET_CHANGES ? _ ("What Changed") : _ ("Details");
}

static void
add_row (Builder *builder, const AtlasPageSection *section)
{
  guint end = find_run_end (section->blocks, builder->block);

  if (builder->list == NULL)
    {
      builder->list = atlas_page_list_new (get_list_label (builder, section));
      builder->n_rows = 0;
      gtk_box_append (GTK_BOX (builder->section_box), builder->list);
    }
  if (builder->n_rows == N_FOLDED && builder->n_rows + end - builder->block > FOLD_FROM)
    {
      atlas_page_list_fold (builder->list, builder->session, section->blocks, builder->block, end);
      builder->block = end;
    }
  else
    {
      GtkWidget *row = atlas_page_row_new (builder->session,
                                           g_ptr_array_index (section->blocks, builder->block++));

      gtk_list_box_append (GTK_LIST_BOX (builder->list), row);
      builder->n_rows++;
    }
  if (builder->block == end)
    builder->list = NULL;
}

/* One row, or one of the other blocks; FALSE when all is there */
static gboolean
add_next (Builder *builder)
{
  const AtlasPageSection *section = NULL;
  guint end = 0;

  if (builder->section == builder->page->sections->len)
    return FALSE;
  section = g_ptr_array_index (builder->page->sections, builder->section);
  if (builder->block == 0)
    begin_section (builder, section);
  if (((const AtlasBlock *) g_ptr_array_index (section->blocks, builder->block))->kind ==
      ATLAS_BLOCK_ROW)
    add_row (builder, section);
  else
    {
      end = find_run_end (section->blocks, builder->block);
      gtk_box_append (GTK_BOX (builder->section_box),
                      atlas_page_block_new (builder->session, builder->page->target,
                                            section->blocks, builder->block, end));
      builder->block = end;
    }
  if (builder->block == section->blocks->len)
    {
      builder->section++;
      builder->block = 0;
    }
  return TRUE;
}

static gboolean
add_some (Builder *builder)
{
  gint64 deadline = g_get_monotonic_time () + BUDGET_US;

  while (add_next (builder))
    if (g_get_monotonic_time () > deadline)
      return TRUE;
  return FALSE;
}

static gboolean
wait_cb (GtkWidget *box, GdkFrameClock *clock, gpointer user_data)
{
  Builder *builder = user_data;

  if (gdk_frame_clock_get_frame_time (clock) < builder->start_us)
    return G_SOURCE_CONTINUE;
  return add_next (builder) ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static gboolean
tick_cb (GtkWidget *box, GdkFrameClock *clock, gpointer user_data)
{
  return add_some (user_data) ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static Builder *
begin (AtlasSession *session, AtlasPage *page)
{
  Builder *builder = g_new0 (Builder, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  builder->session = g_object_ref (session);
  builder->page = page;
  builder->box = box;
  /* Lives as long as the box: folded lists take their rows from the page. */
  g_object_set_data_full (G_OBJECT (box), BUILDER, builder, builder_free);
  gtk_box_append (GTK_BOX (box), make_heading (page));
  gtk_widget_add_css_class (box, "page-content");
  return builder;
}

GtkWidget *
atlas_page_content_new (AtlasSession *session, AtlasPage *page)
{
  Builder *builder = begin (session, page);

  if (add_some (builder))
    gtk_widget_add_tick_callback (builder->box, tick_cb, builder, NULL);
  return builder->box;
}

GtkWidget *
atlas_page_content_new_for_step (AtlasSession *session, AtlasPage *page, guint delay_ms)
{
  Builder *builder = begin (session, page);

  while (builder->section == 0 && add_next (builder))
    ;
  builder->start_us = g_get_monotonic_time () + delay_ms * G_TIME_SPAN_MILLISECOND;
  gtk_widget_add_tick_callback (builder->box, wait_cb, builder, NULL);
  return builder->box;
}

void
atlas_page_content_stop (GtkWidget *content)
{
  Builder *builder = g_object_get_data (G_OBJECT (content), BUILDER);

  builder->section = builder->page->sections->len;
}
