"""Chooses what test_search.py looks for, into search_queries.json: run it again when the sample's texts have changed.

Words are cut from the texts of content/ by the browser's Thai dictionary; phrases are three to six words of one
paragraph; the absent ones are words of the sample put together as they never stand there. Of all that there are,
those with the smallest SHA-256 are taken, so the choice is the same for everybody and nobody's.
"""

import csv
import hashlib
import json
import re
from pathlib import Path

from playwright.sync_api import sync_playwright

from archive import ROOT
from chromium import launch
from page_texts import fold, having, searched_pages

QUERIES = Path(__file__).with_name("search_queries.json")
CUT = """texts => { const cutter = new Intl.Segmenter("th", {granularity: "word"});
  return texts.map(text => [...cutter.segment(text)].map(piece => [piece.segment, piece.isWordLike === true])); }"""


def paragraphs():
    """What people wrote in the sample's Markdown files, line by line, without marks, and in the cells of its tables."""
    for path in sorted((ROOT / "content").glob("**/*.md")):
        body = path.read_text(encoding="utf-8").split("\n---\n", 1)[-1]
        for line in body.split("\n"):
            if line and not re.search(r"[|*_`\[\]<>\\!]", line):
                yield re.sub(r"^[#>\s\-]+", "", line)
    for path in sorted((ROOT / "content").glob("**/*.csv")):
        for row in csv.reader(path.read_text(encoding="utf-8-sig").splitlines()):
            yield from row


def segments(texts):
    with sync_playwright() as playwright:
        browser = launch(playwright)
        cut = browser.new_page().evaluate(CUT, texts)
        browser.close()
    return cut


def chosen(candidates, count):
    return sorted(sorted(set(candidates), key=lambda text: hashlib.sha256(text.encode()).digest())[:count])


def phrases(pieces):
    for length in range(3, 7):
        for start in range(len(pieces) - length):
            run = pieces[start:start + length]
            text = "".join(text for text, _ in run)
            if run[0][1] and run[-1][1] and 8 <= len(text) <= 60 and '"' not in fold(text):
                yield text


def main():
    pages = searched_pages(ROOT / "public")
    cut = segments(list(paragraphs()))
    words = chosen((text for pieces in cut for text, is_word in pieces
                    if is_word and len(text) >= 3 and having(pages, [text])), 100)
    found = chosen((text for pieces in cut for text in phrases(pieces) if having(pages, [text])), 100)
    pairs = (first + second for first in words for second in words)
    absent = chosen((text for text in pairs if not having(pages, [text])), 50)
    text = json.dumps({"words": words, "phrases": found, "absent": absent}, ensure_ascii=False, indent=1)
    QUERIES.write_text(text + "\n", encoding="utf-8")
    print(len(words), "words,", len(found), "phrases,", len(absent), "absent")


if __name__ == "__main__":
    main()
