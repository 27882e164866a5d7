using Cashlink.Sandbox.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.ExternalApi;

/// <summary>A part of a list, oldest first, with the addresses of the parts beside it.</summary>
public sealed record Page<T>(int Count, string? Next, string? Previous, IReadOnlyList<T> Results);

public static class Paging
{
    public const int DefaultLimit = 50;

    public const int MaximumLimit = 200;

    public static async Task<Page<TAnswer>> PageAsync<TRow, TAnswer>(this ApiCall call, IQueryable<TRow> rows, Func<IReadOnlyList<TRow>, Task<IReadOnlyList<TAnswer>>> answer)
        where TRow : Row
    {
        // As Django does: a limit or offset that is no sensible number is as good as none.
        var limit = Number(call, "limit") is { } asked and > 0 ? Math.Min(asked, MaximumLimit) : DefaultLimit;
        var offset = Number(call, "offset") ?? 0;
        var count = await rows.CountAsync(call.Cancelled);
        var part = await rows.OrderBy(row => row.Number).Skip(offset).Take(limit).ToListAsync(call.Cancelled);
        var next = (long)offset + limit < count ? Link(call, limit, offset + limit) : null;
        var previous = offset > 0 ? Link(call, limit, Math.Max(0, offset - limit)) : null;
        return new Page<TAnswer>(count, next, previous, await answer(part));
    }

    private static int? Number(ApiCall call, string name) =>
        int.TryParse(call.Context.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Link(ApiCall call, int limit, int offset)
    {
        var path = call.Context.Request.Path.Value![ApiPaths.Base.Length..];
        var query = call.Context.Request.Query.Where(pair => pair.Key is not ("limit" or "offset"))
            .ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString());
        query["limit"] = limit.ToString(CultureInfo.InvariantCulture);
        if (offset > 0) query["offset"] = offset.ToString(CultureInfo.InvariantCulture);
        return QueryHelpers.AddQueryString(call.Url(path), query);
    }
}
