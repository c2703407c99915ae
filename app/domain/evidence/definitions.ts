// What a published figure counts, in our own words, as far as its source says it. Pure.
import type { EvidenceDesign } from '#db/schema/words'
import type { Figure } from './figure'

type Rule = { place?: RegExp; measure: RegExp; definition: string }

const rules: Rule[] = [
  {
    measure: /control n/i,
    definition: 'People referred to the programme, and people arrested on similar grounds who were not referred.',
  },
  {
    measure: /odds of arrest/i,
    definition:
      'The odds of at least one arrest after entry, in the programme compared with the comparison group. Odds set how often a thing happens against how often it does not.',
  },
  {
    measure: /felony/i,
    definition:
      'The odds of at least one charge for a felony after entry, in the programme compared with the comparison group.',
  },
  {
    measure: /prison term/i,
    definition:
      'The odds of at least one prison term after entry, in the programme compared with the comparison group.',
  },
  {
    place: /^seattle$/i,
    measure: /^participants/i,
    definition: 'Gender, mean age and the two largest groups by race among those who took part in the pilot.',
  },
  {
    measure: /jail bookings; jail days/i,
    definition:
      'Bookings into jail, and days spent there, for each person and year, in the programme compared with the comparison group.',
  },
  {
    measure: /per person-month/i,
    definition: 'What the programme spent for each person in each month, over all and late in the pilot.',
  },
  {
    measure: /legal-system cost/i,
    definition:
      'Change of the cost of police, courts and jail for each person, from before entry to after it, in each of the two groups.',
  },
  {
    measure: /permanent housing; employment/i,
    definition:
      'Share of participants found more likely to have each of the three after entry than in the month before they were referred.',
  },
  { measure: /funding|^grants/i, definition: 'Public money given to the programme, by decision of its funder.' },
  { measure: /caseload/i, definition: 'People for whom one case manager answers at a time.' },
  { measure: /^targets/i, definition: 'What the plan set out to reach: people, how they come in, time and money.' },
  {
    measure: /referrals in two successive periods/i,
    definition: 'People referred in each of two reporting periods that follow each other.',
  },
  {
    measure: /homeless at entry/i,
    definition:
      'People enrolled, the share without a home when they came, and how many moved to interim or inpatient places and to permanent housing.',
  },
  { measure: /people diverted/i, definition: 'People for whom a diversion took the place of an arrest or a charge.' },
  {
    measure: /first year-plus/i,
    definition: 'Referrals in the first year and somewhat more, referrals in all later, and people enrolled.',
  },
  {
    measure: /annual cost per client/i,
    definition: 'Programme cost for each client in a year, and what the usual path costs less or more.',
  },
  {
    place: /santa fe/i,
    measure: /^arrests/i,
    definition: 'Arrests of participants after entry compared with before it.',
  },
  {
    measure: /officers surveyed/i,
    definition: 'People who took part, officers with at least one referral, and officers who answered a survey.',
  },
  { measure: /black share/i, definition: 'Share of those diverted who are recorded as Black.' },
  {
    measure: /^diversions$|enrolled; diversions/i,
    definition: 'Contacts that ended in a diversion, counted as contacts; people enrolled where it says so.',
  },
  {
    place: /baltimore/i,
    measure: /^referrals/i,
    definition:
      'Referrals by the way they came in, how many of those people were involved at the time, and how many came after an overdose was reversed.',
  },
  { measure: /officers trained/i, definition: 'Officers trained before the start, and places that the programme had.' },
  { measure: /^referred; enrolled/i, definition: 'People referred, and those of them who were enrolled.' },
  {
    measure: /cited encounters/i,
    definition:
      'Encounters that ended in a citation, days without shelter in a month, and the share who used an emergency room, before referral and after it.',
  },
  {
    measure: /citations after referral/i,
    definition: 'Citations of participants after referral compared with before it.',
  },
  {
    place: /north carolina/i,
    measure: /citations\/arrests/i,
    definition:
      'Citations and arrests of active participants in six months, and the share of them who used behavioural-health services.',
  },
  {
    measure: /diversions \/ arrests/i,
    definition: 'Diversions and arrests made by the officers who had been trained.',
  },
  {
    measure: /officer referrals; public requests/i,
    definition: 'Referrals by officers, requests by the public, and people brought to emergency shelter.',
  },
  {
    measure: /residents surveyed/i,
    definition: 'Residents asked, working groups held, people who took part in them, and talks in the community.',
  },
  {
    measure: /jail bookings 12 months/i,
    definition:
      'Bookings into jail in the twelve months after leaving the programme against the twelve months before joining it.',
  },
  { measure: /^lead referrals/i, definition: 'Referrals to programmes of this kind in all counties together.' },
  {
    measure: /not re-arrested/i,
    definition: 'People who took part, and the share of them of whom no new arrest is known.',
  },
  {
    measure: /graduates; partners/i,
    definition:
      'People, referrals, active cases, graduates, partner organisations and referrals to services up to the day.',
  },
  {
    measure: /^places; referrals/i,
    definition:
      'Places bought for a year, referrals in the period, and the share of those referred who took up contact, locally and in the region.',
  },
]

/** The definition of a figure; where none of ours fits, the measure as its source words it. */
export const definitionOf = (figure: Pick<Figure, 'place' | 'measure'>): string =>
  rules.find(({ place, measure }) => measure.test(figure.measure) && (place === undefined || place.test(figure.place)))
    ?.definition ?? `As the source words it: ${figure.measure}.`

/** The kind of a design that is told in words. */
export function designKindOf(design: string): EvidenceDesign {
  if (/random/i.test(design) && !/without random|not random|non-?random/i.test(design)) return 'randomised'
  if (/^comparison|comparison group(?! is described)/i.test(design) && !/without a comparison/i.test(design))
    return 'comparison'
  if (/before and after|antes y después/i.test(design)) return 'before-after'
  if (/survey|encuesta/i.test(design)) return 'survey'
  if (/count|conteo/i.test(design)) return 'counts'
  return 'not-said'
}
