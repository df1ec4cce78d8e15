interface ImportMetaEnv {
  /**
   * Which edition is being built; absent in tests, which are of the personal one. Compare it where it is used and never
   * through a constant of another file: only then is what an institution may not have left out before it is even read.
   */
  readonly HYGIE_EDITION?: 'personal' | 'institution';
  /** `off` where scores and tables by weight are left out, by the same rule. */
  readonly HYGIE_CALCULATORS?: 'on' | 'off';
}
