import { randomBytes } from 'node:crypto'
import { PASSWORD } from './people.ts'

/** Speaks to a story's center as a station or a signed-in person does, for what a story needs beforehand. */
export class OfficeApi {
  readonly #url: string
  readonly #token: string
  constructor(url: string, token: string) {
    this.#url = url
    this.#token = token
  }

  /**
   * @param url address of the center with a slash at its end
   * @param window name of the window the person sits at
   */
  static async signIn(url: string, username: string, password: string = PASSWORD, window?: string): Promise<OfficeApi> {
    const nobody = new OfficeApi(url, '')
    const desks = window === undefined ? [] : await nobody.get<{ id: number; name: string }[]>('/windows')
    const deskId = desks.find(({ name }) => name === window)?.id ?? null
    const { token } = await nobody.send<{ token: string }>('/sessions', { username, password, deskId })
    return new OfficeApi(url, token)
  }

  static async kiosk(url: string): Promise<OfficeApi> {
    const { token } = await new OfficeApi(url, '').send<{ token: string }>('/station-sessions', { kind: 'kiosk' })
    return new OfficeApi(url, token)
  }

  get<Answer>(path: string): Promise<Answer> {
    return this.call<Answer>('GET', path)
  }

  send<Answer>(path: string, body: object): Promise<Answer> {
    return this.call<Answer>('POST', path, body)
  }

  /** A write with an operation id of its own. */
  write<Answer>(path: string, body: object, method: 'POST' | 'PUT' = 'POST'): Promise<Answer> {
    return this.call<Answer>(method, path, { opId: randomBytes(16).toString('hex'), ...body })
  }

  /** @throws Error naming the refusal */
  private async call<Answer>(method: string, path: string, body?: object): Promise<Answer> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` }
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) }
    const response = await fetch(`${this.#url}api${path}`, init)
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
    return answer as Answer
  }
}
