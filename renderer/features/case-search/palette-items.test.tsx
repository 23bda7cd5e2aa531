// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { actsAtHand, isMeant } from './palette-items.ts'

it('offers the buttons and links of the marked part of a page that can be pressed, by their words', () => {
  const page = document.createElement('div')
  page.innerHTML = `
    <div data-palette><button>签收</button><button disabled>结案</button><a href="#/cases/1/dispatch">分流交办</a><button> </button></div>
    <button>别处</button>`
  let pressed = 0
  page.querySelector('button')?.addEventListener('click', () => {
    pressed += 1
  })
  const acts = actsAtHand(page)
  expect(acts.map(({ name }) => name)).toEqual(['签收', '分流交办'])
  acts[0]?.press()
  expect(pressed).toBe(1)
})

it('means a page by any part of its name, and every page where nothing is typed', () => {
  expect([
    isMeant('受理窗口', '窗口'),
    isMeant('Search', 'sea'),
    isMeant('受理窗口', ''),
    isMeant('案件', '窗'),
  ]).toEqual([true, true, true, false])
})
