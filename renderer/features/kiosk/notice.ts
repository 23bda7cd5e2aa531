/**
 * Version of the personal-data notice of page K1 (its four sentences); raise it whenever the wording changes.
 * Personal Information Protection Law art. 17: told before processing; arts. 13 and 34: no consent needed here.
 */
export const NOTICE_VERSION = 2
