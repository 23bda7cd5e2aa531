import { randomBytes } from 'node:crypto'
import { request } from 'node:https'
import { authorities } from './host.mjs'

/** A call the center refused; `problem` is its RFC 9457 body. */
export class RefusedError extends Error {
  name = 'RefusedError'
  constructor(problem) {
    super(`${problem.status} ${problem.code}`)
    this.problem = problem
  }
}

export const newOpId = () => randomBytes(16).toString('hex')

function send(hostUrl, ca, method, path, body, token) {
  const text = body === undefined ? undefined : JSON.stringify(body)
  const { hostname, port } = new URL(hostUrl)
  const headers = {
    ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  }
  return new Promise((done, fail) => {
    const sent = request({ hostname, port, path: `/api${path}`, method, headers, ca, agent: false }, answer => {
      const parts = []
      answer.on('data', part => parts.push(part))
      answer.on('error', fail)
      answer.on('end', () => {
        const bytes = Buffer.concat(parts)
        const isJson = (answer.headers['content-type'] ?? '').includes('json')
        done({ status: answer.statusCode, body: isJson ? JSON.parse(bytes.toString('utf8')) : new Uint8Array(bytes) })
      })
    })
    sent.once('error', fail)
    sent.end(text)
  })
}

/**
 * A client of a host, over HTTPS, trusting that host's own authority only. With user and password it signs in (again, when
 * its session has ended); without, it takes the place of the kiosk, which only the host's own machine may.
 * @param deskName desk to sit at, e.g. a window; needed to call tickets
 */
export async function client({ hostUrl, user, password, deskName, caPem = authorities.get(new URL(hostUrl).origin) }) {
  let token
  const raw = (method, path, body) => send(hostUrl, caPem, method, path, body, token)
  const signIn = async () => {
    token = undefined
    const desks = deskName === undefined ? [] : (await raw('GET', '/windows')).body
    const deskId = desks.find(desk => desk.name === deskName)?.id ?? null
    const answer =
      user === undefined
        ? await raw('POST', '/station-sessions', { kind: 'kiosk' })
        : await raw('POST', '/sessions', { username: user, password, deskId })
    if (answer.status >= 400) throw new RefusedError(answer.body)
    token = answer.body.token
    return answer.body
  }
  const { session = null } = await signIn()
  return {
    session,
    /** Any call below /api; never throws for a refusal. */
    raw,
    /** A call below /api that must succeed. @throws RefusedError */
    async ask(method, path, body) {
      let answer = await raw(method, path, body)
      if (answer.status === 401 && answer.body.code === 'session.required') {
        await signIn()
        answer = await raw(method, path, body)
      }
      if (answer.status >= 400) throw new RefusedError(answer.body)
      return answer.body
    },
  }
}
