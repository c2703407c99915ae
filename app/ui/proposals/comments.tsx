import { type CommentTally, withholdings } from '#db/schema/words'
import type { ShownComment } from '~/domain/proposals/comments/comments.server'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Paragraphs } from '../community/paragraphs'
import { Section } from '../layout/page'
import { Thread } from '../lists/thread'
import { ButtonLink } from '../primitives/button'
import { Notice } from '../primitives/notice'
import { Prose } from '../primitives/prose'
import { Tag } from '../primitives/tag'
import { Day } from './moments'

type When = Date | string

/** How many lean where, and how many are not shown for which reason. */
export function Tally({ tally }: { tally: CommentTally }) {
  const t = useT()
  return (
    <p>
      <strong>{t('proposals.comments.tally', { for: tally.for, against: tally.against, other: tally.other })}</strong>
      {withholdings.map((reason) => {
        const n = tally.withheld[reason] ?? 0
        return n > 0 ? (
          <span key={reason} className="ac-muted">
            {' · '}
            {t('proposals.comments.notShown', { n, reason: t(`withholding.${reason}`) })}
          </span>
        ) : null
      })}
    </p>
  )
}

export type CommentsView = {
  closeAt: When
  isOpen: boolean
  isAhead: boolean
  seen: number
  tally: CommentTally
  summary: { html: string; tally: CommentTally; publishedAt: When } | null
}

/** On the proposal's page: until when the public can comment, what it said so far, and what was made of it. */
export function CommentsSection({ number, comments }: { number: string; comments: CommentsView | null }) {
  const t = useT()
  const format = useFormat()
  const { closeAt, isOpen, isAhead, seen = 0, tally, summary } = comments ?? {}
  if (!comments || !closeAt || !tally) return null
  const window = isOpen ? 'openUntil' : isAhead ? 'notYet' : 'closed'
  return (
    <Section title={t('proposals.comments')} id="comments">
      <p>{t(`proposals.comments.${window}`, { when: format.dateTime(closeAt) })}</p>
      {summary ? (
        <>
          <Tally tally={summary.tally} />
          <Prose html={summary.html} />
          <p className="ac-muted ac-small">
            {t('proposals.comments.summaryOn', { when: format.day(summary.publishedAt) })}
          </p>
        </>
      ) : (
        seen > 0 && <Tally tally={tally} />
      )}
      {(isOpen || seen > 0) && (
        <p>
          <ButtonLink look={isOpen ? 'primary' : 'secondary'} href={paths.proposalComments(number)}>
            {t(isOpen ? 'proposals.comments.give' : 'proposals.comments.all')}
          </ButtonLink>
        </p>
      )}
    </Section>
  )
}

type ListProps = { number: string; comments: ShownComment[]; label: string; mayModerate: boolean }

/** Comments as they are shown; of one that is kept back, the reason. A moderator goes from each to its page. */
export function CommentList({ number, comments, label, mayModerate }: ListProps) {
  const t = useT()
  return (
    <Thread
      label={label}
      items={comments.map(({ id, ordinal, leaning, text, locale, receivedAt, redactions, withheldFor }) => ({
        key: id,
        who: t('proposals.comments.number', { n: ordinal, leaning: t(`leaning.${leaning}`) }),
        when: <Day on={receivedAt} />,
        tags: redactions > 0 && <Tag>{t('proposals.comments.redacted', { n: redactions })}</Tag>,
        children: (
          <>
            {withheldFor ? (
              <p className="ac-muted">
                {t('proposals.comments.withheld', { n: ordinal, reason: t(`withholding.${withheldFor}`) })}
              </p>
            ) : (
              <div lang={locale === t.locale ? undefined : locale}>
                <Paragraphs text={text} />
              </div>
            )}
            {mayModerate && !withheldFor && (
              <p className="ac-small">
                <a href={paths.proposalComment(number, id)}>{t('proposals.comments.moderateOne')}</a>
              </p>
            )}
          </>
        ),
      }))}
    />
  )
}

/** That nothing can be said of the outcome before the public has its summary. */
export function SummaryOwed({ number, mayWrite }: { number: string; mayWrite: boolean }) {
  const t = useT()
  return (
    <Notice tone="warning">
      <p>{t('proposals.comments.summaryOwed')}</p>
      {mayWrite && (
        <p>
          <a href={paths.commentSummary(number)}>{t('proposals.comments.summarise')}</a>
        </p>
      )}
    </Notice>
  )
}
