import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Message, Part } from '@shared/words/say';

/** A text as translators write it, in the few parts that `say` puts together. Refuses what `say` does not know. */
export function compile(text: string): Message {
  const parts = partsOf(parse(text, { ignoreTag: true, requiresOtherClause: true }));
  const [only = ''] = parts;
  return parts.length < 2 && typeof only === 'string' ? only : parts;
}

function partsOf(elements: readonly MessageFormatElement[]): readonly Part[] {
  return elements.map(partOf);
}

function partOf(element: MessageFormatElement): Part {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.argument:
      return [element.value];
    case TYPE.pound:
      return 0;
    case TYPE.select:
      return [element.value, 'select', optionsOf(element.options)];
    case TYPE.plural:
      if (element.offset !== 0) {
        break;
      }
      return [
        element.value,
        element.pluralType === 'ordinal' ? 'ordinal' : 'plural',
        optionsOf(element.options),
      ];
    default:
      break;
  }
  throw new Error(
    'Numbers, days and amounts are given written out. A message knows names, plural and select.',
  );
}

function optionsOf(
  options: Readonly<Record<string, { readonly value: MessageFormatElement[] }>>,
): Readonly<Record<string, readonly Part[]>> {
  return Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, partsOf(value)]));
}
