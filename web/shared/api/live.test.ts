import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listen } from './live';

class Source extends EventTarget {
  static readonly CLOSED = 2;
  static all: Source[] = [];
  readyState = 1;

  constructor(readonly url: string) {
    super();
    Source.all.push(this);
  }

  close(): void {
    this.readyState = Source.CLOSED;
  }

  tell(name: string, data: unknown = {}): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }

  fail(readyState: number): void {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }
}

function last(): Source {
  const source = Source.all.at(-1);
  expect(source).toBeDefined();
  return source ?? new Source('none');
}

function hide(hidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('what happens', () => {
  const heard = vi.fn();
  const missed = vi.fn();
  let stop: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    Source.all = [];
    vi.stubGlobal('EventSource', Source);
    heard.mockClear();
    missed.mockClear();
    stop = listen({ heard, missed });
  });

  afterEach(() => {
    stop();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('is heard', () => {
    last().tell('message', { type: 'document.paid', object: 'doc_1' });
    expect(heard).toHaveBeenCalledExactlyOnceWith({ type: 'document.paid', object: 'doc_1' });
  });

  it.each([
    [true, 0],
    [false, 1],
  ])('is asked for where it is not told again: resumed %s', (resumed, times) => {
    last().tell('ready', { resumed });
    expect(missed).toHaveBeenCalledTimes(times);
  });

  it('is listened to again, later each time, where the server refuses', () => {
    for (const wait of [1_000, 2_000, 4_000]) {
      const before = Source.all.length;
      last().fail(Source.CLOSED);
      vi.advanceTimersByTime(wait / 2 - 1);
      expect(Source.all).toHaveLength(before);
      vi.advanceTimersByTime(wait / 2 + 1);
      expect(Source.all).toHaveLength(before + 1);
    }
  });

  it('is left to the browser where the way to the server broke', () => {
    last().fail(0);
    vi.advanceTimersByTime(100_000);
    expect(Source.all).toHaveLength(1);
  });

  it('is not listened to while nobody looks for long', () => {
    hide(true);
    vi.advanceTimersByTime(29_000);
    expect(last().readyState).toBe(1);
    vi.advanceTimersByTime(2_000);
    expect(last().readyState).toBe(Source.CLOSED);
    hide(false);
    expect(Source.all).toHaveLength(2);
  });

  it('ends with the session, and the page finds that out', () => {
    last().tell('over');
    expect(missed).toHaveBeenCalledTimes(1);
    hide(false);
    vi.advanceTimersByTime(100_000);
    expect(Source.all).toHaveLength(1);
  });

  it('ends when it is stopped', () => {
    stop();
    expect(last().readyState).toBe(Source.CLOSED);
    hide(false);
    expect(Source.all).toHaveLength(1);
  });

  it('is not missed by browsers that cannot listen', () => {
    vi.stubGlobal('EventSource', undefined);
    expect(listen({ heard, missed })).not.toThrow();
    expect(Source.all).toHaveLength(1);
  });
});
