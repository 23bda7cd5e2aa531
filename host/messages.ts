import english from '#assets/locales/en/host.json' with { type: 'json' }
import chinese from '#assets/locales/zh-CN/host.json' with { type: 'json' }

/** Key of a sentence that a host prints or shows before any page is there. */
export type HostMessage = keyof typeof chinese

export type MessageParams = Readonly<Record<string, string | number>>

const fill = (text: string, params: MessageParams) =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (mark, name: string) => String(params[name] ?? mark))

/** One line, Chinese first, for the console of a machine whose language nobody has chosen yet. */
export function hostMessage(key: HostMessage, params: MessageParams = {}): string {
  return `${fill(chinese[key], params)} / ${fill(english[key], params)}`
}

/** True where a code has a sentence of its own. */
export const isHostMessage = (code: string): code is HostMessage => Object.hasOwn(chinese, code)
