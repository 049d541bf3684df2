import type { Document } from '../model/document.ts'

const SHOP_LINK =
  /\/(cart|checkout|shop|store|products?|collections|buy|order)(\/|$|\?|#)|[?&](coupon|ref|aff|affiliate)=/i

/** Is this a seller's page: does it link to a shop, a cart or through an affiliate code? */
export function isCommercial(document: Document): boolean {
  return document.links.some((link) => SHOP_LINK.test(link))
}
