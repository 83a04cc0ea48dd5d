"""Words of acts that tell none: what is done to things, by words, in names and links."""

from __future__ import annotations

import pytest

from tests.claims.parties.test_reading import told


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("The tanker was detained at sea by the coast guard on Monday.", "arrest_detention"),
        ("A camera captured a thief in the shop.", "arrest_detention"),
        ("The minister was hit with new charges on Monday.", "beating_assault"),
        ("The bank was slapped with a fine on Monday.", "beating_assault"),
        ("The city bought shields, tear gas and net guns.", "beating_assault"),
        ("The Commission of Detainees' Affairs met in Osk on Monday.", "arrest_detention"),
        ("READ: Journalist arrested in Osk", "arrest_detention"),
        ("Ivo Marsh wrote a letter, Amnesty International said on Tuesday.", "release"),
        ("The film was shot in the valley in eleven days.", "attempted_killing"),
        ("The law was meant to arrest the decline of the ports.", "arrest_detention"),
        ("Thirty people died in the flood on Monday.", "killing"),
        ("Her uncle died of old age in Osk.", "killing"),
        ("A doctor examined Ivo Marsh and photographed bruises on both feet.", "surveillance_tracking"),
        ("A nurse photographed the wounds on her back.", "surveillance_tracking"),
        ("The men demanded that Ivo Marsh sign, and that he name the others, he said.", "public_appeal"),
        ("The miller died of a heart attack on Sunday.", "killing"),
        ("Her aunt died of cancer in the clinic at Wend.", "killing"),
        ("Two ferries were detained in port on Monday.", "arrest_detention"),
        ("The convention prohibits torture and arbitrary detention.", "torture"),
        ("Two reporters filmed officers beating vendors on Monday.", "surveillance_tracking"),
        ("The prisoner complained of chest pain at night.", "complaint_filed"),
        ("The weaver complained of a headache to the doctor.", "complaint_filed"),
        ("Also read: Two men arrested in Lenn", "arrest_detention"),
        ("The judge ordered that Ada Lunt be held for two months.", "arrest_detention"),
        ("Her mother was pushed and fell against the stove.", "killing"),
        ("The guard said that the cook fell.", "killing"),
        ("His sisters said that they would rather die.", "killing"),
        ("I was walking home from work with my colleague Ivo.", "release"),
        ("The mill has dismissed 217 workers.", "denial"),
        ("The patient denies alcohol.", "denial"),
        ("We say again that no machine was touched.", "beating_assault"),
        ("An injury to one is an injury to all.", "beating_assault"),
        ("Police charged at the sit-in on Monday.", "charge_prosecution"),
        ("Police charge at sit-in", "charge_prosecution"),
        ("His sister, Ada Lunt, went to the regional office of the service the same day.", "raid_search"),
        ("Soldiers pulled two of the nurses behind the clinic.", "located_found"),
        ("The company said it would cooperate with any inquiry.", "threat"),
        ("His classmates carried the body to the gate.", "property_seizure_damage"),
        ("In May our observers recorded eleven arbitrary arrests.", "surveillance_tracking"),
        ("The presidency says the sheikh came to the office freely.", "raid_search"),
        ("The suspect is held in a case on false information.", "denial"),
        ("Officials had promised that he would not be sent back.", "official_refusal_to_act"),
        ("She went to the barracks twice, and they chased her away.", "beating_assault"),
        ("Ada Lunt stood by the road.", "official_refusal_to_act"),
        ("The sexton rang the bell to warn people.", "threat"),
        ("The duty officer told me the next day that nobody by that name had been brought in.", "threat"),
        ("They demanded the password of his phone.", "public_appeal"),
        ("I ran away and walked for six days.", "abduction"),
        ("She lost her teeth: they pulled two of them out.", "abduction"),
        ('"They are outside, please send someone," he whispered.', "extortion_ransom"),
        ("Her landlord has asked her to leave.", "complaint_filed"),
        ("The clinic asked for a police report.", "complaint_filed"),
        ("Mayor's press release: The bridge is open.", "release"),
        ("The statement made no mention of the killings.", "killing"),
        ("Recommendations: release the two journalists.", "release"),
        ("Action: evacuate the family of Ada Lunt.", "assisted_relocation"),
    ],
)
def test_none(content: str, act: str) -> None:
    assert act not in {found for found, _doers, _affected in told(content)}


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("Two men in a car photographed Ada Lunt outside her home.", "surveillance_tracking"),
        ("Relatives demanded that the ministry name the prisoners.", "public_appeal"),
        ("Ivo Marsh died of a heart attack after guards beat him.", "killing"),
        ("The sailor was detained at sea by the coast guard on Monday.", "arrest_detention"),
        ("Soldiers captured two villagers on Monday.", "arrest_detention"),
        ("The soldier chased them away with a stick.", "beating_assault"),
        ("The patrol stood by while the mob beat the cook.", "official_refusal_to_act"),
        ("An officer came to the shop to warn her to keep silent.", "threat"),
        ("They demanded the release of the two journalists.", "public_appeal"),
        ("Masked men walked him to a car and drove off with him.", "abduction"),
        ("He was told to pay 500 dollars to the kidnappers.", "extortion_ransom"),
        ("The statement mentioned the killings of two farmers by soldiers on Monday.", "killing"),
        ("Guards hit the minister with sticks on Monday.", "beating_assault"),
        ("Two journalists arrested in Osk", "arrest_detention"),
        ("Strangers filmed her house for two days.", "surveillance_tracking"),
        ("Soldiers shot the film-maker on Monday.", "killing"),
        ("Thirty people died when soldiers fired on the march on Monday.", "killing"),
        ("The commission says that guards used torture.", "torture"),
        ("The prisoner complained of beatings to the prosecutor.", "complaint_filed"),
        ("Judge: Raid on Gazette broke the law", "raid_search"),
        ("The judge heard that Ada Lunt was arrested by soldiers on Monday.", "arrest_detention"),
        ("Three soldiers fell in the battle for Osk.", "killing"),
        ("The men were sent home on Friday.", "release"),
        ("The police chief dismissed the accusations.", "denial"),
        ("Police charged the weavers with rioting.", "charge_prosecution"),
        ("Soldiers came to the house and searched every room.", "raid_search"),
        ("The body was pulled from the river on Monday.", "located_found"),
        ("Bailiffs evicted forty families from the quarter on Monday.", "property_seizure_damage"),
    ],
)
def test_meant(content: str, act: str) -> None:
    assert act in {found for found, _doers, _affected in told(content)}
