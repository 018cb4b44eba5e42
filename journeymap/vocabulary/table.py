"""The built-in emotions and the words that name them.

The list and its values are our own and coarse on purpose: quarters of valence and halves of arousal, on the two axes
of Russell's circumplex (1980). They are not taken from any published word norms. A synonym has the value of its
emotion, so a word that could mean two of them (shocked, cheated, tired) is left for the organisation to add.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Emotion:
    """A feeling that a customer can name.

    Attributes:
        id: The English word, a slug.
        valence: How pleasant it is, from -1 to 1.
        arousal: How stirred up one is, from -1 (still) to 1 (agitated).
        opposite: The id of the emotion that takes its place when things go well, or badly; None where there is none.
        fi: The Finnish word; empty if the organisation gave none.
        synonyms: Further English and Finnish words, nouns and inflected forms among them.
    """

    id: str
    valence: float
    arousal: float
    opposite: str | None = None
    fi: str = ""
    synonyms: tuple[str, ...] = ()


_VALUES: tuple[tuple[str, float, float, str | None, str], ...] = (
    ("afraid", -1, 0.5, "safe", "peloissaan"),
    ("safe", 0.75, -0.5, "afraid", "turvallinen"),
    ("worried", -0.75, 0.5, "relieved", "huolestunut"),
    ("relieved", 0.5, -0.5, "worried", "helpottunut"),
    ("uncertain", -0.5, 0, "confident", "epävarma"),
    ("confident", 0.75, 0, "uncertain", "varma"),
    ("neglected", -1, 0, "valued", "unohdettu"),
    ("valued", 0.75, 0, "neglected", "arvostettu"),
    ("disrespected", -1, 0.5, "respected", "väheksytty"),
    ("respected", 0.75, 0, "disrespected", "kunnioitettu"),
    ("frustrated", -0.75, 0.5, "satisfied", "turhautunut"),
    ("satisfied", 0.75, -0.5, "frustrated", "tyytyväinen"),
    ("disappointed", -0.75, 0, "delighted", "pettynyt"),
    ("delighted", 1, 0.5, "disappointed", "ilahtunut"),
    ("distrustful", -0.75, 0, "trusting", "epäluuloinen"),
    ("trusting", 0.75, -0.5, "distrustful", "luottavainen"),
    ("bored", -0.5, -1, "excited", "tylsistynyt"),
    ("excited", 1, 1, "bored", "innostunut"),
    ("neutral", 0, -0.5, None, "neutraali"),
    ("annoyed", -0.75, 0.5, None, "ärtynyt"),
    ("angry", -1, 1, None, "vihainen"),
    ("stressed", -1, 0.5, None, "stressaantunut"),
    ("hurried", -0.25, 0.5, None, "hoputettu"),
    ("impatient", -0.5, 0.5, None, "kärsimätön"),
    ("confused", -0.5, 0, None, "hämmentynyt"),
    ("ashamed", -0.75, 0.5, None, "nolostunut"),
    ("sad", -1, -0.5, None, "surullinen"),
    ("helpless", -1, 0, None, "avuton"),
    ("indifferent", -0.25, -0.5, None, "välinpitämätön"),
    ("happy", 1, 0.5, None, "iloinen"),
    ("grateful", 0.75, 0, None, "kiitollinen"),
    ("proud", 0.5, 0.5, None, "ylpeä"),
    ("calm", 0.5, -1, None, "rauhallinen"),
    ("hopeful", 0.5, 0, None, "toiveikas"),
    ("interested", 0.5, 0, None, "kiinnostunut"),
    ("surprised", 0, 1, None, "yllättynyt"),
)

_ENGLISH = {
    "afraid": "scared, frightened, fearful, terrified, horrified, petrified, panicked, panicking, panicky, in a panic, "
    "alarmed, threatened, unsafe, in danger, fear, fears, fright, terror, horror, panic, dread, fearfully",
    "safe": "secure, protected, sheltered, out of danger, safe and sound, safety, security, sense of security, "
    "sense of safety, protection, safely, securely, not afraid, unafraid",
    "worried": "anxious, nervous, concerned, uneasy, apprehensive, troubled, fretful, on edge, worry, worries, "
    "anxiety, nervousness, concern, unease, apprehension, anxiously, nervously, worriedly, uneasily",
    "relieved": "reassured, comforted, unburdened, relief, reassurance, sense of relief, weight off my shoulders",
    "uncertain": "unsure, not sure, not certain, hesitant, hesitating, doubtful, in doubt, insecure, undecided, "
    "indecisive, ambivalent, tentative, cautious, in two minds, uncertainty, doubt, doubts, hesitation, hesitancy, "
    "insecurity, indecision, caution, uncertainly, hesitantly, cautiously, not confident, unconfident",
    "confident": "certain, sure, assured, self-assured, self-confident, convinced, in control, on top of things, "
    "empowered, capable, competent, decisive, confidence, self-confidence, certainty, empowerment, competence, "
    "sense of control, feeling of control, confidently, fearless",
    "neglected": "forgotten, ignored, abandoned, deserted, overlooked, passed over, disregarded, left alone, left out, "
    "excluded, unheard, not heard, not listened to, unseen, invisible, unimportant, unappreciated, undervalued, "
    "not valued, uncared for, unwelcome, unsupported, lonely, alone, isolated, neglect, abandonment, loneliness, "
    "exclusion",
    "valued": "appreciated, cared for, cared about, looked after, taken care of, supported, important, special, heard, "
    "listened to, seen, noticed, recognised, recognized, acknowledged, understood, accepted, included, welcome, "
    "welcomed, cherished, loved, recognition, belonging, sense of belonging",
    "disrespected": "belittled, insulted, offended, humiliated, patronised, patronized, demeaned, degraded, slighted, "
    "snubbed, mocked, dismissed, brushed off, fobbed off, talked down to, looked down on, mistreated, badly treated, "
    "unfairly treated, treated unfairly, treated badly, discriminated against, not taken seriously, not respected, "
    "disrespect, humiliation, condescension, discrimination",
    "respected": "taken seriously, treated with respect, treated fairly, fairly treated, treated well, well treated, "
    "treated as an equal, honoured, honored, dignified, respect, dignity",
    "frustrated": "exasperated, fed up, stuck, blocked, thwarted, at wits end, going in circles, frustration, "
    "frustrations, exasperation",
    "satisfied": "content, contented, pleased, fulfilled, gratified, satisfaction, contentment, fulfilment, "
    "fulfillment",
    "disappointed": "let down, disheartened, discouraged, demotivated, disillusioned, dissatisfied, unsatisfied, "
    "not satisfied, discontented, underwhelmed, unimpressed, deflated, dismayed, disappointment, dissatisfaction, "
    "discontent, discouragement, disillusionment, dismay",
    "delighted": "overjoyed, thrilled, elated, ecstatic, enchanted, charmed, impressed, wowed, blown away, "
    "over the moon, pleasantly surprised, positively surprised, delight, elation, wow",
    "distrustful": "mistrustful, suspicious, sceptical, skeptical, cynical, wary, guarded, unconvinced, not convinced, "
    "disbelieving, distrust, mistrust, lack of trust, suspicion, scepticism, skepticism, cynicism, disbelief, "
    "wariness, untrusting, not trusting",
    "trusting": "trustful, full of trust, in good hands, in safe hands, trust, sense of trust, trustingly",
    "bored": "unstimulated, uninspired, boredom, tedium, monotony",
    "excited": "enthusiastic, eager, keen, inspired, energised, energized, exhilarated, passionate, fired up, "
    "looking forward, excitement, enthusiasm, eagerness, exhilaration, inspiration, passion, excitedly, eagerly",
    "neutral": "ok, okay, so-so, normal, unemotional, matter-of-fact, neither good nor bad, neutrality",
    "annoyed": "irritated, irked, bothered, aggravated, displeased, peeved, vexed, miffed, grumpy, inconvenienced, "
    "annoyance, irritation, displeasure",
    "angry": "mad, furious, enraged, infuriated, outraged, indignant, irate, livid, incensed, hostile, aggressive, "
    "anger, rage, fury, outrage, wrath, indignation, hostility, aggression, angrily, furiously",
    "stressed": "stressed out, overwhelmed, overloaded, overburdened, burdened, swamped, strained, tense, pressured, "
    "under pressure, frazzled, distressed, in distress, burnt out, burned out, stress, distress, tension, pressure, "
    "strain, overwhelm, overload, burnout",
    "hurried": "rushed, busy, in a hurry, in a rush, in haste, hustled, hasty, pressed for time, short of time, "
    "under time pressure, hurry, rush, haste, time pressure, hurriedly",
    "impatient": "restless, antsy, tired of waiting, sick of waiting, impatience, restlessness, impatiently, "
    "not patient",
    "confused": "puzzled, bewildered, perplexed, baffled, lost, disoriented, disorientated, muddled, mixed up, "
    "stumped, clueless, at a loss, confusion, puzzlement, bewilderment, perplexity, disorientation",
    "ashamed": "embarrassed, awkward, guilty, mortified, sheepish, self-conscious, foolish, stupid, shame, "
    "embarrassment, awkwardness, guilt, mortification",
    "sad": "unhappy, not happy, upset, miserable, sorrowful, heartbroken, depressed, dejected, despondent, gloomy, "
    "melancholy, grieving, tearful, in tears, downhearted, sadness, unhappiness, sorrow, grief, misery, depression, "
    "gloom, joyless, cheerless, sadly",
    "helpless": "powerless, disempowered, defenceless, defenseless, vulnerable, trapped, hopeless, desperate, "
    "despairing, incapable, out of control, not in control, out of options, helplessness, powerlessness, "
    "vulnerability, hopelessness, despair, desperation, lack of control, loss of control, no control",
    "indifferent": "uninterested, not interested, disinterested, disengaged, unengaged, apathetic, detached, unmoved, "
    "unconcerned, indifference, apathy, disinterest, detachment, disengagement",
    "happy": "glad, joyful, joyous, cheerful, cheery, merry, blissful, upbeat, in a good mood, good mood, joy, "
    "happiness, gladness, cheerfulness, bliss, happily, cheerfully, gladly",
    "grateful": "thankful, appreciative, gratitude, thankfulness, gratefully, thankfully",
    "proud": "accomplished, successful, triumphant, pride, accomplishment, sense of achievement, "
    "sense of accomplishment, triumph, proudly",
    "calm": "relaxed, peaceful, serene, tranquil, composed, at ease, at peace, comfortable, carefree, unworried, "
    "not worried, unhurried, not hurried, laid-back, patient, stress-free, worry-free, unstressed, not stressed, "
    "calmness, peace, peace of mind, relaxation, serenity, tranquillity, tranquility, comfort, patience, calmly, "
    "patiently",
    "hopeful": "optimistic, encouraged, heartened, expectant, anticipating, hope, hopes, hopefulness, optimism, "
    "anticipation, encouragement, hopefully",
    "interested": "curious, intrigued, fascinated, engaged, absorbed, immersed, attentive, focused, focussed, "
    "motivated, inquisitive, interest, curiosity, fascination, engagement, focus, motivation, curiously",
    "surprised": "amazed, astonished, astounded, stunned, dumbfounded, taken aback, caught off guard, surprise, "
    "amazement, astonishment",
}

_FINNISH = {
    "afraid": "peloissani, pelokas, pelokkaana, pelästynyt, säikähtänyt, kauhuissaan, kauhistunut, paniikissa, "
    "hätääntynyt, turvaton, uhattu, pelko, pelkoa, pelot, paniikki, kauhu, turvattomuus, pelkää, pelottaa",
    "safe": "turvallisena, turvalliseksi, turvassa, turvattu, suojattu, suojassa, turvallisuus, turvallisuutta, "
    "turvallisuuden tunne, turvallisuudentunne, turvan tunne, turva, turvallisesti",
    "worried": "huolestuneena, huolissaan, huolissani, huolekas, levoton, ahdistunut, ahdistuneena, hermostunut, "
    "hermostuneena, jännittynyt, huoli, huolta, huolet, huolestuneisuus, ahdistus, ahdistusta, levottomuus, "
    "hermostuneisuus, huolettaa, huolestuttaa, ahdistaa",
    "relieved": "helpottuneena, huojentunut, huojentuneena, lohdutettu, helpotus, helpotusta, helpotuksen tunne, "
    "huojennus, helpottuneisuus, helpottaa",
    "uncertain": "epävarmana, epävarmaksi, epävarmalta, ei varma, epäröivä, empivä, epätietoinen, varovainen, "
    "kahden vaiheilla, epävarmuus, epävarmuutta, epäröinti, epätietoisuus, epäröi",
    "confident": "varmana, itsevarma, itsevarmana, vakuuttunut, kykenevä, pystyvä, osaava, voimaantunut, hallinnassa, "
    "peloton, tilanteen tasalla, varmuus, varmuutta, itsevarmuus, itseluottamus, hallinnan tunne, pystyvyys, "
    "varmuuden tunne",
    "neglected": "unohdettuna, unohdetuksi, unohtunut, sivuutettu, hylätty, hylätyksi, laiminlyöty, yksin jätetty, "
    "yksin, yksinäinen, heitteillä, heitteille jätetty, huomiotta jätetty, ulkopuolinen, näkymätön, ei kuultu, "
    "ei arvostettu, oman onnensa nojaan jätetty, laiminlyönti, yksinäisyys, ulkopuolisuus",
    "valued": "arvostettuna, arvostetuksi, arvokas, tärkeä, tärkeäksi, huomioitu, huomioiduksi, huomattu, kuultu, "
    "kuulluksi, nähty, nähdyksi, ymmärretty, ymmärretyksi, hyväksytty, tuettu, tervetullut, osallinen, huolehdittu, "
    "arvostus, arvostusta, osallisuus",
    "disrespected": "väheksyttynä, väheksytyksi, vähätelty, vähätellyksi, aliarvioitu, halveksittu, nöyryytetty, "
    "loukattu, loukkaantunut, syrjitty, holhottu, huonosti kohdeltu, alentavasti kohdeltu, epäreilusti kohdeltu, "
    "epäoikeudenmukaisesti kohdeltu, ei otettu vakavasti, ei kunnioitettu, väheksyntä, vähättely, nöyryytys, "
    "epäkunnioitus, syrjintä",
    "respected": "kunnioitettuna, kunnioitetuksi, vakavasti otettu, otettu vakavasti, hyvin kohdeltu, "
    "reilusti kohdeltu, oikeudenmukaisesti kohdeltu, tasavertainen, kunnioitus, kunnioitusta, tasavertaisuus",
    "frustrated": "turhautuneena, jumissa, umpikujassa, turhautuminen, turhautumista, turhautuneisuus, turhauttaa",
    "satisfied": "tyytyväisenä, tyytyväisyys, tyytyväisyyttä, mielihyvä, mielihyvää",
    "disappointed": "pettyneenä, lannistunut, tyytymätön, tyytymättömänä, ei tyytyväinen, pettymys, pettymystä, "
    "tyytymättömyys, lannistuneisuus",
    "delighted": "ilahtuneena, ihastunut, ihastuksissaan, riemastunut, riemuissaan, haltioissaan, vaikuttunut, "
    "hyvillään, mielissään, iloisesti yllättynyt, positiivisesti yllättynyt, ilahtuminen, ihastus, riemu, riemua",
    "distrustful": "epäluuloisena, epäilevä, epäileväinen, skeptinen, kyyninen, varauksellinen, epäluulo, epäluuloa, "
    "epäluuloisuus, epäluottamus, luottamuksen puute, luottamuspula, skeptisyys, kyynisyys",
    "trusting": "luottavaisena, luottavaisin mielin, hyvissä käsissä, luottamus, luottamusta, luottavaisuus, "
    "luottamuksen tunne, luottaa",
    "bored": "tylsistyneenä, ikävystynyt, pitkästynyt, tylsää, tylsistyminen, tylsyys, ikävystyminen, pitkästyminen",
    "excited": "innostuneena, innoissaan, innoissani, innokas, innokkaana, inspiroitunut, energinen, täpinöissään, "
    "intoa täynnä, innostus, innostusta, innostuminen, innostuneisuus, into, intoa, innokkuus",
    "neutral": "neutraalina, neutraalisti, neutraalius, ihan ok, normaali, ei hyvä eikä huono",
    "annoyed": "ärtyneenä, ärsyyntynyt, ärsyyntyneenä, harmistunut, harmissaan, närkästynyt, ärtymys, ärtymystä, "
    "ärsytys, ärsyyntyminen, harmi, harmitus, närkästys, ärsyttää, harmittaa, ketuttaa",
    "angry": "vihaisena, vihastunut, vihoissaan, suuttunut, suuttuneena, suutuksissaan, raivoissaan, raivostunut, "
    "kiukkuinen, kiukustunut, tuohtunut, aggressiivinen, viha, vihaa, suuttumus, suuttumusta, kiukku, raivo, "
    "aggressio, suututtaa, vihastuttaa",
    "stressed": "stressaantuneena, stressissä, kuormittunut, ylikuormittunut, rasittunut, ylirasittunut, paineissa, "
    "paineen alla, kireä, loppuun palanut, stressi, stressiä, kuormitus, kuormittuneisuus, paine, paineet, stressaa",
    "hurried": "hoputettuna, hoputetuksi, kiirehditty, patistettu, kiireinen, kiireisenä, kiireessä, hätäinen, kiire, "
    "kiirettä, kiireen tuntu, hoputus, aikapaine",
    "impatient": "kärsimättömänä, malttamaton, malttamattomana, kärsimättömyys, kärsimättömyyttä, malttamattomuus, "
    "odottamiseen kyllästynyt",
    "confused": "hämmentyneenä, ymmällään, sekaisin, hukassa, eksynyt, neuvoton, neuvottomana, pihalla, ulalla, "
    "pyörällä päästään, hämmennys, hämmennystä, hämmentyneisyys, sekaannus, neuvottomuus, hämmentää",
    "ashamed": "nolostuneena, nolo, nolona, noloa, häpeissään, kiusaantunut, vaivaantunut, syyllinen, tyhmä, tyhmäksi, "
    "häpeä, häpeää, nolostuminen, kiusaantuneisuus, vaivaantuneisuus, syyllisyys, syyllisyyttä, nolottaa, hävettää",
    "sad": "surullisena, surumielinen, murheellinen, alakuloinen, masentunut, onneton, apea, itkuinen, murtunut, "
    "allapäin, pahoillaan, ei iloinen, suru, surua, surullisuus, murhe, alakulo, alakuloisuus, masennus, paha mieli, "
    "surettaa, masentaa",
    "helpless": "avuttomana, avuttomaksi, voimaton, voimattomana, toivoton, epätoivoinen, haavoittuva, "
    "haavoittuvainen, puolustuskyvytön, kykenemätön, keinoton, ansassa, armoilla, avuttomuus, avuttomuutta, "
    "voimattomuus, toivottomuus, epätoivo, epätoivoa, haavoittuvuus, hallinnan menetys",
    "indifferent": "välinpitämättömänä, piittaamaton, kiinnostumaton, ei kiinnostunut, apaattinen, yhdentekevä, "
    "ihan sama, ei kiinnosta, välinpitämättömyys, piittaamattomuus, kiinnostumattomuus, apatia",
    "happy": "iloisena, onnellinen, onnellisena, hyväntuulinen, hyvällä tuulella, hyvillä mielin, ilo, iloa, iloisuus, "
    "onnellisuus, onnellisuutta, hyvä mieli",
    "grateful": "kiitollisena, kiitollisin mielin, kiitollisuus, kiitollisuutta",
    "proud": "ylpeänä, onnistunut, voitonriemuinen, ylpeys, ylpeyttä, onnistuminen, onnistumisen tunne",
    "calm": "rauhallisena, rauhallisin mielin, rauhoittunut, rauhassa, levollinen, levollisena, rento, rentona, "
    "rentoutunut, tyyni, seesteinen, leppoisa, huoleton, kiireetön, stressitön, kärsivällinen, ei huolissaan, "
    "ei huolestunut, rauhallisuus, rauha, mielenrauha, levollisuus, rentous, tyyneys, huolettomuus, kiireettömyys, "
    "kärsivällisyys",
    "hopeful": "toiveikkaana, optimistinen, rohkaistunut, odottava, toivo, toivoa, toiveikkuus, toiveikkuutta, "
    "optimismi, optimistisuus",
    "interested": "kiinnostuneena, utelias, uteliaana, motivoitunut, keskittynyt, uppoutunut, syventynyt, sitoutunut, "
    "kiinnostus, kiinnostusta, mielenkiinto, uteliaisuus, uteliaisuutta, motivaatio, kiinnostaa",
    "surprised": "yllättyneenä, hämmästynyt, hämmästyneenä, ällistynyt, häkeltynyt, ihmeissään, yllätys, yllättyminen, "
    "hämmästys, ihmetys",
}


def _synonyms(emotion: str) -> tuple[str, ...]:
    return tuple(f"{_ENGLISH[emotion]}, {_FINNISH[emotion]}".split(", "))


EMOTIONS = tuple(
    Emotion(word, valence, arousal, opposite, fi, _synonyms(word)) for word, valence, arousal, opposite, fi in _VALUES
)
