import { useQuery } from '@tanstack/react-query'
import type { SettingKind } from '#center/contract/setting.ts'
import { client } from '../../lib/client.ts'
import { CallOutRulesEditor } from './call-out-rules-editor.tsx'
import { CitizenLimitEditor } from './citizen-limit-editor.tsx'
import { ClockRuleEditor } from './clock-rule-editor.tsx'
import { ConclusionRulesEditor } from './conclusion-rules-editor.tsx'
import { GuideEditor } from './guide-editor.tsx'
import { HolidaysEditor } from './holidays-editor.tsx'
import { HoursEditor } from './hours-editor.tsx'
import { LampEditor } from './lamp-editor.tsx'
import { LeversEditor } from './levers-editor.tsx'
import { PhrasesEditor } from './phrases-editor.tsx'
import { PlanEditor } from './plan-editor.tsx'
import { RiskSheetEditor } from './risk-sheet-editor.tsx'
import { RosterRulesEditor } from './roster-rules-editor.tsx'
import { RoutesEditor } from './routes-editor.tsx'
import { RulesEditor } from './rules-editor.tsx'
import { SupervisionEditor } from './supervision-editor.tsx'
import { TopicsEditor } from './topics-editor.tsx'
import { TypesEditor } from './types-editor.tsx'
import { useSetting } from './use-setting.ts'
import { useWords } from './use-words.ts'
import { WallEditor } from './wall-editor.tsx'

interface KindEditorProps {
  readonly kind: SettingKind
  readonly version: number
  /** Topic of a guide; empty for settings that are changed as a whole. */
  readonly part: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** The form of a setting, opened with what is in force today. */
export function KindEditor({ kind, part, ...props }: KindEditorProps) {
  const { topicOf } = useWords()
  const places = usePlaces()
  const setting = useSetting(kind).data?.current
  switch (setting?.kind) {
    case undefined:
      return null
    case 'hallRules':
      return <RulesEditor value={setting.value} {...props} />
    case 'openingHours':
      return <HoursEditor value={setting.value} {...props} />
    case 'topics':
      return <TopicsEditor value={setting.value} {...props} />
    case 'guides':
      return <GuideEditor value={setting.value} topic={part} topicName={topicOf(part)} {...props} />
    case 'wallPages':
      return <WallEditor value={setting.value} {...props} />
    case 'caseTypes':
      return <TypesEditor value={setting.value} part={part} {...props} />
    case 'routes':
      return <RoutesEditor value={setting.value} part={part} {...props} />
    case 'routingLevers':
      return <LeversEditor value={setting.value} {...props} />
    case 'supervisionRules':
      return <SupervisionEditor value={setting.value} {...props} />
    case 'riskSheet':
      return <RiskSheetEditor value={setting.value} {...props} />
    case 'clockRules':
      return <ClockRuleEditor value={setting.value} part={part} {...props} />
    case 'lampLimits':
      return <LampEditor value={setting.value} {...props} />
    case 'holidays':
      return <HolidaysEditor value={setting.value} part={part} {...props} />
    case 'citizenLimits':
      return <CitizenLimitEditor value={setting.value} part={part} {...props} />
    case 'windowPhrases':
      return <PhrasesEditor value={setting.value} {...props} />
    case 'rosterRules':
      return <RosterRulesEditor value={setting.value} {...props} />
    case 'callOutRules':
      return <CallOutRulesEditor value={setting.value} {...props} />
    case 'conclusionRules':
      return <ConclusionRulesEditor value={setting.value} {...props} />
    case 'hallPlan':
      return places === undefined ? null : <PlanEditor value={setting.value} places={places} {...props} />
  }
}

/** Names of the desks and rooms of the center; undefined until they are known. */
function usePlaces(): readonly string[] | undefined {
  const windows = useQuery({ queryKey: ['unit', 'windows'], queryFn: () => client.unit.windows() })
  const rooms = useQuery({ queryKey: ['unit', 'rooms'], queryFn: () => client.unit.rooms() })
  if (windows.data === undefined || rooms.data === undefined) return undefined
  return [...new Set([...windows.data, ...rooms.data].map(({ name }) => name))]
}
