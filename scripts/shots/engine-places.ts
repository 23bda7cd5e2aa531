import { casesOf, type Person } from './demo-office.ts'

interface HeldCase {
  readonly clocks: readonly { readonly pausedAt: string | null }[]
}
interface Tasks {
  readonly tasks: readonly unknown[]
}
interface Forces {
  readonly forces: readonly unknown[]
}
interface Referrals {
  readonly referrals: readonly unknown[]
}

/** Cases of the demonstration that show one part of the engine each; undefined where it has none. */
export interface Places {
  readonly effective: number | undefined
  readonly waiting: number | undefined
  readonly mediated: number | undefined
  readonly assisted: number | undefined
  readonly withForce: number | undefined
  readonly withReferral: number | undefined
  readonly paused: number | undefined
  readonly closed: number | undefined
}

/** @param lead of a unit, who sees all its cases */
export async function findPlaces(lead: Person): Promise<Places> {
  const cases = await casesOf(lead)
  const open = cases.filter(({ nextStep }) => nextStep !== 'none')
  const having = async <Held>(path: string, isMeant: (held: Held) => boolean) => {
    for (const { id } of open) {
      const held = await lead.get<Held>(path === '' ? `/case-files/${id}` : `/case-files/${id}/${path}`)
      if (isMeant(held)) return id
    }
    return undefined
  }
  const idOf = (isMeant: (file: (typeof cases)[number]) => boolean) => cases.find(isMeant)?.id
  return {
    effective: idOf(file => file.mediation?.agreement?.status === 'effective'),
    waiting: idOf(({ nextStep }) => nextStep === 'sign'),
    mediated: idOf(({ nextStep }) => nextStep === 'mediate'),
    assisted: await having<Tasks>('tasks', ({ tasks }) => tasks.length > 1),
    withForce: await having<Forces>('task-forces', ({ forces }) => forces.length > 0),
    withReferral: await having<Referrals>('referrals', ({ referrals }) => referrals.length > 0),
    paused: await having<HeldCase>('', ({ clocks }) => clocks.some(({ pausedAt }) => pausedAt !== null)),
    closed: idOf(({ nextStep }) => nextStep === 'none'),
  }
}
