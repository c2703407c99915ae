import { useActionData, useLoaderData } from '@remix-run/react'
import { timeBands } from '#db/schema/words'
import { randomToken } from '~/domain/access/token.server'
import { receiveSubmission } from '~/domain/community/intake.server'
import { asks, isSubmissionKind, longestText, submissionInput } from '~/domain/community/submission'
import { Invalid } from '~/domain/errors'
import { findPublishedTitle } from '~/domain/releases/releases.server'
import { BadForm } from '~/http/form.server'
import { useForm, useT } from '~/http/page'
import { notFound, open } from '~/http/route'
import { paths } from '~/paths'
import { SentReceipt } from '~/ui/community/sent-receipt'
import { Select } from '~/ui/forms/choices'
import { FormPage } from '~/ui/forms/form-page'
import { trapName } from '~/ui/forms/post-form'
import { textOf } from '~/ui/forms/problems'
import { TextArea, TextInput } from '~/ui/forms/text-input'
import { Notice } from '~/ui/primitives/notice'

/** Longer than this is no letter from a neighbour; it is not even sent back. */
const mostTyped = 40_000

export const loader = open.read(async ({ db, params, url, t }) => {
  const kind = isSubmissionKind(params.kind) ? params.kind : notFound()
  const slug = url.searchParams.get('release')
  const about = kind === 'feedback' && slug ? await findPublishedTitle(db, slug) : null
  return { title: t(`submissionKind.${kind}`), kind, about, formKey: randomToken() }
})

/** Answers with the receipt itself: its code may stand in no address. */
export const action = open.write(async ({ params, form, write, context, locale, now }) => {
  const kind = isSubmissionKind(params.kind) ? params.kind : notFound()
  if (JSON.stringify(form.values()).length > mostTyped) throw new BadForm(413, 'errors.tooLarge')
  if (form.text(trapName) !== '') throw new Invalid({}, 'community.errors.trap')
  const input = form.parse(submissionInput(kind))
  await context.limiter.spend('submission', context.client)
  const receipt = await write((tx) => receiveSubmission(tx, input, locale, now))
  return { receipt: { ...receipt, wantsNotice: input.email !== null } }
})

export default function SubmissionForm() {
  const { title, kind, about, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT()
  const form = useForm({ formKey })
  if (answer && 'receipt' in answer) return <SentReceipt receipt={answer.receipt} />
  const { area, time } = asks[kind]
  return (
    <FormPage
      form={form}
      title={title}
      lead={t(`community.for.${kind}`)}
      crumbs={[[t('community.tellUs.title'), paths.tellUs()]]}
      submit={t('community.send')}
      action={paths.tellUsAbout(kind, about?.slug)}
      trap
      above={
        <>
          <Notice tone="warning" title={t('community.notEmergency')}>
            {t('community.emergency')} {t(`community.notFor.${kind}`)}
          </Notice>
          {about && (
            <p>
              {t('community.about')}: <a href={paths.release(about.slug)}>{about.title}</a>
            </p>
          )}
        </>
      }
      below={
        <p className="ac-small ac-muted ac-measure">
          {t('community.privacy')} <a href={paths.page('privacy')}>{t('shell.footer.privacy')}</a>
        </p>
      }
    >
      <input type="hidden" name="formKey" value={textOf(form, 'formKey')} />
      {about && <input type="hidden" name="release" value={about.slug} />}
      <TextArea
        form={form}
        name="text"
        label={about ? t('community.askRelease') : t(`community.ask.${kind}`)}
        hint={t('community.textHint', { most: longestText })}
        rows={8}
      />
      {area !== 'no' && (
        <TextInput
          form={form}
          name="area"
          label={t('community.area')}
          hint={t('community.areaHint')}
          optional={area === 'optional'}
          autoComplete="off"
          maxLength={120}
        />
      )}
      {time !== 'no' && (
        <Select
          form={form}
          name="timeBand"
          label={t('community.time')}
          optional={time === 'optional'}
          options={timeBands.map((value) => ({ value, label: t(`timeBand.${value}`) }))}
        />
      )}
      <TextInput
        form={form}
        name="email"
        type="email"
        label={t('community.email')}
        hint={t('community.emailHint')}
        autoComplete="email"
        optional
      />
    </FormPage>
  )
}
