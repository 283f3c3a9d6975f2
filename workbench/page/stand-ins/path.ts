/** The name of a file without its folders. A browser tells no folders, but a name may look as if it did. */
export const basename = (path: string): string => path.replace(/^.*[/\\]/, '');
