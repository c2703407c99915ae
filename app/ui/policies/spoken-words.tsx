import type { SpokenKind } from '~/domain/policies/agreement'
import type { SpokenWord } from '~/domain/policies/spoken-words.server'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Timeline, type TimelineItem } from '../lists/timeline'
import { Day } from '../proposals/moments'

const tones: Record<SpokenKind, TimelineItem['tone']> = {
  agreed: 'good',
  'agreed-with-conditions': 'good',
  'not-yet': 'plain',
  parked: 'plain',
  withdrawn: 'warning',
}

/** What was said, what holds latest first; `ofPolicies` names the policy of each, and links to the ledger of its day. */
export function SpokenWords({ words, ofPolicies = false }: { words: SpokenWord[]; ofPolicies?: boolean }) {
  const t = useT()
  const format = useFormat()
  if (words.length === 0) return <p className="ac-muted">{t('policies.words.none')}</p>
  const itemOf = (word: SpokenWord): TimelineItem => {
    const said = `${word.organisationName}: ${t(`agreementKind.${word.kind}`)}`
    const { slug, title } = word.policy
    return {
      key: word.id,
      when: <Day on={word.holdsFrom} />,
      title: said,
      tone: tones[word.kind],
      children: (
        <>
          <p className="ac-small">
            {ofPolicies && (
              <>
                <a href={paths.policy(slug, word.holdsFrom)}>{title}</a>,{' '}
              </>
            )}
            {t('policies.words.written', { version: word.version, day: format.day(word.recordedAt) })}
            {word.jurisdiction && <> {t('policies.words.in', { place: word.jurisdiction })}</>}
            {word.channel !== 'portal' && (
              <>
                {' '}
                ({t(`channel.${word.channel}`)}
                {word.recordedByName && <>, {t('proposals.standing.recordedBy', { name: word.recordedByName })}</>})
              </>
            )}
          </p>
          {word.note && <p>{word.note}</p>}
          {ofPolicies && (
            <p className="ac-small ac-no-print">
              <a href={paths.ledger(word.holdsFrom)}>{t('ledger.timeline.thatDay')}</a>
            </p>
          )}
        </>
      ),
    }
  }
  return <Timeline items={words.map(itemOf)} />
}
