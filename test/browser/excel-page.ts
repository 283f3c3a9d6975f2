// The page of Excel on the web around the task pane, as far as office.js needs one: it answers the handshake, hands the requests
// of the rich API to the workbook behind `/answer`, and tells back what it says. Its address is Excel's own.
interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _correlationId: number;
  readonly _data: { readonly DdaMethod: { readonly DispatchId: number }; readonly ArrayData: readonly unknown[] };
}

const pane = 'https://leadline.test';
const conversation = 'conversation-1';
const requirementSets = {
  ExcelApi: '1.13',
  SharedRuntime: '1.1',
  CustomFunctionsRuntime: '1.3',
  CustomFunctions: '1.7',
  AddInCommands: '1.3',
  RichApiRuntime: '1.3',
  DelayForCellEdit: '1.1',
  Settings: '1.1',
};
const richApi = 93;
const tooLong = 5103;

const frame = document.createElement('iframe');
frame.name = JSON.stringify({
  baseFrameName: 'pane',
  hostInfo: 'Excel$Web$16.00$en-US$correlation$$$3',
  xdmInfo: [conversation, 'app-1', location.origin].join('|'),
  serializerVersion: '1',
  flights: '[]',
});
frame.title = 'Leadline';
frame.src = pane + '/taskpane.html?_host_Info=' + encodeURIComponent('Excel$Web$16.00$en-US$correlation$$$3');

const post = (message: object): void =>
  frame.contentWindow?.postMessage(
    JSON.stringify({
      _conversationId: conversation,
      _origin: location.origin,
      _errorCode: 0,
      _serializerVersion: 1,
      _messageType: 1,
      _responseType: 0,
      ...message,
    }),
    pane,
  );
const reply = ({ _actionName, _correlationId }: Message, _data: unknown): void =>
  post({ _actionName, _correlationId, _data });

const appContext = {
  _id: 'app-1',
  _appName: 16,
  _appVersion: '16.01',
  _appUILocale: 'en-US',
  _dataLocale: 'en-US',
  _docUrl: 'https://files.test/Book.xlsx',
  _clientMode: 1,
  _settings: [],
  _reason: 0,
  _osfControlType: 1,
  _eToken: encodeURIComponent('<t aid="leadline" cid="" oid=""/>'),
  _correlationId: 'correlation',
  _appInstanceId: 'instance-1',
  _appMinorVersion: 0,
  _requirementMatrix: JSON.stringify(requirementSets),
  _hostFullVersion: '16.0.18000.40000',
  _initialDisplayMode: 0,
};

async function answer(message: Message): Promise<void> {
  const { DdaMethod, ArrayData } = message._data;
  if (DdaMethod.DispatchId !== richApi) return reply(message, { Version: 1, Error: 0 });
  const request = JSON.stringify({ text: ArrayData[4], flags: ArrayData[6] });
  const { status, body } = (await (await fetch('/answer', { method: 'POST', body: request })).json()) as {
    readonly status: number;
    readonly body: unknown;
  };
  if (status !== 200) return reply(message, { Version: 1, Error: tooLong });
  return reply(message, { Version: 1, Error: 0, Data: [200, [], JSON.stringify(body)] });
}

addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow || event.origin !== pane) return;
  const message = JSON.parse(event.data as string) as Message;
  if (message._messageType !== 0) return;
  if (message._actionName === 'ContextActivationManager_getAppContextAsync') reply(message, appContext);
  else if (message._actionName === 'executeMethod') void answer(message);
  // Registrations and their end; the notice that the frame has the focus wants no answer.
  else if (message._actionType) reply(message, { Error: 0 });
});
document.body.append(frame);

export {};
