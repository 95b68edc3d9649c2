"""The files of measures and reports, in the programs that people open them with."""

import io
import json
from pathlib import Path

import openpyxl
from workbooks import plain


def book_and_json(public, json_name):
    path = Path(public) / json_name
    xlsx = path.with_suffix(".xlsx")
    return openpyxl.load_workbook(io.BytesIO(xlsx.read_bytes())), json.loads(path.read_text())


def files(public):
    found = sorted(Path(public).glob("[0-9]*/measures/measures.json")) + sorted(
        Path(public).glob("[0-9]*/reports/*/tables.json"))
    return [path.relative_to(public).as_posix() for path in found]


def test_xlsx_holds_the_cells_of_the_json(pytestconfig):
    public = pytestconfig.getoption("public")
    names = files(public)
    assert any("/measures/" in name for name in names) and any("/reports/" in name for name in names)
    for name in names:
        book, data = book_and_json(public, name)
        tables = data.get("sheets", [data])
        for sheet, table in zip(book.worksheets, tables, strict=True):
            columns = table["columns"]
            expected = [[column["title"] for column in columns]]
            expected += [[row[column["key"]] for column in columns] for row in table["rows"]]
            cells = [[plain(cell) for cell in row] for row in sheet.iter_rows(values_only=True)]
            assert cells == [[None if cell == "" else cell for cell in row] for row in expected], name
            assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
