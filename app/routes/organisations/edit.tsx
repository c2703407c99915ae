import { useLoaderData } from '@remix-run/react'
import { Forbidden } from '~/domain/errors'
import { findContactNames, listContacts } from '~/domain/organisations/contacts.server'
import { mayEditOrganisation, mayProposeChange } from '~/domain/organisations/policy'
import { changesBetween, ProposalInput, RecordInput } from '~/domain/organisations/profile'
import { editOrganisation, findRecord, findRecordAt } from '~/domain/organisations/profile.server'
import { proposeChange } from '~/domain/organisations/proposals.server'
import { useForm, useT } from '~/http/page'
import { done, member } from '~/http/route'
import { paths } from '~/paths'
import { FormPage } from '~/ui/forms/form-page'
import { TextArea } from '~/ui/forms/text-input'
import { trails } from '~/ui/forms/trails'
import { Section } from '~/ui/layout/page'
import { ProfileFields, SectorField } from '~/ui/organisations/fields'
import { RecordDifference } from '~/ui/organisations/record-difference'

/** The revision that the form showed, from the address it was posted to; the present one where none stands there. */
const seenIn = (url: URL, present: number): number => {
  const asked = url.searchParams.get('seen') ?? ''
  return /^\d{1,9}$/.test(asked) ? Number(asked) : present
}

export const loader = member.read(async ({ db, actor, params, url, today, t }) => {
  const known = await findRecord(db, actor, params.slug ?? '')
  const { organisation, state, revision } = known
  const mayEdit = mayEditOrganisation(actor, organisation)
  if (!mayEdit && !mayProposeChange(actor, organisation)) throw new Forbidden()
  const people = await listContacts(db, actor, organisation.id, today)
  const names = await findContactNames(db, actor, organisation.id)
  const seen = seenIn(url, revision)
  return {
    title: t(mayEdit ? 'organisations.one.edit' : 'organisations.change.propose', { name: organisation.name }),
    name: organisation.name,
    slug: organisation.slug,
    state,
    revision,
    mayEdit,
    people: people.map(({ personId, name }) => ({ value: personId, label: name })),
    names: Object.fromEntries(names),
    meanwhile: changesBetween(await findRecordAt(db, known, seen), state),
  }
})

/** Who keeps the site changes the record at once; the organisation's own people propose. */
export const action = member.write(async ({ db, write, actor, form, params, url, today, now }) => {
  const slug = params.slug ?? ''
  const known = await findRecord(db, actor, slug)
  const seen = seenIn(url, known.revision)
  if (mayEditOrganisation(actor, known.organisation)) {
    const input = form.parse(RecordInput)
    await write((tx) => editOrganisation(tx, actor, slug, input, seen, today, now))
    return done(paths.organisation(slug), 'saved')
  }
  if (!mayProposeChange(actor, known.organisation)) throw new Forbidden()
  const input = form.parse(ProposalInput)
  const { id } = await write((tx) => proposeChange(tx, actor, slug, input, seen, today, now))
  return done(paths.organisationProposal(slug, id), 'changeProposed')
})

export default function OrganisationEdit() {
  const { title, name, slug, state, revision, mayEdit, people, names, meanwhile } = useLoaderData<typeof loader>()
  const t = useT()
  const { sector, jurisdiction, description, website, independentOfPolice, contacts } = state
  const form = useForm({
    sector,
    jurisdiction,
    description,
    website,
    independentOfPolice: independentOfPolice ? 'yes' : '',
    ...Object.fromEntries(Object.entries(contacts).map(([role, personId]) => [`contact.${role}`, personId])),
  })
  // Somebody who is named already stays a choice, also after they have left.
  const former = Object.values(contacts).filter((id) => !people.some((one) => one.value === id))
  const choices = [
    ...people,
    ...[...new Set(former)].map((id) => ({ value: id, label: names[id] ?? t('organisations.contacts.viaOffice') })),
  ]
  return (
    <FormPage
      form={form}
      title={title}
      lead={t(mayEdit ? 'organisations.one.editLead' : 'organisations.change.proposeLead')}
      crumbs={trails(t).organisation(slug, name)}
      here={t(mayEdit ? 'action.edit' : 'organisations.change.propose')}
      submit={t(mayEdit ? 'action.save' : 'organisations.change.proposeButton')}
      action={paths.organisationEdit(slug, revision)}
      above={
        meanwhile.length > 0 && (
          <Section title={t('organisations.change.meanwhileTitle')} lead={t('organisations.change.meanwhileLead')}>
            <RecordDifference
              caption={t('organisations.change.meanwhileTitle')}
              changes={meanwhile}
              names={names}
              t={t}
            />
          </Section>
        )
      }
    >
      {mayEdit && <SectorField form={form} t={t} />}
      <ProfileFields form={form} t={t} people={choices} />
      {!mayEdit && (
        <TextArea
          form={form}
          name="note"
          label={t('organisations.change.note')}
          hint={t('organisations.change.noteHint')}
          rows={3}
          maxLength={1000}
          optional
        />
      )}
    </FormPage>
  )
}
