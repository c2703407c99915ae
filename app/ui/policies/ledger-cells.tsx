import type { LedgerStatus } from '~/domain/policies/ledger'
import type { LedgerCell } from '~/domain/policies/ledger.server'
import { useFormat, useT } from '~/http/page'
import type { IconName } from '../icon'
import { Stack } from '../layout/page'
import { DescriptionList } from '../lists/description-list'
import { Tag, type TagTone } from '../primitives/tag'

const looks: Record<LedgerStatus, { tone: TagTone; icon: IconName }> = {
  'in-force': { tone: 'success', icon: 'check' },
  'not-yet-agreed': { tone: 'neutral', icon: 'clock' },
  parked: { tone: 'info', icon: 'down' },
  withdrawn: { tone: 'warning', icon: 'cross' },
}

export function LedgerTag({ status }: { status: LedgerStatus }) {
  const t = useT()
  const { tone, icon } = looks[status]
  return (
    <Tag tone={tone} icon={icon}>
      {t(`ledger.${status}`)}
    </Tag>
  )
}

/**
 * How one organisation stands to one policy: the places of which it spoke apart, or in which another version applies,
 * then everywhere else. `version` is the one in effect everywhere; null where none is.
 */
export function LedgerCells({ cells, version = null }: { cells: LedgerCell[]; version?: number | null }) {
  const t = useT()
  const everywhere = cells.find((cell) => cell.jurisdiction === null)
  const places = cells.filter((cell) => cell.jurisdiction !== null)
  return (
    <Stack gap="tight">
      {places.map((cell) => (
        <OneCell key={cell.jurisdiction} cell={cell} place={cell.jurisdiction} version={version} />
      ))}
      {everywhere && (
        <OneCell cell={everywhere} place={places.length > 0 ? t('ledger.elsewhere') : null} version={version} />
      )}
    </Stack>
  )
}

function OneCell({ cell, place, version }: { cell: LedgerCell; place: string | null; version: number | null }) {
  const t = useT()
  const format = useFormat()
  const { status, kind, since, agreedToVersion } = cell
  const notes = [
    cell.jurisdiction !== null && cell.version !== version && t('ledger.ofVersion', { version: cell.version }),
    kind === null ? t('ledger.silent') : t('ledger.since', { day: format.day(since) }),
    kind === 'agreed-with-conditions' && t('ledger.conditions'),
    kind === 'not-yet' && t('ledger.said'),
    status === 'not-yet-agreed' && agreedToVersion !== null && t('ledger.older', { version: agreedToVersion }),
  ].filter(Boolean)
  return (
    <div>
      {place !== null && <strong>{place}: </strong>}
      <LedgerTag status={status} /> <span className="ac-small ac-muted">{notes.join(', ')}</span>
    </div>
  )
}

const statuses: LedgerStatus[] = ['in-force', 'not-yet-agreed', 'parked', 'withdrawn']
/** What each status means, in a sentence. */
export function LedgerLegend() {
  const t = useT()
  return (
    <DescriptionList
      rows
      items={statuses.map((status) => ({
        term: <LedgerTag status={status} />,
        description: t(`ledger.what.${status}`),
      }))}
    />
  )
}
