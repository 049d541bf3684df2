import type { Amount } from '../model/claim.ts'
import { amountKey } from '../model/figures.ts'
import type { RegisterEntry, Worth } from '../model/register.ts'
import type { Location, ReportClaim, ReportDocument, ReportFinding, ReportQuantity } from '../model/report.ts'
import type { Grade } from '../model/rule.ts'
import { SEVERITIES } from '../model/rule.ts'

/** What the register needs beside a document's report. */
export interface EntrySources {
  /** Normal forms of a sentence's words and numbers, by the sentence's index. */
  readonly wordsOf: (sentence: number) => readonly string[]
  /** How strong each rule says the evidence is, by rule id. */
  readonly grades: ReadonlyMap<string, Grade>
}

/** Words that hold a sentence together and say nothing of what it claims. */
const FUNCTION_WORDS = new Set(
  `a an the this that these those it its he she they them their his her you your we our us i my me and or but nor so as
  if than then of in on at to for from with by into over under about after before during through between against be
  am is are was were been have has had do does did will would can could may might must shall should not no also there
  here which who whom whose what when where why how very just too any all some more most such only own same other`.split(
    /\s+/,
  ),
)

/**
 * A document's claims as the register records them, in text order. A sentence that says the same twice ('is perfectly safe') is
 * one place. What entries have in common is kept once.
 */
export function entriesOf(document: ReportDocument, { wordsOf, grades }: EntrySources): RegisterEntry[] {
  const words = new Map<number, readonly string[]>()
  const judged = new Map<number | undefined, Judged[]>()
  for (const finding of document.findings) {
    const { ruleId, verdict, severity } = finding
    const worth = { ruleId, grade: grades.get(ruleId) ?? 'none', verdict, severity }
    const inSentence = judged.get(finding.sentence?.index)
    if (inSentence === undefined) judged.set(finding.sentence?.index, [{ finding, worth }])
    else inSentence.push({ finding, worth })
  }
  const entries = new Map<string, RegisterEntry>()
  for (const claim of document.claims) {
    const entry = entryOf(claim, document.path, {
      worth: worthOf(claim, judged.get(claim.sentence.index) ?? []),
      wordsOf: (sentence) => {
        const known = words.get(sentence) ?? contentWords(wordsOf(sentence))
        words.set(sentence, known)
        return known
      },
    })
    const key = `${claim.sentence.index}\t${statementKey(entry)}`
    const before = entries.get(key)
    entries.set(key, before === undefined ? entry : graverEntry(before, entry))
  }
  return [...entries.values()]
}

interface Judged {
  readonly finding: ReportFinding
  readonly worth: Worth
}

interface EntryParts {
  readonly worth: Worth | undefined
  readonly wordsOf: (sentence: number) => readonly string[]
}

const NO_AMOUNTS: readonly Amount[] = []

function entryOf(claim: ReportClaim, path: string, { worth, wordsOf }: EntryParts): RegisterEntry {
  const { types, subject, relation, object, polarity, certainty, attribution, location, sentence } = claim
  const quantities = claim.quantities.length === 0 ? NO_AMOUNTS : claim.quantities.map(amountOf)
  const facts = { types, subject, relation, object, polarity, certainty, attribution, quantities }
  return {
    ...facts,
    path,
    line: location.start.line,
    column: location.start.column,
    sentence: sentence.text,
    ...(isOpen(facts) ? { words: wordsOf(sentence.index) } : {}),
    ...(worth === undefined ? {} : { worth }),
  }
}

/** What a claim is about, for telling claims apart; the dose is the object of a claim about a dose. */
interface About {
  readonly subject: string
  readonly relation: string
  readonly object: string
  readonly quantities: readonly Amount[]
}

/** Does the text leave open what the claim is about, or what it says of it? Then its words must tell. */
export function isOpen(about: About): boolean {
  return about.subject === '' || objectKey(about) === ''
}

/** What the claim says of its subject, as one word. */
function objectKey({ relation, object, quantities }: About): string {
  if (object !== '' || relation !== 'dosed-at') return nameKey(object)
  return quantities.map(amountKey).sort().join(' + ')
}

/** What is claimed, as one word that claims share which are the same by their concepts. */
export function statementKey(entry: RegisterEntry): string {
  return [nameKey(entry.subject), entry.relation, objectKey(entry), entry.polarity].join('\t')
}

/** A concept by its id, an unknown name by its letters alone: "SlimLeaf" and "Slim-Leaf" are one. */
function nameKey(id: string): string {
  return id.startsWith('?') ? `?${id.replaceAll(/[^\p{L}\p{N}]/gu, '')}` : id
}

function contentWords(words: readonly string[]): readonly string[] {
  return [...new Set(words.filter((word) => !FUNCTION_WORDS.has(word)))].sort()
}

function amountOf({ location: _place, ...amount }: ReportQuantity): Amount {
  return amount
}

/**
 * The gravest finding on the claim. One finding stands for all claims of its rule in a sentence, so it counts for every claim
 * that lies within its words.
 */
function worthOf(claim: ReportClaim, inSentence: readonly Judged[]): Worth | undefined {
  return inSentence
    .filter(({ finding }) => finding.claimId === claim.id || holds(finding.location, claim.location))
    .map(({ worth }) => worth)
    .reduce<Worth | undefined>((worst, worth) => (worst === undefined ? worth : graver(worst, worth)), undefined)
}

function holds(outer: Location, inner: Location): boolean {
  return outer.start.offset < inner.start.offset + 1 && inner.end.offset < outer.end.offset + 1
}

/**
 * The graver of two. Of two equally grave ones, what the evidence says tells more than that another sentence disagrees; then
 * the rule whose id comes first, so that no order decides.
 */
export function graver(a: Worth, b: Worth): Worth {
  const step = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)
  if (step !== 0) return step > 0 ? a : b
  const clash = Number(a.verdict === 'contradictory') - Number(b.verdict === 'contradictory')
  return clash < 0 || (clash === 0 && a.ruleId < b.ruleId) ? a : b
}

/** The earlier of two entries of one sentence, unless the later one weighs more. */
function graverEntry(first: RegisterEntry, second: RegisterEntry): RegisterEntry {
  if (second.worth === undefined) return first
  return first.worth === undefined || graver(first.worth, second.worth) !== first.worth ? second : first
}
