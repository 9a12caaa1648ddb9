import { join } from 'node:path';
import { projectRoot } from '../project-root';

/** What a process that reads files runs. */
export const readerScript = (): string => join(projectRoot, 'bundle', 'main', 'import-worker.cjs');
