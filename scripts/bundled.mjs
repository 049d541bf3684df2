// An import that ends in "?bundled" gives the text of what a browser would load from there: a script with all that it
// imports, or a style sheet. The HTML report carries both along. The build and the tests read such imports alike.
import { dirname, join } from 'node:path'
import { build } from 'esbuild'

const MARK = '?bundled'

/** A module that exports the text of the bundle as `text`. */
async function moduleOf(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'ascii',
    write: false,
    logLevel: 'error',
  })
  return `export const text = ${JSON.stringify(outputFiles[0].text.trim())}`
}

/** For esbuild. */
export const bundledForBuild = {
  name: 'bundled',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\?bundled$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.slice(0, -MARK.length)),
      namespace: 'bundled',
    }))
    onLoad({ filter: /.*/, namespace: 'bundled' }, async ({ path }) => ({ contents: await moduleOf(path) }))
  },
}

/** For Vite, and so for vitest. The name of the module ends in .js, or a style sheet would be read as one. */
export const bundledForTests = {
  name: 'bundled',
  enforce: 'pre',
  resolveId: (name, importer) =>
    name.endsWith(MARK) ? `\0bundled:${join(dirname(importer), name.slice(0, -MARK.length))}.js` : undefined,
  load: (id) => (id.startsWith('\0bundled:') ? moduleOf(id.slice('\0bundled:'.length, -'.js'.length)) : undefined),
}
