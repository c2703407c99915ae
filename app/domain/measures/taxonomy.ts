// The groups by which things are counted: one list a dimension for the whole site. Pure.
import { z } from 'zod'
import { type Dimension, dimensions } from '#db/schema/words'
import { choice, requiredText } from '../input'

export type TaxonomyCode = { code: string; label: string; endedOn: string | null }
/** The groups of a dimension in the order of every template. */
export type Taxonomy = { dimension: Dimension; codes: TaxonomyCode[] }

/** The group of those of whom it is not known. Every taxonomy has it, so that parts add up to totals. */
export const unknownCode = 'unknown'

/** The groups in which something may be counted on a day. */
export const codesOn = ({ codes }: Pick<Taxonomy, 'codes'>, day: string): TaxonomyCode[] =>
  codes.filter(({ endedOn }) => endedOn === null || endedOn > day)

const label = () =>
  requiredText(80).pipe(
    z.string().refine((text) => !/[=|@+]/.test(text) && /[\p{L}\p{N}]/u.test(text), 'measures.taxonomies.errors.label'),
  )

export const GroupInput = z.object({ dimension: choice(dimensions), label: label() })
export type GroupInput = z.output<typeof GroupInput>

export const GroupLabelInput = z.object({ label: label() })
export type GroupLabelInput = z.output<typeof GroupLabelInput>
