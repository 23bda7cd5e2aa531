const KEY = 'center.session'

/** The sign-in token of this page; in the page's own session storage so that a reload keeps it and a closed window forgets it. */
export const sessionToken = {
  get: (): string | null => sessionStorage.getItem(KEY),
  set: (token: string): void => sessionStorage.setItem(KEY, token),
  clear: (): void => sessionStorage.removeItem(KEY),
}
