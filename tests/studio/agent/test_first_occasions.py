"""First messages: films that are a good wish say it in the language they were asked for in."""

import pytest

from promptreel_studio.agent import AssetInfo, respond
from promptreel_studio.agent.reading.occasions import _BESIDE, _occasions, _table
from promptreel_studio.agent.replies.book import OTHERS
from studio.agent.drafts import check, of
from studio.agent.tables_first_messages import made


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("en", "birthday video for grandma, confetti", "Happy Birthday, Grandma!"),
        ("en", "thank you video for my team, 10 sec", "Thank you!"),
        ("de", "Geburtstagsvideo für Oma, mit Konfetti, fröhliche Musik", "Alles Gute zum Geburtstag, Oma!"),
        ("fr", "Vidéo de remerciement pour mon équipe, 10 secondes", "Merci !"),
        ("es", "Video de cumpleaños para Ana, con confeti y música alegre", "¡Feliz cumpleaños, Ana!"),
        ("pt", "Vídeo de aniversário para o João, vertical", "Feliz aniversário, João!"),
        ("it", "Video di compleanno per la nonna, pianoforte", "Buon compleanno!"),
        ("nl", "Verjaardagsvideo voor Sanne, vrolijke muziek", "Gefeliciteerd, Sanne!"),
        ("pl", "Film urodzinowy dla mamy, spokojna muzyka", "Wszystkiego najlepszego!"),
        ("ru", "Видеооткрытка с днём рождения для мамы, пианино", "С днём рождения!"),
        ("ja", "誕生日おめでとう動画、紙吹雪", "お誕生日おめでとう！"),
        ("ko", "생일 축하 영상, 색종이, 신나는 음악", "생일 축하해요!"),
        ("ar", "فيديو عيد ميلاد لأمي، موسيقى هادئة", "عيد ميلاد سعيد!"),
        ("hi", "जन्मदिन का वीडियो, खुश संगीत", "जन्मदिन मुबारक!"),
        ("id", "Video ulang tahun untuk Budi, musik ceria", "Selamat ulang tahun, Budi!"),
        ("vi", "Video chúc mừng sinh nhật cho Lan, nhạc vui", "Chúc mừng sinh nhật, Lan!"),
        ("th", "วิดีโออวยพรวันเกิด เพลงสนุก", "สุขสันต์วันเกิด!"),
        ("tr", "Doğum günü videosu, neşeli müzik", "Doğum günün kutlu olsun!"),
    ],
)
def test_it_is_the_picture_alone(language, words, said):
    reply = respond(words, None, language=language, seed=7)
    (clip,) = of(check(reply.draft), 0)
    assert ("words", said) == (clip["scene"]["kind"], clip["scene"]["words"])


def test_beside_flowers_it_is_their_title_and_beside_files_nothing_is_made_up():
    flowers = respond(
        "Поздравление с днём рождения для мамы, цветы, пианино", None, language="ru", seed=7
    ).draft
    assert ("fields", "С днём рождения!") == (of(flowers, 0)[0]["scene"]["kind"], of(flowers, 7)[0]["txt"])
    files = [
        AssetInfo("a1", "one.jpg", "image", None, 800, 600),
        AssetInfo("a2", "two.jpg", "image", None, 800, 600),
    ]
    own = respond("birthday video for Leo from my photos", None, assets=files, seed=7).draft
    assert ["a1", "a2"] == [clip.get("asset") for clip in of(own, 0)]


def test_the_table_is_whole():
    kinds = [kind for name, kind in _table().items() if name not in _BESIDE]
    for kind in kinds:
        assert set(kind["says"]) == set(kind["films"]) >= set(OTHERS)
        assert all(text.format(name="").endswith(("!", "！")) for text in kind["says"].values())
    assert all(len(_occasions(language)) == len(kinds) for language in OTHERS)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("quick slideshow of the four photos, 1 second each, finally “The End” 3 seconds", "The End"),
        ("把四张照片做成快闪，每张一秒，卡点，最后定格“青春不散场”3秒", "青春不散场"),
    ],
)
def test_a_text_with_seconds_of_its_own_behind_photos_is_a_card(words, text):
    files = [AssetInfo(f"a{n}", f"{n}.jpg", "image", None, 800, 600) for n in range(1, 5)]
    *photos, card = of(check(respond(words, None, assets=files, seed=7).draft), 0)
    assert [1000] * 4 == [clip["d"] for clip in photos]
    assert (text, 3000) == (card["scene"]["words"], card["d"])


def test_good_wishes_name_those_whom_they_are_for_and_need_no_cake():
    for language, words, kind, text in (
        (
            "en",
            "birthday video for my daughter Emma who turns 6, fireworks",
            "fireworks",
            "Happy 6th Birthday, Emma!",
        ),
        ("en", "birthday card for my mum, balloons and cake", "fireworks", "Happy Birthday, Mum!"),
        ("zh", "给女儿做个6岁生日视频，气球、蛋糕", "words", "女儿，6岁生日快乐！"),
        ("zh", "为爷爷制作一段80岁生日祝福视频，竖屏", "words", "爷爷，80岁生日快乐！"),
        ("zh", "做一个生日视频，竖屏", "words", "生日快乐！"),
        ("zh", "给老师做个教师节视频", "words", "老师，教师节快乐！"),
    ):
        draft, answer = made(words, language=language)
        (scene,) = [clip["scene"] for clip in of(draft, 0)]
        assert (kind, text) == (scene["kind"], scene["words"] or of(draft, 7)[0]["txt"]), answer
    draft, answer = made("给我做个雪山视频", language="zh")
    assert "mountains" == of(draft, 0)[0]["scene"]["kind"], answer


def test_a_greeting_has_everybody_in_it_and_what_follows_it():
    for language, words, kind, text in (
        ("en", "a video to wish my grandma Rosa a happy 80th birthday", "fireworks", "Happy 80th Birthday, Rosa!"),
        ("en", "happy birthday anna with fireworks", "fireworks", "Happy Birthday, Anna!"),
        ("en", "happy anniversary to my parents, 25 years", "fireworks", "Happy Anniversary!\n25 years"),
        ("en", "congratulations on your graduation, Lily", "fireworks", "Congratulations on Your Graduation, Lily!"),
        ("en", "Christmas greetings from the Miller family", "village", "Merry Christmas from the Miller family!"),
        ("en", "Valentine's day video for Lena", "abstract", "Happy Valentine's Day, Lena!"),
        ("zh", "生日快乐,小明!", "fireworks", "生日快乐,小明！"),
        ("zh", "做个生日快乐视频", "fireworks", "生日快乐！"),
        ("zh", "一个新年快乐的视频", "fireworks", "新年快乐！"),
        ("zh", "祝奶奶八十大寿快乐", "fireworks", "祝奶奶八十大寿快乐！"),
        ("zh", "中秋快乐，阖家团圆，竖屏", "fireworks", "中秋快乐，阖家团圆！"),
        ("zh", "亲爱的老师,教师节快乐,您辛苦了,配钢琴曲", "fireworks", "亲爱的老师,教师节快乐,您辛苦了！"),
        ("zh", "新年快乐2027，大雪山", "mountains", "新年快乐2027！"),
        ("zh", "温馨的母亲节祝福短片,钢琴", "words", "母亲节快乐！"),
        ("zh", "端午节视频", "words", "端午节安康！"),
        ("zh", "春节拜年视频,王家全体", "words", "春节快乐！\n王家全体"),
        ("zh", "七夕表白视频,小美我爱你", "words", "小美我爱你！"),
        ("fr", "Joyeux anniversaire Marie, 30 ans", "fireworks", "Joyeux anniversaire Marie, 30 ans"),
        ("es", "Feliz Navidad de la familia Pérez", "village", "Feliz Navidad de la familia Pérez"),
        ("de", "Ein Video zum Geburtstag von Oma Helga, 80 Jahre", "words", "Alles Gute zum Geburtstag, Oma Helga!\n80 Jahre"),
        ("de", "Weihnachtsgrüße von Familie Müller, mit Schnee", "village", "Frohe Weihnachten!\nFamilie Müller"),
        ("fr", "vidéo pour l'anniversaire de mon fils Hugo qui a 5 ans", "words", "Joyeux anniversaire, Hugo !\n5 ans"),
        ("fr", "carte de vœux 2027 pour nos clients", "words", "Bonne année !\n2027"),
        ("es", "tarjeta de Navidad de la familia Pérez", "words", "¡Feliz Navidad!\nFamilia Pérez"),
        ("it", "video di compleanno per mia sorella Giulia che compie 30 anni", "words", "Buon compleanno, Giulia!\n30 anni"),
        ("ja", "母の日の動画、花と", "fields", "お母さん、いつもありがとう！"),
    ):  # fmt: skip
        reply = respond(words, None, language=language, seed=7)
        (scene,) = [clip["scene"] for clip in of(check(reply.draft), 0)]
        shown = scene["words"] or of(reply.draft, 7)[0]["txt"]
        assert (kind, text, 1) == (scene["kind"], shown, len(reply.texts)), reply.texts
