using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Cashlink.Sandbox.Scenario;
using Cashlink.Sandbox.Tests.Hosting;

namespace Cashlink.Sandbox.Tests;

/// <summary>A request that is wrong in one way; the field is named when the fault lies in one.</summary>
public sealed record Malformed(string What, HttpMethod Method, string Path, Func<HttpContent?> Content, string? Field = null)
{
    private static readonly string[] Values =
        ["null", "7", "-1", "1e400", "123456789012345678901234567890", "true", "\"\"", "\"text\"", "\"a\\u0000b\"", "[]", "{}", "[[[[[]]]]]", "\"2022-13-45T99:00:00Z\""];

    public static IEnumerable<Malformed> All(Guid investor, Guid company, Guid invitation, Guid investment)
    {
        var calls = Calls(investor, company, invitation, investment).ToList();
        return calls.SelectMany(Bodies).Concat(calls.SelectMany(Fields)).Concat(Paths()).Concat(Uploads());
    }

    private static IEnumerable<(HttpMethod Method, string Path, JsonObject Body, Dictionary<string, string[]> Allowed, bool Closed)> Calls(Guid investor, Guid company, Guid invitation, Guid investment)
    {
        var time = new[] { "null" };
        yield return (HttpMethod.Post, "/v2/invitations/", Node(new { investor_id = investor, campaign_id = SandboxHost.Campaign(1), units = 100 }), new() { ["units"] = [] }, true);
        yield return (HttpMethod.Patch, $"/v2/invitations/{invitation}/", Node(new
        {
            units = 100,
            self_disclosure_submitted_at = Journeys.SignedAt,
            self_disclosure_monthly_income = true,
            survey_submitted_at = Journeys.SignedAt,
            survey = Array.Empty<object>(),
            survey_waiver = "NO_ANSWERS"
        }), new()
        {
            ["self_disclosure_submitted_at"] = time,
            ["self_disclosure_monthly_income"] = ["null", "true"],
            ["survey_submitted_at"] = time,
            ["survey"] = ["null", "[]"],
            ["survey_waiver"] = ["null"]
        }, true);
        yield return (HttpMethod.Post, "/v2/investments/", Node(new { invitation_id = invitation, signed_at = Journeys.SignedAt }), [], true);
        yield return (HttpMethod.Patch, $"/v2/investments/{investment}/", Node(new { wallet = ScenarioIds.Wallet(1) }), [], true);
        yield return (HttpMethod.Post, "/v2/investors/", JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(People.Natural()))!.AsObject(), new()
        {
            ["bank_account"] = ["null"],
            ["tax_information"] = ["null", "{}"],
            ["is_beneficiary"] = ["true"],
            ["account_setup_accepted_at"] = time
        }, false);
        yield return (HttpMethod.Post, $"/v2/investors/{investor}/identifications/", JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(People.Identification()))!.AsObject(), new()
        {
            ["document_id"] = ["\"text\"", "\"2022-13-45T99:00:00Z\""],
            ["document_issuer"] = ["\"text\"", "\"2022-13-45T99:00:00Z\""],
            ["identity_provider"] = ["\"text\"", "\"2022-13-45T99:00:00Z\""],
            ["legitimation_process_id"] = ["null", "\"text\"", "\"2022-13-45T99:00:00Z\""],
            ["legitimation_protocol_id"] = ["null"]
        }, false);
        yield return (HttpMethod.Post, $"/v2/investors/{company}/benefiting-persons/", Node(new { forename = "A", surname = "B" }), new()
        {
            ["forename"] = ["\"text\"", "\"2022-13-45T99:00:00Z\""],
            ["surname"] = ["\"text\"", "\"2022-13-45T99:00:00Z\""]
        }, false);
        yield return (HttpMethod.Post, $"/v2/investors/{investor}/wallets/eth-generic/", Node(new { address = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", receiving_enabled = true }), new() { ["receiving_enabled"] = ["true"] }, true);
        yield return (HttpMethod.Post, $"/v2/investors/{investor}/wallets/eth-managed/", Node(new { custody_terms_accepted_at = Journeys.SignedAt }), [], true);
    }

    private static IEnumerable<Malformed> Bodies((HttpMethod Method, string Path, JsonObject Body, Dictionary<string, string[]> Allowed, bool Closed) call)
    {
        var json = call.Body.ToJsonString();
        foreach (var text in new[] { "", "{", "[]", "\"text\"", "12", "null", "nul", "{\"a\":}", json + "}", "{\"a\":\"\\ud800\"}", "{\"\\udc00\":1}", "{\"deep\":" + new string('[', 20_000), string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100) })
            yield return Of($"body {Short(text)}", call.Method, call.Path, () => Text(text, "application/json"));
        yield return Of("broken UTF-8", call.Method, call.Path, () => Bytes([.. Encoding.UTF8.GetBytes("{\"a\":\""), 0xC3, 0x28, .. "\"}"u8], "application/json"));
        foreach (var type in new string?[] { "text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data", null })
            yield return Of($"type {type}", call.Method, call.Path, () => Text(json, type));
        if (call.Closed)
            yield return Of("extra field", call.Method, call.Path, () => Text(json[..^1] + ",\"surprise\":1}", "application/json"), "surprise");
        yield return Of("2 MB", call.Method, call.Path, () => Text("{\"a\":\"" + new string('x', 2_000_000) + "\"}", "application/json"));
        if (call.Path == "/v2/invitations/")
            yield return Of("10 MB", call.Method, call.Path, () => Text("{\"a\":\"" + new string('x', 10_000_000) + "\"}", "application/json"));
    }

    private static IEnumerable<Malformed> Fields((HttpMethod Method, string Path, JsonObject Body, Dictionary<string, string[]> Allowed, bool Closed) call)
    {
        foreach (var name in call.Body.Select(field => field.Key).ToList())
        {
            // Units of 7 are below the campaign's minimum, so they are wrong too.
            foreach (var value in Values.Except(call.Allowed.GetValueOrDefault(name, [])))
                yield return Of($"{name} = {value}", call.Method, call.Path, () => Text(With(call.Body, name, value), "application/json"), name);
            if (call.Method == HttpMethod.Post && call.Allowed.GetValueOrDefault(name, []).Length == 0 || name is "forename" or "surname" or "document_id")
                yield return Of($"no {name}", call.Method, call.Path, () => Text(Without(call.Body, name), "application/json"), name);
        }
    }

    private static IEnumerable<Malformed> Paths()
    {
        foreach (var id in new[] { "not-a-uuid", "00000000", "%00", "..%2f..", "a0000000-0000-4000-8000-00000000000g", Guid.Empty.ToString(), new string('a', 3000) })
        {
            yield return Of($"GET investor {Short(id)}", HttpMethod.Get, $"/v2/investors/{id}/", () => null);
            yield return Of($"GET document {Short(id)}", HttpMethod.Get, $"/v2/documents/{id}/", () => null);
            yield return Of($"PATCH invitation {Short(id)}", HttpMethod.Patch, $"/v2/invitations/{id}/", () => Text("{\"units\":100}", "application/json"));
            yield return Of($"PATCH investment {Short(id)}", HttpMethod.Patch, $"/v2/investments/{id}/", () => Text("{}", "application/json"));
        }
    }

    private static IEnumerable<Malformed> Uploads()
    {
        yield return Of("upload as JSON", HttpMethod.Post, "/v2/documents/", () => Text("{}", "application/json"));
        yield return Of("upload without a boundary", HttpMethod.Post, "/v2/documents/", () => Text("--x", "multipart/form-data"));
        yield return Of("upload cut off", HttpMethod.Post, "/v2/documents/", () => Text("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nabc", "multipart/form-data; boundary=x"));
        yield return Of("upload without its headers", HttpMethod.Post, "/v2/documents/", () => Text("--x\r\n\r\nabc\r\n--x--\r\n", "multipart/form-data; boundary=x"));
        yield return Of("upload of nothing", HttpMethod.Post, "/v2/documents/", () => new MultipartFormDataContent { { new ByteArrayContent([]), "file", "a.pdf" } }, "file");
        yield return Of("upload under another name", HttpMethod.Post, "/v2/documents/", () => new MultipartFormDataContent { { new ByteArrayContent([1]), "files", "a.pdf" } }, "file");
        yield return Of("upload as a text field", HttpMethod.Post, "/v2/documents/", () => new MultipartFormDataContent { { new StringContent("x"), "file" } }, "file");
        yield return Of("upload of 21 MB", HttpMethod.Post, "/v2/documents/", () => new MultipartFormDataContent { { new ByteArrayContent(new byte[21 * 1024 * 1024]), "file", "a.pdf" } });
        yield return Of("token as JSON", HttpMethod.Post, "/oauth/token", () => Text("{\"grant_type\":\"client_credentials\"}", "application/json"));
        yield return Of("token with broken UTF-8", HttpMethod.Post, "/oauth/token", () => Bytes([0xFF, 0xFE, 0x3D], "application/x-www-form-urlencoded"));
        yield return Of("token of nothing", HttpMethod.Post, "/oauth/token", () => null);
        yield return Of("filter", HttpMethod.Get, "/v2/investments/?invitation_id=%00", () => null, "invitation_id");
        yield return Of("other filter", HttpMethod.Get, "/v2/investments/?investor_id=%00", () => null, "investor_id");
    }

    private static Malformed Of(string what, HttpMethod method, string path, Func<HttpContent?> content, string? field = null) => new(what, method, path, content, field);

    private static JsonObject Node(object body) => System.Text.Json.JsonSerializer.SerializeToNode(body)!.AsObject();

    private static string With(JsonObject body, string name, string value) =>
        "{" + string.Join(',', body.Select(field => $"\"{field.Key}\":{(field.Key == name ? value : field.Value?.ToJsonString() ?? "null")}")) + "}";

    private static string Without(JsonObject body, string name)
    {
        var copy = body.DeepClone().AsObject();
        copy.Remove(name);
        return copy.ToJsonString();
    }

    private static ByteArrayContent Text(string text, string? type) => Bytes(Encoding.UTF8.GetBytes(text), type);

    private static ByteArrayContent Bytes(byte[] bytes, string? type)
    {
        var content = new ByteArrayContent(bytes);
        if (type is not null) content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
