import type { HttpBindings } from '@hono/node-server'
import type { Handler } from 'hono'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { sameBytes } from '~/domain/access/token.server'
import type { Env } from '~/platform/env.server'

/** Prometheus metrics; with METRICS_TOKEN by bearer token, without it for this machine alone. */
export function metrics(env: Env) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'accord_http_request_duration_seconds',
    help: 'Time to answer, by method and class of status',
    labelNames: ['method', 'status'],
    registers: [registry],
  })
  const page: Handler<{ Bindings: HttpBindings }> = async (c) => {
    const from = (c.env?.incoming?.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
    const allowed = env.metricsToken
      ? sameBytes(c.req.header('authorization') ?? '', `Bearer ${env.metricsToken}`)
      : ['127.0.0.1', '::1'].includes(from) && !c.req.header('x-forwarded-for')
    if (!allowed) return c.notFound()
    return c.text(await registry.metrics(), 200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' })
  }
  const series = new Map<string, ReturnType<typeof requests.labels>>()
  const seriesOf = (method: string, status: string) => {
    const key = `${method} ${status}`
    const known = series.get(key) ?? requests.labels({ method, status })
    series.set(key, known)
    return known
  }
  return {
    page,
    observe: (method: string, status: number, milliseconds: number) =>
      seriesOf(method, `${Math.floor(status / 100)}xx`).observe(milliseconds / 1000),
  }
}
