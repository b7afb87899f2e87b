// The TypeScript SDK, version 2, which speaks both eras.
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { tell } from "./story.mjs";

const { address, mode } = JSON.parse(process.argv[2]);

await tell({
  client(answer) {
    const client = new Client(
      { name: "peer-v2", version: "1" },
      { capabilities: { elicitation: { form: {} } }, versionNegotiation: { mode } },
    );
    client.setRequestHandler("elicitation/create", ({ params }) => answer(params));
    return client;
  },
  transport: () =>
    address.url
      ? new StreamableHTTPClientTransport(new URL(address.url), {
          requestInit: { headers: { Authorization: `Bearer ${address.token}` } },
        })
      : new StdioClientTransport(address),
  call: (client, params, options) => client.callTool(params, options),
});
