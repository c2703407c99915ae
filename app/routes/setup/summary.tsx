import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { agendasIn, measuresIn } from '~/across/founding-words'
import { NotFound } from '~/domain/errors'
import { foundSite } from '~/domain/invitations/founding.server'
import { startSession } from '~/domain/people/sign-in/session.server'
import { findDraft } from '~/domain/site/drafts.server'
import { setupOf } from '~/domain/site/establishment'
import { readAnswers, setupSteps } from '~/domain/site/setup-steps'
import { deviceOf } from '~/http/device'
import { useT } from '~/http/page'
import { done, founding } from '~/http/route'
import { setupCodeOf, setupCookie } from '~/http/setup-code.server'
import { paths } from '~/paths'
import { Page, Section } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { ButtonLink, ButtonRow, PostButton } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'
import { SetupProgress } from '~/ui/setup/setup-progress'
import { summaryOf } from '~/ui/setup/summary'

/** Everything that was answered, before it becomes a site. Leads to the first step that is not answered yet. */
export const loader = founding.read(async ({ db, request, t, format }) => {
  const draft = await findDraft(db, setupCodeOf(request))
  if (!draft) throw redirect(paths.setup())
  const missing = setupSteps.find((step) => draft.answers[step] === undefined)
  if (missing) throw redirect(paths.setupStep(missing))
  const read = readAnswers(draft.answers)
  if (!read.ok) throw redirect(paths.setupStep(read.problems[0]?.step ?? 'site'))
  if (!draft.hasPassword) throw redirect(paths.setupStep('people'))
  return { title: t('setup.step.summary'), parts: summaryOf(setupOf(read.answers), t, format) }
})

export const action = founding.write(async ({ db, write, now, locale, t, context, request }) => {
  const draft = await findDraft(db, setupCodeOf(request))
  const read = readAnswers(draft?.answers ?? {})
  if (!draft?.passwordHash || !read.ok) throw new NotFound()
  const { administrator, measures, ...setup } = setupOf(read.answers)
  const establishment = {
    ...setup,
    administrator: { ...administrator, passwordHash: draft.passwordHash, locale },
    agendas: agendasIn(t),
    measures: measuresIn(t, measures),
  }
  const personId = await write(async (tx) => {
    const founded = await foundSite(tx, establishment, now)
    await startSession(tx, founded.personId, 'password', now)
    return founded.personId
  })
  const headers = new Headers({ 'Set-Cookie': await context.sessions.start(personId, deviceOf(request)) })
  headers.append('Set-Cookie', setupCookie('', context.env.appUrl.startsWith('https:')))
  return done(paths.desk(), 'siteEstablished', { headers })
})

export default function Summary() {
  const { title, parts } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={title} eyebrow={t('setup.title')} lead={t('setup.stepLead.summary')}>
      <SetupProgress at="summary" done={[...setupSteps]} t={t} />
      {parts.map(({ step, facts }) => (
        <Section
          key={step}
          title={t(`setup.step.${step}`)}
          action={
            <ButtonLink look="quiet" href={paths.setupStep(step)}>
              {t('setup.change', { step: t(`setup.step.${step}`) })}
            </ButtonLink>
          }
        >
          <DescriptionList items={facts} rows />
        </Section>
      ))}
      <Notice tone="warning">{t('setup.final')}</Notice>
      <ButtonRow>
        <PostButton action={paths.setupSummary()}>{t('setup.button')}</PostButton>
      </ButtonRow>
    </Page>
  )
}
