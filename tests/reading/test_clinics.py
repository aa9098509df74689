import pytest

from handout.content.clinic import Clinic
from handout.errors import SourceError
from handout.reading import load_clinic, read_clinic


def test_a_clinic_file_has_the_keys_of_a_clinic_at_its_root(tmp_path):
    (tmp_path / "one.toml").write_text('name = "Example Clinic"\ncolor = "#123456"\n')
    assert read_clinic(tmp_path / "one.toml") == Clinic(name="Example Clinic", color="#123456")
    assert load_clinic(tmp_path / "one.toml").source.folder == tmp_path


def test_its_problems_come_at_once(tmp_path):
    file = tmp_path / "one.toml"
    file.write_text('nam = "Example Clinic"\ncolor = "blue"\nlogo = "../logo.png"\n[clinic]\nteam = "a"\n')
    with pytest.raises(SourceError) as raised:
        read_clinic(file)
    assert str(raised.value).splitlines() == [
        f'{file}:1:1 error: unknown key "nam"; did you mean "name"?',
        f'{file}:2:10 error: `color` should be a colour such as "#0A5767", found "blue"',
        f'{file}:3:9 error: "../logo.png" is outside the folder of its source; copy it into the folder',
        f'{file}:4:2 error: unknown key "clinic"; delete this header: the keys under [clinic] are at the root here',
    ]
