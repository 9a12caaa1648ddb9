export { facts, release } from '../support/release';
