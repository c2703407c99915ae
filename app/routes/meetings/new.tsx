import { useLoaderData } from '@remix-run/react'
import { gatherReady } from '~/across/agenda.server'
import { listChartersInForce } from '~/domain/bodies/body.server'
import { Forbidden, NotFound } from '~/domain/errors'
import { nextStart } from '~/domain/meetings/cadence'
import { draftMeeting, findLastPlan, listDraftableBodies } from '~/domain/meetings/drafting.server'
import { DraftInput } from '~/domain/meetings/input'
import { addDays, instantOf, localOf } from '~/domain/time'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormButtons } from '~/ui/forms/form-buttons'
import { PostForm } from '~/ui/forms/post-form'
import { Page } from '~/ui/layout/page'
import { Row, Rows } from '~/ui/lists/rows'
import { MeetingFields, meetingValues } from '~/ui/meetings/meeting-fields'

export const loader = member.read(async ({ db, actor, site, now, today, t, url }) => {
  const bodies = await listDraftableBodies(db, actor)
  if (bodies.length === 0) throw new Forbidden('meetings.errors.draft')
  const asked = url.searchParams.get('body')
  const body = asked ? bodies.find((one) => one.id === asked) : bodies.length === 1 ? bodies[0] : undefined
  if (asked && !body) throw new NotFound()
  const shared = { title: t('meetings.draft'), zone: site.timeZone, bodies }
  if (!body) return { ...shared, body: null, values: {} }
  const charter = (await listChartersInForce(db, today)).get(body.id)
  if (!charter) throw new NotFound()
  const last = await findLastPlan(db, actor, body.id)
  const after = last && last.startsAt > now ? last.startsAt : now
  const next =
    nextStart(charter.cadence, charter.adoptedOn, after, site.timeZone) ??
    instantOf(`${addDays(today, 14)}T10:00`, site.timeZone)
  const values = meetingValues({
    title: t('meetings.regular'),
    local: localOf(next, site.timeZone),
    durationMinutes: last?.durationMinutes ?? 120,
    place: last?.place ?? '',
    link: last?.link ?? '',
    dialIn: last?.dialIn ?? '',
    visibility: body.visibility === 'closed' ? 'body' : body.visibility,
    reasonCode: body.visibility === 'public' ? null : (last?.reasonCode ?? null),
  })
  return { ...shared, body, values: { ...values, bodyId: body.id } }
})

export const action = member.write(async (write) => {
  const { local, ...plan } = write.form.parse(DraftInput)
  const { actor, site, now } = write
  const startsAt = instantOf(local, site.timeZone)
  const ready = await gatherReady(write, plan.bodyId, startsAt)
  const meeting = await write.write((tx) => draftMeeting(tx, actor, { ...plan, startsAt }, ready, site.timeZone, now))
  return done(paths.agenda(meeting.id), 'meetingDrafted')
})

export default function NewMeeting() {
  const { title, zone, bodies, body, values } = useLoaderData<typeof loader>()
  const t = useT()
  const form = useForm(values)
  const crumbs = [{ label: t('meetings.title'), href: paths.meetings() }, { label: title }]
  if (!body) {
    return (
      <Page title={title} lead={t('meetings.draftWhich')} crumbs={crumbs}>
        <Rows>
          {bodies.map((one) => (
            <Row key={one.id} title={one.name} href={paths.meetingNew(one.id)} />
          ))}
        </Rows>
      </Page>
    )
  }
  return (
    <Page title={title} eyebrow={body.name} lead={t('meetings.draftLead')} crumbs={crumbs}>
      <PostForm form={form} action={paths.meetingNew(body.id)}>
        <input type="hidden" name="bodyId" value={body.id} />
        <MeetingFields form={form} zone={zone} />
        <FormButtons submit={t('meetings.draftButton')} back={paths.meetings()} />
      </PostForm>
    </Page>
  )
}
