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
import { returnAssignment, signAssignment } from '#center/services/case-file/answer-assignment.ts'
import { closeCaseFile, reopenCaseFile, voidCaseFile } from '#center/services/case-file/close-case-file.ts'
import { dispatchCaseFile } from '#center/services/case-file/dispatch-case-file.ts'
import { editCaseFile } from '#center/services/case-file/edit-case-file.ts'
import { listCases } from '#center/services/case-file/list-case-files.ts'
import { openCaseFile, revealParties } from '#center/services/case-file/open-case-file.ts'
import { proposeRoute } from '#center/services/case-file/propose-route.ts'
import { registerCaseFile } from '#center/services/case-file/register-case-file.ts'
import { tellTimeline } from '#center/services/case-file/tell-timeline.ts'
import { getCaseFile } from '#center/services/case-file/view-case-file.ts'
import { readStatus } from '#center/services/center/read-status.ts'
import { confirmRecoveryKey, renewRecoveryKey, setUpCenter } from '#center/services/center/set-up-center.ts'
import type { Deps } from '#center/services/deps.ts'
import { readDeviceLog } from '#center/services/device/device-log.ts'
import { readCard } from '#center/services/device/read-card.ts'
import { calibrate, listStations, saveDevices } from '#center/services/device/station-devices.ts'
import { openService, putDownSample, readPrintState, testDevice } from '#center/services/device/use-device.ts'
import { discardDraft, getDraft, keepDraft } from '#center/services/draft/keep-draft.ts'
import { listPerformance, markItem } from '#center/services/follow-up/follow-performance.ts'
import { recordFollowUp } from '#center/services/follow-up/record-follow-up.ts'
import { endEmergency, startEmergency } from '#center/services/hall/emergency.ts'
import { readBoard } from '#center/services/hall/read-board.ts'
import { viewHall } from '#center/services/hall/view-hall.ts'
import { answerHelp, listHelp } from '#center/services/help/answer-help.ts'
import { closeAssist, openAssist } from '#center/services/help/assist.ts'
import { raiseHelp, raiseHelpAtDesk } from '#center/services/help/raise-help.ts'
import { setPin } from '#center/services/help/set-pin.ts'
import { endMediation } from '#center/services/mediation/end-mediation.ts'
import { closeMeeting, writeMeeting } from '#center/services/mediation/record-meeting.ts'
import { cancelMeeting, listRoomBookings, scheduleMeeting } from '#center/services/mediation/schedule-meeting.ts'
import { tellRights } from '#center/services/mediation/tell-rights.ts'
import { printPaper } from '#center/services/paper/print-paper.ts'
import { printSlip } from '#center/services/paper/print-slip.ts'
import { readPaperPdf } from '#center/services/paper/read-paper.ts'
import { paperBytes } from '#center/services/paper/render-paper.ts'
import { printTicket, readTicketPdf } from '#center/services/paper/ticket-paper.ts'
import { voidPaper } from '#center/services/paper/void-paper.ts'
import { progressByCard, progressByReceipt } from '#center/services/progress/tell-progress.ts'
import { giveRating, viewRating } from '#center/services/rating/give-rating.ts'
import { readRatings } from '#center/services/rating/sum-ratings.ts'
import { listRecordings, readRecording } from '#center/services/recording/read-recording.ts'
import { removeRecording, saveRecording } from '#center/services/recording/save-recording.ts'
import { changePassword } from '#center/services/session/change-password.ts'
import { signOut } from '#center/services/session/end-session.ts'
import { openStation } from '#center/services/session/open-station.ts'
import { signIn } from '#center/services/session/sign-in.ts'
import { viewSession } from '#center/services/session/view-session.ts'
import { importSettings } from '#center/services/setting/import-settings.ts'
import { exportSettings, getSetting, getSettingVersion } from '#center/services/setting/read-setting.ts'
import { saveSetting } from '#center/services/setting/save-setting.ts'
import {
  approveStaff,
  disableStaff,
  enterStaff,
  listColleagues,
  listStaffMembers,
  renewInitialPassword,
} from '#center/services/staff/manage-staff.ts'
import { exportMonthTable } from '#center/services/statistics/export-month-table.ts'
import { readMonthTable, readToday } from '#center/services/statistics/read-statistics.ts'
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
import { checkIn } from '#center/services/visit/check-in.ts'
import { checkVisitor, getVisit } from '#center/services/visit/read-visit.ts'
import { registerVisit } from '#center/services/visit/register-visit.ts'
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
  draft: {
    get: os.draft.get.handler(as(getDraft)),
    save: os.draft.save.handler(as(keepDraft)),
    discard: os.draft.discard.handler(as(discardDraft)),
  },
  caseFile: {
    register: os.caseFile.register.handler(as(registerCaseFile)),
    list: os.caseFile.list.handler(as(listCases)),
    get: os.caseFile.get.handler(as(getCaseFile)),
    open: os.caseFile.open.handler(as(openCaseFile)),
    reveal: os.caseFile.reveal.handler(as(revealParties)),
    edit: os.caseFile.edit.handler(as(editCaseFile)),
    routingProposal: os.caseFile.routingProposal.handler(as(proposeRoute)),
    dispatch: os.caseFile.dispatch.handler(as(dispatchCaseFile)),
    sign: os.caseFile.sign.handler(as(signAssignment)),
    return: os.caseFile.return.handler(as(returnAssignment)),
    close: os.caseFile.close.handler(as(closeCaseFile)),
    reopen: os.caseFile.reopen.handler(as(reopenCaseFile)),
    void: os.caseFile.void.handler(as(voidCaseFile)),
    timeline: os.caseFile.timeline.handler(as(tellTimeline)),
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
  paper: {
    pdf: os.paper.pdf.handler(as(readPaperPdf)),
    previewAgreement: os.paper.previewAgreement.handler(as(previewAgreement)),
    print: os.paper.print.handler(as(printPaper)),
    printTicket: os.paper.printTicket.handler(as(printTicket)),
    printSlip: os.paper.printSlip.handler(as(printSlip)),
    ticketPdf: os.paper.ticketPdf.handler(as(readTicketPdf)),
    void: os.paper.void.handler(as(voidPaper)),
  },
  statistics: {
    today: os.statistics.today.handler(({ context }) => readToday(context.deps, actorOf(context))),
    monthTable: os.statistics.monthTable.handler(as(readMonthTable)),
    exportMonthTable: os.statistics.exportMonthTable.handler(as(exportMonthTable)),
  },
})
