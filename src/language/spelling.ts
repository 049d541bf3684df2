/** British stems and their American form; a stem folds wherever it stands in a word ("discoloured", "antitumour"). */
const STEMS: readonly (readonly [string, string])[] = Object.entries({
  colour: 'color',
  flavour: 'flavor',
  favour: 'favor',
  tumour: 'tumor',
  behaviour: 'behavior',
  labour: 'labor',
  honour: 'honor',
  humour: 'humor',
  odour: 'odor',
  vapour: 'vapor',
  vigour: 'vigor',
  rumour: 'rumor',
  neighbour: 'neighbor',
  harbour: 'harbor',
  rigour: 'rigor',
  saviour: 'savior',
  savour: 'savor',
  endeavour: 'endeavor',
  oestr: 'estr',
  oesoph: 'esoph',
  oedema: 'edema',
  foet: 'fet',
  rrhoea: 'rrhea',
  pnoea: 'pnea',
  coeliac: 'celiac',
  haem: 'hem',
  aemi: 'emi',
  glycaem: 'glycem',
  paed: 'ped',
  gynaec: 'gynec',
  anaesth: 'anesth',
  faec: 'fec',
  aetiol: 'etiol',
  caesar: 'cesar',
  homoeo: 'homeo',
  manoeuv: 'maneuv',
  sulph: 'sulf',
  sceptic: 'skeptic',
  defence: 'defense',
  offence: 'offense',
  licence: 'license',
  practis: 'practic',
  programme: 'program',
  fibre: 'fiber',
  centre: 'center',
  calibre: 'caliber',
  mould: 'mold',
  analys: 'analyz',
  paralys: 'paralyz',
  catalys: 'catalyz',
  yoghurt: 'yogurt',
  ageing: 'aging',
  judgement: 'judgment',
  aluminium: 'aluminum',
})
/** Nouns in -lysis and -lyst keep their s on both sides of the ocean; "programmed" is the verb's own doubling. */
const STEM_EXCEPTIONS = /(?:lysis|lyses|lyst|lysts|programmed)$/
const ANY_STEM = new RegExp(STEMS.map(([british]) => british).join('|'))

/** Whole words. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    litre: 'liter',
    litres: 'liter',
    metre: 'meter',
    metres: 'meter',
    millilitre: 'milliliter',
    millilitres: 'milliliter',
    theatre: 'theater',
    grey: 'gray',
    fulfil: 'fulfill',
    fulfils: 'fulfill',
    enrol: 'enroll',
    enrols: 'enroll',
    instil: 'instill',
    instils: 'instill',
    distil: 'distill',
    distils: 'distill',
    dietician: 'dietitian',
    dieticians: 'dietitian',
    tyre: 'tire',
    cosy: 'cozy',
    pyjamas: 'pajamas',
    whilst: 'while',
    amongst: 'among',
    learnt: 'learn',
    burnt: 'burn',
  }),
)

/** -ise words that are spelled so everywhere, by their stem before -ise. */
const ALWAYS_ISE =
  /^(?:|adv|ar|compr|comprom|conc|dem|desp|dev|disgu|enterpr|exc|exerc|expert|franch|improv|inc|merchand|otherw|likew|clockw|w|parad|pra|ra|appra|prec|prem|prom|rev|r|sunr|moonr|superv|surm|surpr|telev|treat|no|po|bru|cru|turquo|porpo|torto|mala|mayonna|lia|an|chem|repr|circumc|exorc|advert|chast)is(?:e|es|ed|ing|er|ers)$/
const ISE = /^([a-z]{3,})is(e|es|ed|ing|er|ers|ation|ations)$/

/** One form for British and American spelling, on a word in lower case ("tumour" → "tumor", "stabilised" → "stabilized"). */
export function americanSpelling(word: string): string {
  const whole = WORDS.get(word)
  if (whole !== undefined) return whole
  let spelled = word
  if (ANY_STEM.test(word) && !STEM_EXCEPTIONS.test(word)) {
    for (const [british, american] of STEMS) {
      if (spelled.includes(british)) spelled = spelled.replace(british, american)
    }
  }
  return spelled.includes('is') && ISE.test(spelled) && !ALWAYS_ISE.test(spelled)
    ? spelled.replace(ISE, '$1iz$2')
    : spelled
}
