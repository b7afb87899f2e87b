"""Files that are made at a path, files that may be used, and somebody else who hands something over."""

import pytest

from promptreel.router import route


def actions(message):
    return list(route(message).actions)


@pytest.mark.parametrize(
    "message",
    [
        "drop it in C:\\Users\\Pam\\Desktop\\final.mp4",
        "pose-le dans ~/Videos/final.mp4",
        "zet het in C:\\Users\\Pam\\Desktop\\final.mp4",
        "кинь в C:\\Users\\Pam\\Desktop\\final.mp4",
        "taruh di C:\\Users\\Pam\\Desktop\\final.mp4",
        "วางไว้ที่ C:\\Users\\Pam\\Desktop\\final.mp4",
        "C:\\Users\\Pam\\Desktop\\final.mp4 में रख दो",
        "حطه في C:\\Users\\Pam\\Desktop\\final.mp4",
        "C:\\Users\\Pam\\Desktop\\final.mp4 に置いといて",
        "C:\\Users\\Pam\\Desktop\\final.mp4 에 둬",
        "放到 C:\\Users\\Pam\\Desktop\\final.mp4",
    ],
)
def test_what_is_put_at_a_path_is_an_export(message):
    assert ["export"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "C:\\a.mp4 you can use this one",
        "C:\\a.mp4 darfst du gern verwenden",
        "~/a.mov puedes quedártelo",
        "C:\\a.mp4 puoi usare questo",
        "~/a.mov можешь взять",
        "~/a.mov alabilirsin",
        "~/a.mov boleh dipakai",
        "~/a.mov 你可以用",
        "~/a.mov 써도 돼",
        "제 목소리 녹음한 거 넣어도 되나요?",
        "je voudrais ajouter une voix off à moi",
    ],
)
def test_what_may_be_used_is_an_upload(message):
    assert ["upload"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "leerlingen uploaden hun verslag vlak voor middernacht",
        "un employé joint une photo au formulaire",
        "學生趕在截止前上傳報告，鬆了一口氣",
        "学生赶在截止前上传报告，松了一口气",
        "credit the photographer in small type bottom left",
        "ein Bild hängt schief an der Wand, die Oma rückt es gerade",
        "de stand van het elftal, 3-0, in knalgele cijfers",
        "老师让学生把作业交上来，教室吵吵闹闹",
        "spiega in mezzo minuto come caricare una foto",
        "объясни за полминуты, как загрузить картинку",
        "Die Punkte auf dem Marienkäfer zählen",
        "покажи, как рождается картина",
        "顯示離聖誕節還剩幾天的倒數器",
    ],
)
def test_what_somebody_else_does_is_a_wish(message):
    assert ["generate"] == actions(message)


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("see if it's finished and then bung a logo on the end", ["state", "generate"]),
        ("guarda se ha finito e poi appiccica un logo alla fine", ["state", "generate"]),
        ("глянь, готово ли, и потом прилепи логотип в конце", ["state", "generate"]),
        ("vérifie les crédits, s'il y en a assez envoie-moi le mp4", ["credits", "export"]),
        ("avant de commencer dis-moi le prix", ["credits"]),
        ("zeg me de prijs voor je begint", ["credits"]),
        ("開始之前先跟我說價錢", ["credits"]),
        ("komm ich mit dem Rest noch bis Monatsende hin", ["credits"]),
        ("¿llego a fin de mes con lo que queda?", ["credits"]),
        ("дотяну ли до конца месяца с тем, что есть", ["credits"]),
        ("长版你们收多少", ["credits"]),
        ("is there a preliminary result yet", ["state"]),
        ("中間成果ってもうある？", ["state"]),
        ("뭐 좀 움직이고 있어? 나 퇴근해도 돼?", ["state"]),
        ("no need to check if the render's through anymore", ["state"]),
        ("Lohnt es sich zu warten oder kommt das heut nimmer", ["state"]),
        ("vale a pena esperar ou hoje não sai mais", ["state"]),
        ("un petit retour sur l'avancée serait top", ["state"]),
        ("메일로 보낼 수 있게 파일로 만들어줘", ["export"]),
        ("换音乐，顺便跟我说要多久", ["generate", "state"]),
        ("El material del dron lo encuentras en D:\\Dron\\vuelo2.mp4", ["upload"]),
        ("небо посинее, и вот ещё логотип: ~/logo.png", ["generate", "upload"]),
        ("corta el final y después mándame el enlace", ["generate", "export"]),
        ("goed zo, gooi het in mijn map /home/uli/films", ["export"]),
        ("這樣就好，丟進我的資料夾 /home/uli/電影", ["export"]),
    ],
)
def test_looks_and_what_follows_them(message, expected):
    assert expected == actions(message)
