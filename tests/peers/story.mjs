// What a host does with the server, told as one JSON document. `sdk` is what differs between the versions of the SDK.

const TIMEOUT = 60_000;

export async function story(sdk, file) {
  const asked = [];
  let willing = false;
  const client = sdk.client((params) => {
    asked.push({ message: params.message, schema: params.requestedSchema });
    return willing ? { action: "accept", content: { proceed: true } } : { action: "decline" };
  });
  const errors = [];
  client.onerror = (error) => errors.push(String(error));
  await client.connect(sdk.transport());
  try {
    const told = [];
    const call = (name, args) => {
      const heard = [];
      told.push(heard);
      const onprogress = (progress) => heard.push(progress);
      return sdk.call(client, { name, arguments: args }, { onprogress, timeout: TIMEOUT });
    };
    const words = async (uri) => JSON.parse((await client.readResource({ uri })).contents[0].text);

    const { tools } = await client.listTools();
    const made = await call("generate", { prompt: "a 1 second video of the sea", wait_seconds: 45 });
    const { project, job } = made.structuredContent;
    const uploaded = await call("upload", { sources: [file], project, wait_seconds: 45 });
    const exported = await call("export", { project, resolution: "480p", quality: "draft", wait_seconds: 45 });
    const several = await call("batch", { items: ["the sea"], export: false, wait_seconds: 45 });
    const none = await call("wait", { job: "j_none" });
    const timeline = await words(`video://projects/${project}/timeline`);
    const kept = await words(`video://jobs/${job}`);
    const listed = (await client.listResources()).resources;
    const templates = (await client.listResourceTemplates()).resourceTemplates;
    const { prompts } = await client.listPrompts();
    const prompt = await client.getPrompt({ name: "edit_video", arguments: { change: "warmer", project } });
    const { completion } = await client.complete({
      ref: { type: "ref/resource", uri: "video://projects/{project}/timeline" },
      argument: { name: "project", value: project.slice(0, 8) },
    });
    const unknown = await client.getPrompt({ name: "no_such_prompt" }).catch((error) => error.code);

    const cloud = { prompt: "the sea", project: "new", backend: "nemo" };
    const declined = await call("generate", cloud);
    willing = true;
    const accepted = await call("generate", cloud);
    return {
      server: client.getServerVersion(),
      revision: client.getNegotiatedProtocolVersion?.(),
      tools: tools.map((tool) => tool.name),
      errors, made, uploaded, exported, several, none, timeline, kept, told,
      listed: listed.map((one) => one.uri),
      templates: templates.map((one) => one.uriTemplate),
      prompts: prompts.map((one) => one.name),
      prompt, completed: completion.values, unknown, asked, declined, accepted,
    };
  } finally {
    await client.close();
  }
}

export async function tell(sdk) {
  const { file } = JSON.parse(process.argv[2]);
  process.stdout.write(JSON.stringify(await story(sdk, file)));
}
