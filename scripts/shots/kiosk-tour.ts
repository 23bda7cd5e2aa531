import type { Page } from '@playwright/test'
import { KioskPage } from '../../tests/e2e/pages/kiosk-page.ts'
import { type Camera, settle, type Theme } from './camera.ts'

const PANEL = { viewport: { width: 1080, height: 1920 }, hasTouch: true }
const SIGHTS: readonly { readonly name: string; readonly switches: readonly string[] }[] = [
  { name: 'normal', switches: [] },
  { name: 'large', switches: ['大字'] },
  { name: 'contrast', switches: ['高对比'] },
  { name: 'low', switches: ['低位'] },
  { name: 'english', switches: ['English'] },
]

/** Every page of the kiosk, each as every visitor may choose to see it. */
export async function kioskTour(camera: Camera): Promise<void> {
  const theme = (name: string): Theme => ({ name, device: PANEL, stored: {} })
  const kiosk = new KioskPage(await camera.open('kiosk.html', theme('normal')))
  const take = async (name: string) => {
    for (const sight of SIGHTS) {
      for (const words of sight.switches) await kiosk.button(words).click()
      await camera.take(kiosk.page, `kiosk-${name}`, theme(sight.name))
      for (const words of sight.switches) await kiosk.button(words === 'English' ? '中文' : words).click()
    }
  }
  const pass = async (question: string, name: string, ...taps: string[]) => {
    await kiosk.asks(question)
    await take(name)
    for (const words of taps) await kiosk.tap(words)
  }
  await pass('您好，请问要办什么事？', 'home', '找人帮忙')
  await pass('别着急，有人帮您', 'help', '不用了')
  await kiosk.tap('我来反映事情')
  await pass('您是怎么来的？', 'way', '替别人来')
  await pass('替别人来，要带这些', 'proxy', '上一步')
  await kiosk.tap('多人一起来')
  await pass('一共来了几个人？', 'group', '上一步')
  await kiosk.tap('我自己的事')
  await pass('请放上身份证', 'card', '改成输号码')
  await kiosk.type('421081199003070021')
  await kiosk.tap('下一步')
  await pass('请输身份证号', 'number-wrong')
  await kiosk.erase(1)
  await kiosk.type('X')
  await kiosk.tap('下一步')
  await pass('请写您的名字', 'name')
  await kiosk.page.getByRole('textbox', { name: '姓名' }).fill('欧阳𬭚喆')
  await kiosk.tap('下一步')
  await pass('是您本人吗？', 'person', '是我，继续')
  await pass('是哪方面的事？', 'topic', '邻居')
  await kiosk.type('1381234')
  await pass('用哪个电话联系您？', 'phone')
  await kiosk.type('5678')
  await kiosk.tap('下一步')
  await kiosk.tap('改特别需要')
  await kiosk.tap('听不清')
  await pass('需要我们注意什么？', 'needs', '选好了')
  await pass('请看一遍，对不对？', 'review', '我要离开')
  await camera.take(kiosk.page, 'kiosk-leave', theme('normal'))
  await kiosk.tap('接着办')
  await kiosk.tap('对的，取号')
  await kiosk.takeTicketNumber()
  await camera.take(kiosk.page, 'kiosk-ticket', theme('normal'))
  await kiosk.page.context().close()
}

/** The hall display of a television. */
export async function displayTour(camera: Camera): Promise<void> {
  const theme = { name: 'normal', device: { viewport: { width: 1920, height: 1080 } }, stored: {} }
  const page = await camera.open('display.html', theme)
  await page.getByRole('list').first().waitFor()
  await camera.take(page, 'display-board', theme)
  await page.context().close()
}

/** The two pictures of the README, half the size of the screen. */
export async function readmePictures(camera: Camera, token: string, folder: string): Promise<void> {
  const save = async (page: Page, name: string) => {
    await settle(page)
    await page.screenshot({ path: `${folder}/${name}.png` })
    await page.context().close()
  }
  const small = (device: object) => ({ name: '', device: { ...device, deviceScaleFactor: 0.5 }, stored: {} })
  await save(await camera.open('kiosk.html', small(PANEL)), 'kiosk')
  const desk = { viewport: { width: 1366, height: 900 }, deviceScaleFactor: 0.75 }
  await save(await camera.open('#/window', { name: '', device: desk, stored: {} }, token), 'window')
}
