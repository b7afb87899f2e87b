"""First messages of people who open a film with their own files and one long message, told in parts."""

from studio.agent.drafts import of
from studio.agent.scripts import made, texts, told


def _holds(rows):
    """Each of the messages as the shots it makes (what is seen, from which second of its file on, from when on) and its texts."""
    for language, names, words, shots, written in rows:
        draft, _ = made(names, words, language)
        assert told(draft) == shots, words
        assert texts(draft) == written, words


def test_files_are_counted_described_and_called_by_their_place():
    _holds(
        (
            ("en", "IMG_1.jpg IMG_2.jpg bike.mp4 logo.png", "2 pics from the workshop, then the bike clip. pics 3 sec each, clip whole. at the end my logo for 2 sec",
             [("IMG_1.jpg", 0, 0), ("IMG_2.jpg", 0, 3), ("bike.mp4", 0, 6), ("logo.png", 0, 36)], []),
            ("en", "boat_tom.mp4 ring.jpg", "I have to show something at the dinner. Clip of Tom falling off the boat (play it twice!!), then a card \"Yes\", then their ring pic 6 secs",
             [("boat_tom.mp4", 0, 0), ("boat_tom.mp4", 0, 30), ("Yes", 0, 60), ("ring.jpg", 0, 63)], []),
            ("en", "dog.jpg beach.jpg party.mp4", "I want the second pic first for 4 secs, then the party clip but skip the first 5 seconds, then the dog one. no music",
             [("beach.jpg", 0, 0), ("party.mp4", 5, 4), ("dog.jpg", 0, 29)], []),
            ("zh", "海.jpg 山.jpg 城.mp4", "先放第二张图4秒，再放海那张3秒，最后视频只要前6秒，原声关掉。字幕依次写：山顶、海边、回家。竖屏",
             [("山.jpg", 0, 0), ("海.jpg", 0, 4), ("城.mp4", 0, 7)], [("山顶", 0), ("海边", 4), ("回家", 7)]),
            ("de", "hund.jpg strand.jpg fest.mp4", "Für Oma: zuerst das Hundefoto 4 Sekunden, dann der Clip, aber nur die ersten 6 Sekunden, am Schluss das Strandbild. Untertitel: Bello, Das Fest, Am Meer",
             [("hund.jpg", 0, 0), ("fest.mp4", 0, 4), ("strand.jpg", 0, 10)], [("Bello", 0), ("Das Fest", 4), ("Am Meer", 10)]),
            ("es", "salida.jpg meta.jpg carrera.mp4", "Tengo el vídeo de la carrera y dos fotos. Primero las fotos (3 s cada una), luego carrera.mp4 completo sin sonido. Al final \"Soria\" 3 segundos",
             [("salida.jpg", 0, 0), ("meta.jpg", 0, 3), ("carrera.mp4", 0, 6), ("Soria", 0, 36)], []),
            ("en", "live1.mp4 live2.mp4", "band promo. 5 secs of live1, 5 of live2, then live1 again 5. mute the clips. text \"PINES\" over the first shot",
             [("live1.mp4", 0, 0), ("live2.mp4", 0, 5), ("live1.mp4", 0, 10)], [("PINES", 0)]),
        )
    )  # fmt: skip


def test_texts_that_nobody_quoted_lie_on_one_file_each_and_on_cards():
    _holds(
        (
            ("en", "b.jpg a.jpg", "House video. Order: a, b. 4 seconds each. Write on them: 3 bed semi / New kitchen 2023. Finish with a card 14 Alder Close - £345,000 - call 01632 960144.",
             [("a.jpg", 0, 0), ("b.jpg", 0, 4), ("14 Alder Close - £345,000 - call 01632 960144", 0, 8)], [("3 bed semi", 0), ("New kitchen 2023", 4)]),
            ("en", "h_1961.jpg h_1947.jpg", "Photos of Harold. Show each one for 6 seconds, in the order of the years in the names, with the year written underneath. Then a last page: Harold 1938 - 2024.",
             [("h_1947.jpg", 0, 0), ("h_1961.jpg", 0, 6), ("Harold 1938 - 2024", 0, 12)], [("1947", 0), ("1961", 6)]),
            ("en", "q1.jpg q2.jpg q3.jpg", "Our circle, 3 pictures, 5 seconds each, name of the maker under each: Ruth, Joan, Ruth again. No music",
             [("q1.jpg", 0, 0), ("q2.jpg", 0, 5), ("q3.jpg", 0, 10)], [("Ruth", 0), ("Joan", 5), ("Ruth", 10)]),
            ("en", "goal1.mp4 goal2.mp4", "goals for the parents. goal1 goal2 in that order, no music at all. Before each one a 2 sec card: \"1-0 Theo\", \"2-0 Samir\"",
             [("1-0 Theo", 0, 0), ("goal1.mp4", 0, 2), ("2-0 Samir", 0, 32), ("goal2.mp4", 0, 34)], []),
            ("zh", "01.jpg 02.jpg", "宝宝周岁啦!用这2张照片,每张4秒,字幕分别写:第一天、会叫妈妈了。结尾:小糯米生日快乐",
             [("01.jpg", 0, 0), ("02.jpg", 0, 4), ("小糯米生日快乐", 0, 8)], [("第一天", 0), ("会叫妈妈了", 4)]),
            ("es", "a.jpg b.jpg l.png", "Tengo dos fotos, 3 segundos cada una, con los textos: Lunes, Martes. Música alegre, vertical",
             [("a.jpg", 0, 0), ("b.jpg", 0, 3)], [("Lunes", 0), ("Martes", 3)]),
            ("en", "t1.mp4 t2.mp4", "clips from our trip, one after another in the order 2, 1 and only the first 5 seconds of each one. at the beginning a title Room 12 at the Museum",
             [("t2.mp4", 0, 0), ("t1.mp4", 0, 5)], [("Room 12 at the Museum", 0)]),
        )
    )  # fmt: skip


def test_lengths_of_parts_and_of_the_whole_and_what_is_drawn_between():
    _holds(
        (
            ("zh", "产品1.png 产品2.png qrcode.png", "先放海边白天6秒 再放我的产品图两张每张2秒 再放一张卡片“扫码下单” 后面放二维码5秒。4:5",
             [("ocean", 0, 0), ("产品1.png", 0, 6), ("产品2.png", 0, 8), ("扫码下单", 0, 10), ("qrcode.png", 0, 13)], []),
            ("en", "demo.mp4 logo.png", "Release video:\n0-3s: title card \"Orbit\"\n3-15s: demo.mp4 from 0:08 to 0:20\n15-17s: logo.png on black\nMusic: upbeat at 30% volume",
             [("Orbit", 0, 0), ("demo.mp4", 8, 3), ("logo.png", 0, 15)], []),
            ("en", "cover.png", "Podcast teaser, 20 sec. Picture: city skyline at night. cover.png for the last 5 seconds",
             [("skyline", 0, 0), ("cover.png", 0, 15)], []),
            ("en", "start.mp4 a.jpg b.jpg end.mp4", "here are my files. put together the 2 clips with my photos between them, photos 2 seconds each, no music",
             [("start.mp4", 0, 0), ("a.jpg", 0, 30), ("b.jpg", 0, 32), ("end.mp4", 0, 34)], []),
        )
    )  # fmt: skip


def test_what_is_said_of_single_files_is_done_to_them_alone():
    words = "Take gig.mp4 from 0:10 to 0:16, mute its sound, then dip to black into an aurora shot 8 sec. cinematic music"
    draft, said = made("gig.mp4", words, "en")
    first, second = of(draft, 0)
    assert (first["src_in"], first["d"], first["vol"], second["tr"]["kind"]) == (10_000, 6_000, 0, "dip")
    words = "piece for school. wheel.mp4 seconds 5 to 15, then kiln.jpg 4 sec, then bowl.jpg 6 sec with slow pan to the right. blurred sides, vertical"
    draft, _ = made("wheel.mp4 kiln.jpg bowl.jpg", words, "en")
    assert [("zoom" in clip, clip.get("fit")) for clip in of(draft, 0)][1:] == [
        (False, "blur"),
        (True, "blur"),
    ]
    words = 'use clip2 first, only the last 4 seconds, then clip1 whole. Write "Open" over the second clip only after like 2 seconds. Lo-fi'
    draft, _ = made("clip1.mp4 clip2.mp4", words, "en")
    assert [(title["txt"], title["st"]) for title in of(draft, 7)] == [("Open", 2_000)]
    for words, missed in (
        ("clip.mp4 is shaky, stabilise it and remove the neighbours car, keep 10 seconds, add Under offer stamp", "stabilise it"),
        ("make my dad in dad.jpg wave, 10 seconds, then the scan.jpg for 5, soft piano", "wave"),
    ):  # fmt: skip
        _, said = made("clip.mp4 dad.jpg scan.jpg", words, "en")
        assert missed in said, said


def test_voices_come_one_after_the_other_and_lines_of_a_song_at_their_times():
    for language, names, words, written in (
        ("en", "bea.mp3 mimi.mp3", "we recorded voice messages, play both one after other over a field of flowers, with the names while they speak: Aunt Bea, Aunt Mimi. no music",
         [("Aunt Bea", 0), ("Aunt Mimi", 24)]),
    ):  # fmt: skip
        draft, _ = made(names, words, language)
        assert ([sound["st"] for sound in of(draft, 1)], draft["d"]) == ([0, 24_000], 48_000), words
        assert texts(draft) == written, words
    lines = "0:00 I left the light on\n0:04 for the ghost of you\n0:08 the rain knows my name\nends 0:17"
    draft, _ = made(
        "chorus.mp3",
        f"lyric video, 9:16. lines with times:\n{lines}. rainy window room at night behind. use chorus.mp3",
    )
    assert [text for text, _ in texts(draft)] == [
        "I left the light on",
        "for the ghost of you",
        "the rain knows my name",
    ]
    assert of(draft, 0)[0]["scene"]["kind"] == "room"
    draft, _ = made(
        "brb.mp3",
        "need a stream screen, space slowly drifting, 20 sec. my own track attached, start it at full volume and fade out the last 5 sec",
    )
    assert (draft["d"], of(draft, 1)[0]["vol"], of(draft, 1)[0]["fade_out"]) == (20_000, 1, 5_000)
