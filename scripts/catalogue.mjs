/** docs/rules.md: every rule with what it looks for, on what evidence, and two examples of each kind. */
export function ruleCatalogue(data, profiles) {
  const packs = groupByPack(data.rules)
  const names = [...packs.keys()].sort()
  return [
    '# Rules',
    '',
    'This page is written by `npm run docs` from the files under `rules/`; change those, not this.',
    '',
    'Where a rule names no verdict or severity, both follow from its grade of evidence and from how strongly a sentence says it.',
    '',
    ...table(
      ['Pack', 'Rules', 'In the profiles'],
      names.map((name) => [
        `[${name}](#${anchor(`pack ${name}`)})`,
        String(packs.get(name).length),
        profilesWith(name, profiles),
      ]),
    ),
    ...names.flatMap((name) => packSection(name, packs.get(name))),
    ...lexiconSection(data),
  ].join('\n')
}

function groupByPack(rules) {
  const packs = new Map()
  for (const rule of rules) packs.set(packOf(rule.id), [...(packs.get(packOf(rule.id)) ?? []), rule])
  return packs
}

function profilesWith(pack, profiles) {
  const names = Object.keys(profiles).filter((name) => profiles[name].includes(pack))
  return names.length === Object.keys(profiles).length ? 'every one' : names.map(code).join(', ')
}

function packSection(name, rules) {
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1))
  return [
    `## Pack ${name}`,
    '',
    ...table(
      ['Rule', 'Title', 'Kind', 'Grade', 'Verdict', 'Severity'],
      sorted.map((rule) => [
        `[${rule.id}](#${anchor(rule.id)})`,
        rule.title,
        kindOf(rule),
        rule.evidence.grade,
        rule.verdict ?? 'by wording',
        rule.severity ?? 'by wording',
      ]),
    ),
    ...sorted.flatMap(ruleSection),
  ]
}

function ruleSection(rule) {
  const { evidence, examples } = rule
  const facts = [
    ['Kind', kindOf(rule)],
    ['Looks for', lookedFor(rule)],
    ['Grade of evidence', evidence.grade],
    ['Verdict', rule.verdict ?? 'by wording'],
    ['Severity', rule.severity ?? 'by wording'],
    ...(rule.jurisdictions === undefined ? [] : [['Rests on the law or policy of', rule.jurisdictions.join(', ')]]),
    ['Review by', evidence['review-by']],
    ['Status', rule.reviewed === undefined ? rule.status : `${rule.status} (${rule.reviewed.by}, ${rule.reviewed.on})`],
    ...(rule.replaces === undefined ? [] : [['Replaces', rule.replaces.map(code).join(', ')]]),
  ]
  return [
    `### ${rule.id}`,
    '',
    `**${prose(rule.title)}**`,
    '',
    prose(evidence.summary),
    '',
    ...facts.map(([name, value]) => `- ${name}: ${value}`),
    `- Message: ${prose(rule.message)}`,
    `- Safer: ${prose(rule.suggestion)}`,
    ...(rule.replace ?? []).map((entry) => `- Edit${entry.safe ? ', safe' : ''}: ${editOf(entry)}`),
    evidence.sources.length === 0 ? '- Sources: none' : '- Sources:',
    ...evidence.sources.map((source) => `  - ${sourceLink(source)}`),
    '',
    'Flags:',
    '',
    ...examples.flag.slice(0, 2).flatMap(quote),
    '',
    'Lets pass:',
    '',
    ...examples.pass.slice(0, 2).flatMap(quote),
    '',
  ]
}

function editOf({ words, with: text, 'followed-by': followers }) {
  const where = followers === undefined ? '' : ` before ${followers.map(code).join(', ')}`
  return `${words.map(code).join(', ')}${where}: ${text === '' ? 'dropped' : code(text)}`
}

function sourceLink({ title, short, url, accessed, read }) {
  const name = `${prose(short)}, ${prose(title)}`
  const how = { yes: 'read', via: 'read on another page', no: 'not read' }[read]
  return `${url === undefined ? name : `[${name}](<${url}>)`} (${how}, ${accessed})`
}

function kindOf(rule) {
  if ('claim' in rule) return 'claim'
  if ('phrases' in rule) return 'phrase'
  if ('impression' in rule) return 'impression'
  return 'conflict' in rule ? 'conflict' : 'require'
}

function lookedFor(rule) {
  if ('claim' in rule) return shape(rule.claim)
  if ('phrases' in rule) {
    const phrases = rule.phrases.map(code).join(', ')
    return rule.near === undefined ? phrases : `${phrases}, in a sentence that claims ${shape(rule.near)}`
  }
  if ('conflict' in rule) {
    const { promotes, cautions, same } = rule.conflict
    return `${shape(promotes)}, against ${shape(cautions)}, with the same ${same.join(' and ') || 'document'}`
  }
  if ('impression' in rule) return impression(rule.impression)
  const { when, phrases, within, text } = rule.require
  return `${shape(when)}, ${text === 'absent' ? 'with' : 'without'} any of ${phrases.map(code).join(', ')} in the same ${within}`
}

function impression({ subject, object, except = [], signals, without, 'at-least': least, 'not-on': notOn }) {
  const named = (signs) => Object.keys(signs).map(prose).join('; ')
  const strong = Object.values(signals).filter((sign) => sign.strong === true).length
  const parts = [
    `a page about ${concepts(subject)}${except.length === 0 ? '' : `, not ${concepts(except)}`}, whose title names ${concepts(object)}`,
    `with ${least.signals} of: ${named(signals)}${least.strong === 0 ? '' : ` (${least.strong} of the first ${strong})`}`,
    `without any of: ${named(without)}`,
    ...(Object.keys(notOn).length === 0 ? [] : [`not ${Object.keys(notOn).map(prose).join(' or ')}`]),
  ]
  return parts.join('; ')
}

function shape(claim) {
  const negation = claim.polarity === 'negated' ? '*not* ' : ''
  const parts = [`${concepts(claim.subject ?? ['product'])} ${negation}**${claim.relation.join(' / ')}**`]
  if (claim.object !== undefined) parts.push(concepts(claim.object))
  const limits = ['certainty', 'attribution', 'types'].filter((field) => claim[field] !== undefined)
  const notes = limits.map((field) => `${field}: ${claim[field].join(' or ')}`)
  if (claim.quantity !== undefined) notes.push(claim.quantity ? 'with a figure' : 'without a figure')
  return `${parts.join(' ')}${notes.length === 0 ? '' : ` (${notes.join('; ')})`}`
}

function concepts(patterns) {
  return patterns.map((pattern) => (typeof pattern === 'string' ? code(pattern) : `any ${pattern.kind}`)).join(' or ')
}

function lexiconSection(data) {
  const rows = new Map()
  const count = (list, kind, entries, phrases) => {
    const key = `${list} ${kind}`
    const row = rows.get(key) ?? { list, kind, entries: 0, phrases: 0 }
    rows.set(key, { ...row, entries: row.entries + entries, phrases: row.phrases + phrases })
  }
  for (const file of data.concepts) {
    const entries = Object.values(file.concepts)
    const phrases = entries.reduce((sum, entry) => sum + (Array.isArray(entry) ? entry : entry.phrases).length, 0)
    count('concepts', file.kind, entries.length, phrases)
  }
  for (const file of data.cues) {
    count(
      'cues',
      file.kind,
      file.groups.length,
      file.groups.reduce((sum, group) => sum + group.phrases.length, 0),
    )
  }
  for (const file of data.frames) {
    count(
      'frames',
      file.relation,
      file.groups.length,
      file.groups.reduce((sum, group) => sum + group.patterns.length, 0),
    )
  }
  const sorted = [...rows.values()].sort((a, b) => (`${a.list} ${a.kind}` < `${b.list} ${b.kind}` ? -1 : 1))
  const total = sorted.reduce((sum, row) => sum + row.phrases, 0)
  return [
    '## Lexicon',
    '',
    `${total} phrases and patterns. Entries are concepts, or groups of wordings.`,
    '',
    ...table(
      ['List', 'Kind', 'Entries', 'Phrases'],
      sorted.map((row) => [row.list, row.kind, String(row.entries), String(row.phrases)]),
    ),
  ]
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), '']
}

/** As the headings of common Markdown viewers are linked to: lower case, signs dropped, blanks as hyphens. */
function anchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-')
}

function packOf(ruleId) {
  return ruleId.slice(0, ruleId.indexOf('/'))
}

function code(text) {
  return `\`${text}\``
}

/** Rule texts are plain: signs that Markdown would read as markup are shown as they are. */
function prose(text) {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>]/g, '\\$&')
}

/** An example of several lines is a document in Markdown, and is shown as it is written. */
function quote(example) {
  const text = example.trimEnd()
  return text.includes('\n') ? ['```markdown', text, '```', ''] : [`- ${prose(text)}`]
}
