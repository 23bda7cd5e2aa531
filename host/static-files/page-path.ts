const PAGES: Readonly<Record<string, string>> = {
  '/': '/index.html',
  '/kiosk': '/kiosk.html',
  '/display': '/display.html',
}

/**
 * URL path of a request → key of the shelf, decoded exactly once.
 * @param pathname path part of the URL, percent-encoded
 * @returns undefined where the path is not well-formed; such a path names no file
 */
export function pagePath(pathname: string): string | undefined {
  try {
    const decoded = decodeURIComponent(pathname)
    return PAGES[decoded] ?? decoded
  } catch {
    return undefined
  }
}
