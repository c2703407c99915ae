import { useLoaderData } from '@remix-run/react'
import { mayEnterAgreement } from '~/domain/agreement/policy'
import { listSignatories } from '~/domain/agreement/signatories.server'
import { documentOn } from '~/domain/agreement/text'
import { listAgreementDocuments } from '~/domain/agreement/text.server'
import { changesOf } from '~/domain/policies/text-change'
import { useFormat, useT } from '~/http/page'
import { notFound, open } from '~/http/route'
import { paths } from '~/paths'
import { renderMarkdown } from '~/platform/markdown'
import { Aside, Page, Section, Split, Stack } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { Timeline } from '~/ui/lists/timeline'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { PrintButton } from '~/ui/primitives/print-button'
import { Prose } from '~/ui/primitives/prose'
import { Day } from '~/ui/proposals/moments'
import { TextChanges } from '~/ui/proposals/text-changes'

export const loader = open.read(
  async ({ db, actor, site, url, today, t }) => {
    const documents = await listAgreementDocuments(db, actor)
    const numbered = (asked: string | null) =>
      asked === null ? null : (documents.find((one) => String(one.version) === asked) ?? notFound())
    const current = documentOn(documents, today)
    const shown = numbered(url.searchParams.get('version')) ?? current ?? documents[0] ?? null
    const against = numbered(url.searchParams.get('against'))
    const { present } = await listSignatories(db, actor, today, site.timeZone)
    const signedBy = (id: string) => present.filter((row) => row.signatures.some((one) => one.documentId === id)).length
    return {
      title: t('agreement.title'),
      today,
      mayEnter: mayEnterAgreement(actor),
      currentVersion: current?.version ?? null,
      shown: shown && {
        ...{ version: shown.version, title: shown.title, effectiveOn: shown.effectiveOn },
        ...{ decisionNumber: shown.decisionNumber, html: renderMarkdown(shown.text), signedBy: signedBy(shown.id) },
        noticeDays: shown.noticeDays ?? site.withdrawalNoticeDays,
        before: documents.find((one) => one.version < shown.version)?.version ?? null,
      },
      difference: shown && against && { version: against.version, lines: changesOf(against.text, shown.text) },
      versions: documents.map(({ id, version, title, effectiveOn }) => ({
        ...{ version, title, effectiveOn },
        signedBy: signedBy(id),
      })),
    }
  },
  { shared: true },
)

export default function Agreement() {
  const { title, shown, mayEnter } = useLoaderData<typeof loader>()
  const t = useT()
  const enter = mayEnter && <ButtonLink href={paths.agreementNew()}>{t('agreement.new')}</ButtonLink>
  if (!shown)
    return (
      <Page title={title} lead={t('agreement.lead')} actions={enter}>
        <EmptyState
          title={t('agreement.none')}
          action={<a href={paths.page('agreement-template')}>{t('agreement.template')}</a>}
        >
          {t('agreement.noneWhy')}
        </EmptyState>
      </Page>
    )
  return (
    <Page
      title={title}
      eyebrow={`${shown.title}, ${t('agreement.version', { version: shown.version })}`}
      lead={t('agreement.lead')}
      actions={
        <>
          <ButtonLink look="secondary" href={paths.signatories()}>
            {t('agreement.signatories.title')}
          </ButtonLink>
          <PrintButton />
          {enter}
        </>
      }
    >
      <Split>
        <Text />
        <Aside label={t('agreement.versions')}>
          <Facts />
          <Versions />
        </Aside>
      </Split>
    </Page>
  )
}

function Text() {
  const { shown, difference } = useLoaderData<typeof loader>()
  const t = useT()
  if (!shown) return null
  const version = String(shown.version)
  if (difference)
    return (
      <Section
        title={t('agreement.difference', { version: difference.version })}
        action={<a href={paths.agreement({ version })}>{t('agreement.showText')}</a>}
      >
        {difference.lines.every((line) => line.every((span) => span.change === 'same')) ? (
          <p>{t('agreement.same')}</p>
        ) : (
          <TextChanges lines={difference.lines} />
        )}
      </Section>
    )
  return (
    <Stack>
      {shown.before !== null && (
        <p className="ac-no-print">
          <a href={paths.agreement({ version, against: String(shown.before) })}>
            {t('agreement.showDifference', { version: shown.before })}
          </a>
        </p>
      )}
      <Prose html={shown.html} />
    </Stack>
  )
}

function Facts() {
  const { shown, today } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  if (!shown) return null
  const { effectiveOn, decisionNumber, noticeDays, signedBy, version } = shown
  const since = t(effectiveOn > today ? 'agreement.from' : 'agreement.since', { day: format.day(effectiveOn) })
  return (
    <DescriptionList
      items={[
        {
          term: t('agreement.version', { version }),
          description: (
            <>
              {since}
              {decisionNumber && (
                <>
                  {'. '}
                  <a href={paths.decision(decisionNumber)}>{t('agreement.adopted', { number: decisionNumber })}</a>
                </>
              )}
            </>
          ),
        },
        { term: t('agreement.withdrawal.title'), description: t('agreement.noticeDays', { n: noticeDays }) },
        { term: t('agreement.signatories.title'), description: t('agreement.signedBy', { n: signedBy }) },
      ]}
    />
  )
}

function Versions() {
  const { versions, currentVersion, today } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Section title={t('agreement.versions')} level={3}>
      <Timeline
        items={versions.map(({ version, title, effectiveOn, signedBy }) => ({
          key: String(version),
          when: <Day on={effectiveOn} />,
          title: (
            <a href={paths.agreement({ version: String(version) })}>
              {t('agreement.signature.versionOf', { version, title })}
            </a>
          ),
          children: (
            <span className="ac-small">
              {version === currentVersion && `${t('agreement.current')} · `}
              {effectiveOn > today && `${t('agreement.ahead')} · `}
              {t('agreement.signedBy', { n: signedBy })}
            </span>
          ),
        }))}
      />
    </Section>
  )
}
