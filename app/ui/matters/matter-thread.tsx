import type { MatterVisibility } from '~/domain/matters/matter'
import { useForm, useT } from '~/http/page'
import { Paragraphs } from '../community/paragraphs'
import { When } from '../community/when'
import { Cluster, Section } from '../layout/page'
import { Thread } from '../lists/thread'
import { EmptyState } from '../primitives/empty-state'
import { Tag, VisibilityTag } from '../primitives/tag'
import { CommentForm } from './comment-form'

type Comment = {
  id: string
  number: string
  text: string
  visibility: 'public' | 'members' | 'body' | 'closed'
  writtenAt: Date | string
  writerName: string
  isOwn: boolean
}
type Props = { number: string; comments: Comment[]; visibilities: MatterVisibility[] }

/** What was said on a matter and on those merged into it; each comment says who else can read it. */
export function MatterThread({ number, comments, visibilities }: Props) {
  const t = useT()
  const form = useForm({ visibility: visibilities[0] ?? '' })
  return (
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
            tags:
              comment.visibility === 'public' && comment.number === number ? undefined : (
                <Cluster>
                  {comment.visibility !== 'public' && <VisibilityTag visibility={comment.visibility} />}
                  {comment.number !== number && <Tag>{t('matters.saidOn', { number: comment.number })}</Tag>}
                </Cluster>
              ),
            own: comment.isOwn,
            children: <Paragraphs text={comment.text} />,
          }))}
        />
      )}
      {visibilities.length > 0 && <CommentForm form={form} number={number} visibilities={visibilities} />}
    </Section>
  )
}
