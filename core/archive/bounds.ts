/** The most that an opened file may hold. A real release with forty photographs stays far below. */
export const BOUNDS = {
  fileBytes: 300 * 1024 * 1024,
  entries: 500,
  releaseBytes: 30 * 1024 * 1024,
  assetBytes: 50 * 1024 * 1024,
  totalBytes: 600 * 1024 * 1024,
} as const;

export const MIMETYPE = 'application/vnd.dateline.release+zip';
