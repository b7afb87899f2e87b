"""First messages about own files with drawn shots, texts, a song and silence beside them."""

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import check, of

CLIP, OTHER = (
    AssetInfo("v", "airport.mov", "video", 40_000, 1920, 1080),
    AssetInfo("w", "beach.mp4", "video", 20_000, 1920, 1080),
)
PHOTOS = tuple(AssetInfo(f"p{n}", f"foto{n}.jpg", "image", None, 4000, 3000) for n in (1, 2, 3))
SONG = AssetInfo("s", "那些年.mp3", "audio", 200_000)
VOICE = AssetInfo("r", "散文朗读.m4a", "audio", 52_000)


def made(language, words, files):
    reply = respond(words, None, assets=files, language=language, seed=7)
    assert reply.ok, reply.texts
    return check(reply.draft)


def shots(draft):
    return [
        (clip.get("asset") or clip["scene"]["words"] or clip["scene"]["kind"], clip["d"] // 1000)
        for clip in of(draft, 0)
    ]


def test_files_with_drawn_shots_and_their_texts():
    for language, words, files, expected, texts in (
        ("en", "0:00-0:04 black, words \"One year ago\"\n0:04-0:10 airport.mov from 0:03\n0:10-0:16 clouds from above\n0:16-0:20 text \"Lisbon\"\nmusic piano", (CLIP,), [("One year ago", 4), ("v", 6), ("clouds", 6), ("Lisbon", 4)], []),
        ("zh", "0-4秒 黑屏“开始”，4-10秒 airport.mov，10-15秒 海边日落，钢琴", (CLIP,), [("开始", 4), ("v", 6), ("ocean", 5)], []),
        ("en", "3 photos of our bike trip, 4 sec per photo, then a field with the text \"Next year again!\" cheerful music", PHOTOS, [("p1", 4), ("p2", 4), ("p3", 4), ("fields", 4)], [("Next year again!", 12)]),
        ("nl", "3 foto's van onze fietstocht, 4 sec per foto, daarna polderlandschap met de tekst 'Volgend jaar weer!' vrolijk muziekje", PHOTOS, [("p1", 4), ("p2", 4), ("p3", 4), ("fields", 4)], [("Volgend jaar weer!", 12)]),
        ("en", "use my three photos, 5 seconds each, then end on the stars with \"Goodnight\"", PHOTOS, [("p1", 5), ("p2", 5), ("p3", 5), ("space", 4)], [("Goodnight", 15)]),
        ("zh", "三张照片每张3秒，然后海边日落5秒，写“再见夏天”，钢琴", PHOTOS, [("p1", 3), ("p2", 3), ("p3", 3), ("ocean", 5)], [("再见夏天", 9)]),
        ("de", "Erst Berge im Nebel, 6 Sekunden, dann mein Video komplett, dann Sonnenuntergang am Strand mit Text „Bis bald“. Akustikgitarre", (CLIP,), [("mountains", 6), ("v", 40), ("beach", 4)], [("Bis bald", 46)]),
        ("ko", "내 영상 앞 7초만 쓰고 소리는 끄고, 그 뒤에 밤하늘 별 8초", (CLIP,), [("v", 7), ("space", 8)], []),
    ):  # fmt: skip
        draft = made(language, words, files)
        assert (shots(draft), [(one["txt"], one["st"] // 1000) for one in of(draft, 7)]) == (expected, texts)


def test_one_of_the_clips_is_silent():
    for language, words, levels in (
        ("en", "my two clips one after the other, the first without sound, the second with its sound, calm music", [0, 1]),
        ("zh", "两段视频接起来，第一段静音，第二段保留原声", [0, 1]),
        ("fr", "mets mes deux vidéos bout à bout, la première sans le son, musique douce", [0, 1]),
        ("en", "airport.mov 5 seconds muted, then beach.mp4 8 seconds, then a forest 4 seconds", [0, 1]),
        ("zh", "把airport.mov剪到前10秒，静音，后面接5秒烟花", [0]),
    ):  # fmt: skip
        draft = made(language, words, (CLIP, OTHER) if levels[-1] else (CLIP,))
        assert [clip.get("vol", 1) for clip in of(draft, 0) if "asset" in clip] == levels, words


def test_files_that_are_called_by_one_letter():
    files = (AssetInfo("a", "A.mp4", "video", 12_000, 1920, 1080), AssetInfo("b", "B.mp4", "video", 20_000, 1920, 1080))  # fmt: skip
    words = (
        'clip A muted, clip B with its sound. A 5 seconds, B 8 seconds. at the end black card with "bye" 3 s'
    )
    draft = made("en", words, files)
    assert (shots(draft), [clip.get("vol", 1) for clip in of(draft, 0)][:2]) == (
        [("a", 5), ("b", 8), ("bye", 3)],
        [0, 1],
    )
    assert shots(made("en", "A beach at sunset, 10 seconds", files))[0] == ("beach", 10)


def test_the_only_song_is_that_which_is_spoken_of_and_a_voice_makes_the_length():
    for language, words in (
        ("zh", "这三张照片按顺序，每张4秒，配乐用我传的歌，结尾黑底白字“毕业快乐”3秒"),
        ("en", "these three photos, 4 seconds each, song under everything, 9:16"),
    ):
        assert [one.get("asset") for one in of(made(language, words, (*PHOTOS, SONG)), 1)] == ["s"]
    draft = made("zh", "用我的录音当旁白，画面配森林和溪流，两个镜头各一半，背景音乐小声一点", (VOICE,))
    assert ([kind for kind, _ in shots(draft)], draft["d"]) == (["forest", "waterfall"], 52_000)
