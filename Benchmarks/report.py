"""Figures to a page of Markdown, ratios first."""

import datetime
import os
import platform
from dataclasses import dataclass
from pathlib import Path

from measure import least, median

MB = 1_000_000


@dataclass(frozen=True)
class Figures:
    pages: int
    rounds: int
    markdown: int      # bytes of all bodies
    outputs: dict      # tool: (files, bytes) of its finished site
    cold: dict         # tool: runs into an empty folder
    unchanged: dict    # tool: runs over its finished site
    sample: list       # runs of the project's own site into an empty folder
    start: dict        # "version", "nothing": runs
    size: int          # bytes of the stripped binary
    disk: str          # the file system of sites and outputs
    versions: list     # as each tool says them


def report(figures):
    return "\n".join([
        "# Results", "",
        f"Made by `Benchmarks/run.py --rounds {figures.rounds}`; the generator is seeded, so everybody measures the same pages.",
        "Figures are medians; both tools took turns on the same machine in the same run.", "",
        *ratios(figures), "", *large(figures), "", *small(figures), "", *circumstances(figures), ""])


def ratios(figures):
    speed = by(figures.cold, "wall")
    processor = by(figures.cold, "cpu")
    memory = by(figures.cold, "memory")
    again = by(figures.unchanged, "wall")
    return table(
        ["Prongsai beside Hugo", "measured", "aim"],
        [f"{figures.pages:,} pages, cold: speed", f"**{1 / speed:.1f} ×**", "≥ 3 ×"],
        [f"{figures.pages:,} pages, cold: memory", f"**{memory:.2f} ×**", "≤ 0.25 ×"],
        [f"{figures.pages:,} pages, cold: processor time", f"{processor:.2f} ×", "–"],
        [f"{figures.pages:,} pages, nothing changed: speed", f"{1 / again:.1f} ×", "–"])


def by(runs, field):
    return median(runs["prongsai"], field) / median(runs["hugo"], field)


def large(figures):
    cases = [("cold", figures.cold), ("nothing changed", figures.unchanged)]
    rows = [
        [f"{name}, {case}", seconds(median(runs[name], "wall")), seconds(least(runs[name], "wall")),
         seconds(median(runs[name], "cpu")), f"{median(runs[name], 'memory') / MB:,.0f} MB"]
        for case, runs in cases for name in runs]
    written = "; ".join(f"{name} {files:,} files, {size / MB:,.0f} MB" for name, (files, size) in figures.outputs.items())
    return [
        f"## {figures.pages:,} pages, {figures.markdown / MB:,.0f} MB of Thai Markdown, {figures.rounds} rounds", "",
        *table(["", "median", "fastest", "processor", "memory"], *rows), "",
        f"Written: {written}.", "",
        "Cold means an empty output folder; the sources are in the machine's file cache for both. Taxonomies, feeds and",
        "the sitemap of Hugo are off. Prongsai also checks every link and anchor and lists the SHA-256 of each file",
        "in that time; Hugo does neither."]


def small(figures):
    version, nothing = figures.start["version"], figures.start["nothing"]
    return ["## Small things", "", *table(
        ["", "median", "fastest", "aim"],
        ["sample site, cold", milliseconds(median(figures.sample, "wall")),
         milliseconds(least(figures.sample, "wall")), "< 100 ms"],
        ["`prongsai --version`", milliseconds(median(version, "wall")), milliseconds(least(version, "wall")), "< 5 ms"],
        ["a program that does nothing", milliseconds(median(nothing, "wall")), milliseconds(least(nothing, "wall")), "–"],
        ["stripped binary", f"{figures.size / MB:.2f} MB", "", "< 20 MB"])]


def circumstances(figures):
    loads = " ".join(f"{load:.1f}" for load in os.getloadavg())
    return [
        "## Circumstances", "",
        f"- {datetime.date.today().isoformat()}; {processor_name()}, {os.cpu_count()} cores, {memory_size()} of memory;",
        f"  {platform.system()} {platform.release()}; load averages at the end {loads};",
        f"  sites and outputs on {figures.disk}",
        *(f"- {version}" for version in figures.versions)]


def processor_name():
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def memory_size():
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"


def seconds(value):
    return f"{value:.2f} s"


def milliseconds(value):
    return f"{value * 1000:.1f} ms"


def table(head, *rows):
    rule = ["---"] + ["---:"] * (len(head) - 1)
    return ["| " + " | ".join(cells) + " |" for cells in (head, rule, *rows)]
