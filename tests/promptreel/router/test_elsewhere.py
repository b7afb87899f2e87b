"""What is asked of the world is not asked of us, though it is asked in the same words."""

import pytest

from promptreel.router import route


@pytest.mark.parametrize(
    "message",
    [
        "is the garage door closed yet?", "what time is it", "how much time is left on my pizza timer", "ist das Fenster noch offen",
        "wie viel Zeit ist noch auf der Eieruhr", "cuánto queda a mi temporizador", "quelle heure est-il", "è aperta la finestra",
        "quanto tempo falta para o temporizador", "hoeveel tijd is er nog over op de kookwekker", "czy drzwi są już zamknięte",
        "сколько ламп включено", "كم بقي على المؤقت", "दरवाज़ा बंद हुआ क्या", "apakah pintunya sudah terkunci", "kapı kilitlendi mi",
        "đèn đã tắt chưa", "灯关了吗", "門鎖好了沒", "ドアは閉まりましたか", "현관 문 잠겨 있는지 알려줘", "ปิดไฟหรือยัง",
    ],
)  # fmt: skip
def test_lamps_doors_and_timers_are_for_the_agent(message):
    assert ("generate",) == route(message).actions


@pytest.mark.parametrize(
    ("message", "action"),
    [
        ("is the video of the door done yet?", "state"),
        ("my bus leaves in a minute, is it done?", "state"),
        ("let me send you photos of our kitchen lamp", "upload"),
        ("how many credits does the weather film cost?", "credits"),
        ("I'd like to have this on my laptop before my flight boards.", "export"),
        ("剩幾點啊現在", "credits"),
        ("Zaraz mam autobus, długo jeszcze?", "state"),
    ],
)
def test_what_is_ours_stays_ours_whatever_of_the_world_is_beside_it(message, action):
    assert (action,) == route(message).actions
