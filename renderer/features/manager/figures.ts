import type { TodayFigures } from '#center/contract/statistics.ts'

export type FigureName = Exclude<keyof TodayFigures, 'on'>

export interface Figure {
  readonly name: FigureName
  readonly labelKey: string
  /** How it is counted, in words. */
  readonly definitionKey: string
  /** Page with the rows behind the figure. */
  readonly href: string
}

/** The figures of today by group, in the order they are read. */
export const FIGURE_GROUPS: readonly { readonly titleKey: string; readonly figures: readonly Figure[] }[] = [
  {
    titleKey: 'manager:group.hall',
    figures: [
      {
        name: 'visits',
        labelKey: 'manager:figure.visits',
        definitionKey: 'manager:definition.visits',
        href: '#/window',
      },
      {
        name: 'persons',
        labelKey: 'manager:figure.persons',
        definitionKey: 'manager:definition.persons',
        href: '#/window',
      },
      {
        name: 'waiting',
        labelKey: 'manager:figure.waiting',
        definitionKey: 'manager:definition.waiting',
        href: '#/window',
      },
      {
        name: 'medianWaitMinutes',
        labelKey: 'manager:figure.medianWaitMinutes',
        definitionKey: 'manager:definition.medianWaitMinutes',
        href: '#/window',
      },
    ],
  },
  {
    titleKey: 'manager:group.flow',
    figures: [
      {
        name: 'registered',
        labelKey: 'manager:figure.registered',
        definitionKey: 'manager:definition.registered',
        href: '#/cases?view=all',
      },
      {
        name: 'dispatched',
        labelKey: 'manager:figure.dispatched',
        definitionKey: 'manager:definition.dispatched',
        href: '#/cases?view=toSign',
      },
      {
        name: 'settled',
        labelKey: 'manager:figure.settled',
        definitionKey: 'manager:definition.settled',
        href: '#/cases?view=toFollowUp',
      },
      {
        name: 'closed',
        labelKey: 'manager:figure.closed',
        definitionKey: 'manager:definition.closed',
        href: '#/cases?view=closed',
      },
    ],
  },
  {
    titleKey: 'manager:group.open',
    figures: [
      {
        name: 'openCases',
        labelKey: 'manager:figure.openCases',
        definitionKey: 'manager:definition.openCases',
        href: '#/cases?view=handling',
      },
      {
        name: 'overdue',
        labelKey: 'manager:figure.overdue',
        definitionKey: 'manager:definition.overdue',
        href: '#/cases?view=overdue',
      },
      {
        name: 'itemsDue',
        labelKey: 'manager:figure.itemsDue',
        definitionKey: 'manager:definition.itemsDue',
        href: '#/due-items',
      },
    ],
  },
]
