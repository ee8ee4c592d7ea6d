#!/usr/bin/env python3
# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the built-in collection from the dossier in which its facts were gathered.

Usage: build-aux/import-record.py DOSSIER_FOLDER [OUTPUT_FOLDER]

The dossier is a folder of parts (alliances.json, 1949-1999.json …), each a JSON object with any of
the arrays sources, people, events, quotes, alliances, memberships and forces. All items are kept;
people who stand in several parts become one; what was found wrong is mended by the tables below,
each entry with its reason. The output is the same, byte for byte, for the same dossier.
"""

import json
import re
import sys
from pathlib import Path

COLLECTION = {
    'id': 'nato-and-its-neighbours',
    'title': 'NATO and its neighbours',
    'summary': 'Who belonged to NATO, the Warsaw Pact and the alliances around them since 1949, '
               'what was said and done, and where troops stood, with a source for every line.',
    'licence': 'CC-BY-4.0',
    'version': '1',
}

# For what is told in several parts the earlier one in this list is followed: the chronicles give
# offices and native names in full, the others in short.
PARTS = ['2000-today', '1949-1999', 'seed', 'forces', 'alliances']

ALLIANCES_FIRST = ['nato', 'warsaw-pact', 'csto']

STAGES = ['aspirant', 'partner', 'dialogue', 'action-plan', 'invited', 'signed', 'member',
          'left-command', 'suspended', 'withdrew', 'dissolved']

ANY = object()  # whatever the dossier has

# (array, id, key): (value in the dossier, value wanted, reason)
CORRECTIONS = {
    ('sources', 'al-france-time66', 'url'): (
        '1966-07-08', None, 'The date of the article stood in the place of its address.'),
    ('sources', 'al-france-time66', 'date'): (
        None, '1966-07-08', 'See above.'),
    ('sources', 'sd-article', 'note'): (
        ANY,
        'The article whose question this collection takes up, read in a retranslated copy only. '
        'The day of first publication was not found; its newest facts are of 15–16 February 2022.',
        'The name of a working file means nothing to a reader.'),
    ('events', 'mem-nato-germany-1990', 'kind'): (
        'accession', 'other',
        'No accession: the text itself says so, and no membership begins on that day.'),
    # A quote lists the quotes that answer it; these listed what they answer themselves.
    ('quotes', 'q-mcfaul-2014', 'replies'): (
        ['q-mearsheimer-2014'], [], 'Answers that earlier quote, which lists it.'),
    ('quotes', 'q-merkel-bucharest-2022', 'replies'): (
        ['q-zelensky-bucha-2022'], [], 'Answers that earlier quote, which lists it.'),
    ('quotes', 'q-hollande-minsk-2022', 'replies'): (
        ['q-merkel-minsk-2022'], [], 'Follows that earlier quote, which lists it.'),
    ('quotes', 'q-stoltenberg-2023', 'replies'): (
        ['q-putin-not-one-inch-2021'], [], 'Answers that earlier quote, which lists it.'),
    ('quotes', 'q-stoltenberg-2024', 'replies'): (
        ['q-trump-conway-2024'], [], 'Answers that earlier quote, which lists it.'),
    ('quotes', 'q-kimani-2022', 'replies'): (
        ['q-putin-recognition-2022'], [], 'Answers that quote of the same day, which lists it.'),
    ('quotes', 'q-robertson-putin-2021', 'replies'): (
        ['q-putin-frost-2000'], [], 'Recalls the earlier quote; the link was the wrong way round.'),
    ('quotes', 'q-putin-frost-2000', 'replies'): (
        [], ['q-robertson-putin-2021'], 'See above.'),
    ('quotes', 'q-putin-nordics-2022', 'replies'): (
        ['q-niinisto-mirror-2022'], [], 'Answers the earlier quote; the link was the wrong way round.'),
    ('quotes', 'q-niinisto-mirror-2022', 'replies'): (
        [], ['q-putin-nordics-2022'], 'See above.'),
}

DECLINED = ('Declined on 2 April 1999 to sign the protocol of prolongation; the treaty’s term ran '
            'out for it on 20 April 1999.')

# (alliance, state, stage, from): (keys to set, reason)
STAGE_CORRECTIONS = {
    ('warsaw-pact', 'SUN', 'dissolved', '1991-07-01'): (
        {'to': '1991-12-26'}, 'The state ceased.'),
    ('warsaw-pact', 'CSK', 'dissolved', '1991-07-01'): (
        {'to': '1993-01-01'}, 'The state ceased.'),
    ('csto', 'AZE', 'withdrew', '1999-04-02'): (
        {'from': '1999-04-21', 'text': DECLINED},
        'Was a member until the term had run out; it cannot have left before.'),
    ('csto', 'GEO', 'withdrew', '1999-04-02'): (
        {'from': '1999-04-21', 'text': DECLINED}, 'As for Azerbaijan.'),
    ('csto', 'UZB', 'withdrew', '1999-04-02'): (
        {'from': '1999-04-21', 'text': DECLINED + ' Joined GUAM in the same month.'},
        'As for Azerbaijan.'),
}

# Offices that one part names without the country: (person, title): title. On the card of a person
# a bare “President” says too little.
ROLE_TITLES = {
    ('alfred-sant', 'Prime Minister'): 'Prime Minister of Malta',
    ('andrei-kozyrev', 'Minister of Foreign Affairs'): 'Minister of Foreign Affairs of Russia',
    ('felipe-gonzalez', 'President of the Government'): 'President of the Government of Spain',
    ('islam-karimov', 'President'): 'President of Uzbekistan',
    ('konstantinos-karamanlis', 'President'): 'President of Greece',
    ('konstantinos-karamanlis', 'Prime Minister'): 'Prime Minister of Greece',
    ('lawrence-gonzi', 'Prime Minister'): 'Prime Minister of Malta',
    ('leopoldo-calvo-sotelo', 'President of the Government'):
        'President of the Government of Spain',
    ('mehmet-shehu', 'Chairman of the Council of Ministers'):
        'Chairman of the Council of Ministers of Albania',
    ('michael-carpenter', 'US Ambassador to the OSCE'): 'United States Ambassador to the OSCE',
    ('linda-thomas-greenfield', 'US Ambassador to the United Nations'):
        'United States Ambassador to the United Nations',
    ('mihai-popsoi', 'Minister of Foreign Affairs'): 'Minister of Foreign Affairs of Moldova',
    ('rainer-eppelmann', 'Minister for Disarmament and Defence'):
        'Minister for Disarmament and Defence of the GDR',
}

KEY_ORDER = {
    'sources': 'id kind title author publisher date url opened note',
    'people': 'id name native country roles',
    'events': 'id kind date end title text places states alliances people related confidence '
              'sources note',
    'quotes': 'id date speaker role occasion place original english verbatim context disputed '
              'replies events states confidence sources note',
    'alliances': 'id name short native kind founded dissolved text sources',
    'memberships': 'alliance state stages',
    'stages': 'stage from to text sources',
    'forces': 'id side name kind host place from to as_of low high unit published text confidence '
              'sources',
    'roles': 'title from to',
}


class Problem(Exception):
    """Something in the dossier that this script does not know how to treat."""


def read_parts(folder):
    parts = {}
    for path in sorted(folder.glob('*.json')):
        parts[path.stem] = json.loads(path.read_text(encoding='utf-8'))
    missing = [name for name in PARTS if name not in parts]
    unknown = [name for name in parts if name not in PARTS]
    if missing or unknown:
        raise Problem(f'expected the parts {PARTS}; missing: {missing}, unknown: {unknown}')
    return [parts[name] for name in PARTS]


def gather(parts, array):
    return [item for part in parts for item in part.get(array, [])]


def index_by_id(items, array):
    by_id = {}
    for item in items:
        if item['id'] in by_id:
            raise Problem(f'{array}: “{item["id"]}” stands in two parts')
        by_id[item['id']] = item
    return by_id


def curl(text):
    """Sets typographic quotation marks and apostrophes, as the rest of the record has them."""
    text = re.sub(r"(?<!\w)'(?=\w)", '‘', text)
    text = text.replace("'", '’')
    text = re.sub(r'(^|[\s(\[–—/“])"(?=\S)', r'\1“', text)
    return text.replace('"', '”')


def curl_item(item, keys):
    for key in keys:
        if isinstance(item.get(key), str):
            item[key] = curl(item[key])


def order_keys(item, array):
    order = KEY_ORDER[array].split()
    unknown = set(item) - set(order)
    if unknown:
        raise Problem(f'{array}: {item.get("id")}: unknown keys {sorted(unknown)}')
    return {key: item[key] for key in order if key in item}


def correct(array, by_id):
    for (where, item_id, key), (old, new, _reason) in CORRECTIONS.items():
        if where != array:
            continue
        item = by_id[item_id]
        if old is not ANY and item.get(key) != old:
            raise Problem(f'{array}: {item_id}: “{key}” is no longer what the correction expects')
        if new is None:
            del item[key]
        else:
            item[key] = new


def spans_overlap(a, b):
    a_to, b_to = a.get('to') or '9999', b.get('to') or '9999'
    return a.get('from', '') < b_to and b.get('from', '') < a_to


def merge_people(parts):
    """One entry a person: name, native name and country of the first part that gives them; offices
    of the first part, and of the others those that it leaves out (they overlap none of its)."""
    people = {}
    for part in parts:
        for person in part.get('people', []):
            known = people.setdefault(person['id'], {**person, 'roles': []})
            for key in ('native', 'name', 'country'):
                if person.get(key):
                    known.setdefault(key, person[key])
            taken = list(known['roles'])
            for role in person['roles']:
                title = ROLE_TITLES.get((person['id'], role['title']), role['title'])
                if not any(spans_overlap(role, other) for other in taken):
                    known['roles'].append(order_keys({**role, 'title': title}, 'roles'))
    for person in people.values():
        person['roles'].sort(key=lambda role: (role.get('from', ''), role['title']))
        # “to: null” says no more than no “to” at all.
        for role in person['roles']:
            if role.get('to') is None:
                role.pop('to', None)
    return [order_keys(people[key], 'people') for key in sorted(people)]


def convert_sources(parts):
    by_id = index_by_id(gather(parts, 'sources'), 'sources')
    correct('sources', by_id)
    for item in by_id.values():
        curl_item(item, ['title', 'note', 'publisher'])
    return [order_keys(by_id[key], 'sources') for key in sorted(by_id)]


def convert_events(parts):
    by_id = index_by_id(gather(parts, 'events'), 'events')
    correct('events', by_id)
    for item in by_id.values():
        curl_item(item, ['title', 'text', 'note'])
    items = sorted(by_id.values(), key=lambda item: (item['date'], item['id']))
    return [order_keys(item, 'events') for item in items]


def convert_quotes(parts):
    by_id = index_by_id(gather(parts, 'quotes'), 'quotes')
    correct('quotes', by_id)
    for item in by_id.values():
        curl_item(item, ['role', 'occasion', 'context', 'note'])
        curl_item(item['english'], ['text', 'by'])
        if item['disputed']:
            curl_item(item['disputed'], ['by', 'what'])
        # Other languages have their own marks, which only their text can tell.
        if item['original'] and item['original']['lang'] in ('en', 'fr'):
            curl_item(item['original'], ['text'])
    items = sorted(by_id.values(), key=lambda item: (item['date'], item['id']))
    return [order_keys(item, 'quotes') for item in items]


def convert_alliances(parts):
    by_id = index_by_id(gather(parts, 'alliances'), 'alliances')
    rest = sorted((item for key, item in by_id.items() if key not in ALLIANCES_FIRST),
                  key=lambda item: (item['founded'], item['id']))
    items = [by_id[key] for key in ALLIANCES_FIRST] + rest
    return [order_keys(item, 'alliances') for item in items]


def convert_stage(membership, stage, left):
    key = (membership['alliance'], membership['state'], stage['stage'], stage['from'])
    changes, _reason = left.pop(key, ({}, None))
    stage = {**stage, **changes}
    if stage.get('to') is None:
        stage.pop('to', None)
    return order_keys(stage, 'stages')


def convert_memberships(parts, alliances):
    rank = {item['id']: i for i, item in enumerate(alliances)}
    left = dict(STAGE_CORRECTIONS)
    items = []
    for membership in gather(parts, 'memberships'):
        stages = [convert_stage(membership, stage, left) for stage in membership['stages']]
        stages.sort(key=lambda stage: (stage['from'], STAGES.index(stage['stage'])))
        items.append(order_keys({**membership, 'stages': stages}, 'memberships'))
    if left:
        raise Problem(f'memberships: nothing to correct at {list(left)}')
    items.sort(key=lambda item: (rank[item['alliance']], item['stages'][0]['from'], item['state']))
    return items


def convert_forces(parts):
    by_id = index_by_id(gather(parts, 'forces'), 'forces')
    items = sorted(by_id.values(), key=lambda item: (item['from'], item['id']))
    return [order_keys(item, 'forces') for item in items]


def make_collection(events, quotes):
    first = min(item['date'] for item in events + quotes)
    return {**COLLECTION, 'span': {'from': first}}


def convert(parts):
    alliances = convert_alliances(parts)
    events = convert_events(parts)
    quotes = convert_quotes(parts)
    return {
        'collection': make_collection(events, quotes),
        'alliances': {'alliances': alliances,
                      'memberships': convert_memberships(parts, alliances)},
        'events': {'events': events},
        'quotes': {'quotes': quotes},
        'people': {'people': merge_people(parts)},
        'forces': {'forces': convert_forces(parts)},
        'sources': {'sources': convert_sources(parts)},
    }


def main(arguments):
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    default = Path(__file__).resolve().parent.parent / 'data' / 'collections' / COLLECTION['id']
    output = Path(arguments[1]) if len(arguments) == 2 else default
    try:
        files = convert(read_parts(Path(arguments[0])))
    except Problem as problem:
        print(f'{arguments[0]}: {problem}', file=sys.stderr)
        return 1

    output.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        text = json.dumps(content, ensure_ascii=False, indent=2) + '\n'
        (output / f'{name}.json').write_text(text, encoding='utf-8')
        counts = [f'{len(value)} {key}' for key, value in content.items() if isinstance(value, list)]
        print(f'{name}.json: {", ".join(counts) or content["title"]}')
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
