import type { UnitView } from '#center/contract/center.ts'

/**
 * Whether a unit is here, and if not when it comes next; a day in a year whose holidays are not published is called provisional.
 * @param t texts
 */
export function unitPresence(
  t: (key: string, values: { readonly day: string }) => string,
  unit: Pick<UnitView, 'isPresentNow' | 'nextDutyOn' | 'isNextDutyProvisional'>,
): string {
  return t(presenceKey(unit), { day: unit.nextDutyOn ?? '' })
}

function presenceKey(unit: Pick<UnitView, 'isPresentNow' | 'nextDutyOn' | 'isNextDutyProvisional'>) {
  if (unit.isPresentNow) return 'case:route.present'
  if (unit.nextDutyOn === null) return 'case:route.onCall'
  return unit.isNextDutyProvisional ? 'case:route.nextDutyProvisional' : 'case:route.nextDuty'
}
