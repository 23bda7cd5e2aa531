import englishClocks from '#assets/locales/en/clocks.json' with { type: 'json' }
import english from '#assets/locales/en/papers.json' with { type: 'json' }
import chineseClocks from '#assets/locales/zh-CN/clocks.json' with { type: 'json' }
import chinese from '#assets/locales/zh-CN/papers.json' with { type: 'json' }
import type { PaperLanguage, Texts } from '#center/documents/paper-definition.ts'

interface Sentences {
  readonly [key: string]: string | Sentences
}

/** A letter about a deadline shows its arithmetic in the words of the screen. */
const SENTENCES: Readonly<Record<PaperLanguage, Sentences>> = {
  'zh-CN': { ...chinese, clocks: chineseClocks },
  en: { ...english, clocks: englishClocks },
}

/**
 * Texts of the namespace `papers`, and of `clocks` under that name. A paper must not be issued with a hole in it, so an unknown key or a parameter that
 * was not given throws instead of printing the key.
 */
export function paperTexts(language: PaperLanguage): Texts {
  return (key, params = {}) => {
    const sentence = key
      .split('.')
      .reduce<string | Sentences | undefined>(
        (node, part) => (typeof node === 'object' ? node[part] : undefined),
        SENTENCES[language],
      )
    if (typeof sentence !== 'string') throw new Error(`papers: no text ${key} in ${language}`)
    return sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = params[name]
      if (value === undefined) throw new Error(`papers: ${key} needs ${name}`)
      return String(value)
    })
  }
}
