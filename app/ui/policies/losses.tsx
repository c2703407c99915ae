import { type BodyLoss, isGrave, type Loss, type Support } from '~/domain/policies/consequences'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { DataTable } from '../lists/data-table'
import { EmptyState } from '../primitives/empty-state'
import { Notice } from '../primitives/notice'
import { Tag } from '../primitives/tag'

type Named = { id: string; slug: string; title: string; bodyName: string }

/** First what would matter most, in a sentence each. */
export function LossSummary({ losses, bodies }: { losses: Loss[]; bodies: BodyLoss[] }) {
  const t = useT()
  const format = useFormat()
  const ended = losses.filter((loss) => loss.endsThere)
  const thin = losses.filter((loss) => !loss.endsThere && isGrave(loss))
  const sectors = [...new Set(bodies.flatMap((body) => body.sectorsLost))]
  const lines = [
    t('ledger.consequences.sum.policies', { n: new Set(losses.map((loss) => loss.policyId)).size }),
    ended.length > 0 && t('ledger.consequences.sum.ended', { n: new Set(ended.map((loss) => loss.policyId)).size }),
    thin.length > 0 && t('ledger.consequences.sum.thin', { n: new Set(thin.map((loss) => loss.policyId)).size }),
    sectors.length > 0 &&
      t('ledger.consequences.sum.sectors', { sectors: format.list(sectors.map((one) => t(`sector.${one}`))) }),
  ].filter((line): line is string => Boolean(line))
  const isCalm = lines.length === 1
  return (
    <Notice tone={isCalm ? undefined : 'warning'}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {isCalm && <p>{t('ledger.consequences.sum.calm')}</p>}
    </Notice>
  )
}

/** The worst that a loss does, as one word and its reason. */
function Effect({ loss }: { loss: Loss }) {
  const t = useT()
  const format = useFormat()
  const sectors = format.list(loss.sectorsLost.map((one) => t(`sector.${one}`)))
  return (
    <>
      {loss.endsThere ? (
        <Tag tone="error" icon="cross">
          {t('ledger.consequences.ends')}
        </Tag>
      ) : (
        <Tag tone={isGrave(loss) ? 'warning' : 'neutral'}>
          {t(isGrave(loss) ? 'ledger.consequences.thin' : 'ledger.consequences.goesOn')}
        </Tag>
      )}
      {loss.sectorsLost.length > 0 && <p className="ac-small">{t('ledger.consequences.sectorsLost', { sectors })}</p>}
      {loss.quorumLost && <p className="ac-small">{t('ledger.consequences.quorumLost')}</p>}
    </>
  )
}

function Counted({ support }: { support: Support }) {
  const t = useT()
  const { present, counted, needed } = support
  return <>{t('proposals.quorum.text', { present, counted, needed })}</>
}

function AgreeingColumn({ loss }: { loss: Loss }) {
  const t = useT()
  return <>{t('ledger.consequences.agreeing', { before: loss.agreeingBefore, after: loss.agreeingAfter })}</>
}

/** One organisation: what each policy would lose, the gravest first. */
export function LossesByPolicy({
  losses,
  policies,
  on,
}: {
  losses: Loss[]
  policies: Named[]
  on: string | undefined
}) {
  const t = useT()
  const byId = new Map(policies.map((policy) => [policy.id, policy]))
  const gravity = (loss: Loss) => (loss.endsThere ? 0 : isGrave(loss) ? 1 : 2)
  const rows = [...losses].sort((a, b) => gravity(a) - gravity(b))
  return (
    <DataTable
      caption={t('ledger.consequences.caption')}
      captionHidden
      stack
      rows={rows}
      rowKey={(loss) => `${loss.policyId} ${loss.place ?? ''}`}
      empty={<EmptyState title={t('ledger.consequences.noPolicy')} />}
      columns={[
        {
          key: 'policy',
          header: t('ledger.policy'),
          rowHeader: true,
          cell: ({ policyId }) => (
            <>
              <a href={paths.policy(byId.get(policyId)?.slug ?? '', on)}>{byId.get(policyId)?.title}</a>
              <div className="ac-muted ac-small">{byId.get(policyId)?.bodyName}</div>
            </>
          ),
        },
        { key: 'place', header: t('ledger.consequences.where'), cell: ({ place }) => place ?? t('ledger.everywhere') },
        { key: 'agreeing', header: t('ledger.consequences.for'), cell: (loss) => <AgreeingColumn loss={loss} /> },
        {
          key: 'support',
          header: t('ledger.consequences.quorumThen'),
          cell: ({ support }) => (support ? <Counted support={support.after} /> : '–'),
        },
        { key: 'effect', header: t('ledger.consequences.effect'), cell: (loss) => <Effect loss={loss} /> },
      ]}
    />
  )
}

type OneOrganisation = { organisation: { id: string; slug: string; name: string }; losses: Loss[] }

/** One policy: what it would lose with each of the organisations that agree. */
export function LossesByOrganisation({
  found,
  hrefFor,
}: {
  found: OneOrganisation[]
  hrefFor: (slug: string) => string
}) {
  const t = useT()
  const rows = found.flatMap(({ organisation, losses }) => losses.map((loss) => ({ organisation, loss })))
  return (
    <DataTable
      caption={t('ledger.consequences.caption')}
      captionHidden
      stack
      rows={rows}
      rowKey={({ organisation, loss }) => `${organisation.id} ${loss.place ?? ''}`}
      columns={[
        {
          key: 'organisation',
          header: t('ledger.organisation'),
          rowHeader: true,
          cell: ({ organisation }) => <a href={hrefFor(organisation.slug)}>{organisation.name}</a>,
        },
        {
          key: 'place',
          header: t('ledger.consequences.where'),
          cell: ({ loss }) => loss.place ?? t('ledger.everywhere'),
        },
        { key: 'agreeing', header: t('ledger.consequences.for'), cell: ({ loss }) => <AgreeingColumn loss={loss} /> },
        { key: 'effect', header: t('ledger.consequences.effect'), cell: ({ loss }) => <Effect loss={loss} /> },
      ]}
    />
  )
}

/** The bodies whose seats it would leave. */
export function BodyLosses({
  losses,
  bodies,
}: {
  losses: BodyLoss[]
  bodies: { id: string; slug: string; name: string }[]
}) {
  const t = useT()
  const format = useFormat()
  const byId = new Map(bodies.map((body) => [body.id, body]))
  return (
    <DataTable
      caption={t('ledger.consequences.bodies')}
      captionHidden
      stack
      rows={losses}
      rowKey={(loss) => loss.bodyId}
      columns={[
        {
          key: 'body',
          header: t('proposals.body'),
          rowHeader: true,
          cell: ({ bodyId }) => <a href={paths.body(byId.get(bodyId)?.slug ?? '')}>{byId.get(bodyId)?.name}</a>,
        },
        {
          key: 'voices',
          header: t('ledger.consequences.voices'),
          cell: ({ before, after }) =>
            t('ledger.consequences.agreeing', { before: before.counted, after: after.counted }),
        },
        {
          key: 'needed',
          header: t('ledger.consequences.needed'),
          cell: ({ before, after }) =>
            t('ledger.consequences.agreeing', { before: before.needed, after: after.needed }),
        },
        {
          key: 'effect',
          header: t('ledger.consequences.effect'),
          cell: ({ sectorsLost, after }) =>
            sectorsLost.length > 0 ? (
              <>
                <Tag tone="error" icon="cross">
                  {t('ledger.consequences.noQuorum')}
                </Tag>
                <p className="ac-small">
                  {t('ledger.consequences.sectorsUnseated', {
                    sectors: format.list(sectorsLost.map((one) => t(`sector.${one}`))),
                  })}
                </p>
              </>
            ) : (
              <Tag tone={after.isQuorate ? 'neutral' : 'warning'}>
                {t(after.isQuorate ? 'ledger.consequences.quorumPossible' : 'ledger.consequences.noQuorum')}
              </Tag>
            ),
        },
      ]}
    />
  )
}
