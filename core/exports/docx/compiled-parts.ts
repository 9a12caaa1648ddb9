import { type Document, Packer } from 'docx';
import type { Part } from './packed';

interface Compiler {
  compile(document: Document): ReadonlyMap<string, string | Uint8Array | ArrayBuffer>;
}

/**
 * Parts that `docx` writes the same for every release, by the field of its document that they are
 * made of: half of what there is to write.
 */
const SAME = { 'word/styles.xml': 'styles', 'word/theme/theme1.xml': 'theme' } as const;
/** Their texts, from the first document that was written. */
const known = new Map<string, Part>();
const BLANK = { prepForXml: () => ({ blank: '' }) };

/**
 * The parts of a document as `docx` writes them, by name. Asked of the compiler that its `Packer`
 * holds, though its types hide it: what the packer gives is compressed, only to be unpacked here and
 * compressed again, which is a third of the work of a Word export.
 */
export function compiledParts(document: Document): Map<string, Part> {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler };
  for (const [name, field] of Object.entries(SAME)) {
    if (known.has(name)) Object.assign(document, { [field]: BLANK });
  }
  const parts = new Map<string, Part>();
  for (const [name, content] of compiler.compile(document)) {
    const part = content instanceof ArrayBuffer ? new Uint8Array(content) : content;
    if (name in SAME && !known.has(name)) known.set(name, part);
    parts.set(name, known.get(name) ?? part);
  }
  return parts;
}
