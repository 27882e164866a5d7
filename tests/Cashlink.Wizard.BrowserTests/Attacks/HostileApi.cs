using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cashlink.Wizard.BrowserTests.Embedding;

namespace Cashlink.Wizard.BrowserTests.Attacks;

/// <summary>
/// Stands between the wizard and the sandbox, and puts script into every name and text that the API answers with. What a program
/// goes by (ids, times, statuses, amounts, addresses of documents) stays as it is.
/// </summary>
internal sealed class HostileApi : IAsyncDisposable
{
    /// <summary>What each text becomes. Whatever runs of it gives the page away by its title.</summary>
    public const string Payload =
        "\"'><script>document.title='hacked'</script><img src=x onerror=\"document.title='hacked'\"><svg onload=\"document.title='hacked'\">{{constructor.constructor('document.title=1')()}}${1+1}</title></textarea>";

    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "name", "forename", "surname", "birth_name", "birth_place", "company_name", "legal_form", "commercial_register", "street", "city", "zip", "phone", "email",
        "account_holder", "bank", "bic", "reference", "message", "title", "description", "label", "issuer_name", "version", "kind", "blockchain",
    };

    private readonly HttpListener _listener = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private readonly ConcurrentQueue<(string Path, string Field)> _refusals = new();
    private readonly string _sandbox;

    private HostileApi(string sandbox, int port)
    {
        _sandbox = sandbox;
        Address = $"http://127.0.0.1:{port}";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    /// <summary>How many texts were replaced.</summary>
    public int Replaced { get; private set; }

    public static HostileApi Start(string sandbox) => new(sandbox, HostPage.FreePort());

    /// <summary>Refuses the next changing call to this path, with script in the reason.</summary>
    public void RefuseNext(string path, string field) => _refusals.Enqueue((path, field));

    public ValueTask DisposeAsync()
    {
        _listener.Close();
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                _ = AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var to = context.Response;
        var path = context.Request.Url!.PathAndQuery;
        if (context.Request.HttpMethod != "GET" && _refusals.TryPeek(out var refusal) && path.Contains(refusal.Path, StringComparison.Ordinal) && _refusals.TryDequeue(out _))
        {
            to.StatusCode = 400;
            await WriteAsync(to, "application/json", Encoding.UTF8.GetBytes(new JsonObject { [refusal.Field] = new JsonArray(Payload) }.ToJsonString()));
            return;
        }
        using var call = new HttpRequestMessage(new HttpMethod(context.Request.HttpMethod), _sandbox + path);
        if (context.Request.HasEntityBody)
        {
            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            call.Content = new ByteArrayContent(body.ToArray());
            call.Content.Headers.TryAddWithoutValidation("Content-Type", context.Request.ContentType);
        }
        foreach (var name in new[] { "Authorization", "X-Idempotency-Key", "Accept" })
        {
            if (context.Request.Headers[name] is { } value)
                call.Headers.TryAddWithoutValidation(name, value);
        }
        using var answer = await _http.SendAsync(call);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        to.StatusCode = (int)answer.StatusCode;
        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        if (type == "application/json" && !path.Contains("/oauth/", StringComparison.Ordinal) && JsonNode.Parse(bytes) is { } json)
        {
            Replace(json);
            // The wizard asks this address for documents, too.
            bytes = Encoding.UTF8.GetBytes(json.ToJsonString().Replace(JsonEncodedText.Encode(_sandbox).ToString(), Address, StringComparison.Ordinal));
        }
        await WriteAsync(to, type, bytes);
    }

    private static async Task WriteAsync(HttpListenerResponse to, string type, byte[] bytes)
    {
        to.ContentType = type;
        to.ContentLength64 = bytes.Length;
        await to.OutputStream.WriteAsync(bytes);
    }

    private void Replace(JsonNode node)
    {
        if (node is JsonArray array)
        {
            foreach (var item in array.OfType<JsonNode>())
                Replace(item);
        }
        else if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields.ToList())
            {
                if (value is JsonValue text && text.GetValueKind() == JsonValueKind.String && Texts.Contains(name))
                {
                    fields[name] = Payload;
                    Replaced++;
                }
                else if (value is JsonObject or JsonArray)
                {
                    Replace(value);
                }
            }
        }
    }
}
