import { createRequestHandler } from '@remix-run/node'
import { expect, test } from 'vitest'
import { build } from '#tests/support/server'
import { narrowedHandler } from '~/server/narrow'

/** What is asked of the site, as the framework's own matching sees it: which page, with which parameters. */
const telling = {
  ...build,
  routes: Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => [
      id,
      {
        ...route,
        module: { loader: ({ params }: { params: object }) => Response.json({ id, params }), default: undefined },
      },
    ]),
  ),
} as unknown as typeof build

const addresses = [
  ...Object.values(build.routes).map(
    (route) => `/${(route.path ?? '').replace(/:(\w+)/g, 'some-$1').replace('*', 'nowhere')}`,
  ),
  '/desk/',
  '/DESK',
  '/%64esk',
  '/desk/deeper/than/any/page/of/the/site/goes',
  '/meetings//new',
  '/organisations/new/edit',
  '/nowhere/at/all',
  '/desk.data',
  '/_root.data',
  '/meetings/new.data',
]

test('an address meets the same page and parameters as with the whole table', async () => {
  const whole = createRequestHandler(telling, 'production')
  const narrow = narrowedHandler(telling, 'production')
  for (const address of addresses) {
    const ask = () => new Request(new URL(address, 'http://localhost:3000'))
    const [a, b] = [await whole(ask(), {} as never), await narrow(ask(), {} as never)]
    expect([address, b.status, await b.text()]).toEqual([address, a.status, await a.text()])
  }
})
