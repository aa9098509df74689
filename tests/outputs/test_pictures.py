"""Pictures of every kind are built well, or refused with a clear error; none is read from outside the folder."""

import io
import struct
import zlib

import pytest
from click.testing import CliRunner
from PIL import Image
from pypdf import PdfReader

from handout.cli.group import handout
from tests.conformance.tools import verapdf

SOURCE = """\
language = "en"
title = "A picture"
main_message = "One picture."
max_pages = 0

[[section]]
heading = "A heading"
text = "Some text."
figure = {{ file = "{name}", alt = "A square with a gradient.", caption = "The caption" }}
"""

GRADIENT = Image.linear_gradient("L").resize((1600, 1200))
RGB = Image.merge("RGB", (GRADIENT, GRADIENT.transpose(Image.Transpose.ROTATE_180), GRADIENT))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def saved(image, form, **options):
    buffer = io.BytesIO()
    image.save(buffer, form, **options)
    return buffer.getvalue()


def noisy_png():
    """A PNG file of more than two megabytes."""
    noise = Image.effect_noise((1700, 1700), 90).convert("RGB")
    data = saved(noise, "PNG")
    assert len(data) > 2_000_000
    return data


GOOD = {
    "large.png": noisy_png,
    "cmyk.jpg": lambda: saved(RGB.convert("CMYK"), "JPEG"),
    "alpha.png": lambda: saved(Image.merge("RGBA", (*RGB.split(), GRADIENT)), "PNG"),
    "palette.png": lambda: saved(RGB.quantize(16), "PNG"),
    "grey.png": lambda: saved(GRADIENT, "PNG"),
    "photo.jpeg": lambda: saved(RGB, "JPEG"),
    "drawing.svg": lambda: (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M2 2h36v16H2z"/></svg>'
    ),
}


def bomb():
    """A small PNG file that claims to hold 60,000 x 60,000 pixels."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 100_000)) + chunk(b"IEND", b"")


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{}</svg>'
BAD = {
    "script.svg": lambda: SVG.format("<script>alert(1)</script><path d='M0 0h9'/>").encode(),
    "outside.svg": lambda: SVG.format('<image xlink:href="file:///etc/passwd" width="9" height="9"/>').encode(),
    "entity.svg": lambda: b'<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + SVG.format("<text>&a;</text>").encode(),
    "truncated.png": lambda: saved(RGB, "PNG")[:2000],
    "truncated.jpg": lambda: saved(RGB, "JPEG")[:3000],
    "bomb.png": bomb,
    "text.png": lambda: b"this is no picture",
    "empty.png": lambda: b"",
    "movie.gif": lambda: saved(GRADIENT, "GIF"),
}


def build(folder, name, data):
    (folder / name).write_bytes(data)
    (folder / "content.toml").write_text(SOURCE.format(name=name))
    result = CliRunner().invoke(handout, ["build", "--no-check"])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.mark.parametrize("name", GOOD)
def test_a_good_picture_is_shown_in_both_outputs(folder, name):
    result = build(folder, name, GOOD[name]())
    assert result.exit_code == 0, result.stderr
    assert (folder / "output" / "a-picture-slides.pptx").exists()
    pdf = folder / "output" / "a-picture-handout.pdf"
    assert pdf.stat().st_size < 3_000_000
    images = [image for page in PdfReader(pdf).pages for image in page.images]
    assert len(images) == (0 if name.endswith(".svg") else 1)
    for image in images:
        # 332 points of text width at 300 pixels an inch.
        assert image.image.width <= 1384
        assert image.image.mode in ("RGB", "L")


def test_handouts_with_pictures_are_archival(folder):
    files = []
    for name, make in GOOD.items():
        build(folder, name, make())
        files.append(folder / f"{name}.pdf")
        (folder / "output" / "a-picture-handout.pdf").rename(files[-1])
    done = verapdf("PDFUA-1,PDFA-2A", *files)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", BAD)
def test_a_bad_picture_is_refused_at_its_place(folder, name):
    result = build(folder, name, BAD[name]())
    assert result.exit_code == 1
    assert result.stderr.startswith("content.toml:9:20 error: ")
    assert name in result.stderr
    assert not (folder / "output").exists()


def test_a_picture_without_words_for_it_is_an_error(folder):
    (folder / "a.png").write_bytes(saved(GRADIENT, "PNG"))
    (folder / "content.toml").write_text(SOURCE.format(name="a.png").replace("A square with a gradient.", ""))
    result = CliRunner().invoke(handout, ["build", "--no-check"])
    assert result.exit_code == 1
    assert "alt" in result.stderr


def test_a_decorative_picture_is_no_part_of_the_structure(folder):
    (folder / "a.png").write_bytes(saved(GRADIENT, "PNG"))
    text = SOURCE.format(name="a.png").replace('alt = "A square with a gradient."', "decorative = true")
    (folder / "content.toml").write_text(text)
    result = CliRunner().invoke(handout, ["build", "--no-check", "--to", "pdf"])
    assert result.exit_code == 0, result.stderr
    from tests.outputs.structure import structure

    assert "Figure" not in structure((folder / "output" / "a-picture-handout.pdf").read_bytes())
