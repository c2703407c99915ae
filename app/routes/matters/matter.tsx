import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listHistory } from '~/domain/activity/history.server'
import { listComments } from '~/domain/matters/comments.server'
import { clocksOf, isWithin, matterVisibilities } from '~/domain/matters/matter'
import { findMatter } from '~/domain/matters/matters.server'
import { listMerged } from '~/domain/matters/merger.server'
import { listMovements } from '~/domain/matters/movement.server'
import {
  mayAcknowledgeMatter,
  mayAnswerMatter,
  mayArchiveMatter,
  mayComment,
  mayFollow,
  mayMergeMatter,
  mayMoveMatter,
} from '~/domain/matters/policy'
import { listItemsOfMatters } from '~/domain/meetings/of-matter.server'
import { listProposalsOfMatters } from '~/domain/proposals/of-matter.server'
import { dayOf } from '~/domain/time'
import { useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { Paragraphs } from '~/ui/community/paragraphs'
import { Aside, Page, Section, Split, Stack } from '~/ui/layout/page'
import { AnswerCard } from '~/ui/matters/answer-card'
import { FollowButton, MatterActions } from '~/ui/matters/matter-actions'
import { MatterFacts } from '~/ui/matters/matter-facts'
import { MatterHistory } from '~/ui/matters/matter-history'
import { MatterLinks, MergedMatters } from '~/ui/matters/matter-links'
import { MatterSteps } from '~/ui/matters/matter-steps'
import { AcknowledgementTag, LatenessTag, StateTag } from '~/ui/matters/matter-tags'
import { MatterThread } from '~/ui/matters/matter-thread'
import { VisibilityTag } from '~/ui/primitives/tag'

export const loader = open.read(
  async ({ db, actor, params, site, today, now }) => {
    const number = params.number ?? ''
    const matter = await findMatter(db, actor, number)
    if (matter.number !== number) throw redirect(`${paths.matter(matter.number)}?notice=mergedHere`)
    const merged = await listMerged(db, actor, matter)
    const ids = [matter.id, ...merged.map(({ id }) => id)]
    const waits = !matter.answeredAt
    return {
      title: matter.title,
      matter,
      merged,
      clocks: clocksOf(matter, { today, holidays: site.holidays, dayOf: (at) => dayOf(at, site.timeZone) }),
      comments: await listComments(db, actor, matter, merged),
      movements: await listMovements(db, matter),
      history: await listHistory(
        db,
        actor,
        ids.map((id) => ({ kind: 'matter', id })),
      ),
      items: await listItemsOfMatters(db, actor, ids),
      proposals: await listProposalsOfMatters(db, actor, ids, now),
      may: {
        acknowledge: waits && !matter.acknowledgedAt && mayAcknowledgeMatter(actor, matter),
        answer: waits && mayAnswerMatter(actor, matter),
        move: waits && mayMoveMatter(actor, matter),
        merge: waits && mayMergeMatter(actor, matter),
        archive: !waits && !matter.archivedAt && mayArchiveMatter(actor, matter),
      },
      mayFollow: mayFollow(actor),
      mayComment: matter.archivedAt
        ? []
        : matterVisibilities.filter((one) => isWithin(one, matter.visibility) && mayComment(actor, matter, one)),
    }
  },
  { shared: true },
)

export default function MatterPage() {
  const { matter, merged, clocks, comments, movements, history, items, proposals, may, ...facts } =
    useLoaderData<typeof loader>()
  const t = useT()
  const reason = matter.reasonCode ? t(`reasonCode.${matter.reasonCode}`) : undefined
  return (
    <Page
      title={matter.title}
      eyebrow={`${t('community.matter')} ${matter.number}`}
      crumbs={[{ label: t('matters.title'), href: paths.matters() }, { label: matter.number }]}
      meta={
        <>
          <StateTag state={matter.state} />
          <LatenessTag lateness={clocks.answer} />
          {!matter.acknowledgedAt && <AcknowledgementTag lateness={clocks.acknowledgement} />}
          <VisibilityTag visibility={matter.visibility} reason={reason} />
        </>
      }
    >
      <MatterSteps matter={matter} />
      <Split>
        <Stack gap="loose">
          <Section title={t('matters.about')}>
            <Paragraphs text={matter.summary} />
          </Section>
          {matter.answer && matter.answerKind && matter.answeredAt && (
            <AnswerCard
              answer={{
                kind: matter.answerKind,
                text: matter.answer,
                plannedOn: matter.plannedOn,
                sentTo: matter.sentTo,
                at: matter.answeredAt,
              }}
            />
          )}
          <MatterActions number={matter.number} may={may} />
          <MergedMatters merged={merged} />
          <MatterThread number={matter.number} comments={comments} visibilities={facts.mayComment} />
        </Stack>
        <Aside label={t('matters.facts')}>
          <MatterFacts matter={matter} />
          {facts.mayFollow && <FollowButton number={matter.number} isFollowed={matter.isFollowed} />}
          <MatterLinks items={items} proposals={proposals} />
          <MatterHistory entries={history} own={matter.title} movements={movements} />
        </Aside>
      </Split>
    </Page>
  )
}
