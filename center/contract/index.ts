import { assignmentContract } from './assignment.ts'
import { attachmentContract } from './attachment.ts'
import { callOutContract } from './call-out.ts'
import { caseFileContract } from './case-file.ts'
import { centerContract, unitContract } from './center.ts'
import { clockContract } from './clock.ts'
import { coHandlingContract } from './co-handling.ts'
import { conclusionContract } from './conclusion.ts'
import { consultContract } from './consult.ts'
import { conversationContract } from './conversation.ts'
import { draftContract } from './draft.ts'
import { followUpContract } from './follow-up.ts'
import { appointmentContract, hallContract, helpContract } from './hall.ts'
import { matchContract } from './match.ts'
import { mediationContract } from './mediation.ts'
import { oversightContract, unitAdminContract } from './oversight.ts'
import { paperContract } from './paper.ts'
import { referralContract } from './referral.ts'
import { riskContract } from './risk.ts'
import { rosterContract } from './roster.ts'
import { routingContract } from './routing.ts'
import { searchContract } from './search.ts'
import { settingContract } from './setting.ts'
import { shiftContract } from './shift.ts'
import { sessionContract, staffContract } from './staff.ts'
import { statisticsContract } from './statistics.ts'
import { supervisionContract } from './supervision.ts'
import { expertContract, taskForceContract } from './task-force.ts'
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
  roster: rosterContract,
  routing: routingContract,
  callOut: callOutContract,
  caseFile: caseFileContract,
  search: searchContract,
  match: matchContract,
  consult: consultContract,
  attachment: attachmentContract,
  conversation: conversationContract,
  shift: shiftContract,
  assignment: assignmentContract,
  coHandling: coHandlingContract,
  taskForce: taskForceContract,
  expert: expertContract,
  oversight: oversightContract,
  unitAdmin: unitAdminContract,
  conclusion: conclusionContract,
  referral: referralContract,
  clock: clockContract,
  mediation: mediationContract,
  followUp: followUpContract,
  supervision: supervisionContract,
  risk: riskContract,
  paper: paperContract,
  statistics: statisticsContract,
}
export type Contract = typeof contract
