import { createContext } from 'react-router';

/** The nonce of this answer's Content-Security-Policy, set by the web server for each request. */
export const nonceContext = createContext<string>('');
