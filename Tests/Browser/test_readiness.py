"""What `prongsai readiness` writes for the office, as a spreadsheet program and a browser open it."""

import csv
import shutil
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from archive import ROOT
from openpyxl import load_workbook
from places import BINARY

HEAD = ["ข้อ", "ข้อมูล", "มี/ไม่มี", "ข้อมูลการเชื่อมโยง", "คำอธิบาย"]


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    """The folder `.prongsai/` of a copy of the sample site, all of whose items are ready."""
    if BINARY is None:
        pytest.skip("there is no program to run: make binary makes it")
    site = tmp_path_factory.mktemp("site")
    for folder in ("content", "templates"):
        shutil.copytree(ROOT / folder, site / folder)
    answer = subprocess.run([BINARY, "readiness", "--site", str(site)], capture_output=True, text=True)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    return site / ".prongsai"


def test_the_answer_sheet_opens_as_a_spreadsheet(office):
    sheet = load_workbook(office / "answers-2568.xlsx").active
    rows = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    start = next(index for index, row in enumerate(rows) if row[: len(HEAD)] == HEAD)
    answers = rows[start + 1 :]
    assert [row[0] for row in answers] == [f"O{number}" for number in range(1, 29)]
    for row in answers:
        assert row[2] == "มี"
        assert all(link.startswith("https://www.tessaban-tuayang.example/") for link in row[3].splitlines())
        assert row[3].splitlines()[0].endswith(f"/2568/oit/o{int(row[0][1:]):02}/")
        assert row[4].strip() != ""


def test_both_answer_sheets_say_the_same(office):
    with open(office / "answers-2568.csv", encoding="utf-8-sig", newline="") as file:
        written = list(csv.reader(file))
    sheet = load_workbook(office / "answers-2568.xlsx").active
    rows = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    lines = lambda table: [[cell.splitlines() for cell in row] for row in table]
    assert lines(written) == lines(rows[rows.index(HEAD) :])


@pytest.mark.parametrize("width", [1280, 320])
def test_the_report_page_stands_by_itself(browser, office, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    page.goto((office / "readiness.html").as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert len(asked) == 1 and said == []
    assert [violation["id"] for violation in Axe().run(page).response["violations"]] == []
    page.close()


def test_every_field_has_a_button_that_copies_it(browser, office):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto((office / "readiness.html").as_uri())
    assert page.locator("pre").count() == page.locator("button[data-copy]").count() > 28 * 3
    page.locator("button[data-copy='O12-links']").click()
    page.get_by_text("คัดลอกแล้ว").wait_for(timeout=5000)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.splitlines() == page.locator("#O12-links").inner_text().splitlines()
    context.close()
