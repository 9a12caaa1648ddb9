import type { ComponentType } from 'react';

import { FindingsCount } from '../checks/FindingsCount';
import { ChangedCount } from '../library/ChangedCount';
import { PageCount } from '../preview/PageCount';
import { DiskStatus } from '../disk/DiskStatus';
import { EmbargoStatus } from '../embargo/EmbargoStatus';
import { IssueStatus } from '../issue/IssueStatus';
import { UnresolvedCount } from './StatusLine';
import { WordCount } from '../statistics/WordCount';
import { WorkStatus } from '../work/WorkStatus';

/** What the status line says, from left to right, before whether the document is saved. */
export const STATUS_ITEMS: readonly ComponentType[] = [
  WordCount,
  FindingsCount,
  PageCount,
  UnresolvedCount,
  ChangedCount,
  IssueStatus,
  EmbargoStatus,
  DiskStatus,
  WorkStatus,
];
