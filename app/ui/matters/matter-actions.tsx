import { useT } from '~/http/page'
import { paths } from '~/paths'
import { ButtonLink, ButtonRow, PostButton } from '../primitives/button'

export type MatterMay = {
  acknowledge: boolean
  answer: boolean
  move: boolean
  merge: boolean
  archive: boolean
}

/** What whoever has the matter can do with it now. */
export function MatterActions({ number, may }: { number: string; may: MatterMay }) {
  const t = useT()
  if (!Object.values(may).some(Boolean)) return null
  return (
    <ButtonRow>
      {may.acknowledge && (
        <PostButton action={paths.matterAcknowledgement(number)}>{t('matters.acknowledge')}</PostButton>
      )}
      {may.answer && (
        <ButtonLink look={may.acknowledge ? 'secondary' : 'primary'} href={paths.matterAnswer(number)}>
          {t('matters.giveAnswer')}
        </ButtonLink>
      )}
      {may.move && (
        <ButtonLink look="secondary" href={paths.matterMovement(number)}>
          {t('matters.move')}
        </ButtonLink>
      )}
      {may.merge && (
        <ButtonLink look="quiet" href={paths.matterMerger(number)}>
          {t('matters.merge')}
        </ButtonLink>
      )}
      {may.archive && (
        <PostButton action={paths.matterArchive(number)} look="secondary">
          {t('matters.archive')}
        </PostButton>
      )}
    </ButtonRow>
  )
}

/** Begins or ends to follow a matter. */
export function FollowButton({ number, isFollowed }: { number: string; isFollowed: boolean }) {
  const t = useT()
  return (
    <div>
      <PostButton
        small
        look="secondary"
        action={isFollowed ? paths.matterSubscriptionEnd(number) : paths.matterSubscription(number)}
      >
        {t(isFollowed ? 'matters.unfollow' : 'matters.follow')}
      </PostButton>
      <p className="ac-small ac-muted">{t('matters.followWhy')}</p>
    </div>
  )
}
