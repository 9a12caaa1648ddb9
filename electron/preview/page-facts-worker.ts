import type { PageLook } from '../../core/exports/pdf/pdf-options';
import type { PageFacts } from '../../core/preview/page-facts';
import type { Size } from '../../core/preview/preview-document';
import type { Release } from '../../core/release/release';
import type { WorkerProtocol } from '../workers/worker-protocol';
import { serveWorker } from '../workers/worker-server';
import { measurePages } from './measure-pages';

interface PagesToMeasure {
  readonly release: Release;
  readonly sizes: ReadonlyMap<string, Size>;
  readonly look: PageLook;
}

export interface PageFactsProtocol extends WorkerProtocol {
  request: PagesToMeasure;
  reply: PageFacts;
}

serveWorker<PageFactsProtocol>({
  answer: ({ release, sizes, look }) => measurePages(release, sizes, look),
});
