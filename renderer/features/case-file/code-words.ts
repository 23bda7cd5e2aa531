import caseSources from '#assets/reference/case-sources.json' with { type: 'json' }
import clockRules from '#assets/reference/clock-rules.json' with { type: 'json' }
import countries from '#assets/reference/countries.json' with { type: 'json' }
import documentTypes from '#assets/reference/document-types.json' with { type: 'json' }
import endReasons from '#assets/reference/end-reasons.json' with { type: 'json' }
import { type Label, useLabel } from '../../components/staff/use-label.ts'

interface CodeEntry {
  readonly code: string
  readonly label: Label
}

const byCode = (entries: readonly CodeEntry[]) => new Map(entries.map(entry => [entry.code, entry.label]))

const TABLES = {
  source: byCode(caseSources),
  documentType: byCode(documentTypes),
  country: new Map<string, Label>(countries.map(country => [country.code, country])),
  endReason: byCode(endReasons),
  clockRule: byCode(clockRules.rules),
  law: new Map<string, Label>(Object.entries(clockRules.laws)),
}

export const FAILURE_REASONS: readonly string[] = endReasons
  .filter(reason => reason.outcome === 'failure')
  .map(reason => reason.code)

/** Answers the words of a code of the reference tables in the language of the page; a code that is in no table stands for itself. */
export function useCodeWords(): (table: keyof typeof TABLES, code: string) => string {
  const text = useLabel()
  return (table, code) => {
    const label = TABLES[table].get(code)
    return label === undefined ? code : text(label)
  }
}
