#!/usr/bin/env python3
# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the built-in collection still holds all that was gathered for it, told once, in one form.

Usage: test-record.py [COLLECTION_FOLDER]; writes TAP. The tables beside it:

manifest.json  what the dossier held: ids by kind, stages by membership; what was added since, and
               which stages were mended
coverage.json  what the article behind the product says, one row a claim, and the items that carry it
"""

import datetime
import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDER = HERE.parent.parent / 'data' / 'collections' / 'nato-and-its-neighbours'

GEOGRAPHY = HERE.parent.parent / 'data' / 'geography'

FILES = {
    'alliances': 'alliances', 'memberships': 'alliances', 'events': 'events', 'quotes': 'quotes',
    'people': 'people', 'forces': 'forces', 'disputes': 'disputes', 'borders': 'borders',
    'sources': 'sources',
}
KINDS = {'event': 'events', 'quote': 'quotes', 'person': 'people', 'force': 'forces',
         'source': 'sources'}

# The order in which the keys of an item stand.
KEYS = {
    'collection': 'id title summary licence version span renamed',
    'sources': 'id kind title author publisher date url opened note',
    'people': 'id name native country roles',
    'disputes': 'id title grounds text recognised controlled authority known_until sources',
    'borders': 'id side state km counted published from to sources',
    'events': 'id kind date end title text places states alliances people related confidence '
              'sources note',
    'quotes': 'id date speaker role occasion place original english verbatim context disputed '
              'replies events states confidence sources note',
    'alliances': 'id name short native kind founded dissolved text sources',
    'memberships': 'alliance state stages',
    'forces': 'id side name kind host place from to as_of low high unit published text '
              'part_of confidence sources',
}
SORTED_BY = {
    'sources': lambda item: item['id'],
    'people': lambda item: item['id'],
    'events': lambda item: (item['date'], item['id']),
    'quotes': lambda item: (item['date'], item['id']),
    'forces': lambda item: (item['from'], item['id']),
    'disputes': lambda item: (item['grounds'][0]['from'], item['id']),
    'borders': lambda item: (item['from'], item['id']),
}

# Events about a membership near the day of a change, which yet tell something else.
TELL_SOMETHING_ELSE = {
    'dep-hungary-1991': 'Soviet forces left the country.',
    'dep-czechoslovakia-1991': 'Soviet forces left the country.',
    'mem-wp-gdr-1990': 'The army left the joint forces; the state was a member until it ceased.',
}
# Withdrawals that ended no membership: of forces, of territory, of what was only declared.
ENDED_NO_MEMBERSHIP = {
    'mem-nato-france-leaves-1966': 'left the commands',
    'mem-nato-greece-leaves-1974': 'left the commands',
    'mem-wp-hungary-1956': 'declared, and undone by force',
    'mem-wp-gdr-1990': 'left the joint forces',
    'mem-eu-greenland-1985': 'a territory, not a state',
    'mem-pfp-belarus-suspended-2021': 'suspended',
    'mem-csto-armenia-2024': 'suspended',
    'mem-cis-moldova-2026': 'announced',
}
# Invitations that no event of the record tells.
INVITED_UNTOLD = {
    ('nato', 'GRC', '1951-09-20'), ('nato', 'TUR', '1951-09-20'), ('nato', 'DEU', '1954-10-22'),
    ('nato', 'MNE', '2015-12-02'), ('csto', 'UZB', '2006-06-23'),
}

JOINED_KINDS = ('accession', 'treaty')
LEFT_KINDS = ('withdrawal', 'treaty', 'other')


def read_json(path):
    return json.loads(path.read_text(encoding='utf-8'))


class Record:
    def __init__(self, folder):
        self.folder = folder
        self.collection = read_json(folder / 'collection.json')
        self.items = {array: read_json(folder / f'{name}.json')[array]
                      for array, name in FILES.items()}
        self.by_id = {array: {item['id']: item for item in items}
                      for array, items in self.items.items() if array != 'memberships'}
        self.renamed = self.collection.get('renamed', {})
        self.stories = [read_json(path) for path in sorted(folder.glob('stories/*.json'))]
        self.state_names = {
            state['code']: ' '.join(name['name'] for name in state['names'])
            for state in read_json(GEOGRAPHY / 'states.json')['states']}

    def find(self, array, item_id):
        new_id = self.renamed.get(array, {}).get(item_id, item_id)
        return self.by_id[array].get(new_id)


def first_day(date):
    return (date + '-01-01')[:10] if len(date) == 4 else (date + '-01')[:10]


def last_moment(date):
    return date + '~'  # after every date that begins with it


# Each check yields one line a problem.

def check_ids(record, manifest):
    """Every id of the dossier is here, or is renamed to one that is."""
    for array in record.by_id:
        if len(record.by_id[array]) != len(record.items[array]):
            yield f'{array}: an id stands twice'
        for item_id in manifest[array]:
            if record.find(array, item_id) is None:
                yield f'{array}: {item_id} is lost'


def check_counts(record, manifest):
    """Nothing more and nothing less than the dossier, what was merged and what was added."""
    for array, items in record.by_id.items():
        added = manifest['added'].get(array, [])
        renamed = record.renamed.get(array, {})
        expected = len(manifest[array]) - len(renamed) + len(added)
        if len(items) != expected:
            yield f'{array}: {len(items)}, expected {expected}'
        for item_id in set(items) - set(manifest[array]) - set(added):
            yield f'{array}: {item_id} is new and not in the manifest'
        for item_id in added:
            if item_id not in items:
                yield f'{array}: {item_id} is said to be added'


def check_renamed(record, _manifest):
    """An old id is gone, its new id lives, and nothing refers to the old one."""
    for array, table in record.renamed.items():
        for old, new in table.items():
            if old in record.by_id[array]:
                yield f'{array}: {old} is renamed and still here'
            if new not in record.by_id[array]:
                yield f'{array}: {old} became {new}, which is nowhere'
    old_ids = {old for table in record.renamed.values() for old in table}
    for array, items in record.items.items():
        for item in items:
            for used in references(item):
                if used in old_ids:
                    yield f'{array}: {item.get("id")} refers to the old id {used}'


def references(value, key=None):
    if isinstance(value, dict):
        for name, member in value.items():
            yield from references(member, name)
    elif isinstance(value, list):
        for element in value:
            yield from references(element, key)
    elif key in ('sources', 'events', 'quotes', 'related', 'replies', 'people', 'speaker'):
        yield value


def check_references(record, _manifest):
    """Whatever is referred to is there."""
    pools = {
        'sources': record.by_id['sources'], 'events': record.by_id['events'],
        'people': record.by_id['people'], 'alliances': record.by_id['alliances'],
        'replies': record.by_id['quotes'],
        'related': {**record.by_id['events'], **record.by_id['quotes']},
    }
    for array in ('events', 'quotes', 'forces', 'alliances', 'disputes', 'borders'):
        for item in record.items[array]:
            for key, pool in pools.items():
                for used in item.get(key) or []:
                    if used not in pool:
                        yield f'{array}: {item["id"]}: {key}: {used} is nowhere'
                    if used == item['id'] and key in ('related', 'replies'):
                        yield f'{array}: {item["id"]} refers to itself'
                if len(set(item.get(key) or [])) != len(item.get(key) or []):
                    yield f'{array}: {item["id"]}: {key}: one stands twice'
    for membership in record.items['memberships']:
        for stage in membership['stages']:
            for used in stage['sources']:
                if used not in record.by_id['sources']:
                    yield f'memberships: {membership["state"]}: {used} is nowhere'


def check_memberships(record, manifest):
    """Every membership of the dossier with every stage, but those that were mended."""
    here = {(membership['alliance'], membership['state']): membership
            for membership in record.items['memberships']}
    expected = {(alliance, state): stages for alliance, states in manifest['memberships'].items()
                for state, stages in states.items()}
    for alliance, state in set(here) ^ set(expected):
        yield f'{state} in {alliance} is in one of the two only'
    for (alliance, state), stages in expected.items():
        mended = manifest['mended'].get(f'{alliance} {state}', {})
        wanted = sorted(mended.get(stage, stage) for stage in stages)
        found = sorted(f'{stage["stage"]} {stage["from"]}'
                       for stage in here.get((alliance, state), {'stages': []})['stages'])
        if wanted != found:
            yield f'{state} in {alliance}: {found}, expected {wanted}'


def changes_of_membership(record):
    """(joined or left, alliance, day) → states, as the program makes them of the stages."""
    changes = {}
    for membership in record.items['memberships']:
        spans = [(stage['from'], stage.get('to')) for stage in membership['stages']
                 if stage['stage'] == 'member']
        starts = {start for start, _end in spans}
        ends = {end for _start, end in spans if end}
        for kind, days in (('joined', starts - ends), ('left', ends - starts)):
            for day in days:
                changes.setdefault((kind, membership['alliance'], day), set()).add(
                    membership['state'])
    return changes


def tells(event, change, states):
    """As tells_of() in src/query/atlas-timeline.c"""
    kind, alliance, day = change
    return (event['kind'] in (JOINED_KINDS if kind == 'joined' else LEFT_KINDS)
            and event['date'] == day and alliance in event.get('alliances', [])
            and states <= set(event.get('states', [])))


def days_between(a, b):
    a, b = (datetime.date.fromisoformat(first_day(date)) for date in (a, b))
    return abs((a - b).days)


def check_told_once(record, _manifest):
    """No accession or withdrawal is shown as a change and, apart from it, as an event."""
    for change, states in changes_of_membership(record).items():
        kind, alliance, day = change
        kinds = ('accession',) if kind == 'joined' else ('withdrawal',)
        joined = [event for event in record.items['events'] if tells(event, change, states)]
        if len(joined) > 1:
            yield f'{alliance} {day}: told by {[event["id"] for event in joined]}'
        for event in record.items['events']:
            if (event['kind'] in kinds and alliance in event.get('alliances', [])
                    and states & set(event.get('states', [])) and event not in joined
                    and days_between(event['date'], day) < 60
                    and event['id'] not in TELL_SOMETHING_ELSE
                    and not tells_another(record, event, change)):
                yield f'{alliance} {day}: {event["id"]} of {event["date"]} tells it again'


def tells_another(record, event, change):
    return any(tells(event, other, states)
               for other, states in changes_of_membership(record).items() if other != change)


def check_kinds(record, _manifest):
    """What is called an accession begins a membership; a withdrawal ends one, or is of forces."""
    changes = changes_of_membership(record)
    for event in record.items['events']:
        is_told = any(tells(event, change, states) for change, states in changes.items())
        if event['kind'] == 'accession' and not is_told:
            yield f'{event["id"]}: no membership begins with it'
        if (event['kind'] == 'withdrawal' and not is_told and event['id'].startswith('mem-')
                and event['id'] not in ENDED_NO_MEMBERSHIP):
            yield f'{event["id"]}: no membership ends with it'


def check_invitations(record, _manifest):
    """An invitation is told by an event of its day that names the state."""
    for membership in record.items['memberships']:
        for stage in membership['stages']:
            key = (membership['alliance'], membership['state'], stage['from'])
            if stage['stage'] != 'invited':
                continue
            told = [event for event in record.items['events']
                    if key[0] in event.get('alliances', []) and key[1] in event.get('states', [])
                    and event['date'] <= key[2] <= event.get('end', event['date'])]
            if bool(told) == (key in INVITED_UNTOLD):
                yield f'{key}: told by {[event["id"] for event in told]}'


def check_disputes(record, _manifest):
    """The rival account is a quote of the record, and not the quote itself."""
    for quote in record.items['quotes']:
        rivals = (quote.get('disputed') or {}).get('quotes', [])
        for rival in rivals:
            if rival not in record.by_id['quotes'] or rival == quote['id']:
                yield f'{quote["id"]}: {rival}'
    family = ('q-seed-baker-us-1990', 'q-seed-baker-soviet-1990', 'q-seed-baker-2014',
              'q-seed-gorbachev-2014-topic', 'q-putin-not-one-inch-2021')
    for quote_id in family:
        if len(record.by_id['quotes'][quote_id]['disputed'].get('quotes', [])) < 2:
            yield f'{quote_id}: no rival account'


def check_reply(record, _manifest):
    """From Yeltsin’s letter of 1993 the thread leads to its reply."""
    quotes = record.by_id['quotes']
    replies = quotes['q-seed-yeltsin-1993']['replies']
    if not any(quotes[reply]['date'].startswith('1993-10-22') for reply in replies):
        yield f'the letter is answered by {replies}'


def check_sources(record, _manifest):
    """One document is one source."""
    def norm(url):
        return re.sub(r'^https?://(www\.)?', '', url).rstrip('/')

    by_url = {}
    for source in record.items['sources']:
        if 'url' in source:
            by_url.setdefault((norm(source['url']), source['title']), []).append(source['id'])
    for (url, _title), ids in by_url.items():
        if len(ids) > 1:
            yield f'{url}: {ids}'


def check_form(record, _manifest):
    """Two spaces of indent, UTF-8 as it is, keys and items in their order, one newline at the end"""
    for path in sorted(record.folder.glob('*.json')):
        text = path.read_text(encoding='utf-8')
        canonical = json.dumps(json.loads(text), ensure_ascii=False, indent=2) + '\n'
        if text != canonical:
            line = next((i for i, (a, b) in enumerate(
                zip(text.splitlines(), canonical.splitlines()), 1) if a != b), 'the last')
            yield f'{path.name}: not in its form at line {line}'
    for array, items in [*record.items.items(), ('collection', [record.collection])]:
        order = KEYS[array].split()
        for item in items:
            known = [key for key in order if key in item]
            if list(item) != known:
                yield f'{array}: {item.get("id")}: keys {list(item)}, expected {known}'
    for array, key in SORTED_BY.items():
        if record.items[array] != sorted(record.items[array], key=key):
            yield f'{array}: not in order'


def check_marks(record, _manifest):
    """Typographic marks and one spelling in what we write ourselves"""
    wrong = [
        (re.compile(r'["\']'), 'straight quotation mark'),
        (re.compile(r'\d %'), 'percent sign, expected “per cent”'),
        (re.compile(r'(?<![\w./-])(\d{4}|\d{1,3})-\d{1,3}(?![\d-])'), 'hyphen in a range'),
        (re.compile(r'\s[-—]\s|--'), 'hyphen or em dash for a dash'),
        (re.compile(r'[Cc]o-op|[Cc]o-ord|Zelenskyy|NATO HQ|, DC\b'), 'other spelling'),
        (re.compile(r'  |\s$|^\s| [,.;:]'), 'space'),
    ]
    for array, keys in (('events', ('title', 'text', 'note')), ('quotes', ('context', 'occasion')),
                        ('forces', ('text', 'published', 'name')), ('alliances', ('text',)),
                        ('disputes', ('title', 'text', 'recognised', 'controlled', 'authority')),
                        ('borders', ('counted', 'published'))):
        for item in record.items[array]:
            for key in keys:
                for pattern, what in wrong:
                    match = pattern.search(item.get(key) or '')
                    if match:
                        yield f'{array}: {item["id"]}: {key}: {what}: {match[0]!r}'
    for membership in record.items['memberships']:
        for stage in membership['stages']:
            for pattern, what in [*wrong, (re.compile(r'\d{4}-\d\d-\d\d'), 'date as in the code')]:
                match = pattern.search(stage.get('text') or '')
                if match:
                    yield (f'memberships: {membership["state"]} in {membership["alliance"]}: {what}: '
                           f'{match[0]!r}')
    for event in record.items['events']:
        if event['title'].endswith('.'):
            yield f'{event["id"]}: full stop in a title'


def check_coverage(record, _manifest):
    """Each claim of the article is carried by items that exist and are of the day that it names."""
    rows = read_json(HERE / 'coverage.json')['rows']
    if [row['row'] for row in rows] != list(range(1, 91)):
        yield 'the rows are not 1 to 90'
    for row in rows:
        if not row['carriers']:
            yield f'row {row["row"]}: carried by nothing'
        for carrier in row['carriers']:
            for problem in check_carrier(record, carrier):
                yield f'row {row["row"]}: {problem}'


def check_carrier(record, carrier):
    if carrier['kind'] == 'membership':
        stages = [stage for membership in record.items['memberships']
                  if membership['alliance'] == carrier['alliance']
                  and membership['state'] == carrier['state'] for stage in membership['stages']]
        if not any(stage['stage'] == carrier['stage'] and stage['from'].startswith(carrier['date'])
                   for stage in stages):
            yield f'no such stage: {carrier}'
        return

    item = record.find(KINDS[carrier['kind']], carrier['id'])
    if item is None:
        yield f'no {carrier["kind"]} “{carrier["id"]}”'
        return
    date = item.get('date') or item.get('as_of') or ''
    if not date.startswith(carrier.get('date', '')):
        yield f'{item["id"]} is of {date}, expected {carrier["date"]}'
    if 'end' in carrier and item.get('end') != carrier['end']:
        yield f'{item["id"]} ends on {item.get("end")}, expected {carrier["end"]}'


def is_together(one, other):
    """Whether two forces are there on a day, as the atlas shows them."""
    return (first_day(one['from']) < first_day(other.get('to', '9999')) and
            first_day(other['from']) < first_day(one.get('to', '9999')))


def check_wholes(record, _manifest):
    """A force is part of others that are there on a day that it is, and a total of totals only."""
    forces = record.by_id['forces']
    for force in record.items['forces']:
        wholes = force.get('part_of', [])
        if len(set(wholes)) != len(wholes) or wholes != sorted(wholes, key=list(forces).index):
            yield f'forces: {force["id"]}: part_of: not each once, in the order of the file'
        for name in wholes:
            whole = forces.get(name)
            if whole is None:
                yield f'forces: {force["id"]}: part_of: {name} is nowhere'
            elif not is_together(force, whole):
                yield f'forces: {force["id"]} is never there together with {name}'
            elif force['kind'] == 'total' and whole['kind'] != 'total':
                yield f'forces: the total {force["id"]} is part of {name}, which is none'
        if 'part_of' in force and not wholes:
            yield f'forces: {force["id"]}: part_of is empty'


def words_of(record, item):
    """All that an item of a story says, in one string."""
    codes = [*item.get('states', []), *[item[key] for key in ('side', 'host') if key in item]]
    people = [record.by_id['people'][name]
              for name in [*item.get('people', []), item.get('speaker')] if name]
    return ' '.join([json.dumps(item, ensure_ascii=False),
                     *[record.state_names.get(code, code) for code in codes],
                     *[json.dumps(person, ensure_ascii=False) for person in people],
                     *[record.by_id['alliances'][name]['name'] for name in item.get('alliances', [])]])


def numbers_in(text):
    return {number.replace(',', '').rstrip('.')
            for number in re.findall(r'\d[\d,]*(?:\.\d+)?', text)}


def names_in(text):
    """Capitalised words that do not begin a sentence."""
    return {word.removesuffix('’s').removesuffix('’')
            for sentence in re.split(r'(?<=[.:;])\s|\n|“', text)
            for word in re.findall(r'\b[A-Z][\w’-]+', sentence)[0 if sentence[:1].islower() else 1:]
            if word not in COMMON_NAMES}


# Said of every item of its time, whether an item says so or not.
COMMON_NAMES = set('January February March April May June July August September October November '
                   'December NATO Soviet Union Russia Russian United States American Cold War '
                   'West East Western Eastern Europe European Pact Warsaw Treaty'.split())


def check_story_items(record, _manifest):
    """A story tells nothing that the items of its step do not say: no number and no name."""
    for story in record.stories:
        for number, step in enumerate(story['steps'], 1):
            where = f'{story["id"]}, step {number}'
            items = [record.find(KINDS[item['kind']], item['id']) for item in step['items']]
            said = ' '.join(words_of(record, item) for item in items)
            numbers = numbers_in(said)
            numbers |= {part.lstrip('0') for part in re.findall(r'\d+', said)}
            for found in sorted(numbers_in(step['text']) - numbers):
                yield f'{where}: no item says {found}'
            for name in sorted(names_in(step['text'])):
                if name not in said:
                    yield f'{where}: no item speaks of {name}'


def check_story_coverage(record, _manifest):
    """The first story carries each claim of the article that an item of a story can carry."""
    story = record.stories[0]
    told = {item['id'] for step in story['steps'] for item in step['items']}
    for row in read_json(HERE / 'coverage.json')['rows']:
        carriers = [record.find(KINDS[carrier['kind']], carrier['id'])['id']
                    for carrier in row['carriers'] if carrier['kind'] in ('event', 'quote', 'force')]
        if carriers and not told.intersection(carriers):
            yield f'row {row["row"]} is not told: {row["claim"]}'


def check_story_accessions(record, _manifest):
    """Each day on which a state joined NATO, or left its command or came back, has its step, with
    just those states; so has each way into and out of the Warsaw Pact."""
    stories = {story['id']: story for story in record.stories}
    for story, alliance in (('nato-by-accession', 'nato'), ('warsaw-pact-and-after', 'warsaw-pact')):
        days = {day: states for (_kind, of, day), states in changes_of_membership(record).items()
                if of == alliance}
        for membership in record.items['memberships']:
            for stage in membership['stages']:
                if membership['alliance'] == alliance and stage['stage'] == 'left-command':
                    days.setdefault(stage['from'], set()).add(membership['state'])
                    if 'to' in stage:
                        days.setdefault(stage['to'], set()).add(membership['state'])
        # With the GDR its membership ended; its army had left the joint forces by then.
        days.pop('1990-10-03', None)
        steps = {step['date']: set(step.get('highlight', [])) for step in stories[story]['steps']}
        for day, states in sorted(days.items()):
            if not states <= steps.get(day, set()):
                yield f'{story}: {day} is not told of {", ".join(sorted(states))}'


CHECKS = [check_ids, check_counts, check_renamed, check_references, check_memberships,
          check_told_once, check_kinds, check_invitations, check_disputes, check_reply,
          check_sources, check_form, check_marks, check_coverage, check_wholes,
          check_story_items, check_story_coverage, check_story_accessions]


def main(arguments):
    record = Record(Path(arguments[0]) if arguments else FOLDER)
    manifest = read_json(HERE / 'manifest.json')
    failed = False

    print(f'1..{len(CHECKS)}')
    for number, check in enumerate(CHECKS, 1):
        problems = list(check(record, manifest))
        for problem in problems:
            print(f'# {problem}')
        failed = failed or bool(problems)
        name = check.__name__.removeprefix('check_')
        print(f'{"not ok" if problems else "ok"} {number} {name}: {check.__doc__.splitlines()[0]}')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
