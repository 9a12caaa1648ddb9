import changelog from '../../CHANGELOG.md?raw';
import { checksPage, shortcutsPage } from '../../core/help/generated';
import { type GuidePage, readGuidePage } from '../../core/help/guide';
import archive from '../../docs/guide/archive.md?raw';
import exportsText from '../../docs/guide/exports.md?raw';
import facts from '../../docs/guide/facts.md?raw';
import firstSteps from '../../docs/guide/first-steps.md?raw';
import glossary from '../../docs/guide/glossary.md?raw';
import issuing from '../../docs/guide/issuing.md?raw';
import library from '../../docs/guide/library.md?raw';
import review from '../../docs/guide/review.md?raw';
import settings from '../../docs/guide/settings.md?raw';
import templates from '../../docs/guide/templates.md?raw';
import versions from '../../docs/guide/versions.md?raw';
import writing from '../../docs/guide/writing.md?raw';
import { request } from '../bridge/client';

/** How many versions of the list of changes are shown. */
const NEWEST = 2;

/** What is new in this version, for a person who uses it. */
function whatsNew(): string {
  const versions = changelog.split(/^(?=## )/m).slice(1, 1 + NEWEST);
  return `# What is new\n\n${versions.join('').replace('## [Unreleased]', '## This version')}`.replace(
    /^(##.*)\[([^\]]+)\]/gm,
    '$1$2',
  );
}

/** Every page of the guide, in order. */
export async function readGuide(): Promise<readonly GuidePage[]> {
  const checks = await request('help.checks', null);
  const texts: readonly (readonly [id: string, markdown: string])[] = [
    ['first-steps', firstSteps],
    ['writing', writing],
    ['facts', facts],
    ['templates', templates],
    ['checks', checksPage(checks)],
    ['review', review],
    ['exports', exportsText],
    ['issuing', issuing],
    ['library', library],
    ['archive', archive],
    ['versions', versions],
    ['settings', settings],
    ['shortcuts', shortcutsPage()],
    ['glossary', glossary],
    ['news', whatsNew()],
  ];
  return texts.map(([id, markdown]) => readGuidePage(id, markdown));
}
