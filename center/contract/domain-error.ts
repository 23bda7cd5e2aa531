import type { ProblemCode, ProblemField, ProblemParams } from './problems.ts'

export interface DomainErrorOptions extends ErrorOptions {
  readonly fields?: readonly ProblemField[]
  /** The record as it stands now, for a refused stale edit. */
  readonly current?: unknown
}

/** A refusal the caller must see: a code of the problem table, values for its text, and the fields to mend. */
export class DomainError extends Error {
  override name = 'DomainError'
  readonly code: ProblemCode
  readonly params: ProblemParams
  readonly fields: readonly ProblemField[]
  readonly current: unknown
  constructor(code: ProblemCode, params: ProblemParams = {}, options: DomainErrorOptions = {}) {
    super(code, options)
    this.code = code
    this.params = params
    this.fields = options.fields ?? []
    this.current = options.current
  }
}
