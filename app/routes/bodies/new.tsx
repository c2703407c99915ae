import { useLoaderData } from '@remix-run/react'
import { mayOrForbid } from '~/domain/access/permit'
import { listBodies } from '~/domain/bodies/body.server'
import { BodyInput } from '~/domain/bodies/keeping'
import { establishBody } from '~/domain/bodies/keeping.server'
import { mayKeepBodies } from '~/domain/bodies/policy'
import { answersOf, CharterInput } from '~/domain/charters/charter'
import { listCharterVersions } from '~/domain/charters/charters.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { BodyFields } from '~/ui/bodies/fields'
import { CharterFields } from '~/ui/charters/fields'
import { FormPage } from '~/ui/forms/form-page'
import { Section } from '~/ui/layout/page'

/** The charter begins as a copy of another body's (`?like=`), so that nothing has to be typed twice. */
export const loader = member.read(async ({ db, actor, url, t }) => {
  mayOrForbid(mayKeepBodies(actor))
  const bodies = await listBodies(db, actor)
  const like = bodies.find((one) => one.slug === url.searchParams.get('like')) ?? null
  const [terms] = like ? await listCharterVersions(db, actor, like) : []
  const plain = {
    purpose: '',
    decisionRule: 'consent' as const,
    quorumShare: 0.5,
    requiredSectors: [],
    cadence: '',
    noticeDays: 7,
    amendmentDays: 7,
    items: [],
  }
  return {
    title: t('bodies.new'),
    templates: bodies.map(({ slug, name }) => ({ slug, name })),
    values: {
      name: '',
      visibility: like?.visibility ?? 'members',
      ...answersOf(terms ?? plain),
      ...(like ? {} : { quorum: 'half' }),
    },
  }
})

export const action = member.write(async ({ write, actor, form, today, now }) => {
  const charter = form.parse(CharterInput.and(BodyInput))
  const body = await write((tx) =>
    establishBody(tx, actor, { name: charter.name, visibility: charter.visibility }, charter, today, now),
  )
  return done(paths.body(body.slug), 'bodyEstablished')
})

export default function BodyNew() {
  const { title, templates, values } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  return (
    <FormPage
      form={form}
      title={title}
      lead={t('bodies.newLead')}
      crumbs={[[t('nav.bodies'), paths.bodies()]]}
      submit={t('bodies.establish')}
      above={
        templates.length > 0 && (
          <Section title={t('bodies.like')} lead={t('bodies.likeLead')}>
            <ul>
              {templates.map((one) => (
                <li key={one.slug}>
                  <a href={paths.bodyNew(one.slug)}>{one.name}</a>
                </li>
              ))}
            </ul>
          </Section>
        )
      }
    >
      <BodyFields form={form} t={t} />
      <CharterFields form={form} t={t} />
    </FormPage>
  )
}
