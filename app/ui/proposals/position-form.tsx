import { stances } from '#db/schema/words'
import type { Mandate } from '~/domain/proposals/positions/standing.server'
import { useForm, useT } from '~/http/page'
import { paths } from '~/paths'
import { Radios } from '../forms/choices'
import { PostForm } from '../forms/post-form'
import { RevisionGuard } from '../forms/revision'
import { TextArea } from '../forms/text-input'
import { Section } from '../layout/page'
import { Button, ButtonRow } from '../primitives/button'
import { Notice } from '../primitives/notice'
import { StanceBadge } from './stance'

/** What an organisation said, and the form to say it or something else; or why this person cannot. */
export function PositionForm({ number, mandate }: { number: string; mandate: Mandate }) {
  const t = useT()
  const { organisationId, organisationName, current, why } = mandate
  const form = useForm({ stance: current?.stance ?? '', reason: current?.reason ?? '' }, `position-${organisationId}`)
  return (
    <Section title={t('proposals.mine', { organisation: organisationName })} id={`position-of-${organisationId}`}>
      {current && (
        <p>
          {t('proposals.mine.now')} <StanceBadge stance={current.stance} />
        </p>
      )}
      {why !== null ? (
        <Notice>{t.loose(why)}</Notice>
      ) : (
        <PostForm form={form} action={paths.positions(number)}>
          <input type="hidden" name="form" value={`position-${organisationId}`} />
          <input type="hidden" name="organisationId" value={organisationId} />
          <RevisionGuard
            form={form}
            revision={current?.ordinal ?? 0}
            watched={[
              {
                key: 'stance',
                label: t('proposals.standing.position'),
                now: current ? t(`stance.${current.stance}`) : '',
                say: (typed) => stances.map((one) => (one === typed ? t(`stance.${one}`) : '')).join(''),
              },
              { key: 'reason', label: t('proposals.standing.words'), now: current?.reason ?? '' },
            ]}
          />
          <Radios
            form={form}
            name="stance"
            label={t('proposals.mine.stance')}
            hint={current ? t('proposals.mine.change') : undefined}
            options={stances.map((value) => ({
              value,
              label: t(`stance.${value}`),
              hint: t(`proposals.stanceHint.${value}`),
            }))}
          />
          <TextArea
            form={form}
            name="reason"
            label={t('proposals.mine.reason')}
            hint={t('proposals.mine.reasonHint')}
            rows={3}
            maxLength={5000}
            optional
          />
          <ButtonRow>
            <Button>{t('proposals.mine.give')}</Button>
          </ButtonRow>
        </PostForm>
      )}
    </Section>
  )
}
