import { describe, expect, it } from 'vitest'
import chinese from '#assets/locales/zh-CN/kiosk.json' with { type: 'json' }

/** Characters of a sentence at most (ux: words). */
const MOST_CHARACTERS = 15
/** Sentences of one text at most: it stands beside the one question of its page. */
const MOST_SENTENCES = 2

type Texts = { readonly [key: string]: string | Texts }

function* textsOf(texts: Texts, path = ''): Generator<readonly [key: string, text: string]> {
  for (const [key, value] of Object.entries(texts))
    if (typeof value === 'string') yield [`${path}${key}`, value]
    else yield* textsOf(value, `${path}${key}.`)
}

const texts = [...textsOf(chinese)]
const sentencesOf = (text: string) => text.split(/(?<=[。！？])/)
/** Signs are not read, a word in braces is not ours. */
const lengthOf = (sentence: string) =>
  [...sentence.replaceAll(/\{\{\w+\}\}/g, '').replaceAll(/[\p{P}\p{S}\s]/gu, '')].length

describe('the words of the kiosk', () => {
  it('are sentences of fifteen characters at most', () => {
    const long = texts.flatMap(([key, text]) =>
      sentencesOf(text)
        .filter(sentence => lengthOf(sentence) > MOST_CHARACTERS)
        .map(sentence => `${key}: ${sentence}`),
    )
    expect(long).toEqual([])
  })

  it('are two sentences at most', () => {
    expect(texts.filter(([, text]) => sentencesOf(text).length > MOST_SENTENCES).map(([key]) => key)).toEqual([])
  })

  it('ask one question at most', () => {
    expect(texts.filter(([, text]) => text.split('？').length > 2).map(([key]) => key)).toEqual([])
  })

  it('address people politely', () => {
    // A child is spoken to as a child.
    expect(texts.filter(([key, text]) => !key.startsWith('minor.') && text.includes('你')).map(([key]) => key)).toEqual(
      [],
    )
  })
})
