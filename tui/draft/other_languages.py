"""Words of other languages than English by which times and speech are found: a table for each.

The language of a text is the one whose commonest words it has most of.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class LanguageWords(NamedTuple):
    """The words of one language, as regular expressions without groups of their own."""

    common: str
    """Words that every text has, each between blanks."""
    months: tuple[str, ...]
    """From January to December."""
    weekdays: tuple[str, ...]
    """From Monday to Sunday."""
    days: dict[str, int]
    """Yesterday, today and tomorrow, with the days from today."""
    says: str
    """Verbs of saying."""
    according: str
    """Words before a speaker who is no subject: "selon"."""
    is_verb_first: bool = False
    """Whether the speaker always follows the verb."""


LANGUAGES: dict[str, LanguageWords] = {
    "fr": LanguageWords(
        "le|la|les|des|du|et|est|une|dans|pour|que|qui|sur|au|par|il|elle",
        ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
         "novembre", "décembre"),
        ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        {"avant-hier": -2, "hier": -1, "aujourd[’']hui": 0, "demain": 1},
        "(?:a|ont)\\s(?:déclaré|affirmé|dit|indiqué|annoncé|ajouté|estimé|dénoncé|condamné|assuré|précisé|expliqué|"
        "démenti|averti|appelé|regretté|reconnu|confirmé|rejeté|accusé|salué|promis|rappelé|souligné|demandé)|"
        "déclare|affirme|indique|annonce|ajoute|estime|dénonce|condamne|assure|précise|explique|dément|avertit|"
        "regrette|reconnaît|confirme|rejette|accuse|salue|promet|rappelle|souligne|réclame|dit",
        "[Ss]elon|[Dd][’']après|[Aa]u\\sdire\\sde",
    ),
    "de": LanguageWords(
        "der|die|das|und|ist|nicht|ein|eine|mit|von|den|dem|auf|für|im|zu|sich|des",
        ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
         "November", "Dezember"),
        ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
        {"vorgestern": -2, "[Gg]estern": -1, "[Hh]eute": 0, "[Mm]orgen": 1},
        "sagten?|sagt|erklärten?|erklärt|betonten?|kritisierten?|warnten?|forderten?|bestätigten?|dementierten?|"
        "bestritt|berichteten?|meinten?|lobten?|bezeichneten?|kündigten?|teilten?|verurteilten?|begrüßten?|"
        "beklagten?|versicherten?|räumten?|wies(?:en)?",
        "[Ll]aut|[Nn]ach\\sAngaben\\s(?:von|der|des)|[Ss]o",
    ),
    "es": LanguageWords(
        "el|la|los|las|de|del|y|en|que|un|una|por|con|para|se|su",
        ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
         "noviembre", "diciembre"),
        ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        {"anteayer": -2, "ayer": -1, "hoy": 0, "mañana": 1},
        "dijo|dijeron|afirmó|afirmaron|declaró|aseguró|anunció|anunciaron|añadió|agregó|denunció|condenó|negó|"
        "advirtió|explicó|señaló|confirmó|acusó|pidió|rechazó|criticó|celebró",
        "[Ss]egún|[Dd]e\\sacuerdo\\scon",
    ),
    "ar": LanguageWords(
        "في|من|على|إلى|عن|أن|إن|التي|الذي|مع|هذا|هذه|بعد|قبل|كان|لم|لا",
        ("(?:يناير|كانون\\sالثاني)", "(?:فبراير|شباط)", "(?:مارس|آذار)", "(?:أبريل|نيسان)", "(?:مايو|أيار)",
         "(?:يونيو|حزيران)", "(?:يوليو|تموز)", "(?:أغسطس|آب)", "(?:سبتمبر|أيلول)", "(?:أكتوبر|تشرين\\sالأول)",
         "(?:نوفمبر|تشرين\\sالثاني)", "(?:ديسمبر|كانون\\sالأول)"),
        ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
        {"أمس": -1, "اليوم": 0, "غدا": 1},
        "[وف]?(?:قالت?|أعلنت?|أضافت?|أكدت?|صرحت?|نفى|نفت|حذرت?|اتهمت?|رحبت?|أوضحت?|أشارت?|ذكرت?|أدانت?|طالبت?|"
        "دعا|دعت|رفضت?|انتقدت?)",
        "[وف]?(?:بحسب|حسب|وفقا?\\sل)",
        is_verb_first=True,
    ),
}  # fmt: skip
_COMMON = {code: re.compile(rf"\b(?:{words.common})\b") for code, words in LANGUAGES.items()}
_ENGLISH = re.compile(r"\b(?:the|of|and|to|in|that|was|for|on|with|said|is|it|by)\b")
_SAMPLE = 4_000
"""The characters by which the language of a text is told."""
_LEAST = 4
"""The fewest common words by which it is told."""


def language_of(text: str) -> str:
    """Return the language of a text, as a key of `LANGUAGES`; empty for English and for any other."""
    sample = text[:_SAMPLE]
    counts = {code: len(pattern.findall(sample)) for code, pattern in _COMMON.items()}
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] > max(len(_ENGLISH.findall(sample)), _LEAST) else ""
