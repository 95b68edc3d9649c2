"""The sites that the tests look at: the sample in public/, and two that are built for them."""

import struct
import subprocess
import zlib

from archive import ROOT, Archive

BUILT = [path for path in (ROOT / ".build/release/prongsai", ROOT / ".build/debug/prongsai") if path.is_file()]
# The newer of the two, lest one that was left over speak for the sources.
BINARY = max(BUILT, key=lambda path: path.stat().st_mtime, default=None)

# One page of each template of the awkward site, and the components in every state.
MADE_PAGES = {
    "gallery": "gallery!/gallery/",
    "awkward-home": "awkward!/",
    "awkward-oit": "awkward!/2568/oit/",
    "awkward-item": "awkward!/2568/oit/o01/",
    "awkward-long": "awkward!/long/",
    "awkward-table": "awkward!/table/",
    "awkward-photo": "awkward!/photo/",
    "awkward-news": "awkward!/news/2568-03-01-long/",
}


def build(site, output, *options):
    command = [BINARY, "build", "--site", site, "--output", output, *options]
    result = subprocess.run(command, capture_output=True, timeout=120)
    assert result.returncode == 0, result.stdout.decode(errors="replace")
    return output


def build_gallery(folder):
    return build(ROOT, folder / "public", "--gallery")


def build_awkward(folder):
    """Titles of 300 characters, words of 80 without a break, a table of 30 columns, a photograph of 20 megapixels, no
    logo, names with quotes and angle brackets, and two colours that can just be told from white."""
    site = folder / "site"
    site.mkdir()
    (site / "content/files").mkdir(parents=True)
    (site / "content/files/photo.png").write_bytes(photograph(5000, 4000))
    Archive(ROOT / "Tests/Fixtures/awkward/awkward.txt").write(site)
    return build(site, folder / "public")


def photograph(width, height):
    """A grey PNG: large on the screen, small on the disk."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress((b"\x00" + b"\xaa" * ((width + 7) // 8)) * height, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
