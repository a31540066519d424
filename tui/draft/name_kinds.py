"""Guess what a name stands for, such as a person, a state or a place, from its words and those before it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from tui.draft.english_words import FIRST, POSTS, words_of

if TYPE_CHECKING:
    from tui.draft.names_in_text import NameFound

PLACE = "place"
"""What is no actor."""


def _listed(names: str) -> frozenset[str]:
    return frozenset(" ".join(one.split()) for one in names.split(","))


_STATES = _listed(
    """
    Afghanistan, Albania, Algeria, Andorra, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan,
    Bahrain, Bangladesh, Barbados, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia and
    Herzegovina, Botswana, Brazil, Britain, Brunei, Bulgaria, Burkina Faso, Burundi, Cambodia, Cameroon,
    Canada, Cape Verde, Central African Republic, Chad, Chile, China, Colombia, Comoros, Congo, Costa
    Rica, Croatia, Cuba, Cyprus, Czechia, Czech Republic, Denmark, Djibouti, Dominica, Dominican
    Republic, East Timor, Ecuador, Egypt, El Salvador, Eritrea, Estonia, Eswatini, Ethiopia, Fiji,
    Finland, France, Gabon, Gambia, Georgia, Germany, Ghana, Greece, Grenada, Guatemala, Guinea,
    Guinea-Bissau, Guyana, Haiti, Honduras, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland,
    Israel, Italy, Ivory Coast, Jamaica, Japan, Jordan, Kazakhstan, Kenya, Kiribati, Kosovo, Kuwait,
    Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Liberia, Libya, Liechtenstein, Lithuania, Luxembourg,
    Madagascar, Malawi, Malaysia, Maldives, Mali, Malta, Mauritania, Mauritius, Mexico, Micronesia,
    Moldova, Monaco, Mongolia, Montenegro, Morocco, Mozambique, Myanmar, Namibia, Nauru, Nepal,
    Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, North Macedonia, Norway, Oman,
    Pakistan, Palau, Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland, Portugal, Qatar,
    Romania, Russia, Rwanda, Samoa, San Marino, Saudi Arabia, Senegal, Serbia, Seychelles, Sierra Leone,
    Singapore, Slovakia, Slovenia, Solomon Islands, Somalia, South Africa, South Korea, South Sudan,
    Spain, Sri Lanka, Sudan, Suriname, Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania,
    Thailand, Togo, Tonga, Trinidad and Tobago, Tunisia, Turkey, Türkiye, Turkmenistan, Tuvalu, Uganda,
    Ukraine, United Arab Emirates, United Kingdom, United States, United States of America, Uruguay,
    Uzbekistan, Vanuatu, Vatican, Venezuela, Vietnam, Yemen, Zambia, Zimbabwe, U.S., U.K.
    """
)
"""Names of states in English news."""
_TAILS = {
    "group": words_of(
        "authorities diplomats fighters lawmakers leaders mediators militants negotiators officers officials "
        "protesters representatives residents settlers soldiers sources workers"
    ),
    "delegation": words_of("delegation delegations team"),
    "military": words_of("army forces force military navy guard command idf corps troops"),
    "armed-group": words_of("militia militias rebels brigades brigade"),
    "court": words_of("court tribunal"),
    "office": words_of("office presidency embassy spokesperson spokesman spokeswoman"),
    "media": words_of(
        "tv news times post agency radio reuters bbc afp herald tribune gazette guardian journal"
    ),
    "organization": words_of(
        "agency association bank cabinet club commission committee company council federation foundation "
        "front government group hospital institute institution ministry movement network organisation "
        "organization parliament party programme program regime society union university"
    ),
}
"""The last words of names, by what these are."""
_PLACE_TAILS = words_of(
    "airport area bay bridge camp city coast district gulf harbour harbor island lake mountain port province "
    "region river road sea square street strait strip valley village"
)
_IN = re.compile(
    r"\b(?:in|at|near|outside|around|inside|across|throughout|via|toward|towards)\s+(?:the\s+)?"
    r"(?:(?:northern|southern|eastern|western|central|downtown|nearby)\s+)?$",
    re.IGNORECASE,
)
"""What precedes a place: "in southern "."""
_IN_A_NAME = re.compile(r"[A-Z][\w’'.-]*\s$")
"""What precedes a part of a longer name: Radio Arden."""
_NOUN = re.compile(r"\s([a-z]+)")
_LONGEST_LEAD = 40
_MENTIONS = 20
"""The most mentions of a name to look at."""


def kind_of(name: NameFound, text: str) -> str:
    """Return the likely kind of actor, `PLACE`, or the empty string if nothing suggests one."""
    words = name.name.casefold().split()
    if name.post:
        return "person"
    if name.name in _STATES:
        return "state"
    if POSTS.intersection(words):
        return "person"
    if words[-1] in _PLACE_TAILS:
        return PLACE
    tail = next((kind for kind, tails in _TAILS.items() if words[-1] in tails), "")
    return tail or (PLACE if _is_mostly_after_in(name.name, text) else "")


def _is_mostly_after_in(name: str, text: str) -> bool:
    """Return whether most mentions of a name follow a word such as `in`."""
    mentions = islice(re.finditer(rf"\b{re.escape(name)}\b", text), _MENTIONS)
    around = ((text[max(0, one.start() - _LONGEST_LEAD) : one.start()], one.end()) for one in mentions)
    whole = [(before, end) for before, end in around if not _IN_A_NAME.search(before)]
    return 2 * sum(_is_after_in(before, text, end) for before, end in whole) > len(whole)


def _is_after_in(before: str, text: str, end: int) -> bool:
    """Return whether a mention is a place; in `at the Callum Oil depot` it is a part of one."""
    if not _IN.search(before):
        return False
    noun = _NOUN.match(text, end)
    return not (noun and before.endswith("the ") and noun[1] not in _PLACE_TAILS | FIRST)
