"""Backend texts for a chat: instructions out, content in."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from promptreel.translator import translate


@pytest.mark.parametrize(
    ("text", "kept", "actions"),
    [
        (
            "I added upbeat music at 40%. Click the Export button in the top-right corner.",
            "I added upbeat music at 40%.",
            ["export"],
        ),
        (
            "Your 15-second clip is ready, click Export to save it.",
            "Your 15-second clip is ready.",
            ["export"],
        ),
        (
            "The video is ready and you can click **Export** in the top right.",
            "The video is ready.",
            ["export"],
        ),
        ("Done! Open the Assets panel to see your clips.", "Done!", ["state"]),
        ("Drag the title to the start of the timeline.", "", ["edit"]),
        ("You can preview it in the timeline.", "", ["timeline"]),
        ("Please check your billing dashboard.", "", ["credits"]),
        ("Head over to your dashboard to buy more credits.", "", ["credits"]),
        ("To upload your own music, click the + icon.", "", ["upload"]),
        ("Press Ctrl+Z to take it back.", "", ["api"]),
        ("Go to File > Export and choose 1080p.", "", ["export"]),
        ("The clip is ready and you can find it in the sidebar.", "The clip is ready.", ["state"]),
        ("点击右上角的导出按钮即可下载视频。", "", ["export"]),
        ("我已经添加了背景音乐，请在时间线中预览。", "我已经添加了背景音乐。", ["timeline"]),
        ("打开素材面板查看。", "", ["state"]),
        ("请将标题拖拽到时间线的开头。", "", ["edit"]),
        ("你可以在账户页面查看剩余积分。", "", ["credits"]),
    ],
)
def test_instructions_go_and_their_action_is_known(text, kept, actions):
    result = translate(text)
    assert (kept, actions) == (result.text, list(result.actions))


@pytest.mark.parametrize(
    "text",
    [
        "Cut at 3s and added a title 'Click here'",
        "a person clicking a phone",
        "export volumes rose 12%",
        "The scene opens on a dashboard.",
        "I dragged the tempo down a little and opened with the skyline.",
        "Press coverage of the launch",
        "Preview: a calm sea at dawn",
        "Would you like me to export it now?",
        "You have 120 credits left.",
        "You can change the title, the music or the length any time, just tell me.",
        "一个人点击手机屏幕的特写镜头",
        "出口额增长了12%，点击率上升了。",
        "已将标题改为“点击这里”。",
        "需要我现在导出吗？",
        "",
    ],
)
def test_content_comes_through_untouched(text):
    result = translate(text)
    assert (text, ()) == (result.text, result.found)


def test_a_list_of_steps_goes_with_its_heading_and_the_rest_stays():
    text = "Your video is ready!\n\nTo export it:\n1. Click **Export**\n2. Choose 1080p in the dropdown\n\nEnjoy! 🎉"
    assert "Your video is ready!\n\nEnjoy! 🎉" == translate(text).text


def test_what_is_left_of_a_numbered_list_is_numbered_anew():
    text = "Done:\n1. Click Export\n2. The music is softer now\n3. The title is blue"
    assert "Done:\n1. The music is softer now\n2. The title is blue" == translate(text).text


def test_a_phrase_is_told_as_it_was_written():
    (found,) = translate("All set. Click **Export** in the corner!").found
    assert ("export", "Click **Export** in the corner!") == (found.action, found.phrase)


@settings(deadline=None)  # the first text of a language makes its patterns
@given(st.text(max_size=300))
def test_any_text_is_answered_and_nothing_is_made_up(text):
    result = translate(text)
    assert len(result.text) <= len(unicodedata.normalize("NFC", text)) + 2 * len(result.found)


def test_a_very_long_text_is_left_alone():
    text = "Click Export. " * 5000
    assert text == translate(text).text


@pytest.mark.parametrize(
    "text",
    [
        "Would you like to press Export now?",
        "Shall I export it, or do you want to click the Export button yourself?",
        "要不要点击导出按钮？",
        "Möchtest du jetzt auf Exportieren klicken?",
    ],
)
def test_what_may_be_meant_for_an_editor_stays_and_its_action_is_offered(text):
    result = translate(text)
    assert (text, ["export"]) == (result.text, list(result.actions))
    assert not any(found.removed for found in result.found)


def test_a_doubtful_sentence_beside_an_instruction_stays_where_it_is():
    result = translate("Click Export. Would you like to open your billing page first?")
    assert "Would you like to open your billing page first?" == result.text
    assert [("export", True), ("credits", False)] == [(one.action, one.removed) for one in result.found]
