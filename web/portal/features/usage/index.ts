export { UsageReport } from './UsageReport';
