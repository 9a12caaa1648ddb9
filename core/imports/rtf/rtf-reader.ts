import { UserError } from '../../errors';
import { type BlockBuilder, type Context, PLAIN_CONTEXT } from '../../reading/block-builder';
import { printable } from '../../release/characters';
import { cleanAddress } from '../../release/link-wrappers';
import { safeUrl } from '../../release/safe-url';
import type { SwitchMark } from '../../release/text';
import { ownValue } from '../../text/own-value';
import { symbolFont } from '../../text/symbol-fonts';
import { codePageDecoder } from '../code-page';
import { headingLevelOf, roleOf } from '../docx/style-names';
import type { ImportOptions } from '../import-format';
import { NoteList } from '../note-list';
import type { Revisions, SourceDocument, SourcePlace } from '../source';
import { PAGE_BREAK, type SourceBuilder } from '../source-builder';
import { ALIGNMENTS, MARKS, SKIPPED, STORIES } from './control-words';
import { SIGNS } from './encapsulated';
import { languageOfNumber } from './languages';
import { addParagraph, addTable, type CellDefinition, type RtfParagraph, type Run } from './layout';
import { FIRST, type Font, type Picture, type State, type Story, type Style, story } from './state';
import { type RtfToken, RtfTokens } from './tokens';

const MAX_DEPTH = 1000;

/** Reads RTF (1.9.1), whatever program wrote it. Depth and length are bounded; a file that is cut ends there. */
export class RtfReader {
  private readonly tokens: RtfTokens;
  private readonly fonts = new Map<number, Font>();
  private readonly styles = new Map<number, Style>();
  private readonly stack: { readonly state: State; readonly leave: (() => void) | null }[] = [];
  private readonly body = story();
  /** Headers, footers and text boxes, as they were met. */
  private readonly stories: { readonly builder: BlockBuilder; readonly place: SourcePlace }[] = [];
  private readonly notes = new NoteList();
  private noteCount = 0;
  private current = this.body;
  private state: State = { ...FIRST };
  private leave: (() => void) | null = null;
  private codePage = 1252;
  private defaultFont = 0;
  private pending: number[] = [];
  private toSkip = 0;
  /** Text of the destination that collects it: a font's or a style's name, a title. */
  private collected = '';
  private entry = { number: 0, charset: 1, codePage: 0, level: null as number | null };
  private properties = { title: '', author: '', modified: null as string | null };
  /** When the file was last saved, while that is read. */
  private instant: { yr: number; mo: number; dy: number; hr: number; min: number } | null = null;
  private textWidth = { paper: 12240, left: 1800, right: 1800 };
  private definitions: CellDefinition[] = [];
  private definition = { isBelow: false, isBeside: false };
  private isHeaderRow = false;
  private readonly revisions = { insertions: 0, deletions: 0, moves: 0, comments: 0 };
  private lastRevision: 'insertion' | 'deletion' | null = null;
  private wasHidden = false;

  constructor(
    private readonly source: SourceBuilder,
    bytes: Uint8Array,
    private readonly options: ImportOptions,
  ) {
    this.tokens = new RtfTokens(bytes);
  }

  read(): Pick<SourceDocument, 'properties' | 'revisions'> {
    let isFirst = false;
    let isOptional = false;
    for (let token = this.tokens.next(); token; token = this.tokens.next()) {
      if (token.type === 'open') {
        this.open();
        isFirst = true;
        isOptional = false;
        continue;
      }
      if (token.type === 'symbol' && token.symbol === '*' && isFirst) {
        isOptional = true;
        continue;
      }
      if (token.type === 'close') this.close();
      else if (token.type === 'word') this.word(token.word, token.parameter, isFirst, isOptional);
      else this.rest(token);
      isFirst = false;
    }
    while (this.stack.length > 0) this.close();
    this.endStory(this.body);
    this.addStories('header');
    this.source.add(this.body.builder);
    this.addStories('text-box');
    this.notes.addTo(this.source);
    this.addStories('footer');
    const { title, author, modified } = this.properties;
    const language = this.source.mostLanguage();
    return {
      properties: { title: title.trim(), author: author.trim(), modified, language },
      revisions: this.revisions satisfies Revisions,
    };
  }

  private addStories(of: SourcePlace): void {
    for (const { builder, place } of this.stories)
      if (place === of) this.source.add(builder, place);
  }

  private open(): void {
    this.flush();
    if (this.stack.length >= MAX_DEPTH) {
      throw new UserError(
        'This file is nested deeper than any that a person writes.',
        'Open it in the program it comes from, save a copy as .docx, and open that.',
      );
    }
    this.stack.push({ state: this.state, leave: this.leave });
    this.leave = null;
    this.state = { ...this.state };
  }

  private close(): void {
    this.flush();
    const { destination } = this.state;
    if (destination === 'fonts' || destination === 'styles') this.endEntry(destination);
    this.leave?.();
    const around = this.stack.pop();
    if (!around) return;
    this.state = around.state;
    this.leave = around.leave;
    this.toSkip = 0;
  }

  private rest(token: RtfToken): void {
    if (token.type === 'binary') {
      this.state.picture?.pieces.push(token.bytes);
    } else if (token.type === 'text') {
      this.bytes(token.bytes);
    } else if (token.type === 'symbol') {
      const { symbol } = token;
      if (this.toSkip > 0 && '~-_'.includes(symbol)) {
        this.toSkip -= 1;
        return;
      }
      if (symbol === '~') this.text('\u00a0');
      else if (symbol === '-') this.text('\u00ad');
      else if (symbol === '_') this.text('\u2011');
      else if (symbol === '\n' || symbol === '\r') this.endParagraph();
      else if (symbol === '\t') this.text('\t');
      else if ('\\{}'.includes(symbol)) this.text(symbol);
    }
  }

  /** Text in the encoding of its font; letters of some encodings take two bytes, in two tokens. */
  private bytes(bytes: Uint8Array): void {
    const { destination, picture } = this.state;
    if (destination === 'skip' || destination === 'shape') return;
    if (destination === 'picture' && picture) {
      picture.hex += new TextDecoder('latin1').decode(bytes);
      return;
    }
    for (const byte of bytes) {
      if (this.toSkip > 0) this.toSkip -= 1;
      else this.pending.push(byte);
    }
    if (this.pending.length > 50_000) this.flush();
  }

  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Uint8Array.from(this.pending);
    this.pending = [];
    this.put(this.font.decoder.decode(bytes));
  }

  private text(text: string): void {
    this.flush();
    this.put(text);
  }

  private get font(): Font {
    const known = this.fonts.get(this.state.font < 0 ? this.defaultFont : this.state.font);
    const isName = this.state.destination === 'fonts';
    return (
      (isName ? undefined : known) ?? { decoder: codePageDecoder(this.codePage), symbols: null }
    );
  }

  private put(text: string): void {
    const { state } = this;
    switch (state.destination) {
      case 'text':
      case 'marker':
        this.putRun(text);
        return;
      case 'instruction':
        if (state.field && state.field.instruction.length < 5000) state.field.instruction += text;
        return;
      case 'fonts':
      case 'styles':
        for (const [at, part] of text.split(';').entries()) {
          if (at > 0) this.endEntry(state.destination);
          if (this.collected.length < 2000) this.collected += part;
        }
        return;
      case 'info':
      case 'picture-alt-name':
      case 'picture-alt':
        if (this.collected.length < 2000) this.collected += text;
        return;
    }
  }

  private putRun(text: string): void {
    const { state } = this;
    if (state.isHidden) {
      if (!this.wasHidden && text.trim()) this.source.losses.add('hidden-text');
      this.wasHidden = true;
      return;
    }
    this.wasHidden = false;
    if (!this.isKept(text)) return;
    const run: Run = { type: 'text', text, context: this.context() };
    if (state.destination === 'marker') this.current.marker.push(run);
    else this.current.runs.push(run);
  }

  /** Whether text stays that tracked changes have put in or taken out; counts the passages. */
  private isKept(text: string): boolean {
    const { isInserted, isDeleted } = this.state;
    const kind = isDeleted ? 'deletion' : isInserted ? 'insertion' : null;
    if (kind && kind !== this.lastRevision && text.trim()) {
      this.revisions[`${kind}s`] += 1;
      this.source.losses.add(kind);
    }
    if (text.trim() || kind) this.lastRevision = kind;
    if (isDeleted && isInserted) return false;
    if (isDeleted) return this.options.changes === 'rejected';
    return !isInserted || this.options.changes === 'accepted';
  }

  private context(): Context {
    const { state } = this;
    const language =
      state.isRight || state.direction === 'rtl'
        ? (state.rightLanguage ?? state.language)
        : state.language;
    return {
      ...PLAIN_CONTEXT,
      marks: state.isRight ? { ...state.marks, ...state.rightMarks } : state.marks,
      link: state.link,
      keepsSpace: true,
      symbols: this.font.symbols,
      letterCase: state.isUpper ? 'upper' : null,
      language: language === null ? null : languageOfNumber(language),
      look: {
        style: this.styles.get(state.style ?? -1)?.name ?? '',
        size: state.size,
        align: state.align,
        direction: state.direction,
      },
    };
  }

  private word(
    word: string,
    parameter: number | null,
    isFirst: boolean,
    isOptional: boolean,
  ): void {
    const { state } = this;
    if (word === 'u') {
      this.flush();
      if (state.destination !== 'skip') this.put(String.fromCharCode((parameter ?? 0x3f) & 0xffff));
      this.toSkip = state.unicodeSkip;
      return;
    }
    const sign = ownValue(SIGNS, word);
    if (this.toSkip > 0 && sign !== undefined) {
      this.toSkip -= 1;
      return;
    }
    this.toSkip = 0;
    this.flush();
    if (isFirst && this.begin(word, isOptional)) return;
    if (state.destination === 'skip') return;
    if (sign !== undefined) {
      this.put(sign);
      return;
    }
    if (this.documentWord(word, parameter ?? 0)) return;
    if (state.destination === 'fonts' || state.destination === 'styles')
      this.entryWord(word, parameter ?? 0);
    if (state.picture) this.pictureWord(word, parameter ?? 0, state.picture);
    else if (!this.characterWord(word, parameter)) this.paragraphWord(word, parameter);
  }

  /** Begins a destination; false where the word is none. */
  private begin(word: string, isOptional: boolean): boolean {
    const { state } = this;
    const around = this.stack.at(-1)?.state.destination;
    if (around === 'skip') return true;
    const place = ownValue(STORIES, word);
    if (place) return this.beginStory(place);
    switch (word) {
      case 'fonttbl':
        state.destination = 'fonts';
        this.beginEntry();
        return true;
      case 'stylesheet':
        state.destination = 'styles';
        this.beginEntry();
        return true;
      case 'info':
        state.destination = 'info';
        return true;
      case 'title':
      case 'author':
        if (around !== 'info') return false;
        this.collected = '';
        this.leave = () => {
          this.properties[word] = printable(this.collected);
          this.collected = '';
        };
        return true;
      case 'revtim':
        return around === 'info' && this.beginInstant();
      case 'footnote':
        return this.beginNote();
      case 'annotation':
        this.revisions.comments += 1;
        this.source.losses.add('comment');
        state.destination = 'skip';
        return true;
      case 'field':
        state.field = { instruction: '' };
        return true;
      case 'fldinst':
        state.destination = 'instruction';
        return true;
      case 'fldrslt':
        this.beginResult();
        return true;
      case 'listtext':
      case 'pntext':
        state.destination = 'marker';
        state.marks = {};
        this.current.marker = [];
        return true;
      case 'pict':
        return this.beginPicture();
      case 'shppict':
        return true;
      case 'upr':
      case 'picprop':
        state.destination = 'shape';
        return true;
      case 'ud':
        // The same as before in `upr`, in Unicode: it goes where that would have gone.
        if (around === 'shape') state.destination = this.stack.at(-2)?.state.destination ?? 'text';
        return true;
      case 'shp':
      case 'shpgrp':
      case 'do':
      case 'object':
        state.destination = 'shape';
        if (word === 'object') this.source.losses.add('embedded-file');
        return true;
      case 'shpinst':
      case 'sp':
      case 'sn':
        return this.beginShapePart(word);
      case 'sv':
        if (this.collected.trim() === 'wzDescription' && this.outerPicture()) {
          state.destination = 'picture-alt';
          this.collected = '';
          this.leave = () => this.endAlt();
        }
        return true;
      case 'shptxt':
      case 'dptxbxtext':
        this.source.losses.add('text-box');
        return this.beginStory('text-box');
      case 'result':
        // What an embedded object looks like.
        state.destination = 'text';
        return true;
      case 'nestrow':
        return false;
    }
    if (SKIPPED.has(word) || isOptional) {
      state.destination = 'skip';
      return true;
    }
    return false;
  }

  private beginShapePart(word: string): boolean {
    const { state } = this;
    if (word === 'sn' && this.outerPicture()) {
      state.destination = 'picture-alt-name';
      this.collected = '';
    } else state.destination = 'shape';
    return true;
  }

  private outerPicture(): Picture | null {
    for (let at = this.stack.length - 1; at >= Math.max(0, this.stack.length - 5); at -= 1) {
      const { picture } = this.stack[at]?.state ?? {};
      if (picture) return picture;
    }
    return this.state.picture;
  }

  private endAlt(): void {
    const picture = this.outerPicture();
    if (picture) picture.alt = this.collected;
    this.collected = '';
  }

  private beginStory(place: SourcePlace): boolean {
    const around = this.current;
    const own = story();
    this.current = own;
    this.state = { ...FIRST, unicodeSkip: this.state.unicodeSkip };
    this.leave = () => {
      this.endStory(own);
      this.stories.push({ builder: own.builder, place });
      this.current = around;
    };
    return true;
  }

  private beginNote(): boolean {
    const around = this.current;
    this.noteCount += 1;
    const closeItem = this.notes.open(this.noteCount);
    const own = story(this.notes.builder);
    this.current = own;
    this.state = { ...FIRST, unicodeSkip: this.state.unicodeSkip };
    this.leave = () => {
      this.endStory(own);
      closeItem();
      this.current = around;
    };
    return true;
  }

  private beginResult(): void {
    const { state } = this;
    state.destination = this.stack.at(-1)?.state.destination === 'shape' ? 'shape' : 'text';
    const { instruction = '' } = state.field ?? {};
    const [, quoted, bare] = /^\s*HYPERLINK\s+(?:"([^"]*)"|(\S+))/i.exec(instruction) ?? [];
    const target = quoted ?? bare;
    if (target?.startsWith('\\')) return;
    if (target !== undefined) {
      const url = printable(target.trim());
      state.link = safeUrl(url) === null ? null : cleanAddress(url);
    } else if (instruction.trim() && this.current === this.body) this.source.losses.add('field');
  }

  private beginInstant(): boolean {
    const parts = { yr: 0, mo: 1, dy: 1, hr: 0, min: 0 };
    this.instant = parts;
    this.leave = () => {
      const time = Date.UTC(parts.yr, parts.mo - 1, parts.dy, parts.hr, parts.min);
      if (parts.yr > 1900 && !Number.isNaN(time))
        this.properties.modified = new Date(time).toISOString();
      this.instant = null;
    };
    return true;
  }

  private beginPicture(): boolean {
    const picture: Picture = { pieces: [], hex: '', alt: '', width: 0, scale: 100 };
    this.state.picture = picture;
    this.state.destination = 'picture';
    this.leave = () => this.endPicture(picture);
    return true;
  }

  private endPicture(picture: Picture): void {
    const bytes = picture.pieces.length > 0 ? joined(picture.pieces) : hexBytes(picture.hex);
    picture.hex = '';
    if (bytes.length === 0) return;
    const { paper, left, right } = this.textWidth;
    const column = paper - left - right;
    const share = (picture.width * picture.scale) / 100 / column;
    const what = this.source.picture(bytes, {
      alt: printable(picture.alt),
      width: share > 0.01 && column > 0 ? Math.min(100, Math.round(share * 100)) : null,
    });
    if (what) this.current.runs.push({ type: 'stand-in', what });
  }

  private pictureWord(word: string, parameter: number, picture: Picture): void {
    if (word === 'picwgoal') picture.width = parameter;
    else if (word === 'picscalex') picture.scale = parameter;
  }

  /** Words that say something of the whole file, or end what is being read. */
  private documentWord(word: string, parameter: number): boolean {
    switch (word) {
      case 'ansicpg':
        this.codePage = parameter;
        return true;
      case 'mac':
        this.codePage = 10000;
        return true;
      case 'deff':
        this.defaultFont = parameter;
        return true;
      case 'uc':
        this.state.unicodeSkip = Math.min(Math.max(0, parameter), 10);
        return true;
      case 'paperw':
        this.textWidth.paper = parameter;
        return true;
      case 'margl':
        this.textWidth.left = parameter;
        return true;
      case 'margr':
        this.textWidth.right = parameter;
        return true;
      case 'par':
      case 'sect':
        this.endParagraph();
        return true;
      case 'line':
        if (this.isReadingText) this.current.runs.push({ type: 'line-break' });
        return true;
      case 'page':
        if (this.isReadingText) this.current.runs.push({ type: 'stand-in', what: PAGE_BREAK });
        return true;
      case 'cell':
        this.endParagraph();
        this.current.cells.push(this.current.cell);
        this.current.cell = [];
        return true;
      case 'nestcell':
        this.endParagraph();
        return true;
      case 'nestrow':
        this.source.losses.add('nested-table');
        return true;
      case 'row':
        this.endRow();
        return true;
      case 'trowd':
        this.definitions = [];
        this.isHeaderRow = false;
        this.definition = { isBelow: false, isBeside: false };
        return true;
      case 'trhdr':
        this.isHeaderRow = true;
        return true;
      case 'clvmrg':
        this.definition.isBelow = true;
        return true;
      case 'clmrg':
        this.definition.isBeside = true;
        return true;
      case 'cellx':
        if (this.definitions.length < 1000)
          this.definitions.push({ edge: parameter, ...this.definition });
        this.definition = { isBelow: false, isBeside: false };
        return true;
      case 'chftn':
        // In a note the list has its number.
        if (this.current === this.body) this.put(String(this.noteCount + 1));
        return true;
      case 'yr':
      case 'mo':
      case 'dy':
      case 'hr':
      case 'min':
        if (this.instant) this.instant[word] = parameter;
        return true;
      default:
        return false;
    }
  }

  private get isReadingText(): boolean {
    return this.state.destination === 'text';
  }

  private characterWord(word: string, parameter: number | null): boolean {
    const { state } = this;
    const mark = ownValue(MARKS, word);
    if (mark) {
      state.marks = withMark(state.marks, mark, parameter !== 0);
      return true;
    }
    switch (word) {
      case 'ab':
        state.rightMarks = withMark(state.rightMarks, 'bold', parameter !== 0);
        return true;
      case 'ai':
        state.rightMarks = withMark(state.rightMarks, 'italic', parameter !== 0);
        return true;
      case 'ulnone':
        state.marks = withMark(state.marks, 'underline', false);
        return true;
      case 'nosupersub':
        state.marks = withMark(withMark(state.marks, 'superscript', false), 'subscript', false);
        return true;
      case 'up':
      case 'dn':
        state.marks = withMark(
          state.marks,
          word === 'up' ? 'superscript' : 'subscript',
          (parameter ?? 6) > 0,
        );
        return true;
      case 'rtlch':
      case 'ltrch':
        state.isRight = word === 'rtlch';
        return true;
      case 'f':
        state.font = parameter ?? 0;
        return true;
      case 'fs':
        state.size = (parameter ?? 24) / 2;
        return true;
      case 'caps':
        state.isUpper = parameter !== 0;
        return true;
      case 'v':
        state.isHidden = parameter !== 0;
        return true;
      case 'revised':
        state.isInserted = parameter !== 0;
        return true;
      case 'deleted':
        state.isDeleted = parameter !== 0;
        return true;
      case 'lang':
        state.language = parameter;
        return true;
      case 'alang':
        state.rightLanguage = parameter;
        return true;
      case 'plain':
        Object.assign(state, {
          marks: {},
          rightMarks: {},
          isRight: false,
          font: -1,
          size: null,
          isUpper: false,
          isHidden: false,
          isInserted: false,
          isDeleted: false,
        } satisfies Partial<State>);
        return true;
      default:
        return false;
    }
  }

  private paragraphWord(word: string, parameter: number | null): void {
    const { state } = this;
    const align = ownValue(ALIGNMENTS, word);
    if (align) state.align = align;
    else if (word === 'pard') {
      Object.assign(state, {
        style: null,
        level: null,
        align: 'start',
        direction: null,
        isInTable: false,
        list: 0,
        depth: 0,
      } satisfies Partial<State>);
    } else if (word === 's') state.style = parameter;
    else if (word === 'outlinelevel') state.level = parameter;
    else if (word === 'rtlpar') state.direction = 'rtl';
    else if (word === 'ltrpar') state.direction = 'ltr';
    else if (word === 'intbl') state.isInTable = true;
    else if (word === 'ls') state.list = parameter ?? 0;
    else if (word === 'ilvl') state.depth = parameter ?? 0;
  }

  private beginEntry(): void {
    this.collected = '';
    this.entry = { number: 0, charset: 1, codePage: 0, level: null };
  }

  private entryWord(word: string, parameter: number): void {
    const isFont = this.state.destination === 'fonts';
    if (word === (isFont ? 'f' : 's')) this.entry.number = parameter;
    else if (word === 'fcharset') this.entry.charset = parameter;
    else if (word === 'cpg') this.entry.codePage = parameter;
    else if (word === 'outlinelevel') this.entry.level = parameter;
    else if (!isFont && /^[cd]s$/.test(word)) this.entry.number = -1;
  }

  /** The names of a font and a style end with a semicolon. */
  private endEntry(table: 'fonts' | 'styles'): void {
    const { number, charset, codePage, level } = this.entry;
    const name = this.collected.trim();
    this.beginEntry();
    if (name === '' || number < 0) return;
    if (table === 'styles') this.styles.set(number, { name, level });
    else {
      const page = codePage || CHARSETS[charset] || this.codePage;
      // Letters of fonts of signs are codes, whatever the language.
      const decoder = codePageDecoder(charset === 2 ? 1252 : page);
      this.fonts.set(number, { decoder, symbols: symbolFont(name) });
    }
  }

  private endParagraph(): void {
    this.flush();
    if (!this.isReadingText) return;
    const { current, state } = this;
    const { runs, marker } = current;
    current.runs = [];
    current.marker = [];
    const style = this.styles.get(state.style ?? -1);
    const paragraph: RtfParagraph = {
      runs,
      kind: kindOf(state.level ?? style?.level ?? null, style?.name ?? ''),
      item: marker.length > 0 ? { marker, level: state.depth + 1, list: `rtf${state.list}` } : null,
    };
    if (state.isInTable) {
      current.cell.push(paragraph);
      return;
    }
    this.endTable(current);
    addParagraph(current.builder, paragraph);
  }

  private endRow(): void {
    const { current, state } = this;
    // Some programs do not close the last cell of a row.
    const { isInTable } = state;
    if (current.runs.length > 0 && (isInTable || current.cells.length > 0)) {
      state.isInTable = true;
      this.endParagraph();
      state.isInTable = isInTable;
    }
    if (current.cell.some(({ runs }) => runs.length > 0)) current.cells.push(current.cell);
    if (current.cells.length > 0) {
      current.rows.push({
        cells: current.cells,
        definitions: this.definitions,
        isHeader: this.isHeaderRow,
      });
    }
    current.cells = [];
    current.cell = [];
  }

  private endTable(of: Story): void {
    if (of.cells.length > 0 || of.cell.length > 0) {
      of.rows.push({
        cells: [...of.cells, of.cell],
        definitions: this.definitions,
        isHeader: false,
      });
      of.cells = [];
      of.cell = [];
    }
    if (of.rows.length > 0) addTable(of.builder, of.rows);
    of.rows = [];
  }

  private endStory(of: Story): void {
    this.flush();
    const { state } = this;
    if (of.runs.length > 0) {
      this.state = { ...state, destination: 'text' };
      this.endParagraph();
      this.state = state;
    }
    this.endTable(of);
  }
}

function kindOf(level: number | null, style: string): RtfParagraph['kind'] {
  const heading = level !== null && level < 9 ? level + 1 : headingLevelOf(style, '');
  if (heading !== null) return Math.min(6, heading);
  const role = roleOf(style, '');
  if (role === 'title') return 1;
  if (role === 'subtitle') return 'subhead';
  return role === 'quote' ? 'quote' : 'paragraph';
}

function withMark(marks: State['marks'], mark: SwitchMark, isOn: boolean): State['marks'] {
  const changed = { ...marks };
  if (isOn) changed[mark] = true;
  else delete changed[mark];
  if (isOn && mark === 'superscript') delete changed.subscript;
  if (isOn && mark === 'subscript') delete changed.superscript;
  return changed;
}

/** Code pages by the numbers that fonts give their character sets. */
const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const piece of pieces) {
    bytes.set(piece, filled);
    filled += piece.length;
  }
  return bytes;
}

function hexBytes(hex: string): Uint8Array {
  const digits = hex.replace(/[^0-9a-fA-F]/g, '');
  const bytes = new Uint8Array(digits.length >> 1);
  for (let at = 0; at < bytes.length; at += 1) {
    bytes[at] = Number.parseInt(digits.slice(at * 2, at * 2 + 2), 16);
  }
  return bytes;
}
