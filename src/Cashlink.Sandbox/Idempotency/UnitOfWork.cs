using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Storage;
using Cashlink.Sandbox.Tokens;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Idempotency;

/// <summary>
/// One call, one transaction: what the call changes and the answer kept for its key are committed together or not at all.
/// A second call with the same key waits for the first and then finds the first answer.
/// </summary>
public sealed class UnitOfWork(RequestDelegate next, Database database, Wakeups wakeups)
{
    public async Task InvokeAsync(HttpContext context, SandboxDb db)
    {
        if (!ApiPaths.IsApi(context.Request.Path) || context.GetEndpoint() is null || context.Features.Get<AccessToken>() is not { } token)
        {
            await next(context);
            return;
        }
        if (IdempotencyKeys.Read(context.Request, out var key) is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        var request = key is null ? "" : await RequestFingerprint.OfAsync(context);
        var changes = !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method));
        using (await database.ReserveAsync(context.RequestAborted))
        {
            if (key is not null && await Kept(db, token.Client, key) is { } first)
            {
                await RepeatAsync(context, first, request);
                return;
            }
            if (changes) await ChangeAsync(context, db, token.Client, key, request);
            else await next(context);
        }
        if (changes) wakeups.Wake();
    }

    private async Task ChangeAsync(HttpContext context, SandboxDb db, string client, string? key, string request)
    {
        // A handler saves nothing before it knows that it succeeds; what it has marked when it fails is forgotten.
        // A caller that hangs up must not leave half of a change behind, so from here on nobody's token cancels.
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        await next(context);
        var status = context.Response.StatusCode;
        if (status < StatusCodes.Status400BadRequest) await db.SaveChangesAsync(CancellationToken.None);
        else db.ChangeTracker.Clear();

        if (key is not null && status < StatusCodes.Status500InternalServerError)
        {
            db.IdempotencyKeys.Add(new IdempotencyRow
            {
                Client = client,
                Key = key,
                Request = request,
                Status = status,
                ContentType = context.Response.ContentType,
                Body = ((MemoryStream)context.Response.Body).ToArray()
            });
            await db.SaveChangesAsync(CancellationToken.None);
        }
        await transaction.CommitAsync(CancellationToken.None);
    }

    private static Task<IdempotencyRow?> Kept(SandboxDb db, string client, string key) =>
        db.IdempotencyKeys.AsNoTracking().FirstOrDefaultAsync(row => row.Client == client && row.Key == key);

    private static async Task RepeatAsync(HttpContext context, IdempotencyRow first, string request)
    {
        if (first.Request != request)
        {
            await Answer.Detail(StatusCodes.Status422UnprocessableEntity, $"This {IdempotencyKeys.Header} was used for another request.").ExecuteAsync(context);
            return;
        }
        context.Response.StatusCode = first.Status;
        context.Response.ContentType = first.ContentType;
        context.Response.Headers[IdempotencyKeys.ReplayedHeader] = "true";
        await context.Response.Body.WriteAsync(first.Body);
    }
}
