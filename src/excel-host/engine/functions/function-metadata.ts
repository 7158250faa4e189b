/** One function of a custom-functions metadata file (functions.json), as far as the host reads it. */
export interface FunctionParameter {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  parameters?: readonly FunctionParameter[];
  options?: { requiresAddress?: boolean };
}
