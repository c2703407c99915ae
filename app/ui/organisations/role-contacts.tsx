import type { Contact, RoleContact } from '~/domain/organisations/contacts.server'
import { useT } from '~/http/page'
import { paths } from '~/paths'
import { Section } from '../layout/page'
import { DescriptionList } from '../lists/description-list'
import { Named } from '../people/people'
import { PostButton } from '../primitives/button'
import { Tag } from '../primitives/tag'

/** Whom to ask about what. Whoever is named decides by themselves whether visitors read their name. */
export function RoleContacts({ slug, contacts }: { slug: string; contacts: RoleContact[] }) {
  const t = useT()
  if (contacts.length === 0) return null
  return (
    <Section title={t('organisations.contacts.title')} level={3}>
      <DescriptionList
        items={contacts.map((contact) => ({
          term: t(`contactRole.${contact.role}`),
          description: (
            <>
              {contact.name ? (
                <Named name={contact.name} title={contact.title ?? ''} email={contact.email} phone={contact.phone} />
              ) : (
                <span className="ac-muted">{t('organisations.contacts.viaOffice')}</span>
              )}
              {contact.namePublic && !contact.isOwn && (
                <>
                  {' '}
                  <Tag icon="globe">{t('organisations.contacts.shown')}</Tag>
                </>
              )}
              {contact.isOwn && (
                <PostButton
                  action={paths.contactShowing(slug, contact.contactId)}
                  values={{ shown: contact.namePublic ? '' : 'yes' }}
                  look="quiet"
                  small
                >
                  {t(contact.namePublic ? 'organisations.contacts.hide' : 'organisations.contacts.show')}
                </PostButton>
              )}
            </>
          ),
        }))}
      />
    </Section>
  )
}

type OrganisationPeopleProps = { people: (Contact & { mayLeave: boolean })[] }

/** Everybody who works for the organisation, for members. */
export function OrganisationPeople({ people }: OrganisationPeopleProps) {
  const t = useT()
  if (people.length === 0) return null
  return (
    <Section title={t('organisations.one.people')} level={3}>
      <ul className="ac-plain ac-stack ac-stack--tight">
        {people.map((person) => (
          <li key={person.personId}>
            <Named {...person} />
            {person.mayLeave && (
              <span className="ac-small">
                {' '}
                <a href={paths.departure(person.personId)} aria-label={t('people.departure.of', { name: person.name })}>
                  {t('people.departure.link')}
                </a>
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
