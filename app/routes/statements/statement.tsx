import { useLoaderData } from '@remix-run/react'
import { citedTexts } from '~/across/citations.server'
import { type Actor, isProjectManager, sitsOn } from '~/domain/access/actor'
import { listHistory } from '~/domain/activity/history.server'
import { differenceOf } from '~/domain/meetings/minutes/difference'
import { mandatesOf } from '~/domain/statements/needs'
import { mayReleaseStatement, mayReviseStatement } from '~/domain/statements/policy'
import { findDecisionNumber, findStatement, listTexts } from '~/domain/statements/statements.server'
import { useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { History } from '~/ui/activity/history'
import { Paragraphs } from '~/ui/community/paragraphs'
import { When } from '~/ui/community/when'
import { Aside, Page, Section, Split, Stack } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { ButtonLink, ButtonRow, PostButton } from '~/ui/primitives/button'
import { Notice } from '~/ui/primitives/notice'
import { PrintButton } from '~/ui/primitives/print-button'
import { Prose } from '~/ui/primitives/prose'
import { VisibilityTag } from '~/ui/primitives/tag'
import { PartnerList } from '~/ui/statements/partner-list'
import { StatementTag } from '~/ui/statements/state-tag'
import { StatementPast } from '~/ui/statements/statement-past'

/** What led to a statement stays with its body, also when the statement is public. */
const inRoom = (actor: Actor, bodyId: string) => sitsOn(actor, bodyId) || isProjectManager(actor)

export const loader = open.read(
  async (read) => {
    const { db, actor, params, now } = read
    const statement = await findStatement(db, actor, params.number ?? '')
    const isInside = inRoom(actor, statement.bodyId)
    const isMember = actor.kind === 'person' && actor.isMember
    const texts = isInside ? await listTexts(db, statement) : []
    return {
      title: statement.title,
      number: statement.number,
      version: statement.version,
      state: statement.state,
      ...(await citedTexts(read, { html: statement.text }, statement.releasedAt ?? now)),
      body: { name: statement.bodyName, slug: statement.bodySlug },
      releasedAt: statement.releasedAt,
      withdrawalReason: statement.withdrawalReason,
      draftedByName: isMember ? statement.draftedByName : null,
      decision: await findDecisionNumber(db, actor, statement),
      partners: statement.partners.map((one) => ({ ...one, signedByName: isMember ? one.signedByName : null })),
      texts: texts.map(({ text, title, ...one }, at) => {
        const former = texts[at + 1]
        return {
          ...one,
          difference: former ? differenceOf(`${former.title}\n${former.text}`, `${title}\n${text}`) : null,
        }
      }),
      signOffs: isInside ? statement.signOffs : [],
      mine: mandatesOf(actor, statement).filter(({ why }) => why === null),
      may: { revise: mayReviseStatement(actor, statement), release: mayReleaseStatement(actor, statement) },
      history: await listHistory(db, actor, { kind: 'statement', id: statement.id }),
    }
  },
  { shared: true },
)

export default function StatementPage() {
  const statement = useLoaderData<typeof loader>()
  const { title, number, version, state, partners, mine, may, texts, signOffs } = statement
  const t = useT()
  const isUnsigned = mine.some(({ isSigned }) => !isSigned)
  const facts = [
    { term: t('statements.body'), description: <a href={paths.body(statement.body.slug)}>{statement.body.name}</a> },
    statement.releasedAt && { term: t('statements.releasedOn'), description: <When at={statement.releasedAt} /> },
    statement.decision && {
      term: t('statements.decision'),
      description: <a href={paths.decision(statement.decision)}>{statement.decision}</a>,
    },
    statement.draftedByName && { term: t('statements.drafted'), description: statement.draftedByName },
  ]
  return (
    <Page
      title={title}
      eyebrow={`${t('statements.one')} ${number}`}
      crumbs={[{ label: t('statements.title'), href: paths.statements() }, { label: number }]}
      meta={
        <>
          <StatementTag state={state} />
          {state === 'released' ? <VisibilityTag visibility="public" /> : <VisibilityTag visibility="body" />}
          {version > 1 && <span>{t('statements.version', { n: version })}</span>}
        </>
      }
      actions={<PrintButton />}
    >
      {statement.withdrawalReason && (
        <Notice title={t('statements.withdrawnWhy')}>
          <Paragraphs text={statement.withdrawalReason} />
        </Notice>
      )}
      {state === 'signed' && may.release && <Notice tone="success">{t('statements.releaseLead')}</Notice>}
      <Split>
        <Stack gap="loose">
          <Prose html={statement.html} />
          <ButtonRow>
            {state === 'signed' && may.release && (
              <PostButton action={paths.statementRelease(number)}>{t('statements.release')}</PostButton>
            )}
            {isUnsigned && <ButtonLink href={paths.signOffs(number)}>{t('statements.signOff')}</ButtonLink>}
            {mine
              .filter(({ isSigned }) => isSigned)
              .map(({ organisationId }) => (
                <ButtonLink
                  key={organisationId}
                  look="secondary"
                  href={paths.signOffWithdrawal(number, organisationId)}
                >
                  {t('statements.withdrawSignOff')}
                </ButtonLink>
              ))}
            {may.revise && (
              <>
                <ButtonLink look="secondary" href={paths.statementEdit(number)}>
                  {t('statements.edit')}
                </ButtonLink>
                <ButtonLink look="quiet" href={paths.statementWithdrawal(number)}>
                  {t('statements.withdraw')}
                </ButtonLink>
              </>
            )}
          </ButtonRow>
          <Section title={t('statements.partners')}>
            <PartnerList partners={partners} />
          </Section>
        </Stack>
        <Aside label={t('statements.facts')}>
          <DescriptionList items={facts.filter((fact) => typeof fact === 'object' && fact !== null)} />
          <StatementPast texts={texts} signOffs={signOffs} version={version} />
          {statement.history.length > 0 && <History entries={statement.history} own={title} />}
        </Aside>
      </Split>
    </Page>
  )
}
