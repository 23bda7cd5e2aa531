import type { Page } from '@playwright/test'
import { type Camera, settle } from './camera.ts'
import type { Person } from './demo-office.ts'
import { findPlaces } from './engine-places.ts'
import { KIOSK_PICTURE } from './kiosk-tour.ts'

const DESK = {
  name: '',
  device: { viewport: { width: 1366, height: 900 }, deviceScaleFactor: 0.75 },
  stored: {},
} as const

interface Readers {
  readonly clerk: Person
  readonly lead: Person
  readonly manager: Person
}

/** The pictures of the README, smaller than the screen. */
export async function readmePictures(camera: Camera, { clerk, lead, manager }: Readers, folder: string): Promise<void> {
  const save = async (page: Page, name: string) => {
    await settle(page)
    await page.screenshot({ path: `${folder}/${name}.png` })
    await page.context().close()
  }
  const { paused, mediated } = await findPlaces(lead)
  await save(await camera.open('kiosk.html', KIOSK_PICTURE), 'kiosk')
  await save(await camera.open('#/window', DESK, clerk.token), 'window')
  await save(await camera.open(`#/cases/${paused ?? mediated}?tab=clocks`, DESK, lead.token), 'case')
  await save(await camera.open('#/roster', DESK, manager.token), 'roster')
}
