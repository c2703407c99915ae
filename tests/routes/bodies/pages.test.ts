import { expect, test } from 'vitest'
import { serverOver } from '#tests/support/server'
import { castStore } from '#tests/support/store'

test('bodies, charters and the seats of public bodies are open to everybody', async () => {
  const { visitor } = serverOver(await castStore())
  const read = async (path: string) => {
    const answer = await visitor().get(path)
    expect(answer.status, path).toBe(200)
    return answer.text()
  }
  expect(await read('/bodies')).toContain('Policy Coordinating Group')
  const pcg = await read('/bodies/policy-coordinating-group')
  expect(pcg).toContain('Every month on the second Thursday')
  expect(pcg).toContain('Mara Voss')
  expect(pcg).not.toContain('mara@calder.example')
  expect(pcg).not.toContain('Manage seats')
  expect(await read('/bodies/policy-coordinating-group/charter')).toContain('Version 1, in force')
  expect(await read('/bodies/policy-coordinating-group?lang=es')).toContain('Cada mes, el segundo jueves')
})

test('a body of members names its organisations to visitors and its delegates to members', async () => {
  const { visitor, signedIn } = serverOver(await castStore())
  const outside = await (await visitor().get('/bodies/operational-workgroup')).text()
  expect(outside).toContain('Northside Behavioral Health')
  expect(outside).not.toContain('Grace Liu')
  const inside = await (await (await signedIn('jack')).get('/bodies/operational-workgroup')).text()
  expect(inside).toContain('Grace Liu')
  expect(inside).toContain('grace@calder.example')
})

test('loader data holds nothing that the page hides', async () => {
  const { visitor } = serverOver(await castStore())
  for (const path of [
    '/bodies/operational-workgroup.data',
    '/organisations/police.data',
    '/bodies/policy-coordinating-group.data',
  ]) {
    const text = await (await visitor().get(path)).text()
    expect(text, path).not.toMatch(/@calder\.example(?<!office@calder\.example)/)
    if (path.includes('operational')) expect(text).not.toContain('Grace Liu')
  }
})

test('a body that does not exist is not found', async () => {
  const { visitor } = serverOver(await castStore())
  for (const path of ['/bodies/nothing', '/bodies/nothing/charter', '/organisations/nothing']) {
    expect((await visitor().get(path)).status, path).toBe(404)
  }
})

test('seats are managed by who keeps the site; visitors sign in first, others are refused', async () => {
  const { visitor, signedIn } = serverOver(await castStore())
  const mara = await signedIn('mara')
  const ines = await signedIn('ines')
  const pages = [
    '/bodies/policy-coordinating-group/seats',
    '/bodies/policy-coordinating-group/seats/pcg-police',
    '/bodies/policy-coordinating-group/seats/pcg-police/term',
    '/bodies/policy-coordinating-group/offices',
  ]
  for (const page of pages) {
    const away = await visitor().get(page)
    expect([away.status, away.headers.get('location')], page).toEqual([
      302,
      `/sign-in?next=${encodeURIComponent(page)}`,
    ])
    // A seat's page is open to members; changing it is not.
    expect((await mara.get(page)).status, page).toBe(page.endsWith('/pcg-police') ? 200 : 403)
    expect((await ines.get(page)).status, page).toBe(200)
    expect(
      (
        await mara.post(page, {
          organisationId: 'health',
          personId: 'mara',
          role: 'delegate',
          office: 'chair',
          startsOn: '2026-11-18',
          endsOn: '',
        })
      ).status,
      page,
    ).toBe(403)
  }
  expect((await ines.get('/bodies/operational-workgroup/seats/pcg-police')).status).toBe(404)
})

test('a wrong seat comes back with what was typed, a right one leads to its page', async () => {
  const { signedIn } = serverOver(await castStore())
  const ruth = await signedIn('ruth')
  const path = '/bodies/operational-workgroup/seats'
  const wrong = await ruth.post(path, { organisationId: 'police', startsOn: '2026-12-02', endsOn: '' })
  expect(wrong.status).toBe(422)
  const html = await wrong.text()
  expect(html).toContain('already sits here')
  expect(html).toContain('value="2026-12-02"')
  expect(
    (await ruth.post(path, { organisationId: 'health', startsOn: '2026-12-02', endsOn: '2026-12-01' })).status,
  ).toBe(422)
  const right = await ruth.post(path, { organisationId: 'health', startsOn: '2026-11-18', endsOn: '' })
  expect(right.status).toBe(303)
  const seat = (right.headers.get('location') ?? '').split('?')[0] as string
  expect(await (await ruth.get(seat)).text()).toContain('Calder Public Health on the Operational Workgroup')
  const appointed = await ruth.post(seat, { personId: 'helen', role: 'delegate', startsOn: '2026-11-18', endsOn: '' })
  expect(appointed.status).toBe(303)
  expect(await (await ruth.get('/bodies/operational-workgroup')).text()).toContain('Helen Marsh')
  expect((await ruth.post(`${seat}/term`, { endsOn: '2026-01-01' })).status).toBe(422)
  expect((await ruth.post(`${seat}/term`, { endsOn: '2026-11-17' })).status).toBe(422)
  expect((await ruth.post(`${seat}/term`, { endsOn: '2026-11-30' })).status).toBe(303)
  expect(await (await ruth.get('/bodies/operational-workgroup')).text()).toContain('Ends in 12 days')
})

test('the term of a holder and of an officer can be given a last day', async () => {
  const { signedIn } = serverOver(await castStore())
  const ines = await signedIn('ines')
  const html = await (await ines.get('/bodies/policy-coordinating-group/seats/pcg-police')).text()
  const term =
    /href="(\/bodies\/policy-coordinating-group\/holders\/[^"]+\/term)" aria-label="End the term of Mara/.exec(
      html,
    )?.[1] as string
  expect((await ines.get(term)).status).toBe(200)
  expect((await ines.post(term, { endsOn: '2026-11-17' })).status).toBe(303)
  const body = await (await ines.get('/bodies/policy-coordinating-group')).text()
  expect(body).toContain('No delegate')
  const offices = await (await ines.get('/bodies/policy-coordinating-group/offices')).text()
  const office =
    /href="(\/bodies\/policy-coordinating-group\/offices\/[^"]+\/term)" aria-label="End the term of Luis/.exec(
      offices,
    )?.[1] as string
  expect((await ines.get(office)).status).toBe(200)
  expect((await ines.post(office, { endsOn: '2026-11-17' })).status).toBe(303)
  expect(await (await ines.get('/bodies/policy-coordinating-group/offices')).text()).not.toContain('Luis Ortega</')
})

test('gaps are for members and say what their figures mean', async () => {
  const { visitor, signedIn } = serverOver(await castStore())
  expect((await visitor().get('/gaps')).status).toBe(302)
  const html = await (await (await signedIn('jack')).get('/gaps')).text()
  expect(html).toContain('Required sector')
  expect(html).toContain('Lived experience')
  expect(html).toMatch(/1 of 1/)
  expect((await (await signedIn('jack')).get('/gaps?lang=es')).status).toBe(200)
})
