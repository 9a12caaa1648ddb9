import { describe, expect, it, vi } from 'vitest';
import { compareReleases } from '../../core/compare/compare-releases';
import { type ComparePort, Comparer } from '../../renderer/versions/comparer';
import { release } from './support';

/** A comparer whose workers say what the test says. */
function setUp() {
  const ports: ComparePort[] = [];
  const comparer = new Comparer(() => {
    const port = { postMessage: vi.fn(), terminate: vi.fn(), onmessage: null, onerror: null };
    ports.push(port);
    return port;
  });
  const say = (port: number, data: unknown): void =>
    ports[port]?.onmessage?.call({} as Worker, { data } as MessageEvent);
  return { comparer, ports, say };
}

const headline = (text: string) => release([{ type: 'headline', children: [{ text }] }]);
const [before, after] = [headline('A treaty'), headline('Two treaties')];
const comparison = compareReleases(before, after);

describe('a comparison in the window', () => {
  it('tells how far it is, and what it found', () => {
    const { comparer, ports, say } = setUp();
    comparer.compare(before, after);
    expect(comparer.get()).toEqual({ state: 'running', done: 0, total: 0 });
    say(0, { type: 'progress', done: 100, total: 300 });
    expect(comparer.get()).toMatchObject({ state: 'running', done: 100, total: 300 });
    say(0, { type: 'done', comparison });
    expect(comparer.get()).toEqual({ state: 'done', comparison });
    expect(ports[0]?.terminate).toHaveBeenCalled();
  });

  it('is cancelled at once: its thread ends, and what it still says is not heard', () => {
    const { comparer, ports, say } = setUp();
    comparer.compare(before, after);
    comparer.stop();
    expect(ports[0]?.terminate).toHaveBeenCalled();
    say(0, { type: 'done', comparison });
    expect(comparer.get()).toEqual({ state: 'stopped' });
    comparer.compare(before, after);
    say(1, { type: 'done', comparison });
    expect(comparer.get()).toEqual({ state: 'done', comparison });
  });

  it('gives up for another one, and says where a thread has failed', () => {
    const { comparer, ports } = setUp();
    comparer.compare(before, after);
    comparer.compare(after, before);
    expect(ports[0]?.terminate).toHaveBeenCalled();
    ports[1]?.onerror?.call({} as Worker, {} as ErrorEvent);
    expect(comparer.get()).toEqual({ state: 'failed' });
  });

  it('reports its progress from the first block on', () => {
    const paragraphs = Array.from({ length: 250 }, (_, index) => ({
      type: 'paragraph' as const,
      children: [{ text: `Paragraph ${index}` }],
    }));
    const progress = vi.fn();
    compareReleases(release(paragraphs), release(paragraphs), progress);
    expect(progress.mock.calls).toEqual([
      [0, 250],
      [100, 250],
      [200, 250],
    ]);
  });
});
