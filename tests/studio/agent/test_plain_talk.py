"""Edits as people say them without thinking of an editor; each must do just what it says."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import check, music, of

FILES = (
    AssetInfo("a1", "party.mp4", "video", 9000, 1920, 1080),
    AssetInfo("a2", "cake.mov", "video", 5000, 1080, 1920),
    AssetInfo("a3", "family.jpg", "image", 0, 4000, 3000),
    AssetInfo("a4", "birthday song.mp3", "audio", 30000),
    AssetInfo("a5", "brand.png", "image", 0, 600, 200),
)


@pytest.fixture(scope="module")
def lake():
    words = "a 12 second clip of a mountain lake at sunset, piano music, title 'Wanderlust' for the first 4 seconds"
    return check(respond(words, None, seed=8).draft)


@pytest.fixture(scope="module")
def party():
    return check(respond("put party.mp4, then cake.mov together", None, assets=FILES, seed=8).draft)


def edited(draft, words):
    language = "zh" if any("\u4e00" <= one <= "\u9fff" for one in words) else "en"
    reply = respond(words, draft, assets=FILES, language=language, seed=9)
    assert reply.draft is not None, reply.texts
    assert not any("Not understood" in text for text in reply.texts), reply.texts
    return check(reply.draft)


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
    ("words", "order"),
    [
        ("put party.mp4, then cake.mov and the photo together", ["a1", "a2", "a3"]),
        ("put cake.mov first, then party.mp4", ["a2", "a1"]),
        ("combine the two videos and add piano music", ["a1", "a2"]),
        ("把这两个视频拼接起来", ["a1", "a2"]),
        ("a slideshow of my photos", ["a3"]),
    ],
)
def test_a_new_video_of_files_has_those_that_were_meant_in_their_order(words, order):
    assert order == [clip["asset"] for clip in of(edited(None, words), 0)]


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


TRIP = (
    AssetInfo("a1", "IMG_2041.MOV", "video", 12000, 3840, 2160),
    AssetInfo("a2", "IMG_2042.MOV", "video", 7000, 3840, 2160),
    AssetInfo("a3", "drone shot.mp4", "video", 20000, 1920, 1080),
)


def order_of(draft):
    return [clip["asset"] for clip in of(draft, 0)]


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("start with the drone shot", lambda d: order_of(d) == ["a3", "a1", "a2"]),
        ("bring the second clip forward by one", lambda d: order_of(d) == ["a2", "a1", "a3"]),
        ("镜头2和3换位置", lambda d: order_of(d) == ["a1", "a3", "a2"]),
        ("drop IMG_2042", lambda d: order_of(d) == ["a1", "a3"]),
        ("use seconds 5 to 10 of the drone shot", lambda d: (of(d, 0)[2]["src_in"], of(d, 0)[2]["d"]) == (5000, 5000)),
        ("最后一个镜头延长到15秒", lambda d: of(d, 0)[2]["d"] == 15000 and of(d, 0)[0]["d"] == 12000),
        ("add text 'Day 1' when the second clip starts", lambda d: of(d, 7)[-1]["st"] == 12000),
        ("title 'North' over the first two shots", lambda d: of(d, 7)[-1]["d"] == 19000),
        ("end the video with the text 'Thanks'", lambda d: of(d, 7)[-1]["st"] == 27000),
        ("the title should disappear after 2 seconds", lambda d: (of(d, 7)[0]["st"], of(d, 7)[0]["d"]) == (0, 2000)),
        ("zoom out slowly on the last shot", lambda d: of(d, 0)[2]["zoom"]["from"]["scale"] > 1),
        ("can you fade the picture in at the start?", lambda d: of(d, 0)[0]["fade_in"] == 1000),
        ("fade to black at the end over 2 seconds", lambda d: of(d, 0)[-1]["fade_out"] == 2000),
        ("画面淡入淡出", lambda d: of(d, 0)[0]["fade_in"] and of(d, 0)[-1]["fade_out"]),
        ("insert a sunset beach for 3 seconds between clip one and two", lambda d: "scene" in of(d, 0)[1]),
    ],
)  # fmt: skip
def test_a_film_of_several_clips(words, holds):
    trip = respond(
        "edit my clips into a 30 second travel video with upbeat music and the title 'Iceland'",
        None,
        assets=TRIP,
        seed=8,
    )
    language = "zh" if any("\u4e00" <= one <= "\u9fff" for one in words) else "en"
    reply = respond(words, trip.draft, assets=TRIP, language=language, seed=9)
    assert reply.draft is not None, reply.texts
    assert not any("Not understood" in text or "没听懂" in text for text in reply.texts), reply.texts
    assert holds(check(reply.draft))


@pytest.mark.parametrize("words", ["crop the second clip to a square", "add a fourth shot: a campfire"])
def test_what_holds_for_the_whole_or_cannot_be_drawn_is_refused(words):
    trip = respond("edit my clips into a 30 second travel video", None, assets=TRIP, seed=8)
    reply = respond(words, trip.draft, assets=TRIP, seed=9)
    assert reply.draft is None
    assert "no clip" not in reply.texts[0]


def test_shots_that_share_a_new_length_overlap_as_long_as_their_transitions():
    words = "a 20 second video: first a forest, then a waterfall, then the northern lights"
    longer = edited(respond(words, None, seed=8).draft, "make the whole video 40 seconds")
    first, second, third = of(longer, 0)
    assert [first["st"] + first["d"] - second["st"], second["st"] + second["d"] - third["st"]] == [
        second["tr"]["d"],
        third["tr"]["d"],
    ]


def test_shots_are_made_equally_long():
    words = "a 20 second video: first a forest, then a waterfall, then the northern lights"
    equal = edited(respond(words, None, seed=8).draft, "make all shots equally long")
    assert 1 == len({clip["d"] for clip in of(equal, 0)})


SOUNDS = (
    *TRIP,
    AssetInfo("v", "voiceover.m4a", "audio", 18000),
    AssetInfo("s", "track.mp3", "audio", 180000),
)


def said(draft, words):
    language = "zh" if any("\u4e00" <= one <= "\u9fff" for one in words) else "en"
    return respond(words, draft, assets=SOUNDS, language=language, seed=9)


def sounds(draft):
    return {one.get("asset", "composed"): one for one in of(draft, 1)}


@pytest.mark.parametrize("words", ["add my voiceover", "use voiceover.m4a as narration", "加上我的旁白"])
def test_a_recorded_voice_is_heard_beside_the_music_which_steps_back(words):
    trip = respond("edit my clips into a 30 second travel video with upbeat music", None, assets=TRIP, seed=8)
    heard = sounds(check(said(trip.draft, words).draft))
    assert (0, 18000, 1.0) == (heard["v"]["st"], heard["v"]["d"], heard["v"]["vol"])
    assert heard["composed"]["duck"] > 0.5


def test_a_voice_is_moved_made_quieter_and_taken_away_and_the_music_stays_as_it_is():
    trip = respond("edit my clips into a 30 second travel video with upbeat music", None, assets=TRIP, seed=8)
    draft = said(trip.draft, "add my voiceover").draft
    draft = said(draft, "start the voiceover at 3 seconds").draft
    assert 3000 == sounds(draft)["v"]["st"]
    draft = said(draft, "voiceover at 80%").draft
    assert (0.8, 0.8) == (sounds(draft)["v"]["vol"], sounds(draft)["composed"]["vol"])
    draft = said(draft, "music at 20%").draft
    assert (0.8, 0.2) == (sounds(draft)["v"]["vol"], sounds(draft)["composed"]["vol"])
    replaced = said(draft, "use track.mp3 as the music").draft
    assert {"v", "s"} == sounds(replaced).keys()
    assert sounds(replaced)["s"]["duck"] > 0.5
    assert {"v"} == sounds(said(draft, "remove the music").draft).keys()
    gone = said(draft, "remove the voiceover").draft
    assert {"composed"} == sounds(check(gone)).keys()
    assert not sounds(gone)["composed"].get("duck")


def test_a_voice_that_was_not_recorded_cannot_be_made():
    lake = respond("a quiet lake", None, seed=8).draft
    for words in ("add a voice over that says hello", "read the title out loud"):
        reply = respond(words, lake, seed=9)
        assert reply.draft is None
        assert "recorded" in reply.texts[0]


CORPORATE = (
    AssetInfo("a1", "intro.mp4", "video", 4000, 1920, 1080),
    AssetInfo("a2", "interview.mp4", "video", 25000, 1920, 1080),
    AssetInfo("a3", "product1.jpg", "image", 0, 3000, 3000),
    AssetInfo("a4", "product2.jpg", "image", 0, 3000, 3000),
    AssetInfo("a5", "company_logo.png", "image", 0, 800, 300),
)


@pytest.fixture(scope="module")
def advert():
    words = "use intro.mp4, then interview.mp4, then both product photos, with upbeat music at 35%"
    draft = check(respond(words, None, assets=CORPORATE, seed=8).draft)
    assert ["a1", "a2", "a3", "a4"] == order_of(draft)
    return draft


@pytest.mark.parametrize(
    ("words", "holds"),
    [
        ("remove the sound of the interview", lambda d: [c.get("vol") for c in of(d, 0)] == [1, 0, None, None]),
        ("lower the music during the interview", lambda d: of(d, 1)[0]["duck"] > 0.5 and of(d, 1)[0]["vol"] == 0.35),
        ("delete the second product photo", lambda d: order_of(d) == ["a1", "a2", "a3"]),
        ("product2 should come before product1", lambda d: order_of(d) == ["a1", "a2", "a4", "a3"]),
        ("swap product1 and product2", lambda d: order_of(d) == ["a1", "a2", "a4", "a3"]),
        ("slow zoom out on product2", lambda d: [bool(c.get("zoom")) for c in of(d, 0)] == [False, False, False, True]),
        ("a slow zoom on each product photo", lambda d: [bool(c.get("zoom")) for c in of(d, 0)] == [False, False, True, True]),
        ("cut everything after 20 seconds", lambda d: d["d"] == 20000),
        ("music off for the first 3 seconds", lambda d: (of(d, 1)[0]["st"], of(d, 1)[0]["d"]) == (3000, 32000)),
        ("no music in the last 5 seconds", lambda d: (of(d, 1)[0]["st"], of(d, 1)[0]["d"]) == (0, 30000)),
        ("put the company logo in the top right and make it half as big", lambda d: of(d, 0)[-1]["box"]["width"] == 0.09),
        ("first clip 3 seconds, second clip 8 seconds", lambda d: [c["d"] for c in of(d, 0)[:2]] == [3000, 8000]),
        ("最后加黑场", lambda d: of(d, 0)[-1]["fade_out"] == 1000),
        ("第二张照片放到最前面", lambda d: order_of(d)[0] == "a4"),
    ],
)  # fmt: skip
def test_an_advert(advert, words, holds):
    language = "zh" if any("\u4e00" <= one <= "\u9fff" for one in words) else "en"
    reply = respond(words, advert, assets=CORPORATE, language=language, seed=9)
    assert reply.draft is not None, reply.texts
    assert not any("Not understood" in text for text in reply.texts), reply.texts
    assert holds(check(reply.draft))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("add a quick flash between the photos", "Not possible yet"),
        ("put the two photos side by side", "Not possible yet"),
        ("turn off the logo", "no logo"),
        ("what's the length now?", "state"),
        ("4k", "export"),
        ("no music from 5 to 8 seconds", "middle"),
    ],
)
def test_what_is_not_possible_or_not_an_edit_changes_nothing(advert, words, told):
    reply = respond(words, advert, assets=CORPORATE, seed=9)
    assert reply.draft is None
    assert told in reply.texts[0]


def test_a_name_in_a_lower_third_is_no_wish_for_the_music(advert):
    words = "add the name 'Jane Doe, CEO' as a lower third while she speaks"
    reply = respond(words, advert, assets=CORPORATE, seed=9)
    assert ["Jane Doe, CEO"] == [one["txt"] for one in of(reply.draft, 7)]
    assert not of(reply.draft, 1)[0].get("duck")


def test_what_follows_a_but_is_done_too():
    street = respond("city street at night in the rain, 8 seconds, lofi", None, seed=8).draft
    longer = edited(street, "make it twice as long but keep the music")
    assert 16000 == longer["d"]
    assert ("lofi", 80) == music(longer)


@pytest.mark.parametrize(
    ("words", "text", "kind"),
    [
        ("happy new year 2027 animation with gold text", "Happy New Year 2027!", "fireworks"),
        ("Happy Birthday Anna! with fireworks", "Happy Birthday, Anna!", "fireworks"),
        ("a happy birthday video for my mum", "Happy Birthday!", "fireworks"),
        ("merry christmas over a quiet lake", "Merry Christmas!", "ocean"),
        ("中秋快乐，月亮升起在海上", "中秋快乐！", "ocean"),
    ],
)
def test_a_greeting_is_read_on_a_fitting_picture(words, text, kind):
    reply = respond(words, None, language="zh" if "中" in words else "en", seed=8)
    (title,) = of(check(reply.draft), 7)
    assert (text, 0, 10000) == (title["txt"], title["st"], title["d"])
    assert kind == of(reply.draft, 0)[0]["scene"]["kind"]
    assert not any("named no subject" in one or "Not in the picture" in one for one in reply.texts)


@pytest.mark.parametrize(
    "words", ["product launch countdown 3 2 1", "wedding invitation: Tom & Lisa, 12 June 2027", "a heart beating made of neon light"]
)  # fmt: skip
def test_what_has_no_place_of_its_own_becomes_moving_words_and_the_answer_says_so(words):
    reply = respond(words, None, seed=8)
    assert "words" == of(reply.draft, 0)[0]["scene"]["kind"]
    assert "your own words" in " ".join(reply.texts)


def test_a_film_of_files_has_the_transition_and_the_end_that_were_wished():
    words = "make a video of the two clips with lofi music at 40% and a crossfade between them, fade to black at the end"
    reply = respond(words, None, assets=FILES, seed=8)
    first, second = of(check(reply.draft), 0)
    assert ("crossfade", 1000) == (second["tr"]["kind"], second["fade_out"])
    assert first["st"] + first["d"] - second["st"] == second["tr"]["d"]
    assert ("lofi", 40) == music(reply.draft)


def test_a_drawn_video_comes_out_of_black_and_goes_into_it():
    (city,) = of(
        respond("a city at night, fade in from black and fade to black at the end", None, seed=8).draft, 0
    )
    assert (1000, 1000) == (city["fade_in"], city["fade_out"])


def test_what_clips_go_over_into_and_how_the_film_ends_are_two_wishes(party):
    draft = edited(party, "crossfade between the clips, and fade to black at the end")
    assert "crossfade" == of(draft, 0)[1]["tr"]["kind"]
    assert 1000 == of(draft, 0)[1]["fade_out"]
