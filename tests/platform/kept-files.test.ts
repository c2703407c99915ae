import { expect, test } from 'vitest'
import { keptFiles } from '~/platform/kept-files.server'

const bytes = (length: number) => new Uint8Array(length)

test('the same content is made once, also for those who ask at the same time; another content is another file', async () => {
  const files = keptFiles(1000)
  let made = 0
  const make = async () => bytes(++made)
  const [first, second] = await Promise.all([files.fileOf('a', { v: 1 }, make), files.fileOf('a', { v: 1 }, make)])
  expect([first.length, second.length, (await files.fileOf('a', { v: 1 }, make)).length]).toEqual([1, 1, 1])
  expect((await files.fileOf('a', { v: 2 }, make)).length).toBe(2)
  expect((await files.fileOf('b', { v: 1 }, make)).length).toBe(3)
})

test('what was asked for longest ago goes where there is no room', async () => {
  const files = keptFiles(100)
  let made = 0
  const make = async () => {
    made += 1
    return bytes(40)
  }
  for (const owner of ['a', 'b', 'a', 'c']) await files.fileOf(owner, 1, make)
  expect(files.held()).toBe(80)
  await files.fileOf('a', 1, make)
  expect(made).toBe(3)
  await files.fileOf('b', 1, make)
  expect(made).toBe(4)
  await files.fileOf('huge', 1, async () => bytes(101))
  expect(files.held()).toBe(0)
})

test('what is forgotten is made again, and what could not be made is tried again', async () => {
  const files = keptFiles(100)
  let made = 0
  const make = async () => {
    made += 1
    if (made === 1) throw new Error('no paper')
    return bytes(10)
  }
  await expect(files.fileOf('a', 1, make)).rejects.toThrow('no paper')
  await files.fileOf('a', 1, make)
  files.forget('a')
  expect(files.held()).toBe(0)
  await files.fileOf('a', 1, make)
  expect(made).toBe(3)
})
