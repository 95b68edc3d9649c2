"""How pages are used: by keyboard, in forced colours, by a screen reader, on a slow line."""

import re
from pathlib import Path

import pytest

BUDGET = 40_000


def focused(page, script):
    return page.evaluate(f"""(() => {{ const element = document.activeElement;
      const ancestors = child => child.parentElement ? [child.parentElement, ...ancestors(child.parentElement)] : [];
      return {script}; }})()""")


@pytest.mark.parametrize("width", [1280, 320])
def test_the_skip_link_comes_first_and_leads_to_the_content(visit, address, width):
    page = visit(address, width).page
    page.keyboard.press("Tab")
    assert focused(page, "element.className") == "skip-link"
    assert focused(page, "element.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#page_content"


@pytest.mark.parametrize("width, scheme", [(1280, "light"), (1280, "dark"), (320, "light")])
def test_focus_can_be_seen(visit, address, width, scheme):
    page = visit(address, width, color_scheme=scheme).page
    for _ in range(40):
        page.keyboard.press("Tab")
        if focused(page, "element === document.body"):
            break
        style = focused(page, "[getComputedStyle(element).outlineStyle, getComputedStyle(element).outlineWidth]")
        assert style == ["solid", "3px"], focused(page, "element.outerHTML")
        # A part that is cut off to next to nothing, as words for screen readers are, shows no outline.
        clipped = focused(page, "[element, ...ancestors(element)].some(part => getComputedStyle(part).clipPath !== 'none')")
        assert not clipped, focused(page, "element.outerHTML")


def test_the_menu_opens_by_keyboard_on_a_narrow_screen(visit, address):
    page = visit(address, 320, javascript=False).page
    links = page.locator(".menu a")
    assert links.first.is_hidden()
    page.locator(".menu summary").focus()
    page.keyboard.press("Enter")
    assert links.first.is_visible()
    page.keyboard.press("Tab")
    assert links.first.evaluate("link => link === document.activeElement")


def test_the_menu_is_there_without_opening_it_on_a_wide_screen(visit, address):
    page = visit(address).page
    links = page.locator(".menu a")
    assert links.count() > 1 and all(link.is_visible() for link in links.all())
    assert page.locator(".menu summary").is_hidden()
    assert page.locator("nav.site-navigation").get_by_role("link").count() == links.count()
    page.locator(".site-name").focus()
    for _ in range(6):
        page.keyboard.press("Tab")
        if links.first.evaluate("link => link === document.activeElement"):
            return
    pytest.fail("the first link of the menu can't be reached by keyboard")


def test_the_menu_of_the_sample_stands_in_one_line(visit):
    tops = visit("/").page.locator(".menu a").evaluate_all("links => links.map(link => link.getBoundingClientRect().top)")
    assert len(tops) > 7 and len(set(tops)) == 1


@pytest.mark.parametrize("width", [1280, 320])
def test_header_cells_stay_in_the_accessibility_tree(visit, address, width):
    page = visit(address, width).page
    headers = page.locator("main :is(thead th, th[scope=colgroup]):not(details:not([open]) th)").count()
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    found = [node for node in tree if not node.get("ignored") and node["role"]["value"] == "columnheader"]
    assert len(found) == headers


def test_tables_wider_than_the_screen_scroll_in_their_frame_by_keyboard(visit, address):
    page = visit(address, 320).page
    for frame in page.locator("main .table-scroll").all():
        if frame.evaluate("frame => frame.scrollWidth > frame.clientWidth"):
            assert frame.get_attribute("tabindex") == "0"
            assert frame.get_attribute("aria-label") or frame.get_attribute("aria-labelledby")


def test_a_table_of_thirty_columns_is_wider_than_the_screen(visit):
    frames = visit("awkward!/table/", 320).page.locator("main .table-scroll").all()
    assert any(frame.evaluate("frame => frame.scrollWidth > frame.clientWidth") for frame in frames)


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
    for motion, behaviour in [("reduce", "auto"), ("no-preference", "smooth")]:
        page = visit(address, reduced_motion=motion).page
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == behaviour


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


def test_every_item_is_small_and_asks_for_little(visit, pytestconfig):
    """HTML, CSS and JS of every item below 40,000 bytes before compression, tables and all, in three requests. Pictures
    that an office puts on a page, such as portraits, are asked for besides."""
    public = Path(pytestconfig.getoption("--public")).resolve()
    pages = sorted(public.glob("[0-9]*/oit/o[0-9]*/index.html"))
    assert pages
    sizes = {page: sum(file.stat().st_size for file in [page, *loaded(page)]) for page in pages}
    assert {str(page): size for page, size in sizes.items() if size >= BUDGET} == {}
    largest = max(pages, key=sizes.get)
    opened = visit("/" + largest.relative_to(public).as_posix().removesuffix("index.html"))
    bytes_of = [len(request.response().body()) for request in opened.requests
                if request.resource_type in ("document", "stylesheet", "script")]
    assert sum(bytes_of) == sizes[largest]
    for page in pages:
        assert len(loaded(page)) <= 1, f"{page}: the page, a stylesheet and the emblem are three"
    pictures = opened.page.locator("main img").evaluate_all("images => images.map(image => image.src)")
    assert len({request.url for request in opened.requests} - set(pictures)) <= 3


def loaded(page):
    """The stylesheets and scripts that a page names."""
    html = page.read_text()
    names = re.findall(r'<link rel="stylesheet" href="([^"]+)"', html) + re.findall(r'<script[^>]* src="([^"]+)"', html)
    return [page.parent / name for name in names]
