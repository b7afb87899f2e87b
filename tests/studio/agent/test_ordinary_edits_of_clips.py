"""Edits of clips as people type them in a chat: copies, lengths, transitions, looks and speed, each kind in several wordings and languages."""

import pytest

from studio.agent.phrases.kit import Project, clips, total
from studio.agent.tables_ordinary_edits import CITY, CLIPS, THREE, after


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
