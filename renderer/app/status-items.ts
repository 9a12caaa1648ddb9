import type { ComponentType } from 'react';

import { FindingsCount } from '../checks/FindingsCount';
import { DiskStatus } from '../disk/DiskStatus';
import { EmbargoStatus } from '../embargo/EmbargoStatus';
import { IssueStatus } from '../issue/IssueStatus';
import { ChangedCount } from '../library/ChangedCount';
import { PageCount } from '../preview/PageCount';
import { SuggestingStatus } from '../review/SuggestingStatus';
import { WordCount } from '../statistics/WordCount';
import { WorkStatus } from '../work/WorkStatus';
import { UnresolvedCount } from './StatusLine';
import { TextSizeStatus } from './TextSizeStatus';

/** Items of the status line, from left to right, before the save state. */
export const STATUS_ITEMS: readonly ComponentType[] = [
  WordCount,
  FindingsCount,
  PageCount,
  UnresolvedCount,
  ChangedCount,
  SuggestingStatus,
  IssueStatus,
  EmbargoStatus,
  DiskStatus,
  WorkStatus,
  TextSizeStatus,
];
