import { strToU8 } from 'fflate';
import { PNG } from './read';

const u16 = (value: number): number[] => [value & 255, value >> 8];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const utf16 = (text: string): number[] => [...Buffer.from(`${text}\0`, 'utf16le')];

function attribute(level: number, id: number, data: readonly number[]): number[] {
  const sum = data.reduce((total, byte) => (total + byte) & 0xffff, 0);
  return [level, ...u32(id), ...u32(data.length), ...data, ...u16(sum)];
}

function property(tag: number, data: readonly number[]): number[] {
  const padding = Array.from({ length: (4 - (data.length % 4)) % 4 }, () => 0);
  return [...u32(tag), ...u32(1), ...u32(data.length), ...data, ...padding];
}

/** A `winmail.dat` with HTML, a picture that stands in it, and a file. */
export function tnef(): Uint8Array {
  const html = [...strToU8('<p>The <b>text</b> in it</p><img src="cid:a@b" alt="A child">')];
  const named = [
    ...u32(0x8001001f),
    ...Array.from({ length: 16 }, () => 7),
    ...u32(1),
    ...u32(6),
    ...utf16('ab'),
    0,
    0,
    ...u32(1),
    ...u32(4),
    ...utf16('x'),
  ];
  const properties = [
    ...u32(3),
    ...named,
    ...u32(0x3fde0003),
    ...u32(65001),
    ...property(0x10130102, html),
  ];
  const picture = [
    ...attribute(2, 0x00069002, []),
    ...attribute(2, 0x00018010, [...strToU8('a.png\0')]),
    ...attribute(2, 0x0006800f, [...PNG]),
    ...attribute(2, 0x00069005, [...u32(1), ...property(0x3712001f, utf16('a@b'))]),
  ];
  const file = [
    ...attribute(2, 0x00069002, []),
    ...attribute(2, 0x0006800f, [...strToU8('a;b')]),
    ...attribute(2, 0x00069005, [...u32(1), ...property(0x3707001f, utf16('données.csv'))]),
  ];
  return Uint8Array.from([
    ...u32(0x223e9f78),
    ...u16(1),
    ...attribute(1, 0x00069007, [...u32(1252), ...u32(0)]),
    ...attribute(1, 0x00018004, [...strToU8('Subject\0')]),
    ...attribute(1, 0x00069003, properties),
    ...picture,
    ...file,
  ]);
}
