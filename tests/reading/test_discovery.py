from handout.reading import find_sources

from .sources import HEAD

FILES = {
    "content.toml": HEAD,
    "b/content.toml": 'titel = "x"\nlanguage = 3\n',
    "b/broken.toml": "= =",
    "b/latin.toml": b'title = "\xe9"',
    "b/UPPER.TOML": HEAD,
    "clinics/one.toml": 'name = "Example Clinic"\n',
    "clinics/two.toml": 'phon = "x"\nname = "Other Example Clinic"\n',
    "layouts/mine.toml": "[type.body]\nsize = 13\n",
    "b/layouts/mine.toml": "broken",
    "b/look.toml": 'format = "pdf"\n',
    "b/over.toml": 'extends = "handout"\n',
    "pyproject.toml": '[project]\nversion = "1"\n',
    "empty.toml": "",
    ".hidden/content.toml": HEAD,
    "b/.hidden.toml": HEAD,
    "notes.txt": HEAD,
}


def test_every_toml_file_is_told_by_what_it_holds(tmp_path):
    for name, text in FILES.items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True, parents=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    found = find_sources(tmp_path)

    def names(paths):
        return [path.relative_to(tmp_path).as_posix() for path in paths]

    assert names(found.sources) == ["b/UPPER.TOML", "b/broken.toml", "b/content.toml", "b/latin.toml", "content.toml"]
    assert names(found.clinics) == ["clinics/one.toml", "clinics/two.toml"]
    assert names(found.layouts) == ["b/layouts/mine.toml", "b/look.toml", "b/over.toml", "layouts/mine.toml"]
    assert names(found.others) == ["empty.toml", "pyproject.toml"]
    assert [str(each) for each in found.diagnostics] == [
        f"{tmp_path}/{name} warning: this is no content source, no layout and no clinic file; "
        "a content source begins with language, title and main_message"
        for name in ("empty.toml", "pyproject.toml")
    ]


def test_an_empty_folder_holds_nothing(tmp_path):
    assert find_sources(tmp_path).sources == ()


def test_a_folder_that_contains_itself_has_an_end(tmp_path):
    (tmp_path / "content.toml").write_text(HEAD)
    (tmp_path / "again").symlink_to(tmp_path)
    assert find_sources(tmp_path).sources == (tmp_path / "content.toml",)
