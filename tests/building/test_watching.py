"""A watch hears of every file that a build reads, and of no other."""

from pathlib import Path

import pytest

from handout.building.options import BuildOptions
from handout.building.planning import plan_build
from handout.building.watching import Watch


class Change:
    """A change that happens while the watch waits; without one it would wait for ever."""

    def __init__(self, *changes):
        self.changes = list(changes)

    def __call__(self, seconds):
        if self.changes:
            self.changes.pop(0)()
        elif seconds > 0.2:
            raise TimeoutError


def waited(*changes, sources=("topics",), **options):
    settings = BuildOptions(clinics=(Path("clinics"),), layout_folders=(Path("layouts"),), **options)
    watch = Watch(settings, Change(*changes))
    watch.look()
    watch.follow(plan_build([Path(each) for each in sources], settings))
    return watch.wait()


def write(name, text="x"):
    def change():
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text)

    return change


@pytest.mark.parametrize(
    "name",
    ["topics/topic-0001.toml", "topics/new.toml", "topics/below/new.toml", "topics/figure.png", "clinics/new.toml",
     "clinics/logo-0.png", "layouts/mine.toml", "topics/layouts/mine.toml"],
)  # fmt: skip
def test_it_hears_of_what_a_build_reads(library, name):
    assert waited(write(name)) == (str(Path(name)),)


def test_it_hears_of_a_file_that_went(library):
    assert waited(Path("topics/topic-0001.toml").unlink) == (str(Path("topics/topic-0001.toml")),)


@pytest.mark.parametrize("name", ["output/a.pdf", "topics/.hidden.toml", "topics/.git/index", "elsewhere.toml"])
def test_it_does_not_hear_of_other_files(library, name):
    with pytest.raises(TimeoutError):
        waited(write(name))


def test_an_output_folder_among_the_topics_is_left_out(library):
    with pytest.raises(TimeoutError):
        waited(write("topics/output/a.pdf"), output=Path("topics/output"))


def test_a_single_topic_is_watched_with_its_folder_but_not_below(library):
    source = "topics/topic-0000.toml"
    assert waited(write("topics/figure.png"), sources=(source,))
    with pytest.raises(TimeoutError):
        waited(write("topics/below/new.toml"), sources=(source,))


def test_several_changes_at_once_are_one(library):
    names = [f"topics/topic-000{number}.toml" for number in range(3)]
    assert waited(*map(write, names)) == tuple(str(Path(name)) for name in names)


def test_a_change_between_reading_and_waiting_is_not_lost(library):
    settings = BuildOptions()
    watch = Watch(settings, Change())
    watch.look()
    watch.follow(plan_build([Path("topics")], settings))
    watch.look()
    plan = plan_build([Path("topics")], settings)
    write("topics/topic-0001.toml")()
    watch.follow(plan)
    assert watch.wait() == (str(Path("topics/topic-0001.toml")),)
