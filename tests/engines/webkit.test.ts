import { inject } from 'vitest';
import { describeJourneys } from './journeys';
import { startWebkit } from './webkit';

const program = inject('engines').webkit;
describeJourneys('webkit', program ? () => startWebkit(program) : undefined);
