import caseTypes from '#assets/reference/case-types.json' with { type: 'json' }
import citizenLimits from '#assets/reference/citizen-limits.json' with { type: 'json' }
import clockRules from '#assets/reference/clock-rules.json' with { type: 'json' }
import routes from '#assets/reference/routes.json' with { type: 'json' }
import settings from '#assets/reference/settings.json' with { type: 'json' }

/** Every setting as delivered, with its source; long ones have files of their own. */
export const DELIVERED = {
  ...settings,
  caseTypes: {
    source: 'List of a deployed governance platform with its codes; mapping to the 18 types is this product’s own.',
    value: caseTypes.map(({ topic: _topic, ...type }) => type),
  },
  routes: {
    source: 'Units by class after published duty lists of county centers; each statutory way names law and article.',
    value: routes,
  },
  clockRules: {
    source: 'Statutes and the house limits published by county centers; each rule names law and article.',
    value: clockRules,
  },
  citizenLimits: {
    source: 'Limits of the statutes that bind the citizen; days to warn and what to do are defaults of ours.',
    value: citizenLimits,
  },
} as const
