import { afterEach, beforeAll } from 'vitest'
import { closeStores, ready } from './store'

// Vitest runs this again for each file, also where the modules of a worker outlive it.
beforeAll(ready)
afterEach(closeStores)
