"""A wish that names several files is one turn: it is paid for once."""

import pytest

from promptreel.router import route


@pytest.mark.parametrize(
    ("message", "paths", "urls"),
    [
        ("put ~/a.mp4 at the start, put /tmp/logo.png in the corner", ["~/a.mp4", "/tmp/logo.png"], []),
        (
            "用 https://cdn.example.com/v/intro.mp4 做第一段，后面接上 ~/Videos/end.mp4",
            ["~/Videos/end.mp4"],
            ["https://cdn.example.com/v/intro.mp4"],
        ),
        (
            "配樂用 ~/Music/theme.wav ，封面用 https://img.example.com/cover.png",
            ["~/Music/theme.wav"],
            ["https://img.example.com/cover.png"],
        ),
    ],
)
def test_files_with_a_part_each_are_handed_over_first_and_the_agent_is_asked_once(message, paths, urls):
    upload, wish = route(message).steps
    assert ("upload", "generate") == (upload.action, wish.action)
    assert (paths, urls) == (upload.slots.get("paths", []), upload.slots.get("urls", []))
    assert message == wish.slots["text"]


def test_an_export_between_two_wishes_keeps_them_apart():
    found = route(
        "put ~/a.mp4 at the start and export it as mp4. Then put ~/b.mp4 at the end and export it as gif"
    )
    assert ["upload", "generate", "export", "upload", "generate", "export"] == list(found.actions)


@pytest.mark.parametrize(
    "message",
    [
        "I want to add my photos, how?",
        "quiero añadir mis fotos, ¿cómo?",
        "بدي ضيف صوري، كيف؟",
        "fotoğraflarımı eklemek istiyorum, nasıl?",
    ],
)
def test_how_behind_a_wish_to_add_own_things_asks_for_the_way(message):
    assert ("upload",) == route(message).actions


@pytest.mark.parametrize(
    "message",
    [
        "我就剩一点积分了，加个字幕够吗",
        "我就剩一點額度了，延長到一分鐘夠嗎",
        "I only have a few credits left, is that enough to add captions?",
    ],
)
def test_whether_what_is_left_suffices_for_a_wish_is_no_wish(message):
    assert ("credits",) == route(message).actions


@pytest.mark.parametrize(
    "message",
    [
        "put ~/a.mp4 at the start",
        "put ~/a.mp4 into the video",
        "insert ~/a.mp4 after the second clip",
        "insert ~/a.mp4 before the last clip",
        "before the last clip insert ~/a.mp4",
        "after the intro put ~/a.mp4",
        "add ~/a.mp4 after the beach",
        "insère ~/a.mp4 après le deuxième clip",
        "füge ~/a.mp4 nach dem zweiten Clip ein",
        "把 ~/a.mp4 插到第二段后面",
    ],
)
def test_a_file_that_gets_its_place_in_the_film_is_handed_over_and_put_there(message):
    upload, wish = route(message).steps
    assert ("upload", ["~/a.mp4"]) == (upload.action, upload.slots["paths"])
    assert ("generate", message) == (wish.action, wish.slots["text"])


@pytest.mark.parametrize(
    "message",
    [
        "here is ~/a.mp4 for the video",
        "upload ~/a.mp4 for my video",
        "upload ~/a.mp4 before you export",
        "before we start, add ~/a.mp4",
    ],
)
def test_a_file_that_is_only_handed_over_is_no_wish(message):
    assert ("upload",) == route(message).actions


@pytest.mark.parametrize(
    "message", ["put the video into ~/Films/out.mp4", "save the clip as ~/a.mp4 on my desktop"]
)
def test_where_the_film_itself_is_to_go_is_an_export(message):
    assert ("export",) == route(message).actions


@pytest.mark.parametrize(
    "message",
    [
        "send it to Ben",
        "send the video to Tom and Anna",
        "schick es an Petra",
        "envoie-le à Sophie",
        "manda il video a Giulia",
    ],
)
def test_a_name_behind_to_is_who_gets_the_film(message):
    assert ("export",) == route(message).actions


@pytest.mark.parametrize(
    "message", ["export Coffee beans", "send a letter to Santa, animated", "write Dear Ben on it"]
)
def test_names_in_the_film_are_nobody_who_gets_it(message):
    assert ("generate",) == route(message).actions


@pytest.mark.parametrize("message", ["is the export at 100% yet?", "is the render at 50 percent"])
def test_how_far_an_export_is_in_percent_is_a_look(message):
    assert ("state",) == route(message).actions


@pytest.mark.parametrize(
    "message",
    [
        "多做两个镜头多少钱",
        "дешевле выйдет, если сократить?",
        "what does it cost, if I add a shot?",
        "is it cheaper if I shorten it?",
    ],
)
def test_what_is_only_supposed_beside_a_price_is_no_wish(message):
    assert ("credits",) == route(message).actions


@pytest.mark.parametrize(
    "message", ["a video about what a wedding costs", "a film about how long a render takes"]
)
def test_a_film_about_a_price_is_a_film(message):
    assert ("generate",) == route(message).actions
