"""Edits as people say them without thinking of an editor; each must do just what it says."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check, music, of
from studio.agent.plain import FILES, edited


@pytest.fixture(scope="module")
def lake():
    words = "a 12 second clip of a mountain lake at sunset, piano music, title 'Wanderlust' for the first 4 seconds"
    return check(respond(words, None, seed=8).draft)


@pytest.fixture(scope="module")
def party():
    return check(respond("put party.mp4, then cake.mov together", None, assets=FILES, seed=8).draft)


def clips(draft):
    return [(clip.get("asset", "scene"), clip["d"], clip["vol"]) for clip in of(draft, 0)]


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("can the text slide in from the left", lambda d: of(d, 7)[0]["style"]["animation"] == "slide"),
        ("change Wanderlust to Wander More", lambda d: [one["txt"] for one in of(d, 7)] == ["Wander More"]),
        ("把Wanderlust改成山野", lambda d: [one["txt"] for one in of(d, 7)] == ["山野"]),
        ("I want a second title 'The End' over the last three seconds", lambda d: len(of(d, 7)) == 2),
        ("less music, more like background", lambda d: music(d) == ("piano", 60)),
        ("more music", lambda d: music(d) == ("piano", 100)),
        ("swap the piano for something cinematic", lambda d: music(d) == ("cinematic", 80)),
        ("replace the piano with lofi", lambda d: music(d) == ("lofi", 80)),
        ("the music is too loud, make it quieter", lambda d: music(d) == ("piano", 60)),
        ("it's too dark, brighten it up a bit", lambda d: of(d, 0)[0]["filters"] == {"brightness": 0.1}),
        ("太暗了，调亮一点", lambda d: of(d, 0)[0]["filters"] == {"brightness": 0.2}),
        ("trim the first second and a half", lambda d: d["d"] == 10500),
        ("cut the last couple of seconds", lambda d: d["d"] == 10000),
        ("freeze the frame at 5 seconds for 2 seconds", lambda d: d["d"] == 14000),
        (
            "zoom into the top left corner between second 2 and 6",
            lambda d: [bool(c.get("zoom")) for c in of(d, 0)] == [False, True, False],
        ),
    ],
)
def test_a_drawn_video(lake, words, holds):
    assert holds(edited(lake, words))


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("turn the original sound off", lambda d: clips(d) == [("a1", 9000, 0), ("a2", 5000, 0)]),
        ("mute only the second clip", lambda d: clips(d) == [("a1", 9000, 1), ("a2", 5000, 0)]),
        ("把第二段静音", lambda d: clips(d) == [("a1", 9000, 1), ("a2", 5000, 0)]),
        ("the party clip should only play seconds 2 to 6", lambda d: clips(d) == [("a1", 4000, 1), ("a2", 5000, 1)]),
        ("trim 1 second off both ends of the party clip", lambda d: clips(d) == [("a1", 7000, 1), ("a2", 5000, 1)]),
        (
            "split the party clip in half and delete the second half",
            lambda d: clips(d) == [("a1", 4500, 1), ("a2", 5000, 1)],
        ),
        (
            "split the party clip in half and delete the first half",
            lambda d: clips(d) == [("a1", 4500, 1), ("a2", 5000, 1)] and of(d, 0)[0]["src_in"] == 4500,
        ),
        (
            "fill the vertical clip's sides with blur",
            lambda d: [c["fit"] for c in of(d, 0)] == ["cover", "blur"] and not of(d, 0)[0].get("filters"),
        ),
        ("竖屏，两边用模糊背景", lambda d: d["m"]["aspect"] == "9:16" and {c["fit"] for c in of(d, 0)} == {"blur"}),
        ("make the photo stay for 5 seconds", lambda d: of(d, 0)[-1]["asset"] == "a3" and of(d, 0)[-1]["d"] == 5000),
    ],
)  # fmt: skip
def test_own_clips(party, words, holds):
    assert holds(edited(party, words))


@pytest.mark.parametrize(
    "words",
    [
        "ken burns on the photo",
        "duplicate the photo",
        "make the photo black and white",
        "zoom into the photo",
    ],
)
def test_a_photo_that_is_not_on_the_timeline_does_not_stand_for_all_clips(party, words):
    reply = respond(words, party, assets=FILES, seed=9)
    assert reply.draft is None
    assert "family.jpg" in reply.texts[0]


@pytest.mark.parametrize("words", ["what can I do here?", "show me what you can do", "what files do I have?"])
def test_questions_change_nothing(lake, words):
    reply = respond(words, lake, assets=FILES, seed=9)
    assert reply.draft is None
    assert "did not understand" not in reply.texts[0]


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("put the photo between the two videos", lambda d: [c["asset"] for c in of(d, 0)] == ["a1", "a3", "a2"]),
        ("add a title 'Happy 40th' on the photo", lambda d: of(d, 7)[0]["st"] == 14000),
        ("put a caption 'Cake!' on the cake clip", lambda d: of(d, 7)[0]["st"] == 9000),
        ("zoom into the photo", lambda d: [bool(c.get("zoom")) for c in of(d, 0)] == [False, False, True]),
    ],
)  # fmt: skip
def test_a_photo_among_clips(words, holds):
    album = edited(None, "put party.mp4, then cake.mov and the photo together")
    assert holds(edited(album, words))


@pytest.mark.parametrize(
    ("words", "language", "holds"),
    [
        ("Mach den Titel doppelt so groß und gelb", "de", lambda d: of(d, 7)[0]["style"]["size"] == "huge"),
        ("Spiel es rückwärts ab", "de", lambda d: of(d, 0)[0]["reverse"]),
        ("Ralentis la vidéo de moitié", "fr", lambda d: d["d"] == 24000),
        ("Más brillo y menos contraste", "es", lambda d: of(d, 0)[0]["filters"] == {"brightness": 0.2, "contrast": -0.2}),
        ("Corta os dois primeiros segundos", "pt", lambda d: d["d"] == 10000),
        ("Taglia i due primi secondi", "it", lambda d: d["d"] == 10000),
        ("Сделай заголовок красным и больше", "ru", lambda d: of(d, 7)[0]["style"]["size"] == "huge"),
        ("संगीत धीमा करो", "hi", lambda d: music(d) == ("piano", 60)),
        ("आखिरी दो सेकंड काट दो", "hi", lambda d: d["d"] == 10000),
        ("Knip de laatste twee seconden eraf", "nl", lambda d: d["d"] == 10000),
    ],
)  # fmt: skip
def test_other_languages(lake, words, language, holds):
    reply = respond(words, lake, language=language, seed=9)
    assert reply.draft is not None, reply.texts
    assert holds(check(reply.draft))


def test_what_follows_a_but_is_done_too():
    street = respond("city street at night in the rain, 8 seconds, lofi", None, seed=8).draft
    longer = edited(street, "make it twice as long but keep the music")
    assert 16000 == longer["d"]
    assert ("lofi", 80) == music(longer)


def test_what_clips_go_over_into_and_how_the_film_ends_are_two_wishes(party):
    draft = edited(party, "crossfade between the clips, and fade to black at the end")
    assert "crossfade" == of(draft, 0)[1]["tr"]["kind"]
    assert 1000 == of(draft, 0)[1]["fade_out"]


def title(draft):
    return of(draft, 7)[0]


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("标题改成浅蓝色", lambda d: title(d)["style"]["color"] == "#5ac8fa"),
        ("标题变成深绿色", lambda d: title(d)["style"]["color"] == "#1b7f3b"),
        ("make the title light green", lambda d: title(d)["style"]["color"] == "#a8e6a1"),
        ("Titel in Dunkelgrün", lambda d: title(d)["style"]["color"] == "#1b7f3b"),
        ("タイトルを薄い紫にして", lambda d: title(d)["style"]["color"] == "#c3a6f0"),
        ("have the title read Hello World", lambda d: title(d)["txt"] == "Hello World"),
        ("the title should just say good morning", lambda d: title(d)["txt"] == "good morning"),
        ("make it say Good Morning", lambda d: title(d)["txt"] == "Good Morning"),
        (
            "start the first title at 0:01 and end it at 0:05",
            lambda d: (title(d)["st"], title(d)["d"]) == (1000, 4000),
        ),
        (
            "最后两秒写上山川之间",
            lambda d: [(one["txt"], one["st"]) for one in of(d, 7)][1:] == [("山川之间", 10000)],
        ),
        ("标题不要了,删掉", lambda d: of(d, 7) == []),
        (
            "加個暗角效果,輕一點",
            lambda d: (music(d), of(d, 0)[0]["filters"]) == (("piano", 80), {"vignette": 0.25}),
        ),
        ("bring in some lo-fi music", lambda d: music(d) == ("lofi", 80)),
        ("add a shot of northern lights at the end, three seconds", lambda d: d["d"] == 15000),
    ],
)
def test_a_title_and_what_is_around_it(lake, words, holds):
    assert holds(edited(lake, words))


def test_captions_of_one_wish_are_of_one_kind(party):
    draft = edited(party, 'add two captions: "One" on the first clip and "Two" on the last clip')
    assert [("One", "caption"), ("Two", "caption")] == [
        (text["txt"], text.get("role")) for text in of(draft, 7)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "slow down the clip with the llama to half speed",
        "zwolnij klip z lamą o połowę",
        "ralentis le clip avec le lama",
    ],
)
def test_the_clip_with_something_that_is_not_there_is_no_other_clip(party, words):
    reply = respond(words, party, assets=FILES, seed=8)
    assert (False, None) == (reply.ok, reply.draft)


def test_a_look_and_a_title_beside_it_are_two_wishes(party):
    draft = edited(party, 'make the second clip black and white with the title "Hi" on it')
    assert (["Hi"], "mono") == ([text["txt"] for text in of(draft, 7)], of(draft, 0)[1]["filters"]["look"])


def test_deep_and_pale_colours_are_seen_in_the_picture():
    scene = of(check(respond("深蓝色的大海", None, seed=8).draft), 0)[0]["scene"]
    assert "teal" == scene["palette"]


@pytest.mark.parametrize("words", ["第二段速度减半", "第二段改成慢动作,速度减半", "第二段速度减到一半"])
def test_half_the_speed_is_half_the_speed(party, words):
    reply = respond(words, party, assets=FILES, seed=8)
    assert (10000, 1) == (of(reply.draft, 0)[1]["d"], len(reply.texts))


@pytest.mark.parametrize("words", ["把前两段的顺序对调一下", "最后两个镜头互换"])
def test_two_clips_change_places(party, words):
    assert ["a2", "a1"] == [clip["asset"] for clip in of(edited(party, words), 0)]


def test_the_length_of_all_is_understood_to_the_last_word(party):
    assert 1 == len(respond("总时长控制在12秒", party, assets=FILES, seed=8).texts)


@pytest.mark.parametrize("words", ["Apaga a legenda em chinês", "delete the caption in Chinese"])
def test_a_text_is_called_by_its_language(party, words):
    with_texts = edited(
        edited(party, 'add the title "听,水的声音" for the first 4 seconds'), 'add the caption "Cold air"'
    )
    assert ["Cold air"] == [text["txt"] for text in of(edited(with_texts, words), 7)]


def test_what_is_said_next_is_about_the_title_that_was_like_that_already(party):
    with_texts = edited(edited(party, 'add the title "Hey"'), 'add the caption "Yo"')
    draft = respond("标题放到正中间,改成蓝色", with_texts, assets=FILES, seed=8).draft
    assert {"Hey": "#0a84ff", "Yo": "#ffffff"} == {
        text["txt"]: text["style"]["color"] for text in of(draft, 7)
    }


def test_a_shot_between_two_has_the_length_that_was_said(party):
    words = "put an ocean at sunset between the first and the second clip, three seconds"
    assert [9000, 3000, 5000] == [clip["d"] for clip in of(edited(party, words), 0)]
