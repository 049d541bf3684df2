import type { Mention } from '../model/claim.ts'
import type { Token } from '../model/document.ts'
import type { Reading } from './reading.ts'

/** Substances whose names something else bears in this text, and whether the text writes them small as well. */
export type Namesakes = ReadonlyMap<string, { readonly alsoSmall: boolean }>

/** What a text may introduce under a substance's name. No word that a text calls an herb belongs here ("star", "friend", "avenue"). */
const BEARERS = new Set(
  // music, books, film, games, software
  (
    'band duo trio quartet quintet sextet orchestra choir singer songwriter rapper drummer guitarist ' +
    'musician dj album ep single song track ballad tune musical opera film movie documentary sitcom novel novella memoir poem comic magazine ' +
    'newspaper podcast heroine protagonist videogame app software server font typeface website ' +
    'startup spacecraft satellite telescope ' +
    // animals and people
    'dog puppy terrier lurcher spaniel labrador retriever poodle collie greyhound whippet hound mongrel cat kitten tomcat tabby horse mare ' +
    'gelding stallion foal filly colt pony donkey racehorse cow bull heifer goat sheep pig hamster rabbit parrot budgie tortoise goldfish ' +
    'daughter son niece nephew wife husband girlfriend boyfriend neighbour neighbor actress actor ' +
    'striker goalkeeper midfielder jockey wrestler novelist painter ' +
    // companies, places, vessels, colours, storms
    'firm company agency studio consultancy restaurant bistro brasserie café cafe pub nightclub hotel salon bakery shop ' +
    'theatre theater gallery village hamlet town suburb street cul-de-sac cottage house bungalow farm ' +
    'ship ferry boat yacht dinghy trawler tug tugboat barge vessel schooner submarine locomotive lorry van car motorbike ' +
    'shade colour color hue paint wallpaper lipstick cyclone hurricane storm typhoon asteroid planet'
  ).split(' '),
)

/** Words behind which the name of something stands: "a dog *called* Valerian". */
const NAMING = new Set(['call', 'name', 'christen', 'nickname', 'dub', 'rename', 'baptise', 'title', 'entitle'])

/** "A *five-piece*". */
const BAND_SIZES = new Set(['three', 'four', 'five', 'six', 'seven', 'eight'])

/** "The hallway is *painted in* Turmeric." */
const PAINTING = new Set(['paint', 'repaint', 'decorate', 'redecorate', 'upholster', 'wallpaper'])

/** What may stand behind the noun that heads a phrase: "a *lurcher* of uncertain age"; another noun would be the head ("a shade tree"). */
const BEHIND_HEAD = new Set(
  'of from in with who that which whose and but at on by to for so be have , . ; : ( ) ! "'.split(' '),
)

/** So many words may lead up to the noun ("a *very large and rather elderly* lurcher"). */
const REACH = 6

/**
 * Finds the names of substances that the text gives to something else: "a dog called *Valerian*", "*Kratom*, the Leeds
 * five-piece".
 */
export function namesakesIn(readings: readonly Reading[]): Namesakes {
  const found = new Map<string, { alsoSmall: boolean }>()
  for (const reading of readings) {
    for (const mention of reading.mentions)
      if (mention.kind === 'substance' && introduces(reading, mention)) found.set(mention.concept, { alsoSmall: false })
  }
  if (found.size === 0) return found
  for (const { mentions, sentence } of readings) {
    for (const { concept, from } of mentions)
      if (found.has(concept) && !isCapitalised(sentence.tokens[from])) found.set(concept, { alsoSmall: true })
  }
  return found
}

function introduces({ sentence }: Reading, mention: Mention): boolean {
  const { tokens } = sentence
  if (!isCapitalised(tokens[mention.from])) return false
  // "Kava Kings": the name goes on as long as capitals do.
  let end = mention.to
  while (end < mention.to + REACH && /^\p{Lu}/u.test(tokens[end]?.text ?? '')) end++
  let start = mention.from
  while (start > 0 && tokens[start - 1]?.normal === '"') start--
  if (tokens[end]?.normal === '"') end++
  return isBehindBearer(tokens, start) || isBearerBehind(tokens, end)
}

function isCapitalised(token: Token | undefined): boolean {
  return /^\p{Lu}\p{Ll}/u.test(token?.text ?? '')
}

/** "A band called K", "named their terrier K", "the ferry K", "the single, K", "painted in K": the noun stands before the name. */
function isBehindBearer(tokens: readonly Token[], start: number): boolean {
  let at = start - 1
  if (tokens[at]?.normal === ',' || tokens[at]?.normal === ':') at--
  if (BEARERS.has(tokens[at]?.normal ?? '')) return true
  if (tokens[at]?.normal === 'in' && PAINTING.has(tokens[at - 1]?.normal ?? '')) return true
  if (!NAMING.has(tokens[at]?.normal ?? '')) return false
  for (let back = at - 1; back >= Math.max(0, at - REACH); back--)
    if (BEARERS.has(tokens[back]?.normal ?? '')) return true
  return false
}

/** "K, the Leeds five-piece", "K is a lurcher of uncertain age": the noun heads a phrase behind the name. */
function isBearerBehind(tokens: readonly Token[], end: number): boolean {
  let at = end
  if (tokens[at]?.normal === ',') at++
  else if (tokens[at]?.normal === 'be') at++
  else return false
  if (!/^(a|an|the|our|my|his|her|their|one)$/.test(tokens[at]?.normal ?? '')) return false
  for (let ahead = at + 1; ahead <= at + REACH; ahead++) {
    const isStartUp = tokens[ahead]?.normal === 'up' && tokens[ahead - 1]?.normal === 'start'
    const word = isStartUp ? 'startup' : (tokens[ahead]?.normal ?? '')
    if (BEHIND_HEAD.has(word)) return false
    if (word === 'piece' && BAND_SIZES.has(tokens[ahead - 1]?.normal ?? '')) return true
    if (BEARERS.has(word) && BEHIND_HEAD.has(tokens[ahead + 1]?.normal ?? '.')) return true
  }
  return false
}

/** What a mention names that bears a substance's name and is none. */
export const NAMESAKE = 'namesake'

/**
 * The mentions of a sentence, those of namesakes marked as such: they are told by their capital, and at the start of a sentence
 * only where the text never writes the substance small.
 */
export function markNamesakes(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  namesakes: Namesakes,
): readonly Mention[] {
  return mentions.map((mention) => {
    const namesake = namesakes.get(mention.concept)
    if (namesake === undefined || !isCapitalised(tokens[mention.from])) return mention
    return mention.from === 0 && namesake.alsoSmall ? mention : { ...mention, concept: NAMESAKE, kind: 'topic' }
  })
}
