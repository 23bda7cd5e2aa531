import { caseFileContract } from './case-file.ts'
import { centerContract, unitContract } from './center.ts'
import { draftContract } from './draft.ts'
import { followUpContract } from './follow-up.ts'
import { appointmentContract, hallContract, helpContract } from './hall.ts'
import { mediationContract } from './mediation.ts'
import { paperContract } from './paper.ts'
import { settingContract } from './setting.ts'
import { sessionContract, staffContract } from './staff.ts'
import { statisticsContract } from './statistics.ts'
import { ticketContract, visitContract } from './visit.ts'
import { deviceContract, progressContract, ratingContract, recordingContract } from './visitor-self.ts'

/** Everything one can ask a center, by noun. Paths stand under /api. Live lists: GET /api/events (center/contract/events.ts). */
export const contract = {
  center: centerContract,
  unit: unitContract,
  session: sessionContract,
  staff: staffContract,
  visit: visitContract,
  ticket: ticketContract,
  hall: hallContract,
  help: helpContract,
  appointment: appointmentContract,
  progress: progressContract,
  rating: ratingContract,
  device: deviceContract,
  recording: recordingContract,
  setting: settingContract,
  draft: draftContract,
  caseFile: caseFileContract,
  mediation: mediationContract,
  followUp: followUpContract,
  paper: paperContract,
  statistics: statisticsContract,
}
export type Contract = typeof contract
