import { printable } from '../../release/characters';
import type { SourceBlock, SourceProperties } from '../source';
import type { Styles } from './styles';
import { tag } from './text';
import type { WordPackage } from './word-package';
import { child, textIn, xmlTree } from './xml';

/** What a document says of itself; its language is the one that most of its text is in. */
export function readProperties(
  file: WordPackage,
  { defaults }: Styles,
  blocks: readonly SourceBlock[],
): SourceProperties {
  const core = [...file.relationships('').values()].find(({ kind }) => kind === 'core-properties');
  const bytes = core && file.xml(core.target);
  const root = bytes && xmlTree(bytes);
  const said = (name: string): string => printable(textIn(child(root, name))).trim();
  return {
    title: said('dc:title'),
    author: said('dc:creator'),
    modified: instantOf(said('dcterms:modified') || said('dcterms:created')),
    language: mostWritten(blocks) ?? tag(said('dc:language')) ?? tag(defaults.language),
  };
}

function instantOf(text: string): string | null {
  const time = Date.parse(text);
  return text === '' || Number.isNaN(time) ? null : new Date(time).toISOString();
}

function mostWritten(blocks: readonly SourceBlock[]): string | null {
  const counts = new Map<string, number>();
  for (const { language, content } of blocks) {
    if (language === null) continue;
    const weight = content.type === 'paragraph' ? content.children.length * 3 : 1;
    counts.set(language, (counts.get(language) ?? 0) + weight);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
