import { afterEach, beforeEach, expect, vi } from 'vitest'

// An error on the console is a fault that nobody would see: it fails the test.
beforeEach(() => {
  vi.spyOn(console, 'error')
})
afterEach(() => {
  const calls = vi.mocked(console.error).mock?.calls ?? []
  vi.restoreAllMocks()
  expect(calls, 'console.error was called').toEqual([])
})
