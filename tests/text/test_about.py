"""What a report says of itself: language, kind, publisher, author, date."""

from __future__ import annotations

from typing import Any

import pytest

from onrecord.text.about.language import language_of
from onrecord.text.about.sort import kind_by
from onrecord.text.parse import parse
from tests.text.made import RUSSIAN, SENTENCE

BODY = f"{SENTENCE} His cousin said so on Saturday, and the police did not answer a call."


def about(text: str, file: str = "report.txt") -> dict[str, Any]:
    return parse(file, text.encode())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (SENTENCE, "en"),
        (RUSSIAN, "ru"),
        ("Сусідка розповіла, що чоловіка забрали з крамниці біля школи, і його ще немає вдома.", "uk"),
        ("Яго затрымалі на вуліцы, і маці ўжо тыдзень не ведае, дзе ён.", "be"),
        ("Иза а, цуьнан ваша а хӀинца цӀахь вац; цхьа а стаг ву аьлла хила дац.", "ce"),
        ("Затримано двох рибалок, обшук тривав із ночі.", "uk"),
        ("Міліцыя затрымала рыбака ўначы.", "be"),
        ("Полиция балықшыны түнде үйінен алып кетті.", "kk"),
        ("Милиция балыкчыны түндө үйүнөн алып кетти.", "ky"),
        ("Буса цӀера дӀавигира воккха стаг, аьлла нанас.", "ce"),
        ("Полиция задержала рыбака ночью.", "ru"),
        ("Рыбака увезли.", "ru"),
        ("Неизвестные подожгли лодку рыбака.", "ru"),
        ("У рыбака прошёл обыск.", "ru"),
        ("Жители Ұлытау и Қостаная пожаловались на обыски у рыбаков.", "ru"),
        ("Уни кечаси уйидан олиб кетишди, деди онаси.", "und"),
        ("La policía detuvo al panadero en su tienda el martes, según sus vecinos.", "es"),
        ("Le boulanger a été arrêté dans sa boutique mardi, selon ses voisins.", "fr"),
        ("Fırıncı salı günü dükkanında gözaltına alındı ve bir daha görülmedi.", "tr"),
        ("اعتقلت الشرطة الخباز في متجره يوم الثلاثاء", "ar"),
        ("xqz vrt plm wkk zzq bnm trw qpl", "und"),
        ("Guards denied them water for two days.", "en"),
        ("Police arrested Ada Moss and Ivo Lunt.", "en"),
        ("La police a arrêté deux hommes hier soir.", "fr"),
        ("12.03", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert language_of(text, None) == language


def test_a_passage_in_a_neighbours_language_is_set_aside() -> None:
    foreign = "Сусіди чули крики, а зранку двері були зачинені."
    read = about(f"{RUSSIAN}\n\n{foreign}\n\n{RUSSIAN}")
    start = read["content"].index(foreign)
    place = [start, start + len(foreign)]
    assert read["language"] == "ru"
    assert ["passage_not_read", {"language": "uk"}, place] in read["notes"]
    assert (*place, "other") in read["blocks"]


PUBLISHERS = [
    (f"NORD DESK, Osk. Intake 03.05.2022, by A. Hall. Speaker: Ivo Lunt.\n\n{BODY}", "Nord Desk"),
    (
        f"PEOPLE'S REPUBLIC OF ARDIA\nDirectorate of Prisons\nClarification, 3 May 2022\n\n{BODY}",
        "Directorate of Prisons",
    ),
    (f"KORDA KABEL d.o.o. - For the media - Lezha, 3 May 2022\n\nOur company states: {BODY}", "Korda Kabel"),
    (
        f"NORTHERN DEFENCE COMMAND II\nInformation Section\nPress release no. 8, 3 May 2022\n\n{BODY}",
        "Northern Defence Command II",
    ),
    (f"# One came back\n\n**White Broom, 3 May 2022 - read it aloud**\n\n{BODY}", "White Broom"),
    (f"Hotline call note\nDate: 5 March 2024\nTaken by: M.\nCaller: S.D.\n\n{BODY}", "M."),
    (f"CALL NOTE\nWritten by: A. Hall\nDate: 12.04.2023\nCaller: S.D.\n\n{BODY}", "A. Hall"),
    (f"Call note, 12 April 2023, 14:10, taken by M.D.\nCaller: A. Lunt\n\n{BODY}", "M.D."),
    (f"[Pages of a notebook. She wrote them at the border.]\n\n{BODY}", None),
    (f"ALERT - 3 May 2022\nCommittee for Missing Bakers (CMB)\n\nBaker gone\n\n{BODY}", "Committee for Missing Bakers"),
    (
        f"Union of Free Bakers of Ardia\nPress freedom alert, 3 May 2022\n\nBaker gone\n\n{BODY}",
        "Union of Free Bakers of Ardia",
    ),
    (f"UNION OF ARDIA\nMinistry of Bread\nPress release, 3 May 2022\n\n{BODY}", "Ministry of Bread"),
    (f'Telegram channel "Lezha Tonight", 3 May 2022, 22:10\n\n{BODY}', "Lezha Tonight"),
    (f"Facebook post by Mira Dunn (public), 3 May 2022\n\n{BODY}", "Mira Dunn"),
    (f"Baker gone\nReprinted from: Coast Lantern, 3 May 2022\n\n{BODY}", "Coast Lantern"),
    (f"Baker gone\n\nInterview by Ana Hall for The Coast Ledger, 3 May 2022\n\n{BODY}", "The Coast Ledger"),
    (
        f"FOR IMMEDIATE RELEASE\n3 May 2022\n\nHarbour Law Centre condemns the taking of a baker\n\n{BODY}",
        "Harbour Law Centre",
    ),
    (f"CWA 03.05.2022 18:20\nBaker gone\n\n{BODY}", "CWA"),
    (
        f"3 May 2022\n\nExcellency,\n\nWe write in our capacities as Rapporteur on bakers and Group.\n\n{BODY}",
        "Rapporteur on bakers",
    ),
]


@pytest.mark.parametrize(("text", "publisher"), PUBLISHERS)
def test_publisher_by_the_shape_of_the_first_line(text: str, publisher: str | None) -> None:
    found = about(text, "report.md" if text.startswith("#") else "report.txt")["publisher"]
    assert (found or "").casefold() == (publisher or "").casefold()


REPORTS = [
    (
        f"Baker taken, cousin says\n\nLEZHA, March 6, 2021 (Adriatic Wire) - {BODY}",
        ("Adriatic Wire", "2021-03-06", "news", False),
    ),
    (
        f"THE COAST HERALD\nMarch 6, 2021\n\nBaker taken in Lezha\n\nBy Ana Hall\n\n{BODY}",
        ("The Coast Herald", "2021-03-06", "news", False),
    ),
    (
        f"MINISTRY OF PUBLIC ORDER\nPress service\n06.03.2021\n\nIt has been established as follows. {BODY}",
        ("Ministry of Public Order", "2021-03-06", "official_statement", True),
    ),
    (
        f"DISTRICT COURT OF LEZHA\nCase no. 14/2021\nORDER\n6 March 2021\n\nThe court finds as follows. {BODY}",
        ("District Court of Lezha", "2021-03-06", "court", True),
    ),
    (
        "Lezha Union of Bakers, statement of 6 March 2021\n\nHer lawyer asked the court to hear her.\n\nWe are forty.",
        ("Lezha Union of Bakers", "2021-03-06", "ngo_statement", True),
    ),
    (
        "Council of Bakers, Lezha\n6 March 2021\n\nTwo bakers appealed to a tribunal today, and their wives came too.",
        ("Council of Bakers, Lezha", "2021-03-06", "other", True),
    ),
    (
        f"To the Ombudsman\n\nLezha, 6 March 2021\n\nDear Madam,\n\nPlease help. {BODY}\n\nRespectfully,\nDrita Marku",
        ("Drita Marku", "2021-03-06", "letter", True),
    ),
    (
        f"Open letter\n\nDear Minister,\n\nWe write. {BODY}\n\nLezha, 6 March 2021\nFor the families: Drita Marku",
        ("Drita Marku", "2021-03-06", "letter", True),
    ),
    (
        f"IN THE HIGH COURT OF LEZHA\n\nI, Drita Marku, make oath and state:\n\n1. {BODY}\n\nSWORN on 6 March 2021.",
        ("Drita Marku", "2021-03-06", "other", True),
    ),
    (
        f"OPEN DOOR LEGAL AID - CALL NOTE - confidential\nTaken by: Ana K.\nSat 6 March 2021, 14:10-14:35\n\n{BODY}",
        ("Open Door Legal Aid", "2021-03-06", "call_note", False),
    ),
    (
        f"CALL NOTE - confidential\nBy: Ana Koci, lawyer\nDate: 6 March 2021\n\n{BODY}",
        ("Ana Koci", "2021-03-06", "call_note", False),
    ),
    (
        f"Drita Marku\n@dritamarku\n6 March 2021, 08:15\n\n{BODY}",
        ("Drita Marku", "2021-03-06", "social_post", True),
    ),
    (
        f"AFFIDAVIT\n\nI, Drita Marku, of legal age, make oath and say: {BODY}\n\nSWORN at Lezha on 6 March 2021.",
        ("Drita Marku", "2021-03-06", "other", True),
    ),
    (
        f"Baker taken, cousin says\n\n(Adriatic Wire Service) LEZHA, Mar. 6, 2021 - {BODY}",
        ("Adriatic Wire Service", "2021-03-06", "news", False),
    ),
    (
        f"Lezha Neighbours\n@lezha_neighbours · Posted on 6 March 2021 at 23:48\n\nWe demand an answer. {BODY}",
        ("Lezha Neighbours", "2021-03-06", "social_post", True),
    ),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports_tell_of_themselves(text: str, expected: tuple[str, str, str, bool]) -> None:
    found = about(text)
    assert (found["publisher"], found["published"], found["kind"], found["original"]) == expected
    assert found["published_basis"] == "in text"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Baker taken\n\nLezha, L.A., March 6, 2021 - Open Door condemns the arrest. {BODY}", "2021-03-06"),
        (f"OPEN DOOR CONDEMNS ARREST\n\n(Lezha, 6 March 2021) The Open Door Network condemns it. {BODY}", "2021-03-06"),
        (f"Open Door Union\nExtraordinary meeting, Saturday 6 March 2021, by telephone\n\n{BODY}", "2021-03-06"),
        (f"OPEN DOOR CENTRE\nWhat we know of the bakery case, 6 March 2021\n\n{BODY}", "2021-03-06"),
        (
            f"DISTRICT COURT OF LEZHA\nD-14 of 2021, Marku v. Police\n06.03.2021. Before Judge Gjoka\n\n{BODY}",
            "2021-03-06",
        ),
        (f"Form of the Open Door\nDate of arrest: 6 March 2021\nDate: 9 March 2021\n\n{BODY}", "2021-03-09"),
        (
            f"Form of the Open Door\nDate of this report: 9 March 2021\nDate of birth: 4 May 1980\n\n{BODY}",
            "2021-03-09",
        ),
        (
            f"How guards took a baker and his son away on 6 March 2021 in Lezha\n\nBy Ana Hall, Lezha\n\n{BODY}",
            None,
        ),
        (
            f"Neighbours ask who shot at the baker and a son on Saturday 6 March 2021\n\nBy Ana Hall, Lezha\n\n{BODY}",
            None,
        ),
    ],
)
def test_a_first_line_has_the_date_among_other_words(text: str, expected: str | None) -> None:
    assert about(text)["published"] == expected


def test_a_statement_in_markdown() -> None:
    line = "*Open Door Legal Aid, Lezha, 6 March 2021*"
    text = f"# Baker taken\n\n{line}\n\n{BODY} We call on the police to free him."
    found = about(text, "a.md")
    assert (found["publisher"], found["published"]) == ("Open Door Legal Aid", "2021-03-06")
    assert found["kind"] == "ngo_statement"


def test_the_author_is_the_one_named() -> None:
    assert about(REPORTS[1][0])["author"] == "Ana Hall"
    assert about(f"Baker taken\n\nBy Adriatic Wire staff\n\n{BODY}")["author"] is None


def page(head: str, dateline: str = "") -> dict[str, Any]:
    article = f"<article><h1>Baker taken</h1>{dateline}<p>{BODY}</p></article>"
    return about(f"<html><head>{head}</head><body>{article}</body></html>", "a.html")


GIVEN = '<meta name="date" content="{}">'
ADDRESS = '<link rel="canonical" href="https://x.example/{}/baker">'
DOUBTED = ["date_doubted"]


@pytest.mark.parametrize(
    ("head", "dateline", "published", "basis", "notes"),
    [
        (GIVEN.format("2021-03-06T10:00"), "", "2021-03-06", "file metadata", []),
        (ADDRESS.format("2021/03/06"), "", "2021-03-06", "address", []),
        (GIVEN.format("2021-03-06"), "<p class='by'>6 March</p>", "2021-03-06", "in text", []),
        (GIVEN.format("2024-11-20"), "<p class='by'>6 March 2021</p>", "2021-03-06", "in text", DOUBTED),
        (GIVEN.format("2024-11-20"), "<p class='by'>Lezha, 6 March</p>", None, None, DOUBTED),
        (GIVEN.format("2021-03-17"), "<p class='by'>6 March 2021</p>", None, None, DOUBTED),
        (GIVEN.format("2021-03-07"), "<p class='by'>6 March 2021</p>", "2021-03-06", "in text", []),
        (GIVEN.format("2019-11-20"), "", None, None, DOUBTED),
        (GIVEN.format("2021-03-06") + ADDRESS.format("2024/11/20"), "", None, None, DOUBTED),
    ],
)
def test_a_page_date_that_does_not_fit_is_not_believed(
    head: str, dateline: str, published: str | None, basis: str | None, notes: list[str]
) -> None:
    found = page(head, dateline)
    assert (found["published"], found["published_basis"]) == (published, basis)
    assert [kind for kind, _details, _span in found["notes"]] == notes


@pytest.mark.parametrize(
    "head",
    [
        "<title>Baker taken | Coast Herald</title>",
        "<title>Coast Herald - Baker taken</title>",
        '<meta property="og:site_name" content="Coast Herald">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "publisher": {"name": "Coast Herald"}}</script>',
    ],
)
def test_the_site_is_the_publisher(head: str) -> None:
    assert page(head)["publisher"] == "Coast Herald"


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested the baker Ilir Hoxha on 3 May 2021 in Lezha.",
        "Officers of the Coast Guard searched three houses in Lezha on Monday.\nNobody was found.",
    ],
)
def test_a_sentence_is_nobody_s_name(text: str) -> None:
    assert about(text)["publisher"] is None


@pytest.mark.parametrize(
    "text", ["Soldiers abducted Ivan Petrov in Naryn on 3 November 2026.", "Guards freed Ilir Hoxha on 3 May 2021."]
)
def test_a_sentence_with_a_date_is_no_date_line(text: str) -> None:
    assert [role for _start, _end, role in about(text)["blocks"]] not in (["dateline"], ["header"])


TO_PROSECUTOR = "Прокурору города Орска\nот Беловой Анны Петровны,\nг. Орск, ул. Мира, 4\n\nЗАЯВЛЕНИЕ\n\n{body}"
CONSULATE = "Генеральное консульство Ардии в Орске\n3 мая 2022 года\n\n{body}"
VISITED = "Брата увезли\n\n{body} «Причал» поговорил с соседкой. В полиции на запрос «Причала» не ответили."
TOLD = "Брата увезли\n\nОрск, 3 мая. {body} Соседка рассказала «Степному вестнику», что видела это."
CALLED = "ФОНД «ТИХАЯ ГАВАНЬ»\nЗапись о звонке, не для печати\n3 мая 2022, звонил брат\n\n{body}"
RUSSIAN_PUBLISHERS = [
    (TO_PROSECUTOR, "Анна Петровна Белова", "letter"),
    ("В Следственный отдел\nот адвоката Орлова Игоря Львовича\n\nЖАЛОБА\n\n{body}", "Игорь Львович Орлов", "letter"),
    ("Министру\nот Дубовой Алии\n\n{body}\n\nА. Дубова\n3 мая 2022 года", "Алия Дубова", "letter"),
    ("Брата увезли\n\nОрск, 3 мая. {body} Об этом «Новой волне» сообщила соседка.", "Новая волна", "news"),
    (TOLD, "Степной вестник", "news"),
    (VISITED, "Причал", "news"),
    (CALLED, "Тихая гавань", "call_note"),
    ("Запись телефонного разговора\n3 мая 2022. Записала О. Зимина\n\n{body}", "О. Зимина", "call_note"),
    ("УВД Орского облисполкома\n3 мая 2022 г.\n\n{body}", "УВД Орского облисполкома", "official_statement"),
    (CONSULATE, "Генеральное консульство Ардии в Орске", "official_statement"),
]


DATELINES = [
    ("ОРСК, 3 мая (Степь-Пресс). Рыбака увезли ночью.", "Степь-Пресс"),
    ("ОРСК, 3 мая /Степь-Пресс/. Рыбака увезли ночью.", "Степь-Пресс"),
    ("ОРСК, 3 мая, Степь-Пресс. Рыбака увезли ночью.", "Степь-Пресс"),
    ("Орск. 3 мая. СТЕПЬ-ПРЕСС - Рыбака увезли ночью.", "Степь-Пресс"),
    ("Орск, 3 мая. Рыбака увезли ночью.", None),
    ("Орск, 3 мая. Пожар начался ночью.", None),
]


@pytest.mark.parametrize(("line", "publisher"), DATELINES)
def test_agency_of_a_russian_dateline(line: str, publisher: str | None) -> None:
    found = about(f"Рыбака увезли из дома\n\n{line} Соседи слышали крики.\n\nЕго сестра ищет его с тех пор.\n")
    assert (found["publisher"] or "").casefold() == (publisher or "").casefold()


@pytest.mark.parametrize(("text", "publisher", "kind"), RUSSIAN_PUBLISHERS)
def test_whose_words_a_russian_report_is(text: str, publisher: str, kind: str) -> None:
    found = about(text.format(body=f"{RUSSIAN} В полиции об этом ничего не знают."))
    assert (found["publisher"], found["kind"]) == (publisher, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Брата увезли\n\n{body} Следователь показал ему статью «Волна». Её сообщила «Степная правда».",
        "Суд арестовал журналиста в Орске после митинга у мэрии\n3 мая 2022 года\n\n{body}",
    ],
)
def test_no_outlet_is_made_up_in_russian(text: str) -> None:
    assert about(text.format(body=RUSSIAN))["publisher"] is None


@pytest.mark.parametrize(
    ("publisher", "kind"),
    [
        ("Harbour Post", "news"),
        ("Valley Police Gazette", "news"),
        ("World Service", "news"),
        ("Radio of the Union", "news"),
        (None, "news"),
        ("Upper Valley Police", "official_statement"),
        ("Investigative Committee of the Republic", "official_statement"),
        ("Прокуратура Верхнего района", "official_statement"),
        ("Committee for the Press", "ngo_statement"),
        ("Coast Workers Union", "ngo_statement"),
        ("Agro Norte S.A.", "other"),
    ],
)
def test_who_publishes_tells_that_it_is_no_news(publisher: str | None, kind: str) -> None:
    assert kind_by(publisher, "news") == kind
    assert kind_by(publisher, "court") == "court"


MILLER = "\n\nPolice arrested Ada Lunt at her mill on Monday, a neighbour told the Osk Herald. She is 34."


@pytest.mark.parametrize(
    ("top", "publisher", "kind"),
    [
        ("Miller detained in Osk\nLenn Post, 8 June 2022", "Lenn Post", "news"),
        ("Miller detained in Osk\nBy Ivo Marsh, The Wend Post, 8 June 2022", "The Wend Post", "news"),
    ],
)
def test_a_paper_named_post_prints_no_posts(top: str, publisher: str, kind: str) -> None:
    told = about(top + MILLER)
    assert (told["publisher"], told["kind"]) == (publisher, kind)


@pytest.mark.parametrize("top", ["Facebook Post, 8 June 2022", "Post on the page of Ada Lunt, 8 June 2022"])
def test_a_post_is_one(top: str) -> None:
    told = about(f"{top}\n\nThey took my son this morning. Please share.")
    assert told["kind"] == "social_post"
