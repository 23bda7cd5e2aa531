import { implement } from '@orpc/server'
import { contract } from '#center/contract/index.ts'
import type { Actor } from '#center/services/actor.ts'
import { previewAgreement } from '#center/services/agreement/agreement-content.ts'
import { saveAgreement } from '#center/services/agreement/draft-agreement.ts'
import { issueAgreement } from '#center/services/agreement/issue-agreement.ts'
import { signAgreement } from '#center/services/agreement/sign-agreement.ts'
import {
  arriveForAppointment,
  bookAppointment,
  cancelAppointment,
  listAppointmentsOn,
} from '#center/services/appointment/manage-appointments.ts'
import { returnAssignment, signAssignment } from '#center/services/assignment/answer-assignment.ts'
import { dispatchCaseFile } from '#center/services/assignment/dispatch-case-file.ts'
import { reassignCaseFile } from '#center/services/assignment/reassign-case-file.ts'
import { ruleLeadOfCase } from '#center/services/assignment/rule-lead.ts'
import { setComplexity } from '#center/services/assignment/set-complexity.ts'
import { viewDispute } from '#center/services/assignment/view-dispute.ts'
import { addAttachment } from '#center/services/attachment/add-attachment.ts'
import { readContent, uploadContent } from '#center/services/attachment/upload-content.ts'
import { readPage, viewAttachments, voidAttachment } from '#center/services/attachment/view-attachments.ts'
import { readBlankSlip, readCallOutSlip } from '#center/services/call-out/call-out-slip.ts'
import { addUnit, endCallOut, ruleLead, withdrawCallOut } from '#center/services/call-out/decide-call-out.ts'
import { raiseCallOut, suggestCallOut } from '#center/services/call-out/raise-call-out.ts'
import { recordStep } from '#center/services/call-out/record-step.ts'
import { listCallOutRows, listOwnCalls, viewCallOut } from '#center/services/call-out/view-call-outs.ts'
import { replyToCaseFile, takeBackCaseFile, withdrawCaseFile } from '#center/services/case-file/answer-case-file.ts'
import { addCaseNote, tellTelling } from '#center/services/case-file/case-notes.ts'
import { closeCaseFile, voidCaseFile } from '#center/services/case-file/close-case-file.ts'
import { editCaseFile, undoCaseFileEdit } from '#center/services/case-file/edit-case-file.ts'
import { countCases, listCases } from '#center/services/case-file/list-case-files.ts'
import { mergeCaseFile, separateCaseFile } from '#center/services/case-file/merge-case-file.ts'
import { openCaseFile, revealParties } from '#center/services/case-file/open-case-file.ts'
import { previewDeadlines } from '#center/services/case-file/preview-deadlines.ts'
import { registerCaseFile } from '#center/services/case-file/register-case-file.ts'
import { reopenCaseFile, reopenIntake } from '#center/services/case-file/reopen-case-file.ts'
import { giveAdvice, requestMaterial, supplyMaterial, turnAway } from '#center/services/case-file/screen-case-file.ts'
import { splitCaseFile } from '#center/services/case-file/split-case-file.ts'
import { resumeCaseFile, suspendCaseFile } from '#center/services/case-file/suspend-case-file.ts'
import { tellTimeline } from '#center/services/case-file/tell-timeline.ts'
import { getCaseFile } from '#center/services/case-file/view-case-file.ts'
import { readStatus } from '#center/services/center/read-status.ts'
import { confirmRecoveryKey, renewRecoveryKey, setUpCenter } from '#center/services/center/set-up-center.ts'
import { explainClocks } from '#center/services/clock/explain-clocks.ts'
import { askExtension, decideExtension } from '#center/services/clock/extend-clock.ts'
import { checkCitizenLimits, setEventDates, viewCitizenLimits } from '#center/services/clock/guard-citizen.ts'
import { listClockReminders, listExtensionRequests } from '#center/services/clock/list-extensions.ts'
import { pauseClock, resumeClock } from '#center/services/clock/pause-clock.ts'
import { tryRules } from '#center/services/clock/try-rules.ts'
import { acceptTask, refuseTask, reportTask } from '#center/services/co-handling/answer-task.ts'
import { approveTask, askTask, declineTask, listApprovers } from '#center/services/co-handling/ask-task.ts'
import { sendTaskBack, verifyTask, withdrawTask } from '#center/services/co-handling/check-task.ts'
import { listTasksOf, listTaskWork } from '#center/services/co-handling/view-tasks.ts'
import { checkConclusion, listConclusionsToDecide } from '#center/services/conclusion/check-conclusion.ts'
import { approveConclusion, refuseConclusion } from '#center/services/conclusion/decide-conclusion.ts'
import { proposeConclusion } from '#center/services/conclusion/propose-conclusion.ts'
import { answerConsult, readPhrases } from '#center/services/consult/answer-consult.ts'
import { keepConversation } from '#center/services/conversation/keep-conversation.ts'
import type { Deps } from '#center/services/deps.ts'
import { readDeviceLog } from '#center/services/device/device-log.ts'
import { readCard } from '#center/services/device/read-card.ts'
import { calibrate, listStations, saveDevices } from '#center/services/device/station-devices.ts'
import { openService, putDownSample, readPrintState, testDevice } from '#center/services/device/use-device.ts'
import { discardDraft, getDraft, keepDraft } from '#center/services/draft/keep-draft.ts'
import {
  answerInvitation,
  inviteExpert,
  listExpertCandidates,
  listInvitationsOf,
} from '#center/services/expert/invite-expert.ts'
import { editExpert, enterExpert, listExpertViews } from '#center/services/expert/manage-experts.ts'
import { listPerformance, markItem } from '#center/services/follow-up/follow-performance.ts'
import { recordFollowUp } from '#center/services/follow-up/record-follow-up.ts'
import { endEmergency, startEmergency } from '#center/services/hall/emergency.ts'
import { readBoard } from '#center/services/hall/read-board.ts'
import { viewHall } from '#center/services/hall/view-hall.ts'
import { answerHelp, listHelp } from '#center/services/help/answer-help.ts'
import { closeAssist, openAssist } from '#center/services/help/assist.ts'
import { raiseHelp, raiseHelpAtDesk } from '#center/services/help/raise-help.ts'
import { setPin } from '#center/services/help/set-pin.ts'
import { rememberAnswer } from '#center/services/match/answer-match.ts'
import { findMatches } from '#center/services/match/find-matches.ts'
import { joinVisit } from '#center/services/match/join-visit.ts'
import { linkCases, listRelated, unlinkCases } from '#center/services/match/link-cases.ts'
import { endMediation } from '#center/services/mediation/end-mediation.ts'
import { closeMeeting, writeMeeting } from '#center/services/mediation/record-meeting.ts'
import { cancelMeeting, listRoomBookings, scheduleMeeting } from '#center/services/mediation/schedule-meeting.ts'
import { tellRights } from '#center/services/mediation/tell-rights.ts'
import { countOversight, listOversight } from '#center/services/oversight/oversee.ts'
import { previewBulk } from '#center/services/oversight/preview-bulk.ts'
import { sealCaseFile, unsealCaseFile } from '#center/services/oversight/seal-case-file.ts'
import { printPaper } from '#center/services/paper/print-paper.ts'
import { printSlip } from '#center/services/paper/print-slip.ts'
import { readPaperPdf } from '#center/services/paper/read-paper.ts'
import { paperBytes } from '#center/services/paper/render-paper.ts'
import { renderVisitorForm } from '#center/services/paper/render-visitor-form.ts'
import { printTicket, readTicketPdf } from '#center/services/paper/ticket-paper.ts'
import { voidPaper } from '#center/services/paper/void-paper.ts'
import { askMerge, decideMerge, listMergesFor, undoMerge } from '#center/services/person/merge-people.ts'
import { listSamePeople } from '#center/services/person/same-people.ts'
import { progressByCard, progressByReceipt } from '#center/services/progress/tell-progress.ts'
import { giveRating, viewRating } from '#center/services/rating/give-rating.ts'
import { readRatings } from '#center/services/rating/sum-ratings.ts'
import { listRecordings, readRecording } from '#center/services/recording/read-recording.ts'
import { removeRecording, saveRecording } from '#center/services/recording/save-recording.ts'
import { packReferral, prepareReferral, recordConsents } from '#center/services/referral/prepare-referral.ts'
import {
  acceptReferral,
  decideByBody,
  refuseReferral,
  sendReferral,
  withdrawReferral,
} from '#center/services/referral/send-referral.ts'
import { listConfirmationsDue, listReferralsOfCase } from '#center/services/referral/view-referrals.ts'
import { assessRisk } from '#center/services/risk/assess-risk.ts'
import { listRedAlerts, seeRedAlert } from '#center/services/risk/red-alerts.ts'
import { recordLetterAnswer, warnUnit } from '#center/services/risk/risk-letter.ts'
import { tellPolice } from '#center/services/risk/tell-police.ts'
import { getCaseRisk, hintRisk, readRiskBoard, readRiskSheet } from '#center/services/risk/view-risk.ts'
import { exportRoster } from '#center/services/roster/export-roster.ts'
import { giveLeave, listLeaveViews, withdrawLeave } from '#center/services/roster/give-leave.ts'
import { checkRosterFile, importRosterFile } from '#center/services/roster/import-roster.ts'
import { listLadder, saveLadder } from '#center/services/roster/keep-ladder.ts'
import { endPattern, listUnitPatterns, previewPattern, savePattern } from '#center/services/roster/save-pattern.ts'
import { copyWeek, setDay } from '#center/services/roster/set-day.ts'
import { signInToDuty, signOutOfDuty } from '#center/services/roster/sign-duty.ts'
import { answerSwap, askSwap, listOwnDuties, listSwapViews } from '#center/services/roster/swap-duty.ts'
import { listImports, undoRosterImport } from '#center/services/roster/undo-import.ts'
import { viewPresence } from '#center/services/roster/view-presence.ts'
import { viewRoster } from '#center/services/roster/view-roster.ts'
import { listCaseTypes } from '#center/services/routing/case-types.ts'
import { declareConflict } from '#center/services/routing/declare-conflict.ts'
import { endConflict } from '#center/services/routing/end-conflict.ts'
import { proposeRoute, viewRouteMap } from '#center/services/routing/propose-route.ts'
import { simulateRouting } from '#center/services/routing/simulate-routing.ts'
import { readSuggestionHits, suggestTypesFor } from '#center/services/routing/suggest-types.ts'
import { listRecentCases, noteOpened } from '#center/services/search/recent-cases.ts'
import { searchCases } from '#center/services/search/search-cases.ts'
import { changePassword } from '#center/services/session/change-password.ts'
import { signOut } from '#center/services/session/end-session.ts'
import { openStation } from '#center/services/session/open-station.ts'
import { signIn } from '#center/services/session/sign-in.ts'
import { viewSession } from '#center/services/session/view-session.ts'
import { importSettings } from '#center/services/setting/import-settings.ts'
import { exportSettings, getSetting, getSettingVersion } from '#center/services/setting/read-setting.ts'
import { saveSetting } from '#center/services/setting/save-setting.ts'
import { finishCallBack, promiseCallBack, revealCallBack } from '#center/services/shift/call-back.ts'
import { handOverShift } from '#center/services/shift/hand-over.ts'
import { listOpenThings } from '#center/services/shift/open-things.ts'
import {
  approveStaff,
  disableStaff,
  enterStaff,
  listColleagues,
  listStaffMembers,
  renewInitialPassword,
} from '#center/services/staff/manage-staff.ts'
import { exportMonthTable } from '#center/services/statistics/export-month-table.ts'
import { readMonthTable, readMyFigures, readToday } from '#center/services/statistics/read-statistics.ts'
import {
  draftCirculation,
  issueCirculation,
  listIssuedCirculations,
  readCirculation,
} from '#center/services/supervision/circulate.ts'
import {
  acceptReply,
  dropSupervision,
  liftSupervision,
  sendReplyBack,
} from '#center/services/supervision/decide-supervision.ts'
import { escalateSupervision } from '#center/services/supervision/escalate-supervision.ts'
import { issueProposed } from '#center/services/supervision/issue-supervision.ts'
import {
  countSupervisionViews,
  listCasesToSupervise,
  listSupervisionRows,
} from '#center/services/supervision/list-supervisions.ts'
import { draftLetter, previewLetter, raiseByHand } from '#center/services/supervision/raise-by-hand.ts'
import { listRemindersFor, remindUnits } from '#center/services/supervision/remind.ts'
import { replyToSupervision } from '#center/services/supervision/reply-supervision.ts'
import {
  getSupervision,
  readReplyMaterial,
  readSupervisionLetter,
} from '#center/services/supervision/view-supervision.ts'
import { chargeLeader, endLeaderCharge } from '#center/services/task-force/charge-leader.ts'
import {
  addForceTask,
  addMember,
  endTaskForce,
  removeMember,
  startTaskForce,
} from '#center/services/task-force/lead-task-force.ts'
import { recordForceMeeting } from '#center/services/task-force/record-meeting.ts'
import { viewTaskForces } from '#center/services/task-force/view-task-forces.ts'
import { callTicket, callTicketAgain } from '#center/services/ticket/call-ticket.ts'
import { closeDay } from '#center/services/ticket/close-day.ts'
import { keepTicketsApart } from '#center/services/ticket/keep-apart.ts'
import { listQueue } from '#center/services/ticket/list-tickets.ts'
import { bringBack, comeBackAtKiosk } from '#center/services/ticket/return-ticket.ts'
import {
  finishTicket,
  holdTicket,
  markPresent,
  missTicket,
  moveTicketOn,
  resumeTicket,
  startService,
} from '#center/services/ticket/serve-ticket.ts'
import { undoTicketAction } from '#center/services/ticket/undo-action.ts'
import { listMeetingRooms, listUnitViews, listWindows } from '#center/services/unit/list-units.ts'
import { closeUnit, planClosing } from '#center/services/unit-admin/close-unit.ts'
import { editUnit, enterUnit, listManagedUnits } from '#center/services/unit-admin/manage-units.ts'
import { checkIn } from '#center/services/visit/check-in.ts'
import { checkVisitor, getVisit } from '#center/services/visit/read-visit.ts'
import { registerVisit } from '#center/services/visit/register-visit.ts'
import { archiveCaseFile } from '#center/services/volume/archive-case-file.ts'
import { checkClosing } from '#center/services/volume/check-closing.ts'
import { readVolumePdf, viewVolume } from '#center/services/volume/view-volume.ts'
import { actorOf, admit, type RequestContext } from './request-context.ts'

const os = implement(contract).$context<RequestContext>().use(admit)

type WithActor<Input, Output> = (deps: Deps, actor: Actor, input: Input) => Promise<Output>
interface Call<Input> {
  readonly input: Input
  readonly context: RequestContext
}

/** A handler is one service: the actor was admitted before, the input was parsed. */
const as =
  <Input, Output>(service: WithActor<Input, Output>) =>
  ({ input, context }: Call<Input>): Promise<Output> =>
    service(context.deps, actorOf(context), input)

/** The same for a service that issues a paper: its bytes are made and kept before the answer. */
const issuing =
  <Input, Output extends { paperId: number }>(service: WithActor<Input, Output>) =>
  async ({ input, context }: Call<Input>): Promise<Output> => {
    const issued = await service(context.deps, actorOf(context), input)
    await paperBytes(context.deps, issued.paperId)
    return issued
  }

/** Every route with the one service behind it. */
export const handlers = os.router({
  center: {
    status: os.center.status.handler(({ context }) => readStatus(context.deps)),
    setUp: os.center.setUp.handler(({ input, context }) => setUpCenter(context.deps, input)),
    renewRecoveryKey: os.center.renewRecoveryKey.handler(({ input, context }) => renewRecoveryKey(context.deps, input)),
    confirmRecoveryKey: os.center.confirmRecoveryKey.handler(({ input, context }) =>
      confirmRecoveryKey(context.deps, input),
    ),
    openStation: os.center.openStation.handler(({ input, context }) =>
      openStation(context.deps, input, context.isOwnMachine),
    ),
  },
  unit: {
    list: os.unit.list.handler(({ context }) => listUnitViews(context.deps)),
    rooms: os.unit.rooms.handler(({ context }) => listMeetingRooms(context.deps)),
    windows: os.unit.windows.handler(({ context }) => listWindows(context.deps)),
  },
  session: {
    signIn: os.session.signIn.handler(({ input, context }) => signIn(context.deps, input)),
    current: os.session.current.handler(({ context }) =>
      viewSession(context.deps, actorOf(context), context.actor?.expiresAt ?? ''),
    ),
    signOut: os.session.signOut.handler(({ context }) => signOut(context.deps, actorOf(context))),
    changePassword: os.session.changePassword.handler(as(changePassword)),
  },
  staff: {
    list: os.staff.list.handler(({ context }) => listStaffMembers(context.deps, actorOf(context))),
    colleagues: os.staff.colleagues.handler(({ input, context }) => listColleagues(context.deps, input)),
    enter: os.staff.enter.handler(as(enterStaff)),
    approve: os.staff.approve.handler(as(approveStaff)),
    renewPassword: os.staff.renewPassword.handler(as(renewInitialPassword)),
    disable: os.staff.disable.handler(as(disableStaff)),
  },
  visit: {
    register: os.visit.register.handler(as(registerVisit)),
    check: os.visit.check.handler(as(checkVisitor)),
    checkIn: os.visit.checkIn.handler(as(checkIn)),
    comeBack: os.visit.comeBack.handler(as(comeBackAtKiosk)),
    get: os.visit.get.handler(({ input, context }) => getVisit(context.deps, input)),
  },
  ticket: {
    list: os.ticket.list.handler(({ context }) => listQueue(context.deps, actorOf(context))),
    call: os.ticket.call.handler(as(callTicket)),
    callAgain: os.ticket.callAgain.handler(as(callTicketAgain)),
    markMissed: os.ticket.markMissed.handler(as(missTicket)),
    startService: os.ticket.startService.handler(as(startService)),
    finish: os.ticket.finish.handler(as(finishTicket)),
    arrive: os.ticket.arrive.handler(as(markPresent)),
    hold: os.ticket.hold.handler(as(holdTicket)),
    resume: os.ticket.resume.handler(as(resumeTicket)),
    moveOn: os.ticket.moveOn.handler(as(moveTicketOn)),
    comeBack: os.ticket.comeBack.handler(as(bringBack)),
    undo: os.ticket.undo.handler(as(undoTicketAction)),
    keepApart: os.ticket.keepApart.handler(as(keepTicketsApart)),
    closeDay: os.ticket.closeDay.handler(as(closeDay)),
  },
  hall: {
    get: os.hall.get.handler(({ context }) => viewHall(context.deps, actorOf(context))),
    board: os.hall.board.handler(({ context }) => readBoard(context.deps)),
    startEmergency: os.hall.startEmergency.handler(as(startEmergency)),
    endEmergency: os.hall.endEmergency.handler(as(endEmergency)),
  },
  help: {
    raise: os.help.raise.handler(as(raiseHelp)),
    raiseAtDesk: os.help.raiseAtDesk.handler(as(raiseHelpAtDesk)),
    list: os.help.list.handler(({ context }) => listHelp(context.deps, actorOf(context))),
    answer: os.help.answer.handler(as(answerHelp)),
    openAssist: os.help.openAssist.handler(as(openAssist)),
    closeAssist: os.help.closeAssist.handler(as(closeAssist)),
    setPin: os.help.setPin.handler(as(setPin)),
  },
  appointment: {
    list: os.appointment.list.handler(as(listAppointmentsOn)),
    book: os.appointment.book.handler(as(bookAppointment)),
    cancel: os.appointment.cancel.handler(as(cancelAppointment)),
    arrive: os.appointment.arrive.handler(as(arriveForAppointment)),
  },
  progress: {
    byCard: os.progress.byCard.handler(as(progressByCard)),
    byReceipt: os.progress.byReceipt.handler(as(progressByReceipt)),
  },
  rating: {
    open: os.rating.open.handler(as(viewRating)),
    give: os.rating.give.handler(as(giveRating)),
    sums: os.rating.sums.handler(as(readRatings)),
  },
  device: {
    readCard: os.device.readCard.handler(({ context, signal }) =>
      readCard(context.deps, actorOf(context), { isOwnMachine: context.isOwnMachine, signal }),
    ),
    putDownSample: os.device.putDownSample.handler(as(putDownSample)),
    test: os.device.test.handler(({ input, context }) =>
      testDevice(context.deps, actorOf(context), { ...input, isOwnMachine: context.isOwnMachine }),
    ),
    openService: os.device.openService.handler(as(openService)),
    calibrate: os.device.calibrate.handler(as(calibrate)),
    log: os.device.log.handler(({ context }) => readDeviceLog(context.deps, actorOf(context))),
    printState: os.device.printState.handler(as(readPrintState)),
  },
  recording: {
    list: os.recording.list.handler(({ input, context }) => listRecordings(context.deps, input)),
    get: os.recording.get.handler(({ input, context }) => readRecording(context.deps, input)),
    save: os.recording.save.handler(as(saveRecording)),
    remove: os.recording.remove.handler(as(removeRecording)),
  },
  setting: {
    get: os.setting.get.handler(as(getSetting)),
    version: os.setting.version.handler(as(getSettingVersion)),
    save: os.setting.save.handler(as(saveSetting)),
    export: os.setting.export.handler(({ context }) => exportSettings(context.deps)),
    import: os.setting.import.handler(as(importSettings)),
    stations: os.setting.stations.handler(({ context }) => listStations(context.deps)),
    saveDevices: os.setting.saveDevices.handler(as(saveDevices)),
  },
  routing: {
    types: os.routing.types.handler(({ context }) => listCaseTypes(context.deps)),
    proposal: os.routing.proposal.handler(as(proposeRoute)),
    routeMap: os.routing.routeMap.handler(as(viewRouteMap)),
    suggestTypes: os.routing.suggestTypes.handler(as(suggestTypesFor)),
    suggestionHits: os.routing.suggestionHits.handler(as(readSuggestionHits)),
    declareConflict: os.routing.declareConflict.handler(as(declareConflict)),
    endConflict: os.routing.endConflict.handler(as(endConflict)),
    simulate: os.routing.simulate.handler(as(simulateRouting)),
  },
  roster: {
    grid: os.roster.grid.handler(as(viewRoster)),
    presence: os.roster.presence.handler(({ context }) => viewPresence(context.deps, actorOf(context))),
    patterns: os.roster.patterns.handler(as(listUnitPatterns)),
    preview: os.roster.preview.handler(as(previewPattern)),
    savePattern: os.roster.savePattern.handler(as(savePattern)),
    endPattern: os.roster.endPattern.handler(as(endPattern)),
    setDay: os.roster.setDay.handler(as(setDay)),
    copyWeek: os.roster.copyWeek.handler(as(copyWeek)),
    leaves: os.roster.leaves.handler(({ context }) => listLeaveViews(context.deps, actorOf(context))),
    giveLeave: os.roster.giveLeave.handler(as(giveLeave)),
    withdrawLeave: os.roster.withdrawLeave.handler(as(withdrawLeave)),
    ownDuties: os.roster.ownDuties.handler(({ context }) => listOwnDuties(context.deps, actorOf(context))),
    swaps: os.roster.swaps.handler(({ context }) => listSwapViews(context.deps, actorOf(context))),
    askSwap: os.roster.askSwap.handler(as(askSwap)),
    answerSwap: os.roster.answerSwap.handler(as(answerSwap)),
    signIn: os.roster.signIn.handler(as(signInToDuty)),
    signOut: os.roster.signOut.handler(as(signOutOfDuty)),
    ladder: os.roster.ladder.handler(as(listLadder)),
    saveLadder: os.roster.saveLadder.handler(as(saveLadder)),
    export: os.roster.export.handler(as(exportRoster)),
    check: os.roster.check.handler(as(checkRosterFile)),
    import: os.roster.import.handler(as(importRosterFile)),
    imports: os.roster.imports.handler(({ context }) => listImports(context.deps, actorOf(context))),
    undoImport: os.roster.undoImport.handler(as(undoRosterImport)),
  },
  callOut: {
    raise: os.callOut.raise.handler(issuing(raiseCallOut)),
    list: os.callOut.list.handler(as(listCallOutRows)),
    mine: os.callOut.mine.handler(({ context }) => listOwnCalls(context.deps, actorOf(context))),
    get: os.callOut.get.handler(as(viewCallOut)),
    step: os.callOut.step.handler(as(recordStep)),
    addUnit: os.callOut.addUnit.handler(as(addUnit)),
    rule: os.callOut.rule.handler(as(ruleLead)),
    end: os.callOut.end.handler(as(endCallOut)),
    withdraw: os.callOut.withdraw.handler(as(withdrawCallOut)),
    slip: os.callOut.slip.handler(as(readCallOutSlip)),
    blankSlip: os.callOut.blankSlip.handler(({ context }) => readBlankSlip(context.deps)),
    suggestion: os.callOut.suggestion.handler(as(suggestCallOut)),
  },
  draft: {
    get: os.draft.get.handler(as(getDraft)),
    save: os.draft.save.handler(as(keepDraft)),
    discard: os.draft.discard.handler(as(discardDraft)),
  },
  caseFile: {
    register: os.caseFile.register.handler(as(registerCaseFile)),
    list: os.caseFile.list.handler(as(listCases)),
    counts: os.caseFile.counts.handler(({ context }) => countCases(context.deps, actorOf(context))),
    get: os.caseFile.get.handler(as(getCaseFile)),
    open: os.caseFile.open.handler(as(openCaseFile)),
    reveal: os.caseFile.reveal.handler(as(revealParties)),
    edit: os.caseFile.edit.handler(as(editCaseFile)),
    deadlines: os.caseFile.deadlines.handler(({ input, context }) => previewDeadlines(context.deps, input)),
    undoEdit: os.caseFile.undoEdit.handler(as(undoCaseFileEdit)),
    giveAdvice: os.caseFile.giveAdvice.handler(issuing(giveAdvice)),
    turnAway: os.caseFile.turnAway.handler(issuing(turnAway)),
    requestMaterial: os.caseFile.requestMaterial.handler(issuing(requestMaterial)),
    supplyMaterial: os.caseFile.supplyMaterial.handler(as(supplyMaterial)),
    suspend: os.caseFile.suspend.handler(issuing(suspendCaseFile)),
    resume: os.caseFile.resume.handler(as(resumeCaseFile)),
    reply: os.caseFile.reply.handler(issuing(replyToCaseFile)),
    withdraw: os.caseFile.withdraw.handler(as(withdrawCaseFile)),
    takeBack: os.caseFile.takeBack.handler(as(takeBackCaseFile)),
    closingCheck: os.caseFile.closingCheck.handler(as(checkClosing)),
    close: os.caseFile.close.handler(as(closeCaseFile)),
    reopen: os.caseFile.reopen.handler(as(reopenCaseFile)),
    reopenIntake: os.caseFile.reopenIntake.handler(as(reopenIntake)),
    void: os.caseFile.void.handler(as(voidCaseFile)),
    merge: os.caseFile.merge.handler(as(mergeCaseFile)),
    separate: os.caseFile.separate.handler(as(separateCaseFile)),
    split: os.caseFile.split.handler(as(splitCaseFile)),
    telling: os.caseFile.telling.handler(as(tellTelling)),
    addNote: os.caseFile.addNote.handler(as(addCaseNote)),
    volume: os.caseFile.volume.handler(as(viewVolume)),
    volumePdf: os.caseFile.volumePdf.handler(as(readVolumePdf)),
    archive: os.caseFile.archive.handler(issuing(archiveCaseFile)),
    timeline: os.caseFile.timeline.handler(as(tellTimeline)),
  },
  assignment: {
    dispatch: os.assignment.dispatch.handler(issuing(dispatchCaseFile)),
    sign: os.assignment.sign.handler(as(signAssignment)),
    return: os.assignment.return.handler(as(returnAssignment)),
    dispute: os.assignment.dispute.handler(as(viewDispute)),
    rule: os.assignment.rule.handler(issuing(ruleLeadOfCase)),
    reassign: os.assignment.reassign.handler(as(reassignCaseFile)),
    setComplexity: os.assignment.setComplexity.handler(as(setComplexity)),
  },
  coHandling: {
    list: os.coHandling.list.handler(as(listTasksOf)),
    work: os.coHandling.work.handler(as(listTaskWork)),
    approvers: os.coHandling.approvers.handler(as(listApprovers)),
    ask: os.coHandling.ask.handler(as(askTask)),
    approve: os.coHandling.approve.handler(as(approveTask)),
    decline: os.coHandling.decline.handler(as(declineTask)),
    accept: os.coHandling.accept.handler(as(acceptTask)),
    refuse: os.coHandling.refuse.handler(as(refuseTask)),
    report: os.coHandling.report.handler(as(reportTask)),
    verify: os.coHandling.verify.handler(as(verifyTask)),
    sendBack: os.coHandling.sendBack.handler(as(sendTaskBack)),
    withdraw: os.coHandling.withdraw.handler(as(withdrawTask)),
  },
  taskForce: {
    get: os.taskForce.get.handler(as(viewTaskForces)),
    start: os.taskForce.start.handler(as(startTaskForce)),
    addMember: os.taskForce.addMember.handler(as(addMember)),
    removeMember: os.taskForce.removeMember.handler(as(removeMember)),
    recordMeeting: os.taskForce.recordMeeting.handler(issuing(recordForceMeeting)),
    addTask: os.taskForce.addTask.handler(as(addForceTask)),
    end: os.taskForce.end.handler(as(endTaskForce)),
    charge: os.taskForce.charge.handler(as(chargeLeader)),
    endCharge: os.taskForce.endCharge.handler(as(endLeaderCharge)),
  },
  expert: {
    list: os.expert.list.handler(({ context }) => listExpertViews(context.deps)),
    enter: os.expert.enter.handler(as(enterExpert)),
    edit: os.expert.edit.handler(as(editExpert)),
    candidates: os.expert.candidates.handler(as(listExpertCandidates)),
    invitations: os.expert.invitations.handler(as(listInvitationsOf)),
    invite: os.expert.invite.handler(as(inviteExpert)),
    answer: os.expert.answer.handler(as(answerInvitation)),
  },
  oversight: {
    list: os.oversight.list.handler(as(listOversight)),
    counts: os.oversight.counts.handler(({ context }) => countOversight(context.deps)),
    seal: os.oversight.seal.handler(as(sealCaseFile)),
    unseal: os.oversight.unseal.handler(as(unsealCaseFile)),
    previewBulk: os.oversight.previewBulk.handler(as(previewBulk)),
  },
  unitAdmin: {
    list: os.unitAdmin.list.handler(({ context }) => listManagedUnits(context.deps)),
    enter: os.unitAdmin.enter.handler(as(enterUnit)),
    edit: os.unitAdmin.edit.handler(as(editUnit)),
    closingPlan: os.unitAdmin.closingPlan.handler(as(planClosing)),
    close: os.unitAdmin.close.handler(as(closeUnit)),
  },
  search: {
    find: os.search.find.handler(as(searchCases)),
    recent: os.search.recent.handler(({ context }) => listRecentCases(context.deps, actorOf(context))),
    noteOpened: os.search.noteOpened.handler(as(noteOpened)),
  },
  match: {
    find: os.match.find.handler(as(findMatches)),
    remember: os.match.remember.handler(as(rememberAnswer)),
    join: os.match.join.handler(as(joinVisit)),
    link: os.match.link.handler(as(linkCases)),
    unlink: os.match.unlink.handler(as(unlinkCases)),
    related: os.match.related.handler(as(listRelated)),
    samePeople: os.match.samePeople.handler(as(listSamePeople)),
    askMerge: os.match.askMerge.handler(as(askMerge)),
    merges: os.match.merges.handler(({ context }) => listMergesFor(context.deps, actorOf(context))),
    decideMerge: os.match.decideMerge.handler(as(decideMerge)),
    undoMerge: os.match.undoMerge.handler(as(undoMerge)),
  },
  consult: {
    answer: os.consult.answer.handler(as(answerConsult)),
    phrases: os.consult.phrases.handler(({ context }) => readPhrases(context.deps)),
  },
  attachment: {
    upload: os.attachment.upload.handler(as(uploadContent)),
    content: os.attachment.content.handler(as(readContent)),
    list: os.attachment.list.handler(as(viewAttachments)),
    add: os.attachment.add.handler(as(addAttachment)),
    page: os.attachment.page.handler(as(readPage)),
    void: os.attachment.void.handler(as(voidAttachment)),
  },
  conversation: {
    keep: os.conversation.keep.handler(as(keepConversation)),
  },
  shift: {
    open: os.shift.open.handler(({ context }) => listOpenThings(context.deps, actorOf(context))),
    handOver: os.shift.handOver.handler(as(handOverShift)),
    promiseCallBack: os.shift.promiseCallBack.handler(as(promiseCallBack)),
    revealCallBack: os.shift.revealCallBack.handler(as(revealCallBack)),
    finishCallBack: os.shift.finishCallBack.handler(as(finishCallBack)),
  },
  clock: {
    explain: os.clock.explain.handler(as(explainClocks)),
    pause: os.clock.pause.handler(as(pauseClock)),
    resume: os.clock.resume.handler(as(resumeClock)),
    askExtension: os.clock.askExtension.handler(as(askExtension)),
    decideExtension: os.clock.decideExtension.handler(as(decideExtension)),
    extensions: os.clock.extensions.handler(as(listExtensionRequests)),
    reminders: os.clock.reminders.handler(as(listClockReminders)),
    checkCitizen: os.clock.checkCitizen.handler(as(checkCitizenLimits)),
    citizenLimits: os.clock.citizenLimits.handler(as(viewCitizenLimits)),
    setEventDates: os.clock.setEventDates.handler(as(setEventDates)),
    tryRules: os.clock.tryRules.handler(as(tryRules)),
  },
  conclusion: {
    propose: os.conclusion.propose.handler(as(proposeConclusion)),
    list: os.conclusion.list.handler(({ context }) => listConclusionsToDecide(context.deps, actorOf(context))),
    approve: os.conclusion.approve.handler(issuing(approveConclusion)),
    refuse: os.conclusion.refuse.handler(as(refuseConclusion)),
    check: os.conclusion.check.handler(as(checkConclusion)),
  },
  referral: {
    list: os.referral.list.handler(as(listReferralsOfCase)),
    prepare: os.referral.prepare.handler(as(prepareReferral)),
    recordConsents: os.referral.recordConsents.handler(as(recordConsents)),
    pack: os.referral.pack.handler(as(packReferral)),
    send: os.referral.send.handler(issuing(sendReferral)),
    accept: os.referral.accept.handler(as(acceptReferral)),
    refuse: os.referral.refuse.handler(as(refuseReferral)),
    decide: os.referral.decide.handler(as(decideByBody)),
    withdraw: os.referral.withdraw.handler(as(withdrawReferral)),
    confirmations: os.referral.confirmations.handler(({ context }) =>
      listConfirmationsDue(context.deps, actorOf(context)),
    ),
  },
  mediation: {
    tellRights: os.mediation.tellRights.handler(issuing(tellRights)),
    bookings: os.mediation.bookings.handler(as(listRoomBookings)),
    schedule: os.mediation.schedule.handler(as(scheduleMeeting)),
    cancelMeeting: os.mediation.cancelMeeting.handler(as(cancelMeeting)),
    writeMeeting: os.mediation.writeMeeting.handler(as(writeMeeting)),
    closeMeeting: os.mediation.closeMeeting.handler(issuing(closeMeeting)),
    saveAgreement: os.mediation.saveAgreement.handler(as(saveAgreement)),
    issueAgreement: os.mediation.issueAgreement.handler(issuing(issueAgreement)),
    signAgreement: os.mediation.signAgreement.handler(as(signAgreement)),
    end: os.mediation.end.handler(issuing(endMediation)),
  },
  followUp: {
    dueItems: os.followUp.dueItems.handler(as(listPerformance)),
    markItem: os.followUp.markItem.handler(as(markItem)),
    record: os.followUp.record.handler(issuing(recordFollowUp)),
  },
  supervision: {
    list: os.supervision.list.handler(as(listSupervisionRows)),
    counts: os.supervision.counts.handler(({ context }) => countSupervisionViews(context.deps, actorOf(context))),
    cases: os.supervision.cases.handler(as(listCasesToSupervise)),
    get: os.supervision.get.handler(as(getSupervision)),
    letter: os.supervision.letter.handler(as(readSupervisionLetter)),
    draft: os.supervision.draft.handler(as(draftLetter)),
    raise: os.supervision.raise.handler(issuing(raiseByHand)),
    preview: os.supervision.preview.handler(as(previewLetter)),
    issue: os.supervision.issue.handler(issuing(issueProposed)),
    drop: os.supervision.drop.handler(as(dropSupervision)),
    reply: os.supervision.reply.handler(as(replyToSupervision)),
    materialPage: os.supervision.materialPage.handler(as(readReplyMaterial)),
    accept: os.supervision.accept.handler(as(acceptReply)),
    sendBack: os.supervision.sendBack.handler(as(sendReplyBack)),
    escalate: os.supervision.escalate.handler(issuing(escalateSupervision)),
    lift: os.supervision.lift.handler(as(liftSupervision)),
    remind: os.supervision.remind.handler(as(remindUnits)),
    reminders: os.supervision.reminders.handler(as(listRemindersFor)),
    circulation: os.supervision.circulation.handler(as(draftCirculation)),
    circulations: os.supervision.circulations.handler(({ context }) =>
      listIssuedCirculations(context.deps, actorOf(context)),
    ),
    circulate: os.supervision.circulate.handler(issuing(issueCirculation)),
    circulationPdf: os.supervision.circulationPdf.handler(as(readCirculation)),
  },
  risk: {
    sheet: os.risk.sheet.handler(({ context }) => readRiskSheet(context.deps)),
    hints: os.risk.hints.handler(as(hintRisk)),
    get: os.risk.get.handler(as(getCaseRisk)),
    assess: os.risk.assess.handler(as(assessRisk)),
    tellPolice: os.risk.tellPolice.handler(issuing(tellPolice)),
    board: os.risk.board.handler(as(readRiskBoard)),
    alerts: os.risk.alerts.handler(({ context }) => listRedAlerts(context.deps, actorOf(context))),
    see: os.risk.see.handler(as(seeRedAlert)),
    warn: os.risk.warn.handler(issuing(warnUnit)),
    answerLetter: os.risk.answerLetter.handler(as(recordLetterAnswer)),
  },
  paper: {
    pdf: os.paper.pdf.handler(as(readPaperPdf)),
    visitorForm: os.paper.visitorForm.handler(as(renderVisitorForm)),
    previewAgreement: os.paper.previewAgreement.handler(as(previewAgreement)),
    print: os.paper.print.handler(as(printPaper)),
    printTicket: os.paper.printTicket.handler(as(printTicket)),
    printSlip: os.paper.printSlip.handler(as(printSlip)),
    ticketPdf: os.paper.ticketPdf.handler(as(readTicketPdf)),
    void: os.paper.void.handler(as(voidPaper)),
  },
  statistics: {
    today: os.statistics.today.handler(({ context }) => readToday(context.deps, actorOf(context))),
    mine: os.statistics.mine.handler(as(readMyFigures)),
    monthTable: os.statistics.monthTable.handler(as(readMonthTable)),
    exportMonthTable: os.statistics.exportMonthTable.handler(as(exportMonthTable)),
  },
})
