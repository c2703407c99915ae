import { stringify } from 'csv-stringify/sync'
import type { Signatories, SignatoryRow } from './signatories.server'

const head = [
  'organisation',
  'sector',
  'document',
  'signed_on',
  'signed_by',
  'jurisdictions',
  'conditions',
  'notice_given_on',
  'withdrawal_effective_on',
  'state',
  'state_since',
]

/** Who has signed by a day, one line a signature, for programs: names of columns and states are never translated. */
export function signatoriesCsv({ present, former }: Signatories): string {
  const lines = (row: Pick<SignatoryRow, 'organisation' | 'signatures'>, state: string, since: string) =>
    row.signatures.map((one) => [
      row.organisation.name,
      row.organisation.sector,
      one.document,
      one.signedOn,
      one.signedBy,
      one.jurisdictions.join('; '),
      one.terms,
      one.withdrawalGivenOn ?? '',
      one.withdrawnOn ?? '',
      state,
      since,
    ])
  const rows = [
    ...present.flatMap((row) => lines(row, row.endsOn ? 'withdrawing' : 'signed', row.signatures[0]?.signedOn ?? '')),
    ...former.flatMap((row) => lines(row, `ended-by-${row.by}`, row.endedOn)),
  ]
  return `\uFEFF${stringify([head, ...rows], { escape_formulas: true, record_delimiter: '\r\n' })}`
}
