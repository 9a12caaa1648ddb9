import type { ExportOutcome } from '../../core/bridge/messages/export';
import { request } from '../bridge/client';
import type { Notice } from '../ui/notice';
import { noticeOf } from './result-text';

/** `noticeOf` with a button that shows the first file in its folder. */
export const exportNotice = (
  title: string,
  outcomes: readonly ExportOutcome[],
  wanted: number,
): Notice => noticeOf(title, outcomes, wanted, (path) => void request('file.reveal', { path }));
