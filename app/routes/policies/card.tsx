import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { cardPartsOf } from '~/domain/policies/card'
import { findPolicy, versionOn } from '~/domain/policies/policies.server'
import { useFormat, useT } from '~/http/page'
import { notFound, open } from '~/http/route'
import { paths } from '~/paths'
import { plainText } from '~/platform/markdown'
import { titled } from '~/title'
import { Page } from '~/ui/layout/page'
import { OfficerCard } from '~/ui/primitives/officer-card'
import { PrintButton } from '~/ui/primitives/print-button'

export const loader = open.read(
  async ({ db, actor, params, site, today, t }) => {
    const { policy, versions } = await findPolicy(db, actor, params.slug ?? '')
    const version = versionOn(versions, today) ?? notFound()
    return {
      title: t('policies.card.title', { title: policy.title }),
      slug: policy.slug,
      name: policy.title,
      programme: site.programmeName,
      version: version.version,
      effectiveOn: version.effectiveOn,
      parts: cardPartsOf(policy.title, version.text).map((part) => ({
        title: plainText(part.title),
        lines: part.lines.map(plainText),
      })),
      today,
    }
  },
  { shared: true },
)

export const meta: MetaFunction<typeof loader> = titled

export default function Card() {
  const { title, slug, name, programme, version, effectiveOn, parts, today } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      lead={<span className="ac-no-print">{t('policies.card.lead')}</span>}
      actions={<PrintButton />}
      crumbs={[
        { label: t('policies.title'), href: paths.policies() },
        { label: name, href: paths.policy(slug) },
        { label: t('policies.card') },
      ]}
    >
      <OfficerCard
        programme={programme}
        title={name}
        parts={parts}
        version={String(version)}
        effective={t('policies.card.effective', { day: format.day(effectiveOn) })}
        foot={t('policies.card.foot', { day: format.day(today) })}
      />
    </Page>
  )
}
