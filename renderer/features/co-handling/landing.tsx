import { type ReactNode, useEffect, useRef } from 'react'

/** What a page says after it has changed altogether: it takes the focus once, so that it is read and in sight. */
export function Landing({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none', scrollMarginTop: '8rem' }}>
      {children}
    </div>
  )
}
