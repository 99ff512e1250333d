import { inject } from 'vitest';
import { describeJourneys } from './journeys';
import { startPuppeteer } from './puppeteer';

const program = inject('engines').firefox;
describeJourneys('firefox', program ? () => startPuppeteer('firefox', program) : undefined);
