# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""make-large-collection.py [--troops] N FOLDER: makes a collection of N items, for benchmarks and tests.

Items are events, quotes, forces and stages of memberships; beside them stand as many people and
sources as those would have in the built-in collection. It is valid, means nothing, and is the same
for the same N. Texts have the lengths, languages and letters that real ones have. With --troops, all
items are forces of four sides, strewn over Europe and there at all times.
"""

import json
import pathlib
import random
import sys

STATES = ("ALB AUT BEL BGR BLR CAN CHE CSK CZE DDR DEU DNK ESP EST FIN FRA GBR GEO GRC HRV HUN IRL "
          "ISL ITA KAZ LTU LUX LVA MDA MKD MNE NLD NOR POL PRT ROU RUS SRB SUN SVK SVN SWE TUR UKR "
          "USA YUG").split()
KINDS = ("treaty accession withdrawal summit declaration war crisis deployment exercise negotiation "
         "sanctions independence election other").split()
FORCE_KINDS = "army air navy battlegroup mission total".split()
UNITS = "personnel vehicles aircraft ships battalion-groups".split()
PRECISIONS = "site town region country".split()
CONFIDENCES = ("verified",) * 6 + ("likely",) * 3 + ("disputed",)
WORDS = ("alliance army articles border brigade ceasefire council declaration defence delegation "
         "division enlargement exercise forces government guarantee inspection letter meeting "
         "minister mission neutrality note observers parliament partnership president protocol "
         "ratification report security session soldiers statement summit talks treaty troops vote "
         "withdrawal Ankara Łódź Tromsø Kraków Győr Đakovica Škoda Malmö Zürich Kyjiw").split()
RUSSIAN = "мы не считаем что договор расширение безопасность армия вывод войск ёлка и переговоры".split()
PLACES = (("Brussels", 50.85, 4.35), ("Moscow", 55.76, 37.62), ("Washington", 38.9, -77.04),
          ("Győr", 47.69, 17.64), ("Tromsø", 69.65, 18.96), ("Łódź", 51.76, 19.46))
ALLIANCES = 8
FIRST_YEAR, LAST_YEAR = 1949, 2024


class Maker:
    def __init__(self, n_items):
        self.random = random.Random(n_items)
        self.n_forces = n_items // 5
        self.n_quotes = n_items // 5
        self.n_stages = min(n_items // 5, ALLIANCES * len(STATES))
        self.n_events = n_items - self.n_forces - self.n_quotes - self.n_stages
        self.n_sources = n_items + 1
        self.n_people = n_items // 7 + 1

    def below(self, n):
        return int(self.random.random() * n)

    def pick(self, options):
        return options[self.below(len(options))]

    def words(self, n, options=WORDS):
        text = " ".join(self.pick(options) for _ in range(n))
        return text[0].upper() + text[1:]

    def text(self, n_sentences):
        return " ".join(f"{self.words(6 + self.below(14))}." for _ in range(n_sentences))

    def date(self):
        year = FIRST_YEAR + self.below(LAST_YEAR - FIRST_YEAR + 1)
        day = f"{year}-{1 + self.below(12):02}-{1 + self.below(28):02}"
        return day[:self.pick((10, 10, 10, 10, 7, 4))]

    def sources(self):
        return [f"s-{self.below(self.n_sources)}" for _ in range(1 + self.below(3))]

    def states(self):
        return list(dict.fromkeys(self.pick(STATES) for _ in range(1 + self.below(4))))

    def place(self):
        name, lat, lon = self.pick(PLACES)
        return {"name": name, "lat": round(lat + self.random.random(), 4),
                "lon": round(lon + self.random.random(), 4)}

    def source(self, i):
        return {"id": f"s-{i}", "kind": self.pick(("primary", "press", "archive", "scholarly")),
                "title": self.words(8), "publisher": self.words(2), "date": self.date(),
                "url": f"https://example.org/{i}/{self.below(1 << 30):x}",
                "opened": self.below(3) > 0}

    def person(self, i):
        since = FIRST_YEAR + self.below(60)
        return {"id": f"p-{i}", "name": f"{self.words(1)} {self.words(1)}",
                "native": self.words(2, RUSSIAN), "country": self.pick(STATES),
                "roles": [{"title": self.words(4), "from": f"{since}", "to": f"{since + 6}"}]}

    def alliance(self, i):
        return {"id": f"a-{i}", "name": f"{self.words(3)} {i}", "short": f"A{i}",
                "kind": "alliance", "founded": f"{FIRST_YEAR}", "text": self.text(3),
                "sources": self.sources()}

    def membership(self, i):
        return {"alliance": f"a-{i % ALLIANCES}", "state": STATES[i // ALLIANCES],
                "stages": [{"stage": "member", "from": self.date(), "text": self.text(1),
                            "sources": self.sources()}]}

    def event(self, i):
        related = [f"e-{self.below(self.n_events)}"] if i % 4 == 0 else []
        return {"id": f"e-{i}", "kind": self.pick(KINDS), "date": self.date(),
                "title": f"{self.words(7)} {i}", "text": self.text(3), "places": [self.place()],
                "states": self.states(), "alliances": [f"a-{self.below(ALLIANCES)}"],
                "people": [f"p-{self.below(self.n_people)}"], "related": related,
                "confidence": self.pick(CONFIDENCES), "sources": self.sources()}

    def quote(self, i):
        confidence = self.pick(CONFIDENCES)
        quote = {"id": f"q-{i}", "date": self.date(), "speaker": f"p-{self.below(self.n_people)}",
                 "role": self.words(4), "occasion": self.words(4), "place": self.place(),
                 "original": {"lang": "ru", "text": f"{self.words(20, RUSSIAN)}."},
                 "english": {"text": self.text(1), "by": "own"}, "verbatim": i % 3 > 0,
                 "context": self.text(2), "replies": [], "states": self.states(),
                 "confidence": confidence, "sources": self.sources()}
        if i % 5 == 0:
            quote["replies"] = [f"q-{self.below(self.n_quotes)}"]
        if confidence == "disputed":
            quote["disputed"] = {"by": self.words(3), "what": self.text(1)}
        return quote

    def force(self, i):
        low = self.below(100000)
        since = FIRST_YEAR + self.below(LAST_YEAR - FIRST_YEAR)
        return {"id": f"f-{i}", "side": self.pick(STATES), "name": f"{self.words(3)} {i}",
                "kind": self.pick(FORCE_KINDS), "host": self.pick(STATES),
                "place": {**self.place(), "precision": self.pick(PRECISIONS)},
                "from": f"{since}", "to": f"{since + 1 + self.below(20)}", "as_of": f"{since}",
                "low": low, "high": low + self.below(10000), "unit": self.pick(UNITS),
                "published": self.words(6),
                "part_of": [f"f-{self.below(i)}"] if i % 3 == 1 else [],
                "confidence": self.pick(CONFIDENCES), "sources": self.sources()}

    def files(self):
        def many(make, n):
            return [make(i) for i in range(n)]

        yield "collection", {"id": "large", "title": "A large one", "licence": "CC0-1.0",
                             "version": "1"}
        yield "sources", {"sources": many(self.source, self.n_sources)}
        yield "people", {"people": many(self.person, self.n_people)}
        yield "alliances", {"alliances": many(self.alliance, ALLIANCES),
                            "memberships": many(self.membership, self.n_stages)}
        yield "events", {"events": many(self.event, self.n_events)}
        yield "quotes", {"quotes": many(self.quote, self.n_quotes)}
        yield "forces", {"forces": many(self.force, self.n_forces)}


class TroopsMaker(Maker):
    """As many forces as there are items, from a company to a division, some of them in others."""

    def __init__(self, n_items):
        super().__init__(n_items)
        self.n_forces, self.n_events, self.n_quotes, self.n_stages = n_items, 1, 1, 1
        self.n_sources, self.n_people = 100, 10

    def force(self, i):
        unit = self.pick(("personnel",) * 6 + ("aircraft", "ships", "uncounted"))
        low = None if unit == "uncounted" else self.below(5000 if unit == "personnel" else 12)
        force = super().force(i) | {
            "side": self.pick(("RUS", "USA", "DEU", "UKR")), "unit": unit, "low": low,
            "high": None if low is None else low + self.below(low // 4 + 1), "from": "1949",
            "as_of": self.date(), "kind": self.pick(FORCE_KINDS[:5])}
        force["place"] |= {"lat": round(35 + 35 * self.random.random(), 4),
                           "lon": round(-10 + 70 * self.random.random(), 4)}
        del force["to"]
        return force


def main():
    words = sys.argv[1:]
    maker = Maker
    if words[:1] == ["--troops"]:
        maker = TroopsMaker
        del words[0]
    if len(words) != 2 or not words[0].isdecimal():
        print(__doc__.splitlines()[0], file=sys.stderr)
        return 2
    folder = pathlib.Path(words[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, document in maker(int(words[0])).files():
        text = json.dumps(document, ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(text + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
