import { showContact } from '~/domain/organisations/contacts.server'
import { done, member } from '~/http/route'
import { paths } from '~/paths'

/** The person who is named lets visitors read their name, or no longer. */
export const action = member.write(async ({ write, actor, params, form, now }) => {
  const slug = params.slug ?? ''
  await write((tx) => showContact(tx, actor, slug, params.contactId ?? '', form.text('shown') === 'yes', now))
  return done(paths.organisation(slug), 'saved')
})
