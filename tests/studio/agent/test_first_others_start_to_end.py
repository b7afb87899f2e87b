"""First messages in sixteen languages that go from one picture to the next: "starts with A, goes over to B, ends with C"."""

import pytest

from studio.agent.drafts import of, titles
from studio.agent.tables_first_messages import made

STREET_ROOM_CUP = {
    "es": "empieza con una calle mojada de noche, pasa a la ventana de un cuarto acogedor y termina con un primer plano de un cafe humeante",
    "fr": "commence par une rue sous la pluie la nuit, passe à la fenêtre d'une chambre chaleureuse et termine par un gros plan sur un café fumant",
    "de": "Fang mit einer regnerischen Straße bei Nacht an, geh dann zum Fenster eines warmen Zimmers über und hör mit einer Nahaufnahme von dampfendem Kaffee auf",
    "pt": "começa com uma rua chuvosa à noite, passa para a janela de um quarto quentinho e termina com um close de um café fumegando",
    "it": "inizia con una strada bagnata di notte, poi passa alla finestra di una stanza calda e finisci con un primo piano di un caffè fumante",
    "nl": "begin met een regenachtige straat in de nacht, ga dan over naar het raam van een warme kamer en eindig met een close-up van dampende koffie",
    "pl": "zacznij od deszczowej ulicy nocą, potem przejdź do okna ciepłego pokoju i zakończ zbliżeniem na parującą kawę",
    "ru": "начни с дождливой ночной улицы, перейди к окну тёплой комнаты и закончи крупным планом дымящегося кофе",
    "tr": "yağmurlu bir gece sokağıyla başla, sonra sıcak bir odanın penceresine geç ve dumanı tüten kahvenin yakın çekimiyle bitir",
    "ar": "ابدأ بشارع ممطر ليلاً ثم انتقل إلى نافذة غرفة دافئة واختم بلقطة قريبة لقهوة ساخنة",
    "hi": "बारिश वाली रात की सड़क से शुरू करो, फिर गरम कमरे की खिड़की पर जाओ और भाप वाली कॉफी के क्लोज़अप पर खत्म करो",
    "ja": "雨の夜道から始まって、暖かい部屋の窓辺に移り、湯気の立つコーヒーのアップで終わる動画",
    "ko": "비 오는 밤거리로 시작해서 따뜻한 방 창가로 넘어가고 김 나는 커피 클로즈업으로 끝내줘",
    "vi": "bắt đầu với con phố mưa ban đêm, chuyển sang cửa sổ căn phòng ấm áp rồi kết thúc bằng cận cảnh ly cà phê bốc khói",
    "th": "เริ่มด้วยถนนฝนตกตอนกลางคืน แล้วเปลี่ยนไปที่หน้าต่างห้องอบอุ่น จบด้วยภาพใกล้กาแฟควันกรุ่น",
    "id": "mulai dengan jalan hujan di malam hari, lalu pindah ke jendela kamar yang hangat dan akhiri dengan close-up kopi panas",
}
FOREST_FALL_BEACH = {
    "es": "que arranque en un bosque con niebla, luego vaya a una cascada y acabe en una playa al atardecer",
    "de": "Beginnt mit einem nebligen Wald, geht über in einen Wasserfall und endet mit Strand bei Sonnenuntergang",
    "pt": "começa numa floresta com neblina, depois vai pra uma cachoeira e termina na praia ao pôr do sol",
    "it": "si parte da un bosco nebbioso, si passa a una cascata e si chiude con la spiaggia al tramonto",
    "nl": "het begint met een mistig bos, gaat over in een waterval en eindigt op het strand bij zonsondergang",
    "pl": "zaczyna się w zamglonym lesie, potem przechodzi w wodospad i kończy się na plaży o zachodzie słońca",
    "ru": "начинается с туманного леса, переходит в водопад и заканчивается пляжем на закате",
    "tr": "sisli bir ormanla başlasın, şelaleye geçsin ve gün batımında plajla bitsin",
    "ar": "يبدأ بغابة ضبابية ثم ينتقل إلى شلال وينتهي بشاطئ عند الغروب",
    "hi": "धुंध भरे जंगल से शुरू हो, फिर झरना दिखे और सूर्यास्त के समुद्र तट पर खत्म हो",
    "ja": "霧の森で始まり、滝に変わって、最後は夕焼けのビーチで終わる",
    "ko": "안개 낀 숲에서 시작해 폭포로 이어지고 노을 지는 해변으로 마무리",
    "vi": "mở đầu là khu rừng sương mù, chuyển sang thác nước và kết thúc ở bãi biển lúc hoàng hôn",
    "th": "เริ่มจากป่าหมอก ต่อด้วยน้ำตก แล้วจบที่ชายหาดตอนพระอาทิตย์ตก",
    "id": "dimulai dari hutan berkabut, lalu ke air terjun dan berakhir di pantai saat matahari terbenam",
}
IN_PLACES = {
    "fr": "Début : une plage au lever du soleil\nMilieu : une forêt dans la brume\nFin : la ville de nuit",
    "it": "Apertura: una spiaggia all'alba\nCentro: un bosco nella nebbia\nChiusura: la città di notte",
    "pl": "Początek: plaża o świcie\nŚrodek: las we mgle\nKoniec: miasto nocą",
    "hi": "शुरुआत: सूर्योदय पर समुद्र तट\nबीच में: कोहरे में जंगल\nअंत: रात में शहर",
    "ko": "시작: 해 뜨는 해변\n중간: 안개 낀 숲\n끝: 밤의 도시",
    "ja": "オープニング：日の出のビーチ\n中盤：霧の森\nエンディング：夜の街",
    "th": "เปิด: ชายหาดตอนพระอาทิตย์ขึ้น\nกลาง: ป่าในหมอก\nปิด: เมืองตอนกลางคืน",
    "es": "Apertura: una playa al amanecer\nEn medio: un bosque con niebla\nCierre: la ciudad de noche",
    "pt": "Abertura: uma praia ao amanhecer\nMeio: uma floresta com neblina\nEncerramento: a cidade à noite",
    "nl": "Opening: een strand bij zonsopgang\nMidden: een mistig bos\nSlot: de stad bij nacht",
    "id": "Pembuka: pantai saat matahari terbit\nTengah: hutan berkabut\nPenutup: kota di malam hari",
    "vi": "Mở đầu: bãi biển lúc bình minh\nGiữa: khu rừng sương mù\nKết: thành phố ban đêm",
}
SAME_BEACH = {
    "es": "la misma playa tres veces: al amanecer, al atardecer y de noche",
    "fr": "la même plage trois fois : au lever du soleil, au coucher du soleil et la nuit",
    "de": "derselbe Strand dreimal: bei Sonnenaufgang, bei Sonnenuntergang und nachts",
    "pt": "a mesma praia três vezes: ao amanhecer, ao pôr do sol e à noite",
    "it": "la stessa spiaggia tre volte: all'alba, al tramonto, di notte",
    "nl": "hetzelfde strand drie keer: bij zonsopgang, bij zonsondergang en 's nachts",
    "pl": "ta sama plaża trzy razy: o świcie, o zachodzie słońca i w nocy",
    "ru": "один и тот же пляж три раза: на рассвете, на закате и ночью",
    "tr": "aynı plaj üç kez: gün doğumu, gün batımı ve gece",
    "ar": "نفس الشاطئ ثلاث مرات: الفجر، الغروب، الليل",
    "hi": "एक ही समुद्र तट तीन बार: सूर्योदय, सूर्यास्त और रात",
    "ja": "同じビーチを3回、朝・夕方・夜",
    "ko": "같은 해변을 세 번: 일출, 노을, 밤",
    "vi": "cùng một bãi biển ba lần: bình minh, hoàng hôn, ban đêm",
    "id": "pantai yang sama tiga kali: matahari terbit, matahari terbenam, malam",
    "th": "ชายหาดเดียวกันสามครั้ง: เช้า เย็น กลางคืน",
}
NO_TITLE_MARKS = {
    "en": ("A title Our summer. Then a beach, a village and a forest, 3 seconds each", "Our summer"),
    "es": ("titulo Nuestro verano. Después una playa, un pueblo y un bosque, 3 segundos cada una", "Nuestro verano"),
    "fr": ("Un titre Nos vacances. Ensuite une plage, un village et une forêt, 3 secondes chacun", "Nos vacances"),
    "nl": ("een titel Onze vakantie. Daarna een strand, een dorp en een bos, elk 3 seconden", "Onze vakantie"),
    "pl": ("Tytuł Nasze wakacje. Potem plaża, wioska i las, po 3 sekundy", "Nasze wakacje"),
    "ru": ("Заголовок Наше лето. Потом пляж, деревня и лес, по 3 секунды", "Наше лето"),
    "hi": ("शीर्षक: हमारी छुट्टियां। फिर समुद्र तट, गांव और जंगल, हर एक 3 सेकंड", "हमारी छुट्टियां"),
    "ko": ("제목은 우리의 여름. 그다음 해변, 마을, 숲 3초씩", "우리의 여름"),
    "vi": ("tiêu đề Kỳ nghỉ. Sau đó bãi biển, ngôi làng và khu rừng, mỗi cảnh 3 giây", "Kỳ nghỉ"),
    "id": ("judul Liburan Kami. Lalu pantai, desa, dan hutan, masing-masing 3 detik", "Liburan Kami"),
}  # fmt: skip


def shots(draft):
    return [clip["scene"]["kind"] for clip in of(draft, 0)]


def times(draft):
    return [clip["scene"]["time"] for clip in of(draft, 0)]


@pytest.mark.parametrize("language", STREET_ROOM_CUP)
def test_each_picture_is_a_shot_and_nothing_is_told_to_be_missing(language):
    draft, answer = made(STREET_ROOM_CUP[language], language=language)
    assert shots(draft) == ["street", "room", "cup"]
    assert (
        answer.count(STREET_ROOM_CUP[language][-12:]) <= 1
    )  # In the film's name, not among what is missing.


@pytest.mark.parametrize("language", FOREST_FALL_BEACH)
def test_what_it_goes_over_into_and_where_it_ends_are_shots(language):
    draft, _ = made(FOREST_FALL_BEACH[language], language=language)
    assert shots(draft) == ["forest", "waterfall", "beach"]


@pytest.mark.parametrize("language", IN_PLACES)
def test_lines_begin_with_their_place_in_the_film(language):
    draft, _ = made(IN_PLACES[language], language=language)
    assert shots(draft) == ["beach", "forest", "skyline"]


@pytest.mark.parametrize("language", SAME_BEACH)
def test_one_place_at_several_times(language):
    draft, _ = made(SAME_BEACH[language], language=language)
    assert shots(draft) == ["beach"] * 3
    assert times(draft)[0] == "dawn"
    assert times(draft)[2] == "night"


@pytest.mark.parametrize("language", NO_TITLE_MARKS)
def test_a_title_in_a_sentence_of_its_own_needs_no_quotation_marks(language):
    words, title = NO_TITLE_MARKS[language]
    draft, _ = made(words, language=language)
    assert titles(draft) == [(title, 0, 3)]
    assert shots(draft) == ["beach", "village", "forest"]


@pytest.mark.parametrize(
    ("language", "words", "title"),
    [
        ("ja", "①春の森（5秒）②夏の海（5秒）③秋の山（5秒） タイトルは「四季」、ピアノで", "四季"),
        ("en", '1) a forest (5 s) 2) an ocean (5 s) 3) mountains (5 s) title "Seasons", piano', "Seasons"),
        ("ar", "١- غابة (٥ ثوان) ٢- محيط (٥ ثوان) ٣- جبال (٥ ثوان) العنوان «الفصول» مع بيانو", "الفصول"),
    ],
)
def test_a_title_behind_the_lengths_of_all_shots_is_the_films(language, words, title):
    draft, _ = made(words, language=language)
    assert shots(draft) == ["forest", "ocean", "mountains"]
    assert titles(draft) == [(title, 0, 3)]
    assert of(draft, 1)[0]["music"]["style"] == "piano"
