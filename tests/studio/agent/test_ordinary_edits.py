"""Edits as people type them in a chat, each kind in several wordings and languages."""

import pytest

from studio.agent.drafts import check
from studio.agent.phrases.kit import Project, captions, clips, sounds, total

THREE = "first the ocean, 4 seconds, then a forest, 4 seconds, finally fireworks, 4 seconds"
CITY = "a 12 second city at night with piano music and the caption 'Night Drive'"
CLIPS = tuple(
    {"id": f"a{n}", "filename": f"part{n}.mp4", "file_type": "video", "duration_ms": ms, "width": 1920, "height": 1080}
    for n, ms in enumerate((8000, 900, 6000), 1)
)  # fmt: skip


def after(setup, words, language="en", assets=()):
    """The draft before and after a message, and the answer; everything of it was understood."""
    project = Project(assets)
    for one in setup:
        assert project.say(one).ok, one
    before = project.draft
    reply = project.say(words, language)
    assert reply.draft is not None, reply.texts
    assert len(reply.texts) == 1, reply.texts
    return before, check(reply.draft), reply


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("delete the duplicate", "en"),
        ("remove the copy", "en"),
        ("删掉复制的那段", "zh"),
        ("borra la copia", "es"),
        ("lösch die Kopie", "de"),
        ("コピーを削除して", "ja"),
        ("복사본을 삭제해줘", "ko"),
        ("удали копию", "ru"),
    ],
)
def test_the_copy_is_a_thing_and_no_wish_for_one_more(words, language):
    _, draft, _ = after((THREE, "duplicate the first clip"), words, language)
    assert ["ocean", "forest", "fireworks"] == [clip["scene"]["kind"] for clip in clips(draft)]


@pytest.mark.parametrize(
    "words", ["duplicate the first clip", "make a copy of the first clip", "复制第一个片段"]
)
def test_a_copy_is_still_made_when_it_is_asked_for(words):
    _, draft, _ = after((THREE,), words)
    assert 4 == len(clips(draft))


@pytest.mark.parametrize(
    ("words", "language"),
    [("把第一段剪到3秒", "zh"), ("第一个片段剪成3秒", "zh"), ("trim the first clip to 3 seconds", "en")],
)
def test_cut_to_a_length_keeps_that_much_of_a_clip(words, language):
    before, draft, _ = after((THREE,), words, language)
    assert (3000, 0) == (clips(draft)[0]["d"], clips(draft)[0].get("src_in", 0))
    assert total(draft) < total(before)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ('second caption: change it to "Hi"', "en"),
        ("change the second caption to 'Hi'", "en"),
        ("第二条字幕改成“Hi”", "zh"),
        ("把第二条字幕换成“Hi”", "zh"),
        ("muda a segunda legenda para 'Hi'", "pt"),
        ("ändere den zweiten Untertitel in 'Hi'", "de"),
    ],
)
def test_a_counted_caption_is_one_of_those_there(words, language):
    _, draft, _ = after((CITY, "add another caption 'Two' from 5 to 7 seconds"), words, language)
    assert ["Night Drive", "Hi"] == [caption["txt"] for caption in captions(draft)]


def test_a_second_caption_is_one_more():
    _, draft, _ = after((CITY,), "add a second caption 'Two' from 5 to 7 seconds")
    assert ["Night Drive", "Two"] == [caption["txt"] for caption in captions(draft)]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("make the captions white on black", "en"),
        ("captions in white letters on a dark background", "en"),
        ("字幕改成黑底白字", "zh"),
        ("los subtítulos en blanco sobre negro", "es"),
        ("les sous-titres en blanc sur fond noir", "fr"),
        ("字幕を黒地に白にして", "ja"),
        ("субтитры белым на чёрном", "ru"),
    ],
)
def test_one_colour_on_another_is_letters_on_a_box(words, language):
    _, draft, _ = after((CITY, "make the caption yellow"), words, language)
    style = captions(draft)[0]["style"]
    assert ("#ffffff", "box") == (style["color"], style["background"])


def test_a_ground_that_cannot_be_drawn_is_named_and_colours_no_letters():
    project = Project(())
    project.say(CITY)
    project.say("make the caption yellow")
    reply = project.say("make the caption white on blue")
    assert reply.draft is None
    assert "blue" in reply.texts[-1]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("add a typewriter effect to the caption", "en"),
        ("字幕加打字机效果", "zh"),
        ("añade un efecto de máquina de escribir al subtítulo", "es"),
        ("ajoute un effet machine à écrire au sous-titre", "fr"),
        ("gib dem Untertitel einen Schreibmaschinen-Effekt", "de"),
        ("字幕にタイプライター効果をつけて", "ja"),
        ("자막에 타자기 효과를 넣어줘", "ko"),
    ],
)
def test_an_effect_is_added_to_the_caption_that_is_there(words, language):
    _, draft, _ = after((CITY,), words, language)
    assert ["type"] == [caption["style"]["animation"] for caption in captions(draft)]


@pytest.mark.parametrize(
    "words",
    [
        "add another caption saying Hello there at three seconds in",
        "add a caption that says Hello there at three seconds",
        "add a caption saying Hello there from three seconds",
    ],
)
def test_a_time_in_words_ends_a_text_without_quotation_marks(words):
    _, draft, _ = after((CITY,), words)
    assert ("Hello there", 3000) == (captions(draft)[-1]["txt"], captions(draft)[-1]["st"])


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Here are my captions: 0:00 One / 0:02 Two / 0:04 Three", "en"),
        ("captions:\n0:00 One\n0:02 Two\n0:04 Three", "en"),
        ("字幕：0:00 One\n0:02 Two\n0:04 Three", "zh"),
        ("subtítulos: 0:00 One; 0:02 Two; 0:04 Three", "es"),
    ],
)
def test_captions_of_which_only_the_beginnings_are_said(words, language):
    _, draft, _ = after(("a 12 second city at night",), words, language)
    assert [("One", 0, 2000), ("Two", 2000, 2000), ("Three", 4000, 3000)] == [
        (caption["txt"], caption["st"], caption["d"]) for caption in captions(draft)
    ]


def test_the_first_of_several_timed_captions_may_follow_the_colon():
    _, draft, _ = after(("a 12 second city at night",), "captions: 0:00-0:02 One\n0:02-0:04 Two")
    assert [("One", 0), ("Two", 2000)] == [(caption["txt"], caption["st"]) for caption in captions(draft)]


@pytest.mark.parametrize(
    ("words", "language"),
    [("shift all the captions half a second earlier", "en"), ("所有字幕提前0.5秒", "zh")],
)
def test_captions_come_earlier_together_as_far_as_the_film_allows(words, language):
    _, draft, _ = after((CITY, "add a caption 'Two' from 5 to 7 seconds"), words, language)
    assert [(0, 2500), (4500, 6500)] == [(c["st"], c["st"] + c["d"]) for c in captions(draft)]


def test_a_caption_at_the_start_cannot_come_earlier():
    project = Project(())
    project.say(CITY)
    reply = project.say("move the caption one second earlier")
    assert reply.draft is None
    assert "already" in reply.texts[0]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("put the music back", "en"),
        ("把音乐加回来", "zh"),
        ("恢复音乐", "zh"),
        ("vuelve a poner la música", "es"),
        ("remets la musique", "fr"),
        ("верни музыку", "ru"),
        ("음악을 다시 넣어줘", "ko"),
    ],
)
def test_music_that_comes_back_is_the_music_there_was(words, language):
    setup = (
        CITY,
        "music down to 30%",
        "fade the music in over 2 seconds",
        "remove the music",
        "make it brighter",
    )
    _, draft, _ = after(setup, words, language)
    sound = sounds(draft)[0]
    assert ("piano", 0.3, 2000, 12000) == (
        sound["music"]["style"],
        sound["vol"],
        sound["fade_in"],
        sound["d"],
    )


def test_music_that_never_was_is_composed():
    _, draft, _ = after(("a 12 second city at night, no music",), "add music again")
    assert 12000 == sounds(draft)[0]["d"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("more tense music", "en"),
        ("换一首紧张一点的音乐", "zh"),
        ("una música más tensa", "es"),
        ("spannendere Musik", "de"),
        ("もっと緊張感のある音楽にして", "ja"),
    ],
)
def test_tense_music_is_the_nearest_style_and_says_so(words, language):
    _, draft, reply = after((CITY,), words, language)
    assert "cinematic" == sounds(draft)[0]["music"]["style"]
    assert reply.tool.args["operations"][0]["style"] == "cinematic"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("repeat the first three seconds at the end", "en"),
        ("最后重复一下前三秒", "zh"),
        ("repite los primeros tres segundos al final", "es"),
        ("повтори первые три секунды в конце", "ru"),
    ],
)
def test_a_span_is_repeated_at_the_end(words, language):
    before, draft, _ = after((CITY,), words, language)
    assert total(before) + 3000 == total(draft)
    assert (0, 3000) == (clips(draft)[-1].get("src_in", 0), clips(draft)[-1]["d"])


@pytest.mark.parametrize(
    ("words", "language"), [("crossfades between all the clips", "en"), ("所有片段之间加淡入淡出转场", "zh")]
)
def test_a_transition_of_no_said_length_is_as_long_as_the_clips_allow(words, language):
    _, draft, reply = after(("make a video from part1.mp4, part2.mp4 and part3.mp4",), words, language, CLIPS)
    lengths = [clip["tr"]["d"] for clip in clips(draft)[1:]]
    assert [450, 450] == lengths
    assert "0.45" in reply.texts[0]


def test_a_transition_of_a_said_length_that_does_not_fit_is_refused():
    project = Project(CLIPS)
    project.say("make a video from part1.mp4, part2.mp4 and part3.mp4")
    assert project.say("crossfades of 1 second between all the clips").draft is None


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("remove all the transitions", "en"),
        ("去掉所有转场", "zh"),
        ("togli tutte le transizioni", "it"),
        ("quita todas las transiciones", "es"),
        ("entferne alle Übergänge", "de"),
        ("enlève toutes les transitions", "fr"),
        ("tira todas as transições", "pt"),
        ("убери все переходы", "ru"),
        ("トランジションを全部消して", "ja"),
        ("전환 효과를 모두 없애줘", "ko"),
        ("verwijder alle overgangen", "nl"),
        ("usuń wszystkie przejścia", "pl"),
        ("tüm geçişleri kaldır", "tr"),
        ("xóa tất cả chuyển cảnh", "vi"),
        ("hapus semua transisi", "id"),
        ("احذف كل الانتقالات", "ar"),
        ("सारे ट्रांज़िशन हटाओ", "hi"),
        ("ลบทรานซิชันทั้งหมด", "th"),
    ],
)
def test_transitions_are_removed(words, language):
    _, draft, _ = after((THREE,), words, language)
    assert not any("tr" in clip for clip in clips(draft))


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("put a warm filter on it", "en"),
        ("加一个暖色滤镜", "zh"),
        ("ponle un filtro cálido", "es"),
        ("metti un filtro caldo", "it"),
        ("mets un filtre chaud", "fr"),
        ("leg einen warmen Filter drüber", "de"),
        ("coloca um filtro quente", "pt"),
        ("наложи тёплый фильтр", "ru"),
        ("暖かいフィルターをかけて", "ja"),
        ("따뜻한 필터를 씌워줘", "ko"),
        ("zet er een warm filter op", "nl"),
        ("nałóż ciepły filtr", "pl"),
        ("sıcak bir filtre ekle", "tr"),
        ("thêm bộ lọc ấm", "vi"),
        ("tambahkan filter hangat", "id"),
        ("أضف فلتر دافئ", "ar"),
        ("एक गर्म फ़िल्टर लगाओ", "hi"),
        ("ใส่ฟิลเตอร์โทนอุ่น", "th"),
    ],
)
def test_a_warm_filter(words, language):
    _, draft, _ = after((THREE,), words, language)
    assert all(clip["filters"]["warmth"] > 0 for clip in clips(draft))


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("put the second clip back to normal speed", "en"),
        ("第二段恢复正常速度", "zh"),
        ("pon el segundo clip a velocidad normal", "es"),
        ("remets le deuxième clip à vitesse normale", "fr"),
        ("2番目のクリップを通常の速度に戻して", "ja"),
        ("두 번째 클립을 원래 속도로 돌려줘", "ko"),
    ],
)
def test_a_clip_goes_back_to_its_own_speed(words, language):
    setup = (THREE, "second clip at half speed", "make the last clip brighter")
    _, draft, _ = after(setup, words, language)
    assert 1.0 == clips(draft)[1]["speed"]
    assert "filters" in clips(draft)[2]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("double the speed of the last shot", "en"),
        ("最后一个镜头两倍速", "zh"),
        ("最後のショットを2倍速にして", "ja"),
        ("마지막 샷을 2배속으로 해줘", "ko"),
        ("l'ultima inquadratura a velocità doppia", "it"),
    ],
)
def test_a_shot_by_its_own_word(words, language):
    _, draft, _ = after((THREE,), words, language)
    assert [1.0, 1.0, 2.0] == [clip.get("speed", 1.0) for clip in clips(draft)]
