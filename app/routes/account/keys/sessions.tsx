import { useLoaderData } from '@remix-run/react'
import { sessionOf } from '~/auth/current-session.server'
import { endSession, listSessions } from '~/domain/people/account.server'
import { useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Page } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { AccountTabs } from '~/ui/people/account-tabs'
import { PostButton } from '~/ui/primitives/button'
import { DateTime } from '~/ui/primitives/date-time'
import { Tag } from '~/ui/primitives/tag'

export const loader = member.read(async ({ db, actor, now, t, request, context }) => {
  const own = (await sessionOf(request, context)).id
  const sessions = await listSessions(db, actor, now)
  return {
    title: t('account.tab.sessions'),
    sessions: sessions.map((session) => ({ ...session, isCurrent: session.id === own })),
  }
})

export const action = member.write(
  async ({ write, actor, form, now }) => {
    await write((tx) => endSession(tx, actor, form.text('sessionId'), now))
    return done(paths.sessions(), 'sessionEnded')
  },
  { confirmed: true },
)

export default function Sessions() {
  const { title, sessions } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page title={title} lead={t('account.sessions.lead')}>
      <AccountTabs current="sessions" t={t} />
      <Rows>
        {sessions.map((session) => (
          <Row
            key={session.id}
            title={session.device || t('account.sessions.unknown')}
            meta={
              <>
                {t('account.sessions.since')}{' '}
                <DateTime value={session.createdAt.toISOString()}>{format.dateTime(session.createdAt)}</DateTime>
                {session.lastSeenAt && (
                  <>
                    {' · '}
                    {t('account.sessions.seen')}{' '}
                    <DateTime value={session.lastSeenAt.toISOString()}>{format.day(session.lastSeenAt)}</DateTime>
                  </>
                )}
              </>
            }
            end={
              session.isCurrent ? (
                <Tag tone="info">{t('account.sessions.this')}</Tag>
              ) : (
                <PostButton
                  action={paths.sessions()}
                  values={{ sessionId: session.id }}
                  look="secondary"
                  small
                  label={t('account.sessions.endOf', { device: session.device })}
                >
                  {t('account.sessions.end')}
                </PostButton>
              )
            }
          />
        ))}
      </Rows>
      {sessions.length > 1 && (
        <PostButton action={paths.otherSessions()} look="danger">
          {t('account.sessions.endOthers')}
        </PostButton>
      )}
    </Page>
  )
}
