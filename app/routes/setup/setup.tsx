import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Invalid } from '~/domain/errors'
import { requiredText } from '~/domain/input'
import { findDraft } from '~/domain/site/drafts.server'
import { useForm, useT } from '~/http/page'
import { done, founding } from '~/http/route'
import { setupCodeOf, setupCookie } from '~/http/setup-code.server'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextInput } from '~/ui/forms/text-input'
import { ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'

const CodeInput = z.object({ code: requiredText(40) })

/** Only while there is no site. Whoever reads the server's console sets it up, and nobody who merely finds the page first. */
export const loader = founding.read(async ({ db, request, t }) => ({
  title: t('setup.title'),
  isOpen: (await findDraft(db, setupCodeOf(request))) !== null,
}))

export const action = founding.write(async ({ db, form, context }) => {
  const { code } = form.parse(CodeInput)
  await context.limiter.spend('signIn', context.client)
  if (!(await findDraft(db, code))) throw new Invalid({ code: 'setup.code.wrong' })
  const kept = code.toUpperCase().replace(/[^0-9A-Z]/g, '')
  const cookie = setupCookie(kept, context.env.appUrl.startsWith('https:'))
  return done(paths.setupSummary(), undefined, { headers: { 'Set-Cookie': cookie } })
})

export default function Setup() {
  const { title, isOpen } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('setup.lead')}
      submit={t('setup.code.button')}
      instead={
        isOpen && (
          <ButtonRow>
            <ButtonLink href={paths.setupSummary()}>{t('setup.code.goOn')}</ButtonLink>
          </ButtonRow>
        )
      }
      above={<Notice>{t('setup.once')}</Notice>}
    >
      <TextInput
        form={form}
        name="code"
        label={t('setup.code.label')}
        hint={t('setup.code.hint')}
        autoComplete="off"
        width="medium"
        maxLength={40}
        spellCheck={false}
      />
    </FormPage>
  )
}
