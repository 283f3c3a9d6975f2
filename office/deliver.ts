import type { MadeFile } from '../core/pack/made-file';
import { downloadMade } from '../core/sidebar/download';
import type { Way } from '../core/sidebar/host';

/**
 * How a made workbook gets out of Excel: opened as a new one where Excel can, and among the downloads where the pane is a
 * browser that has them. On a Mac and an iPad a download from a pane does nothing and says nothing, so it is not offered.
 */
export const waysHere = (): readonly Way[] => {
  const { platform, requirements } = Office.context;
  const downloads = platform !== Office.PlatformType.Mac && platform !== Office.PlatformType.iOS;
  return [
    ...(requirements.isSetSupported('ExcelApi', '1.8') ? (['open'] as const) : []),
    ...(downloads ? (['download'] as const) : []),
  ];
};

/** Hands it over. False where Excel refuses: some organizations forbid add-ins to open workbooks. */
export async function deliver(file: MadeFile, way: Way): Promise<boolean> {
  if (way === 'download') return downloadMade(file);
  try {
    await Excel.createWorkbook(file.base64);
    return true;
  } catch {
    return false;
  }
}
