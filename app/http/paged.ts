import { askedPage, type PagedList, type Paging, pagingOf } from '~/domain/paging'

/** How many rows a list has in all, by the name that its query gives it. */
type Counted = { total: number } | { count: number }

/**
 * The page of a list that the address asks for (`?page=`), with which page that is and of how many. Beyond the last it
 * is the last: what was a page yesterday still shows something. `read` takes a page from 1.
 */
export async function paged<F extends Counted>(
  url: URL,
  list: PagedList,
  read: (page: number) => Promise<F>,
): Promise<F & Paging> {
  const asked = askedPage(url.searchParams.get('page'))
  const found = await read(asked)
  const paging = pagingOf(list, 'total' in found ? found.total : found.count, asked)
  return { ...(paging.page === asked ? found : await read(paging.page)), ...paging }
}
