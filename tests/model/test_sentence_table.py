"""Sentences of news texts in several languages, each text with its right splits: `|` is between sentences."""

from __future__ import annotations

import pytest

from tui.model.segmentation import sentences

ENGLISH = """\
Sens. A. and B. met Reps. C. and D. on Friday.|They left.
Sens. Bob Casey and John Fetterman met Reps. Brendan Boyle and Dwight Evans.|Nobody signed.
Govs. Gavin Newsom and Kathy Hochul spoke.|Gens. Mark Milley and David Petraeus did not.
Drs. Anna Stone and Omar Haddad warned of it.|No one listened.
Spc. Ross McGinnis and Pfc. Jessica Lynch were there.|So was Pvt. Ryan.
Msgr. John Ryan said Mass.|Pope Francis came later.
Asst. Chief Maria Lopez was told.|Dep. Chief Sam Cole was not.
Sec. Blinken flew to Amman.|He met the king.
Cf. Smith v. Jones and Roe v. Wade.|Both are old.
It cost Rs. 500 a day, or Tk. 700.|Few paid.
Calif. Gov. Gavin Newsom signed it.|Fla. Gov. Ron DeSantis did not.
Mass. Gov. Maura Healey signed it.|Wash. Gov. Bob Ferguson did not.
He moved to the U.S.|The talks failed.
SACRAMENTO, Calif. (AP) — The governor signed it.|Nobody came.
FRESNO, Calif. — The mayor left.|He was tired.
ST. LOUIS (AP) — The river rose.|Nobody was hurt.
SPRINGFIELD, Mass. (AP) — The talks failed.|Police came.
WASHINGTON, D.C. — The talks failed.|He left.
Rep. Kevin McCarthy, R-Calif., spoke.|Sen. Alex Padilla, D-Calif., did not.
Speaker Kevin McCarthy (R-Calif.) spoke.|Nobody listened.
Lt. Gen. H. R. McMaster and Maj. Gen. Ann Dunwoody left.|They said nothing.
Brig. Gen. Ali Reza and Rear Adm. Jo Hall met.|Vice Adm. Kim Lee did not.
Tech. Sgt. Lee Cole and Sgt. 1st Class Ann Ray died.|Sgt. Maj. Tom Fox lived.
1st Lt. Ann Ray and 2nd Lt. Tom Fox died.|Nobody knew.
Lt. j.g. Amy Bell flew it.|It landed.
Cmdr. Rob Hill and Lt. Cmdr. Jane Doe sailed.|Capt. Noor did not.
Det. Sgt. Paul Ryan and Insp. Jan Bell arrested him.|He was released.
Const. Ian Grey was hurt.|Supt. Val Moss visited him.
The Rev. Al Sharpton and the Rt. Rev. Tom Hall prayed.|It rained.
Atty. Gen. Rob Bonta sued.|The company denied it.
Mr. and Mrs. Khoury left.|Ms. Haddad stayed.
Messrs. Smith and Jones signed.|Mmes. Bell and Moss did not.
Prof. Dr. Hans Meyer said so.|Profs. Li and Wu agreed.
Amb. Dorothy Shea met Pres. Michel Aoun.|Hon. David Hill was there.
Martin Luther King Jr. Day is a holiday.|It is in January.
Robert Downey Jr.|He left early.
Sammy Davis Jr. and Ken Griffey Sr. met.|Nobody saw it.
Apple Inc. and Ford Motor Co. rose.|Tesla Inc. fell.
Goldman Sachs Group Inc. Chief Executive David Solomon spoke.|He was brief.
It was sold to Acme Corp.|The price was not given.
He works for Marks Bros. Ltd. in Leeds.|She does not.
Tata Sons Pvt. Ltd. bought it.|The price is unknown.
Toyota Motor Corp. President Koji Sato spoke.|Shares rose.
The Dept. of Justice and Columbia Univ. agreed.|The court did not.
She lives on Elm St.|The house is old.
They met at 10 Downing St. and on Fifth Ave. in June.|It was hot.
Mt. Hermon and Ft. Worth are far apart.|St. John is nearer.
Resolution No. 1701 and Nos. 3 and 4 passed.|No. 5 did not.
Is it true?|No.|It is not.
He said No.|I left.
See Vol. II, Ch. 3 and Art. IV of it.|Fig. 2 shows why.
See pp. 3 and 4, p. 5 and para. 6.|There is more.
It began on Nov. 19 and ended on Dec. 2.|Jan. 5 was quiet.
It began on Thurs. Nov. 19.|It ended on Fri. Nov. 20.
They met in Sept.|The talks failed.
He paid for it in Nov.|Police said so.
It began at 5 p.m. Monday and ended at 3 a.m. Tuesday.|He slept.
It began at 5 p.m. EST and ended at 9 p.m.|The hall was full.
The house was built ca. 1900 and sold approx. 1950.|Nobody knows.
Apples, pears, etc. were sold.|Grapes, etc.|The rest was not.
She lives in Fresno, Calif.|Police found her there.
He lives in Washington, D.C.|Police found him there.
Smith et al. (2019) said so.|Jones et al. did not.
Smaller states, e.g. Malta, agreed; larger ones, i.e. France, did not.|Why?
It was Lebanon vs. Israel.|It was the Army vs. The Navy.
He has a Ph.D. from Yale.|She has an M.D. and an LL.B. from Harvard.
George W. Bush and J.K. Rowling met T. S. Eliot.|It is a story.
John F. Kennedy Jr. and Samuel L. Jackson met.|They did not speak.
He took vitamin A.|The rest he left.
It was in World War I.|The war ended in 1918.
1. The first point.
I. The first point.
B. The second point.
II. The second point.|It is short.
The U.N. Security Council met.|The U.K. Foreign Office did not.
U.S. Officials said so.
The U.S.-led force left.|It was large.
Sen.-elect Adam Schiff spoke.|Gov.-elect Matt Meyer did not.
“We left the U.S. and went home,” he said.|“Why?” she asked.
“We left.”|She stayed.
“We left.”|“So did we.”
He said: “We left.|They stayed.|It rained.”|Nobody knew.
He paid $3.5 million.|It rose 1.2 percent to 5.
He ran 10 m.|Police followed.
The site, yahoo.com, is down.|So is example.org.
Is it over?|Yes!|It is…|Perhaps.
He waited . . . and left.|Nobody came.
It was said […] that he left.|It was not.
It was so.[1]|It was not.[2]
(He had left.)|Nobody saw it.
"He left."|'She did not.'
Gov. Kathy Hochul of N.Y. and Gov. Phil Murphy of N.J. met.|They agreed.
Ald. Ray Lopez and Cllr. Jo Bell voted.|Others did not.
Eng. Walid Fayad spoke.|Sheikh Naim Qassem did not.
He lives at Apt. 4, off Hwy. 61.|She lives in Rm. 5.
The company, est. 1901, closed.|Nobody bought it.
UN Res. 1701 passed.|Op. 111 is by Beethoven.
Brig.-Gen. (res.) Amir Avivi and Col. (Ret.) Dan Ray spoke.|Maj.Gen. Lee left.
(Laughter.)|He left.|(It rained.)|She stayed.
Hezbollah fired at 3 a.m.|Israel responded at 5 p.m.|Nobody was hurt.
Lebanon’s Foreign Min. Youssef Raggi spoke.|Def. Min. Israel Katz did not.
Asst. Sec. of State Barbara Leaf met Lt. Gov. Dan Patrick.|Pres.-elect Joseph Aoun left.
Bob, a.k.a. Robert, is at J.P. Morgan.|Ali b. Abi Talib was not.
The church of Sts. Peter and Paul burned.|Bp. Tom Hall wept.
"""
GERMAN = """\
Am 3. Mai trafen sich Dr. Meyer und Prof. Schulz in Berlin.|Sie sprachen lange.
Das gilt z. B. für Berlin.|Das gilt z.B. für München.
Er sprach u. a. mit Frau Merkel, d. h. nicht lange.|Danach ging er.
Im 19. Jahrhundert war das anders.|Der 2. Weltkrieg änderte es.
Er zahlte 3.|Niemand sah es.
Vom 5. bis 7. Oktober war er in St. Gallen.|Am 8. Okt. kam er zurück.
Das steht in Art. 5 Abs. 2 GG.|Vgl. Nr. 7.
Die Firma Meyer Co. KG zahlte 3 Mio. Euro.|Das war zu viel.
Äpfel, Birnen usw. waren teuer.|Trauben usw.|Der Rest nicht.
Hr. Müller und Fr. Meier kamen.|Gen. Schmidt nicht.
„Ja.“|Dann ging er.
Er lebte um 300 v. Chr. in Rom.|Cäsar starb 44 v. Chr.|Danach kam Augustus.
Das kostet ca. 5 Euro inkl. Porto.|Ggf. mehr.
Die 1. Bundesliga beginnt am 12. August.|Die 2. Liga schon am 5.|Niemand klagt.
"""
FRENCH = """\
M. Macron a reçu Mme Merkel et MM. Dupont et Martin.|Ils ont parlé.
Le Dr. Martin et Mgr. Aupetit sont venus.|Me. Durand aussi.
« Nous partons. »|Il est parti.
« Nous partons », a-t-il dit.|Personne n’a répondu.
Les pommes, les poires, etc. sont chères.|Les raisins, etc.|Le reste non.
Voir p. 5, art. 3 et fig. 2.|Cf. Martin.
Le 3 janv. 2024, il est parti.|C’était en févr.|Il pleuvait.
Jules César est mort en 44 av. J.-C.|Puis vint Auguste.
J.-P. Raffarin a parlé.|On l’a écouté.
M. A. Dupont est là.|Il attend.
Que faire ?|Rien !|On verra…|Peut-être.
"""
SPANISH = """\
El Sr. Sánchez y la Sra. Díaz se reunieron con el Dr. López.|No hablaron.
EE. UU. y la UE se reunieron.|Viajó a EE. UU.|El viaje fue largo.
EE.UU. se retiró.|¿Por qué?|Nadie lo sabe.
El Gral. Pérez y el Cnel. Ruiz salieron.|Ud. no.
Véase la pág. 5 y el art. 3.|¡No es cierto!
Manzanas, peras, etc. son caras.|Uvas, etc.|El resto no.
Vive en la Avda. América.|Trabaja en Telefónica S.A. desde 2010.
En los JJ. OO. de París ganó.|Los JJ. OO.|Se acabaron.
"""
ITALIAN = """\
Il sig. Rossi e la dott. Bianchi hanno parlato con l’on. Verdi.|Nessuno ha firmato.
Mele, pere, ecc. sono care.|Uva, ecc.|Il resto no.
La Fiat S.p.A. ha chiuso.|Il gen. Conti è partito.
Si veda pag. 5 e art. 3.|Cfr. Rossi.
"""
PORTUGUESE = """\
O Sr. Silva e a Dra. Costa falaram com o Prof. Lima.|Ninguém assinou.
Ver pág. 5 e art. 3.|O resto não.
A Petrobras S.A. fechou.|O Gen. Mourão saiu.
"""
RUSSIAN = """\
А. С. Пушкин родился в 1799 г. в Москве.|Он умер в 1837 г.|В России его знают все.
Проф. Иванов и акад. Петров встретились на ул. Ленина.|Они молчали.
Это стоит 5 тыс. рублей, т. е. много.
Яблоки, груши и т. д. стоят дешевле.|Там были люди и т. п.|Никто не знал.
См. стр. 5 и рис. 2.|Это важно.
В. В. Путин встретился с ген. Шойгу.|Что дальше?|Неизвестно.
"""
OTHERS = {
    "ar": """\
التقى د. أحمد خالد م. سمير حداد.|لم يتحدثا.
هل انتهت الحرب؟|لا أحد يعرف.
حدث ذلك عام 2023 م. وقال الوزير إنه انتهى.
""".replace("م. وقال", "م.|وقال"),
    "he": "הסופר א. ב. יהושע נפגש עם שר החוץ.|הם לא דיברו.|למה?|איש אינו יודע.\n",
    "zh": "他说：“我们走吧。”|没有人走。|为什么？|谁知道！\n",
    "ja": "「行こう。」と彼は言った。|誰も行かなかった。|なぜ？|分からない！\n",
    "hi": "डॉ. सिंह और के. आर. नारायणन मिले।|ए.पी.जे. अब्दुल कलाम आए।|वे चले गए।|क्यों?|कोई नहीं जानता।\n",
    "ur": "یہ پہلا جملہ ہے۔|یہ دوسرا ہے۔\n",
    "my": "သူသွားသည်။|သူမနေခဲ့သည်။\n",
    "tr": "Prof. Dr. Ali gitti.|Ayşe kaldı.\n",
    "nl": "J. P. Balkenende sprak.|Niemand luisterde.\n",
}
TABLE = {
    "en": ENGLISH,
    "de-AT": GERMAN,
    "fr": FRENCH,
    "es-419": SPANISH,
    "it": ITALIAN,
    "pt-BR": PORTUGUESE,
    "ru": RUSSIAN,
    **OTHERS,
}
ROWS = [(lang, line) for lang, lines in TABLE.items() for line in lines.splitlines()]


def test_table_is_large_enough_to_hold_the_rules() -> None:
    assert sum(len(line.split("|")) for _, line in ROWS) >= 300
    assert len(ROWS) >= 150


@pytest.mark.parametrize(("lang", "line"), ROWS)
def test_news_sentence_is_split_as_a_reader_would(lang: str, line: str) -> None:
    expected = line.split("|")
    text = ("" if lang in {"zh", "ja"} else " ").join(expected)
    assert [text[start:end] for start, end in sentences(text, lang)] == expected
