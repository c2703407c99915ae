import { rsvps } from '#db/schema/words'
import { useT } from '~/http/page'
import { paths } from '~/paths'
import { Cluster } from '../layout/page'
import { PostButton } from '../primitives/button'
import { Card } from '../primitives/card'

type ReplyCardProps = { meetingId: string; replies: { name: string; reply: (typeof rsvps)[number]; own: boolean }[] }

/** Will you come? The answer given is marked; who comes is shown to the body. */
export function ReplyCard({ meetingId, replies }: ReplyCardProps) {
  const t = useT()
  const own = replies.find((one) => one.own)?.reply
  const coming = replies.filter((one) => one.reply === 'yes').map((one) => one.name)
  return (
    <Card tone="harbour" title={t('meetings.replyQuestion')}>
      <p>{own ? t('meetings.replied', { reply: t(`rsvp.${own}`) }) : t('meetings.notReplied')}</p>
      <div className="ac-no-print">
        <Cluster>
          {rsvps
            .filter((reply) => reply !== own)
            .map((reply) => (
              <PostButton key={reply} action={paths.reply(meetingId)} values={{ reply }} look="secondary" small>
                {t(`rsvp.${reply}`)}
              </PostButton>
            ))}
        </Cluster>
      </div>
      {coming.length > 0 && (
        <p className="ac-small">{t('meetings.coming', { n: coming.length, names: coming.join(', ') })}</p>
      )}
    </Card>
  )
}
