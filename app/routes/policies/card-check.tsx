import { useLoaderData } from '@remix-run/react'
import { findCardByCode } from '~/domain/policies/cards.server'
import { changesOf } from '~/domain/policies/text-change'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Page, Section } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'
import { TextChanges } from '~/ui/proposals/text-changes'

export const loader = open.read(
  async ({ db, actor, params, site, today, t }) => {
    const { policy, version, standing, current, code } = await findCardByCode(db, actor, params.code ?? '', today)
    return {
      title: t('policies.cards.of', { title: policy.title }),
      policy: { slug: policy.slug, title: policy.title },
      version: { number: version.version, effectiveOn: version.effectiveOn },
      standing,
      current: current && { number: current.version, effectiveOn: current.effectiveOn },
      place: current?.appliesIn?.[0] ?? version.appliesIn?.[0] ?? null,
      changes: current ? changesOf(version.text, current.text) : null,
      contact: [site.contactPhone, site.contactEmail].filter(Boolean),
      code,
      today,
    }
  },
  { shared: true },
)

export default function CardCheck() {
  const { title, policy, version, standing, current, place, changes, contact, code, today } =
    useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      eyebrow={t('policies.cards.title')}
      crumbs={[{ label: t('policies.title'), href: paths.policies() }, { label: t('policies.cards.title') }]}
    >
      {standing.kind === 'in-force' && (
        <Notice tone="success" title={t('policies.cards.inForce')}>
          <p>
            {standing.places.length > 0
              ? t('policies.cards.inForceIn', { places: format.list(standing.places), day: format.day(today) })
              : t('policies.cards.inForceText', { day: format.day(today) })}
          </p>
        </Notice>
      )}
      {standing.kind === 'ahead' && (
        <Notice tone="warning" title={t('policies.cards.ahead')}>
          <p>{t('policies.cards.aheadText', { day: format.day(standing.on) })}</p>
        </Notice>
      )}
      {standing.kind === 'replaced' && (
        <Notice tone="error" title={t('policies.cards.replaced')}>
          <p>
            {current
              ? t('policies.cards.replacedText', {
                  version: current.number,
                  day: format.day(standing.on ?? current.effectiveOn),
                })
              : t('policies.cards.endedText')}
          </p>
        </Notice>
      )}
      <DescriptionList
        rows
        items={[
          {
            term: t('ledger.policy'),
            description: <a href={paths.policy(policy.slug)}>{policy.title}</a>,
          },
          {
            term: t('policies.cards.version'),
            description: `${t('policies.version', { version: version.number })}, ${t('policies.version.since', { day: format.day(version.effectiveOn) })}`,
          },
          { term: t('policies.cards.code'), description: code },
          { term: t('policies.cards.contact'), description: contact.join(', ') },
        ]}
      />
      <ButtonRow>
        <ButtonLink href={paths.officerCard(policy.slug, place ?? undefined)}>{t('policies.cards.now')}</ButtonLink>
      </ButtonRow>
      {changes && current && (
        <Section
          title={t('policies.cards.changes', { from: version.number, to: current.number })}
          lead={t('policies.comparison.lead')}
        >
          <TextChanges lines={changes} />
        </Section>
      )}
    </Page>
  )
}
