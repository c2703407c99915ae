import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listBodies } from '~/domain/bodies/body.server'
import { findCharterDraft } from '~/domain/bodies/charters.server'
import { findVersionText, listPolicies } from '~/domain/policies/policies.server'
import { draftProposal, listJurisdictions } from '~/domain/proposals/drafting.server'
import { mayDraftProposal } from '~/domain/proposals/policy'
import { ProposalInput } from '~/domain/proposals/proposal'
import { addDays, localOf } from '~/domain/time'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Page, Section } from '~/ui/layout/page'
import { Notice } from '~/ui/primitives/notice'
import { Row, Rows } from '~/ui/primitives/rows'
import { ProposalForm } from '~/ui/proposals/proposal-form'

export const loader = member.read(async ({ db, actor, url, now, today, t, site }) => {
  const bodies = (await listBodies(db, actor)).filter((body) => mayDraftProposal(actor, { bodyId: body.id }))
  const policies = (await listPolicies(db, actor, today)).filter((one) => bodies.some((body) => body.id === one.bodyId))
  const policy = policies.find((one) => one.slug === url.searchParams.get('policy')) ?? null
  const asked = url.searchParams.get('charter')
  const charter = asked ? await findCharterDraft(db, actor, asked) : null
  const host = charter?.bodyId ?? policy?.bodyId
  const body = bodies.find((one) => one.id === (host ?? url.searchParams.get('body'))) ?? bodies[0]
  const text = await findVersionText(db, policy?.upcoming ?? policy?.inEffect ?? policy?.inPlaces[0]?.version ?? null)
  const isRoom = body?.visibility === 'body' || policy?.visibility === 'body'
  return {
    title: t('proposals.draft.title'),
    bodies: (host ? bodies.filter((one) => one.id === host) : bodies).map(({ id, name }) => ({ id, name })),
    policies: policies.map(({ slug, title, inEffect }) => ({ slug, title, version: inEffect?.version ?? null })),
    charter: charter && { id: charter.id, slug: body?.slug ?? '', name: body?.name ?? '' },
    policy: policy && !charter ? { id: policy.id, slug: policy.slug, title: policy.title } : null,
    jurisdictions: await listJurisdictions(db),
    zone: site.timeZone,
    values: {
      bodyId: body?.id ?? '',
      policyText: text,
      title: charter ? t('bodies.draft.proposalTitle', { name: body?.name ?? '' }) : '',
      text: charter?.reason ?? '',
      opensAt: localOf(now, site.timeZone),
      closesAt: `${addDays(today, 7)}T17:00`,
      visibility: isRoom ? 'body' : (policy?.visibility ?? 'public'),
    },
  }
})

export const action = member.write(async ({ actor, form, write, now }) => {
  const input = form.parse(ProposalInput)
  const { number } = await write((tx) => draftProposal(tx, actor, input, now))
  return done(paths.proposal(number), 'proposalDrafted')
})

export const meta: MetaFunction<typeof loader> = titled

export default function ProposalNew() {
  const { title, bodies, policies, policy, charter, jurisdictions, zone, values } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  return (
    <Page
      title={title}
      lead={t('proposals.draft.lead')}
      crumbs={[{ label: t('proposals.title'), href: paths.proposals() }, { label: title }]}
    >
      {bodies.length === 0 ? (
        <Notice>{t('proposals.draft.notSeated')}</Notice>
      ) : (
        <>
          {charter && (
            <Notice>
              {t('bodies.draft.proposes', { name: charter.name })}{' '}
              <a href={paths.charterDraft(charter.slug, charter.id)}>{t('bodies.draft.title')}</a>
            </Notice>
          )}
          {policy && (
            <Notice>
              {t('proposals.draft.changes', { title: policy.title })}{' '}
              <a href={paths.proposalNew()}>{t('proposals.draft.withoutPolicy')}</a>
            </Notice>
          )}
          {!policy && !charter && policies.length > 0 && (
            <Section title={t('proposals.draft.changePolicy')} lead={t('proposals.draft.changePolicyHint')}>
              <Rows>
                {policies.map(({ slug, title: name, version }) => (
                  <Row
                    key={slug}
                    title={name}
                    href={paths.proposalNew(undefined, slug)}
                    meta={version === null ? t('proposals.draft.firstText') : t('policies.version', { version })}
                  />
                ))}
              </Rows>
            </Section>
          )}
          <ProposalForm
            form={form}
            action={paths.proposalNew(undefined, policy?.slug, charter?.id)}
            bodies={bodies}
            jurisdictions={jurisdictions}
            policy={policy}
            charterDraftId={charter?.id ?? null}
            zone={zone}
            cancelHref={paths.proposals()}
          />
        </>
      )}
    </Page>
  )
}
