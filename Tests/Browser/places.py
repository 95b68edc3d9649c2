"""The sites that the tests look at: the sample in public/, and three that are built for them."""

import csv
import io
import os
import shutil
import struct
import subprocess
import zlib
from pathlib import Path

from archive import ROOT, Archive, smallest_site, write

BUILT = [path for path in (ROOT / ".build/release/prongsai", ROOT / ".build/debug/prongsai") if path.is_file()]
# The newer of the two, lest one that was left over speak for the sources.
NEWEST = max(BUILT, key=lambda path: path.stat().st_mtime, default=None)
# Every test judges the same program.
BINARY = Path(os.environ["PRONGSAI"]) if "PRONGSAI" in os.environ else NEWEST

# One page of each template of the awkward site, and the components in every state.
MADE_PAGES = {
    "gallery": "gallery!/gallery/",
    "awkward-home": "awkward!/",
    "awkward-oit": "awkward!/2568/oit/",
    "awkward-item": "awkward!/2568/oit/o01/",
    "awkward-long": "awkward!/long/",
    "awkward-table": "awkward!/table/",
    "awkward-photo": "awkward!/photo/",
    "table-item": "tables!/2568/oit/o12/",
    "table": "tables!/2568/oit/o12/table/",
    "table-last": "tables!/2568/oit/o12/table/50/",
    "awkward-news": "awkward!/news/2568-03-01-long/",
}


def build(site, output, *options):
    command = [BINARY, "build", "--site", site, "--output", output, *options]
    result = subprocess.run(command, capture_output=True, timeout=120)
    assert result.returncode == 0, f"{site}: {result.stdout.decode(errors='replace')}"
    return output


def build_gallery(folder):
    return build(ROOT, folder / "public", "--gallery")


def build_awkward(folder):
    """Titles of 300 characters, words of 80 without a break, a table of 30 columns, a photograph of 20 megapixels, no
    logo, names with quotes and angle brackets, and two colours that can just be told from white."""
    site = folder / "site"
    site.mkdir()
    (site / "content/files").mkdir(parents=True)
    (site / "content/files/photo.png").write_bytes(photograph(5000, 4000))
    Archive(ROOT / "Tests/Fixtures/awkward/awkward.txt").write(site)
    return build(site, folder / "public")


# Titles of the prescribed form of 2568 in their order.
COLUMNS = [
    "ที่", "ปีงบประมาณ", "ชื่อหน่วยงาน", "อำเภอ", "จังหวัด", "กระทรวง", "ประเภทหน่วยงาน", "ชื่อรายการของงานที่ซื้อหรือจ้าง",
    "วงเงินงบประมาณที่ได้รับจัดสรร (บาท)", "แหล่งที่มาของงบประมาณ", "สถานะการจัดซื้อจัดจ้าง", "วิธีการจัดซื้อจัดจ้าง", "ราคากลาง (บาท)",
    "ราคาที่ตกลงซื้อหรือจ้าง (บาท)", "รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก", "เลขที่โครงการในระบบ e-GP",
]
TABLE_ROWS = 5_000
# What a spreadsheet, a browser or a reader of CSV could misread.
HARD_TITLES = ["ถนน \"สาย ๑\"", "บรรทัดหนึ่ง\nบรรทัดสอง", "ก,ข;ค\tง", "<script>alert(1)</script> & '", "_x0041_", "-", "0431112222", "TRUE"]


def table_rows():
    methods = ["วิธีเฉพาะเจาะจง", "วิธีเฉพาะเจาะจง", "วิธีคัดเลือก", "วิธีประกาศเชิญชวนทั่วไป"]
    for index in range(TABLE_ROWS):
        title = HARD_TITLES[index] if index < len(HARD_TITLES) else f"จ้างซ่อมแซมถนนสายที่ {index + 1}"
        price = f"{(index * 7919) % 900_000 + 1000}.{index % 100:02}"
        month = ["6710", "6711", "6712", "6801", "6802", "6803"][index % 6]
        yield [
            index + 1, 2568, "เทศบาลตำบลตัวอย่าง", "ตัวอย่าง", "ตัวอย่าง", "กระทรวงมหาดไทย", "เทศบาลตำบล", title, price, "เทศบัญญัติ",
            "สิ้นสุดระยะสัญญา", methods[index % 4], price, "ไม่มี" if index == 9 else price, "ร้านตัวอย่าง", f"{month}9{index:06}",
        ]


def build_tables(folder):
    """An item with a table of 5,000 rows in the 16 columns of the prescribed form."""
    site = folder / "site"
    shutil.copytree(ROOT / "templates", site / "templates")
    write(site, "content/site.yml", (smallest_site()["content/site.yml"] + "\nnumerals: thai\n").encode())
    write(site, "content/catalogue/2568.yml", (ROOT / "content/catalogue/2568.yml").read_bytes())
    front = "---\nitem: O12\nupdated: 1 เมษายน 2568\nowner: palad\ntable: procurement.csv\n---\n"
    write(site, "content/2568/oit/o12.md", front.encode())
    text = io.StringIO()
    csv.writer(text).writerows([COLUMNS, *table_rows()])
    write(site, "content/2568/procurement.csv", text.getvalue().encode())
    return build(site, folder / "public")


def photograph(width, height):
    """A grey PNG: large on the screen, small on the disk."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress((b"\x00" + b"\xaa" * ((width + 7) // 8)) * height, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
