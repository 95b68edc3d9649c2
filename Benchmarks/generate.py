#!/usr/bin/env python3
"""Writes one large site twice: as content of Prongsai and as content of Hugo, with the same Markdown.

The same seed and number of pages give the same bytes on every machine: nothing is read from the clock.
"""

import argparse
import random
import shutil
from pathlib import Path

from hugo_layouts import HUGO_CONFIGURATION, HUGO_LAYOUTS, stylesheet

ROOT = Path(__file__).resolve().parent.parent
PAGES_IN_FOLDER = 100
BYTES_OF_BODY = 8_000
MONTHS = ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
          "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"]
SUBJECTS = ["เทศบาล", "สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "งานนิติการ", "คณะกรรมการ", "ผู้รับบริการ",
            "ประชาชนในเขตเทศบาล", "ผู้บริหารท้องถิ่น", "เจ้าหน้าที่ผู้รับผิดชอบ", "หน่วยตรวจสอบภายใน"]
VERBS = ["เปิดเผย", "ปรับปรุง", "ตรวจสอบ", "รายงาน", "จัดทำ", "ประกาศ", "ติดตาม", "ทบทวน", "เผยแพร่", "รวบรวม", "ประเมิน",
         "กำกับดูแล"]
OBJECTS = ["ข้อมูลการจัดซื้อจัดจ้าง", "แผนการใช้จ่ายงบประมาณ", "คู่มือการให้บริการ", "ช่องทางการร้องเรียน", "ผลการดำเนินงาน",
           "แผนพัฒนาท้องถิ่น", "รายงานการประชุมสภา", "มาตรการส่งเสริมความโปร่งใส", "ข้อบัญญัติงบประมาณ",
           "สถิติการให้บริการ", "แนวปฏิบัติตามประมวลจริยธรรม", "รายชื่อผู้บริหาร"]
CLOSINGS = ["ภายในเวลาที่กำหนด", "ให้ครบถ้วนและเป็นปัจจุบัน", "ทุกไตรมาส", "ตามระเบียบที่เกี่ยวข้อง", "ผ่านเว็บไซต์ของหน่วยงาน",
            "ก่อนสิ้นปีงบประมาณ", "พร้อมเหตุผลประกอบ", "ต่อสาธารณชน"]


class Author:
    """Writes Markdown as an office does, from its own stream of chance."""

    def __init__(self, seed, folder, page, pages_in_folder):
        self.chance = random.Random(f"{seed}/{folder}/{page}")
        self.folder = folder
        self.neighbours = pages_in_folder

    def clause(self):
        pick = self.chance.choice
        verb = pick(VERBS)
        if self.chance.random() < 0.15:
            verb = f"**{verb}**"
        return pick(SUBJECTS) + verb + pick(OBJECTS) + pick(CLOSINGS)

    def paragraph(self):
        clauses = [self.clause() for _ in range(self.chance.randint(3, 6))]
        if self.chance.random() < 0.5:
            clauses.insert(1, self.link())
        return " ".join(clauses) + "\n"

    def link(self):
        if self.chance.random() < 0.2:
            return f"[เว็บไซต์ของส่วนราชการ](https://www.example.go.th/{self.chance.randint(1, 99)})"
        return f"[{self.chance.choice(OBJECTS)}](/s{self.folder:03}/p{self.neighbour():05}/)"

    def neighbour(self):
        return self.chance.randrange(self.neighbours)

    def list(self):
        mark = self.chance.choice(["-", "1."])
        return "".join(f"{mark} {self.clause()}\n" for _ in range(self.chance.randint(3, 6)))

    def table(self):
        rows = "".join(
            f"| {self.chance.choice(OBJECTS)} | {self.chance.choice(SUBJECTS)} | {self.chance.randint(1, 900)},000 |\n"
            for _ in range(self.chance.randint(3, 6)))
        return "| รายการ | ผู้รับผิดชอบ | งบประมาณ (บาท) |\n| --- | --- | ---: |\n" + rows

    def blocks(self):
        """Sections without end: a heading, paragraphs and a list; the second section has the table."""
        section = 0
        while True:
            section += 1
            yield f"## ส่วนที่ {section} {self.chance.choice(OBJECTS)}\n"
            yield self.paragraph()
            yield self.list()
            yield self.table() if section == 2 else self.paragraph()

    def body(self):
        """Blocks until the page is long enough; half of the last one goes over, on average."""
        parts, length = [], 0
        for block in self.blocks():
            parts.append(block)
            length += len(block.encode()) + 1
            if length >= BYTES_OF_BODY - 400:
                return "\n".join(parts)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_page(prongsai, hugo, folder, page, author):
    pick = author.chance
    title = f"{pick.choice(VERBS)}{pick.choice(OBJECTS)} ฉบับที่ {folder * PAGES_IN_FOLDER + page + 1}"
    day, month = pick.randint(1, 28), pick.randint(1, 12)
    body = author.body()
    name = f"s{folder:03}/p{page:05}.md"
    write(prongsai / "content/pages" / name,
          f"---\ntitle: {title}\nupdated: {day} {MONTHS[month - 1]} 2568\n---\n{body}")
    write(hugo / "content" / name, f"---\ntitle: {title}\ndate: 2025-{month:02}-{day:02}\n---\n{body}")
    return len(body.encode())


PRONGSAI_SITE = """\
format: 1
as_of: 2568-12-31
organisation:
  name: เทศบาลตำบลตัวอย่าง
  kind: เทศบาลตำบล
  district: ตัวอย่าง
  province: ตัวอย่าง
base_url: https://www.example.go.th/
fiscal_year: 2568
numerals: arabic
units:
  - {id: palad, name: สำนักปลัด}
navigation: [news, pages/s000/p00000, pages/s000/p00001, pages/s000/p00002, pages/s000/p00003]
"""


def write_frames(prongsai, hugo):
    """What stands around the pages: site data and templates of the one, configuration and layouts of the other."""
    write(prongsai / "content/site.yml", PRONGSAI_SITE)
    templates = ROOT / "templates"
    if templates.is_dir():
        shutil.copytree(templates, prongsai / "templates")
    catalogue = ROOT / "content/catalogue"
    if catalogue.is_dir():
        shutil.copytree(catalogue, prongsai / "content/catalogue")
    write(hugo / "hugo.toml", HUGO_CONFIGURATION)
    for name, text in HUGO_LAYOUTS.items():
        write(hugo / "layouts" / name, text)
    write(hugo / "static/site.css", stylesheet(templates))


def generate(output, pages, seed):
    """Replaces `output` by the two sites; gives the bytes of all bodies together."""
    if output.exists():
        shutil.rmtree(output)
    prongsai, hugo = output / "prongsai", output / "hugo"
    write_frames(prongsai, hugo)
    total = 0
    for number in range(pages):
        folder, page = divmod(number, PAGES_IN_FOLDER)
        neighbours = min(PAGES_IN_FOLDER, pages - folder * PAGES_IN_FOLDER)
        total += write_page(prongsai, hugo, folder, page, Author(seed, folder, page, neighbours))
    return total


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path, help="folder to write to; what is there is removed")
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=2568)
    options = parser.parse_args()
    print(f"{options.pages} pages, {generate(options.output, options.pages, options.seed):,} bytes of Markdown")
