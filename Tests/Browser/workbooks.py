"""XLSX files beside the JSON of the same table."""

import datetime


def plain(cell):
    """The value of a cell as JSON has it."""
    return cell.date().isoformat() if isinstance(cell, datetime.datetime) else cell
