import { useLoaderData } from '@remix-run/react'
import { findPolicy } from '~/domain/policies/policies.server'
import { changesOf } from '~/domain/policies/text-change'
import { useFormat, useT } from '~/http/page'
import { notFound, open } from '~/http/route'
import { paths } from '~/paths'
import { renderMarkdown } from '~/platform/markdown'
import { Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { Page, Section } from '~/ui/layout/page'
import { SideBySide } from '~/ui/policies/side-by-side'
import { EmptyState } from '~/ui/primitives/empty-state'
import { PrintButton } from '~/ui/primitives/print-button'
import { TextChanges } from '~/ui/proposals/text-changes'

export const loader = open.read(
  async ({ db, actor, params, url, t }) => {
    const { policy, versions } = await findPolicy(db, actor, params.slug ?? '')
    if (versions.length === 0) notFound()
    const asked = (name: string) => versions.find((one) => String(one.version) === url.searchParams.get(name))
    const newest = asked('to') ?? versions[0]
    const before = versions.find((one) => one.version < (newest?.version ?? 0))
    const pair = [asked('from') ?? before ?? newest, newest].flatMap((one) => one ?? [])
    const [from, to] = pair.sort((a, b) => a.version - b.version)
    const shown = (one: typeof from) =>
      one && {
        number: one.version,
        effectiveOn: one.effectiveOn,
        places: one.appliesIn ?? [],
        html: renderMarkdown(one.text),
      }
    return {
      title: t('policies.comparison.title', { title: policy.title }),
      policy: { slug: policy.slug, title: policy.title },
      versions: versions.map(({ version, effectiveOn }) => ({ version, effectiveOn })),
      from: shown(from),
      to: shown(to),
      changes: from && to && from.id !== to.id ? changesOf(from.text, to.text) : null,
    }
  },
  { shared: true },
)

export default function Comparison() {
  const { title, policy, versions, from, to, changes } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = { values: { from: String(from?.number ?? ''), to: String(to?.number ?? '') } }
  const options = versions.map(({ version, effectiveOn }) => ({
    value: String(version),
    label: t('policies.agreement.versionOption', { version, day: format.day(effectiveOn) }),
  }))
  return (
    <Page
      title={title}
      lead={t('policies.comparison.lead')}
      actions={<PrintButton />}
      crumbs={[
        { label: t('policies.title'), href: paths.policies() },
        { label: policy.title, href: paths.policy(policy.slug) },
        { label: t('policies.comparison') },
      ]}
    >
      <FilterBar label={t('policies.comparison')}>
        <Select form={form} name="from" label={t('policies.comparison.from')} options={options} noEmpty />
        <Select form={form} name="to" label={t('policies.comparison.to')} options={options} noEmpty />
      </FilterBar>
      {changes && from && to ? (
        <>
          <SideBySide versions={[from, to]} />
          <Section title={t('policies.comparison.changes')}>
            <TextChanges lines={changes} />
          </Section>
        </>
      ) : (
        <EmptyState title={t('policies.comparison.one')} />
      )}
    </Page>
  )
}
