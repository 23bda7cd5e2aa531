import { withSecurityHeaders } from './security-headers.ts'
import type { StaticFiles } from './static-files/static-files.ts'

/** Who asks: a page of the machine the center runs on, or another machine of the building. */
export interface RequestOrigin {
  readonly isOwnMachine: boolean
}

/** Answers requests to the center itself; a center thread or, in tests, an API in the same process. */
export interface CenterAnswers {
  fetch(request: Request, from: RequestOrigin): Promise<Response>
}

/**
 * What every host serves: the pages and fonts of this build, and the center for everything else. A path that is no file
 * goes to the center too, so that every refusal is made in one place.
 */
export function createHostApp(center: CenterAnswers, files: StaticFiles): CenterAnswers {
  return {
    async fetch(request, from) {
      return withSecurityHeaders((await files.find(request)) ?? (await center.fetch(request, from)))
    },
  }
}
