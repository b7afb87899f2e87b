"""First messages of everyday life: recipes, lists with a head, greetings to two, what is announced in a sentence."""

from __future__ import annotations

from promptreel_studio.agent import AssetInfo, respond


def clips_of(draft):
    return [clip for track in draft["t"] if track["tt"] == 0 for clip in track["sg"]]


def read_in(message, language="en"):
    """What is read in the film, card by card."""
    draft = respond(message, None, language=language, seed=7).draft
    titles = [title["txt"] for track in draft["t"] if track["tt"] == 7 for title in track["sg"]]
    return [words for clip in clips_of(draft) if (words := clip["scene"].get("words"))] + titles


def test_a_recipe_is_read_step_by_step_below_its_name():
    for message, language, texts in (
        (
            "recipe for banana bread: 3 bananas, 2 cups flour, 1 egg",
            "en",
            ["Recipe for banana bread", "3 bananas", "2 cups flour", "1 egg"],
        ),
        (
            "make a recipe video for waffles: 1 egg, 2 cups of flour, 3 cups of milk",
            "en",
            ["Recipe for waffles", "1 egg", "2 cups of flour", "3 cups of milk"],
        ),
        (
            "how to make tea: boil water, add the tea bag, wait 3 minutes",
            "en",
            ["How to make tea", "Boil water", "Add the tea bag", "Wait 3 minutes"],
        ),
        (
            "a vertical video how to brew coffee: 1. grind beans 2. pour water 3. wait 4 minutes, lofi music",
            "en",
            ["How to brew coffee", "Grind beans", "Pour water", "Wait 4 minutes"],
        ),
        (
            "番茄炒蛋的做法：打两个鸡蛋，切番茄，一起翻炒",
            "zh",
            ["番茄炒蛋的做法", "打两个鸡蛋", "切番茄", "一起翻炒"],
        ),
        (
            "红烧肉食谱：五花肉500克、酱油两勺、糖一勺",
            "zh",
            ["红烧肉食谱", "五花肉500克", "酱油两勺", "糖一勺"],
        ),
    ):
        assert texts == read_in(message, language), message


def test_a_head_that_names_its_list_is_read_first():
    for message, language, first in (
        ("3 sleep tips: no screens, cool room, same time", "en", "3 sleep tips"),
        ("5 quick tips: stretch, breathe, drink, walk, rest", "en", "Stretch"),
        ("三条学习方法：早起、复习、运动", "zh", "三条学习方法"),
        ("三个小建议：早起、复习、运动", "zh", "早起"),
        ("做一个关于减肥的三个建议：少吃糖、多喝水、早睡", "zh", "减肥的三个建议"),
    ):
        assert first == read_in(message, language)[0], message


def test_a_greeting_is_for_both_and_names_its_occasion():
    for message, text in (
        ("happy anniversary mom and dad", "Happy Anniversary, Mom and Dad!"),
        ("happy anniversary mom and dad, 40 years together", "Happy 40th Anniversary, Mom and Dad!"),
        ("happy birthday tom and fireworks", "Happy Birthday, Tom!"),
        ("congratulations Sam and Lee on your wedding", "Congratulations on Your Wedding, Sam and Lee!"),
    ):
        assert [text] == read_in(message), message


def test_what_is_announced_is_read_without_the_words_that_ask_for_it():
    for message, text in (
        (
            "a 15 second tiktok about our bakery opening on saturday at 9am",
            "Our bakery opening on saturday at 9am",
        ),
        ("announce that we are closed on friday", "We are closed on friday"),
        ("make a video telling everyone the gym reopens monday at 6am", "Gym reopens monday at 6am"),
        (
            "20 second instagram story announcing our summer sale, 50% off everything",
            "Summer sale\n50% off everything",
        ),
    ):
        assert [text] == read_in(message), message
    draft = respond("a 15 second tiktok about our bakery opening on saturday at 9am", None, seed=7).draft
    assert "9:16" == draft["m"]["aspect"]
    assert 15_000 == sum(clip["d"] for clip in clips_of(draft))


def test_whom_a_film_is_for_is_read_in_it():
    for message, language, text in (
        ("welcome video for new employees at Acme Corp", "en", "Welcome to Acme Corp!"),
        ("welcome message for our guests", "en", "Welcome!"),
        ("goodbye video for our colleague Peter who is retiring", "en", "Goodbye, Peter!"),
        ("thank you video for Anna", "en", "Thank you, Anna!"),
        ("thank you card for our customers", "en", "Thank you!"),
        ("求婚视频：小美，嫁给我吧", "zh", "小美，嫁给我吧！"),
        ("表白视频，小雨，我喜欢你很久了", "zh", "小雨，我喜欢你很久了！"),
        ("给我做一个生日快乐的视频，送给妈妈", "zh", "妈妈，生日快乐！"),
        ("新年快乐视频，送给我的同事们", "zh", "同事们，新年快乐！"),
        ("母亲节快乐，给妈妈", "zh", "妈妈，母亲节快乐！"),
        (
            "结婚请柬：李明和王芳，2027年5月1日，北京饭店",
            "zh",
            "结婚请柬\n李明和王芳\n2027年5月1日\n北京饭店",
        ),
    ):
        assert [text] == read_in(message, language), message


def test_lyrics_are_read_line_by_line():
    for message, language, text in (
        (
            "make a video with the lyrics: twinkle twinkle little star, how I wonder what you are",
            "en",
            "twinkle twinkle little star,\nhow I wonder what you are",
        ),
        ("歌词视频：月亮代表我的心，你问我爱你有多深", "zh", "月亮代表我的心，\n你问我爱你有多深"),
    ):
        assert [text] == read_in(message, language), message


def test_a_slideshow_of_scenes_is_drawn():
    draft = respond("slideshow of four landscapes: beach, forest, desert, mountains", None, seed=7).draft
    assert ["beach", "forest", "desert", "mountains"] == [one["scene"]["kind"] for one in clips_of(draft)]
    for message in ("make a slideshow", "make a slideshow of my photos"):
        assert respond(message, None, seed=7).draft is None, message


def test_a_season_or_a_weather_alone_is_shown_where_it_is_usually_seen():
    for message, language, kind, season, weather in (
        ("a video about autumn", "en", "forest", "autumn", None),
        ("spring mood", "en", "fields", "spring", None),
        ("a summer video", "en", "beach", None, None),
        ("a snowy day", "en", "village", None, "snow"),
        ("a rainy day", "en", "street", None, "rain"),
        ("autumn rain", "en", "forest", "autumn", "rain"),
        ("stormy night", "en", "ocean", None, "storm"),
        ("一段关于秋天的视频", "zh", "forest", "autumn", None),
        ("下雨天", "zh", "street", None, "rain"),
        ("ein Herbstvideo", "de", "forest", "autumn", None),
        ("un día de nieve", "es", "village", None, "snow"),
    ):
        reply = respond(message, None, language=language, seed=7)
        scene = clips_of(reply.draft)[0]["scene"]
        assert kind == scene["kind"], message
        assert season in {None, scene["season"]}, message
        assert weather in {None, scene["weather"]}, message
        assert 1 == len(reply.texts), reply.texts


def test_what_a_card_says_that_is_only_called_by_its_feast():
    for message, language, text in (
        ("圣诞节贺卡", "zh", "圣诞节快乐！"),
        ("生日贺卡给小红", "zh", "小红，生日快乐！"),
        ("做一个圣诞节贺卡，雪花飘落，署名小明", "zh", "圣诞节快乐！\n小明"),
        ("给妈妈做一张母亲节贺卡", "zh", "妈妈，母亲节快乐！"),
        ("valentines video for my girlfriend Emma, romantic piano", "en", "Happy Valentine's Day, Emma!"),
        ("RIP grandma Rose 1940-2026 with candles", "en", "Rest in peace\nGrandma Rose\n1940-2026"),
        ("Eid Mubarak greeting from the Khan family", "en", "Eid Mubarak from the Khan family!"),
        ("限时抢购，今天全场鞋子七折", "zh", "限时抢购\n今天全场鞋子七折"),
    ):
        assert [text] == read_in(message, language), message


def test_what_is_counted_up_is_a_card_for_each_number():
    for message, language, last in (
        ("kids video: counting from 1 to 10 with bright colors", "en", "10"),
        ("numbers 1 to 8 for toddlers", "en", "8"),
        ("数字1到10教学视频，颜色鲜艳", "zh", "10"),
        ("从1数到5", "zh", "5"),
    ):
        read = read_in(message, language)
        assert ["1", last, int(last)] == [read[0], read[-1], len(read)], message
    assert ["5", "4", "3", "2", "1"] == read_in("从5数到1", "zh")


def test_what_is_said_to_us_before_an_announcement_is_none_of_it():
    for message, language, text in (
        (
            "can u do a video for my coffee shop opening saturday 9am, its called Bean There, on Mill Road",
            "en",
            "Coffee shop opening saturday 9am\nBean There\nOn Mill Road",
        ),
        (
            "ok so I want a wedding invitation video. Emma & Tom, 14 June, 3pm, Oakfield Barn. Vertical",
            "en",
            "Wedding invitation\nEmma & Tom\n14 June\n3pm\nOakfield Barn",
        ),
        ("帮我做个生日祝福视频，我女儿叫朵朵，今年6岁", "zh", "朵朵，6岁生日快乐！"),
    ):
        assert [text] == read_in(message, language), message


def test_music_that_was_uploaded_is_called_in_many_ways():
    files = [
        AssetInfo("a1", "云南.mp4", "video", 36_000, 1920, 1080),
        AssetInfo("a2", "bgm.mp3", "audio", 184_000),
    ]
    for words in ("我传的歌", "我发的歌", "我上传的曲子"):
        message = f"给这个视频加个标题“云南之行”，背景音乐用{words}，声音小一点"
        draft = respond(message, None, assets=files, language="zh", seed=7).draft
        heard = [one.get("asset") for track in draft["t"] if track["tt"] == 1 for one in track["sg"]]
        assert ["a2"] == heard, words


def test_each_is_said_of_the_files_of_its_step():
    files = [
        AssetInfo("a1", "counter.mp4", "video", 10_000, 1920, 1080),
        AssetInfo("a2", "latte.jpg", "image", None, 4000, 3000),
        AssetInfo("a3", "buns.jpg", "image", None, 4000, 3000),
    ]
    for message, lengths in (
        ("first counter.mp4, then latte.jpg and buns.jpg for 3 seconds each", [10_000, 3_000, 3_000]),
        ("counter.mp4, latte.jpg and buns.jpg 3 seconds each", [3_000, 3_000, 3_000]),
        ("make a video of counter.mp4, latte.jpg and buns.jpg. 4 seconds each", [4_000, 4_000, 4_000]),
    ):
        draft = respond(message, None, assets=files, seed=7).draft
        assert lengths == [clip["d"] for clip in clips_of(draft)], message


def test_what_stands_behind_the_shots_and_is_about_the_film_joins_none_of_them():
    kinds = ["clouds", "mountains", "forest", "waterfall"]
    for message, language in (
        (
            "first clouds 4 seconds, then mountains 5 seconds, forest 4 seconds, river 5 seconds, title 'Water'",
            "en",
        ),
        (
            "first clouds 4 seconds, then mountains 5 seconds, forest 4 seconds, river 5 seconds, piano music",
            "en",
        ),
        ("先云海4秒，然后雪山5秒，森林4秒，河流5秒，标题“水”", "zh"),
        ("先云海4秒，再雪山5秒，森林4秒，河流5秒，标题“水”，钢琴曲", "zh"),
        ("先云海4秒，然后雪山5秒，森林4秒，河流5秒，竖屏", "zh"),
    ):
        draft = respond(message, None, language=language, seed=7).draft
        assert kinds == [clip["scene"]["kind"] for clip in clips_of(draft)], message


def test_a_forest_that_is_not_there_is_no_mountain_with_firs():
    draft = respond("先是云海4秒，然后雪山5秒，雪村4秒，河流5秒", None, language="zh", seed=7).draft
    reply = respond("把森林那段删掉", draft, language="zh", seed=8)
    assert reply.draft is None
    assert "没有“森林”" in reply.texts[0]
