/** One paper on its way to a printer. */
export interface PrintJob {
  /** Row id of the print; names the job in the queue, never a person. */
  readonly printId: number
  readonly pdf: Uint8Array
  readonly copies: number
}

/**
 * What became of a job. "Handed over" is the most that can be known: printers report success without paper. Until then the
 * job is queued.
 */
export type PrintOutcome =
  | { readonly state: 'handedOver' }
  | { readonly state: 'failed'; readonly reason: 'noPrinter' | 'tooSlow' | 'refused' }

/** Way to a printer. It never throws and never hangs: a printer that does not answer in time has failed. */
export interface PrinterPort {
  print(job: PrintJob): Promise<PrintOutcome>
}

export type PrinterKind = 'none' | 'simulated' | 'system'
