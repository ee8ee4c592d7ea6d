/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-compare-dialog.h"

#include "atlas-date-entry.h"

#include <glib/gi18n.h>

/* What is proposed when no other day has been looked at */
#define PROPOSED_MONTHS (-120)

/* Lives as long as the dialog */
typedef struct
{
  AdwAlertDialog *dialog; /* borrowed */
  GtkWidget *entry;       /* borrowed */
  GtkWidget *hint;        /* borrowed */
  AtlasSession *session;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_object_unref (question->session);
  g_free (question);
}

static gboolean
parse (Question *question, AtlasDate *date, GError **error)
{
  return atlas_date_entry_parse (gtk_editable_get_text (GTK_EDITABLE (question->entry)),
                                 atlas_session_get_today (question->session), date, error);
}

/* While it is no day, the dialog says why, and does not compare. */
static void
changed_cb (Question *question)
{
  g_autoptr (GError) error = NULL;
  AtlasDate date;
  gboolean is_date = parse (question, &date, &error);
  g_autofree char *meant = is_date ? atlas_date_format_long (date) : NULL;

  adw_alert_dialog_set_response_enabled (question->dialog, "compare", is_date);
  gtk_label_set_text (GTK_LABEL (question->hint), is_date ? meant : error->message);
  gtk_accessible_update_state (GTK_ACCESSIBLE (question->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_date ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
}

static void
response_cb (Question *question, const char *response)
{
  AtlasDate date;

  if (g_str_equal (response, "compare") && atlas_session_get_world (question->session) != NULL &&
      parse (question, &date, NULL))
    atlas_session_compare (question->session, date);
}

static AtlasDate
propose (AtlasSession *session)
{
  AtlasDate compare_date = atlas_session_get_compare_date (session);
  AtlasDate date = atlas_session_get_date (session);

  if (compare_date != ATLAS_DATE_INVALID)
    return compare_date;
  return MAX (atlas_date_add_months (date, PROPOSED_MONTHS), ATLAS_DATE_START);
}

static GtkWidget *
make_content (Question *question)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  question->entry = gtk_entry_new ();
  question->hint = gtk_label_new (NULL);
  gtk_entry_set_activates_default (GTK_ENTRY (question->entry), TRUE);
  gtk_label_set_wrap (GTK_LABEL (question->hint), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (question->hint), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (question->hint), 0);
  gtk_widget_add_css_class (question->hint, "caption");
  gtk_accessible_update_property (GTK_ACCESSIBLE (question->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Date"), -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (question->entry),
                                  GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, question->hint, NULL, -1);
  gtk_box_append (GTK_BOX (box), question->entry);
  gtk_box_append (GTK_BOX (box), question->hint);
  return box;
}

void
atlas_compare_dialog_present (GtkWidget *parent, AtlasSession *session)
{
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Compare"), NULL);
  AdwAlertDialog *alert = ADW_ALERT_DIALOG (dialog);
  Question *question = g_new0 (Question, 1);
  g_autofree char *date = atlas_date_format_long (atlas_session_get_date (session));
  g_autofree char *proposed = atlas_date_to_iso (propose (session));

  question->dialog = alert;
  question->session = g_object_ref (session);
  /* Translators: the day that the map shows */
  adw_alert_dialog_format_body (alert, _ ("What is different between %s and"), date);
  adw_alert_dialog_set_extra_child (alert, make_content (question));
  adw_alert_dialog_add_responses (alert, "cancel", _ ("_Cancel"), "compare", _ ("Co_mpare"), NULL);
  adw_alert_dialog_set_response_appearance (alert, "compare", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (alert, "compare");
  adw_alert_dialog_set_close_response (alert, "cancel");
  g_signal_connect_swapped (question->entry, "changed", G_CALLBACK (changed_cb), question);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free,
                         G_CONNECT_SWAPPED);
  gtk_editable_set_text (GTK_EDITABLE (question->entry), proposed);
  adw_dialog_set_focus (dialog, question->entry);
  adw_dialog_present (dialog, parent);
}
