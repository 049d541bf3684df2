import type { Document } from '../model/document.ts'
import type { Reading } from './reading.ts'

const SHOP_LINK =
  /\/(cart|checkout|shop|store|products?|collections|buy|order)(\/|$|\?|#)|[?&](coupon|ref|aff|affiliate)=/i

/** Is this a seller's page: does it link to a shop or through an affiliate code, or speak as one ("our products", "add to cart")? */
export function isCommercial(document: Document, readings: readonly Reading[]): boolean {
  if (document.links.some((link) => SHOP_LINK.test(link))) return true
  return readings.some((reading) => reading.cues.some((cue) => cue.kind === 'commercial'))
}
