// npm run build: installs what is missing and builds for production when a source changed.
import { prepare } from './prepare.mjs'

await prepare()
