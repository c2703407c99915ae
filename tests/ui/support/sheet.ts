import { fileURLToPath } from 'node:url'
import { compile } from 'sass-embedded'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
let made: string | undefined

/** The compiled style sheet, as the build makes it. */
export function styleSheet(): string {
  made ??= compile(here('../../../app/ui/styles/app.scss'), {
    loadPaths: [here('../../../node_modules/@uswds/uswds/packages')],
    style: 'compressed',
    quietDeps: true,
  }).css
  return made
}

/** The colour tokens of the sheet: name without dashes → hex. */
export function colourTokens(): Record<string, string> {
  const names: Record<string, string> = { white: '#ffffff' }
  return Object.fromEntries(
    [...styleSheet().matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3,6}|white)\b/g)].map(([, name = '', value = '']) => [
      name,
      names[value] ?? (value.length === 4 ? value.replace(/[0-9a-f]/g, '$&$&') : value),
    ]),
  )
}
