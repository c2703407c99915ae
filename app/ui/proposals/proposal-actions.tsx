import { useT } from '~/http/page'
import { paths } from '~/paths'
import { Stack } from '../layout/page'
import { ButtonLink, PostButton } from '../primitives/button'

type Step =
  | 'edit'
  | 'open'
  | 'record'
  | 'close'
  | 'stateOutcome'
  | 'withdraw'
  | 'extend'
  | 'refer'
  | 'supersede'
  | 'moderate'
  | 'summarise'
type May = Record<Step, boolean>

/** The next steps of a proposal for who leads it or drafted it; nothing for others. */
export function ProposalActions({ number, may, goesUp }: { number: string; may: May; goesUp: boolean }) {
  const t = useT()
  if (!Object.values(may).some(Boolean)) return null
  return (
    <Stack gap="tight">
      {may.open && (
        <div>
          <PostButton action={paths.proposalOpening(number)}>{t('proposals.open')}</PostButton>
          <p className="ac-muted ac-small">{t('proposals.openHint')}</p>
        </div>
      )}
      {may.close && <PostButton action={paths.proposalClosing(number)}>{t('proposals.closing')}</PostButton>}
      {may.stateOutcome && <ButtonLink href={paths.outcome(number)}>{t('proposals.outcome.write')}</ButtonLink>}
      {may.record && (
        <ButtonLink look="secondary" href={paths.recordedPositions(number)}>
          {t('proposals.record.title')}
        </ButtonLink>
      )}
      {may.summarise && (
        <ButtonLink href={paths.commentSummary(number)}>{t('proposals.comments.summarise')}</ButtonLink>
      )}
      {may.moderate && (
        <ButtonLink look="secondary" href={paths.proposalComments(number)}>
          {t('proposals.comments.moderate')}
        </ButtonLink>
      )}
      {may.extend && (
        <ButtonLink look="secondary" href={paths.proposalExtension(number)}>
          {t('proposals.extension')}
        </ButtonLink>
      )}
      {may.refer && (
        <ButtonLink look="secondary" href={paths.proposalReferral(number)}>
          {t(goesUp ? 'proposals.referral.goes-up' : 'proposals.referral.referred-back')}
        </ButtonLink>
      )}
      {may.supersede && (
        <ButtonLink look="quiet" href={paths.proposalNew(undefined, undefined, undefined, { supersedes: number })}>
          {t('proposals.supersede')}
        </ButtonLink>
      )}
      {may.edit && (
        <ButtonLink look="secondary" href={paths.proposalEdit(number)}>
          {t('proposals.draft.edit')}
        </ButtonLink>
      )}
      {may.withdraw && (
        <ButtonLink look="quiet" href={paths.proposalWithdrawal(number)}>
          {t('proposals.withdrawal.button')}
        </ButtonLink>
      )}
    </Stack>
  )
}
