"""The files of measures and reports, in the programs that people open them with."""

import datetime
import io
import json
from pathlib import Path

import openpyxl


def book_and_json(public, json_name):
    path = Path(public) / json_name
    xlsx = path.with_suffix(".xlsx")
    return openpyxl.load_workbook(io.BytesIO(xlsx.read_bytes())), json.loads(path.read_text())


def plain(cell):
    return cell.date().isoformat() if isinstance(cell, datetime.datetime) else cell


def filled(row):
    """Without what a cell merged over its row leaves empty; an empty text is an empty cell."""
    return [plain(cell) for cell in row if plain(cell) not in (None, "")]


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
        for sheet, table in zip(book.worksheets, tables):
            assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
            written = [filled(row) for row in sheet.iter_rows(values_only=True)]
            shown = {value for row in written for value in row}
            titles = {column["title"] for column in table["columns"] if not column["key"].startswith("group")}
            assert titles <= shown, name
            keys = [column["key"] for column in table["columns"] if not column["key"].startswith("group")]
            for row in table["rows"]:
                assert [row[key] for key in keys if row[key] not in (None, "")] in [
                    [cell for cell in line if cell not in set_of_groups(row)] for line in written], (name, row)


def set_of_groups(row):
    return {value for key, value in row.items() if key.startswith("group") and value}
