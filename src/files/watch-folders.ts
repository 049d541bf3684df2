import type { FSWatcher } from 'node:fs'
import { statSync, watch } from 'node:fs'
import { basename, join } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { failureCode } from './problems.ts'

/** Watches folders, each without those beneath it. */
export interface FolderWatch {
  /** Watches these folders (absolute) and no others; one that cannot be watched is left out. */
  readonly keep: (folders: Iterable<string>) => void
  readonly close: () => void
}

interface Watched {
  readonly watcher: FSWatcher
  /** Which folder it was, for another may have its name by now. */
  readonly inode: number
}

/**
 * Tells the path (absolute) of what was changed, made or taken away in the folders that are kept. Folders are watched and not
 * files, since editors save by putting a new file in place of the old one; and one by one, since the system's own recursive
 * watch would go into `node_modules`.
 */
export function watchFolders(changed: (path: string) => void): FolderWatch {
  const watched = new Map<string, Watched>()
  const stop = (folder: string): void => {
    watched.get(folder)?.watcher.close()
    watched.delete(folder)
  }
  const start = (folder: string, inode: number): void => {
    try {
      const watcher = watch(folder, (_event, name) => {
        // The folder's own name tells that it was taken away; what comes in its place needs a watcher of its own.
        if (name === basename(folder)) stop(folder)
        changed(name === null || name === basename(folder) ? folder : join(folder, name))
      })
      watcher.on('error', () => {
        stop(folder)
        changed(folder)
      })
      watched.set(folder, { watcher, inode })
    } catch (error) {
      if (['ENOSPC', 'EMFILE'].includes(failureCode(error))) throw tooMany(watched.size)
    }
  }
  return {
    keep: (folders) => {
      const wanted = new Set(folders)
      for (const folder of watched.keys()) if (!wanted.has(folder)) stop(folder)
      for (const folder of wanted) {
        const inode = inodeOf(folder)
        if (watched.get(folder)?.inode === inode) continue
        stop(folder)
        if (inode !== undefined) start(folder, inode)
      }
    },
    close: () => {
      for (const folder of [...watched.keys()]) stop(folder)
    },
  }
}

function inodeOf(folder: string): number | undefined {
  try {
    return statSync(folder).ino
  } catch {
    return undefined
  }
}

function tooMany(count: number): UserError {
  const message = `The system watches no more than the first ${count} folders.`
  const next = 'Name fewer folders, or raise its limit (on Linux fs.inotify.max_user_watches).'
  return new UserError([{ code: 'too-many-folders', message, next }])
}
