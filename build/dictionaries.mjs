// @ts-check
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SHIPPED_DICTIONARIES } from '../core/spelling/dictionaries';

/**
 * Puts the dictionaries into `bundle/dictionaries`, each with its licence. Arabic comes as a trie
 * that takes seconds to read; it becomes a word graph here (see core/spelling/word-graph.ts).
 *
 * @returns {import('vite').Plugin}
 */
export function copyDictionaries() {
  return {
    name: 'dateline-dictionaries',
    async closeBundle() {
      const out = join('bundle', 'dictionaries');
      mkdirSync(out, { recursive: true });
      for (const { id, from } of SHIPPED_DICTIONARIES.filter(({ type }) => type === 'hunspell')) {
        const folder = join('node_modules', from);
        copyFileSync(join(folder, 'index.aff'), join(out, `${id}.aff`));
        copyFileSync(join(folder, 'index.dic'), join(out, `${id}.dic`));
        copyFileSync(join(folder, 'license'), join(out, `${id}-licence.txt`));
      }
      await makeArabic(out);
    },
  };
}

/** @param {string} out */
async function makeArabic(out) {
  const folder = join('node_modules', '@cspell', 'dict-ar');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const stamp = join(out, '.arabic');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return;
  const { importTrie } = await import('cspell-trie-lib');
  const lines = gunzipSync(readFileSync(join(folder, 'ar.trie.gz')))
    .toString('utf8')
    .split('\n');
  writeFileSync(join(out, 'ar.graph'), graphOf(importTrie(lines)));
  copyFileSync(join(folder, 'LICENSE'), join(out, 'ar-licence.txt'));
  writeFileSync(stamp, version);
}

/**
 * @typedef {{ f?: number | undefined, c?: Record<string, TrieNode> | undefined }} TrieNode
 * @param {TrieNode} root
 */
function graphOf(root) {
  /** @type {Map<TrieNode, number>} */
  const places = new Map();
  /** @type {TrieNode[]} */
  const nodes = [];
  const signs = new Set();
  let size = 0;
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (places.has(node)) continue;
    const edges = edgesOf(node);
    places.set(node, size);
    nodes.push(node);
    size += 1 + edges.length;
    for (const [sign, next] of edges) {
      signs.add(sign);
      waiting.push(next);
    }
  }
  const alphabet = [...signs].sort();
  const numberOf = new Map(alphabet.map((sign, index) => [sign, index]));
  const numbers = new Uint32Array(1 + alphabet.length + size);
  numbers[0] = alphabet.length;
  numbers.set(
    alphabet.map((sign) => sign.charCodeAt(0)),
    1,
  );
  const first = 1 + alphabet.length;
  for (const node of nodes) {
    const at = first + (places.get(node) ?? 0);
    const edges = edgesOf(node);
    numbers[at] = edges.length * 2 + (node.f ? 1 : 0);
    edges.forEach(([sign, next], index) => {
      numbers[at + 1 + index] = (places.get(next) ?? 0) * 256 + (numberOf.get(sign) ?? 0);
    });
  }
  return new Uint8Array(numbers.buffer);
}

/**
 * Letters only: the trie marks other things (a fold of case, a compound) with signs of its own.
 *
 * @param {TrieNode} node
 * @returns {[string, TrieNode][]}
 */
function edgesOf(node) {
  return Object.entries(node.c ?? {}).filter(
    ([sign]) => sign.length === 1 && !'~!+*'.includes(sign),
  );
}
