/** A CSV file comes into the bundle as text (webpack: asset/source). */
declare module '*.csv' {
  const text: string;
  export default text;
}
