import { useLoaderData } from '@remix-run/react'
import { endTrip, tripCookie, unpackTrip } from '~/auth/agency.server'
import { cookieName, readCookie } from '~/auth/cookie'
import { Conflict } from '~/domain/errors'
import { bindAgencyIdentity } from '~/domain/people/sign-in/agency.server'
import { signIn } from '~/http/admission.server'
import { useForm, useT } from '~/http/page'
import { notFound, open } from '~/http/route'
import { paths, safeReturn } from '~/paths'
import { PostForm } from '~/ui/forms/post-form'
import { Page } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'

/** Where the agency's site sends the browser back to. Only the form, sent at once or by a press, signs in. */
export const loader = open.read(async ({ t, url, context }) => {
  if (!context.env.oidc) return notFound()
  const isRefused = !url.searchParams.has('code')
  return {
    title: t('signIn.agency.title'),
    lead: t(isRefused ? 'signIn.agency.refused' : 'signIn.link.open'),
    answer: isRefused ? null : url.search,
  }
})

export const action = open.write(async (writing) => {
  const { form, write, now, request, context } = writing
  const { oidc, appUrl } = context.env
  if (!oidc) return notFound()
  const trip = unpackTrip(readCookie(request, cookieName(context, tripCookie)))
  if (!trip) throw new Conflict('signIn.agency.refused')
  const answer = new URL(`${appUrl}${paths.agencyReturn()}`)
  answer.search = form.text('answer')
  await context.limiter.spend('signIn', context.client)
  const claims = await endTrip(oidc, answer, trip)
  const personId = await write((tx) => bindAgencyIdentity(tx, claims, now))
  await context.limiter.giveBack('signIn', context.client)
  return signIn(writing, personId, 'agency', safeReturn(trip.next, paths.desk()))
})

export default function AgencyReturn() {
  const { title, lead, answer } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm()
  return (
    <Page title={title} lead={lead}>
      {answer === null ? (
        <p>
          <ButtonLink href={paths.signIn()}>{t('signIn.otherWays')}</ButtonLink>
        </p>
      ) : (
        <PostForm form={form} action={paths.agencyReturn()} atOnce>
          <input type="hidden" name="answer" value={answer} />
          <ButtonRow>
            <Button>{t('signIn.button')}</Button>
          </ButtonRow>
        </PostForm>
      )}
    </Page>
  )
}
