import { createHash } from 'node:crypto';
import type { Hash } from '../../core/archive/assets';

/** SHA-256 by the runtime: in script a press kit of 300 MB stops everything for seconds. */
export const sha256: Hash = (bytes) => createHash('sha256').update(bytes).digest('hex');
