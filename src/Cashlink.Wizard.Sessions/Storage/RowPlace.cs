namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>
/// Where an encrypted value belongs: what is encrypted for one place cannot be read in another, so nobody can move it there.
/// </summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="Row">The row's key, and what else of the row must not change beside the value, for instance its version.</param>
public sealed record RowPlace(string Table, string Column, params IReadOnlyList<object?> Row)
{
    /// <summary>The place in texts, in an order that never changes: stored values depend on it.</summary>
    internal IEnumerable<string> Parts => Row.Select(Text).Prepend(Column).Prepend(Table);

    private static string Text(object? part) => part switch
    {
        null => "",
        Guid id => id.ToString("N"),
        DateTimeOffset time => time.UtcTicks.ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => (string)part,
    };
}
