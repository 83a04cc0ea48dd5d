"""Mail."""

from __future__ import annotations

from email.message import EmailMessage

from onrecord.text.parse import parse
from tests.text.made import SENTENCE, blocks


def mail() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Drita Marku <drita@mail.example>"
    message["To"] = "desk@opendoor.example"
    message["Date"] = "Sun, 07 Mar 2021 19:05:00 +0100"
    message["Subject"] = "Мой брат"
    message.set_content(
        f"Dear Ana,\n\n{SENTENCE}\n\nOn 6 March Ana wrote:\n> Tell me what you saw.\n\n-- \nDrita, Lezha\n"
    )
    return message


def test_headers_words_quotation_and_signature() -> None:
    assert blocks(mail().as_bytes(), "a.eml") == [
        ("header", "From: Drita Marku <drita@mail.example>"),
        ("header", "To: desk@opendoor.example"),
        ("header", "Date: Sun, 07 Mar 2021 19:05:00 +0100"),
        ("header", "Subject: Мой брат"),
        ("other", "Dear Ana,"),
        ("paragraph", SENTENCE),
        ("other", "On 6 March Ana wrote:"),
        ("other", "Tell me what you saw."),
        ("other", "Drita, Lezha"),
    ]


def test_what_the_mail_says_of_itself() -> None:
    message = mail()
    message.add_attachment(b"x", maintype="image", subtype="png", filename="bruises.png")
    reply = parse("a.eml", message.as_bytes())
    assert (reply["publisher"], reply["published"], reply["title"]) == ("Drita Marku", "2021-03-07", "Мой брат")
    assert (reply["kind"], reply["original"]) == ("letter", True)
    assert [kind for kind, _details, _span in reply["notes"]] == ["quoted_mail", "attachments_not_read"]


def test_mail_in_html_loses_its_marks() -> None:
    message = EmailMessage()
    message["From"] = "a@b.example"
    message["MIME-Version"] = "1.0"
    message.set_content(f"<html><body><p>{SENTENCE}</p></body></html>", subtype="html")
    assert blocks(message.as_bytes(), "a.eml")[-1] == ("paragraph", SENTENCE)
