/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-page-content.h"

#include "atlas-border-list.h"
#include "atlas-count-chart.h"
#include "atlas-data-label.h"
#include "atlas-member-table.h"
#include "atlas-standing-card.h"
#include "atlas-text-safety.h"

#include <glib/gi18n.h>

#define WORDS_WIDTH_CHARS 24

static GtkWidget *
make_words (const AtlasBlock *block)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                 "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL);
  GtkWidget *words = atlas_data_label_new (block->text, "words");
  const char *label = block->title != NULL ? block->title : _ ("Words of the quote");

  if (block->title != NULL)
    {
      GtkWidget *title = atlas_data_label_new (block->title, "caption-heading");

      gtk_widget_add_css_class (title, "dim-label");
      gtk_box_append (GTK_BOX (box), title);
    }
  atlas_data_label_set_language (GTK_LABEL (words), block->lang);
  gtk_label_set_max_width_chars (GTK_LABEL (words), WORDS_WIDTH_CHARS);
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_add_css_class (box, "words-box");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return box;
}

/* Side by side where both fit, else one below the other */
static GtkWidget *
make_all_words (GPtrArray *blocks, guint first, guint end)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 18);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 12);
  adw_wrap_box_set_justify (ADW_WRAP_BOX (box), ADW_JUSTIFY_FILL);
  adw_wrap_box_set_justify_last_line (ADW_WRAP_BOX (box), TRUE);
  for (guint i = first; i < end; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (box), make_words (g_ptr_array_index (blocks, i)));
  return box;
}

/* In a box of its own, with an icon, so that nobody reads past it */
static GtkWidget *
make_dispute (const AtlasBlock *block)
{
  GtkWidget *box =
    g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "spacing", 12, NULL);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  g_autofree char *title = atlas_text_show_controls (block->title);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), atlas_data_label_new (block->title, "heading"));
  gtk_box_append (GTK_BOX (texts), atlas_data_label_new (block->text, NULL));
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), texts);
  gtk_widget_add_css_class (box, "dispute");
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return box;
}

static GtkWidget *
make_remark (const AtlasBlock *block)
{
  GtkWidget *label = atlas_data_label_new (block->text, "caption");

  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
make_borders (AtlasSession *session, AtlasTarget target)
{
  GtkWidget *list = g_object_new (ATLAS_TYPE_BORDER_LIST, NULL);

  atlas_border_list_set_target (ATLAS_BORDER_LIST (list), session, target);
  return list;
}

GtkWidget *
atlas_page_block_new (
  AtlasSession *session, AtlasTarget target, GPtrArray *blocks, guint first, guint end)
{
  const AtlasBlock *block = g_ptr_array_index (blocks, first);

  switch (block->kind)
    {
    case ATLAS_BLOCK_WORDS:
      return make_all_words (blocks, first, end);
    case ATLAS_BLOCK_DISPUTE:
      return make_dispute (block);
    case ATLAS_BLOCK_REMARK:
      return make_remark (block);
    case ATLAS_BLOCK_CHART:
      return atlas_count_chart_new (session, target.index);
    case ATLAS_BLOCK_MEMBERS:
      return atlas_member_table_new (session, target.index);
    case ATLAS_BLOCK_BORDERS:
      return make_borders (session, target);
    case ATLAS_BLOCK_STANDING:
      return atlas_standing_card_new (session, target.index);
    case ATLAS_BLOCK_ROW:
    case ATLAS_BLOCK_TEXT:
    default:
      return atlas_data_label_new (block->text, NULL);
    }
}
