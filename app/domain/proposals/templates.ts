// What a proposal of each kind must say. The headings stand in the text itself, so that it reads well wherever it is
// printed; a proposal is opened once something stands under each of them.
import type { Locale, ProposalTemplate } from '#db/schema/words'

/** A part of a text: its heading in each language. */
export type TemplateSection = Record<Locale, string>

const what = { en: 'What would change', es: 'Qué cambiaría' }
const whom = { en: 'For whom, and where', es: 'Para quién y dónde' }
const start = { en: 'From when', es: 'Desde cuándo' }
const check = { en: 'How we shall know that it works', es: 'Cómo sabremos que funciona' }
const harm = { en: 'Who could be harmed, and what prevents it', es: 'A quién podría dañar y qué lo evita' }
const cost = { en: 'What it costs, and who pays', es: 'Cuánto cuesta y quién paga' }
const does = { en: 'Who does what', es: 'Quién hace qué' }
const words = { en: 'The exact words', es: 'Las palabras exactas' }
const speakers = { en: 'In whose name', es: 'En nombre de quién' }
const release = { en: 'When and where it is released', es: 'Cuándo y dónde se publica' }

export const templateSections: Record<ProposalTemplate, readonly TemplateSection[]> = {
  'policy-change': [what, whom, start, check],
  'eligibility-change': [
    { en: 'Who could take part who cannot today', es: 'Quién podría participar que hoy no puede' },
    { en: 'Who could no longer take part', es: 'Quién ya no podría participar' },
    { en: 'How many people, by what count', es: 'Cuántas personas y según qué cuenta' },
    harm,
    start,
  ],
  'divertible-offence': [
    { en: 'The offence and its section of law', es: 'El delito y su artículo de la ley' },
    { en: 'When an officer may divert, and when not', es: 'Cuándo puede derivar un agente y cuándo no' },
    { en: 'What becomes of a person who was harmed', es: 'Qué pasa con la persona perjudicada' },
    check,
    start,
  ],
  'information-sharing': [
    { en: 'What is shared, and what never is', es: 'Qué se comparte y qué nunca' },
    { en: 'From whom, to whom', es: 'De quién a quién' },
    { en: 'On which basis', es: 'Con qué base legal' },
    { en: 'How long it is kept', es: 'Cuánto tiempo se guarda' },
    harm,
  ],
  funding: [cost, { en: 'What it is for', es: 'Para qué es' }, start, { en: 'When it ends', es: 'Cuándo termina' }],
  'governance-change': [
    what,
    { en: 'What each organisation gives up or takes on', es: 'Qué cede o asume cada organización' },
    start,
  ],
  'joint-statement': [words, speakers, release],
  'crisis-statement': [
    { en: 'What is known, and what is not', es: 'Qué se sabe y qué no' },
    words,
    speakers,
    release,
    { en: 'Who answers questions', es: 'Quién responde preguntas' },
  ],
  'go-no-go': [
    { en: 'What would begin', es: 'Qué empezaría' },
    { en: 'What had to be ready, and is it', es: 'Qué debía estar listo y si lo está' },
    { en: 'What stops it', es: 'Qué lo detiene' },
    does,
    start,
  ],
}

/** The text that a draft begins with: the headings, with room under each. */
export const startingText = (template: ProposalTemplate, locale: Locale): string =>
  templateSections[template].map((section) => `## ${section[locale]}\n\n`).join('\n')

const folded = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The headings of a text, each with what stands under it up to the next one of any level. */
function partsOf(text: string): { heading: string; words: string }[] {
  const parts: { heading: string; words: string }[] = []
  for (const line of text.split('\n')) {
    const [, heading] = /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(line) ?? []
    if (heading !== undefined) parts.push({ heading: folded(heading), words: '' })
    else if (parts.length > 0) (parts.at(-1) as { words: string }).words += `${line}\n`
  }
  return parts
}

/** The sections of a template under which a text says nothing yet, in order. The headings may be in any language. */
export function missingSections(template: ProposalTemplate | null, text: string): TemplateSection[] {
  if (template === null) return []
  const said = new Set(partsOf(text).flatMap(({ heading, words: under }) => (folded(under) ? [heading] : [])))
  return templateSections[template].filter((section) => !Object.values(section).some((one) => said.has(folded(one))))
}
