/** A finding that was there when the baseline was written. */
export interface BaselineEntry {
  /** The document, from the folder of the baseline file, with forward slashes. */
  readonly path: string
  readonly ruleId: string
  /** Rule, normalised sentence and ordinal in one hash, as the finding carries it. */
  readonly fingerprint: string
  /** How the sentence begins, for those who review the file; nothing is matched by it. */
  readonly excerpt: string
}

/** The findings that a site had before it began to check (`claimcheck-baseline.json`). They are kept on record and fail nothing. */
export interface Baseline {
  readonly schemaVersion: 1
  readonly entries: readonly BaselineEntry[]
}

/** What the baseline needs to know of a run. Paths of baselines start from another folder than those of documents. */
export interface BaselineScope {
  /** A document's path as the baseline writes it. */
  readonly pathOf: (documentPath: string) => string
  /** Is there still a document under this path of the baseline, checked or not? */
  readonly exists: (path: string) => boolean
  /**
   * Was this rule asked of a document, by its path in the report, or of any at all when none is given? Entries of a rule
   * that was not asked are never stale.
   */
  readonly judges: (ruleId: string, documentPath?: string) => boolean
}

/** What a baseline would become, or has become. */
export interface BaselineChange {
  readonly added: readonly BaselineEntry[]
  readonly removed: readonly BaselineEntry[]
  /** Documents whose entries went with them under another path. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[]
}
