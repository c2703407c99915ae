import type { findChain } from '~/domain/proposals/referral.server'
import { useFormat, useT } from '~/http/page'
import { paths } from '~/paths'
import { Section } from '../layout/page'
import { Timeline } from '../lists/timeline'

type Chain = Awaited<ReturnType<typeof findChain>>

/** The proposal whose place this one takes or that it carries on, and those that followed it. */
export function ChainSection({
  chain: { before, after },
  link,
}: {
  chain: Chain
  link: Chain['after'][number]['link']
}) {
  const t = useT()
  if (!before && after.length === 0) return null
  return (
    <Section title={t('proposals.chain')} level={3}>
      <ul>
        {before && link && (
          <li>
            <a href={paths.proposal(before.number)}>
              {t(`proposals.chain.before.${link}`, { number: before.number, body: before.bodyName })}
            </a>
          </li>
        )}
        {after.map(
          (one) =>
            one.link && (
              <li key={one.number}>
                <a href={paths.proposal(one.number)}>
                  {t(`proposals.chain.after.${one.link}`, { number: one.number, body: one.bodyName })}
                </a>
              </li>
            ),
        )}
      </ul>
    </Section>
  )
}

type When = Date | string
type Extension = { id: string; formerClosesAt: When; closesAt: When; reason: string; extendedAt: When }

/** Each time that it was given more time, and why. */
export function Extensions({ extensions }: { extensions: Extension[] }) {
  const t = useT()
  const format = useFormat()
  if (extensions.length === 0) return null
  return (
    <Section title={t('proposals.extensions')} level={3}>
      <Timeline
        items={extensions.map(({ id, formerClosesAt, closesAt, reason, extendedAt }) => ({
          key: id,
          when: format.day(extendedAt),
          title: t('proposals.extensions.entry', {
            former: format.dateTime(formerClosesAt),
            closes: format.dateTime(closesAt),
          }),
          children: <p>{reason}</p>,
        }))}
      />
    </Section>
  )
}
