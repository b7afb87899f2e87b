// The TypeScript SDK, version 1: what most hosts are built on.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { tell } from "./story.mjs";

const { address } = JSON.parse(process.argv[2]);

await tell({
  client(answer) {
    const client = new Client({ name: "peer-v1", version: "1" }, { capabilities: { elicitation: {} } });
    client.setRequestHandler(ElicitRequestSchema, ({ params }) => answer(params));
    return client;
  },
  transport: () =>
    address.url
      ? new StreamableHTTPClientTransport(new URL(address.url), {
          requestInit: { headers: { Authorization: `Bearer ${address.token}` } },
        })
      : new StdioClientTransport(address),
  call: (client, params, options) => client.callTool(params, undefined, options),
});
