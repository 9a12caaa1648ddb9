import { BlockBuilder, type CloseFn } from '../reading/block-builder';
import type { SourceBuilder } from './source-builder';

/** The footnotes and endnotes of a file: one numbered list, which becomes notes to editors. */
export class NoteList {
  readonly builder = new BlockBuilder();
  #closeList: CloseFn | null = null;
  #count = 0;

  /** @param number as it stands in the text; the next one where it is not given */
  open(number = this.#count + 1): CloseFn {
    this.#count = number;
    this.#closeList ??= this.builder.list({
      ordered: true,
      next: 1,
      step: 1,
      endsAtOne: false,
      items: 0,
      format: '{1}.',
    });
    return this.builder.item({ number });
  }

  addTo(source: SourceBuilder): void {
    this.#closeList?.();
    source.losses.add('footnote', this.#count);
    source.add(this.builder, 'note');
  }
}
