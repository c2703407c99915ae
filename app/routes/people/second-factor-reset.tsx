import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findResettable, resetSecondFactor } from '~/domain/people/sign-in/second-factor.server'
import { useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Page } from '~/ui/layout/page'
import { ButtonLink, PostButton } from '~/ui/primitives/button'

export const loader = member.read(
  async ({ db, actor, params, t }) => {
    const { personId, name } = await findResettable(db, actor, params.personId ?? '')
    return { title: t('signIn.factors.resetOf', { name }), personId, name }
  },
  { confirmed: true },
)

export const action = member.write(
  async ({ write, actor, params, now }) => {
    await write((tx) => resetSecondFactor(tx, actor, params.personId ?? '', now))
    return done(paths.secondFactors(), 'secondFactorReset')
  },
  { confirmed: true },
)

export const meta: MetaFunction<typeof loader> = titled

export default function SecondFactorReset() {
  const { title, personId, name } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={title} lead={t('signIn.factors.resetLead', { name })}>
      <p className="ac-measure">{t('signIn.factors.resetSure')}</p>
      <div className="ac-buttons">
        <PostButton action={paths.secondFactorReset(personId)} look="danger">
          {t('signIn.factors.reset')}
        </PostButton>
        <ButtonLink look="quiet" href={paths.secondFactors()}>
          {t('action.cancel')}
        </ButtonLink>
      </div>
    </Page>
  )
}
