/* Copyright 2026 The Alliance Atlas authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "atlas-markers.h"

#include "atlas-filter.h"
#include "atlas-item-list.h"
#include "atlas-item-private.h"
#include "world-fixture.h"

#define N_MANY 50000
#define N_QUERIES 2000

static const AtlasSite here = { "Here", 50, 10 };
static const AtlasSite two[] = { { "Here", 50, 10 }, { "There", 60, 20 } };

static AtlasDate
date (const char *iso)
{
  AtlasDate result = ATLAS_DATE_INVALID;

  g_assert_true (atlas_date_parse (iso, &result, NULL));
  return result;
}

static AtlasPartialDate
partial (const char *iso)
{
  AtlasPartialDate result = { 0 };

  g_assert_true (atlas_partial_date_parse (iso, &result, NULL));
  return result;
}

/* An event that the test keeps as long as it runs */
static AtlasItem *
make_event (const char *from, const char *to, const AtlasSite *places, guint n_places)
{
  static GPtrArray *events;
  AtlasEvent *event = g_new0 (AtlasEvent, 1);

  if (events == NULL)
    events = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (events, event);
  event->date = partial (from);
  event->has_end = to != NULL;
  if (to != NULL)
    event->end = partial (to);
  event->title = "Title";
  event->places = places;
  event->n_places = n_places;
  return atlas_item_new_for_event (world_fixture_get (), event, NULL);
}

static AtlasMarkers *
make_one (const char *from, const char *to)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (items, make_event (from, to, &here, 1));
  return atlas_markers_new (items);
}

/* 'o' on the day, 'a' around it, '-' not there */
static char
look (AtlasMarkers *self, const char *day)
{
  AtlasMarkerSpan span = atlas_marker_span_new (date (day), date (day) - 1, date ("2026-05-10"));
  g_autoptr (GArray) found = atlas_markers_find (self, &span);

  if (found->len == 0)
    return '-';
  return g_array_index (found, AtlasMarker, 0).is_around ? 'a' : 'o';
}

static void
test_day (void)
{
  g_autoptr (AtlasMarkers) self = make_one ("2004-03-29", NULL);

  g_assert_cmpint (look (self, "2004-03-29"), ==, 'o');
  g_assert_cmpint (look (self, "2004-03-28"), ==, 'a');
  g_assert_cmpint (look (self, "2004-03-30"), ==, 'a');
  g_assert_cmpint (look (self, "2004-03-22"), ==, 'a');
  g_assert_cmpint (look (self, "2004-04-05"), ==, 'a');
  g_assert_cmpint (look (self, "2004-03-21"), ==, '-');
  g_assert_cmpint (look (self, "2004-04-06"), ==, '-');
  g_assert_cmpint (look (self, "1950-01-01"), ==, '-');
}

/* Of what is known by its month, any day of it may be the day. */
static void
test_month (void)
{
  g_autoptr (AtlasMarkers) self = make_one ("2017-06", NULL);

  g_assert_cmpint (look (self, "2017-06-01"), ==, 'o');
  g_assert_cmpint (look (self, "2017-06-30"), ==, 'o');
  g_assert_cmpint (look (self, "2017-05-31"), ==, 'a');
  g_assert_cmpint (look (self, "2017-07-07"), ==, 'a');
  g_assert_cmpint (look (self, "2017-07-08"), ==, '-');
  g_assert_cmpint (look (self, "2017-05-24"), ==, '-');
}

static void
test_year (void)
{
  g_autoptr (AtlasMarkers) self = make_one ("1980", NULL);

  g_assert_cmpint (look (self, "1980-01-01"), ==, 'o');
  g_assert_cmpint (look (self, "1980-12-31"), ==, 'o');
  g_assert_cmpint (look (self, "1981-01-07"), ==, 'a');
  g_assert_cmpint (look (self, "1981-01-08"), ==, '-');
  g_assert_cmpint (look (self, "1979-12-24"), ==, '-');
}

/* What lasts is there all the time, its last day included. */
static void
test_lasting (void)
{
  g_autoptr (AtlasMarkers) self = make_one ("1979-12-24", "1989-02-15");
  g_autoptr (AtlasMarkers) vague = make_one ("1979-12", "1989-02");

  g_assert_cmpint (look (self, "1985-06-01"), ==, 'o');
  g_assert_cmpint (look (self, "1989-02-15"), ==, 'o');
  g_assert_cmpint (look (self, "1989-02-16"), ==, 'a');
  g_assert_cmpint (look (self, "1989-02-22"), ==, 'a');
  g_assert_cmpint (look (self, "1989-02-23"), ==, '-');
  g_assert_cmpint (look (vague, "1979-12-01"), ==, 'o');
  g_assert_cmpint (look (vague, "1989-02-28"), ==, 'o');
}

/* On a day that stands for its year, nothing is only around. */
static void
test_of_year (void)
{
  g_autoptr (AtlasMarkers) self = make_one ("2014-03-18", NULL);
  AtlasMarkerSpan span =
    atlas_marker_span_new (date ("2014-12-31"), date ("2013-12-31"), date ("2026-05-10"));
  AtlasMarkerSpan next =
    atlas_marker_span_new (date ("2015-12-31"), date ("2014-12-31"), date ("2026-05-10"));
  g_autoptr (GArray) found = atlas_markers_find (self, &span);
  g_autoptr (GArray) not_found = atlas_markers_find (self, &next);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_false (g_array_index (found, AtlasMarker, 0).is_around);
  g_assert_cmpuint (not_found->len, ==, 0);
}

static void
test_places (void)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AtlasMarkers) self = NULL;
  g_autoptr (GArray) found = NULL;
  AtlasMarkerSpan span = atlas_marker_span_new (date ("2000-01-02"), 0, date ("2026-05-10"));
  AtlasMarkerCounts counts;

  g_ptr_array_add (items, make_event ("2000-01-01", NULL, two, 2));
  g_ptr_array_add (items, make_event ("2000-01-02", NULL, NULL, 0));
  g_ptr_array_add (items, make_event ("2000-01-03", NULL, two, 1));
  self = atlas_markers_new (items);
  found = atlas_markers_find (self, &span);
  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpfloat (g_array_index (found, AtlasMarker, 1).site.lat, ==, 60);
  g_assert_true (g_array_index (found, AtlasMarker, 2).item == items->pdata[2]);
  counts = atlas_markers_count ((const AtlasMarker *) (gconstpointer) found->data, found->len);
  g_assert_cmpuint (counts.n_events, ==, 2);
  g_assert_cmpuint (counts.n_quotes, ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AtlasMarkers) self = atlas_markers_new (items);

  g_assert_cmpint (look (self, "2000-01-01"), ==, '-');
}

static GPtrArray *
make_record (void)
{
  g_autoptr (AtlasChanges) changes = atlas_changes_new (world_fixture_get ());
  g_autoptr (GListModel) timeline = atlas_timeline_new (world_fixture_get (), changes);

  return g_ptr_array_ref (atlas_item_list_get_items (ATLAS_ITEM_LIST (timeline)));
}

static void
check_kind (const AtlasMarker *marker)
{
  AtlasItemType type = atlas_item_get_item_type (marker->item);

  g_assert_true (type == ATLAS_ITEM_EVENT || type == ATLAS_ITEM_QUOTE || type == ATLAS_ITEM_CHANGE);
}

/* In the built-in record, what is filtered out is not there, and troops never are. */
static void
test_filter (void)
{
  const AtlasFilterPart quotes = { ATLAS_FILTER_KIND, ATLAS_FILTER_KIND_QUOTE, NULL };
  g_autoptr (GPtrArray) items = make_record ();
  g_autoptr (AtlasFilter) filter = atlas_filter_with (NULL, quotes);
  g_autoptr (GPtrArray) filtered = atlas_filter_run (filter, items, NULL, NULL);
  g_autoptr (AtlasMarkers) all = atlas_markers_new (items);
  g_autoptr (AtlasMarkers) some = atlas_markers_new (filtered);
  AtlasMarkerSpan span = atlas_marker_span_new (date ("2022-02-15"), 0, date ("2026-05-10"));
  g_autoptr (GArray) of_all = atlas_markers_find (all, &span);
  g_autoptr (GArray) of_some = atlas_markers_find (some, &span);

  g_assert_cmpuint (of_all->len, >, of_some->len);
  g_assert_cmpuint (of_some->len, >, 5);
  for (guint i = 0; i < of_all->len; i++)
    check_kind (&g_array_index (of_all, AtlasMarker, i));
  for (guint i = 0; i < of_some->len; i++)
    g_assert_nonnull (atlas_item_get_quote (g_array_index (of_some, AtlasMarker, i).item));
}

/* The event that a change has taken in stands on the map as the change. */
static void
test_change (void)
{
  g_autoptr (GPtrArray) items = make_record ();
  g_autoptr (AtlasMarkers) self = atlas_markers_new (items);
  AtlasMarkerSpan span = atlas_marker_span_new (date ("2004-03-29"), 0, date ("2026-05-10"));
  g_autoptr (GArray) found = atlas_markers_find (self, &span);
  guint n_accessions = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const AtlasMarker *marker = &g_array_index (found, AtlasMarker, i);
      const AtlasChange *change = atlas_item_get_change (marker->item);

      n_accessions += change != NULL && change->kind == ATLAS_CHANGE_JOINED && !marker->is_around;
    }
  g_assert_cmpuint (n_accessions, >=, 1);
}

/* The same as by looking at every item, whatever lasts, and fast */
static void
test_many (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1949);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree AtlasEvent *events = g_new0 (AtlasEvent, N_MANY);
  g_autoptr (AtlasMarkers) self = NULL;
  AtlasDate start = ATLAS_DATE_START;
  gint64 begin;

  for (guint i = 0; i < N_MANY; i++)
    {
      events[i].date.first = start + (int) (i / 2);
      events[i].has_end = g_rand_int_range (rand, 0, 20) == 0;
      events[i].end.first =
        events[i].date.first + g_rand_int_range (rand, 0, i % 100 == 0 ? 4000 : 40);
      events[i].places = &here;
      events[i].n_places = 1;
      g_ptr_array_add (items, atlas_item_new_for_event (world_fixture_get (), &events[i], NULL));
    }
  begin = g_get_monotonic_time ();
  self = atlas_markers_new (items);
  g_test_message ("%d markers made in %.1f ms", N_MANY,
                  (double) (g_get_monotonic_time () - begin) / 1000);
  for (guint k = 0; k < 40; k++)
    {
      AtlasDate day = start + g_rand_int_range (rand, 0, N_MANY / 2);
      AtlasMarkerSpan span = atlas_marker_span_new (day, day - 1, day + 1000);
      g_autoptr (GArray) found = atlas_markers_find (self, &span);
      guint n = 0;

      for (guint i = 0; i < N_MANY; i++)
        {
          AtlasDate to = events[i].has_end ? events[i].end.first + 1 : events[i].date.first + 1;

          if (events[i].date.first >= span.around.to || to <= span.around.from)
            continue;
          g_assert_cmpuint (n, <, found->len);
          g_assert_true (g_array_index (found, AtlasMarker, n++).item == items->pdata[i]);
        }
      g_assert_cmpuint (n, ==, found->len);
    }
  begin = g_get_monotonic_time ();
  for (int k = 0; k < N_QUERIES; k++)
    {
      AtlasMarkerSpan span = atlas_marker_span_new (start + k * 10, start, start + N_MANY);
      g_autoptr (GArray) found = atlas_markers_find (self, &span);
    }
  g_test_message ("found in %.1f µs",
                  (double) (g_get_monotonic_time () - begin) / (double) N_QUERIES);
}

static void
test_describe (void)
{
  AtlasMarkerCounts counts[] = { { 0, 0 }, { 1, 0 }, { 0, 2 }, { 3, 1 } };
  const char *const texts[] = { NULL, "1 event", "2 quotes", "3 events and 1 quote" };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *text = atlas_marker_counts_describe (&counts[i]);

      g_assert_cmpstr (text, ==, texts[i]);
    }
}

static void
test_describe_items (void)
{
  AtlasEvent event = { .date = partial ("2017-06"), .title = "A\u202eB", .kind = ATLAS_EVENT_WAR };
  g_autoptr (AtlasItem) item = atlas_item_new_for_event (world_fixture_get (), &event, NULL);
  AtlasItem *items[] = { item, item, item, item, item, item };
  g_autofree char *one = atlas_marker_items_describe (items, 1);
  g_autofree char *two_items = atlas_marker_items_describe (items, 2);
  g_autofree char *six = atlas_marker_items_describe (items, 6);

  g_assert_cmpstr (one, ==, "June 2017 · War\nA⟨U+202E⟩B");
  g_assert_cmpstr (two_items, ==, "2 events\nJune 2017 · A⟨U+202E⟩B\nJune 2017 · A⟨U+202E⟩B");
  g_assert_true (g_str_has_prefix (six, "6 events\n"));
  g_assert_true (g_str_has_suffix (six, "\n…"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markers/day", test_day);
  g_test_add_func ("/markers/month", test_month);
  g_test_add_func ("/markers/year", test_year);
  g_test_add_func ("/markers/lasting", test_lasting);
  g_test_add_func ("/markers/of-year", test_of_year);
  g_test_add_func ("/markers/places", test_places);
  g_test_add_func ("/markers/empty", test_empty);
  g_test_add_func ("/markers/filter", test_filter);
  g_test_add_func ("/markers/change", test_change);
  g_test_add_func ("/markers/many", test_many);
  g_test_add_func ("/markers/describe", test_describe);
  g_test_add_func ("/markers/describe-items", test_describe_items);
  status = g_test_run ();
  world_fixture_drop ();
  return status;
}
