"""What a message takes back or puts off: a slip in an export's format, an export that comes later."""

import pytest

from promptreel.router import route


def steps(message):
    return [(step.action, dict(step.slots)) for step in route(message).steps]


@pytest.mark.parametrize(
    ("message", "slots"),
    [
        ("export in 4k, no wait, 720p", {"resolution": "720p"}),
        ("export in 4k no wait 720p", {"resolution": "720p"}),
        ("export in 4k... wait, 720p", {"resolution": "720p"}),
        ("export it as gif, actually no, mp4", {"format": "mp4"}),
        ("give me the gif, or rather the mp4", {"format": "mp4"}),
        ("export as gif, no wait, export as mp4", {"format": "mp4"}),
        ("export mp4, no, not mp4, gif", {"format": "gif"}),
        ("导出4K，等等，还是720p吧", {"resolution": "720p"}),
        ("導出4K，唔係，720p", {"resolution": "720p"}),
        ("exportier in 4k, nein warte, 720p", {"resolution": "720p"}),
        ("exporte en 4k, non attends, 720p", {"resolution": "720p"}),
        ("4kで書き出して、いややっぱり720pで", {"resolution": "720p"}),
        ("4k로 내보내줘, 아니다 720p로", {"resolution": "720p"}),
        ("экспортируй в 4k, нет, подожди, 720p", {"resolution": "720p"}),
        ("esporta in 4k, anzi 720p", {"resolution": "720p"}),
        ("4k olarak dışa aktar, yok dur, 720p", {"resolution": "720p"}),
    ],
)
def test_a_slip_exports_once(message, slots):
    assert [("export", slots)] == steps(message)


def test_two_that_are_meant_are_two():
    assert ["720p", "2160p"] == sorted(
        (slots["resolution"] for _, slots in steps("export in 4k and 720p")), key=len
    )


@pytest.mark.parametrize(
    ("message", "wish"),
    [
        ("I'll download it later, first swap scenes one and two", "first swap scenes one and two"),
        ("lo scarico dopo, intanto inverti le due scene", "intanto inverti le due scene"),
        ("다운은 나중에, 일단 1번 2번 장면 바꿔줘", "일단 1번 2번 장면 바꿔줘"),
        ("tải sau đi, giờ đảo cảnh 1 với cảnh 2", "giờ đảo cảnh 1 với cảnh 2"),
        ("exportar só amanhã, hoje tira essa vinheta chata", "hoje tira essa vinheta chata"),
        ("on exportera plus tard, d'abord le ciel plus mauve", "d'abord le ciel plus mauve"),
        ("เรื่องโหลดไว้ทีหลัง ลดเสียงกลองก่อน", "ลดเสียงกลองก่อน"),
        ("sonra indiririm, önce başlığı kırmızı yap", "başlığı kırmızı yap"),
        ("скачаю потом, сначала сделай титр красным", "сначала сделай титр красным"),
    ],
)
def test_an_export_that_comes_later_is_none_now(message, wish):
    assert [("generate", {"text": wish})] == steps(message)


@pytest.mark.parametrize(
    "message", ["save it for later", "내일 아침에 부장님께 보여드려야 해서 최종본이 필요합니다"]
)
def test_what_a_file_is_for_puts_nothing_off(message):
    assert ["export"] == [action for action, _ in steps(message)]
