// Lists in pages, numbered from 1: how many rows each list shows, and which page is shown.

/** Rows on a page of each list that is longer than a page. */
export const pageSizes = {
  actions: 50,
  activity: 50,
  decisions: 20,
  evidence: 12,
  feedCalendar: 50,
  matters: 40,
  meetings: 20,
  people: 25,
  policies: 8,
  policiesOfOne: 40,
  saidDid: 20,
  spokenWords: 30,
  submissions: 30,
} as const
export type PagedList = keyof typeof pageSizes

/** The page that is shown, from 1, of how many; an empty list has one. */
export type Paging = { page: number; pages: number }

/** The page that an address asks for; what is no page, or beyond 100,000, is the first. */
export const askedPage = (text: string | null | undefined): number =>
  /^[1-9]\d{0,4}$|^100000$/.test(text ?? '') ? Number(text) : 1

/** How many pages a list of so many rows has: at least one. */
export const pagesOf = (list: PagedList, total: number): number => Math.max(1, Math.ceil(total / pageSizes[list]))

/** The page that is shown where `asked` was asked for: beyond the last page it is the last. */
export const pagingOf = (list: PagedList, total: number, asked: number): Paging => {
  const pages = pagesOf(list, total)
  return { page: Math.min(asked, pages), pages }
}
