import { useLoaderData } from '@remix-run/react'
import { frequencies } from '#db/schema/words'
import { mayTakeMembersEdition } from '~/domain/editions/policy'
import { openAudiences, SubscriptionInput } from '~/domain/editions/subscription'
import { askForSubscription, takesMembersEdition } from '~/domain/editions/subscriptions.server'
import { Invalid } from '~/domain/errors'
import { useForm, useT } from '~/http/page'
import { done, open } from '~/http/route'
import { paths } from '~/paths'
import { Radios } from '~/ui/forms/choices'
import { PostForm, trapName } from '~/ui/forms/post-form'
import { TextInput } from '~/ui/forms/text-input'
import { Page, Section } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow, PostButton } from '~/ui/primitives/button'

export const loader = open.read(
  async ({ db, actor, site, url, t, locale }) => ({
    title: t('editions.subscribe.title'),
    sent: url.searchParams.has('sent'),
    locales: site.locales,
    locale,
    members: mayTakeMembersEdition(actor) ? { isOn: await takesMembersEdition(db, actor) } : null,
  }),
  { shared: true },
)

/** Says the same whether or not anybody here knows the address. */
export const action = open.write(async ({ form, write, actor, now, context }) => {
  if (form.text(trapName) !== '') throw new Invalid({}, 'editions.subscribe.trap')
  const input = form.parse(SubscriptionInput)
  await context.limiter.spend('subscription', context.client)
  await write((tx) => askForSubscription(tx, actor, input, now))
  return done(`${paths.subscribe()}?sent=1`)
})

export default function Subscribe() {
  const { title, sent, locales, locale, members } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ audience: 'residents', frequency: 'weekly', locale })
  const crumbs = [{ label: t('shell.home'), href: paths.home() }, { label: title }]
  if (sent) {
    return (
      <Page title={t('editions.subscribe.sentTitle')} lead={t('editions.subscribe.sent')} crumbs={crumbs}>
        <p>
          <ButtonLink href={paths.subscribe()} look="secondary">
            {t('editions.subscribe.again')}
          </ButtonLink>
        </p>
      </Page>
    )
  }
  return (
    <Page
      title={form.problems ? `${t('errors.title')}: ${title}` : title}
      lead={t('editions.subscribe.lead')}
      crumbs={crumbs}
    >
      {members && (
        <Section
          title={t('editions.subscribe.memberTitle')}
          lead={t(members.isOn ? 'editions.subscribe.memberOn' : 'editions.subscribe.memberOff')}
        >
          <p>
            <PostButton action={paths.membersEdition()} values={{ wanted: members.isOn ? '' : 'yes' }} look="secondary">
              {t(members.isOn ? 'editions.subscribe.memberStop' : 'editions.subscribe.memberStart')}
            </PostButton>
          </p>
        </Section>
      )}
      <PostForm form={form} action={paths.subscribe()} trap>
        <Radios
          form={form}
          name="audience"
          label={t('editions.subscribe.audience')}
          options={openAudiences.map((value) => ({
            value,
            label: t(`audience.${value}`),
            hint: t(`editions.subscribe.hint.${value}`),
          }))}
        />
        <TextInput form={form} name="email" type="email" autoComplete="email" label={t('editions.subscribe.email')} />
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
          <Button>{t('editions.subscribe.button')}</Button>
        </ButtonRow>
      </PostForm>
    </Page>
  )
}
