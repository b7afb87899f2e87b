"""Looks that two words tell: a job that need not be watched any longer, and a draft that is to be shown."""

import pytest

from promptreel.router import route


def actions(message):
    return list(route(message).actions)


@pytest.mark.parametrize(
    "message",
    [
        "no need to keep watching that job any longer",
        "no longer need you to monitor the export job",
        "cancel the progress updates please",
        "behalt den Job nicht weiter im Blick",
        "du kannst aufhören, den Auftrag zu beobachten",
        "je hoeft die taak niet meer in de gaten te houden",
        "puedes dejar de seguir el trabajo",
        "inutile de continuer à surveiller le travail",
        "smetti di tenere d'occhio il lavoro",
        "não fica mais de olho nesse trabalho",
        "nie ma potrzeby dalej obserwować zadania",
        "за задачей можно больше не присматривать",
        "işi takip etmeyi bırakabilirsin",
        "udah gak perlu dipantau lagi tugasnya",
        "không cần theo dõi công việc đó nữa",
        "หยุดติดตามงานนั้นทีครับ",
        "us job ko aur monitor karne ki zarurat nahi",
        "لا داعي لمتابعة هذه المهمة بعد الآن",
        "ジョブの監視をやめてください",
        "작업 모니터링 그만해 줘",
        "可以停止跟踪渲染任务了",
        "不用再幫我追蹤這個工作了",
    ],
)
def test_a_job_that_need_not_be_watched_is_a_look(message):
    assert ["state"] == actions(message)


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("show me the draft, then cut the third scene", ["state", "generate"]),
        ("zeig den Entwurf, danach die dritte Szene löschen", ["state", "generate"]),
        ("toon het concept, verwijder daarna de derde scène", ["state", "generate"]),
        ("muestra el borrador, después elimina la tercera escena", ["state", "generate"]),
        ("montre-moi le brouillon puis coupe la troisième scène", ["state", "generate"]),
        ("fammi vedere cosa c'è nella bozza", ["state"]),
        ("pokaż, co jest w szkicu", ["state"]),
        ("Покажи дорожки в черновике, затем удали вторую", ["state", "generate"]),
        ("taslağı göster, sonra da üçüncü sahneyi sil", ["state", "generate"]),
        ("초안 보여주고 그다음에 세 번째 장면 삭제해줘", ["state", "generate"]),
        ("ドラフトを表示して、そのあと三番目のシーンを削除して", ["state", "generate"]),
        ("先別匯出，列出草稿內容，然後把最後一段刪掉", ["state", "generate"]),
    ],
)
def test_what_is_in_the_draft_is_shown_before_it_is_changed(message, expected):
    assert expected == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "the security guard keeps watching the process on six monitors",
        "stop following the dancer with the camera",
        "don't track the ball so fast",
        "Ein Wachmann beobachtet den Vorgang auf Monitoren",
        "zeig einen Entwurf vom neuen Rathaus",
        "охранник следит за процессом на заводе",
        "警備員が工場の作業を監視している",
        "환자 상태를 모니터로 확인하는 간호사 뒷모습으로 시작하게 해줘",
        "a film about job tracking software",
    ],
)
def test_watching_in_the_film_is_a_wish(message):
    assert ["generate"] == actions(message)
