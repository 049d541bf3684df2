import type { Document } from '../model/document.ts'
import type { Reading } from './reading.ts'

const SHOP_LINK =
  /\/(cart|checkout|shop|store|products?|collections|buy|order)(\/|$|\?|#)|[?&](coupon|ref|aff|affiliate)=/i

/** A link to a house that sells everything is a shopping list and no shop of one's own. */
const MARKETPLACE = /^(https?:)?\/\/([\w-]+\.)*(amazon|ebay|walmart|etsy|alibaba|target)\.[a-z.]+([/?#]|$)/i

/** Is this a seller's page: does it link to a shop or through an affiliate code, or speak as one ("our products", "add to cart")? */
export function isCommercial(document: Document, readings: readonly Reading[]): boolean {
  if (document.links.some((link) => SHOP_LINK.test(link) && !MARKETPLACE.test(link))) return true
  return readings.some((reading) => reading.cues.some((cue) => cue.kind === 'commercial'))
}
