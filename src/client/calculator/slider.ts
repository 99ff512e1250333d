import type { InputModel } from '../../models/calculator';

const sliderMax = 1000;

/** The value at a position of a slider; logarithmic sliders run from 0 to 1000. */
export const fromSlider = ({ scale, min, max }: InputModel, at: number) =>
  scale === 'log' ? Number((min * (max / min) ** (at / sliderMax)).toPrecision(2)) : at;
/** The position of a value on its slider. */
export const toSlider = ({ scale, min, max }: InputModel, value: number) =>
  scale === 'log' ? (sliderMax * Math.log(value / min)) / Math.log(max / min) : value;
