import { notFound, open } from '~/http/route'

/** Every address that no other line of the table answers. Asking it through the wrapper sends a site without set-up there first. */
export const loader = open.read(async () => notFound())
export const action = open.write(async () => notFound())
export default function NotFoundPage() {
  return null
}
