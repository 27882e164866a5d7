/** Types of embed.js, protocol version 1. They come from the same place: /embed/1/embed.d.ts. */

/** A step of the wizard. More may come; treat one you do not know as a step in between. */
export type CashlinkWizardStep = 'units' | 'self-disclosure' | 'survey' | 'signing' | 'wallet' | 'status' | (string & {});

/** The wizard is in the frame and speaks with this page. Again after each reload inside the frame. */
export interface CashlinkWizardReady {
  /** The code of the language it speaks, for instance `de`. */
  readonly language: string;
  /** The session's id, as `POST /api/sessions` answered it. Missing where no session is shown. */
  readonly session?: string;
}

/** The frame has been given another height; nothing is left to do. Does not bubble. */
export interface CashlinkWizardResize {
  /** CSS pixels. */
  readonly height: number;
}

/** The investor sees this step. */
export interface CashlinkWizardStepShown {
  readonly step: CashlinkWizardStep;
  /** 1 for the first. */
  readonly number: number;
  readonly count: number;
}

/** The investor's part is done: signed, and a wallet chosen. Once for each page load. */
export interface CashlinkWizardCompleted {
  /** The investment's status at Cashlink at this moment, such as `REVIEW_PENDING`. */
  readonly status: string;
}

/** The frame shows a closed door. Fetch a new link from your server and set it as `src`. */
export interface CashlinkWizardExpired {
  /**
   * `link-spent`, `not-admitted`: fetch a new link at once. `idle`: the page was closed because nobody used it; ask before you go
   * on, somebody else may sit there now. `left`: the investor has signed out; wait until they come by
   * themselves. `cancelled`: your server has cancelled the session; a new link begins a new one.
   */
  readonly reason: 'link-spent' | 'not-admitted' | 'idle' | 'left' | 'cancelled' | (string & {});
  readonly session?: string;
}

/** Something is in the way. Does not bubble. */
export interface CashlinkWizardError {
  /**
   * `source`: the address is none of http or https. `timeout`: no wizard answered. `version`: this file and the wizard do not fit
   * together. `cookies`: the browser keeps no cookie in a frame. `connection`: the wizard's connection is lost, and trying again
   * has not helped so far. `failure`: the wizard itself failed.
   */
  readonly code: 'source' | 'timeout' | 'version' | 'cookies' | 'connection' | 'failure' | (string & {});
}

export interface CashlinkWizardEventMap {
  ready: CustomEvent<CashlinkWizardReady>;
  resize: CustomEvent<CashlinkWizardResize>;
  step: CustomEvent<CashlinkWizardStepShown>;
  completed: CustomEvent<CashlinkWizardCompleted>;
  expired: CustomEvent<CashlinkWizardExpired>;
  error: CustomEvent<CashlinkWizardError>;
}

/**
 * `<cashlink-wizard src="…">`. Attributes: `src` (the launch link), `label` (the frame's name for screen readers), `timeout`
 * (milliseconds until `error` with `timeout`; 10,000).
 */
export interface CashlinkWizardElement extends HTMLElement {
  /** The launch link. Setting another one loads it. */
  src: string;
  addEventListener<K extends keyof CashlinkWizardEventMap>(
    type: K, listener: (this: CashlinkWizardElement, event: CashlinkWizardEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'cashlink-wizard': CashlinkWizardElement;
  }
}
