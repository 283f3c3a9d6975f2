/** Sets up meetings for the reps now and then. */
export const assistant = 'Renee Castellano';

export const firstMeetings = [
  'First meeting: how they plan routes today',
  'First meeting: dispatch and overtime',
  'First meeting: late arrivals',
  'First meeting: fuel and drive time',
] as const;
export const laterMeetings = ['Demo: dispatch board', 'Demo: a week of their own routes', 'Proposal review'] as const;
export const recaps = [
  'Recap: what we agreed and next step',
  'Recap: numbers from our meeting',
  'Recap: open questions',
] as const;
export const referralAsks = [
  'Referral ask: who else runs a fleet like theirs',
  'Check-in and referral ask',
  'Referral ask after go-live',
] as const;
export const prospectingCalls = [
  'Prospecting: drive time',
  'Prospecting: missed appointments',
  'Prospecting: technician overtime',
  'Prospecting: follow-up on e-mail',
] as const;
export const unanswered = ['Left Voicemail', 'Left Voicemail', 'No Answer', 'No Answer', 'Busy'] as const;
export const introductions = [
  'Introduction: fewer miles, same jobs',
  'Introduction: what similar fleets saved',
] as const;
export const tasks = ['Prepare quote', 'Map who decides', 'Check references', 'Update account plan'] as const;
