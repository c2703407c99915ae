import { useLoaderData } from '@remix-run/react'
import { listBodies } from '~/domain/bodies/body.server'
import { isCarried } from '~/domain/policies/agreement'
import { listPolicies } from '~/domain/policies/policies.server'
import { mayEnterPolicy } from '~/domain/policies/policy'
import { useFormat, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Page } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { ButtonLink } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { Tag, VisibilityTag } from '~/ui/primitives/tag'

export const loader = open.read(
  async ({ db, actor, today, t }) => ({
    title: t('policies.title'),
    rows: (await listPolicies(db, actor, today)).map(
      ({ slug, title, kind, bodyName, visibility, inEffect, inPlaces, upcoming }) => ({
        ...{ slug, title, kind, bodyName, visibility },
        places: inPlaces.map(({ place, version }) => ({ place, version: version.version })),
        inEffect: inEffect && { version: inEffect.version, effectiveOn: inEffect.effectiveOn },
        upcoming: upcoming && { version: upcoming.version, effectiveOn: upcoming.effectiveOn },
      }),
    ),
    mayEnter: (await listBodies(db, actor)).some((body) => mayEnterPolicy(actor, { bodyId: body.id })),
  }),
  { shared: true },
)

export default function Policies() {
  const { title, rows, mayEnter } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  return (
    <Page
      title={title}
      lead={t('policies.lead')}
      actions={
        <>
          <ButtonLink look="secondary" href={paths.cardChecks()}>
            {t('policies.cards.title')}
          </ButtonLink>
          <ButtonLink look="secondary" href={paths.ledger()}>
            {t('ledger.title')}
          </ButtonLink>
          {mayEnter && <ButtonLink href={paths.policyNew()}>{t('policies.new')}</ButtonLink>}
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={t('policies.none')}>{t('policies.noneWhy')}</EmptyState>
      ) : (
        <Rows>
          {rows.map(({ slug, title: name, kind, bodyName, visibility, inEffect, places, upcoming }) => (
            <Row
              key={slug}
              title={name}
              href={paths.policy(slug)}
              meta={`${t(`policies.kind.${kind}`)} · ${bodyName}`}
              end={
                inEffect ? (
                  <Tag tone="success">{t('policies.version', { version: inEffect.version })}</Tag>
                ) : places.length > 0 ? (
                  <Tag tone="success">{t('policies.inSomePlaces')}</Tag>
                ) : (
                  <Tag>{t('policies.notInForce')}</Tag>
                )
              }
            >
              {inEffect && (
                <p className="ac-small">
                  {t('policies.version.since', { day: format.day(inEffect.effectiveOn) })}
                  {isCarried(kind) && (
                    <>
                      {' · '}
                      <a href={paths.officerCard(slug)}>{t('policies.card')}</a>
                    </>
                  )}
                </p>
              )}
              {places.map(({ place, version }) => (
                <p key={place} className="ac-small">
                  <a href={paths.policy(slug, undefined, place)}>{t('ledger.versionIn', { version, place })}</a>
                </p>
              ))}
              {upcoming && (
                <p className="ac-small">
                  {t('policies.upcoming', { version: upcoming.version, day: format.day(upcoming.effectiveOn) })}
                </p>
              )}
              {visibility !== 'public' && <VisibilityTag visibility={visibility} />}
            </Row>
          ))}
        </Rows>
      )}
    </Page>
  )
}
