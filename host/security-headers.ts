/** Directives of every answer; nothing is loaded from outside the center (docs/decisions/016). */
const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'object-src': "'none'",
  'require-trusted-types-for': "'script'",
} as const

/**
 * Content security policy of one answer.
 * @param styleNonce nonce of the one page whose component kit writes style elements; absent: own style files only
 */
export function contentSecurityPolicy(styleNonce?: string): string {
  return Object.entries(DIRECTIVES)
    .map(
      ([name, value]) =>
        `${name} ${name === 'style-src' && styleNonce !== undefined ? `${value} 'nonce-${styleNonce}'` : value}`,
    )
    .join('; ')
}

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(self), microphone=(self), geolocation=(), usb=(), serial=(), hid=(), payment=()',
} as const

/**
 * The answer with the headers that every host sends; what the answer says itself about caching and policy is kept.
 * The body is passed on unread, so streams stay streams.
 */
export function withSecurityHeaders(response: Response): Response {
  const headers = new Headers(response.headers)
  for (const [name, value] of Object.entries(ALWAYS)) headers.set(name, value)
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', contentSecurityPolicy())
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}
