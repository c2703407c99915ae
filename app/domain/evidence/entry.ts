// An entry of the register as its forms send it, and what the list is narrowed to. Pure.
import { z } from 'zod'
import { evidenceDesigns } from '#db/schema/words'
import { choice, optionalText, requiredText } from '../input'
import { pageSizes } from '../paging'
import { isWebAddress } from './figure'

const words = {
  place: requiredText(120),
  period: requiredText(120),
  measure: requiredText(300),
  value: requiredText(500),
  definition: requiredText(2000),
  sampleSize: requiredText(300),
  designKind: choice(evidenceDesigns),
  design: optionalText(300),
  source: requiredText(1000),
  sourceAddress: optionalText(500).refine((text) => text === '' || isWebAddress(text), 'evidence.errors.address'),
  caveat: requiredText(2000).pipe(z.string().min(10, 'evidence.errors.caveat')),
}

export const EntryInput = z.object(words)
export type EntryInput = z.output<typeof EntryInput>

export const CorrectionInput = z.object({ ...words, reason: requiredText(1000) })
export type CorrectionInput = z.output<typeof CorrectionInput>

export const SupersessionInput = z.object({
  /** The slug of the later finding. */
  later: requiredText(200).transform((text) => text.replace(/^\[E:|\]$/g, '')),
  reason: requiredText(1000),
})
export type SupersessionInput = z.output<typeof SupersessionInput>

export const entryFields = Object.keys(words) as (keyof typeof words)[]

export const EvidenceFilter = z.object({
  place: optionalText(120).catch(''),
  words: optionalText(80).catch(''),
  design: z.enum(evidenceDesigns).nullable().catch(null),
})
export type EvidenceFilter = z.output<typeof EvidenceFilter>
export const entriesPerPage = pageSizes.evidence

/** What an address narrows the register to; whatever cannot be read narrows nothing. */
export const filterOf = (asked: URLSearchParams): EvidenceFilter =>
  EvidenceFilter.parse({
    place: asked.get('place') ?? '',
    words: asked.get('words') ?? '',
    design: asked.get('design') || null,
  })
