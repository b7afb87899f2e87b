"""Clauses that mean something only behind the one before them, and questions that open with what they are about."""

import pytest

from promptreel.router import route


def actions(message):
    return list(route(message).actions)


@pytest.mark.parametrize(
    "message",
    [
        "O vídeo está em D:\\Férias\\Algarve 2023\\IMG_4471.MOV, usa esse",
        "The video is at /home/ann/clip.mov, use that one",
        "tiens, la voix off que j'ai faite hier",
        "here, the voice-over I recorded yesterday",
    ],
)
def test_what_only_goes_with_a_file_is_no_step_of_its_own(message):
    assert ["upload"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "/home/jan/video/bruiloft.mkv pak deze, geef er een vrolijk muziekje bij",
        "/home/ali/video/dugun.mkv al bunu, biraz davul zurna ver",
        "/home/budi/video/nikahan.mkv pakai ini, kasih lagu keroncong",
        "/home/ravi/video/shaadi.mkv ये लो, इसमें ढोल का गाना दे दो",
        "/home/omar/فيديو/زفاف.mkv خذ هذا وضع أسماء العروسين في البداية",
        "/home/jason/影片/畢業典禮.mkv 這個拿去，前面加上全班的名字",
        "C:\\Users\\ken\\a.mp4 これ受け取って、和太鼓の曲をつけてほしい",
    ],
)
def test_what_the_film_is_to_be_given_behind_its_file_is_a_wish(message):
    assert ["upload", "generate"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "/Users/kenta/Desktop/うちの猫.mov 受け取って",
        "~/영상/강아지.mov 이거 받아",
        "~/Video/หมา.mov เอาไป",
        "~/Видео/пёс.mov держи",
    ],
)
def test_a_file_that_is_to_be_taken_is_handed_over(message):
    assert ["upload"] == actions(message)


def test_a_part_in_the_film_is_a_step_of_its_own():
    assert ["upload", "generate"] == actions("The picture is at /home/ann/a.png, use it as the background")


@pytest.mark.parametrize("message", ["nickel, envoie", "ottimo, manda", "perfect, send"])
def test_an_order_to_send_behind_praise_is_an_export(message):
    assert ["export"] == actions(message)


def test_one_word_that_leaves_it_is_no_wish():
    assert ["credits"] == actions("deja, ya no hace falta que lo descargues. Dime solo si me quedan créditos")


def test_another_film_behind_a_first_look_is_a_wish():
    assert ["credits", "generate"] == actions("先幫我看點數夠不夠，再做一支 20 秒的開箱影片")


@pytest.mark.parametrize(
    "message",
    [
        "Làm một video 1 phút tốn bao nhiêu điểm",
        "Bikin video 1 menit habis berapa poin",
        "ทำวิดีโอ 1 นาทีเสียกี่แต้ม",
        "wanneer raakt mijn krediet op",
        "kost een gif ook credits?",
    ],
)
def test_a_price_may_be_asked_behind_what_is_to_be_paid(message):
    assert ["credits"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "köpeğimin fotoğrafını buraya atmak istiyorum",
        "сейчас скину вам фотки собаки",
        "fotoğrafımı ekleyeceğim",
        "ik wou graag een paar plaatjes van de verbouwing insturen",
    ],
)
def test_the_verb_alone_may_say_that_the_user_hands_it_over(message):
    assert ["upload"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "here are the photos from the wedding, I'd like to add them",
        "gonna chuck in a selfie of mine hang on",
        "Onze stagiaire heeft de voice-over ingesproken, waar kan ik die kwijt?",
        "elimde hazır bir seslendirme kaydı var, size nasıl ulaştırabilirim",
    ],
)
def test_a_file_that_is_told_of_and_then_handed_over_is_one_upload(message):
    assert ["upload"] == actions(message)


def test_a_link_that_is_written_on_something_is_not_wanted():
    message = "vertical 9:16 teaser for our bakery, with a sticker saying Link in bio"
    assert ["generate"] == actions(message)
