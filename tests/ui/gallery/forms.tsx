import type { FormState } from '~/http/form-state'
import { Checkbox, Checkboxes, Radios, Select } from '~/ui/forms/choices'
import { FileInput } from '~/ui/forms/file-input'
import { PostForm } from '~/ui/forms/post-form'
import { TextArea, TextInput } from '~/ui/forms/text-input'
import { SideNav } from '~/ui/layout/nav'
import { Page, Section, Split } from '~/ui/layout/page'
import { Button, ButtonLink, ButtonRow } from '~/ui/primitives/button'
import { Disclosure } from '~/ui/primitives/disclosure'
import { Notice } from '~/ui/primitives/notice'
import { Tag } from '~/ui/primitives/tag'
import { Frame } from './frame'

const form: FormState = {
  values: {
    kind: 'concern',
    text: '',
    area: 'old-harbor',
    when: ['evening'],
    email: 'sam@',
    consent: '',
  },
  problems: {
    fields: {
      text: 'Write what you have seen or what you ask for',
      email: 'Enter an e-mail address, such as name@example.org',
      file: 'The file is 14 MB; send at most 10 MB',
    },
  },
}

export function Forms() {
  return (
    <Frame current="Tell us">
      <Page
        title="Error: Tell us about a concern"
        lead="Somebody reads this within two working days. You get a code with which you can read the answer, without an account."
        crumbs={[{ label: 'Front page', href: '/' }, { label: 'Tell us', href: '#tell' }, { label: 'A concern' }]}
      >
        <Split nav>
          <SideNav
            label="Tell us"
            items={[
              { label: 'A concern', href: '#c', current: true },
              { label: 'An area of focus', href: '#a' },
              {
                label: 'Somebody who needs help',
                href: '#s',
                items: [{ label: 'What happens to what you write', href: '#w' }],
              },
              { label: 'An offer of help', href: '#o' },
            ]}
          />
          <PostForm form={form} trap multipart>
            <Notice tone="warning" title="This is not an emergency line">
              <p>In danger call 911. In a crisis call or text 988.</p>
            </Notice>
            <Radios
              form={form}
              name="kind"
              label="What is it about?"
              options={[
                { value: 'concern', label: 'Something that worries me', hint: 'A place, a pattern, a situation' },
                { value: 'programme', label: 'How the programme works' },
                { value: 'feedback', label: 'A decision or a release' },
              ]}
            />
            <TextArea
              form={form}
              name="text"
              label="What should we know?"
              hint="Do not write names or anything that shows who a person is."
            />
            <Select
              form={form}
              name="area"
              label="Which area?"
              options={[
                { value: 'old-harbor', label: 'Old Harbor' },
                { value: 'mill-district', label: 'Mill District' },
                { label: 'North', options: [{ value: 'hillside', label: 'Hillside' }] },
              ]}
            />
            <Checkboxes
              form={form}
              name="when"
              label="At what time of day?"
              inline
              optional
              options={[
                { value: 'morning', label: 'Morning' },
                { value: 'afternoon', label: 'Afternoon' },
                { value: 'evening', label: 'Evening' },
                { value: 'night', label: 'Night' },
              ]}
            />
            <TextInput
              form={form}
              name="email"
              type="email"
              autoComplete="email"
              label="Your e-mail"
              hint="Only to say that an answer is there. It reveals nothing else."
              optional
            />
            <FileInput
              form={form}
              name="file"
              label="A picture"
              hint="JPEG or PNG, at most 10 MB. Its hidden place data are removed."
              accept="image/*"
              optional
            />
            <Checkbox form={form} name="consent" label="The answer may be published without my words" />
            <ButtonRow>
              <Button>Send</Button>
              <ButtonLink look="quiet" href="#tell">
                Cancel
              </ButtonLink>
            </ButtonRow>
            <Disclosure summary="What happens next">
              <p>The community liaison reads it, gives it a number and sends it to the body that can answer.</p>
            </Disclosure>
          </PostForm>
        </Split>
        <Section title="Tags and notices">
          <div className="ac-cluster">
            <Tag>Neutral</Tag>
            <Tag tone="info">With the workgroup</Tag>
            <Tag tone="success" icon="check">
              In force
            </Tag>
            <Tag tone="warning" icon="clock">
              Waiting for an answer
            </Tag>
            <Tag tone="error" icon="warning">
              Very late
            </Tag>
            <Tag tone="accent">Decision</Tag>
          </div>
          <Notice title="For information">The charter changes on January 1.</Notice>
          <Notice tone="error" title="Not saved">
            Somebody else changed this first.
          </Notice>
        </Section>
      </Page>
    </Frame>
  )
}
