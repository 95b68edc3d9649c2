"""One page of each kind, as people meet it: on a desk, on a telephone, by a screen reader, without scripts, on paper."""

import subprocess
import unicodedata
from collections import Counter

import pytest
from axe_playwright_python.sync_playwright import Axe

WIDTHS = [1280, 320]


@pytest.mark.parametrize("width", WIDTHS)
def test_loads_whole_and_in_silence(visit, address, width):
    opened = visit(address, width)
    assert_none(opened.missing + opened.console)


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_no_violation(visit, address, width):
    results = Axe().run(visit(address, width).page)
    found = [
        f"{violation['id']}: {violation['help']}: {node['html']}"
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]
    assert_none(found)


@pytest.mark.parametrize("width", WIDTHS)
def test_does_not_scroll_sideways(visit, address, width):
    page = visit(address, width).page
    extent = page.evaluate("document.documentElement.scrollWidth")
    assert extent <= width, f"the page is {extent} pixels wide in a window of {width}"


def test_declares_language_title_and_one_heading(visit, address):
    page = visit(address).page
    assert page.locator("html").get_attribute("lang") in ("th", "en")
    assert page.title().strip() != ""
    assert page.locator("h1").count() == 1


def test_reads_the_same_without_scripts(visit, address):
    without = visit(address, javascript=False)
    assert without.page.locator("h1").is_visible()
    assert without.main_text().strip() != ""
    assert without.main_text() == visit(address).main_text()


def test_prints_every_character(visit, address, tmp_path):
    opened = visit(address)
    expected = characters(opened.main_text())
    paper = tmp_path / "page.pdf"
    opened.page.pdf(path=paper, format="A4")
    printed = subprocess.run(["pdftotext", "-enc", "UTF-8", paper, "-"], check=True, capture_output=True).stdout
    lost = expected - characters(printed.decode())
    assert_none([f"{character!r} × {count}" for character, count in lost.items()])


def assert_none(findings):
    assert not findings, "\n" + "\n".join(findings)


def characters(text):
    """How often each visible character occurs.

    SARA AM counts as its two halves: a PDF may hold either spelling, as the font draws it.
    """
    text = unicodedata.normalize("NFC", text).replace("\u0e33", "\u0e4d\u0e32")
    return Counter(character for character in text if not character.isspace() and character.isprintable())
