"""Names lead to the places meant, in both scripts and usual spellings."""

import pytest

from onrecord.places import contains, demonym, look_up, place, resolve


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Gudermes", "g558118"),
        ("Гудермес", "g558118"),
        ("Гудермеса", "g558118"),
        ("Chechnya", "RU.12"),
        ("Chechen Republic", "RU.12"),
        ("Чечня", "RU.12"),
        ("в Чечне".removeprefix("в "), "RU.12"),
        ("Turbat", "g1163054"),
        ("Turbat city", "g1163054"),
        ("Balochistan", "PK.02"),
        ("Kech", "PK.02.1163052"),
        ("Kech District", "PK.02.1163052"),
        ("Nizhny Novgorod", "g520555"),
        ("Nizhnii Novgorod", "g520555"),
        ("Nizhniy Novgorod", "g520555"),
        ("Нижний Новгород", "g520555"),
        ("Нижнем Новгороде", "g520555"),
        ("Nizhny Novgorod region", "RU.51"),
        ("Нижегородской области", "RU.51"),
        ("Groznyy", "g558418"),
        ("Nakuru", "g184622"),
        ("Nakuru County", "KE.39"),
        ("Moscow", "g524901"),
        ("Moscow region", "RU.47"),
        ("Georgia", "GE"),
        ("Odessa", "g698740"),
        ("Россия", "RU"),
        ("U.S.", "US"),
        ("the Emirates", "AE"),
        ("North Caucasus", "a-north-caucasus"),
        ("Erçek", "g315535"),
        ("Ercek", "g315535"),
    ],
)
def test_the_place_meant_comes_first(name: str, expected: str) -> None:
    assert look_up(name)[0].id == expected


@pytest.mark.parametrize(
    ("name", "town", "country"),
    [
        ("Киеве", "Kyiv", "UA"),  # and not Kévé in Togo, which sounds like it
        ("Астане", "Astana", "KZ"),
        ("Чите", "Chita", "RU"),
        ("Гомеле", "Homyel'", "BY"),
        ("Буче", "Bucha", "UA"),
        ("Уфу", "Ufa", "RU"),  # two letters before the ending
        ("Уфой", "Ufa", "RU"),
        ("Орле", "Orël", "RU"),  # a vowel that only the nominative has
        ("Ельца", "Yelets", "RU"),
        ("Черкасс", "Cherkasy", "UA"),
        ("Химок", "Khimki", "RU"),
        ("Рязанью", "Ryazan’", "RU"),
        ("Чебоксарам", "Cheboksary", "RU"),
        ("Ош", "Osh", "KG"),  # a name of two letters
        ("Оше", "Osh", "KG"),
        ("Шу", "Shu", "KZ"),
        ("Сочи", "Sochi", "RU"),  # nominatives that look like cases stay what they are
        ("Баку", "Baku", "AZ"),
        ("Мары", "Mary", "TM"),
    ],
)
def test_russian_towns_in_any_case(name: str, town: str, country: str) -> None:
    found = look_up(name)[0]
    assert (found.name, found.country) == (town, country)


@pytest.mark.parametrize(
    "name",
    [
        *("", "  ", "qqqqzzzzx", "\x00", "…", "Usb", "Turbat district of nowhere"),
        *("По", "Но", "Во"),  # Russian words, and names of towns abroad
    ],
)
def test_no_place(name: str) -> None:
    assert look_up(name) == ()


def test_within_narrows() -> None:
    assert {found.country for found in look_up("Moscow", within="US")} == {"US"}
    assert look_up("Gudermes", within="PK") == ()


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("RU.12", "g558118", True),
        ("RU", "g558118", True),
        ("a-north-caucasus", "g558118", True),
        ("a-caucasus", "g558118", True),
        ("PK.02", "g1163054", True),
        ("PK.02.1163052", "g1163054", True),
        ("g558118", "g558118", True),
        ("g558118", "RU.12", False),
        ("UA", "g558118", False),
        ("RU", "nowhere", False),
        ("nowhere", "nowhere", False),
        ("g298117", "g315535", True),  # Erçek lies in Van, the province with the name of its town
    ],
)
def test_contains(outer: str, inner: str, *, expected: bool) -> None:
    assert contains(outer, inner) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Russian", "RU"),
        ("Chechens", "RU.12"),
        ("чеченский", "RU.12"),
        ("Чеченской", "RU.12"),
        ("Kenyan", "KE"),
        ("российскими", "RU"),
        ("table", None),
        ("Uyghur", None),  # a people, not a place
    ],
)
def test_demonym(word: str, expected: str | None) -> None:
    found = demonym(word)
    assert (found.id if found else None) == expected


@pytest.mark.parametrize(
    ("id_", "name", "kind", "level"),
    [
        ("RU", "Russia", "country", 6),
        ("RU.19", "Ingushetia", "region", 5),
        ("PK.02.1163052", "Kech District", "district", 4),
        ("g1163054", "Turbat", "town", 3),
        ("a-darfur", "Darfur", "area", 6),
    ],
)
def test_place_by_id(id_: str, name: str, kind: str, level: int) -> None:
    found = place(id_)
    assert found is not None
    assert (found.name, found.kind, found.level) == (name, kind, level)


@pytest.mark.parametrize("id_", ["", "g", "gx", "g1", "XX", "RU.", "RU.12.", "zz.zz.zz.zz"])
def test_unknown_ids(id_: str) -> None:
    assert place(id_) is None


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Kumba", "Buea", "Cameroon"], {"Kumba": "CM", "Buea": "CM", "Cameroon": "CM"}),
        (["Cartagena", "Murcia", "Spain"], {"Cartagena": "ES"}),
        (["Jau", "Manama", "Bahrain"], {"Jau": None}),  # the Jau that the gazetteer knows is in Angola
        (["Middle East", "United States", "Iran"], {"Middle East": ""}),  # not the one in Maryland
        (["Jammu", "Kashmir", "Srinagar"], {"Kashmir": ""}),
        (["Athens", "Boston", "Missouri", "Mykonos"], {"Athens": "GR"}),
        (["Athens", "Atlanta", "Georgia", "Savannah"], {"Athens": "US"}),
        (["Rome", "Boston", "Chicago", "Texas"], {"Rome": "IT"}),
        (["Washington", "Kabul", "Afghanistan"], {"Washington": "US"}),
        (["West", "Belarus", "Minsk"], {"West": None}),
        (["Far North", "Maroua", "Cameroon"], {"Far North": "CM"}),
        (["City Hall", "Nairobi", "Kenya"], {"City Hall": None}),
        (["Gulf", "Qatar", "Doha"], {"Gulf": None}),
        (["Shaar"], {"Shaar": None}),  # only alike, and nothing speaks for its country
        (["Tucson", "Ariz."], {"Tucson": "US", "Ariz.": "US"}),
        (["Davao", "Mindanao"], {"Davao": "PH", "Mindanao": ""}),
    ],
)
def test_names_read_together(names: list[str], expected: dict[str, str | None]) -> None:
    found = resolve(names)
    assert {name: found[name].country if name in found else None for name in expected} == expected


def test_washington_is_the_seat_of_government() -> None:
    assert resolve(["Washington", "Kabul", "Afghanistan"])["Washington"].region == "US.DC"


def test_hand_written_tables_name_places_that_exist() -> None:
    from onrecord.places import store  # noqa: PLC0415

    ids = {*store._toml("names"), *store.demonyms().values(), *store.capitals()}
    ids |= {member for area in store._toml("areas").values() for member in area["members"]}
    assert [id_ for id_ in sorted(ids) if place(id_) is None] == []
