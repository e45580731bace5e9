import simpleVars from 'postcss-simple-vars';
import preset from 'postcss-preset-mantine';
import { breakpoints } from './shared/ui/breakpoints.js';

export default { plugins: [preset(), simpleVars({ variables: breakpoints })] };
