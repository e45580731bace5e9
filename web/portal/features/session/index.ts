export { goOnFor, logout, sessionQuery } from './queries';
export { SignedOut } from './SignedOut';
