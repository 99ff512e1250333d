import { compiled } from './fixtures';

/** A calculator with one input of every kind, in version 2. */
export const model = compiled({
  version: 2,
  ask: { unit: 'EUR/month', question: { en: 'How much?', de: 'Wie viel?' }, max: 200 },
  inputs: {
    fixedReward: { fact: 'fixed', unit: 'EUR/month', min: 0, max: 10, step: 0.5 },
    withFixed: { kind: 'switch', value: 1, status: 'assumed', unit: '1' },
    surveys: { value: 2, status: 'assumed', unit: 'survey/month', min: 0, max: 20, step: 1 },
    surveyPay: { fact: 'survey-pay', unit: 'EUR/survey', min: 0.5, max: 1, step: 0.05 },
    adRevenue: { fact: 'ad-revenue', unit: 'EUR/year', min: 3e8, max: 3.3e9, step: 1e8 },
    panel: { status: 'unknown', unit: 'person', min: 1000, max: 200000, step: 1000, scale: 'log' },
    damage: {
      kind: 'choice',
      unit: 'EUR',
      options: [
        { id: 'court', value: 100, status: 'assumed' },
        { id: 'refund', value: 4, status: 'assumed' },
      ],
    },
  },
  facts: { users: { fact: 'users', unit: 'person' } },
  steps: {
    reward: { formula: 'fixedReward * withFixed + surveys * surveyPay', unit: 'EUR/month' },
    perUser: { formula: 'adRevenue / users * 1 person', unit: 'EUR/month' },
    perUserYear: { formula: 'perUser * 2', unit: 'EUR/year' },
    leverage: { formula: 'adRevenue * 0.1 percent / panel * 1 person', unit: 'EUR/month' },
    harm: { formula: 'damage', unit: 'EUR' },
  },
  lenses: [
    { lens: 'reward', step: 'reward' },
    {
      lens: 'company',
      step: 'perUser',
      also: [{ step: 'perUserYear', widens: true }, { step: 'reward' }],
    },
    { lens: 'company', id: 'leverage', step: 'leverage' },
    { lens: 'refusal', none: { en: 'No figure found', de: 'Keine Zahl gefunden' } },
    { lens: 'harm', step: 'harm', apart: true },
  ],
});
