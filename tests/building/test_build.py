"""A build makes what is not there yet, and nothing else."""

import datetime
import os
from pathlib import Path

import pytest

from handout.building.build import BuildOptions, build
from handout.building.jobs import JobState
from handout.building.layout_files import read_layout
from handout.building.producing import produce
from handout.content.style_name import StyleName
from handout.reading import read_document
from tests.building.library import litter, outputs, write_clinics, write_topics

CLINICS = (Path("clinics"),)


def run(*sources, **options):
    settings = {"layouts": ("handout", "slides"), "clinics": CLINICS, "jobs": 1, **options}
    return build([Path(each) for each in sources] or [Path("topics")], BuildOptions(**settings))


def made(report):
    return sorted(each.job.name for each in report.results if each.state is JobState.BUILT)


def replace(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


@pytest.fixture
def built(library):
    report = run()
    assert report.ok
    assert len(made(report)) == 12
    return library


def test_what_is_there_already_is_left_alone(built):
    before = outputs(built / "output")
    times = {path: path.stat().st_mtime_ns for path in (built / "output").rglob("*")}
    again = run()
    assert again.ok
    assert made(again) == []
    assert {each.state for each in again.results} == {JobState.SKIPPED}
    assert outputs(built / "output") == before
    assert times == {path: path.stat().st_mtime_ns for path in (built / "output").rglob("*")}


def test_one_changed_topic_makes_its_outputs_anew(built):
    replace(built / "topics" / "topic-0001.toml", "A. Sample", "B. Sample")
    assert made(run()) == [
        f"clinic-00{clinic}/topic-0001-{end}" for clinic in (0, 1) for end in ("handout.pdf", "slides.pptx")
    ]


def test_one_changed_clinic_makes_its_outputs_anew(built):
    replace(built / "clinics" / "clinic-001.toml", "0101", "0199")
    assert {name.split("/")[0] for name in made(run())} == {"clinic-001"}


def test_a_changed_logo_makes_the_outputs_of_its_clinic_anew(built):
    from PIL import Image

    Image.new("RGB", (40, 40), "#123456").save(built / "clinics" / "logo-0.png")
    assert {name.split("/")[0] for name in made(run())} == {"clinic-000"}


def test_a_changed_picture_makes_the_outputs_of_its_topic_anew(built):
    from PIL import Image

    Image.new("RGB", (60, 40), "#993333").save(built / "topics" / "figure.png")
    assert {name.split("/")[1][:10] for name in made(run())} == {"topic-0000"}


def test_a_changed_reference_file_makes_the_outputs_of_its_topic_anew(library):
    book = "@book{one2, author={Example, A.}, title={%s}, year={2020}, publisher={Sample Press}}"
    (library / "topics" / "list.bib").write_text(book % "A first title")
    topic = library / "topics" / "topic-0002.toml"
    text = topic.read_text()
    topic.write_text(text[: text.index("[[reference]]")] + '[bibliography]\nfiles = ["list.bib"]\n')
    assert run().ok
    (library / "topics" / "list.bib").write_text(book % "Another title")
    assert {name.split("/")[1][:10] for name in made(run())} == {"topic-0002"}


def test_a_changed_layout_below_the_one_that_is_built_counts(library):
    (library / "layouts").mkdir()
    (library / "layouts" / "base.toml").write_text('extends = "handout"\n')
    (library / "layouts" / "mine.toml").write_text('extends = "base"\n')
    options = {"layouts": ("mine", "slides"), "layout_folders": (Path("layouts"),)}
    assert len(made(run(**options))) == 12
    (library / "layouts" / "base.toml").write_text('extends = "handout"\npaper = "a4"\n')
    assert {name.rsplit("-", 1)[1] for name in made(run(**options))} == {"mine.pdf"}


def test_another_style_makes_everything_anew(built):
    assert len(made(run(style=StyleName.APA))) == 12


def test_another_day_counts_only_for_topics_without_dates(built):
    topic = built / "topics" / "topic-0001.toml"
    replace(topic, "published = 2026-01-01\nreviewed = 2026-01-01\n", "")
    run()
    assert len(made(run(today=datetime.date(2026, 3, 4)))) == 4


def test_another_version_makes_everything_anew(built, monkeypatch):
    monkeypatch.setattr("handout.building.origins.toolchain_versions", lambda: "handout 99")
    assert len(made(run())) == 12


def test_force_makes_everything_anew(built):
    assert len(made(run(force=True))) == 12


@pytest.mark.parametrize("change", [Path.unlink, lambda path: path.write_bytes(b"%PDF-1.7")])
def test_an_output_that_is_missing_or_cut_short_is_made_anew(built, change):
    name = "clinic-000/topic-0001-handout.pdf"
    before = outputs(built / "output")
    change(built / "output" / name)
    assert made(run()) == [name]
    assert outputs(built / "output") == before


def test_an_output_with_one_other_byte_is_made_anew(built):
    name = "clinic-000/topic-0001-handout.pdf"
    path = built / "output" / name
    data, times = bytearray(path.read_bytes()), path.stat()
    data[100] ^= 1
    path.write_bytes(data)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert made(run()) == [name]


def test_outputs_that_were_only_copied_are_read_and_kept(built):
    for path in (built / "output").rglob("*.pdf"):
        path.write_bytes(path.read_bytes())
    assert made(run()) == []


def test_a_manifest_that_cannot_be_read_costs_a_build(built):
    (built / "output" / ".handout-manifest.json").write_text('{"outputs": [')
    assert len(made(run())) == 12
    assert made(run()) == []


def test_outputs_whose_job_is_gone_are_listed_and_removed_only_when_asked(built):
    (built / "topics" / "topic-0002.toml").unlink()
    report = run()
    assert len(report.orphaned) == 4
    assert len(outputs(built / "output")) == 12
    report = run(prune=True)
    assert report.orphaned == ()
    assert len(report.pruned) == 4
    assert len(outputs(built / "output")) == 8
    assert run(prune=True).pruned == ()


@pytest.mark.parametrize("others", [{"layouts": ("slides",)}, {"clinics": ()}, {"layouts": ("large-print",)}])
def test_outputs_of_other_layouts_and_of_clinics_belong_to_another_command(built, others):
    before = set(outputs(built / "output"))
    report = run(prune=True, **others)
    assert report.orphaned == report.pruned == ()
    assert before <= set(outputs(built / "output"))


def test_the_folder_of_a_clinic_that_is_gone_goes_with_its_last_output(built):
    (built / "clinics" / "clinic-001.toml").unlink()
    assert len(run(prune=True).pruned) == 6
    assert not (built / "output" / "clinic-001").exists()


def test_an_output_that_was_changed_by_hand_is_not_removed(built):
    (built / "topics" / "topic-0002.toml").unlink()
    (built / "output" / "clinic-000" / "topic-0002-handout.pdf").write_bytes(b"mine")
    report = run(prune=True)
    assert len(report.pruned) == 3
    assert report.orphaned == ("clinic-000/topic-0002-handout.pdf",)


def test_building_one_topic_leaves_the_outputs_of_the_others(built):
    report = run("topics/topic-0001.toml", prune=True)
    assert report.orphaned == report.pruned == ()


def test_a_topic_that_cannot_be_read_does_not_lose_its_outputs(built):
    (built / "topics" / "topic-0002.toml").write_text("language = 3")
    report = run(prune=True)
    assert not report.ok
    assert report.orphaned == report.pruned == ()
    assert len(outputs(built / "output")) == 12


def test_a_manifest_cannot_have_files_removed_outside(built):
    secret = built / "secret.pdf"
    secret.write_bytes(b"kept")
    manifest = built / "output" / ".handout-manifest.json"
    manifest.write_text(manifest.read_text().replace("clinic-000/topic-0002-handout.pdf", "../secret.pdf"))
    (built / "topics" / "topic-0002.toml").unlink()
    report = run(prune=True)
    assert len(report.pruned) == 3
    assert secret.read_bytes() == b"kept"


def test_a_logo_and_a_figure_of_one_name_are_two_pictures(tmp_path, monkeypatch):
    from PIL import Image

    write_topics(tmp_path / "topics", 1, figures=True)
    write_clinics(tmp_path / "clinics", 1, logos=True)
    monkeypatch.chdir(tmp_path)
    assert run(layouts=("handout",)).ok
    first = outputs(tmp_path / "output")
    Image.open(tmp_path / "clinics" / "logo-0.png").save(tmp_path / "clinics" / "figure.png")
    replace(tmp_path / "clinics" / "clinic-000.toml", "logo-0.png", "figure.png")
    assert run(layouts=("handout",)).ok
    assert outputs(tmp_path / "output") == first


def test_a_built_output_is_what_produce_returns(built):
    document = read_document(built / "topics" / "topic-0001.toml")
    run(clinics=(), output=Path("own"))
    found = (built / "own" / "topic-0001-handout.pdf").read_bytes()
    assert found == produce(document, read_layout("handout"), {})


def test_a_failure_names_source_clinic_and_layout_and_stops_no_other(library):
    long = "A sentence that takes its room on the page. " * 400
    replace(
        library / "topics" / "topic-0001.toml",
        "[nutshell]",
        f'[[section]]\nheading = "Long"\ntext = "{long}"\n[nutshell]',
    )
    report = run(layouts=("handout", "large-print"))
    assert not report.ok
    failed = [each for each in report.results if each.state is JobState.FAILED]
    assert [each.job.name for each in failed] == [
        "clinic-000/topic-0001-handout.pdf",
        "clinic-001/topic-0001-handout.pdf",
    ]
    said = str(failed[1].diagnostics[0])
    assert said.startswith(str(Path("topics/topic-0001.toml")))
    assert f"layout handout, clinic {Path('clinics/clinic-001.toml')}" in said
    assert len(made(report)) == 10


def test_a_problem_of_ours_fails_its_job_and_no_other(library, monkeypatch):
    def breaks(document, *rest):
        if document.id == "topic-0001":
            raise ZeroDivisionError("by nought")
        return produce(document, *rest)

    monkeypatch.setattr("handout.building.executors.work.produce", breaks)
    report = run()
    assert len(made(report)) == 8
    assert "ZeroDivisionError" in str(next(each for each in report.results if not each.built).diagnostics[0])


def test_a_disk_that_is_full_fails_jobs_and_leaves_no_part(built, monkeypatch):
    before = outputs(built / "output")

    def full(number):
        raise OSError(28, "No space left on device")

    replace(built / "topics" / "topic-0001.toml", "A. Sample", "B. Sample")
    with monkeypatch.context() as broken:
        broken.setattr("os.fsync", full)
        report = run()
    assert not report.ok
    assert {each.state for each in report.results} == {JobState.SKIPPED, JobState.FAILED}
    assert "no space left on device" in str(next(each for each in report.results if each.diagnostics).diagnostics[0])
    assert outputs(built / "output") == before
    assert litter(built / "output") == []
    assert len(made(run())) == 4


@pytest.mark.parametrize(("style", "warned"), [("vancouver", True), ("ama", False), ("apa", False), ("harvard", False)])
def test_a_page_that_a_style_does_not_print_is_told(tmp_path, style, warned):
    path = tmp_path / "content.toml"
    path.write_text(
        'language = "en"\ntitle = "A"\nmain_message = "Rest helps [@a, p. 12]."\n[bibliography]\n'
        f'style = "{style}"\n[[reference]]\nid = "a"\ntype = "book"\ntitle = "A book"\n'
    )
    report = build([path], BuildOptions(layouts=("handout",), output=tmp_path / "output"))
    found = [str(each) for each in report.diagnostics if "prints no pages" in each.message]
    assert bool(found) == warned
    assert all(f'{path}:3:29 warning: the style vancouver prints no pages: "12"' in each for each in found)


SAME = 'language = "en"\ntitle = "Same title"\nmain_message = "Take {dose} mg."\n'


def test_a_topic_never_takes_the_place_of_another_ones_output(tmp_path):
    topics = {name: tmp_path / name / "content.toml" for name in ("a", "b")}
    for dose, path in enumerate(topics.values()):
        path.parent.mkdir()
        path.write_text(SAME.format(dose=dose))
    settings = BuildOptions(layouts=("handout",), output=tmp_path / "output")
    assert build([topics["a"]], settings).ok
    before = (tmp_path / "output" / "same-title-handout.pdf").read_bytes()
    report = build([topics["b"]], settings)
    (result,) = report.results
    assert result.state is JobState.FAILED
    assert f"was made of {topics['a']}" in str(result.diagnostics[0])
    assert report.outdated == ()
    assert (tmp_path / "output" / "same-title-handout.pdf").read_bytes() == before
    topics["a"].rename(tmp_path / "moved.toml")
    assert build([tmp_path / "moved.toml"], settings).ok
    (tmp_path / "moved.toml").unlink()
    assert build([topics["b"]], settings).ok


def test_what_cannot_be_read_is_told_also_where_the_place_is_none(tmp_path):
    path = tmp_path / "content.toml"
    path.write_text("no TOML")
    report = build([path], BuildOptions(output="nowhere://bucket"))
    assert not report.ok
    assert report.outdated == ()
    assert any("content.toml" in str(each) for each in report.diagnostics)


def test_what_a_broken_layout_keeps_a_build_from_looking_at_is_not_said_to_be_outdated(library):
    assert run().ok
    report = run(layouts=("hanout",))
    assert not report.ok
    assert (report.outdated, len(report.unseen)) == ((), 12)
    replace(Path("topics/topic-0000.toml"), 'language = "en-US"', "language = ")
    report = run(layouts=("hanout",))
    assert [name for name in report.outdated if "topic-0000" not in name] == []
    assert (len(report.outdated), len(report.unseen)) == (4, 8)
