import io
import zipfile

import pytest
from click.testing import CliRunner
from pptx import Presentation

from handout.cli.group import handout
from tests.topics import EXAMPLE


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content.toml").write_bytes(EXAMPLE.read_bytes())
    Presentation().save(tmp_path / "own.pptx")
    return tmp_path


def run(*arguments):
    return CliRunner().invoke(handout, [str(each) for each in arguments])


def layouts(path):
    return {slide.slide_layout.name for slide in Presentation(path).slides}


def bad_files():
    """Files that are no template, by their names."""
    stream = io.BytesIO()
    Presentation().save(stream)
    whole = stream.getvalue()
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w"):
        pass
    blank = Presentation()
    for layout in list(blank.slide_layouts)[:6] + list(blank.slide_layouts)[7:]:
        blank.slide_layouts.remove(layout)
    unusable = io.BytesIO()
    blank.save(unusable)
    return {
        "truncated.pptx": whole[: len(whole) // 2], "text.pptx": b"Words.", "empty.pptx": empty.getvalue(),
        "unusable.pptx": unusable.getvalue(),
    }  # fmt: skip


def test_the_mapping_is_printed_and_what_is_missing_is_a_warning(folder):
    done = run("template", "own.pptx")
    assert done.exit_code == 0
    assert 'points: "Title and Content", "Content Placeholder 2" (by its type)' in done.stdout
    assert "shown as plain lists: objectives," in done.stdout
    assert 'own.pptx warning: its font "Calibri" is not known here' in done.stderr


@pytest.mark.parametrize("name", bad_files())
def test_what_is_no_template_is_an_error_and_nothing_is_written(folder, name):
    (folder / name).write_bytes(bad_files()[name])
    for arguments in (("template", name), ("build", "--template", name)):
        done = run(*arguments)
        assert done.exit_code == 1
        assert f"{name} error: " in done.stderr
        assert done.stderr.count("\n") == 1
        assert "Traceback" not in done.output
    assert not (folder / "output").exists()


def test_a_template_that_is_not_there_is_an_error(folder):
    done = run("build", "--template", "none.pptx")
    assert (done.exit_code, "none.pptx error: cannot be read" in done.stderr) == (1, True)


def test_a_deck_is_built_on_a_template(folder):
    done = run("build", "--no-check", "--template", "own.pptx")
    assert done.exit_code == 0, done.stderr
    assert layouts(folder / "output/ketamine-neuroplasticity-slides.pptx") == {"Title Slide", "Title and Content"}
    assert (folder / "output/ketamine-neuroplasticity-handout.pdf").exists()


def test_another_template_makes_the_deck_anew(folder):
    path = folder / "output/ketamine-neuroplasticity-slides.pptx"
    assert run("build", "--no-check").exit_code == 0
    own = path.read_bytes()
    assert run("build", "--no-check", "--template", "own.pptx").exit_code == 0
    assert path.read_bytes() != own


def test_a_layout_names_the_template_beside_it(folder):
    (folder / "layouts").mkdir()
    (folder / "own.pptx").rename(folder / "layouts/own.pptx")
    (folder / "layouts/ours.toml").write_text('extends = "slides"\ntemplate = "own.pptx"\n')
    assert run("build", "--no-check", "--layout", "ours").exit_code == 0
    assert layouts(folder / "output/ketamine-neuroplasticity-ours.pptx") == {"Title Slide", "Title and Content"}


@pytest.mark.parametrize(
    ("name", "reason"),
    [("../own.pptx", "is outside the folder"), ("none.pptx", 'no file "none.pptx"'), ("ours.toml", "cannot be used")],
)
def test_a_layout_cannot_name_any_other_file(folder, name, reason):
    (folder / "layouts").mkdir()
    (folder / "layouts/ours.toml").write_text(f'extends = "slides"\ntemplate = "{name}"\n')
    done = run("build", "--no-check", "--layout", "ours")
    assert done.exit_code == 1
    assert "ours.toml:2:12 error: " in done.stderr
    assert reason in done.stderr
