import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from './notice.tsx'
import classes from './pdf-view.module.css'

/** Pixels of the canvas for each CSS pixel; 2 stays sharp at 200 % text. */
const SHARPNESS = 2

async function draw(bytes: ArrayBuffer, into: HTMLElement, pageLabel: (page: number) => string, signal: AbortSignal) {
  const [pdfjs, worker] = await Promise.all([import('pdfjs-dist'), import('pdfjs-dist/build/pdf.worker.min.mjs?url')])
  pdfjs.GlobalWorkerOptions.workerSrc = worker.default
  const task = pdfjs.getDocument({ data: bytes, useWasm: false, enableXfa: false })
  signal.addEventListener('abort', () => void task.destroy())
  const file = await task.promise
  const canvases: HTMLCanvasElement[] = []
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number)
    const viewport = page.getViewport({ scale: SHARPNESS })
    const canvas = document.createElement('canvas')
    canvas.width = viewport.width
    canvas.height = viewport.height
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', pageLabel(number))
    await page.render({ canvas, viewport }).promise
    canvases.push(canvas)
  }
  if (!signal.aborted) into.replaceChildren(...canvases)
}

/** A PDF drawn page by page with the worker that came with this program. */
export function PdfView({ pdf, label }: { readonly pdf: Blob; readonly label: string }) {
  const { t } = useTranslation()
  const pages = useRef<HTMLDivElement>(null)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const into = pages.current
    if (into === null) return
    setBroken(false)
    pdf
      .arrayBuffer()
      .then(bytes => draw(bytes, into, page => t('staff:paper.page', { label, page }), stop.signal))
      .catch(() => {
        if (!stop.signal.aborted) setBroken(true)
      })
    return () => stop.abort()
  }, [pdf, label, t])
  return (
    <>
      {isBroken && <Notice kind="danger">{t('staff:paper.broken')}</Notice>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1) */}
      <section ref={pages} className={classes.pages} aria-label={t('staff:paper.pages', { label })} tabIndex={0} />
    </>
  )
}
