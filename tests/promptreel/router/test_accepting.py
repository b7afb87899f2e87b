"""Questions for what can be handed over, for which of two values the video has, and formats that are taken back."""

import pytest

from promptreel.router import route


def actions(message):
    return list(route(message).actions)


@pytest.mark.parametrize(
    "message",
    [
        "do you accept mov files?",
        "do you take mov",
        "can I give you a mov?",
        "are you ok with gifs?",
        "nehmt ihr auch mov vom iphone?",
        "kann ich dir ein mov geben?",
        "想請教一下，mov檔可以上傳嗎？",
    ],
)
def test_which_files_are_taken_is_asked_of_the_upload(message):
    assert ["upload"] == actions(message)


@pytest.mark.parametrize(
    "message", ["can you give me a mov?", "can I get it as mov?", "gibst du mir das als mov?", "mov, please?"]
)
def test_a_format_that_is_to_come_out_stays_an_export(message):
    assert ["export"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "is it 16:9 or 9:16 now",
        "is it hd or 4k?",
        "is it in 1080p or 720p right now?",
        "ist das hd oder 4k?",
        "¿está en hd o en 4k?",
    ],
)
def test_which_of_two_it_has_is_a_question_for_the_state(message):
    assert ["state"] == actions(message)


def test_which_of_two_to_get_is_still_an_export():
    assert ["export"] == actions("export it in hd or 4k, whichever is quicker")


@pytest.mark.parametrize(
    ("message", "slots"),
    [
        ("gif-nya ga jadi, mp4 aja", {"format": "mp4"}),
        ("gif işini boş ver, mov olsun", {"format": "mov"}),
        ("daruj sobie tego gifa, wolę mov", {"format": "mov"}),
        ("да бог с ней с гифкой, лучше mov", {"format": "mov"}),
        ("4K रहने दो, 1080p काफी है", {"resolution": "1080p"}),
        ("ไม่ใช่ mov ส่งออกเป็น mp4", {"format": "mp4"}),
        ("อย่าส่ง gif ส่ง mp4 มา", {"format": "mp4"}),
    ],
)
def test_one_format_instead_of_another_is_an_export_of_that_alone(message, slots):
    (step,) = route(message).steps
    assert ("export", slots) == (step.action, step.slots)


@pytest.mark.parametrize("message", ["no gif please", "never mind the gif", "forget the mp4"])
def test_a_format_that_is_only_taken_back_exports_nothing(message):
    assert "export" not in actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "my aunt is turning eighty so I thought of something nice, I'll send you her old photos",
        "I filmed the whole thing on my phone yesterday, where do I put it?",
    ],
)
def test_what_the_user_tells_before_handing_over_is_no_wish(message):
    assert ["upload"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "video voor een makelaar: is uw huis al klaar voor de verkoop?",
        "film dla biura nieruchomości: czy twój dom jest gotowy na sprzedaż?",
        "ฉากแม่รอลูกหน้าโรงเรียน ทำไมนานจัง",
    ],
)
def test_a_question_in_the_film_asks_nothing(message):
    assert ["generate"] == actions(message)


def test_a_question_behind_words_for_the_video_that_there_is_asks():
    assert ["state"] == actions("the video for my client: is it done?")


@pytest.mark.parametrize(
    "message",
    [
        "hâlâ %12 mi?",
        "is it still at 40%?",
        "still on 12%?",
        "immer noch bei 12%?",
        "are abhi tak 40% pe hi hai?",
    ],
)
def test_a_share_that_is_asked_for_is_the_progress(message):
    assert ["state"] == actions(message)


@pytest.mark.parametrize("message", ["can you make it 40% brighter?", "music at 40%?", "the music at 20%"])
def test_a_share_of_something_else_is_a_wish(message):
    assert ["generate"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "Where do I drop the photos of the house?",
        "abi logoyu nereye atıyoz",
        "gdzie wcisnąć swoje mp3??",
        "bhai photo kidhar dalni h",
    ],
)
def test_where_files_are_to_go_is_asked_whatever_the_verb_is(message):
    assert ["upload"] == actions(message)


@pytest.mark.parametrize("message", ["where are the photos in the film?", "how do I crop the photos?"])
def test_where_files_are_and_what_is_done_to_them_is_no_upload(message):
    assert "upload" not in actions(message)


def test_a_link_that_is_handed_over_is_an_upload_whatever_is_behind_it():
    assert ["upload"] == actions(
        "our photographer put everything online: https://photos.example/album/wedding"
    )
    assert ["generate"] == actions("make a video about https://example.com/page")


def test_a_question_whether_it_is_taken_means_the_file_before_it():
    assert ["upload"] == actions("my logo is an svg, do you accept those?")
    assert ["upload"] == actions("у меня логотип в svg, такой подойдёт?")


def test_a_file_before_a_number_of_seconds_is_no_time():
    assert ["upload", "generate"] == actions("/mnt/data/baraat.mp4 के पहले दस सेकंड काट दो")


def test_politeness_between_commas_does_not_cut_a_wish():
    assert ["export"] == actions("send me, please, the video")
    assert ["upload"] == actions("Высылаю вам, как договаривались, фото")
    assert ["export", "generate"] == actions("export it, please, make it bigger")


def test_hindi_is_read_with_and_without_its_dots():
    assert ["upload"] == actions("फोटो कैसे भेजूं") == actions("फ़ोटो कैसे भेजूँ")


@pytest.mark.parametrize(
    ("message", "action"), [("kiem tra só dưu giúp vơi", "credits"), ("tiến đô tơi đâu rôi", "state")]
)
def test_vietnamese_with_half_of_its_marks_is_read_as_if_it_had_none(message, action):
    assert [action] == actions(message)


def test_a_vietnamese_particle_that_asks_denies_nothing():
    assert ["upload"] == actions("Có cách nào khác để đưa ảnh lên không")
    assert ["generate"] == actions("đừng xuất video")


@pytest.mark.parametrize("message", ["1GBの動画でもアップロードできる？", "can I upload 2 gb"])
def test_how_large_a_file_may_be_is_asked_of_the_upload(message):
    assert ["upload"] == actions(message)
