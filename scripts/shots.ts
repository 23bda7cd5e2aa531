import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { startServerChild } from '../tests/fixtures/server-child.ts'
import { buildPagesWhenChanged } from './build-pages.ts'
import { createCamera } from './shots/camera.ts'
import { prepareHall } from './shots/demo-hall.ts'
import { casesOf, type Person, signIn } from './shots/demo-office.ts'
import { displayTour } from './shots/display-tour.ts'
import { engineActs } from './shots/engine-acts.ts'
import { engineTour } from './shots/engine-tour.ts'
import { hallTour } from './shots/hall-tour.ts'
import { kioskTour } from './shots/kiosk-tour.ts'
import { readmePictures } from './shots/readme-pictures.ts'
import { setupTour, staffTour } from './shots/staff-tour.ts'

const USAGE = `npm run shots -- --out DIR [--only kiosk,display,staff,hall,engine,setup,papers] [--readme]

  --out DIR    folder for the pictures, named page-state-theme.png
  --only LIST  some of the tours instead of all
  --readme     writes the pictures of docs/pictures as well
`
const PROJECT_DIR = resolve(import.meta.dirname, '..')
/** A year of a county for the lists and tables of staff; kiosk and wall show today only. */
const STAFF_CASES = '1200'
const HALL_CASES = '60'

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    only: { type: 'string', default: 'kiosk,display,staff,hall,engine,setup,papers' },
    readme: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
if (values.help || values.out === undefined) {
  process.stdout.write(USAGE)
  process.exit(values.help ? 0 : 1)
}
const out = resolve(values.out)
const tours = new Set(values.only.split(','))
mkdirSync(out, { recursive: true })
await buildPagesWhenChanged()

const folder = mkdtempSync(join(tmpdir(), 'center-shots-'))
const serve = (name: string, ...more: string[]) => {
  const places = ['--data', join(folder, name), '--key-file', join(folder, `${name}-keys/data.key`), '--port', '0']
  return startServerChild(['server/main.ts', ...places, '--printer', 'simulated', ...more])
}

/** One paper of each kind, its pages side by side in number: paper-<kind>-<page>.png. */
async function papersTour(mediator: Person): Promise<void> {
  const kinds = new Map<string, number>()
  for (const { papers } of await casesOf(mediator)) for (const { id, kind } of papers) kinds.set(kind, id)
  for (const [kind, id] of kinds) {
    const pdf = await mediator.bytes(`/papers/${id}/pdf`)
    execFileSync('pdftoppm', ['-png', '-r', '80', '-', join(out, `paper-${kind}`)], { input: pdf })
  }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromiumSandbox: false,
  // The document camera of the pictures is the browser's own test picture.
  args: ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
})
const demo = await serve(
  'demo',
  '--demo',
  '--demo-cases',
  ['staff', 'engine'].some(tour => tours.has(tour)) || values.readme ? STAFF_CASES : HALL_CASES,
)
const empty = await serve('empty')
try {
  const camera = createCamera(browser, demo.url, out)
  const crew = {
    clerk: await signIn(demo.url, 'window1', 0),
    secondClerk: await signIn(demo.url, 'window2', 1),
    mediator: await signIn(demo.url, 'mediator1'),
    manager: await signIn(demo.url, 'manager'),
    administrator: await signIn(demo.url, 'admin'),
    lead: await signIn(demo.url, 'lead.t01'),
    centerLead: await signIn(demo.url, 'lead.c00'),
    officer: await signIn(demo.url, 'desk.p05'),
  }
  const hall = await prepareHall(demo.url, crew.secondClerk.token)
  if (values.readme) {
    const pictures = join(PROJECT_DIR, 'docs/pictures')
    mkdirSync(pictures, { recursive: true })
    await readmePictures(camera, crew, pictures)
  }
  if (tours.has('kiosk')) await kioskTour(camera, hall)
  if (tours.has('display')) await displayTour(camera, hall)
  if (tours.has('setup')) await setupTour(createCamera(browser, empty.url, out))
  if (tours.has('papers')) await papersTour(crew.mediator)
  if (tours.has('staff')) await staffTour(camera, crew)
  if (tours.has('engine')) {
    await engineTour(camera, crew)
    await engineActs(camera, crew)
  }
  if (tours.has('hall')) await hallTour(camera, crew)
} finally {
  await browser.close()
  await Promise.all([demo.stop(), empty.stop()])
  rmSync(folder, { recursive: true, force: true })
}
