"""Edits of drawn shots in plain words: two wishes about one thing, shots and captions by their names in any language."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import of, scene
from studio.agent.phrases.kit import Project, captions, clips, kinds, sounds, titles
from studio.agent.tables_plain_edits import done, rows

SHOTS = (
    "first a forest for 6 seconds, then a waterfall for 5 seconds, then a river in autumn for 5 seconds, "
    "then a desert for 6 seconds, then underwater for 5 seconds, title 'Wild' at the start, piano music"
)


@pytest.fixture
def shots():
    made = Project(())
    made.say(SHOTS)
    assert ["forest", "waterfall", "waterfall", "desert", "underwater"] == kinds(made.draft)
    return made


MUSIC = """
en|change the music to something cinematic and fade it in over two seconds
en|swap the music for cinematic music with a fade in of 2 seconds
zh|音乐换成电影感的,2秒淡入
pt|Troca a música por cinematográfica com fade in de 2 segundos
"""


@pytest.mark.parametrize(("language", "words"), rows(MUSIC))
def test_other_music_comes_slowly_as_well(shots, language, words):
    music = sounds(done(shots, words, language))[0]
    assert ("cinematic", 2000) == (music["music"]["style"], music["fade_in"])


def test_what_fades_out_stays_the_music_that_it_is(shots):
    assert "piano" == sounds(done(shots, "fade out the piano over 3 seconds"))[0]["music"]["style"]


CAPTION = """
ru|Удали надпись на водопаде
en|remove the waterfall caption
en|delete the caption by the waterfall
vi|Xóa phụ đề ở cảnh thác nước.
tr|Şelaledeki altyazıyı sil
ja|滝のシーンの字幕を消して
th|ลบคำบรรยายในฉากน้ำตก
"""


@pytest.mark.parametrize(("language", "words"), rows(CAPTION))
def test_a_caption_is_called_by_its_shot_in_any_order(shots, language, words):
    done(shots, "caption “Falls” from 7 to 10 seconds")
    draft = done(shots, words, language)
    assert ([], ["Wild"]) == ([one["txt"] for one in captions(draft)], [one["txt"] for one in titles(draft)])


def test_a_caption_stands_on_the_shot_that_is_named_after_another_was_changed(shots):
    done(shots, "desert 8 seconds")
    assert 5600 == captions(done(shots, "在第二个片段上加字幕「雪」,放在画面底部", "zh"))[0]["st"]


BETWEEN = """
en|add a 2 second crossfade between the river and the desert
zh|河流和沙漠之间加一个2秒的交叉溶解。
"""


@pytest.mark.parametrize(("language", "words"), rows(BETWEEN))
def test_the_river_is_not_the_waterfall_beside_it(shots, language, words):
    lengths = [(one.get("tr") or {}).get("d") for one in clips(done(shots, words, language))]
    assert [None, 800, 800, 2000, 800] == lengths


REDRAWN = """
en|replace the river with a starry sky for 4 seconds
zh|河流换成星空,时长4秒
"""


@pytest.mark.parametrize(("language", "words"), rows(REDRAWN))
def test_another_subject_of_another_length_forgets_what_the_one_before_was_like(shots, language, words):
    clip = clips(done(shots, words, language))[2]
    assert ("space", None, 4000) == (clip["scene"]["kind"], clip["scene"]["season"], clip["d"])


def test_abstract_waves_are_no_ocean():
    made = Project(())
    made.say("ink in water for 6 seconds")
    drawn = scene(done(made, "replace the ink with abstract waves"))
    assert ("abstract", "waves") == (drawn["kind"], drawn["variant"])


def test_where_a_copy_is_the_first_is_meant_beside_another_shot(shots):
    done(shots, "duplicate the forest and put the copy at the very end")
    draft = done(shots, "put the waterfall in front of the forest")
    assert ["waterfall", "forest"] == kinds(draft)[:2]
    assert shots.say("delete the forest").draft is None


def test_only_what_is_told_to_be_copied_is(shots):
    assert 7 == len(clips(done(shots, "duplicate the desert twice")))
    assert shots.say("nope, one copy is plenty").draft is None


def test_both_undone_steps_are_done_again(shots):
    for words in ("make the desert darker", "delete the river"):
        done(shots, words)
    last = shots.draft
    done(shots, "undo the last two")
    assert last == done(shots, "Redo both of them.")
    assert last != done(shots, "undo, please. I want the river back after all")


def test_all_other_joins_are_cuts_and_less_on_one_shot_is_for_that_one(shots):
    done(shots, "wipe from the river to the desert")
    draft = done(shots, "All the other joins should be plain cuts.")
    assert [None, None, None, "wipe", None] == [(one.get("tr") or {}).get("kind") for one in clips(draft)]
    done(shots, "vignette on everything")
    draft = done(shots, "A bit less of it on the desert.")
    assert [0.5, 0.5, 0.5, 0.25, 0.5] == [one["filters"]["vignette"] for one in clips(draft)]


SHORTER = """
pl|Skróć scenę podwodną do 3 sekund.
fr|Raccourcis la scène sous-marine à 3 secondes
it|Accorcia la scena subacquea a 3 secondi
ru|Сократи подводную сцену до 3 секунд
"""


@pytest.mark.parametrize(("language", "words"), rows(SHORTER))
def test_shots_are_called_by_adjectives(shots, language, words):
    assert 3000 == clips(done(shots, words, language))[4]["d"]


SECOND_PLACE = """
tr|Beşinci klibi ikinci sıraya taşı.
es|Pasa el último clip al segundo lugar
ru|Переставь последний клип на второе место
ja|最後のクリップを2番目に移動して
ko|마지막 클립을 두 번째로 옮겨 줘
vi|Chuyển clip cuối lên vị trí thứ hai
"""


@pytest.mark.parametrize(("language", "words"), rows(SECOND_PLACE))
def test_a_clip_goes_to_second_place(shots, language, words):
    assert "underwater" == kinds(done(shots, words, language))[1]


def test_arabic_swaps_clips_and_names_a_shape_with_its_proportion(shots):
    assert "waterfall" == kinds(done(shots, "بدّل المقطع الأول بالمقطع الثاني.", "ar"))[0]
    assert "1:1" == done(shots, "اجعل الفيديو بنسبة 1:1.", "ar")["m"]["aspect"]


def test_a_title_goes_to_the_top_of_the_screen_in_hindi(shots):
    assert "top" == titles(done(shots, "शीर्षक को स्क्रीन के ऊपर ले जाओ।", "hi"))[0]["style"]["position"]


def test_the_drawn_beach_is_meant_and_no_film_of_surfers():
    made = Project([AssetInfo("a1", "surf.mp4", "video", 12_000, 1920, 1080, True)])
    made.say("first surf.mp4, then a beach in the morning for 6 seconds")
    draft = done(made, "The beach should be at sunset rather than in the morning.")
    assert "sunset" == clips(draft)[1]["scene"]["time"]


CARDS = """
en|Change the words on the cards to “Think. Build.”
en|the words at the start should be “Think. Build.”
ja|カードの文字を「Think. Build.」に変えて
"""


@pytest.mark.parametrize(("language", "words"), rows(CARDS))
def test_cards_get_other_words(language, words):
    made = Project(())
    made.say("start with cards of words 'Small. Simple.' for 4 seconds, then a desert for 5 seconds")
    draft = done(made, words, language)
    assert ("Think. Build.", []) == (clips(draft)[0]["scene"]["words"], of(draft, 7))
