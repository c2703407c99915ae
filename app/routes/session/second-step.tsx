import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { cookieName, readCookie } from '~/auth/cookie'
import { findStepOf, takeSecondStep } from '~/domain/people/admission.server'
import { CodeInput } from '~/domain/people/sign-in/second-factor'
import { giveBack, letIn, spend, stepCookie, stepTriesOf } from '~/http/admission.server'
import { useForm, useT } from '~/http/page'
import { done, open } from '~/http/route'
import { paths, safeReturn } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextInput } from '~/ui/forms/text-input'

/** After the first proof. The cookie of a first step that was taken opens this page, and nothing else. */
export const loader = open.read(async ({ db, t, url, now, request, context }) => {
  const token = readCookie(request, cookieName(context, stepCookie)) ?? ''
  const next = safeReturn(url.searchParams.get('next'), paths.desk())
  if (!(await findStepOf(db, token, now))) throw redirect(paths.signIn(next))
  return { title: t('signIn.step.title'), next }
})

export const action = open.write(
  async (writing) => {
    const { db, write, form, now, request, context } = writing
    const token = readCookie(request, cookieName(context, stepCookie)) ?? ''
    const next = safeReturn(form.text('next'), paths.desk())
    const awaited = await findStepOf(db, token, now)
    if (!awaited) return done(paths.signIn(next), 'signInAgain')
    const { code } = form.parse(CodeInput)
    const tries = await stepTriesOf(writing, awaited)
    await spend(writing, tries)
    const personId = await write((tx) => takeSecondStep(tx, token, code, now))
    if (!personId) return done(paths.signIn(next), 'signInAgain')
    await giveBack(writing, tries)
    return letIn(writing, personId, next)
  },
  { unlimited: true },
)

export default function SecondStep() {
  const { title, next } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ next })
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('signIn.step.lead')}
      submit={t('signIn.button')}
      action={paths.secondStep()}
      below={<p className="ac-measure ac-muted">{t('signIn.step.lost')}</p>}
    >
      <input type="hidden" name="next" value={next} />
      <TextInput
        form={form}
        name="code"
        label={t('signIn.code')}
        hint={t('signIn.step.hint')}
        autoComplete="one-time-code"
        width="medium"
        maxLength={40}
        spellCheck={false}
      />
    </FormPage>
  )
}
