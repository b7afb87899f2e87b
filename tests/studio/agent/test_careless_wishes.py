"""What people type without care: complaints, "longer" without an amount, slips in the first word, another subject."""

import pytest

from promptreel_studio.agent import AssetInfo, drafts, respond

CLIPS = tuple(
    AssetInfo(f"a{n}", f"{name}.mp4", "video", 12_000, 1920, 1080, True) for n, name in enumerate("ab")
)
FILM = "3 shots of 5 seconds each: ocean, clouds, mountains, title “Hi”"


def film(message=FILM, assets=()):
    return respond(message, None, assets=assets, seed=7).draft


def told(message, draft, assets=(), language="en"):
    return respond(message, draft, assets=assets, language=language, seed=7)


@pytest.mark.parametrize(
    "message", ["too fast", "it's way too fast", "the video is too fast", "太快了", "zu schnell"]
)
def test_too_fast_makes_it_slower(message):
    draft = film("the ocean, 8 seconds")
    after = told(message, draft).draft
    slower = after["t"][0]["sg"][0]
    assert (
        slower.get("speed", 1.0) < 1
        or slower["scene"]["camera"]["speed"] < draft["t"][0]["sg"][0]["scene"]["camera"]["speed"]
    )


def test_a_reason_before_a_length_changes_nothing_else():
    reply = told("too fast, make it 15 sec", film("the ocean, 8 seconds"))
    assert drafts.total_of(reply.draft) == 15_000
    assert [one["operation"] for one in reply.tool.args["operations"]] == ["set_duration"]


@pytest.mark.parametrize(
    ("message", "place", "change"),
    [
        ("make the second scene longer", 1, 2_000),
        ("make the last scene a bit shorter", 2, -1_000),
        ("the first scene is too long", 0, -2_000),
        ("第二段长一点", 1, 2_000),
        ("mach die zweite Szene länger", 1, 2_000),
        ("la segunda escena más larga", 1, 2_000),
    ],
)
def test_a_length_without_an_amount(message, place, change):
    draft = film()
    before = drafts.length_of(drafts.clips(draft)[place])
    assert drafts.length_of(drafts.clips(told(message, draft).draft)[place]) == before + change


@pytest.mark.parametrize(
    "message",
    [
        "make the title stay longer",
        "the text should stay longer",
        "the title is too short",
        "标题显示久一点",
        "der Titel soll länger stehen bleiben",
        "le titre doit rester plus longtemps",
        "o título deve ficar mais tempo",
        "タイトルをもっと長く表示して",
    ],
)
def test_a_text_is_seen_longer(message):
    (title,) = drafts.segments(told(message, film()).draft, drafts.TEXT)
    assert drafts.length_of(title) == 5_000


@pytest.mark.parametrize(
    "message",
    ["cut the first 2 seconds and the last 3", "cut the first 2 seconds and the last 3 seconds", "trim off the first 2 and the last 3 seconds"],
)  # fmt: skip
def test_both_ends_are_cut(message):
    (clip,) = drafts.clips(told(message, film("a video of a.mp4", CLIPS[:1]), CLIPS[:1]).draft)
    assert (clip["src_in"], clip["d"]) == (2_000, 7_000)


@pytest.mark.parametrize(
    ("messages", "kind"),
    [
        (["no wait, mountains instead"], "mountains"),
        (["mountains instead", "actually go back to the beach"], "beach"),
    ],
)
def test_another_subject_is_drawn_instead(messages, kind):
    draft = film("a beach at sunset, 8 seconds")
    for message in messages:
        draft = told(message, draft).draft
    assert [clip["scene"]["kind"] for clip in drafts.clips(draft)] == [kind]


@pytest.mark.parametrize("message", ["start over", "new video", "重新开始"])
def test_another_film_of_nothing_is_not_drawn(message):
    reply = told(message, film("the ocean, 8 seconds"))
    assert reply.draft is None
    assert not reply.ok


@pytest.mark.parametrize(
    ("message", "operation"), [("tirm it to 6 secnds", "set_duration"), ("ad a titel 'Tempel'", "add_title")]
)
def test_a_slip_in_the_first_word(message, operation):
    reply = told(message, film("a video of a.mp4", CLIPS[:1]), CLIPS[:1])
    assert [one["operation"] for one in reply.tool.args["operations"]] == [operation]


@pytest.mark.parametrize("message", ["remove the sound", "no sound please", "去掉声音"])
def test_the_sound_of_a_film_without_music_is_that_of_its_clips(message):
    after = told(message, film("a video of a.mp4 and b.mp4", CLIPS), CLIPS).draft
    assert [clip["vol"] for clip in drafts.clips(after)] == [0.0, 0.0]


def test_quiet_music_is_added_and_no_clip_is_turned_down():
    after = told("add quiet background music", film("a video of a.mp4", CLIPS[:1]), CLIPS[:1]).draft
    assert [clip["vol"] for clip in drafts.clips(after)] == [1.0]
    assert len(drafts.music_of(after)) == 1


def test_eight_begins_with_a_vowel():
    assert told("the ocean, 8 seconds", None).texts[0].startswith("Made an 8 s video")
    assert told("the ocean, 18 seconds", None).texts[0].startswith("Made an 18 s video")
    assert told("the ocean, 10 seconds", None).texts[0].startswith("Made a 10 s video")


@pytest.mark.parametrize("message", ["add a fade out", "加个淡出"])
def test_a_fade_of_a_film_without_music_is_that_of_the_picture(message):
    assert told(message, film("a video of a.mp4", CLIPS[:1]), CLIPS[:1]).ok
    musical = told(message, film("a video of a.mp4 with piano music", CLIPS[:1]), CLIPS[:1]).draft
    assert drafts.music_of(musical)[0]["fade_out"] == 2_000


def test_a_speed_and_a_length():
    after = told("make it 2x faster and only 5 seconds", film("a video of a.mp4", CLIPS[:1]), CLIPS[:1]).draft
    (clip,) = drafts.clips(after)
    assert (clip["speed"], clip["d"]) == (2.0, 5_000)


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("make a birthday card for my mum Helga who turns 70, with fireworks and happy music", "Happy 70th Birthday, Helga!"),
        ("make a birthday card for Leo", "Happy Birthday, Leo!"),
        ("a birthday card for my grandma", "Happy Birthday, Grandma!"),
        ("a christmas card", "Merry Christmas!"),
    ],
)  # fmt: skip
def test_a_card_says_what_such_cards_say(message, said):
    (title,) = drafts.segments(film(message), drafts.TEXT)
    assert title["txt"] == said
