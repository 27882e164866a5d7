using Cashlink.Sandbox.Bodies;
using Cashlink.Sandbox.Documents;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Invitations;

/// <summary>Lets the costs document of one invitation be late, as it is now; whatever changes the invitation makes a new one in the usual time.</summary>
public static class CostsDocumentControl
{
    private static readonly IntegerField Delay = new("delay_ms") { Required = true, Minimum = 0, Maximum = 3_600_000 };
    private static readonly BodySchema Body = new("DelayCostsDocument", Delay) { Closed = true };

    public static void MapCostsDocumentControl(this IEndpointRouteBuilder sandbox) => sandbox.MapPost("/invitations/{id:guid}/costs-document", DelayAsync);

    private static async Task<IResult> DelayAsync(Guid id, HttpContext context, Database database, SandboxOptions options)
    {
        if (JsonBody.Parse(context, out var json) is { } refusal) return refusal;
        if (!Body.TryRead(json, partial: false, out var body, out var problems)) return Answer.Invalid(problems);
        var readyAt = Times.Now(options.Clock) + TimeSpan.FromMilliseconds(body.Get(Delay));
        var moved = await database.RunAsync(async db =>
        {
            var version = await db.Invitations.Where(row => row.Id == id).Select(row => (int?)row.Version).FirstOrDefaultAsync();
            return await db.Documents.Where(row => row.OwnerId == id && row.Kind == CostsDocument.Kind && row.Version == version)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadyAt, readyAt));
        });
        return moved > 0 ? Results.NoContent() : Answer.NotFound();
    }
}
