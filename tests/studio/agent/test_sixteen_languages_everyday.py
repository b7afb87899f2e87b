"""Edits in sixteen languages: shots that are too long, superfluous, to be others or elsewhere, and files for them."""

import pytest

from studio.agent.phrases.kit import Project, clips, files, kinds
from studio.agent.tables_sixteen_languages import HARBOUR, NIGHT, SENT, begun, does_what_it_says, edits

EDITS = {
    "superfluous": (
        NIGHT,
        (),
        lambda a: ["mountains", "fireworks"] == kinds(a),
        """
es|el bosque está de más
fr|la forêt est de trop
de|der Wald ist überflüssig
pt|a floresta está sobrando
it|il bosco non serve
ja|森は不要です
ko|숲은 필요 없어
ru|лес лишний
ar|الغابة ما لها داعي
hi|जंगल नहीं चाहिए
id|hutannya nggak perlu
vi|cảnh rừng thừa
tr|orman gereksiz
th|ป่าไม่จำเป็น
nl|het bos is overbodig
pl|las jest niepotrzebny
""",
    ),
    "shot-too-long": (
        NIGHT,
        (),
        lambda a: 3000 == clips(a)[1]["d"],
        """
es|el bosque es demasiado largo, déjalo en 3 segundos
fr|la forêt est trop longue, mets 3 secondes
de|der Wald ist zu lang, mach ihn 3 Sekunden lang
pt|a floresta tá muito longa, deixa 3 segundos
it|il bosco è troppo lungo, fallo di 3 secondi
ja|森が長すぎるから3秒に縮めて
ko|숲이 너무 길어 3초로 줄여줘
ru|лес слишком длинный, сделай 3 секунды
ar|الغابة طويلة جدا، خليها 3 ثواني
hi|जंगल बहुत लंबा है, 3 सेकंड कर दो
id|hutannya kelamaan, jadiin 3 detik
vi|cảnh rừng dài quá, cắt còn 3 giây
tr|orman çok uzun, 3 saniyeye indir
th|ป่ายาวไป ตัดเหลือ 3 วินาที
nl|het bos duurt te lang, maak er 3 seconden van
pl|las trwa za długo, zrób 3 sekundy
""",
    ),
    "long-enough": (
        NIGHT,
        (),
        lambda a: 3000 == clips(a)[1]["d"],
        """
es|el bosque debería verse menos tiempo, unos 3 segundos
fr|la forêt peut durer moins longtemps, genre 3 secondes
de|der Wald reicht auch 3 Sekunden
pt|a floresta pode ser só 3 segundos
it|il bosco va bene anche 3 secondi
ja|森は3秒で十分
ko|숲은 3초면 돼
ru|лесу хватит и трёх секунд
ar|الغابة يكفيها 3 ثواني
hi|जंगल 3 सेकंड काफी है
id|hutannya cukup 3 detik aja
vi|khu rừng chỉ cần 3 giây
tr|ormana 3 saniye yeter
th|ป่าแค่ 3 วินาทีก็พอ
nl|het bos mag ook 3 seconden zijn
pl|lasowi wystarczą 3 sekundy
""",
    ),
    "another-subject": (
        NIGHT,
        (),
        lambda a: ["mountains", "desert", "fireworks"] == kinds(a),
        """
es|en lugar del bosque pon un desierto
fr|mets un désert à la place de la forêt
de|statt dem Wald eine Wüste
pt|no lugar da floresta põe um deserto
it|al posto del bosco metti un deserto
ja|森の代わりに砂漠にして
ko|숲 대신 사막으로 해줘
ru|вместо леса пусть будет пустыня
ar|حط صحراء بدل الغابة
hi|जंगल की जगह रेगिस्तान दिखाओ
id|hutannya ganti gurun
vi|thay khu rừng bằng sa mạc
tr|orman yerine çöl olsun
th|เปลี่ยนป่าเป็นทะเลทราย
nl|in plaats van het bos een woestijn
pl|zamiast lasu daj pustynię
""",
    ),
    "first": (
        NIGHT,
        (),
        lambda a: ["fireworks", "mountains", "forest"] == kinds(a),
        """
es|los fuegos artificiales al principio del todo
fr|mets le feu d'artifice en tout premier
de|das Feuerwerk ganz nach vorne
pt|os fogos de artifício em primeiro lugar
it|i fuochi d'artificio mettili per primi
ja|花火を先頭に
ko|불꽃놀이를 맨 앞으로
ru|салют поставь первым
ar|خلي الألعاب النارية أول شي
hi|आतिशबाज़ी को सबसे पहले रखो
id|kembang apinya taruh paling depan
vi|cho pháo hoa lên đầu
tr|havai fişek en başa gelsin
th|เอาดอกไม้ไฟไว้แรกสุด
nl|vuurwerk als eerste
pl|fajerwerki na sam początek
""",
    ),
    "reversed": (
        NIGHT,
        (),
        lambda a: ["fireworks", "forest", "mountains"] == kinds(a),
        """
es|dale la vuelta al orden
fr|inverse tout l'ordre
de|dreh die Reihenfolge um
pt|inverte a ordem das cenas
it|inverti l'ordine delle scene
ja|順番を逆にして
ko|순서를 거꾸로 해줘
ru|разверни порядок сцен
ar|اقلب ترتيب المشاهد
hi|सीन का क्रम उल्टा कर दो
id|balik urutannya
vi|đảo ngược thứ tự các cảnh
tr|sıralamayı tersine çevir
th|กลับลำดับฉากทั้งหมด
nl|draai de volgorde om
pl|odwróć kolejność scen
""",
    ),
    "after-the-other": (
        HARBOUR,
        (),
        lambda a: ["a2", "a3", "a1", "a4"] == files(a),
        """
es|el puerto que vaya detrás del puente
pt|o porto vem depois da ponte
it|il porto dopo il ponte
de|der Hafen soll nach der Brücke kommen
nl|de haven na de brug
ru|порт должен идти после моста
tr|liman köprüden sonra gelsin
hi|बंदरगाह पुल के बाद आए
pl|port po moście
""",
    ),
    "replaced": (
        HARBOUR,
        (),
        lambda a: ["a1", "a2", "a3", "b1"] == files(a),
        """
es|cambia la foto del atardecer por logo.png
fr|remplace le coucher de soleil par logo.png
de|ersetz den Sonnenuntergang durch logo.png
pt|troca o pôr do sol pelo logo.png
it|sostituisci il tramonto con logo.png
ja|夕日の写真をlogo.pngに差し替えて
ko|노을 사진을 logo.png로 교체해줘
ru|вместо заката поставь logo.png
ar|بدّل الغروب بـ logo.png
hi|सूर्यास्त की फोटो को logo.png से बदल दो
id|foto matahari terbenam ganti sama logo.png
vi|thay ảnh hoàng hôn bằng logo.png
tr|gün batımı fotoğrafını logo.png ile değiştir
th|เปลี่ยนรูปพระอาทิตย์ตกเป็น logo.png
nl|vervang de zonsondergang door logo.png
pl|podmień zachód słońca na logo.png
""",
    ),
    "one-then-other": (
        HARBOUR,
        (),
        lambda a: ["a3", "a1", "a2", "a4"] == files(a),
        """
es|pon primero el puente y luego el puerto
fr|mets d'abord le pont, puis le port
de|zuerst die Brücke, dann der Hafen
pt|põe primeiro a ponte e depois o porto
it|metti prima il ponte e poi il porto
ru|сначала мост, потом порт
nl|eerst de brug, dan de haven
pl|najpierw most, potem port
id|pertama jembatan, lalu pelabuhan
tr|önce köprü, sonra liman
""",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("start", "first", "holds", "language", "words"), edits(EDITS))
def test_what_people_say_of_shots_every_day_is_done(start, first, holds, language, words):
    does_what_it_says(start, first, holds, language, words)


def test_a_shot_that_becomes_another_is_called_so_in_the_language_of_the_film():
    project = Project([])
    project.say("primero un bosque de día durante 5 segundos, luego una playa durante 5 segundos", "es")
    assert "desierto" in project.say("cambia el bosque por un desierto", "es").texts[0]
    assert ["desierto de día"] == [c["m"]["title"] for c in clips(project.draft)][:1]


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("first the fireworks and then the mountains", ["fireworks", "mountains", "forest"]),
        ("the forest is superfluous", ["mountains", "fireworks"]),
        ("remove the forest, it is not needed", ["mountains", "fireworks"]),
        ("a desert instead of the forest", ["mountains", "desert", "fireworks"]),
    ],
)
def test_clips_are_moved_and_removed_in_plain_english_too(words, order):
    assert order == kinds(begun(NIGHT).say(words).draft)


@pytest.mark.parametrize(
    ("words", "length"),
    [
        ("the forest is too long, cut 2 seconds of it", 3800),
        ("the forest is too long, make it 3 seconds", 3000),
        ("change the forest to 4 seconds", 4000),
    ],
)
def test_a_shot_that_is_too_long_is_cut_by_or_to_what_was_said(words, length):
    assert length == clips(begun(NIGHT).say(words).draft)[1]["d"]


def test_photos_of_some_seconds_are_each_so_long():
    words = "junta harbour.jpg, market.jpg, bridge.jpg y sunset.jpg en un video, fotos de 4 segundos"
    project = Project(SENT[HARBOUR])
    project.say(words, "es")
    assert [4000] * 4 == [clip["d"] for clip in clips(project.draft)]
