import os

import pytest

from handout.errors import SourceError
from handout.reading import read_document, read_source

from .sources import HEAD


def refusal(path):
    with pytest.raises(SourceError) as raised:
        read_document(path)
    return str(raised.value)


def test_a_file_that_is_not_there(tmp_path):
    assert refusal(tmp_path / "content.toml") == f"{tmp_path}/content.toml error: no such file or folder"


def test_a_folder_in_place_of_a_file(tmp_path):
    assert refusal(tmp_path) == f"{tmp_path} error: this is a folder, not a file; name the file in it"


def test_a_path_through_a_file(tmp_path):
    (tmp_path / "a").write_text("")
    assert refusal(tmp_path / "a" / "content.toml") == (
        f"{tmp_path}/a/content.toml error: cannot read this file: Not a directory"
    )


def test_a_name_with_a_nul(tmp_path):
    assert "cannot read this file" in refusal(tmp_path / "a\0.toml")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path):
    (tmp_path / "content.toml").touch(mode=0)
    assert refusal(tmp_path / "content.toml").endswith("error: cannot read this file: Permission denied")


@pytest.mark.parametrize(
    ("data", "place", "message"),
    [
        (b'a = "\xe9"\n', "1:6", "the byte 0xE9 is not UTF-8; save the file as UTF-8"),
        ('# é日\nb = "ü'.encode() + b"\xff\n", "2:7", "the byte 0xFF is not UTF-8; save the file as UTF-8"),
        (b"\xef\xbb\xbfa\xc3\n", "1:2", "the byte 0xC3 is not UTF-8; save the file as UTF-8"),
        ("a = 1\n".encode("utf-16"), "1:1", "this file is UTF-16; save it as UTF-8"),
        (b'a = "\xed\xa0\x80"\n', "1:6", "the byte 0xED is not UTF-8; save the file as UTF-8"),
    ],
)
def test_a_file_that_is_not_utf_8(tmp_path, data, place, message):
    (tmp_path / "content.toml").write_bytes(data)
    assert refusal(tmp_path / "content.toml") == f"{tmp_path}/content.toml:{place} error: {message}"


def test_a_byte_order_mark_is_no_character(tmp_path):
    (tmp_path / "content.toml").write_bytes(b"\xef\xbb\xbf" + f"titel = 1\n{HEAD}".encode())
    assert refusal(tmp_path / "content.toml").startswith(f'{tmp_path}/content.toml:1:1 error: unknown key "titel"')


def test_the_file_is_called_as_the_user_calls_it(tmp_path, monkeypatch):
    (tmp_path / "topics").mkdir()
    (tmp_path / "topics" / "sleep.toml").write_text("a = b")
    monkeypatch.chdir(tmp_path)
    source = read_source(type(tmp_path)("topics/sleep.toml"))
    assert [str(each.span) for each in source.broken] == ["topics/sleep.toml:1:5"]
