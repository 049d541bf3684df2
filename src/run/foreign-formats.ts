/** What files are by their ending, of those that hold no article as it is read here. Any other ending may be plain text. */
const KINDS: Readonly<Record<string, string>> = {
  'a PDF document': 'pdf',
  'an old Word document': 'doc dot',
  'a Word document with macros, or a template': 'docm dotx dotm',
  'a rich-text document': 'rtf',
  'an OpenDocument text': 'odt ott fodt',
  'a Pages document': 'pages',
  'an e-book': 'epub mobi azw3',
  'a spreadsheet': 'xls xlsx xlsm ods numbers',
  'a table': 'csv tsv',
  'a set of slides': 'ppt pptx odp',
  'a picture': 'png jpg jpeg gif webp svg avif heic bmp tif tiff ico psd',
  'a sound recording': 'mp3 wav ogg flac m4a',
  'a film': 'mp4 m4v mov avi mkv webm',
  'an archive': 'zip gz tgz tar 7z rar bz2 xz',
  data: 'json jsonl ndjson json5 yaml yml toml xml sarif sqlite db',
  'source code': 'js mjs cjs ts jsx tsx css scss py rb sh',
  'a program': 'exe dll so dylib wasm',
}

const BY_ENDING: ReadonlyMap<string, string> = new Map(
  Object.entries(KINDS).flatMap(([kind, endings]) => endings.split(' ').map((ending) => [ending, kind] as const)),
)

/**
 * What a file is by its path's ending, where that is a format that is not read ("a PDF document" for `leaflet.pdf`). An editor's
 * backup (`leaflet.pdf~`, `.bak`) is what it is a copy of, and one of a Word file is not unpacked either.
 */
export function foreignFormat(path: string): string | undefined {
  const [, ending = '', copy] = /\.(\w+)(~|\.bak)?$/i.exec(path) ?? []
  if (copy !== undefined && ending.toLowerCase() === 'docx') return 'a backup copy of a Word document'
  return BY_ENDING.get(ending.toLowerCase())
}
