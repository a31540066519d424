"""A briefing in scripts and signs whose width terminals dispute."""

from __future__ import annotations

NAMES = {
    "arabic": "وزارة الخارجية اللبنانية",
    "hebrew": "מִשְׂרַד הַחוּץ",
    "hindi": "दुनिया की सरकार का कार्यालय",
    "tamil": "தமிழ்நாடு அரசு அலுவலகம்",
    "bengali": "বাংলাদেশ সরকারের কার্যালয়",
    "thai": "กระทรวงการต่างประเทศไทยน้ำ",
    "japanese": "外務省、「報道」課。",
    "selectors": "⚠️ Alert ✈️ desk ❤️ 2️⃣",
    "bare": "⚠ Alert ✈ desk ❤ 2⃣",
    "flags": "🇱🇧 Beirut 🇮🇱 Haifa 🏳️‍🌈",
    "joined": "👨‍👩‍👧 Family 👍🏽 desk 🫨",
    "zalgo": "Z̸̧̢̛͎̥͖̝̀͐̑a̷̡̛̯̝͑̌l̸̨̛͎̱̈́g̵͎̈́o̴̡̅ desk",
}


def briefing() -> str:
    """Return a briefing with these names in every pane."""
    actors = "".join(f'  {id_}: {{name: "{name}", kind: group}}\n' for id_, name in NAMES.items())
    events = "".join(
        f'  e-{id_}: {{title: "{name} acts", date: 2025-11-{day:02}, by: {id_}}}\n'
        for day, (id_, name) in enumerate(NAMES.items(), 1)
    )
    issues = "".join(f'  i-{id_}: {{title: "{name} matters"}}\n' for id_, name in NAMES.items())
    positions = "".join(
        f'  - {{issue: i-{id_}, by: {id_}, stance: for, says: "{name} matters."}}\n'
        for id_, name in NAMES.items()
    )
    claims = "".join(
        f'  - {{by: {id_}, says: "{name} is here.", quote: "{name} is here."}}\n'
        for id_, name in NAMES.items()
    )
    text = "".join(f"      {name} is here.\n\n" for name in NAMES.values())
    return (
        "title: ⚠️ हिन्दी 🇱🇧 title\n"
        f"sources:\n  article:\n    publisher: unknown\n    published: unknown\n    text: |\n{text}"
        f"actors:\n{actors}timeline:\n{events}issues:\n{issues}positions:\n{positions}claims:\n{claims}"
    )
