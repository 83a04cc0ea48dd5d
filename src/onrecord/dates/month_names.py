"""Names of months and weekdays as they are written in English and Russian, lower case, without the dot."""

from __future__ import annotations

_MONTHS = (
    "january jan январь января январе янв",
    "february feb febr февраль февраля феврале фев февр",
    "march mar март марта марте мар",
    "april apr апрель апреля апреле апр",
    "may май мая мае",
    "june jun июнь июня июне июн",
    "july jul июль июля июле июл",
    "august aug август августа августе авг",
    "september sep sept сентябрь сентября сентябре сен сент",
    "october oct октябрь октября октябре окт",
    "november nov ноябрь ноября ноябре ноя нояб",
    "december dec декабрь декабря декабре дек",
)
_WEEKDAYS = (
    "monday mon понедельник понедельника пн",
    "tuesday tue tues вторник вторника вт",
    "wednesday wed weds среда среду среды ср",
    "thursday thu thur thurs четверг четверга чт",
    "friday fri пятница пятницу пятницы пт",
    "saturday sat суббота субботу субботы сб",
    "sunday sun воскресенье воскресенья вс",
)

MONTHS: dict[str, int] = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
"""Number of a month, from 1."""
WEEKDAYS: dict[str, int] = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}
"""Number of a weekday, Monday = 0, as `date.weekday()` counts."""
