/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-search-provider.h"

#include "atlas-search-offer.h"
#include "atlas-shell-search.h"

struct _AtlasSearchProvider
{
  GObject parent_instance;

  GApplication *application; /* borrowed */
  AtlasShellSearchProvider2 *skeleton;
  AtlasWorld *world;
  AtlasSearch *search; /* of the world, once a question made it */
  GQueue waiting;      /* Question, until there is a search */

  guint is_ready : 1; /* whether it is known if there is a world */
  guint is_busy : 1;  /* making the search */
};

enum
{
  OPEN,
  SEARCH,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AtlasSearchProvider, atlas_search_provider, G_TYPE_OBJECT)

/* One call over D-Bus that waits for an answer */
typedef struct
{
  GDBusMethodInvocation *invocation;
  AtlasSearch *search; /* NULL: nothing can be found */
  gboolean is_for_metas;
  char **words; /* terms, or ids */
} Question;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_clear_pointer (&self->search, atlas_search_unref);
  g_clear_object (&self->invocation);
  g_strfreev (self->words);
  g_free (self);
}

/* Answering, in a thread */

static void
append_meta (GVariantBuilder *metas, const char *id, const AtlasSearchOffer *offer)
{
  g_autoptr (GIcon) icon = g_themed_icon_new (offer->icon);
  GVariantBuilder meta;

  g_variant_builder_init (&meta, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&meta, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (&meta, "{sv}", "name", g_variant_new_string (offer->name));
  g_variant_builder_add (&meta, "{sv}", "description", g_variant_new_string (offer->description));
  g_variant_builder_add (&meta, "{sv}", "icon", g_icon_serialize (icon));
  g_variant_builder_add (&meta, "{sv}", "clipboardText", g_variant_new_string (offer->link));
  g_variant_builder_add_value (metas, g_variant_builder_end (&meta));
}

static GVariant *
answer_metas (AtlasSearch *search, const char *const *ids)
{
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (guint i = 0; search != NULL && ids[i] != NULL; i++)
    {
      g_autoptr (AtlasSearchOffer) offer = atlas_search_offer_new (search, ids[i]);

      if (offer != NULL)
        append_meta (&metas, ids[i], offer);
    }
  return g_variant_new ("(aa{sv})", &metas);
}

static GVariant *
answer_ids (AtlasSearch *search, const char *const *terms)
{
  g_auto (GStrv) ids = search != NULL ? atlas_search_offer_ids (search, terms) : g_new0 (char *, 1);

  return g_variant_new ("(^as)", ids);
}

static void
answer_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Question *question = task_data;
  const char *const *words = (const char *const *) question->words;

  g_task_return_pointer (task,
                         g_variant_ref_sink (question->is_for_metas
                                               ? answer_metas (question->search, words)
                                               : answer_ids (question->search, words)),
                         (GDestroyNotify) g_variant_unref);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AtlasSearchProvider *self = ATLAS_SEARCH_PROVIDER (source);
  Question *question = g_task_get_task_data (G_TASK (result));
  g_autoptr (GVariant) reply = g_task_propagate_pointer (G_TASK (result), NULL);

  g_dbus_method_invocation_return_value (g_steal_pointer (&question->invocation), reply);
  g_application_release (self->application);
}

/* Takes @question. */
static void
answer (AtlasSearchProvider *self, Question *question)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, answered_cb, NULL);

  question->search = self->search != NULL ? atlas_search_ref (self->search) : NULL;
  g_task_set_source_tag (task, answer);
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, answer_thread);
}

static void
answer_waiting (AtlasSearchProvider *self)
{
  Question *question;

  while ((question = g_queue_pop_head (&self->waiting)) != NULL)
    answer (self, question);
}

/* Making the search */

static void
make_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_task_return_pointer (task, atlas_search_new (task_data), (GDestroyNotify) atlas_search_unref);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AtlasSearchProvider *self = ATLAS_SEARCH_PROVIDER (source);

  self->is_busy = FALSE;
  self->search = g_task_propagate_pointer (G_TASK (result), NULL);
  answer_waiting (self);
}

static void
go_on (AtlasSearchProvider *self)
{
  g_autoptr (GTask) task = NULL;

  if (!self->is_ready || self->is_busy || g_queue_is_empty (&self->waiting))
    return;
  if (self->world == NULL || self->search != NULL)
    {
      answer_waiting (self);
      return;
    }
  self->is_busy = TRUE;
  task = g_task_new (self, NULL, made_cb, NULL);
  g_task_set_source_tag (task, go_on);
  g_task_set_task_data (task, atlas_world_ref (self->world), (GDestroyNotify) atlas_world_unref);
  g_task_run_in_thread (task, make_thread);
}

/* Calls */

static gboolean
ask (AtlasSearchProvider *self,
     GDBusMethodInvocation *invocation,
     const char *const *words,
     gboolean is_for_metas)
{
  Question *question = g_new0 (Question, 1);

  g_application_hold (self->application);
  question->invocation = invocation;
  question->is_for_metas = is_for_metas;
  question->words = g_strdupv ((char **) words);
  g_queue_push_tail (&self->waiting, question);
  go_on (self);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
initial_cb (AtlasSearchProvider *self,
            GDBusMethodInvocation *invocation,
            const char *const *terms,
            AtlasShellSearchProvider2 *skeleton)
{
  return ask (self, invocation, terms, FALSE);
}

/* Asking anew takes a millisecond, and what was found before was only the best of it. */
static gboolean
subsearch_cb (AtlasSearchProvider *self,
              GDBusMethodInvocation *invocation,
              const char *const *previous,
              const char *const *terms,
              AtlasShellSearchProvider2 *skeleton)
{
  return ask (self, invocation, terms, FALSE);
}

static gboolean
metas_cb (AtlasSearchProvider *self,
          GDBusMethodInvocation *invocation,
          const char *const *ids,
          AtlasShellSearchProvider2 *skeleton)
{
  return ask (self, invocation, ids, TRUE);
}

static gboolean
activate_cb (AtlasSearchProvider *self,
             GDBusMethodInvocation *invocation,
             const char *id,
             const char *const *terms,
             guint timestamp,
             AtlasShellSearchProvider2 *skeleton)
{
  g_signal_emit (self, signals[OPEN], 0, id);
  atlas_shell_search_provider2_complete_activate_result (skeleton, invocation);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
launch_cb (AtlasSearchProvider *self,
           GDBusMethodInvocation *invocation,
           const char *const *terms,
           guint timestamp,
           AtlasShellSearchProvider2 *skeleton)
{
  g_autofree char *text = g_strjoinv (" ", (char **) terms);

  g_signal_emit (self, signals[SEARCH], 0, text);
  atlas_shell_search_provider2_complete_launch_search (skeleton, invocation);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/* Object */

void
atlas_search_provider_set_world (AtlasSearchProvider *self, AtlasWorld *world)
{
  g_return_if_fail (ATLAS_IS_SEARCH_PROVIDER (self));
  g_return_if_fail (!self->is_ready);

  self->is_ready = TRUE;
  self->world = world != NULL ? atlas_world_ref (world) : NULL;
  go_on (self);
}

gboolean
atlas_search_provider_export (AtlasSearchProvider *self,
                              GDBusConnection *connection,
                              const char *path,
                              GError **error)
{
  g_return_val_if_fail (ATLAS_IS_SEARCH_PROVIDER (self), FALSE);

  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton), connection,
                                           path, error);
}

void
atlas_search_provider_unexport (AtlasSearchProvider *self)
{
  g_return_if_fail (ATLAS_IS_SEARCH_PROVIDER (self));

  if (g_dbus_interface_skeleton_get_connection (G_DBUS_INTERFACE_SKELETON (self->skeleton)) != NULL)
    g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->skeleton));
}

static void
atlas_search_provider_dispose (GObject *object)
{
  AtlasSearchProvider *self = ATLAS_SEARCH_PROVIDER (object);

  g_queue_clear_full (&self->waiting, question_free);
  g_clear_object (&self->skeleton);
  g_clear_pointer (&self->search, atlas_search_unref);
  g_clear_pointer (&self->world, atlas_world_unref);
  G_OBJECT_CLASS (atlas_search_provider_parent_class)->dispose (object);
}

static void
atlas_search_provider_class_init (AtlasSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = atlas_search_provider_dispose;
  signals[OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SEARCH] = g_signal_new ("search", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
atlas_search_provider_init (AtlasSearchProvider *self)
{
  const struct
  {
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { "handle-get-initial-result-set", G_CALLBACK (initial_cb) },
    { "handle-get-subsearch-result-set", G_CALLBACK (subsearch_cb) },
    { "handle-get-result-metas", G_CALLBACK (metas_cb) },
    { "handle-activate-result", G_CALLBACK (activate_cb) },
    { "handle-launch-search", G_CALLBACK (launch_cb) },
  };

  g_queue_init (&self->waiting);
  self->skeleton = atlas_shell_search_provider2_skeleton_new ();
  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (self->skeleton, handlers[i].signal, handlers[i].callback, self,
                             G_CONNECT_SWAPPED);
}

AtlasSearchProvider *
atlas_search_provider_new (GApplication *application)
{
  AtlasSearchProvider *self = g_object_new (ATLAS_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;
  return self;
}
