import { inject } from 'vitest';
import { describeJourneys } from './journeys';
import { startPuppeteer } from './puppeteer';

const program = inject('engines').chromium;
describeJourneys('chromium', program ? () => startPuppeteer('chromium', program) : undefined);
