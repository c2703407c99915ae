import { useLoaderData } from '@remix-run/react'
import { type ProposalTemplate, proposalTemplates } from '#db/schema/words'
import { listBodies } from '~/domain/bodies/body.server'
import { findCharterDraft } from '~/domain/charters/charters.server'
import { findVersionText, listPolicies } from '~/domain/policies/policies.server'
import { draftProposal, listJurisdictions } from '~/domain/proposals/drafting.server'
import { mayDraftProposal, maySupersede } from '~/domain/proposals/policy'
import { ProposalInput } from '~/domain/proposals/proposal'
import { findProposal } from '~/domain/proposals/proposals.server'
import { startingText } from '~/domain/proposals/templates'
import { addDays, localOf } from '~/domain/time'
import { useForm, useT } from '~/http/page'
import { done, member, notFound } from '~/http/route'
import { paths } from '~/paths'
import { Page, Section } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { Notice } from '~/ui/primitives/notice'
import { ProposalForm } from '~/ui/proposals/proposal-form'
import { TemplateChoice } from '~/ui/proposals/templates'

export const loader = member.read(async ({ db, actor, url, now, today, t, site }) => {
  const asked = (name: string) => url.searchParams.get(name) || null
  const bodies = (await listBodies(db, actor)).filter((body) => mayDraftProposal(actor, { bodyId: body.id }))
  const policies = (await listPolicies(db, actor, today)).filter((one) => bodies.some((body) => body.id === one.bodyId))
  const number = asked('supersedes')
  const earlier = number ? await findProposal(db, actor, number, now) : null
  if (earlier && !maySupersede(actor, earlier)) notFound()
  const policy = policies.find((one) => (earlier ? one.id === earlier.policyId : one.slug === asked('policy'))) ?? null
  const charterId = asked('charter')
  const charter = charterId ? await findCharterDraft(db, actor, charterId) : null
  const host = earlier?.bodyId ?? charter?.bodyId ?? policy?.bodyId
  const body = bodies.find((one) => one.id === (host ?? asked('body'))) ?? bodies[0]
  const version = policy?.upcoming ?? policy?.inEffect ?? policy?.inPlaces[0]?.version ?? null
  const policyText = earlier?.policyText ?? (await findVersionText(db, version))
  const isRoom = body?.visibility === 'body' || policy?.visibility === 'body'
  const template = earlier?.template ?? proposalTemplates.find((one) => one === asked('template')) ?? null
  return {
    title: t('proposals.draft.title'),
    bodies: (host ? bodies.filter((one) => one.id === host) : bodies).map(({ id, name }) => ({ id, name })),
    policies: policies.map(({ slug, title, inEffect }) => ({ slug, title, version: inEffect?.version ?? null })),
    charter: charter && { id: charter.id, slug: body?.slug ?? '', name: body?.name ?? '' },
    policy: policy && !charter ? { id: policy.id, slug: policy.slug, title: policy.title } : null,
    template,
    supersedes: earlier?.number ?? null,
    jurisdictions: await listJurisdictions(db),
    zone: site.timeZone,
    values: {
      bodyId: body?.id ?? '',
      policyText,
      title: earlier?.title ?? (charter ? t('charters.draft.proposalTitle', { name: body?.name ?? '' }) : ''),
      text: earlier?.text ?? charter?.reason ?? (template ? startingText(template, site.locales[0] ?? 'en') : ''),
      rationale: earlier?.rationale ?? '',
      jurisdictions: earlier?.jurisdictions ?? [],
      matterId: earlier?.matterId ?? '',
      opensAt: localOf(now, site.timeZone),
      closesAt: `${addDays(today, 7)}T17:00`,
      visibility: earlier?.visibility ?? (isRoom ? 'body' : (policy?.visibility ?? 'public')),
      reasonCode: earlier?.reasonCode ?? '',
    },
  }
})

export const action = member.write(async ({ actor, form, write, now }) => {
  const input = form.parse(ProposalInput)
  const { number } = await write((tx) => draftProposal(tx, actor, input, now))
  return done(paths.proposal(number), 'proposalDrafted')
})

export default function ProposalNew() {
  const { title, bodies, policies, policy, charter, template, supersedes, values, ...rest } =
    useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  const chosen = template ?? undefined
  const hrefOf = (kind: ProposalTemplate | undefined) =>
    paths.proposalNew(undefined, policy?.slug, charter?.id, { template: kind })
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
          {supersedes && (
            <Notice>
              {t('proposals.supersedes', { number: supersedes })} <a href={paths.proposal(supersedes)}>{supersedes}</a>
            </Notice>
          )}
          {charter && (
            <Notice>
              {t('charters.draft.proposes', { name: charter.name })}{' '}
              <a href={paths.charterDraft(charter.slug, charter.id)}>{t('charters.draft.title')}</a>
            </Notice>
          )}
          {policy && !supersedes && (
            <Notice>
              {t('proposals.draft.changes', { title: policy.title })}{' '}
              <a href={paths.proposalNew(undefined, undefined, undefined, { template: chosen })}>
                {t('proposals.draft.withoutPolicy')}
              </a>
            </Notice>
          )}
          {!supersedes && !charter && <TemplateChoice chosen={template} hrefOf={hrefOf} />}
          {!policy && !charter && !supersedes && policies.length > 0 && (
            <Section title={t('proposals.draft.changePolicy')} lead={t('proposals.draft.changePolicyHint')}>
              <Rows>
                {policies.map(({ slug, title: name, version }) => (
                  <Row
                    key={slug}
                    title={name}
                    href={paths.proposalNew(undefined, slug, undefined, { template: chosen })}
                    meta={version === null ? t('proposals.draft.firstText') : t('policies.version', { version })}
                  />
                ))}
              </Rows>
            </Section>
          )}
          <ProposalForm
            form={form}
            action={paths.proposalNew(undefined, policy?.slug, charter?.id, {
              template: chosen,
              supersedes: supersedes ?? undefined,
            })}
            bodies={bodies}
            jurisdictions={rest.jurisdictions}
            policy={policy}
            charterDraftId={charter?.id ?? null}
            template={template}
            supersedes={supersedes}
            zone={rest.zone}
            cancelHref={supersedes ? paths.proposal(supersedes) : paths.proposals()}
          />
        </>
      )}
    </Page>
  )
}
