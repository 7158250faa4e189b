/** The add-in's start: one entry for Excel, the workbench and the command line. */
Office.onReady().catch(() => undefined);
