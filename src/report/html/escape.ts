/** Characters that could end the element that the JSON stands in, or a line of it. All are equal in JSON when escaped. */
const UNSAFE = /[<>&\u2028\u2029]/g

/** A value as JSON that can stand in a `<script>` element: no text in it can be read as markup. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The address when it is one of the web, else nothing: a `javascript:` link would run when it is followed. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}
