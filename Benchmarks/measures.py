#!/usr/bin/env python3
"""Measures how long a site with 2,000 measures takes to build, and writes Benchmarks/MEASURES.md.

The measures stand in ten files of one fiscal year, each with two rounds of progress; two reports print them all.
The same bytes on every machine: nothing is read from the clock.
"""

import argparse
import datetime
import os
import random
import shutil
import tempfile
from pathlib import Path

from measure import Case, alternate, file_system, least, median

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
COUNT, FILES, AIM = 2_000, 10, 0.4
UNITS = ["palad", "finance", "works", "education", "health"]
SITE = """format: 1
as_of: 2568-10-15
organisation: {name: เทศบาลตำบลตัวอย่าง, kind: เทศบาลตำบล}
base_url: https://www.example.go.th/
fiscal_year: 2568
numerals: thai
units:
""" + "".join(f"  - {{id: {unit}, name: ส่วนราชการ {unit}}}\n" for unit in UNITS)
MEASURE = """  - id: m{number:04}
    indicator: {indicator}
    topic: เรื่องที่ {topic}
    issue: |
      ประเด็นที่ {number} ข้อมูลที่เผยแพร่ยังไม่เป็นปัจจุบัน
    action: |
      ปรับปรุงข้อมูลที่ {number} ให้เป็นปัจจุบันทุกสิ้นเดือน
    responsible: [{unit}]
    timeframe: ต.ค. ๒๕๖๗ – {month} ๒๕๖๘
    steps:
      - รวบรวมข้อมูลจากส่วนราชการ
      - ตรวจความถูกต้องแล้วเผยแพร่
    monitoring:
      - {{text: ตรวจทุกไตรมาส, every: 3m}}
      - {{text: สรุปผลภายในกันยายน ๒๕๖๘, due: กันยายน 2568}}
    progress:
      - {{round: 6m, as_of: 2568-03-31, status: in_progress, percent: {percent}, result: ดำเนินการแล้ว {percent} ครั้ง}}
      - {{round: 12m, as_of: 2568-09-30, status: {status}, percent: 100, result: ครบทุกเดือน, outcome: ข้อมูลเป็นปัจจุบัน}}
"""
REPORT = """---
kind: [{kind}]
title: เอกสารของมาตรการ {{year}}
{round}prepared_by: palad
date: 2568-10-10
group_by: [indicator]
---
[[measures]]
"""


def write(folder):
    chance = random.Random(6)
    (folder / "content/2568/measures").mkdir(parents=True)
    (folder / "content/2568/reports").mkdir()
    shutil.copytree(ROOT / "templates", folder / "templates")
    shutil.copytree(ROOT / "content/catalogue", folder / "content/catalogue")
    (folder / "content/site.yml").write_text(SITE)
    for file in range(FILES):
        measures = (measure(file * COUNT // FILES + place, chance) for place in range(COUNT // FILES))
        (folder / f"content/2568/measures/{file:02}.yml").write_text("measures:\n" + "".join(measures))
    (folder / "content/2568/reports/plan.md").write_text(REPORT.format(kind="plan", round=""))
    (folder / "content/2568/reports/progress-12m.md").write_text(REPORT.format(kind="progress", round="round: 12m\n"))


def measure(number, chance):
    return MEASURE.format(
        number=number, indicator=chance.randint(1, 10), topic=chance.randint(1, 40), unit=chance.choice(UNITS),
        month=chance.choice(["มี.ค.", "มิ.ย.", "ก.ย."]), percent=chance.randint(1, 90),
        status=chance.choice(["done", "done", "done", "in_progress", "not_done"]))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prongsai", type=Path, default=ROOT / ".build/release/prongsai")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--work", type=Path, default=HERE / "work",
                        help="where the site and its outputs are written; on tmpfs the disk is not measured")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=options.work) as work:
        site, outputs = Path(work) / "site", Path(work) / "outputs"
        write(site)
        outputs.mkdir()
        command = [options.prongsai.resolve(), "build", "--site", site, "--output", outputs / "{round}"]
        timing = alternate({"measures": Case(command)}, options.rounds)["measures"]
    text = page(timing, options.rounds, file_system(options.work))
    (HERE / "MEASURES.md").write_text(text)
    print(text)


def page(runs, rounds, disk):
    met = "met" if median(runs, "wall") < AIM else "not met"
    return f"""# {COUNT:,} measures

One fiscal year with {COUNT:,} measures in {FILES} files, a page each, the overview, a plan and a report of all of them, and their
files (CSV, XLSX, JSON): built into an empty folder. Made by `Benchmarks/measures.py --rounds {rounds}`.

|  | median | fastest | processor | memory | aim |
| --- | ---: | ---: | ---: | ---: | ---: |
| cold, {rounds} rounds | {median(runs, "wall"):.2f} s | {least(runs, "wall"):.2f} s | {median(runs, "cpu"):.2f} s | {median(runs, "memory") / 1e6:,.0f} MB | < {AIM} s |

The aim is {met} here: {datetime.date.today().isoformat()}, {os.cpu_count()} cores, site and outputs on {disk}.
"""


if __name__ == "__main__":
    main()
