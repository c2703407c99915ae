import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { findAgendaItem } from '~/domain/meetings/agenda/agenda.server'
import { ClosedMinutesInput, isClosed, MinutesInput } from '~/domain/meetings/input'
import { differenceOf } from '~/domain/meetings/minutes/difference'
import { findMinutes, listRevisions, writeMinutes } from '~/domain/meetings/minutes/minutes.server'
import { mayWriteMinutes } from '~/domain/meetings/policy'
import { useForm, useFormat, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { PostForm } from '~/ui/forms/post-form'
import { textOf } from '~/ui/forms/problems'
import { TextArea, TextInput } from '~/ui/forms/text-input'
import { Page, Section } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { TextDifference } from '~/ui/meetings/text-difference'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { DateTime } from '~/ui/primitives/date-time'
import { Notice } from '~/ui/primitives/notice'

export const loader = member.read(async ({ db, actor, params, now, t, url }) => {
  const { meeting, item } = await findAgendaItem(db, actor, params.id ?? '', params.itemId ?? '')
  const isWriter = mayWriteMinutes(actor, meeting, now)
  const revisions = isClosed(item) ? [] : await listRevisions(db, actor, meeting, item.id)
  if (!isWriter && revisions.length === 0) throw new Forbidden('meetings.errors.minutesNotOut')
  const current = await findMinutes(db, actor, meeting, item.id)
  const asked = revisions.find((revision) => String(revision.version) === url.searchParams.get('version'))
  const before = asked ? (revisions.find((revision) => revision.version === asked.version - 1)?.text ?? '') : ''
  return {
    title: isClosed(item) ? t('meetings.closedItem') : item.title,
    meeting: { id: meeting.id, title: meeting.title },
    itemId: item.id,
    isClosed: isClosed(item),
    isWriter,
    current: { text: current?.text ?? '', matters: current?.matters ?? null, version: current?.version ?? 0 },
    revisions: revisions.map(({ text: _text, ...revision }) => revision),
    compared: asked ? { ...asked, difference: differenceOf(before, asked.text) } : null,
  }
})

export const action = member.write(async ({ db, actor, params, form, write, now }) => {
  const [id, itemId] = [params.id ?? '', params.itemId ?? '']
  const { item } = await findAgendaItem(db, actor, id, itemId)
  const entry = form.parse(isClosed(item) ? ClosedMinutesInput : MinutesInput)
  await write((tx) => writeMinutes(tx, actor, id, itemId, entry, now))
  return done(paths.minutes(id), 'minutesWritten')
})

export default function MinutesItem() {
  const {
    title,
    meeting,
    itemId,
    isClosed: closed,
    isWriter,
    current,
    revisions,
    compared,
  } = useLoaderData<typeof loader>()
  const t = useT()
  const format = useFormat()
  const form = useForm({ text: current.text, matters: current.matters === null ? '' : String(current.matters) })
  const isStale =
    form.problems !== undefined && textOf(form, 'version') !== '' && Number(textOf(form, 'version')) < current.version
  return (
    <Page
      title={title}
      eyebrow={t('meetings.minutes')}
      crumbs={[
        { label: meeting.title, href: paths.meeting(meeting.id) },
        { label: t('meetings.minutes'), href: paths.minutes(meeting.id) },
        { label: title },
      ]}
    >
      {isStale && !closed && (
        <Notice tone="warning" title={t('meetings.stale.title')}>
          <p>{t('meetings.stale.text')}</p>
          <TextDifference difference={differenceOf(current.text, textOf(form, 'text'))} />
        </Notice>
      )}
      {isWriter && (
        <PostForm form={form} action={paths.minutesItem(meeting.id, itemId)}>
          <input type="hidden" name="version" value={current.version} />
          {closed ? (
            <TextInput
              form={form}
              name="matters"
              type="number"
              inputMode="numeric"
              width="short"
              min={0}
              max={99}
              label={t('meetings.mattersDiscussed')}
              hint={t('meetings.mattersHint')}
            />
          ) : (
            <TextArea
              form={form}
              name="text"
              rows={16}
              label={t('meetings.minutesText')}
              hint={t('meetings.minutesHint')}
              optional
            />
          )}
          {isStale && !closed && <CurrentText text={current.text} />}
          <ButtonRow>
            <Button>{t('meetings.minutesButton')}</Button>
            {!closed && (
              <ButtonLink look="secondary" href={paths.meetingActions(meeting.id, itemId)}>
                {t('meetings.action.add')}
              </ButtonLink>
            )}
            <ButtonLink look="quiet" href={paths.minutes(meeting.id)}>
              {t('action.cancel')}
            </ButtonLink>
          </ButtonRow>
        </PostForm>
      )}
      {compared && (
        <Section title={t('meetings.changeIn', { version: compared.version })} id="change">
          <TextDifference difference={compared.difference} />
        </Section>
      )}
      {revisions.length > 0 && (
        <Section title={t('meetings.revisions')}>
          <Rows>
            {revisions.map((revision) => (
              <Row
                key={revision.version}
                title={t('meetings.version', { version: revision.version })}
                href={`${paths.minutesItem(meeting.id, itemId, String(revision.version))}#change`}
                meta={
                  <>
                    <span>{revision.writtenBy}</span>
                    <DateTime value={new Date(revision.writtenAt).toISOString()}>
                      {format.dateTime(revision.writtenAt)}
                    </DateTime>
                  </>
                }
              />
            ))}
          </Rows>
        </Section>
      )}
    </Page>
  )
}

/** The text that is saved now, beside the one that was typed, so that nothing of either is lost. */
function CurrentText({ text }: { text: string }) {
  const t = useT()
  return (
    <div className="ac-field">
      <label className="ac-label" htmlFor="saved-text">
        {t('meetings.stale.saved')}
      </label>
      <textarea className="usa-textarea" id="saved-text" rows={10} readOnly defaultValue={text} />
    </div>
  )
}
