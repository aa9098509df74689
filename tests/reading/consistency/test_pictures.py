import os

import pytest

from ..sources import body_problems

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff\xe0"
SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'
FIGURE = '[[section]]\nheading = "H"\nfigure = {{ alt = "x", file = "{}" }}\n'

PLACE = f"3:{FIGURE.format('@').splitlines()[2].index('@') + 1}"
"""Where the name of the figure's file begins."""


@pytest.fixture
def folder(tmp_path):
    topic = tmp_path / "topic"
    (topic / "art").mkdir(parents=True)
    (topic / "brain.png").write_bytes(PNG)
    (topic / "art" / "Scan.JPG").write_bytes(JPEG)
    (topic / "leaf.svg").write_bytes(SVG)
    (topic / "brain.gif").write_bytes(b"GIF89a")
    (topic / "really.png").write_bytes(JPEG)
    (topic / "empty.png").write_bytes(b"")
    (tmp_path / "secret.png").write_bytes(PNG)
    os.symlink(tmp_path / "secret.png", topic / "link.png")
    os.symlink(topic / "brain.png", topic / "twin.png")
    os.symlink(topic / "loop.png", topic / "loop.png")
    os.symlink(tmp_path, topic / "up")
    return topic


@pytest.mark.parametrize("name", ["brain.png", "art/Scan.JPG", "./art/../brain.png", "leaf.svg", "twin.png"])
def test_a_picture_inside_the_folder(folder, name):
    assert body_problems(FIGURE.format(name), folder) == []


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("brian.png", 'no file "brian.png"; did you mean "brain.png"?'),
        ("art/scan.png", 'no file "art/scan.png"; did you mean "art/Scan.JPG"?'),
        ("nothing/like/it.png", 'no file "nothing/like/it.png"'),
        ("../secret.png", '"../secret.png" is outside the folder of its source; copy it into the folder'),
        ("../nothing.png", '"../nothing.png" is outside the folder of its source; copy it into the folder'),
        ("link.png", '"link.png" is outside the folder of its source; copy it into the folder'),
        ("up/secret.png", '"up/secret.png" is outside the folder of its source; copy it into the folder'),
        ("/etc/passwd", '"/etc/passwd" is an absolute path; name a file inside the folder of the source'),
        ("C:/x.png", '"C:/x.png" is an absolute path; name a file inside the folder of the source'),
        (
            "https://a.example/x.png",
            '"https://a.example/x.png" is an address; save the file in the folder and name it here',
        ),
        ("file:///etc/passwd", '"file:///etc/passwd" is an address; save the file in the folder and name it here'),
        ("art\\\\Scan.JPG", '"art\\Scan.JPG" has a backslash; write "art/Scan.JPG"'),
        ("art", '"art" is not a file; name a file'),
        ("brain.gif", '"brain.gif" cannot be used; it takes a file that ends in `.png`, `.jpg`, `.jpeg` or `.svg`'),
        ("really.png", '"really.png" is a JPEG picture by its content; name it so'),
        ("empty.png", '"empty.png" is not a PNG picture; save the picture again'),
        ("x" * 300 + ".png", f'"{"x" * 300}.png" cannot be read'),
        ("loop.png", None),
    ],
)
def test_a_picture_that_cannot_be_had(folder, name, message):
    (found,) = body_problems(FIGURE.format(name), folder)
    assert found.startswith(PLACE)
    assert message is None or found == f"{PLACE} {message}"


def test_a_name_with_a_nul_is_refused(folder):
    found = body_problems(FIGURE.format("a\\u0000.png"), folder)
    assert found == ["3:32 the character U+0000 cannot be printed; delete it"]


def test_logos_covers_and_icons_are_files_too(folder):
    body = (
        'cover = "brian.png"\n[clinic]\nlogo = "logo.png"\n'
        '[[section]]\nheading = "H"\ntext = "T"\nicon = "lief.svg"\n'
        '[[section]]\nheading = "H"\ntext = "T"\nicon = "leaf.svg"\n'
    )
    assert body_problems(body, folder) == [
        '1:10 no file "brian.png"; did you mean "brain.png"?',
        '3:9 no file "logo.png"; did you mean "loop.png"?',
        '7:9 no file "lief.svg"; did you mean "leaf.svg"?',
    ]


def test_without_a_folder_no_file_is_looked_for():
    assert body_problems(FIGURE.format("nowhere.png")) == []
