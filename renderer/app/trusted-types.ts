interface TrustedTypesWindow {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createHTML: (text: string) => string; createScriptURL: (url: string) => string },
    ): unknown
  }
}

/**
 * The one policy of the staff pages under `require-trusted-types-for 'script'`: style text of Mantine (never markup) and
 * the PDF worker that was built with this page; whatever else reaches a sink throws.
 */
export function startTrustedTypes(): void {
  const { trustedTypes } = window as TrustedTypesWindow
  trustedTypes?.createPolicy('default', {
    createHTML: text => {
      if (text.includes('<')) throw new TypeError('markup is not allowed here')
      return text
    },
    createScriptURL: url => {
      const target = new URL(url, location.href)
      if (target.origin !== new URL(location.href).origin || !/\/pdf\.worker[\w.-]*\.m?js$/.test(target.pathname)) {
        throw new TypeError('this script is not part of the page')
      }
      return url
    },
  })
}
