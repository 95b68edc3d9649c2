#!/usr/bin/env python3
"""Measures the sample site's search beside pagefind's over the same pages and writes Benchmarks/SEARCH.md.

The questions are those of Tests/Browser/search_queries.json; which pages have the right answer is found out by reading
the pages. pagefind gets the pages in one index and only their <main>, which is the most it can be given. Its program is
WebAssembly, which the site's own content security policy forbids, so its page has none.
"""

import argparse
import gzip
import http.server
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import threading
import venv
from pathlib import Path
from urllib.parse import unquote, urlsplit

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT / "Tests/Browser"))
from chromium import Handler
TOOLS = {"pagefind": "1.5.2", "pagefind-bin": "1.5.2", "playwright": "1.65.2"}
SHOWN = 20  # results whose excerpts are loaded and shown, by both
ROUNDS = 15

OURS = """query => new Promise(done => {
  const form = document.getElementById("search_form"), began = performance.now();
  const look = () => ["found", "none"].includes(form.dataset.state) && done(performance.now() - began);
  new MutationObserver(look).observe(form, {attributeFilter: ["data-state"]});
  document.getElementById("search_query").value = query;
  form.requestSubmit();
})"""
OURS_ALL = """() => {
  const list = document.getElementById("search_list"), more = document.getElementById("search_more");
  while (!more.hidden) more.click();
  const isShown = !document.getElementById("search_results").hidden;
  return isShown ? [...list.querySelectorAll("a")].map(link => link.href) : [];
}"""
THEIRS = """async ([query, shown]) => {
  const began = performance.now();
  window.pagefind ||= await import("/pagefind/pagefind.js");
  const { results } = await pagefind.search(query);
  await Promise.all(results.slice(0, shown).map(result => result.data()));
  window.results = results;
  return performance.now() - began;
}"""
THEIRS_ALL = "async () => (await Promise.all(results.map(result => result.data()))).map(page => page.raw_url || page.url)"
BLANK = "<!DOCTYPE html><html lang=\"th\"><meta charset=\"utf-8\"><title>pagefind</title><p>pagefind"


def enter_tools(work):
    """Goes on inside a virtual environment that has the tools."""
    place = work / ("search-tools-" + "-".join(TOOLS.values()))
    if Path(sys.prefix) == place:
        return
    if not (place / "bin/playwright").exists():
        print("installing " + ", ".join(TOOLS), flush=True)
        venv.create(place, with_pip=True, clear=True)
        subprocess.run([place / "bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
                        "--no-input", *(f"{name}=={version}" for name, version in TOOLS.items())], check=True)
    os.execv(place / "bin/python", [str(place / "bin/python"), *sys.argv])


class Server(http.server.ThreadingHTTPServer):
    """A plain file server that remembers what it has served."""

    def __init__(self, folder):
        self.served = []

        class Remembering(Handler):
            def __init__(handler, *arguments):
                super().__init__(*arguments, directory=str(folder))

            def send_head(handler):
                path = Path(handler.translate_path(handler.path))
                if path.is_file():
                    self.served.append(path)
                return super().send_head()

        super().__init__(("127.0.0.1", 0), Remembering)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_port}"


def indexed(work, public, addresses):
    """A copy of the pages that search has to know, with pagefind's index of them."""
    folder = work / "pagefind-site"
    shutil.rmtree(folder, ignore_errors=True)
    for address in addresses:
        target = folder / address.lstrip("/") / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(public / address.lstrip("/") / "index.html", target)
    subprocess.run([sys.executable, "-m", "pagefind", "--site", folder, "--root-selector", "main", "--quiet",
                    "--exclude-selectors", "nav, form", "--force-language", "th"], check=True)
    (folder / "blank.html").write_text(BLANK, encoding="utf-8")
    return folder


class Ours:
    name, start = "Prongsai", "/search/"
    script, index = re.compile(r"/assets/search-\w+\.js$"), re.compile(r"/search/[^/]+\.json$")

    def ask(self, page, query):
        return page.evaluate(OURS, query)

    def all(self, page):
        return page.evaluate(OURS_ALL)


class Theirs:
    name, start = "pagefind", "/blank.html"
    script, index = re.compile(r"pagefind(-worker)?\.js$|wasm\..*"), re.compile(r"pf_|pagefind-entry")

    def ask(self, page, query):
        return page.evaluate(THEIRS, [query, SHOWN])

    def all(self, page):
        return page.evaluate(THEIRS_ALL)


def answers(tool, browser, server, queries):
    """For each question the addresses found, in one visit; and the time that each took after the first."""
    page = browser.new_page()
    page.goto(server.address + tool.start)
    found, times = {}, []
    for query in queries:
        times.append(tool.ask(page, query))
        found[query] = {unquote(urlsplit(link).path) for link in tool.all(page)}
    page.close()
    return found, times[1:]


def first_visits(tool, browser, server, queries):
    """The time of a visitor's first question, and what had to be loaded for it."""
    times, plain, packed = [], [], []
    for query in queries:
        context = browser.new_context()
        page = context.new_page()
        page.goto(server.address + tool.start, wait_until="load")
        wait = len(server.served)
        times.append(tool.ask(page, query))
        loaded = [path for path in dict.fromkeys(server.served[wait:] + script_of(tool, server))]
        plain.append(sum(path.stat().st_size for path in loaded))
        packed.append(sum(packed_size(path) for path in loaded))
        context.close()
        server.served.clear()
    return times, plain, packed


def script_of(tool, server):
    return [path for path in server.served if tool.script.search(str(path))]


def packed_size(path):
    """As a server sends it that packs what is worth packing."""
    data = path.read_bytes()
    return min(len(data), len(gzip.compress(data, 6)))


def judge(found, expected):
    pages = sum(map(len, expected.values()))
    hits = sum(len(found[query] & expected[query]) for query in expected)
    return {
        "whole": sum(found[query] >= expected[query] for query in expected), "some": sum(
            bool(found[query] & expected[query]) for query in expected),
        "recall": hits / pages, "wrong": sum(len(found[query] - expected[query]) for query in expected)}


def index_size(folder, tool):
    files = [path for path in folder.rglob("*") if path.is_file() and tool.index.search(str(path))]
    return len(files), sum(path.stat().st_size for path in files), sum(map(packed_size, files))


def measure(tool, browser, folder, questions, absent):
    with Server(folder) as server:
        found, times = answers(tool, browser, server, [*questions, *absent])
        sample = list(questions)[:: max(1, len(questions) // ROUNDS)][:ROUNDS]
        first, plain, packed = first_visits(tool, browser, server, sample)
        server.shutdown()
    return {"first": statistics.median(first), "next": statistics.median(times), "plain": statistics.median(plain),
            "packed": statistics.median(packed), "index": index_size(folder, tool),
            "false": sum(bool(found[query]) for query in absent), "found": found}


def report(figures, kinds, absent, pages, browser):
    ours, theirs = figures

    def row(title, show):
        return f"| {title} | {show(ours)} | {show(theirs)} |"

    rows = []
    for kind, expected in kinds.items():
        judged = [judge(one["found"], expected) for one in figures]
        rows += [
            f"| {len(expected)} {kind}: all pages that have it found | " + " | ".join(f"{one['whole']}" for one in judged) + " |",
            f"| … at least one page found | " + " | ".join(f"{one['some']}" for one in judged) + " |",
            f"| … recall over pages | " + " | ".join(f"{one['recall']:.1%}" for one in judged) + " |",
            f"| … pages given that don't have it | " + " | ".join(f"{one['wrong']}" for one in judged) + " |"]
    return "\n".join([
        "# Search beside pagefind", "",
        "Made by `Benchmarks/search.py`. Both search the same pages of the sample site in the same browser, with the same",
        f"questions (`Tests/Browser/search_queries.json`), from the same plain file server; {pages} pages.", "",
        "|  | Prongsai | pagefind |", "| --- | ---: | ---: |", *rows,
        row(f"{absent} texts that stand nowhere: questions with a result", lambda one: one["false"]),
        row("loaded for a first question, as the files are", lambda one: f"{one['plain'] / 1000:,.0f} kB"),
        row("loaded for a first question, packed by the server (gzip)", lambda one: f"{one['packed'] / 1000:,.0f} kB"),
        row("first question to results, median", lambda one: f"{one['first']:.0f} ms"),
        row("next questions, median", lambda one: f"{one['next']:.0f} ms"),
        row("the index: files", lambda one: one["index"][0]),
        row("the index: size, packed", lambda one: f"{one['index'][1] / 1000:,.0f} kB, {one['index'][2] / 1000:,.0f} kB"),
        "| needs `'wasm-unsafe-eval'` | no | yes |", "",
        "Words are asked for plainly, phrases and the absent texts in quotation marks. A first question is that of a new",
        f"visitor on a page that has loaded; the excerpts of the first {SHOWN} results are part of it, and the programs (script,",
        "WebAssembly) are among the bytes. The right answers are the pages whose text holds the words letter by letter,",
        "with small and capital letters, Thai and Arabic digits taken for the same. pagefind finds the words that stand",
        "between spaces and their beginnings; Thai is written without spaces, so most words stand inside.", "",
        f"pagefind {TOOLS['pagefind']}, its index made with `--root-selector main --exclude-selectors 'nav, form'",
        f"--force-language th`; Chromium {browser}.", ""])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--prongsai", type=Path, default=ROOT / ".build/release/prongsai")
    parser.add_argument("--work", type=Path, default=HERE / "work")
    parser.add_argument("--results", type=Path, default=HERE / "SEARCH.md")
    options = parser.parse_args()
    work = options.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    enter_tools(work)
    from playwright.sync_api import sync_playwright
    from chromium import launch
    from page_texts import having, searched_pages

    public = work / "search-site"
    subprocess.run([options.prongsai.resolve(), "build", "--site", ROOT, "--output", public], check=True,
                   stdout=subprocess.DEVNULL)
    texts = searched_pages(public)
    chosen = json.loads((ROOT / "Tests/Browser/search_queries.json").read_text(encoding="utf-8"))
    kinds = {"words": {word: having(texts, [word]) for word in chosen["words"]},
             "phrases": {f'"{phrase}"': having(texts, [phrase]) for phrase in chosen["phrases"]}}
    questions = {**kinds["words"], **kinds["phrases"]}
    absent = [f'"{text}"' for text in chosen["absent"]]
    with sync_playwright() as playwright:
        browser = launch(playwright)
        figures = [measure(tool, browser, folder, questions, absent)
                   for tool, folder in ((Ours(), public), (Theirs(), indexed(work, public, texts)))]
        text = report(figures, kinds, len(absent), len(texts), browser.version)
        browser.close()
    options.results.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
