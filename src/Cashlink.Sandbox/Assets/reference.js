// Renders an OpenAPI 3.1 document. Everything from it is set as text, never as markup.
const root = document.getElementById("reference");

const make = (tag, options = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(options)) element[name] = value;
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
};

const resolve = (api, part) => part?.$ref ? part.$ref.split("/").slice(1).reduce((at, name) => at[name.replaceAll("~1", "/").replaceAll("~0", "~")], api) : part;

const typeOf = (api, schema) => {
  const plain = resolve(api, schema);
  if (schema.$ref) return schema.$ref.split("/").pop();
  if (plain.oneOf) return plain.oneOf.map(one => typeOf(api, one)).join(" or ");
  const types = [plain.type ?? "anything"].flat().map(type => type === "array" ? `list of ${typeOf(api, plain.items ?? {})}` : type === "string" && plain.format ? plain.format : type);
  const words = plain.enum ? `: ${plain.enum.map(word => word ?? "null").join(", ")}` : "";
  return types.filter(type => type !== "null").concat(types.includes("null") ? ["null"] : []).join(" or ") + words;
};

const fieldsOf = (api, schema, depth = 0) => {
  let plain = resolve(api, schema);
  if (plain?.oneOf) plain = resolve(api, plain.oneOf.find(one => one.type !== "null"));
  if (plain?.items) plain = resolve(api, plain.items);
  if (!plain?.properties || depth > 4) return null;
  return make("ul", { className: "fields" }, ...Object.entries(plain.properties).map(([name, field]) => make("li", {},
    make("code", { textContent: name }), " ",
    make("span", { className: "type", textContent: typeOf(api, field) }), " ",
    plain.required?.includes(name) ? make("span", { className: "must", textContent: "required" }) : null,
    resolve(api, field).description ? make("div", { className: "type", textContent: resolve(api, field).description }) : null,
    fieldsOf(api, field, depth + 1))));
};

const contentOf = (api, content) => Object.entries(content ?? {}).map(([type, media]) => make("div", {},
  make("p", { className: "type", textContent: type }),
  media.schema ? fieldsOf(api, media.schema) : null,
  media.example !== undefined ? make("pre", { className: "example", tabIndex: 0, textContent: JSON.stringify(media.example, null, 2) }) : null));

const parameterOf = parameter => make("li", {}, make("code", { textContent: parameter.name }), " ",
  make("span", { className: "type", textContent: `${parameter.in}${parameter.required ? ", required" : ""}. ${parameter.description ?? ""}` }));

const operationOf = (api, base, path, method, operation) => {
  const scopes = (operation.security ?? []).flatMap(one => Object.values(one).flat());
  const parameters = (operation.parameters ?? []).map(parameter => resolve(api, parameter));
  return make("details", { className: "operation", id: operation.operationId },
    make("summary", {}, make("span", { className: "method", textContent: method.toUpperCase() }), make("code", { textContent: base + path }), make("span", { className: "type", textContent: operation.summary ?? "" })),
    make("div", {},
      make("p", { textContent: operation.description ?? "" }),
      make("p", { className: "type", textContent: scopes.length ? `Scope: ${scopes.join(", ")}` : "No token needed." }),
      parameters.length ? make("h3", { textContent: "Parameters" }) : null,
      parameters.length ? make("ul", { className: "fields" }, ...parameters.map(parameterOf)) : null,
      operation.requestBody ? make("h3", { textContent: "Body" }) : null,
      ...contentOf(api, operation.requestBody?.content),
      make("h3", { textContent: "Answers" }),
      ...Object.entries(operation.responses ?? {}).map(([status, answer]) => make("details", { open: status.startsWith("2") },
        make("summary", {}, make("strong", { textContent: status }), ` ${resolve(api, answer).description}`),
        ...contentOf(api, resolve(api, answer).content)))));
};

const render = api => {
  const base = api.servers?.[0]?.url ?? "";
  const operations = Object.entries(api.paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, operation })));
  root.append(...(api.info.description ?? "").split("\n\n").map(text => make("p", { textContent: text.replaceAll("`", "") })));
  root.append(...api.tags.map(tag => make("section", {}, make("h2", { textContent: tag.name }), make("p", { className: "lead", textContent: tag.description }),
    ...operations.filter(one => one.operation.tags?.includes(tag.name)).map(one => operationOf(api, base, one.path, one.method, one.operation)))));
  root.append(...Object.entries(api.webhooks ?? {}).map(([name, item]) => make("section", {}, make("h2", { textContent: "Webhooks" }),
    ...Object.entries(item).map(([method, operation]) => operationOf(api, "", name, method, operation)))));
};

fetch(root.dataset.schema).then(answer => answer.json()).then(render)
  .catch(() => root.append(make("p", { className: "problem", textContent: "The document could not be read." })));
