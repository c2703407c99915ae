import { explainOutcome } from '~/domain/proposals/decisions/explanation'
import type { ShownPosition } from '~/domain/proposals/positions/positions.server'
import type { Standing } from '~/domain/proposals/positions/standing.server'
import { useT } from '~/http/page'
import { Stack } from '../layout/page'
import { DataTable } from '../lists/data-table'
import { Thread } from '../lists/thread'
import { Notice } from '../primitives/notice'
import { Meter } from '../primitives/stat'
import { Moment } from './moments'
import { StanceBadge } from './stance'

type Row = Standing['rows'][number]

/** One row an organisation: where it stands and in what words. `isOver`: no closing will ever show what is hidden. */
export function StandingTable({ rows, caption, isOver = false }: { rows: Row[]; caption: string; isOver?: boolean }) {
  const t = useT()
  const unseen = (row: Row) => {
    if (!row.hasAnswered) return t('proposals.standing.silent')
    return t(isOver ? 'proposals.standing.hiddenForGood' : 'proposals.standing.hidden')
  }
  return (
    <DataTable
      caption={caption}
      captionHidden
      stack
      rows={rows}
      rowKey={(row) => row.organisationId}
      columns={[
        {
          key: 'organisation',
          header: t('proposals.standing.organisation'),
          rowHeader: true,
          cell: (row) => (
            <>
              {row.organisationName}
              <div className="ac-muted ac-small">{t(`sector.${row.sector}`)}</div>
            </>
          ),
        },
        {
          key: 'position',
          header: t('proposals.standing.position'),
          cell: (row) =>
            row.position ? (
              <StanceBadge stance={row.position.stance} />
            ) : (
              <span className="ac-muted">{unseen(row)}</span>
            ),
        },
        {
          key: 'words',
          header: t('proposals.standing.words'),
          cell: (row) => (
            <>
              {row.position?.reason || '–'} {row.position && <Channel position={row.position} />}
            </>
          ),
        },
      ]}
    />
  )
}

function Channel({ position }: { position: ShownPosition }) {
  const t = useT()
  if (position.channel === 'portal') return null
  const by = position.recordedByName && t('proposals.standing.recordedBy', { name: position.recordedByName })
  return (
    <span className="ac-muted ac-small">({[t(`channel.${position.channel}`), by].filter(Boolean).join(', ')})</span>
  )
}

/** Quorum and what the rule would say; while hidden, only how many have answered. */
export function Reckoning({ standing, isClosing }: { standing: Standing; isClosing: boolean }) {
  const t = useT()
  const { rows, hidden, projected } = standing
  const answered = rows.filter((row) => row.hasAnswered).length
  if (hidden)
    return (
      <Stack>
        <Notice>{t('proposals.standing.hiddenLead')}</Notice>
        <Meter
          label={t('proposals.answers')}
          value={answered}
          max={rows.length}
          text={t('proposals.answers.text', { answered, seats: rows.length })}
        />
      </Stack>
    )
  if (!projected) return null
  const { quorum } = projected
  const { present, counted, needed } = quorum
  return (
    <Stack>
      <Meter
        label={t('proposals.quorum')}
        value={present}
        max={counted}
        enough={needed}
        text={t('proposals.quorum.text', { present, counted, needed })}
      />
      <Notice title={t(isClosing ? 'proposals.projected.closing' : 'proposals.projected')}>
        <p>{explainOutcome(projected, t)}</p>
      </Notice>
    </Stack>
  )
}

/** Everything that was said, newest first. */
export function PositionHistory({ history }: { history: ShownPosition[] }) {
  const t = useT()
  if (history.length === 0) return <p className="ac-muted">{t('proposals.history.none')}</p>
  return (
    <Thread
      label={t('proposals.history')}
      items={history.map((position) => ({
        key: position.id,
        who: [position.organisationName, position.givenByName].filter(Boolean).join(', '),
        when: <Moment at={position.givenAt} />,
        tags: <Channel position={position} />,
        children: (
          <p>
            <StanceBadge stance={position.stance} /> {position.reason}
          </p>
        ),
      }))}
    />
  )
}
