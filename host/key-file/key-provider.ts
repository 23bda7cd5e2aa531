/** Length of the data key in bytes: 256 random bits. */
export const DATA_KEY_BYTES = 32

/** Where the key of the database comes from: a file, or the key store of the operating system. */
export interface KeyProvider {
  /**
   * The data key; made on the first start.
   * @throws KeyFileError
   */
  dataKey(): Promise<Uint8Array>
}

/** Each is a text of assets/locales/<language>/host.json. */
export type KeyFileErrorCode =
  | 'key.inside-data'
  | 'key.readable-by-others'
  | 'key.damaged'
  | 'key.missing'
  | 'key.unwritable'
  | 'key.store-refused'
  | 'key.store-unsafe'

export class KeyFileError extends Error {
  override name = 'KeyFileError'
  readonly code: KeyFileErrorCode
  readonly params: Readonly<Record<string, string>>
  constructor(code: KeyFileErrorCode, path: string, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.params = { path }
  }
}
