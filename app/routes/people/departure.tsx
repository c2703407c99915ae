import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findLeaver, recordDeparture } from '~/domain/people/departure.server'
import { useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Page } from '~/ui/layout/page'
import { ButtonLink, PostButton } from '~/ui/primitives/button'

export const loader = member.read(
  async ({ db, actor, params, t }) => {
    const person = await findLeaver(db, actor, params.personId ?? '')
    return { title: t('people.departure.title', { name: person.name }), person }
  },
  { confirmed: true },
)

export const action = member.write(
  async ({ write, actor, params, today, now }) => {
    await write((tx) => recordDeparture(tx, actor, params.personId ?? '', today, now))
    return done(paths.organisations(), 'personLeft')
  },
  { confirmed: true },
)

export const meta: MetaFunction<typeof loader> = titled

export default function Departure() {
  const { title, person } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page title={title} lead={t('people.departure.lead', { name: person.name })}>
      <p className="ac-measure">{t('people.departure.stays')}</p>
      <div className="ac-buttons">
        <PostButton action={paths.departure(person.personId)} look="danger">
          {t('people.departure.button')}
        </PostButton>
        <ButtonLink look="quiet" href={paths.organisations()}>
          {t('action.cancel')}
        </ButtonLink>
      </div>
    </Page>
  )
}
