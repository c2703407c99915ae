import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Paragraphs } from '../community/paragraphs'
import { When } from '../community/when'
import { Section } from '../layout/page'
import { Disclosure } from '../primitives/disclosure'

export type Merged = {
  id: string
  number: string
  title: string
  summary: string
  mergedAt: Date | string | null
  mergedByName: string
  reason: string | null
}

/** The matters that said the same, in their own words. */
export function MergedMatters({ merged }: { merged: Merged[] }) {
  const t = useT()
  const format = useFormat()
  if (merged.length === 0) return null
  return (
    <Section title={t('matters.merged')}>
      {merged.map((one) => (
        <Disclosure key={one.id} summary={`${one.number}, ${one.title}`}>
          <Paragraphs text={one.summary} />
          <p className="ac-small ac-muted">
            {t('matters.mergedNote', {
              date: one.mergedAt ? format.day(one.mergedAt) : '',
              name: one.mergedByName,
              reason: one.reason ?? '',
            })}
          </p>
        </Disclosure>
      ))}
    </Section>
  )
}

type Props = {
  items: { id: string; title: string; meetingId: string; startsAt: Date | string }[]
  proposals: { number: string; title: string; decisionNumber: string | null }[]
}

/** Agenda items, proposals and decisions that deal with a matter. */
export function MatterLinks({ items, proposals }: Props) {
  const t = useT()
  if (items.length + proposals.length === 0) return null
  return (
    <Section title={t('matters.links')} level={3}>
      <ul className="ac-plain ac-stack ac-stack--tight">
        {items.map((item) => (
          <li key={item.id}>
            <a href={paths.meeting(item.meetingId)}>{t('matters.link.item', { title: item.title })}</a>,{' '}
            <When at={item.startsAt} />
          </li>
        ))}
        {proposals.map((one) => (
          <li key={one.number}>
            <a href={paths.proposal(one.number)}>{t('matters.link.proposal', { number: one.number })}</a>, {one.title}
            {one.decisionNumber && (
              <>
                {' '}
                (
                <a href={paths.decision(one.decisionNumber)}>
                  {t('matters.link.decision', { number: one.decisionNumber })}
                </a>
                )
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
