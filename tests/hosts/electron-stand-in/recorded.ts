const calls = new Set<string>()

/** Members that only the stand-in has; Electron knows nothing of them. */
export const STAND_IN_MEMBERS = [
  'permissionRequestHandler',
  'permissionCheckHandler',
  'devicePermissionHandler',
  'toLoopback',
  'newPage',
  'close',
  'page',
  'printed',
  'attach',
  'frameOf',
  'mayNavigate',
  'windowOpenAction',
  'options',
  'bounds',
  'switches',
  'emit',
] as const
export type StandInMember = (typeof STAND_IN_MEMBERS)[number]
const own: readonly string[] = STAND_IN_MEMBERS

/** Every Electron call made so far, by `object.member` or `object.on(event)`. */
export const recordedCalls = (): string[] => [...calls].sort()

export function record(call: string): void {
  calls.add(call)
}

/** The same object, writing down which of its functions are asked for. */
export function recorded<Target extends object>(name: string, target: Target): Target {
  return new Proxy(target, {
    get(object, property) {
      const value: unknown = Reflect.get(object, property)
      if (typeof value !== 'function' || typeof property === 'symbol') return value
      if (property === 'on' || property === 'once')
        return (event: string, listener: () => void) => {
          record(`${name}.on(${event})`)
          return value.call(object, event, listener)
        }
      if (!own.includes(property)) record(`${name}.${property}`)
      return value.bind(object)
    },
  })
}
