import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listHistory } from '~/domain/activity/history.server'
import { listComments } from '~/domain/matters/comments.server'
import { isWithin, latenessOf, matterVisibilities } from '~/domain/matters/matter'
import { findMatter } from '~/domain/matters/matters.server'
import { listMovements } from '~/domain/matters/movement.server'
import { mayAnswerMatter, mayArchiveMatter, mayComment, mayMoveMatter } from '~/domain/matters/policy'
import { dayOf } from '~/domain/time'
import { useForm, useT } from '~/http/page'
import { open } from '~/http/route'
import { paths } from '~/paths'
import { titled } from '~/title'
import { Paragraphs } from '~/ui/community/paragraphs'
import { When } from '~/ui/community/when'
import { Aside, Page, Section, Split, Stack } from '~/ui/layout/page'
import { AnswerCard } from '~/ui/matters/answer-card'
import { CommentForm } from '~/ui/matters/comment-form'
import { MatterFacts } from '~/ui/matters/matter-facts'
import { MatterHistory } from '~/ui/matters/matter-history'
import { MatterSteps } from '~/ui/matters/matter-steps'
import { LatenessTag, StateTag } from '~/ui/matters/matter-tags'
import { ButtonLink, ButtonRow, PostButton } from '~/ui/primitives/button'
import { EmptyState } from '~/ui/primitives/empty-state'
import { VisibilityTag } from '~/ui/primitives/tag'
import { Thread } from '~/ui/primitives/thread'

export const loader = open.read(
  async ({ db, actor, params, site, today }) => {
    const matter = await findMatter(db, actor, params.number ?? '')
    const settled = matter.answeredAt ? dayOf(matter.answeredAt, site.timeZone) : today
    return {
      title: matter.title,
      matter,
      lateness: latenessOf(matter.dueOn, settled, site.holidays),
      comments: await listComments(db, actor, matter),
      movements: await listMovements(db, matter),
      history: await listHistory(db, actor, { kind: 'matter', id: matter.id }),
      may: {
        move: !matter.answeredAt && mayMoveMatter(actor, matter),
        answer: !matter.answeredAt && mayAnswerMatter(actor, matter),
        archive: Boolean(matter.answeredAt) && !matter.archivedAt && mayArchiveMatter(actor, matter),
        comment: matter.archivedAt
          ? []
          : matterVisibilities.filter((one) => isWithin(one, matter.visibility) && mayComment(actor, matter, one)),
      },
    }
  },
  { shared: true },
)

export const meta: MetaFunction<typeof loader> = titled

export default function MatterPage() {
  const { matter, lateness, comments, movements, history, may } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm({ visibility: may.comment[0] ?? '' })
  const reason = matter.reasonCode ? t(`reasonCode.${matter.reasonCode}`) : undefined
  return (
    <Page
      title={matter.title}
      eyebrow={`${t('community.matter')} ${matter.number}`}
      crumbs={[{ label: t('matters.title'), href: paths.matters() }, { label: matter.number }]}
      meta={
        <>
          <StateTag state={matter.state} />
          <LatenessTag lateness={lateness} />
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
                at: matter.answeredAt,
              }}
            />
          )}
          {(may.answer || may.move || may.archive) && (
            <ButtonRow>
              {may.answer && (
                <ButtonLink href={paths.matterAnswer(matter.number)}>{t('matters.giveAnswer')}</ButtonLink>
              )}
              {may.move && (
                <ButtonLink look="secondary" href={paths.matterMovement(matter.number)}>
                  {t('matters.move')}
                </ButtonLink>
              )}
              {may.archive && (
                <PostButton action={paths.matterArchive(matter.number)} look="secondary">
                  {t('matters.archive')}
                </PostButton>
              )}
            </ButtonRow>
          )}
          <Section title={t('matters.thread')}>
            {comments.length === 0 ? (
              <EmptyState title={t('matters.noComments')} />
            ) : (
              <Thread
                label={t('matters.thread')}
                items={comments.map((comment) => ({
                  key: comment.id,
                  who: comment.writerName,
                  when: <When at={comment.writtenAt} time />,
                  tags: comment.visibility === 'public' ? undefined : <VisibilityTag visibility={comment.visibility} />,
                  own: comment.isOwn,
                  children: <Paragraphs text={comment.text} />,
                }))}
              />
            )}
            {may.comment.length > 0 && <CommentForm form={form} number={matter.number} visibilities={may.comment} />}
          </Section>
        </Stack>
        <Aside label={t('matters.facts')}>
          <MatterFacts matter={matter} />
          <MatterHistory entries={history} own={matter.title} movements={movements} />
        </Aside>
      </Split>
    </Page>
  )
}
