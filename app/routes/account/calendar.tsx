import { useActionData, useLoaderData } from '@remix-run/react'
import { findCalendarFeed, makeCalendarFeed } from '~/domain/meetings/calendar/feed.server'
import { useFormat, useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { Page } from '~/ui/layout/page'
import { AccountTabs } from '~/ui/people/account-tabs'
import { ButtonLink, PostButton } from '~/ui/primitives/button'
import { Code } from '~/ui/primitives/code'
import { Notice } from '~/ui/primitives/notice'

type Made = { address: string }

export const loader = member.read(
  async ({ db, actor, t }) => ({ title: t('account.calendar.title'), since: await findCalendarFeed(db, actor) }),
  { confirmed: true },
)

/** The address is in the answer alone: of its secret nothing but a hash is kept. */
export const action = member.write(
  async ({ write, actor, now, context }) => {
    const token = await write((tx) => makeCalendarFeed(tx, actor, now))
    return { address: `${context.env.appUrl}${paths.calendarFeed(token)}` } satisfies Made
  },
  { confirmed: true },
)

export default function OwnCalendar() {
  const { title, since } = useLoaderData<typeof loader>()
  const made = useActionData<Made | object>()
  const t = useT()
  const format = useFormat()
  if (made && 'address' in made) {
    return (
      <Page title={title} lead={t('account.calendar.made')}>
        <Code label={t('account.calendar.address')} isAddress>
          {made.address}
        </Code>
        <p className="ac-measure">{t('account.calendar.how')}</p>
        <Notice tone="warning">{t('account.calendar.secret')}</Notice>
        <div className="ac-buttons">
          <ButtonLink href={made.address.replace(/^https?:/, 'webcal:')}>{t('account.calendar.open')}</ButtonLink>
          <ButtonLink look="secondary" href={paths.ownCalendar()}>
            {t('account.calendar.done')}
          </ButtonLink>
        </div>
      </Page>
    )
  }
  return (
    <Page title={title} lead={t('account.calendar.lead')}>
      <AccountTabs current="calendar" t={t} />
      <p className="ac-measure">{t('account.calendar.what')}</p>
      <p className="ac-measure">
        {since ? t('account.calendar.since', { day: format.day(since) }) : t('account.calendar.none')}
      </p>
      <div className="ac-buttons">
        <PostButton action={paths.ownCalendar()}>
          {t(since ? 'account.calendar.again' : 'account.calendar.make')}
        </PostButton>
        {since && (
          <PostButton action={paths.calendarFeedEnd()} look="danger">
            {t('account.calendar.end')}
          </PostButton>
        )}
      </div>
    </Page>
  )
}
