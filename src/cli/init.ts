import { existsSync, lstatSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { CONFIG_NAMES, packageFolder, UserError, writeAtomically } from '../files/index.ts'
import { renderProblem } from '../report/index.ts'
import type { Profile } from '../run/profiles.ts'
import { PROFILE_NAMES } from '../run/profiles.ts'
import type { Interview } from './ask.ts'
import { canAsk, openInterview } from './ask.ts'
import type { FailOn } from './exit-code.ts'
import { EXIT, FAIL_ON } from './exit-code.ts'
import { subjectNamesOf } from './packs.ts'
import type { Session } from './session.ts'
import { oneOf, usageError } from './usage.ts'

interface Answers {
  readonly profile: Profile
  /** The concept that all pages are about; empty where they are about several. */
  readonly subject: string
  readonly failOn: FailOn
}

const DEFAULTS: Answers = { profile: 'default', subject: '', failOn: 'error' }
const [FILE] = CONFIG_NAMES
const UNASKED = `claimcheck: without a terminal nothing is asked or read, so the defaults hold: profile ${DEFAULTS.profile}, no subject, fail-on ${DEFAULTS.failOn}.\n`
const SCHEMA = 'schemas/config.schema.json'

/** `claimcheck init`: writes a config file into the current folder, after a few questions where somebody can answer them. */
export async function init(
  { yes, force }: { readonly yes: boolean; readonly force: boolean },
  session: Session,
): Promise<number> {
  const { io } = session
  refuseOverwriting(io.cwd, force)
  const asks = !yes && canAsk(io)
  const answers = asks ? await interview(session) : DEFAULTS
  writeAtomically(join(io.cwd, FILE), FILE, [configText(answers, schemaFrom(io.cwd))])
  // What is piped is not read: a pipe that nobody ends would let a script wait for ever.
  if (!yes && !asks) io.stderr.write(UNASKED)
  io.stderr.write(
    `claimcheck: wrote ${FILE}.\n  Next: npx claimcheck <folder with articles>; npx claimcheck config <file> shows what holds for a file.\n`,
  )
  return EXIT.clean
}

function refuseOverwriting(folder: string, force: boolean): void {
  const there = CONFIG_NAMES.filter((name) => lstatSync(join(folder, name), { throwIfNoEntry: false }) !== undefined)
  const other = there.find((name) => name !== FILE)
  if (other !== undefined) {
    throw usageError(
      'config-exists',
      `There is ${other} in this folder already.`,
      'Change it by hand, or take it away first.',
    )
  }
  if (there.length > 0 && !force) {
    throw usageError(
      'config-exists',
      `There is ${FILE} in this folder already.`,
      'Change it by hand, or add --force to write over it.',
    )
  }
}

async function interview(session: Session): Promise<Answers> {
  const subjects = subjectNamesOf(await session.run.defaultRules())
  const talk = openInterview(session.io)
  const { stderr } = session.io
  try {
    stderr.write('A few questions; Enter takes what stands in brackets.\n')
    return {
      profile: await answer(talk, session, {
        question: `Whose law counts, beside the evidence? ${PROFILE_NAMES.join(', ')}`,
        fallback: DEFAULTS.profile,
        read: (word) => oneOf(word, PROFILE_NAMES, 'profile'),
      }),
      subject: await answer(talk, session, {
        question: 'Is the site about one thing only? Its name, such as kratom or cbd',
        fallback: DEFAULTS.subject,
        read: (word) => oneOf(word, subjects, 'subject'),
      }),
      failOn: await answer(talk, session, {
        question: `From which severity up does a check fail? ${FAIL_ON.join(', ')}`,
        fallback: DEFAULTS.failOn,
        read: (word) => oneOf(word, FAIL_ON, 'severity to fail on'),
      }),
    }
  } finally {
    await talk.close()
  }
}

/** Asks until the answer can be read. */
async function answer<Value extends string>(
  talk: Interview,
  { io }: Session,
  {
    question,
    fallback,
    read,
  }: { readonly question: string; readonly fallback: Value; readonly read: (word: string) => Value },
): Promise<Value> {
  for (;;) {
    const word = await talk.ask(`${question} [${fallback === '' ? 'no' : fallback}]: `)
    if (word === undefined) {
      throw usageError(
        'no-answer',
        'The answers have ended early, and nothing is written.',
        'Run it again, or with --yes.',
      )
    }
    if (word === '' || (fallback === '' && word.toLowerCase() === 'no')) return fallback
    try {
      return read(word)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      for (const problem of error.problems) io.stderr.write(renderProblem(problem))
    }
  }
}

function configText({ profile, subject, failOn }: Answers, schema: string): string {
  const subjectLines = subject === '' ? '# subject: { "kratom/**": kratom }' : `subject: { "**": ${subject} }`
  return `# yaml-language-server: $schema=${schema}
# Settings of claimcheck. What holds for a file: npx claimcheck config <file>

# Whose law counts, beside the evidence: ${PROFILE_NAMES.join(', ')}.
profile: ${profile}

# A check exits with 1 from this severity up: ${FAIL_ON.join(', ')}.
fail-on: ${failOn}

# What findings weigh, by rule id or pack: error, warning, info, off.
# severity: { editorial: info }

# What documents are about that name no product.
${subjectLines}

# Documents to leave out, as in .gitignore.
# ignore: [drafts/]

# Folders of own rules, laid over those of the package.
# rules: [claimcheck-rules]
`
}

/** The schema of the config file as an editor finds it from a folder: in the nearest installed package, else in this one. */
function schemaFrom(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    const installed = join(at, 'node_modules', 'claimcheck', SCHEMA)
    if (existsSync(installed)) return shown(folder, installed)
    if (at === dirname(at)) return shown(folder, join(packageFolder() ?? folder, SCHEMA))
  }
}

function shown(folder: string, path: string): string {
  const beneath = relative(folder, path).split(sep).join('/')
  return beneath.startsWith('../') ? beneath : `./${beneath}`
}
