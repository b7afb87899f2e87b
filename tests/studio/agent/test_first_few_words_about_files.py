"""First messages that say in few words what is to be made of files: these are shown, and nothing of the wish is lost."""

from promptreel_studio.agent import AssetInfo, respond
from studio.agent.drafts import check, of

CLIPS = tuple(AssetInfo(name, f"{name}.mp4", "video", 10_000, 1920, 1080) for name in ("hike1", "hike2", "hike3"))  # fmt: skip
PHOTOS = tuple(AssetInfo(f"p{n}", f"foto{n}.jpg", "image", None, 4000, 3000) for n in (1, 2, 3))
LOGO = (AssetInfo("logo", "logo.png", "image", None, 400, 400),)
VOICE = (AssetInfo("voice", "story.wav", "audio", 40_000),)
SONG = (AssetInfo("song", "night.mp3", "audio", 60_000),)
MIXED = (PHOTOS[0], CLIPS[0], PHOTOS[1])


def made(language, words, files):
    reply = respond(words, None, assets=files, language=language, seed=7)
    assert reply.ok, reply.texts
    return check(reply.draft), " ".join(reply.texts)


def shots(draft):
    return [clip.get("asset") or clip["scene"]["words"] or clip["scene"]["kind"] for clip in of(draft, 0)]


def test_files_that_are_only_pointed_at_are_shown():
    for language, words, files, expected in (
        ("en", "add soft piano to this video quietly under my voice", CLIPS[:1], ["hike1"]),
        ("en", "put some gentle guitar behind this recording, it is my talk", CLIPS[:1], ["hike1"]),
        ("en", "mix my hiking videos with some drawn mountains between them", CLIPS[:2], ["hike1", "mountains", "hike2"]),
        ("en", "combine my two photos with a starry sky scene, piano", PHOTOS[:2], ["p1", "p2", "space"]),
        ("zh", "把我的滑雪视频剪在一起，中间加一段画的雪山", CLIPS[:2], ["hike1", "mountains", "hike2"]),
        ("fr", "assemble mes vidéos avec un coucher de soleil dessiné entre les deux", CLIPS[:2], ["hike1", "ocean", "hike2"]),
        ("vi", "Ghép clip của mình với cảnh biển hoàng hôn, nhạc nhẹ", CLIPS[:1], ["hike1", "ocean"]),
        ("es", "un vídeo con esta foto, flores y música bonita", PHOTOS[:1], ["p1", "fields"]),
        ("hi", "मेरी दुकान \"शर्मा स्वीट्स\" के लिए दिवाली का विज्ञापन बनाओ, फोटो लगा दी है", PHOTOS[:2], ["शर्मा स्वीट्स", "p1", "p2"]),
        ("en", "use the 3 clips, put \"Thanks\" at start and \"32 years\" before the last clip", CLIPS, ["Thanks", "hike1", "hike2", "32 years", "hike3"]),
        ("zh", "三段视频连起来，第二段之前写“第二章”", CLIPS, ["hike1", "第二章", "hike2", "hike3"]),
        ("zh", "照片和视频都在这里，温馨可爱", MIXED, ["p1", "hike1", "p2"]),
        ("en", "farewell video, names: Ann, Bob, Carl. finish with the photo", PHOTOS[:1], ["Ann", "Bob", "Carl", "p1"]),
        ("en", "memorial for grandad, clouds, his photo at the end", PHOTOS[:1], ["clouds", "p1"]),
    ):  # fmt: skip
        assert shots(made(language, words, files)[0]) == expected, words


def test_texts_lie_on_what_is_pointed_at_and_say_what_is_told():
    for language, words, files, expected in (
        ("en", "put subtitles on this: 0-4s \"One\", 4-9s \"Two\"", CLIPS[:1], [("One", 0, 4), ("Two", 4, 5)]),
        ("en", "caption this: 0-3s \"Hello\", 3-6s \"I'm Rex\"", CLIPS[:1], [("Hello", 0, 3), ("I'm Rex", 3, 3)]),
        ("zh", "给这个加字幕：0-4秒“你好”，4-9秒“再见”", CLIPS[:1], [("你好", 0, 4), ("再见", 4, 5)]),
        ("zh", "视频剪到8秒，开头写“出发”，结尾慢慢淡出", CLIPS[:1], [("出发", 0, 3)]),
        ("en", "an ad for my bakery Golden Crust. open every day 7 to 3. use my two photos", PHOTOS[:2], [("Golden Crust", 0, 3), ("Open every day 7 to 3", 0, 3)]),
        ("it", "video per la mia pizzeria, \"Da Nino\", chiuso il lunedì, metti la foto", PHOTOS[:1], [("Da Nino", 0, 3), ("Chiuso il lunedì", 0, 3)]),
        ("en", "obituary for Maria Lopez, 1941 - 2023, her picture, soft piano", PHOTOS[:1], [("Maria Lopez, 1941 - 2023", 0, 3)]),
    ):  # fmt: skip
        draft = made(language, words, files)[0]
        read = [(one["txt"], one["st"] // 1000, one["d"] // 1000) for one in of(draft, 7)]
        assert (shots(draft), read) == ([file.id for file in files], expected), words


def test_how_long_it_lasts():
    for language, words, files, expected in (
        ("en", "my three photos, no longer than 20 seconds, piano", PHOTOS, [3, 3, 3]),
        ("zh", "用这些照片，别超过30秒，钢琴", PHOTOS, [3, 3, 3]),
        ("en", "15 second ad, beach, then our logo at the end", LOGO, [11, 4]),
        ("zh", "15秒广告，海边日落，最后放我们的logo", LOGO, [11, 4]),
        ("zh", "年会视频,蓝色科技风,文字“共创未来”,20秒,最后出logo", LOGO, [16, 4]),
        ("en", "cut my three clips down to 15 seconds", CLIPS, [5, 5, 5]),
        ("en", "memorial, Joseph Miller 1938 - 2024, his photo", PHOTOS[:1], [3]),
    ):  # fmt: skip
        draft = made(language, words, files)[0]
        assert [round(clip["d"] / 1000) for clip in of(draft, 0)] == expected, words
    for language, words, files in (
        ("en", "here's my voiceover, find pictures that go with it, it's about the sea", VOICE),
        ("zh", "这是我的旁白，画面用森林", VOICE),
        ("zh", "用我这首歌配城市夜景,歌多长视频就多长", SONG),
        ("en", "a film for my song, however long the song is, ocean", SONG),
    ):
        draft = made(language, words, files)[0]
        assert (draft["d"], of(draft, 1)[0].get("asset")) == (files[0].duration_ms, files[0].id), words


def test_some_transition_is_a_crossfade():
    for language, words in (
        ("en", "put a nice transition between my two clips"),
        ("fr", "mets une transition entre mes deux vidéos"),
        ("zh", "两段视频拼一起,中间加个转场,不要音乐"),
        ("zh", "把两段视频连起来，加点转场效果"),
    ):
        draft = made(language, words, CLIPS[:2])[0]
        assert [clip.get("tr", {}).get("kind") for clip in of(draft, 0)] == [None, "crossfade"], words


def test_what_the_film_does_not_have_is_told():
    for language, words, files, missing in (
        ("en", "I want my logo to appear on a black background with a glow, 5 sec", LOGO, "glow"),
        ("en", "sunset over the ocean", CLIPS[:1], "hike1.mp4"),
        ("zh", "海边日落，10秒", LOGO, "logo.png"),
    ):
        assert missing in made(language, words, files)[1], words
