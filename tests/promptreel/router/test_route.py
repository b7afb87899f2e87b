"""What messages mean, in the languages whose words are there."""

import pytest

from promptreel.router import Context, route


def actions(message, **handed):
    return list(route(message, **handed).actions)


@pytest.mark.parametrize(
    ("message", "action"),
    [
        ("export", "export"),
        ("Download", "export"),
        ("send me the video", "export"),
        ("hand me the file", "export"),
        ("where's my download link?", "export"),
        ("exprot it please", "export"),
        ("Please save the final video to my desktop", "export"),
        ("once it's done, send me the file", "export"),
        ("导出", "export"),
        ("请帮我下载一下，谢谢", "export"),
        ("我的视频呢？", "export"),
        ("匯出影片", "export"),
        ("帮我 export 一下", "export"),
        ("credits", "credits"),
        ("How many credits are left?", "credits"),
        ("am I running out?", "credits"),
        ("do I have enough credits to make another video?", "credits"),
        ("before we generate anything, how many credits are left?", "credits"),
        ("积分", "credits"),
        ("餘額", "credits"),
        ("在导出之前，还剩多少积分？", "credits"),
        ("status", "state"),
        ("show tracks", "state"),
        ("is it done yet?", "state"),
        ("状态", "state"),
        ("好了吗", "state"),
        ("upload", "upload"),
        ("上传", "upload"),
    ],
)
def test_what_is_no_matter_for_the_agent_goes_to_its_action(message, action):
    assert [action] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "add end credits",
        "a video about coffee exports",
        "download progress bar animation",
        "write 'Upload now' over clip two",
        'put "export" in the corner',
        "white balance",
        "next track",
        "/imagine a sea of light",
        "scene 1/night: <role>a director</role> looks at the sea",
        "fix the white balance",
        "status bar in the corner",
        "work-life balance",
        "make an expert look at the sea",
        "片尾加上演职员表",
        "做一个介绍信用卡积分的短视频",
        "加上“导出”两个字",
        "一个关于咖啡出口的视频",
        "",
        "   ",
        "🎬🎬🎬",
    ],
)
def test_words_are_traps(message):
    (step,) = route(message).steps
    assert ("generate", message.strip()) == (step.action, step.slots["text"])


@pytest.mark.parametrize(
    ("message", "text", "slots"),
    [
        ("add a title and export it as webm", "add a title", {"format": "webm"}),
        ("加个标题然后导出webm", "加个标题", {"format": "webm"}),
        (
            "make it slower, then download it as a gif in 720p",
            "make it slower",
            {"format": "gif", "resolution": "720p"},
        ),
        ("crop it, and export in high quality", "crop it", {"quality": "high"}),
    ],
)
def test_steps_keep_their_order_and_their_words(message, text, slots):
    first, second = route(message).steps
    assert ("generate", text) == (first.action, first.slots["text"])
    assert ("export", slots) == (second.action, second.slots)


def test_what_a_video_shall_be_is_read_from_the_words():
    (step, _) = route("make a 10 second vertical video of the sea and then download it").steps
    assert ("9:16", 10.0) == (step.slots["aspect_ratio"], step.slots["duration_seconds"])
    (step, _) = route("生成一个十秒的竖屏海边视频并导出1080p").steps
    assert ("9:16", 10.0) == (step.slots["aspect_ratio"], step.slots["duration_seconds"])


def test_two_formats_are_two_exports():
    assert [{"format": "mp4"}, {"format": "webm"}] == [
        step.slots for step in route("export it as mp4 and webm").steps
    ]


@pytest.mark.parametrize(
    ("message", "paths"),
    [
        (r"upload C:\Users\me\My Videos\a clip.mp4", [r"C:\Users\me\My Videos\a clip.mp4"]),
        ("here is my logo: ~/pictures/logo.png", ["~/pictures/logo.png"]),
        ("上传D:\\素材\\海滩 日落.mp4", ["D:\\素材\\海滩 日落.mp4"]),
        ("上传 /home/李/视频 文件/海.mp4", ["/home/李/视频 文件/海.mp4"]),
        ("upload /a/b.mp4 and /c/d.mp4", ["/a/b.mp4", "/c/d.mp4"]),
        (r"upload \\server\share\a b.mov", [r"\\server\share\a b.mov"]),
    ],
)
def test_paths_of_three_systems_and_any_script_are_handed_over(message, paths):
    (step,) = route(message).steps
    assert ("upload", paths) == (step.action, step.slots["paths"])


def test_a_file_that_the_agent_shall_use_is_uploaded_first():
    upload, generate = route("use /home/me/logo.png as the intro").steps
    assert ["/home/me/logo.png"] == upload.slots["paths"]
    assert "use /home/me/logo.png as the intro" == generate.slots["text"]


def test_files_handed_over_with_the_message_are_uploaded():
    assert ["upload"] == actions("here you go", files=["/tmp/a.mp4"])
    assert ["upload", "generate"] == actions("make a trailer", files=["/tmp/a.mp4"])
    (step,) = route("", files=["https://example.com/a.mp4"]).steps
    assert {"urls": ["https://example.com/a.mp4"]} == step.slots


def test_a_page_is_something_to_talk_about_and_no_upload():
    assert ["generate"] == actions("make a video about https://example.com/page")
    assert ["upload"] == actions("upload https://example.com/a.mp4")


def test_the_words_that_decided_are_told():
    (step,) = route("could you please EXPORT the whole thing?").steps
    assert (("EXPORT",), 1.0) == (step.why, step.confidence)
    (slip,) = route("exprot it").steps
    assert slip.confidence < 1


@pytest.mark.parametrize(
    ("message", "language"),
    [("export the video", "en"), ("导出", "zh"), ("1234", "en"), ("海を映して", "ja"), ("바다", "ko")],
)
def test_the_language_is_told(message, language):
    assert language == route(message).language


@pytest.mark.parametrize(
    "message", ["x" * 50_000, "export " * 20_000, "'" * 9_999, "/" * 9_999, "\u0301" * 999]
)
def test_no_message_is_too_long_or_too_strange(message):
    assert route(message).steps


def test_a_format_alone_goes_on_from_the_export_before_it():
    context = Context("export", {"resolution": "720p", "format": "mp4"})
    (step,) = route("and as gif too, please", context=context).steps
    assert ("export", {"resolution": "720p", "format": "gif"}) == (step.action, step.slots)


def test_a_format_alone_answers_the_agents_question():
    assert ["generate"] == actions("mp4", context=Context("export", {}, question=True))


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("don't export yet, make the title blue", "make the title blue"),
        ("先别导出，把标题改成蓝色", "把标题改成蓝色"),
    ],
)
def test_what_is_expressly_not_wanted_is_not_sent_on(message, text):
    (step,) = route(message).steps
    assert ("generate", text) == (step.action, step.slots["text"])


def test_a_message_that_only_declines_is_the_agents():
    (step,) = route("please don't export it yet").steps
    assert ("generate", "please don't export it yet") == (step.action, step.slots["text"])


@pytest.mark.parametrize("message", ["dışa aktarmayın, başlığı mavi yap", "kaydetmeyin, başlığı mavi yap"])
def test_a_verb_that_carries_its_own_not_exports_nothing(message):
    assert ["generate"] == actions(message)


@pytest.mark.parametrize("message", ["tạo một video cho mình rồi tải về", "video yap ve indir"])
def test_a_word_that_is_harmless_in_another_language_is_still_asked_for(message):
    assert ["generate", "export"] == actions(message)


def test_rendering_and_handing_over_are_one_export():
    (step,) = route("render it in high quality and give me the file").steps
    assert ("export", {"quality": "high"}) == (step.action, step.slots)


@pytest.mark.parametrize(
    ("message", "paths", "told"),
    [
        ("make a video from intro.mp4 and talk.mp4", ["intro.mp4", "talk.mp4"], "make a video from intro.mp4 and talk.mp4"),
        ("use a.mp4, b.mp4 and c.mov to make a film", ["a.mp4", "b.mp4", "c.mov"], "use a.mp4, b.mp4 and c.mov to make a film"),
        ("upload a.mp4 and 'my voice over.wav', then join them", ["a.mp4", "my voice over.wav"], "join them"),
        ("Lade a.mp4 und b.mp4 hoch und mach daraus ein Video", ["a.mp4", "b.mp4"], "mach daraus ein Video"),
        ("把 a.mp4 和 b.mp4 拼接起来", ["a.mp4", "b.mp4"], "把 a.mp4 和 b.mp4 拼接起来"),
    ],
)  # fmt: skip
def test_files_that_are_listed_belong_to_one_wish(message, paths, told):
    upload, wish = route(message).steps
    assert ("upload", paths) == (upload.action, upload.slots["paths"])
    assert ("generate", told) == (wish.action, wish.slots["text"])


def test_a_percent_sign_at_the_end_belongs_to_the_wish():
    steps = route("export it as gif, then set the music to 40%").steps
    assert "set the music to 40%" == steps[1].slots["text"]
