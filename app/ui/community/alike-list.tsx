import type { listAlike } from '~/domain/community/submissions.server'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { PostButton } from '../primitives/button'
import { Card } from '../primitives/card'
import type { AsSent } from './when'

type Alike = AsSent<Awaited<ReturnType<typeof listAlike>>>

/** Others that may say the same thing, why they are suggested, and the way to give both one answer. */
export function AlikeList({ id, alike }: { id: string; alike: Alike }) {
  const t = useT()
  const format = useFormat()
  return (
    <Card title={t('community.alike.title')} tone="plain" level={2}>
      <p className="ac-small">{t('community.alike.why')}</p>
      <ul className="ac-plain ac-stack">
        {alike.map((other) => (
          <li key={other.id} className="ac-stack ac-stack--tight">
            <a href={paths.submission(other.id)}>{t('community.receivedOn', { date: format.day(other.receivedAt) })}</a>
            <span className="ac-small">
              {t('community.alike.shared', { words: format.list(other.shared.slice(0, 6)) })}
            </span>
            {other.matterNumber && other.state === 'answered' && (
              <a className="ac-small" href={paths.matter(other.matterNumber)}>
                {t('community.alike.answered', { number: other.matterNumber })}
              </a>
            )}
            {other.matterNumber && other.state === 'with-body' && (
              <PostButton
                action={paths.submissionJoining(id)}
                values={{ matter: other.matterNumber }}
                look="secondary"
                small
              >
                {t('community.alike.join', { number: other.matterNumber })}
              </PostButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
