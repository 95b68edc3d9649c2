"""One page of each kind, as people meet it: on a desk, on a telephone, by a screen reader, without scripts, on paper."""

import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from page_texts import characters

WIDTHS = [1280, 320]


@pytest.mark.parametrize("width", WIDTHS)
def test_loads_whole_and_in_silence(visit, address, width):
    opened = visit(address, width)
    assert_none(opened.missing + opened.console)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_no_violation(visit, address, width, scheme):
    results = Axe().run(visit(address, width, color_scheme=scheme).page)
    found = [
        f"{violation['id']}: {violation['help']}: {node['html']}"
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]
    assert_none(found)


@pytest.mark.parametrize("width", WIDTHS)
def test_does_not_scroll_sideways(visit, address, width):
    assert extent(visit(address, width).page) <= width


@pytest.mark.parametrize("width", [1280, 640, 320])
def test_text_may_be_twice_as_large(visit, address, width):
    page = visit(address, width).page
    before = page.locator("h1").evaluate("heading => parseFloat(getComputedStyle(heading).fontSize)")
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.locator("h1").evaluate("heading => parseFloat(getComputedStyle(heading).fontSize)") > before
    assert extent(page) <= width


def test_nothing_moves_while_it_loads(visit, address):
    page = visit(address, 320).page
    shift = page.evaluate("""() => new Promise(resolve => {
      let sum = 0;
      new PerformanceObserver(list => list.getEntries().forEach(entry => sum += entry.value))
        .observe({type: "layout-shift", buffered: true});
      setTimeout(() => resolve(sum), 200);
    })""")
    assert shift == 0


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
    # What only leads elsewhere stays off the paper; the next test sees to it that nothing else does.
    opened.page.emulate_media(media="print")
    expected = characters(opened.main_text())
    paper = tmp_path / "page.pdf"
    opened.page.pdf(path=paper, format="A4")
    # Without -raw pdftotext takes hyphens at the ends of lines for hyphenation and drops them.
    command = ["pdftotext", "-raw", "-enc", "UTF-8", paper, "-"]
    printed = subprocess.run(command, check=True, capture_output=True).stdout
    lost = expected - characters(printed.decode())
    assert_none([f"{character!r} × {count}" for character, count in lost.items()])


def test_prints_without_menus_and_with_targets_of_links(visit, address):
    page = visit(address).page
    page.emulate_media(media="print")
    # A report is printed as its paper alone, where headings stand instead of the captions of tables.
    beside = ("nav, progress, title, desc, defs, link, script, .table-tools, form, noscript, [hidden], "
              ".error-report, main:has(.paper) > :not(.paper), .paper caption")
    hidden = page.evaluate("""beside => [...document.querySelectorAll("main *")].filter(element =>
      getComputedStyle(element).display === "none" && !element.closest(beside)
    ).map(element => element.outerHTML.slice(0, 100))""", beside)
    assert_none(hidden)
    assert page.locator("nav.site-navigation, .skip-link, nav.breadcrumb, .site-search").locator("visible=true").count() == 0
    for link in page.locator('main a[href^="http"]:not(.qr a, .survey a)').all():
        content = link.evaluate("link => getComputedStyle(link, '::after').content")
        assert "http" in content or "attr(href)" in content


def extent(page):
    return page.evaluate("document.documentElement.scrollWidth")


def assert_none(findings):
    assert not findings, "\n" + "\n".join(findings)
