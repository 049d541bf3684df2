/** Irregular forms by verb, first the base: what no ending rule finds. */
const VERB_FORMS = `
be am is are was were been being
have has had having
do does did done doing
go goes went gone
say says said saying
take took taken|undertake undertook undertaken|overtake overtook overtaken|mistake mistook mistaken
give gave given|forgive forgave forgiven
get got gotten|forget forgot forgotten
make made|come came|become became|overcome overcame
begin began begun|break broke broken|bring brought|buy bought|build built|rebuild rebuilt|catch caught
choose chose chosen|deal dealt|draw drew drawn|withdraw withdrew withdrawn|drink drank drunk|drive drove driven
eat ate eaten|overeat overate overeaten|fall fell fallen|feel felt|fight fought|find found|fly flew flown flies
freeze froze frozen|grow grew grown|outgrow outgrew outgrown|hear heard|hide hid hidden|hold held|withhold withheld
keep kept|know knew known|lead led|mislead misled|leave left|lend lent|lose lost|mean meant|meet met|pay paid|repay repaid
ride rode ridden|ring rang rung|rise risen|arise arose arisen|run ran|see saw seen|foresee foresaw foreseen
seek sought|sell sold|send sent|shake shook shaken|shine shone|show shown|shrink shrank shrunk
sing sang sung|sink sank sunk|sit sat|sleep slept|oversleep overslept|speak spoke spoken|spend spent|stand stood
understand understood|misunderstand misunderstood|withstand withstood|steal stole stolen|stick stuck|strike struck stricken
swear swore sworn|sweep swept|swim swam swum|teach taught|tear tore torn|tell told|think thought|throw threw thrown
wake woke woken|awaken awoke|wear wore worn|win won|write wrote written|bind bound|unbind unbound|bleed bled|breed bred
feed fed|beat beaten|bite bitten|dream dreamt|undergo underwent undergone undergoes|undo undid undone undoes
outdo outdid outdone outdoes|overdo overdid overdone overdoes|weave wove woven|creep crept|flee fled|cling clung|fling flung
swing swung|spring sprang sprung|sting stung|wring wrung|forbid forbade forbidden|foretell foretold|retell retold
rewrite rewrote rewritten|unwind unwound|weep wept|shear shorn|shave shaven|prove proven|speed sped|swell
die dies died dying|lie lies lied lying|tie ties tied tying|untie unties untied untying|vie vies vied vying
agree agreed|disagree disagreed|free freed|guarantee guaranteed|decree decreed|oversee oversaw overseen oversees
panic panicked panicking|mimic mimicked mimicking|traffic trafficked trafficking|picnic picnicked picnicking
use uses used using|misuse misuses misused misusing|reuse reuses reused reusing|overuse overuses overused overusing
analyze analyzes analyzed analyzing|paralyze paralyzes paralyzed paralyzing|catalyze catalyzes catalyzed catalyzing
diagnose diagnoses diagnosed diagnosing|quiz quizzes quizzed quizzing|age ages aged aging|eye eyes eyed eyeing
dye dyes dyed dyeing|shoe shoes|toe toes|ache aches ached aching|axe axes
don't doesn't didn't|isn't aren't wasn't weren't ain't|haven't hasn't hadn't`

/** Plurals with a singular of their own, by singular. */
const NOUN_FORMS = `
analysis analyses|crisis crises|hypothesis hypotheses|synthesis syntheses|prognosis prognoses|neurosis neuroses
psychosis psychoses|thrombosis thromboses|metastasis metastases|stenosis stenoses|basis bases|emphasis emphases
thesis theses|arthrosis arthroses|fibrosis fibroses|sclerosis scleroses|meta-analysis meta-analyses|oasis oases
bacterium bacteria|mitochondrion mitochondria|criterion criteria|phenomenon phenomena|ovum ova|datum
bronchus bronchi|alveolus alveoli|fungus fungi|thrombus thrombi|bacillus bacilli|streptococcus streptococci|villus villi
menu menus|guru gurus|flu flus|emu emus|tofu tofus|bayou bayous|ski skis|taxi taxis|alibi alibis|kiwi kiwis
potato potatoes|tomato tomatoes|hero heroes|echo echoes|mosquito mosquitoes|torpedo torpedoes|veto vetoes|mango mangoes
cargo cargoes|embargo embargoes|gas gases|bias biases biased|canvas canvases|atlas atlases|iris irises|lens lenses
calorie calories|veggie veggies|smoothie smoothies|cookie cookies|brownie brownies|movie movies|zombie zombies
rookie rookies|newbie newbies|foodie foodies|selfie selfies|hoodie hoodies|hippie hippies|pie pies|auntie aunties
headache headaches|stomachache stomachaches|toothache toothaches|backache backaches|earache earaches|bellyache bellyaches
heartache heartaches|niche niches|psyche psyches|cache caches|creche creches|quiche quiches|avalanche avalanches
cloth|clothes|hoof hooves|scarf scarves|elf elves|self selves|child children|person people|tooth teeth
this these|that those|myself|zero zeros zeroes`

/** Words that look inflected and are not, or whose stripped form would be another word. */
const KEPT = `
news diabetes species series rabies scabies caries herpes shingles measles mumps rickets ibs pms covid sars
always perhaps afterwards towards besides sometimes nowadays whereas overseas alas yes plus thus versus its his hers ours
theirs yours us this as christmas pancreas texas kansas arkansas vegas dallas paris asbestos chaos cosmos pathos ethos
rhinos thermos lotus mathematics physics politics economics genetics ethics athletics gymnastics statistics obstetrics
pediatrics geriatrics orthopedics kinetics pharmacokinetics themselves ourselves yourselves
clothes sans lupus mucus kudos ms less unless regardless nonetheless nevertheless doubtless
thing nothing something anything everything king ring string spring wing sling sibling darling morning evening during ceiling
pudding offspring wellbeing lightning sterling herring starling dumpling seedling inkling sing bring sting swing fling cling
wring ping clothing bing bling viking beijing sling duckling yearling underling bearing plaything notwithstanding outing
need speed seed weed feed bleed breed deed reed greed heed steed indeed exceed proceed succeed nosebleed linseed flaxseed
aniseed hempseed rapeseed grapeseed seaweed knotweed ragweed chickweed horseweed tumbleweed hundred sacred naked wicked
rugged kindred infrared embed bed red shed wed sled med biomed moped biped unwed crossbred
swollen anxious nervous rose bit ground lay wound bore born hatred zed jagged ragged crooked beloved
chassis corps debris headquarters`

function table(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const group of `${VERB_FORMS}|${NOUN_FORMS}`.split(/[|\n]/)) {
    const [base, ...others] = group.trim().split(' ')
    if (base === undefined || base === '') continue
    forms.set(base, base)
    for (const form of others) forms.set(form, base)
  }
  for (const word of KEPT.split(/\s+/)) if (word !== '') forms.set(word, word)
  return forms
}

/** Base by inflected form, in lower case and American spelling; words that must stay as they are map to themselves. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = table()
