import { stringify } from 'csv-stringify/sync'
import type { Sector } from '#db/schema/words'
import { dayOf } from '../time'
import type { Coverage, SectorGap } from './gaps'

export type GapFacts = {
  bodies: { name: string; meetings: { id: string; startsAt: Date }[]; sectors: SectorGap[] }[]
  coverage: Coverage[]
}
type Say = (key: `sector.${Sector}`) => string

/**
 * One line a figure: body, sector, whether the charter requires it, which figure, of which day, and its value. Nothing in
 * it can run as a formula.
 */
export function gapsCsv({ bodies, coverage }: GapFacts, zone: string, say: Say): string {
  const head = ['body', 'sector', 'required', 'figure', 'day', 'value']
  const lines = bodies.flatMap((body) =>
    body.sectors.flatMap((row) => {
      const start = [body.name, say(`sector.${row.sector}`), row.isRequired ? 'yes' : 'no']
      return [
        [...start, 'seats', '', row.seats],
        [...start, 'seats_with_delegate', '', row.filled],
        ...body.meetings.map(({ id, startsAt }) => [
          ...start,
          'organisations_present',
          dayOf(startsAt, zone),
          row.present[id] ?? 0,
        ]),
      ]
    }),
  )
  const lived = coverage.flatMap((row) => [
    [row.name, say('sector.lived-experience'), '', 'decisions', '', row.decisions],
    [row.name, say('sector.lived-experience'), '', 'decisions_with_lived_experience', '', row.covered],
  ])
  return `\uFEFF${stringify(
    [head, ...lines, ...lived].map((line) => line.map(String)),
    { escape_formulas: true, record_delimiter: '\r\n' },
  )}`
}
