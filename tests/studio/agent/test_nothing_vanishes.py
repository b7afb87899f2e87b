"""Numbers, parts, names and places that people say are used, or it is said that they were not understood."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from promptreel_studio.agent.models import History
from studio.agent.drafts import of

FILES = (
    AssetInfo("a1", "beach.mp4", "video", 12000, 1920, 1080, True),
    AssetInfo("a2", "dog.mov", "video", 7000, 1920, 1080, True),
    AssetInfo("a3", "cat.jpg", "image", None, 4000, 3000),
    AssetInfo("a4", "sunset.png", "image", None, 4000, 3000),
    AssetInfo("a5", "watermark.png", "image", None, 400, 200),
    AssetInfo("a6", "theme.mp3", "audio", 90000),
    AssetInfo("a7", "drone.mp4", "video", 15000, 1920, 1080, True),
)
OWN = "make a video from beach.mp4, dog.mov, cat.jpg and sunset.png"
DRAWN = "4 shots of 5 seconds each: mountains at dawn, a waterfall, a forest in spring, fireworks at night. Cinematic music, 9:16"
VILLAGE = 'a 12 second snow village at dusk with acoustic music and the title "Winter Home"'


class Film:
    """One film under several messages, with its versions for undo."""

    def __init__(self, start, *before):
        files = FILES[:4] if start == OWN else ()
        self.files = FILES if start == OWN else ()
        self.draft = respond(start, None, assets=files, seed=7).draft
        self.past = []
        for words in before:
            self.say(words)

    def say(self, words, language="en"):
        reply = respond(
            words,
            self.draft,
            assets=self.files,
            language=language,
            seed=7,
            history=History(tuple(self.past), ()),
        )
        if reply.draft is not None:
            self.past.insert(0, self.draft)
            self.draft = reply.draft
        return reply

    def clips(self):
        return [clip for clip in of(self.draft, 0) if "box" not in clip]

    def files_in_order(self):
        return [clip["asset"] for clip in self.clips()]

    def kinds(self):
        return [clip["scene"]["kind"] for clip in self.clips()]

    def music(self):
        return of(self.draft, 1)

    def titles(self):
        return of(self.draft, 7)


@pytest.mark.parametrize(
    ("words", "language", "end"),
    [
        ("keep the title up until 0:05", "en", 5000),
        ("leave the title on screen until the fifth second", "en", 5000),
        ('keep "Winter Home" on screen for 6 seconds', "en", 6000),
        ("把标题保持到第5秒", "zh", 5000),
        ("deja el título hasta el segundo 5", "es", 5000),
        ("laat de titel staan tot 0:05", "nl", 5000),
        ("lass den Titel bis Sekunde 5 stehen", "de", 5000),
        ("оставь заголовок до пятой секунды", "ru", 5000),
        ("trzymaj tytuł do 5 sekundy", "pl", 5000),
    ],
)
def test_to_keep_a_title_until_a_time_changes_its_time(words, language, end):
    film = Film(VILLAGE)
    assert film.say(words, language).ok
    (title,) = film.titles()
    assert ("Winter Home", end) == (title["txt"], title["st"] + title["d"])


@pytest.mark.parametrize(
    ("words", "language", "start", "length"),
    [
        ("replace the cat with the last 3 seconds of drone.mp4", "en", 12000, 3000),
        ("replace the cat with drone.mp4 from 0:03 to 0:07", "en", 3000, 4000),
        ("swap the cat for 5 seconds of drone.mp4", "en", 0, 5000),
        ("用 drone.mp4 的最后3秒替换猫的照片", "zh", 12000, 3000),
        ("把猫换成drone.mp4第3秒到第6秒", "zh", 3000, 3000),
        ("remplace le chat par les 3 dernières secondes de drone.mp4", "fr", 12000, 3000),
    ],
)
def test_a_part_of_a_file_takes_the_place_of_a_clip(words, language, start, length):
    film = Film(OWN)
    assert film.say(words, language).ok
    clip = film.clips()[2]
    assert ("a7", start, length) == (clip["asset"], clip["src_in"], clip["d"])


@pytest.mark.parametrize(
    ("words", "start", "length", "place"),
    [
        ("add the last 3 seconds of drone.mp4 at the end", 12000, 3000, 4),
        ("add drone.mp4 from 0:02 to 0:06 at the start", 2000, 4000, 0),
        ("put the first 4 seconds of drone.mp4 between the beach and the dog", 0, 4000, 1),
        ("把drone.mp4的最后3秒加到最后", 12000, 3000, 4),
    ],
)
def test_a_part_of_a_file_is_added(words, start, length, place):
    film = Film(OWN)
    assert film.say(words, "zh" if "把" in words else "en").ok
    clip = film.clips()[place]
    assert ("a7", start, length) == (clip["asset"], clip["src_in"], clip["d"])


def test_what_cannot_be_done_to_the_new_clip_is_not_done_to_the_old_one():
    film = Film(OWN)
    before = film.draft
    reply = film.say("replace the cat with drone.mp4 in slow motion")
    assert not reply.ok
    assert "slow motion" in reply.texts[0]
    assert film.draft == before


@pytest.mark.parametrize(
    ("words", "language", "volume"),
    [
        ("сделай музыку потише, процентов 25", "ru", 0.25),
        ("make the music quieter, 25 percent", "en", 0.25),
    ],
)
def test_a_level_beside_quieter_counts(words, language, volume):
    film = Film(VILLAGE)
    assert film.say(words, language).ok
    assert [volume] == [music["vol"] for music in film.music()]


@pytest.mark.parametrize("words", ["make the title bigger 77", "снег сильнее 44", "画面再亮一点 66"])
def test_a_number_that_nobody_used_is_told(words):
    film = Film(VILLAGE)
    language = "ru" if "снег" in words else "zh" if "画" in words else "en"
    before = film.draft
    reply = film.say(words, language)
    assert not reply.ok
    assert words[-2:] in reply.texts[0]
    assert film.draft == before


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("drop theme.mp3", "en"),
        ("take theme.mp3 out", "en"),
        ("别用theme.mp3了", "zh"),
        ("quita theme.mp3", "es"),
    ],
)
def test_a_song_that_is_called_by_its_file_is_the_music(words, language):
    film = Film(OWN, "use theme.mp3 as the music")
    assert ["a6"] == [one["asset"] for one in film.music()]
    assert film.say(words, language).ok
    assert not film.music()


def test_a_song_that_is_called_by_its_file_gives_way_to_another():
    film = Film(OWN, "use theme.mp3 as the music")
    reply = film.say("drop theme.mp3 and use something upbeat")
    assert ["upbeat"] == [one["music"]["style"] for one in film.music()]
    assert not any("not understand" in text for text in reply.texts)


def test_a_file_that_is_not_on_the_timeline_cannot_be_removed():
    film = Film(OWN)
    reply = film.say("remove drone.mp4")
    assert not reply.ok
    assert "drone.mp4" in reply.texts[0]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("remove the captions", "en"),
        ("把字幕删掉", "zh"),
        ("कैप्शन हटाओ", "hi"),
        ("borra los subtítulos", "es"),
    ],
)
def test_captions_that_are_not_there_are_no_titles(words, language):
    film = Film(VILLAGE)
    reply = film.say(words, language)
    assert not reply.ok
    assert ["Winter Home"] == [one["txt"] for one in film.titles()]


def test_captions_that_are_not_there_are_none_of_several_titles():
    film = Film(VILLAGE, 'add a closing title "Bye" over the last two seconds')
    before = film.draft
    assert not film.say("कैप्शन को ऊपर ले जाओ", "hi").ok
    assert film.draft == before


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("四个镜头依次配上字幕：“山”“林”“水”“火”", "zh"),
        ('给每个镜头配一句字幕："山"、"林"、"水"、"火"', "zh"),
        ('add a caption to each shot: "山", "林", "水", "火"', "en"),
        ('captions "山", "林", "水", "火", one per shot', "en"),
    ],
)
def test_one_caption_over_each_shot_begins_with_it(words, language):
    film = Film(DRAWN)
    reply = film.say(words, language)
    assert 1 == len(reply.texts), reply.texts
    starts = [clip["st"] for clip in film.clips()]
    assert list(zip("山林水火", starts, strict=True)) == [(one["txt"], one["st"]) for one in film.titles()]


@pytest.mark.parametrize(
    ("words", "language"), [("照片别裁掉，用模糊背景填满", "zh"), ("don't crop the photos", "en")]
)
def test_how_photos_fill_the_picture_is_not_how_clips_do(words, language):
    film = Film(OWN, "make it 9:16")
    assert film.say(words, language).ok
    assert ["cover", "cover"] == [clip["fit"] for clip in film.clips()[:2]]
    assert "cover" not in [clip["fit"] for clip in film.clips()[2:]]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("片尾標題再放大一些", "zh-Hant"),
        ("结尾标题再大一点", "zh"),
        ("closing title bigger", "en"),
        ("the title at the end should be bigger", "en"),
        ("mach den Schlusstitel größer", "de"),
        ("haz el título final más grande", "es"),
    ],
)
def test_the_closing_title_is_one_that_is_there(words, language):
    film = Film(VILLAGE, 'add a closing title "Bye" over the last two seconds')
    reply = film.say(words, language)
    assert 1 == len(reply.texts), reply.texts
    assert [("Winter Home", 0, "large"), ("Bye", 10000, "huge")] == [
        (one["txt"], one["st"], one["style"]["size"]) for one in film.titles()
    ]


def test_the_closing_title_of_a_film_without_one_is_asked_for():
    film = Film(VILLAGE)
    before = film.draft
    reply = film.say("make the closing title red")
    assert not reply.ok
    assert "closing title" in reply.texts[0]
    assert film.draft == before


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("删掉海滩的后半段", "zh"),
        ("delete the second half of the beach clip", "en"),
        ("delete the second half", "en"),
    ],
)
def test_the_later_half_of_what_was_split_is_one_clip(words, language):
    film = Film(OWN, "split the beach clip down the middle")
    assert film.say(words, language).ok
    assert ["a1", "a2", "a3", "a4"] == film.files_in_order()
    assert 0 == film.clips()[0]["src_in"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("两个镜头交换顺序", "zh"),
        ("把这两个镜头对调一下", "zh"),
        ("swap the two shots", "en"),
    ],
)
def test_two_clips_are_swapped_without_a_name(words, language):
    film = Film(VILLAGE, "add a 5 second shot of a cosy room at the end")
    assert film.say(words, language).ok
    assert ["room", "village"] == film.kinds()


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("the mountains belong at the very end", "en"),
        ("I want the mountains at the end", "en"),
        ("the mountains should be last", "en"),
        ("群山应该放在最后", "zh"),
        ("les montagnes doivent être à la fin", "fr"),
    ],
)
def test_where_a_shot_belongs_is_an_order(words, language):
    film = Film(DRAWN)
    assert film.say(words, language).ok
    assert ["waterfall", "forest", "fireworks", "mountains"] == film.kinds()


@pytest.mark.parametrize(
    "words", ["add a soft vignette to the village shot", "给村庄镜头加暗角", "vignette on the village"]
)
def test_what_is_added_to_a_shot_is_no_new_shot(words):
    film = Film(VILLAGE, "add a 5 second shot of a cosy room at the end")
    assert film.say(words, "zh" if "给" in words else "en").ok
    assert [True, False] == ["filters" in clip for clip in film.clips()]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("日落那张照片缓慢拉远", "zh"),
        ("slowly zoom out on the sunset", "en"),
    ],
)
def test_a_photo_is_called_by_the_time_of_day_in_its_name(words, language):
    film = Film(OWN)
    assert film.say(words, language).ok
    assert [False, False, False, True] == ["zoom" in clip for clip in film.clips()]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("spiel den Hundeclip rückwärts ab", "de"),
        ("speel het hondenfilmpje achterstevoren af", "nl"),
        ("play the dog clip backwards", "en"),
    ],
)
def test_compounds_are_two_words(words, language):
    film = Film(OWN)
    assert film.say(words, language).ok
    assert [False, True, False, False] == [bool(clip.get("reverse")) for clip in film.clips()]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("go back to widescreen", "en"),
        ("torna al formato 16:9", "it"),
        ("vuelve al formato horizontal", "es"),
        ("zurück zu 16:9", "de"),
        ("вернись к формату 16:9", "ru"),
        ("quay lại 16:9", "vi"),
        ("16:9に戻して", "ja"),
        ("改回横屏16:9", "zh"),
    ],
)
def test_to_go_back_to_a_format_is_no_undo(words, language):
    film = Film(OWN, "make it 9:16", "make the beach brighter")
    reply = film.say(words, language)
    assert (True, 0) == (reply.ok, reply.steps)
    assert "16:9" == film.draft["m"]["aspect"]
    assert film.clips()[0]["filters"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("silence the music gradually over the last three seconds", "en"),
        ("wycisz muzykę stopniowo w ostatnich trzech sekundach", "pl"),
        ("最后三秒音乐逐渐静音", "zh"),
    ],
)
def test_music_that_falls_silent_gradually_fades(words, language):
    film = Film(VILLAGE)
    assert film.say(words, language).ok
    assert [(12000, 3000)] == [(one["d"], one["fade_out"]) for one in film.music()]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("你还能帮我改哪些东西？", "zh"),
        ("what else can you change for me?", "en"),
        ("qu'est-ce que tu sais faire d'autre ?", "fr"),
        ("was kannst du sonst noch?", "de"),
    ],
)
def test_what_else_can_be_done_is_a_question(words, language):
    film = Film(VILLAGE)
    before = film.draft
    assert film.say(words, language).ok
    assert film.draft == before


def test_texts_move_with_the_clips_once():
    film = Film(OWN, 'add the caption "See you" from 20 to 22 seconds')
    reply = film.say("put drone.mp4 between the beach and the dog")
    assert 1 == " ".join(reply.texts).count("See you")
    assert [(35000, 2000)] == [(one["st"], one["d"]) for one in film.titles()]


def test_a_closing_title_stays_at_the_end_when_a_crossfaded_shot_goes():
    film = Film(DRAWN, 'add a closing title "Bye" over the last two seconds')
    assert film.say("get rid of the forest").ok
    (title,) = film.titles()
    assert (film.draft["d"], 2000) == (title["st"] + title["d"], title["d"])


def test_a_caption_goes_with_the_shot_it_was_over():
    film = Film(DRAWN, 'captions "a", "b", "c", "d", one per shot')
    assert film.say("get rid of the waterfall").ok
    starts = [clip["st"] for clip in film.clips()]
    assert list(zip("acd", starts, strict=True)) == [(one["txt"], one["st"]) for one in film.titles()]


def test_the_answer_names_the_shot_that_was_redrawn():
    film = Film(DRAWN)
    assert "waterfall" in film.say("another take of the waterfall").texts[0]
    assert "clip 3" in film.say("make the forest autumn").texts[0]


def test_the_answer_tells_how_an_added_title_looks():
    film = Film(DRAWN)
    (said,) = film.say('open with "Home" for three seconds, sliding in from the left, in serif').texts
    assert "slide" in said
    assert "serif" in said


def test_an_unquoted_caption_is_written_over_its_shot():
    film = Film(DRAWN)
    assert film.say("caption the waterfall with listen to the river").ok
    (one,) = film.titles()
    assert ("listen to the river", 4600) == (one["txt"], one["st"])


MIXED = "make a video from beach.mp4, dog.mov, cat.jpg and sunset.png"


@pytest.mark.parametrize(
    ("words", "language", "order"),
    [
        ("move the photos to the front", "en", ["a3", "a4", "a1", "a2"]),
        ("把照片放到最前面", "zh", ["a3", "a4", "a1", "a2"]),
        ("put both videos after the photos", "en", ["a3", "a4", "a1", "a2"]),
        ("把两个视频放到照片后面", "zh", ["a3", "a4", "a1", "a2"]),
        ("move the beach and the dog to the end", "en", ["a3", "a4", "a1", "a2"]),
        ("swap the first and the second photo", "en", ["a1", "a2", "a4", "a3"]),
        ("tausche das erste und das zweite Foto", "de", ["a1", "a2", "a4", "a3"]),
        ("bring the cat forward so it comes second", "en", ["a1", "a3", "a2", "a4"]),
    ],
)
def test_several_clips_move_together(words, language, order):
    film = Film(MIXED)
    assert film.say(words, language).ok
    assert order == film.files_in_order()


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("pon la primera foto en blanco y negro", "es"),
        ("foto pertama hitam putih", "id"),
        ("第一张照片变黑白", "zh"),
    ],
)
def test_the_first_photo_is_no_clip(words, language):
    film = Film(MIXED)
    assert film.say(words, language).ok
    assert ["a3"] == [clip["asset"] for clip in film.clips() if "filters" in clip]


@pytest.mark.parametrize(
    ("words", "language"),
    [("put the desert first", "en"), ("把沙漠放到前面", "zh"), ("mueve el desierto al principio", "es")],
)
def test_a_shot_that_is_not_there_is_not_moved(words, language):
    film = Film(DRAWN)
    before = film.draft
    assert not film.say(words, language).ok
    assert film.draft == before


def test_a_shot_that_gets_longer_is_no_new_one():
    film = Film(DRAWN)
    assert film.say("瀑布那段加长到8秒", "zh").ok
    assert (4, 8000) == (len(film.clips()), film.clips()[1]["d"])


@pytest.mark.parametrize("words", ["make it softer overall, like a slight blur", "整体模糊一点"])
def test_overall_is_no_single_shot(words):
    film = Film(DRAWN, "make the forest brighter")
    assert film.say(words, "zh" if "整" in words else "en").ok
    assert 4 == sum("blur" in clip.get("filters", {}) for clip in film.clips())


@pytest.mark.parametrize(("words", "language"), [("sharp again please", "en"), ("恢复清晰", "zh")])
def test_sharp_again_takes_the_blur_off(words, language):
    film = Film(DRAWN, "blur everything slightly")
    seeds = [clip["scene"]["seed"] for clip in film.clips()]
    assert film.say(words, language).ok
    assert seeds == [clip["scene"]["seed"] for clip in film.clips()]
    assert not any(clip.get("filters") for clip in film.clips())


def test_the_opening_line_is_the_one_at_the_start():
    film = Film(
        DRAWN, 'add the caption "Water" over the waterfall', 'add the title "Wonders" for the first 3 seconds'
    )
    assert film.say("开场字幕用滑入效果", "zh").ok
    assert ["Wonders"] == [one["txt"] for one in film.titles() if one["style"].get("animation") == "slide"]


@pytest.mark.parametrize(("words", "language"), [("视频一共18秒就行", "zh"), ("18 seconds in total", "en")])
def test_how_long_all_of_it_is(words, language):
    film = Film(DRAWN)
    assert film.say(words, language).ok
    assert 18000 == film.draft["d"]


@pytest.mark.parametrize(
    ("words", "language", "start", "length"),
    [
        ("put drone.mp4 at the end, just the first 3 seconds", "en", 0, 3000),
        ("put drone.mp4 at the end, only its middle 5 seconds", "en", 5000, 5000),
        ("把drone.mp4放到最后，只要前4秒", "zh", 0, 4000),
    ],
)
def test_only_a_part_of_what_is_added_cuts_nothing_else(words, language, start, length):
    film = Film(OWN)
    before = film.draft["d"]
    assert film.say(words, language).ok
    last = film.clips()[-1]
    assert ("a7", start, length) == (last["asset"], last["src_in"], last["d"])
    assert before + length == film.draft["d"]


@pytest.mark.parametrize(
    ("words", "language"),
    [("only the first half of the forest, cut the rest", "en"), ("森林只要前半段，剩下的剪掉", "zh")],
)
def test_the_rest_of_a_part_that_is_kept_is_no_other_shot(words, language):
    film = Film(DRAWN)
    assert film.say(words, language).ok
    assert ["mountains", "waterfall", "forest", "fireworks"] == film.kinds()


@pytest.mark.parametrize(("words", "language"), [("duplicate the ocean", "en"), ("复制沙漠", "zh")])
def test_a_shot_that_is_not_there_is_not_copied(words, language):
    film = Film(DRAWN)
    before = film.draft
    assert not film.say(words, language).ok
    assert film.draft == before


def test_a_shot_is_called_by_what_is_to_be_seen_in_it():
    film = Film("two shots: a desert at noon for 5 seconds, then fields with flowers for 7 seconds")
    assert film.say('write "Heat" over the desert and "Bloom" over the flowers').ok
    assert [("Heat", 0), ("Bloom", 4600)] == [(one["txt"], one["st"]) for one in film.titles()]


def test_it_is_the_film_after_a_change_of_all_of_it():
    film = Film("a 20 second space scene with planets, ambient music", "more stars please")
    assert film.say("faster camera, and let it zoom in").ok
    assert {("zoom", 1.6)} == {tuple(clip["scene"]["camera"].values()) for clip in film.clips()}


@pytest.mark.parametrize(
    ("words", "language"),
    [("music should stop two seconds before the end", "en"), ("音乐在结束前两秒停", "zh")],
)
def test_music_that_stops_before_the_end(words, language):
    film = Film(VILLAGE)
    assert film.say(words, language).ok
    assert [(0, 10000)] == [(one["st"], one["d"]) for one in film.music()]


@pytest.mark.parametrize(
    ("words", "language"), [("reframe it for a phone screen", "en"), ("改成适合手机屏幕的", "zh")]
)
def test_a_phone_stands_upright(words, language):
    film = Film(VILLAGE)
    assert film.say(words, language).ok
    assert "9:16" == film.draft["m"]["aspect"]


@pytest.mark.parametrize(
    "words",
    [
        "show the title for two more seconds",
        "hold the title for two more seconds",
        "keep the title on for another 2 seconds",
        "标题多停留两秒",
    ],
)
def test_two_more_seconds_are_added(words):
    film = Film(VILLAGE)
    assert film.say(words, "zh" if "标" in words else "en").ok
    assert [5000] == [one["d"] for one in film.titles()]


def test_a_typeface_of_the_captions_is_not_that_of_the_title():
    film = Film(VILLAGE, 'add the caption "so quiet" from 5 to 8 seconds')
    assert film.say("字幕用等宽字体，青色", "zh").ok
    assert ["so quiet"] == [one["txt"] for one in film.titles() if one["style"].get("font") == "mono"]


@pytest.mark.parametrize("words", ["turn up the rain", "turn the rain up", "the rain should be more"])
def test_rain_that_is_turned_up_is_no_music(words):
    film = Film("a 10 second street in the rain at night, piano music")
    assert film.say(words).ok
    assert [0.8] == [one["vol"] for one in film.music()]
    assert [1.6] == [clip["scene"]["amounts"]["rain"] for clip in film.clips()]


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("把森林移到第一个", ["forest", "mountains", "waterfall", "fireworks"]),
        ("把森林移到第二个", ["mountains", "forest", "waterfall", "fireworks"]),
    ],
)
def test_a_place_is_no_shot(words, order):
    film = Film(DRAWN)
    assert film.say(words, "zh").ok
    assert order == film.kinds()


@pytest.mark.parametrize(
    "words", ["重做一下第一个镜头，换个版本", "redo the first shot", "redo the first shot, another version"]
)
def test_a_shot_is_redone_alone(words):
    film = Film(DRAWN)
    seeds = [clip["scene"]["seed"] for clip in film.clips()]
    assert film.say(words, "zh" if "重" in words else "en").ok
    now = [clip["scene"]["seed"] for clip in film.clips()]
    assert (seeds[1:], True) == (now[1:], seeds[0] != now[0])


@pytest.mark.parametrize("words", ["前5秒放慢到一半", "slow the first five seconds down to half"])
def test_a_part_that_is_slowed_is_no_title(words):
    film = Film(VILLAGE, 'add the caption "so quiet" from 9 to 11 seconds')
    assert film.say(words, "zh" if "前" in words else "en").ok
    assert [(10000, 0.5), (7000, 1.0)] == [(clip["d"], clip.get("speed", 1.0)) for clip in film.clips()]


@pytest.mark.parametrize("words", ["在海滩和狗之间加叠化", "add a crossfade between the beach and the dog"])
def test_what_is_between_two_is_one_wish(words):
    film = Film(OWN)
    assert film.say(words, "zh" if "在" in words else "en").ok
    assert [False, True, False, False] == ["tr" in clip for clip in film.clips()]


def test_in_front_of_everything_is_a_place():
    film = Film(OWN)
    film.files = (
        *FILES,
        AssetInfo("a8", "subs.srt", "subtitle", text="1\n00:00:01,000 --> 00:00:03,000\nHi\n"),
    )
    reply = film.say("put drone.mp4 in front of everything")
    assert "a7" == film.files_in_order()[0]
    assert (1, 0) == (len(reply.texts), len(film.titles()))


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("cut 0:02 to 0:04", "en"),
        ("cut 2 to 4 seconds", "en"),
        ("cut 0:02-0:04", "en"),
        ("2秒到4秒剪掉", "zh"),
    ],
)
def test_a_span_that_is_cut_is_not_what_stays(words, language):
    film = Film(OWN)
    before = film.draft["d"]
    assert film.say(words, language).ok
    assert before - 2000 == film.draft["d"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("cut everything after the first 3 seconds of the dog clip", "en"),
        ("删掉狗狗那段前3秒之后的部分", "zh"),
        ("keep only the first 3 seconds of the dog clip", "en"),
    ],
)
def test_what_comes_after_a_part_goes(words, language):
    film = Film(OWN)
    assert film.say(words, language).ok
    assert [(0, 3000)] == [(clip["src_in"], clip["d"]) for clip in film.clips() if clip["asset"] == "a2"]


@pytest.mark.parametrize(
    ("words", "language"),
    [("cut the first 2 seconds of dog.mov", "en"), ("coupe les 2 premières secondes de dog.mov", "fr")],
)
def test_the_first_seconds_of_a_file_are_cut(words, language):
    film = Film(OWN)
    assert film.say(words, language).ok
    assert [(2000, 5000)] == [(clip["src_in"], clip["d"]) for clip in film.clips() if clip["asset"] == "a2"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("duplicate the cat picture", "en"),
        ("delete the first photo", "en"),
        ("verwijder de eerste foto", "nl"),
        ("删除第一张照片", "zh"),
    ],
)
def test_a_photo_that_is_not_shown_is_no_video(words, language):
    film = Film(OWN, "delete the cat", "delete the sunset")
    before = film.draft
    assert not film.say(words, language).ok
    assert film.draft == before


def test_the_only_clip_by_its_name_is_not_the_music():
    film = Film(OWN, "use theme.mp3 as the music", "keep only the beach clip")
    reply = film.say("mute the beach")
    assert (1, [0.0], [0.8]) == (
        len(reply.texts),
        [one["vol"] for one in film.clips()],
        [one["vol"] for one in film.music()],
    )


def test_a_photo_is_shown_for_so_long():
    film = Film(OWN)
    assert film.say("第一张照片放4秒", "zh").ok
    assert [4000, 3000] == [clip["d"] for clip in film.clips()[2:]]


@pytest.mark.parametrize("words", ["make it square and show the photos whole", "视频改成1:1，照片要完整显示"])
def test_a_format_beside_how_photos_are_shown(words):
    film = Film(OWN)
    reply = film.say(words, "zh" if "照" in words else "en")
    assert (1, "1:1") == (len(reply.texts), film.draft["m"]["aspect"])
    assert ["cover", "cover", "contain", "contain"] == [clip["fit"] for clip in film.clips()]


def test_two_and_a_half_seconds_are_no_two_clips():
    film = Film(DRAWN)
    assert film.say('title "Four places" for the first 2.5 seconds').ok
    assert [(0, 2500)] == [(one["st"], one["d"]) for one in film.titles()]


def test_a_colour_beside_a_look_is_used_or_told():
    film = Film(DRAWN)
    assert film.say("make the forest brighter and a bit more blue").ok
    assert {"brightness", "warmth"} == set(film.clips()[2]["filters"])
    assert "purple" in " ".join(film.say("make the waterfall brighter and purple").texts)


@pytest.mark.parametrize(
    ("words", "start", "fade"),
    [("bring the music in after 2 seconds", 2000, 0), ("bring the music in gently", 0, 2000)],
)
def test_music_that_is_brought_in_is_not_lowered(words, start, fade):
    film = Film(VILLAGE)
    assert film.say(words).ok
    assert [(0.8, start, fade)] == [(one["vol"], one["st"], one["fade_in"]) for one in film.music()]


def test_the_ending_fades_and_no_cut_does():
    film = Film(DRAWN)
    assert film.say("give the ending a fade to black").ok
    assert [0, 0, 0, 1000] == [clip.get("fade_out", 0) for clip in film.clips()]


def test_a_shot_without_a_verb_is_added():
    film = Film(DRAWN)
    assert film.say("5 second shot of the ocean at the end").ok
    assert ("ocean", 5000) == (film.kinds()[-1], film.clips()[-1]["d"])


@pytest.mark.parametrize("words", ["恢复原速", "back to normal speed"])
def test_normal_speed_is_of_what_was_sped_up(words):
    film = Film(DRAWN, "speed up the forest by 50%")
    assert film.say(words, "zh" if "恢" in words else "en").ok
    assert 20000 == film.draft["d"]


@pytest.mark.parametrize(
    ("words", "language", "order"),
    [
        ("move the cat to the start and give it 5 seconds", "en", ["a3", "a1", "a2", "a4"]),
        ("pon la foto del gato antes que la del atardecer y dale 5 segundos", "es", ["a1", "a2", "a3", "a4"]),
    ],
)
def test_a_place_and_a_length_are_both_of_one_clip(words, language, order):
    film = Film(OWN)
    assert film.say(words, language).ok
    assert order == film.files_in_order()
    assert {"a1": 12000, "a2": 7000, "a3": 5000, "a4": 3000} == {
        clip["asset"]: clip["d"] for clip in film.clips()
    }


def test_an_unknown_word_between_two_clips_is_no_small_thing():
    film = Film(OWN)
    before = film.draft
    assert not film.say("the cat blorf the sunset for 5 seconds").ok
    assert film.draft == before


def test_first_again_is_a_place():
    film = Film(VILLAGE, "add a 5 second shot of a cosy room at the end", "swap the two shots")
    assert film.say("no, put the village first again").ok
    assert ["village", "room"] == film.kinds()
