"""Bad and good wording for the rules about words: told apart, and good wording alarms no rule at all."""

# ruff: noqa: E501 (a pair stands on one line)
import pytest

from handout.checks import Example
from tests.checks.examples import check, section

JUDGED_BY_WORDS = [
    ("R01", "The administration of pharmacological interventions necessitates a comprehensive evaluation of the "
     "cardiovascular system.", "We will check your heart before we give you this drug."),
    ("R01", "Neurodegenerative alterations can precipitate considerable behavioral abnormalities in individuals.",
     "Changes in the brain can change how people act."),
    ("R01", "Appropriate nutritional supplementation accelerates postoperative recuperation substantially.",
     "Good food helps you heal after surgery."),
    ("R04", "When you get home after the visit you should sit down in a chair and drink a large glass of cold water "
     "before you eat.", "When you get home, sit down. Drink a large glass of cold water before you eat."),
    ("R04", "If the pain in your leg gets worse when you walk up the stairs or down the hill then call the clinic to "
     "ask us what to do.", "Call us if your leg hurts more when you walk up stairs."),
    ("R04", "Your skin may feel dry and it may itch for a few days and that is fine but tell us if it lasts for more "
     "than a week.", "Your skin may feel dry for a few days. Tell us if it lasts more than a week."),
    ("R05", "Wake up. Sit up. Breathe in. Breathe out. Stand up. Walk. Sit down.", "Wake up. Sit up. Breathe in."),
    ("R05", "It may rain. It may snow. Stay in. Keep warm. Wear socks. Wear a hat.", "Stay in. Keep warm. Wear a hat."),
    ("R05", "Eat fruit. Eat beans. Eat fish. Eat nuts. Eat rice. Eat oats.", "Eat fruit, beans, fish and nuts."),
    ("R06", "The wound will be cleaned by a nurse.", "A nurse will clean the wound."),
    ("R06", "A letter was sent to your home last week.", "We sent a letter to your home last week."),
    ("R06", "Your stitches are removed after ten days.", "We take out your stitches after ten days."),
    ("R06", "The cast is usually taken off after six weeks.", "We usually take off the cast after six weeks."),
    ("R07", "Utilize the inhaler before you exercise.", "Use the inhaler before you exercise."),
    ("R07", "The nurse will administer the shot.", "The nurse will give you the shot."),
    ("R07", "You may have edema in your feet.", "Your feet may swell."),
    ("R07", "Hypertension can harm your heart.", "High blood pressure can harm your heart."),
    ("R07", "Call us in the event of a fever.", "Call us if you have a fever."),
    ("R08", "Ask your nurse about your BMI.", "Ask your nurse about your body mass index (BMI)."),
    ("R08", "COPD makes it hard to breathe.", "COPD is a lung disease. It makes it hard to breathe."),
    ("R08", "We will do an ECG at your visit.", "We will do an ECG (a test of your heart) at your visit."),
    ("R12", "Schizophrenics can get help here.", "People with schizophrenia can get help here."),
    ("R12", "He is confined to a wheelchair.", "He uses a wheelchair."),
    ("R12", "She suffers from asthma.", "She has asthma."),
    ("R12", "Drug abusers can call this line.", "People who use drugs can call this line."),
    ("N01", "About 25 percent of people feel sick.", "About 1 in 4 people feel sick."),
    ("N01", "It helps 1 in 5 people. It makes 3 in 50 people ill.", "It helps 10 in 50 people. It makes 3 in 50 people ill."),
    ("N01", "The average stay is 2.7 days.", "Most people stay for 3 days."),
    ("N02", "Give 15 mg for each kg that your child weighs.", "Give one 5 mL dose."),
    ("N02", "Multiply your weight by two to find the dose.", "Your dose is on the label."),
    ("N02", "Take half of the dose at night.", "Take 5 mg at night."),
    ("N02", "Add 20% to your dose.", "Add 2 cups of water."),
    ("N02", "Take half a dose at night.", "Take half a tablet at night."),
    ("N02", "Go down by a quarter each week.", "Go down one step each week."),
    ("N02", "Cut back your insulin 20%.", "Cut back your coffee."),
    ("N02", "Your dose drops by 25%.", "Your dose drops by half a tablet."),
    ("N02", "Give three quarters of the pills.", "Give three pills."),
    ("D01", "Give 2.0 mg at bedtime.", "Give 2 mg at bedtime."),
    ("D01", "Use 10 U of insulin with lunch.", "Use 10 units of insulin with lunch."),
    ("D01", "Take 5 cc of the syrup.", "Take 5 mL of the syrup."),
    ("D01", "Give two teaspoons of the syrup.", "Give 10 mL of the syrup with the syringe."),
    ("D01", "Take 50 µg each day.", "Take 50 mcg each day."),
    ("A02", "For help with sleep, see [here](https://example.org/sleep).", "Read [how to sleep well](https://example.org/sleep)."),
    ("A02", "[Read more](https://example.org/sleep)", "[Tips for good sleep](https://example.org/sleep)"),
    ("A02", "See [https://www.example.org/patients/sleep/tips](https://www.example.org/patients/sleep/tips).",
     "See our [sleep tips](https://www.example.org/patients/sleep/tips)."),
    ("L02", "Ask for an ap\u00adpoint\u00adment.", "Ask for an appointment."),
    ("L02", "Your vac\u00adcine is free.", "Your vaccine is free."),
    ("L02", "Wash your hands with di\u00adsin\u00adfec\u00adtant.", "Wash your hands with soap."),
    ("L03", "*Do not stop this drug on your own.*", "**Do not** stop this drug on your own."),
    ("L03", "CALL US RIGHT AWAY if it swells.", "Call us right away if it swells."),
    ("L03", "*Never ever stop* it.", "*Never* stop it."),
    ("N01", "Thirty percent of people sleep badly.", "Put a 5% lotion on the itchy skin."),
    ("N01", "The test is eighty-five percent sure.", "Clean the skin with 60% alcohol."),
    ("N01", "About 15% throw up.", "Keep your oxygen over 90% all day."),
    ("N01", "Between 5 and 10% of kids wet the bed.", "The oxygen in your blood was 91% last night."),
    ("N01", "Your risk drops by 30 percent.", "Use 100% cotton sheets."),
    ("N01", "The rash goes in one in three women, but in one in ten men.", "The rash goes in one in ten women, and in three in ten men."),
    ("N01", "People catch 1.5 colds a year.", "Your sodium was 3.9 at the last test."),
    ("N01", "You lose 2.4 nights of sleep.", "Be here at 9.45 on Monday."),
    ("N01", "It helps one in a\u00a0hundred. It hurts one in ten.", "It helps one in ten. It hurts three in ten."),
    ("N02", "Multiply your weight by two.", "Yeasts multiply in warm, damp folds."),
    ("N02", "Add up your points.", "Small steps add up."),
    ("N02", "Then add up the two scores.", "Add up to three scoops of oats."),
    ("N02", "Take 2 units for each 10 grams of carbs.", "Each 5 grams of salt is too much."),
    ("N02", "Work out your target first.", "Work out at the gym with a friend."),
    ("N02", "Total the points.", "The total is on your card."),
    ("N02", "Find the average of your last two weights.", "Most people sleep less than the average cat."),
    ("N02", "Take away 5 from your score.", "Take away 5 rugs from the hall."),
    ("N02", "Cut the dose by one half each week.", "Cut the cake in half."),
    ("D01", "Take one pill qd", "Take one pill a day"),
    ("D01", "Take 20 mg qhs.", "Take 20 mg at bedtime."),
    ("D01", "Take 25 ug a day.", "Take 25 mcg a day."),
    ("D01", "Draw up 3 ccs.", "Draw up 3 mL."),
    ("R08", "Your eGFR may drop.", "Your eGFR (how well your kidneys work) may drop."),
    ("R08", "Your SpO2 may dip.", "Use the app on iOS."),
    ("R08", "Ask for an mRNA shot.", "Ask about Dr. McDonald and the iPad."),
    ("A02", "[Press on this link](https://example.org/a) to book.", "[Press and hold: how to stop a nosebleed](https://example.org/a)"),
    ("A02", "Find it [at this site](https://example.org/a).", "Find [the site of the clinic](https://example.org/a)."),
    ("A02", "Go to https://www.example.org/sleep/teens/tips/2026.html now.", "Go to www.example.org now."),
    ("R07", "Your weight is low relative to your height.", "Ask an older relative to help you."),
    ("R04", "Go home and rest a lot and then in the late part of the day ring us at last on 555-0142 here too.",
     "If you feel sick at night, call the nurse at (202) 555-0142, who can tell you what to do now."),
    ("R05", "It costs a lot. See Ann. Rest. Eat. Sip. Walk.", "It costs approx. $30 a day. See Ann. Rest. Eat. Sip."),
    ("L03", "STOP, LOOK, LISTEN when you cross.", "Our labs are in the UK, USA, EU."),
    ("R12", "Alcoholics can join us.", "Alcoholics Anonymous can help."),
    ("R12", "An alcoholic needs care.", "An alcoholic rub kills germs."),
    ("R12", "Autistics can join us.", "Autistic people can join us."),
    ("R12", "He failed chemo twice.", "The chemo did not work for him."),
    ("R12", "She refuses to comply.", "She chose not to take it."),
    ("R12", "He denies symptoms.", "Call us if your plan denies the claim."),
    ("N02", "Give ¾ of the usual insulin dose.", "Give 6 units of insulin."),
    ("N02", "Take ½ of your dose.", "Take ½ tablet."),
    ("N02", "Take 3/4 of your usual dose.", "Take 1/2 tablet at noon."),
    ("D01", "Take 0,125 mg at noon.", "Take 0.125 mg at noon."),
    ("N02", "Take 1/2 the dose.", "Take it on 1/2 the days."),
    ("N02", "Take your dose minus 2 units.", "Take your dose at noon."),
    ("N02", "Take two-thirds of your usual dose.", "Take half a tablet."),
    ("N02", "Take a third of your dose.", "Come on 3/4 at noon."),
    ("N02", "Lower your dose by a quarter.", "Lower your dose to 5 mg."),
    ("N02", "Reduce your insulin by 20%.", "Take 8 units of insulin."),
    ("N02", "Cut your insulin dose in half.", "Cut the tablet in half."),
    ("N02", "Lower your metformin by 50 percent.", "This lowers your risk of a stroke."),
    ("N02", "Double your dose when you are sick.", "Do not double your dose."),
    ("N02", "Halve your water pill dose.", "Never halve your dose without asking us."),
    ("N02", "Take a double dose at night.", "Do not take a double dose."),
    ("N02", "Take twice as much on Monday.", "Take it twice a day."),
    ("N02", "Take half of your child’s usual dose.", "Half of your plate should be greens."),
    ("N02", "Use 1.5 times your usual dose.", "Take it three times a day."),
    ("N02", "Bring your dose down by one third.", "Bring your pill box."),
    ("D01", "Take 1.000 mg at night.", "Take 1,000 mg at night."),
    ("D01", "Take 1.500 mg at night.", "Take 1.5 mg at night."),
    ("D01", "Take 2,0 mg at night.", "Take 2 mg at night."),
    ("N01", "Between 5% and 10% of people feel sick.", "Between 5 and 10 in 100 people feel sick."),
    ("R07", "You have a biannual visit.", "You have a visit twice a year."),
    ("D02", "It works for everyone.", "It does not work for everyone."),
    ("D02", "It is 100% safe.", "No pill is 100% safe."),
    ("D02", "The pill will cure you.", "The pill can cure you."),
    ("D02", "This drug cures asthma.", "There are no cures for asthma."),
    ("D02", "It always works.", "There is no treatment that always works."),
    ("D02", "It has no side effects.", "It may have side effects."),
    ("D02", "There are no risks.", "If you have no side effects, go on."),
    ("D02", "This is completely safe.", "Is it completely safe?"),
    ("D02", "No side effects.", "Tell us about your side effects."),
    ("D02", "The patch never fails.", "Never fail to ask for help."),
    ("D02", "We guarantee a cure.", "No one can guarantee a cure."),
    ("D02", "It is safe for all patients.", "It is not safe for all patients."),
    ("D02", "Try this miracle cure.", "Beware of any “miracle cure” in ads."),
    ("D02", "The shot is risk-free.", "No shot is risk-free."),
    ("D02", "It is not hard to use, and it is 100% effective.", "Some ads say it is 100% effective."),
    ("D02", "Nothing can go wrong.", "Many things can go wrong."),
    ("D02", "It cures all infections.", "It cures most infections."),
    ("D02", "When you take it, it always works.", "It is always safe to call us."),
]  # fmt: skip

IN_SPANISH = [
    ("N02", "Dé 10 mg por kg cada día.", "Dé 5 mL cada día."),
    ("N02", "Tome la mitad de la dosis.", "Tome media tableta."),
    ("N02", "Tome tres cuartos de la dosis.", "Tome ½ tableta."),
    ("N02", "Reduzca su insulina un 20 %.", "Tome 8 unidades de insulina."),
    ("N02", "Reduzca la dosis a la mitad.", "No reduzca la dosis a la mitad."),
    ("N02", "Duplique la dosis si tiene fiebre.", "Nunca duplique la dosis."),
    ("N02", "Use ¾ de su dosis de insulina.", "Parta la tableta por la mitad."),
    ("N02", "Tome el doble de la dosis.", "Tome la pastilla dos veces al día."),
    ("N02", "Baje la dosis en un tercio.", "Baje la dosis a 5 mg."),
    ("N02", "Multiplique su peso por dos.", "Las bacterias se multiplican por la noche."),
    ("N02", "Calcule su dosis con el peso.", "Su dosis está en la etiqueta."),
    ("N02", "Reduzca el 50 % de la dosis.", "Esto reduce su riesgo."),
    ("D01", "Tome una cucharadita al día.", "Tome 5 mL al día con la jeringa."),
    ("D01", "Tome 2,0 mg cada noche.", "Tome 2 mg cada noche."),
    ("D01", "Tome ,5 mg cada noche.", "Tome 0,5 mg cada noche."),
    ("D01", "Use 10 U de insulina.", "Use 10 unidades de insulina."),
    ("D01", "Tome 5 cc del jarabe.", "Tome 5 mL del jarabe."),
    ("D01", "Tome dos cucharadas del jarabe.", "Ponga una cucharada de azúcar en el té."),
    ("D01", "Mida 3 cdas del jarabe.", "No use una cucharita de cocina."),
    ("D01", "Tome 2.0 mg cada noche.", "Tome 1.000 mg cada noche."),
    ("D01", "Tome 1,000 mg cada noche.", "Tome 1000 mg cada noche."),
    ("N01", "El 20 % de los pacientes se siente mal.", "1 de cada 5 pacientes se siente mal."),
    ("N01", "Entre el 5 y el 10 % de las personas tose.", "Ponga la crema al 5 % en la piel."),
    ("N01", "Ayuda a 1 de cada 5. Cansa a 3 de cada 50.", "Ayuda a 10 de cada 50. Cansa a 3 de cada 50."),
    ("N01", "Dura 2,7 días.", "Tome 2,5 mg al día."),
    ("D02", "Es 100 % seguro.", "Ninguna pastilla es 100 % segura."),
    ("D02", "La pastilla lo curará.", "La pastilla puede ayudar."),
    ("D02", "La pastilla lo cura.", "No lo cura: lo ayuda."),
    ("D02", "No tiene efectos secundarios.", "Puede tener efectos secundarios."),
    ("D02", "Funciona para todos.", "No funciona para todos."),
    ("D02", "Siempre funciona.", "¿Siempre funciona?"),
    ("D02", "Cura el asma.", "No hay una cura para el asma."),
]


@pytest.mark.parametrize(("rule", "bad", "good"), IN_SPANISH)
def test_bad_wording_in_spanish_is_told_from_good(rule, bad, good):
    spanish = 'language = "es-ES"\n'
    assert rule in wrong(Example(spanish + section(bad).content), rule)
    assert wrong(Example(spanish + section(good).content)) & {"N01", "N02", "D01", "D02"} == set()


HEADINGS = [
    ("R10", "Introduction", "What is asthma?"),
    ("R10", "General information", "How is asthma treated?"),
    ("R10", "Background", "What causes an attack?"),
    ("R10", "2. Background", "2. What causes an attack?"),
]

STEPS = [
    ("R11", "Blood sugar checks twice a day.", "Check your blood sugar twice a day."),
    ("R11", "The tablets should be kept dry.", "Keep the tablets dry."),
    ("R11", "Taking a short walk.", "Take a short walk."),
    ("R11", "A glass of water at bedtime.", "Before bed, drink a glass of water."),
    ("R11", "No smoking near the child.", "Do not smoke near your child."),
    ("R11", "Twice a day.", "Once a day, rinse your mouth."),
    ("R11", "Two weeks of rest.", "Two weeks before the test, stop the pills."),
    ("R11", "Rice and tea tonight.", "Tomorrow, walk to the shop."),
    ("R11", "Using a cane.", "Holding the rail, step down."),
    ("R11", "Daily walks.", "Firmly press on the cut."),
    ("R11", "Self-care at home.", "Re-read the label."),
    ("R11", "Pain is usual.", "Chew, don't gulp."),
    ("R11", "Thin slices of bread.", "Thin the juice with water."),
    ("R11", "Dim light.", "An hour before bed, dim the lights."),
    ("R11", "Air is good.", "Air out the bed."),
    ("R11", "Rest helps the back.", "Rinse cuts with clean water."),
    ("R11", "Walking and sleep matter.", "Hum a tune."),
    ("R11", "Sleep keeps the mind fresh.", "Nibble on dry toast."),
    ("R11", "Rest at night is best.", "Rest at night until it is light."),
    ("R06", "The cream is put on twice a day.", "Put on the cream twice a day."),
]

_REFERENCE = '[[reference]]\nid = "a"\ntype = "article-journal"\ntitle = "{0}"\n'
_CITED = 'main_message = "Rest helps.[@a]"\n'
_SECTION = '[[section]]\nheading = "What can you do?"\n{0}\n[section.slide]\ntitle = "Rest may help the body heal"\n'
_STEPS = _SECTION.format('steps = ["Rest."]')

WHOLE_TOPICS = [
    ("R02", 'main_message = "Hypertensive individuals deteriorate rapidly. Cardiovascular complications accumulate. '
     'Medication necessitates supervision."\n[nutshell]\npoints = ["Pharmaceutical alternatives occasionally '
     'deteriorate."]', 'main_message = "High blood pressure can hurt your heart. Pills can help."'),
    ("R02", 'main_message = "Considerable immunological abnormalities. Significant gastrointestinal complications. '
     'Unpredictable neurological manifestations. Irreversible cardiovascular deterioration."',
     'main_message = "Your gut may feel upset. Tell us if it does."'),
    ("R02", 'main_message = "Interdisciplinary rehabilitation activities ameliorate physiological functionality. '
     'Individualized psychological interventions additionally diminish catastrophizing."',
     'main_message = "A team will help you get strong again. You may worry less."'),
    ("R03", 'language = "es"\nmain_message = "La administración intravenosa de antibióticos imposibilita '
     'considerablemente complicaciones infecciosas postoperatorias."',
     'language = "es"\nmain_message = "Le damos un suero en la vena. Así no se infecta la herida."'),
    ("R03", 'language = "es"\nmain_message = "Consecuentemente, recomendamos encarecidamente modificaciones '
     'alimentarias significativas a los hipertensos descompensados."',
     'language = "es"\nmain_message = "Coma menos sal. Su presión va a bajar."'),
    ("R03", 'language = "es"\nmain_message = "Ocasionalmente experimentará manifestaciones gastrointestinales '
     'desagradables relacionadas con medicamentos antiinflamatorios."',
     'language = "es"\nmain_message = "La pastilla le puede caer mal. Tome la pastilla con la comida."'),
    ("R09", _SECTION.format('points = ["a","b","c","d","e","f","g","h"]\nsteps = ["Rest."]'),
     _SECTION.format('points = ["a","b","c"]\nsteps = ["Rest."]')),
    ("R09", '[urgent]\nsigns = ["a","b","c","d","e","f","g","h","i"]', '[urgent]\nsigns = ["You have a fever."]'),
    ("R09", '[questions]\nprompts = ["a?","b?","c?","d?","e?","f?","g?","h?"]', '[questions]\nprompts = ["When?"]'),
    ("C01", 'main_message = "Rest. Walk. Drink. Sleep."', 'main_message = "Rest. Walk. Drink."'),
    ("C01", 'main_message = "You can rest. You can sleep. You can eat. You can call."', 'main_message = "Rest at home."'),
    ("C01", 'main_message = "One. Two. Three. Four. Five."', 'main_message = "Dr. Example will see you at 8 a.m. on time."'),
    ("C03", _SECTION.format('text = "Your skin may be dry."'), _STEPS),
    ("C03", _SECTION.format('covers = ["actions"]\npoints = ["Rest."]'), _SECTION.format('covers = ["actions"]\nsteps = ["Rest."]')),
    ("C03", _SECTION.format('covers = ["actions"]\ntext = "Rest a lot."'), _STEPS),
    ("C04", '[urgent]\nemergency_signs = []\nsigns = []', '[urgent]\nsigns = ["You have a fever."]'),
    ("C04", '[urgent]\nemergency_signs = []\nlater = ["You itch."]\nemergency = ""', '[urgent]\nemergency = "999"'),
    ("C04", '[urgent]\nemergency = "Call 911."', '[urgent]\nemergency = "112"'),
    ("C04", '[urgent]\nemergency_signs = []\nlater = []', '[urgent]\nlater = ["You itch."]'),
    ("C04", '[urgent]\nemergency_signs = []', '[urgent]\nsigns = ["You have a rash."]'),
    ("C04", '[clinic]\nphone = "911"', '[clinic]\nphone = "(202) 555-0198"'),
    ("C04", '[urgent]\ncall = "9-1-1"', '[urgent]\ncall = "+1 202 555 0142"'),
    ("C04", '[clinic]\nphone = ""', '[clinic]\nphone = "(202) 555-0199"'),
    ("C08", 'title = "[FILL IN: title]"', 'title = "Asthma"'),
    ("C08", '[clinic]\nphone = "XXX-XXXX"', '[clinic]\nphone = "(202) 555-0199"'),
    ("C08", 'teach_back = ["TODO"]', 'teach_back = ["What will you do?"]'),
    ("L11", 'language = "vi"', 'language = "en-GB"'),
    ("L11", 'language = "ht"', 'language = "en"'),
    ("L11", 'language = "pl"', 'language = "en-CA"'),
    ("G01", "[governance]\nreview_by = 2026-05-31", "[governance]\nreview_by = 2026-06-01"),
    ("G01", "[governance]\nreview_by = 2029-01-02", "[governance]\nreview_by = 2029-01-01"),
    ("G01", "[governance]\npublished = 2026-01-01\nreviewed = 2026-01-01\nreview_by = 2036-01-01", "[governance]\nreview_by = 2027-01-01"),
    ("G02", '[governance]\nauthors = []\n[clinic]\nname = ""', '[governance]\nauthors = []'),
    ("G02", '[governance]\nfunding = ""', '[governance]\nfunding = "A grant."'),
    ("G02", _STEPS + _REFERENCE.format("A study of sleep"), _CITED + _STEPS + _REFERENCE.format("A study of sleep")),
    ("G03", '[clinic]\nfeedback = ""', '[clinic]\nfeedback = "Tell us."'),
    ("G03", '[clinic]\nother_formats = ""', '[clinic]\nother_formats = "Large print is free."'),
    ("G03", '[clinic]\nother_formats = ""\nfeedback = ""', '[clinic]\nfeedback = "Tell us."'),
    ("G06", _CITED + _STEPS + _REFERENCE.format("Effects of Sleep Loss on the Immune System in Adults"),
     _CITED + _STEPS + _REFERENCE.format("Effects of sleep loss on the immune system in adults")),
    ("G06", _CITED + _STEPS + _REFERENCE.format("Walking for Health: The Evidence So Far"),
     _CITED + _STEPS + _REFERENCE.format("Walking for health: the evidence so far")),
    ("G06", _CITED + _STEPS + _REFERENCE.format("Management of Chronic Pain After Surgery"),
     _CITED + _STEPS + _REFERENCE.format("BDNF and pain in Boston and New York")),
    ("G07", _CITED + _STEPS + _REFERENCE.format("RETRACTED: A study of sleep"),
     _CITED + _STEPS + _REFERENCE.format("A study of retracted eardrums")),
    ("G07", _CITED + _STEPS + _REFERENCE.format("A study of sleep [Retracted article]"),
     _CITED + _STEPS + _REFERENCE.format("Retracted eardrums: a study of sleep")),
    ("G07", _CITED + _STEPS + _REFERENCE.format("A study") + 'notices = [{ kind = "concern", where = "J Ex. 2022;2:1" }]\n',
     _CITED + _STEPS + _REFERENCE.format("A study of concern about sleep")),
    ("G10", _CITED + _STEPS + _REFERENCE.format("A study of sleep") + 'DOI = "not a doi"\n',
     _CITED + _STEPS + _REFERENCE.format("A study of sleep") + 'DOI = "https://doi.org/10.1000.10/182"\n'),
    ("G10", _CITED + _STEPS + _REFERENCE.format("A study of sleep") + 'PMID = "PMC1234"\n',
     _CITED + _STEPS + _REFERENCE.format("A study of sleep") + 'PMID = 12345678\n'),
    ("G10", _CITED + _STEPS + _REFERENCE.format("A study of sleep") + 'number = "NCT1234"\n',
     _CITED + _STEPS + _REFERENCE.format("A study of sleep") + 'number = "NCT01234567"\nDOI = "n/a"\n'),
    ("C05", 'kind = "treatment"\n' + _STEPS, 'kind = "condition"\n' + _STEPS),
    ("C05", 'kind = "treatment"\n' + _SECTION.format('covers = ["benefits", "risks"]\ntext = "It may help."\nsteps = ["Rest."]'),
     'kind = "medicine"\n' + _STEPS),
    ("C05", 'kind = "treatment"\n' + _SECTION.format('covers = ["benefits", "risks", "alternatives", "no-treatment", "unknowns"]\n'
     'text = "It is good. There is nothing better."\nsteps = ["Rest."]'),
     'kind = "treatment"\n' + _SECTION.format('covers = ["benefits", "risks", "alternatives", "no-treatment", "unknowns"]\n'
     'text = "It may help. It can hurt your gut. Another choice is rest. Without it, you may still heal. We do not know why."\n'
     'steps = ["Rest."]')),
    ("C05", 'kind = "treatment"\n' + _SECTION.format('covers = ["benefits", "alternatives", "no-treatment", "unknowns"]\ntext = "It may help."\nsteps = ["Rest."]'),
     'kind = "procedure"\n' + _STEPS),
    ("A01", _SECTION.format('diagram = { kind = "chain", nodes = ["a", "b"], alt = "figure 1" }\nsteps = ["Rest."]'),
     _SECTION.format('diagram = { kind = "chain", nodes = ["Rest", "Sleep"], alt = "Rest, then sleep." }\nsteps = ["Rest."]')),
    ("A01", _SECTION.format('diagram = { kind = "chain", nodes = ["a", "b"], alt = "steps.PNG" }\nsteps = ["Rest."]'),
     _SECTION.format('diagram = { kind = "cycle", nodes = ["Rest", "Sleep"], alt = "A circle of rest and sleep." }\nsteps = ["Rest."]')),
    ("A01", _SECTION.format('chart = { kind = "bar", categories = ["a"], series = [{ values = [1] }], alt = "image" }\nsteps = ["Rest."]'),
     _SECTION.format('chart = { kind = "bar", categories = ["Day"], series = [{ values = [1] }], alt = "One bar: one day." }\nsteps = ["Rest."]')),
    ("A03", _SECTION.format('table = { caption = "Days", header = ["Day", ""], rows = [["Monday", "Rest"]] }\nsteps = ["Rest."]'),
     _SECTION.format('table = { caption = "Days", header = ["Day", "What"], rows = [["Monday", "Rest"]] }\nsteps = ["Rest."]')),
    ("A03", _SECTION.format('table = { caption = "Days", header = ["", ""], rows = [["Monday", "Rest"]] }\nsteps = ["Rest."]'),
     _SECTION.format('table = { caption = "Days", header = ["", "What"], rows = [["Monday", "Rest"]] }\nsteps = ["Rest."]')),
    ("A03", _SECTION.format('table = { caption = "Days", header = [" "], rows = [["Monday"]] }\nsteps = ["Rest."]'),
     _SECTION.format('table = { caption = "Days", header = ["Day"], rows = [["Monday"]] }\nsteps = ["Rest."]')),
]  # fmt: skip
_LAST = {"C02": "nutshell", "C06": "questions", "C07": "teach_back"}


def _pairs():
    for rule, bad, good in JUDGED_BY_WORDS:
        yield rule, section(bad), section(good)
    for rule, bad, good in HEADINGS:
        yield rule, *(Example(_STEPS.replace("What can you do?", words)) for words in (bad, good))
    for rule, bad, good in STEPS:
        yield rule, *(Example(_STEPS.replace('["Rest."]', f'["{words}"]')) for words in (bad, good))
    for rule, bad, good in WHOLE_TOPICS:
        keeps = ("section", "nutshell", "questions", "urgent") if rule in ("R02", "R03") else ()
        yield rule, Example(bad, without=keeps), Example(good, without=keeps)
    for rule, key in _LAST.items():
        for without in ((key,), (key, "max_pages"), (key, "kind")):
            yield rule, Example(without=without), Example(without=without[1:])


PAIRS = list(_pairs())


def wrong(example, rule=None):
    found = check(example, pages=False).found
    return {each.code.id for each in found if each.code.id != "G05" and rule in (None, each.code.id)}


@pytest.mark.parametrize(("rule", "bad", "good"), PAIRS, ids=lambda each: each if isinstance(each, str) else "")
def test_bad_wording_is_told_from_good(rule, bad, good):
    assert rule in wrong(bad)
    assert rule not in wrong(good)


@pytest.mark.parametrize(
    ("rule", "good"), [(rule, good) for rule, _, good in PAIRS], ids=lambda each: each if isinstance(each, str) else ""
)
def test_good_wording_alarms_no_other_rule_about_words(rule, good):
    assert {each for each in wrong(good) if each[0] in "RND"} == set()


def test_every_rule_about_the_source_has_three_pairs():
    from handout.checks import RULES, Reads

    counts = {rule.id: 0 for rule in RULES if Reads.SOURCE in rule.reads and rule.id != "G04"}  # in test_governance
    for rule, _, _ in PAIRS:
        counts[rule] += 1
    assert {rule: count for rule, count in counts.items() if count < 3} == {}
