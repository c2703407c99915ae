import type { LedgerStatus } from '~/domain/policies/ledger'
import type { LedgerCell } from '~/domain/policies/ledger.server'
import { useFormat, useT } from '~/http/page'
import type { IconName } from '../icon'
import { Stack } from '../layout/page'
import { DescriptionList } from '../primitives/description-list'
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

/** How one organisation stands to one policy: the places of which it spoke apart, then everywhere else. */
export function LedgerCells({ cells }: { cells: LedgerCell[] }) {
  const t = useT()
  const [everywhere, ...places] = cells
  return (
    <Stack gap="tight">
      {places.map((cell) => (
        <OneCell key={cell.jurisdiction} cell={cell} place={cell.jurisdiction} />
      ))}
      {everywhere && <OneCell cell={everywhere} place={places.length > 0 ? t('ledger.elsewhere') : null} />}
    </Stack>
  )
}

function OneCell({ cell, place }: { cell: LedgerCell; place: string | null }) {
  const t = useT()
  const format = useFormat()
  const { status, kind, since, agreedToVersion } = cell
  const notes = [
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
