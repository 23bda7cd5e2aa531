import type { RouteMeta } from '#center/contract/base.ts'

export interface Route {
  readonly method: string
  readonly path: string
  readonly action: RouteMeta['action']
  readonly object: string
  /** Most bytes of a body, where it carries a file. */
  readonly maxBytes: number | undefined
  /** Whether a path below /api is this route's, whatever the method. */
  matches(path: string): boolean
}

interface Procedure {
  readonly '~orpc': { readonly meta: unknown; readonly route: { readonly method?: string; readonly path?: string } }
}

const isProcedure = (node: object): node is Procedure => '~orpc' in node

/** Every route of a contract, in its order, with the permission it asks for. */
export function routesOf(node: object): Route[] {
  if (!isProcedure(node)) return Object.values(node).flatMap(child => routesOf(child as object))
  const { meta, route } = node['~orpc']
  const { action, object, maxBytes } = meta as RouteMeta
  const path = route.path ?? ''
  const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
  return [
    {
      method: route.method ?? 'POST',
      path: `/api${path}`,
      action,
      object,
      maxBytes,
      matches: candidate => pattern.test(candidate),
    },
  ]
}
