/** At most `max` attempts in a window of `windowSeconds`, counted from the first one. */
export interface Limit {
  max: number;
  windowSeconds: number;
}

const minute = 60;
const hour = 3600;

/**
 * What identity counts; what turns out to be legitimate is taken back. Limits by address are generous because a lecture hall or a hospital shares one; limits by
 * address and e-mail are strict, and a limit by e-mail alone slows a guess spread over many addresses without letting
 * anybody lock a person out for long.
 */
export const defaultLimits = {
  signInByAddressAndEmail: { max: 8, windowSeconds: 15 * minute },
  signInByAddress: { max: 300, windowSeconds: 15 * minute },
  signInByEmail: { max: 40, windowSeconds: 15 * minute },
  totpByAddress: { max: 60, windowSeconds: 15 * minute },
  signUpByAddress: { max: 300, windowSeconds: hour },
  resetRequestByEmail: { max: 3, windowSeconds: hour },
  resetRequestByAddress: { max: 100, windowSeconds: hour },
  linkByAddress: { max: 60, windowSeconds: hour },
  passwordByPerson: { max: 10, windowSeconds: 15 * minute },
  emailChangeByPerson: { max: 5, windowSeconds: hour },
  invitationByPerson: { max: 200, windowSeconds: 24 * hour },
  programmeSignUpByAddress: { max: 60, windowSeconds: hour },
  totpCodeByPerson: { max: 10, windowSeconds: 15 * minute },
  // What one person may ask of the operator's model and music generator, which the operator pays for: more than anybody
  // needs who reads the answers, and an end to a page or a script that asks by itself.
  journalFeedbackByPerson: { max: 30, windowSeconds: hour },
  gestureWordingByPerson: { max: 60, windowSeconds: hour },
  externalMusicByPerson: { max: 20, windowSeconds: hour },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof defaultLimits;
export type Limits = Record<LimitName, Limit>;
