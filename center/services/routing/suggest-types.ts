import type { TypeSuggestionView } from '#center/contract/routing.ts'
import { shanghaiDateOf } from '#center/contract/values/instant.ts'
import { suggestTypes } from '#center/domain/type-suggestion/suggest-types.ts'
import { type OpenModel, openModel } from '#center/domain/type-suggestion/type-model.ts'
import { countSuggestionHits } from '#db/repositories/routing.ts'
import type { Actor } from '../actor.ts'
import type { Deps } from '../deps.ts'
import { caseTypesOn } from './case-types.ts'

/** Suggestions a clerk is shown. */
const SHOWN = 3

let opened: Promise<OpenModel> | undefined

/** The model is read when the first narrative comes, once a process: most hosts start without anybody writing one. */
function getModel(): Promise<OpenModel> {
  opened ??= import('#assets/reference/type-model.json', { with: { type: 'json' } }).then(file =>
    openModel(file.default),
  )
  return opened
}

/** Types a narrative may be about, with the words that decided; the clerk decides. Types switched off are not suggested. */
export async function suggestTypesFor(
  deps: Deps,
  _actor: Actor,
  { text }: { text: string },
): Promise<TypeSuggestionView[]> {
  const model = await getModel()
  const active = new Set(
    (await caseTypesOn(deps.db, shanghaiDateOf(deps.now()))).flatMap(type => (type.isActive ? [type.code] : [])),
  )
  return suggestTypes(model, text, model.labels.length)
    .filter(({ type }) => active.has(type))
    .filter(({ type }, at, all) => all.findIndex(other => other.type === type) === at)
    .slice(0, SHOWN)
    .map(({ type, score, words }) => ({ type, score: Math.round(score * 100), words: [...words] }))
}

/** How often the type a clerk chose was the first suggested, and one of the three. */
export async function readSuggestionHits(deps: Deps, _actor: Actor, period: { from: string; to: string }) {
  return countSuggestionHits(deps.db, period.from, period.to)
}
