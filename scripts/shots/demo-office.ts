import { DEMO_PASSWORD } from '#host/demo/accounts.ts'

type Json = Readonly<Record<string, unknown>>

/** A person of the demonstration, signed in. */
export interface Person {
  readonly token: string
  get<Answer>(path: string): Promise<Answer>
  bytes(path: string): Promise<Uint8Array>
}

/** @param desk index of the window the person sits at */
export async function signIn(url: string, username: string, desk?: number): Promise<Person> {
  const windows = (await (await fetch(`${url}api/windows`)).json()) as { id: number }[]
  const deskId = desk === undefined ? null : (windows[desk]?.id ?? null)
  const answer = await post(`${url}api/sessions`, { username, password: DEMO_PASSWORD, deskId })
  return personWith(url, String(answer.token))
}

async function post(address: string, body: Json): Promise<Json> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  const response = await fetch(address, init)
  if (!response.ok) throw new Error(`${address}: ${await response.text()}`)
  return (await response.json()) as Json
}

function personWith(url: string, token: string): Person {
  const ask = async (path: string) => {
    const response = await fetch(`${url}api${path}`, { headers: { authorization: `Bearer ${token}` } })
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
    return response
  }
  return {
    token,
    get: async <Answer>(path: string) => (await (await ask(path)).json()) as Answer,
    bytes: async path => new Uint8Array(await (await ask(path)).arrayBuffer()),
  }
}

interface CaseFile {
  readonly id: number
  readonly nextStep: string
  readonly papers: readonly { readonly id: number; readonly kind: string }[]
  readonly followUps: readonly { readonly status: string }[]
  readonly mediation: {
    readonly allowedActions: readonly string[]
    readonly meetings: readonly { readonly id: number; readonly allowedActions: readonly string[] }[]
    readonly agreement: { readonly status: string; readonly allowedActions: readonly string[] } | null
  } | null
}

/** All cases of the first page of each view of a person. */
export async function casesOf(person: Person): Promise<readonly CaseFile[]> {
  const ids = new Set<number>()
  for (const view of ['toSign', 'handling', 'toFollowUp', 'closed', 'all']) {
    const { rows } = await person.get<{ rows: { id: number }[] }>(`/case-files?view=${view}`)
    for (const { id } of rows) ids.add(id)
  }
  return Promise.all([...ids].map(id => person.get<CaseFile>(`/case-files/${id}`)))
}
