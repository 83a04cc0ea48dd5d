"""The patterns of Russian time phrases; what a match of each means stands in `readings`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from onrecord.language.en.times.meaning import Clock, Fixed, Meaning, Point, Shift
from onrecord.language.ru.times import readings as read
from onrecord.language.ru.times.words import (
    DAY,
    LAST,
    MONTH,
    NEXT,
    NUMBER,
    OF_YEAR,
    ORDINAL,
    SEASON,
    THIS,
    UNIT,
    WEEKDAY,
    YEAR,
    pattern,
)

Match = re.Match[str]


class Rule(NamedTuple):
    """A pattern and its reading; None where a match turns out to be something else."""

    pattern: re.Pattern[str]
    read: Callable[[Match], Meaning | None]


_SAME = r"т(?:ой|от|ом|у|о|ем) же|т(?:ой|от|ом|у|о)|того же"
_WHICH = rf"(?P<which>{LAST}|{THIS}|{NEXT}|{_SAME})"
_CLOCK = r"(?P<hour>[01]?\d|2[0-4])[:.](?P<minute>[0-5]\d)(?![.:]?\d)"
_MANY = r"(?:одно|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти)"
_FOR_ONE = r"(?<=\sна\s)|(?<=\sза\s)|(?<=более\s)|(?<=менее\s)|(?<=около\s)"
_ALMOST = r"почти|целую|целый|всю|весь|больше|уже"
_LATELY = r"(?:годы|год|месяц[ыа]?|дн[ия]|недел[ию]|время|сутки|полгода)"
_LINK = r"(?P<link> по | до | и | или |\s?[-–—]\s?)"
_AT = r"(?P<about>около |примерно в )|(?<=\sв\s)|(?<=\sк\s)"
_IN_YEAR = r"(?<=\s[вВсС]\s)|(?<=^[ВС]\s)|(?<=\sдо\s)|(?<=\sпо\s)|(?<=после\s)|(?<=летом\s)|(?<=\()|(?<=[а-я],\s)"
_BEHIND = r"(?<=^в\s)|(?<=\nв\s)|(?<=после\s)|(?<=до\s)"
_OF_DAY = r"(?: (?:часов|часа|час|ч\.?))?(?: (?P<part>утра|дня|вечера|ночи))?"
_AFTER = r"(?: (?P<of_day_after>утром|днём|днем|вечером|ночью))?"
_BEFORE = r"(?:(?:ранним |поздним |рано |поздно )?(?P<of_day>утром|днём|днем|вечером|ночью|ночь|вечер|утро) )?"
_ENDS = (
    r"(?:конц[еау]|начал[еау]|середин[еыу]|(?:перв|втор)(?:ой|ая|ую) половин[еауы]"
    r"|(?:перв|последн|десят|двадцат)[ыи][хе] (?:чис(?:лах|ла|ел)|дн(?:ях|и|ей)))"
)

RULES: tuple[Rule, ...] = tuple(
    Rule(pattern(source), read)
    for source, read in (
        (rf"(?P<year>{YEAR})-(?P<month>\d\d)-(?P<day>\d\d)", read.iso),
        (r"(?P<day>\d\d?)[./](?P<month>\d\d)[./](?P<year>(?:19|20)\d\d|\d\d)(?:г\.?)?", read.numeric),
        (r"(?P<day>\d\d)\.(?P<month>(?:0[1-9]|1[0-2]))(?P<year>(?!))?(?![.\d])", read.numeric),
        (
            rf"(?P<night>ночь) с (?P<day>{DAY})(?: {MONTH})?(?P<link> на )(?P<last>{DAY}) (?P<month>{MONTH}){OF_YEAR}",
            read.days,
        ),
        (rf"ночь на (?:{WEEKDAY},? )?(?P<day>{DAY}) (?P<month>{MONTH}){OF_YEAR}", read.night_towards),
        (rf"(?P<of_day>ночь) (?:с[о]? {WEEKDAY} )?на (?P<weekday>{WEEKDAY})", read.weekday),
        (
            rf"(?P<day>{DAY})(?P<link> по | до | и | или |\s?[-–—]\s?)(?P<last>{DAY}) (?P<month>{MONTH}){OF_YEAR}",
            read.days,
        ),
        (rf"{_BEFORE}(?:{WEEKDAY},? )?(?P<day>{DAY}) (?P<month>{MONTH}){OF_YEAR}{_AFTER}", read.day),
        (rf"{_BEFORE}(?P<day>{ORDINAL}) (?P<month>{MONTH}){OF_YEAR}", read.day),
        (rf"{_ENDS} (?P<month>{MONTH}){OF_YEAR}", read.month),
        (rf"(?P<month>{MONTH}){OF_YEAR}", read.month),
        (rf"(?P<which>{LAST}|{NEXT}) (?P<month>{MONTH})", read.directed_month),
        (rf"(?:{_ENDS} )?(?P<year>{YEAR})(?:-?(?:м|го|й))?[  ]?(?:год(?:а|у|ом|ах)?|г\.)", read.year_alone),
        (rf"(?:{_ENDS} |(?<=\s))(?P<year>{YEAR})-(?:м|го|й|му)", read.year_alone),
        (rf"(?P<year>{YEAR})\s?[-–—]\s?(?P<last>{YEAR})(?:[  ](?:гг|годы|годах|годов)\.?)?", read.years),
        (rf"(?:{_ENDS} )?(?P<decade>(?:1[5-9]|20)\d)0-?(?:х|е|ых|ые)(?: (?:годах|годов|годы|гг\.?))?", read.decade),
        (rf"(?:{_ENDS} )?(?P<century>[IVX]{{1,5}}) (?:век[аеу]?|столети[еюя]|в\.)", read.century),
        (rf"(?P<year>{YEAR})(?=(?:,| и| или) {YEAR})", read.year_alone),
        (rf"{_ENDS} (?P<unit>года|месяца|недели)", read.this_unit),
        (
            rf"(?:{_IN_YEAR})(?P<year>{YEAR})(?!\d|[.,:]\d|[  ](?:человек|рубл|доллар|евро|тыс|метр|км|руб))",
            read.year_alone,
        ),
        (rf"{_BEFORE}(?:{_WHICH} )?(?P<weekday>{WEEKDAY}){_AFTER}", read.weekday),
        (rf"(?P<weekday>{WEEKDAY}) {_WHICH} недели", read.weekday_of_week),
        (rf"(?P<month>{MONTH}) или (?P<last>{MONTH}){OF_YEAR}", read.one_of_months),
        (rf"(?P<season>{SEASON}) (?P<year>{YEAR})(?P<shift>(?!))?\s?[-–—/]\s?{YEAR} (?:годов|гг\.?|года)", read.season),
        (rf"(?P<season>{SEASON}){OF_YEAR}", read.season),
        (rf"{_BEFORE}(?P<name>сегодня|вчера|завтра|позавчера|послезавтра){_AFTER}", read.named_day),
        (r"(?P<of_day>сегодняшним|вчерашним) (?:утром|вечером)", read.vague),
        (rf"накануне(?! (?:вторжения|выборов|праздника)){_AFTER}", read.eve),
        (rf"(?:{_ENDS} )?{_WHICH} (?P<unit>день|дня|недел[еюи]|месяц[еа]?|квартал[еа]?|году?|года)", read.neighbour),
        (rf"{_WHICH} (?P<of_day>утро|вечер|ночь|ночи|утром|вечером|ночью)", read.part_near),
        (r"(?:на )?(?:следующий|другой) (?:же )?день|следующего дня", read.next_day),
        (
            r"наутро|на следующее утро",
            lambda _m: Point(date=Shift(unit="day", amount=1, origin="then"), clock=Clock(part="MO")),
        ),
        (r"днём ранее|днем ранее", lambda _m: Point(date=Shift(unit="day", amount=-1, origin="then"))),
        (rf"(?:(?P<amount>{NUMBER}) )?(?P<unit>{UNIT}) (?:тому )?назад", read.ago),
        (rf"(?:спустя|через) (?:(?P<amount>{NUMBER}) )?(?P<unit>{UNIT})(?! назад)", read.later),
        (rf"(?:(?P<amount>{NUMBER}) )?(?P<unit>{UNIT}) спустя", read.later),
        (
            rf"(?:за )?(?:(?P<amount>{NUMBER}) )?(?P<unit>{UNIT}|неделей|месяцем|годом) (?:до этого|ранее|раньше)",
            read.earlier,
        ),
        (r"полгода (?:тому )?назад", lambda _m: Point(date=Shift(unit="month", amount=-6))),
        (rf"несколько (?P<unit>{UNIT}) (?:тому )?назад", read.some),
        (rf"(?P<forward>(?:спустя|через) несколько) (?P<unit>{UNIT})", read.some),
        (rf"(?P<about>около |примерно в |приблизительно в )?{_CLOCK}{_OF_DAY}", read.clock),
        (
            rf"(?:{_AT}|{_BEHIND})(?P<hour>{NUMBER})(?: (?:часов|часа|час))?(?: (?P<part>утра|дня|вечера|ночи))",
            read.clock,
        ),
        (
            rf"(?:{_AT})(?P<hour>[01]?\d|2[0-4]) ?(?:часов|часа|час|ч\.?) (?P<minute>[0-5]?\d) ?(?:минут[аы]?|мин\.?)",
            read.clock,
        ),
        (rf"(?:{_AT})(?P<hour>\d\d?) (?:часов|часам|часа|час)", read.clock),
        (
            rf"(?:{_AT})(?P<share>половин[еуы]|четверть) (?P<next>{ORDINAL})(?: (?P<part>утра|дня|вечера|ночи))?",
            read.share_of_hour,
        ),
        (
            (
                rf"(?P<about>около )?без (?P<less>четверти|{NUMBER})(?: минут)? (?P<hour>{NUMBER})"
                r"(?: (?P<part>утра|дня|вечера|ночи))?"
            ),
            read.before_hour,
        ),
        (r"(?P<named>полночь|полночи|полуночи|полдень|полудня)", read.clock),
        (r"(?:ранним |поздним |поздно |рано )?(?P<of_day>утром|вечером|ночью)", read.part_alone),
        (
            rf"(?:(?<=в\x20течение\s)|(?<=на\x20протяжении\s))(?P<amount>{NUMBER}|нескольких)? ?(?P<unit>{UNIT})",
            read.lasting,
        ),
        (r"(?:с|до|к|под) (?:утра|утру|утро|вечера|вечеру|вечер)", lambda _m: Fixed(type="TIME", value="TXX")),
        (rf"(?P<amount>{NUMBER}|несколько)(?: с половиной)? (?P<unit>{UNIT})", read.lasting),
        (rf"(?P<unit>лет|месяцев|дней|часов|минут) (?P<amount>{NUMBER})(?! (?:{UNIT}|{MONTH}))", read.lasting),
        (rf"(?P<amount>(?!))?(?:{_ALMOST}) (?P<unit>недел[юи]|месяца?|года?|сутки|день|ночь|часа?)", read.lasting),
        (r"(?:почти|около|более) (?P<amount>(?!))?(?P<unit>недели|месяца|года|суток|часа)", read.lasting),
        (r"каждый (?P<unit>день|час|месяц|год)|каждую (?P<other>неделю)|ежедневно|еженедельно", read.every),
        (
            r"(?P<month>(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)ьск|мартовск|майск|августовск)[а-яё]+",
            read.of_month,
        ),
        (rf"(?:{_ENDS} |(?<=[вВ]\s))(?P<tens>[2-9])0-?(?:х|е|ых|ые)(?: (?:годах|годов|годы|гг\.?))?", read.tens),
        (
            (
                r"на днях|в (?:эти|те|последующие|предстоящие|следующие) (?:дни|годы|месяцы|недели)"
                r"|(?:последних|прошлых) (?:дней|лет|месяцев|недель)|(?:многих|долгих) (?:лет|месяцев)|за это время"
                r"|в ночное время|прошлогодн[а-яё]+"
            ),
            read.vague,
        ),
        (rf"{_MANY}летн[а-яё]+(?! (?:мальчик|девоч|реб[её]н|сын|доч|внук|внучк))", read.adjective),
        (r"(?:годичн|полугодов|многолетн|многомесячн|многодневн|круглосуточн)[а-яё]+", read.adjective),
        (r"(?:ежегодн|ежемесячн|еженедельн|ежедневн)[а-яё]+", read.every_adjective),
        (r"недавно|в прошлом(?! (?:году|месяце|веке|квартале))|(?<!не\s)ранее(?! сообщ)|с тех пор|давно", read.vague),
        (
            rf"(?:в |за |на )?(?:последни[ейх]|последнее|прошедши[ейх]) {_LATELY}",
            read.vague,
        ),
        (
            r"в (?:то|это|разное|разные|другое) (?:время|годы)|с этого времени|в этот период|тогда",
            read.vague,
        ),
        (r"(?:за |в )?(?:долгие|многие|разные|первые|прошлые) (?:годы|месяцы|недели|дни|сутки)|много лет", read.vague),
        (
            r"некоторое время (?:тому )?назад|в считанные (?:часы|дни)|в течение (?:дня|года|ночи|недели|месяца)",
            read.vague,
        ),
        (r"\d+-?(?:ти|х|и)?-?(?:дневн|месячн|часов|минутн|недельн|суточн)[а-яё]+", read.adjective),
        (
            r"(?:одно|двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти)(?:дневн|месячн|часов|минутн|недельн|суточн)[а-яё]+",
            read.adjective,
        ),
        (r"(?:раз )?в (?P<unit>год|месяц|неделю|сутки|час)(?= ?[.,;)]|$)|ежегодно|ежемесячно", read.every_unit),
        (r"сейчас|в настоящее время|ныне|в данный момент", lambda _m: Fixed(type="DATE", value="PRESENT_REF")),
        (r"(?:в )?ближайш(?:ее|ие|ий|ую|их) (?:годы|время|дни|день|недел[юиь]|месяц[ыев]*)", read.ahead),
        (r"сегодняшн[а-яё]+(?: (?:день|дня))?|нынешн[а-яё]+", lambda _m: Point(date=Shift(unit="day", amount=0))),
        (r"вчерашн[а-яё]+(?: (?:день|дня|вечер[ао]?м?))?", lambda _m: Point(date=Shift(unit="day", amount=-1))),
        (r"завтрашн[а-яё]+(?: (?:день|дня))?", lambda _m: Point(date=Shift(unit="day", amount=1))),
        (r"(?:в )?(?:эти |прошл[а-яё]+ |минувш[а-яё]+ |прошедш[а-яё]+ )выходные|на выходных", read.weekend),
        (
            r"(?:(?<=\sна\s)|(?<=\sза\s)|(?<=более\s)|(?<=менее\s)|(?<=около\s))(?:полгода|(?P<unit>месяц|год|неделю|сутки|час))",
            read.one,
        ),
        (r"не менее полугода|полугода|полгода(?! назад)", lambda _m: Fixed(type="DURATION", value="P6M")),
    )
)
