import { locales, seatRoles, siteRoles } from '#db/schema/words'
import type { Problem } from '~/domain/errors'
import { folded, type ListProblem, type ListRead, type ListWords, listColumns } from '~/domain/invitations/list'
import { type Translate, translator } from '~/i18n/translate'

const languages = [translator('en'), translator('en', 'en-GB'), translator('es')]
const said = <T extends string>(keys: readonly T[], word: (t: Translate, key: T) => string): Map<string, T> =>
  new Map(
    keys.flatMap((key) => [[folded(key), key] as const, ...languages.map((t) => [folded(word(t, key)), key] as const)]),
  )

/** What a list of invitations may say, in both languages and by the words of the data itself. */
export const listWords: ListWords = {
  columns: said(listColumns, (t, column) => t(`invitations.list.column.${column}`)),
  seatRoles: said(seatRoles, (t, role) => t(`seatRole.${role}`)),
  siteRoles: said(siteRoles, (t, role) => t(`siteRole.${role}`)),
  locales: new Map([
    ...said(locales, (t, locale) => t(`locale.${locale}`)),
    ...said(locales, (t, locale) => t(`invitations.list.language.${locale}`)),
  ]),
}

/** A problem of a row, with the column in which it stands. */
export const rowProblem = (problem: ListProblem, t: Translate): string =>
  t('invitations.list.problemIn', {
    column: t(`invitations.list.column.${problem.column}`),
    problem: t(`invitations.list.problem.${problem.code}`, { what: problem.what }),
  })

export const fileProblem = (read: Extract<ListRead, { ok: false }>): Problem => ({
  key: `invitations.list.file.${read.code}`,
  params: { what: read.what },
})
