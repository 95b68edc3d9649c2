"""Photographs pages of a finished site at two widths, light and dark: `screenshots.py PUBLIC OUTPUT`."""

import base64
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Tests/Browser"))
from chromium import launch, serve

# What is shown: a name, the address, and what it is in Thai and English. A page that the site doesn't have is left out.
PAGES = [
    ("home", "/", "หน้าหลัก · home page"),
    ("index", "/2568/oit/", "รายการข้อมูลสาธารณะ · list of items"),
    ("item", "/2568/oit/o12/", "หน้าของข้อหนึ่ง · one item"),
    ("measures", "/2568/measures/", "มาตรการ · measures"),
    ("report", "/2568/reports/progress-6m/", "รายงาน · a report"),
    ("result", "/2567/ita/", "ผลการประเมิน · result of the assessment"),
    ("search", "/search/?q=แผน", "ค้นหา · search"),
    ("news", "/news/", "ข่าว · news"),
    ("page", "/about/", "หน้าทั่วไป · a general page"),
    ("gallery", "/gallery/", "ส่วนประกอบ · components"),
]
# The page that is also shown on paper.
PRINTED = "report"
# Window width: how much of the page's height is kept, and how much smaller the picture is than the page.
WIDTHS = {1280: (1500, 0.7), 320: (1000, 1)}
SCHEMES = ["light", "dark"]
QUALITIES = [50, 30, 10]
FILE_LIMIT, TOTAL_LIMIT = 150_000, 1_500_000


def photograph(browser, address, width, scheme, path):
    """With the quality that fits below the limit."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, locale="th-TH")
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    longest, scale = WIDTHS[width]
    height = min(page.evaluate("document.documentElement.scrollHeight"), longest)
    for quality in QUALITIES:
        answer = context.new_cdp_session(page).send("Page.captureScreenshot", {
            "format": "webp", "quality": quality, "captureBeyondViewport": True,
            "clip": {"x": 0, "y": 0, "width": width, "height": height, "scale": scale}})
        path.write_bytes(base64.b64decode(answer["data"]))
        if path.stat().st_size < FILE_LIMIT:
            context.close()
            return
    sys.exit(f"{path} is larger than {FILE_LIMIT} bytes")


def photograph_paper(browser, address, path):
    """The first sheet of the page as it is printed."""
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "page.pdf"
        page = browser.new_page()
        page.goto(address, wait_until="load")
        page.pdf(path=pdf, prefer_css_page_size=True)
        page.close()
        command = ["pdftoppm", "-png", "-gray", "-r", "60", "-f", "1", "-l", "1", "-singlefile", pdf, path.with_suffix("")]
        subprocess.run(command, check=True)
    if path.stat().st_size >= FILE_LIMIT:
        sys.exit(f"{path} is larger than {FILE_LIMIT} bytes")


def main(public, output):
    """What stands in the folder is replaced only when all has gone well."""
    shown = [page for page in PAGES if (public / page[1].split("?")[0].strip("/") / "index.html").is_file()]
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "screenshots"
        fresh.mkdir()
        with sync_playwright() as playwright, serve(public) as origin:
            browser = launch(playwright)
            for name, address, _ in shown:
                for width in WIDTHS:
                    for scheme in SCHEMES:
                        photograph(browser, origin + address, width, scheme, fresh / f"{name}-{width}-{scheme}.webp")
                if name == PRINTED:
                    photograph_paper(browser, origin + address, fresh / f"{name}-paper.png")
            browser.close()
        (fresh / "README.md").write_text(readme(shown))
        total = sum(file.stat().st_size for file in fresh.iterdir())
        print(f"{len(shown)} pages, {total:,} bytes")
        if total > TOTAL_LIMIT:
            sys.exit(f"that is more than {TOTAL_LIMIT:,} bytes")
        shutil.rmtree(output, ignore_errors=True)
        shutil.copytree(fresh, output)


def readme(shown):
    lines = ["# ภาพหน้าจอ · Screenshots", "",
             "ทำใหม่ด้วย `tools/screenshots` · Renewed by `tools/screenshots`.", ""]
    for name, address, words in shown:
        lines += [f"## {words}", "", f"`{address}`", "",
                  "| 1280, light | 1280, dark | 320, light | 320, dark |", "|---|---|---|---|",
                  "| " + " | ".join(f"![{words}, {width}, {scheme}]({name}-{width}-{scheme}.webp)"
                                    for width in WIDTHS for scheme in SCHEMES) + " |", ""]
        if name == PRINTED:
            lines += ["แผ่นแรกเมื่อพิมพ์ · The first sheet on paper", "", f"![{words}, A4]({name}-paper.png)", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
