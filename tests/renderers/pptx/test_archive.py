import io
import zipfile

from handout.renderers.pptx.archive import archive, pack


def test_parts_come_back_as_they_went_in_and_in_their_order():
    found = zipfile.ZipFile(io.BytesIO(archive([pack("b.xml", "<b>é</b>"), pack("a.bin", b"\x00\xff" * 99)])))
    assert found.namelist() == ["b.xml", "a.bin"]
    assert found.read("b.xml").decode() == "<b>é</b>"
    assert found.read("a.bin") == b"\x00\xff" * 99
    assert found.testzip() is None


def test_an_empty_part_is_a_part():
    assert zipfile.ZipFile(io.BytesIO(archive([pack("a", "")]))).read("a") == b""
