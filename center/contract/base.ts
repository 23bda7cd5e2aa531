import { oc } from '@orpc/contract'
import { z } from 'zod'
import type { PermissionAction } from './permissions.ts'

/** What every route states beside its path: the permission it needs and the noun it is about. */
export interface RouteMeta {
  /** Row of the permission table; 'public' needs no sign-in and gives away nothing of a person. */
  readonly action: PermissionAction | 'public' | 'signedIn' | 'setup'
  /** Noun of the glossary. */
  readonly object: string
  /** Most bytes of a body that carries a file; without it the limit of JSON holds. */
  readonly maxBytes?: number
}

const start: RouteMeta = { action: 'public', object: 'center' }

/** Every route of the contract starts here. */
export const base = oc.$meta<RouteMeta>(start)

/** A route that reads. */
export const read = (path: `/${string}`, meta: RouteMeta) => base.route({ method: 'GET', path }).meta(meta)

/** A route that writes; its input always carries the operation id. */
export const write = (path: `/${string}`, meta: RouteMeta, method: 'POST' | 'PUT' | 'DELETE' = 'POST') =>
  base.route({ method, path }).meta(meta)

/** Operation id: 128 random bits in lower-case hex, made when the form opens (docs/decisions/003). */
export const opId = z.string().regex(/^[0-9a-f]{32}$/, 'problems.value.op-id')

/** Row id as it travels in bodies and answers. */
export const id = z.int().positive()

/** Row id as it travels in a path. */
export const pathId = z.coerce.number<string | number>().int().positive()

/** The version a form was opened with; a stale one is answered with 409 and both versions. */
export const version = z.int().positive()

/** Instant, ISO 8601 in UTC with milliseconds. */
export const instant = z.iso.datetime({ precision: 3 })

/** Page of a list, from 1; the size is fixed by the server so that every list is an index walk. */
export const page = z.coerce.number<string | number>().int().min(1).max(2000).default(1)

export const PAGE_SIZE = 50

/** Total of a list, counted up to a limit so that no list scans a whole table. */
export const total = z.object({ count: z.int(), isExact: z.boolean() })
