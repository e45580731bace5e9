export { SandboxBar } from './SandboxBar';
