namespace Cashlink.Api.Transport;

/// <summary>One page of a list (Cashlink's documentation, 'Pagination').</summary>
internal sealed record Page<T>
{
    /// <summary>The address of the next page; null on the last one.</summary>
    public string? Next { get; init; }

    public IReadOnlyList<T> Results { get => field ?? []; init; } = [];
}
