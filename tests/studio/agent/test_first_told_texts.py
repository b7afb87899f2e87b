"""First messages: what a clause tells to write and where, years of birthdays, quick cuts, and what a film is used for."""

from studio.agent.drafts import of
from studio.agent.tables_first_messages import made


def _texts(draft):
    return [(one["txt"], one["st"] // 1000, (one["st"] + one["d"]) // 1000) for one in of(draft, 7)]


def _words(draft):
    return [one["scene"]["words"] for one in of(draft, 0)]


def test_a_text_has_the_place_that_its_clause_says():
    for language, words, texts in (
        ("en", "snow in a little village, 1 min, say Merry Christmas from the Hendersons at the end", [("Merry Christmas from the Hendersons", 57, 60)]),
        ("en", "calm sea, and at the start say Hello from the Smith family", [("Hello from the Smith family", 0, 3)]),
        ("en", "ocean, at the end write thanks for the memories", [("thanks for the memories", 7, 10)]),
        ("en", "starry sky, say Happy New Year in gold letters at the end", [("Happy New Year", 7, 10)]),
        ("en", "forest, title Quiet, stays on screen the entire time", [("Quiet", 0, 10)]),
        ("en", "beach, write Summer, leave it up throughout", [("Summer", 0, 10)]),
        ("zh", "下雪的村庄,30秒,结尾写祝大家圣诞快乐", [("祝大家圣诞快乐", 27, 30)]),
        ("zh", "海边日落,最后出现再见夏天四个字", [("再见夏天", 7, 10)]),
        ("zh", "烟花,开头写新年快乐,结尾写谢谢观看", [("新年快乐", 0, 3), ("谢谢观看", 7, 10)]),
        ("zh", "海边,写上夏天,一直显示", [("夏天", 0, 10)]),
        ("zh", "雪山,文字“登顶”,一直留着", [("登顶", 0, 10)]),
    ):  # fmt: skip
        assert _texts(made(words, language=language)[0]) == texts, words


def test_birthdays_say_how_many_years():
    for language, words, text in (
        ("en", "can you make a birthday video for my mum Carol, shes turning 60", "Happy 60th Birthday, Carol!"),
        ("en", "make a video for my grandma Rose's 80th birthday", "Happy 80th Birthday, Grandma Rose!"),
        ("en", "my son Max is 5 today, make him a birthday video", "Happy 5th Birthday, Max!"),
        ("en", "Happy Birthday to my best friend Jo who just turned 18!!", "Happy 18th Birthday, Jo!"),
        ("en", "bday video for Uncle Bob's 65th", "Happy 65th Birthday, Uncle Bob!"),
        ("en", "25th anniversary video for Tom and Sue", "Happy 25th Anniversary, Tom and Sue!"),
        ("en", "our parents have their 30th anniversary, make a nice video", "Happy 30th Anniversary!"),
        ("zh", "给妈妈做个生日视频,她今年60岁", "妈妈，60岁生日快乐！"),
        ("zh", "我女儿小雨满五岁了,做个生日祝福视频", "小雨，五岁生日快乐！"),
        ("zh", "爸爸70大寿,做个祝寿视频", "爸爸，70岁生日快乐！"),
    ):  # fmt: skip
        draft, answer = made(words, language=language)
        assert _words(draft) == [text], words
        assert not any(said in answer for said in ("cannot", "Not in", "画不了", "没有")), answer


def test_what_a_film_is_used_for_is_no_upload_and_no_card_of_a_countdown():
    for language, words, count in (
        ("en", "10 second countdown for the start of my zoom meeting", 10),
        ("en", "countdown from 5 for my photo show", 5),
        ("en", "10s countdown before our meeting video starts", 10),
        ("zh", "我的直播要一个10秒倒计时", 10),
    ):
        assert _words(made(words, language=language)[0]) == [str(n) for n in range(count, 0, -1)], words
    for words, kind in (
        ("rainy city for my zoom meeting", "skyline"),
        ("a forest for my photo show", "forest"),
    ):
        assert [one["scene"]["kind"] for one in of(made(words)[0], 0)] == [kind], words


def test_what_one_counts_down_to_is_wished_there():
    for words, text in (
        ("Happy new year video, countdown from 10 then fireworks", ("Happy New Year!", 10, 13)),
        ("happy birthday video for Leo, countdown from 3 then fireworks", ("Happy Birthday, Leo!", 3, 6)),
    ):
        assert _texts(made(words)[0]) == [text]
    assert _words(made("countdown from 3 then Happy Birthday with confetti")[0])[-1] == "Happy Birthday"


def test_a_film_is_one_shot_or_cuts_often_as_it_is_said():
    for language, words, count in (
        ("en", "A foggy field, one slow shot, 45 seconds", 1),
        ("en", "ocean, only one scene, 40 s", 1),
        ("en", "single shot, aurora, 1 min", 1),
        ("zh", "只要一个镜头,雾中的田野,45秒", 1),
        ("en", "one shot of a beach, one shot of a city, 10s each", 2),
        ("en", "desert, quick cuts, energetic music, 15 seconds", 7),
        ("en", "fast-paced edit of a beach and a city, 10 seconds", 5),
        ("zh", "城市夜景,快节奏剪辑,12秒", 6),
    ):
        clips = of(made(words, language=language)[0], 0)
        assert len(clips) == count, words
        assert count < 5 or not any(clip.get("tr") for clip in clips), words


def test_an_announcement_says_whose_it_is_and_where_and_not_what_is_asked_for():
    for language, words, text in (
        ("en", "halloween party invite, spooky, friday 31st 8pm, Jake's place", "Halloween party\nFriday 31st 8pm\nJake's place"),
        ("en", 'I run a bakery called "Crumb", make an ad for instagram stories, croissants half price this week', "Crumb\nCroissants half price this week"),
        ("zh", "我开了一家奶茶店叫“茶小满”,想发抖音做个广告,新品第二杯半价", "茶小满\n新品第二杯半价"),
        ("zh", "给我读书会做个邀请:周六下午3点,城南图书馆,主题《小王子》", "读书会\n周六下午3点\n城南图书馆\n主题：小王子"),
        ("zh", "每天一句英语:“Time flies.” 光阴似箭 竖屏", "Time flies.\n光阴似箭"),
    ):  # fmt: skip
        draft, answer = made(words, language=language)
        shown = [*_words(draft), *(one["txt"] for one in of(draft, 7))]
        assert shown[-1] == text, words
        assert "Not in" not in answer, answer
    draft, _ = made("我开了一家奶茶店叫“茶小满”,想发抖音做个广告,新品第二杯半价", language="zh")
    assert draft["m"]["aspect"] == "9:16"


def test_texts_that_nobody_told_are_asked_for_and_never_made_up():
    for language, words, wanted in (
        ("en", "5 tips for better sleep, one per slide, calm blue background", '"5 tips"'),
        ("en", "solar system for kids, name all the planets in order", '"name all the planets in order"'),
        ("en", "good morning video with a cup of coffee and nice words", '"nice words"'),
        ("en", "ocean video with an inspirational quote", '"an inspirational quote"'),
        ("en", "northern lights, write the names of our kids at the end", '"write the names of our kids"'),
        ("zh", "番茄炒蛋怎么做,做成文字步骤视频", "“番茄炒蛋怎么做”"),
        ("zh", "江南烟雨,配一首李清照的词", "“配一首李清照的词”"),
        ("de", "5 Tipps für besseren Schlaf", "„5 Tipps“"),
    ):
        draft, answer = made(words, language=language)
        told = {"en": "I think up no texts", "zh": "我不会自己编写文字", "de": "Eigene Texte"}[language]
        assert told in answer, answer
        assert wanted in answer, answer
        assert all(text.startswith("Good morning") for text, *_ in _texts(draft)), words
    assert "think up" not in made("3 tips: drink water, sleep well, walk daily")[1]


def test_rows_of_texts_lie_over_one_shot_each():
    for language, words, texts in (
        ("zh", "四季的田野,每个季节4秒,写上春、夏、秋、冬", ["春", "夏", "秋", "冬"]),
        ("en", "four seasons of a forest, 4 seconds each, write Spring, Summer, Autumn, Winter", ["Spring", "Summer", "Autumn", "Winter"]),
        ("en", "three shots: beach, forest, mountains, 3s each, with the texts Sea, Wood, Rock", ["Sea", "Wood", "Rock"]),
    ):  # fmt: skip
        draft, _ = made(words, language=language)
        assert [text for text, *_ in _texts(draft)] == texts
        assert len(of(draft, 0)) == len(texts)


def test_rows_are_headed_by_what_they_are_and_numbered_rows_are_rows():
    prizes = ["1st prize: ticket 204", "2nd prize: ticket 31", "3rd prize: ticket 118"]
    for language, words, texts in (
        ("en", "Weekly menu: Mon lasagne, Tue tacos, Wed soup. 4:5 please", ["Weekly menu", "Mon lasagne", "Tue tacos", "Wed soup"]),
        ("en", "Raffle results. 1st prize: ticket 204. 2nd prize: ticket 31. 3rd prize: ticket 118", ["Raffle results", *prizes]),
        ("en", "1st prize: ticket 204, 2nd prize: ticket 31, 3rd prize: ticket 118", prizes),
        ("zh", "番茄炒蛋做法:打蛋,切番茄,炒蛋,出锅,每步一张卡", ["番茄炒蛋做法", "打蛋", "切番茄", "炒蛋", "出锅"]),
        ("zh", "一等奖:101号,二等奖:205号,三等奖:118号", ["一等奖:101号", "二等奖:205号", "三等奖:118号"]),
    ):  # fmt: skip
        assert _words(made(words, language=language)[0]) == texts


def test_texts_come_by_turns_as_long_as_the_film_lasts():
    for language, words, texts, length in (
        ("en", 'river, 1 minute, text "Breathe in" and "Breathe out" alternating every 5 seconds', ["Breathe in", "Breathe out"], 5),
        ("en", "river in a forest, 40 seconds, breathe in / breathe out text every few seconds", ["Breathe in", "Breathe out"], 4),
        ("zh", "河流,1分钟,“吸气”和“呼气”交替出现,每5秒一次", ["吸气", "呼气"], 5),
    ):  # fmt: skip
        shown = _texts(made(words, language=language)[0])
        assert shown == [(texts[at % 2], at * length, (at + 1) * length) for at in range(len(shown))], words
        assert len(shown) > 8, words
    trailer = 'Trailer for my novel, "The Salt Crown". Text: "A kingdom drowned." "A queen forgotten." then the title. 25 sec'
    assert _words(made(trailer)[0]) == ["A kingdom drowned.", "A queen forgotten.", "The Salt Crown"]
