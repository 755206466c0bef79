// Where this house is reached: links in letters begin with it, and mail servers are told its name.
let publicAddress: string | null = null;

export function useMail(house: { readonly publicAddress: string }): void {
  publicAddress = house.publicAddress;
}

/** The whole address of a path such as `/loi-moi/…`. */
export function publicLink(path: `/${string}`): string {
  if (publicAddress === null) throw new Error('the address of the house is not set yet');
  return `${publicAddress}${path}`;
}

/** How this machine calls itself to mail servers: by the name that people use, not by its own inside the network. */
export function machineName(): string {
  const { hostname } = new URL(publicLink('/'));
  return /^[\d.]+$|:/.test(hostname) ? `[${hostname.replace(/^\[|\]$/g, '')}]` : hostname;
}
