import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/**
 * A file's hash as the descriptor states it.
 * @example hashBytes(new Uint8Array()) // 'sha256:e3b0c44298fc1c14…'
 */
export function hashBytes(bytes: Uint8Array): string {
  return `sha256:${bytesToHex(sha256(bytes))}`;
}
