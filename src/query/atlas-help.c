/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-help.h"

#include <glib/gi18n.h>
#include <string.h>

/* What an element may stand in, each name with spaces around it, and, of those inside a text, the mark
 * that Pango has for it. */
typedef struct
{
  const char *name;
  const char *parents;
  const char *mark;
  gboolean has_text;
} Element;

static const Element elements[] = {
  { "page", "", NULL, FALSE },
  { "info", " page ", NULL, FALSE },
  { "link", " info ", NULL, FALSE },
  { "desc", " info ", NULL, TRUE },
  { "title", " page section item ", NULL, TRUE },
  { "section", " page ", NULL, FALSE },
  { "list", " page section ", NULL, FALSE },
  { "terms", " page section ", NULL, FALSE },
  { "item", " list terms ", NULL, FALSE },
  { "p", " page section item ", NULL, TRUE },
  { "gui", " p title ", "b", FALSE },
  { "em", " p title ", "i", FALSE },
  { "key", " p title ", "tt", FALSE },
};

typedef struct
{
  AtlasHelpPage *page;
  GString *text; /* of the element that has one and is open, or NULL */
} Reading;

const char *const *
atlas_help_get_ids (void)
{
  static const char *const ids[] = {
    "map",     "time",   "borders", "troops",     "stages", "record",
    "stories", "export", "keys",    "collection", NULL,
  };

  return ids;
}

static const Element *
find_element (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (g_str_equal (elements[i].name, name))
      return &elements[i];
  return NULL;
}

static const char *
get_parent (GMarkupParseContext *context, guint level)
{
  const GSList *stack = g_markup_parse_context_get_element_stack (context);

  return g_slist_nth_data ((GSList *) stack, level);
}

static gboolean
may_be_in (const Element *element, const char *parent)
{
  g_autofree char *place = NULL;

  if (parent == NULL)
    return element == &elements[0];
  place = g_strdup_printf (" %s ", parent);
  return strstr (element->parents, place) != NULL;
}

static void
start_cb (GMarkupParseContext *context,
          const char *name,
          const char **attributes,
          const char **values,
          gpointer user_data,
          GError **error)
{
  Reading *reading = user_data;
  const Element *element = find_element (name);
  const char *parent = get_parent (context, 1);

  if (element == NULL || !may_be_in (element, parent))
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "“%s” cannot be %s%s", name,
                 parent != NULL ? "in " : "first", parent != NULL ? parent : "");
  else if (element->mark != NULL)
    g_string_append_printf (reading->text, "<%s>", name);
  else if (element->has_text)
    reading->text = g_string_new (NULL);
}

/* As gettext takes it out of the page: one space for any */
static char *
normalise (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_strv_builder_add (builder, words[i]);
  kept = g_strv_builder_end (builder);
  return g_strjoinv (" ", kept);
}

/* Keys that follow each other are pressed together. */
static char *
to_pango (const char *text)
{
  g_autoptr (GString) markup = g_string_new (text);

  g_string_replace (markup, "</key><key>", "</key>+<key>", 0);
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    if (elements[i].mark != NULL)
      {
        g_autofree char *begin = g_strdup_printf ("<%s>", elements[i].name);
        g_autofree char *end = g_strdup_printf ("</%s>", elements[i].name);
        g_autofree char *pango_begin = g_strdup_printf ("<%s>", elements[i].mark);
        g_autofree char *pango_end = g_strdup_printf ("</%s>", elements[i].mark);

        g_string_replace (markup, begin, pango_begin, 0);
        g_string_replace (markup, end, pango_end, 0);
      }
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

static void
add_block (AtlasHelpPage *page, AtlasHelpKind kind, const char *text)
{
  AtlasHelpBlock *block = g_new0 (AtlasHelpBlock, 1);

  block->kind = kind;
  block->markup = to_pango (text);
  g_ptr_array_add (page->blocks, block);
}

/* @list: what the item stands in, where it is one */
static void
take_text (
  AtlasHelpPage *page, const char *name, const char *parent, const char *list, const char *text)
{
  gboolean is_title = g_str_equal (name, "title");

  if (g_str_equal (name, "desc"))
    g_set_str (&page->summary, text);
  else if (is_title && g_str_equal (parent, "page"))
    g_set_str (&page->title, text);
  else if (!g_str_equal (parent, "item"))
    add_block (page, is_title ? ATLAS_HELP_HEADING : ATLAS_HELP_PARAGRAPH, text);
  else if (g_strcmp0 (list, "terms") == 0)
    add_block (page, is_title ? ATLAS_HELP_TERM : ATLAS_HELP_EXPLANATION, text);
  else
    add_block (page, ATLAS_HELP_ITEM, text);
}

static void
end_cb (GMarkupParseContext *context, const char *name, gpointer user_data, GError **error)
{
  Reading *reading = user_data;
  const Element *element = find_element (name);
  g_autofree char *text = NULL;

  if (element->mark != NULL)
    g_string_append_printf (reading->text, "</%s>", name);
  if (!element->has_text)
    return;
  text = normalise (reading->text->str);
  g_string_free (g_steal_pointer (&reading->text), TRUE);
  /* Of an empty text gettext would give what its catalogue says of itself. */
  if (text[0] != '\0')
    take_text (reading->page, name, get_parent (context, 1), get_parent (context, 2), _ (text));
}

static void
text_cb (
  GMarkupParseContext *context, const char *text, gsize length, gpointer user_data, GError **error)
{
  Reading *reading = user_data;

  if (reading->text != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

      g_string_append (reading->text, escaped);
    }
  else
    for (gsize i = 0; i < length; i++)
      if (!g_ascii_isspace (text[i]))
        {
          g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                       "“%s” cannot hold text", g_markup_parse_context_get_element (context));
          return;
        }
}

static void
free_block (gpointer data)
{
  g_free (((AtlasHelpBlock *) data)->markup);
  g_free (data);
}

AtlasHelpPage *
atlas_help_page_parse (const char *text, gssize length, GError **error)
{
  static const GMarkupParser parser = { start_cb, end_cb, text_cb, NULL, NULL };
  g_autoptr (AtlasHelpPage) page = g_new0 (AtlasHelpPage, 1);
  g_autoptr (GMarkupParseContext) context = NULL;
  Reading reading = { page, NULL };
  gboolean is_read;

  g_return_val_if_fail (text != NULL, NULL);

  page->blocks = g_ptr_array_new_with_free_func (free_block);
  context = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &reading, NULL);
  is_read = g_markup_parse_context_parse (context, text, length, error) &&
            g_markup_parse_context_end_parse (context, error);
  if (reading.text != NULL)
    g_string_free (reading.text, TRUE);
  if (!is_read)
    return NULL;
  if (page->title == NULL)
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "a page needs a title");
      return NULL;
    }
  return g_steal_pointer (&page);
}

void
atlas_help_page_free (AtlasHelpPage *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->title);
  g_free (self->summary);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}
