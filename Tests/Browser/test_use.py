"""How pages are used: by keyboard, in forced colours, by a screen reader, on a slow line."""

import re
from pathlib import Path

import pytest

BUDGET = 40 * 1024
TABLE = re.compile(rb"<(table|svg)\b.*?</\1>", re.DOTALL)


def focused(page, script):
    return page.evaluate(f"(() => {{ const element = document.activeElement; return {script}; }})()")


@pytest.mark.parametrize("width", [1280, 320])
def test_the_skip_link_comes_first_and_leads_to_the_content(visit, address, width):
    page = visit(address, width).page
    page.keyboard.press("Tab")
    assert focused(page, "element.className") == "skip-link"
    assert focused(page, "element.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#page_content"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_focus_can_be_seen(visit, address, scheme):
    page = visit(address, color_scheme=scheme).page
    for _ in range(15):
        page.keyboard.press("Tab")
        if focused(page, "element === document.body"):
            break
        style = focused(page, "[getComputedStyle(element).outlineStyle, getComputedStyle(element).outlineWidth]")
        assert style == ["solid", "3px"], focused(page, "element.outerHTML")


def test_the_menu_opens_by_keyboard_on_a_narrow_screen(visit, address):
    page = visit(address, 320, javascript=False).page
    links = page.locator(".menu a")
    assert page.locator(".menu-bar").is_hidden() and links.first.is_hidden()
    page.locator(".menu summary").focus()
    page.keyboard.press("Enter")
    assert links.first.is_visible()
    page.keyboard.press("Tab")
    assert links.first.evaluate("link => link === document.activeElement")


def test_the_menu_is_there_without_opening_it_on_a_wide_screen(visit, address):
    page = visit(address).page
    assert page.locator(".menu-bar a").first.is_visible()
    assert page.locator(".menu").is_hidden()


def test_the_wide_and_the_narrow_menu_are_the_same(visit, address):
    page = visit(address).page
    hrefs = [page.locator(f"{menu} a").evaluate_all("links => links.map(link => [link.href, link.textContent])")
             for menu in (".menu-bar", ".menu")]
    assert hrefs[0] == hrefs[1] != []


@pytest.mark.parametrize("width", [1280, 320])
def test_header_cells_stay_in_the_accessibility_tree(visit, address, width):
    page = visit(address, width).page
    headers = page.locator("main thead th:not(details:not([open]) th)").count()
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    found = [node for node in tree if not node.get("ignored") and node["role"]["value"] == "columnheader"]
    assert len(found) == headers


def test_tables_wider_than_the_screen_scroll_in_their_frame_by_keyboard(visit, address):
    page = visit(address, 320).page
    for frame in page.locator("main .table-scroll").all():
        if frame.evaluate("frame => frame.scrollWidth > frame.clientWidth"):
            assert frame.get_attribute("tabindex") == "0"
            assert frame.get_attribute("aria-label") or frame.get_attribute("aria-labelledby")


def test_states_can_be_told_in_forced_colours(visit):
    page = visit("gallery!/gallery/", forced_colors="active").page
    tags = page.locator("main .status")
    assert tags.count() >= 8
    for tag in tags.all():
        border, colour, text = tag.evaluate(
            "tag => [getComputedStyle(tag).borderTopStyle, getComputedStyle(tag).borderTopColor, tag.textContent]")
        assert border != "none" and not re.search(r"rgba\(.*, 0\)$", colour), tag.inner_text()
        assert text.strip()


def test_states_differ_in_words(visit):
    page = visit("gallery!/gallery/").page
    words = page.locator("section[aria-labelledby=g_status] .status").all_inner_texts()
    assert len(words) == len(set(words)) == 8


def test_motion_is_only_for_those_who_like_it(visit, address):
    page = visit(address, reduced_motion="reduce").page
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_thai_is_never_spaced_out_or_justified(visit, address):
    page = visit(address).page
    found = page.evaluate("""() => [...document.querySelectorAll("body, body *")].filter(element => {
      const style = getComputedStyle(element);
      return style.letterSpacing !== "normal" || style.textAlign === "justify";
    }).map(element => element.outerHTML.slice(0, 100))""")
    assert not found


def test_the_header_has_the_colour_of_the_site(visit):
    bar = visit("awkward!/").page.locator(".site-bar")
    assert bar.evaluate("bar => getComputedStyle(bar).backgroundColor") == "rgb(138, 138, 138)"


def test_an_item_is_small_and_asks_for_little(visit, pytestconfig):
    """HTML, CSS and JS below 40 KB before compression, and three requests; tables and pictures are as large as what an
    office publishes in them, and don't count. A table of data, which has a script to sort it, is beside the budget."""
    public = Path(pytestconfig.getoption("--public")).resolve()
    pages = [page for page in sorted(public.glob("[0-9]*/oit/o[0-9]*/index.html"))
             if b'class="data-table"' not in page.read_bytes()]
    assert pages
    largest = max(pages, key=lambda page: len(TABLE.sub(b"", page.read_bytes())))
    opened = visit("/" + largest.relative_to(public).as_posix().removesuffix("index.html"))
    pictures = opened.page.locator("main img").evaluate_all("images => images.map(image => image.src)")
    asked = {request.url: request for request in opened.requests if request.url not in pictures}
    assert len(asked) <= 3, list(asked)
    sizes = {url: len(TABLE.sub(b"", request.response().body())) for url, request in asked.items()
             if request.resource_type in ("document", "stylesheet", "script")}
    assert sum(sizes.values()) < BUDGET, sizes
