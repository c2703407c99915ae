import { useLoaderData } from '@remix-run/react'
import { givePosition } from '~/domain/proposals/positions/positions.server'
import { findStanding, mandatesOf } from '~/domain/proposals/positions/standing.server'
import { PositionInput } from '~/domain/proposals/proposal'
import { findProposal } from '~/domain/proposals/proposals.server'
import { useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { Page } from '~/ui/layout/page'
import { Notice } from '~/ui/primitives/notice'
import { PositionForm } from '~/ui/proposals/position-form'

export const loader = member.read(async ({ db, actor, params, site, now, t }) => {
  const proposal = await findProposal(db, actor, params.number ?? '', now)
  const standing = await findStanding(db, actor, proposal, site.timeZone, now)
  return {
    title: t('proposals.positions.title', { number: proposal.number }),
    number: proposal.number,
    lead: proposal.title,
    mandates: mandatesOf(actor, proposal, standing, now),
  }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const number = params.number ?? ''
  await findProposal(db, actor, number, now)
  const input = form.parse(PositionInput)
  await write((tx) => givePosition(tx, actor, number, input, now))
  return done(paths.proposal(number), 'positionGiven')
})

export default function Positions() {
  const { title, number, lead, mandates } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page
      title={title}
      lead={lead}
      crumbs={[
        { label: t('proposals.title'), href: paths.proposals() },
        { label: number, href: paths.proposal(number) },
        { label: title },
      ]}
    >
      {mandates.length === 0 && <Notice>{t('proposals.positions.none')}</Notice>}
      {mandates.map((mandate) => (
        <PositionForm key={mandate.organisationId} number={number} mandate={mandate} />
      ))}
    </Page>
  )
}
