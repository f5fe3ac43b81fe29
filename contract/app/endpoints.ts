import * as audit from './audit.ts';
import * as carts from './carts.ts';
import * as connection from './connection.ts';
import * as contact from './contact.ts';
import * as exports from './exports.ts';
import * as installmentOffer from './installment-offer.ts';
import * as links from './links.ts';
import * as nextEmail from './next-email.ts';
import * as payments from './payments.ts';
import * as session from './session.ts';
import * as statNotes from './stat-notes.ts';
import * as stats from './stats.ts';
import * as sync from './sync.ts';
import * as team from './team.ts';
import * as triage from './triage.ts';
import * as views from './views.ts';

/** All of our API. A handler for each is required by type; so is its line of roles. */
export const endpoints = {
  getSession: session.getSession,
  signInDemo: session.signInDemo,
  signInWithPassword: session.signInWithPassword,
  proveIdentity: session.proveIdentity,
  signOut: session.signOut,
  listOwnSessions: session.listOwnSessions,
  endOwnSession: session.endOwnSession,
  changeOwnPassword: session.changeOwnPassword,
  readLink: links.readLink,
  redeemLink: links.redeemLink,
  joinStore: links.joinStore,
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
  getDesk: triage.getDesk,
  followDesk: triage.followDesk,
  listActs: triage.listActs,
  actOnCarts: triage.actOnCarts,
  undoAct: triage.undoAct,
  confirmContact: triage.confirmContact,
  getContactOffer: contact.getContactOffer,
  openContact: contact.openContact,
  getInstallmentOffer: installmentOffer.getInstallmentOffer,
  getNextEmail: nextEmail.getNextEmail,
  getContactRules: contact.getContactRules,
  saveContactRules: contact.saveContactRules,
  listTemplates: contact.listTemplates,
  createTemplate: contact.createTemplate,
  changeTemplate: contact.changeTemplate,
  removeTemplate: contact.removeTemplate,
  listViews: views.listViews,
  createView: views.createView,
  changeView: views.changeView,
  removeView: views.removeView,
  downloadCarts: exports.downloadCarts,
  listExports: exports.listExports,
  requestYampiExport: exports.requestYampiExport,
  revealCustomer: audit.revealCustomer,
  listPayments: payments.listPayments,
  listPaymentConfigs: payments.listPaymentConfigs,
  savePaymentConfig: payments.savePaymentConfig,
  listAudit: audit.listAudit,
  getStatSeries: stats.getStatSeries,
  getStatBreakdown: stats.getStatBreakdown,
  getStatHours: stats.getStatHours,
  getStatShares: stats.getStatShares,
  getYampiStats: stats.getYampiStats,
  listSpellings: statNotes.listSpellings,
  mergeSpellings: statNotes.mergeSpellings,
  listStatNotes: statNotes.listStatNotes,
  addStatNote: statNotes.addStatNote,
  removeStatNote: statNotes.removeStatNote,
  getSync: sync.getSync,
  refreshCarts: sync.refreshCarts,
};

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
