import { useActionData, useLoaderData } from '@remix-run/react'
import { Conflict } from '~/domain/errors'
import { findSecondFactor, makeRecoveryCodes } from '~/domain/people/sign-in/second-factor.server'
import { useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { Page } from '~/ui/layout/page'
import { RecoveryCodeSheet, type RecoveryCodes } from '~/ui/people/recovery-code-sheet'
import { ButtonLink, PostButton } from '~/ui/primitives/button'

export const loader = member.read(
  async ({ db, actor, t }) => {
    const factor = await findSecondFactor(db, actor)
    if (factor.state !== 'on') throw new Conflict('signIn.factor.notBegun')
    return { title: t('signIn.codes.title'), codesLeft: factor.codesLeft }
  },
  { confirmed: true },
)

/** The codes are in the answer alone: they are kept nowhere. */
export const action = member.write(
  async ({ write, actor, now }) => {
    const codes = await write((tx) => makeRecoveryCodes(tx, actor, now))
    return { codes } satisfies RecoveryCodes
  },
  { confirmed: true },
)

export default function RecoveryCodesPage() {
  const { title, codesLeft } = useLoaderData<typeof loader>()
  const answer = useActionData<RecoveryCodes | object>()
  const t = useT()
  if (answer && 'codes' in answer) {
    return (
      <Page title={title}>
        <RecoveryCodeSheet codes={answer.codes} />
      </Page>
    )
  }
  return (
    <Page title={title} lead={t('signIn.codes.left', { n: codesLeft })}>
      <p className="ac-measure">{t('signIn.codes.againLead')}</p>
      <div className="ac-buttons">
        <PostButton action={paths.recoveryCodes()}>{t('signIn.codes.again')}</PostButton>
        <ButtonLink look="quiet" href={paths.secondFactor()}>
          {t('action.cancel')}
        </ButtonLink>
      </div>
    </Page>
  )
}
