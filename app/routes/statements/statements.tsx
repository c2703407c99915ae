import { useLoaderData } from '@remix-run/react'
import { listBodies } from '~/domain/bodies/body.server'
import { mayDraftStatement } from '~/domain/statements/policy'
import { listPendingStatements, listReleased, type Statement } from '~/domain/statements/statements.server'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Page, Section } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { StatementTag } from '~/ui/statements/state-tag'

const listed = ({ number, title, bodyName, state, releasedAt, partners }: Statement) => ({
  number,
  title,
  bodyName,
  state,
  releasedAt,
  partners: partners.map(({ name }) => name),
  signed: partners.filter(({ isSigned }) => isSigned).length,
})

export const loader = open.read(
  async ({ db, actor, t }) => ({
    title: t('statements.title'),
    released: (await listReleased(db, actor, 100)).map(listed),
    pending: (await listPendingStatements(db, actor)).map(listed),
    mayDraft: (await listBodies(db, actor)).some((body) => mayDraftStatement(actor, body.id)),
  }),
  { shared: true },
)

export default function Statements() {
  const { title, released, pending, mayDraft } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      lead={t('statements.lead')}
      actions={mayDraft && <ButtonLink href={paths.statementNew()}>{t('statements.new')}</ButtonLink>}
    >
      {pending.length > 0 && (
        <Section title={t('statements.pending')} lead={t('statements.pendingLead')}>
          <Rows>
            {pending.map((one) => (
              <Row
                key={one.number}
                title={one.title}
                href={paths.statement(one.number)}
                meta={
                  <>
                    <span>{one.number}</span>
                    <span>{one.bodyName}</span>
                    <span>{t('statements.signedCount', { n: one.signed, of: one.partners.length })}</span>
                  </>
                }
                end={<StatementTag state={one.state} />}
              />
            ))}
          </Rows>
        </Section>
      )}
      {released.length === 0 ? (
        <EmptyState title={t('statements.none')}>{t('statements.noneWhy')}</EmptyState>
      ) : (
        <Section title={t('statements.state.released')}>
          <Rows>
            {released.map((one) => (
              <Row
                key={one.number}
                title={one.title}
                href={paths.statement(one.number)}
                meta={
                  <>
                    <span>{one.number}</span>
                    {one.releasedAt && <span>{format.day(one.releasedAt)}</span>}
                  </>
                }
              >
                <p className="ac-small">{one.partners.join(', ')}</p>
              </Row>
            ))}
          </Rows>
        </Section>
      )}
    </Page>
  )
}
