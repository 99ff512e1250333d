/** Names of keys in the words of the W3C. */
export type KeyName = 'Escape' | 'Enter' | 'ArrowRight' | 'ArrowDown';

/** What the journeys ask of a browser: one page, moved by real clicks and keys. */
export interface EngineBrowser {
  open(address: string): Promise<void>;
  /** Goes back to the page before, which may be there only later. */
  back(): Promise<void>;
  /** Loads the page anew, as readers do; what stood in its fields may come back. */
  reload(): Promise<void>;
  /** Runs a function in the page, or in the frame that `inFrame` names. It sees only what it is given. */
  evaluate<R, A extends unknown[]>(read: (...given: A) => R, ...given: A): Promise<R>;
  click(selector: string): Promise<void>;
  /** Puts a value into a field, or chooses the option of that value, as readers do. */
  fill(selector: string, value: string): Promise<void>;
  /** Types where the focus is. */
  type(text: string): Promise<void>;
  press(key: KeyName): Promise<void>;
  /** Does something in a frame of the page, the first by default, instead of the page. */
  inFrame<R>(act: () => Promise<R>, index?: number): Promise<R>;
  /** Prints the page; missing where the driver of the engine cannot. */
  print?(): Promise<Uint8Array>;
  screenshot(file: `${string}.png`): Promise<void>;
  close(): Promise<void>;
}

/** The window of all engines, in CSS pixels. */
export const viewport = { width: 1100, height: 900 };
