# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A language that nobody speaks: every text in accents and brackets and half as long again.

What is cut off lacks its closing bracket, and what is not translatable has neither.
"""

import pathlib
import re
import subprocess

LANGUAGE = "qaa"  # Of those that are free for private use
LOCALE = "de_DE"  # gettext translates in no locale but one that is there.
KEYWORDS = ("_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dgettext:2", "g_dngettext:2,3",
            "g_dpgettext2:2c,3")
ACCENTS = str.maketrans("aceilnosuyzACEILNOSUYZ", "áçéíľñöšúýžÁÇÉÍĽÑÖŠÚÝŽ")
# What is not for people: formats, markup, entities.
CODE = re.compile(r"(%(?:\d+\$)?[-'0 #+]*\d*(?:\.\d+)?(?:l{0,2}[a-zA-Z%])|<[^>]*>|&\w+;|\\.)")
FILLING = "órem ípsum dólor sít ámet cónsectetur ádipiscing élit "


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


def translate(catalogue):
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
                lines += [f'msgstr[0] "{stretch(strings["msgid"])}"',
                          f'msgstr[1] "{stretch(plural)}"']
            else:
                lines.append(f'msgstr "{stretch(strings["msgid"])}"')
            entries.append("\n".join(lines))
    head = ('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
            '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"')
    return "\n\n".join([head, *entries]) + "\n"


def install(source, folder):
    """Makes the catalogue of the interface in a folder of catalogues."""
    template = subprocess.run(
        ("xgettext", "--from-code=UTF-8", "--files-from=po/POTFILES.in", "--output=-", "--no-wrap",
         *(f"--keyword={word}" for word in KEYWORDS)),
        cwd=source, env={"GETTEXTDATADIRS": f"{source}/build-aux", "PATH": "/usr/bin:/bin"},
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True).stdout
    target = pathlib.Path(folder) / LANGUAGE / "LC_MESSAGES" / "alliance-atlas.mo"
    target.parent.mkdir(parents=True)
    subprocess.run(("msgfmt", "--check-format", "-o", target, "-"), input=translate(template),
                   text=True, check=True)


def make_locale(folder):
    """What the environment has to say for the language to be spoken."""
    subprocess.run(("localedef", "-i", LOCALE, "-f", "UTF-8", f"{folder}/{LOCALE}.UTF-8"),
                   check=True)
    return {"LOCPATH": str(folder), "LANG": f"{LOCALE}.UTF-8", "LANGUAGE": LANGUAGE}
