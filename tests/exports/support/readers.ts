import mammoth from 'mammoth';
import { onDisk, output } from './programs';
import { READERS, type ReadBack, readHtml } from './read-back';

/** Reads a file of a format back with a program that is not ours: text in order, links. */
export async function readBack(id: string, bytes: Uint8Array): Promise<ReadBack> {
  switch (id) {
    case 'docx': {
      const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
      return readHtml(value);
    }
    case 'pdf': {
      const path = onDisk(bytes, 'a.pdf');
      const links = output('pdfinfo', '-url', path).match(/(?:https?|mailto|tel):\S+/g) ?? [];
      const [first = '', ...more] = output('pdftotext', '-enc', 'UTF-8', path, '-').split('\f');
      // The running header is an artifact, which pdftotext reads all the same.
      const bodies = more.map((page) => page.replace(/^.*\n/, ''));
      return { text: [first, ...bodies].join('\n'), links };
    }
    default: {
      const read = READERS[id];
      if (!read) throw new Error(`nothing reads ${id}`);
      return read(bytes);
    }
  }
}

/** The text of a PDF by MuPDF, whose mutool gives lines from right to left as they are seen. */
export function readWithMuPdf(bytes: Uint8Array): string {
  return output('mutool', 'draw', '-q', '-F', 'txt', onDisk(bytes, 'a.pdf'));
}
