import type { ReactElement } from 'react'

/**
 * Component of a route whose code is fetched when the page is first opened. The router asks for `preload` and keeps what
 * is shown until it is there; a fetch that fails is the route's error (route-failed.tsx) and is tried again next time.
 * @param load dynamic import of the page's module
 * @param show makes the page of its module; may use the route's hooks
 */
export function lazyPage<Module>(load: () => Promise<Module>, show: (module: Module) => ReactElement) {
  let module: Module | undefined
  const preload = async () => {
    module ??= await load()
  }
  const Page = () => (module === undefined ? null : show(module))
  return Object.assign(Page, { preload })
}
