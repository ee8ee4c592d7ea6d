# Copyright 2026 The Alliance Atlas authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""bench.py BUILD-FOLDER [PROGRAM…]: runs the benchmark programs and prints their figures.

The window stands beside floor programs that were measured in the same run, for the machine's speed
changes from one run to the next and the ratio does not.
"""

import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "tests" / "gui"))
import stage

# In the order of the table: what a program is called there.
PROGRAMS = {
    "empty": "(a) empty window",
    "shumate": "(b) bare ShumateMap",
    "floor": "(c) ready textures",
    "window": "Alliance Atlas",
}
RENDERERS = {"cairo": "cairo", "GL": "ngl"}
STARTS = 7
QUERY_POINTS = 400_000
PROGRAM_SECONDS = 180


def measure(screen, program, *words):
    """Runs a program once and returns the objects that it writes."""
    env = screen.env | {"GSETTINGS_BACKEND": "memory",
                        "BENCH_LAUNCH_US": str(time.monotonic_ns() // 1000)}
    process = screen.start(program, *words, env=env, stdout=subprocess.PIPE, text=True)
    try:
        output, _ = process.communicate(timeout=PROGRAM_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        sys.exit(f"dev bench: {program.name} took longer than {PROGRAM_SECONDS} s")
    if process.returncode:
        sys.exit(f"dev bench: {program.name} ended with status {process.returncode}")
    return [json.loads(line) for line in output.splitlines()]


def measure_renderer(renderer, programs):
    """{program: {"start_ms": …, "peak_pss_mib": …, scenario: {…}}} under one renderer."""
    figures = {name: {} for name in programs}
    with stage.Stage(1280, 800, renderer=renderer, animations=True) as screen:
        starts = {name: [] for name in programs}
        # In turns, so that a slow moment of the machine falls on all of them.
        for _ in range(STARTS):
            for name, program in programs.items():
                starts[name] += [line["start_ms"] for line in measure(screen, program, "none")
                                 if "start_ms" in line]
        for name, program in programs.items():
            figures[name]["start_ms"] = statistics.median(starts[name])
            for line in measure(screen, program):
                if "scenario" in line:
                    figures[name][line["scenario"]] = line
                elif "peak_pss_mib" in line:
                    figures[name]["peak_pss_mib"] = line["peak_pss_mib"]
    return figures


def number(value, digits=1):
    return "–" if value is None else f"{value:.{digits}f}"


def verdict(value, limit, text, at_least=False):
    """The target beside the figure: met, or missed and by how much."""
    met = value >= limit if at_least else value <= limit
    return f"{text}: " + ("met" if met else f"MISSED ({value:.2f} for {limit:.2f})")


def scenario_target(name, line, figures):
    floor = figures.get("floor", {}).get(name)
    if name in ("pan", "zoom") and floor and floor["cpu_ms"]:
        ratio = line["cpu_ms"] / floor["cpu_ms"]
        return f"{ratio:.2f} × (c); " + verdict(ratio, 1.5, "≤ 1.5 × (c)")
    if name in ("scrub", "winter", "borders", "time-zoom", "play", "swipe"):
        return "; ".join((verdict(line["p95_ms"] or 0, 16, "p95 ≤ 16 ms"),
                          verdict(line["dropped"], 0, "none dropped")))
    if name == "story":
        # A step ends when the map has got somewhere else: only that no frame is left out counts.
        return verdict(line["dropped"], 0, "none dropped")
    return ""


def print_renderer(label, figures):
    print(f"\n{label} renderer, 1280 × 800")
    print(f"  {'program':21}{'scenario':10}{'frames':>7}{'dropped':>9}{'p50 ms':>9}{'p95 ms':>9}"
          f"{'CPU ms':>9}  target")
    for name, found in figures.items():
        for scenario, line in found.items():
            if not isinstance(line, dict):
                continue
            target = scenario_target(scenario, line, figures) if name == "window" else ""
            print(f"  {PROGRAMS[name]:21}{scenario:10}{line['frames']:7}{line['dropped']:9}"
                  f"{number(line['p50_ms'], 2):>9}{number(line['p95_ms'], 2):>9}"
                  f"{number(line['cpu_ms'], 2):>9}  {target}")
    print(f"  {'':21}{'start ms':>17}{'peak PSS MiB':>16}  target")
    for name, found in figures.items():
        target = ""
        if name == "window" and "empty" in figures:
            ratio = found["start_ms"] / figures["empty"]["start_ms"]
            more = found["peak_pss_mib"] - figures["empty"]["peak_pss_mib"]
            target = (f"start {ratio:.2f} × (a), " + verdict(ratio, 1.5, "≤ 1.5 × (a)")
                      + f"; memory (a) + {more:.0f} MiB, " + verdict(more, 60, "≤ (a) + 60 MiB"))
        print(f"  {PROGRAMS[name]:21}{number(found['start_ms']):>17}"
              f"{number(found['peak_pss_mib']):>16}  {target}")


def bench_query(binary):
    """Points a second that “query -” answers on one core, on places and days at random."""
    rng = random.Random(1949)
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as points:
        for _ in range(QUERY_POINTS):
            points.write(f"{rng.randrange(1950, 2026)}-{rng.randrange(1, 13):02}-"
                         f"{rng.randrange(1, 29):02} {rng.uniform(-60, 75):.4f},"
                         f"{rng.uniform(-180, 180):.4f}\n")
        points.flush()
        one_core = ("taskset", "-c", "0") if shutil.which("taskset") else ()
        with open(points.name, "rb") as lines:
            begin = time.monotonic()
            subprocess.run((*one_core, binary, "query", "-"), stdin=lines, check=True,
                           stdout=subprocess.DEVNULL)
            rate = QUERY_POINTS / (time.monotonic() - begin)
    print(f"\nquery -: {rate:,.0f} points a second on one core; "
          + verdict(rate, 200_000, "≥ 200,000", at_least=True))


def bench_load(program):
    """Loads the built-in collection and made ones of two sizes: time and memory of an item stay
    what they are when there are ten times as many."""
    source = pathlib.Path(__file__).parent.parent
    found = {}
    with tempfile.TemporaryDirectory() as scratch:
        folders = {"built-in": source / "data" / "collections" / "nato-and-its-neighbours"}
        for n_items in (10_000, 100_000):
            folders[f"{n_items:,}"] = pathlib.Path(scratch, str(n_items))
            subprocess.run((sys.executable, source / "build-aux" / "make-large-collection.py",
                            str(n_items), folders[f"{n_items:,}"]), check=True)
        print(f"\nLoading collections\n  {'items':>10}{'load ms':>10}{'µs an item':>12}"
              f"{'bytes an item':>15}{'while loading':>15}")
        for name, path in folders.items():
            line = json.loads(subprocess.run((program, path), check=True, text=True,
                                             stdout=subprocess.PIPE).stdout)
            found[name] = line
            print(f"  {name:>10}{line['load_ms']:10.1f}{line['us_per_item']:12.2f}"
                  f"{line['bytes_per_item']:15.0f}{line['peak_bytes_per_item']:15.0f}")
    small, large = found["10,000"], found["100,000"]
    ratio = large["us_per_item"] / small["us_per_item"]
    print(f"  time of an item among ten times as many: {ratio:.2f} ×; "
          + verdict(ratio, 1.3, "linear, ≤ 1.3 ×"))


def bench_search(program):
    """Searches a made collection of 50,000 items for every beginning of typed words."""
    source = pathlib.Path(__file__).parent.parent
    with tempfile.TemporaryDirectory() as scratch:
        path = pathlib.Path(scratch, "50000")
        subprocess.run((sys.executable, source / "build-aux" / "make-large-collection.py",
                        "50000", path), check=True)
        line = json.loads(subprocess.run((program, path), check=True, text=True,
                                         stdout=subprocess.PIPE).stdout)
    print(f"\nSearching {line['items']:,} items: index made in {line['build_ms']:.0f} ms, in a"
          f" thread; {line['bytes'] / 2**20:.1f} MiB\n  answer to a key: p50 {line['p50_ms']:.2f} ms,"
          f" p95 {line['p95_ms']:.2f} ms, worst {line['worst_ms']:.2f} ms (“{line['worst']}”,"
          f" {line['worst_results']:,} results); " + verdict(line["p95_ms"], 16, "p95 ≤ 16 ms"))


def bench_timeline(program):
    """Scrolls and filters the timeline of a made collection of 50,000 items."""
    source = pathlib.Path(__file__).parent.parent
    with tempfile.TemporaryDirectory() as scratch:
        path = pathlib.Path(scratch, "50000")
        subprocess.run((sys.executable, source / "build-aux" / "make-large-collection.py",
                        "50000", path), check=True)
        for label, renderer in RENDERERS.items():
            with stage.Stage(384, 800, renderer=renderer, animations=True) as screen:
                screen.env["BENCH_COLLECTION"] = str(path)
                lines = [line for line in measure(screen, program) if "scenario" in line]
            print(f"\nThe timeline of 50,000 items, {label} renderer\n  {'scenario':10}{'frames':>7}"
                  f"{'dropped':>9}{'p50 ms':>9}{'p95 ms':>9}{'CPU ms':>9}  target")
            for line in lines:
                print(f"  {line['scenario']:10}{line['frames']:7}{line['dropped']:9}"
                      f"{number(line['p50_ms'], 2):>9}{number(line['p95_ms'], 2):>9}"
                      f"{number(line['cpu_ms'], 2):>9}  "
                      + verdict(line["dropped"], 0, "none dropped"))


def print_layer(title, lines):
    """Figures of a map with many symbols, and of the same with none; {scenario: line}."""
    print(f"\n{title}\n  {'scenario':10}{'frames':>7}{'dropped':>9}{'p50 ms':>9}{'p95 ms':>9}"
          f"{'CPU ms':>9}  target")
    for name, line in lines.items():
        target = ""
        if name == "pan":
            ratio = line["cpu_ms"] / lines["pan-none"]["cpu_ms"]
            target = f"{ratio:.2f} × none; " + verdict(ratio, 2, "≤ 2 × none")
        print(f"  {name:10}{line['frames']:7}{line['dropped']:9}"
              f"{number(line['p50_ms'], 2):>9}{number(line['p95_ms'], 2):>9}"
              f"{number(line['cpu_ms'], 2):>9}  {target}")


def bench_layer(program, title, collection=None):
    for label, renderer in RENDERERS.items():
        with stage.Stage(1280, 800, renderer=renderer, animations=True) as screen:
            if collection is not None:
                screen.env["BENCH_COLLECTION"] = str(collection)
            lines = {line["scenario"]: line for line in measure(screen, program)
                     if "scenario" in line}
        print_layer(f"{title}, {label} renderer", lines)


def bench_forces(program):
    """Pans, zooms and steps through days over 20,000 made positions of troops, and over none."""
    source = pathlib.Path(__file__).parent.parent
    with tempfile.TemporaryDirectory() as scratch:
        path = pathlib.Path(scratch, "20000")
        subprocess.run((sys.executable, source / "build-aux" / "make-large-collection.py",
                        "--troops", "20000", path), check=True)
        bench_layer(program, "The map with 20,000 positions of troops", path)


def bench_markers(program):
    """The same over 20,000 made events and quotes."""
    bench_layer(program, "The map with 20,000 events and quotes")


def main(folder, *wanted):
    folder = pathlib.Path(folder)
    known = (*PROGRAMS, "forces", "load", "markers", "query", "search", "timeline")
    for name in wanted:
        if name not in known:
            sys.exit(f"dev bench: “{name}” is no benchmark: expected one of {', '.join(known)}")
    programs = {name: folder / "tests" / "bench" / f"bench-{name}" for name in PROGRAMS
                if not wanted or name in wanted}
    programs = {name: path for name, path in programs.items() if path.exists()}
    if programs:
        print(f"{os.cpu_count()} cores, software rendering under Xvfb; CPU of the whole process for"
              " each frame; latency from a change to the end of painting it.\nWithout a GPU, the"
              " program takes cairo (atlas-renderer.c); GL is what GTK would take by itself.")
        for label, renderer in RENDERERS.items():
            print_renderer(label, measure_renderer(renderer, programs))
    loader = folder / "tests" / "bench" / "bench-load"
    if loader.exists() and (not wanted or "load" in wanted):
        bench_load(loader)
    searcher = folder / "tests" / "bench" / "bench-search"
    if searcher.exists() and (not wanted or "search" in wanted):
        bench_search(searcher)
    forces = folder / "tests" / "bench" / "bench-forces"
    if forces.exists() and (not wanted or "forces" in wanted):
        bench_forces(forces)
    marker_bench = folder / "tests" / "bench" / "bench-markers"
    if marker_bench.exists() and (not wanted or "markers" in wanted):
        bench_markers(marker_bench)
    timeline = folder / "tests" / "bench" / "bench-timeline"
    if timeline.exists() and (not wanted or "timeline" in wanted):
        bench_timeline(timeline)
    binary = folder / "prefix" / "bin" / "alliance-atlas"
    if binary.exists() and (not wanted or "query" in wanted):
        bench_query(binary)


if __name__ == "__main__":
    main(*sys.argv[1:])
