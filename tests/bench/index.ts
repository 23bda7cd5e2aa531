import type { BenchRow, BenchScale } from './bench-row.ts'
import { benchClocksScan } from './clocks-scan.ts'
import { benchFirstLoad } from './first-load.ts'
import { benchKioskPages } from './kiosk-pages.ts'
import { benchLists } from './lists.ts'
import { benchMatches } from './matches.ts'
import { benchPaperAgreement } from './paper-agreement.ts'
import { benchQueueCall } from './queue-call.ts'
import { benchQueueDisplay } from './queue-display.ts'
import { benchRecall } from './recall.ts'
import { benchRegisterScale } from './register-scale.ts'
import { benchRegisterTail } from './register-tail.ts'
import { benchRegisterTx } from './register-tx.ts'
import { benchRosterWhoIsHere } from './roster-who-is-here.ts'
import { benchRouting } from './routing.ts'
import { benchSearches } from './searches.ts'
import { benchStartCold } from './start-cold.ts'

/** Every benchmark by the name it is asked for; some give several rows. */
export const BENCHES: Readonly<Record<string, (scale: BenchScale) => Promise<BenchRow[]>>> = {
  'register.tx': benchRegisterTx,
  'register.scale': benchRegisterScale,
  'register.tail': benchRegisterTail,
  'paper.agreement': benchPaperAgreement,
  'queue.display': benchQueueDisplay,
  'start.cold': benchStartCold,
  'queue.call': benchQueueCall,
  kiosk: benchKioskPages,
  firstLoad: benchFirstLoad,
  lists: benchLists,
  searches: benchSearches,
  recall: benchRecall,
  matches: benchMatches,
  'roster.who-is-here': benchRosterWhoIsHere,
  'clocks.scan': benchClocksScan,
  routing: benchRouting,
}
