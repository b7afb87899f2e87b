"""First messages in sixteen languages: texts on a shot, titles behind a colon, "we begin with ... and end with ..."."""

import pytest

from promptreel_studio.agent import AssetInfo
from studio.agent.drafts import of, titles
from studio.agent.tables_first_messages import made

ON_THE_SECOND = {
    "en": 'two shots: a forest and a beach, on the second put "At last"',
    "es": "dos tomas: un bosque y una playa, en la segunda pon «Por fin»",
    "fr": "une forêt, puis une plage, sur le deuxième plan le texte « Enfin »",
    "de": "Zwei Einstellungen: Wald und Strand, auf der zweiten steht „Endlich“",
    "pt": 'uma floresta, depois uma praia, no segundo plano o texto "Enfim"',
    "it": 'prima un bosco, poi una spiaggia; la scritta "Finalmente" sulla spiaggia',
    "nl": 'eerst een bos, dan een strand, met op het tweede shot de tekst "Eindelijk"',
    "pl": "najpierw las, potem plaża, na drugim ujęciu napis „Nareszcie”",
    "ru": "сначала лес, потом пляж, на втором кадре надпись «Наконец»",
    "tr": 'önce orman, sonra plaj, ikinci çekimde "Nihayet" yazsın',
    "ar": "غابة ثم شاطئ، وفي اللقطة الثانية نص «أخيرًا»",
    "hi": 'पहले जंगल, फिर समुद्र तट, दूसरे शॉट पर "आखिरकार" लिखो',
    "ja": "まず森、次にビーチ、2カット目に「ついに」と文字を入れて",
    "ko": '먼저 숲, 그다음 해변, 두 번째 컷에 "드디어" 자막',
    "vi": 'đầu tiên là rừng, sau đó là bãi biển, cảnh thứ hai có chữ "Cuối cùng"',
    "th": 'แรกสุดป่า จากนั้นชายหาด ช็อตที่สองมีข้อความ "ในที่สุด"',
    "id": 'pertama hutan, lalu pantai, di adegan kedua tulisan "Akhirnya"',
}
BEGIN_AND_END = {
    "es": "empezamos con montañas nevadas, después una aldea y acabamos con la aurora boreal",
    "fr": "on commence sur des montagnes enneigées, puis un village et on termine sur une aurore boréale",
    "de": "zuerst verschneite Berge, danach ein Dorf, und am Ende Polarlichter",
    "pt": "começamos com montanhas nevadas, aí uma vila e terminamos com a aurora boreal",
    "it": "cominciamo con montagne innevate, poi un paese e finiamo con l'aurora boreale",
    "nl": "we beginnen met besneeuwde bergen, dan een dorp en we eindigen met het noorderlicht",
    "pl": "zaczynamy od ośnieżonych gór, potem wioska i kończymy zorzą polarną",
    "ru": "начнём с заснеженных гор, потом деревня и закончим северным сиянием",
    "tr": "karlı dağlarla başlayalım, sonra bir köy, kuzey ışıklarıyla bitirelim",
    "ar": "نبدأ بجبال مغطاة بالثلج ثم قرية وننهي بالشفق القطبي",
    "hi": "बर्फीले पहाड़ों से शुरू करें, फिर एक गांव और अंत में उत्तरी रोशनी",
    "ja": "雪山から始めて、次に村、最後にオーロラで締めて",
    "ko": "눈 덮인 산으로 시작하고, 다음은 마을, 오로라로 끝나게 해줘",
    "vi": "bắt đầu bằng núi tuyết, tiếp theo là ngôi làng, kết thúc bằng cực quang",
    "th": "เริ่มด้วยภูเขาหิมะ ต่อด้วยหมู่บ้าน ปิดท้ายด้วยแสงเหนือ",
    "id": "mulai dengan gunung bersalju, lanjut ke desa, dan ditutup dengan aurora",
}

FOUR_SEASONS = {
    "es": "el mismo bosque en las cuatro estaciones: primavera, verano, otoño, invierno",
    "fr": "la même forêt aux quatre saisons : printemps, été, automne, hiver",
    "de": "derselbe Wald in vier Jahreszeiten: Frühling, Sommer, Herbst, Winter",
    "pt": "a mesma floresta nas quatro estações: primavera, verão, outono, inverno",
    "it": "lo stesso bosco nelle quattro stagioni: primavera, estate, autunno, inverno",
    "nl": "hetzelfde bos in vier seizoenen: lente, zomer, herfst, winter",
    "pl": "ten sam las w czterech porach roku: wiosna, lato, jesień, zima",
    "ru": "один и тот же лес в четыре времени года: весна, лето, осень, зима",
    "tr": "aynı orman dört mevsimde: ilkbahar, yaz, sonbahar, kış",
    "ar": "نفس الغابة في الفصول الأربعة: الربيع، الصيف، الخريف، الشتاء",
    "hi": "एक ही जंगल चार मौसमों में: वसंत, गर्मी, पतझड़, सर्दी",
    "ja": "同じ森の四季：春、夏、秋、冬",
    "ko": "같은 숲의 사계절: 봄, 여름, 가을, 겨울",
    "vi": "cùng một khu rừng bốn mùa: xuân, hạ, thu, đông",
    "th": "ป่าเดียวกันสี่ฤดู: ใบไม้ผลิ ร้อน ใบไม้ร่วง หนาว",
    "id": "hutan yang sama di empat musim: semi, panas, gugur, dingin",
}


def shots(draft):
    return [clip["scene"]["kind"] for clip in of(draft, 0)]


@pytest.mark.parametrize("language", ON_THE_SECOND)
def test_a_text_is_laid_over_the_shot_that_is_counted_or_named(language):
    draft, _ = made(ON_THE_SECOND[language], language=language)
    assert shots(draft) == ["forest", "beach"]
    assert [start for _, start, _ in titles(draft)] == [of(draft, 0)[1]["st"] / 1000]


@pytest.mark.parametrize("language", BEGIN_AND_END)
def test_we_begin_with_one_picture_and_end_with_another(language):
    draft, _ = made(BEGIN_AND_END[language], language=language)
    assert shots(draft) == ["mountains", "village", "aurora"]


@pytest.mark.parametrize(
    ("language", "words", "title"),
    [
        ("de", "zuerst Berge, danach ein Dorf; Titel: Winterreise", "Winterreise"),
        ("es", "playa al atardecer, título: Feliz cumpleaños, Ana", "Feliz cumpleaños, Ana"),
        ("ru", "пляж на закате, заголовок: Наше лето, с пианино", "Наше лето"),
        ("ja", "夕焼けのビーチ、タイトル：夏の思い出、ピアノ", "夏の思い出"),
        ("fr", "plage, titre : Bon voyage !", "Bon voyage !"),
    ],
)
def test_a_title_behind_a_colon_keeps_its_words_and_capitals(language, words, title):
    draft, _ = made(words, language=language)
    assert [text for text, *_ in titles(draft)] == [title]


def test_how_a_title_is_to_look_is_no_title():
    draft, answer = made("Strand, Titel: groß und weiß", language="de")
    assert titles(draft) == []
    assert "Anführungszeichen" in answer


def test_lengths_without_commas_leave_the_shape_and_the_song():
    pictures = [AssetInfo(f"p{n}", f"{n}.jpg", "image", None, 4000, 3000) for n in (1, 2)]
    song = AssetInfo("s1", "song.mp3", "audio", 60_000)
    draft, _ = made("ทุกรูป รูปละ 2 วินาที แนวตั้ง เพลง song.mp3", *pictures, song, language="th")
    assert [clip["d"] for clip in of(draft, 0)] == [2000, 2000]
    assert draft["m"]["aspect"] == "9:16"


@pytest.mark.parametrize("language", FOUR_SEASONS)
def test_the_same_forest_in_four_seasons(language):
    draft, _ = made(FOUR_SEASONS[language], language=language)
    assert shots(draft) == ["forest"] * 4
    assert [clip["scene"]["season"] for clip in of(draft, 0)] == ["spring", "summer", "autumn", "winter"]
