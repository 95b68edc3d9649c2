"""The search page, as readers use it: by keyboard, by ear, on a telephone, by a shared address, without scripts."""

import json
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from page_texts import having, searched_pages
from search_queries import QUERIES

CHOSEN = json.loads(QUERIES.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def public(pytestconfig):
    folder = Path(pytestconfig.getoption("--public")).resolve()
    if not (folder / "search/index.html").is_file():
        pytest.fail(f"there is no search to look at in {folder} (make build makes it)")
    return folder


@pytest.fixture(scope="session")
def pages(public):
    return searched_pages(public)


def await_state(page, state):
    # The pages' CSP forbids what Playwright's wait_for_function needs.
    page.locator(f"#search_form[data-state]{state}").wait_for(state="attached")


def settle(page):
    await_state(page, ":not([data-state=loading])")


def search(page, query):
    page.fill("#search_query", query)
    page.press("#search_query", "Enter")
    return found(page)


def found(page):
    """The addresses of all results, after the last of them has been asked for."""
    settle(page)
    if page.locator("#search_results").is_hidden():
        return []
    while page.locator("#search_more").is_visible():
        page.click("#search_more")
    links = page.evaluate("[...document.querySelectorAll('#search_list a')].map(link => link.href)")
    return [unquote(urlsplit(link).path) for link in links]


def announced(page):
    return page.locator("[role=status]").inner_text().strip()


def asked(page):
    return unquote(urlsplit(page.url).query.replace("+", " "))


def in_quotes(number, phrase):
    return ['"{}"', "“{}”", "„{}“", "«{}»"][number % 4].format(phrase)


def test_the_list_is_long_enough():
    assert [len(CHOSEN[kind]) for kind in ("words", "phrases", "absent")] == [100, 100, 50]


def test_finds_every_word_and_phrase_where_it_stands_and_nowhere_else(visit, public, pages):
    page = visit("/search/").page
    queries = [(word, word) for word in CHOSEN["words"]]
    queries += [(in_quotes(number, phrase), phrase) for number, phrase in enumerate(CHOSEN["phrases"])]
    wrong = []
    for query, term in queries:
        results, expected = search(page, query), having(pages, [term])
        assert expected, f"{term} is not in the sample any more: Tests/Browser/search_queries.py chooses again"
        if sorted(results) != sorted(expected):
            wrong.append(f"{query}: lacks {expected - set(results)}, has {set(results) - expected} too")
    assert not wrong, "\n" + "\n".join(wrong)


def test_finds_nothing_that_is_not_there(visit, public, pages):
    opened = visit("/search/")
    assert [text for text in CHOSEN["absent"] if search(opened.page, f'"{text}"')] == []
    assert opened.page.locator("#search_none li").count() > 1
    assert opened.page.locator("#search_places a").first.is_visible()
    assert opened.console == []


def test_all_words_must_occur_in_any_order_and_any_place(visit, public, pages):
    page = visit("/search/").page
    for first, second in zip(CHOSEN["words"][::9], CHOSEN["words"][4::9]):
        expected = having(pages, [first, second])
        assert set(search(page, f"{first} {second}")) == expected
        assert set(search(page, f'  "{second}"{first}')) == expected


@pytest.mark.parametrize("one, other", [
    ("๒๕๖๘", "2568"), ("oit", "OIT"), ("“ปีงบประมาณ”", '"ปีงบประมาณ"'), ("นำ", "น\u0e4d\u0e32"), ("แผน", "เเผน"),
    ("การ เปิด", "\u200bการ\u00a0\u00a0เปิด"),
])
def test_takes_different_spellings_for_one(visit, public, one, other):
    page = visit("/search/").page
    assert search(page, one) == search(page, other) != []


def test_marks_what_was_found(visit, public):
    page = visit("/search/?q=๒๕๖๘ oit").page
    assert found(page)
    marks = {mark.lower() for mark in page.locator("#search_list mark").all_inner_texts()}
    assert "oit" in marks and marks <= {"๒๕๖๘", "2568", "oit"}
    assert all(item.locator("mark").count() for item in page.locator("#search_list > li").all())


def test_leads_to_anchors_that_stand(visit, public):
    page = visit("/search/?q=เอกสาร").page
    found(page)
    links = page.evaluate("[...document.querySelectorAll('#search_list a')].map(link => link.href)")
    with_anchor = [urlsplit(link) for link in links if "#" in link]
    assert with_anchor
    for link in with_anchor:
        html = (public / unquote(link.path).lstrip("/") / "index.html").read_text(encoding="utf-8")
        assert f'id="{unquote(link.fragment)}"' in html


def test_says_how_many_to_those_who_listen(visit, public, pages):
    page = visit("/search/").page
    assert announced(page) == ""
    count = len(search(page, "ปีงบประมาณ"))
    digits = re.sub(r"\D", "", announced(page))
    assert int(digits) == count > 0
    page.fill("#search_query", "ไม่มีคำนี้ในเว็บไซต์")
    await_state(page, "[data-state=none]")
    assert int(re.sub(r"\D", "", announced(page))) == 0
    page.fill("#search_query", "")
    await_state(page, "[data-state=empty]")
    assert announced(page) == ""


def test_narrows_by_year_and_kind_and_keeps_that_in_the_address(visit, public):
    page = visit("/search/?q=แผน").page
    everything = found(page)
    assert page.locator("#search_filters").is_visible()
    page.select_option("select[name=year]", "2567")
    page.wait_for_url("**/*year=2567*")
    of_year = found(page)
    assert of_year and set(of_year) < set(everything)
    assert all(address.startswith(("/2567/", "/news/")) for address in of_year)
    page.select_option("select[name=kind]", "item")
    page.wait_for_url("**/*kind=item*")
    items = found(page)
    assert items == [address for address in of_year if re.fullmatch(r"/2567/oit/o\d+/", address)]
    assert asked(page) == "q=แผน&year=2567&kind=item"
    page.reload()
    assert found(page) == items
    assert page.locator("select[name=year]").input_value() == "2567"


def test_goes_back_to_the_search_before(visit, public):
    page = visit("/search/").page
    first = search(page, "แผน")
    assert search(page, "ข่าว") != first
    page.go_back()
    expect(page.locator("#search_query")).to_have_value("แผน")
    assert found(page) == first


def test_works_by_keyboard_alone_from_any_page(visit, public):
    page = visit("/2568/oit/").page
    tab_to(page, "document.activeElement.name === 'q'")
    page.keyboard.type("แผนพัฒนา")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=*")
    settle(page)
    tab_to(page, "document.activeElement.closest('#search_list') !== null")
    target = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)


def test_more_results_take_the_focus_along(visit, public):
    page = visit("/search/?q=ปีงบประมาณ").page
    settle(page)
    shown = page.locator("#search_list > li").count()
    page.locator("#search_more").press("Enter")
    assert page.locator("#search_list > li").count() > shown
    assert page.evaluate("document.activeElement === document.querySelectorAll('#search_list a')[%d]" % shown)


def tab_to(page, condition):
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(condition):
            return
    pytest.fail(f"60 tabs do not lead to {condition}")


def test_loads_the_index_on_its_own_page_and_only_the_years_asked_for(visit, public):
    requests = []
    opened = visit("/")
    opened.page.on("request", lambda request: requests.append(urlsplit(request.url).path))
    opened.page.goto(opened.site + "/2568/oit/")
    opened.page.goto(opened.site + "/search/")
    settle(opened.page)
    assert not [path for path in requests if path.endswith(".json")]
    search(opened.page, "แผน")
    loaded = [path for path in requests if path.endswith(".json")]
    assert loaded[0] == "/search/index.json" and len(loaded) == len(set(loaded)) > 2
    requests.clear()
    opened.page.goto(opened.site + "/search/?q=แผน&year=2567")
    assert found(opened.page)
    years = [path for path in requests if path.endswith(".json") and "index" not in path]
    assert years and all(path.startswith("/search/th-2567-") for path in years)


def test_says_so_when_the_index_cannot_be_loaded_and_tries_again(visit, public):
    page = visit("/search/").page
    page.route("**/search/th-*.json", lambda route: route.abort())
    page.fill("#search_query", "แผน")
    page.press("#search_query", "Enter")
    await_state(page, "[data-state=failed]")
    assert announced(page) != "" and page.locator("#search_places").is_visible()
    page.unroute("**/search/th-*.json")
    assert search(page, "แผน")


@pytest.mark.parametrize("path", ["/search/", "/en/search/"])
def test_without_scripts_says_what_to_do(visit, public, path):
    if not (public / path.strip("/") / "index.html").is_file():
        pytest.skip("the site has no English pages")
    opened = visit(path, javascript=False)
    assert opened.page.locator("noscript .notice").is_visible()
    assert opened.page.locator("#search_filters").is_hidden()
    links = opened.page.locator("#search_places a")
    assert links.count() > 3
    assert opened.page.locator("#search_places a[href$='/2568/oit/']").is_visible()


def test_english_pages_come_first_on_the_english_page(visit, public):
    if not (public / "en/search/index.html").is_file():
        pytest.skip("the site has no English pages")
    page = visit("/en/search/?q=contact").page
    results = found(page)
    assert results and results[0].startswith("/en/")
    english = [address.startswith("/en/") for address in results]
    assert english == sorted(english, reverse=True)
    assert page.locator("#search_list > li[lang=th]").count() == english.count(False)


def test_hostile_words_are_only_words(visit, public):
    opened = visit("/search/?q=<img src=x onerror=alert(1)> \\ [ ( *")
    settle(opened.page)
    assert opened.page.locator("main img").count() == 0
    assert opened.console == []


STATES = {"empty": "/search/", "found": "/search/?q=ปีงบประมาณ oit", "none": "/search/?q=ไม่มีคำนี้ในเว็บไซต์"}


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_no_violation_and_nothing_scrolls_sideways(visit, public, state, scheme, width):
    opened = visit(STATES[state], width)
    opened.page.emulate_media(color_scheme=scheme)
    settle(opened.page)
    found_by_axe = [f"{violation['id']}: {node['html']}"
                    for violation in Axe().run(opened.page).response["violations"] for node in violation["nodes"]]
    assert not found_by_axe, "\n" + "\n".join(found_by_axe)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    assert opened.missing + opened.console == []
