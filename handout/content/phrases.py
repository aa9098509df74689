"""Phrases: what the outputs say of their own accord, in the language of the document."""

from __future__ import annotations

import datetime

import msgspec

from handout.content.languages import base_language


class Phrases(msgspec.Struct, frozen=True, kw_only=True):
    """The outputs' own words in one language. `{…}` marks where a value goes."""

    language: str
    """BCP 47, base language only."""
    nutshell: str
    references: str
    reference: str
    """What a citation's number is read as."""
    questions: str
    you_might_ask: str
    urgent: str
    when_to_get_help: str
    urgent_signs: str
    emergency_signs: str
    signs_us: str
    signs_other: str
    later: str
    call: str
    call_in_hours: str
    call_number: str
    emergency: str
    say: str
    version: str
    reviewed: str
    next_review: str
    page: str
    read_more: str
    opens_reference: str
    qr_alt: str
    disclaimer: str
    sources: str
    continued: str
    main_message: str
    objectives: str
    disclosures: str
    discussion: str
    thank_you: str
    talk_to_us: str
    patient_handout: str
    before: str
    after: str
    out_of: str
    logo_alt: str
    month_year: str
    months: tuple[str, ...]
    written: frozenset[str] = frozenset()
    """The names of those that the author or the clinic wrote, in the language of the document."""

    def language_of(self, name: str, document: str) -> str:
        """Return the language of a phrase, where it is not that of the `document`; else empty."""
        return "" if name in self.written or base_language(document) == self.language else self.language

    def month(self, date: datetime.date) -> str:
        """Return a date as month and year: "November 2026"."""
        return self.month_year.format(month=self.months[date.month - 1], year=date.year)


ENGLISH = Phrases(
    language="en",
    nutshell="In a Nutshell",
    references="References",
    reference="reference {number}",
    questions="Questions for your care team",
    you_might_ask="You might ask:",
    urgent="Need help now?",
    when_to_get_help="When to get help",
    urgent_signs="Get help now if:",
    emergency_signs="Call {number} now if:",
    signs_us="Call us today if:",
    signs_other="Get help today if:",
    later="Tell us at your next visit if:",
    call="Call us at {phone}.",
    call_in_hours="Call us at {phone} ({hours}).",
    call_number="Call {number}.",
    emergency="In an emergency, call {number}.",
    say="Say: {sound}",
    version="Version {version}",
    reviewed="Reviewed {date}",
    next_review="Next review {date}",
    page="Page {page} of {pages}",
    read_more="Read more",
    opens_reference="Opens reference {number}",
    qr_alt="QR code that opens {url}",
    disclaimer="This handout is for learning. It does not replace advice from your care team.",
    sources="Sources: {numbers}",
    continued="{title} ({part} of {parts})",
    main_message="Main message",
    objectives="By the end of this talk, you will be able to:",
    disclosures="Disclosures",
    discussion="Ask for it back in the patient's own words",
    thank_you="Thank you",
    talk_to_us="Talk to us",
    patient_handout="Patient handout",
    before="Before:",
    after="After:",
    out_of="{count} in {total}",
    logo_alt="Logo of {clinic}",
    month_year="{month} {year}",
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
)  # fmt: skip

SPANISH = Phrases(
    language="es",
    nutshell="En pocas palabras",
    references="Referencias",
    reference="referencia {number}",
    questions="Preguntas para su equipo médico",
    you_might_ask="Puede preguntar:",
    urgent="¿Necesita ayuda ahora?",
    when_to_get_help="Cuándo pedir ayuda",
    urgent_signs="Busque ayuda ahora si:",
    emergency_signs="Llame al {number} ahora mismo si:",
    signs_us="Llámenos hoy si:",
    signs_other="Busque ayuda hoy si:",
    later="Díganos en su próxima visita si:",
    call="Llámenos al {phone}.",
    call_in_hours="Llámenos al {phone} ({hours}).",
    call_number="Llame al {number}.",
    emergency="En una emergencia, llame al {number}.",
    say="Se dice: {sound}",
    version="Versión {version}",
    reviewed="Revisado: {date}",
    next_review="Próxima revisión: {date}",
    page="Página {page} de {pages}",
    read_more="Lea más",
    opens_reference="Abre la referencia {number}",
    qr_alt="Código QR que abre {url}",
    disclaimer="Esta hoja es para informarle. No reemplaza los consejos de su equipo médico.",
    sources="Fuentes: {numbers}",
    continued="{title} ({part} de {parts})",
    main_message="Mensaje principal",
    objectives="Al final de esta charla, usted podrá:",
    disclosures="Declaración de intereses",
    discussion="Pida que lo cuenten con sus propias palabras",
    thank_you="Gracias",
    talk_to_us="Hable con nosotros",
    patient_handout="Hoja para pacientes",
    before="Antes:",
    after="Después:",
    out_of="{count} de cada {total}",
    logo_alt="Logotipo de {clinic}",
    month_year="{month} de {year}",
    months=(
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
)  # fmt: skip

FRENCH = Phrases(
    language="fr",
    nutshell="En bref",
    references="Références",
    reference="référence {number}",
    questions="Questions pour votre équipe de soins",
    you_might_ask="Vous pouvez demander :",
    urgent="Besoin d’aide tout de suite ?",
    when_to_get_help="Quand demander de l’aide",
    urgent_signs="Demandez de l’aide tout de suite si :",
    emergency_signs="Appelez le {number} tout de suite si :",
    signs_us="Appelez-nous aujourd’hui si :",
    signs_other="Demandez de l’aide aujourd’hui si :",
    later="Dites-le-nous à votre prochaine visite si :",
    call="Appelez-nous au {phone}.",
    call_in_hours="Appelez-nous au {phone} ({hours}).",
    call_number="Appelez le {number}.",
    emergency="En cas d’urgence, appelez le {number}.",
    say="À dire : {sound}",
    version="Version {version}",
    reviewed="Revu en {date}",
    next_review="Prochaine revue : {date}",
    page="Page {page} sur {pages}",
    read_more="En savoir plus",
    opens_reference="Ouvre la référence {number}",
    qr_alt="Code QR qui ouvre {url}",
    disclaimer="Cette fiche sert à informer. Elle ne remplace pas l’avis de votre équipe de soins.",
    sources="Sources : {numbers}",
    continued="{title} ({part} sur {parts})",
    main_message="Message principal",
    objectives="À la fin de cet exposé, vous saurez :",
    disclosures="Liens d’intérêts",
    discussion="Faites redire avec les mots du patient",
    thank_you="Merci",
    talk_to_us="Parlez-nous",
    patient_handout="Fiche pour les patients",
    before="Avant :",
    after="Après :",
    out_of="{count} sur {total}",
    logo_alt="Logo de {clinic}",
    month_year="{month} {year}",
    months=(
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ),
)  # fmt: skip

GERMAN = Phrases(
    language="de",
    nutshell="Kurz gesagt",
    references="Quellen",
    reference="Quelle {number}",
    questions="Fragen an Ihr Behandlungsteam",
    you_might_ask="Sie können fragen:",
    urgent="Brauchen Sie sofort Hilfe?",
    when_to_get_help="Wann Sie Hilfe holen sollten",
    urgent_signs="Holen Sie sofort Hilfe, wenn:",
    emergency_signs="Rufen Sie sofort {number} an, wenn:",
    signs_us="Rufen Sie uns heute an, wenn:",
    signs_other="Holen Sie heute Hilfe, wenn:",
    later="Sagen Sie es uns beim nächsten Besuch, wenn:",
    call="Rufen Sie uns an: {phone}.",
    call_in_hours="Rufen Sie uns an: {phone} ({hours}).",
    call_number="Rufen Sie {number} an.",
    emergency="Im Notfall rufen Sie {number} an.",
    say="Sprich: {sound}",
    version="Version {version}",
    reviewed="Geprüft {date}",
    next_review="Nächste Prüfung {date}",
    page="Seite {page} von {pages}",
    read_more="Mehr lesen",
    opens_reference="Öffnet Quelle {number}",
    qr_alt="QR-Code, der {url} öffnet",
    disclaimer="Dieses Blatt dient der Information. Es ersetzt nicht den Rat Ihres Behandlungsteams.",
    sources="Quellen: {numbers}",
    continued="{title} ({part} von {parts})",
    main_message="Das Wichtigste",
    objectives="Am Ende dieses Vortrags können Sie:",
    disclosures="Interessenkonflikte",
    discussion="Lassen Sie es in eigenen Worten sagen",
    thank_you="Danke",
    talk_to_us="Sprechen Sie mit uns",
    patient_handout="Patientenblatt",
    before="Vorher:",
    after="Nachher:",
    out_of="{count} von {total}",
    logo_alt="Logo: {clinic}",
    month_year="{month} {year}",
    months=(
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
)  # fmt: skip

PHRASES: dict[str, Phrases] = {each.language: each for each in (ENGLISH, SPANISH, FRENCH, GERMAN)}
