import { useLoaderData } from '@remix-run/react'
import { findRelease } from '~/domain/releases/drafts/drafts.server'
import { draftFacts } from '~/domain/releases/drafts/facts'
import { previewRelease } from '~/domain/releases/drafts/preview.server'
import { type Narrative, narrativeParts } from '~/domain/releases/release'
import { useT } from '~/http/page'
import { member } from '~/http/route'
import { paths } from '~/paths'
import { gateInThread } from '~/platform/disclosure-threads.server'
import { renderMarkdown } from '~/platform/markdown'
import { Section, Stack } from '~/ui/layout/page'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Notice } from '~/ui/primitives/notice'
import { renderAsPublished } from '~/ui/releases/as-published.server'
import { ReleaseBody } from '~/ui/releases/body'
import { DraftFrame } from '~/ui/releases/drafts/frame'
import { Refusal } from '~/ui/releases/drafts/gate-findings'
import { PreviewGate } from '~/ui/releases/drafts/preview-gate'
import { PublishedTable } from '~/ui/releases/published-table'
import { shownTable } from '~/ui/releases/shown-table.server'

export const loader = member.read(async ({ db, actor, params, t, format }) => {
  const release = await findRelease(db, actor, params.slug ?? '')
  const tools = { run: gateInThread(), render: renderAsPublished }
  const { state, gate, tables } = await previewRelease(db, actor, release, tools)
  return {
    title: `${t('releases.preview.title')}: ${release.title}`,
    facts: draftFacts(release),
    state,
    gate,
    built: release.tables.flatMap(({ id, recipe }) => (recipe === null ? [] : [id])),
    text: Object.fromEntries(narrativeParts.map((part) => [part, renderMarkdown(release[part])])) as Narrative,
    tables: await Promise.all(tables.map((table, at) => shownTable(table, at + 1, { t, format }))),
  }
})

/** What the public will see, with what the gate says beside each table. Nothing of it is kept. */
export default function Preview() {
  const { facts, state, text, tables, gate, built } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <DraftFrame release={facts} part="preview">
      <Notice tone="info" title={t(`releases.preview.state.${state}`)}>
        <p>{t('releases.preview.lead')}</p>
        {state !== 'kept' && (
          <ButtonLink look="quiet" href={paths.releaseGate(facts.slug)}>
            {t('releases.draft.gate')}
          </ButtonLink>
        )}
      </Notice>
      {gate && state === 'refused' && <Refusal gate={gate} />}
      <ReleaseBody text={text}>
        <Section title={t('releases.numbers')}>
          {tables.length === 0 ? (
            <EmptyState title={t('releases.preview.none')} />
          ) : (
            <Stack gap="loose">
              {tables.map((table) => (
                <Section key={table.id} title={table.title} level={3}>
                  <PublishedTable table={table} />
                  {gate && (
                    <PreviewGate gate={gate} slug={facts.slug} table={table} isBuilt={built.includes(table.id)} />
                  )}
                </Section>
              ))}
            </Stack>
          )}
        </Section>
      </ReleaseBody>
    </DraftFrame>
  )
}
