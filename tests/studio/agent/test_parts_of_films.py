"""Edits that hold for a part of a film: one clip, the rest, a time; and what lies over it only there."""

import pytest

from studio.agent.drafts import of, titles
from studio.agent.phrases.kit import Project, clips, overlays, sounds
from studio.agent.plain import language_of
from studio.agent.tables_parts_of_films import VOICE, film, said


@pytest.mark.parametrize(
    "words",
    [
        "make the beach clip black and white and the rest a bit warmer",
        "beach那段改成黑白，其他的暖一点",
        "mach den Clip beach schwarzweiß und den Rest etwas wärmer",
    ],
)
def test_the_rest_are_the_other_clips(words):
    project = film()
    said(project, words, language_of(words))
    looks = [clip.get("filters", {}) for clip in clips(project.draft)]
    assert "mono" == looks[0]["look"] and "warmth" not in looks[0]
    assert all(look["warmth"] > 0 and "look" not in look for look in looks[1:])


@pytest.mark.parametrize(
    "words", ["brighten the photo and add some contrast", "照片太暗，亮一点，再加点对比度"]
)
def test_what_follows_goes_on_about_the_same_clip(words):
    project = film()
    said(project, words, language_of(words))
    assert [None, None, {"brightness", "contrast"}] == [
        set(clip["filters"]) if "filters" in clip else None for clip in clips(project.draft)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "show the photo for 6 secs with a slow zoom",
        "照片显示6秒，慢慢放大",
        "each photo 6 seconds, with a slow zoom in",
    ],
)
def test_a_length_and_an_effect_are_both_done(words):
    project = film()
    said(project, words, language_of(words))
    photo = clips(project.draft)[-1]
    assert 6000 == photo["d"] and photo["zoom"]["to"]["scale"] > 1
    assert not any(clip.get("zoom") for clip in clips(project.draft)[:-1])


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("speed up the karaoke bit", "en"),
        ("velocizza il mercato del doppio", "it"),
        ("饭局那段声音太吵了，关掉", "zh"),
    ],
)
def test_an_unknown_name_never_means_all_clips(words, language):
    project = film()
    before = project.draft
    reply = said(project, words, language)
    assert not reply.ok and project.draft == before
    assert any(name in reply.texts[0] for name in ("karaoke", "mercato", "饭局"))


@pytest.mark.parametrize(
    "words",
    ["put 'SALE' on product2", "在product2上写“SALE”", "add the text 'SALE' while the photo is showing"],
)
def test_a_title_over_a_clip_is_seen_as_long_as_the_clip(words):
    project = film()
    said(project, words, language_of(words))
    assert [("SALE", 15.0, 18.0)] == titles(project.draft)


@pytest.mark.parametrize(
    "words",
    ["hide the logo while the photo is showing", "hide the logo during the last clip", "照片出现时隐藏logo"],
)
def test_a_logo_is_hidden_for_a_while(words):
    project = film("put the logo in the top right corner")
    said(project, words, language_of(words))
    assert [(0, 15000)] == [(one["st"], one["d"]) for one in overlays(project.draft)]
    said(project, "hide the logo from 2 to 4 seconds")
    assert [(0, 2000), (4000, 11000)] == [(one["st"], one["d"]) for one in overlays(project.draft)]


@pytest.mark.parametrize(
    "words", ["no text in the first 2 seconds", "前2秒不要字", "remove the title during the first 2 seconds"]
)
def test_titles_give_way_for_a_time(words):
    project = film("add the title 'Hello' from 0:01 to 0:06")
    said(project, words, language_of(words))
    assert [("Hello", 2.0, 6.0)] == titles(project.draft)


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("music at 20% from 0:02 to 0:05", 0.2),
        ("第2秒到第5秒音乐小声一点", 0.6),
        ("no music from 2 to 5 seconds", 0.0),
        ("musique à 20% de 2 à 5 secondes", 0.2),
    ],
)
def test_music_has_another_volume_for_a_while(words, level):
    project = film()
    said(project, words, "fr" if "musique" in words else language_of(words))
    (music,) = sounds(project.draft)
    assert 0.8 == music["vol"]
    assert [{"st": 2000, "d": 3000, "vol": level}] == music["levels"]
    said(project, "music at 50%")
    assert "levels" not in sounds(project.draft)[0]


@pytest.mark.parametrize(
    "words",
    ["make it square but keep the beach in the middle of the frame", "go 1:1, keep the beach centred"],
)
def test_to_keep_something_in_the_middle_removes_nothing(words):
    project = film()
    said(project, words)
    assert 3 == len(clips(project.draft))
    assert "1:1" == project.draft["m"]["aspect"]


@pytest.mark.parametrize("words", ["drop the music to a third of what it is now", "音乐降到三分之一"])
def test_a_share_of_the_volume(words):
    project = film()
    said(project, words, language_of(words))
    assert 0.267 == sounds(project.draft)[0]["vol"]


def test_a_title_is_called_by_its_words_without_quotation_marks():
    project = film("add the title 'Day One' at the start", "add the title 'Good Night' at the end")
    said(project, "сделай надпись day one красной", "ru")
    said(project, "hapus tulisan Good Night", "id")
    (title,) = of(project.draft, 7)
    assert ("Day One", "#ff3b30") == (title["txt"], title["style"]["color"])


@pytest.mark.parametrize(
    ("words", "language", "place"),
    [
        ("move the text up a bit", "en", "lower-third"),
        ("标题再往上一点", "zh", "lower-third"),
        ("den Titel etwas höher", "de", "lower-third"),
    ],
)
def test_a_title_goes_a_step_up(words, language, place):
    project = film("add the title 'Hello' at the bottom for 3 seconds")
    said(project, words, language)
    assert place == of(project.draft, 7)[0]["style"]["position"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("mute the sound of the dinner clip", "en"),
        ("把晚餐视频静音", "zh"),
        ("coupe le son du dîner", "fr"),
        ("dinner那段静音", "zh"),
    ],
)
def test_a_file_is_found_by_what_its_name_means(words, language):
    project = film()
    said(project, words, language)
    assert [1.0, 0.0] == [clip["vol"] for clip in clips(project.draft)[:2]]


def test_mute_it_after_a_clip_means_that_clip():
    project = film()
    said(project, "play the beach clip twice as fast and mute it")
    assert [(2.0, 0.0), (1.0, 1.0)] == [(clip["speed"], clip["vol"]) for clip in clips(project.draft)[:2]]
    assert 0.8 == sounds(project.draft)[0]["vol"]


@pytest.mark.parametrize(
    ("words", "language"), [("shave half a second off each clip", "en"), ("每段剪掉半秒", "zh")]
)
def test_each_clip_is_shortened_by_so_much(words, language):
    project = film()
    said(project, words, language)
    assert [8500, 5500, 2500] == [clip["d"] for clip in clips(project.draft)]


@pytest.mark.parametrize(
    ("words", "language"), [("the foggy bit should go on for 7 seconds", "en"), ("夜景那段改成7秒", "zh")]
)
def test_a_drawn_clip_is_called_by_its_weather_or_its_time_of_day(words, language):
    project = Project(())
    project.say("first a forest in fog for 4 seconds, then a city at night for 4 seconds")
    said(project, words, language)
    assert (7000, 7400)["夜" in words] - clips(project.draft)["夜" in words]["d"] in {0, 400}


def test_other_music_is_heard_when_the_music_before_was():
    project = film("music from 0:04 to the end")
    said(project, "swap the acoustic music for lofi and drop it to 45 percent")
    (music,) = sounds(project.draft)
    assert (4000, 0.45, "lofi") == (music["st"], music["vol"], music["music"]["style"])


@pytest.mark.parametrize(
    ("words", "language"),
    [("voice.wav starts when the dinner clip starts", "en"), ("dinner那段开始放录音voice.wav", "zh")],
)
def test_a_voice_begins_with_a_clip(words, language):
    project = film(more=(VOICE,))
    said(project, words, language)
    assert [9000] == [one["st"] for one in sounds(project.draft) if one.get("role") == "voice"]


def test_a_clause_about_an_unknown_place_is_not_half_done():
    project = film()
    before = project.draft
    reply = said(project, "put 'Hi' over the karaoke clip")
    assert not reply.ok and project.draft == before and "karaoke" in reply.texts[0]
