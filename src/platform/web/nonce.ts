import { createContext } from 'react-router';

/**
 * The nonce of this answer's Content-Security-Policy, set by the web server for each request. It lives here and not with
 * the screens because the server and the bundled screens must share this one object.
 */
export const nonceContext = createContext<string>('');
