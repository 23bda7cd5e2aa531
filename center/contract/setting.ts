import { z } from 'zod'
import { id, instant, opId, pathId, read, write } from './base.ts'
import { LANES, TICKET_PRINTERS } from './statuses.ts'
import { citizenLimits } from './values/citizen-limit.ts'
import { clockRules, holidays, lampLimits } from './values/clock-rule.ts'
import { label, longLabel } from './values/label.ts'
import { plainDate } from './values/plain-date.ts'
import { riskSheet } from './values/risk-sheet.ts'
import { callOutRules, rosterRules } from './values/roster-rules.ts'
import { caseTypes, routes, routingLevers } from './values/routing-rules.ts'
import { supervisionRules } from './values/supervision-rules.ts'
import { LIMITS, shortText } from './values/text.ts'
import { windowPhrases } from './values/window-phrases.ts'

export type { Label } from './values/label.ts'

/** Time of day, 'HH:MM'. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'problems.value.time')
const minutes = (max: number) =>
  z.int('problems.value.number').min(0, 'problems.value.number').max(max, 'problems.value.number')

/** How the queue of the hall works; defaults with their sources in assets/reference/settings.json. */
export const hallRules = z.strictObject({
  /** Calls without an answer until a visitor counts as missed. */
  callsBeforeMissed: z.int().min(1, 'problems.value.number').max(9, 'problems.value.number'),
  secondsBetweenCalls: z.int().min(0, 'problems.value.number').max(300, 'problems.value.number'),
  /** Minutes within which a missed visitor may come back, and the place in the lane then. */
  returnMinutes: minutes(720),
  returnPlace: z.int().min(1, 'problems.value.number').max(20, 'problems.value.number'),
  /** Minutes a lane counts as having waited already; the queue is one list in the order of waiting so counted. */
  headStartMinutes: z.strictObject(
    Object.fromEntries(LANES.map(lane => [lane, minutes(240)])) as Record<
      (typeof LANES)[number],
      ReturnType<typeof minutes>
    >,
  ),
  /** Ticket numbers a station takes at a time. */
  blockSize: z.int().min(10, 'problems.value.number').max(500, 'problems.value.number'),
  /** At closing: close what waits, or keep its place for the next working day. */
  endOfDay: z.enum(['close', 'keepPlace']),
  undoMinutes: minutes(120),
  /** Minutes between the calls of visitors kept apart. */
  staggerMinutes: minutes(120),
  /** Minutes the quiet room keeps a place. */
  quietMinutes: minutes(60),
  /** Seconds until a call for help is made a second time. */
  helpAgainSeconds: z.int().min(10, 'problems.value.number').max(600, 'problems.value.number'),
  /** The kiosk asks for needs on a page of their own. */
  asksNeeds: z.boolean(),
})
export type HallRules = z.infer<typeof hallRules>

/** End of a half day; '24:00' is midnight. */
const endTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'problems.value.time')
const halfDay = z.strictObject({ from: timeOfDay, to: endTime })
/** Opening hours of a working day; which days are working days the holiday table says. */
export const openingHours = z.strictObject({
  am: halfDay.nullable(),
  pm: halfDay.nullable(),
  /** Weekends and holidays too, where somebody is always on duty. */
  isOpenOnDaysOff: z.boolean().default(false),
})
export type OpeningHours = z.infer<typeof openingHours>

export const topic = z.strictObject({
  code: z.string().regex(/^[a-z][a-z-]{1,19}$/, 'problems.value.topic'),
  label,
  defaultType: z.string().regex(/^\d{2}(\d{2})?$/, 'problems.value.type'),
  lane: z.enum(LANES),
})
export type Topic = z.infer<typeof topic>

/** What to bring for a topic, where to go, how long it takes. */
export const guide = z.strictObject({
  topic: z.string().max(20),
  bring: z.array(label).max(8),
  where: label,
  duration: label,
})
export type Guide = z.infer<typeof guide>

/** A page of the wall while nobody is called. */
export const wallPage = z.strictObject({ title: label, text: longLabel })
export type WallPage = z.infer<typeof wallPage>

/** A zone of the hall and its place on the plan, in hundredths of the plan's width and height. */
export const zone = z.strictObject({
  code: z.string().regex(/^[1-9]$/, 'problems.value.number'),
  label,
  x: z.int().min(0).max(100),
  y: z.int().min(0).max(100),
  width: z.int().min(5).max(100),
  height: z.int().min(5).max(100),
})
export type Zone = z.infer<typeof zone>

export const ARROWS = ['left', 'up', 'right', 'down'] as const
/** Plan of the hall: zones, and the direction of each desk and room as seen from the display. */
export const hallPlan = z.strictObject({
  zones: z.array(zone).min(1, 'problems.value.required').max(9),
  /** Name of a desk or room → direction. */
  arrows: z.record(z.string().max(LIMITS.name), z.enum(ARROWS)),
  hotlines: z.array(z.strictObject({ phone: z.string().regex(/^[\d-]{3,20}$/, 'problems.value.phone'), label })).max(6),
})
export type HallPlan = z.infer<typeof hallPlan>

export const CARD_READERS = ['none', 'simulated', 'keyboard', 'xinzhongxin', 'huashi', 'dongxin'] as const
export const PAGE_PRINTERS = ['none', 'simulated', 'system'] as const

/** Devices of one station. Every one may be absent. */
export const stationDevices = z.strictObject({
  /** Millimetres one pixel of the panel takes; 0.248 is a 21.5" panel of 1080 × 1920. */
  mmPerPixel: z.number().min(0.05, 'problems.value.number').max(2, 'problems.value.number'),
  cardReader: z.strictObject({
    adapter: z.enum(CARD_READERS),
    /** Port of the vendor's service on this machine; null: the vendor's usual one. */
    port: z.int().min(1, 'problems.value.number').max(65_535, 'problems.value.number').nullable(),
  }),
  ticketPrinter: z.strictObject({
    adapter: z.enum(TICKET_PRINTERS),
    /** Host and port of a network printer, or the device file of a local one. */
    address: z.string().max(LIMITS.shortText).nullable(),
    /** Dots a line: 576 for 80 mm paper, 384 for 58 mm. */
    dots: z.union([z.literal(576), z.literal(384)]),
  }),
  pagePrinter: z.strictObject({ adapter: z.enum(PAGE_PRINTERS) }),
})
export type StationDevices = z.infer<typeof stationDevices>

/** How conclusions (了结) are checked again. */
export const conclusionRules = z.strictObject({
  /** Of a hundred approved ones, so many are looked at a second time. */
  samplePercent: z.int('problems.value.number').min(0, 'problems.value.number').max(100, 'problems.value.number'),
})

/** Everything a county may change, by kind; each kind is one value with versions (docs/decisions/017). */
export const SETTINGS = {
  hallRules,
  openingHours,
  topics: z.array(topic).min(1, 'problems.value.required').max(10),
  guides: z.array(guide).max(10),
  wallPages: z.array(wallPage).min(1, 'problems.value.required').max(20),
  hallPlan,
  conclusionRules,
  rosterRules,
  callOutRules,
  caseTypes,
  routes,
  routingLevers,
  supervisionRules,
  riskSheet,
  clockRules,
  lampLimits,
  holidays,
  citizenLimits,
  windowPhrases,
} as const
export const SETTING_KINDS = [
  'hallRules',
  'openingHours',
  'topics',
  'guides',
  'wallPages',
  'hallPlan',
  'conclusionRules',
  'rosterRules',
  'callOutRules',
  'caseTypes',
  'routes',
  'routingLevers',
  'supervisionRules',
  'riskSheet',
  'clockRules',
  'lampLimits',
  'holidays',
  'citizenLimits',
  'windowPhrases',
] as const satisfies readonly (keyof typeof SETTINGS)[]
export type SettingKind = (typeof SETTING_KINDS)[number]
export type SettingValue<Kind extends SettingKind> = z.infer<(typeof SETTINGS)[Kind]>

const settingValue = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hallRules'), value: SETTINGS.hallRules }),
  z.strictObject({ kind: z.literal('openingHours'), value: SETTINGS.openingHours }),
  z.strictObject({ kind: z.literal('topics'), value: SETTINGS.topics }),
  z.strictObject({ kind: z.literal('guides'), value: SETTINGS.guides }),
  z.strictObject({ kind: z.literal('wallPages'), value: SETTINGS.wallPages }),
  z.strictObject({ kind: z.literal('hallPlan'), value: SETTINGS.hallPlan }),
  z.strictObject({ kind: z.literal('conclusionRules'), value: SETTINGS.conclusionRules }),
  z.strictObject({ kind: z.literal('caseTypes'), value: SETTINGS.caseTypes }),
  z.strictObject({ kind: z.literal('routes'), value: SETTINGS.routes }),
  z.strictObject({ kind: z.literal('routingLevers'), value: SETTINGS.routingLevers }),
  z.strictObject({ kind: z.literal('supervisionRules'), value: SETTINGS.supervisionRules }),
  z.strictObject({ kind: z.literal('riskSheet'), value: SETTINGS.riskSheet }),
  z.strictObject({ kind: z.literal('clockRules'), value: SETTINGS.clockRules }),
  z.strictObject({ kind: z.literal('lampLimits'), value: SETTINGS.lampLimits }),
  z.strictObject({ kind: z.literal('holidays'), value: SETTINGS.holidays }),
  z.strictObject({ kind: z.literal('citizenLimits'), value: SETTINGS.citizenLimits }),
  z.strictObject({ kind: z.literal('windowPhrases'), value: SETTINGS.windowPhrases }),
  z.strictObject({ kind: z.literal('rosterRules'), value: SETTINGS.rosterRules }),
  z.strictObject({ kind: z.literal('callOutRules'), value: SETTINGS.callOutRules }),
])
export type AnySetting = z.infer<typeof settingValue>

/** All settings of a county as one file: what `export` gives and `import` takes, nothing more and nothing less. */
export const settingsFile = z.strictObject({
  format: z.literal('county-mediation-center settings'),
  version: z.literal(1),
  settings: z.strictObject(SETTINGS),
})
export type SettingsFile = z.infer<typeof settingsFile>

export const settingVersion = z.object({
  /** 0: as delivered. */
  version: z.int(),
  effectiveOn: z.string(),
  savedAt: instant.nullable(),
  savedBy: z.string().nullable(),
  reason: z.string().nullable(),
})

const manage = { action: 'setting.change', object: 'setting' } as const

export const settingContract = {
  /** One setting: what is in force today, what comes, and its versions, newest first. */
  get: read('/settings/{kind}', manage)
    .input(z.strictObject({ kind: z.enum(SETTING_KINDS) }))
    .output(z.object({ current: settingValue, version: z.int(), versions: z.array(settingVersion) })),
  /** A version as it was, to look at or to save again. */
  version: read('/settings/{kind}/versions/{version}', manage)
    .input(z.strictObject({ kind: z.enum(SETTING_KINDS), version: z.coerce.number<string | number>().int().min(0) }))
    .output(settingValue),
  /** Saves a new version; older ones stay. */
  save: write('/settings/{kind}/versions', manage)
    .input(
      z.strictObject({
        opId,
        kind: z.enum(SETTING_KINDS),
        setting: settingValue,
        /** Version the form was opened with. */
        version: z.int().min(0),
        effectiveOn: plainDate,
        reason: shortText(LIMITS.shortText).min(1, 'problems.value.required'),
      }),
    )
    .output(z.object({ version: z.int() })),
  /** All settings as one file, to keep or to take to another county. */
  export: read('/settings', manage).output(z.file()),
  /** Takes a file of `export` over as new versions; nothing is taken if any of it is wrong. */
  import: write('/settings/import', manage)
    .input(
      z.strictObject({
        opId,
        text: z.string().max(500_000),
        effectiveOn: plainDate,
        reason: shortText(LIMITS.shortText).min(1, 'problems.value.required'),
      }),
    )
    .output(z.object({ kinds: z.array(z.enum(SETTING_KINDS)) })),
  /** Stations with their devices. */
  stations: read('/stations', { action: 'device.set', object: 'station' }).output(
    z.array(
      z.object({
        id,
        code: z.string(),
        kind: z.enum(['kiosk', 'window', 'display']),
        zone: z.string(),
        devices: stationDevices,
      }),
    ),
  ),
  saveDevices: write('/stations/{id}/devices', { action: 'device.set', object: 'station' }, 'PUT')
    .input(z.strictObject({ opId, id: pathId, devices: stationDevices }))
    .output(z.object({ id })),
}
