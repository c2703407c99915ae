// What a release says in per cent rests on the evidence register or on its own tables. Pure.

import type { Disclosed } from '../disclosure/gate/gate'
import type { Table } from '../disclosure/gate/published'
import type { Citable } from '../firewall/citations'
import { showsShare } from './published/table-shares'
import { type Narrative, narrativeParts } from './release'

type Worded = Narrative & {
  title: string
  revisionNote: string | null
  tables: readonly { id: string; title: string }[]
}

/** Every text of a release that readers get, by its field; the titles of its tables are one text. */
export const textsOfRelease = (release: Worded): Record<string, string> => ({
  title: release.title,
  ...Object.fromEntries(narrativeParts.map((part) => [part, release[part]])),
  revisionNote: release.revisionNote ?? '',
  tables: release.tables.map(({ title }) => title).join('\n\n'),
})

/** The disclosed tables of a release in its own order; [T:1] is the first. */
export const shownIn = (
  order: readonly { id: string }[],
  tables: Iterable<Disclosed<Table>>,
): (Disclosed<Table> | undefined)[] => {
  const known = [...tables]
  return order.map(({ id }) => known.find((table) => table.id === id))
}

/** What the text of a release may cite once the gate has passed. */
export const citableOf = (slugs: ReadonlySet<string>, tables: readonly (Disclosed<Table> | undefined)[]): Citable => ({
  slugs,
  shows: (number, share) => {
    const table = tables[number - 1]
    return table !== undefined && showsShare(table, share)
  },
})

/** Before the gate nobody knows what a table will show: that it is cited is enough to go on writing. */
export const citableInDraft = (slugs: ReadonlySet<string>): Citable => ({ slugs, shows: () => true })
