/** The part of Electron's events that can be refused. */
export class StandInEvent {
  defaultPrevented = false
  preventDefault = (): void => {
    this.defaultPrevented = true
  }
}
