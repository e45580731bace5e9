import type { Plugin } from 'vite';
import { parseAst } from 'vite';
import { compile } from './icu.ts';

const MESSAGES = /\/messages\/[a-z]{2}\/\w+\.ts$/;

/** Messages are parsed here, not in the browser: what ships is their parts. One that is not well-formed ends the build. */
export function messages(): Plugin {
  return {
    name: 'midcycle-messages',
    enforce: 'post',
    transform(code, id) {
      return MESSAGES.test(id) ? { code: compiled(code), map: null } : undefined;
    },
  };
}

interface Text {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

function compiled(code: string): string {
  return textsOf(parseAst(code))
    .sort((one, other) => other.start - one.start)
    .reduce(
      (rest, { start, end, value }) =>
        `${rest.slice(0, start)}${JSON.stringify(compile(value))}${rest.slice(end)}`,
      code,
    );
}

/** The values of objects that are texts. */
function textsOf(node: unknown): Text[] {
  if (Array.isArray(node)) {
    return node.flatMap(textsOf);
  }
  if (typeof node !== 'object' || node === null) {
    return [];
  }
  const text = 'type' in node && node.type === 'Property' && 'value' in node ? textOf(node.value) : undefined;
  return text === undefined ? Object.values(node).flatMap(textsOf) : [text];
}

function textOf(node: unknown): Text | undefined {
  const { type, value, start, end } = node as Readonly<Record<string, unknown>>;
  return type === 'Literal' &&
    typeof value === 'string' &&
    typeof start === 'number' &&
    typeof end === 'number'
    ? { start, end, value }
    : undefined;
}
