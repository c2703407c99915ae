// The other half of the leak matrix (leaks.test.ts): those who lead a body, look after submissions or make releases.
import { test } from 'vitest'
import { expectNoLeaks, parts } from '#tests/support/marks/walk'

test('each word is read by whom it is for among those with an office, and by nobody else', {
  timeout: 300_000,
}, async () => {
  await expectNoLeaks(parts['with an office'])
})
