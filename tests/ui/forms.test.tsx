import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { FormState } from '~/http/form-state'
import { translator } from '~/i18n/translate'
import { Checkboxes, Radios, Select } from '~/ui/forms/choices'
import { PostForm, trapName } from '~/ui/forms/post-form'
import { fieldId } from '~/ui/forms/problems'
import { TextArea, TextInput } from '~/ui/forms/text-input'
import { shownPages } from '~/ui/lists/pagination'
import { Breadcrumb } from '~/ui/primitives/breadcrumb'
import { WordsProvider } from '~/ui/words'

const render = (element: ReactElement, locale: 'en' | 'es' = 'en') =>
  renderToStaticMarkup(<WordsProvider value={translator(locale)}>{element}</WordsProvider>)

const wrong: FormState = {
  values: { title: '<b>Hi</b>', kind: 'b', days: ['mon', 'tue'], password: 'secret' },
  problems: { fields: { title: 'Write a title' }, form: 'Not saved' },
}

test('a field with a problem is invalid, described by its hint and its error, and keeps what was typed', () => {
  const html = render(<TextInput form={wrong} name="title" label="Title" hint="Short" />)
  expect(html).toContain('aria-describedby="field-title-hint field-title-error"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('value="&lt;b&gt;Hi&lt;/b&gt;"')
  expect(html).toContain('Write a title')
})

test('a field without a problem is required unless it is optional', () => {
  const required = render(<TextArea form={{ values: {} }} name="text" label="Text" />)
  const optional = render(<TextArea form={{ values: {} }} name="text" label="Text" optional />, 'es')
  expect(required).toContain('required=""')
  expect(required).not.toMatch(/aria-invalid|aria-describedby/)
  expect(optional).not.toContain('required')
  expect(optional).toContain('(opcional)')
})

test('a password is never filled in again', () => {
  expect(render(<TextInput form={wrong} name="password" type="password" label="Password" />)).not.toContain('secret')
})

test('choices come back as they were made', () => {
  const options = ['a', 'b'].map((value) => ({ value, label: value }))
  const days = ['mon', 'tue', 'wed'].map((value) => ({ value, label: value }))
  expect(render(<Radios form={wrong} name="kind" label="Kind" options={options} />).match(/checked=""/g)).toHaveLength(
    1,
  )
  expect(render(<Checkboxes form={wrong} name="days" label="Days" options={days} />).match(/checked=""/g)).toHaveLength(
    2,
  )
  expect(render(<Select form={wrong} name="kind" label="Kind" options={options} />)).toContain('value="b" selected=""')
})

test('the error summary comes first, takes the focus and links each problem to its first control', () => {
  const form: FormState = { values: {}, problems: { fields: { seen: 'Enter a date' } }, id: 'second' }
  const html = render(
    <PostForm form={form}>
      <Radios form={form} name="seen" label="Seen" options={[{ value: 'today', label: 'Today' }]} />
    </PostForm>,
  )
  expect(html).toMatch(/<form[^>]*><div class="ac-summary" role="alert"[^>]*tabindex="-1"/)
  expect(html).toContain('<a href="#second-seen">Enter a date</a>')
  expect(html).toMatch(/<input[^>]*id="second-seen"/)
})

test('a form without problems has no error summary', () => {
  expect(render(<PostForm form={{ values: {} }}>…</PostForm>)).not.toContain('ac-summary')
})

test('the trap is out of reach of people and of assistive technology', () => {
  const html = render(
    <PostForm form={{ values: {} }} trap>
      …
    </PostForm>,
  )
  expect(html).toMatch(new RegExp(`aria-hidden="true">.*<input[^>]*name="${trapName}" tabindex="-1"`))
})

test('ids are made of safe signs only', () => {
  expect(fieldId({ values: {} }, 'items[0].title')).toBe('field-items-0-title')
})

test('a long list shows its first, last and neighbouring pages', () => {
  expect(shownPages(1, 2)).toEqual([1, 2])
  expect(shownPages(5, 9)).toEqual([1, null, 4, 5, 6, null, 9])
  expect(shownPages(9, 9)).toEqual([1, null, 8, 9])
})

test('a component outside of a frame says what it needs', () => {
  expect(() => renderToStaticMarkup(<Breadcrumb items={[]} />)).toThrow(/inside Shell/)
})
