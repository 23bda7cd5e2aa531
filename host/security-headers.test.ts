import { expect, it } from 'vitest'
import { contentSecurityPolicy, withSecurityHeaders } from './security-headers.ts'

it('allows nothing from outside and no inline code', () => {
  expect(contentSecurityPolicy()).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
      "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
      "object-src 'none'; require-trusted-types-for 'script'",
  )
})

it('adds the headers of every answer and keeps what the answer says about caching', async () => {
  const plain = withSecurityHeaders(new Response('x', { status: 201 }))
  expect(plain.status).toBe(201)
  expect(plain.headers.get('cache-control')).toBe('no-store')
  expect(plain.headers.get('x-content-type-options')).toBe('nosniff')
  expect(plain.headers.get('permissions-policy')).toMatch(/^camera=\(self\), microphone=\(self\), /)
  const kept = withSecurityHeaders(new Response('x', { headers: { 'cache-control': 'public, max-age=1' } }))
  expect(kept.headers.get('cache-control')).toBe('public, max-age=1')
  expect(await kept.text()).toBe('x')
})
