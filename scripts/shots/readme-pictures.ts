import type { Page } from '@playwright/test'
import { type Camera, settle } from './camera.ts'
import { KIOSK_PICTURE } from './kiosk-tour.ts'

/** The two pictures of the README, smaller than the screen. */
export async function readmePictures(camera: Camera, token: string, folder: string): Promise<void> {
  const save = async (page: Page, name: string) => {
    await settle(page)
    await page.screenshot({ path: `${folder}/${name}.png` })
    await page.context().close()
  }
  await save(await camera.open('kiosk.html', KIOSK_PICTURE), 'kiosk')
  const desk = { viewport: { width: 1366, height: 900 }, deviceScaleFactor: 0.75 }
  await save(await camera.open('#/window', { name: '', device: desk, stored: {} }, token), 'window')
}
