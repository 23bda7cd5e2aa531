import type { RiskSheet } from '#center/contract/values/risk-sheet.ts'

/** Place and text key of what is wrong with a score sheet. */
export interface SheetFault {
  readonly path: readonly (string | number)[]
  readonly key: string
}

/** What is wrong with a score sheet: codes twice, red not above yellow, groups that count a factor that is not there. */
export function riskSheetFaults({ factors, yellowFrom, redFrom, groups }: RiskSheet): readonly SheetFault[] {
  const codes = factors.map(factor => factor.code)
  return [
    ...codes.flatMap((code, index) =>
      codes.indexOf(code) === index ? [] : [{ path: ['factors', index, 'code'], key: 'twice' }],
    ),
    ...(redFrom > yellowFrom ? [] : [{ path: ['redFrom'], key: 'threshold-order' }]),
    ...groups.flatMap(({ from, factor }, index) => [
      ...(codes.includes(factor) ? [] : [{ path: ['groups', index, 'factor'], key: 'factor' }]),
      ...(from > (groups[index - 1]?.from ?? 0) ? [] : [{ path: ['groups', index, 'from'], key: 'threshold-order' }]),
    ]),
  ]
}
