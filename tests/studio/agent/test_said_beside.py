"""What is said beside a wish: greetings, places in front, what is kept after all, how many of what."""

import pytest

from studio.agent.drafts import of
from studio.agent.phrases.kit import Project, captions, clips, files, sounds
from studio.agent.tables_idioms import FILES, MADE, THREE, project, said

MORE = (
    *FILES,
    {"id": "b1", "filename": "office.jpg", "file_type": "image", "width": 4000, "height": 3000},
    {"id": "b2", "filename": "jingle.mp3", "file_type": "audio", "duration_ms": 60000},
    {"id": "b3", "filename": "brand_logo.png", "file_type": "image", "width": 400, "height": 200},
)  # fmt: skip


@pytest.fixture
def film():
    """A film of four files, beside which more have been uploaded."""
    found = Project(MORE)
    assert found.say(MADE).ok
    return found


@pytest.mark.parametrize(
    "words",
    [
        "Morning! Move the title to the top left",
        "Good evening all, title to the top left please",
        "早上好！标题放到左上角",
    ],
)
def test_a_greeting_is_no_time_of_day(words):
    found = project(THREE)
    before = clips(found.draft)
    draft = said(found, words)
    assert before == clips(draft)
    assert "top-left" == of(draft, 7)[0]["style"]["position"]


@pytest.mark.parametrize(
    "words",
    [
        "between the interview and the factory, show office.jpg for two and a half secs",
        "insert office.jpg between the interview and the factory for 2.5 seconds",
    ],
)
def test_a_place_in_front_belongs_to_the_wish(film, words):
    draft = film.say(words).draft
    assert ["a1", "a2", "b1", "a3", "a4"] == files(draft)
    assert 2500 == clips(draft)[2]["d"]


def test_an_upload_is_called_by_its_name_when_it_replaces_a_clip(film):
    assert ["a1", "a2", "a3", "b1"] == files(film.say("replace the team photo with the office one").draft)


@pytest.mark.parametrize(
    "words", ["whoops, I meant keep both", "actually keep the team photo", "算了还是留着团队照片"]
)
def test_what_is_kept_after_all_comes_back(film, words):
    film.say("delete the team photo")
    assert ["a1", "a2", "a3", "a4"] == files(film.say(words).draft)


def test_a_logo_that_is_not_there_becomes_no_smaller(film):
    reply = film.say("the logo is way too big, half its size")
    assert reply.draft is None
    assert "brand_logo.png" in reply.texts[-1]


def test_music_for_one_clip_only(film):
    heard = sounds(film.say("use jingle.mp3 only for the intro").draft)[0]
    assert (0, 5000) == (heard["st"], heard["d"])


@pytest.mark.parametrize(
    "words", ["put Anna's interview first", "interview first please", "the interview first"]
)
def test_what_comes_first(film, words):
    assert "a2" == files(film.say(words).draft)[0]


@pytest.mark.parametrize(
    "words",
    [
        "captions: 'A' on the first shot, 'B' on the second, 'C' on the third",
        "add 'A' over the first clip, 'B' over the second clip and 'C' over the third clip as captions",
        "第一段写“A”，第二段写“B”，第三段写“C”",
    ],
)
def test_texts_clip_by_clip(words):
    found = project(THREE)
    found.say("all hard cuts")
    draft = found.say(words).draft
    starts = [clip["st"] for clip in clips(draft)]
    texts = {one["txt"]: one["st"] for one in of(draft, 7)}
    assert starts == [texts[name] for name in "ABC"]


@pytest.mark.parametrize("words", ["make the flowers twice as dense", "twice as many flowers"])
def test_twice_as_many_is_not_twice_as_long(words):
    draft = said(project("a 12 second flower field at noon"), words)
    assert (12000, 2.0) == (draft["d"], clips(draft)[0]["scene"]["amounts"]["flowers"])


def test_the_first_half_second_is_half_a_second():
    draft = said(project("a 12 second flower field at noon"), "blur the first half second")
    assert [(500, True), (11500, False)] == [(clip["d"], "filters" in clip) for clip in clips(draft)]


def test_music_for_the_last_bit_cuts_no_picture():
    draft = said(
        project("a 12 second flower field with music"),
        "lose the music but keep it for the last bit, say 3 seconds",
    )
    assert (12000, 9000) == (draft["d"], sounds(draft)[0]["st"])


@pytest.mark.parametrize(
    "words", ["a hard cut into the aurora instead of the fade", "straight cut before the aurora, no dissolve"]
)
def test_a_cut_instead_of_a_fade(words):
    after = clips(said(project(THREE), words))
    assert [True, False] == ["tr" in clip for clip in after[1:]]


@pytest.mark.parametrize("words", ["the aurora a bit brighter, fewer stars", "极光亮一点，星星少一点"])
def test_how_it_looks_and_how_many_there_are(words):
    aurora = clips(project(THREE).say(words).draft)[2]
    assert aurora["filters"]["brightness"] > 0
    assert aurora["scene"]["amounts"]["stars"] < 1


@pytest.mark.parametrize("words", ["标题字间距大一点", "more letter spacing in the title"])
def test_spacing_of_letters_is_no_size(words):
    reply = project(THREE).say(words)
    assert reply.draft is None


def test_everything_is_not_every_file_once_its_captions_are_there():
    srt = {
        "id": "s",
        "filename": "subs.srt",
        "file_type": "subtitle",
        "text": "1\n00:00:01,000 --> 00:00:03,000\nOne\n",
    }
    found = Project((*FILES, srt))
    found.say("make a video from intro.mov and factory.mp4")
    found.say("add the captions from subs.srt")
    count = len(captions(found.draft))
    assert count == len(captions(found.say("everything 10 percent faster").draft))


def test_a_photo_that_is_not_there_yet_is_called_by_its_name(film):
    draft = film.say("insert the office photo before the team photo for 3 seconds").draft
    assert ["a1", "a2", "a3", "b1", "a4"] == files(draft)


@pytest.mark.parametrize("words", ["go full screen portrait, 9 by 16", "9 by 16 please"])
def test_a_ratio_in_words(words):
    assert "9:16" == said(project(THREE), words)["m"]["aspect"]


def test_music_off_from_a_second_on():
    heard = sounds(said(project(THREE), "turn off the music from second 8 on"))[0]
    assert (0, 8000) == (heard["st"], heard["d"])


def test_a_title_in_capitals_is_the_one_that_is_there():
    assert ["OPEN"] == [one["txt"] for one in of(said(project(THREE), "title in caps: 'OPEN'"), 7)]


@pytest.mark.parametrize(
    "words",
    [
        "insert office.jpg before team.jpg",
        "put office.jpg before the team photo",
        "add office.jpg after the factory clip",
    ],
)
def test_an_upload_goes_beside_the_clip_that_is_named(film, words):
    assert ["a1", "a2", "a3", "b1", "a4"] == files(film.say(words).draft)
