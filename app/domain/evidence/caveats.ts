// What must be known to read a published figure, in our own words: facts about design and size alone. Pure.
import type { EvidenceDesign } from '#db/schema/words'
import { definitionOf, designKindOf } from './definitions'
import type { Figure } from './figure'

export type Reading = {
  definition: string
  designKind: EvidenceDesign
  design: string
  sampleSize: string
  caveat: string
}

type Rule = { place: RegExp; period?: RegExp; measure: RegExp } & Partial<Reading>

const seattleStudy = {
  design: 'Comparison group without random assignment (Collins, Lonczak, Clifasefi 2017)',
  sampleSize: '203 in the programme, 115 in the comparison group',
}

/** The first rule that fits says it. */
const rules: Rule[] = [
  {
    place: /^seattle$/i,
    measure: /control n/i,
    ...seattleStudy,
    caveat:
      'People were not assigned at random, so the two groups may have differed from the start. Some leaflets call the study randomised; it was not.',
  },
  {
    place: /^seattle$/i,
    measure: /odds of (re)?arrest/i,
    ...seattleStudy,
    caveat:
      'These are odds, not rates: 58 % lower odds is not 58 % fewer arrests. People were not assigned at random. The first value is for six months, the second for the longer term.',
  },
  {
    place: /^seattle$/i,
    measure: /felony/i,
    ...seattleStudy,
    caveat: 'These are odds, not rates, and people were not assigned at random.',
  },
  {
    place: /^seattle$/i,
    measure: /prison/i,
    ...seattleStudy,
    caveat:
      'The 87 % is about the odds of at least one prison term, not about prison terms or people in prison. People were not assigned at random.',
  },
  {
    place: /^seattle$/i,
    measure: /jail|legal-system cost|cost change/i,
    ...seattleStudy,
    caveat: 'Compared with a group that was not assigned at random; the costs are those of the justice system alone.',
  },
  {
    place: /^seattle$/i,
    measure: /housing|employment|income/i,
    design: 'Before and after, without a comparison group',
    caveat: 'Shares of participants compared with their own past. Others might have found housing or income too.',
  },
  {
    place: /^san francisco$/i,
    measure: /referrals/i,
    caveat:
      'The change stated in the source does not follow from the two numbers that it gives. Read neither as a trend.',
  },
  {
    place: /^honolulu$/i,
    period: /year 1/i,
    measure: /./,
    design: 'Before and after, without a comparison group',
    caveat:
      'First-year report. The evaluation after two years found more citations after referral than before. Both entries stay here; read them together.',
  },
  {
    place: /^honolulu$/i,
    period: /2 years/i,
    measure: /./,
    design: 'Evaluation after two years',
    caveat:
      'The source says that citations rose; the value itself was not found. It contradicts the first-year report, which also stays here.',
  },
  {
    place: /^santa fe$/i,
    measure: /^arrests/i,
    design: 'Before and after',
    caveat: 'The lower number of arrests held for six months and, on average, not beyond.',
  },
  {
    place: /^new haven$/i,
    measure: /./,
    design: 'Counts from press reports',
    sampleSize: '2 diversions, 590 arrests by trained officers',
    caveat:
      'With two diversions nothing can be said about what diversion does. It shows a programme that was hardly used.',
  },
  {
    place: /^baltimore$/i,
    measure: /referrals/i,
    design: 'Counts of the first months',
    sampleSize: '25 referrals',
    caveat:
      '5 of the 25 came from arrests and 15 from social contact; the source does not say how the other 5 came in.',
  },
  {
    place: /^whatcom/i,
    measure: /./,
    design: 'Before and after, without a comparison group',
    sampleSize: '78 people',
    caveat:
      'People often join at their worst moment, so some of the fall would have come anyway. The two years are counted from different events.',
  },
  {
    place: /^kanawha/i,
    measure: /./,
    caveat: 'A share of those who stayed, from a press report. How long people were followed is not said.',
  },
  {
    place: /^north carolina$/i,
    measure: /./,
    design: 'Before and after, active participants only',
    caveat: 'Those who stayed active were counted, and they differ from those who left. There was no comparison group.',
  },
]

const pressOnly = 'Known from a press report or a secondary source; how it was counted has not been checked.'
const primary = /\.gov\b|\.edu\b|crimesolutions|pcc\.gov\.uk|hawaii\.gov|lewiscountywa/i
const unchecked = 'As published by the place itself. No comparison group is described.'

/** Definition, design, size and caveat of a figure. No entry is without a definition and a caveat. */
export function readingOf(figure: Figure): Reading {
  const rule = rules.find(
    ({ place, period, measure }) =>
      place.test(figure.place) && measure.test(figure.measure) && (period === undefined || period.test(figure.period)),
  )
  const design = rule?.design ?? ''
  return {
    definition: definitionOf(figure),
    designKind: designKindOf(design),
    design,
    sampleSize: rule?.sampleSize ?? '',
    caveat: rule?.caveat ?? (primary.test(figure.source) ? unchecked : pressOnly),
  }
}

/** The best-known figure of all, which most lists of figures leave without what must be known: it opens the register. */
export const firstEntry: Figure = {
  place: 'Seattle',
  period: 'longer term',
  measure: 'odds of at least one prison term',
  value: '87% lower',
  source: 'Collins, Lonczak and Clifasefi, University of Washington LEAD evaluation',
}
