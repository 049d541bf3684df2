/** What the page carries along, made into one text each by the build and by the tests: see scripts/bundled.mjs. */
declare module '*?bundled' {
  const text: string

  export { text }
}
