import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { firstAnswers } from '~/across/founding-words'
import { hashOfChosen } from '~/auth/password-strength.server'
import { Invalid, NotFound } from '~/domain/errors'
import { findDraft, keepAnswers } from '~/domain/site/drafts.server'
import { isSetupStep, StepInputs, setupSteps } from '~/domain/site/setup-steps'
import { useForm, useT } from '~/http/page'
import { done, founding } from '~/http/route'
import { setupCodeOf } from '~/http/setup-code.server'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { SetupProgress } from '~/ui/setup/setup-progress'
import { StepFields } from '~/ui/setup/step-fields'

/** One step: what was answered before, else what the templates suggest. */
export const loader = founding.read(async ({ db, params, request, t }) => {
  const { step } = params
  if (!isSetupStep(step)) throw new NotFound()
  const draft = await findDraft(db, setupCodeOf(request))
  if (!draft) throw redirect(paths.setup())
  return {
    title: t(`setup.step.${step}`),
    step,
    values: draft.answers[step] ?? firstAnswers(t)[step],
    done: setupSteps.filter((one) => draft.answers[one] !== undefined),
    hasPassword: draft.hasPassword,
  }
})

export const action = founding.write(async ({ db, write, form, params, request, now }) => {
  const { step } = params
  const code = setupCodeOf(request)
  const draft = await findDraft(db, code)
  if (!isSetupStep(step) || !draft) throw new NotFound()
  const input = form.parse(StepInputs[step])
  const password = 'adminPassword' in input ? input.adminPassword : ''
  if (step === 'people' && password === '' && !draft.hasPassword)
    throw new Invalid({ adminPassword: 'account.password.short' })
  const own = [form.text('adminName'), form.text('adminEmail'), ...Object.values(draft.answers.site ?? {})]
  const passwordHash = password === '' ? null : await hashOfChosen('adminPassword', password, own.flat())
  await write((tx) => keepAnswers(tx, code, step, form.values(), passwordHash, now))
  const next = setupSteps[setupSteps.indexOf(step) + 1]
  return done(next ? paths.setupStep(next) : paths.setupSummary())
})

export default function Step() {
  const { title, step, values, done: answered, hasPassword } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  const before = setupSteps[setupSteps.indexOf(step) - 1]
  return (
    <FormPage
      form={form}
      title={title}
      eyebrow={t('setup.title')}
      lead={t(`setup.stepLead.${step}`)}
      back={before ? paths.setupStep(before) : paths.setup()}
      cancel={t('action.back')}
      submit={t('setup.keep')}
      above={<SetupProgress at={step} done={answered} t={t} />}
      below={<p className="ac-muted ac-small">{t('setup.kept')}</p>}
    >
      <StepFields step={step} form={form} t={t} hasPassword={hasPassword} />
    </FormPage>
  )
}
