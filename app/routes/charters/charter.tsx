import { useLoaderData } from '@remix-run/react'
import { listHistory } from '~/domain/activity/history.server'
import { findBody } from '~/domain/bodies/body.server'
import { listCharterDrafts, listCharterVersions } from '~/domain/charters/charters.server'
import { mayDraftCharter } from '~/domain/charters/policy'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { History } from '~/ui/activity/history'
import { CharterComparison } from '~/ui/charters/comparison'
import { CharterInWords } from '~/ui/charters/facts'
import { charterText } from '~/ui/charters/text'
import { Select } from '~/ui/forms/choices'
import { FilterBar } from '~/ui/forms/filter-bar'
import { Page, Section } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { ButtonLink } from '~/ui/primitives/button'
import { DateTime } from '~/ui/primitives/date-time'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Tag } from '~/ui/primitives/tag'

export const loader = open.read(
  async ({ db, actor, params, url, site, today, t }) => {
    const body = await findBody(db, actor, params.slug ?? '')
    const versions = await listCharterVersions(db, actor, body)
    const asked = (name: string) =>
      versions.find((one) => String(one.version) === url.searchParams.get(name))?.version ?? null
    return {
      title: t('charters.of', { name: body.name }),
      body: { slug: body.slug, name: body.name },
      terminology: site.terminology,
      inForce: versions.find((one) => one.adoptedOn <= today)?.id ?? null,
      versions,
      today,
      compared: { from: asked('from'), to: asked('to') },
      drafts: (await listCharterDrafts(db, actor, body)).map(({ id, state, reason, draftedAt, draftedByName }) => ({
        id,
        state,
        reason,
        draftedAt,
        draftedByName,
      })),
      mayDraft: mayDraftCharter(actor) && !body.endedAt,
      history: await listHistory(db, actor, { kinds: ['charterDraft'], bodyId: body.id }),
    }
  },
  { shared: true },
)

export default function CharterVersions() {
  const { title, body, versions, inForce, today, terminology, history, mayDraft } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      lead={t('charters.lead')}
      crumbs={[
        { label: t('nav.bodies'), href: paths.bodies() },
        { label: body.name, href: paths.body(body.slug) },
        { label: t('charters.versions') },
      ]}
      actions={
        mayDraft && (
          <ButtonLink look="secondary" href={paths.charterDraftNew(body.slug)}>
            {t('charters.draft.begin')}
          </ButtonLink>
        )
      }
    >
      <Drafts />
      <Comparison />
      {versions.length === 0 && <EmptyState title={t('charters.none')} />}
      {versions.map((charter) => (
        <Section
          key={charter.id}
          title={t(charter.id === inForce ? 'charters.versionInForce' : 'charters.version', {
            version: charter.version,
          })}
          lead={
            <>
              {t(charter.adoptedOn > today ? 'charters.next.willHold' : 'charters.adopted')}{' '}
              <DateTime value={charter.adoptedOn}>{format.day(charter.adoptedOn)}</DateTime>
              {charter.decision ? (
                <>
                  {' '}
                  <a href={paths.decision(charter.decision)}>{t('charters.next.by', { number: charter.decision })}</a>
                </>
              ) : (
                charter.version === 1 && ` ${t('charters.next.bySetup')}`
              )}
              . {charter.purpose}
            </>
          }
        >
          <CharterInWords charter={charter} t={t} format={format} terminology={terminology} />
          {charter.items.length > 0 && (
            <>
              <h3>{t('charters.next.items')}</h3>
              <ol>
                {charterText(charter, 'items', { t, format, terminology })
                  .split('\n')
                  .map((line) => (
                    <li key={line}>{line}</li>
                  ))}
              </ol>
            </>
          )}
        </Section>
      ))}
      <History entries={history} />
    </Page>
  )
}

function Drafts() {
  const { body, drafts } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  if (drafts.length === 0) return null
  return (
    <Section title={t('charters.draft.list')} lead={t('charters.draft.listLead')}>
      <Rows>
        {drafts.map((draft) => (
          <Row
            key={draft.id}
            title={draft.reason.split('\n')[0]?.slice(0, 120) || t('charters.draft.title')}
            href={paths.charterDraft(body.slug, draft.id)}
            meta={`${draft.draftedByName} · ${format.day(draft.draftedAt)}`}
            end={<Tag>{t(`charters.draftState.${draft.state}`)}</Tag>}
          />
        ))}
      </Rows>
    </Section>
  )
}

/** Any two versions beside each other. */
function Comparison() {
  const { body, versions, compared, terminology } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  if (versions.length < 2) return null
  const [latest, before] = versions
  const from = compared.from ?? before?.version
  const to = compared.to ?? latest?.version
  const form = { values: { from: String(from), to: String(to) }, id: 'compare' }
  const options = versions.map(({ version }) => ({
    value: String(version),
    label: t('charters.version', { version }),
  }))
  const [one, other] = [versions.find((v) => v.version === from), versions.find((v) => v.version === to)]
  return (
    <Section title={t('charters.next.compare')}>
      <FilterBar label={t('charters.next.compare')} action={paths.charter(body.slug)}>
        <Select form={form} name="from" label={t('charters.next.compareFrom')} options={options} noEmpty optional />
        <Select form={form} name="to" label={t('charters.next.compareTo')} options={options} noEmpty optional />
      </FilterBar>
      {compared.from !== null && compared.to !== null && one && other && (
        <CharterComparison
          caption={t('charters.next.comparison')}
          before={one}
          after={other}
          beforeName={t('charters.version', { version: one.version })}
          afterName={t('charters.version', { version: other.version })}
          say={{ t, format, terminology }}
        />
      )}
    </Section>
  )
}
