/** Names of ailments as readers and sellers misspell them, one stem to a line; a stem folds wherever it stands in a word. */
const STEMS: readonly (readonly [string, string])[] = Object.entries({
  alergi: 'allergi',
  arthuri: 'arthri',
  cholestrol: 'cholesterol',
  diarrea: 'diarrhea',
  diarrohea: 'diarrhea',
  diahorr: 'diarrh',
  diahrr: 'diarrh',
  dimenti: 'dementi',
  epilesp: 'epileps',
  haemmor: 'haemor',
  hemmor: 'hemor',
  hemeroid: 'hemorrhoid',
  hemerroid: 'hemorrhoid',
  hemoroid: 'hemorrhoid',
  hemorroid: 'hemorrhoid',
  haemoroid: 'hemorrhoid',
  haemorroid: 'hemorrhoid',
  neuropoth: 'neuropath',
  nueropath: 'neuropath',
  osteopero: 'osteoporo',
  osteporo: 'osteoporo',
  psoriosi: 'psoriasi',
  psoriasy: 'psoriasi',
  rhumati: 'rheumati',
  rhuemat: 'rheumat',
  schizophrani: 'schizophreni',
  skitzophreni: 'schizophreni',
  thyriod: 'thyroid',
})
const ANY_STEM = new RegExp(STEMS.map(([wrong]) => wrong).join('|'))

/** Whole words, without their plural. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    alergy: 'allergy',
    altzheimer: 'alzheimer',
    alzhiemer: 'alzheimer',
    anemea: 'anemia',
    anixety: 'anxiety',
    anxeity: 'anxiety',
    anxiaty: 'anxiety',
    arthrit: 'arthritis',
    artritis: 'arthritis',
    ashtma: 'asthma',
    asma: 'asthma',
    asthama: 'asthma',
    athrit: 'arthritis',
    athritis: 'arthritis',
    athsma: 'asthma',
    canser: 'cancer',
    catarac: 'cataract',
    cholestorol: 'cholesterol',
    chron: 'crohn',
    dandrif: 'dandruff',
    deppression: 'depression',
    depresion: 'depression',
    diabetus: 'diabetes',
    eczma: 'eczema',
    endometreosis: 'endometriosis',
    epilepsey: 'epilepsy',
    excema: 'eczema',
    exczema: 'eczema',
    exzema: 'eczema',
    ezcema: 'eczema',
    fatige: 'fatigue',
    fibriod: 'fibroid',
    fibromialgia: 'fibromyalgia',
    fybromyalgia: 'fibromyalgia',
    glucoma: 'glaucoma',
    herpie: 'herpes',
    hypertention: 'hypertension',
    hypothroidism: 'hypothyroidism',
    imsomnia: 'insomnia',
    insomia: 'insomnia',
    insomina: 'insomnia',
    insominia: 'insomnia',
    insomnea: 'insomnia',
    menapause: 'menopause',
    migrain: 'migraine',
    migran: 'migraine',
    migrane: 'migraine',
    pneumonea: 'pneumonia',
    pnuemonia: 'pneumonia',
    psorasis: 'psoriasis',
    rosacia: 'rosacea',
    rosecea: 'rosacea',
    rumatism: 'rheumatism',
    sciatia: 'sciatica',
    shingel: 'shingles',
    siatica: 'sciatica',
    siezure: 'seizure',
    tinitus: 'tinnitus',
    tinnitis: 'tinnitus',
    ulser: 'ulcer',
    vericose: 'varicose',
    vertago: 'vertigo',
    wheesing: 'wheezing',
  }),
)

/** "Bronchitus" is no Latin: inflammations end in -itis. */
const INFLAMMATION =
  /^(arthr|bronch|burs|cellul|col|conjunctiv|cyst|dermat|diverticul|gastr|gingiv|hepat|mening|neur|pancreat|phleb|prostat|sinus|tendon|tendin|tonsill|vagin)itus$/

/** The right spelling of a misspelt ailment, in lower case; any other word as it is ("siezures" → "seizures"). */
export function rightSpelling(word: string): string {
  if (word.length < SHORTEST) return word
  const isPlural = word.endsWith('s') && !WORDS.has(word)
  const singular = isPlural ? word.slice(0, -1) : word
  const whole = WORDS.get(singular)
  if (whole !== undefined) return isPlural && !whole.endsWith('s') ? `${whole}s` : whole
  if (INFLAMMATION.test(word)) return word.replace(/us$/, 'is')
  if (!ANY_STEM.test(word)) return word
  for (const [wrong, right] of STEMS) if (word.includes(wrong)) return word.replace(wrong, right)
  return word
}

/** "Asma"; no misspelling here is shorter. */
const SHORTEST = 4
