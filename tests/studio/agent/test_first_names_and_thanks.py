"""First messages: an intro that is there for a name, thanks and good wishes, addresses on the web."""

import pytest

from promptreel_studio.agent import respond
from studio.agent.drafts import check, of


def made(words):
    reply = respond(words, None, seed=7)
    return check(reply.draft), " ".join(reply.texts)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("logo intro: NOVA, minimal, black background, white letters, 5 seconds", "NOVA"),
        ("intro: ACME Corp, blue, corporate", "ACME Corp"),
        ("intro for my channel: Luna Cooks. warm colors, upbeat", "Luna Cooks"),
        ("short intro - Bean There, warm", "Bean There"),
        ("opener with the name NOVA in big white letters on black", "NOVA"),
        ("thank you video for my team, 10 sec, confetti", "Thank you!"),
        ("a thank-you video for my teacher", "Thank you!"),
        ("welcome back everyone!", "Welcome back, everyone!"),
        ("happy birthday Leo with confetti", "Happy Birthday, Leo!"),
        ("给奶奶的生日祝福视频，喜庆一点，红色金色", "奶奶，生日快乐！"),
        ("做一个给妈妈的母亲节祝福视频，温馨", "妈妈，母亲节快乐！"),
        ("感谢视频，给我的老师", "老师，感谢！"),
        ("daily affirmation: I am enough", "I am enough"),
        ("每日一句：种一棵树最好的时间是十年前，其次是现在。", "种一棵树最好的时间是十年前，其次是现在。"),
        ("公司年会开场视频，主题“乘风破浪”，大气", "乘风破浪"),
        ("给女朋友的情人节视频，写“我爱你，小雨”，浪漫粉色", "我爱你，小雨"),
    ],
)
def test_a_name_or_a_good_wish_is_the_picture_alone(words, shown):
    draft, answer = made(words)
    (clip,) = of(draft, 0)
    assert ("words", shown) == (clip["scene"]["kind"], clip["scene"]["words"])
    assert ("confetti" in words) == ("festive" == clip["scene"]["variant"]) or words.isascii() is False
    assert "cannot draw" not in answer and "画不了" not in answer and "Not in the picture" not in answer


def test_a_good_wish_beside_a_scene_is_its_title():
    draft, _ = made("good morning video with flowers")
    assert (["fields"], ["Good morning!"]) == (
        [clip["scene"]["kind"] for clip in of(draft, 0)],
        [text["txt"] for text in of(draft, 7)],
    )


@pytest.mark.parametrize(
    "words", ["the ocean at sunset, thank you", "Intro: City at night, neon", "谢谢，做一个海边的视频"]
)
def test_thanks_and_scenes_are_no_names(words):
    draft, _ = made(words)
    assert "words" not in [clip["scene"]["kind"] for clip in of(draft, 0)]
    assert not of(draft, 7)


def test_an_address_stays_as_it_was_typed():
    draft, _ = made("ad for summer sale: 50% off everything, until Sunday, www.shop.com")
    assert "www.shop.com" in of(draft, 0)[0]["scene"]["words"]


def test_what_it_should_say_and_sentences_of_thanks_are_read():
    for language, words, kind, texts in (
        ("en", "Dear video maker, I would like a birthday greeting for my sister Ruth who turns 80. She loves meadows and piano music. It should say Happy 80th Birthday dear Ruth, and at the end With love from Edith. Not too fast please", "fields", ["Happy 80th Birthday dear Ruth", "With love from Edith"]),
        ("en", "Thank you card video for my nurses at ward 3. Thank you for your kind hands. Then the names: Priya, Joan, Marek. With fire in the fireplace behind.", "room", ["Thank you for your kind hands", "Priya", "Joan", "Marek"]),
        ("zh", "早上好!做一个早安问候 花田 朝霞 写 早上好 愿您健康快乐每一天 要好看的", "fields", ["早上好\n愿您健康快乐每一天"]),
        ("zh", "教师节视频,送给王老师。谢谢您三年的教导,祝您身体健康。钢琴,花田", "fields", ["谢谢您三年的教导,祝您身体健康"]),
        ("en", "We'll miss you, Tom. Farewell clip with sunset over the ocean, 8 seconds", "ocean", ["We'll miss you, Tom"]),
        ("de", "Abschiedsvideo. Danke für zehn schöne Jahre, Petra. Sonnenuntergang am Meer, Klavier", "ocean", ["Danke für zehn schöne Jahre, Petra"]),
        ("en", "The card should say Save the date, then 12 June, then Florence, over a beach, acoustic", "beach", ["Save the date", "12 June", "Florence"]),
    ):  # fmt: skip
        draft = check(respond(words, None, language=language, seed=7).draft)
        assert [one["scene"]["kind"] for one in of(draft, 0)] == [kind], words
        assert [one["txt"] for one in of(draft, 7)] == texts, words


def test_the_name_of_whose_film_it_is_is_read_in_it():
    for language, words, kind, name in (
        ("en", "an intro for my YouTube channel TechTalk Daily", "words", "TechTalk Daily"),
        ("en", "a video ad for my bakery called Sweet Crumbs", "words", "Sweet Crumbs"),
        ("en", 'a promo video for my coffee shop "Bean There", vertical', "words", "Bean There"),
        ("en", "logo reveal for Nordwind Coffee", "words", "Nordwind Coffee"),
        ("en", "trailer for my book The Last Lighthouse, stormy sea", "ocean", "The Last Lighthouse"),
        ("en", "a teaser for our band The Paper Tigers, neon city", "skyline", "The Paper Tigers"),
        ("zh", "我的公司叫蓝港咨询,做个片头", "words", "蓝港咨询"),
        ("de", "Werbevideo für meine Bäckerei Kornblume", "words", "Kornblume"),
        ("fr", "une intro pour ma chaîne Les Petits Curieux", "words", "Les Petits Curieux"),
        ("es", "promo para mi cafetería La Esquina", "words", "La Esquina"),
    ):
        reply = respond(words, None, language=language, seed=7)
        (scene,) = [clip["scene"] for clip in of(reply.draft, 0)]
        shown = scene["words"] or of(reply.draft, 7)[0]["txt"]
        assert (kind, name, 1) == (scene["kind"], shown, len(reply.texts)), reply.texts


def test_a_card_says_what_it_is_about_and_not_how_it_is_to_be():
    for language, words, said in (
        ("en", "promo for my yoga studio, calm, morning light", "Yoga studio"),
        ("en", "an ad for organic honey, warm colours, rustic", "Organic honey"),
        ("en", "motivational video about never giving up, dramatic, dark", "Never giving up"),
        ("en", "science fair 2027, colourful", "Science fair 2027"),
        ("zh", "健身房宣传,热血,快节奏", "健身房宣传"),
        ("zh", "有机蜂蜜广告,温暖,自然", "有机蜂蜜广告"),
        ("en", "yoga, pilates, sauna", "Yoga, pilates, sauna"),
    ):
        (scene,) = [clip["scene"] for clip in of(respond(words, None, language=language, seed=7).draft, 0)]
        assert ("words", said) == (scene["kind"], scene["words"]), words


def test_a_greeting_stays_beside_other_texts_and_ends_where_it_is_called_out():
    for language, words, texts in (
        ("fr", "Joyeux anniversaire Camille ! feux d'artifice, 8 secondes, musique gaie", ["Joyeux anniversaire Camille !"]),
        ("de", "Alles Gute zum Geburtstag Tom! Feuerwerk, 8 Sekunden", ["Alles Gute zum Geburtstag Tom!"]),
        ("ru", 'С днём рождения, бабушка! Цветы, пианино, 12 секунд, в конце "Твои внуки"', ["С днём рождения, бабушка!", "Твои внуки"]),
        ("en", 'Happy birthday grandma! flowers, piano, 12 s, at the end "Your three monkeys"', ["Happy birthday grandma!", "Your three monkeys"]),
        ("zh", "生日快乐奶奶!花田,钢琴,12秒,最后写“您的孙子们”", ["生日快乐奶奶!", "您的孙子们"]),
        ("en", "affirmations over clouds: I am calm. I choose peace. 5 seconds each, soft ambient", ["I am calm.", "I choose peace."]),
        ("de", "Drei Tipps gegen Stress, je 4 Sekunden über Wellen: Tief atmen, Handy weg, Früh schlafen", ["Tief atmen", "Handy weg", "Früh schlafen"]),
    ):  # fmt: skip
        draft = check(respond(words, None, language=language, seed=7).draft)
        assert [one["txt"] for one in of(draft, 7)] == texts, words
