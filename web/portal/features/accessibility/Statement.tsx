import type { ReactNode } from 'react';
import * as words from '@portal/words/accessibility';
import { Card } from '@shared/ui/Card';
import { Stack } from '@shared/ui/Layout';
import { Point } from '@shared/ui/Point';

/** What is tested of how everybody can use the portal, and what is not. */
export function Statement({ merchant }: { readonly merchant: string }) {
  return (
    <Stack>
      <Part title={words.AIM_TITLE}>
        <p>{words.AIM}</p>
      </Part>
      <Part title={words.BY_MACHINE_TITLE}>
        <p>{words.BY_MACHINE}</p>
        <Points points={Object.values(words.SCREENS)} icon="check" />
      </Part>
      <Part title={words.BY_KEYBOARD}>
        <p>{words.KEYBOARD}</p>
      </Part>
      <Part title={words.NOT_TESTED}>
        <Points points={words.NOT_TESTED_POINTS} icon="minus" />
      </Part>
      <Part title={words.TELL_TITLE}>
        <p>{words.tell(merchant)}</p>
      </Part>
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card title={title}>
      <Stack gap={12}>{children}</Stack>
    </Card>
  );
}

interface PointsProps {
  readonly points: readonly string[];
  readonly icon: 'check' | 'minus';
}

function Points({ points, icon }: PointsProps) {
  return (
    <Stack as="ul" gap={8}>
      {points.map((point) => (
        <Point key={point} icon={icon}>
          {point}
        </Point>
      ))}
    </Stack>
  );
}
