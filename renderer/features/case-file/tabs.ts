/** Tabs of a case file in order; Alt and the number of its place opens one. */
export const CASE_FILE_TABS = [
  'overview',
  'parties',
  'timeline',
  'mediation',
  'coHandling',
  'taskForce',
  'procedures',
  'materials',
  'papers',
  'clocks',
  'risk',
  'volume',
  'callOuts',
] as const
export type CaseFileTab = (typeof CASE_FILE_TABS)[number]

export const TAB_KEYS: Readonly<Record<CaseFileTab, string>> = {
  overview: 'desk:caseFile.tab.overview',
  parties: 'desk:caseFile.tab.parties',
  timeline: 'desk:caseFile.tab.timeline',
  mediation: 'desk:caseFile.tab.mediation',
  coHandling: 'desk:caseFile.tab.coHandling',
  taskForce: 'desk:caseFile.tab.taskForce',
  procedures: 'life:tab.procedures',
  materials: 'desk:caseFile.tab.materials',
  papers: 'desk:caseFile.tab.papers',
  clocks: 'desk:caseFile.tab.clocks',
  risk: 'desk:caseFile.tab.risk',
  volume: 'life:tab.volume',
  callOuts: 'desk:caseFile.tab.callOuts',
}
