"""A table of 5,000 rows: its pages in a browser, its files in the programs that people open them with."""

import csv
import io
import json
import subprocess
import time
import urllib.request

import openpyxl
import pytest
from places import BINARY, COLUMNS, TABLE_ROWS, table_rows
from workbooks import plain

pytestmark = pytest.mark.skipif(BINARY is None, reason="prongsai is not built (make binary builds it)")
TABLE = "tables!/2568/oit/o12/table/"
# The table itself, not those behind the charts.
BOX = ".data-table[data-filter]"
ROWS = BOX + " tbody tr"


def download(sites, name):
    with urllib.request.urlopen(f"{sites('tables')}/2568/oit/o12/{name}") as answer:
        return answer.read()


@pytest.fixture(scope="module")
def table(sites):
    return json.loads(download(sites, "procurement.json"))


def test_xlsx_holds_the_cells_of_the_json(sites, table):
    book = openpyxl.load_workbook(io.BytesIO(download(sites, "procurement.xlsx")))
    sheet = book.worksheets[0]
    rows = list(sheet.iter_rows(values_only=True))
    assert list(rows[0]) == [column["title"] for column in table["columns"]] == COLUMNS
    assert len(rows) == len(table["rows"]) + 1 == TABLE_ROWS + 1
    keys = [column["key"] for column in table["columns"]]
    for row, expected in zip(rows[1:], table["rows"]):
        assert [plain(cell) for cell in row] == [expected[key] for key in keys]
    assert sheet.freeze_panes == "A2" and sheet.print_title_rows == "$1:$1"
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_csv_holds_the_cells_of_the_json(sites, table):
    data = download(sites, "procurement.csv")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    for row, expected in zip(rows, table["rows"], strict=True):
        for column in table["columns"]:
            value = expected[column["key"]]
            text = row[column["title"]]
            assert float(text) == value if isinstance(value, (int, float)) else text == value


def test_files_hold_what_was_written(table):
    titles = [row["work_title"] for row in table["rows"]]
    assert titles == [row[7] for row in table_rows()]


@pytest.mark.parametrize("width", [1280, 320])
def test_opens_quickly_and_in_silence(visit, width):
    start = time.monotonic()
    opened = visit(TABLE, width)
    opened.page.locator(".table-tools input").wait_for()
    assert time.monotonic() - start < 10
    assert not opened.missing + opened.console
    assert opened.page.locator(ROWS).count() == 100


def test_searches_all_rows_and_not_only_those_of_the_page(visit):
    page = visit(TABLE).page
    page.locator(".table-tools input").fill("สายที่ ๔๙๙๙")
    page.get_by_role("status").filter(has_text="พบ ๑ จาก ๕,๐๐๐ แถว").wait_for()
    assert page.locator(ROWS).count() == 1
    assert "จ้างซ่อมแซมถนนสายที่ 4999" in page.locator(BOX + " tbody").inner_text()
    assert page.locator(".pagination").is_hidden()
    page.locator(".table-tools input").fill("")
    page.locator(".pagination").wait_for()
    assert page.locator(ROWS).count() == 100


def test_rows_that_the_script_makes_look_like_those_of_the_page(visit):
    page = visit(TABLE).page
    standing = page.locator(ROWS).nth(20).inner_html()
    page.locator(".table-tools input").fill("สายที่ ๒๑ ".strip())
    page.get_by_role("status").filter(has_text="พบ").wait_for()
    made = [row.inner_html() for row in page.locator(ROWS).all()]
    assert standing in made


def test_sorts_numbers_as_numbers_and_says_so(visit):
    page = visit(TABLE).page
    head = page.locator(BOX + " thead th").nth(8)
    head.get_by_role("button").click()
    page.get_by_role("status").filter(has_text="๕,๐๐๐").wait_for()
    assert head.get_attribute("aria-sort") == "ascending"
    prices = [cell.replace(",", "") for cell in page.locator(ROWS + " td:nth-child(9)").all_inner_texts()]
    assert [float(price) for price in prices] == sorted(float(row[8]) for row in table_rows())[:len(prices)]
    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") == "descending"
    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") is None


def test_the_page_before_and_after(visit):
    page = visit("tables!/2568/oit/o12/table/2/").page
    assert page.locator(".pagination a").count() == 2
    assert page.locator(ROWS + " td:first-child").first.inner_text() == "๑๐๑"


def test_without_scripts_the_table_stands(visit):
    page = visit(TABLE, javascript=False).page
    assert page.locator(ROWS).count() == 100
    assert page.locator(".table-tools").is_hidden()


def test_on_a_narrow_screen_every_cell_names_its_column(visit):
    page = visit(TABLE, 320).page
    cell = page.locator(ROWS + " td").nth(7)
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').content").startswith(f'"{COLUMNS[7]}"')


def test_on_a_narrow_screen_a_list_sorts_and_the_keyboard_passes_the_heads(visit):
    page = visit(TABLE, 320).page
    assert page.locator(BOX + " thead button:enabled").count() == 0
    page.locator(".table-order select").select_option(label=f"{COLUMNS[8]} (มากไปน้อย)")
    page.get_by_role("status").filter(has_text="๕,๐๐๐").wait_for()
    assert page.locator(BOX + " thead th").nth(8).get_attribute("aria-sort") == "descending"
    prices = [float(cell.replace(",", "")) for cell in page.locator(ROWS + " td:nth-child(9)").all_inner_texts()]
    assert prices == sorted((float(row[8]) for row in table_rows()), reverse=True)[:len(prices)]


def test_every_sheet_of_paper_has_the_heads(visit, tmp_path):
    paper = tmp_path / "table.pdf"
    visit(TABLE).page.pdf(path=paper, prefer_css_page_size=True)
    command = ["pdftotext", "-raw", "-enc", "UTF-8", paper, "-"]
    text = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    sheets = ["".join(sheet.split()) for sheet in text.split("\f")]
    with_rows = [sheet for sheet in sheets if "จ้างซ่อมแซมถนนสายที่" in sheet]
    assert len(with_rows) > 2
    for sheet in with_rows:
        assert all("".join(head.split()) in sheet for head in COLUMNS[:8])
