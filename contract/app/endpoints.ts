import * as audit from './audit.ts';
import * as carts from './carts.ts';
import * as connection from './connection.ts';
import * as links from './links.ts';
import * as payments from './payments.ts';
import * as session from './session.ts';
import * as sync from './sync.ts';
import * as team from './team.ts';

/** All of our API. A handler for each is required by type; so is its line of roles. */
export const endpoints = {
  getSession: session.getSession,
  signInDemo: session.signInDemo,
  signInWithPassword: session.signInWithPassword,
  proveIdentity: session.proveIdentity,
  signOut: session.signOut,
  listOwnSessions: session.listOwnSessions,
  endOwnSession: session.endOwnSession,
  readLink: links.readLink,
  redeemLink: links.redeemLink,
  getTeam: team.getTeam,
  invite: team.invite,
  withdrawInvitation: team.withdrawInvitation,
  changeMember: team.changeMember,
  removeMember: team.removeMember,
  resetMember: team.resetMember,
  listMemberSessions: team.listMemberSessions,
  endMemberSession: team.endMemberSession,
  connectStore: connection.connectStore,
  listCarts: carts.listCarts,
  summarizeCarts: carts.summarizeCarts,
  listCartFacets: carts.listCartFacets,
  getCart: carts.getCart,
  getCartNeighbors: carts.getCartNeighbors,
  listCartAttempts: carts.listCartAttempts,
  revealCustomer: audit.revealCustomer,
  listPayments: payments.listPayments,
  listPaymentConfigs: payments.listPaymentConfigs,
  savePaymentConfig: payments.savePaymentConfig,
  listAudit: audit.listAudit,
  getSync: sync.getSync,
  refreshCarts: sync.refreshCarts,
};

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
