"""Own things that are offered, looked for or cannot be attached; top-ups that may have arrived; how long the balance lasts."""

import pytest

from promptreel.router import route


def actions(message):
    return list(route(message).actions)


@pytest.mark.parametrize(
    "message",
    [
        "az bekle, logoyu bulup yapıştırıcam",
        "sekundka, znajdę logo i wkleję",
        "секунду, найду логотип и вставлю",
        "espera, busco el logo y lo pego",
        "hang on, I'll find the logo and paste it in",
        "रुको, लोगो ढूँढकर चिपकाता हूँ",
        "khoan, để tìm cái logo rồi dán vô",
        "wacht, ik zoek het logo op en plak het erin",
    ],
)
def test_what_is_looked_for_to_be_pasted_in_is_an_upload(message):
    assert ["upload"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "не получается прикрепить, куда жать",
        "첨부가 안 돼요, 어디 누르면 되나요",
        "đính kèm không được, bấm chỗ nào vậy",
        "bijlage toevoegen lukt niet, waar moet ik klikken",
        "孫の写真を載せたいんですがどこを押せば",
        "Buraya resim de atılabiliyor mu?",
        "여기 사진도 올릴 수 있나요?",
        "यहाँ फोटो भी डाल सकते हैं क्या?",
        "czy można tu wstawić obrazek z komputera?",
        "¿aquí se pueden poner fotos también?",
    ],
)
def test_where_and_whether_things_can_be_put_is_an_upload(message):
    assert ["upload"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "есть запись дедушкиного голоса в mp3, пригодится? могу отправить",
        "Hay una grabación de la voz del abuelo, ¿la mando?",
        "Ik heb opa's stem opgenomen, kan ik die sturen?",
        "Mình chụp mấy tấm ảnh vườn rồi, gửi hết cho bạn luôn",
        "Хотелось бы, чтобы играла моя песня, каким образом её передать?",
        "父の8ミリをデータ化したんですが、どうやってお渡しすれば",
        "うｐするから待ってて",
        "はい、これが昨日録った音声です",
    ],
)
def test_what_is_offered_is_an_upload(message):
    assert ["upload"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "пополнял вчера, дошло?",
        "어제 충전했는데 들어왔나요?",
        "कल रिचार्ज किया था, आया क्या?",
        "昨天充的值，到账没",
        "gisteren opgewaardeerd, is dat binnen?",
        "recargué ayer, ¿ya entró?",
        "doładowałem wczoraj, widać to już?",
        "이번 달 말까지 버틸 수 있으려나",
        "red ik het tot het eind van de maand?",
        "지갑 사정이 안 좋은데 한 편 더 될까",
    ],
)
def test_top_ups_and_what_suffices_ask_for_the_balance(message):
    assert ["credits"] == actions(message)


@pytest.mark.parametrize(
    "message",
    [
        "над какой сценой сейчас работаешь",
        "अभी कौन सा सीन बना रहे हो",
        "现在做到哪个镜头了",
        "出来具合どう？",
        "guarda se ci sono i sottotitoli",
        "regarde si les sous-titres y sont",
        "rendernya crash?",
        "الرندر خرب؟",
    ],
)
def test_what_is_worked_on_and_what_is_in_it_is_a_look(message):
    assert ["state"] == actions(message)


def test_machines_that_show_the_film_get_the_export():
    assert ["export"] == actions(
        "Mezuniyet gecesi için projeksiyon makinesine koyacağım, videoyu vermeniz mümkün mü"
    )
    assert ["export"] == actions("morgen draai ik hem op de vergadering, geef me het bestand")
    assert ["generate"] == actions("I want my logo and put it in the corner")


@pytest.mark.parametrize(
    "message",
    [
        "dá pra colocar neve aqui?",
        "czy można tu dodać śnieg?",
        "여기에 눈이 내리게 할 수 있나요?",
        "工作的妈妈们，温情短片",
        "the courier hands a parcel to an old lady, can she sign it?",
        "배터리 충전 화면을 보여줘",
    ],
)
def test_what_is_to_be_seen_is_no_offer(message):
    assert ["generate"] == actions(message)
