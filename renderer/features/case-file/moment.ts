import { type Instant, shanghaiDateOf, shanghaiTimeOf } from '#center/contract/values/instant.ts'

/** A moment as screens write it, in Asia/Shanghai: '2026-11-22 14:05'. */
export const momentText = (instant: Instant): string => `${shanghaiDateOf(instant)} ${shanghaiTimeOf(instant)}`
