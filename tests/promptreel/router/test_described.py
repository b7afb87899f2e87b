"""What only describes a thing, an audience or a place in the film, and what is asked of it; mended by grammar and by words."""

import pytest

from promptreel.router import route


def actions(message):
    return list(route(message).actions)


@pytest.mark.parametrize(
    "message",
    [
        "行车记录仪里有一段雪山的画面,要怎么给你?",
        "我六十八岁了不太会弄,请问我的照片该怎么传给您?",
        "my sister filmed the whole recital, can you take her clips?",
        "Ho un filmato sul tablet, come lo metto qui dentro?",
        "Video di HP nenek ini cara masukinnya ke sini gimana?",
        "Ich würde Ihnen gern eine eigene Aufnahme geben, wie stelle ich das an?",
        "Ik heb een filmpje op mijn tablet, hoe krijg ik dat hierin?",
        "怎么把相机里的照片传上来?",
        "Could you explain how I hand over my own pictures?",
        "tôi muốn gửi đoạn phim quay vườn nhà mình lên thì làm thế nào ạ?",
    ],
)
def test_a_question_for_the_way_takes_what_only_describes_the_thing(message):
    assert ["upload"] == actions(message)


@pytest.mark.parametrize(
    "message",
    ["配信のアーカイブ、今から送るわ", "hang on lemme send u my stream vod", "반려견 영상 파일 업로드할게요"],
)
def test_things_that_no_list_knows_are_announced(message):
    assert ["upload"] == actions(message)


def test_whom_a_video_is_sent_on_to_gets_no_upload():
    assert ["export"] == actions("Отдай мне готовый файл, внукам в мессенджер кину")
    assert ["export"] == actions("成片能给个链接吗?我转到家长群里")
    assert ["export"] == actions("后天年会要在礼堂放,得把这片子弄到我U盘上。")
    assert ["export"] == actions("bang that out in 4k for me mate")


@pytest.mark.parametrize(
    "message",
    [
        "Explain to my fourth graders how photos get uploaded to a server.",
        "讲讲火星的样品是怎么送回地球的。",
        "来个9:16的视频,给大学生讲讲信用卡是怎么回事。",
        "加一个计分牌,显示两队各剩多少分。",
        "做一分钟的短片,讲我奶奶怎么把老手艺保存下来。",
        "Chcę animację paska pobierania, który dochodzi do stu procent",
    ],
)
def test_what_others_are_told_or_shown_is_content(message):
    assert ["generate"] == actions(message)


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("완성본 다운로드 링크 어디 있어요?", "export"),
        ("不是说会有下载链接吗,在哪?", "export"),
        ("ya termino de renderisar o todabia no", "state"),
        ("wait what even is in this project rn, which clips", "state"),
        ("余额不用跟我报,只要说工作还有没有在跑。", "state"),
        ("我这穷账户还玩得起吗?", "credits"),
        ("刚才那一下是不是扣了我不少分?", "credits"),
        ("上传的事先放一放,先说说渲染要花多少积分。", "credits"),
    ],
)
def test_looks_and_links_in_passing(message, expected):
    assert [expected] == actions(message)


def test_a_path_right_behind_a_chinese_colon_is_a_path():
    route_ = route("素材给你:/home/li/video/第三天.mp4")
    assert [("upload", {"paths": ["/home/li/video/第三天.mp4"]})] == [
        (s.action, s.slots) for s in route_.steps
    ]
    assert ["upload", "generate"] == actions("用 ~/Music/take2.wav 當整支影片的背景音樂")
