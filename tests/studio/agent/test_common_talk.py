"""What people commonly say of texts, sounds and files without naming them exactly."""

import re

from promptreel_studio.agent import AssetInfo, History, respond
from promptreel_studio.agent.replies.book import OTHERS, book_of
from studio.agent.drafts import check, of


def after(first, *edits, language="en"):
    """The film after some edits, and what the last one answered."""
    draft, past = respond(first, None, language=language, seed=7).draft, ()
    for words in edits:
        reply = respond(words, draft, language=language, seed=8, history=History(past=past))
        past, draft = ((draft, *past), reply.draft) if reply.draft is not None else (past, draft)
    return check(draft), reply


def test_words_of_a_text_are_changed_without_quotation_marks():
    for language, first, words, text in (
        ("en", 'ocean with title "Happy Birthday, Anna!"', "change Anna to Hanna", "Happy Birthday, Hanna!"),
        (
            "en",
            'ocean with title "Happy Birthday, Anna!"',
            "replace Anna with Lena please",
            "Happy Birthday, Lena!",
        ),
        ("en", 'a street with the title "Night Ride"', "change Ride to Drive", "Night Drive"),
        ("de", 'Strand mit dem Titel "Alles Gute, Anna"', "ersetze Anna durch Hanna", "Alles Gute, Hanna"),
        ("fr", 'plage avec le titre "Bravo Paul"', "remplace Paul par Jean", "Bravo Jean"),
        ("zh", '海边日落，标题"生日快乐,小明"', "把小明改成小红", "生日快乐,小红"),
    ):
        draft, reply = after(first, words, language=language)
        assert [text] == [one["txt"] for one in of(draft, 7)], reply.texts
    draft, reply = after('a street at night with the title "Night Ride"', "change night to day")
    assert ("day", "Night Ride") == (of(draft, 0)[0]["scene"]["time"], of(draft, 7)[0]["txt"]), reply.texts


def test_what_is_told_of_a_shop_is_added_as_a_text():
    for language, words, text, position in (
        ("en", "add our phone number 555-1234 at the bottom", "555-1234", "bottom"),
        ("en", "add the address: 12 Main St at the bottom", "12 Main St", "bottom"),
        ("en", "put the date June 5 at the top", "June 5", "top"),
        ("en", "add the website www.beanthere.com", "www.beanthere.com", "bottom"),
        ("zh", "加上电话13800000000放在底部", "电话13800000000", "bottom"),
        ("zh", "加一行字 地址:建设路56号", "地址:建设路56号", "bottom"),
        ("zh", "加个字幕说欢迎光临", "欢迎光临", "bottom"),
    ):
        draft, reply = after("ocean at sunset with the title 'Hi'", words, language=language)
        assert ["Hi", text] == [one["txt"] for one in of(draft, 7)], reply.texts
        assert position == of(draft, 7)[1]["style"]["position"] and 1 == len(reply.texts), reply.texts


def test_another_picture_keeps_the_words_of_a_card():
    draft, reply = after('make a promo for my coffee shop "Bean There"', "use a picture of coffee instead")
    assert ("cup", "") == (of(draft, 0)[0]["scene"]["kind"], of(draft, 0)[0]["scene"]["words"])
    assert [("Bean There", 0, 10_000)] == [(one["txt"], one["st"], one["d"]) for one in of(draft, 7)], (
        reply.texts
    )
    draft, reply = after(
        'first a card "Hello", then a beach, then a card "Bye"', "change the last card to fireworks"
    )
    assert ["Bye"] == [one["txt"] for one in of(draft, 7)], reply.texts


def test_a_length_behind_a_change_of_colour_is_the_films():
    first = "happy birthday anna with fireworks"
    for words in ("make it 15 seconds", "it's too short, 15 seconds please"):
        draft, reply = after(first, "make the text gold", words)
        assert 15_000 == draft["d"], reply.texts
    draft, reply = after("beach with title 'Hi'", "show the title for 5 seconds", "make it 7")
    assert (10_000, 7_000) == (draft["d"], of(draft, 7)[0]["d"]), reply.texts


def test_a_title_is_put_into_the_last_seconds():
    for words, span in (
        ("标题放到最后3秒", (7_000, 3_000)),
        ("标题放最后2秒", (8_000, 2_000)),
        ("最后的标题放5秒", (0, 5_000)),
    ):
        draft, reply = after('雪山日出，标题"新的开始"', words, language="zh")
        assert span == (of(draft, 7)[0]["st"], of(draft, 7)[0]["d"]), reply.texts


def test_what_is_heard_in_the_clips_is_no_music():
    files = [AssetInfo("a1", "talk.mp4", "video", 20_000, 1920, 1080)]
    for language, first, edits, levels in (
        ("en", "make a video from talk.mp4, add ambient music", ("mute the original sound",), (0, 0.8)),
        (
            "en",
            "make a video from talk.mp4, add ambient music",
            ("mute the original sound", "unmute it"),
            (1, 0.8),
        ),
        ("en", "make a video from talk.mp4, add ambient music", ("his voice at 50%",), (0.5, 0.8)),
        ("zh", "用talk.mp4做视频,加轻音乐", ("把原声关掉",), (0, 0.8)),
        ("zh", "用talk.mp4做视频,加轻音乐", ("关掉原声", "取消静音"), (1, 0.8)),
        ("zh", "用talk.mp4做视频,加轻音乐", ("原声小一点",), (0.8, 0.8)),
        ("zh", "用talk.mp4做视频,加轻音乐", ("把视频原声调到30%",), (0.3, 0.8)),
    ):
        draft, past = respond(first, None, assets=files, language=language, seed=7).draft, ()
        for words in edits:
            reply = respond(words, draft, assets=files, language=language, seed=8, history=History(past=past))
            past, draft = (draft, *past), reply.draft
        heard = (of(draft, 0)[0]["vol"], of(draft, 1)[0]["vol"])
        assert levels == heard, reply.texts
    draft = respond("make a video from talk.mp4", None, assets=files, seed=7).draft
    for words, language, told in (
        ("original sound at 100%", "en", 'clip "talk.mp4" is at 100% already. Name another volume'),
        ("原声调到100%", "zh", "原声已经是100%。请说另一个音量"),
    ):
        reply = respond(words, draft, assets=files, language=language, seed=8)
        assert reply.draft is None
        assert told in reply.texts[0]
    drawn = respond("beach with piano music", None, seed=7).draft
    reply = respond("voice louder", drawn, seed=8)
    assert (None, False) == (reply.draft, reply.ok), reply.texts


def test_what_is_so_already_keeps_nothing_else_from_being_done():
    files = [
        AssetInfo("a1", "a.jpg", "image", None, 1920, 1080),
        AssetInfo("a2", "voice.m4a", "audio", 20_000),
    ]
    first = "make a video from a.jpg, voice.m4a as the voice, with piano music"
    draft = respond(first, None, assets=files, seed=7).draft
    reply = respond("voice louder, music quieter", draft, assets=files, seed=8)
    assert [0.6] == [one["vol"] for one in of(reply.draft, 1) if "music" in one], reply.texts
    assert "like that already" in reply.texts[1]


def test_a_clip_that_is_called_beside_the_photos_is_in_the_film():
    files = [
        AssetInfo("a1", "IMG_1.jpg", "image", None, 4000, 3000),
        AssetInfo("a2", "IMG_2.jpg", "image", None, 4000, 3000),
        AssetInfo("a3", "dog.mp4", "video", 12_000, 1920, 1080),
    ]
    for words, shown in (
        ("make a video from my photos and the dog clip", ["a1", "a2", "a3"]),
        ("use my photos, then the dog", ["a1", "a2", "a3"]),
        ("slideshow of my photos without the dog", ["a1", "a2"]),
        ("use my photos but not the dog clip", ["a1", "a2"]),
    ):
        reply = respond(words, None, assets=files, seed=7)
        assert shown == [clip["asset"] for clip in of(reply.draft, 0)], words


def test_faster_is_a_speed_where_the_music_is_upbeat():
    draft, reply = after('a card "Hello"', "make it faster")
    assert "Upbeat" in of(draft, 1)[0]["m"]["title"]
    assert 1.5 == of(draft, 0)[0].get("speed"), reply.texts


def test_words_with_capitals_are_what_is_read():
    for words, kind, text in (
        ("the words Dream Big on a blue background", "words", "Dream Big"),
        ("the text Grand Opening over a city", "skyline", "Grand Opening"),
        ("show the words Never Give Up in neon", "words", "Never Give Up"),
        ("a beach with the title Summer Days at the start", "beach", "Summer Days"),
    ):
        reply = respond(words, None, seed=7)
        scene = of(reply.draft, 0)[0]["scene"]
        shown = scene["words"] or of(reply.draft, 7)[0]["txt"]
        assert (kind, text, 1) == (scene["kind"], shown, len(reply.texts)), reply.texts


def test_lengths_prices_and_sentences_of_first_messages():
    for language, words, total, texts in (
        ("en", "ocean with a bird after 4 seconds", 10_000, []),
        ("en", "Welcome to room 204", 10_000, ["Welcome to room 204"]),
        ("en", "we love the ocean", 10_000, ["We love the ocean"]),
        ("en", "peach tea, second bag -30%, a steaming cup behind, lofi, 12 sec", 12_000, None),
    ):
        draft = check(respond(words, None, language=language, seed=7).draft)
        assert total == draft["d"], words
        assert texts is None or texts == [one["txt"] for one in of(draft, 7)], words
    stays = respond("海边，底部小字“手工羊毛毡”一直在", None, language="zh", seed=7).draft
    assert [(0, 10_000)] == [(one["st"], one["d"]) for one in of(stays, 7)]


def test_rows_that_are_wished_on_one_card_are_one():
    rows = "\nCut 18\nKids 12\nSeniors 14\n"
    words = f"Price list on ONE card please, people film it otherwise:{rows}Hold 10 seconds, no music"
    draft = check(respond(words, None, seed=7).draft)
    assert (["Cut 18\nKids 12\nSeniors 14"], 10_000) == (
        [clip["scene"]["words"] for clip in of(draft, 0)],
        draft["d"],
    )


def test_edits_that_once_took_something_else():
    first = "first a beach, then a forest, then a cosy room, title 'Slow Down'"
    draft, reply = after(first, "kick it off with the cosy room, then the rest")
    assert ["room", "beach", "forest"] == [clip["scene"]["kind"] for clip in of(draft, 0)], reply.texts
    draft, reply = after(first, "make it square", "run the forest one backwards, I wanna see if it's funny")
    assert of(draft, 0)[1].get("reverse"), reply.texts
    draft, reply = after(first, "Change the title to 'Breathe' and show it from 0:01 to 0:04.")
    assert [("Breathe", 1000, 3000)] == [(one["txt"], one["st"], one["d"]) for one in of(draft, 7)], (
        reply.texts
    )
    draft, reply = after(first, "Remove the music and the captions.")
    assert ([], ["Slow Down"]) == (of(draft, 1), [one["txt"] for one in of(draft, 7)]), reply.texts
    two = "add captions: 'First coffee' at 2s, 'Everything smells of fish' at 5s"
    draft, reply = after("a beach, 10 seconds", two, "the fish one's mean haha, delete that caption")
    assert ["First coffee"] == [one["txt"] for one in of(draft, 7)], reply.texts
    draft, reply = after('바다, 자막 "안녕"', "자막을 조금 더 크게, 둥근 글씨체로 바꿔 줘.", language="ko")
    assert [("안녕", "large")] == [(one["txt"], one["style"]["size"]) for one in of(draft, 7)], reply.texts


def test_what_an_answer_tells_to_say_of_the_clips_sound_is_understood():
    files = [AssetInfo("a1", "talk.mp4", "video", 20_000, 1920, 1080)]
    draft = respond("make a video from talk.mp4", None, assets=files, seed=7).draft
    told = {"en": "the clips' sound at 40%", "zh": "原声调到40%"}
    for language in OTHERS:
        *_, told[language] = re.findall(
            r"[„“«「]\s*([^„”“»」]+?)\s*[”“»」]", book_of(language).text("sound.same")
        )
    for language, words in told.items():
        reply = respond(words, draft, assets=files, language=language, seed=8)
        assert [0.4] == [clip["vol"] for clip in of(reply.draft, 0)], (language, words, reply.texts)


def test_who_signs_a_card_begins_a_clause_and_a_page_is_not_remembered():
    for words, language, other in (
        ("圣诞节贺卡，背景音乐来自我喜欢的歌", "zh", "我喜欢的歌"),
        ("rip the page animation", "en", "Rest in peace"),
    ):
        draft = respond(words, None, language=language, seed=7).draft
        assert other not in of(draft, 0)[0]["scene"]["words"], words
