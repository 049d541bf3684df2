/** A rule that an article's claims rest on, and why its evidence may no longer hold. */
export interface StaleRule {
  readonly ruleId: string
  /** Lines (1-based) of the sentences that it judges, flagged or let pass. */
  readonly lines: readonly number[]
  /** The day by which the evidence wanted a review, where that day is past. */
  readonly reviewBy?: string
  /** What of the evidence is another than in the earlier report. */
  readonly changes: readonly string[]
}

export interface StaleArticle {
  readonly path: string
  readonly rules: readonly StaleRule[]
}

/** Which articles rest on evidence that is due for review, or that has changed since an earlier report. */
export interface Staleness {
  /** The day that reviews were measured against, as YYYY-MM-DD. */
  readonly today: string
  /** Articles that were read; `articles` holds those that are stale. */
  readonly checked: number
  readonly articles: readonly StaleArticle[]
  /** Only where an earlier report was given. */
  readonly against?: {
    readonly rulesHash: string
    /** The rules are still the same, so nothing can have changed. */
    readonly isSame: boolean
    /** Rules that the articles rest on and the earlier report does not show: whether they changed cannot be told. */
    readonly unknown: readonly string[]
  }
}
