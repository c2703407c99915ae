import { useLoaderData } from '@remix-run/react'
import { maySee } from '~/domain/access/visibility'
import { listHistory } from '~/domain/activity/history.server'
import { findBody, listChartersInForce, listOffices } from '~/domain/bodies/body.server'
import { mayManageSeats } from '~/domain/seats/policy'
import { listSeats } from '~/domain/seats/seats.server'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { History } from '~/ui/activity/history'
import { CharterInWords } from '~/ui/charters/facts'
import { Aside, Page, Section, Split } from '~/ui/layout/page'
import { DescriptionList } from '~/ui/lists/description-list'
import { ExpiryTag, Named } from '~/ui/people/people'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Notice } from '~/ui/primitives/notice'
import { VisibilityTag } from '~/ui/primitives/tag'
import { SeatTable } from '~/ui/seats/table'

export const loader = open.read(
  async ({ db, actor, params, today, site }) => {
    const body = await findBody(db, actor, params.slug ?? '')
    return {
      title: body.name,
      body,
      charter: (await listChartersInForce(db, today)).get(body.id) ?? null,
      terminology: site.terminology,
      offices: await listOffices(db, actor, body, today),
      seats: await listSeats(db, actor, body.id, today),
      knowsPeople: maySee(actor, { visibility: body.visibility, bodyId: body.id }),
      history: await listHistory(db, actor, [
        { kind: 'body', id: body.id },
        { kinds: ['seat', 'charterDraft'], bodyId: body.id },
      ]),
      mayManage: mayManageSeats(actor),
      isMember: actor.kind === 'person' && actor.isMember,
    }
  },
  { shared: true },
)

export default function Body() {
  const { body, charter, terminology, offices, seats, knowsPeople, history, mayManage, isMember } =
    useLoaderData<typeof loader>()
  const changes = mayManage && !body.endedAt
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={body.name}
      eyebrow={body.name === t(`bodyKind.${body.kind}`) ? undefined : t(`bodyKind.${body.kind}`)}
      lead={charter?.purpose}
      meta={<VisibilityTag visibility={body.visibility} />}
      crumbs={[{ label: t('nav.bodies'), href: paths.bodies() }, { label: body.name }]}
      actions={
        changes && (
          <>
            <ButtonLink look="secondary" href={paths.seats(body.slug)}>
              {t('seats.manageAll')}
            </ButtonLink>
            <ButtonLink look="quiet" href={paths.bodyEdit(body.slug)}>
              {t('bodies.rename')}
            </ButtonLink>
            <ButtonLink look="quiet" href={paths.bodyEnd(body.slug)}>
              {t('bodies.end')}
            </ButtonLink>
          </>
        )
      }
    >
      {body.endedAt && (
        <Notice title={t('bodies.ended', { date: format.day(body.endedAt) })}>
          <p>{body.endReason}</p>
        </Notice>
      )}
      <Split>
        {charter ? (
          <Section title={t('charters.title')} action={<a href={paths.charter(body.slug)}>{t('charters.versions')}</a>}>
            <CharterInWords charter={charter} t={t} format={format} terminology={terminology} />
          </Section>
        ) : (
          <EmptyState title={t('charters.none')} />
        )}
        <Aside label={t('organisations.facts')}>
          {offices.length > 0 && (
            <DescriptionList
              items={offices.map((held) => ({
                term: t(`office.${held.office}`),
                description: (
                  <>
                    <Named {...held} /> {held.expiry && <ExpiryTag expiry={held.expiry} t={t} />}
                  </>
                ),
              }))}
            />
          )}
          <ul className="ac-plain ac-stack ac-stack--tight">
            <li>
              <a href={paths.meetings()}>{t('bodies.one.meetings')}</a>
            </li>
            <li>
              <a href={paths.proposals()}>{t('bodies.one.proposals')}</a>
            </li>
            <li>
              <a href={paths.decisions()}>{t('bodies.one.decisions')}</a>
            </li>
          </ul>
          <History entries={history} own={body.name} />
        </Aside>
      </Split>
      <Section
        title={t('seats.title')}
        lead={knowsPeople ? undefined : t(`seats.hidden.${body.visibility === 'body' ? 'body' : 'members'}`)}
      >
        <SeatTable
          seats={seats}
          t={t}
          format={format}
          linkIn={isMember && knowsPeople ? body.slug : undefined}
          manageIn={changes ? body.slug : undefined}
        />
      </Section>
    </Page>
  )
}
