"""First messages that say more than what is to be seen: of whoever asks, of what it is for, or nothing at all."""

from promptreel_studio.agent import respond
from studio.agent.drafts import check, of

MISSING = ("Not in the picture", "cannot draw", "画面里没有", "画不了", "Não aparece", "Görüntüde olmayan", "Этого нет", "映像にないもの")  # fmt: skip


def made(language, words):
    reply = respond(words, None, language=language, seed=7)
    assert reply.ok, reply.texts
    return check(reply.draft), " ".join(reply.texts)


def test_what_is_beside_the_point_is_not_missed_in_the_picture():
    for language, words, kind in (
        ("en", "Hello, I'm not very technical. I would like a gentle film of a forest in autumn, about half a minute. Thank you, Margaret", "forest"),
        ("en", "We just moved to the coast. A beach in the evening please, with \"New home\" at the start", "beach"),
        ("en", "clouds from above like you're in a plane, golden hour, ambient, 20s", "clouds"),
        ("en", "data lines flowing, blue, 15s, for behind a product demo", "data"),
        ("en", "yoga studio intro 8 seconds sunrise \"Breathe In Studio\" nothing else", "ocean"),
        ("en", "an ocean, calm and serious, to post on whatsapp", "ocean"),
        ("zh", "雪中的小村庄，傍晚，屋里亮着灯，安静一点", "village"),
        ("zh", "祝妈妈生日快乐！她喜欢花，写“妈妈，您辛苦了”", "fields"),
        ("zh", "每日一句：“慢慢来。”配山景，竖屏", "mountains"),
        ("zh", "极光，要绿色的，紫色少一点", "aurora"),
        ("pt", "chuva na cidade à noite, lofi, vertical, pra postar no tiktok", "skyline"),
        ("tr", "kafem için reklam: buharı tüten kahve, \"Köşe Kahve\", kare format", "cup"),
        ("ru", "северное сияние над горами, медленный пролёт, эмбиент, 30 секунд", "aurora"),
        ("ja", "雨の夜の街、ローファイ、作業用に5分くらい", "skyline"),
    ):  # fmt: skip
        draft, answer = made(language, words)
        assert of(draft, 0)[0]["scene"]["kind"] == kind, words
        assert not any(said in answer for said in MISSING), answer
    for words, missing in (
        ("I want a dragon over a lake", "dragon"),
        ("a zebra at the sea", "zebra"),
        ("画一只猫在海边", "猫"),
    ):
        assert missing in made("zh" if missing == "猫" else "en", words)[1]


def test_whoever_leaves_it_to_us_gets_a_film():
    for language, words in (
        ("en", "just surprise me with something beautiful"),
        ("en", "anything you like, vertical"),
        ("zh", "随便来一个好看的"),
        ("zh", "你来决定，治愈一点"),
        ("de", "überrasch mich mit etwas Schönem"),
        ("es", "sorpréndeme"),
    ):
        assert of(made(language, words)[0], 0)[0]["scene"]["kind"] == "ocean", words


def test_how_loud_a_kind_of_music_is_and_what_comes_word_by_word():
    for language, words, level in (
        ("en", "data lines, upbeat electronic but not too loud", 0.6),
        ("zh", "森林，钢琴，声音别太大", 0.6),
    ):
        assert of(made(language, words)[0], 1)[0]["vol"] == level
    draft, _ = made("en", 'the words "BE KIND" one at a time, big white letters on black, 6 seconds')
    assert of(draft, 0)[0]["scene"]["reveal"] == "words"
