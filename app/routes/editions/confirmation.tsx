import { useLoaderData } from '@remix-run/react'
import { frequencies } from '#db/schema/words'
import { ConfirmationInput } from '~/domain/editions/subscription'
import { confirmSubscription, findAsked } from '~/domain/editions/subscriptions.server'
import { useForm, useT } from '~/http/page'
import { done, open } from '~/http/route'
import { paths } from '~/paths'
import { Radios } from '~/ui/forms/choices'
import { PostForm } from '~/ui/forms/post-form'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

/** Looking changes nothing: mail scanners look. Only the button confirms. */
export const loader = open.read(async ({ db, params, now, t, site, url }) => {
  const confirmed = url.searchParams.has('confirmed')
  return {
    title: t(confirmed ? 'editions.subscribe.confirmed' : 'editions.subscribe.confirmTitle'),
    token: params.token ?? '',
    confirmed,
    asked: confirmed ? null : await findAsked(db, params.token ?? '', now),
    locales: site.locales,
  }
})

export const action = open.write(async ({ params, form, write, actor, now }) => {
  const token = params.token ?? ''
  const input = form.parse(ConfirmationInput)
  await write((tx) => confirmSubscription(tx, actor, token, input, now))
  return done(`${paths.subscriptionConfirm(token)}?confirmed=1`)
})

export default function Confirmation() {
  const { title, token, confirmed, asked, locales } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ frequency: asked?.frequency ?? 'weekly', locale: asked?.locale ?? 'en' })
  if (confirmed) return <Page title={title} lead={t('editions.subscribe.confirmedText')} />
  if (!asked) {
    return (
      <Page title={t('editions.subscribe.closedTitle')} lead={t('editions.subscribe.closed')}>
        <p>
          <ButtonLink href={paths.subscribe()}>{t('editions.subscribe.title')}</ButtonLink>
        </p>
      </Page>
    )
  }
  return (
    <Page
      title={title}
      lead={t('editions.subscribe.confirmLead', { edition: t.loose(`editions.of.${asked.audience}`) })}
    >
      <PostForm form={form} action={paths.subscriptionConfirm(token)}>
        <Radios
          form={form}
          name="frequency"
          label={t('editions.subscribe.frequency')}
          options={frequencies.map((value) => ({ value, label: t(`frequency.${value}`) }))}
          inline
        />
        <Radios
          form={form}
          name="locale"
          label={t('editions.subscribe.locale')}
          options={locales.map((value) => ({ value, label: t(`locale.${value}`) }))}
          inline
        />
        <ButtonRow>
          <Button>{t('editions.subscribe.confirmButton')}</Button>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
