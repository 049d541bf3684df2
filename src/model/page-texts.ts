import type { Rule } from './rule.ts'

/** Texts that a rule looks for on a page, and the key under which the tagger tells in which sentences it found one. */
export interface PageTexts {
  readonly key: string
  readonly phrases: readonly string[]
}

/** The key of a sign's texts: signs of one rule have different names. */
export function signKey(ruleId: string, name: string): string {
  return `${ruleId}: ${name}`
}

/** The key of the disclaimers that an impression rule sees through. */
export function finePrintKey(ruleId: string): string {
  return `${ruleId}, fine print`
}

/** The texts of a rule that are no findings by themselves: what must stand with a claim, and what makes an impression. */
export function pageTextsOf(rule: Rule): readonly PageTexts[] {
  if ('require' in rule) return [{ key: rule.id, phrases: rule.require.phrases }]
  if (!('impression' in rule)) return []
  const { signals, without, 'not-on': notOn, 'fine-print': finePrint } = rule.impression
  const signs = Object.entries({ ...signals, ...without, ...notOn })
  return [
    ...signs.flatMap(([name, { phrases }]) =>
      phrases === undefined ? [] : [{ key: signKey(rule.id, name), phrases }],
    ),
    ...(finePrint === undefined ? [] : [{ key: finePrintKey(rule.id), phrases: finePrint }]),
  ]
}
