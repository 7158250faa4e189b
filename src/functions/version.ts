import { sayPackages } from '../wording/package-facts';
import { shelf } from '../datapackage/shelf';

/**
 * 正在使用的数据包：名称、版本、日期
 * @customfunction VERSION
 * @returns 数据包的名称、版本和日期
 */
export async function version(): Promise<string> {
  return sayPackages((await shelf.catalog()).packages);
}
