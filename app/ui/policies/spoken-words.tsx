import type { SpokenWord } from '~/domain/policies/ledger.server'
import { useFormat, useT } from '~/http/page'
import { Timeline } from '../primitives/timeline'
import { Moment } from '../proposals/moments'

/** Everything that was said of a policy, newest first. */
export function SpokenWords({ words }: { words: SpokenWord[] }) {
  const t = useT()
  const format = useFormat()
  if (words.length === 0) return <p className="ac-muted">{t('policies.words.none')}</p>
  return (
    <Timeline
      items={words.map((word) => ({
        key: word.id,
        when: <Moment at={word.recordedAt} />,
        title: `${word.organisationName}: ${t(`agreementKind.${word.kind}`)}`,
        children: (
          <>
            <p className="ac-small">
              {t('policies.words.of', { version: word.version, day: format.day(word.holdsFrom) })}
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
          </>
        ),
      }))}
    />
  )
}
