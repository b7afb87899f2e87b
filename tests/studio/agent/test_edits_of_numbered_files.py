"""Edits of slides that are called by their numbers, several new shots at once, and what a change is for, in several languages."""

from promptreel_studio.agent import AssetInfo, drafts, respond
from promptreel_studio.agent.models import History
from studio.agent.drafts import check

FILES = (
    AssetInfo("s1", "slide_01.png", "image", None, 1920, 1080),
    AssetInfo("s2", "slide_02.png", "image", None, 1920, 1080),
    AssetInfo("v", "lab_demo.mp4", "video", 14_000, 1920, 1080, True),
    AssetInfo("s3", "slide_03.png", "image", None, 1920, 1080),
    AssetInfo("s4", "slide_04.png", "image", None, 1920, 1080),
    AssetInfo("o", "old.png", "image", None, 1920, 1080),
    AssetInfo("n", "host.mp3", "audio", 12_000),
)
START = "First the ocean by day for 5 seconds, then slide_01.png, slide_02.png, lab_demo.mp4, slide_03.png and slide_04.png, each slide 6 seconds, piano music, title 'Currents' at the start"
FILM, _PAST = respond(START, None, assets=FILES[:5], seed=7).draft, History((), ())


def after(words, language="en"):
    reply = respond(words, FILM, assets=FILES, seed=7, history=_PAST, language=language)
    return check(reply.draft) if reply.draft is not None else None


def changed(draft):
    """Numbers of the clips that differ in more than their place."""
    pairs = zip(drafts.clips(FILM), drafts.clips(draft), strict=True)
    return [
        number
        for number, (old, new) in enumerate(pairs, 1)
        if (old.get("filters"), old["d"]) != (new.get("filters"), new["d"])
    ]


def test_files_with_numbers_are_called_by_them():
    for words, language, numbers in (
        ("make slide 3 black and white", "en", [5]),
        ("make slides 1 and 2 brighter", "en", [2, 3]),
        ("cut 2 seconds off slide 4", "en", [6]),
        ("Mets la diapositive 3 en noir et blanc", "fr", [5]),
        ("Сделай слайд 4 чёрно-белым", "ru", [6]),
        ("スライド3を白黒にして", "ja", [5]),
        ("第一张幻灯片的对比度提高一点", "zh", [2]),
        ("幻灯片3和4各显示8秒", "zh", [5, 6]),
        ("第3页幻灯片提亮", "zh", [5]),
    ):
        assert changed(after(words, language)) == numbers, words
    laid = after("add a caption 'Wind' at the bottom over slide 2")
    text = drafts.segments(laid, drafts.TEXT)[-1]
    assert (text["st"], text["txt"]) == (drafts.clips(FILM)[2]["st"], "Wind")


def test_several_shots_are_added_in_their_order():
    for words, language, kinds, lengths in (
        ("结尾再接两段：海浪3秒，然后是有壁炉的温馨房间4秒", "zh", ("ocean", "room"), (3, 4)),
        ("Add two shots at the end: a desert at night (3 seconds) and a snowy forest (4 seconds)", "en", ("desert", "forest"), (3, 4)),
        ("Ajoute deux plans à la fin : une forêt pendant 3 secondes, puis un désert la nuit pendant 4 secondes", "fr", ("forest", "desert"), (3, 4)),
        ("Добавь в конец две сцены: волны 3 секунды, потом лес зимой 4 секунды", "ru", ("ocean", "forest"), (3, 4)),
    ):  # fmt: skip
        new = drafts.clips(after(words, language))[6:]
        assert tuple(clip["scene"]["kind"] for clip in new) == kinds, words
        assert tuple(clip["d"] // 1000 for clip in new) == lengths, words


def test_a_new_shot_and_its_text_are_both_there():
    for words, language in (
        ("Add a glowing bokeh scene of 3 seconds at the end, with 'Bye' written on it", "en"),
        ("Add a 3 second card 'Bye' on a bokeh background at the end", "en"),
        ("Добавь в конец на 3 секунды карточку «Bye» на фоне боке", "ru"),
        ("Sona 3 saniyelik bokeh ışıklı bir sahne ekle, üstünde 'Bye' yazsın", "tr"),
    ):
        draft = after(words, language)
        shot, text = drafts.clips(draft)[-1], drafts.segments(draft, drafts.TEXT)[-1]
        assert shot["scene"]["variant"] == "bokeh" and (shot["st"], shot["d"]) == (text["st"], 3000), words


def test_what_a_change_is_for_asks_for_nothing():
    for words, language in (
        ("Abbassa la musica al 20 per cento, così si sente il discorso.", "it"),
        ("Baisse la musique à 20 % pour qu'on entende le discours", "fr"),
        ("Baja la música al 20 % para que se oiga el discurso", "es"),
        ("Ścisz muzykę do 20 procent, żeby było słychać przemowę", "pl"),
        ("Müziği yüzde 20'ye düşür ki konuşma duyulsun", "tr"),
        ("Kecilkan musik ke 20% supaya pidatonya terdengar", "id"),
        ("연설이 잘 들리게 음악을 20%로 줄여줘", "ko"),
    ):
        reply = respond(words, FILM, assets=FILES, seed=7, history=_PAST, language=language)
        assert len(reply.texts) == 1 and drafts.music_of(reply.draft)[0]["vol"] == 0.2, words


def test_the_camera_flies_and_titles_come_softly():
    for words, language, speed in (
        ("Lass die Kamera über dem Ozean schneller fliegen.", "de", 1.6),
        ("Fais voler la caméra plus vite au-dessus de l'océan", "fr", 1.6),
        ("Fly the camera faster over the ocean", "en", 1.6),
        ("Niech kamera leci wolniej nad oceanem", "pl", 0.6),
    ):
        assert drafts.clips(after(words, language))[0]["scene"]["camera"]["speed"] == speed, words
    soft = after("Sposta il titolo in alto al centro e fallo comparire in dissolvenza.", "it")
    title = drafts.segments(soft, drafts.TEXT)[0]
    assert (title["style"]["position"], title["fade_in"]) == ("top", 2000)
    assert not any("tr" in clip for clip in drafts.clips(soft))


def test_what_takes_a_clips_place_lasts_as_told_and_a_voice_is_one():
    draft = after("把第二张幻灯片换成old.png，停4秒", "zh")
    assert (drafts.clips(draft)[2]["asset"], drafts.clips(draft)[2]["d"]) == ("o", 4000)
    assert drafts.segments(after("用host.mp3当旁白，从第3秒开始", "zh"), drafts.AUDIO)[-1]["role"] == "voice"


def test_a_logo_over_all_of_the_film_is_over_what_comes_before_it_too():
    logo = respond("put old.png in the top left corner", FILM, assets=FILES, seed=7).draft
    host = AssetInfo("h", "host.jpg", "image", None, 1920, 1080)
    draft = respond("把host.jpg插到最前面，放3秒", logo, assets=(*FILES, host), seed=7, language="zh").draft
    assert [(one["st"], one["d"]) for one in drafts.overlays(draft)] == [(0, draft["d"])]
    flowers = respond("最后那段换成一片盛开的花", FILM, assets=FILES, seed=7, language="zh").draft
    assert drafts.clips(flowers)[-1]["scene"]["kind"] == "fields"


def test_more_of_what_is_not_there_draws_no_other_scene():
    for words, language in (("壁炉的火再旺一点", "zh"), ("make the fire in the fireplace stronger", "en")):
        assert after(words, language) is None, words
