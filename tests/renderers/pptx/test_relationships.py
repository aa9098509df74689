import pytest

from handout.errors import RenderError
from handout.figures.pictures import Picture
from handout.renderers.pptx.relationships import Media, Relationships


def test_the_same_address_is_kept_once():
    found = Relationships(Media())
    assert found.link("https://clinic.example") == found.link("https://clinic.example") == "rId1"
    assert found.xml.count("<Relationship ") == 1


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "\\\\server\\share", "data:text/html,x", ""]
)
def test_an_address_that_could_start_a_program_is_refused(url):
    with pytest.raises(RenderError, match="cannot link"):
        Relationships(Media()).link(url)


@pytest.mark.parametrize("url", ["https://a.example/x?y=1&z=2", "mailto:care@clinic.example", "tel:+15555550100"])
def test_web_mail_and_telephone_open(url):
    found = Relationships(Media())
    found.link(url)
    assert url.replace("&", "&amp;") in found.xml
    assert 'TargetMode="External"' in found.xml


def test_spaces_and_angles_in_an_address_are_percent_encoded():
    found = Relationships(Media())
    found.link("https://a.example/x y<z>é")
    assert "https://a.example/x%20y%3Cz%3E%C3%A9" in found.xml


def test_a_percent_sign_is_not_encoded_twice():
    found = Relationships(Media())
    found.link("https://a.example/%20")
    assert "https://a.example/%20" in found.xml


def test_a_picture_is_held_once_for_all_parts():
    media = Media()
    png, jpeg = Picture(data=b"\x89PNG1", width=1, height=1), Picture(data=b"\xff\xd8\xff", width=1, height=1)
    one, other = Relationships(media), Relationships(media)
    assert one.picture(png) == other.picture(png) == "rId1"
    one.picture(jpeg)
    assert media.files == {"image1.png": b"\x89PNG1", "image2.jpeg": b"\xff\xd8\xff"}
