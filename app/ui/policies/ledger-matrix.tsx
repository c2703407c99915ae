import type { LedgerStatus } from '~/domain/policies/ledger'
import type { LedgerCell } from '~/domain/policies/ledger.server'
import { useT } from '~/http/page'
import { paths } from '~/paths'
import { DataTable } from '../lists/data-table'
import { MatrixTable } from '../lists/matrix-table'
import { LedgerCells } from './ledger-cells'

export type LedgerColumn = {
  id: string
  slug: string
  title: string
  /** In effect everywhere that `places` does not name; null where none is. */
  version: number | null
  places: { place: string; version: number }[]
}
export type LedgerRow = {
  id: string
  slug: string
  name: string
  /** In the order of the policies. */
  cells: LedgerCell[][]
}

/** Organisations that agree, wholly or in some place, of all that the matrix shows. */
const agreeing = (rows: LedgerRow[], at: number): number =>
  rows.filter((row) => row.cells[at]?.some((cell) => cell.status === ('in-force' satisfies LedgerStatus))).length

/** Which version applies, everywhere or by place, in a few words. */
function Versions({ policy }: { policy: LedgerColumn }) {
  const t = useT()
  const all = [
    policy.version !== null && t('policies.version', { version: policy.version }),
    ...policy.places.map(({ place, version }) => t('ledger.versionIn', { version, place })),
  ]
  return <>{all.filter(Boolean).join(', ')}</>
}

/** Policies side by side: how each organisation stands to each. On a phone an organisation is a block of answers. */
export function LedgerMatrix(props: {
  policies: LedgerColumn[]
  organisations: LedgerRow[]
  day: string
  on: string | undefined
}) {
  const { policies, organisations, day, on } = props
  const t = useT()
  const rowById = new Map(organisations.map((row) => [row.id, row.cells]))
  const columnById = new Map(policies.map(({ id }, at) => [id, at]))
  return (
    <>
      <ul className="ac-plain ac-ledger-sums">
        {policies.map((policy, at) => (
          <li key={policy.id}>
            <a href={paths.policy(policy.slug, on)}>{policy.title}</a>
            <span className="ac-small">
              {t('ledger.agreeing', { n: agreeing(organisations, at), of: organisations.length })}
            </span>
          </li>
        ))}
      </ul>
      <MatrixTable
        caption={t('ledger.caption', { day })}
        captionHidden
        corner={t('ledger.organisation')}
        columns={policies.map((policy) => ({
          key: policy.id,
          label: policy.title,
          href: paths.policy(policy.slug, on),
          note: <Versions policy={policy} />,
        }))}
        rows={organisations.map(({ id, slug, name }) => ({
          key: id,
          label: name,
          href: paths.ledger(on, { organisation: slug }),
        }))}
        cell={(organisationId, policyId) => (
          <LedgerCells
            cells={rowById.get(organisationId)?.[columnById.get(policyId) ?? -1] ?? []}
            version={policies[columnById.get(policyId) ?? -1]?.version ?? null}
          />
        )}
      />
    </>
  )
}

/** One organisation: how it stands to every policy. */
export function LedgerSheet(props: {
  policies: LedgerColumn[]
  organisation: LedgerRow
  day: string
  on: string | undefined
}) {
  const { policies, organisation, day, on } = props
  const t = useT()
  const caption = t('ledger.sheet', { organisation: organisation.name, day })
  return (
    <DataTable
      caption={caption}
      stack
      rows={policies.map((policy, at) => ({ policy, cells: organisation.cells[at] ?? [] }))}
      rowKey={({ policy }) => policy.id}
      columns={[
        {
          key: 'policy',
          header: t('ledger.policy'),
          rowHeader: true,
          cell: ({ policy }) => (
            <>
              <a href={paths.policy(policy.slug, on)}>{policy.title}</a>{' '}
              <span className="ac-muted ac-small">
                <Versions policy={policy} />
              </span>
            </>
          ),
        },
        {
          key: 'standing',
          header: t('proposals.standing.position'),
          cell: ({ policy, cells }) => <LedgerCells cells={cells} version={policy.version} />,
        },
      ]}
    />
  )
}
