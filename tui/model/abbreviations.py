"""Abbreviations that end with a full stop, by language: where such a stop ends a sentence and where not.

English follows the lists of news style: the states, months, ranks, titles and company names that the
Associated Press abbreviates. The other languages are a selection from the sentence break suppressions of the
Unicode CLDR 46 (Unicode License V3), without those that are more often whole words.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple


class Abbreviations(NamedTuple):
    """The abbreviations of a language, without the last stop."""

    before_names: frozenset[str] = frozenset()
    """They never end a sentence."""
    before_numbers: frozenset[str] = frozenset()
    """They end a sentence unless a number follows."""
    may_end: frozenset[str] = frozenset()
    """Like initials, they end a sentence only where a usual first word follows."""
    places: frozenset[str] = frozenset()
    """Like `may_end`; after a comma they end a sentence at any capital: `Fresno, Calif. Police said`."""
    also_words: frozenset[str] = frozenset()
    """Abbreviations only before an official, because they are words too: `Mass. Gov. Maura Healey`."""
    officials: frozenset[str] = frozenset()
    """Those officials."""
    hours: frozenset[str] = frozenset()
    """They end a sentence unless a day or a zone follows: `5 p.m. Monday`, `5 p.m. EST`."""
    days: frozenset[str] = frozenset()
    """Those days, and zones with a name."""
    first_words: frozenset[str] = frozenset()
    """Usual first words of a sentence, none of which is a name."""
    months: frozenset[str] = frozenset()
    """Where a number with a stop is an ordinal: the months that may follow it."""
    before_ordinals: frozenset[str] = frozenset()
    """The words before an ordinal: `im 19. Jahrhundert`."""


@cache
def abbreviations(lang: str) -> Abbreviations:
    """Return the abbreviations of a language by its tag (BCP 47); those of English if it is empty."""
    tables = _LANGUAGES.get(lang.partition("-")[0].lower() or "en", _OTHERS)
    return Abbreviations(**{name: frozenset(words.split()) for name, words in tables.items()})


_OTHERS = {"before_names": "Dr Prof Mr Mrs Ms"}
"""The titles that languages without a table have too."""
_LANGUAGES: dict[str, dict[str, str]] = {
    "en": {
        "before_names": (
            "Mr Mrs Ms Mx Messrs Mmes Mme Mlle Dr Drs Prof Profs Rev Revs Rt Fr Hon Msgr Msgrs Mgr Bp Abp "
            "Sts Pres Amb Ambs Gov Govs Sen Sens Rep Reps Cllr Cllrs Ald Atty Attys Sec Min Def Fin Dir "
            "Asst Dep Supt Det Dets Insp Const Ofc Tpr Eng Engr Gen Gens Maj Majs Col Cols Lt Lts Capt "
            "Capts Cmdr Cmdrs Cdr Comdr Comdt Adm Adms Ens Brig Sgt Sgts Cpl Cpls Pfc Pfcs Pvt Pvts Spc Spcs "
            "Spec vs v Vs cf Cf viz Viz e.g E.g i.e I.e eg Eg ie Ie"
        ),
        "before_numbers": (
            "No Nos no nos Art Arts Secs Fig Figs fig figs Ch Chs Chap Vol Vols vol vols p pp P Pp para "
            "paras Para Paras par Par Pt Pts Sched Res Eq Op Rs Re Tk Rp Rte Hwy Apt Rm Ste Ext Tel approx "
            "Approx ca Ca c est Est max min Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues "
            "Wed Thu Thur Thurs Fri Sat Sun"
        ),
        "may_end": (
            "Jr Sr Esq Inc Ltd Co Corp Cos Bros Pty Plc Mfg Intl Natl Assn Assoc Univ Dept Depts Govt Div "
            "Dist Ave Blvd Rd Bldg St Mt Mts Ft Ph.D Ed.D Psy.D D.Phil B.Sc M.Sc LL.B LL.M S.p.A etc al"
        ),
        "hours": "a.m p.m A.M P.M",
        "days": (
            "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun "
            "Eastern Central Mountain Pacific Greenwich Local January February March April May June July "
            "August September October November December Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec"
        ),
        "places": (
            "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Mo Mont Neb Nev N.H N.J "
            "N.M N.Y N.C N.D Okla Pa R.I S.C S.D Tenn Tex Vt Va W.Va Wis Wyo D.C P.R Ont Que Alta Sask B.C"
        ),
        "also_words": "Mass Miss Wash Ore Tech",
        "officials": "Gov Govs Sen Sens Rep Reps Lt Atty Sgt",
        "first_words": (
            "The This That These Those A An I He She It They We You His Her Its Their Our My But And Or Nor "
            "So Yet In On At By For From With Without Within To As If When While After Before Since Until "
            "Although Though Because However Meanwhile Moreover Nevertheless Nonetheless Otherwise Still "
            "Then There Here Now What Who Why How Where Which Whether Some Many Most Several All Both Each "
            "Every Either Neither Not No Nobody Nothing One Two Three Such According Despite Amid Among "
            "Against Across Around About Between Beyond During Under Over Throughout Last Later Earlier "
            "Also Only Even Instead Indeed Perhaps Thus Once Did Does Is Are Was Were Today Yesterday "
            "Tomorrow"
        ),
    },
    "de": {
        "before_names": (
            "Hr Hrn Fr Frl Dr Prof Dipl Ing Mag Hrsg St Gen Maj Kdt Abg Min Präs z.B Z.B d.h D.h vgl Vgl "
            "bzw ca Ca ggf Ggf evtl inkl exkl einschl zzgl sog Sog insb geb verh röm kath ev dt frz engl "
            "amtl ehem s.o s.u i.d.R u.a u.U z.T m.E v.a v n sen jun"
        ),
        "before_numbers": (
            "Nr Nrn Abs Art Kap Bd Bde S s Tel Ziff Abb Anm Aufl Jg Z H Jan Feb Mrz Apr Jun Jul Aug Sep "
            "Sept Okt Nov Dez Mo Di Mi Do Fr Sa So"
        ),
        "may_end": (
            "usw etc Str Co Inc Ltd Mio Mrd Std Tsd Jh Jhd v.Chr n.Chr u.ä o.ä a.D e.V i.R Jr Sr Chr al"
        ),
        "first_words": (
            "Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ich Ihr Man Doch Aber Und "
            "Oder Denn Am Im In An Auf Aus Bei Beim Bis Durch Mit Nach Ohne Seit Um Von Vom Zu Zum Zur Vor "
            "Für Gegen Über Unter Zwischen Als Wenn Weil Da Während Trotz Auch Nur Noch Jetzt Dann Danach "
            "Dort Hier Heute Gestern Morgen Alle Viele Einige Wer Was Wie Wo Warum Dieser Diese Dieses "
            "Seine Ihre Laut Zuvor Zudem Außerdem Allerdings Jedoch Niemand Nicht So Damit Dabei Dazu Nun"
        ),
        "months": (
            "Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November "
            "Dezember Jan Feb Mär Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez"
        ),
        "before_ordinals": (
            "der die das den dem des Der Die Das Den Dem Des am Am im Im vom Vom zum Zum zur Zur beim Beim "
            "bis Bis ab Ab seit Seit jeder jede jedes jeden sein seine seinen seinem ihr ihre ihren ihrem "
            "ein eine einen einem"
        ),
    },
    "fr": {
        "before_names": (
            "M MM Mme Mmes Mlle Mlles Me Mgr Dr Drs Pr Prof St Ste Sts Gal Cdt Cne Lt Col cf Cf av ap env "
            "p.ex ex éd trad dir"
        ),
        "before_numbers": (
            "p pp n no nos art Art chap Chap vol Vol fig Fig t tél Tél al janv févr avr juil sept oct nov déc"
        ),
        "may_end": "etc Cie Inc Ltd Co J.-C C Jr",
        "first_words": (
            "Le La Les Un Une Des Du Il Elle Ils Elles On Nous Vous Je Tu Ce Cet Cette Ces Cela Et Mais Ou "
            "Or Donc Car En Dans À A Au Aux De Avec Sans Sur Sous Pour Par Depuis Pendant Après Avant Selon "
            "Si Quand Lorsque Comme Son Sa Ses Leur Leurs Mon Notre Aucun Aucune Tous Plusieurs Qui Que "
            "Quel Quelle Pourquoi Où Ainsi Alors Puis Ensuite Enfin Hier Demain Ici Là Malgré Personne Rien"
        ),
    },
    "es": {
        "before_names": (
            "Sr Sra Srta Sres Sras Srtas Dr Dra Dres Drs Lic Licda Ing Arq Prof Profa Da Dña Gral Cnel Cap "
            "Tte Sgto Cmte Mons Excmo Excma Ilmo Ilma Rvdo Rvda Sto Sta Pbro Ud Uds Vd Vds p.ej cf Cf vs "
            "aprox Aprox Gob Dip Sen Pdte Pdta"
        ),
        "before_numbers": (
            "núm Núm núms pág págs p pp art Art arts cap vol Vol fig tel Tel inc ene feb mar abr may jun "
            "jul ago sept sep oct nov dic"
        ),
        "may_end": "EE UU JJ OO FF CC AA RR HH etc Cía Ltda Hnos Inc Corp Avda Av a.C d.C Jr Depto Dpto S.A",
        "first_words": (
            "El La Los Las Lo Un Una Unos Unas Él Ella Ellos Ellas Y Pero O Ni Si Sí En De Con Por Para A "
            "Al Del Según Tras Sin Sobre Desde Hasta Entre Ante Contra Cuando Como Cómo Que Qué Quién Quien "
            "Dónde Donde Su Sus Este Esta Estos Estas Ese Esa Eso Esto No Nadie Nada Le Les Se Además "
            "También Aunque Mientras Entonces Ahora Hoy Ayer Luego Después Antes Todos Todas Muchos Varios "
            "Así Es Fue Había"
        ),
    },
    "it": {
        "before_names": (
            "Sig sig Sigg sigg Sig.ra dott Dott dr Dr avv Avv ing Ing geom Geom arch Arch prof Prof on On "
            "sen Sen gen Gen col Col cap Cap mons Mons card Card rag Rag Cfr cfr es S"
        ),
        "before_numbers": "pag pagg n art Art artt fig vol cap tav sez tel genn febbr sett ott nov dic",
        "may_end": "ecc Ltd Inc S.p.A S.r.l a.C d.C Jr",
        "first_words": (
            "Il Lo La I Gli Le L Un Uno Una E Ed Ma O Se In Nel Nella Di Del Della Con Per Da Dal Dalla A "
            "Al Alla Su Sul Sulla Tra Fra Dopo Prima Secondo Quando Come Che Chi Non Questo Questa Questi "
            "Queste Anche Poi Ora Oggi Ieri Suo Sua Si Lui Lei Loro Tutti Nessuno Perché Così Mentre "
            "Intanto"
        ),
    },
    "pt": {
        "before_names": (
            "Sr Sra Srs Sras Srta Dr Dra Drs Dras Prof Profa Profs Eng Exmo Exma Ilmo Ilma Pe Fr Gen Cel "
            "Cap Ten Sgt Dep Sen Gov Min Sto Sta Dom p.ex cf Cf vs aprox"
        ),
        "before_numbers": (
            "n núm pág págs p pp art Art arts cap vol fig tel jan fev mar abr mai jun jul ago set out nov dez"
        ),
        "may_end": "etc Ltda Cia Inc S.A Av a.C d.C Jr",
        "first_words": (
            "O A Os As Um Uma E Mas Ou Se Em No Na Nos Nas De Do Da Dos Das Com Por Para Ao À Segundo Após "
            "Sem Sobre Desde Até Entre Quando Como Que Quem Onde Ele Ela Eles Elas Seu Sua Este Esta Esse "
            "Essa Isso Isto Não Ninguém Também Embora Enquanto Então Agora Hoje Ontem Depois Antes Todos "
            "Muitos"
        ),
    },
    "ru": {
        "before_names": (
            "проф акад ген полк подполк кап лейт им ул пер просп пл наб г-н св т.е т.к т.н напр см ср Ср См "
            "Проф Акад Ген до"
        ),
        "before_numbers": "стр рис гл ст табл п пп тел янв февр апр авг сент окт нояб дек",
        "may_end": "г гг в вв руб коп тыс млн млрд др т.д т.п н.э э чел кв стр с мин",
        "first_words": (
            "В Во На С Со И Но А Он Она Они Оно Это Этот Эта Эти Как Что Кто Где По К У От Для При После До "
            "Из За О Об Мы Я Вы Ты Все Также Однако Если Когда Ранее Позже Его Её Их Не Ни Так Тем Тогда "
            "Там Здесь Сейчас Сегодня Вчера Затем Потом Между Через Под Над Без Никто"
        ),
    },
    "hi": {
        # Titles, and the names of the letters that are initials in Hindi: के. आर. नारायणन.
        "before_names": (
            "डॉ प्रो स्व पं कु सं रु नं ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड"
        ),
    },
}
"""The tables of each language, by its subtag; words in one string, which Python loads fastest."""
