#!/usr/bin/env python3
"""Derives two compact files from the official OpenAPI document of the API: the contract that the tests hold requests and
answers against, and the rows of the models that the client knows. Usage: eng/freepik-contract.py OPENAPI.yaml"""
import json
import sys

import yaml

CONTRACT = "tests/SocialPipeline.Freepik.Tests/Contract/contract.json"
MODELS = "src/SocialPipeline.Freepik/Ai/models.json"

# name: (path under /v1/ai/, what it gives, where it differs from submit-then-poll on one path)
ROWS = {
    "mystic": ("mystic", {}),
    **{name: ("text-to-image/" + name, {}) for name in (
        "flux-dev", "hyperflux", "flux-pro-v1-1", "flux-kontext-pro", "flux-2-pro", "flux-2-turbo", "flux-2-klein",
        "seedream", "seedream-v4", "seedream-v4-edit", "seedream-v4-5", "seedream-v4-5-edit", "seedream-v5-lite", "seedream-v5-lite-edit",
        "imagen3", "imagen4-fast", "imagen4-ultra", "z-image", "nano-banana-pro", "nano-banana-pro-flash", "runway")},
    "nano-banana": ("gemini-2-5-flash-image-preview", {}),
    "classic-fast": ("text-to-image", {"synchronous": True}),
    "reimagine-flux": ("beta/text-to-image/reimagine-flux", {"synchronous": True}),
    "image-upscaler": ("image-upscaler", {}),
    "image-upscaler-precision": ("image-upscaler-precision", {}),
    "image-upscaler-precision-v2": ("image-upscaler-precision-v2", {}),
    "image-relight": ("image-relight", {}),
    "image-style-transfer": ("image-style-transfer", {}),
    "image-expand-flux-pro": ("image-expand/flux-pro", {}),
    "image-expand-ideogram": ("image-expand/ideogram", {}),
    "image-expand-seedream-v4-5": ("image-expand/seedream-v4-5", {}),
    "image-change-camera": ("image-change-camera", {}),
    "ideogram-image-edit": ("ideogram-image-edit", {}),
    "skin-enhancer-creative": ("skin-enhancer/creative", {"poll_path": "skin-enhancer"}),
    "skin-enhancer-faithful": ("skin-enhancer/faithful", {"poll_path": "skin-enhancer"}),
    "skin-enhancer-flexible": ("skin-enhancer/flexible", {"poll_path": "skin-enhancer"}),
    "image-to-prompt": ("image-to-prompt", {"gives": "text"}),
    "improve-prompt": ("improve-prompt", {"gives": "text"}),
    "remove-background": ("beta/remove-background", {"synchronous": True, "form": True}),
    "classifier": ("classifier/image", {"synchronous": True, "gives": "classes"}),
}
EXTRA = ["/v1/resources", "/v1/resources/{resource-id}", "/v1/resources/{resource-id}/download",
         "/v1/resources/{resource-id}/download/{resource-format}", "/v1/icons", "/v1/icons/{id}", "/v1/icons/{id}/download",
         "/v1/videos", "/v1/videos/{id}", "/v1/videos/{id}/download", "/v1/videos/{id}/options/{option-id}/download"]
SCALARS = ("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems")


class Strings(yaml.SafeLoader):
    """Numbers stay strings: YAML 1.1 reads an aspect ratio such as 4:3 as a number to the base of 60."""


Strings.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in rules if tag.rsplit(":", 1)[1] not in ("int", "float", "timestamp")]
    for letter, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()}


def number(text):
    value = float(text)
    return int(value) if value == int(value) else value


class Document:
    def __init__(self, root):
        self.root = root

    def follow(self, node):
        while isinstance(node, dict) and "$ref" in node:
            target = self.root
            for part in node["$ref"][2:].split("/"):
                target = target[part.replace("~1", "/").replace("~0", "~")]
            node = target
        return node

    def schema(self, node, depth=0):
        """A schema without prose: t type, p properties, r required, i items, e enum, n nullable, any alternatives, limits."""
        node = self.follow(node)
        if not isinstance(node, dict) or depth > 9:
            return {}
        small = {}
        if "allOf" in node:
            for part in node["allOf"]:
                merged = self.schema(part, depth)
                for key, value in merged.items():
                    if key == "p":
                        small.setdefault("p", {}).update(value)
                    elif key == "r":
                        small["r"] = sorted(set(small.get("r", [])) | set(value))
                    else:
                        small[key] = value
        kind = node.get("type")
        if isinstance(kind, list):
            small["n"] = "null" in kind
            kind = next(word for word in kind if word != "null")
        if kind:
            small["t"] = kind
        if node.get("nullable") in (True, "true"):
            small["n"] = True
        if "enum" in node:
            small["e"] = [str(word) for word in node["enum"] if word is not None]
        if "pattern" in node:
            small["pattern"] = node["pattern"]
        if isinstance(node.get("default"), (str, bool)):
            small["d"] = node["default"]
        for key in SCALARS:
            if key in node:
                small[key] = number(node[key])
        if "properties" in node:
            small.setdefault("p", {}).update({name: self.schema(value, depth + 1) for name, value in node["properties"].items()})
        if "required" in node and isinstance(node["required"], list):
            small["r"] = sorted(set(small.get("r", [])) | set(node["required"]))
        if "items" in node:
            small["i"] = self.schema(node["items"], depth + 1)
        for word in ("anyOf", "oneOf"):
            if word in node:
                small["any"] = [self.schema(part, depth + 1) for part in node[word]]
        return small

    def query(self, operation):
        found = {}
        for parameter in map(self.follow, operation.get("parameters", [])):
            if parameter["in"] != "query":
                continue
            if parameter.get("style") == "deepObject":
                found.update(self.flat(parameter["name"], self.schema(parameter["schema"])))
            else:
                found[parameter["name"]] = {**self.schema(parameter["schema"]), **({"required": True} if parameter.get("required") in (True, "true") else {})}
        return found

    def flat(self, name, schema):
        if "p" in schema:
            found = {}
            for key, value in schema["p"].items():
                found.update(self.flat(f"{name}[{key}]", value))
            return found
        if schema.get("t") == "array":
            return {name + "[]": schema.get("i", {})}
        return {name: schema}

    def operation(self, path, method):
        operation = self.root["paths"][path][method]
        small = {"query": self.query(operation)}
        body = self.follow(operation.get("requestBody"))
        if body:
            kind, content = next(iter(body["content"].items()))
            small["content"] = kind
            small["body"] = self.schema(content["schema"])
        answer = next((self.follow(value) for code, value in operation["responses"].items() if code in ("200", "201", "202")), None)
        content = (answer or {}).get("content", {}).get("application/json")
        if content:
            small["answer"] = self.schema(content["schema"])
        return small


def parameter_row(name, schema, required):
    row = {"name": name, "type": schema.get("t", "object" if "p" in schema else "string")}
    if required:
        row["required"] = True
    words = [word.rstrip("'") for word in schema.get("e", [])]
    if words:
        row["allowed"] = words
    if isinstance(schema.get("d"), str) and words:
        row["default"] = schema["d"]
    for source, target in (("minimum", "least"), ("maximum", "most"), ("minLength", "shortest"), ("maxLength", "longest"), ("minItems", "fewest"), ("maxItems", "items")):
        if source in schema:
            row[target] = schema[source]
    return row


def body_properties(schema):
    """The members of a body, of all alternatives together; required is what every alternative requires."""
    members, required = dict(schema.get("p", {})), set(schema.get("r", []))
    for index, part in enumerate(schema.get("any", [])):
        inner, needs = body_properties(part)
        for name, value in inner.items():
            members.setdefault(name, value)
        required = set(needs) if index == 0 and not schema.get("r") else required & set(needs) | set(schema.get("r", []))
    return members, required


def main():
    document = Document(yaml.load(open(sys.argv[1], encoding="utf-8"), Strings))
    paths = document.root["paths"]
    contract, rows = {}, []
    wanted = list(EXTRA)
    for name, (path, quirks) in ROWS.items():
        full = "/v1/ai/" + path
        poll = "/v1/ai/" + quirks.get("poll_path", path)
        wanted += [full, poll, poll + "/{task-id}"]
        members, required = body_properties(document.schema(next(iter(document.follow(paths[full]["post"]["requestBody"])["content"].values()))["schema"]))
        rows.append({"name": name, "path": path, "gives": "image", **quirks,
                     "parameters": [parameter_row(key, value, key in required) for key, value in members.items() if key != "webhook_url"],
                     **({"webhook": True} if "webhook_url" in members else {})})
    for path in dict.fromkeys(wanted):
        for method in ("get", "post"):
            if method in paths.get(path, {}):
                contract[f"{method.upper()} {path}"] = document.operation(path, method)
    write(CONTRACT, contract)
    write(MODELS, rows)


def write(path, value):
    """One member a line: small, and a change of the document shows as a change of lines."""
    pairs = value.items() if isinstance(value, dict) else ((None, row) for row in value)
    lines = [(json.dumps(key) + ": " if key else "") + json.dumps(row, ensure_ascii=False, separators=(",", ":")) for key, row in pairs]
    frame = "{}" if isinstance(value, dict) else "[]"
    with open(path, "w", encoding="utf-8") as file:
        file.write(frame[0] + "\n" + ",\n".join(lines) + "\n" + frame[1] + "\n")
    print(f"{path}: {len(lines)} entries")


main()
