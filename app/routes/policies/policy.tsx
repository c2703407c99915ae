import { useLoaderData } from '@remix-run/react'
import { listHistory } from '~/domain/activity/history.server'
import { isCarried } from '~/domain/policies/agreement'
import { askedDay } from '~/domain/policies/asked-day'
import { findLedger } from '~/domain/policies/ledger.server'
import { findPolicy, versionOn } from '~/domain/policies/policies.server'
import { mayRecordAgreement } from '~/domain/policies/policy'
import { listSpokenWords } from '~/domain/policies/spoken-words.server'
import { applying } from '~/domain/policies/version'
import { mayDraftProposal } from '~/domain/proposals/policy'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { renderMarkdown } from '~/platform/markdown'
import { History } from '~/ui/activity/history'
import { FilterBar } from '~/ui/forms/filter-bar'
import { TextInput } from '~/ui/forms/text-input'
import { Aside, Page, Section, Split, Stack } from '~/ui/layout/page'
import { DataTable } from '~/ui/lists/data-table'
import { Timeline } from '~/ui/lists/timeline'
import { LedgerCells } from '~/ui/policies/ledger-cells'
import { SpokenWords } from '~/ui/policies/spoken-words'
import { VersionPlaces } from '~/ui/policies/version-places'
import { ButtonLink } from '~/ui/primitives/button'
import { Disclosure } from '~/ui/primitives/disclosure'
import { Notice } from '~/ui/primitives/notice'
import { Prose } from '~/ui/primitives/prose'
import { VisibilityTag } from '~/ui/primitives/tag'
import { Day } from '~/ui/proposals/moments'

export const loader = open.read(
  async ({ db, actor, params, url, today }) => {
    const { policy, versions } = await findPolicy(db, actor, params.slug ?? '')
    const on = askedDay(url.searchParams.get('on'), today)
    const { general, places } = applying(on, versions)
    const place = places.find((one) => one.place === url.searchParams.get('place'))?.place ?? null
    const version = versionOn(versions, on, place)
    const ledger = await findLedger(db, actor, on, { id: policy.id }, null)
    const { words, total } = await listSpokenWords(db, actor, { policyId: policy.id }, 1)
    const isDelegate =
      actor.kind === 'person' && actor.seats.some((seat) => seat.bodyId === policy.bodyId && seat.role === 'delegate')
    return {
      title: policy.title,
      policy,
      on,
      isToday: on === today,
      place,
      version: version && {
        number: version.version,
        effectiveOn: version.effectiveOn,
        appliesIn: version.appliesIn ?? [],
        html: renderMarkdown(version.text),
      },
      general: general?.version ?? null,
      places: places.map((one) => ({ place: one.place, version: one.version.version })),
      upcoming: versions
        .filter((one) => one.effectiveOn > on && one.version > (version?.version ?? 0))
        .map(({ version: number, effectiveOn, appliesIn }) => ({ number, effectiveOn, places: appliesIn ?? [] })),
      versions: versions.map(({ id, version: number, effectiveOn, adoptedAt, appliesIn }) => ({
        ...{ id, number, effectiveOn, adoptedAt },
        places: appliesIn ?? [],
      })),
      agreement: ledger.organisations.map(({ id, name, slug }) => ({
        id,
        name,
        slug,
        cells: ledger.cellsOf(policy.id, id),
      })),
      words,
      moreWords: total > words.length,
      history: await listHistory(db, actor, { kind: 'policy', id: policy.id }),
      maySpeak: versions.length > 0 && (isDelegate || mayRecordAgreement(actor)),
      mayPropose: mayDraftProposal(actor, { bodyId: policy.bodyId }),
    }
  },
  { shared: true },
)

export default function Policy() {
  const shown = useLoaderData<typeof loader>()
  const { policy, on, isToday, version, general, places, upcoming, versions, agreement, words, maySpeak } = shown
  const t = useT()
  const format = useFormat()
  const day = format.day(on)
  const versionLine = (number: number, since: string, appliesIn: string[]) =>
    [
      t('policies.version', { version: number }),
      t('policies.version.since', { day: format.day(since) }),
      appliesIn.length > 0 && t('policies.version.in', { places: format.list(appliesIn) }),
    ]
      .filter(Boolean)
      .join(', ')
  return (
    <Page
      title={policy.title}
      eyebrow={`${t(`policies.kind.${policy.kind}`)} · ${policy.bodyName}`}
      meta={<VisibilityTag visibility={policy.visibility} />}
      crumbs={[{ label: t('policies.title'), href: paths.policies() }, { label: policy.title }]}
      actions={
        <>
          {isToday && version && isCarried(policy.kind) && (
            <ButtonLink look="secondary" href={paths.officerCard(policy.slug, shown.place ?? undefined)}>
              {t('policies.card')}
            </ButtonLink>
          )}
          {shown.mayPropose && (
            <ButtonLink look="secondary" href={paths.proposalNew(undefined, policy.slug)}>
              {t('policies.propose')}
            </ButtonLink>
          )}
          {maySpeak && (
            <ButtonLink href={paths.policyAgreement(policy.slug)}>{t('policies.agreement.link')}</ButtonLink>
          )}
        </>
      }
    >
      <FilterBar
        label={t('policies.on')}
        clearHref={isToday ? undefined : paths.policy(policy.slug)}
        note={t('policies.onDay', { day })}
      >
        <TextInput form={{ values: { on } }} name="on" type="date" label={t('policies.on')} width="medium" optional />
      </FilterBar>
      <Split>
        <Stack gap="loose">
          <Section
            title={t('policies.textOn', { day })}
            lead={version ? `${versionLine(version.number, version.effectiveOn, version.appliesIn)}.` : undefined}
          >
            <VersionPlaces slug={policy.slug} on={isToday ? undefined : on} general={general} places={places} />
            {upcoming.map((next) => (
              <Notice key={next.number}>
                {t('policies.upcoming', { version: next.number, day: format.day(next.effectiveOn) })}
                {next.places.length > 0 && <> {t('policies.upcoming.in', { places: format.list(next.places) })}</>}
              </Notice>
            ))}
            {version ? <Prose html={version.html} /> : <p>{t('policies.noTextOn', { day })}</p>}
          </Section>
          {version && (
            <Section
              title={t('policies.who', { day })}
              lead={t('policies.whoLead')}
              action={
                <a href={paths.consequences({ policy: policy.slug, on: isToday ? undefined : on })}>
                  {t('ledger.consequences.link')}
                </a>
              }
            >
              <DataTable
                caption={t('policies.who', { day })}
                captionHidden
                stack
                rows={agreement}
                rowKey={(row) => row.id}
                columns={[
                  {
                    key: 'organisation',
                    header: t('ledger.organisation'),
                    rowHeader: true,
                    cell: (row) => <a href={paths.organisation(row.slug)}>{row.name}</a>,
                  },
                  {
                    key: 'status',
                    header: t('proposals.standing.position'),
                    cell: (row) => <LedgerCells cells={row.cells} version={general} />,
                  },
                ]}
              />
            </Section>
          )}
        </Stack>
        <Aside label={t('policies.facts')}>
          <Section title={t('policies.versions')} level={3}>
            <Timeline
              items={versions.map((one) => ({
                key: one.id,
                when: <Day on={one.effectiveOn} />,
                title: (
                  <a href={paths.policy(policy.slug, one.effectiveOn, one.places[0])}>
                    {t('policies.version', { version: one.number })}
                  </a>
                ),
                children: (
                  <span className="ac-small">
                    {t('policies.versions.adopted', { day: format.day(one.adoptedAt) })}
                    {one.places.length > 0 && <>, {t('policies.version.in', { places: format.list(one.places) })}</>}
                  </span>
                ),
              }))}
            />
            {versions.length > 1 && <a href={paths.policyComparison(policy.slug)}>{t('policies.comparison.link')}</a>}
          </Section>
          <Disclosure summary={t('policies.words')}>
            <SpokenWords words={words} />
            {shown.moreWords && (
              <p>
                <a href={paths.ledgerTimeline({ policy: policy.slug })}>{t('ledger.timeline.all')}</a>
              </p>
            )}
          </Disclosure>
          <History entries={shown.history} own={policy.title} />
          <a href={paths.ledger(isToday ? undefined : on)}>{t('ledger.title')}</a>
        </Aside>
      </Split>
    </Page>
  )
}
