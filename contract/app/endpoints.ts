import * as carts from './carts.ts';
import * as session from './session.ts';
import * as sync from './sync.ts';

/** All of our API. A handler for each is required by type; so is its line of roles. */
export const endpoints = {
  getSession: session.getSession,
  signInDemo: session.signInDemo,
  signInWithLink: session.signInWithLink,
  signOut: session.signOut,
  listCarts: carts.listCarts,
  summarizeCarts: carts.summarizeCarts,
  listCartFacets: carts.listCartFacets,
  getCart: carts.getCart,
  getCartNeighbors: carts.getCartNeighbors,
  listCartAttempts: carts.listCartAttempts,
  getSync: sync.getSync,
  refreshCarts: sync.refreshCarts,
};

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
