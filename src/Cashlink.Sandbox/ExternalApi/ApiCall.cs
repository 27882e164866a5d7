using System.Diagnostics.CodeAnalysis;
using Cashlink.Sandbox.Bodies;
using Cashlink.Sandbox.Settings;
using Cashlink.Sandbox.Storage;

namespace Cashlink.Sandbox.ExternalApi;

/// <summary>What a handler works with during one call: the open unit of work, the time, ids, and the body.</summary>
public sealed class ApiCall(SandboxDb db, SandboxOptions options, SandboxSettings settings, IHttpContextAccessor accessor)
{
    private readonly HttpContext _context = accessor.HttpContext ?? throw new InvalidOperationException("There is no call.");

    public SandboxDb Db => db;

    public SandboxOptions Options => options;

    public SandboxSettings Settings => settings;

    public HttpContext Context => _context;

    /// <summary>Whole microseconds: what is answered now is what is stored.</summary>
    public DateTimeOffset Now { get; } = Times.Now(options.Clock);

    public CancellationToken Cancelled => _context.RequestAborted;

    public Guid NewId() => options.Ids.NewId();

    /// <summary>An absolute address below the API's base, as this caller reaches it.</summary>
    public string Url(string path) => $"{_context.Request.Scheme}://{_context.Request.Host}{ApiPaths.Base}{path}";

    public bool TryRead(BodySchema schema, [NotNullWhen(true)] out BodyValues? values, [NotNullWhen(false)] out Answer? refusal)
    {
        values = null;
        refusal = JsonBody.Parse(_context, out var body);
        if (refusal is not null) return false;
        if (schema.TryRead(body, HttpMethods.IsPatch(_context.Request.Method), out values, out var problems)) return true;
        refusal = Answer.Invalid(problems);
        return false;
    }
}
