import {
  clip,
  degrees,
  endPath,
  PageSizes,
  type PDFDocument,
  type PDFFont,
  type PDFImage,
  PDFName,
  PDFNumber,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  rgb,
} from '@cantoo/pdf-lib'

const POINTS_PER_MM = 72 / 25.4

/** Millimetres from the upper right corner at which the running number of a sheet stands. */
const NUMBER_MM = { right: 15, top: 10 }
const NUMBER_SIZE = 12

/** White edge around material, in millimetres: the running number and the holes of the binding stay clear of it. */
const EDGE_MM = 15

/** Least dots an inch a picture is printed with; a small one is not blown up beyond it. */
const LEAST_DPI = 96

const EDGE = EDGE_MM * POINTS_PER_MM
const [SHORT, LONG] = PageSizes.A4

/** A4 lying or standing as what goes on it, with the factor by which that fits between the edges. @param most largest factor */
function fitOnA4(width: number, height: number, most: number) {
  const sheet = width > height ? ([LONG, SHORT] as const) : ([SHORT, LONG] as const)
  return { sheet, factor: Math.min(most, (sheet[0] - 2 * EDGE) / width, (sheet[1] - 2 * EDGE) / height) }
}

/** A picture in the middle of a sheet of its own, whole. */
export function layPicture(volume: PDFDocument, picture: PDFImage): PDFPage {
  const { sheet, factor } = fitOnA4(picture.width, picture.height, 72 / LEAST_DPI)
  const page = volume.addPage([...sheet])
  const [width, height] = [picture.width * factor, picture.height * factor]
  page.drawImage(picture, { x: (sheet[0] - width) / 2, y: (sheet[1] - height) / 2, width, height })
  return page
}

/**
 * Makes a page somebody else's program wrote a sheet of A4: what it shows (its crop box, turned as it says; ISO 32000-1, 7.7.3.3)
 * stands whole between the edges, smaller where it must be and never larger. What lies outside its crop box stays unseen.
 */
export function layPage(page: PDFPage): PDFPage {
  const shown = page.getCropBox()
  const turn = turnOf(page)
  const unit = page.node.lookupMaybe(PDFName.of('UserUnit'), PDFNumber)?.asNumber() ?? 1
  const isOnSide = turn === 90 || turn === 270
  const [across, up] = [shown.width * unit, shown.height * unit]
  const { sheet, factor } = isOnSide ? fitOnA4(up, across, 1) : fitOnA4(across, up, 1)
  const [width, height] = isOnSide ? [sheet[1], sheet[0]] : sheet
  const by = factor * unit
  const box = { x: shown.x * by, y: shown.y * by, width: shown.width * by, height: shown.height * by }
  page.scaleContent(by, by)
  page.scaleAnnotations(by, by)
  const { context } = page.doc
  page.node.wrapContentStreams(
    context.register(
      context.contentStream([pushGraphicsState(), rectangle(box.x, box.y, box.width, box.height), clip(), endPath()]),
    ),
    context.register(context.contentStream([popGraphicsState()])),
  )
  for (const name of ['CropBox', 'BleedBox', 'TrimBox', 'ArtBox', 'UserUnit']) page.node.delete(PDFName.of(name))
  page.setMediaBox(box.x - (width - box.width) / 2, box.y - (height - box.height) / 2, width, height)
  // What is drawn from here on lies over the page and is neither made smaller nor cut off with it.
  page.resetPosition()
  return page
}

/** Clockwise turn a page is shown with, 0 to 270. */
const turnOf = (page: PDFPage): number => ((page.getRotation().angle % 360) + 360) % 360

/** Writes the running number into the upper right corner as the page is seen, upright. */
export function drawNumber(page: PDFPage, font: PDFFont, number: number): void {
  const text = String(number)
  const { x, y, width, height } = page.getMediaBox()
  const right = NUMBER_MM.right * POINTS_PER_MM + font.widthOfTextAtSize(text, NUMBER_SIZE)
  const top = NUMBER_MM.top * POINTS_PER_MM
  const turn = turnOf(page)
  const corners: Readonly<Record<number, readonly [number, number]>> = {
    90: [top, height - right],
    180: [right, top],
    270: [width - top, right],
  }
  const [across, up] = corners[turn] ?? [width - right, height - top]
  page.drawText(text, {
    x: x + across,
    y: y + up,
    size: NUMBER_SIZE,
    font,
    color: rgb(0, 0, 0),
    rotate: degrees(turn),
  })
}
