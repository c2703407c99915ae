import type { ReactNode } from 'react'
import type { ReasonCode } from '#db/schema/words'
import { useT } from '~/http/page'
import { paths } from '~/paths'
import { Disclosure } from '../primitives/disclosure'
import { Prose } from '../primitives/prose'
import { Tag, VisibilityTag } from '../primitives/tag'
import { AgendaList } from './agenda-list'
import type { AgendaLine } from './agenda-view'

type AgendaLinesProps = {
  lines: AgendaLine[]
  /** What a page adds under an item: buttons, forms, its minutes. */
  under?: (line: AgendaLine) => ReactNode
  hrefFor?: (line: AgendaLine) => string | undefined
  /** How far the meeting itself may be read: an item says so only where it differs. */
  visibility: AgendaLine['visibility']
  /** Where minutes stand under the items, what was to be read beforehand is folded away. */
  foldPapers?: boolean
  /** 2 where the items stand directly under the page's title. */
  level?: 2 | 3
}

/** An agenda with type, presenter, papers and what is linked. A closed item says its length and reason, and nothing else. */
export function AgendaLines({ lines, under, hrefFor, visibility, foldPapers = false, level = 3 }: AgendaLinesProps) {
  const t = useT()
  return (
    <AgendaList
      level={level}
      items={lines.map((line) => ({
        key: line.id,
        number: line.number,
        title: itemTitle(line, t('meetings.closedItem')),
        href: hrefFor?.(line),
        minutes: line.minutes,
        tags: (
          <>
            {line.type !== 'information' && line.type !== 'closed' && (
              <Tag tone={line.type === 'decision' ? 'accent' : 'neutral'}>{t(`itemType.${line.type}`)}</Tag>
            )}
            {line.visibility !== visibility && (
              <VisibilityTag
                visibility={line.visibility}
                reason={line.reasonCode ? t(`reasonCode.${line.reasonCode}`) : undefined}
              />
            )}
            {line.isLate && <Tag tone="warning">{t('meetings.late')}</Tag>}
            {line.isAdded && <Tag tone="info">{t('meetings.added')}</Tag>}
          </>
        ),
        meta: <Linked line={line} />,
        children: (
          <>
            {line.paperHtml && <Paper html={line.paperHtml} folded={foldPapers} />}
            {under?.(line)}
          </>
        ),
      }))}
    />
  )
}

function Paper({ html, folded }: { html: string; folded: boolean }) {
  const t = useT()
  if (!folded) return <Prose html={html} />
  return (
    <Disclosure summary={t('meetings.paper')}>
      <Prose html={html} />
    </Disclosure>
  )
}

export const itemTitle = (line: { title: string; type: string }, closed: string): string =>
  line.type === 'closed' ? closed : line.title

function Linked({ line }: { line: AgendaLine }) {
  const t = useT()
  if (!line.presenter && !line.matterNumber && !line.proposalNumber) return null
  return (
    <>
      {line.presenter && <span>{t('meetings.presentedBy', { name: line.presenter })}</span>}
      {line.matterNumber && <a href={paths.matter(line.matterNumber)}>{line.matterNumber}</a>}
      {line.proposalNumber && <a href={paths.proposal(line.proposalNumber)}>{line.proposalNumber}</a>}
    </>
  )
}

/** Says how many items are withheld, and why: nothing is left out quietly. */
export function WithheldItems({ hidden }: { hidden: { reasonCode: ReasonCode | null; count: number }[] }) {
  const t = useT()
  const total = hidden.reduce((sum, row) => sum + row.count, 0)
  if (total === 0) return null
  const reasons = hidden.map(({ reasonCode, count }) =>
    t('meetings.withheldReason', {
      reason: reasonCode ? t(`reasonCode.${reasonCode}`) : t('meetings.noReason'),
      count,
    }),
  )
  return <p className="ac-withheld">{`${t('meetings.withheld', { n: total })} ${reasons.join('; ')}`}</p>
}

/** The minutes of an item under its title: text, or how many matters a closed session dealt with. */
export function WrittenMinutes({ line }: { line: AgendaLine }) {
  const t = useT()
  if (line.closedMatters !== null) return <p>{t('meetings.closedMatters', { n: line.closedMatters })}</p>
  return line.minutesHtml ? <Prose html={line.minutesHtml} /> : null
}
