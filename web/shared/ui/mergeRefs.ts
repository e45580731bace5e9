import type { Ref, RefCallback } from 'react';
import { useMergedRef } from '@mantine/hooks';

/** What Mantine's scroll area asks of Floating UI; `test/slimPlugin.ts` has it from here. */
export const useMergeRefs = <T>(refs: readonly Ref<T>[]): RefCallback<T> => useMergedRef(...refs);
