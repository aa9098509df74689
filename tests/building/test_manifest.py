"""The manifest: what is known of the outputs outlives a build, and two builds at once."""

from handout.building.manifest import MANIFEST, Manifest, OutputEntry
from handout.building.stores.folder_store import FolderStore


def entry(source="topic.toml"):
    return OutputEntry(made_of="a" * 64, sha256="b" * 64, size=3, change="1", source=source)


def test_what_was_recorded_is_there_again(tmp_path):
    manifest = Manifest(FolderStore(tmp_path))
    manifest.record("a-handout.pdf", entry())
    manifest.save()
    assert Manifest(FolderStore(tmp_path)).entries == {"a-handout.pdf": entry()}


def test_two_builds_keep_each_others_entries(tmp_path):
    first, second = Manifest(FolderStore(tmp_path)), Manifest(FolderStore(tmp_path))
    first.record("a-handout.pdf", entry())
    second.record("b-handout.pdf", entry())
    first.save()
    second.save()
    first.record("c-handout.pdf", entry())
    first.save()
    assert set(Manifest(FolderStore(tmp_path)).entries) == {"a-handout.pdf", "b-handout.pdf", "c-handout.pdf"}


def test_nothing_new_writes_nothing(tmp_path):
    Manifest(FolderStore(tmp_path)).save()
    assert list(tmp_path.iterdir()) == []


def test_it_is_written_from_time_to_time(tmp_path):
    now = [0.0]
    manifest = Manifest(FolderStore(tmp_path), lambda: now[0])
    for second in range(1, 5):
        now[0] = float(second)
        manifest.record(f"{second}-handout.pdf", entry())
        manifest.save_when_due()
        assert (tmp_path / MANIFEST).exists() == (second >= 3)


def test_an_entry_a_line(tmp_path):
    manifest = Manifest(FolderStore(tmp_path))
    manifest.record("b-handout.pdf", entry())
    manifest.record("a-handout.pdf", entry('a"},"b.toml'))
    manifest.save()
    lines = (tmp_path / MANIFEST).read_text().splitlines()
    assert len(lines) == 2
    assert '"a-handout.pdf"' in lines[0]
    assert Manifest(FolderStore(tmp_path)).entries["a-handout.pdf"].source == 'a"},"b.toml'
