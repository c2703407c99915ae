import type { Outcome } from '#db/schema/words'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Section } from '../layout/page'
import { DataTable } from '../lists/data-table'
import { Timeline } from '../lists/timeline'
import { Tag, type TagTone } from '../primitives/tag'
import { Day } from './moments'
import { OutcomeTag } from './state-tag'

type Following = {
  id: string
  title: string
  organisationName: string
  meetingId: string | null
  dueOn: string
  doneAt: Date | string | null
  doneNote: string | null
  state: 'done' | 'late' | 'open'
}
const tones: Record<Following['state'], TagTone> = { done: 'success', late: 'error', open: 'neutral' }

/** What was agreed to be done about a decision, by whom and by when, and how far it is. */
export function FollowingActions({ actions }: { actions: Following[] }) {
  const t = useT()
  const done = actions.filter((action) => action.state === 'done').length
  return (
    <Section
      title={t('decisions.actions')}
      lead={
        actions.length === 0 ? t('decisions.actions.none') : t('decisions.actions.done', { n: actions.length, done })
      }
    >
      {actions.length > 0 && (
        <DataTable
          caption={t('decisions.actions')}
          captionHidden
          stack
          rows={actions}
          rowKey={(action) => action.id}
          columns={[
            {
              key: 'action',
              header: t('decisions.action'),
              rowHeader: true,
              cell: ({ title, meetingId }) => (meetingId ? <a href={paths.meeting(meetingId)}>{title}</a> : title),
            },
            { key: 'owner', header: t('ledger.organisation'), cell: ({ organisationName }) => organisationName },
            { key: 'due', header: t('decisions.action.due'), cell: ({ dueOn }) => <Day on={dueOn} /> },
            {
              key: 'state',
              header: t('decisions.action.state'),
              cell: ({ state, doneAt, doneNote }) => (
                <>
                  <Tag tone={tones[state]}>{t(`decisions.action.${state}`)}</Tag>
                  {doneAt && (
                    <>
                      {' '}
                      <span className="ac-small">
                        <Day on={doneAt} />
                      </span>
                    </>
                  )}
                  {doneNote && <p className="ac-small">{doneNote}</p>}
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}

type Step = {
  id: string
  number: string
  title: string
  decidedAt: Date | string
  effectiveOn: string | null
  outcome: Outcome
  places: string[]
  side: 'before' | 'after' | 'beside'
}
type Own = { number: string; title: string; decidedAt: Date | string }

/** Everything that a decision replaced and everything that replaced it, the earliest first, with itself among them. */
export function SupersessionChain({ steps, own }: { steps: Step[]; own: Own }) {
  const t = useT()
  const format = useFormat()
  if (steps.length === 0) return null
  const notes = (step: Step) =>
    [
      t(`decisions.chain.${step.side}`),
      step.effectiveOn && t('decisions.chain.from', { day: format.day(step.effectiveOn) }),
      step.places.length > 0 && t('decisions.chain.in', { places: format.list(step.places) }),
    ]
      .filter(Boolean)
      .join(' · ')
  const line = (step: Step) => ({
    key: step.id,
    at: new Date(step.decidedAt).getTime(),
    when: <Day on={step.decidedAt} />,
    title: (
      <a href={paths.decision(step.number)}>
        {step.number} {step.title}
      </a>
    ),
    tone: step.side === 'after' ? ('warning' as const) : ('plain' as const),
    children: (
      <p className="ac-small">
        <OutcomeTag outcome={step.outcome} /> {notes(step)}
      </p>
    ),
  })
  const itself = {
    key: own.number,
    at: new Date(own.decidedAt).getTime(),
    when: <Day on={own.decidedAt} />,
    title: (
      <strong>
        {own.number} {own.title}
      </strong>
    ),
    tone: 'good' as const,
    children: <p className="ac-small">{t('decisions.chain.this')}</p>,
  }
  const items = [...steps.map(line), itself].sort((a, b) => a.at - b.at)
  return (
    <Section title={t('decisions.chain')}>
      <Timeline items={items} />
    </Section>
  )
}
