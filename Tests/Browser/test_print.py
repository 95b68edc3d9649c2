"""`prongsai print`: the PDF holds what the page shows, is the same every time, and the page then links it."""

import re
import shutil
import subprocess
from collections import Counter

import pytest

from archive import ROOT
from page_texts import characters
from places import BINARY

PAGE = "2568/oit/o02"


@pytest.fixture(scope="module")
def printed_site(tmp_path_factory):
    """A copy of the sample with one printed page, built again."""
    if not BINARY:
        pytest.skip("there is no program: make binary makes it")
    folder = tmp_path_factory.mktemp("printed")
    for part in ("content", "templates"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("print"))
    run(folder, "print", PAGE)
    run(folder, "build")
    return folder


def run(folder, *arguments, **keywords):
    return subprocess.run(
        [BINARY, *arguments, "--site", folder, "--language", "en"], check=True, capture_output=True, text=True, **keywords)


def pdf_of(folder):
    return folder / f"content/files/print/{PAGE}.pdf"


def test_holds_every_character_that_the_page_shows(printed_site, browser):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((printed_site / "public" / PAGE / "index.html").as_uri())
    page.emulate_media(media="print")
    shown = characters(page.locator("body").inner_text())
    # What the stylesheet writes by itself is no text of the page: targets of links and numbers of lists.
    targets = [link.get_attribute("href") for link in page.locator('main a[href^="http"]').all()]
    written = shown + sum((characters(f"({target})") for target in targets), Counter())
    # Without -raw pdftotext takes hyphens at the ends of lines for hyphenation and drops them.
    command = ["pdftotext", "-raw", "-enc", "UTF-8", pdf_of(printed_site), "-"]
    text = subprocess.run(command, check=True, capture_output=True)
    paper = characters(text.stdout.decode())
    assert shown - paper == Counter(), "lost on paper"
    numbers = set("0123456789๐๑๒๓๔๕๖๗๘๙.•–-")
    assert {character for character in paper - written if character not in numbers} == set(), "only on paper"


def test_the_same_page_gives_the_same_bytes(printed_site, tmp_path):
    before = pdf_of(printed_site).read_bytes()
    again = run(printed_site, "print", PAGE, env={"PATH": "/usr/bin:/bin", "TMPDIR": str(tmp_path), "TZ": "Asia/Bangkok"})
    assert "unchanged" in again.stdout
    assert pdf_of(printed_site).read_bytes() == before


def test_the_day_is_that_of_the_site_and_no_local_path_is_left(printed_site):
    bytes_ = pdf_of(printed_site).read_bytes()
    assert set(re.findall(rb"/(?:Creation|Mod)Date \(D:(\d+)", bytes_)) == {b"20251015000000"}
    assert b"file://" not in bytes_
    assert b"/URI (https://www.tessaban-tuayang.example/" in bytes_


def test_the_page_links_it_with_size_and_pages(printed_site):
    html = (printed_site / "public" / PAGE / "index.html").read_text()
    info = subprocess.run(["pdfinfo", pdf_of(printed_site)], check=True, capture_output=True, text=True).stdout
    pages = int(re.search(r"Pages:\s+(\d+)", info)[1])
    line = re.search(r'<nav class="printed".*?</nav>', html, re.S)[0]
    assert 'href="../../../files/print/2568/oit/o02.pdf"' in line
    thai = str(pages).translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
    assert f"{thai} หน้า" in line and "kB" in line


def test_the_fonts_of_the_page_are_in_it(printed_site):
    fonts = subprocess.run(["pdffonts", pdf_of(printed_site)], check=True, capture_output=True, text=True).stdout
    rows = fonts.splitlines()[2:]
    assert rows and all(re.search(r"\byes\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", row) for row in rows), fonts


def test_a_missing_program_is_named_with_its_package(printed_site):
    result = subprocess.run(
        [BINARY, "print", PAGE, "--site", printed_site, "--language", "en"], capture_output=True, text=True,
        env={"PATH": "/nowhere"})
    assert result.returncode == 2
    assert "apt-get install chromium" in result.stderr


def test_an_unknown_page_is_told(printed_site):
    result = subprocess.run(
        [BINARY, "print", "2568/nowhere", "--site", printed_site, "--language", "en"], capture_output=True, text=True)
    assert result.returncode == 1
    assert "/2568/nowhere/" in result.stderr
