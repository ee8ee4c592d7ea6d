# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Two languages that nobody speaks.

LONG has every text in accents and brackets and half as long again: what is cut off lacks its closing
bracket, and what is not translatable has neither. RTL has every text in letters that are written from
right to left.
"""

import pathlib
import re
import subprocess

LONG, RTL = "qaa", "qab"  # Of those that are free for private use
LOCALE = "de_DE"  # gettext translates in no locale but one that is there.
KEYWORDS = ("_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dgettext:2", "g_dngettext:2,3",
            "g_dpgettext2:2c,3")
ACCENTS = str.maketrans("aceilnosuyzACEILNOSUYZ", "áçéíľñöšúýžÁÇÉÍĽÑÖŠÚÝŽ")
# What is not for people: formats, markup, entities.
CODE = re.compile(r"(%(?:\d+\$)?[-'0 #+]*\d*(?:\.\d+)?(?:l{0,2}[a-zA-Z%])|<[^>]*>|&\w+;|\\.)")
# Each Latin letter as a Hebrew one
HEBREW = str.maketrans("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
                       "אבצדעפגהיחכלמנוקרשסטתבשזיצ" * 2)
FILLING = "órem ípsum dólor sít ámet cónsectetur ádipiscing élit "


def mirror(text):
    """The text of a catalogue in letters of the other direction; what is not for people stays."""
    parts = CODE.split(text)
    parts[::2] = [part.translate(HEBREW) for part in parts[::2]]
    return "".join(parts)


def translate_text(text, language):
    """What a text of the program is in a language; itself where that is none of these."""
    return {LONG: stretch, RTL: mirror}.get(language, str)(text)


def stretch(text):
    """The text of a catalogue in accents, in brackets and half as long again."""
    if not text.strip():
        return text
    body, newlines = re.fullmatch(r"(.*?)((?:(?<!\\)\\n)*)", text, re.S).groups()
    parts = CODE.split(body)
    seen = sum(len(part) for part in parts[::2])
    parts[::2] = [part.translate(ACCENTS) for part in parts[::2]]
    more = (FILLING * (seen // len(FILLING) + 1))[:max(seen // 2, 1)].rstrip()
    return f"⟦{''.join(parts)} {more}⟧{newlines}"


def translate(catalogue, language):
    """The text of a .po with every empty msgstr filled in."""
    entries = []
    for entry in catalogue.split("\n\n"):
        strings = dict()
        key = None
        for line in entry.splitlines():
            match = re.match(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?) "(.*)"$', line)
            if match:
                key = match[1]
                strings[key] = match[2]
            elif key and line.startswith('"'):
                strings[key] += line[1:-1]
        if strings.get("msgid"):
            plural = strings.get("msgid_plural")
            lines = [line for line in entry.splitlines() if line.startswith("#,") and
                     "fuzzy" not in line]
            lines += [f'{name} "{strings[name]}"' for name in ("msgctxt", "msgid", "msgid_plural")
                      if name in strings]
            if plural:
                lines += [f'msgstr[0] "{translate_text(strings["msgid"], language)}"',
                          f'msgstr[1] "{translate_text(plural, language)}"']
            else:
                lines.append(f'msgstr "{translate_text(strings["msgid"], language)}"')
            entries.append("\n".join(lines))
    head = ('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
            '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"')
    return "\n\n".join([head, *entries]) + "\n"


def install(source, folder):
    """Makes the catalogues of the interface in a folder of catalogues."""
    template = subprocess.run(
        ("xgettext", "--from-code=UTF-8", "--files-from=po/POTFILES.in", "--output=-", "--no-wrap",
         *(f"--keyword={word}" for word in KEYWORDS)),
        cwd=source, env={"GETTEXTDATADIRS": f"{source}/build-aux", "PATH": "/usr/bin:/bin"},
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True).stdout
    for language in (LONG, RTL):
        target = pathlib.Path(folder) / language / "LC_MESSAGES" / "alliance-atlas.mo"
        target.parent.mkdir(parents=True)
        subprocess.run(("msgfmt", "--check-format", "-o", target, "-"),
                       input=translate(template, language), text=True, check=True)


def make_locale(folder):
    """What the environment has to say, beside LANGUAGE, for a language to be spoken."""
    subprocess.run(("localedef", "-i", LOCALE, "-f", "UTF-8", f"{folder}/{LOCALE}.UTF-8"),
                   check=True)
    return {"LOCPATH": str(folder), "LANG": f"{LOCALE}.UTF-8"}
