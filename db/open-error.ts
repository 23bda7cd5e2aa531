export type DatabaseOpenCode =
  | 'key-wrong'
  | 'data-damaged'
  | 'data-newer'
  | 'pragma-refused'
  | 'engine-too-old'
  | 'folder-read-only'
  | 'already-running'

/** The database was not opened and nothing was changed; the code says why. */
export class DatabaseOpenError extends Error {
  override name = 'DatabaseOpenError'
  readonly code: DatabaseOpenCode
  readonly params: Readonly<Record<string, string | number>>
  constructor(code: DatabaseOpenCode, params: Readonly<Record<string, string | number>> = {}, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.params = params
  }
}
